/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources that are set aside. The location says which; the dataset follows it, made on a worker as it is
 * a pass over all rows, and a banner says so wherever one is. */

#include "np-window-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-chart.h"
#include "np-words.h"

/* What a worker is given. */
typedef struct
{
  NpDataset *dataset; /* (owned) */
  char **ids;         /* (owned): of the sources to set aside, and no others */
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_object_unref (self->dataset);
  g_strfreev (self->ids);
  g_free (self);
}

/* --- Where one goes --- */

/* The ids that a location sets aside, without those that @dataset has no source for: another dataset may
 * have had one. (transfer full) (nullable): joined; NULL: none */
static char *
join_known (NpDataset *dataset, NpLocation *location)
{
  g_auto (GStrv) ids = np_location_get_list (location, NP_PARAM_WITHOUT);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (np_dataset_find_source (dataset, ids[i]) >= 0)
      g_strv_builder_add (known, ids[i]);
  list = g_strv_builder_end (known);
  return list[0] != NULL ? g_strjoinv (",", list) : NULL;
}

NpLocation *
np_window_keep_set_aside (NpWindow *self, NpLocation *location)
{
  NpLocation *current = np_history_get_current (self->history);
  g_autofree char *ids = NULL;

  if (self->dataset == NULL || current == NULL
      || np_location_get (location, NP_PARAM_WITHOUT) != NULL)
    return np_location_ref (location);
  ids = join_known (self->dataset, current);
  return np_location_with (location, NP_PARAM_WITHOUT, ids);
}

NpLocation *
np_window_drop_unknown_sources (NpDataset *dataset, NpLocation *location)
{
  g_autofree char *ids = join_known (dataset, location);

  return np_location_with (location, NP_PARAM_WITHOUT, ids);
}

void
np_window_go_inside (NpWindow *self, NpLocation *location)
{
  g_autoptr (NpLocation) kept = np_window_keep_set_aside (self, location);

  np_window_go (self, kept);
}

static void
set_aside_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  NpLocation *current = np_history_get_current (self->history);
  g_autoptr (NpLocation) known = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (self->dataset == NULL || current == NULL || np_dataset_find_source (self->dataset, id) < 0)
    return;
  known = np_window_drop_unknown_sources (self->dataset, current);
  location = np_location_toggle (known, NP_PARAM_WITHOUT, id);
  np_window_go (self, location);
}

static void
use_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpWindow *self = NP_WINDOW (widget);
  NpLocation *current = np_history_get_current (self->history);
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  location = np_location_with (current, NP_PARAM_WITHOUT, NULL);
  np_window_go (self, location);
}

void
np_window_install_source_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.set-aside", "s", set_aside_cb);
  gtk_widget_class_install_action (widget_class, "win.use-all-sources", NULL, use_all_cb);
}

/* --- The banner --- */

/* (transfer full) (nullable) */
static char *
describe (NpDataset *dataset)
{
  const char *const *ids = np_dataset_get_set_aside (dataset);
  guint n = g_strv_length ((char **) ids);
  g_autofree char *name = NULL;

  if (n == 0)
    return NULL;
  if (n > 1)
    return g_strdup_printf (ngettext ("%u source is set aside: figures come from the next "
                                      "preferred one",
                                      "%u sources are set aside: figures come from the next "
                                      "preferred ones",
                                      n),
                            n);
  name = np_words_source (np_dataset_source (dataset,
                                             (guint) np_dataset_find_source (dataset, ids[0])));
  /* Translators: %s is a source that the user doesn’t want to rely on: “SMMT, 6 January 2026”. */
  return g_strdup_printf (_ ("Set aside: %s. Figures come from the next preferred source."), name);
}

void
np_window_update_sources_banner (NpWindow *self)
{
  g_autofree char *title = describe (self->dataset);
  gboolean was_revealed = adw_banner_get_revealed (self->sources_banner);

  if (title == NULL && was_revealed)
    np_chart_announce (GTK_ACCESSIBLE (self), _ ("All sources are used"));
  adw_banner_set_revealed (self->sources_banner, title != NULL);
  /* What goes away keeps its words until it is gone. */
  if (title == NULL
      || (was_revealed && g_str_equal (adw_banner_get_title (self->sources_banner), title)))
    return;
  adw_banner_set_title (self->sources_banner, title);
  np_chart_announce (GTK_ACCESSIBLE (self), title);
}

/* --- The dataset --- */

static void
derive_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Wanted *wanted = task_data;
  g_autoptr (NpDataset) whole = np_dataset_with_all_sources (wanted->dataset);

  g_task_return_pointer (task,
                         np_dataset_without_sources (whole, (const char *const *) wanted->ids),
                         g_object_unref);
}

static void
derived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  NpWindow *self = NP_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = g_task_propagate_pointer (G_TASK (result), &error);

  /* A newer request took its place, or the window is gone: nothing else ends it. */
  if (dataset == NULL)
    return;
  g_clear_object (&self->deriving);
  g_object_unref (self->dataset);
  /* The user's scenarios may have changed meanwhile. */
  self->dataset = np_window_add_scenarios (self, dataset);
  np_window_show_current (self);
}

void
np_window_cancel_deriving (NpWindow *self)
{
  g_cancellable_cancel (self->deriving);
  g_clear_object (&self->deriving);
}

gboolean
np_window_follow_sources (NpWindow *self, NpLocation *location)
{
  g_auto (GStrv) ids = np_location_get_list (location, NP_PARAM_WITHOUT);
  g_autoptr (GTask) task = NULL;
  Wanted *wanted;

  np_window_cancel_deriving (self);
  if (np_dataset_has_set_aside (self->dataset, (const char *const *) ids))
    return TRUE;
  wanted = g_new0 (Wanted, 1);
  wanted->dataset = g_object_ref (self->dataset);
  wanted->ids = g_steal_pointer (&ids);
  self->deriving = g_cancellable_new ();
  task = g_task_new (self, self->deriving, derived_cb, NULL);
  g_task_set_task_data (task, wanted, wanted_free);
  g_task_run_in_thread (task, derive_thread);
  return FALSE;
}
