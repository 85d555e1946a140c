/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "evidence-data.h"
#include "lanes-data.h"
#include "map-data.h"
#include "measures-data.h"
#include "modes-data.h"
#include "np-bars.h"
#include "np-lines.h"
#include "plants-data.h"
#include "plots-data.h"
#include "scenario-data.h"

/* What holds for any data is tested with random data; how it looks is held by goldens, as text,
 * made with the fixed text measure. NP_UPDATE_GOLDENS=1 writes them anew: read the difference. */

#define N_ROUNDS 40

static double
day (int year, int month, int day_of_month)
{
  GDate date;

  g_date_set_dmy (&date, day_of_month, month, year);
  return g_date_get_julian (&date);
}

typedef NpScene *(*BuildFunc) (const NpSceneContext *context);
typedef NpScene *(*RandomFunc) (GRand *rand, const NpSceneContext *context, guint *n_data);

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* --- Properties --- */

static graphene_rect_t
get_rect (const NpMark *mark, const NpTextMeasure *measure)
{
  double width = mark->width, height = mark->width;

  if (mark->kind == NP_MARK_GLYPH)
    return GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - width / 2, width, width);
  if (mark->kind == NP_MARK_RECT)
    return GRAPHENE_RECT_INIT (mark->x, mark->y, width, mark->height);
  np_text_measure (measure, mark->text, mark->text_style, &width, &height);
  return GRAPHENE_RECT_INIT (mark->x - width * mark->x_align, mark->y, width, height);
}

/* No text lies on another, nor on the glyph of another datum. Half a pixel is rounding. */
static void
check_texts (NpScene *scene, const NpTextMeasure *measure)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *text = np_scene_get_mark (scene, i);

      if (text->kind != NP_MARK_TEXT)
        continue;
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        {
          const NpMark *other = np_scene_get_mark (scene, k);
          gboolean glyph = other->kind == NP_MARK_GLYPH && other->glyph == NP_GLYPH_PLANT;
          graphene_rect_t a, b;

          if (!(other->kind == NP_MARK_TEXT && k > i) && !glyph)
            continue;
          a = get_rect (text, measure);
          b = get_rect (other, measure);
          graphene_rect_inset (&a, 0.25, 0.25);
          graphene_rect_inset (&b, 0.25, 0.25);
          if (graphene_rect_intersection (&a, &b, NULL))
            g_error ("“%s” lies on “%s”", text->text, glyph ? "a glyph" : other->text);
        }
    }
}

static void
check_inside (NpScene *scene, const NpTextMeasure *measure)
{
  graphene_rect_t page = GRAPHENE_RECT_INIT (-0.5, -0.5, np_scene_get_width (scene) + 1,
                                             np_scene_get_height (scene) + 1);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      graphene_rect_t rect;

      for (guint k = 0; k < mark->n_points; k++)
        if (!graphene_rect_contains_point (&page, &mark->points[k]))
          g_error ("a point of mark %u is outside: %g %g", i, mark->points[k].x, mark->points[k].y);
      if (mark->kind == NP_MARK_LINE || mark->kind == NP_MARK_AREA)
        continue;
      rect = get_rect (mark, measure);
      if (!graphene_rect_contains_rect (&page, &rect))
        g_error ("mark %u (%s) ends outside: %g %g %g %g", i, mark->text != NULL ? mark->text : "",
                 rect.origin.x, rect.origin.y, rect.size.width, rect.size.height);
    }
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    g_assert_true (graphene_rect_contains_rect (&page, &np_scene_get_datum (scene, i)->bounds));
}

/* Each datum has a place of its own in the walk, and a key of its own. Clusters come on top: they go
 * where their events are. */
static void
check_data (NpScene *scene, guint n_data)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint n_clusters = 0;

  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);
      guint place = datum->series * 1000 + datum->index + 1;

      g_assert_cmpint (np_scene_find_key (scene, datum->key), ==, (int) i);
      if (g_str_has_prefix (datum->key, "cluster:"))
        n_clusters++;
      else
        g_assert_true (g_hash_table_add (places, GUINT_TO_POINTER (place)));
    }
  g_assert_cmpuint (np_scene_get_n_data (scene) - n_clusters, ==, n_data);
}

static gboolean
is_grid (const NpMark *mark)
{
  return mark->kind == NP_MARK_LINE && mark->ink == NP_INK_GRID && mark->dash == NP_DASH_SOLID;
}

/* Up to five hairlines at different places; in a narrow picture one may be cut into pieces. Those of
 * events are dashed, and as many as they are. */
static void
check_grid (NpScene *scene)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  double longest = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (is_grid (mark))
        longest = MAX (longest, fabs (mark->points[0].y - mark->points[1].y));
    }
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      /* Shorter than the longest are the ticks of a time axis. */
      if (is_grid (mark) && fabs (mark->points[0].y - mark->points[1].y) >= longest)
        g_hash_table_add (places, g_strdup_printf ("%.1f %.1f", mark->points[0].x,
                                                   longest > 0 ? 0 : mark->points[0].y));
    }
  g_assert_cmpuint (g_hash_table_size (places), <=, 5);
}

static void
test_random (gconstpointer data)
{
  static const double widths[] = { 320, 336, 479, 480, 601, 860, 1400 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint variant = 0; variant < 4; variant++)
        {
          NpSceneContext context = make_context (widths[w], 1 + variant % 2, variant >= 2);
          guint n_data = 0;
          g_autoptr (NpScene) scene = ((RandomFunc) data) (rand, &context, &n_data);

          g_assert_cmpfloat (np_scene_get_width (scene), ==, widths[w]);
          check_inside (scene, &context.measure);
          check_texts (scene, &context.measure);
          check_data (scene, n_data);
          /* Blocks of bullets and small multiples have an axis each; without lanes there are only
           * ticks; a list has a hairline a row. */
          if (data != (gconstpointer) random_bullets
              && data != (gconstpointer) random_bullets_scenario
              && data != (gconstpointer) random_multiples && data != (gconstpointer) random_rows
              && n_data > 0)
            check_grid (scene);
        }
}

/* The rectangle of a datum, or NULL. */
static const NpMark *
find_rect (NpScene *scene, const char *key)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == np_scene_find_key (scene, key))
        return mark;
    }
  return NULL;
}

static void
test_bars_to_scale (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 340 : 900, 1, variant >= 2);
      g_autoptr (NpScene) scene = build_bars (&context);
      const NpMark *vw = find_rect (scene, "vw@2025");
      const NpMark *jlr = find_rect (scene, "jlr@2025");
      double edge = context.rtl ? vw->width : 0;

      g_assert_cmpfloat_with_epsilon (vw->width / jlr->width, 457053.0 / 62445, 0.01);
      g_assert_cmpfloat_with_epsilon (vw->x + edge, jlr->x + (context.rtl ? jlr->width : 0), 0.01);
      g_assert_null (find_rect (scene, "maxus@2025"));
      g_assert_cmpint (np_scene_get_datum (scene, 5)->trust, ==, NP_TRUST_GAP);
      /* A pointer in a row's middle finds that row. */
      for (guint i = 0; i < 6; i++)
        g_assert_cmpint (np_scene_hit (scene, context.width / 2,
                                       np_scene_get_height (scene) / 6 * (i + 0.5), 0),
                         ==, (int) i);
    }
}

/* Figures decide what is grey: a bar has its ink, whatever is selected. */
static void
test_bars_inks (void)
{
  NpSceneContext context = make_context (900, 1, FALSE);

  for (guint selected = 0; selected < 3; selected++)
    {
      NpBar bars[] = {
        { .key = "a", .label = "A", .value = 3, .ink = NP_INK_SERIES_N (2) },
        { .key = "b", .label = "B", .value = 2, .ink = NP_INK_REST },
        { .key = "c", .label = "C", .value = 1, .ink = NP_INK_SERIES_N (5) },
      };
      NpBarsSpec spec = { bars, G_N_ELEMENTS (bars), 0 };
      g_autoptr (NpScene) scene = NULL;

      bars[1].selected = selected == 1;
      bars[2].selected = selected == 2;
      scene = np_bars_build (&spec, &context);
      for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
        g_assert_cmpint (find_rect (scene, bars[i].key)->ink, ==, bars[i].ink);
    }
}

/* No line passes a gap: Jaguar's is in 2023, between two points that stand alone. */
static void
test_lines_break (void)
{
  NpSceneContext context = make_context (900, 1, FALSE);
  g_autoptr (NpScene) scene = build_lines (&context);
  const NpDatum *gap = np_scene_get_datum (scene, np_scene_find_key (scene, "jaguar@2023"));
  double x = gap->bounds.origin.x + gap->bounds.size.width / 2;
  guint n_stubs = 0, n_hollow = 0;

  g_assert_true (gap->trust & NP_TRUST_GAP);
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      n_hollow += mark->kind == NP_MARK_GLYPH && mark->fill == NP_FILL_NONE;
      if (mark->kind != NP_MARK_LINE || mark->ink != NP_INK_SERIES_N (1))
        continue;
      g_assert_cmpint (mark->dash, ==, NP_DASH_DOTTED);
      g_assert_true ((mark->points[0].x < x) == (mark->points[1].x < x));
      n_stubs++;
    }
  g_assert_cmpuint (n_stubs, ==, 3);
  g_assert_cmpuint (n_hollow, ==, 2);
}

/* Time runs to the right in every language. */
static void
test_time_not_mirrored (void)
{
  static const struct
  {
    BuildFunc build;
    const char *earlier, *later;
  } cases[] = { { build_lines, "jaecoo@2024", "jaecoo@2025" }, { build_lanes, "venture", "two" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpSceneContext context = make_context (900, 1, TRUE);
      g_autoptr (NpScene) scene = cases[i].build (&context);
      int earlier = np_scene_find_key (scene, cases[i].earlier);
      int later = np_scene_find_key (scene, cases[i].later);

      g_assert_cmpfloat (np_scene_get_datum (scene, earlier)->bounds.origin.x, <,
                         np_scene_get_datum (scene, later)->bounds.origin.x);
    }
}

/* Two years' figures need no months between them. */
static void
test_years_alone (void)
{
  NpSceneContext context = make_context (900, 1, FALSE);
  double first_day = day (2024, 1, 1);
  NpLinesSpec spec = { NULL, 0, first_day, first_day + 365 + 365, 10 };
  g_autoptr (NpScene) scene = np_lines_build (&spec, &context);
  g_autofree char *text = np_scene_to_text (scene);

  g_assert_nonnull (strstr (text, "\"2024\""));
  g_assert_nonnull (strstr (text, "\"2025\""));
  g_assert_null (strstr (text, "\"Oct\""));
  g_assert_null (strstr (text, "\"Jul\""));
}

/* The middle of a text's x and the place of the tick above it; the text must be there. */
static void
find_tick (NpScene *scene, const NpTextMeasure *measure, const char *text, double *x, double *tick)
{
  for (guint i = 0; i + 1 < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      const NpMark *rule = np_scene_get_mark (scene, i + 1);

      if (mark->kind != NP_MARK_TEXT || !g_str_equal (mark->text, text))
        continue;
      g_assert_cmpint (rule->kind, ==, NP_MARK_LINE);
      *x = mark->x + np_text_measure_width (measure, text, mark->text_style) / 2;
      *tick = rule->points[0].x;
      return;
    }
  g_error ("no “%s” on the axis", text);
}

/* Figures of @months months each from January 2022 on, as many as end by June 2026. */
static NpScene *
build_periods (const NpSceneContext *context, int months, double first_day, double last_day)
{
  NpLinePoint points[54] = { 0 };
  NpLineSeries series = { .id = "a", .label = "A", .points = points };
  NpLinesSpec spec = { &series, 1, first_day, last_day, .integer = TRUE };

  for (int m = 0; m + months <= 54; m += months)
    {
      double from = day (2022 + m / 12, m % 12 + 1, 1);
      double to = day (2022 + (m + months) / 12, (m + months) % 12 + 1, 1);
      g_autofree char *key = g_strdup_printf ("%d-%d", 2022 + m / 12, m % 12 + 1);

      if (from >= first_day && to - 1 <= last_day)
        points[series.n_points++]
            = (NpLinePoint) { .x = (from + to) / 2, .value = 10 + m, .key = g_intern_string (key) };
    }
  return np_lines_build (&spec, context);
}

static double
get_datum_x (NpScene *scene, const char *key)
{
  const graphene_rect_t *bounds
      = &np_scene_get_datum (scene, np_scene_find_key (scene, key))->bounds;

  return bounds->origin.x + bounds->size.width / 2;
}

/* A year's figure stands in its middle, with the year below; among months, the year is where it
 * begins: a point of June 2026 does not stand over "2026". */
static void
test_year_ticks (void)
{
  for (guint variant = 0; variant < 4; variant++)
    {
      NpSceneContext context = make_context (variant % 2 ? 400 : 900, 1, variant >= 2);
      g_autoptr (NpScene) years
          = build_periods (&context, 12, day (2022, 1, 1), day (2025, 12, 31));
      g_autoptr (NpScene) months = build_periods (&context, 1, day (2022, 1, 1), day (2026, 6, 30));
      g_autoptr (NpScene) year = build_periods (&context, 1, day (2025, 1, 1), day (2025, 12, 31));
      double x, tick;

      find_tick (years, &context.measure, "2024", &x, &tick);
      g_assert_cmpfloat_with_epsilon (x, get_datum_x (years, "2024-1"), 1);
      g_assert_cmpfloat_with_epsilon (x, tick, 1);

      find_tick (months, &context.measure, "2026", &x, &tick);
      g_assert_cmpfloat (tick, >, get_datum_x (months, "2025-12"));
      g_assert_cmpfloat (tick, <, get_datum_x (months, "2026-1"));
      g_assert_cmpfloat_with_epsilon (x, tick, 1);

      /* Within a year there are months, under their own points. */
      find_tick (year, &context.measure, "Jul", &x, &tick);
      g_assert_cmpfloat_with_epsilon (x, get_datum_x (year, "2025-7"), 1);
    }
}

/* Months have words of their own, from the translations and not from the C library's locale. */
static void
test_month_names (void)
{
  static const char *const names[]
      = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
  NpSceneContext context = make_context (900, 1, FALSE);

  for (int month = 2; month <= 12; month++)
    {
      g_autofree char *first = g_strdup_printf ("%s 2025", names[month - 1]);
      g_autoptr (NpScene) scene
          = build_periods (&context, 1, day (2025, month, 1), day (2026, 1, 31));
      double x, tick;

      find_tick (scene, &context.measure, first, &x, &tick);
      find_tick (scene, &context.measure, "2026", &x, &tick);
      if (month < 12)
        find_tick (scene, &context.measure, names[month], &x, &tick);
    }
}

/* A lane is as high as its name needs, over up to two lines; only the last is cut. */
static void
test_lane_name_wraps (void)
{
  NpSceneContext context = make_context (700, 1, FALSE);
  const NpLaneSpan spans[4] = { { "A", 730000, 740000 },
                                { "B", 730000, 740000 },
                                { "C", 730000, 740000 },
                                { "D", 730000, 740000 } };
  static const struct
  {
    const char *label;
    guint n_spans, n_lines;
    gboolean cut;
  } cases[] = { { "Chery Jaguar Land Rover (Chery–JLR)", 4, 2, FALSE },
                { "Chery Jaguar Land Rover (Chery–JLR)", 1, 2, FALSE },
                { "Chery Jaguar Land Rover Automotive Company Limited (Chery–JLR)", 4, 2, TRUE },
                { "Chery Jaguar Land Rover Automotive Company Limited and many words more that "
                  "have no room",
                  1, 2, TRUE },
                { "Short", 4, 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      NpLane lane = { .id = "a",
                      .label = cases[i].label,
                      .sublabel = "Joint venture",
                      .spans = spans,
                      .n_spans = cases[i].n_spans };
      NpLanesSpec spec = { &lane, 1, 730000, 740000 };
      g_autoptr (NpScene) scene = np_lanes_build (&spec, &context, NULL);
      g_autoptr (GString) name = g_string_new (NULL);
      guint n_lines = 0;

      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        {
          const NpMark *mark = np_scene_get_mark (scene, k);

          if (mark->kind != NP_MARK_TEXT || mark->text_style != NP_TEXT_STRONG)
            continue;
          g_string_append_printf (name, "%s%s", n_lines > 0 ? " " : "", mark->text);
          n_lines++;
        }
      g_assert_cmpuint (n_lines, ==, cases[i].n_lines);
      g_assert_cmpint (g_str_has_suffix (name->str, "…"), ==, cases[i].cut);
      if (!cases[i].cut)
        g_assert_cmpstr (name->str, ==, cases[i].label);
      check_texts (scene, &context.measure);
      check_inside (scene, &context.measure);
    }
}

/* --- Goldens --- */

static const struct
{
  const char *name;
  BuildFunc build;
  RandomFunc build_random;
} plots[] = {
  { "bars", build_bars, random_bars },
  { "lines", build_lines, random_lines },
  { "lanes", build_lanes, random_lanes },
  { "lanes-aligned", build_lanes_aligned, NULL },
  { "time-strip", build_time_strip, NULL },
  { "bullets", build_bullets, random_bullets },
  { "bullets-scenario", build_bullets_scenario, random_bullets_scenario },
  { "bullets-countries", build_bullets_countries, NULL },
  { "scenarios", build_scenarios, NULL },
  { "tornado", build_tornado, random_tornado },
  { "bars-change", build_bars_change, random_bars_change },
  { "bars-groups", build_bars_groups, random_bars_change },
  { "lines-change", build_lines_change, random_lines_events },
  { "lines-index", build_lines_index, random_lines_events },
  { "lines-use", build_lines_use, random_lines_use },
  { "lines-lives", build_lines_lives, random_lines_lives },
  { "areas", build_areas, random_areas },
  { "ranks", build_ranks, random_ranks },
  { "ranks-months", build_ranks_months, random_ranks },
  { "slope", build_slope, random_slope },
  { "multiples", build_multiples, random_multiples },
  { "concentration", build_concentration, random_multiples },
  { "map", build_map, random_map },
  { "rows", build_rows, random_rows },
  { "rows-bars", build_rows_bars, NULL },
  { "proof-total", build_proof_total, random_proof },
  { "proof-many", build_proof_many, NULL },
  { "proof-dates", build_proof_dates, NULL },
};

static void
test_golden (gconstpointer data)
{
  guint plot = GPOINTER_TO_UINT (data) / 3;
  guint variant = GPOINTER_TO_UINT (data) % 3;
  static const char *const variants[] = { "wide", "narrow", "rtl" };
  NpSceneContext context = make_context (variant == 1 ? 336 : 860, 1, variant == 2);
  g_autoptr (NpScene) scene = plots[plot].build (&context);
  g_autofree char *text = np_scene_to_text (scene);
  g_autofree char *name = g_strdup_printf ("plot-%s-%s.txt", plots[plot].name, variants[variant]);
  g_autofree char *path = g_build_filename (g_getenv ("NP_TEST_GOLDENS"), name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("NP_UPDATE_GOLDENS") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);

  /* Line by line, so that a failure can be read. */
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

int
main (int argc, char **argv)
{
  static const char *const variants[] = { "wide", "narrow", "rtl" };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/plots/bars-to-scale", test_bars_to_scale);
  g_test_add_func ("/chart/plots/bars-inks", test_bars_inks);
  g_test_add_func ("/chart/plots/lines-break", test_lines_break);
  g_test_add_func ("/chart/plots/time-not-mirrored", test_time_not_mirrored);
  g_test_add_func ("/chart/plots/years-alone", test_years_alone);
  g_test_add_func ("/chart/plots/year-ticks", test_year_ticks);
  g_test_add_func ("/chart/plots/month-names", test_month_names);
  g_test_add_func ("/chart/plots/lane-name-wraps", test_lane_name_wraps);
  for (guint i = 0; i < G_N_ELEMENTS (plots); i++)
    {
      g_autofree char *random = g_strdup_printf ("/chart/plots/%s/random", plots[i].name);

      if (plots[i].build_random != NULL)
        g_test_add_data_func (random, (gconstpointer) plots[i].build_random, test_random);
      for (guint v = 0; v < 3; v++)
        {
          g_autofree char *golden
              = g_strdup_printf ("/chart/plots/%s/golden/%s", plots[i].name, variants[v]);

          g_test_add_data_func (golden, GUINT_TO_POINTER (i * 3 + v), test_golden);
        }
    }
  return g_test_run ();
}
