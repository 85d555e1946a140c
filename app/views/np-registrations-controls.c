/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-controls.h"

#include "np-choice-drop-down.h"
#include "np-choice-switch.h"
#include "np-registrations-choices.h"

struct _NpRegistrationsControls
{
  AdwBin parent_instance;

  NpChoiceSwitch *mode;
  NpChoiceDropDown *measure;
  NpChoiceDropDown *by;
  NpChoiceDropDown *interval;
  NpChoiceDropDown *slope_from;
  NpChoiceDropDown *slope_to;
  NpChoiceDropDown *base;
  NpChoiceSwitch *axis;
  GtkToggleButton *events;

  NpLocation *location;   /* (owned) (nullable) */
  NpPeriodLists *periods; /* (owned) (nullable) */
  gboolean setting;       /* the button follows; it was not pressed */
};

enum
{
  SIGNAL_NAVIGATE,
  SIGNAL_BY_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpRegistrationsControls, np_registrations_controls, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
navigate_with (NpRegistrationsControls *self, const char *param, const char *value)
{
  g_autoptr (NpLocation) location = NULL;

  if (self->location == NULL || g_strcmp0 (np_location_get (self->location, param), value) == 0)
    return;
  location = np_location_with (self->location, param, value);
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
measure_chosen_cb (NpRegistrationsControls *self, const char *measure)
{
  navigate_with (self, NP_PARAM_MEASURE, measure);
}

static void
by_chosen_cb (NpRegistrationsControls *self, const char *by)
{
  if (self->location != NULL && !np_location_is (self->location, NP_PARAM_BY, by))
    g_signal_emit (self, signals[SIGNAL_BY_CHOSEN], 0, by);
}

/* The newest of @periods that shares a month with @period: the last quarter of a year, the year of a
 * quarter. None where there is no such. (transfer full) (nullable) */
static char *
find_overlap (const GArray *periods, NpPeriod period)
{
  for (guint i = periods->len; period != NP_PERIOD_NONE && i > 0; i--)
    {
      NpPeriod other = g_array_index (periods, NpPeriod, i - 1);

      if (np_period_overlaps (other, period))
        return np_period_to_string (other);
    }
  return NULL;
}

static void
replace_with (NpLocation **location, const char *param, const char *value)
{
  NpLocation *changed = np_location_with (*location, param, value);

  np_location_unref (*location);
  *location = changed;
}

/* A slope begins before it ends, or where the figure thinks best. */
static void
mend_slope (NpLocation **location)
{
  NpPeriod base = np_location_get_period (*location, NP_PARAM_BASE);
  NpPeriod period = np_location_get_period (*location, NP_PARAM_PERIOD);

  if (np_location_is (*location, NP_PARAM_MODE, "slope") && base != NP_PERIOD_NONE
      && period != NP_PERIOD_NONE && np_period_compare (base, period) >= 0)
    replace_with (location, NP_PARAM_BASE, NULL);
}

static void
mode_chosen_cb (NpRegistrationsControls *self, const char *mode)
{
  g_autoptr (NpLocation) location = NULL;

  if (self->location == NULL || np_location_is (self->location, NP_PARAM_MODE, mode))
    return;
  location = np_location_with (self->location, NP_PARAM_MODE, mode);
  mend_slope (&location);
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

/* Periods of the new length take the old ones' places where they can. */
static void
interval_chosen_cb (NpRegistrationsControls *self, const char *interval)
{
  static const char *const params[] = { NP_PARAM_PERIOD, NP_PARAM_BASE };
  g_autoptr (NpLocation) location = NULL;
  const GArray *periods;

  if (self->location == NULL || np_location_is (self->location, NP_PARAM_INTERVAL, interval))
    return;
  location = np_location_with (self->location, NP_PARAM_INTERVAL, interval);
  periods = self->periods->of_unit[np_registrations_get_unit (location)];
  for (guint i = 0; i < G_N_ELEMENTS (params); i++)
    {
      g_autofree char *value
          = find_overlap (periods, np_location_get_period (self->location, params[i]));

      replace_with (&location, params[i], value);
    }
  mend_slope (&location);
  /* Of years, these are what the cars registered are. */
  if (g_str_equal (interval, "year")
      && (np_location_is (location, NP_PARAM_MEASURE, "rolling")
          || np_location_is (location, NP_PARAM_MEASURE, "ytd")))
    replace_with (&location, NP_PARAM_MEASURE, "units");
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
period_chosen_cb (NpRegistrationsControls *self, const char *period)
{
  navigate_with (self, NP_PARAM_PERIOD, period);
}

static void
base_chosen_cb (NpRegistrationsControls *self, const char *period)
{
  navigate_with (self, NP_PARAM_BASE, period);
}

static void
axis_chosen_cb (NpRegistrationsControls *self, const char *axis)
{
  navigate_with (self, NP_PARAM_AXIS, axis);
}

static void
events_toggled_cb (NpRegistrationsControls *self)
{
  if (!self->setting)
    navigate_with (self, NP_PARAM_EVENTS,
                   gtk_toggle_button_get_active (self->events) ? "on" : NULL);
}

static void
np_registrations_controls_dispose (GObject *object)
{
  NpRegistrationsControls *self = NP_REGISTRATIONS_CONTROLS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_REGISTRATIONS_CONTROLS);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_pointer (&self->periods, np_period_lists_unref);

  G_OBJECT_CLASS (np_registrations_controls_parent_class)->dispose (object);
}

static void
np_registrations_controls_class_init (NpRegistrationsControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_registrations_controls_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);
  signals[SIGNAL_BY_CHOSEN]
      = g_signal_new ("by-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  g_type_ensure (NP_TYPE_CHOICE_SWITCH);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-registrations-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, mode);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, measure);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, by);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, interval);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, slope_from);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, slope_to);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, base);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, axis);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsControls, events);
  gtk_widget_class_bind_template_callback (widget_class, mode_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, interval_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, base_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, axis_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, events_toggled_cb);
}

static void
np_registrations_controls_init (NpRegistrationsControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_drop_down (NpChoiceDropDown *drop_down, GPtrArray *choices, const char *active)
{
  np_choice_drop_down_set_choices (drop_down, choices, active);
  g_ptr_array_unref (choices);
}

static void
set_switch (NpChoiceSwitch *choice_switch, GPtrArray *choices, const char *active)
{
  np_choice_switch_set_choices (choice_switch, choices, active);
  g_ptr_array_unref (choices);
}

/* What all charts have. */
static void
update_common (NpRegistrationsControls *self, NpDataset *dataset, const GArray *periods)
{
  NpLocation *location = self->location;
  guint n_periods[NP_PERIOD_UNIT_YEAR + 1];

  for (guint i = 0; i < G_N_ELEMENTS (n_periods); i++)
    n_periods[i] = self->periods->of_unit[i]->len;
  set_switch (self->mode, np_registrations_choices_new_modes (location, periods),
              np_location_get (location, NP_PARAM_MODE));
  set_drop_down (self->measure, np_registrations_choices_new_measures (location, periods),
                 np_location_get (location, NP_PARAM_MEASURE));
  set_drop_down (self->by, np_registrations_choices_new_bys (dataset),
                 np_location_get (location, NP_PARAM_BY));
  set_drop_down (self->interval, np_registrations_choices_new_intervals (n_periods),
                 np_location_get (location, NP_PARAM_INTERVAL));
}

/* What only some charts have. */
static void
update_extra (NpRegistrationsControls *self, const GArray *periods)
{
  NpLocation *location = self->location;
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  NpPeriod base = np_location_get_period (location, NP_PARAM_BASE);
  gboolean slope = np_location_is (location, NP_PARAM_MODE, "slope");
  gboolean multiples = np_location_is (location, NP_PARAM_MODE, "multiples");
  gboolean index = np_location_is (location, NP_PARAM_MEASURE, "index") && !slope;
  /* There is no room for them in small charts, and what the largest have together is nobody's. */
  gboolean events = np_registrations_is_over_time (location) && !multiples
                    && !np_location_is (location, NP_PARAM_MODE, "concentration");
  const char *axis = np_location_get (location, NP_PARAM_AXIS);

  gtk_widget_set_visible (GTK_WIDGET (self->slope_from), slope);
  gtk_widget_set_visible (GTK_WIDGET (self->slope_to), slope);
  gtk_widget_set_visible (GTK_WIDGET (self->base), index);
  gtk_widget_set_visible (GTK_WIDGET (self->axis), multiples);
  gtk_widget_set_visible (GTK_WIDGET (self->events), events);
  if (slope)
    {
      set_drop_down (self->slope_from,
                     np_registrations_choices_new_periods (periods, NP_PERIOD_NONE, period),
                     np_location_get (location, NP_PARAM_BASE));
      set_drop_down (self->slope_to,
                     np_registrations_choices_new_periods (periods, base, NP_PERIOD_NONE),
                     np_location_get (location, NP_PARAM_PERIOD));
    }
  if (index)
    set_drop_down (self->base,
                   np_registrations_choices_new_periods (periods, NP_PERIOD_NONE, NP_PERIOD_NONE),
                   np_location_get (location, NP_PARAM_BASE));
  set_switch (self->axis, np_registrations_choices_new_axes (), axis != NULL ? axis : "shared");
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->events, np_location_is (location, NP_PARAM_EVENTS, "on"));
  self->setting = FALSE;
}

void
np_registrations_controls_update (NpRegistrationsControls *self,
                                  NpDataset *dataset,
                                  NpLocation *location,
                                  const NpPeriodLists *periods)
{
  const GArray *of_interval;

  g_return_if_fail (NP_IS_REGISTRATIONS_CONTROLS (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (location != NULL);
  g_return_if_fail (periods != NULL);

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  g_clear_pointer (&self->periods, np_period_lists_unref);
  self->periods = np_period_lists_ref ((NpPeriodLists *) periods);
  of_interval = self->periods->of_unit[np_registrations_get_unit (location)];
  update_common (self, dataset, of_interval);
  update_extra (self, of_interval);
}
