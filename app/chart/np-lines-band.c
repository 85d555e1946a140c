/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Between which figures a line's figure lies: a quiet band under all lines, with an edge that says
 * where it ends also to whom its tint says nothing. */

#include "np-lines-private.h"

#include <math.h>

#define OPACITY       0.16 /* of the ink: lines and hairlines stay what is seen first */
#define EDGE_OPACITY  0.5
#define EDGE          0.75
#define CLEAR_OPACITY 0.25 /* these in high contrast */
#define CLEAR_EDGE    1.25

/* Whether the point says between which figures its own lies. */
gboolean
np_line_has_band (const NpLinePoint *point)
{
  return point->has_band && isfinite (point->low) && isfinite (point->high)
         && !np_line_is_gap (point);
}

/* Of a point without a band: on the line, where the band beside it runs out. */
static double
point_get_edge (const NpLinePoint *point, gboolean high)
{
  if (!np_line_has_band (point))
    return point->value;
  return high ? MAX (point->low, point->high) : MIN (point->low, point->high);
}

static graphene_point_t
project (const NpLines *self, const NpLinePoint *point, gboolean high)
{
  return GRAPHENE_POINT_INIT (np_time_axis_project (&self->time, point->x),
                              np_lines_y (self, point_get_edge (point, high)));
}

static void
draw_edge (NpLines *self, NpInk ink, const graphene_point_t *points, guint n)
{
  gboolean clear = self->plot.context->theme->high_contrast;
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = ink,
    .stroke = (clear ? CLEAR_EDGE : EDGE) * self->plot.unit,
    .opacity = clear ? 1 : EDGE_OPACITY,
    .datum = -1,
    .points = g_memdup2 (points, n * sizeof (graphene_point_t)),
    .n_points = n,
  };

  np_scene_add_mark (self->plot.scene, &mark);
}

/* @points: along the upper edge, then as many back along the lower one. (transfer full) */
static void
draw_area (NpLines *self, NpInk ink, graphene_point_t *points, guint n)
{
  NpMark mark = {
    .kind = NP_MARK_AREA,
    .ink = ink,
    .fill = NP_FILL_SOLID,
    .opacity = self->plot.context->theme->high_contrast ? CLEAR_OPACITY : OPACITY,
    .datum = -1,
    .points = points,
    .n_points = 2 * n,
  };

  draw_edge (self, ink, points, n);
  draw_edge (self, ink, points + n, n);
  np_scene_add_mark (self->plot.scene, &mark);
}

static void
draw_stretch (NpLines *self, const NpLineSeries *series, guint first, guint last)
{
  guint n = last - first + 1;
  graphene_point_t *points = g_new (graphene_point_t, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      points[i] = project (self, &series->points[first + i], TRUE);
      points[2 * n - 1 - i] = project (self, &series->points[first + i], FALSE);
    }
  draw_area (self, series->ink, points, n);
}

/* Of a point that stands alone: as wide as its marker. */
static void
draw_lone (NpLines *self, const NpLineSeries *series, guint i)
{
  graphene_point_t high = project (self, &series->points[i], TRUE);
  graphene_point_t low = project (self, &series->points[i], FALSE);
  double half = NP_LINES_MARKER / 2 * self->plot.unit;
  graphene_point_t *points = g_new (graphene_point_t, 4);

  graphene_point_init (&points[0], high.x - half, high.y);
  graphene_point_init (&points[1], high.x + half, high.y);
  graphene_point_init (&points[2], low.x + half, low.y);
  graphene_point_init (&points[3], low.x - half, low.y);
  draw_area (self, series->ink, points, 2);
}

/* Whether there is a band from this point to the next; where there is no line there is none. */
static gboolean
has_band_after (const NpLineSeries *series, guint i)
{
  const NpLinePoint *from = &series->points[i], *to = from + 1;

  return i + 1 < series->n_points && !np_line_is_gap (from) && !np_line_is_gap (to)
         && (np_line_has_band (from) || np_line_has_band (to));
}

void
np_lines_draw_band (NpLines *self, guint s)
{
  const NpLineSeries *series = &self->spec->series[s];

  for (guint first = 0; first < series->n_points; first++)
    {
      guint last = first;

      while (has_band_after (series, last))
        last++;
      if (last > first)
        draw_stretch (self, series, first, last);
      else if (np_line_has_band (&series->points[first])
               && (first == 0 || !has_band_after (series, first - 1)))
        draw_lone (self, series, first);
      first = last;
    }
}
