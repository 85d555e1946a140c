/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stub-figure.h"

typedef struct
{
  NpTheme theme;
  NpSceneContext context;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  np_theme_init (&f->theme, FALSE, FALSE);
  f->context = (NpSceneContext) { .width = 400,
                                  .theme = &f->theme,
                                  .measure = np_text_measure_fixed (&f->theme) };
}

static void
tear_down (Fixture *f, gconstpointer data)
{
}

static void
test_properties (Fixture *f, gconstpointer data)
{
  NpFigure *figure = g_object_new (STUB_TYPE_FIGURE, "title", "T", "summary", "S", "source-line",
                                   "L", "headline", "H", "alt-text", "A", NULL);
  g_autofree char *title = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *source_line = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *alt_text = NULL;

  g_assert_cmpstr (np_figure_get_title (figure), ==, "T");
  g_assert_cmpstr (np_figure_get_summary (figure), ==, "S");
  g_assert_cmpstr (np_figure_get_source_line (figure), ==, "L");
  g_assert_cmpstr (np_figure_get_headline (figure), ==, "H");
  g_object_get (figure, "title", &title, "summary", &summary, "source-line", &source_line,
                "headline", &headline, "alt-text", &alt_text, NULL);
  g_assert_cmpstr (title, ==, "T");
  g_assert_cmpstr (summary, ==, "S");
  g_assert_cmpstr (source_line, ==, "L");
  g_assert_cmpstr (headline, ==, "H");
  g_assert_cmpstr (alt_text, ==, "A");
  g_assert_finalize_object (figure);
}

static const NpMark *
find_text (NpScene *scene, NpTextStyle style, guint nth)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && mark->text_style == style && nth-- == 0)
        return mark;
    }
  return NULL;
}

static void
test_page (Fixture *f, gconstpointer data)
{
  NpFigure *figure = stub_figure_new_full (3, "Title", "A sentence that is too long for one line.",
                                           "Source: somebody", NULL);
  NpScene *page = np_figure_build_page (figure, &f->context);
  const NpMark *first = find_text (page, NP_TEXT_BODY, 0);
  const NpMark *second = find_text (page, NP_TEXT_BODY, 1);
  const NpMark *source = find_text (page, NP_TEXT_CAPTION, 0);
  double caption = np_text_measure_height (&f->context.measure, NP_TEXT_CAPTION);
  graphene_rect_t plot = np_scene_get_datum (page, 0)->bounds;
  double first_y = first->y;
  NpSceneContext inner;

  stub_figure_get_last (STUB_FIGURE (figure), &inner);
  g_assert_cmpfloat (inner.width, ==, 400 - 48);
  g_assert_cmpfloat (inner.height, ==, 0);
  g_assert_cmpfloat (find_text (page, NP_TEXT_TITLE, 0)->x, ==, 24);
  g_assert_cmpfloat (find_text (page, NP_TEXT_TITLE, 0)->y, ==, 24);
  g_assert_cmpstr (first->text, ==, "A sentence that is too long for one line.");
  g_assert_null (second);
  g_assert_cmpfloat (plot.origin.x, ==, 24);
  g_assert_cmpfloat (plot.origin.y, >, first_y + 14.67 * 1.3);
  g_assert_cmpfloat (source->y, >, plot.origin.y + 90);
  g_assert_cmpfloat_with_epsilon (source->y + caption + 24, np_scene_get_height (page), 0.01);
  np_scene_unref (page);

  /* Narrower, the sentence needs more lines and everything below moves down. */
  f->context.width = 240;
  page = np_figure_build_page (figure, &f->context);
  second = find_text (page, NP_TEXT_BODY, 1);
  g_assert_nonnull (second);
  g_assert_cmpfloat (second->y, >, first_y);
  for (guint i = 0; i < np_scene_get_n_marks (page); i++)
    {
      const NpMark *mark = np_scene_get_mark (page, i);

      if (mark->kind == NP_MARK_TEXT)
        g_assert_cmpfloat (np_text_measure_width (&f->context.measure, mark->text,
                                                  mark->text_style),
                           <=, 192);
    }
  np_scene_unref (page);
  g_assert_finalize_object (figure);
}

static void
test_page_height (Fixture *f, gconstpointer data)
{
  g_autoptr (NpFigure) figure = stub_figure_new (3);
  g_autoptr (NpScene) page = NULL;
  g_autoptr (NpScene) low = NULL;
  NpSceneContext inner;

  f->context.height = 500;
  page = np_figure_build_page (figure, &f->context);
  stub_figure_get_last (STUB_FIGURE (figure), &inner);
  g_assert_cmpfloat (np_scene_get_height (page), ==, 500);
  g_assert_cmpfloat (inner.height, >, 300);
  g_assert_cmpfloat (inner.height, <, 452);

  /* Too low for what stands in it: it grows, and nothing lies over anything else. */
  f->context.height = 50;
  low = np_figure_build_page (figure, &f->context);
  g_assert_cmpfloat (np_scene_get_height (low), >, 200);
  g_assert_cmpfloat (find_text (low, NP_TEXT_CAPTION, 0)->y, >=,
                     np_scene_get_datum (low, 2)->bounds.origin.y + 30);
}

static void
test_page_rtl (Fixture *f, gconstpointer data)
{
  g_autoptr (NpFigure) figure = stub_figure_new (3);
  g_autoptr (NpScene) page = NULL;
  NpSceneContext inner;

  f->context.rtl = TRUE;
  page = np_figure_build_page (figure, &f->context);
  stub_figure_get_last (STUB_FIGURE (figure), &inner);
  g_assert_true (inner.rtl);
  for (guint style = NP_TEXT_TITLE; style <= NP_TEXT_CAPTION; style++)
    {
      const NpMark *mark = find_text (page, style, 0);

      if (mark == NULL)
        continue;
      g_assert_cmpfloat (mark->x, ==, 400 - 24);
      g_assert_cmpfloat (mark->x_align, ==, 1);
    }
}

/* A figure without words is its plot with margins. */
static void
test_page_bare (Fixture *f, gconstpointer data)
{
  g_autoptr (NpFigure) figure = stub_figure_new_full (2, NULL, "", NULL, NULL);
  g_autoptr (NpScene) page = np_figure_build_page (figure, &f->context);

  g_assert_cmpfloat (np_scene_get_height (page), ==, 24 + 60 + 24);
  g_assert_cmpfloat (np_scene_get_datum (page, 0)->bounds.origin.y, ==, 24);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/chart/figure/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("properties", test_properties);
  ADD ("page", test_page);
  ADD ("page-height", test_page_height);
  ADD ("page-rtl", test_page_rtl);
  ADD ("page-bare", test_page_bare);
  return g_test_run ();
}
