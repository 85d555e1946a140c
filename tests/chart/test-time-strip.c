/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines under lanes stand on the lanes' axis, whatever part of it is seen. */

#include <math.h>
#include <string.h>

#include "lanes-data.h"
#include "np-axis.h"

static NpTheme theme;

static NpSceneContext
make_context (double width, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) {
    .width = width, .theme = &theme, .measure = np_text_measure_fixed (&theme), .rtl = rtl
  };
}

static double
day (int year, int month, int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

static void
get_axis (const NpSceneContext *context, NpTimeAxis *axis)
{
  const NpLanesSpec lanes = { .first_day = day (2010, 1, 1), .last_day = day (2026, 12, 31) };

  np_lanes_get_time_axis (&lanes, context, axis);
}

/* Of a point's marker. */
static double
find_x (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_GLYPH && mark->datum == np_scene_find_key (scene, key))
        return mark->x;
    }
  g_error ("no marker of %s", key);
}

/* Where a lane has an event of a day, the strip has the point of that day. */
static void
test_axis (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 400 : 860, variant >= 2);
      double last = day (2027, 1, 1);

      for (double length = 6000; length > 300; length /= 2)
        {
          const NpLaneEvent event
              = { .key = "event", .first_day = day (2024, 7, 2), .last_day = day (2024, 7, 2) };
          const NpLane lane = { .key = "a", .label = "A", .events = &event, .n_events = 1 };
          const NpLanesSpec spec
              = { &lane, 1, .first_day = day (2010, 1, 1), .last_day = day (2026, 12, 31) };
          g_autoptr (NpScene) lanes = NULL;
          g_autoptr (NpScene) strip = NULL;
          NpTimeAxis axis;

          context.window = (NpTimeWindow) { last - length, last };
          get_axis (&context, &axis);
          strip = build_time_strip (&context);
          lanes = np_lanes_build (&spec, &context, NULL);
          for (guint i = 0; i < np_scene_get_n_marks (lanes); i++)
            if (np_scene_get_mark (lanes, i)->kind == NP_MARK_GLYPH)
              g_assert_cmpfloat_with_epsilon (find_x (strip, "chery@2024"),
                                              np_scene_get_mark (lanes, i)->x, 0.01);
          g_assert_cmpfloat_with_epsilon (find_x (strip, "jaguar@2012"),
                                          np_time_axis_project (&axis, day (2012, 7, 2)), 0.01);
          /* What is beyond the window is beyond the axis. */
          g_assert_true ((day (2020, 7, 2) < axis.first_day)
                         == (find_x (strip, "jaguar@2020") < axis.left));
          g_assert_true ((day (2025, 7, 2) > axis.first_day)
                         == (find_x (strip, "chery@2025") > axis.left));
        }
    }
}

/* The header covers what reaches under it from beyond the axis. */
static void
test_covered (void)
{
  NpSceneContext context = make_context (860, FALSE);
  g_autoptr (NpScene) scene = NULL;
  guint cover = 0, last_line = 0, first_name = G_MAXUINT;
  NpTimeAxis axis;

  context.window = (NpTimeWindow) { day (2022, 1, 1), day (2026, 1, 1) };
  get_axis (&context, &axis);
  scene = build_time_strip (&context);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->ink == NP_INK_BACKGROUND)
        {
          g_assert_cmpfloat (mark->x, ==, 0);
          g_assert_cmpfloat (mark->x + mark->width, >, axis.left - 20);
          g_assert_cmpfloat (mark->x + mark->width, <=, axis.left);
          cover = i;
        }
      else if (mark->kind == NP_MARK_LINE)
        last_line = i;
      else if (mark->kind == NP_MARK_TEXT && strstr (mark->text, "New cars") != NULL)
        first_name = i;
    }
  g_assert_cmpuint (cover, >, last_line);
  g_assert_cmpuint (cover, <, first_name);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time-strip/axis", test_axis);
  g_test_add_func ("/chart/time-strip/covered", test_covered);
  return g_test_run ();
}
