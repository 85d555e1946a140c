/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-lanes-private.h"

/* What lasts, in lanes: from certain to certain, and fading where it isn't. */

#define SPAN_OPACITY  0.25
#define REST_OPACITY  0.6  /* of a grey lane's span: as quiet on its band as a coloured one */
#define CLEAR_OPACITY 0.4  /* in high contrast */
#define BEYOND        20.0 /* the axis' ends, where headers or the window cover it */

/* Whether anything between the two is. */
gboolean
np_lanes_has_in_sight (const NpLanes *self, double left, double right)
{
  return right >= self->time.left && left <= self->plot.width
         && (!self->plot.context->rtl || left <= self->time.right);
}

/* --- Stretches of time --- */

/* A stretch of time as a bar, faded where it has no certain end. A mark fades at one end only, so
 * that two halves make what fades at both. */
void
np_lanes_draw_stretch (NpPlot *plot,
                       NpMark *mark,
                       double left,
                       double right,
                       gboolean from,
                       gboolean to)
{
  double width = right - left;
  gboolean both = from && to;

  mark->fill = from ? NP_FILL_FADE_START : to ? NP_FILL_FADE_END : NP_FILL_SOLID;
  mark->x = left;
  mark->width = both ? width / 2 : width;
  mark->radius = both ? 0 : MIN (mark->radius, MIN (width, mark->height) / 2);
  np_scene_add_mark (plot->scene, mark);
  if (!both)
    return;
  mark->x += width / 2;
  mark->fill = NP_FILL_FADE_END;
  np_scene_add_mark (plot->scene, mark);
}

double
np_lane_span_get_opacity (const NpPlot *plot, NpInk ink)
{
  double quiet = ink == NP_INK_REST ? REST_OPACITY : SPAN_OPACITY;

  return plot->context->theme->high_contrast ? MAX (quiet, CLEAR_OPACITY) : quiet;
}

/* A span's label stays in sight while any of its span is. */
static void
draw_span_label (NpLanes *self, const NpLaneSpan *span, double left, double right, double y)
{
  double inset = 6 * self->plot.unit;
  double from = MAX (left, self->time.left) + inset;
  g_autofree char *text = np_plot_fit (&self->plot, span->label, NP_TEXT_CAPTION, 0,
                                       MIN (right, self->time.right) - inset - from);

  if (text != NULL)
    np_scene_add_text (self->plot.scene, -1, NP_INK_FOREGROUND, NP_TEXT_CAPTION, text, from, y, 0);
}

/* What is certain, and before and after it what is not, which fades. Where @extent ends, a span that
 * goes on is cut off. */
void
np_lane_span_draw (const NpLaneSpan *span,
                   NpPlot *plot,
                   const NpTimeAxis *axis,
                   const NpLaneExtent *extent,
                   NpMark *mark)
{
  gboolean is_vague = span->sure_last > span->sure_first;
  double left = extent->left, right = extent->right;
  double begin = extent->begin, end = extent->end;
  double from
      = is_vague && !span->open_start ? np_time_axis_project (axis, span->sure_first) : left;
  double to = is_vague || span->open_end
                  ? np_time_axis_project (axis, is_vague ? span->sure_last : span->last_day)
                  : right;

  if (span->open_end && span->last_day <= span->first_day)
    {
      np_lanes_draw_stretch (plot, mark, MAX (left, begin), MIN (right, end), span->open_start,
                             TRUE);
      return;
    }
  if (from - left < 1 && right - to < 1 && !span->open_start)
    {
      np_lanes_draw_stretch (plot, mark, MAX (left, begin), MIN (right, end), FALSE, FALSE);
      return;
    }
  mark->radius = 0;
  if (from - left >= 1 && from > begin)
    np_lanes_draw_stretch (plot, mark, MAX (left, begin), from, left >= begin, FALSE);
  if (MIN (to, end) > MAX (from, begin))
    np_lanes_draw_stretch (plot, mark, MAX (from, begin), MIN (to, end), span->open_start, FALSE);
  if (right - to >= 1 && to < end)
    np_lanes_draw_stretch (plot, mark, MAX (to, begin), MIN (right, end), FALSE, right <= end);
}

static void
draw_span (NpLanes *self, const NpLaneSpan *span, NpMark *mark, double left, double right)
{
  /* A bar of many windows' width would be more than some renderers can draw. */
  double beyond = self->zoomed ? BEYOND : 0;
  double end = self->plot.context->rtl ? self->time.right : self->plot.width;
  NpLaneExtent extent = { left, right, self->time.left - beyond, end + beyond };

  np_lane_span_draw (span, &self->plot, &self->time, &extent, mark);
}

void
np_lanes_draw_spans (NpLanes *self, guint i, double top)
{
  NpPlot *plot = &self->plot;
  const NpLane *lane = &self->spec->lanes[i];
  const NpLaneLayout *layout = &self->layout->rows[i].lane;
  gboolean is_thin = layout->span_row < plot->caption_height;
  double height = layout->span_row - (is_thin ? 2 : 4) * plot->unit;

  for (guint k = 0; k < lane->n_spans; k++)
    {
      const NpLaneSpan *span = &lane->spans[k];
      NpMark mark = {
        .kind = NP_MARK_RECT,
        .ink = lane->ink,
        .opacity = np_lane_span_get_opacity (plot, lane->ink),
        .datum = -1,
        .y = top + layout->span_rows[k] * layout->span_row,
        .height = height,
        .radius = 4 * plot->unit,
      };
      double left, right;

      np_lane_span_place (span, &self->time, plot->unit, &left, &right);
      if (!np_lanes_has_in_sight (self, left, right))
        continue;
      draw_span (self, span, &mark, left, right);
      if (!is_thin)
        draw_span_label (self, span, left, right, mark.y + (height - plot->caption_height) / 2);
    }
}
