/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lanes say of how certain something is: what fades, what is in a ring, what a page names. */

#include <math.h>
#include <string.h>

#include "np-lanes-private.h"

#define FIRST 730000.0
#define LAST  740000.0

static NpTheme theme;

static NpSceneContext
make_context (gboolean still)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) {
    .width = 900, .theme = &theme, .measure = np_text_measure_fixed (&theme), .still = still
  };
}

/* One lane of one span and one event. */
static NpScene *
build (const NpLaneSpan *span, const NpLaneEvent *event, const NpSceneContext *context)
{
  const NpLane lane = { .key = "lane",
                        .label = "Lane",
                        .ink = NP_INK_SERIES_N (0),
                        .spans = span,
                        .n_spans = span != NULL,
                        .events = event,
                        .n_events = event != NULL };
  const NpLanesSpec spec = { .lanes = &lane,
                             .n_lanes = 1,
                             .first_day = FIRST,
                             .last_day = LAST,
                             .notes = "Sources: [1] Somebody" };

  return np_lanes_build (&spec, context, NULL);
}

static void
get_axis (const NpSceneContext *context, NpTimeAxis *axis)
{
  const NpLanesSpec spec = { .first_day = FIRST, .last_day = LAST };

  np_lanes_get_time_axis (&spec, context, axis);
}

/* The span's mark that is filled so; NULL when there is none. */
static const NpMark *
find_fill (const NpScene *scene, NpFill fill)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->ink == NP_INK_SERIES_N (0) && mark->fill == fill
          && mark->datum < 0)
        return mark;
    }
  return NULL;
}

static void
assert_from_to (const NpMark *mark, double from, double to)
{
  g_assert_nonnull (mark);
  g_assert_cmpfloat_with_epsilon (mark->x, from, 0.01);
  g_assert_cmpfloat_with_epsilon (mark->x + mark->width, to, 0.01);
}

/* A span fades as long as its ends are vague, and is solid in between. */
static void
test_vague (void)
{
  NpSceneContext context = make_context (FALSE);
  const NpLaneSpan span
      = { .first_day = 732000, .last_day = 738000, .sure_first = 732400, .sure_last = 737600 };
  g_autoptr (NpScene) scene = build (&span, NULL, &context);
  NpTimeAxis axis;

  get_axis (&context, &axis);
  assert_from_to (find_fill (scene, NP_FILL_FADE_START), np_time_axis_project (&axis, 732000),
                  np_time_axis_project (&axis, 732400));
  assert_from_to (find_fill (scene, NP_FILL_SOLID), np_time_axis_project (&axis, 732400),
                  np_time_axis_project (&axis, 737600));
  assert_from_to (find_fill (scene, NP_FILL_FADE_END), np_time_axis_project (&axis, 737600),
                  np_time_axis_project (&axis, 738000));
}

static void
test_certain (void)
{
  NpSceneContext context = make_context (FALSE);
  const NpLaneSpan span = { .first_day = 732000, .last_day = 738000 };
  g_autoptr (NpScene) scene = build (&span, NULL, &context);
  NpTimeAxis axis;

  get_axis (&context, &axis);
  assert_from_to (find_fill (scene, NP_FILL_SOLID), np_time_axis_project (&axis, 732000),
                  np_time_axis_project (&axis, 738000));
  g_assert_null (find_fill (scene, NP_FILL_FADE_START));
  g_assert_null (find_fill (scene, NP_FILL_FADE_END));
}

/* What goes on is solid to the last day of which there is word; where the axis ends before, it is cut
 * off and doesn't look as if it had ended. */
static void
test_going_on (void)
{
  NpSceneContext context = make_context (FALSE);
  const NpLaneSpan span = { .first_day = 732000, .last_day = 738000, .open_end = TRUE };
  g_autoptr (NpScene) whole = build (&span, NULL, &context);
  g_autoptr (NpScene) part = NULL;
  NpTimeAxis axis;
  double last;

  get_axis (&context, &axis);
  last = np_time_axis_project (&axis, 738000);
  assert_from_to (find_fill (whole, NP_FILL_SOLID), np_time_axis_project (&axis, 732000), last);
  assert_from_to (find_fill (whole, NP_FILL_FADE_END), last, last + NP_LANE_TAIL);

  context.window = (NpTimeWindow) { 733000, 736000 };
  part = build (&span, NULL, &context);
  g_assert_null (find_fill (part, NP_FILL_FADE_START));
  g_assert_null (find_fill (part, NP_FILL_FADE_END));
  g_assert_nonnull (find_fill (part, NP_FILL_SOLID));
}

/* What is only planned has a ring around its glyph, and nothing it would be tied to. */
static void
test_plan (void)
{
  NpSceneContext context = make_context (FALSE);
  const NpLaneEvent event = {
    .id = "a", .key = "a", .label = "A", .first_day = 735000, .last_day = 735000, .is_plan = TRUE
  };
  g_autoptr (NpScene) scene = build (NULL, &event, &context);
  const NpMark *ring = NULL, *glyph = NULL;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      g_assert_false (mark->kind == NP_MARK_LINE && mark->dash == NP_DASH_DOTTED);
      if (mark->kind == NP_MARK_GLYPH && mark->datum >= 0)
        glyph = mark;
      if (mark->kind == NP_MARK_RECT && mark->datum >= 0 && mark->dash == NP_DASH_SHORT)
        ring = mark;
    }
  g_assert_nonnull (glyph);
  g_assert_cmpint (glyph->fill, ==, NP_FILL_LIGHT);
  g_assert_nonnull (ring);
  g_assert_cmpfloat_with_epsilon (ring->x + ring->width / 2, glyph->x, 0.01);
  g_assert_cmpfloat_with_epsilon (ring->y + ring->height / 2, glyph->y, 0.01);
  g_assert_cmpfloat (ring->width, >, glyph->width);
}

static gboolean
has_text (const NpScene *scene, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && strcmp (mark->text, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A page can't be asked: it says when, and who says so. */
static void
test_page (void)
{
  NpSceneContext screen_context = make_context (FALSE);
  NpSceneContext page_context = make_context (TRUE);
  const NpLaneEvent event = { .id = "a",
                              .key = "a",
                              .label = "Opens",
                              .page_label = "Opens, 2014 [1]",
                              .first_day = 735000,
                              .last_day = 735000 };
  g_autoptr (NpScene) screen = build (NULL, &event, &screen_context);
  g_autoptr (NpScene) page = build (NULL, &event, &page_context);

  g_assert_true (has_text (screen, "Opens"));
  g_assert_false (has_text (screen, "Sources: [1] Somebody"));
  g_assert_true (has_text (page, "Opens, 2014 [1]"));
  g_assert_true (has_text (page, "Sources: [1] Somebody"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lanes-certain/vague", test_vague);
  g_test_add_func ("/chart/lanes-certain/certain", test_certain);
  g_test_add_func ("/chart/lanes-certain/going-on", test_going_on);
  g_test_add_func ("/chart/lanes-certain/plan", test_plan);
  g_test_add_func ("/chart/lanes-certain/page", test_page);
  return g_test_run ();
}
