/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-timeline-controls.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-choice-drop-down.h"
#include "np-choice-switch.h"
#include "np-filter.h"
#include "np-timeline-filter.h"

struct _NpTimelineControls
{
  AdwBin parent_instance;

  NpChoiceSwitch *by;
  NpChoiceDropDown *align;
  GtkMenuButton *filter_button;
  NpTimelineFilter *filter;

  NpLocation *location; /* (owned) (nullable) */
};

typedef struct
{
  const char *name;
  const char *title;
  const char *explanation;
} Option;

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpTimelineControls, np_timeline_controls, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const Option bys[] = {
  { "partnership", N_ ("Partnerships"), N_ ("A lane for each") },
  { "company", N_ ("Companies"), N_ ("What each took part in") },
  { "plant", N_ ("Plants"), N_ ("What happened at each") },
  { "kind", N_ ("Kinds"), N_ ("Talks, agreements, openings …") },
};

static const Option alignments[] = {
  { "date", N_ ("By date"), N_ ("One calendar for all") },
  { "founding", N_ ("Since founding"), N_ ("Years since it was formed, or first agreed") },
  { "plant", N_ ("Since the first plant"), N_ ("Years since one opened") },
  { "talks", N_ ("Since first talks"), N_ ("Years since they were reported") },
};

static void
go (NpTimelineControls *self, NpLocation *location)
{
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

/* What belongs to lanes of another grouping, or to another axis, is left behind. */
static void
navigate_with (NpTimelineControls *self,
               const char *param,
               const char *value,
               const char *default_value,
               const char *const *left)
{
  g_autoptr (NpLocation) bare = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (g_strcmp0 (value, default_value) == 0)
    value = NULL;
  if (self->location == NULL || g_strcmp0 (np_location_get (self->location, param), value) == 0)
    return;
  bare = np_location_without (self->location, left);
  location = np_location_with (bare, param, value);
  go (self, location);
}

static void
by_chosen_cb (NpTimelineControls *self, const char *by)
{
  static const char *const with_align[]
      = { NP_PARAM_FOLD, NP_PARAM_EXPAND, NP_PARAM_ALIGN, NP_PARAM_ZOOM, NULL };
  static const char *const lanes[] = { NP_PARAM_FOLD, NP_PARAM_EXPAND, NULL };
  gboolean aligned = np_location_get (self->location, NP_PARAM_ALIGN) != NULL;

  navigate_with (self, NP_PARAM_BY, by, bys[0].name, aligned ? with_align : lanes);
}

static void
align_chosen_cb (NpTimelineControls *self, const char *align)
{
  static const char *const axis[] = { NP_PARAM_ZOOM, NP_PARAM_PERIOD, NULL };

  navigate_with (self, NP_PARAM_ALIGN, align, alignments[0].name, axis);
}

static void
filter_navigate_cb (NpTimelineControls *self, NpLocation *location)
{
  go (self, location);
}

static void
np_timeline_controls_dispose (GObject *object)
{
  NpTimelineControls *self = NP_TIMELINE_CONTROLS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_TIMELINE_CONTROLS);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_timeline_controls_parent_class)->dispose (object);
}

static void
np_timeline_controls_class_init (NpTimelineControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_timeline_controls_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  g_type_ensure (NP_TYPE_CHOICE_SWITCH);
  g_type_ensure (NP_TYPE_TIMELINE_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-timeline-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, NpTimelineControls, by);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineControls, align);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineControls, filter_button);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineControls, filter);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, align_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_navigate_cb);
}

static void
np_timeline_controls_init (NpTimelineControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @obstacle: (nullable): why all but the first can't be chosen */
static GPtrArray *
new_choices (const Option *options, guint n, const char *obstacle)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (choices, np_choice_new (options[i].name, _ (options[i].title),
                                             _ (options[i].explanation), i > 0 ? obstacle : NULL));
  return choices;
}

void
np_timeline_controls_update (NpTimelineControls *self,
                             NpLocation *location,
                             const NpTimelineFacts *facts)
{
  const char *by = np_location_get (location, NP_PARAM_BY);
  const char *align = np_location_get (location, NP_PARAM_ALIGN);
  const char *obstacle = by != NULL && !g_str_equal (by, bys[0].name)
                             ? _ ("Only partnerships have a founding to count from")
                             : NULL;
  g_autoptr (GPtrArray) by_choices = new_choices (bys, G_N_ELEMENTS (bys), NULL);
  g_autoptr (GPtrArray) align_choices
      = new_choices (alignments, G_N_ELEMENTS (alignments), obstacle);

  g_return_if_fail (NP_IS_TIMELINE_CONTROLS (self));

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  np_choice_switch_set_choices (self->by, by_choices, by != NULL ? by : bys[0].name);
  np_choice_drop_down_set_choices (self->align, align_choices,
                                   align != NULL ? align : alignments[0].name);
  np_filter_show_count (self->filter_button,
                        np_timeline_filter_update (self->filter, location, facts));
}
