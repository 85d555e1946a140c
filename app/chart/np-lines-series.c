/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line with its points. A line of many points (months) is drawn thin and without dashes, which
 * the zigzag would hide: there its markers, now and then, and the name at its end tell which it is.
 */

#include "np-lines-private.h"

#include <math.h>

#define STUB         12.0 /* of the dotted line at a gap's edges */
#define TARGET       24.0 /* what a pointer can hit */
#define MAX_SHORT    24   /* points of a series that is dashed and has a marker each */
#define MIN_SPACING  9.0  /* between points, for a hollow marker each */
#define LONG_STROKE  1.5
#define LONG_MARKER  6.0
#define LONG_STEP    3    /* points from marker to marker of a long line, */
#define LONG_SPACING 18.0 /* when they are this far apart */
/* Of a scenario's marker: thin, so that there are several dashes round it. */
#define SCENARIO_STROKE 1.25
#define RING            5.0 /* by how much a ring is larger than its marker */

gboolean
np_line_is_gap (const NpLinePoint *point)
{
  return !isfinite (point->value) || (point->trust & NP_TRUST_GAP) != 0;
}

gboolean
np_line_is_rest (const NpLineSeries *series)
{
  return series->ink == NP_INK_REST && !series->selected;
}

gboolean
np_line_is_scenario (const NpLinePoint *point)
{
  return (point->trust & NP_TRUST_SCENARIO) != 0;
}

double
np_lines_y (const NpLines *self, double value)
{
  return self->bottom - np_value_axis_scale (&self->values, value) * (self->bottom - self->top);
}

/* A gap is pointed at where the line would pass: halfway between the figures beside it. */
static double
point_get_y (const NpLines *self, const NpLineSeries *series, guint i)
{
  double sum = 0;
  guint n = 0;

  if (!np_line_is_gap (&series->points[i]))
    return np_lines_y (self, series->points[i].value);
  if (i > 0 && !np_line_is_gap (&series->points[i - 1]))
    sum += np_lines_y (self, series->points[i - 1].value), n++;
  if (i + 1 < series->n_points && !np_line_is_gap (&series->points[i + 1]))
    sum += np_lines_y (self, series->points[i + 1].value), n++;
  return n > 0 ? sum / n : self->bottom;
}

/* Targets reach to the middle between neighbours, or the later of two would take both. */
static graphene_rect_t
point_get_bounds (const NpLines *self, const NpLineSeries *series, guint i)
{
  double half = TARGET / 2 * self->plot.unit;
  double x = np_time_axis_project (&self->time, series->points[i].x);
  double y = point_get_y (self, series, i);
  double left = x - half, right = x + half;

  if (i > 0)
    left = MAX (left, (np_time_axis_project (&self->time, series->points[i - 1].x) + x) / 2);
  if (i + 1 < series->n_points)
    right = MIN (right, (np_time_axis_project (&self->time, series->points[i + 1].x) + x) / 2);
  left = CLAMP (left, 0, self->plot.width);
  right = CLAMP (right, left, self->plot.width);
  return GRAPHENE_RECT_INIT (left, MAX (y - half, 0), right - left, 2 * half);
}

/* The points of its highest and its lowest figure, each the first of several; none when all are the
 * same. */
void
np_line_find_extremes (const NpLineSeries *series, int *highest, int *lowest)
{
  *highest = *lowest = -1;
  for (guint i = 0; i < series->n_points; i++)
    {
      const NpLinePoint *points = series->points;

      if (np_line_is_gap (&points[i]))
        continue;
      if (*highest < 0 || points[i].value > points[*highest].value)
        *highest = (int) i;
      if (*lowest < 0 || points[i].value < points[*lowest].value)
        *lowest = (int) i;
    }
  if (*highest == *lowest)
    *highest = *lowest = -1;
}

/* What of a datum is its point's: all but where it is in the picture, which @place says in pixels
 * of the scene. @period: what the point's is when it has none. Returns its number. */
int
np_line_add_datum (NpPlot *plot,
                   const NpLineSeries *series,
                   guint i,
                   const char *period,
                   const NpDatum *place)
{
  const NpLinePoint *point = &series->points[i];
  NpDatum datum = *place;
  g_autofree char *label = NULL;

  if (point->period != NULL)
    period = point->period;
  if (period != NULL && series->label != NULL)
    label = g_strdup_printf ("%s, %s", series->label, period);

  datum.id = (char *) series->id;
  datum.key = (char *) point->key;
  datum.label = label != NULL ? label : (char *) series->label;
  datum.value = (char *) point->value_label;
  datum.detail = (char *) point->detail;
  datum.spoken = (char *) point->spoken;
  datum.source = (char *) point->source;
  datum.trust = point->trust | (np_line_is_gap (point) ? NP_TRUST_GAP : 0);
  datum.flags |= point->overtake ? NP_DATUM_OVERTAKE : 0;
  /* The plot mirrors what it is given; time must come out where it was. */
  datum.bounds.origin.x = np_plot_mirror (plot, datum.bounds.origin.x, datum.bounds.size.width);
  return np_plot_add_datum (plot, &datum);
}

static int
add_datum (NpLines *self, guint s, guint i, NpDatumFlags flags)
{
  const NpLineSeries *series = &self->spec->series[s];
  NpDatum place = {
    .flags = flags | NP_DATUM_POINT,
    .series = self->first_series + s,
    .index = i,
    .bounds = point_get_bounds (self, series, i),
  };

  return np_line_add_datum (&self->plot, series, i, NULL, &place);
}

/* One long line makes all of a picture thin, or a newcomer's would outshout it. */
static gboolean
is_long (const NpLines *self, const NpLineSeries *series)
{
  guint longest = 0;

  for (guint i = 0; i < self->spec->n_series; i++)
    longest = MAX (longest, self->spec->series[i].n_points);
  return longest > MAX_SHORT && !np_line_is_rest (series);
}

static double
series_get_stroke (const NpLines *self, const NpLineSeries *series)
{
  if (is_long (self, series))
    return LONG_STROKE * self->plot.unit;
  return (series->selected ? 3.0 : np_line_is_rest (series) ? 1.0 : 2.0) * self->plot.unit;
}

/* A line that no other one could be taken for needs no dash to be told by. */
static gboolean
is_alone (const NpLines *self)
{
  guint n = 0;

  for (guint i = 0; i < self->spec->n_series; i++)
    n += np_line_is_rest (&self->spec->series[i]) ? 0 : 1;
  return n == 1;
}

static NpDash
series_get_dash (const NpLines *self, const NpLineSeries *series)
{
  if (np_line_is_rest (series) || is_long (self, series) || is_alone (self))
    return NP_DASH_SOLID;
  return (NpDash) (series->code % 7);
}

/* Dashed in another way than the series is by itself, also where that is long. */
static NpDash
series_get_scenario_dash (const NpLines *self, const NpLineSeries *series)
{
  return series_get_dash (self, series) == NP_DASH_SHORT ? NP_DASH_SPARSE : NP_DASH_SHORT;
}

static void
draw_run (NpLines *self, const NpLineSeries *series, guint first, guint last, NpDash dash)
{
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = series->ink,
    .stroke = series_get_stroke (self, series),
    .dash = dash,
    .opacity = 1,
    .datum = -1,
    .n_points = last - first + 1,
  };

  mark.points = g_new (graphene_point_t, mark.n_points);
  for (guint i = first; i <= last; i++)
    graphene_point_init (&mark.points[i - first],
                         np_time_axis_project (&self->time, series->points[i].x),
                         np_lines_y (self, series->points[i].value));
  np_scene_add_mark (self->plot.scene, &mark);
}

/* Whether the way from this point to the next is a scenario's, as either of them is. */
static gboolean
leads_to_scenario (const NpLineSeries *series, guint i)
{
  return np_line_is_scenario (&series->points[i]) || np_line_is_scenario (&series->points[i + 1]);
}

/* From gap to gap; what is and what would be are lines of their own. */
static void
draw_runs (NpLines *self, const NpLineSeries *series, guint first, guint last)
{
  while (first < last)
    {
      gboolean is_scenario = leads_to_scenario (series, first);
      guint end = first + 1;

      while (end < last && leads_to_scenario (series, end) == is_scenario)
        end++;
      draw_run (self, series, first, end,
                is_scenario ? series_get_scenario_dash (self, series)
                            : series_get_dash (self, series));
      first = end;
    }
}

/* How far it is, with its sign, from a known point to the middle of the gap that begins with the
 * point @gap; of a gap without an end, part of the way to its first point. */
static double
gap_get_half (const NpLines *self, const NpLineSeries *series, guint known, guint gap)
{
  double x = np_time_axis_project (&self->time, series->points[known].x);
  int step = gap > known ? 1 : -1;
  int i = (int) gap;

  while (i >= 0 && i < (int) series->n_points && np_line_is_gap (&series->points[i]))
    i += step;
  if (i >= 0 && i < (int) series->n_points)
    return (np_time_axis_project (&self->time, series->points[i].x) - x) / 2;
  return (np_time_axis_project (&self->time, series->points[gap].x) - x) * 2 / 3;
}

/* From a known point towards a gap, so that two that face each other don't meet. */
static void
draw_stub (NpLines *self, const NpLineSeries *series, guint known, guint gap)
{
  double x = np_time_axis_project (&self->time, series->points[known].x);
  double y = np_lines_y (self, series->points[known].value);
  double room = gap_get_half (self, series, known, gap);
  /* Past the marker, which would hide the dots. */
  double skip = MIN (NP_LINES_MARKER * self->plot.unit, fabs (room) / 2);
  double length = MIN (STUB * self->plot.unit, fabs (room) - skip - self->plot.unit);

  if (length >= 1)
    np_scene_add_rule (self->plot.scene, series->ink, series_get_stroke (self, series),
                       NP_DASH_DOTTED, x + copysign (skip, room), y,
                       x + copysign (skip + length, room), y);
}

static gboolean
is_hollow (NpTrust trust)
{
  return (trust & ~(guint) NP_TRUST_GAP) != 0;
}

void
np_line_add_marker (NpPlot *plot,
                    const NpLineSeries *series,
                    NpTrust trust,
                    int datum,
                    double x,
                    double y,
                    double size)
{
  gboolean hollow = is_hollow (trust);
  gboolean is_scenario = (trust & NP_TRUST_SCENARIO) != 0;
  /* The renderer puts the ground into what is hollow, or the line would show through. */
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = series->ink,
    .fill = hollow ? NP_FILL_NONE : NP_FILL_SOLID,
    .stroke = is_scenario ? SCENARIO_STROKE * plot->unit
              : hollow    ? 1.5 * plot->unit
                          : 0,
    .dash = is_scenario ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1,
    .datum = datum,
    .x = x,
    .y = y,
    .width = size,
    .height = size,
    .glyph = np_line_is_rest (series) ? NP_GLYPH_CIRCLE : (NpGlyph) (series->code % 7),
  };

  np_scene_add_mark (plot->scene, &mark);
}

/* Of a long line: now and then, counted from its end, and where it turns hollow or solid. */
static gboolean
has_long_marker (const NpLineSeries *series, guint i, double spacing, double unit)
{
  guint step = MAX (LONG_STEP, (guint) ceil (LONG_SPACING * unit / MAX (spacing, 0.1)));
  gboolean hollow = is_hollow (series->points[i].trust);

  if ((series->n_points - 1 - i) % step == 0)
    return TRUE;
  return hollow && spacing >= MIN_SPACING / 2 * unit
         && (is_hollow (series->points[i - 1].trust) != hollow
             || is_hollow (series->points[i + 1].trust) != hollow);
}

/* Whether the point is shown as such; the ends of a line are, also where it breaks, and so is what
 * would else not be seen at all. */
static gboolean
has_marker (const NpLines *self, const NpLineSeries *series, guint i)
{
  gboolean begins = i == 0 || np_line_is_gap (&series->points[i - 1]);
  gboolean ends = i + 1 == series->n_points || np_line_is_gap (&series->points[i + 1]);
  double spacing = (self->time.right - self->time.left) / series->n_points;

  if ((begins && ends) || series->points[i].overtake || series->points[i].over)
    return TRUE;
  if (np_line_is_rest (series))
    return FALSE;
  if (begins || ends)
    return TRUE;
  if (is_long (self, series))
    return has_long_marker (series, i, spacing, self->plot.unit);
  return !is_hollow (series->points[i].trust) || spacing >= MIN_SPACING * self->plot.unit;
}

static double
series_get_marker_size (const NpLines *self, const NpLineSeries *series)
{
  if (np_line_is_rest (series))
    return 4 * self->plot.unit;
  if (is_long (self, series))
    return LONG_MARKER * self->plot.unit;
  return (series->selected ? NP_LINES_MARKER + 2 : NP_LINES_MARKER) * self->plot.unit;
}

/* One ring round what passes another and is over the reference, too. */
static void
draw_ring (NpLines *self, const NpLineSeries *series, const NpLinePoint *point, int datum)
{
  NpMark ring = {
    .kind = NP_MARK_GLYPH,
    .ink = point->over ? NP_INK_FOREGROUND : series->ink,
    .stroke = 1.25 * self->plot.unit,
    .opacity = 1,
    .datum = datum,
    .x = np_time_axis_project (&self->time, point->x),
    .y = np_lines_y (self, point->value),
    .width = series_get_marker_size (self, series) + RING * self->plot.unit,
    .glyph = NP_GLYPH_CIRCLE,
  };

  np_scene_add_mark (self->plot.scene, &ring);
}

static void
draw_marker (NpLines *self, const NpLineSeries *series, guint i, int datum)
{
  const NpLinePoint *point = &series->points[i];

  if (point->overtake || point->over)
    draw_ring (self, series, point, datum);
  np_line_add_marker (&self->plot, series, point->trust, datum,
                      np_time_axis_project (&self->time, point->x), np_lines_y (self, point->value),
                      series_get_marker_size (self, series));
}

void
np_lines_draw_series (NpLines *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];
  NpLineEnd label = { .series = s, .datum = -1, .end_y = self->bottom, .end_x = -1 };
  g_autofree int *data = g_new (int, MAX (series->n_points, 1));
  int highest, lowest;

  np_line_find_extremes (series, &highest, &lowest);
  for (guint i = 0; i < series->n_points; i++)
    data[i]
        = add_datum (self, s, i, (int) i == highest || (int) i == lowest ? NP_DATUM_EXTREME : 0);
  for (guint first = 0; first < series->n_points; first++)
    {
      guint last = first;

      if (np_line_is_gap (&series->points[first]))
        continue;
      while (last + 1 < series->n_points && !np_line_is_gap (&series->points[last + 1]))
        last++;
      draw_runs (self, series, first, last);
      if (first > 0)
        draw_stub (self, series, first, first - 1);
      if (last + 1 < series->n_points)
        draw_stub (self, series, last, last + 1);
      label.datum = data[last];
      label.end_x = np_time_axis_project (&self->time, series->points[last].x);
      label.end_y = np_lines_y (self, series->points[last].value);
      first = last;
    }
  for (guint i = 0; i < series->n_points; i++)
    if (!np_line_is_gap (&series->points[i]) && has_marker (self, series, i))
      draw_marker (self, series, i, data[i]);
  if (self->named[s])
    g_array_append_val (self->labels, label);
}
