/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-render.h"

#include <math.h>

/* Only node types that cairo draws as vectors are used (no textures, masks or cairo nodes), so
 * that one render node serves the screen, PNG and PDF. */

struct _NpSceneRenderer
{
  GtkSnapshot *snapshot; /* while drawing */
  const NpTheme *theme;
  PangoContext *context;                         /* (owned) */
  PangoAttrList *tabular;                        /* (owned) */
  PangoFontDescription *fonts[NP_N_TEXT_STYLES]; /* (owned) (nullable): made when needed */
  GHashTable *layouts; /* (owned): a mark's text, by its address -> PangoLayout */
};

typedef struct _NpSceneRenderer Renderer;

/* What a fill is poured into: a path, or a rectangle when there is none. */
typedef struct
{
  GskPath *path; /* (unowned) (nullable) */
  GskRoundedRect rect;
  graphene_rect_t bounds;
} Shape;

/**
 * np_dash_get_pattern:
 * @dash: a dash
 * @n: (out): how many lengths there are, 0 for a solid line
 *
 * Lengths of strokes and gaps in multiples of the line's width, which counts as 1 pixel at least.
 *
 * Returns: (transfer none) (nullable) (array length=n): the lengths
 */
const float *
np_dash_get_pattern (NpDash dash, gsize *n)
{
  static const float patterns[][6] = {
    [NP_DASH_LONG] = { 6, 3 },
    [NP_DASH_SHORT] = { 3, 2 },
    [NP_DASH_DOT_DASH] = { 5, 2, 1, 2 },
    [NP_DASH_DOTTED] = { 1, 2 },
    [NP_DASH_LONG_DOT] = { 8, 2, 1, 2, 1, 2 },
    [NP_DASH_SPARSE] = { 3, 5 },
  };
  static const gsize lengths[] = { 0, 2, 2, 4, 2, 6, 2 };

  g_return_val_if_fail (n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail (dash < G_N_ELEMENTS (lengths), NULL);

  *n = lengths[dash];
  return *n > 0 ? patterns[dash] : NULL;
}

static GdkRGBA
get_color (const Renderer *self, const NpMark *mark)
{
  GdkRGBA color = *np_theme_get_ink (self->theme, mark->ink);

  color.alpha *= mark->opacity;
  return color;
}

/* @share of @color over the background; opaque, so that what lies below does not mix in. */
static GdkRGBA
dilute (const Renderer *self, const GdkRGBA *color, double share)
{
  const GdkRGBA *ground = &self->theme->background;

  return (GdkRGBA) {
    ground->red + (color->red - ground->red) * share,
    ground->green + (color->green - ground->green) * share,
    ground->blue + (color->blue - ground->blue) * share,
    color->alpha,
  };
}

static GskStroke *
make_stroke (double width, NpDash dash)
{
  GskStroke *stroke = gsk_stroke_new (width);
  const float *pattern;
  float scaled[6];
  gsize n;

  pattern = np_dash_get_pattern (dash, &n);
  for (gsize i = 0; i < n; i++)
    scaled[i] = pattern[i] * MAX (1.0, width);
  if (n > 0)
    gsk_stroke_set_dash (stroke, scaled, n);
  else
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  return stroke;
}

static void
stroke_path (const Renderer *self, GskPath *path, double width, NpDash dash, const GdkRGBA *color)
{
  g_autoptr (GskStroke) stroke = make_stroke (width, dash);

  gtk_snapshot_append_stroke (self->snapshot, path, stroke, color);
}

static GskPath *
points_to_path (const NpMark *mark, gboolean closed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < mark->n_points; i++)
    if (i == 0)
      gsk_path_builder_move_to (builder, mark->points[i].x, mark->points[i].y);
    else
      gsk_path_builder_line_to (builder, mark->points[i].x, mark->points[i].y);
  if (closed)
    gsk_path_builder_close (builder);
  return gsk_path_builder_to_path (builder);
}

static void
push_shape (const Renderer *self, const Shape *shape)
{
  if (shape->path != NULL)
    gtk_snapshot_push_fill (self->snapshot, shape->path, GSK_FILL_RULE_EVEN_ODD);
  else if (gsk_rounded_rect_is_rectilinear (&shape->rect))
    gtk_snapshot_push_clip (self->snapshot, &shape->bounds);
  else
    gtk_snapshot_push_rounded_clip (self->snapshot, &shape->rect);
}

/* The lines stand at the same places of the plane for every shape, so that neighbours match. */
static void
append_hatch (const Renderer *self, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  double left = bounds->origin.x;
  double top = bounds->origin.y;
  double bottom = top + bounds->size.height;
  double end = left + bounds->size.width + bottom + NP_RENDER_HATCH_STEP;
  double sum = floor ((left + top) / NP_RENDER_HATCH_STEP) * NP_RENDER_HATCH_STEP;

  for (; sum <= end; sum += NP_RENDER_HATCH_STEP)
    {
      gsk_path_builder_move_to (builder, sum - bottom, bottom);
      gsk_path_builder_line_to (builder, sum - top, top);
    }
  path = gsk_path_builder_to_path (builder);
  stroke_path (self, path, NP_RENDER_HATCH_WIDTH, NP_DASH_SOLID, color);
}

static void
append_fade (const Renderer *self,
             const graphene_rect_t *bounds,
             const GdkRGBA *color,
             gboolean at_start)
{
  double length = MIN (bounds->size.width, NP_RENDER_FADE_LENGTH);
  double right = bounds->origin.x + bounds->size.width;
  graphene_point_t from
      = GRAPHENE_POINT_INIT (at_start ? bounds->origin.x : right, bounds->origin.y);
  graphene_point_t to
      = GRAPHENE_POINT_INIT (at_start ? from.x + length : from.x - length, bounds->origin.y);
  GskColorStop stops[2] = { { 0, *color }, { 1, *color } };

  if (length <= 0)
    return;
  stops[0].color.alpha = 0;
  gtk_snapshot_append_linear_gradient (self->snapshot, bounds, &from, &to, stops, 2);
}

static gboolean
is_hatched (const NpMark *mark)
{
  return mark->fill == NP_FILL_HATCH || mark->fill == NP_FILL_SCENARIO;
}

static void
fill_shape (const Renderer *self, const Shape *shape, const NpMark *mark)
{
  GdkRGBA color = get_color (self, mark);
  GdkRGBA ground = color;

  if (mark->fill == NP_FILL_NONE || shape->bounds.size.width <= 0 || shape->bounds.size.height <= 0)
    return;
  if (mark->fill == NP_FILL_LIGHT)
    ground = dilute (self, &color, NP_RENDER_LIGHT_SHARE);
  else if (is_hatched (mark))
    ground = dilute (self, &color, NP_RENDER_HATCH_SHARE);

  push_shape (self, shape);
  if (mark->fill == NP_FILL_FADE_START || mark->fill == NP_FILL_FADE_END)
    append_fade (self, &shape->bounds, &color, mark->fill == NP_FILL_FADE_START);
  else
    gtk_snapshot_append_color (self->snapshot, &ground, &shape->bounds);
  if (is_hatched (mark))
    append_hatch (self, &shape->bounds, &color);
  gtk_snapshot_pop (self->snapshot);
}

/* The outline lies inside the rectangle: a bar is not longer for being provisional. */
static void
render_rect (const Renderer *self, const NpMark *mark)
{
  Shape shape = { .bounds = GRAPHENE_RECT_INIT (mark->x, mark->y, mark->width, mark->height) };
  GdkRGBA color = get_color (self, mark);
  double radius, stroke;

  graphene_rect_normalize (&shape.bounds);
  radius = MIN (mark->radius, MIN (shape.bounds.size.width, shape.bounds.size.height) / 2);
  gsk_rounded_rect_init_from_rect (&shape.rect, &shape.bounds, radius);
  fill_shape (self, &shape, mark);

  stroke = MIN (mark->stroke, MIN (shape.bounds.size.width, shape.bounds.size.height));
  if (stroke > 0 && mark->dash == NP_DASH_SOLID)
    {
      float widths[] = { stroke, stroke, stroke, stroke };
      GdkRGBA colors[] = { color, color, color, color };

      gtk_snapshot_append_border (self->snapshot, &shape.rect, widths, colors);
    }
  else if (stroke > 0)
    {
      g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
      g_autoptr (GskPath) path = NULL;

      gsk_rounded_rect_shrink (&shape.rect, stroke / 2, stroke / 2, stroke / 2, stroke / 2);
      gsk_path_builder_add_rounded_rect (builder, &shape.rect);
      path = gsk_path_builder_to_path (builder);
      stroke_path (self, path, stroke, mark->dash, &color);
    }
}

static void
render_line (const Renderer *self, const NpMark *mark)
{
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = get_color (self, mark);

  if (mark->n_points < 2 || mark->stroke <= 0)
    return;
  path = points_to_path (mark, FALSE);
  stroke_path (self, path, mark->stroke, mark->dash, &color);
}

static void
render_area (const Renderer *self, const NpMark *mark)
{
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = get_color (self, mark);
  Shape shape = { 0 };

  if (mark->n_points < 3)
    return;
  path = points_to_path (mark, TRUE);
  shape.path = path;
  if (gsk_path_get_bounds (path, &shape.bounds))
    fill_shape (self, &shape, mark);
  if (mark->stroke > 0)
    stroke_path (self, path, mark->stroke, mark->dash, &color);
}

static void
render_glyph (const Renderer *self, const NpMark *mark)
{
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color = get_color (self, mark);
  Shape shape = { 0 };
  double stroke = mark->stroke;
  gboolean fill;

  if (mark->width <= 0)
    return;
  path = np_glyph_get_path (mark->glyph, mark->x, mark->y, mark->width, &fill);
  if (!fill || mark->fill == NP_FILL_NONE)
    {
      GdkRGBA ground = self->theme->background;

      ground.alpha *= mark->opacity;
      gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_WINDING, &ground);
      stroke = MAX (stroke, np_glyph_get_stroke (mark->width));
    }
  else if (mark->fill == NP_FILL_SOLID)
    gtk_snapshot_append_fill (self->snapshot, path, GSK_FILL_RULE_EVEN_ODD, &color);
  else
    {
      shape.path = path;
      if (gsk_path_get_bounds (path, &shape.bounds))
        fill_shape (self, &shape, mark);
      stroke = MAX (stroke, 1.0);
    }
  if (stroke > 0)
    stroke_path (self, path, stroke, mark->dash, &color);
}

/* Setting a text costs more than all else, and a text that moves is still the same. (transfer
 * none) */
static PangoLayout *
get_layout (Renderer *self, const NpMark *mark)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, mark->text);

  if (layout != NULL)
    return layout;
  layout = pango_layout_new (self->context);
  if (self->fonts[mark->text_style] == NULL)
    self->fonts[mark->text_style] = np_text_style_to_font (mark->text_style, self->theme);
  pango_layout_set_font_description (layout, self->fonts[mark->text_style]);
  if (mark->text_style == NP_TEXT_VALUE)
    pango_layout_set_attributes (layout, self->tabular);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, mark->text, -1);
  g_hash_table_insert (self->layouts, mark->text, layout);
  return layout;
}

static void
render_text (Renderer *self, const NpMark *mark)
{
  PangoLayout *layout = get_layout (self, mark);
  GdkRGBA color = get_color (self, mark);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot,
                          &GRAPHENE_POINT_INIT (mark->x
                                                    - (double) logical.width / PANGO_SCALE
                                                          * mark->x_align,
                                                mark->y));
  gtk_snapshot_append_layout (self->snapshot, layout, &color);
  gtk_snapshot_restore (self->snapshot);
}

static void
render_mark (Renderer *self, const NpMark *mark)
{
  switch (mark->kind)
    {
    case NP_MARK_RECT:
      render_rect (self, mark);
      break;
    case NP_MARK_LINE:
      render_line (self, mark);
      break;
    case NP_MARK_AREA:
      render_area (self, mark);
      break;
    case NP_MARK_TEXT:
      render_text (self, mark);
      break;
    case NP_MARK_GLYPH:
      render_glyph (self, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * np_scene_renderer_new:
 * @theme: in which colours and fonts; the font and text scale that the scenes were measured with;
 *   borrowed
 * @context: a context like the one that the scenes were measured with
 *
 * For drawing many pictures of the same texts, such as the frames of a glide: a text is set once,
 * and known by its address. It must be let go of before the texts are. gtk_init_check() must have
 * been called; a display is not needed.
 *
 * Returns: (transfer full): the renderer
 */
NpSceneRenderer *
np_scene_renderer_new (const NpTheme *theme, PangoContext *context)
{
  NpSceneRenderer *self;

  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (NpSceneRenderer, 1);
  self->theme = theme;
  self->context = g_object_ref (context);
  self->tabular = pango_attr_list_new ();
  pango_attr_list_insert (self->tabular, pango_attr_font_features_new ("tnum=1"));
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  return self;
}

void
np_scene_renderer_free (NpSceneRenderer *self)
{
  g_hash_table_unref (self->layouts);
  pango_attr_list_unref (self->tabular);
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    g_clear_pointer (&self->fonts[i], pango_font_description_free);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * np_scene_renderer_draw:
 * @scene: what to draw
 * @background: whether to fill the ground with the theme's background
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL when there is nothing to see
 */
GskRenderNode *
np_scene_renderer_draw (NpSceneRenderer *self, const NpScene *scene, gboolean background)
{
  PangoDirection direction;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (scene != NULL, NULL);

  /* A text of figures alone, "45.5–54.6 %", reads from left to right in every language; words
   * bring their own direction. */
  direction = pango_context_get_base_dir (self->context);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);
  self->snapshot = gtk_snapshot_new ();
  if (background)
    gtk_snapshot_append_color (self->snapshot, &self->theme->background,
                               &GRAPHENE_RECT_INIT (0, 0, np_scene_get_width (scene),
                                                    np_scene_get_height (scene)));
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    render_mark (self, np_scene_get_mark (scene, i));
  pango_context_set_base_dir (self->context, direction);
  return gtk_snapshot_free_to_node (g_steal_pointer (&self->snapshot));
}

/**
 * np_scene_render:
 * @scene: what to draw
 * @theme: in which colours and fonts; the font and text scale that the scene was measured with
 * @context: a context like the one that the scene was measured with
 * @background: whether to fill the ground with the theme's background
 *
 * Draws a scene. gtk_init_check() must have been called; a display is not needed.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL when there is nothing to see
 */
GskRenderNode *
np_scene_render (const NpScene *scene,
                 const NpTheme *theme,
                 PangoContext *context,
                 gboolean background)
{
  g_autoptr (NpSceneRenderer) renderer = NULL;

  g_return_val_if_fail (scene != NULL, NULL);

  renderer = np_scene_renderer_new (theme, context);
  return renderer != NULL ? np_scene_renderer_draw (renderer, scene, background) : NULL;
}
