/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-ranks.h"

#include <math.h>

#include "np-ranks-private.h"
#include "np-ticks.h"

#define BOTH_ENDS      720.0 /* from here on there are names on the left, too */
#define LEAST_STEP     5.0   /* from one rank to the next */
#define BEST_STEP      30.0
#define MIN_HEIGHT     260.0
#define MAX_HEIGHT     560.0
#define LABEL_SHARE    0.42 /* of the width that names may take, on both sides together */
#define GAP            18.0 /* from the plot to its names, with room for leaders */
#define MAX_SHORT      24   /* periods up to which each has a marker, */
#define MIN_SPACING    14.0 /* when they are this far apart */
#define MAX_REST_NAMED 3    /* more grey lines than these stay unnamed */

gboolean
np_rank_is_gap (const NpLineSeries *series, guint i)
{
  return i >= series->n_points || np_line_is_gap (&series->points[i])
         || series->points[i].value < 1;
}

/* The first or last point with a rank, or -1. */
int
np_rank_find_end (const NpLineSeries *series, gboolean last)
{
  for (guint i = 0; i < series->n_points; i++)
    {
      guint at = last ? series->n_points - 1 - i : i;

      if (!np_rank_is_gap (series, at))
        return (int) at;
    }
  return -1;
}

/* --- Layout --- */

/* Round ranks, and the first one always: 1, 10, 20 … */
static void
ranks_find_ticks (NpRanks *self, guint most)
{
  guint n = 0;
  g_autofree double *round = np_ticks_linear (self->first, self->last, most, TRUE, &n);

  self->ticks = g_new (double, n + 1);
  self->ticks[self->n_ticks++] = self->first;
  for (guint i = 0; i < n; i++)
    if (round[i] > self->first && round[i] <= self->last)
      self->ticks[self->n_ticks++] = round[i];
  /* Two that are as good as one: 1 and 2 beside 4, 6, 8. */
  if (self->n_ticks > 2
      && self->ticks[1] - self->ticks[0] < 0.7 * (self->ticks[2] - self->ticks[1]))
    {
      memmove (&self->ticks[1], &self->ticks[2], (self->n_ticks - 2) * sizeof (double));
      self->n_ticks--;
    }
}

/* Whatever is shown; from the very first rank on when that costs little, so that the top of the
 * picture is the top of the market. */
static void
ranks_find_range (NpRanks *self)
{
  self->first = G_MAXDOUBLE;
  self->last = 0;
  for (guint s = 0; s < self->spec->n_series; s++)
    for (guint i = 0; i < self->spec->n_slots; i++)
      if (!np_rank_is_gap (&self->spec->series[s], i))
        {
          self->first = MIN (self->first, self->spec->series[s].points[i].value);
          self->last = MAX (self->last, self->spec->series[s].points[i].value);
        }
  if (self->last < 1)
    self->first = self->last = 1;
  if (self->first - 1 <= 0.5 * (self->last - self->first) + 2)
    self->first = 1;
}

double
np_ranks_y (const NpRanks *self, double rank)
{
  double span = self->last - self->first;
  double share = span > 0 ? (rank - self->first) / span : 0.5;

  return self->top + share * (self->bottom - self->top);
}

static char *
ranks_format (const NpRanks *self, double rank)
{
  const NpRanksSpec *spec = self->spec;

  return spec->format_rank != NULL ? spec->format_rank (rank, spec->format_data)
                                   : g_strdup_printf ("%.0f", rank);
}

static void
add_label (NpRanks *self, guint s, int at, NpLabelColumn *column)
{
  const NpLineSeries *series = &self->spec->series[s];
  gboolean rest = np_line_is_rest (series);
  NpSeriesLabel label = {
    .series = s,
    .name = series->label,
    .value = series->points[at].value_label,
    .trust = series->points[at].trust,
    .ink = series->ink,
    .code = series->code,
    .strong = series->selected,
    .dim = rest,
    .weight = series->selected ? 2
              : rest           ? 0
                               : 1,
    .datum = -1,
  };

  np_label_column_add (column, &label);
}

/* Every line is named where it ends, and where it begins if that is the left edge. */
static void
ranks_add_labels (NpRanks *self)
{
  guint n_rest = 0;

  np_label_column_init (&self->begins, &self->plot, TRUE, FALSE);
  np_label_column_init (&self->ends, &self->plot, FALSE, FALSE);
  for (guint s = 0; s < self->spec->n_series; s++)
    n_rest += np_line_is_rest (&self->spec->series[s]);
  for (guint s = 0; s < self->spec->n_series; s++)
    {
      const NpLineSeries *series = &self->spec->series[s];
      int end = np_rank_find_end (series, TRUE);

      if (end < 0 || (np_line_is_rest (series) && n_rest > MAX_REST_NAMED))
        continue;
      add_label (self, s, end, &self->ends);
      if (!np_plot_is_narrow (&self->plot, BOTH_ENDS) && !np_rank_is_gap (series, 0))
        add_label (self, s, 0, &self->begins);
    }
}

static double
ranks_get_height (const NpRanks *self)
{
  double unit = self->plot.unit;
  double ranks = self->last - self->first;
  double labels = (self->ends.labels->len + 1) * self->ends.step;
  double wanted = CLAMP (ranks * BEST_STEP * unit, MIN_HEIGHT * unit, MAX_HEIGHT * unit);

  wanted = MIN (wanted, MAX (0.6 * self->plot.width, MIN_HEIGHT * unit));
  return MAX (MAX (wanted, labels), ranks * LEAST_STEP * unit);
}

double
np_ranks_get_spacing (const NpRanks *self)
{
  return (self->time.right - self->time.left) / MAX (self->spec->n_slots, 1);
}

static void
ranks_lay_out (NpRanks *self)
{
  NpPlot *plot = &self->plot;
  const NpRanksSpec *spec = self->spec;
  double unit = plot->unit, height = plot->context->height, ticks = 0;
  gboolean both = self->begins.labels->len > 0, rtl = plot->context->rtl;

  ranks_find_ticks (self, NP_AXIS_MAX_TICKS - 1);
  for (guint i = 0; i < self->n_ticks; i++)
    {
      g_autofree char *text = ranks_format (self, self->ticks[i]);
      ticks = MAX (ticks, np_plot_measure (plot, text, NP_TEXT_CAPTION));
    }
  self->ticks_width = np_plot_column (ticks, 0.3 * plot->width) + 8 * unit;
  np_label_column_measure (&self->begins, LABEL_SHARE / 2 * plot->width);
  np_label_column_measure (&self->ends, LABEL_SHARE / (both ? 2 : 1) * plot->width);

  double edge = (NP_RANKS_MARKER + NP_RANKS_RING) / 2 * unit;
  double left = self->begins.width > 0 ? self->begins.width + GAP * unit : edge;
  double right = self->ends.width > 0 ? self->ends.width + GAP * unit : edge;
  self->time
      = (NpTimeAxis) { spec->first_day, spec->last_day + 0.99, left + (rtl ? 0 : self->ticks_width),
                       plot->width - right - (rtl ? self->ticks_width : 0) };
  self->is_long = spec->n_slots > MAX_SHORT || np_ranks_get_spacing (self) < MIN_SPACING * unit;
  np_event_strip_init (&self->events, plot, &self->time, spec->events, spec->n_events);

  self->top = ceil (MAX (MAX (plot->caption_height, self->ends.step) / 2, edge));
  self->years_gap = ceil (MAX (plot->caption_height, self->ends.step) / 2 + 2 * unit);
  double below = ceil (self->years_gap + plot->caption_height) + self->events.height;
  if (height <= 0)
    height = self->top + ranks_get_height (self) + below;
  self->bottom = MAX (height - below, self->top + 2 * self->ends.step);
  np_plot_begin (plot, MAX (height, self->bottom + below));
}

/* Whether a name beside the axis says the same rank, or would be led to across it. */
static gboolean
is_at_label (const NpRanks *self, const NpLabelColumn *column, double y)
{
  for (guint i = 0; i < column->labels->len; i++)
    if (fabs (g_array_index (column->labels, NpSeriesLabel, i).y - y)
        < self->plot.caption_height / 2 + 2 * self->plot.unit)
      return TRUE;
  return FALSE;
}

static void
draw_ticks (NpRanks *self)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  const NpLabelColumn *beside = rtl ? &self->ends : &self->begins;
  double last_y = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n_ticks; i++)
    {
      double y = np_ranks_y (self, self->ticks[i]);
      g_autofree char *text = ranks_format (self, self->ticks[i]);
      double x = rtl ? self->time.right + self->ticks_width : self->time.left - 8 * plot->unit;

      if (y - last_y < plot->caption_height || is_at_label (self, beside, y)
          || np_plot_measure (plot, text, NP_TEXT_CAPTION) > self->ticks_width - 8 * plot->unit)
        continue;
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, x,
                         y - plot->caption_height / 2, 1);
      last_y = y;
    }
}

static void
draw_rules (NpRanks *self)
{
  for (guint i = 0; i < MIN (self->n_ticks, NP_AXIS_MAX_RULES); i++)
    {
      double y = round (np_ranks_y (self, self->ticks[i]));

      np_scene_add_rule (self->plot.scene, NP_INK_GRID, 1, NP_DASH_SOLID, self->time.left, y,
                         self->time.right, y);
    }
  np_event_strip_draw_rules (&self->events, &self->plot, self->top, self->bottom);
}

static void
draw_labels (NpRanks *self)
{
  double unit = self->plot.unit, width = self->plot.width;
  double low = self->ends.step / 2, high = self->bottom + self->ends.step / 4;

  if (self->begins.width > 0)
    np_label_column_draw (&self->begins, self->begins.width,
                          self->time.left - (self->plot.context->rtl ? 0 : self->ticks_width)
                              - 4 * unit,
                          low, high);
  if (self->ends.width > 0)
    np_label_column_draw (&self->ends, width - self->ends.width,
                          width - self->ends.width - GAP * unit + 4 * unit, low, high);
}

/**
 * np_ranks_build:
 * @spec: the series
 * @context: what the picture is made for; with height 0 as high as its ranks and names need
 *
 * Draws ranks over time. The axis is to scale and reaches over the ranks that are shown, from the
 * first of all when that costs little; one rank is at least a few pixels high, so that a picture of
 * a few series between 1 and 57 grows rather than loses its order. It has ticks at round ranks: 1,
 * 10, 20 …, which give way to a name that says the same. Where periods are too many for a
 * marker each, lines are thin and have them at their ends and overtakes only.
 *
 * Returns: (transfer full): the scene; a datum a point, with its series' number and its own, then
 *   the events
 */
NpScene *
np_ranks_build (const NpRanksSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpRanks self = { .spec = spec };

  np_plot_init (&self.plot, context);
  ranks_find_range (&self);
  ranks_add_labels (&self);
  ranks_lay_out (&self);
  np_ranks_place (&self);

  draw_rules (&self);
  for (guint layer = 0; layer < 3; layer++)
    for (guint s = 0; s < spec->n_series; s++)
      {
        const NpLineSeries *series = &spec->series[s];

        if (layer == (series->selected ? 2 : np_line_is_rest (series) ? 0 : 1))
          np_ranks_draw_series (&self, s);
      }
  draw_ticks (&self);
  np_time_axis_draw (&self.time, &self.plot,
                     np_time_slots_are_years (spec->slots, spec->n_slots) ? NP_TIME_LABELS_YEARS
                                                                          : NP_TIME_LABELS_BELOW,
                     self.bottom + self.years_gap, self.top, self.bottom + self.years_gap / 2);
  np_event_strip_draw (&self.events, &self.plot,
                       self.bottom + self.years_gap + self.plot.caption_height, spec->n_series);
  draw_labels (&self);

  np_event_strip_clear (&self.events);
  np_label_column_clear (&self.begins);
  np_label_column_clear (&self.ends);
  g_free (self.places);
  g_free (self.ticks);
  return self.plot.scene;
}
