/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-banner.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-scenario-text.h"

/* More letters than about four lines have are scrolled. */
#define MOST_LETTERS 400

struct _NpScenarioBanner
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkWidget *edit_button;
  GtkScrolledWindow *scroller;
  GtkLabel *changes;
};

G_DEFINE_FINAL_TYPE (NpScenarioBanner, np_scenario_banner, ADW_TYPE_BIN)

/* While they are edited they stand in the editor, with less room for the figure than ever. */
static void
show_changes_cb (NpScenarioBanner *self)
{
  const char *changes = gtk_label_get_label (self->changes);

  gtk_widget_set_visible (
      GTK_WIDGET (self->scroller),
      *changes != '\0' && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->edit_button)));
}

static void
np_scenario_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_SCENARIO_BANNER);

  G_OBJECT_CLASS (np_scenario_banner_parent_class)->dispose (object);
}

static void
np_scenario_banner_class_init (NpScenarioBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_scenario_banner_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-scenario-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, NpScenarioBanner, title);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioBanner, edit_button);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioBanner, scroller);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioBanner, changes);
  gtk_widget_class_bind_template_callback (widget_class, show_changes_cb);
}

static void
np_scenario_banner_init (NpScenarioBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
}

/* "Scenario: 1 change (“Chery at Halewood”)", "3 scenarios: 3 changes" */
static char *
make_title (GPtrArray *results)
{
  NpScenario *scenario = np_scenario_result_get_scenario (results->pdata[0]);
  g_autofree char *first = np_scenario_text_banner (scenario);
  g_autofree char *scenarios = NULL;
  g_autofree char *changes = NULL;
  guint n = 0;

  if (results->len == 1)
    /* Translators: "Scenario: 1 change", then the scenario's name. */
    return g_strdup_printf (_ ("%1$s (“%2$s”)"), first, np_entity_get_name (NP_ENTITY (scenario)));
  for (guint i = 0; i < results->len; i++)
    n += np_scenario_get_n_changes (np_scenario_result_get_scenario (results->pdata[i]));
  scenarios
      = g_strdup_printf (ngettext ("%u scenario", "%u scenarios", results->len), results->len);
  changes = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  /* Translators: "3 scenarios", "4 changes" */
  return g_strdup_printf (C_ ("scenarios", "%1$s: %2$s"), scenarios, changes);
}

/* A line each; of several scenarios with the name of theirs. */
static char *
list_changes (NpDataset *dataset, GPtrArray *results)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < results->len; i++)
    {
      NpScenario *scenario = np_scenario_result_get_scenario (results->pdata[i]);

      for (guint k = 0; k < np_scenario_get_n_changes (scenario); k++)
        {
          g_autofree char *change = np_scenario_text_change (dataset, results->pdata[i], k);

          if (text->len > 0)
            g_string_append_c (text, '\n');
          if (results->len > 1)
            /* Translators: a scenario's name, before one of its changes. */
            g_string_append_printf (text, C_ ("scenario", "%s: "),
                                    np_entity_get_name (NP_ENTITY (scenario)));
          g_string_append (text, change);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

void
np_scenario_banner_update (NpScenarioBanner *self, NpDataset *dataset, GPtrArray *results)
{
  g_autofree char *title = NULL;
  g_autofree char *changes = NULL;

  g_return_if_fail (NP_IS_SCENARIO_BANNER (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (results != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), results->len > 0);
  if (results->len == 0)
    return;
  title = make_title (results);
  changes = list_changes (dataset, results);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->changes, changes);
  show_changes_cb (self);
  /* A scrollbar that may come has a height of its own. */
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  g_utf8_strlen (changes, -1) > MOST_LETTERS ? GTK_POLICY_AUTOMATIC
                                                                             : GTK_POLICY_NEVER);
}
