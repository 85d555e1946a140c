/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plot.h"

G_BEGIN_DECLS

/* At most this many hairlines lie under the data; a value axis has its zero line besides. */
#define NP_AXIS_MAX_RULES 5
#define NP_AXIS_MAX_TICKS (NP_AXIS_MAX_RULES + 1)

/* Values from the first tick to the last; zero is always one of them. */
typedef struct
{
  double *ticks; /* (owned) */
  guint n_ticks;
  double minimum; /* zero or below */
  double maximum; /* zero or above */
} NpValueAxis;

/* A period on a time axis: days as Julian days, both of them in it. */
typedef struct
{
  double first_day;
  double last_day;
  const char *label; /* formatted; borrowed while building */
} NpTimeSlot;

typedef enum
{
  NP_TIME_LABELS_YEARS, /* below, under their year's middle, for figures that are a year's */
  NP_TIME_LABELS_BELOW, /* below, under where their year begins, or under their month's middle */
  NP_TIME_LABELS_ABOVE, /* beside the hairline of their first day, for dates */
} NpTimeLabels;

void np_value_axis_init (NpValueAxis *self,
                         double minimum,
                         double maximum,
                         guint max_ticks,
                         gboolean integer);
void np_value_axis_clear (NpValueAxis *self);
double np_value_axis_scale (const NpValueAxis *self, double value);

/* Whether each is a calendar year, so that a year stands under its figures' middle. */
gboolean np_time_slots_are_years (const NpTimeSlot *slots, guint n_slots);

double np_time_axis_project (const NpTimeAxis *self, double day);
double np_time_axis_scale (const NpTimeAxis *self, double day);
void np_time_axis_draw (const NpTimeAxis *self,
                        NpPlot *plot,
                        NpTimeLabels labels,
                        double label_y,
                        double rule_top,
                        double rule_bottom);
/* @places: double, pixels; is sorted. */
void np_time_axis_draw_moments (NpPlot *plot, GArray *places, double rule_top, double rule_bottom);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpValueAxis, np_value_axis_clear)

G_END_DECLS
