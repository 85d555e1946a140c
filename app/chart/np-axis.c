/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-axis.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-ticks.h"

#define TICK      4.0  /* length of a tick mark */
#define LABEL_GAP 14.0 /* least space between two labels */
#define RULE_GAP  3.0  /* and between two moments' hairlines */

/**
 * np_value_axis_init:
 * @self: (out caller-allocates): the axis
 * @minimum: the smallest value; anything that is not below zero counts as zero
 * @maximum: the largest value; anything that is not above zero counts as zero, or as 1 when there is
 *   nothing below it either
 * @max_ticks: how many ticks, zero included
 * @integer: whether only whole numbers are ticks
 *
 * Makes an axis that has zero on it and reaches from the last tick at or below @minimum to the first
 * at or above @maximum, so that hairlines close the plot. Free it with np_value_axis_clear().
 */
void
np_value_axis_init (NpValueAxis *self,
                    double minimum,
                    double maximum,
                    guint max_ticks,
                    gboolean integer)
{
  g_return_if_fail (self != NULL);

  double low = isfinite (minimum) && minimum < 0 ? minimum : 0.0;
  double high = isfinite (maximum) && maximum > 0 ? maximum : low < 0 ? 0.0 : 1.0;

  *self = (NpValueAxis) { .minimum = low, .maximum = high };
  self->ticks = np_ticks_linear (low, high, MAX (max_ticks, 2), integer, &self->n_ticks);
  if (self->n_ticks > 0)
    {
      self->minimum = MIN (low, self->ticks[0]);
      self->maximum = MAX (high, self->ticks[self->n_ticks - 1]);
    }
}

void
np_value_axis_clear (NpValueAxis *self)
{
  g_clear_pointer (&self->ticks, g_free);
}

/* 0 to 1. What lies outside is held at the edge. */
double
np_value_axis_scale (const NpValueAxis *self, double value)
{
  return CLAMP ((value - self->minimum) / (self->maximum - self->minimum), 0.0, 1.0);
}

gboolean
np_time_slots_are_years (const NpTimeSlot *slots, guint n_slots)
{
  for (guint i = 0; i < n_slots; i++)
    {
      GDate first;

      if (!(slots[i].first_day >= 1 && slots[i].first_day < 3652059))
        return FALSE;
      g_date_clear (&first, 1);
      g_date_set_julian (&first, (guint32) slots[i].first_day);
      if (g_date_get_day_of_year (&first) != 1
          || ABS (slots[i].last_day - slots[i].first_day - 365) > 1.5)
        return FALSE;
    }
  return n_slots > 0;
}

/* Pixels of the scene, also beyond the axis' edges. */
double
np_time_axis_project (const NpTimeAxis *self, double day)
{
  double span = self->last_day - self->first_day;
  double share = span > 0 ? (day - self->first_day) / span : 0.5;

  return self->left + share * (self->right - self->left);
}

/* Pixels of the scene; what lies outside the axis is held at its edge. */
double
np_time_axis_scale (const NpTimeAxis *self, double day)
{
  return CLAMP (np_time_axis_project (self, day), self->left, self->right);
}

/* Words: numbers would be taken for days. From the translations and not from the C library, so
 * that a picture is in one language. */
static const char *
month_get_name (int month)
{
  static const char *const names[] = {
    /* Translators: months beside an axis, as short as they can be. */
    NC_ ("month on an axis", "Jan"), NC_ ("month on an axis", "Feb"),
    NC_ ("month on an axis", "Mar"), NC_ ("month on an axis", "Apr"),
    NC_ ("month on an axis", "May"), NC_ ("month on an axis", "Jun"),
    NC_ ("month on an axis", "Jul"), NC_ ("month on an axis", "Aug"),
    NC_ ("month on an axis", "Sep"), NC_ ("month on an axis", "Oct"),
    NC_ ("month on an axis", "Nov"), NC_ ("month on an axis", "Dec"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "month on an axis", names[CLAMP (month, 1, 12) - 1]);
}

static char *
tick_to_label (const NpTimeTick *tick, gboolean with_year)
{
  if (tick->major)
    return g_strdup_printf ("%d", tick->year);
  if (!with_year)
    return g_strdup (month_get_name (tick->month));
  /* Translators: a month and its year beside an axis: "Apr 2025". */
  return g_strdup_printf (C_ ("month on an axis", "%1$s %2$d"), month_get_name (tick->month),
                          tick->year);
}

/* The day that a label below the plot is centred under. A figure stands in the middle of its
 * period, and its label under it; but a year on an axis of months is where it begins. */
static double
tick_get_anchor (const NpTimeTick *tick, NpTimeLabels labels, gboolean months)
{
  GDateYear year = (GDateYear) CLAMP (tick->year, 1, G_MAXUINT16);

  if (labels == NP_TIME_LABELS_YEARS)
    return tick->day + (g_date_is_leap_year (year) ? 366 : 365) / 2.0;
  if (labels == NP_TIME_LABELS_BELOW && months)
    return tick->day
           + g_date_get_days_in_month ((GDateMonth) CLAMP (tick->month, 1, 12), year) / 2.0;
  return tick->day;
}

/* Months, when years would be too few to read dates from. A year's figures need none. */
static gboolean
ticks_show_months (const NpTimeTick *ticks, guint n_ticks, NpTimeLabels labels)
{
  guint n_years = 0;

  for (guint i = 0; i < n_ticks; i++)
    n_years += ticks[i].major;
  return labels != NP_TIME_LABELS_YEARS && n_years <= 2;
}

typedef struct
{
  const NpTimeAxis *axis;
  NpPlot *plot;
  NpTimeLabels labels;
  double label_y;
  double rule_top;
  double rule_bottom;
  guint every; /* which labels' hairlines are drawn in full */
  gboolean months;
} TimeDrawing;

/* Below the plot, as near to centred as the picture's edges let it. */
static double
place_below (const TimeDrawing *self, double x, double width)
{
  double begin = MAX (self->axis->left - width / 2, 0.0);

  return MAX (MIN (x - width / 2, self->plot->width - width), begin);
}

/* Behind its hairline; before it where the picture ends, if there is room. */
static double
place_above (const TimeDrawing *self, double x, double width, double free_from)
{
  double gap = 4 * self->plot->unit;

  if (x + gap + width <= self->plot->width || x - gap - width < free_from)
    return x + gap;
  return x - gap - width;
}

/* A label, unless it would touch the one that ends at @free_from or leave the picture. Returns
 * where it ends, or @free_from. */
static double
draw_tick (TimeDrawing *self, const NpTimeTick *tick, guint n_drawn, double free_from)
{
  NpPlot *plot = self->plot;
  gboolean above = self->labels == NP_TIME_LABELS_ABOVE;
  g_autofree char *text = tick_to_label (tick, n_drawn == 0);
  double width = np_plot_measure (plot, text, NP_TEXT_CAPTION);
  double x = np_time_axis_scale (self->axis, tick_get_anchor (tick, self->labels, self->months));
  double left = above ? place_above (self, x, width, free_from) : place_below (self, x, width);

  if (left < MAX (free_from, 0.0) || left + width > plot->width)
    return free_from;

  np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, left, self->label_y, 0);
  if (above)
    np_scene_add_rule (plot->scene, NP_INK_GRID, 1.0, NP_DASH_SOLID, x, self->label_y, x,
                       n_drawn % self->every == 0 ? self->rule_bottom : self->rule_top);
  else
    np_scene_add_rule (plot->scene, NP_INK_DIM, 1.0, NP_DASH_SOLID, x, self->rule_bottom, x,
                       self->rule_bottom + TICK * plot->unit);
  return MAX (left + width, x) + LABEL_GAP * plot->unit;
}

/**
 * np_time_axis_draw:
 * @self: the axis
 * @plot: where to draw
 * @labels: on which side labels stand
 * @label_y: the labels' top
 * @rule_top: where the plot begins
 * @rule_bottom: where it ends
 *
 * Draws as many years as fit, months when there are hardly any years. Above a plot, at most
 * %NP_AXIS_MAX_RULES of the labels send a hairline through it.
 */
void
np_time_axis_draw (const NpTimeAxis *self,
                   NpPlot *plot,
                   NpTimeLabels labels,
                   double label_y,
                   double rule_top,
                   double rule_bottom)
{
  double room = np_plot_measure (plot, "2000", NP_TEXT_CAPTION) + LABEL_GAP * plot->unit;
  guint max_ticks = (guint) CLAMP ((self->right - self->left) / room, 1, 100);
  guint n_ticks = 0;
  g_autofree NpTimeTick *ticks
      = np_ticks_time (self->first_day, self->last_day, max_ticks, &n_ticks);
  gboolean months = ticks_show_months (ticks, n_ticks, labels);
  guint n_labels = 0;

  for (guint i = 0; i < n_ticks; i++)
    n_labels += months || ticks[i].major;

  TimeDrawing drawing = { self,
                          plot,
                          labels,
                          label_y,
                          rule_top,
                          rule_bottom,
                          (n_labels + NP_AXIS_MAX_RULES - 1) / NP_AXIS_MAX_RULES,
                          months };
  double free_from = -G_MAXDOUBLE;
  guint n_drawn = 0;
  for (guint i = 0; i < n_ticks; i++)
    {
      if (!months && !ticks[i].major)
        continue;

      double end = draw_tick (&drawing, &ticks[i], n_drawn, free_from);
      n_drawn += end > free_from;
      free_from = end;
    }
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * np_time_axis_draw_moments:
 * @plot: where to draw
 * @places: (element-type double): where something happened, in pixels of the scene; is sorted
 * @rule_top: where the plot begins
 * @rule_bottom: where it ends
 *
 * Draws a faint line through a plot for each, and one for those of a few pixels.
 */
void
np_time_axis_draw_moments (NpPlot *plot, GArray *places, double rule_top, double rule_bottom)
{
  double last = -G_MAXDOUBLE;

  g_array_sort (places, compare_doubles);
  for (guint i = 0; i < places->len; i++)
    {
      double x = g_array_index (places, double, i);

      if (x - last < RULE_GAP * plot->unit)
        continue;
      np_scene_add_rule (plot->scene, NP_INK_GRID, 1, NP_DASH_SHORT, x, rule_top, x, rule_bottom);
      last = x;
    }
}
