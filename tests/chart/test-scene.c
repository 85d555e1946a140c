/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene.h"

#include <locale.h>
#include <math.h>

static guint
add_datum (NpScene *scene,
           const char *key,
           guint series,
           guint index,
           double x,
           double y,
           double width,
           double height)
{
  NpDatum datum = {
    .key = g_strdup (key),
    .series = series,
    .index = index,
    .bounds = GRAPHENE_RECT_INIT (x, y, width, height),
  };

  return np_scene_add_datum (scene, &datum);
}

static const char *
key_of (NpScene *scene, int number)
{
  return number < 0 ? NULL : np_scene_get_datum (scene, number)->key;
}

/* Presses the keys of @walks (lrudheFL) one after the other. */
static const char *
walk (NpScene *scene, const char *from, const char *walks)
{
  static const char letters[] = "lrudheFL";
  int at = np_scene_find_key (scene, from);

  for (; *walks != '\0'; walks++)
    at = np_scene_walk (scene, at, (NpWalk) (strchr (letters, *walks) - letters));
  return key_of (scene, at);
}

/* Two lines with points at different places, added out of order, and a lone point. */
static NpScene *
make_lines (void)
{
  NpScene *scene = np_scene_new (400, 200);

  add_datum (scene, "b1", 4, 1, 200, 100, 10, 10);
  add_datum (scene, "a2", 2, 20, 210, 50, 10, 10);
  add_datum (scene, "a1", 2, 10, 100, 50, 10, 10);
  add_datum (scene, "a3", 2, 30, 300, 50, 10, 10);
  add_datum (scene, "b0", 4, 0, 95, 100, 10, 10);
  add_datum (scene, "c0", 9, 0, 290, 150, 10, 10);
  return scene;
}

static NpScene *
make_rows (guint n)
{
  NpScene *scene = np_scene_new (400, n * 30);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("row%u", i);

      add_datum (scene, key, i, 0, 0, i * 30, 400, 30);
    }
  return scene;
}

static void
test_hit (void)
{
  g_autoptr (NpScene) scene = np_scene_new (100, 100);

  g_assert_cmpint (np_scene_hit (scene, 5, 5, 100), ==, -1);
  add_datum (scene, "below", 0, 0, 0, 0, 50, 50);
  add_datum (scene, "above", 1, 0, 40, 40, 20, 20);
  add_datum (scene, "point", 2, 0, 80, 10, 0, 0);

  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 10, 10, 0)), ==, "below");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 45, 45, 0)), ==, "above");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 80, 10, 0)), ==, "point");
  g_assert_cmpint (np_scene_hit (scene, 70, 10, 9.9), ==, -1);
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 70, 10, 10)), ==, "point");
  /* Exact beats near, and near beats far: 6 from "point", 8 from "below". */
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 50, 10, 40)), ==, "below");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 74, 10, 40)), ==, "point");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 58, 10, 40)), ==, "below");
  /* Round about a corner the distance is the diagonal. */
  g_assert_cmpint (np_scene_hit (scene, 67, 67, 9.8), ==, -1);
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 67, 67, 9.95)), ==, "above");
}

/* Of points that lie on each other the nearest is hit; what lies over them still hides them. */
static void
test_hit_points (void)
{
  g_autoptr (NpScene) scene = np_scene_new (100, 100);
  NpDatum points[] = {
    { .bounds = GRAPHENE_RECT_INIT (0, 0, 24, 24), .flags = NP_DATUM_POINT },
    { .bounds = GRAPHENE_RECT_INIT (0, 16, 24, 24), .flags = NP_DATUM_POINT },
    { .bounds = GRAPHENE_RECT_INIT (6, 0, 12, 24), .flags = NP_DATUM_POINT },
  };

  add_datum (scene, "ground", 0, 0, 0, 0, 100, 100);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      points[i].key = g_strdup_printf ("point%u", i);
      np_scene_add_datum (scene, &points[i]);
    }
  /* The middles are at 12 and 28; the third lies on the first. */
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 12, 17, 0)), ==, "point2");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 2, 17, 0)), ==, "point0");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 2, 23, 0)), ==, "point1");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 12, 23, 0)), ==, "point1");
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 12, 50, 0)), ==, "ground");
  add_datum (scene, "cover", 1, 0, 10, 10, 4, 4);
  g_assert_cmpstr (key_of (scene, np_scene_hit (scene, 12, 12, 0)), ==, "cover");
}

/* What has a label beside it is where it is, and not in the middle of both. */
static void
test_walk_labelled (void)
{
  g_autoptr (NpScene) scene = np_scene_new (200, 100);
  NpDatum labelled = { .key = g_strdup ("labelled"),
                       .series = 1,
                       .at = 10,
                       .bounds = GRAPHENE_RECT_INIT (0, 20, 160, 20) };

  add_datum (scene, "above", 0, 0, 5, 0, 10, 10);
  add_datum (scene, "middle", 1, 1, 60, 20, 10, 10);
  np_scene_add_datum (scene, &labelled);
  g_assert_cmpstr (walk (scene, "above", "d"), ==, "labelled");
}

static void
test_walk_lines (void)
{
  g_autoptr (NpScene) scene = make_lines ();

  g_assert_cmpstr (walk (scene, "a1", "r"), ==, "a2");
  g_assert_cmpstr (walk (scene, "a1", "rr"), ==, "a3");
  g_assert_cmpstr (walk (scene, "a1", "rrr"), ==, "a3");
  g_assert_cmpstr (walk (scene, "a3", "ll"), ==, "a1");
  g_assert_cmpstr (walk (scene, "a1", "l"), ==, "a1");
  g_assert_cmpstr (walk (scene, "a2", "h"), ==, "a1");
  g_assert_cmpstr (walk (scene, "a2", "e"), ==, "a3");
  g_assert_cmpstr (walk (scene, "b0", "e"), ==, "b1");
  g_assert_cmpstr (walk (scene, "b1", "F"), ==, "a1");
  g_assert_cmpstr (walk (scene, "a2", "L"), ==, "c0");
  /* Nearest sideways, not the same index. */
  g_assert_cmpstr (walk (scene, "a1", "d"), ==, "b0");
  g_assert_cmpstr (walk (scene, "a2", "d"), ==, "b1");
  g_assert_cmpstr (walk (scene, "a3", "d"), ==, "b1");
  g_assert_cmpstr (walk (scene, "b0", "d"), ==, "c0");
  g_assert_cmpstr (walk (scene, "c0", "d"), ==, "c0");
  g_assert_cmpstr (walk (scene, "c0", "u"), ==, "b1");
  g_assert_cmpstr (walk (scene, "b1", "u"), ==, "a2");
  g_assert_cmpstr (walk (scene, "a2", "u"), ==, "a2");
}

static void
test_walk_rows (void)
{
  g_autoptr (NpScene) scene = make_rows (5);

  g_assert_cmpstr (walk (scene, "row0", "dd"), ==, "row2");
  g_assert_cmpstr (walk (scene, "row2", "u"), ==, "row1");
  g_assert_cmpstr (walk (scene, "row2", "l"), ==, "row2");
  g_assert_cmpstr (walk (scene, "row2", "r"), ==, "row2");
  g_assert_cmpstr (walk (scene, "row2", "h"), ==, "row0");
  g_assert_cmpstr (walk (scene, "row2", "e"), ==, "row4");
}

static void
test_walk_from_nowhere (void)
{
  g_autoptr (NpScene) scene = make_lines ();
  g_autoptr (NpScene) empty = np_scene_new (10, 10);

  for (NpWalk i = NP_WALK_LEFT; i <= NP_WALK_LAST; i++)
    {
      gboolean last = i == NP_WALK_END || i == NP_WALK_LAST;

      g_assert_cmpstr (key_of (scene, np_scene_walk (scene, -1, i)), ==, last ? "c0" : "a1");
      g_assert_cmpint (np_scene_walk (empty, -1, i), ==, -1);
    }
}

/* Rows that can be expanded are a list still: Home and End go to its ends, Right to what expands the
 * row, and Down from there to what expands the next. */
static void
test_walk_expanders (void)
{
  g_autoptr (NpScene) scene = make_rows (4);

  for (guint i = 0; i < 4; i += 3)
    {
      NpDatum datum = {
        .key = g_strdup_printf ("expand%u", i),
        .flags = NP_DATUM_CONTROL,
        .series = i,
        .index = 1,
        .bounds = GRAPHENE_RECT_INIT (10, i * 30, 20, 30),
      };

      np_scene_add_datum (scene, &datum);
    }
  g_assert_cmpstr (walk (scene, "row0", "r"), ==, "expand0");
  g_assert_cmpstr (walk (scene, "expand0", "l"), ==, "row0");
  g_assert_cmpstr (walk (scene, "expand0", "d"), ==, "row1");
  g_assert_cmpstr (walk (scene, "row1", "e"), ==, "expand3");
  g_assert_cmpstr (walk (scene, "row1", "h"), ==, "row0");
}

static NpScene *
make_random (void)
{
  NpScene *scene = np_scene_new (1000, 1000);
  guint n_series = (guint) g_test_rand_int_range (1, 8);

  for (guint s = 0; s < n_series; s++)
    {
      guint n = (guint) g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *key = g_strdup_printf ("%u/%u", s, i);

          add_datum (scene, key, 3 * s, 2 * i, g_test_rand_int_range (0, 900), s * 50, 20, 20);
        }
    }
  return scene;
}

/* From the first, along each series and then down, every datum is met; a step back undoes a step
 * along a series, and leads back to the series that it came from. */
static void
test_walk_properties (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (NpScene) scene = make_random ();
      g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
      int at = np_scene_walk (scene, -1, NP_WALK_FIRST);

      for (int before = -1; before != at;)
        {
          while (np_scene_walk (scene, at, NP_WALK_LEFT) != at)
            at = np_scene_walk (scene, at, NP_WALK_LEFT);
          for (int last = -1; last != at;)
            {
              g_hash_table_add (met, GINT_TO_POINTER (at));
              last = at;
              at = np_scene_walk (scene, at, NP_WALK_RIGHT);
            }
          before = at;
          at = np_scene_walk (scene, at, NP_WALK_DOWN);
        }
      g_assert_cmpuint (g_hash_table_size (met), ==, np_scene_get_n_data (scene));

      for (int i = 0; i < (int) np_scene_get_n_data (scene); i++)
        {
          int right = np_scene_walk (scene, i, NP_WALK_RIGHT);
          int left = np_scene_walk (scene, i, NP_WALK_LEFT);
          int down = np_scene_walk (scene, i, NP_WALK_DOWN);
          int up = np_scene_walk (scene, i, NP_WALK_UP);

          g_assert_true (right == i || np_scene_walk (scene, right, NP_WALK_LEFT) == i);
          g_assert_true (left == i || np_scene_walk (scene, left, NP_WALK_RIGHT) == i);
          if (down != i)
            g_assert_cmpuint (np_scene_get_datum (scene, np_scene_walk (scene, down, NP_WALK_UP))
                                  ->series,
                              ==, np_scene_get_datum (scene, i)->series);
          if (up != i)
            g_assert_cmpuint (np_scene_get_datum (scene, np_scene_walk (scene, up, NP_WALK_DOWN))
                                  ->series,
                              ==, np_scene_get_datum (scene, i)->series);
        }
    }
}

/* What a search must find, found by looking at all: in reading order the first after, or the last
 * before. The data of make_random() are in that order. */
static int
find_wanted (NpScene *scene, int from, int step, NpDatumFlags flag, NpTrust trust)
{
  int n = (int) np_scene_get_n_data (scene);

  for (int i = from < 0 && step < 0 ? n - 1 : from + step; i >= 0 && i < n; i += step)
    if ((np_scene_get_datum (scene, i)->flags & flag) != 0
        || (np_scene_get_datum (scene, i)->trust & trust) != 0)
      return i;
  return from;
}

static void
test_walk_searches (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (NpScene) scene = make_random ();
      int share = g_test_rand_int_range (1, 30);

      for (guint i = 0; i < np_scene_get_n_data (scene); i++)
        {
          NpDatum *datum = (NpDatum *) np_scene_get_datum (scene, i);

          if (g_test_rand_int_range (0, share) == 0)
            datum->flags |= NP_DATUM_EXTREME;
          if (g_test_rand_int_range (0, share) == 0)
            datum->flags |= NP_DATUM_OVERTAKE | NP_DATUM_POINT;
          if (g_test_rand_int_range (0, share) == 0)
            datum->trust |= NP_TRUST_GAP | NP_TRUST_RIVALS;
        }
      for (int i = -1; i < (int) np_scene_get_n_data (scene); i++)
        for (int step = -1; step <= 1; step += 2)
          {
            NpWalk before = step < 0 ? 1 : 0;

            g_assert_cmpint (np_scene_walk (scene, i, NP_WALK_NEXT_EXTREME + before), ==,
                             find_wanted (scene, i, step, NP_DATUM_EXTREME, 0));
            g_assert_cmpint (np_scene_walk (scene, i, NP_WALK_NEXT_GAP + before), ==,
                             find_wanted (scene, i, step, 0, NP_TRUST_GAP));
            g_assert_cmpint (np_scene_walk (scene, i, NP_WALK_NEXT_OVERTAKE + before), ==,
                             find_wanted (scene, i, step, NP_DATUM_OVERTAKE, 0));
          }
    }
}

static void
test_keys (void)
{
  g_autoptr (NpScene) scene = make_lines ();

  g_assert_cmpint (np_scene_find_key (scene, "a2"), ==, 1);
  g_assert_cmpint (np_scene_find_key (scene, "nobody"), ==, -1);
  g_assert_cmpint (np_scene_find_key (scene, NULL), ==, -1);
}

static void
test_add_scene (void)
{
  g_autoptr (NpScene) page = make_rows (2);
  g_autoptr (NpScene) plot = np_scene_new (50, 50);
  guint number = add_datum (plot, "bar", 0, 0, 1, 2, 30, 40);
  const NpMark *mark;

  np_scene_add_rect (plot, (int) number, NP_INK_REST, NP_FILL_SOLID, 1, 2, 30, 40, 0);
  np_scene_add_rule (plot, NP_INK_GRID, 1, NP_DASH_SOLID, 0, 10, 50, 10);
  np_scene_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, "Label", 5, 6, 0);
  np_scene_add_scene (page, plot, 100, 200);
  np_scene_unref (g_steal_pointer (&plot));

  g_assert_cmpuint (np_scene_get_n_data (page), ==, 3);
  g_assert_cmpint (np_scene_find_key (page, "bar"), ==, 2);
  g_assert_cmpfloat (np_scene_get_datum (page, 2)->bounds.origin.x, ==, 101);
  g_assert_cmpfloat (np_scene_get_datum (page, 2)->bounds.origin.y, ==, 202);
  /* Its series comes after those that were there, so that Down goes on into it. */
  g_assert_cmpstr (walk (page, "row1", "d"), ==, "bar");
  g_assert_cmpuint (np_scene_get_n_marks (page), ==, 3);
  mark = np_scene_get_mark (page, 0);
  g_assert_cmpint (mark->datum, ==, 2);
  g_assert_cmpfloat (mark->x, ==, 101);
  mark = np_scene_get_mark (page, 1);
  g_assert_cmpint (mark->datum, ==, -1);
  g_assert_cmpfloat (mark->points[1].x, ==, 150);
  g_assert_cmpfloat (mark->points[1].y, ==, 210);
  g_assert_cmpstr (np_scene_get_mark (page, 2)->text, ==, "Label");
}

static NpScene *
make_one_of_each (void)
{
  NpScene *scene = np_scene_new (100, 50.04);
  NpDatum datum = {
    .id = g_strdup ("skoda"),
    .key = g_strdup ("skoda@2025"),
    .label = g_strdup ("Škoda \"1\""),
    .value = g_strdup ("1,234"),
    .detail = g_strdup ("one\ntwo"),
    .series = 1,
    .index = 2,
    .trust = NP_TRUST_RIVALS | NP_TRUST_GAP | NP_TRUST_INCOMPLETE,
    .flags = NP_DATUM_EXTREME | NP_DATUM_OVERTAKE | NP_DATUM_CONTROL | NP_DATUM_POINT,
    .bounds = GRAPHENE_RECT_INIT (1, 2, 3, 4.25),
  };
  NpMark area = {
    .kind = NP_MARK_AREA,
    .ink = NP_INK_BAND,
    .fill = NP_FILL_FADE_END,
    .opacity = 0.5,
    .datum = -1,
    .points = g_new0 (graphene_point_t, 3),
    .n_points = 3,
  };

  graphene_point_init (&area.points[1], 10, -0.01f);
  graphene_point_init (&area.points[2], 10, 10);
  np_scene_add_datum (scene, &datum);
  np_scene_add_rect (scene, 0, NP_INK_SERIES_N (8), NP_FILL_HATCH, 1.25, 2, 30, 4, 3);
  np_scene_add_rule (scene, NP_INK_GRID, 1, NP_DASH_DOTTED, 0, 0.5, 100, 0.5);
  np_scene_add_mark (scene, &area);
  np_scene_add_text (scene, -1, NP_INK_DIM, NP_TEXT_VALUE, "Škoda", 5, 6, 0.5f);
  np_scene_add_glyph (scene, 0, NP_INK_SERIES, NP_GLYPH_TALKS, 7, 8, 9);
  return scene;
}

/* Breaks and the head go along; breaks are told from top to bottom, each once. */
static void
test_pages (void)
{
  g_autoptr (NpScene) page = np_scene_new (100, 100);
  g_autoptr (NpScene) plot = np_scene_new (100, 80);
  g_autofree char *text = NULL;
  double top, bottom;

  np_scene_add_break (plot, 60);
  np_scene_add_break (plot, 20);
  np_scene_add_break (plot, 40);
  np_scene_add_break (plot, 40);
  g_assert_false (np_scene_get_head (plot, NULL, NULL));
  np_scene_set_head (plot, 1, 9);
  np_scene_add_break (page, 55);
  np_scene_add_scene (page, plot, 5, 10);

  g_assert_cmpuint (np_scene_get_n_breaks (plot), ==, 3);
  g_assert_cmpuint (np_scene_get_n_breaks (page), ==, 4);
  g_assert_cmpfloat (np_scene_get_break (page, 0), ==, 30);
  g_assert_cmpfloat (np_scene_get_break (page, 2), ==, 55);
  g_assert_true (np_scene_get_head (page, &top, &bottom));
  g_assert_cmpfloat (top, ==, 11);
  g_assert_cmpfloat (bottom, ==, 19);
  text = np_scene_to_text (page);
  g_assert_cmpstr (text, ==,
                   "scene 100.0 100.0\nhead 11.0 19.0\n"
                   "break 30.0\nbreak 50.0\nbreak 55.0\nbreak 70.0\n");

  /* A scene without a head leaves the one that is there. */
  np_scene_set_head (plot, 0, 0);
  np_scene_add_scene (page, plot, 0, 0);
  g_assert_true (np_scene_get_head (page, NULL, NULL));
}

static void
test_to_text (void)
{
  g_autoptr (NpScene) scene = make_one_of_each ();
  g_autofree char *text = np_scene_to_text (scene);

  g_assert_cmpstr (
      text, ==,
      "scene 100.0 50.0\n"
      "rect #0 series1 hatch stroke 1.0 at 1.2 2.0 30.0 4.0 radius 3.0\n"
      "line grid stroke 1.0 dotted at 0.0 0.5 100.0 0.5\n"
      "area band fade-end opacity 0.5 at 0.0 0.0 10.0 0.0 10.0 10.0\n"
      "text dim at 5.0 6.0 value 0.5 \"Škoda\"\n"
      "glyph #0 series0 solid at 7.0 8.0 9.0 talks\n"
      "datum #0 series 1 index 2 at 1.0 2.0 3.0 4.2 key=\"skoda@2025\" id=\"skoda\" "
      "label=\"Škoda \\\"1\\\"\" value=\"1,234\" detail=\"one\\ntwo\" rivals gap incomplete "
      "extreme overtake control\n");
}

/* A decimal comma in the locale must not get into goldens. */
static void
test_to_text_locale (void)
{
  g_autoptr (NpScene) scene = make_one_of_each ();
  g_autofree char *before = np_scene_to_text (scene);
  g_autofree char *after = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("no locale with a decimal comma");
      return;
    }
  after = np_scene_to_text (scene);
  setlocale (LC_NUMERIC, "C");
  g_assert_cmpstr (before, ==, after);
}

static void
test_boxed (void)
{
  NpScene *scene = make_rows (1);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, NP_TYPE_SCENE);
  g_value_take_boxed (&value, scene);
  g_assert_true (g_value_get_boxed (&value) == scene);
  g_value_unset (&value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scene/hit", test_hit);
  g_test_add_func ("/chart/scene/hit-points", test_hit_points);
  g_test_add_func ("/chart/scene/walk-lines", test_walk_lines);
  g_test_add_func ("/chart/scene/walk-labelled", test_walk_labelled);
  g_test_add_func ("/chart/scene/walk-rows", test_walk_rows);
  g_test_add_func ("/chart/scene/walk-from-nowhere", test_walk_from_nowhere);
  g_test_add_func ("/chart/scene/walk-properties", test_walk_properties);
  g_test_add_func ("/chart/scene/walk-expanders", test_walk_expanders);
  g_test_add_func ("/chart/scene/walk-searches", test_walk_searches);
  g_test_add_func ("/chart/scene/keys", test_keys);
  g_test_add_func ("/chart/scene/add-scene", test_add_scene);
  g_test_add_func ("/chart/scene/pages", test_pages);
  g_test_add_func ("/chart/scene/to-text", test_to_text);
  g_test_add_func ("/chart/scene/to-text-locale", test_to_text_locale);
  g_test_add_func ("/chart/scene/boxed", test_boxed);
  return g_test_run ();
}
