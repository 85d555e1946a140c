/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-outcome.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-scenario-text.h"
#include "np-words.h"

struct _NpScenarioOutcome
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* (owned), borrowed items: of AdwActionRow, shown or not */
  guint n_used;    /* of them, while they are filled */
};

G_DEFINE_FINAL_TYPE (NpScenarioOutcome, np_scenario_outcome, ADW_TYPE_PREFERENCES_GROUP)

static void
np_scenario_outcome_dispose (GObject *object)
{
  g_clear_pointer (&NP_SCENARIO_OUTCOME (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (np_scenario_outcome_parent_class)->dispose (object);
}

static void
np_scenario_outcome_class_init (NpScenarioOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = np_scenario_outcome_dispose;
}

static void
np_scenario_outcome_init (NpScenarioOutcome *self)
{
  self->rows = g_ptr_array_new ();
}

/* Rows are used again: what is read out or selected in one doesn't end with every step of a slider. */
static void
add (NpScenarioOutcome *self, const char *title, const char *text)
{
  AdwActionRow *row;

  if (self->n_used == self->rows->len)
    {
      row = ADW_ACTION_ROW (adw_action_row_new ());
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), FALSE);
      adw_action_row_set_subtitle_selectable (row, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (row), "property");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
  row = self->rows->pdata[self->n_used++];
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, text);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
}

static char *
describe_before (NpDataset *dataset, const NpPlantResult *plant)
{
  const NpUtilisation *base = &plant->base;

  if (!isnan (base->utilisation))
    return np_words_range (base->utilisation_low, base->utilisation_high);
  if (base->capacity == NULL
      && np_plant_has_closed (np_dataset_plant (dataset, plant->plant),
                              np_period_get_last_day (base->period)))
    return g_strdup (C_ ("plant", "closed"));
  return g_strdup (C_ ("use of a plant", "not known"));
}

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
add_plant (NpScenarioOutcome *self, NpDataset *dataset, const NpPlantResult *plant)
{
  NpPlant *of = np_dataset_plant (dataset, plant->plant);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *before = describe_before (dataset, plant);
  g_autofree char *after = np_scenario_text_use (plant);
  g_autofree char *use = NULL;
  g_autofree char *inputs = np_scenario_text_inputs (dataset, plant);
  g_autofree char *spare = np_scenario_text_spare (plant);
  g_autofree char *unplaced = np_scenario_text_unplaced (plant);

  /* Translators: the use of a plant, such as "59.6 %", "closed" or "not known", without the scenario and
   * with it. */
  use = g_strdup_printf (_ ("Use: %1$s now, %2$s in the scenario"), before, after);
  add_line (text, use);
  if (plant->asked > 0 || plant->capacity > 0)
    add_line (text, inputs);
  add_line (text, unplaced);
  add_line (text, spare);
  add (self, np_entity_get_name (NP_ENTITY (of)), text->str);
}

static void
add_whole (NpScenarioOutcome *self,
           NpDataset *dataset,
           const NpScenarioResult *result,
           int first_plant)
{
  g_autofree char *local = np_scenario_text_local (dataset, result);
  g_autofree char *break_even
      = first_plant >= 0 ? np_scenario_text_break_even (dataset, result, (guint) first_plant)
                         : NULL;

  if (local != NULL)
    add (self, _ ("Built where they are registered"), local);
  if (break_even != NULL)
    add (self, _ ("In plants"), break_even);
}

/**
 * np_scenario_outcome_show:
 * @dataset: what is open
 * @result: of a scenario
 *
 * Says what would come of it.
 */
void
np_scenario_outcome_show (NpScenarioOutcome *self,
                          NpDataset *dataset,
                          const NpScenarioResult *result)
{
  guint n;
  const NpPlantResult *plants;
  int first_plant = -1;

  g_return_if_fail (NP_IS_SCENARIO_OUTCOME (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (result != NULL);

  plants = np_scenario_result_get_plants (result, &n);
  self->n_used = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!plants[i].touched)
        continue;
      add_plant (self, dataset, &plants[i]);
      if (first_plant < 0 && plants[i].asked > 0)
        first_plant = (int) plants[i].plant;
    }
  add_whole (self, dataset, result, first_plant);
  for (guint i = self->n_used; i < self->rows->len; i++)
    gtk_widget_set_visible (self->rows->pdata[i], FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_used > 0);
}
