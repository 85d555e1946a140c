/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with scenarios on the page of plants: the "scenario." actions. */

#include "np-plants-page-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static NpScenarioStore *
get_store (NpPlantsPage *self)
{
  return np_scenario_book_get_store (self->book);
}

void
np_plants_scenarios_report (NpPlantsPage *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", message);
}

/* (transfer none) (nullable): of the figure that is shown */
static GPtrArray *
get_results (NpPlantsPage *self)
{
  const NpPlantsFacts *facts = (gpointer) np_page_get_prepared (NP_PAGE (self));

  return facts != NULL ? facts->results : NULL;
}

/* The place in the results of the scenario that is edited: the chosen one, or else the first. */
static guint
find_edited (NpPlantsPage *self)
{
  GPtrArray *results = get_results (self);

  for (guint i = 0; results != NULL && i < results->len; i++)
    if (g_strcmp0 (np_entity_get_id (NP_ENTITY (np_scenario_result_get_scenario (results
                                                                                     ->pdata[i]))),
                   self->edited)
        == 0)
      return i;
  return 0;
}

/* As the user has it now, which may be newer than what is drawn. (transfer none) (nullable) */
static NpScenario *
get_edited (NpPlantsPage *self)
{
  GPtrArray *results = get_results (self);
  NpScenario *shown;
  NpScenario *newest;

  if (results == NULL || results->len == 0)
    return NULL;
  shown = np_scenario_result_get_scenario (results->pdata[find_edited (self)]);
  newest = self->book != NULL
               ? np_scenario_store_find (get_store (self), np_entity_get_id (NP_ENTITY (shown)))
               : NULL;
  return newest != NULL ? newest : shown;
}

/* --- Where to go --- */

/* Which picture can show so many scenarios: several are best side by side. */
static NpLocation *
with_mode (NpLocation *location)
{
  g_auto (GStrv) ids = np_location_get_list (location, NP_PARAM_SCENARIO);
  const char *mode = np_location_get (location, NP_PARAM_MODE);
  gboolean compares = g_strcmp0 (mode, "compare") == 0;
  gboolean explains = g_strcmp0 (mode, "sensitivity") == 0;
  guint n = g_strv_length (ids);

  if (n == 0 && (compares || explains))
    return np_location_with (location, NP_PARAM_MODE, NULL);
  if (n > 1 && (explains || mode == NULL))
    return np_location_with (location, NP_PARAM_MODE, "compare");
  if (n == 1 && compares)
    return np_location_with (location, NP_PARAM_MODE, NULL);
  return np_location_ref (location);
}

static void
go (NpPlantsPage *self, NpLocation *location)
{
  g_autoptr (NpLocation) fitting = with_mode (location);

  np_page_navigate (NP_PAGE (self), fitting);
}

/* Goes to where a scenario is shown, or isn't. */
static void
go_with (NpPlantsPage *self, const char *id, gboolean shown)
{
  NpLocation *wanted = np_page_get_wanted (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (wanted == NULL || np_location_has_id (wanted, NP_PARAM_SCENARIO, id) == shown)
    return;
  location = np_location_toggle (wanted, NP_PARAM_SCENARIO, id);
  go (self, location);
}

/* Goes to where one scenario is shown in place of another. */
static void
go_instead (NpPlantsPage *self, const char *old, const char *id)
{
  NpLocation *wanted = np_page_get_wanted (NP_PAGE (self));
  g_auto (GStrv) ids = np_location_get_list (wanted, NP_PARAM_SCENARIO);
  g_autofree char *list = NULL;
  g_autoptr (NpLocation) location = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_str_equal (ids[i], old))
      {
        g_free (ids[i]);
        ids[i] = g_strdup (id);
      }
  list = g_strjoinv (",", ids);
  location = np_location_with (wanted, NP_PARAM_SCENARIO, list);
  go (self, location);
}

void
np_plants_scenarios_toggle (NpPlantsPage *self, const char *id)
{
  NpLocation *wanted = np_page_get_wanted (NP_PAGE (self));

  if (wanted != NULL)
    go_with (self, id, !np_location_has_id (wanted, NP_PARAM_SCENARIO, id));
}

/* --- What is changed --- */

static gboolean
put (NpPlantsPage *self, NpScenario *scenario, const char *topic)
{
  g_autoptr (GError) error = NULL;

  if (np_scenario_book_put (self->book, scenario, topic, &error))
    return TRUE;
  np_plants_scenarios_report (self, error->message);
  return FALSE;
}

void
np_plants_scenarios_change (NpPlantsPage *self, NpScenario *scenario, const char *topic)
{
  /* What was being typed when its scenario was deleted doesn't bring that back. */
  if (self->book != NULL
      && np_scenario_store_find (get_store (self), np_entity_get_id (NP_ENTITY (scenario))) != NULL)
    put (self, scenario, topic);
}

void
np_plants_scenarios_edit (NpPlantsPage *self, const char *id)
{
  GPtrArray *results = get_results (self);

  g_set_str (&self->edited, id);
  if (results != NULL && results->len > 0)
    np_plants_scenarios_update (self);
}

void
np_plants_scenarios_look_at (NpPlantsPage *self, const char *id)
{
  g_set_str (&self->edited, id);
  go_with (self, id, TRUE);
  g_object_set (self, "editing", TRUE, NULL);
}

static void
new_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  g_autofree char *name = np_scenario_store_make_name (get_store (self), dataset);
  g_autofree char *id = np_scenario_store_make_id (get_store (self), dataset, name);
  GListModel *markets = np_dataset_get_markets (dataset);
  NpScenarioInit init = {
    .id = id,
    .name = name,
    .period = np_location_get_period (np_page_get_location (NP_PAGE (self)), NP_PARAM_PERIOD),
    .dataset = np_dataset_get_name (dataset),
    .dataset_version = np_dataset_get_version (dataset),
    .own = TRUE,
  };
  g_autoptr (NpScenario) scenario = NULL;

  if (g_list_model_get_n_items (markets) > 0)
    init.market = np_entity_get_id (NP_ENTITY (np_dataset_market (dataset, 0)));
  scenario = np_scenario_new (&init);
  gtk_menu_button_popdown (self->what_if);
  if (!put (self, scenario, NULL))
    return;
  self->focus_name = TRUE;
  np_plants_scenarios_look_at (self, id);
}

static gboolean
read_kind (const char *word, NpChangeKind *kind)
{
  for (guint i = 0; i < NP_N_CHANGE_KINDS; i++)
    if (g_str_equal (np_change_kind_to_word ((NpChangeKind) i), word))
      {
        *kind = (NpChangeKind) i;
        return TRUE;
      }
  return FALSE;
}

/* About the selected plant, if one is. */
static void
add_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  NpScenario *scenario = get_edited (self);
  g_autofree char *plant
      = np_location_dup_last (np_page_get_location (NP_PAGE (self)), NP_PARAM_SELECT);
  g_autofree NpChange *changes = NULL;
  g_autoptr (NpScenario) changed = NULL;
  NpScenarioInit init;
  NpChangeKind kind;

  if (scenario == NULL || !np_scenario_is_own (scenario)
      || !read_kind (g_variant_get_string (parameter, NULL), &kind))
    return;
  init = np_scenario_get_init (scenario);
  if (init.n_changes >= NP_SCENARIO_MAX_CHANGES)
    {
      np_plants_scenarios_report (self, _ ("A scenario can’t have more changes"));
      return;
    }
  changes = g_new0 (NpChange, init.n_changes + 1);
  if (init.n_changes > 0)
    memcpy (changes, init.changes, init.n_changes * sizeof (NpChange));
  if (!np_scenario_editor_make_change (self->editor, kind, plant, &changes[init.n_changes]))
    {
      np_plants_scenarios_report (self,
                                  _ ("The dataset has no plant or brand that could be changed"));
      return;
    }
  init.changes = changes;
  init.n_changes++;
  changed = np_scenario_new (&init);
  self->focus_change = put (self, changed, NULL);
}

static void
duplicate_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  NpScenario *scenario = get_edited (self);
  g_autofree char *name = NULL;
  g_autofree char *old = NULL;
  g_autoptr (NpScenario) copy = NULL;

  if (scenario == NULL)
    return;
  old = g_strdup (np_entity_get_id (NP_ENTITY (scenario)));
  name = np_scenario_store_make_copy_name (get_store (self), dataset,
                                           np_entity_get_name (NP_ENTITY (scenario)));
  copy = np_scenario_store_adopt (get_store (self), dataset, scenario, name);
  if (!put (self, copy, NULL))
    return;
  g_set_str (&self->edited, np_entity_get_id (NP_ENTITY (copy)));
  go_instead (self, old, self->edited);
  g_object_set (self, "editing", TRUE, NULL);
  self->focus_name = TRUE;
}

static void
delete_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  NpScenario *scenario = get_edited (self);
  g_autofree char *id = NULL;
  g_autofree char *message = NULL;

  if (scenario == NULL || !np_scenario_is_own (scenario))
    return;
  id = g_strdup (np_entity_get_id (NP_ENTITY (scenario)));
  /* Translators: the name of a scenario. */
  message = g_strdup_printf (_ ("“%s” deleted"), np_entity_get_name (NP_ENTITY (scenario)));
  if (!np_scenario_book_remove (self->book, id))
    return;
  go_with (self, id, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.report-undo", "s", message);
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  gboolean undo = g_str_equal (action_name, "scenario.undo");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = undo ? np_scenario_book_undo (self->book, &error)
                             : np_scenario_book_redo (self->book, &error);

  if (id == NULL)
    {
      if (error != NULL)
        np_plants_scenarios_report (self, error->message);
      return;
    }
  /* What is undone is to be seen. */
  g_set_str (&self->edited, id);
  go_with (self, id, np_scenario_store_find (get_store (self), id) != NULL);
}

static void
leave_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  g_autoptr (NpLocation) location
      = np_location_with (np_page_get_location (NP_PAGE (self)), NP_PARAM_SCENARIO, NULL);

  go (self, location);
}

static void
file_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (widget);
  NpScenario *scenario = get_edited (self);

  gtk_menu_button_popdown (self->what_if);
  if (g_str_equal (action_name, "scenario.import"))
    np_plants_scenarios_import (self);
  else if (scenario != NULL)
    np_plants_scenarios_export (self, scenario);
}

void
np_plants_scenarios_install (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "scenario.new", NULL, new_cb },
    { "scenario.add", "s", add_cb },
    { "scenario.duplicate", NULL, duplicate_cb },
    { "scenario.delete", NULL, delete_cb },
    { "scenario.undo", NULL, undo_cb },
    { "scenario.redo", NULL, undo_cb },
    { "scenario.leave", NULL, leave_cb },
    { "scenario.export", NULL, file_cb },
    { "scenario.import", NULL, file_cb },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "scenario.edit", "editing");
}

/* --- What is shown --- */

static void
update_actions (NpPlantsPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  NpScenario *edited = get_edited (self);
  gboolean can_keep = self->book != NULL && np_page_get_location (NP_PAGE (self)) != NULL;
  gboolean is_own = edited != NULL && np_scenario_is_own (edited);

  gtk_widget_action_set_enabled (widget, "scenario.new", can_keep);
  gtk_widget_action_set_enabled (widget, "scenario.import", can_keep);
  gtk_widget_action_set_enabled (widget, "scenario.add", can_keep && is_own);
  gtk_widget_action_set_enabled (widget, "scenario.delete", can_keep && is_own);
  gtk_widget_action_set_enabled (widget, "scenario.duplicate", can_keep && edited != NULL);
  gtk_widget_action_set_enabled (widget, "scenario.export", edited != NULL);
  gtk_widget_action_set_enabled (widget, "scenario.leave", edited != NULL);
  gtk_widget_action_set_enabled (widget, "scenario.edit", edited != NULL);
  gtk_widget_action_set_enabled (widget, "scenario.undo",
                                 can_keep && np_scenario_book_can_undo (self->book));
  gtk_widget_action_set_enabled (widget, "scenario.redo",
                                 can_keep && np_scenario_book_can_redo (self->book));
}

/* While one drags, what is drawn is some steps behind: the editor doesn't follow that back. */
static void
update_editor (NpPlantsPage *self, GPtrArray *results)
{
  guint which = find_edited (self);
  NpScenario *shown = np_scenario_result_get_scenario (results->pdata[which]);
  gboolean is_newest = get_edited (self) == shown;

  np_scenario_editor_update (self->editor, np_page_get_dataset (NP_PAGE (self)), results, which,
                             is_newest);
  if (!is_newest)
    return;
  if (self->focus_name)
    np_scenario_editor_focus_name (self->editor);
  else if (self->focus_change)
    np_scenario_editor_focus_last (self->editor);
  self->focus_name = FALSE;
  self->focus_change = FALSE;
}

void
np_plants_scenarios_update (NpPlantsPage *self)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  GPtrArray *results = get_results (self);

  update_actions (self);
  if (results == NULL)
    return;
  np_scenario_banner_update (self->banner, dataset, results);
  np_scenario_chooser_update (self->chooser, dataset, np_page_get_location (NP_PAGE (self)));
  if (results->len == 0)
    {
      g_object_set (self, "editing", FALSE, NULL);
      return;
    }
  update_editor (self, results);
}
