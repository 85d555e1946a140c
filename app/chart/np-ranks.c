/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-ranks.h"

#include <math.h>

#include "np-label-column.h"
#include "np-lines-private.h"
#include "np-ticks.h"

#define BOTH_ENDS      720.0 /* from here on there are names on the left, too */
#define LEAST_STEP     5.0   /* from one rank to the next */
#define BEST_STEP      26.0
#define MIN_HEIGHT     240.0
#define MAX_HEIGHT     560.0
#define LABEL_SHARE    0.42 /* of the width that names may take, on both sides together */
#define GAP            18.0 /* from the plot to its names, with room for leaders */
#define MARKER         8.0
#define RING           6.0 /* by which an overtake's ring is wider than its marker */
#define STUB           12.0
#define MAX_SHORT      24 /* periods up to which each has a marker */
#define MAX_REST_NAMED 3  /* more grey lines than these stay unnamed */
#define TARGET         24.0

typedef struct
{
  NpPlot plot;
  const NpRanksSpec *spec;
  NpTimeAxis time;
  NpLabelColumn begins;
  NpLabelColumn ends;
  double *ticks; /* (owned): ranks */
  guint n_ticks;
  double first; /* the ranks that the axis reaches over */
  double last;
  double ticks_width;
  double top;
  double bottom;
  double years_gap;
  NpEventStrip events;
  graphene_point_t *places; /* (owned): of the series' points, n_slots of each */
  gboolean is_long;
} Ranks;

static gboolean
is_gap (const NpLineSeries *series, guint i)
{
  return i >= series->n_points || np_line_is_gap (&series->points[i])
         || series->points[i].value < 1;
}

/* The first or last point with a rank, or -1. */
static int
series_find_end (const NpLineSeries *series, gboolean last)
{
  for (guint i = 0; i < series->n_points; i++)
    {
      guint at = last ? series->n_points - 1 - i : i;

      if (!is_gap (series, at))
        return (int) at;
    }
  return -1;
}

/* --- Layout --- */

/* Round ranks, and the first one always: 1, 10, 20 … */
static void
ranks_find_ticks (Ranks *self, guint most)
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
ranks_find_range (Ranks *self)
{
  self->first = G_MAXDOUBLE;
  self->last = 0;
  for (guint s = 0; s < self->spec->n_series; s++)
    for (guint i = 0; i < self->spec->n_slots; i++)
      if (!is_gap (&self->spec->series[s], i))
        {
          self->first = MIN (self->first, self->spec->series[s].points[i].value);
          self->last = MAX (self->last, self->spec->series[s].points[i].value);
        }
  if (self->last < 1)
    self->first = self->last = 1;
  if (self->first - 1 <= 0.5 * (self->last - self->first) + 2)
    self->first = 1;
}

static double
ranks_y (const Ranks *self, double rank)
{
  double span = self->last - self->first;
  double share = span > 0 ? (rank - self->first) / span : 0.5;

  return self->top + share * (self->bottom - self->top);
}

static char *
ranks_format (const Ranks *self, double rank)
{
  const NpRanksSpec *spec = self->spec;

  return spec->format_rank != NULL ? spec->format_rank (rank, spec->format_data)
                                   : g_strdup_printf ("%.0f", rank);
}

static void
add_label (Ranks *self, guint s, int at, NpLabelColumn *column)
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
ranks_add_labels (Ranks *self)
{
  guint n_rest = 0;

  np_label_column_init (&self->begins, &self->plot, TRUE, FALSE);
  np_label_column_init (&self->ends, &self->plot, FALSE, FALSE);
  for (guint s = 0; s < self->spec->n_series; s++)
    n_rest += np_line_is_rest (&self->spec->series[s]);
  for (guint s = 0; s < self->spec->n_series; s++)
    {
      const NpLineSeries *series = &self->spec->series[s];
      int end = series_find_end (series, TRUE);

      if (end < 0 || (np_line_is_rest (series) && n_rest > MAX_REST_NAMED))
        continue;
      add_label (self, s, end, &self->ends);
      if (!np_plot_is_narrow (&self->plot, BOTH_ENDS) && !is_gap (series, 0))
        add_label (self, s, 0, &self->begins);
    }
}

static double
ranks_get_height (const Ranks *self)
{
  double unit = self->plot.unit;
  double ranks = self->last - self->first;
  double labels = (self->ends.labels->len + 1) * self->ends.step;
  double wanted = CLAMP (ranks * BEST_STEP * unit, MIN_HEIGHT * unit, MAX_HEIGHT * unit);

  wanted = MIN (wanted, MAX (0.6 * self->plot.width, MIN_HEIGHT * unit));
  return MAX (MAX (wanted, labels), ranks * LEAST_STEP * unit);
}

static void
ranks_lay_out (Ranks *self)
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

  double edge = (MARKER + RING) / 2 * unit;
  double left = self->begins.width > 0 ? self->begins.width + GAP * unit : edge;
  double right = self->ends.width > 0 ? self->ends.width + GAP * unit : edge;
  self->time
      = (NpTimeAxis) { spec->first_day, spec->last_day + 1, left + (rtl ? 0 : self->ticks_width),
                       plot->width - right - (rtl ? self->ticks_width : 0) };
  np_event_strip_init (&self->events, plot, &self->time, spec->events, spec->n_events);

  self->top = ceil (MAX (MAX (plot->caption_height, self->ends.step) / 2, edge));
  self->years_gap = ceil (MAX (plot->caption_height, self->ends.step) / 2 + 2 * unit);
  double below = ceil (self->years_gap + plot->caption_height) + self->events.height;
  if (height <= 0)
    height = self->top + ranks_get_height (self) + below;
  self->bottom = MAX (height - below, self->top + 2 * self->ends.step);
  np_plot_begin (plot, MAX (height, self->bottom + below));
}

/* --- Places --- */

static double
slot_x (const Ranks *self, guint i)
{
  const NpTimeSlot *slot = &self->spec->slots[i];

  return np_time_axis_scale (&self->time, (slot->first_day + slot->last_day + 1) / 2);
}

static double
get_spacing (const Ranks *self)
{
  return (self->time.right - self->time.left) / MAX (self->spec->n_slots, 1);
}

/* Series that share a rank stand side by side, as they are given: one below the other by at most
 * four fifths of a rank in all, so that they stay between their neighbours, and where their markers
 * would still touch, one beside the other as well. */
static void
ranks_place (Ranks *self)
{
  const NpRanksSpec *spec = self->spec;
  double unit = self->plot.unit;
  double span = self->last - self->first;
  double step = span > 0 ? (self->bottom - self->top) / span : self->bottom - self->top;

  self->places = g_new0 (graphene_point_t, MAX (spec->n_series * spec->n_slots, 1));
  for (guint i = 0; i < spec->n_slots; i++)
    for (guint s = 0; s < spec->n_series; s++)
      {
        guint n = 0, before = 0;

        if (is_gap (&spec->series[s], i))
          continue;
        for (guint k = 0; k < spec->n_series; k++)
          if (!is_gap (&spec->series[k], i)
              && spec->series[k].points[i].value == spec->series[s].points[i].value)
            {
              before += k < s;
              n++;
            }

        double wanted = (self->is_long ? 3 : MARKER + 1) * unit;
        double offset = before - (n - 1) / 2.0;
        double down = MIN (wanted, 0.8 * step / n);
        double aside = down < wanted && !self->is_long ? MIN (sqrt (wanted * wanted - down * down),
                                                              0.8 * get_spacing (self) / n)
                                                       : 0;
        graphene_point_init (&self->places[s * spec->n_slots + i],
                             slot_x (self, i) + offset * aside,
                             ranks_y (self, spec->series[s].points[i].value) + offset * down);
      }
}

static const graphene_point_t *
get_place (const Ranks *self, guint s, guint i)
{
  return &self->places[s * self->spec->n_slots + i];
}

/* A gap is pointed at where the line would pass: beside the ranks before and after it. */
static graphene_point_t
get_target (const Ranks *self, guint s, guint i)
{
  const NpLineSeries *series = &self->spec->series[s];
  double sum = 0;
  guint n = 0;

  if (!is_gap (series, i))
    return *get_place (self, s, i);
  for (int k = (int) i - 1; k >= 0 && n == 0; k--)
    if (!is_gap (series, (guint) k))
      sum += get_place (self, s, (guint) k)->y, n++;
  for (guint k = i + 1, before = n; k < series->n_points && n == before; k++)
    if (!is_gap (series, k))
      sum += get_place (self, s, k)->y, n++;
  return GRAPHENE_POINT_INIT (slot_x (self, i), n > 0 ? sum / n : self->bottom);
}

/* --- Drawing --- */

static int
add_datum (Ranks *self, guint s, guint i, gboolean extreme)
{
  const NpLineSeries *series = &self->spec->series[s];
  const NpLinePoint *point = &series->points[i];
  const char *period = point->period != NULL ? point->period : self->spec->slots[i].label;
  graphene_point_t place = get_target (self, s, i);
  double half = TARGET / 2 * self->plot.unit;
  double across = MIN (half, get_spacing (self) / 2);
  double left = CLAMP (place.x - across, 0, self->plot.width - 2 * across);
  g_autofree char *label = NULL;
  NpDatumFlags flags = NP_DATUM_POINT;

  if (period != NULL && series->label != NULL)
    label = g_strdup_printf ("%s, %s", series->label, period);
  if (point->overtake)
    flags |= NP_DATUM_OVERTAKE;
  if (extreme)
    flags |= NP_DATUM_EXTREME;

  NpDatum datum = {
    .id = (char *) series->id,
    .key = (char *) point->key,
    .label = label != NULL ? label : (char *) series->label,
    .value = (char *) point->value_label,
    .detail = (char *) point->detail,
    .spoken = (char *) point->spoken,
    .source = (char *) point->source,
    .trust = point->trust | (is_gap (series, i) ? NP_TRUST_GAP : 0),
    .flags = flags,
    .series = s,
    .index = i,
    .bounds = GRAPHENE_RECT_INIT (np_plot_mirror (&self->plot, left, 2 * across),
                                  MAX (place.y - half, 0), 2 * across, 2 * half),
  };
  return np_plot_add_datum (&self->plot, &datum);
}

static double
series_get_stroke (const Ranks *self, const NpLineSeries *series)
{
  if (np_line_is_rest (series))
    return self->plot.unit;
  return (self->is_long ? (series->selected ? 2.25 : 1.5) : (series->selected ? 3.5 : 2.25))
         * self->plot.unit;
}

static void
draw_run (Ranks *self, guint s, guint first, guint last)
{
  const NpLineSeries *series = &self->spec->series[s];
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = series->ink,
    .stroke = series_get_stroke (self, series),
    .dash = np_line_is_rest (series) || self->is_long ? NP_DASH_SOLID
                                                      : (NpDash) (series->code % NP_N_SERIES_INKS),
    .opacity = 1,
    .datum = -1,
    .n_points = last - first + 1,
  };

  mark.points = g_new (graphene_point_t, mark.n_points);
  for (guint i = first; i <= last; i++)
    mark.points[i - first] = *get_place (self, s, i);
  np_scene_add_mark (self->plot.scene, &mark);
}

/* From a known rank into the gap at its side, never as far as its middle. */
static void
draw_stub (Ranks *self, guint s, guint known, int direction)
{
  const graphene_point_t *place = get_place (self, s, known);
  double unit = self->plot.unit;
  double skip = MIN (MARKER * unit, get_spacing (self) / 3);
  double length = MIN (STUB * unit, get_spacing (self) * 0.9 - skip);

  if (length >= 1)
    np_scene_add_rule (self->plot.scene, self->spec->series[s].ink,
                       series_get_stroke (self, &self->spec->series[s]), NP_DASH_DOTTED,
                       place->x + direction * skip, place->y,
                       place->x + direction * (skip + length), place->y);
}

static void
draw_line (Ranks *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  guint n = MIN (series->n_points, self->spec->n_slots);

  for (guint first = 0; first < n; first++)
    {
      guint last = first;

      if (is_gap (series, first))
        continue;
      while (last + 1 < n && !is_gap (series, last + 1))
        last++;
      if (last > first)
        draw_run (self, s, first, last);
      if (first > 0)
        draw_stub (self, s, first, -1);
      if (last + 1 < n)
        draw_stub (self, s, last, 1);
      first = last;
    }
}

/* Every period's in a short picture; in a long one where a line begins and ends, and its
 * overtakes. */
static gboolean
has_marker (const Ranks *self, const NpLineSeries *series, guint i)
{
  gboolean begins = i == 0 || is_gap (series, i - 1);
  gboolean ends = i + 1 >= MIN (series->n_points, self->spec->n_slots) || is_gap (series, i + 1);

  if (np_line_is_rest (series))
    return begins && ends;
  return !self->is_long || begins || ends || series->points[i].overtake;
}

/* A ring round it says that the series passes another there, or is passed. */
static void
draw_marker (Ranks *self, guint s, guint i, int datum)
{
  const NpLineSeries *series = &self->spec->series[s];
  gboolean rest = np_line_is_rest (series);
  gboolean hollow = (series->points[i].trust & ~(guint) NP_TRUST_GAP) != 0;
  double size = (rest ? 4 : self->is_long ? 6 : MARKER) * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = series->ink,
    .fill = NP_FILL_NONE,
    .stroke = 1.25 * self->plot.unit,
    .opacity = 1,
    .datum = datum,
    .x = get_place (self, s, i)->x,
    .y = get_place (self, s, i)->y,
    .width = size + RING * self->plot.unit,
    .glyph = NP_GLYPH_CIRCLE,
  };

  if (series->points[i].overtake && !rest)
    np_scene_add_mark (self->plot.scene, &mark);
  mark.width = size;
  mark.glyph = np_label_get_glyph (series->ink, series->code);
  mark.fill = hollow ? NP_FILL_NONE : NP_FILL_SOLID;
  mark.stroke = hollow ? 1.5 * self->plot.unit : 0;
  np_scene_add_mark (self->plot.scene, &mark);
}

static void
set_label_target (Ranks *self, NpLabelColumn *column, guint s, int i, int datum)
{
  NpSeriesLabel *label = np_label_column_find (column, s);

  if (label == NULL || i < 0)
    return;
  label->datum = datum;
  label->x = get_place (self, s, (guint) i)->x;
  label->y = get_place (self, s, (guint) i)->y;
}

static void
draw_series (Ranks *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  guint n = MIN (series->n_points, self->spec->n_slots);
  g_autofree int *data = g_new (int, MAX (n, 1));
  int end = series_find_end (series, TRUE), highest, lowest;

  np_line_find_extremes (series, &highest, &lowest);
  for (guint i = 0; i < n; i++)
    data[i] = add_datum (self, s, i, (int) i == highest || (int) i == lowest);
  draw_line (self, s);
  for (guint i = 0; i < n; i++)
    if (!is_gap (series, i) && has_marker (self, series, i))
      draw_marker (self, s, i, data[i]);
  if (end >= 0)
    {
      set_label_target (self, &self->begins, s, 0, data[0]);
      set_label_target (self, &self->ends, s, end, data[end]);
    }
}

/* Whether a name beside the axis says the same rank, or would be led to across it. */
static gboolean
is_at_label (const Ranks *self, const NpLabelColumn *column, double y)
{
  for (guint i = 0; i < column->labels->len; i++)
    if (fabs (g_array_index (column->labels, NpSeriesLabel, i).y - y)
        < self->plot.caption_height / 2 + 2 * self->plot.unit)
      return TRUE;
  return FALSE;
}

static void
draw_ticks (Ranks *self)
{
  NpPlot *plot = &self->plot;
  gboolean rtl = plot->context->rtl;
  const NpLabelColumn *beside = rtl ? &self->ends : &self->begins;
  double last_y = -G_MAXDOUBLE;

  for (guint i = 0; i < self->n_ticks; i++)
    {
      double y = ranks_y (self, self->ticks[i]);
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
draw_rules (Ranks *self)
{
  for (guint i = 0; i < MIN (self->n_ticks, NP_AXIS_MAX_RULES); i++)
    {
      double y = round (ranks_y (self, self->ticks[i]));

      np_scene_add_rule (self->plot.scene, NP_INK_GRID, 1, NP_DASH_SOLID, self->time.left, y,
                         self->time.right, y);
    }
  np_event_strip_draw_rules (&self->events, &self->plot, self->top, self->bottom);
}

static void
draw_labels (Ranks *self)
{
  double unit = self->plot.unit, width = self->plot.width;
  double low = self->top - self->ends.step / 4, high = self->bottom + self->ends.step / 2;

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
 * 10, 20 …, which give way to a name that says the same. With more than 24 periods lines are thin
 * and have markers at their ends and overtakes only.
 *
 * Returns: (transfer full): the scene; a datum a point, with its series' number and its own, then
 *   the events
 */
NpScene *
np_ranks_build (const NpRanksSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Ranks self = { .spec = spec, .is_long = spec->n_slots > MAX_SHORT };

  np_plot_init (&self.plot, context);
  ranks_find_range (&self);
  ranks_add_labels (&self);
  ranks_lay_out (&self);
  ranks_place (&self);

  draw_rules (&self);
  for (guint layer = 0; layer < 3; layer++)
    for (guint s = 0; s < spec->n_series; s++)
      {
        const NpLineSeries *series = &spec->series[s];

        if (layer == (series->selected ? 2 : np_line_is_rest (series) ? 0 : 1))
          draw_series (&self, s);
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
