/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-editor.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-choice-drop-down.h"
#include "np-entry-row.h"
#include "np-scenario-change-row.h"
#include "np-scenario-outcome.h"
#include "np-scenario-text.h"

/* What a new capacity is where nobody has stated one. */
#define CAPACITY_OTHERWISE 100000
/* Letters that fit a name or a note. */
#define MOST_LETTERS 1000

struct _NpScenarioEditor
{
  AdwBin parent_instance;

  NpChoiceDropDown *which;
  GtkWidget *shipped;
  GtkLabel *mismatch;
  AdwEntryRow *name;
  AdwEntryRow *note;
  AdwComboRow *market;
  AdwPreferencesGroup *changes;
  GtkWidget *add;
  GtkWidget *no_changes;
  NpScenarioOutcome *outcome;

  GPtrArray *rows;            /* (owned), borrowed items: of NpScenarioChangeRow */
  NpScenarioChoices *choices; /* (owned) (nullable) */
  GListModel *chosen_from;    /* (owned) (nullable): the plants that the choices are of */
  NpDataset *dataset;         /* (owned) (nullable) */
  NpScenario *scenario;       /* (owned) (nullable): that is shown */
  gboolean setting;           /* the widgets follow, they were not used */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_WHICH_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpScenarioEditor, np_scenario_editor, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
change_to (NpScenarioEditor *self, const NpScenarioInit *init, const char *topic)
{
  NpScenario *scenario = np_scenario_new (init);

  /* What is changed next, before this one has come back as a figure, begins with it. */
  g_object_unref (self->scenario);
  self->scenario = scenario;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, scenario, topic);
}

static void
which_chosen_cb (NpScenarioEditor *self, const char *id)
{
  g_signal_emit (self, signals[SIGNAL_WHICH_CHOSEN], 0, id);
}

/* A scenario without a name could not be found again. */
static void
name_applied_cb (NpScenarioEditor *self)
{
  NpScenarioInit init;
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  if (self->scenario == NULL || !np_scenario_is_own (self->scenario))
    return;
  init = np_scenario_get_init (self->scenario);
  if (*g_strstrip (name) == '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name), init.name);
      gtk_widget_error_bell (GTK_WIDGET (self->name));
      return;
    }
  init.name = name;
  change_to (self, &init, "name");
}

static void
note_applied_cb (NpScenarioEditor *self)
{
  NpScenarioInit init;
  g_autofree char *note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));

  if (self->scenario == NULL || !np_scenario_is_own (self->scenario))
    return;
  init = np_scenario_get_init (self->scenario);
  init.note = *g_strstrip (note) != '\0' ? note : NULL;
  change_to (self, &init, "note");
}

static void
market_selected_cb (NpScenarioEditor *self)
{
  guint selected = adw_combo_row_get_selected (self->market);
  NpScenarioInit init;

  if (self->setting || self->scenario == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  init = np_scenario_get_init (self->scenario);
  init.market = np_entity_get_id (NP_ENTITY (np_dataset_market (self->dataset, selected)));
  change_to (self, &init, "market");
}

/* --- Changes --- */

/* The scenario with one of its changes put in place of another, or taken out. @change: (nullable) */
static void
change_one (NpScenarioEditor *self, guint position, const NpChange *change, const char *topic)
{
  NpScenarioInit init = np_scenario_get_init (self->scenario);
  g_autofree NpChange *changes = g_memdup2 (init.changes, init.n_changes * sizeof (NpChange));
  g_autofree char *full_topic = topic != NULL ? g_strdup_printf ("%s %u", topic, position) : NULL;

  if (change != NULL)
    changes[position] = *change;
  else
    memmove (&changes[position], &changes[position + 1],
             (--init.n_changes - position) * sizeof (NpChange));
  init.changes = changes;
  change_to (self, &init, full_topic);
}

static void
remove_row (NpScenarioEditor *self, guint position)
{
  adw_preferences_group_remove (self->changes, g_ptr_array_remove_index (self->rows, position));
}

static void
row_changed_cb (NpScenarioEditor *self,
                const NpChange *change,
                const char *topic,
                NpScenarioChangeRow *row)
{
  guint position;

  if (g_ptr_array_find (self->rows, row, &position))
    change_one (self, position, change, topic);
}

static void
row_removed_cb (NpScenarioEditor *self, NpScenarioChangeRow *row)
{
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;
  /* Where one was, the focus doesn't get lost. */
  gtk_widget_grab_focus (self->add);
  /* At once: what is removed or changed next goes by the places that there are then. */
  remove_row (self, position);
  change_one (self, position, NULL, NULL);
}

static void
add_row (NpScenarioEditor *self)
{
  GtkWidget *row = np_scenario_change_row_new (self->choices);

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (row_removed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->changes, row);
  g_ptr_array_add (self->rows, row);
}

/* A row that can be unfolded again would be unfolded at once. */
static void
set_unfolds (AdwExpanderRow *row, gboolean unfolds)
{
  if (adw_expander_row_get_enable_expansion (row) == unfolds)
    return;
  adw_expander_row_set_enable_expansion (row, unfolds);
  adw_expander_row_set_expanded (row, FALSE);
}

static void
update_rows (NpScenarioEditor *self, const NpScenarioResult *result, gboolean another)
{
  guint n = np_scenario_get_n_changes (self->scenario);
  gboolean own = np_scenario_is_own (self->scenario);
  gboolean was_empty = self->rows->len == 0;

  while (self->rows->len > n)
    remove_row (self, self->rows->len - 1);
  while (self->rows->len < n)
    add_row (self);
  for (guint i = 0; i < n; i++)
    {
      np_scenario_change_row_set (self->rows->pdata[i], self->dataset, result, i);
      set_unfolds (self->rows->pdata[i], own);
    }
  /* Of one change there is nothing to be chosen from. */
  if (own && (was_empty || another) && n == 1)
    adw_expander_row_set_expanded (self->rows->pdata[0], TRUE);
  gtk_widget_set_visible (self->no_changes, n == 0);
}

/* --- The class --- */

static void
np_scenario_editor_dispose (GObject *object)
{
  NpScenarioEditor *self = NP_SCENARIO_EDITOR (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_SCENARIO_EDITOR);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->scenario);
  g_clear_object (&self->dataset);
  g_clear_object (&self->chosen_from);

  G_OBJECT_CLASS (np_scenario_editor_parent_class)->dispose (object);
}

static void
np_scenario_editor_finalize (GObject *object)
{
  g_clear_pointer (&NP_SCENARIO_EDITOR (object)->choices, np_scenario_choices_free);

  G_OBJECT_CLASS (np_scenario_editor_parent_class)->finalize (object);
}

static void
np_scenario_editor_class_init (NpScenarioEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = np_scenario_editor_dispose;
  object_class->finalize = np_scenario_editor_finalize;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, NP_TYPE_SCENARIO, G_TYPE_STRING);
  signals[SIGNAL_WHICH_CHOSEN]
      = g_signal_new ("which-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  g_type_ensure (NP_TYPE_SCENARIO_OUTCOME);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-scenario-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, which);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, shipped);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, mismatch);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, name);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, note);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, market);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, changes);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, add);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, no_changes);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioEditor, outcome);
  gtk_widget_class_bind_template_callback (widget_class, which_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, market_selected_cb);
}

static void
np_scenario_editor_init (NpScenarioEditor *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_entry_row_set_max_length (self->name, MOST_LETTERS);
  adw_entry_row_set_max_length (self->note, MOST_LETTERS);
  np_entry_row_connect (self->name, G_CALLBACK (name_applied_cb), self);
  np_entry_row_connect (self->note, G_CALLBACK (note_applied_cb), self);
}

/* --- What is shown --- */

/* The user's scenarios make another dataset of the same plants: what can be chosen stays. */
static void
update_choices (NpScenarioEditor *self)
{
  GListModel *plants = np_dataset_get_plants (self->dataset);
  GListModel *markets = np_dataset_get_markets (self->dataset);
  g_autoptr (GtkStringList) names = NULL;

  if (self->chosen_from == plants)
    return;
  while (self->rows->len > 0)
    remove_row (self, self->rows->len - 1);
  g_clear_pointer (&self->choices, np_scenario_choices_free);
  self->choices = np_scenario_choices_new (self->dataset);
  g_set_object (&self->chosen_from, plants);
  names = gtk_string_list_new (NULL);
  for (guint i = 0; i < g_list_model_get_n_items (markets); i++)
    gtk_string_list_append (names,
                            np_entity_get_name (NP_ENTITY (np_dataset_market (self->dataset, i))));
  adw_combo_row_set_model (self->market, G_LIST_MODEL (names));
}

static void
update_which (NpScenarioEditor *self, GPtrArray *results, guint which)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < results->len; i++)
    {
      NpEntity *scenario = NP_ENTITY (np_scenario_result_get_scenario (results->pdata[i]));

      g_ptr_array_add (choices, np_choice_new (np_entity_get_id (scenario),
                                               np_entity_get_name (scenario), NULL, NULL));
    }
  np_choice_drop_down_set_choices (self->which, choices,
                                   np_choice_get_name (choices->pdata[which]));
  gtk_widget_set_visible (GTK_WIDGET (self->which), results->len > 1);
}

static void
update_properties (NpScenarioEditor *self, const NpScenarioResult *result, gboolean another)
{
  NpScenario *scenario = self->scenario;
  gboolean own = np_scenario_is_own (scenario);
  g_autofree char *mismatch = np_scenario_text_mismatch (self->dataset, scenario);
  int market = np_scenario_result_get_market (result);

  gtk_widget_set_visible (self->shipped, !own);
  gtk_label_set_label (self->mismatch, mismatch != NULL ? mismatch : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mismatch), mismatch != NULL);
  np_entry_row_show (self->name, np_entity_get_name (NP_ENTITY (scenario)), !another);
  np_entry_row_show (self->note, np_scenario_get_note (scenario), !another);
  gtk_editable_set_editable (GTK_EDITABLE (self->name), own);
  gtk_editable_set_editable (GTK_EDITABLE (self->note), own);
  adw_combo_row_set_selected (self->market,
                              market >= 0 ? (guint) market : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->market),
                          g_list_model_get_n_items (np_dataset_get_markets (self->dataset)) > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->market), own);
  gtk_widget_set_visible (self->add, own);
}

void
np_scenario_editor_update (NpScenarioEditor *self,
                           NpDataset *dataset,
                           GPtrArray *results,
                           guint which,
                           gboolean is_newest)
{
  const NpScenarioResult *result;
  NpScenario *scenario;
  gboolean another;

  g_return_if_fail (NP_IS_SCENARIO_EDITOR (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (results != NULL && which < results->len);

  result = results->pdata[which];
  np_scenario_outcome_show (self->outcome, dataset, result);
  if (!is_newest)
    return;
  self->setting = TRUE;
  g_set_object (&self->dataset, dataset);
  scenario = np_scenario_result_get_scenario (result);
  another = self->scenario == NULL
            || !g_str_equal (np_entity_get_id (NP_ENTITY (self->scenario)),
                             np_entity_get_id (NP_ENTITY (scenario)));
  g_set_object (&self->scenario, scenario);
  update_choices (self);
  update_which (self, results, which);
  update_properties (self, result, another);
  update_rows (self, result, another);
  self->setting = FALSE;
}

/* The last change's that has one: what comes next is mostly about the same. (nullable) */
static const char *
find_plant_before (NpScenario *scenario)
{
  for (guint i = np_scenario_get_n_changes (scenario); i > 0; i--)
    if (np_scenario_get_change (scenario, i - 1)->plant != NULL)
      return np_scenario_get_change (scenario, i - 1)->plant;
  return NULL;
}

/* Of those that can be chosen the first that has closed. (nullable) */
static const char *
find_closed_plant (NpDataset *dataset, const NpScenarioChoices *choices)
{
  for (guint i = 0; i < choices->plant_ids->len; i++)
    {
      int plant = np_dataset_find_plant (dataset, choices->plant_ids->pdata[i]);

      if (np_date_is_set (np_plant_get_closed (np_dataset_plant (dataset, (guint) plant))))
        return choices->plant_ids->pdata[i];
    }
  return NULL;
}

static const char *
find_subject_before (NpScenario *scenario)
{
  for (guint i = np_scenario_get_n_changes (scenario); i > 0; i--)
    if (np_scenario_get_change (scenario, i - 1)->subject != NULL)
      return np_scenario_get_change (scenario, i - 1)->subject;
  return NULL;
}

/* What the dataset's own examples are about. (nullable) */
static const char *
find_subject_of_examples (NpDataset *dataset)
{
  GListModel *scenarios = np_dataset_get_scenarios (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (NpScenario) scenario = g_list_model_get_item (scenarios, i);
      const char *subject = find_subject_before (scenario);

      /* The dataset has it as long as it lives. */
      if (!np_scenario_is_own (scenario) && subject != NULL)
        return subject;
    }
  return NULL;
}

/* What was stated of the plant last; otherwise a round number. */
static gint64
find_capacity (NpDataset *dataset, NpScenario *scenario, const char *id)
{
  NpPeriod period = np_scenario_get_period (scenario);
  int plant = np_dataset_find_plant (dataset, id);
  gint64 low, high;
  const NpCapacity *capacity
      = plant >= 0 && period != NP_PERIOD_NONE
            ? np_utilisation_find_capacity (np_dataset_plant (dataset, (guint) plant),
                                            np_period_get_last_day (period), &low, &high)
            : NULL;

  return capacity != NULL ? capacity->units : CAPACITY_OTHERWISE;
}

/* The one of @ids that is meant, or else the first. (transfer none) */
static char *
choose (const GPtrArray *ids, const char *id)
{
  guint position = np_scenario_choices_find (ids, id);

  return ids->pdata[position == GTK_INVALID_LIST_POSITION ? 0 : position];
}

gboolean
np_scenario_editor_make_change (NpScenarioEditor *self,
                                NpChangeKind kind,
                                const char *plant,
                                NpChange *change)
{
  const NpScenarioChoices *choices;
  const char *subject;

  g_return_val_if_fail (NP_IS_SCENARIO_EDITOR (self), FALSE);

  choices = self->choices;
  *change = (NpChange) { .kind = kind };
  if (choices == NULL || (np_change_kind_has_plant (kind) && choices->plant_ids->len == 0)
      || (np_change_kind_has_subject (kind) && choices->subject_ids->len == 0))
    return FALSE;
  if (plant == NULL)
    plant = find_plant_before (self->scenario);
  if (plant == NULL && kind != NP_CHANGE_CLOSE)
    plant = find_closed_plant (self->dataset, choices);
  if (np_change_kind_has_plant (kind))
    change->plant = choose (choices->plant_ids, plant);
  subject = find_subject_before (self->scenario);
  if (subject == NULL)
    subject = find_subject_of_examples (self->dataset);
  if (np_change_kind_has_subject (kind))
    change->subject = choose (choices->subject_ids, subject);
  change->unit = kind == NP_CHANGE_CAPACITY ? NP_AMOUNT_CARS : NP_AMOUNT_PERMILLE;
  change->amount = 0;
  if (kind == NP_CHANGE_CAPACITY)
    change->amount = find_capacity (self->dataset, self->scenario, change->plant);
  else if (np_change_kind_has_amount (kind))
    change->amount = 1000;
  return TRUE;
}

void
np_scenario_editor_focus_last (NpScenarioEditor *self)
{
  AdwExpanderRow *row;

  g_return_if_fail (NP_IS_SCENARIO_EDITOR (self));

  if (self->rows->len == 0)
    return;
  row = self->rows->pdata[self->rows->len - 1];
  adw_expander_row_set_expanded (row, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

void
np_scenario_editor_focus_name (NpScenarioEditor *self)
{
  g_return_if_fail (NP_IS_SCENARIO_EDITOR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_editable_select_region (GTK_EDITABLE (self->name), 0, -1);
}
