/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lane-layout.h"

/* Where on an axis things of a lane are, and how wide: the same for the layout, which is made at a
 * scale, and for a picture of any window. */

#define ABOUT       16.0 /* what "about" adds at least to a glyph's width */
#define CLUSTER_PAD 8.0  /* in a cluster's box, beside its number */
#define MOST        999  /* that it counts */

/* What a glyph takes when it is selected. */
double
np_lane_glyph_get_size (const NpPlot *plot)
{
  return (NP_LANE_GLYPH + NP_LANE_SELECTED) * plot->unit;
}

/* Where an event stands on an axis. A glyph has the room that it takes when it is selected. */
void
np_lane_event_place (const NpLaneEvent *event,
                     const NpPlot *plot,
                     const NpTimeAxis *axis,
                     NpLanePlace *place)
{
  double size = np_lane_glyph_get_size (plot);
  double from = np_time_axis_project (axis, event->first_day);
  double to = np_time_axis_project (axis, event->last_day);

  place->date_left = from;
  place->date_right = to;
  /* In the middle of a year the glyph would claim a day that nobody has named. */
  place->middle = to - from > size ? from + size / 2 : (from + to) / 2;
  if (event->about)
    {
      double half = (size + ABOUT * plot->unit) / 2;

      place->date_left = MIN (from, place->middle - half);
      place->date_right = MAX (to, place->middle + half);
    }
  place->left = MIN (place->date_left, place->middle - size / 2);
  place->right = MAX (place->date_right, place->middle + size / 2);
  if (event->is_planned)
    {
      place->left = MIN (place->left, np_time_axis_project (axis, event->planned_first) - size / 2);
      place->right
          = MAX (place->right, np_time_axis_project (axis, event->planned_last) + size / 2);
    }
}

/* Where something ends; what still goes on reaches a little beyond the last day of which there is word,
 * or without any to where the axis ends. */
double
np_lane_end_place (const NpTimeAxis *axis,
                   double first_day,
                   double last_day,
                   gboolean is_open,
                   double unit)
{
  if (is_open && last_day <= first_day)
    return axis->right;
  return np_time_axis_project (axis, last_day) + (is_open ? NP_LANE_TAIL * unit : 0);
}

/* The shortest span can be seen. */
void
np_lane_span_place (const NpLaneSpan *span,
                    const NpTimeAxis *axis,
                    double unit,
                    double *left,
                    double *right)
{
  *left = span->open_start ? axis->left : np_time_axis_project (axis, span->first_day);
  *right = np_lane_end_place (axis, span->first_day, span->last_day, span->open_end, unit);
  *right = MAX (*right, *left + 3 * unit);
}

double
np_lane_cluster_get_width (const NpPlot *plot, guint n_events)
{
  g_autofree char *text = g_strdup_printf ("%u", MIN (n_events, MOST));
  double width = np_plot_measure (plot, text, NP_TEXT_CAPTION) + CLUSTER_PAD * plot->unit;

  return MAX (width, np_lane_glyph_get_size (plot));
}

const char *
np_lane_event_get_label (const NpLaneEvent *event, const NpPlot *plot)
{
  return plot->context->still && event->page_label != NULL ? event->page_label : event->label;
}

double
np_lane_event_measure (const NpLaneEvent *event, const NpPlot *plot)
{
  g_autofree char *whole = np_plot_fit (plot, np_lane_event_get_label (event, plot), NP_TEXT_STRONG,
                                        event->trust, G_MAXDOUBLE);

  return np_plot_measure (plot, whole, NP_TEXT_STRONG);
}
