/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures on several pages. */
#include "np-export-split.h"

#include <string.h>

#include "np-export.h"
#include "pdf-pages.h"

#define WIDTH 300.0
#define RULE  150.0 /* where the line through all rows stands */

typedef struct
{
  NpTheme theme;
  NpTextMeasure measure;
  NpExportSplit split;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  np_theme_init (&f->theme, FALSE, FALSE);
  f->measure = np_text_measure_fixed (&f->theme);
  f->split = (NpExportSplit) { .measure = &f->measure, .title = "New cars", .height = 300 };
}

static void
tear_down (Fixture *f, gconstpointer data)
{
}

/* --- Scenes ------------------------------------------------------------------------------- */

/* A row as rankings have it: a name, a bar, and a datum as tall as the row. */
static void
add_row (NpScene *scene, guint i, double y, double height)
{
  g_autofree char *name = g_strdup_printf ("Row %u", i);
  NpDatum datum = {
    .key = g_strdup (name),
    .series = i,
    .bounds = GRAPHENE_RECT_INIT (24, y, WIDTH - 48, height),
  };
  int number = (int) np_scene_add_datum (scene, &datum);

  np_scene_add_rect (scene, number, NP_INK_REST, NP_FILL_HATCH, RULE, y + 4, 50, height - 8, 3);
  np_scene_add_text (scene, number, NP_INK_FOREGROUND, NP_TEXT_LABEL, name, 24, y + 3, 0);
}

/* @heights: ended by 0. Title, rows, a line through them, source. */
static NpScene *
make_rows (const double *heights)
{
  double height = 0, y = 70;
  NpScene *scene;

  for (guint i = 0; heights[i] > 0; i++)
    height += heights[i];
  scene = np_scene_new (WIDTH, y + height + 60);
  np_scene_add_text (scene, -1, NP_INK_FOREGROUND, NP_TEXT_TITLE, "Title", 24, 24, 0);
  for (guint i = 0; heights[i] > 0; i++)
    {
      add_row (scene, i, y, heights[i]);
      y += heights[i];
    }
  np_scene_add_rule (scene, NP_INK_DIM, 1, NP_DASH_SOLID, RULE, 70, RULE, y);
  np_scene_add_text (scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, "Source", 24, y + 12, 0);
  return scene;
}

static NpScene *
make_even_rows (guint n, double height)
{
  g_autofree double *heights = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    heights[i] = height;
  return make_rows (heights);
}

static NpScene *
make_random_rows (void)
{
  double heights[81] = { 0 };
  guint n = (guint) g_test_rand_int_range (1, 80);

  for (guint i = 0; i < n; i++)
    heights[i] = g_test_rand_int_range (0, 12) == 0 ? g_test_rand_double_range (100, 400)
                                                    : g_test_rand_double_range (26, 60);
  return make_rows (heights);
}

/* --- What is on pages --------------------------------------------------------------------- */

static NpScene *
get_page (GPtrArray *pages, guint i)
{
  return g_ptr_array_index (pages, i);
}

static GPtrArray *
split (Fixture *f, const NpScene *scene)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pages;

  f->split.scene = scene;
  pages = np_export_split_make (&f->split, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pages->len, >, 0);
  return pages;
}

/* The texts of a page in drawing order, its foot left out where there are others. */
static char *
list_texts (GPtrArray *pages, guint i)
{
  GString *out = g_string_new (NULL);
  NpScene *page = get_page (pages, i);
  guint n = np_scene_get_n_marks (page) - (pages->len > 1 ? 2 : 0);

  for (guint k = 0; k < n; k++)
    if (np_scene_get_mark (page, k)->kind == NP_MARK_TEXT)
      g_string_append_printf (out, "%s\n", np_scene_get_mark (page, k)->text);
  return g_string_free (out, FALSE);
}

static const NpMark *
find_text (NpScene *page, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (page); i++)
    if (g_strcmp0 (np_scene_get_mark (page, i)->text, text) == 0)
      return np_scene_get_mark (page, i);
  return NULL;
}

/* What must hold of a page's marks: where they are, and that rows have their places. Adds the
 * heights of the bars and of the line's piece up. */
static void
check_page (Fixture *f, GPtrArray *pages, guint i, double *bars, double *rule)
{
  NpScene *page = get_page (pages, i);
  double caption = np_text_measure_height (&f->measure, NP_TEXT_CAPTION);
  double bottom = np_scene_get_height (page) - 24 - (pages->len > 1 ? caption + 12 : 0);
  guint n = np_scene_get_n_marks (page) - (pages->len > 1 ? 2 : 0);
  guint n_bars = 0;

  for (guint k = 0; k < n; k++)
    {
      const NpMark *mark = np_scene_get_mark (page, k);

      g_assert_cmpint (mark->datum, ==, -1);
      if (mark->kind == NP_MARK_RECT)
        {
          g_assert_cmpfloat (mark->y, >=, 24);
          g_assert_cmpfloat (mark->y + mark->height, <=, bottom);
          *bars += mark->height;
          n_bars++;
        }
      else if (mark->kind == NP_MARK_LINE)
        {
          g_assert_cmpfloat (mark->points[0].x, ==, RULE);
          g_assert_cmpfloat (mark->points[0].y, >=, 24 - 0.01);
          g_assert_cmpfloat (mark->points[1].y, <=, bottom + 0.01);
          *rule += mark->points[1].y - mark->points[0].y;
        }
      else
        {
          double height = np_text_measure_height (&f->measure, mark->text_style);

          g_assert_cmpfloat (mark->y, >=, 24);
          g_assert_cmpfloat (mark->y + height, <=, bottom + 0.01);
        }
    }
  if (np_scene_get_height (page) > f->split.height)
    g_assert_cmpuint (n_bars, ==, 1);
}

/* --- Tests -------------------------------------------------------------------------------- */

/* Whatever the rows and the pages: each mark stands whole on one page, in order; the line through
 * them goes on from page to page; a page is as tall as asked unless one row alone is taller. */
static void
test_properties (Fixture *f, gconstpointer data)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (NpScene) scene = make_random_rows ();
      g_autoptr (GPtrArray) pages = NULL;
      g_autoptr (GString) expected = g_string_new ("Title\n");
      g_autoptr (GString) texts = g_string_new (NULL);
      double bars = 0, rule = 0, wanted_bars = 0, wanted_rule = 0;

      f->split.height = g_test_rand_int_range (200, 900);
      pages = split (f, scene);
      for (guint i = 0; i < np_scene_get_n_data (scene); i++)
        {
          g_string_append_printf (expected, "Row %u\n", i);
          wanted_rule += np_scene_get_datum (scene, i)->bounds.size.height;
          wanted_bars += np_scene_get_datum (scene, i)->bounds.size.height - 8;
        }
      g_string_append (expected, "Source\n");
      for (guint i = 0; i < pages->len; i++)
        {
          g_autofree char *list = list_texts (pages, i);

          g_string_append (texts, list);
          g_assert_cmpfloat (np_scene_get_width (get_page (pages, i)), ==, WIDTH);
          g_assert_cmpfloat (np_scene_get_height (get_page (pages, i)), >=, f->split.height);
          check_page (f, pages, i, &bars, &rule);
        }
      g_assert_cmpstr (texts->str, ==, expected->str);
      g_assert_cmpfloat_with_epsilon (bars, wanted_bars, 0.1);
      g_assert_cmpfloat_with_epsilon (rule, wanted_rule, 0.1);
    }
}

/* Pages are filled: the first row of each would not have fit the one before. */
static void
test_filled (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (27, 28);
  g_autoptr (GPtrArray) pages = split (f, scene);
  g_autofree char *first = list_texts (pages, 0);
  g_autofree char *last = NULL;

  /* 300, less 70 to the first row and 51 for the foot and its gap: 6 rows of 28. Then, from 24 on:
   * 8 of them. */
  g_assert_cmpstr (first, ==, "Title\nRow 0\nRow 1\nRow 2\nRow 3\nRow 4\nRow 5\n");
  g_assert_cmpuint (pages->len, ==, 4);
  last = list_texts (pages, 3);
  g_assert_cmpstr (last, ==, "Row 22\nRow 23\nRow 24\nRow 25\nRow 26\nSource\n");
}

static void
test_foot (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (27, 28);
  g_autoptr (GPtrArray) pages = split (f, scene);
  const NpMark *title = find_text (get_page (pages, 1), "New cars");
  const NpMark *number = find_text (get_page (pages, 1), "2 / 4");
  double caption = np_text_measure_height (&f->measure, NP_TEXT_CAPTION);

  g_assert_cmpint (title->ink, ==, NP_INK_DIM);
  g_assert_cmpint (title->text_style, ==, NP_TEXT_CAPTION);
  g_assert_cmpfloat (title->x, ==, 24);
  g_assert_cmpfloat_with_epsilon (title->y, 300 - 24 - caption, 0.01);
  g_assert_cmpfloat (number->x, ==, WIDTH - 24);
  g_assert_cmpfloat (number->x_align, ==, 1);

  g_clear_pointer (&pages, g_ptr_array_unref);
  f->split.rtl = TRUE;
  f->split.title = "A title that is longer than there is room for it beside the number of the page";
  pages = split (f, scene);
  number = find_text (get_page (pages, 1), "2 / 4");
  g_assert_cmpfloat (number->x, ==, 24);
  g_assert_cmpfloat (number->x_align, ==, 0);
  g_assert_null (find_text (get_page (pages, 1), f->split.title));
}

/* What fits one page stands on it as it is, without a number. */
static void
test_single (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (6, 28);
  g_autoptr (GPtrArray) pages = NULL;

  f->split.height = np_scene_get_height (scene);
  pages = split (f, scene);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpuint (np_scene_get_n_marks (get_page (pages, 0)), ==, np_scene_get_n_marks (scene));
  g_assert_cmpfloat (np_scene_get_height (get_page (pages, 0)), ==, f->split.height);
  g_clear_pointer (&pages, g_ptr_array_unref);
  f->split.height -= 1;
  pages = split (f, scene);
  g_assert_cmpuint (pages->len, ==, 2);
}

/* Where a scene names its breaks, pages end there and nowhere else, and at none that would cut. */
static void
test_named (Fixture *f, gconstpointer data)
{
  static const double wanted[] = { 70 + 3 * 28, 70 + 6 * 28, 70 + 9 * 28, 70 + 12 * 28 };
  g_autoptr (NpScene) scene = make_even_rows (14, 28);
  g_autoptr (GArray) breaks = NULL;

  for (guint i = 0; i <= 14; i += 3)
    np_scene_add_break (scene, 70 + i * 28);
  np_scene_add_break (scene, 70 + 4.5 * 28);
  np_scene_add_break (scene, 70 + 14 * 28);
  f->split.scene = scene;
  breaks = np_export_split_find_breaks (&f->split);
  /* Not above the first row and not below the last: title and source don't stand alone. */
  g_assert_cmpuint (breaks->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < breaks->len; i++)
    g_assert_cmpfloat (g_array_index (breaks, double, i), ==, wanted[i]);
}

/* Marks within the head stand again on the pages after it; what only begins in it doesn't. */
static void
test_head (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (27, 28);
  g_autoptr (GPtrArray) pages = NULL;
  double bars = 0, rule = 0;

  np_scene_add_text (scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, "2026", 200, 52, 0);
  np_scene_add_rule (scene, NP_INK_GRID, 1, NP_DASH_SOLID, RULE, 52, RULE, 70 + 27 * 28);
  np_scene_set_head (scene, 50, 70);
  pages = split (f, scene);
  g_assert_cmpuint (pages->len, ==, 5);
  g_assert_cmpfloat (find_text (get_page (pages, 0), "2026")->y, ==, 52);
  for (guint i = 1; i < pages->len; i++)
    {
      const NpMark *year = find_text (get_page (pages, i), "2026");
      double top = G_MAXDOUBLE;

      g_assert_cmpfloat (year->y, ==, 24 + 2);
      for (guint k = 0; k < np_scene_get_n_marks (get_page (pages, i)); k++)
        {
          const NpMark *mark = np_scene_get_mark (get_page (pages, i), k);

          if (mark->kind != NP_MARK_TEXT)
            top = MIN (top, mark->n_points > 0 ? mark->points[0].y : mark->y);
        }
      /* Below the head, the first thing is where the lines go on. */
      g_assert_cmpfloat_with_epsilon (top, 24 + 20, 0.01);
      check_page (f, pages, i, &bars, &rule);
    }
}

/* A head that leaves no room stands on the first page only. */
static void
test_large_head (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (27, 28);
  g_autoptr (GPtrArray) pages = NULL;

  np_scene_set_head (scene, 0, 160);
  pages = split (f, scene);
  g_assert_null (find_text (get_page (pages, 1), "Title"));
}

/* A heading stays with what it is of, and a plot's grid in one piece. */
static void
test_together (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = np_scene_new (WIDTH, 400);
  g_autoptr (GArray) breaks = NULL;

  add_row (scene, 0, 20, 30);
  np_scene_add_text (scene, -1, NP_INK_FOREGROUND, NP_TEXT_LABEL, "Heading", 24, 60, 0);
  add_row (scene, 1, 100, 30);
  np_scene_add_rule (scene, NP_INK_GRID, 1, NP_DASH_SOLID, 40, 150, 200, 150);
  add_row (scene, 2, 160, 30);
  np_scene_add_rule (scene, NP_INK_GRID, 1, NP_DASH_SOLID, 40, 300, 200, 300);
  add_row (scene, 3, 320, 30);
  f->split.scene = scene;
  breaks = np_export_split_find_breaks (&f->split);
  g_assert_cmpuint (breaks->len, ==, 2);
  g_assert_cmpfloat (g_array_index (breaks, double, 0), ==, 55);
  g_assert_cmpfloat_with_epsilon (g_array_index (breaks, double, 1), 139.75, 0.01);
}

/* Plain grounds go on like rules; what has a datum, corners or an outline is never cut. */
static void
test_grounds (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (27, 28);
  g_autoptr (GPtrArray) pages = NULL;
  double height = 0;

  np_scene_add_rect (scene, -1, NP_INK_BAND, NP_FILL_SOLID, 200, 70, 20, 27 * 28, 0);
  pages = split (f, scene);
  g_assert_cmpuint (pages->len, ==, 4);
  for (guint i = 0; i < pages->len; i++)
    for (guint k = 0; k < np_scene_get_n_marks (get_page (pages, i)); k++)
      if (np_scene_get_mark (get_page (pages, i), k)->ink == NP_INK_BAND)
        height += np_scene_get_mark (get_page (pages, i), k)->height;
  g_assert_cmpfloat_with_epsilon (height, 27 * 28, 0.01);

  g_clear_pointer (&pages, g_ptr_array_unref);
  np_scene_add_rect (scene, -1, NP_INK_BAND, NP_FILL_SOLID, 230, 70, 20, 27 * 28, 4);
  pages = split (f, scene);
  g_assert_cmpuint (pages->len, ==, 1);
}

static void
test_too_many (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = make_even_rows (NP_EXPORT_MAX_PAGES + 1, 200);
  g_autoptr (GError) error = NULL;

  f->split.scene = scene;
  g_assert_null (np_export_split_make (&f->split, &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);
}

/* --- Files -------------------------------------------------------------------------------- */

#define TEST_TYPE_FIGURE (test_figure_get_type ())
G_DECLARE_FINAL_TYPE (TestFigure, test_figure, TEST, FIGURE, NpFigure)

/* Forty rows of 28 pixels. */
struct _TestFigure
{
  NpFigure parent_instance;
};

G_DEFINE_FINAL_TYPE (TestFigure, test_figure, NP_TYPE_FIGURE)

static NpScene *
test_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpScene *scene = np_scene_new (context->width, 40 * 28);

  for (guint i = 0; i < 40; i++)
    add_row (scene, i, i * 28, 28);
  return scene;
}

static void
test_figure_class_init (TestFigureClass *klass)
{
  NP_FIGURE_CLASS (klass)->build = test_figure_build;
}

static void
test_figure_init (TestFigure *self)
{
}

/* The text of each page of the figure's PDF. */
static char **
export_texts (const NpExportOptions *options)
{
  g_autoptr (NpFigure) figure
      = g_object_new (TEST_TYPE_FIGURE, "title", "Forty rows", "summary", "One leads.",
                      "source-line", "Source: somebody", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = np_export_figure (figure, options, NULL, &error);

  g_assert_no_error (error);
  return pdf_pages_read (bytes);
}

static gboolean
has_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

static void
test_pdf (Fixture *f, gconstpointer data)
{
  NpExportOptions options = { .format = NP_EXPORT_PDF, .width = 400, .height = 500, .paged = TRUE };
  g_auto (GStrv) pages = export_texts (&options);
  guint n = g_strv_length (pages);

  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *row = g_strdup_printf ("Row %u", i);
      guint times = 0;

      for (guint k = 0; k < n; k++)
        times += has_line (pages[k], row);
      g_assert_cmpuint (times, ==, 1);
    }
  for (guint k = 0; k < n; k++)
    {
      /* Small gaps are no spaces for pdftotext. */
      g_autofree char *number = g_strdup_printf ("%u/%u", k + 1, n);

      g_assert_true (has_line (pages[k], number));
      g_assert_true (has_line (pages[k], "Forty rows"));
      g_assert_cmpint (has_line (pages[k], "One leads."), ==, k == 0);
      g_assert_cmpint (has_line (pages[k], "Source: somebody"), ==, k == n - 1);
    }
}

/* Without pages it is one: fitted, or a long sheet. */
static void
test_pdf_single (Fixture *f, gconstpointer data)
{
  for (double height = 0; height <= 500; height += 500)
    {
      NpExportOptions options = { .format = NP_EXPORT_PDF, .width = 400, .height = height };
      g_auto (GStrv) pages = export_texts (&options);

      g_assert_cmpuint (g_strv_length (pages), ==, 1);
      g_assert_true (has_line (pages[0], "Row 0"));
      g_assert_true (has_line (pages[0], "Row 39"));
    }
}

/* What is asked to stay together as long as it can be read: the figure is some 1260 high. */
static void
test_least_scale (Fixture *f, gconstpointer data)
{
  static const struct
  {
    double height;
    guint n_pages;
  } cases[] = { { 1300, 1 }, { 1000, 1 }, { 910, 1 }, { 850, 2 }, { 500, 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpExportOptions options = { .format = NP_EXPORT_PDF,
                                  .width = 700,
                                  .height = cases[i].height,
                                  .paged = TRUE,
                                  .least_scale = 0.7 };
      g_auto (GStrv) pages = export_texts (&options);

      g_assert_cmpuint (g_strv_length (pages), ==, cases[i].n_pages);
    }
}

/* A page has a height, and no other format has pages. */
static void
test_options (Fixture *f, gconstpointer data)
{
  NpExportOptions options = { .format = NP_EXPORT_PDF, .width = 400, .paged = TRUE };
  g_autoptr (NpFigure) figure = g_object_new (TEST_TYPE_FIGURE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_null (np_export_figure (figure, &options, NULL, &error));
  g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE);
  g_clear_error (&error);
  options.format = NP_EXPORT_SVG;
  bytes = np_export_figure (figure, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

int
main (int argc, char **argv)
{
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();

#define ADD(path, func) g_test_add ("/export/split/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("properties", test_properties);
  ADD ("filled", test_filled);
  ADD ("foot", test_foot);
  ADD ("single", test_single);
  ADD ("named", test_named);
  ADD ("head", test_head);
  ADD ("head/large", test_large_head);
  ADD ("together", test_together);
  ADD ("grounds", test_grounds);
  ADD ("too-many", test_too_many);
  ADD ("pdf", test_pdf);
  ADD ("pdf/single", test_pdf_single);
  ADD ("pdf/least-scale", test_least_scale);
  ADD ("options", test_options);
#undef ADD
  return g_test_run ();
}
