/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-render.h"

#include <math.h>

/* Glyphs are drawn in a square from -1 to 1, y down, and scaled to where they are wanted. The
 * series markers have about the same area each, so that none weighs more than another. */

typedef struct
{
  double x, y, r;
} Frame;

static void
add_polygon (GskPathBuilder *builder, const Frame *frame, const double (*points)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    {
      float x = frame->x + points[i][0] * frame->r;
      float y = frame->y + points[i][1] * frame->r;

      if (i == 0)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
    }
  gsk_path_builder_close (builder);
}

#define ADD_POLYGON(builder, frame, ...)                                         \
  G_STMT_START                                                                   \
  {                                                                              \
    static const double polygon_points[][2] = { __VA_ARGS__ };                   \
    add_polygon (builder, frame, polygon_points, G_N_ELEMENTS (polygon_points)); \
  }                                                                              \
  G_STMT_END

static void
add_circle (GskPathBuilder *builder, const Frame *frame, double x, double y, double radius)
{
  graphene_point_t center = GRAPHENE_POINT_INIT (frame->x + x * frame->r, frame->y + y * frame->r);

  gsk_path_builder_add_circle (builder, &center, radius * frame->r);
}

static void
add_round_rect (GskPathBuilder *builder,
                const Frame *frame,
                double x,
                double y,
                double width,
                double height,
                double radius)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (frame->x + x * frame->r, frame->y + y * frame->r,
                                               width * frame->r, height * frame->r);
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &bounds, radius * frame->r);
  gsk_path_builder_add_rounded_rect (builder, &rect);
}

static void
add_marker (GskPathBuilder *builder, const Frame *frame, NpGlyph glyph)
{
  switch ((int) glyph)
    {
    case NP_GLYPH_CIRCLE:
      add_circle (builder, frame, 0, 0, 0.9);
      break;
    case NP_GLYPH_SQUARE:
      ADD_POLYGON (builder, frame, { -0.78, -0.78 }, { 0.78, -0.78 }, { 0.78, 0.78 },
                   { -0.78, 0.78 });
      break;
    case NP_GLYPH_TRIANGLE_UP:
      ADD_POLYGON (builder, frame, { 0, -0.95 }, { 1, 0.8 }, { -1, 0.8 });
      break;
    case NP_GLYPH_DIAMOND:
      ADD_POLYGON (builder, frame, { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 });
      break;
    case NP_GLYPH_TRIANGLE_DOWN:
      ADD_POLYGON (builder, frame, { 0, 0.95 }, { 1, -0.8 }, { -1, -0.8 });
      break;
    case NP_GLYPH_PLUS:
      ADD_POLYGON (builder, frame, { -0.34, -1 }, { 0.34, -1 }, { 0.34, -0.34 }, { 1, -0.34 },
                   { 1, 0.34 }, { 0.34, 0.34 }, { 0.34, 1 }, { -0.34, 1 }, { -0.34, 0.34 },
                   { -1, 0.34 }, { -1, -0.34 }, { -0.34, -0.34 });
      break;
    case NP_GLYPH_CROSS:
      /* The plus, turned by half a right angle and kept inside the square. */
      ADD_POLYGON (builder, frame, { 0, -0.44 }, { 0.46, -0.9 }, { 0.9, -0.46 }, { 0.44, 0 },
                   { 0.9, 0.46 }, { 0.46, 0.9 }, { 0, 0.44 }, { -0.46, 0.9 }, { -0.9, 0.46 },
                   { -0.44, 0 }, { -0.9, -0.46 }, { -0.46, -0.9 });
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_event (GskPathBuilder *builder, const Frame *frame, NpGlyph glyph)
{
  switch ((int) glyph)
    {
    case NP_GLYPH_AGREEMENT:
      ADD_POLYGON (builder, frame, { 0, -0.9 }, { 0.9, 0 }, { 0, 0.9 }, { -0.9, 0 });
      break;
    case NP_GLYPH_PLANT:
      /* A house with a chimney, its door cut out. */
      ADD_POLYGON (builder, frame, { 0, -0.9 }, { 0.4, -0.54 }, { 0.4, -0.9 }, { 0.7, -0.9 },
                   { 0.7, -0.27 }, { 1, 0 }, { 0.78, 0 }, { 0.78, 0.9 }, { 0.22, 0.9 },
                   { 0.22, 0.3 }, { -0.22, 0.3 }, { -0.22, 0.9 }, { -0.78, 0.9 }, { -0.78, 0 },
                   { -1, 0 });
      break;
    case NP_GLYPH_PRODUCT:
      add_circle (builder, frame, 0, 0, 0.95);
      add_circle (builder, frame, 0, 0, 0.68);
      add_circle (builder, frame, 0, 0, 0.42);
      break;
    case NP_GLYPH_END:
      add_round_rect (builder, frame, -0.8, -0.8, 1.6, 1.6, 0.12);
      break;
    case NP_GLYPH_TALKS:
      add_round_rect (builder, frame, -1, -0.68, 2, 1.36, 0.4);
      add_circle (builder, frame, -0.55, 0, 0.19);
      add_circle (builder, frame, 0, 0, 0.19);
      add_circle (builder, frame, 0.55, 0, 0.19);
      break;
    case NP_GLYPH_FLAG:
      ADD_POLYGON (builder, frame, { -0.75, -0.95 }, { -0.5, -0.95 }, { -0.5, -0.85 },
                   { 0.9, -0.85 }, { 0.55, -0.33 }, { 0.9, 0.2 }, { -0.5, 0.2 }, { -0.5, 0.95 },
                   { -0.75, 0.95 });
      break;
    case NP_GLYPH_SALE:
      ADD_POLYGON (builder, frame, { -0.95, -0.6 }, { 0.2, -0.6 }, { 0.2, -0.95 }, { 0.95, -0.42 },
                   { 0.2, 0.1 }, { 0.2, -0.25 }, { -0.95, -0.25 });
      ADD_POLYGON (builder, frame, { 0.95, 0.6 }, { -0.2, 0.6 }, { -0.2, 0.95 }, { -0.95, 0.42 },
                   { -0.2, -0.1 }, { -0.2, 0.25 }, { 0.95, 0.25 });
      break;
    case NP_GLYPH_NEWS:
      add_circle (builder, frame, 0, 0, 0.8);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Points of arcs, from the frame's middle, are at (x, y); angles would only be turned into them. */
static void
add_arc_to (GskPathBuilder *builder,
            const Frame *frame,
            double radius,
            gboolean large,
            gboolean clockwise,
            double x,
            double y)
{
  gsk_path_builder_svg_arc_to (builder, radius * frame->r, radius * frame->r, 0, large, clockwise,
                               frame->x + x * frame->r, frame->y + y * frame->r);
}

static void
move_to (GskPathBuilder *builder, const Frame *frame, double x, double y)
{
  gsk_path_builder_move_to (builder, frame->x + x * frame->r, frame->y + y * frame->r);
}

static void
line_to (GskPathBuilder *builder, const Frame *frame, double x, double y)
{
  gsk_path_builder_line_to (builder, frame->x + x * frame->r, frame->y + y * frame->r);
}

static void
add_dashed_ring (GskPathBuilder *builder, const Frame *frame, double outer, double inner, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double from = 2 * G_PI * (i - 0.29) / n;
      double to = 2 * G_PI * (i + 0.29) / n;

      move_to (builder, frame, outer * cos (from), outer * sin (from));
      add_arc_to (builder, frame, outer, FALSE, TRUE, outer * cos (to), outer * sin (to));
      line_to (builder, frame, inner * cos (to), inner * sin (to));
      add_arc_to (builder, frame, inner, FALSE, FALSE, inner * cos (from), inner * sin (from));
      gsk_path_builder_close (builder);
    }
}

/* Three quarters of a ring, a stem and a dot. */
static void
add_question_mark (GskPathBuilder *builder, const Frame *frame)
{
  const double y = -0.2, outer = 0.42, inner = 0.17, half = (outer - inner) / 2;

  move_to (builder, frame, -outer, y);
  add_arc_to (builder, frame, outer, TRUE, TRUE, half, y + sqrt (outer * outer - half * half));
  line_to (builder, frame, half, 0.34);
  line_to (builder, frame, -half, 0.34);
  line_to (builder, frame, -half, y + inner);
  line_to (builder, frame, 0, y + inner);
  add_arc_to (builder, frame, inner, TRUE, FALSE, -inner, y);
  gsk_path_builder_close (builder);
  add_circle (builder, frame, 0, 0.56, 0.15);
}

/* What hangs from one end of a pair of scales. */
static void
add_scale (GskPathBuilder *builder, const Frame *frame, double x)
{
  move_to (builder, frame, x, -0.5);
  line_to (builder, frame, x + 0.4, 0.12);
  add_arc_to (builder, frame, 0.4, FALSE, TRUE, x - 0.4, 0.12);
  gsk_path_builder_close (builder);
}

/* Verdicts differ in their outline, so that they can be told apart small and without colour. */
static void
add_verdict (GskPathBuilder *builder, const Frame *frame, NpGlyph glyph)
{
  switch ((int) glyph)
    {
    case NP_GLYPH_HOLDS:
      ADD_POLYGON (builder, frame, { -0.66, -0.19 }, { -0.25, 0.22 }, { 0.71, -0.74 },
                   { 0.99, -0.46 }, { -0.25, 0.78 }, { -0.94, 0.09 });
      break;
    case NP_GLYPH_NOT:
      ADD_POLYGON (builder, frame, { 0.29, -0.95 }, { 0.61, -0.95 }, { 0.40, -0.52 },
                   { 0.95, -0.52 }, { 0.95, -0.22 }, { 0.26, -0.22 }, { 0.06, 0.22 },
                   { 0.95, 0.22 }, { 0.95, 0.52 }, { -0.08, 0.52 }, { -0.29, 0.95 },
                   { -0.61, 0.95 }, { -0.40, 0.52 }, { -0.95, 0.52 }, { -0.95, 0.22 },
                   { -0.26, 0.22 }, { -0.06, -0.22 }, { -0.95, -0.22 }, { -0.95, -0.52 },
                   { 0.08, -0.52 });
      break;
    case NP_GLYPH_PART:
      add_circle (builder, frame, 0, 0, 0.92);
      move_to (builder, frame, -0.66, 0);
      add_arc_to (builder, frame, 0.66, FALSE, TRUE, 0.66, 0);
      gsk_path_builder_close (builder);
      break;
    case NP_GLYPH_UNKNOWN:
      add_dashed_ring (builder, frame, 0.99, 0.79, 10);
      add_question_mark (builder, frame);
      break;
    case NP_GLYPH_DISPUTED:
      ADD_POLYGON (builder, frame, { -0.11, -0.92 }, { 0.11, -0.92 }, { 0.11, -0.68 },
                   { 0.98, -0.68 }, { 0.98, -0.5 }, { 0.11, -0.5 }, { 0.11, 0.72 }, { 0.48, 0.72 },
                   { 0.48, 0.92 }, { -0.48, 0.92 }, { -0.48, 0.72 }, { -0.11, 0.72 },
                   { -0.11, -0.5 }, { -0.98, -0.5 }, { -0.98, -0.68 }, { -0.11, -0.68 });
      add_scale (builder, frame, -0.58);
      add_scale (builder, frame, 0.58);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * np_glyph_get_path:
 * @glyph: which one
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @size: of the square that holds it, in pixels
 * @fill: (out) (optional): whether it is filled (with the even-odd rule) or an outline
 *
 * Returns: (transfer full): the glyph's outline
 */
GskPath *
np_glyph_get_path (NpGlyph glyph, double x, double y, double size, gboolean *fill)
{
  g_autoptr (GskPathBuilder) builder = NULL;
  Frame frame = { x, y, size / 2 };

  g_return_val_if_fail (glyph <= NP_GLYPH_DISPUTED, NULL);

  builder = gsk_path_builder_new ();
  if (glyph <= NP_GLYPH_CROSS)
    add_marker (builder, &frame, glyph);
  else if (glyph >= NP_GLYPH_HOLDS)
    add_verdict (builder, &frame, glyph);
  else
    add_event (builder, &frame, glyph);
  if (fill != NULL)
    *fill = glyph != NP_GLYPH_AGREEMENT && glyph != NP_GLYPH_NEWS;
  return gsk_path_builder_to_path (builder);
}

/**
 * np_glyph_get_stroke:
 * @size: of the glyph, in pixels
 *
 * Returns: how wide the outline of a hollow glyph is, in pixels
 */
double
np_glyph_get_stroke (double size)
{
  return MAX (1.25, size / 7);
}
