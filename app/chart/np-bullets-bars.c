/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is drawn in the bar of a row of bullets: a capacity, the figure in it, what a scenario makes
 * of both, and the small line beside it. */

#include <math.h>

#include "np-bullets-private.h"

#define STUB      24.0
#define BAR       8.0  /* height of the figure in its capacity */
#define OVERHANG  3.0  /* of what stands out above and below the capacity */
#define HOLLOW    1.5  /* outline of a bar of something else than capacity */
#define ADDED     12.0 /* height of what a scenario adds: in a thinner one no dash would be seen */
#define UNPLACED  2.0  /* width of the line of what doesn't fit */
#define LEAD_UP   6.5  /* how far above a row's middle the figure that isn't known is said to be */
#define ADDED_LOW 3.0  /* … and below it what a scenario adds to it */
#define LIMIT     2.0  /* line where a capacity that isn't enough ends */
#define SPARKLINE 28.0
#define DOT       5.0

gboolean
np_bullet_is_missing (double value)
{
  return !isfinite (value) || value < 0;
}

/* The range of the claims; without one, the capacity itself. */
static void
find_range (double capacity, double claimed_low, double claimed_high, double *low, double *high)
{
  *low = *high = capacity;
  if (isfinite (claimed_low) && claimed_low > 0)
    *low = MIN (*low, claimed_low);
  if (isfinite (claimed_high))
    *high = MAX (*high, claimed_high);
}

static void
bullet_get_range (const NpBullet *bullet, double *low, double *high)
{
  find_range (bullet->capacity, bullet->capacity_low, bullet->capacity_high, low, high);
}

static void
bullet_get_scenario_range (const NpBullet *bullet, double *low, double *high)
{
  find_range (bullet->scenario_capacity, bullet->scenario_capacity_low,
              bullet->scenario_capacity_high, low, high);
}

/* Whether the scenario's capacity is another than the one that is. */
static gboolean
bullet_changes_capacity (const NpBullet *bullet)
{
  double low, high, new_low, new_high;

  if (!bullet->has_scenario || np_bullet_is_missing (bullet->scenario_capacity))
    return FALSE;
  if (np_bullet_is_missing (bullet->capacity))
    return TRUE;
  bullet_get_range (bullet, &low, &high);
  bullet_get_scenario_range (bullet, &new_low, &new_high);
  return bullet->capacity != bullet->scenario_capacity || low != new_low || high != new_high;
}

/* The most that can be built, after the scenario if there is one; NAN: not known. */
static double
bullet_get_limit (const NpBullet *bullet)
{
  double low, high;

  if (bullet_changes_capacity (bullet))
    bullet_get_scenario_range (bullet, &low, &high);
  else if (!np_bullet_is_missing (bullet->capacity))
    bullet_get_range (bullet, &low, &high);
  else
    return NAN;
  return high;
}

static double
bullet_get_base (const NpBullet *bullet)
{
  return np_bullet_is_missing (bullet->value) ? 0 : bullet->value;
}

static double
bullet_get_added (const NpBullet *bullet)
{
  return bullet->has_scenario && isfinite (bullet->added) ? bullet->added : 0;
}

static double
bullet_get_unplaced (const NpBullet *bullet)
{
  return bullet->has_scenario && isfinite (bullet->unplaced) ? MAX (bullet->unplaced, 0) : 0;
}

/* What is, without what a scenario takes away. */
static double
bullet_get_kept (const NpBullet *bullet)
{
  return MAX (bullet_get_base (bullet) + MIN (bullet_get_added (bullet), 0), 0);
}

/* What is missing where nothing could be anyway needs no mark. */
static gboolean
bullet_has_stub (const NpBullet *bullet)
{
  return np_bullet_is_missing (bullet->value) && !bullet->plain
         && !(bullet_get_limit (bullet) <= 0);
}

/* How far the row reaches on its axis, with all that a scenario adds. */
double
np_bullet_get_largest (const NpBullet *bullet)
{
  double largest = bullet_get_base (bullet) + MAX (bullet_get_added (bullet), 0)
                   + bullet_get_unplaced (bullet);
  double low, high;

  bullet_get_range (bullet, &low, &high);
  if (!np_bullet_is_missing (bullet->capacity))
    largest = MAX (largest, high);
  if (bullet_changes_capacity (bullet))
    largest = MAX (largest, bullet_get_limit (bullet));
  return largest;
}

static gboolean
bullet_has_doubt (const NpBullet *bullet)
{
  double low, high;

  bullet_get_range (bullet, &low, &high);
  return high > low;
}

/* Whether more is built than can be, as far as anybody says. */
static gboolean
bullet_is_over (const NpBullet *bullet)
{
  double limit = bullet_get_limit (bullet);

  /* A sum of shares is not exact. */
  return isfinite (limit)
         && bullet_get_base (bullet) + bullet_get_added (bullet) > limit * (1 + 1e-9);
}

static NpBulletSigns
get_scenario_signs (const NpBullet *bullet)
{
  gboolean known = !np_bullet_is_missing (bullet->capacity);
  NpBulletSigns signs = 0;

  if (bullet_changes_capacity (bullet) && bullet_get_limit (bullet) > 0)
    signs |= NP_BULLET_SIGN_FRAME;
  else if (bullet_changes_capacity (bullet) && known)
    signs |= NP_BULLET_SIGN_CLOSED;
  if (bullet_get_added (bullet) > 0)
    signs |= NP_BULLET_SIGN_ADDED;
  if (bullet_get_added (bullet) < 0 && bullet_get_base (bullet) > 0)
    signs |= NP_BULLET_SIGN_LOST;
  if (bullet_get_unplaced (bullet) > 0)
    signs |= NP_BULLET_SIGN_UNPLACED;
  return signs;
}

NpBulletSigns
np_bullet_get_signs (const NpBullet *bullet)
{
  NpBulletSigns signs = get_scenario_signs (bullet);

  if (bullet_has_stub (bullet))
    signs |= NP_BULLET_SIGN_GAP;
  if (bullet_get_kept (bullet) > 0)
    signs |= bullet->hollow ? NP_BULLET_SIGN_HOLLOW : NP_BULLET_SIGN_FILLED;
  if (bullet_is_over (bullet))
    signs |= NP_BULLET_SIGN_OVER;
  if (np_bullet_is_missing (bullet->capacity) || bullet->capacity <= 0)
    return signs;
  if (bullet_has_doubt (bullet))
    signs |= NP_BULLET_SIGN_DOUBT;
  if (bullet->capacity_style == NP_BULLET_CAPACITY_OLD)
    signs |= NP_BULLET_SIGN_OLD;
  if (bullet->capacity_style == NP_BULLET_CAPACITY_ANNOUNCED)
    signs |= NP_BULLET_SIGN_ANNOUNCED;
  return signs;
}

/* In a story about some of the rows the others are grey. */
static NpInk
get_ink (const NpBullets *self, const NpBullet *bullet)
{
  return self->any_selected && !bullet->selected ? NP_INK_REST : bullet->ink;
}

/* A frame around @width of the axis, out by @out above and below the band. Where a quiet band ends
 * is a figure: it must be seen as well as any other. */
static void
add_frame (NpBullets *self, const NpMark *look, double y, double width, double out)
{
  NpPlot *plot = &self->plot;
  NpMark mark = *look;

  mark.kind = NP_MARK_RECT;
  mark.opacity = 1.0;
  mark.x = np_plot_mirror (plot, self->bar_x, width);
  mark.y = y - (NP_BULLETS_BAND / 2 + out) * plot->unit;
  mark.width = width;
  mark.height = (NP_BULLETS_BAND + 2 * out) * plot->unit;
  mark.radius = MIN (3.0 * plot->unit, width / 2.0);
  np_scene_add_mark (plot->scene, &mark);
}

/* What all claims agree on is a band, what only some say is hatched; one outline holds both. An old
 * statement does not fill the band, and one of what is to come is dashed. */
static void
draw_capacity (NpBullets *self,
               const NpBullet *bullet,
               const NpValueAxis *axis,
               int datum,
               double y)
{
  NpPlot *plot = &self->plot;
  double height = NP_BULLETS_BAND * plot->unit;
  gboolean announced = bullet->capacity_style == NP_BULLET_CAPACITY_ANNOUNCED;
  NpMark outline = { .ink = NP_INK_DIM,
                     .stroke = 1.0,
                     .dash = announced ? NP_DASH_SHORT : NP_DASH_SOLID,
                     .datum = datum };
  double low, high;

  bullet_get_range (bullet, &low, &high);
  double sure = np_value_axis_scale (axis, low) * self->bar_width;
  double whole = np_value_axis_scale (axis, high) * self->bar_width;

  if (whole - sure >= 1)
    np_scene_add_rect (plot->scene, datum, NP_INK_REST, NP_FILL_HATCH,
                       np_plot_mirror (plot, self->bar_x + sure, whole - sure), y - height / 2,
                       whole - sure, height, MIN (3.0 * plot->unit, (whole - sure) / 2));
  if (sure > 0 && bullet->capacity_style == NP_BULLET_CAPACITY_DATED)
    np_plot_add_bar (plot, datum, NP_INK_BAND, NP_FILL_SOLID, self->bar_x, y - height / 2, sure,
                     height);
  if (whole > 0)
    add_frame (self, &outline, y, whole, 0);
}

/* Stands out over what is, so that both can be seen; its ink tells it from what somebody has only
 * announced. What is closed has nothing left to frame, and is struck out. */
static void
draw_scenario_capacity (NpBullets *self,
                        const NpBullet *bullet,
                        const NpValueAxis *axis,
                        int datum,
                        double y)
{
  NpInk ink = get_ink (self, bullet);
  NpMark look = { .ink = ink == NP_INK_REST ? NP_INK_DIM : ink,
                  .stroke = NP_PLOT_HOLLOW_STROKE,
                  .dash = NP_DASH_SHORT,
                  .datum = datum };
  double half = NP_BULLETS_BAND / 2 * self->plot.unit;
  double low, high;

  bullet_get_scenario_range (bullet, &low, &high);
  double sure = np_value_axis_scale (axis, low) * self->bar_width;
  double whole = np_value_axis_scale (axis, high) * self->bar_width;

  if (whole > 0)
    add_frame (self, &look, y, whole, OVERHANG);
  if (whole > 0 && whole - sure >= 1)
    np_plot_add_rule (&self->plot, datum, look.ink, look.stroke, look.dash, self->bar_x + sure,
                      y - half, self->bar_x + sure, y + half);
  if (whole > 0 || np_bullet_is_missing (bullet->capacity))
    return;
  bullet_get_range (bullet, &low, &high);
  whole = np_value_axis_scale (axis, high) * self->bar_width;
  np_plot_add_rule (&self->plot, datum, look.ink, look.stroke, look.dash, self->bar_x, y + half,
                    self->bar_x + whole, y - half);
}

/* Where a figure would be: it never reaches past what the plant could build. */
static void
draw_stub (NpBullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  double unit = self->plot.unit;
  double limit = bullet_get_limit (bullet);
  double room = self->bar_width;
  double x = self->bar_x + 4 * unit;

  if (isfinite (limit))
    room = np_value_axis_scale (axis, limit) * self->bar_width - 4 * unit;
  room = MIN (room - 4 * unit, STUB * unit);
  if (room > 0)
    np_plot_add_rule (&self->plot, datum, NP_INK_DIM, 1.5 * unit, NP_DASH_DOTTED, x, y, x + room,
                      y);
}

/* A bar of some of the axis; at least a hairline of it. */
static void
add_part (NpBullets *self,
          const NpMark *look,
          const NpValueAxis *axis,
          double from,
          double to,
          double y,
          double height)
{
  NpPlot *plot = &self->plot;
  double start = np_value_axis_scale (axis, from) * self->bar_width;
  double width = MAX (np_value_axis_scale (axis, to) * self->bar_width - start, 1);

  start = MAX (MIN (start, self->bar_width - width), 0);
  np_plot_add_bar (plot, look->datum, look->ink, look->fill, self->bar_x + start,
                   y - height * plot->unit / 2, width, height * plot->unit);
}

static void
draw_figure (NpBullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double height = BAR * plot->unit;
  double value = bullet_get_kept (bullet);
  double width = MAX (np_value_axis_scale (axis, value) * self->bar_width, 1);
  NpTrust trust = bullet->has_scenario ? bullet->trust & ~NP_TRUST_SCENARIO : bullet->trust;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = get_ink (self, bullet),
    .fill = NP_FILL_LIGHT,
    .stroke = HOLLOW,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, self->bar_x, width),
    .y = y - height / 2,
    .width = width,
    .height = height,
    .radius = MIN (3 * plot->unit, width / 2),
  };

  if (value <= 0)
    return;
  if (bullet->hollow)
    np_scene_add_mark (plot->scene, &mark);
  else
    np_plot_add_bar (plot, datum, mark.ink, np_plot_trust_to_fill (trust), self->bar_x, mark.y,
                     width, height);
}

/* The mark of what doesn't fit, beside its bar and before its words. */
void
np_bullets_add_cross (NpBullets *self, int datum, double x, double y)
{
  np_scene_add_glyph (self->plot.scene, datum, NP_INK_FOREGROUND, NP_GLYPH_CROSS,
                      np_plot_mirror (&self->plot, x, 0), y, NP_BULLETS_CROSS * self->plot.unit);
}

/* On from where the bars end, a line and no bar: nobody builds it here. The cross is seen also where
 * the axis leaves it hardly any length. */
static void
draw_unplaced (NpBullets *self,
               const NpBullet *bullet,
               const NpValueAxis *axis,
               int datum,
               double y)
{
  NpPlot *plot = &self->plot;
  double from = bullet_get_base (bullet) + MAX (bullet_get_added (bullet), 0);
  double to = from + bullet_get_unplaced (bullet);
  double half = NP_BULLETS_CROSS * plot->unit / 2;
  double start = self->bar_x + np_value_axis_scale (axis, from) * self->bar_width;
  double end = self->bar_x + np_value_axis_scale (axis, to) * self->bar_width;

  np_plot_add_rule (plot, datum, NP_INK_FOREGROUND, UNPLACED, NP_DASH_SHORT, start, y, end, y);
  np_bullets_add_cross (self, datum, MIN (end + half, plot->width - half), y);
}

/* What a scenario adds goes on from where the figure ends; what it takes away is an empty part of
 * it. Where the figure isn't known, the bar begins at zero, because it must be to scale with its
 * capacity, but out of the line that figures stand in, with the dotted stub of the missing one
 * above it: it is something, and not all that there is. */
static void
draw_scenario (NpBullets *self,
               const NpBullet *bullet,
               const NpValueAxis *axis,
               int datum,
               double y)
{
  double base = bullet_get_base (bullet);
  double added = bullet_get_added (bullet);
  NpMark look = { .ink = get_ink (self, bullet), .fill = NP_FILL_SCENARIO, .datum = datum };

  if (added > 0)
    add_part (self, &look, axis, base, base + added, y, ADDED);
  look.fill = NP_FILL_NONE;
  if (added < 0 && base > 0)
    add_part (self, &look, axis, MAX (base + added, 0), base, y, ADDED);
  if (bullet_get_unplaced (bullet) > 0)
    draw_unplaced (self, bullet, axis, datum, y);
}

/* More is built than can be: a line where the capacity ends, and an outline round what is over it,
 * so that it shows without colour. */
static void
draw_excess (NpBullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double built = bullet_get_base (bullet) + bullet_get_added (bullet);
  double limit = bullet_get_limit (bullet);
  double out = (NP_BULLETS_BAND / 2 + OVERHANG) * plot->unit;
  double height = (bullet_get_added (bullet) > 0 ? ADDED : BAR) * plot->unit;

  if (!bullet_is_over (bullet))
    return;

  double x = self->bar_x + np_value_axis_scale (axis, limit) * self->bar_width;
  double width = MAX (self->bar_x + np_value_axis_scale (axis, built) * self->bar_width - x, 1);
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = NP_INK_FOREGROUND,
    .stroke = LIMIT,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, x, width),
    .y = y - height / 2,
    .width = width,
    .height = height,
  };

  np_scene_add_mark (plot->scene, &mark);
  np_plot_add_rule (plot, datum, NP_INK_FOREGROUND, LIMIT, NP_DASH_SOLID, x, y - out, x, y + out);
}

/* A figure without a capacity has nothing after it: a stub there would look like more of it. */
void
np_bullets_draw_bars (NpBullets *self,
                      const NpBullet *bullet,
                      const NpValueAxis *axis,
                      int datum,
                      double y)
{
  gboolean missing = np_bullet_is_missing (bullet->value);
  gboolean apart = missing && !bullet->plain
                   && (bullet_get_added (bullet) > 0 || bullet_get_unplaced (bullet) > 0);
  double unit = self->plot.unit;
  double bar_y = apart ? y + ADDED_LOW * unit : y;

  if (!np_bullet_is_missing (bullet->capacity))
    draw_capacity (self, bullet, axis, datum, y);
  if (bullet_changes_capacity (bullet))
    draw_scenario_capacity (self, bullet, axis, datum, y);
  draw_figure (self, bullet, axis, datum, y);
  if (bullet_has_stub (bullet))
    draw_stub (self, bullet, axis, datum, apart ? y - LEAD_UP * unit : y);
  if (bullet->has_scenario)
    draw_scenario (self, bullet, axis, datum, bar_y);
  draw_excess (self, bullet, axis, datum, bar_y);
}

/* A line over what follows without a gap. */
static void
add_run (NpBullets *self, const graphene_point_t *points, guint n, int datum)
{
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = NP_INK_DIM,
    .stroke = 1.5,
    .opacity = 1.0,
    .datum = datum,
    .points = g_memdup2 (points, n * sizeof *points),
    .n_points = n,
  };

  np_scene_add_mark (self->plot.scene, &mark);
}

static gboolean
is_gap (const NpBullet *bullet, guint i)
{
  return np_bullet_is_missing (bullet->sparkline[i]);
}

/* Use over time between lines at nothing and at all of the capacity, in one scale for all rows. Time
 * runs to the right in every language. A number alone between gaps is a dot, and so is the last. */
void
np_bullets_draw_sparkline (NpBullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  guint n = bullet->n_sparkline;
  double height = (SPARKLINE - DOT) * plot->unit;
  double dot = DOT * plot->unit;
  double left = np_plot_mirror (plot, self->sparkline_x, self->sparkline_width) + dot / 2;
  double bottom = y + height / 2;
  g_autofree graphene_point_t *points = g_new (graphene_point_t, MAX (n, 1));
  double x[2] = { self->sparkline_x, self->sparkline_x + self->sparkline_width };
  guint first = 0;

  for (guint i = 0; i < 2 && n > 0; i++)
    np_plot_add_rule (plot, datum, i == 0 ? NP_INK_DIM : NP_INK_GRID, 1, NP_DASH_SOLID, x[0],
                      bottom - i * height / self->sparkline_most, x[1],
                      bottom - i * height / self->sparkline_most);
  for (guint i = 0; i < n; i++)
    {
      double across = n > 1 ? (double) i / (n - 1) : 1;

      if (is_gap (bullet, i))
        continue;
      graphene_point_init (&points[i], left + across * (self->sparkline_width - dot),
                           bottom - bullet->sparkline[i] / self->sparkline_most * height);
      first = i > 0 && !is_gap (bullet, i - 1) ? first : i;
      if (i + 1 < n && !is_gap (bullet, i + 1))
        continue;
      if (i > first)
        add_run (self, &points[first], i - first + 1, datum);
      if (i + 1 == n || i == first)
        np_scene_add_glyph (plot->scene, datum, i + 1 == n ? bullet->ink : NP_INK_DIM,
                            NP_GLYPH_CIRCLE, points[i].x, points[i].y, dot);
    }
}
