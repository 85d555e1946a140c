/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around lanes and between them: the axis, eras, links, headers, where pages end; and what
 * is kept from one picture to the next. */

#include <math.h>
#include <string.h>

#include "np-lanes-private.h"

static NpTheme theme;

static NpSceneContext
make_context (double width)
{
  np_theme_init (&theme, FALSE, FALSE);
  return (NpSceneContext) { .width = width,
                            .theme = &theme,
                            .measure = np_text_measure_fixed (&theme) };
}

/* A section of two lanes, a folded one, and a lane by itself; the events of those that have any are
 * two, far apart. */
typedef struct
{
  NpLaneEvent events[4][2];
  char keys[4][2][8];
  NpLane lanes[5];
  NpLaneEra eras[2];
  NpLaneLink links[3];
  NpLanesSpec spec;
} Frame;

static void
frame_init (Frame *self)
{
  static const NpLaneFold folds[]
      = { NP_LANE_FOLD_OPEN, NP_LANE_FOLD_NONE, NP_LANE_FOLD_NONE, NP_LANE_FOLD_CLOSED, 0 };
  static const char *const keys[] = { "section:open", "one", "two", "section:closed", "three" };

  *self = (Frame) {
    .eras
    = { { .id = "a", .key = "a", .label = "Under A", .first_day = 731000, .last_day = 734000 },
        { .id = "b", .key = "b", .label = "Under B", .first_day = 736000, .open_end = TRUE } },
    .spec = { .first_day = 730000, .last_day = 740000, .eras_label = "Owners" },
  };
  self->spec.lanes = self->lanes;
  self->spec.n_lanes = G_N_ELEMENTS (self->lanes);
  self->spec.eras = self->eras;
  self->spec.n_eras = G_N_ELEMENTS (self->eras);
  self->spec.links = self->links;
  for (guint i = 0; i < G_N_ELEMENTS (self->lanes); i++)
    self->lanes[i] = (NpLane) { .id = "id",
                                .fold_id = "fold",
                                .key = keys[i],
                                .label = keys[i],
                                .ink = NP_INK_REST,
                                .fold = folds[i],
                                .level = i == 1 || i == 2 };
  for (guint i = 1; i < G_N_ELEMENTS (self->lanes); i++)
    {
      for (guint k = 0; k < 2; k++)
        {
          g_snprintf (self->keys[i - 1][k], sizeof self->keys[0][0], "%u-%u", i, k);
          self->events[i - 1][k] = (NpLaneEvent) { .key = self->keys[i - 1][k],
                                                   .label = "It",
                                                   .first_day = 732000 + 5000 * k + 300 * i,
                                                   .last_day = 732000 + 5000 * k + 300 * i,
                                                   .glyph = NP_GLYPH_NEWS };
        }
      self->lanes[i].events = self->events[i - 1];
      self->lanes[i].n_events = 2;
    }
}

static const NpDatum *
find_datum (NpScene *scene, const char *key)
{
  int number = np_scene_find_key (scene, key);

  g_assert_cmpint (number, >=, 0);
  return np_scene_get_datum (scene, (guint) number);
}

static const NpMark *
find_mark (NpScene *scene, const char *key, NpMarkKind kind)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == kind && mark->datum >= 0 && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  return NULL;
}

static const NpMark *
find_text (NpScene *scene, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && g_str_equal (mark->text, text))
        return mark;
    }
  return NULL;
}

/* --- Links --- */

static double
distance (const graphene_point_t *point, const NpMark *glyph)
{
  return hypot (point->x - glyph->x, point->y - glyph->y);
}

/* From the rim of one glyph to that of the other, where the arrow's head is; what contradicts is
 * dashed. */
static void
check_link (NpScene *scene,
            const NpMark *line,
            const NpMark *head,
            const char *from,
            const char *to)
{
  const NpMark *one = find_mark (scene, from, NP_MARK_GLYPH);
  const NpMark *other = find_mark (scene, to, NP_MARK_GLYPH);
  const graphene_point_t *first = &line->points[0];
  const graphene_point_t *last = &line->points[line->n_points - 1];
  double least = NP_LANE_GLYPH / 2, most = NP_LANE_GLYPH;
  double middle = 0;

  g_assert_cmpfloat (distance (first, one), >=, least);
  g_assert_cmpfloat (distance (first, one), <=, most);
  g_assert_cmpfloat (distance (last, other), >=, least);
  g_assert_cmpfloat (distance (last, other), <=, most);
  g_assert_true (graphene_point_equal (&head->points[0], last));
  /* It is bent, so that what lies straight between the two can be seen. */
  for (guint i = 0; i < line->n_points; i++)
    {
      double dx = other->x - one->x, dy = other->y - one->y;
      double off = (line->points[i].x - one->x) * dy - (line->points[i].y - one->y) * dx;

      middle = MAX (middle, fabs (off) / hypot (dx, dy));
    }
  g_assert_cmpfloat (middle, >, 5);
}

static void
test_links (void)
{
  static const double widths[] = { 336, 860 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      NpSceneContext context = make_context (widths[w]);
      g_autoptr (NpScene) scene = NULL;
      const NpMark *lines[3], *heads[3];
      guint n_lines = 0, n_heads = 0;
      Frame frame;

      frame_init (&frame);
      frame.spec.n_links = 3;
      frame.links[0] = (NpLaneLink) { 1, 0, 1, 1 };
      frame.links[1] = (NpLaneLink) { 1, 0, 2, 0, TRUE };
      frame.links[2] = (NpLaneLink) { 4, 1, 3, 0 };
      scene = np_lanes_build (&frame.spec, &context, NULL);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);

          if (mark->kind == NP_MARK_LINE && mark->n_points > 2)
            lines[n_lines++] = mark;
          else if (mark->kind == NP_MARK_AREA && mark->datum < 0)
            heads[n_heads++] = mark;
        }
      g_assert_cmpuint (n_lines, ==, 3);
      g_assert_cmpuint (n_heads, ==, 3);
      check_link (scene, lines[0], heads[0], "1-0", "1-1");
      check_link (scene, lines[1], heads[1], "1-0", "2-0");
      check_link (scene, lines[2], heads[2], "4-1", "3-0");
      g_assert_cmpint (lines[0]->dash, ==, NP_DASH_SOLID);
      g_assert_cmpint (lines[1]->dash, ==, NP_DASH_SHORT);
    }
}

/* --- Eras --- */

/* A band lies behind each lane that an era concerns, and behind no other. */
static void
test_eras (void)
{
  NpSceneContext context = make_context (860);
  Frame frame;

  frame_init (&frame);
  for (guint bits = 0; bits < 1 << 5; bits++)
    {
      g_autoptr (NpLanesCache) cache = np_lanes_cache_new ();
      g_autoptr (NpScene) scene = NULL;
      NpLanesLayout *layout;
      NpTimeAxis axis;
      guint n_bands = 0, n_expected = 0;

      for (guint i = 0; i < 5; i++)
        {
          frame.lanes[i].eras = (bits >> i & 1) | (~bits >> i & 1) << 1;
          n_expected += frame.lanes[i].fold != NP_LANE_FOLD_OPEN;
        }
      np_lanes_get_time_axis (&frame.spec, &context, &axis);
      scene = np_lanes_build (&frame.spec, &context, cache);
      layout = np_lanes_cache_get (cache, &frame.spec, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const NpMark *mark = np_scene_get_mark (scene, i);
          guint lane = 0;

          if (mark->kind != NP_MARK_RECT || mark->ink != NP_INK_REST || mark->datum >= 0)
            continue;
          while (lane < 5 && layout->rows[lane].top != mark->y)
            lane++;
          g_assert_cmpuint (lane, >, 0);
          g_assert_cmpuint (lane, <, 5);
          g_assert_cmpfloat (mark->height, ==, layout->rows[lane].height);
          g_assert_cmpfloat_with_epsilon (mark->x,
                                          np_time_axis_project (&axis,
                                                                bits >> lane & 1 ? 731000 : 736000),
                                          0.01);
          g_assert_cmpint (mark->fill, ==, bits >> lane & 1 ? NP_FILL_SOLID : NP_FILL_FADE_END);
          n_bands++;
        }
      g_assert_cmpuint (n_bands, ==, n_expected);
      np_lanes_layout_unref (layout);
      g_assert_cmpuint (find_datum (scene, "a")->series, ==, 0);
      g_assert_nonnull (find_text (scene, "Under A"));
    }
}

/* On paper nobody can ask what an era is: each has its name, and none lies on another. */
static void
test_eras_on_page (void)
{
  static const char *const labels[]
      = { "The first of some years", "Some of those years under another owner", "At last" };

  for (double width = 400; width <= 900; width += 100)
    {
      NpSceneContext context = make_context (width);
      NpLaneEra eras[3] = { { .id = "a", .first_day = 731000, .last_day = 731900 },
                            { .id = "b", .first_day = 731900, .last_day = 732500 },
                            { .id = "c", .first_day = 739800, .open_end = TRUE } };
      g_autoptr (NpScene) scene = NULL;
      const NpMark *texts[3];
      NpTimeAxis axis;
      Frame frame;

      frame_init (&frame);
      frame.spec.eras = eras;
      frame.spec.n_eras = G_N_ELEMENTS (eras);
      for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
        eras[i].key = eras[i].label = labels[i];
      context.still = TRUE;
      np_lanes_get_time_axis (&frame.spec, &context, &axis);
      scene = np_lanes_build (&frame.spec, &context, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
        {
          double right;

          texts[i] = find_text (scene, labels[i]);
          g_assert_nonnull (texts[i]);
          right
              = texts[i]->x + np_text_measure_width (&context.measure, labels[i], NP_TEXT_CAPTION);
          g_assert_cmpfloat (texts[i]->x, >=, axis.left);
          g_assert_cmpfloat (right, <=, axis.right + 0.01);
          for (guint k = 0; k < i; k++)
            g_assert_true (texts[i]->y != texts[k]->y
                           || texts[i]->x >= texts[k]->x
                                                 + np_text_measure_width (&context.measure,
                                                                          labels[k],
                                                                          NP_TEXT_CAPTION));
        }
    }
}

/* --- Headers --- */

/* A section's name folds it on the screen; on a page it is a heading. */
static void
test_sections (void)
{
  NpSceneContext context = make_context (860);

  for (guint still = 0; still < 2; still++)
    {
      g_autoptr (NpScene) scene = NULL;
      Frame frame;

      frame_init (&frame);
      frame.lanes[0].id = frame.lanes[3].id = NULL;
      context.still = still;
      scene = np_lanes_build (&frame.spec, &context, NULL);
      g_assert_cmpstr (find_datum (scene, "lane:one")->id, ==, "id");
      if (still)
        {
          g_assert_cmpint (np_scene_find_key (scene, "lane:section:open"), <, 0);
          g_assert_cmpint (np_scene_find_key (scene, "lane:section:closed"), <, 0);
        }
      else
        {
          g_assert_cmpstr (find_datum (scene, "lane:section:open")->id, ==, "fold");
          g_assert_cmpint (find_datum (scene, "lane:section:open")->flags, ==, NP_DATUM_CONTROL);
          g_assert_cmpstr (find_datum (scene, "lane:section:closed")->id, ==, "fold");
          g_assert_nonnull (find_mark (scene, "lane:section:open", NP_MARK_AREA));
          g_assert_nonnull (find_mark (scene, "lane:section:closed", NP_MARK_AREA));
          g_assert_null (find_mark (scene, "lane:one", NP_MARK_AREA));
        }
      /* A folded section draws its lanes' events, an open one leaves them to its lanes. */
      g_assert_nonnull (find_mark (scene, "3-0", NP_MARK_GLYPH));
      g_assert_cmpfloat (find_text (scene, "one")->x, >, NP_LANES_INSET);
    }
}

/* --- Pages --- */

static void
test_pages (void)
{
  NpSceneContext context = make_context (860);
  g_autoptr (NpLanesCache) cache = np_lanes_cache_new ();
  g_autoptr (NpScene) screen = NULL;
  g_autoptr (NpScene) page = NULL;
  static const guint may_begin[] = { 2, 3, 4 };
  NpLanesLayout *layout;
  double top, bottom;
  Frame frame;

  frame_init (&frame);
  screen = np_lanes_build (&frame.spec, &context, cache);
  context.still = TRUE;
  page = np_lanes_build (&frame.spec, &context, cache);
  layout = np_lanes_cache_get (cache, &frame.spec, &context);

  g_assert_cmpuint (np_scene_get_n_breaks (screen), ==, 0);
  g_assert_true (np_scene_get_head (screen, NULL, NULL));
  /* No heading stays behind at the end of a page. */
  g_assert_cmpuint (np_scene_get_n_breaks (page), ==, G_N_ELEMENTS (may_begin));
  for (guint i = 0; i < G_N_ELEMENTS (may_begin); i++)
    g_assert_cmpfloat (np_scene_get_break (page, i), ==, layout->rows[may_begin[i]].top);
  g_assert_true (np_scene_get_head (page, &top, &bottom));
  g_assert_cmpfloat (top, ==, 0);
  g_assert_cmpfloat (bottom, ==, layout->axis_height + layout->eras_height);
  g_assert_cmpfloat (bottom, ==, layout->rows[0].top);
  np_lanes_layout_unref (layout);
}

/* --- The axis --- */

static double
parse_years (const char *text)
{
  if (g_str_has_prefix (text, "\u2212"))
    return -g_ascii_strtod (text + strlen ("\u2212"), NULL);
  return g_ascii_strtod (text, NULL);
}

/* Of what is aligned, years before and after, at whole steps; where they begin is a darker line. */
static void
test_relative (void)
{
  static const struct
  {
    double first, last;
    const char *first_label;
    double step;
    guint n;
  } cases[] = { { -1000, 1500, "\u22122", 1, 7 },
                { -40, 400, "0", 0.25, 5 },
                { -9000, 9000, "\u221220", 5, 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpSceneContext context = make_context (860);
      const NpLane lane = { .key = "a", .label = "A" };
      const NpLanesSpec spec
          = { &lane, 1, cases[i].first, cases[i].last, .relative = TRUE, .unit = "Years since" };
      g_autoptr (NpScene) scene = np_lanes_build (&spec, &context, NULL);
      guint n_labels = 0, n_zero = 0;
      NpTimeAxis axis;

      np_lanes_get_time_axis (&spec, &context, &axis);
      g_assert_nonnull (find_text (scene, "Years since"));
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        {
          const NpMark *mark = np_scene_get_mark (scene, k);

          if (mark->kind == NP_MARK_TEXT && mark->x > axis.left)
            {
              double years = parse_years (mark->text);

              if (n_labels == 0)
                g_assert_cmpstr (mark->text, ==, cases[i].first_label);
              g_assert_cmpfloat (years, ==,
                                 parse_years (cases[i].first_label) + n_labels * cases[i].step);
              g_assert_cmpfloat_with_epsilon (mark->x - 4,
                                              np_time_axis_project (&axis, years * 365.25), 0.01);
              n_labels++;
            }
          if (mark->kind != NP_MARK_LINE || mark->ink != NP_INK_DIM)
            continue;
          g_assert_cmpfloat_with_epsilon (mark->points[0].x, np_time_axis_project (&axis, 0), 0.01);
          n_zero++;
        }
      g_assert_cmpuint (n_labels, ==, cases[i].n);
      g_assert_cmpuint (n_zero, ==, 1);
    }
}

/* A marked stretch lies behind all lanes, and where the window cuts it, it is cut. */
static void
test_marked (void)
{
  NpSceneContext context = make_context (860);
  Frame frame;

  frame_init (&frame);
  frame.spec.mark_first = 735000;
  frame.spec.mark_last = 735365;
  for (double first = 734000; first < 736000; first += 250)
    {
      g_autoptr (NpScene) scene = NULL;
      const NpMark *found = NULL;
      NpTimeAxis axis;

      context.window = (NpTimeWindow) { first, first + 700 };
      np_lanes_get_time_axis (&frame.spec, &context, &axis);
      scene = np_lanes_build (&frame.spec, &context, NULL);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        if (np_scene_get_mark (scene, i)->ink == NP_INK_SERIES)
          found = np_scene_get_mark (scene, i);
      g_assert_true ((found != NULL) == (first < 735365 && first + 700 > 735000));
      if (found == NULL)
        continue;
      g_assert_cmpfloat_with_epsilon (found->x,
                                      MAX (axis.left, np_time_axis_project (&axis, 735000)), 0.01);
      g_assert_cmpfloat_with_epsilon (found->x + found->width,
                                      MIN (axis.right, np_time_axis_project (&axis, 735365)), 2);
    }
}

/* While lanes are scrolled the axis stays where they are seen. */
static void
test_head_stays (void)
{
  NpSceneContext context = make_context (860);
  g_autoptr (NpScene) scene = NULL;
  guint n_at_top = 0;
  Frame frame;

  frame_init (&frame);
  context.clip_top = 60;
  context.clip_bottom = 300;
  scene = np_lanes_build (&frame.spec, &context, NULL);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      n_at_top += mark->kind == NP_MARK_TEXT && mark->y == 60 && strlen (mark->text) == 4;
    }
  g_assert_cmpuint (n_at_top, >, 3);
  g_assert_cmpfloat (find_datum (scene, "a")->bounds.origin.y, >=, 60);
}

/* --- The cache --- */

/* What isn't laid out yet is drawn as it is at another scale, if that will do. */
static void
test_approximate (void)
{
  NpSceneContext context = make_context (860);
  g_autoptr (NpLanesCache) cache = np_lanes_cache_new ();
  g_autoptr (NpScene) nothing = NULL;
  g_autoptr (NpScene) near = NULL;
  Frame frame;

  frame_init (&frame);
  context.approximate = TRUE;
  g_assert_false (np_lanes_cache_has (cache, &frame.spec, &context));
  nothing = np_lanes_build (&frame.spec, &context, cache);
  g_assert_cmpuint (np_scene_get_n_data (nothing), ==, 0);
  np_lanes_cache_prepare (cache, &frame.spec, &context);
  g_assert_true (np_lanes_cache_has (cache, &frame.spec, &context));

  context.window = (NpTimeWindow) { 731000, 733000 };
  g_assert_false (np_lanes_cache_has (cache, &frame.spec, &context));
  near = np_lanes_build (&frame.spec, &context, cache);
  g_assert_nonnull (find_mark (near, "1-0", NP_MARK_GLYPH));
  g_assert_false (np_lanes_cache_has (cache, &frame.spec, &context));
  context.width = 700;
  context.window = (NpTimeWindow) { 0 };
  g_assert_false (np_lanes_cache_has (cache, &frame.spec, &context));
}

/* How tall it would be is said without drawing anything. */
static void
test_size (void)
{
  NpSceneContext context = make_context (860);
  g_autoptr (NpScene) all = NULL;
  g_autoptr (NpScene) size = NULL;
  Frame frame;

  frame_init (&frame);
  all = np_lanes_build (&frame.spec, &context, NULL);
  context.detail = NP_DETAIL_SIZE;
  size = np_lanes_build (&frame.spec, &context, NULL);
  g_assert_cmpfloat (np_scene_get_height (size), ==, np_scene_get_height (all));
  g_assert_cmpuint (np_scene_get_n_data (size) + np_scene_get_n_marks (size), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/lanes-frame/links", test_links);
  g_test_add_func ("/chart/lanes-frame/eras", test_eras);
  g_test_add_func ("/chart/lanes-frame/eras-on-page", test_eras_on_page);
  g_test_add_func ("/chart/lanes-frame/sections", test_sections);
  g_test_add_func ("/chart/lanes-frame/pages", test_pages);
  g_test_add_func ("/chart/lanes-frame/relative", test_relative);
  g_test_add_func ("/chart/lanes-frame/marked", test_marked);
  g_test_add_func ("/chart/lanes-frame/head-stays", test_head_stays);
  g_test_add_func ("/chart/lanes-frame/approximate", test_approximate);
  g_test_add_func ("/chart/lanes-frame/size", test_size);
  return g_test_run ();
}
