/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for maps beside what holds for all plots, which is in test-plots.c. */

#include <math.h>

#include "map-data.h"

#define N_ROUNDS 20
#define N_PLACES 30

static NpTheme theme;

static NpSceneContext
make_context (double width, double scale, gboolean rtl)
{
  np_theme_init (&theme, FALSE, FALSE);
  theme.text_scale = scale;
  return (NpSceneContext) { width, 0, &theme, np_text_measure_fixed (&theme), rtl };
}

/* The last circle of a datum without a fill, in the scene's order: its capacity. Or NULL. */
static const NpMark *
find_outline (NpScene *scene, int datum)
{
  const NpMark *found = NULL;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == datum && mark->fill == NP_FILL_NONE)
        found = mark;
    }
  return found;
}

static const NpMark *
find_filled (NpScene *scene, int datum, NpFill fill, NpInk ink)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_RECT && mark->datum == datum && mark->fill == fill
          && mark->ink == ink)
        return mark;
    }
  return NULL;
}

static void
get_middle (const NpMark *mark, double *x, double *y)
{
  *x = mark->x + mark->width / 2;
  *y = mark->y + mark->height / 2;
}

/* How far the land goes down, which ends where the map does. */
static double
get_land_bottom (NpScene *scene)
{
  double bottom = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      for (guint k = 0; mark->kind == NP_MARK_AREA && k < mark->n_points; k++)
        bottom = MAX (bottom, mark->points[k].y);
    }
  return bottom;
}

/* Every place is there once, in a circle of its own that nothing covers, that has room for a finger,
 * and is hit where it is; areas are as capacities are. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  NpMapPlace places[N_PLACES];

  for (guint round = 0; round < N_ROUNDS * 4; round++)
    {
      NpMapRegion region = NP_MAP_WORLD + round % 4;
      NpSceneContext context
          = make_context (round % 3 == 0 ? 360 : 1000, 1 + round % 2, round % 5 == 0);
      NpMapBox box = np_map_region_get_box (region);
      NpMapSpec spec = make_map (places, N_PLACES, region);
      double ratio = 0;

      fill_random_places (rand, &box, places, N_PLACES);
      g_autoptr (NpScene) scene = np_map_build (&spec, &context);
      g_assert_cmpuint (np_scene_get_n_data (scene), ==, N_PLACES);
      for (guint i = 0; i < N_PLACES; i++)
        {
          int datum = np_scene_find_key (scene, places[i].key);
          const NpMark *circle = find_outline (scene, datum);
          const graphene_rect_t *bounds = &np_scene_get_datum (scene, datum)->bounds;
          double x, y;

          get_middle (circle, &x, &y);
          g_assert_cmpfloat (bounds->size.width, >=, 24);
          g_assert_cmpfloat (bounds->size.height, >=, 24);
          g_assert_true (graphene_rect_contains_point (bounds, &GRAPHENE_POINT_INIT (x, y)));
          g_assert_cmpfloat (bounds->size.width + 0.01, >=, circle->width);
          g_assert_cmpint (np_scene_hit (scene, x, y, 0), ==, datum);
          if (isfinite (places[i].capacity) && circle->width > 4 * theme.text_scale)
            {
              double own = circle->width * circle->width / places[i].capacity;

              ratio = ratio > 0 ? ratio : own;
              g_assert_cmpfloat_with_epsilon (own / ratio, 1, 0.001);
            }
          for (guint k = 0; k < i; k++)
            {
              const NpMark *other = find_outline (scene, np_scene_find_key (scene, places[k].key));
              double other_x, other_y;

              get_middle (other, &other_x, &other_y);
              g_assert_cmpfloat (hypot (x - other_x, y - other_y), >=,
                                 (circle->width + other->width) / 2);
            }
        }
    }
}

static gboolean
covers_circle (const graphene_rect_t *rect, const NpMark *circle)
{
  double x, y;

  get_middle (circle, &x, &y);
  double dx = x - CLAMP (x, rect->origin.x, rect->origin.x + rect->size.width);
  double dy = y - CLAMP (y, rect->origin.y, rect->origin.y + rect->size.height);
  return hypot (dx, dy) < circle->width / 2;
}

/* How many lines of names there are; none covers a circle, its own or another's. */
static guint
count_names (NpScene *scene, const NpMapSpec *spec, const NpSceneContext *context)
{
  guint n = 0;

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);
      double width, height;

      if (mark->kind != NP_MARK_TEXT || mark->datum < 0)
        continue;
      np_text_measure (&context->measure, mark->text, mark->text_style, &width, &height);
      graphene_rect_t rect
          = GRAPHENE_RECT_INIT (mark->x - width * mark->x_align, mark->y, width, height);
      for (guint k = 0; k < spec->n_places; k++)
        g_assert_false (covers_circle (&rect,
                                       find_outline (scene,
                                                     np_scene_find_key (scene,
                                                                        spec->places[k].key))));
      n++;
    }
  return n;
}

/* No name covers a circle, its own or another's; what is selected has its name. Names don't cover
 * each other: that holds for all plots. */
static void
test_names (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  NpMapPlace places[N_PLACES];
  guint n_names = 0;

  for (guint round = 0; round < N_ROUNDS * 4; round++)
    {
      NpMapRegion region = NP_MAP_WORLD + round % 4;
      NpSceneContext context = make_context (round % 3 == 0 ? 360 : 1000, 1, round % 5 == 0);
      NpMapBox box = np_map_region_get_box (region);
      NpMapSpec spec = make_map (places, N_PLACES, region);
      gboolean named = FALSE;

      fill_random_places (rand, &box, places, N_PLACES);
      for (guint i = 0; i < N_PLACES; i++)
        places[i].selected = i == 3;
      places[3].label = "Selected";
      g_autoptr (NpScene) scene = np_map_build (&spec, &context);
      n_names += count_names (scene, &spec, &context);
      for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
        {
          const char *text = np_scene_get_mark (scene, i)->text;

          named |= text != NULL && g_str_has_prefix (text, "Selected");
        }
      g_assert_true (named);
    }
  g_assert_cmpuint (n_names, >, N_ROUNDS * 4 * 8);
}

/* Of hundreds each is there, in a circle of which at most an edge lies under another, and the largest
 * are named. */
static void
test_crowd (void)
{
  static const guint sizes[] = { 80, 150, 300 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  NpMapPlace places[300];
  const NpMark *outlines[300];

  for (guint round = 0; round < 9; round++)
    {
      NpMapRegion region = round % 2 == 0 ? NP_MAP_WORLD : NP_MAP_EUROPE;
      NpSceneContext context = make_context (1000 + 40 * round, 1, FALSE);
      NpMapBox box = np_map_region_get_box (region);
      NpMapSpec spec = make_map (places, sizes[round % 3], region);

      fill_random_places (rand, &box, places, spec.n_places);
      context.height = round < 3 ? 0 : 700;
      g_autoptr (NpScene) scene = np_map_build (&spec, &context);
      g_assert_cmpuint (np_scene_get_n_data (scene), ==, spec.n_places);
      for (guint i = 0; i < spec.n_places; i++)
        outlines[i] = find_outline (scene, np_scene_find_key (scene, places[i].key));
      for (guint i = 0; i < spec.n_places; i++)
        for (guint k = 0; k < i; k++)
          {
            double x, y, other_x, other_y;

            get_middle (outlines[i], &x, &y);
            get_middle (outlines[k], &other_x, &other_y);
            g_assert_cmpfloat (hypot (x - other_x, y - other_y) + 1, >=,
                               (outlines[i]->width + outlines[k]->width) / 2);
          }
      g_assert_cmpuint (count_names (scene, &spec, &context), >, 20);
    }
}

/* What has no fill of its own: one place, for what its circle looks like. */
static NpMapPlace
make_place (const char *key)
{
  return (NpMapPlace) { .id = key,
                        .key = key,
                        .label = key,
                        .latitude = 52.4,
                        .longitude = -1.8,
                        .capacity = 200000,
                        .use = NAN,
                        .use_low = NAN,
                        .use_high = NAN,
                        .added = NAN,
                        .ink = NP_INK_SERIES };
}

static NpScene *
build_one (const NpMapPlace *place)
{
  NpSceneContext context = make_context (800, 1, FALSE);
  NpMapSpec spec = make_map (place, 1, NP_MAP_UNITED_KINGDOM);

  return np_map_build (&spec, &context);
}

static gboolean
has_text (NpScene *scene, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    if (g_strcmp0 (np_scene_get_mark (scene, i)->text, text) == 0)
      return TRUE;
  return FALSE;
}

/* The disc's area is the capacity's share that is used; where sources differ, what all say is solid
 * and the rest hatched. */
static void
test_use (void)
{
  NpMapPlace place = make_place ("a");

  place.use = 0.5;
  place.use_low = 0.4;
  place.use_high = 0.6;
  g_autoptr (NpScene) scene = build_one (&place);
  const NpMark *outline = find_outline (scene, 0);
  const NpMark *disc = find_filled (scene, 0, NP_FILL_SOLID, NP_INK_SERIES);
  const NpMark *doubt = find_filled (scene, 0, NP_FILL_HATCH, NP_INK_SERIES);
  g_assert_cmpfloat_with_epsilon (pow (disc->width / outline->width, 2), 0.4, 0.001);
  g_assert_cmpfloat_with_epsilon (pow (doubt->width / outline->width, 2), 0.6, 0.001);
  g_assert_true (has_text (scene, "sources differ"));
  g_assert_false (has_text (scene, "no figure"));
  g_assert_cmpint (np_scene_get_datum (scene, 0)->trust, ==, 0);

  place.use = NAN;
  g_autoptr (NpScene) gap = build_one (&place);
  g_assert_null (find_filled (gap, 0, NP_FILL_SOLID, NP_INK_SERIES));
  g_assert_null (find_filled (gap, 0, NP_FILL_HATCH, NP_INK_SERIES));
  g_assert_nonnull (find_outline (gap, 0));
  g_assert_true (has_text (gap, "no figure"));
  g_assert_cmpint (np_scene_get_datum (gap, 0)->trust, ==, NP_TRUST_GAP);

  place.use = place.use_low = place.use_high = 0;
  g_autoptr (NpScene) idle = build_one (&place);
  g_assert_null (find_filled (idle, 0, NP_FILL_SOLID, NP_INK_SERIES));
  g_assert_false (has_text (idle, "no figure"));
}

/* More than all of it is a ring around a full circle; never less than one can see. */
static void
test_over (void)
{
  static const double uses[] = { 1.01, 1.5, 3, 1e9 };
  double last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    {
      NpMapPlace place = make_place ("a");
      double widest = 0;

      place.use = uses[i];
      g_autoptr (NpScene) scene = build_one (&place);
      const NpMark *outline = find_outline (scene, 0);
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        if (np_scene_get_mark (scene, k)->kind == NP_MARK_RECT
            && np_scene_get_mark (scene, k)->datum == 0)
          widest = MAX (widest, np_scene_get_mark (scene, k)->width);
      g_assert_cmpfloat (find_filled (scene, 0, NP_FILL_SOLID, NP_INK_SERIES)->width, ==,
                         outline->width);
      g_assert_cmpfloat (widest, >=, outline->width + 5);
      g_assert_cmpfloat (widest, >=, last);
      g_assert_cmpfloat (widest, <=, outline->width * 2.01);
      g_assert_true (has_text (scene, "over capacity"));
      last = widest;
    }
}

/* What a scenario adds is hatched, with a dashed outline, from what is used on. */
static void
test_added (void)
{
  NpMapPlace place = make_place ("a");

  place.use = 0.25;
  place.added = 0.5;
  place.trust = NP_TRUST_SCENARIO;
  g_autoptr (NpScene) scene = build_one (&place);
  const NpMark *added = find_filled (scene, 0, NP_FILL_HATCH, NP_INK_SERIES);
  const NpMark *outline = find_outline (scene, 0);
  g_assert_cmpfloat_with_epsilon (pow (added->width / outline->width, 2), 0.75, 0.001);
  g_assert_cmpint (added->dash, !=, NP_DASH_SOLID);
  g_assert_cmpfloat (added->stroke, >=, 1);
  g_assert_true (has_text (scene, "scenario"));
  g_assert_nonnull (find_filled (scene, 0, NP_FILL_SOLID, NP_INK_SERIES));
}

/* Three kinds of capacities look different, and so does one that nobody knows. */
static void
test_capacities (void)
{
  NpMapPlace dated = make_place ("a"), old = make_place ("a"), announced = make_place ("a");
  NpMapPlace unknown = make_place ("a");

  old.capacity_style = NP_BULLET_CAPACITY_OLD;
  announced.capacity_style = NP_BULLET_CAPACITY_ANNOUNCED;
  unknown.capacity = NAN;
  g_autoptr (NpScene) one = build_one (&dated);
  g_autoptr (NpScene) two = build_one (&old);
  g_autoptr (NpScene) three = build_one (&announced);
  g_autoptr (NpScene) four = build_one (&unknown);
  g_assert_nonnull (find_filled (one, 0, NP_FILL_SOLID, NP_INK_BACKGROUND));
  g_assert_null (find_filled (two, 0, NP_FILL_SOLID, NP_INK_BACKGROUND));
  g_assert_null (find_filled (three, 0, NP_FILL_SOLID, NP_INK_BACKGROUND));
  g_assert_cmpfloat (find_outline (one, 0)->stroke, >, find_outline (two, 0)->stroke);
  g_assert_cmpint (find_outline (one, 0)->dash, ==, NP_DASH_SOLID);
  g_assert_cmpint (find_outline (two, 0)->dash, ==, NP_DASH_SOLID);
  g_assert_cmpint (find_outline (three, 0)->dash, ==, NP_DASH_SHORT);
  g_assert_cmpint (find_outline (four, 0)->dash, ==, NP_DASH_SHORT);
  g_assert_cmpfloat (find_outline (four, 0)->width, <, find_outline (one, 0)->width / 2);
  g_assert_true (has_text (two, "older capacity"));
  g_assert_true (has_text (three, "announced"));
  g_assert_true (has_text (four, "capacity not known"));
  g_assert_false (has_text (one, "capacity not known"));
}

/* Those of one town are drawn apart, each but the nearest with a line to where it is. */
static void
test_same_town (void)
{
  NpMapPlace places[5];
  NpSceneContext context = make_context (360, 1, FALSE);
  NpMapSpec spec = make_map (places, G_N_ELEMENTS (places), NP_MAP_UNITED_KINGDOM);
  guint n_lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    places[i] = make_place (g_intern_string ((char[]) { 'a' + i, '\0' }));
  g_autoptr (NpScene) scene = np_map_build (&spec, &context);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double x, y;

      get_middle (find_outline (scene, np_scene_find_key (scene, places[i].key)), &x, &y);
      g_assert_cmpint (np_scene_hit (scene, x, y, 0), ==, np_scene_find_key (scene, places[i].key));
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        n_lines
            += np_scene_get_mark (scene, k)->kind == NP_MARK_LINE
               && np_scene_get_mark (scene, k)->datum == np_scene_find_key (scene, places[i].key);
    }
  g_assert_cmpuint (n_lines, >=, 4);
}

/* Neither what is selected nor the direction of the language moves a circle or the land. */
static void
test_stays (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  NpMapPlace places[N_PLACES];
  NpSceneContext context = make_context (700, 1, FALSE), mirrored = make_context (700, 1, TRUE);
  NpMapBox box = np_map_region_get_box (NP_MAP_EUROPE);
  NpMapSpec spec = make_map (places, N_PLACES, NP_MAP_EUROPE);

  fill_random_places (rand, &box, places, N_PLACES);
  g_autoptr (NpScene) before = np_map_build (&spec, &context);
  for (guint i = 0; i < N_PLACES; i++)
    places[i].selected = !places[i].selected;
  g_autoptr (NpScene) after = np_map_build (&spec, &mirrored);
  for (guint i = 0; i < N_PLACES; i++)
    {
      const NpMark *one = find_outline (before, np_scene_find_key (before, places[i].key));
      const NpMark *other = find_outline (after, np_scene_find_key (after, places[i].key));

      g_assert_cmpfloat (one->x, ==, other->x);
      g_assert_cmpfloat (one->y, ==, other->y);
    }
  for (guint i = 0; np_scene_get_mark (before, i)->kind == NP_MARK_AREA; i++)
    g_assert_cmpmem (np_scene_get_mark (before, i)->points,
                     np_scene_get_mark (before, i)->n_points * sizeof (graphene_point_t),
                     np_scene_get_mark (after, i)->points,
                     np_scene_get_mark (after, i)->n_points * sizeof (graphene_point_t));
}

/* Right goes to the right, down to a row below, and all places are found that way. */
static void
test_walk (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  NpMapPlace places[N_PLACES];
  NpSceneContext context = make_context (900, 1, FALSE);
  NpMapBox box = np_map_region_get_box (NP_MAP_WORLD);
  NpMapSpec spec = make_map (places, N_PLACES, NP_MAP_WORLD);
  guint n = 0, n_rows = 0;

  fill_random_places (rand, &box, places, N_PLACES);
  g_autoptr (NpScene) scene = np_map_build (&spec, &context);
  for (int row = np_scene_walk (scene, -1, NP_WALK_FIRST), last = -1; row != last;
       last = row, row = np_scene_walk (scene, row, NP_WALK_DOWN), n_rows++)
    {
      int datum = np_scene_walk (scene, row, NP_WALK_HOME), next;

      if (last >= 0)
        g_assert_cmpfloat (np_scene_get_datum (scene, row)->bounds.origin.y
                               + np_scene_get_datum (scene, row)->bounds.size.height / 2,
                           >=,
                           np_scene_get_datum (scene, last)->bounds.origin.y
                               + np_scene_get_datum (scene, last)->bounds.size.height / 2);
      for (n++; (next = np_scene_walk (scene, datum, NP_WALK_RIGHT)) != datum; datum = next, n++)
        {
          const graphene_rect_t *from = &np_scene_get_datum (scene, datum)->bounds;
          const graphene_rect_t *to = &np_scene_get_datum (scene, next)->bounds;

          g_assert_cmpfloat (to->origin.x + to->size.width / 2, >=,
                             from->origin.x + from->size.width / 2);
        }
    }
  g_assert_cmpuint (n, ==, N_PLACES);
  g_assert_cmpuint (n_rows, >=, 4);
}

/* What isn't on the map is counted; nothing that a place or a box can say is more than wrong. */
static void
test_hostile (void)
{
  static const double values[] = { 0, 90, -90, 180, -180, 1e300, -1e300, 1e-300, NAN, INFINITY };
  const guint n = G_N_ELEMENTS (values);
  static const double widths[] = { 1, 40, 360, 3000 };
  NpMapPlace places[G_N_ELEMENTS (values) * G_N_ELEMENTS (values)];

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      places[i] = make_place (g_intern_string (key));
      places[i].latitude = values[i % n];
      places[i].longitude = values[i / n];
      places[i].capacity = values[(i * 3 + 1) % n];
      places[i].use = values[(i * 7 + 2) % n];
      places[i].use_low = values[(i + 5) % n];
      places[i].use_high = values[(i + 4) % n];
      places[i].added = values[(i + 3) % n];
    }
  for (NpMapRegion region = NP_MAP_BOX; region <= NP_MAP_CHINA; region++)
    for (guint i = 0; i < G_N_ELEMENTS (widths) * n; i++)
      {
        NpSceneContext context = make_context (widths[i / n], 1, FALSE);
        NpMapSpec spec = make_map (places, G_N_ELEMENTS (places), region);

        spec.box = (NpMapBox) { values[i % n], values[(i + 1) % n], values[(i + 2) % n],
                                values[(i + 3) % n] };
        spec.maximum = values[i % n];
        context.height = i % 3 == 0 ? 0 : values[(i + 5) % 4];
        g_autoptr (NpScene) scene = np_map_build (&spec, &context);
        g_assert_cmpuint (np_scene_get_n_data (scene), <=, G_N_ELEMENTS (places));
        g_assert_true (isfinite (np_scene_get_height (scene)));
        for (guint k = 0; k < np_scene_get_n_data (scene); k++)
          g_assert_true (isfinite (np_scene_get_datum (scene, k)->bounds.origin.x)
                         && isfinite (np_scene_get_datum (scene, k)->bounds.size.width));
      }
}

static void
test_missing (void)
{
  NpMapPlace places[] = { make_place ("here"), make_place ("there"), make_place ("nowhere") };
  NpSceneContext context = make_context (800, 1, FALSE);
  NpMapSpec spec = make_map (places, G_N_ELEMENTS (places), NP_MAP_UNITED_KINGDOM);

  places[1].longitude = 118;
  places[2].latitude = NAN;
  g_autoptr (NpScene) scene = np_map_build (&spec, &context);
  g_assert_cmpuint (np_scene_get_n_data (scene), ==, 1);
  g_assert_true (has_text (scene, "Not on the map: 1 elsewhere, 1 unplaced"));

  spec.region = NP_MAP_WORLD;
  g_autoptr (NpScene) world = np_map_build (&spec, &context);
  g_assert_cmpuint (np_scene_get_n_data (world), ==, 2);
}

/* As high as the region wants, or as the context does; the land is cut at the map's edges. */
static void
test_height (void)
{
  static const double widths[] = { 360, 800, 1400 };
  static const double heights[] = { 0, 500, 900 };
  NpMapPlace place = make_place ("a");

  place.use = 0.5;
  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (heights) * 4; i++)
    {
      NpSceneContext context = make_context (widths[i % 3], 1, FALSE);
      NpMapSpec spec = make_map (&place, 1, NP_MAP_WORLD + i / 9);
      double land;

      context.height = heights[i / 3 % 3];
      g_autoptr (NpScene) scene = np_map_build (&spec, &context);
      land = get_land_bottom (scene);
      if (context.height > 0)
        g_assert_cmpfloat (np_scene_get_height (scene), ==, context.height);
      g_assert_cmpfloat (land, >, 100);
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        if (np_scene_get_mark (scene, k)->kind == NP_MARK_TEXT
            && np_scene_get_mark (scene, k)->datum < 0)
          g_assert_cmpfloat (np_scene_get_mark (scene, k)->y, >=, land);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/map/places", test_places);
  g_test_add_func ("/chart/map/names", test_names);
  g_test_add_func ("/chart/map/crowd", test_crowd);
  g_test_add_func ("/chart/map/use", test_use);
  g_test_add_func ("/chart/map/over", test_over);
  g_test_add_func ("/chart/map/added", test_added);
  g_test_add_func ("/chart/map/capacities", test_capacities);
  g_test_add_func ("/chart/map/same-town", test_same_town);
  g_test_add_func ("/chart/map/stays", test_stays);
  g_test_add_func ("/chart/map/walk", test_walk);
  g_test_add_func ("/chart/map/hostile", test_hostile);
  g_test_add_func ("/chart/map/missing", test_missing);
  g_test_add_func ("/chart/map/height", test_height);
  return g_test_run ();
}
