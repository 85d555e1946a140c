/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-chooser.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

struct _NpScenarioChooser
{
  AdwBin parent_instance;

  GtkListBox *list;

  GPtrArray *rows;  /* (owned), borrowed items: of AdwActionRow, by the dataset's scenarios */
  gboolean setting; /* the buttons follow, they were not used */
};

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpScenarioChooser, np_scenario_chooser, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
toggled_cb (NpScenarioChooser *self, GtkCheckButton *check)
{
  g_autofree char *id = g_strdup (gtk_widget_get_name (GTK_WIDGET (check)));

  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, id);
}

static void
np_scenario_chooser_dispose (GObject *object)
{
  NpScenarioChooser *self = NP_SCENARIO_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_SCENARIO_CHOOSER);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (np_scenario_chooser_parent_class)->dispose (object);
}

static void
np_scenario_chooser_class_init (NpScenarioChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_scenario_chooser_dispose;

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-scenario-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChooser, list);
}

static void
np_scenario_chooser_init (NpScenarioChooser *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkCheckButton *
get_check (gpointer row)
{
  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
add_row (NpScenarioChooser *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
set_row (AdwActionRow *row, NpScenario *scenario, gboolean active)
{
  GtkCheckButton *check = get_check (row);
  guint n = np_scenario_get_n_changes (scenario);
  g_autofree char *changes = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  g_autofree char *subtitle = NULL;

  /* Translators: of a scenario: "2 changes". */
  subtitle = g_strdup_printf (np_scenario_is_own (scenario) ? _ ("%s, yours")
                                                            : _ ("%s, an example of the dataset"),
                              changes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 np_entity_get_name (NP_ENTITY (scenario)));
  adw_action_row_set_subtitle (row, subtitle);
  gtk_widget_set_name (GTK_WIDGET (check), np_entity_get_id (NP_ENTITY (scenario)));
  gtk_check_button_set_active (check, active);
}

/**
 * np_scenario_chooser_update:
 * @dataset: what is open, with the user's scenarios
 * @location: what is shown
 *
 * Lists the scenarios, with those chosen that the location has.
 */
void
np_scenario_chooser_update (NpScenarioChooser *self, NpDataset *dataset, NpLocation *location)
{
  GListModel *scenarios;
  guint n;

  g_return_if_fail (NP_IS_SCENARIO_CHOOSER (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (location != NULL);

  scenarios = np_dataset_get_scenarios (dataset);
  n = g_list_model_get_n_items (scenarios);
  self->setting = TRUE;
  while (self->rows->len > n)
    {
      gtk_list_box_remove (self->list, self->rows->pdata[self->rows->len - 1]);
      g_ptr_array_set_size (self->rows, (int) self->rows->len - 1);
    }
  while (self->rows->len < n)
    add_row (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpScenario) scenario = g_list_model_get_item (scenarios, i);

      set_row (self->rows->pdata[i], scenario,
               np_location_has_id (location, NP_PARAM_SCENARIO,
                                   np_entity_get_id (NP_ENTITY (scenario))));
    }
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}
