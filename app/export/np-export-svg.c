/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

/*
 * SVG written from the scene, mark by mark. GTK and cairo could draw the render node into an SVG
 * too, but cairo turns text into outlines, which can be neither searched, translated, restyled nor
 * read out, and knows nothing of titles.
 *
 * It must look like what np-scene-render.c draws, and takes dashes, glyphs and shares from there.
 */
#include "np-export-private.h"
#include "np-scene-render.h"
#include "np-svg-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  const NpExportPage *page;
  GString *out;
  guint mark; /* the number of the mark that is being written */
  int group;  /* the datum whose group is open, or -1 */
} Svg;

/* --- Paint -------------------------------------------------------------------------------- */

static GdkRGBA
get_color (const Svg *svg, const NpMark *mark)
{
  GdkRGBA color = *np_theme_get_ink (&svg->page->theme, mark->ink);

  color.alpha *= mark->opacity;
  return color;
}

/* @share of @color over the background, as np-scene-render.c mixes it. */
static GdkRGBA
dilute (const Svg *svg, const GdkRGBA *color, double share)
{
  const GdkRGBA *ground = &svg->page->theme.background;

  return (GdkRGBA) {
    ground->red + (color->red - ground->red) * share,
    ground->green + (color->green - ground->green) * share,
    ground->blue + (color->blue - ground->blue) * share,
    color->alpha,
  };
}

static gboolean
is_fade (const NpMark *mark)
{
  return mark->fill == NP_FILL_FADE_START || mark->fill == NP_FILL_FADE_END;
}

static gboolean
is_hatched (const NpMark *mark)
{
  return mark->fill == NP_FILL_HATCH || mark->fill == NP_FILL_SCENARIO;
}

static void
append_fill (Svg *svg, const NpMark *mark)
{
  GdkRGBA color = get_color (svg, mark);

  switch (mark->fill)
    {
    case NP_FILL_SOLID:
      np_svg_append_color (svg->out, "fill", &color);
      break;
    case NP_FILL_LIGHT:
      color = dilute (svg, &color, NP_RENDER_LIGHT_SHARE);
      np_svg_append_color (svg->out, "fill", &color);
      break;
    case NP_FILL_HATCH:
    case NP_FILL_SCENARIO:
      g_string_append_printf (svg->out, " fill=\"url(#hatch-%d)\"", mark->ink);
      break;
    case NP_FILL_FADE_START:
    case NP_FILL_FADE_END:
      g_string_append_printf (svg->out, " fill=\"url(#fade-%u)\"", svg->mark);
      break;
    case NP_FILL_NONE:
    default:
      g_string_append (svg->out, " fill=\"none\"");
    }
  if (mark->opacity < 1 && (is_hatched (mark) || is_fade (mark)))
    np_svg_append_attribute (svg->out, "fill-opacity", mark->opacity);
}

static void
append_stroke (Svg *svg, const NpMark *mark, double width)
{
  GdkRGBA color = get_color (svg, mark);
  const float *pattern;
  gsize n;

  if (width <= 0)
    return;

  np_svg_append_color (svg->out, "stroke", &color);
  np_svg_append_attribute (svg->out, "stroke-width", width);
  pattern = np_dash_get_pattern (mark->dash, &n);
  if (n == 0)
    return;

  g_string_append (svg->out, " stroke-linecap=\"butt\" stroke-dasharray=\"");
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (svg->out, ' ');
      np_svg_append_number (svg->out, pattern[i] * MAX (1.0, width));
    }
  g_string_append_c (svg->out, '"');
}

/* A tile whose lines run on in the tiles around it: the two stubs fill the corners that a line's
 * width would leave open. */
static void
append_hatch (Svg *svg, NpInk ink)
{
  const GdkRGBA *color = np_theme_get_ink (&svg->page->theme, ink);
  GdkRGBA ground = dilute (svg, color, NP_RENDER_HATCH_SHARE);
  int step = NP_RENDER_HATCH_STEP;

  g_string_append_printf (svg->out,
                          "<pattern id=\"hatch-%d\" patternUnits=\"userSpaceOnUse\" width=\"%d\""
                          " height=\"%d\"><rect width=\"%d\" height=\"%d\"",
                          ink, step, step, step, step);
  np_svg_append_color (svg->out, "fill", &ground);
  g_string_append_printf (svg->out, "/><path d=\"M-1 1L1 -1M0 %dL%d 0M%d %dL%d %d\"", step, step,
                          step - 1, step + 1, step + 1, step - 1);
  np_svg_append_attribute (svg->out, "stroke-width", NP_RENDER_HATCH_WIDTH);
  np_svg_append_color (svg->out, "stroke", color);
  g_string_append (svg->out, "/></pattern>\n");
}

/* The left and the right edge of what a mark fills. */
static void
get_extent (const NpMark *mark, double *left, double *right)
{
  *left = mark->kind == NP_MARK_GLYPH ? mark->x - mark->width / 2 : mark->x;
  *right = *left + mark->width;
  if (mark->kind != NP_MARK_AREA || mark->n_points == 0)
    return;

  *left = *right = mark->points[0].x;
  for (guint i = 1; i < mark->n_points; i++)
    {
      *left = MIN (*left, mark->points[i].x);
      *right = MAX (*right, mark->points[i].x);
    }
}

/* A fade has a length in pixels, whatever the width of the mark: each mark has its own. */
static void
append_fade (Svg *svg, guint i, const NpMark *mark)
{
  GdkRGBA color = *np_theme_get_ink (&svg->page->theme, mark->ink);
  double left, right, length;

  color.alpha = 1; /* an opacity stands with the mark */
  get_extent (mark, &left, &right);
  length = MIN (right - left, NP_RENDER_FADE_LENGTH);
  g_string_append_printf (svg->out,
                          "<linearGradient id=\"fade-%u\" gradientUnits=\"userSpaceOnUse\"", i);
  np_svg_append_attribute (svg->out, "x1", mark->fill == NP_FILL_FADE_START ? left : right);
  np_svg_append_attribute (svg->out, "x2",
                           mark->fill == NP_FILL_FADE_START ? left + length : right - length);
  g_string_append (svg->out, " y1=\"0\" y2=\"0\"><stop offset=\"0\" stop-opacity=\"0\"");
  np_svg_append_color (svg->out, "stop-color", &color);
  g_string_append (svg->out, "/><stop offset=\"1\"");
  np_svg_append_color (svg->out, "stop-color", &color);
  g_string_append (svg->out, "/></linearGradient>\n");
}

/* Each ink's hatch once, and the fades. */
static void
append_defs (Svg *svg)
{
  const NpScene *scene = svg->page->scene;
  guint64 hatched = 0;

  g_string_append (svg->out, "<defs>\n");
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (is_fade (mark))
        append_fade (svg, i, mark);
      if (!is_hatched (mark) || (hatched & (G_GUINT64_CONSTANT (1) << mark->ink)))
        continue;
      append_hatch (svg, mark->ink);
      hatched |= G_GUINT64_CONSTANT (1) << mark->ink;
    }
  g_string_append (svg->out, "</defs>\n");
}

/* --- Marks -------------------------------------------------------------------------------- */

/* The outline lies inside the rectangle, and SVG's strokes straddle their path: a rectangle with
 * both is filled first and outlined by a smaller one. */
static void
append_rect_element (Svg *svg, const NpMark *mark, double inset)
{
  double width = MAX (0, mark->width - 2 * inset);
  double height = MAX (0, mark->height - 2 * inset);
  double radius = MIN (mark->radius, MIN (mark->width, mark->height) / 2) - inset;

  g_string_append (svg->out, "<rect");
  np_svg_append_attribute (svg->out, "x", mark->x + inset);
  np_svg_append_attribute (svg->out, "y", mark->y + inset);
  np_svg_append_attribute (svg->out, "width", width);
  np_svg_append_attribute (svg->out, "height", height);
  if (radius > 0)
    np_svg_append_attribute (svg->out, "rx", radius);
}

static void
append_rect (Svg *svg, const NpMark *mark)
{
  double stroke = MIN (mark->stroke, MIN (mark->width, mark->height));

  if (mark->fill != NP_FILL_NONE)
    {
      append_rect_element (svg, mark, 0);
      append_fill (svg, mark);
      g_string_append (svg->out, "/>\n");
    }
  if (stroke > 0)
    {
      append_rect_element (svg, mark, stroke / 2);
      g_string_append (svg->out, " fill=\"none\"");
      append_stroke (svg, mark, stroke);
      g_string_append (svg->out, "/>\n");
    }
}

static void
append_points (Svg *svg, const NpMark *mark)
{
  g_string_append (svg->out, mark->kind == NP_MARK_LINE ? "<polyline" : "<polygon");
  g_string_append (svg->out, " points=\"");
  for (guint i = 0; i < mark->n_points; i++)
    {
      if (i > 0)
        g_string_append_c (svg->out, ' ');
      np_svg_append_number (svg->out, mark->points[i].x);
      g_string_append_c (svg->out, ',');
      np_svg_append_number (svg->out, mark->points[i].y);
    }
  g_string_append_c (svg->out, '"');
  if (mark->kind == NP_MARK_LINE)
    g_string_append (svg->out, " fill=\"none\"");
  else
    append_fill (svg, mark);
  append_stroke (svg, mark, mark->stroke);
  g_string_append (svg->out, "/>\n");
}

static void
append_point (GString *out, const graphene_point_t *point)
{
  g_string_append_c (out, ' ');
  np_svg_append_number (out, point->x);
  g_string_append_c (out, ' ');
  np_svg_append_number (out, point->y);
}

static gboolean
append_operation_cb (GskPathOperation operation,
                     const graphene_point_t *points,
                     gsize n_points,
                     float weight,
                     gpointer user_data)
{
  static const char letters[] = { [GSK_PATH_MOVE] = 'M',
                                  [GSK_PATH_CLOSE] = 'Z',
                                  [GSK_PATH_LINE] = 'L',
                                  [GSK_PATH_QUAD] = 'Q',
                                  [GSK_PATH_CUBIC] = 'C' };
  GString *out = user_data;

  g_assert (operation < G_N_ELEMENTS (letters));
  g_string_append_c (out, letters[operation]);
  /* The first point is where the pen already is, but for a move. */
  if (operation == GSK_PATH_MOVE)
    append_point (out, &points[0]);
  else if (operation != GSK_PATH_CLOSE)
    for (gsize i = 1; i < n_points; i++)
      append_point (out, &points[i]);
  return TRUE;
}

/* Not gsk_path_to_string(): it writes circles as conics ("O"), which SVG does not have. */
static void
append_glyph (Svg *svg, const NpMark *mark)
{
  g_autoptr (GskPath) path = NULL;
  double stroke = mark->stroke;
  gboolean fill;

  if (mark->width <= 0)
    return;
  path = np_glyph_get_path (mark->glyph, mark->x, mark->y, mark->width, &fill);
  g_string_append (svg->out, "<path d=\"");
  gsk_path_foreach (path, GSK_PATH_FOREACH_ALLOW_QUAD | GSK_PATH_FOREACH_ALLOW_CUBIC,
                    append_operation_cb, svg->out);
  g_string_append_c (svg->out, '"');
  if (!fill || mark->fill == NP_FILL_NONE)
    {
      GdkRGBA ground = svg->page->theme.background;

      ground.alpha *= mark->opacity;
      np_svg_append_color (svg->out, "fill", &ground);
      stroke = MAX (stroke, np_glyph_get_stroke (mark->width));
    }
  else
    {
      g_string_append (svg->out, " fill-rule=\"evenodd\"");
      append_fill (svg, mark);
      if (mark->fill != NP_FILL_SOLID)
        stroke = MAX (stroke, 1.0);
    }
  append_stroke (svg, mark, stroke);
  g_string_append (svg->out, "/>\n");
}

static double
get_font_pixels (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  resolution = pango_cairo_context_get_resolution (pango_layout_get_context (layout));
  return size * (resolution > 0 ? resolution : 96.0) / 72.0;
}

/* Names the edge or the middle that @mark's x stands for; moves @x to the left edge where SVG has
 * no name for it. */
static const char *
get_anchor (const NpMark *mark, PangoLayout *layout, double *x)
{
  int width;

  *x = mark->x;
  if (mark->x_align == 0.5f)
    return "middle";
  if (mark->x_align == 1.0f)
    return "end";
  pango_layout_get_size (layout, &width, NULL);
  *x -= (double) width / PANGO_SCALE * mark->x_align;
  return "start";
}

/* A mark's y is the top of its line; SVG wants the baseline, which only the fonts know. */
static void
append_text (Svg *svg, const NpMark *mark)
{
  g_autoptr (PangoLayout) layout = np_export_page_create_layout (svg->page, mark);
  PangoWeight weight
      = pango_font_description_get_weight (pango_layout_get_font_description (layout));
  double x;
  const char *anchor = get_anchor (mark, layout, &x);
  GdkRGBA color = get_color (svg, mark);

  g_string_append (svg->out, "<text");
  np_svg_append_attribute (svg->out, "x", x);
  np_svg_append_attribute (svg->out, "y",
                           mark->y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  np_svg_append_attribute (svg->out, "font-size", get_font_pixels (layout));
  if (weight != PANGO_WEIGHT_NORMAL)
    np_svg_append_attribute (svg->out, "font-weight", weight);
  if (!g_str_equal (anchor, "start"))
    np_svg_append_text_attribute (svg->out, "text-anchor", anchor);
  if (mark->text_style == NP_TEXT_VALUE)
    g_string_append (svg->out, " style=\"font-variant-numeric:tabular-nums\"");
  np_svg_append_color (svg->out, "fill", &color);
  g_string_append_c (svg->out, '>');
  np_svg_append_escaped (svg->out, mark->text);
  g_string_append (svg->out, "</text>\n");
}

static void
append_mark (Svg *svg, const NpMark *mark)
{
  switch (mark->kind)
    {
    case NP_MARK_RECT:
      append_rect (svg, mark);
      break;
    case NP_MARK_LINE:
    case NP_MARK_AREA:
      append_points (svg, mark);
      break;
    case NP_MARK_TEXT:
      append_text (svg, mark);
      break;
    case NP_MARK_GLYPH:
      append_glyph (svg, mark);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* --- The document ------------------------------------------------------------------------- */

static void
close_group (Svg *svg)
{
  if (svg->group >= 0)
    g_string_append (svg->out, "</g>\n");
  svg->group = -1;
}

/* Marks of one datum that follow each other are one group, whose title browsers show as a tip.
 * The marks keep their order: what is drawn over what is part of the picture. */
static void
open_group (Svg *svg, int datum)
{
  const NpDatum *data;
  g_autofree char *title = NULL;

  if (datum == svg->group)
    return;
  close_group (svg);
  if (datum < 0)
    return;

  data = np_scene_get_datum (svg->page->scene, datum);
  if (data->label != NULL && data->value != NULL)
    /* Translators: a name and its figure, such as "Jaecoo: 28,232" */
    title = g_strdup_printf (_ ("%s: %s"), data->label, data->value);
  else
    title = g_strdup (data->label != NULL ? data->label : data->value);

  g_string_append (svg->out, "<g>");
  np_svg_append_element (svg->out, "title", "", title);
  svg->group = datum;
}

static void
append_metadata (Svg *svg)
{
  const NpExportPage *page = svg->page;

  g_string_append (svg->out, "<metadata>\n"
                             "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                             " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                             "<rdf:Description rdf:about=\"\">\n"
                             "<dc:format>image/svg+xml</dc:format>\n"
                             "<dc:creator>Nameplate</dc:creator>\n");
  np_svg_append_element (svg->out, "dc:title", "", np_export_page_get_title (page));
  np_svg_append_element (svg->out, "dc:description", "", np_export_page_get_summary (page));
  np_svg_append_element (svg->out, "dc:source", "", np_export_page_get_source (page));
  if (page->about != NULL)
    {
      np_svg_append_element (svg->out, "dc:identifier", "", page->about->location);
      np_svg_append_element (svg->out, "dc:relation", "", page->about->dataset);
    }
  g_string_append (svg->out, "</rdf:Description>\n</rdf:RDF>\n</metadata>\n");
}

static void
append_head (Svg *svg)
{
  const NpExportPage *page = svg->page;
  char scale[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (svg->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
  np_svg_append_attribute (svg->out, "width", page->width);
  np_svg_append_attribute (svg->out, "height", page->height);
  g_string_append (svg->out, " viewBox=\"0 0 ");
  np_svg_append_number (svg->out, page->width);
  g_string_append_c (svg->out, ' ');
  np_svg_append_number (svg->out, page->height);
  g_string_append (svg->out, "\" role=\"img\" aria-labelledby=\"np-title np-desc\"");
  np_svg_append_text_attribute (svg->out, "font-family", page->theme.font_family);
  g_string_append (svg->out, ">\n");
  np_svg_append_element (svg->out, "title", " id=\"np-title\"", np_export_page_get_title (page));
  np_svg_append_element (svg->out, "desc", " id=\"np-desc\"", np_export_page_get_summary (page));
  append_metadata (svg);
  append_defs (svg);

  g_string_append (svg->out, "<rect width=\"100%\" height=\"100%\"");
  np_svg_append_color (svg->out, "fill", np_theme_get_ink (&page->theme, NP_INK_BACKGROUND));
  g_string_append (svg->out, "/>\n<g stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  if (page->scale < 1 || page->x > 0)
    {
      g_string_append (svg->out, " transform=\"translate(");
      np_svg_append_number (svg->out, page->x);
      g_string_append_printf (svg->out, ") scale(%s)\"",
                              g_ascii_formatd (scale, sizeof scale, "%.6f", page->scale));
    }
  g_string_append (svg->out, ">\n");
}

/*
 * np_export_page_to_svg:
 *
 * Well-formed whatever the texts hold, the same bytes for the same page in every locale.
 *
 * Returns: (transfer full): the file
 */
GBytes *
np_export_page_to_svg (const NpExportPage *page)
{
  Svg svg = { .page = page, .out = g_string_new (NULL), .group = -1 };

  append_head (&svg);
  for (svg.mark = 0; svg.mark < np_scene_get_n_marks (page->scene); svg.mark++)
    {
      const NpMark *mark = np_scene_get_mark (page->scene, svg.mark);

      open_group (&svg, mark->datum);
      append_mark (&svg, mark);
    }
  close_group (&svg);
  g_string_append (svg.out, "</g>\n</svg>\n");
  return g_string_free_to_bytes (svg.out);
}
