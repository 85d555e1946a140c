/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the strip looks. */
#include <math.h>

#include "np-axis.h"
#include "np-ticks.h"
#include "np-time-overview-private.h"

#define YEAR_DAYS 365.25
/* An axis that is shorter has months, too. */
#define LEAST_YEARS 3
/* Room for half a grip at the ends of the axis. */
#define LEAST_INSET 6.0
#define RADIUS      6.0
#define STROKE      2.0
#define PAD         3.0 /* above the years */
#define LABEL_GAP   4.0
#define LABEL_ROOM  80.0 /* from one year to the next: a few are enough to know where one is */
#define GRIP_WIDTH  6.0
#define GRIP_HEIGHT 16.0
/* Of one event; more in the same column of pixels add up to a line that is darker. */
#define TICK_OPACITY 0.35
/* What is out of sight is still to be seen. */
#define SHADE_OPACITY 0.65

typedef struct
{
  const NpTimeOverviewSpec *spec;
  NpPlot *plot;
  NpTimeAxis axis;
  NpInk ink; /* of the window */
  double height;
  double tick_top;
  double tick_bottom;
} Strip;

/* Of what stands between the axis' two ends and a frame's width around it. */
NpTimeAxis
np_time_overview_get_axis (const NpTimeOverviewSpec *spec, double width)
{
  double left = MAX (spec->left, LEAST_INSET);

  return (NpTimeAxis) {
    .first_day = spec->whole.first_day,
    .last_day = spec->whole.last_day,
    .left = left,
    .right = MAX (width - MAX (spec->right, LEAST_INSET), left + 1),
  };
}

/* A rounded rectangle as tall as the strip; an outline where it isn't filled. */
static void
add_block (const Strip *self, NpInk ink, NpFill fill, double left, double right)
{
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = ink,
    .fill = fill,
    .stroke = fill == NP_FILL_NONE ? STROKE : 0.0,
    .opacity = 1.0,
    .datum = -1,
    .x = left,
    .width = right - left,
    .height = self->height,
    .radius = RADIUS,
  };

  np_scene_add_mark (self->plot->scene, &mark);
}

static void
add_tick (const Strip *self, guint column, guint n_events)
{
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = NP_INK_FOREGROUND,
    .fill = NP_FILL_SOLID,
    .opacity = 1.0 - pow (1.0 - TICK_OPACITY, n_events),
    .datum = -1,
    .x = column,
    .y = self->tick_top,
    .width = 1.0,
    .height = self->tick_bottom - self->tick_top,
  };

  np_scene_add_mark (self->plot->scene, &mark);
}

/* One mark for each column of pixels, however much happened. */
static void
add_ticks (const Strip *self)
{
  const NpTimeOverviewSpec *spec = self->spec;
  guint first = (guint) ceil (self->axis.left);
  guint last = MAX ((guint) floor (self->axis.right), first + 1) - 1;
  g_autofree guint *columns = g_new0 (guint, last + 1);

  for (guint i = 0; i < spec->n_days; i++)
    {
      double day = spec->days[i];

      /* Also what is not a number fails this. */
      if (day >= spec->whole.first_day && day <= spec->whole.last_day)
        columns[CLAMP ((guint) np_time_axis_scale (&self->axis, day), first, last)]++;
    }
  for (guint i = first; i <= last; i++)
    if (columns[i] > 0)
      add_tick (self, i, columns[i]);
}

/* Beyond the last of what happened there is room on the axis, and no time. */
static double
find_last_day (const Strip *self)
{
  double last = self->axis.first_day;

  for (guint i = 0; i < self->spec->n_days; i++)
    if (self->spec->days[i] > last)
      last = self->spec->days[i];
  return self->spec->n_days > 0 ? MIN (last, self->axis.last_day) : self->axis.last_day;
}

/* Time doesn't mirror: the words stand to the right of their line, in every language. */
static void
add_year (const Strip *self, double day, const char *label, NpInk ink)
{
  NpPlot *plot = self->plot;
  double x = np_time_axis_scale (&self->axis, day);
  double left = x + LABEL_GAP * plot->unit;

  if (day < self->axis.first_day || day > find_last_day (self))
    return;
  np_scene_add_rule (plot->scene, ink, 1.0, NP_DASH_SOLID, x, PAD, x, self->tick_bottom);
  if (left + np_plot_measure (plot, label, NP_TEXT_CAPTION) <= self->axis.right)
    np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, label, left, PAD, 0);
}

static void
add_calendar_years (const Strip *self, guint max_years)
{
  guint n_ticks;
  g_autofree NpTimeTick *ticks
      = np_ticks_time (self->axis.first_day, self->axis.last_day, max_years, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", ticks[i].year);

      if (ticks[i].major)
        add_year (self, ticks[i].day, label, NP_INK_GRID);
    }
}

/* Years since what the lanes are aligned on, which itself is what one looks for. Two more may be
 * asked for, because round numbers that cover the axis begin before it and end after it. */
static void
add_relative_years (const Strip *self, guint max_years)
{
  guint n_ticks;
  g_autofree double *ticks
      = np_ticks_linear (self->axis.first_day / YEAR_DAYS, self->axis.last_day / YEAR_DAYS,
                         max_years + 2, TRUE, &n_ticks);

  for (guint i = 0; i < n_ticks; i++)
    {
      const char *sign = ticks[i] > 0 ? "+" : ticks[i] < 0 ? "−" : "";
      g_autofree char *label = g_strdup_printf ("%s%.0f", sign, fabs (ticks[i]));

      add_year (self, ticks[i] * YEAR_DAYS, label, ticks[i] == 0 ? NP_INK_DIM : NP_INK_GRID);
    }
}

static void
add_years (const Strip *self)
{
  double years = (self->axis.last_day - self->axis.first_day) / YEAR_DAYS;
  double room = (self->axis.right - self->axis.left) / (LABEL_ROOM * self->plot->unit);
  guint max_years = (guint) CLAMP (room, 2, 100);
  NpTimeAxis inner = self->axis;

  if (self->spec->relative)
    add_relative_years (self, max_years);
  else if (years >= LEAST_YEARS)
    add_calendar_years (self, max_years);
  else
    {
      inner.last_day = MAX (find_last_day (self), inner.first_day + 1);
      inner.right = np_time_axis_scale (&self->axis, inner.last_day);
      np_time_axis_draw (&inner, self->plot, NP_TIME_LABELS_ABOVE, PAD, self->tick_bottom,
                         self->tick_bottom);
    }
}

/* From an end of the track, which is rounded, to where the window begins. */
static void
add_shade (const Strip *self, double end, double inner)
{
  const guint n_steps = 8; /* of a quarter of a circle that small */
  double side = inner > end ? 1 : -1;
  double radius = MIN (RADIUS, fabs (inner - end));
  NpMark mark = {
    .kind = NP_MARK_AREA,
    .ink = NP_INK_BACKGROUND,
    .fill = NP_FILL_SOLID,
    .opacity = SHADE_OPACITY,
    .datum = -1,
    .points = g_new (graphene_point_t, 2 * n_steps + 4),
  };

  graphene_point_init (&mark.points[mark.n_points++], inner, 0);
  for (guint i = 0; i <= n_steps; i++)
    {
      double angle = G_PI_2 * i / n_steps;

      graphene_point_init (&mark.points[mark.n_points++], end + side * radius * (1 - sin (angle)),
                           radius * (1 - cos (angle)));
    }
  for (guint i = 0; i <= n_steps; i++)
    {
      double angle = G_PI_2 * i / n_steps;

      graphene_point_init (&mark.points[mark.n_points++], end + side * radius * (1 - cos (angle)),
                           self->height - radius * (1 - sin (angle)));
    }
  graphene_point_init (&mark.points[mark.n_points++], inner, self->height);
  np_scene_add_mark (self->plot->scene, &mark);
}

static void
add_shades (const Strip *self, const NpTimeWindow *window)
{
  double left = np_time_axis_scale (&self->axis, window->first_day);
  double right = np_time_axis_scale (&self->axis, window->last_day);

  if (left > self->axis.left)
    add_shade (self, self->axis.left - STROKE, left);
  if (right < self->axis.right)
    add_shade (self, self->axis.right + STROKE, right);
}

static void
add_grip (const Strip *self, double middle)
{
  double unit = self->plot->unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = self->ink,
    .fill = NP_FILL_SOLID,
    .opacity = 1.0,
    .datum = -1,
    .x = middle - GRIP_WIDTH / 2,
    .y = (self->height - GRIP_HEIGHT * unit) / 2,
    .width = GRIP_WIDTH,
    .height = GRIP_HEIGHT * unit,
    .radius = GRIP_WIDTH / 2,
  };

  np_scene_add_mark (self->plot->scene, &mark);
}

/* Its outline lies around what is shown, so that nothing of it is covered. */
static void
add_frame (const Strip *self, const NpTimeWindow *window)
{
  double left, right;

  np_time_drag_get_edges (&self->axis, window, &left, &right);
  add_block (self, self->ink, NP_FILL_NONE, left - STROKE, right + STROKE);
  add_grip (self, left - STROKE / 2);
  add_grip (self, right + STROKE / 2);
}

/**
 * np_time_overview_build_scene:
 * @spec: what the strip shows
 * @context: what it is drawn for; its window is the part that is shown elsewhere, and without a
 *   height the strip is as tall as the text wants
 * @layers: which of its layers
 *
 * Draws the strip. It has no data: all of it can be walked to in the chart.
 *
 * Returns: (transfer full): the picture
 */
NpScene *
np_time_overview_build_scene (const NpTimeOverviewSpec *spec,
                              const NpSceneContext *context,
                              NpTimeOverviewLayers layers)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpPlot plot;
  np_plot_init (&plot, context);
  double height = context->height > 0 ? context->height : NP_TIME_OVERVIEW_HEIGHT * plot.unit;
  Strip strip = {
    .spec = spec,
    .plot = &plot,
    .axis = np_time_overview_get_axis (spec, plot.width),
    .ink = context->theme->high_contrast ? NP_INK_FOREGROUND : NP_INK_SERIES,
    .height = height,
    .tick_top = PAD + plot.caption_height,
    .tick_bottom = height - STROKE - PAD,
  };
  NpTimeWindow shown = np_time_drag_resolve (&strip.axis, &context->window);
  gboolean is_all
      = shown.first_day <= spec->whole.first_day && shown.last_day >= spec->whole.last_day;

  /* Where everything is shown there is nothing to point at. */
  if (is_all && !context->theme->high_contrast)
    strip.ink = NP_INK_REST;

  np_plot_begin (&plot, height);
  if ((layers & NP_TIME_OVERVIEW_TRACK) != 0)
    add_block (&strip, NP_INK_BAND, NP_FILL_SOLID, strip.axis.left - STROKE,
               strip.axis.right + STROKE);
  /* Without time there is only the place for it. */
  if (!(spec->whole.last_day > spec->whole.first_day))
    return plot.scene;
  if ((layers & NP_TIME_OVERVIEW_TRACK) != 0)
    add_ticks (&strip);
  if ((layers & NP_TIME_OVERVIEW_SHADE) != 0)
    add_shades (&strip, &shown);
  /* Words end with the axis, and not only with the picture. */
  plot.width = strip.axis.right;
  if ((layers & NP_TIME_OVERVIEW_YEARS) != 0)
    add_years (&strip);
  if ((layers & NP_TIME_OVERVIEW_FRAME) != 0)
    add_frame (&strip, &shown);
  return plot.scene;
}
