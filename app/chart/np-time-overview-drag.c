/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the window stands on the strip, and where a pointer takes it. */
#include "np-axis.h"
#include "np-time-overview-private.h"

/* The window can be taken hold of however short it is: its frame is never narrower than this. */
#define LEAST_FRAME 14.0
/* How far from an edge it can be taken by its grip, outside and inside. */
#define REACH_OUT 14.0
#define REACH_IN  10.0

static double
distance_to_days (const NpTimeAxis *axis, double distance)
{
  double width = axis->right - axis->left;

  return width > 0 ? distance / width * (axis->last_day - axis->first_day) : 0;
}

/* @window itself, or the whole axis for one of no length. */
NpTimeWindow
np_time_drag_resolve (const NpTimeAxis *axis, const NpTimeWindow *window)
{
  if (window->last_day > window->first_day)
    return *window;
  return (NpTimeWindow) { axis->first_day, axis->last_day };
}

/* Where the frame's edges are, in pixels: the window's, unless these are too near to each other. */
void
np_time_drag_get_edges (const NpTimeAxis *axis,
                        const NpTimeWindow *window,
                        double *left,
                        double *right)
{
  NpTimeWindow shown = np_time_drag_resolve (axis, window);
  double least = MIN (LEAST_FRAME, axis->right - axis->left);
  double middle;

  *left = np_time_axis_scale (axis, shown.first_day);
  *right = np_time_axis_scale (axis, shown.last_day);
  if (*right - *left >= least)
    return;
  middle = (*left + *right) / 2;
  *left = CLAMP (middle - least / 2, axis->left, axis->right - least);
  *right = *left + least;
}

/* What a press at @x takes hold of. */
NpTimeDrag
np_time_drag_find (const NpTimeAxis *axis, const NpTimeWindow *window, double x)
{
  double left, right, reach;

  np_time_drag_get_edges (axis, window, &left, &right);
  reach = MIN (REACH_IN, (right - left) / 3);
  if (x < left - REACH_OUT || x > right + REACH_OUT)
    return NP_TIME_DRAG_OUTSIDE;
  if (x < left + reach)
    return NP_TIME_DRAG_FIRST;
  return x > right - reach ? NP_TIME_DRAG_LAST : NP_TIME_DRAG_MOVE;
}

/* The window with its middle at @x, as far as the axis goes. */
NpTimeWindow
np_time_drag_center (const NpTimeAxis *axis, const NpTimeWindow *window, double x)
{
  NpTimeWindow from = np_time_drag_resolve (axis, window);
  double middle
      = (np_time_axis_scale (axis, from.first_day) + np_time_axis_scale (axis, from.last_day)) / 2;

  return np_time_drag_pull (axis, &from, NP_TIME_DRAG_MOVE, x - middle);
}

/* Where the window is when what was taken hold of at @from has been pulled that many pixels. A grip
 * stops before the other one and at the end of the axis; the window stops as a whole. */
NpTimeWindow
np_time_drag_pull (const NpTimeAxis *axis,
                   const NpTimeWindow *from,
                   NpTimeDrag drag,
                   double distance)
{
  NpTimeWindow window = np_time_drag_resolve (axis, from);
  double days = distance_to_days (axis, distance);
  double least = MIN (NP_TIME_WINDOW_LEAST_DAYS, window.last_day - window.first_day);

  switch (drag)
    {
    case NP_TIME_DRAG_FIRST:
      window.first_day = CLAMP (window.first_day + days, axis->first_day, window.last_day - least);
      break;
    case NP_TIME_DRAG_LAST:
      window.last_day = CLAMP (window.last_day + days, window.first_day + least, axis->last_day);
      break;
    case NP_TIME_DRAG_MOVE:
    case NP_TIME_DRAG_OUTSIDE:
    default:
      days = MIN (days, axis->last_day - window.last_day);
      days = MAX (days, axis->first_day - window.first_day);
      window.first_day += days;
      window.last_day += days;
    }
  return window;
}
