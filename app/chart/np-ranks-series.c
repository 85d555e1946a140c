/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the points of series stand, and one line with its points. */

#include "np-ranks-private.h"

#include <math.h>

#define STUB         12.0
#define TARGET       24.0
#define RING_SPACING 6.0 /* of periods, for a ring round any of them */

static double
slot_x (const NpRanks *self, guint i)
{
  const NpTimeSlot *slot = &self->spec->slots[i];

  return np_time_axis_scale (&self->time, (slot->first_day + slot->last_day + 1) / 2);
}

/* How many series have the rank of series @s in period @i, and how many of them come before it. */
static guint
count_ties (const NpRanks *self, guint s, guint i, guint *before)
{
  const NpRanksSpec *spec = self->spec;
  guint n = 0;

  *before = 0;
  for (guint k = 0; k < spec->n_series; k++)
    if (!np_rank_is_gap (&spec->series[k], i)
        && spec->series[k].points[i].value == spec->series[s].points[i].value)
      {
        *before += k < s;
        n++;
      }
  return n;
}

/* Series that share a rank stand side by side, as they are given: one below the other by at most
 * four fifths of a rank in all, so that they stay between their neighbours, and where their markers
 * would still touch, one beside the other as well. At the axis' ends they go inwards, half as
 * far. */
static graphene_point_t
find_place (const NpRanks *self, guint s, guint i)
{
  double rank = self->spec->series[s].points[i].value;
  double unit = self->plot.unit, span = self->last - self->first;
  double step = span > 0 ? (self->bottom - self->top) / span : self->bottom - self->top;
  double wanted = (self->is_long ? 3 : NP_RANKS_MARKER + 1) * unit;
  double inwards = span <= 0 ? 0 : rank <= self->first ? 1 : rank >= self->last ? -1 : 0;
  guint before, n = count_ties (self, s, i, &before);
  double offset = before - (n - 1) / 2.0;
  double down = MIN (wanted, (inwards != 0 ? 0.4 : 0.8) * step / n);
  double aside = self->is_long || down >= wanted ? 0
                                                 : MIN (sqrt (wanted * wanted - down * down),
                                                        0.8 * np_ranks_get_spacing (self) / n);

  return GRAPHENE_POINT_INIT (slot_x (self, i) + offset * aside,
                              np_ranks_y (self, rank) + (offset + inwards * (n - 1) / 2.0) * down);
}

void
np_ranks_place (NpRanks *self)
{
  const NpRanksSpec *spec = self->spec;

  self->places = g_new0 (graphene_point_t, MAX (spec->n_series * spec->n_slots, 1));
  for (guint i = 0; i < spec->n_slots; i++)
    for (guint s = 0; s < spec->n_series; s++)
      if (!np_rank_is_gap (&spec->series[s], i))
        self->places[s * spec->n_slots + i] = find_place (self, s, i);
}

static const graphene_point_t *
get_place (const NpRanks *self, guint s, guint i)
{
  return &self->places[s * self->spec->n_slots + i];
}

/* A gap is pointed at where the line would pass: beside the ranks before and after it. */
static graphene_point_t
get_target (const NpRanks *self, guint s, guint i)
{
  const NpLineSeries *series = &self->spec->series[s];
  double sum = 0;
  guint n = 0;

  if (!np_rank_is_gap (series, i))
    return *get_place (self, s, i);
  for (int k = (int) i - 1; k >= 0 && n == 0; k--)
    if (!np_rank_is_gap (series, (guint) k))
      sum += get_place (self, s, (guint) k)->y, n++;
  for (guint k = i + 1, before = n; k < series->n_points && n == before; k++)
    if (!np_rank_is_gap (series, k))
      sum += get_place (self, s, k)->y, n++;
  return GRAPHENE_POINT_INIT (slot_x (self, i), n > 0 ? sum / n : self->bottom);
}

static int
add_datum (NpRanks *self, guint s, guint i, gboolean extreme)
{
  graphene_point_t at = get_target (self, s, i);
  double half = TARGET / 2 * self->plot.unit;
  double across = MIN (half, np_ranks_get_spacing (self) / 2);
  double left = CLAMP (at.x - across, 0, self->plot.width - 2 * across);
  NpDatum place = {
    .flags = NP_DATUM_POINT | (extreme ? NP_DATUM_EXTREME : 0),
    .series = s,
    .index = i,
    .bounds = GRAPHENE_RECT_INIT (left, MAX (at.y - half, 0), 2 * across, 2 * half),
  };

  return np_line_add_datum (&self->plot, &self->spec->series[s], i, self->spec->slots[i].label,
                            &place);
}

static double
series_get_stroke (const NpRanks *self, const NpLineSeries *series)
{
  if (np_line_is_rest (series))
    return self->plot.unit;
  return (self->is_long ? (series->selected ? 2.25 : 1.5) : (series->selected ? 3.5 : 2.25))
         * self->plot.unit;
}

static void
draw_run (NpRanks *self, guint s, guint first, guint last)
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
draw_stub (NpRanks *self, guint s, guint known, int direction)
{
  const graphene_point_t *place = get_place (self, s, known);
  double unit = self->plot.unit;
  double skip = MIN (NP_RANKS_MARKER * unit, np_ranks_get_spacing (self) / 3);
  double length = MIN (STUB * unit, np_ranks_get_spacing (self) * 0.9 - skip);

  if (length >= 1)
    np_scene_add_rule (self->plot.scene, self->spec->series[s].ink,
                       series_get_stroke (self, &self->spec->series[s]), NP_DASH_DOTTED,
                       place->x + direction * skip, place->y,
                       place->x + direction * (skip + length), place->y);
}

static void
draw_line (NpRanks *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  guint n = MIN (series->n_points, self->spec->n_slots);

  for (guint first = 0; first < n; first++)
    {
      guint last = first;

      if (np_rank_is_gap (series, first))
        continue;
      while (last + 1 < n && !np_rank_is_gap (series, last + 1))
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

/* Where periods are too many for all rings, those of what is selected have them. */
static gboolean
has_ring (const NpRanks *self, const NpLineSeries *series, guint i)
{
  return series->points[i].overtake && !np_line_is_rest (series)
         && (series->selected || np_ranks_get_spacing (self) >= RING_SPACING * self->plot.unit);
}

/* Every period's in a short picture; in a long one where a line begins and ends, and its
 * overtakes. */
static gboolean
has_marker (const NpRanks *self, const NpLineSeries *series, guint i)
{
  gboolean begins = i == 0 || np_rank_is_gap (series, i - 1);
  gboolean ends
      = i + 1 >= MIN (series->n_points, self->spec->n_slots) || np_rank_is_gap (series, i + 1);

  if (np_line_is_rest (series))
    return begins && ends;
  return !self->is_long || begins || ends || has_ring (self, series, i);
}

/* A ring round it says that the series passes another there, or is passed. */
static void
draw_marker (NpRanks *self, guint s, guint i, int datum)
{
  const NpLineSeries *series = &self->spec->series[s];
  gboolean rest = np_line_is_rest (series);
  gboolean hollow = (series->points[i].trust & ~(guint) NP_TRUST_GAP) != 0;
  double size = (rest ? 4 : self->is_long ? 6 : NP_RANKS_MARKER) * self->plot.unit;
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = series->ink,
    .fill = NP_FILL_NONE,
    .stroke = 1.25 * self->plot.unit,
    .opacity = 1,
    .datum = datum,
    .x = get_place (self, s, i)->x,
    .y = get_place (self, s, i)->y,
    .width = size + NP_RANKS_RING * self->plot.unit,
    .glyph = NP_GLYPH_CIRCLE,
  };

  if (has_ring (self, series, i))
    np_scene_add_mark (self->plot.scene, &mark);
  mark.width = size;
  mark.glyph = np_label_get_glyph (series->ink, series->code);
  mark.fill = hollow ? NP_FILL_NONE : NP_FILL_SOLID;
  mark.stroke = hollow ? 1.5 * self->plot.unit : 0;
  np_scene_add_mark (self->plot.scene, &mark);
}

static void
set_label_target (NpRanks *self, NpLabelColumn *column, guint s, int i, int datum)
{
  NpSeriesLabel *label = np_label_column_find (column, s);

  if (label == NULL || i < 0)
    return;
  label->datum = datum;
  label->x = get_place (self, s, (guint) i)->x;
  label->y = get_place (self, s, (guint) i)->y;
}

void
np_ranks_draw_series (NpRanks *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  guint n = MIN (series->n_points, self->spec->n_slots);
  g_autofree int *data = g_new (int, MAX (n, 1));
  int end = np_rank_find_end (series, TRUE), highest, lowest;

  np_line_find_extremes (series, &highest, &lowest);
  for (guint i = 0; i < n; i++)
    data[i] = add_datum (self, s, i, (int) i == highest || (int) i == lowest);
  draw_line (self, s);
  for (guint i = 0; i < n; i++)
    if (!np_rank_is_gap (series, i) && has_marker (self, series, i))
      draw_marker (self, s, i, data[i]);
  if (end >= 0)
    {
      set_label_target (self, &self->begins, s, 0, data[0]);
      set_label_target (self, &self->ends, s, end, data[end]);
    }
}
