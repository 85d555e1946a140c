/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-change-row.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-amount-row.h"
#include "np-entry-row.h"
#include "np-scenario-text.h"

struct _NpScenarioChangeRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *warning;
  AdwComboRow *plant;
  AdwComboRow *subject;
  NpAmountRow *amount;
  NpAmountRow *low;
  NpAmountRow *high;
  AdwEntryRow *from;

  const NpScenarioChoices *choices; /* whoever made the row keeps them */
  NpChange change;                  /* its texts are borrowed from @scenario */
  NpScenario *scenario;             /* (owned) (nullable) */
  gint64 volume;                    /* of the subject in a year; -1: not known */
  gboolean setting;                 /* the widgets follow, they were not used */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpScenarioChangeRow, np_scenario_change_row, ADW_TYPE_EXPANDER_ROW)

static guint signals[N_SIGNALS];

static void
change_to (NpScenarioChangeRow *self, const NpChange *change, const char *topic)
{
  if (self->setting || np_change_equal (change, &self->change))
    return;
  /* What is chosen next begins with it. */
  self->change = *change;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, change, topic);
}

static void
plant_selected_cb (NpScenarioChangeRow *self)
{
  guint selected = adw_combo_row_get_selected (self->plant);
  NpChange change = self->change;

  if (self->setting || selected >= self->choices->plant_ids->len)
    return;
  change.plant = self->choices->plant_ids->pdata[selected];
  change_to (self, &change, "plant");
}

static void
subject_selected_cb (NpScenarioChangeRow *self)
{
  guint selected = adw_combo_row_get_selected (self->subject);
  NpChange change = self->change;

  if (self->setting || selected >= self->choices->subject_ids->len)
    return;
  change.subject = self->choices->subject_ids->pdata[selected];
  change_to (self, &change, "subject");
}

/* Where none was stated, a scenario has the amount as both ends. */
static gboolean
has_range (const NpChange *change)
{
  return change->low != change->high;
}

/* What it could be as well has the amount between its ends. */
static void
amount_chosen_cb (NpScenarioChangeRow *self, gint64 value)
{
  NpChange change = self->change;

  change.amount = value;
  change.low = has_range (&self->change) ? MIN (change.low, value) : 0;
  change.high = has_range (&self->change) ? MAX (change.high, value) : 0;
  change_to (self, &change, "amount");
}

/* A range of nothing but the amount is none. */
static void
change_range (NpScenarioChangeRow *self, gint64 low, gint64 high, const char *topic)
{
  NpChange change = self->change;
  gboolean is_none;

  low = MIN (low, change.amount);
  high = MAX (high, change.amount);
  is_none = low == high;
  change.low = is_none ? 0 : low;
  change.high = is_none ? 0 : high;
  change_to (self, &change, topic);
}

static void
low_chosen_cb (NpScenarioChangeRow *self, gint64 value)
{
  change_range (self, value, self->change.high, "low");
}

static void
high_chosen_cb (NpScenarioChangeRow *self, gint64 value)
{
  change_range (self, has_range (&self->change) ? self->change.low : self->change.amount, value,
                "high");
}

static gint64
convert (gint64 amount, NpAmountUnit unit, gint64 volume)
{
  gint64 converted
      = unit == NP_AMOUNT_CARS
            ? llround ((double) amount * (double) volume / 1000.0)
            : (volume > 0 ? llround ((double) amount * 1000.0 / (double) volume) : 1000);

  return CLAMP (converted, 0, np_change_get_max_amount (unit));
}

/* The same number of cars, counted otherwise. */
static void
unit_chosen_cb (NpScenarioChangeRow *self, int unit)
{
  NpChange change = self->change;

  change.unit = (NpAmountUnit) unit;
  change.amount = convert (change.amount, change.unit, self->volume);
  change.low = has_range (&self->change) ? convert (change.low, change.unit, self->volume) : 0;
  change.high = has_range (&self->change) ? convert (change.high, change.unit, self->volume) : 0;
  change_to (self, &change, "unit");
}

static gboolean
read_from (NpScenarioChangeRow *self, NpDate *date)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->from)));

  *date = (NpDate) { 0 };
  return *g_strstrip (text) == '\0' || np_date_parse (text, date);
}

/* What can't be read is marked while it is typed. */
static void
from_changed_cb (NpScenarioChangeRow *self)
{
  NpDate date;

  if (read_from (self, &date))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->from), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->from), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->from), NULL);
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->from), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->from), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->from),
                               _ ("A date such as 2027, 2027-06 or 2027-06-30"));
}

static void
from_applied_cb (NpScenarioChangeRow *self)
{
  NpChange change = self->change;

  if (read_from (self, &change.from))
    change_to (self, &change, "from");
  else
    gtk_widget_error_bell (GTK_WIDGET (self->from));
}

static void
remove_activated_cb (NpScenarioChangeRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
np_scenario_change_row_dispose (GObject *object)
{
  NpScenarioChangeRow *self = NP_SCENARIO_CHANGE_ROW (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_SCENARIO_CHANGE_ROW);
  g_clear_object (&self->scenario);

  G_OBJECT_CLASS (np_scenario_change_row_parent_class)->dispose (object);
}

static void
np_scenario_change_row_class_init (NpScenarioChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_scenario_change_row_dispose;

  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (NP_TYPE_AMOUNT_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-scenario-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, warning);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, plant);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, subject);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, amount);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, low);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, high);
  gtk_widget_class_bind_template_child (widget_class, NpScenarioChangeRow, from);
  gtk_widget_class_bind_template_callback (widget_class, plant_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, low_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, high_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_activated_cb);
}

static void
np_scenario_change_row_init (NpScenarioChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  np_entry_row_connect (self->from, G_CALLBACK (from_applied_cb), self);
  /* There before anything is shown of them: a row emits nothing for what is not its own. */
  self->setting = TRUE;
}

/**
 * np_scenario_change_row_new:
 * @choices: what can be chosen; they must outlive the row
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
np_scenario_change_row_new (const NpScenarioChoices *choices)
{
  NpScenarioChangeRow *self;

  g_return_val_if_fail (choices != NULL, NULL);

  self = g_object_new (NP_TYPE_SCENARIO_CHANGE_ROW, NULL);
  self->choices = choices;
  adw_combo_row_set_model (self->plant, G_LIST_MODEL (choices->plant_names));
  adw_combo_row_set_model (self->subject, G_LIST_MODEL (choices->subject_names));
  return GTK_WIDGET (self);
}

static const char *
get_title (NpChangeKind kind)
{
  switch (kind)
    {
    case NP_CHANGE_OPEN:
      return _ ("Open a plant");
    case NP_CHANGE_CLOSE:
      return _ ("Close a plant");
    case NP_CHANGE_CAPACITY:
      return _ ("Set a capacity");
    case NP_CHANGE_VOLUME:
      return _ ("Scale a volume");
    case NP_CHANGE_BUILD:
    default:
      return _ ("Build cars");
    }
}

/* 1, 2 or 5 times a power of ten. */
static gint64
round_up (gint64 value)
{
  gint64 power = 1;

  while (power * 10 <= value)
    power *= 10;
  return value <= power       ? power
         : value <= 2 * power ? 2 * power
         : value <= 5 * power ? 5 * power
                              : 10 * power;
}

/* What the data say, which a reset goes back to; -1: nothing. */
static gint64
get_base_amount (const NpChange *change, gint64 volume, const NpPlantResult *plant)
{
  if (change->kind == NP_CHANGE_CAPACITY)
    return plant != NULL && plant->base.capacity != NULL ? plant->base.capacity->units : -1;
  return change->unit == NP_AMOUNT_PERMILLE ? 1000 : volume;
}

static void
set_amounts (NpScenarioChangeRow *self, const NpPlantResult *plant)
{
  const NpChange *change = &self->change;
  gint64 base = get_base_amount (change, self->volume, plant);
  gint64 room = plant != NULL ? MAX (plant->capacity_high, 0) : 0;
  gint64 most
      = change->unit == NP_AMOUNT_PERMILLE ? 2000 : round_up (MAX (MAX (2 * base, room), 100000));
  NpAmount amount = {
    .unit = change->unit,
    .value = change->amount,
    .otherwise = base,
    .slider_max = most,
    .has_units = change->kind == NP_CHANGE_BUILD && self->volume > 0,
  };

  np_amount_row_set (self->amount, &amount);
  /* The ends of a range are typed only: three sliders would be two too many. */
  amount.has_units = FALSE;
  amount.slider_max = 0;
  amount.otherwise = change->amount;
  amount.value = has_range (change) ? change->low : change->amount;
  np_amount_row_set (self->low, &amount);
  amount.value = has_range (change) ? change->high : change->amount;
  np_amount_row_set (self->high, &amount);
}

static void
show_amount (NpScenarioChangeRow *self)
{
  NpChangeKind kind = self->change.kind;
  gboolean has_amount = np_change_kind_has_amount (kind);

  gtk_widget_set_visible (GTK_WIDGET (self->plant), np_change_kind_has_plant (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->subject), np_change_kind_has_subject (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->amount), has_amount);
  gtk_widget_set_visible (GTK_WIDGET (self->low), has_amount);
  gtk_widget_set_visible (GTK_WIDGET (self->high), has_amount);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount),
                                 kind == NP_CHANGE_VOLUME     ? _ ("Of what it was")
                                 : kind == NP_CHANGE_CAPACITY ? _ ("Vehicles a year")
                                                              : _ ("How many"));
}

/**
 * np_scenario_change_row_set:
 * @dataset: what is open
 * @result: of the scenario
 * @change: its place in the scenario
 *
 * Shows a change. What is being dragged or typed goes on.
 */
void
np_scenario_change_row_set (NpScenarioChangeRow *self,
                            NpDataset *dataset,
                            const NpScenarioResult *result,
                            guint change)
{
  const NpChangeResult *of = np_scenario_result_get_change (result, change);
  const NpPlantResult *plant
      = of->plant >= 0 ? np_scenario_result_find_plant (result, (guint) of->plant) : NULL;
  guint months = np_period_get_n_months (np_scenario_result_get_period (result));
  g_autofree char *text = np_scenario_text_change (dataset, result, change);
  g_autofree char *from = NULL;
  g_autofree char *fit = np_scenario_text_fit (dataset, result, change);
  NpScenario *scenario = np_scenario_result_get_scenario (result);
  gboolean another;

  g_return_if_fail (NP_IS_SCENARIO_CHANGE_ROW (self));

  another = self->scenario == NULL
            || !g_str_equal (np_entity_get_id (NP_ENTITY (self->scenario)),
                             np_entity_get_id (NP_ENTITY (scenario)));
  g_set_object (&self->scenario, scenario);
  self->change = *np_scenario_get_change (self->scenario, change);
  self->volume = of->volume < 0 ? -1 : of->volume * 12 / MAX (months, 1);
  self->setting = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_title (self->change.kind));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  gtk_widget_set_visible (self->warning, fit != NULL);
  gtk_widget_set_tooltip_text (self->warning, fit);
  show_amount (self);
  adw_combo_row_set_selected (self->plant, np_scenario_choices_find (self->choices->plant_ids,
                                                                     self->change.plant));
  adw_combo_row_set_selected (self->subject, np_scenario_choices_find (self->choices->subject_ids,
                                                                       self->change.subject));
  set_amounts (self, plant);
  from = np_date_is_set (&self->change.from) ? np_date_to_string (&self->change.from) : NULL;
  np_entry_row_show (self->from, from, !another);
  self->setting = FALSE;
}
