/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-map-private.h"

/* How one place is drawn: on the map, and small in its legend. */

#define OUTLINE      1.5
#define OLD_OUTLINE  1.0
#define UNKNOWN      1.0 /* outline: of a circle that small, no dash may take much */
#define LEAST_RADIUS 2.0 /* what is smaller isn't seen */
#define RING_GAP     2.5 /* between the capacity and a ring around it, at least */
#define MOST_USE     4.0 /* what is above is as large: the words have it */

static gboolean
is_missing (double value)
{
  return !isfinite (value) || value < 0;
}

gboolean
np_map_place_has_capacity (const NpMapPlace *place)
{
  return !is_missing (place->capacity);
}

static double
get_part (double share, double radius)
{
  return radius * sqrt (MIN (share, MOST_USE));
}

/* What sources leave of the use; the same twice where they agree. */
static void
get_range (const NpMapPlace *place, double *low, double *high)
{
  *low = *high = place->use;
  if (!is_missing (place->use_low))
    *low = MIN (*low, place->use_low);
  if (!is_missing (place->use_high))
    *high = MAX (*high, place->use_high);
}

/* 0: there is none. */
static double
get_ring (double share, double radius, double unit)
{
  return share > 1 ? MAX (get_part (share, radius), radius + RING_GAP * unit) : 0;
}

static gboolean
has_added (const NpMapPlace *place)
{
  return np_map_place_has_capacity (place) && !is_missing (place->added) && place->added > 0;
}

static double
get_added_end (const NpMapPlace *place)
{
  return (is_missing (place->use) ? 0 : place->use) + place->added;
}

/* How far a place reaches from its middle, if its capacity has @radius; pixels. */
double
np_map_place_get_reach (const NpMapPlace *place, double radius, double unit)
{
  double reach = MAX (radius, LEAST_RADIUS * unit);
  double low, high;

  if (!np_map_place_has_capacity (place))
    return reach;
  get_range (place, &low, &high);
  if (!is_missing (high))
    reach = MAX (reach, get_ring (high, radius, unit));
  if (has_added (place))
    reach = MAX (reach, get_part (get_added_end (place), radius));
  return reach;
}

/* What has a fill and no outline has a stroke of 0. */
static void
add_circle (NpPlot *plot,
            int datum,
            NpInk ink,
            NpFill fill,
            double stroke,
            NpDash dash,
            double x,
            double y,
            double radius)
{
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = ink,
    .fill = fill,
    .stroke = stroke,
    .dash = dash,
    .opacity = 1.0,
    .datum = datum,
    .x = x - radius,
    .y = y - radius,
    .width = 2 * radius,
    .height = 2 * radius,
    .radius = radius,
  };

  np_scene_add_mark (plot->scene, &mark);
}

/* What is used, as a disc: what all sources agree on as any figure is drawn, hatched what only some
 * say. More than all of the capacity is a full circle and a ring around it. */
static void
draw_use (NpPlot *plot,
          const NpMapPlace *place,
          NpInk ink,
          int datum,
          double x,
          double y,
          double radius)
{
  /* What is stays what is, whatever a scenario adds to it. */
  NpFill fill = np_plot_trust_to_fill (place->trust & ~NP_TRUST_SCENARIO);
  double low, high;

  if (is_missing (place->use))
    return;
  get_range (place, &low, &high);
  if (high > 1)
    add_circle (plot, datum, ink, NP_FILL_NONE, OUTLINE, low > 1 ? NP_DASH_SOLID : NP_DASH_DOTTED,
                x, y, get_ring (high, radius, plot->unit));
  low = get_part (MIN (low, 1), radius);
  high = get_part (MIN (high, 1), radius);
  if (high - low > 0.25)
    add_circle (plot, datum, ink, NP_FILL_HATCH, 1, NP_DASH_SOLID, x, y, high);
  if (low > 0)
    add_circle (plot, datum, ink, fill, fill != NP_FILL_SOLID ? 1 : 0,
                fill == NP_FILL_NONE ? NP_DASH_SHORT : NP_DASH_SOLID, x, y, low);
}

/* A capacity of about the time has ground of its own, an older one only an outline, one that is
 * announced a dashed one, as bars of capacity have. */
static void
draw_outline (NpPlot *plot,
              const NpMapPlace *place,
              NpInk ink,
              int datum,
              double x,
              double y,
              double radius)
{
  gboolean old = place->capacity_style == NP_BULLET_CAPACITY_OLD;
  gboolean announced = place->capacity_style == NP_BULLET_CAPACITY_ANNOUNCED;

  add_circle (plot, datum, ink == NP_INK_REST ? NP_INK_DIM : ink, NP_FILL_NONE,
              old ? OLD_OUTLINE : OUTLINE, announced ? NP_DASH_SHORT : NP_DASH_SOLID, x, y, radius);
}

/**
 * np_map_place_draw:
 * @plot: a plot that was begun
 * @place: what is drawn; where it is isn't looked at
 * @ink: with what
 * @datum: its number, or -1
 * @x: its middle, in pixels from the left in every language
 * @y: its middle
 * @radius: of its capacity, or where that isn't known of the circle that says so
 */
void
np_map_place_draw (NpPlot *plot,
                   const NpMapPlace *place,
                   NpInk ink,
                   int datum,
                   double x,
                   double y,
                   double radius)
{
  radius = MAX (radius, LEAST_RADIUS * plot->unit);
  if (!np_map_place_has_capacity (place))
    {
      add_circle (plot, datum, NP_INK_BACKGROUND, NP_FILL_SOLID, 0, NP_DASH_SOLID, x, y, radius);
      add_circle (plot, datum, ink == NP_INK_REST ? NP_INK_DIM : ink, NP_FILL_NONE, UNKNOWN,
                  NP_DASH_SHORT, x, y, radius);
      return;
    }
  if (place->capacity_style == NP_BULLET_CAPACITY_DATED)
    add_circle (plot, datum, NP_INK_BACKGROUND, NP_FILL_SOLID, 0, NP_DASH_SOLID, x, y, radius);
  if (has_added (place))
    add_circle (plot, datum, ink, NP_FILL_HATCH, OUTLINE, NP_DASH_SHORT, x, y,
                get_part (get_added_end (place), radius));
  draw_use (plot, place, ink, datum, x, y, radius);
  draw_outline (plot, place, ink, datum, x, y, radius);
}
