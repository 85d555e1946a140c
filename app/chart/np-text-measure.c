/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-text-measure.h"

#include <math.h>
#include <pango/pangocairo.h>

/* 11 points at 96 dots an inch: what GNOME's interface font is at 100 %. */
#define BODY_PIXELS   (11.0 * 96.0 / 72.0)
#define FIXED_ADVANCE 0.55
#define FIXED_LINE    1.3
#define ELLIPSIS      "…"

typedef struct
{
  double scale; /* of the body size */
  PangoWeight weight;
} StyleInfo;

static const StyleInfo styles[NP_N_TEXT_STYLES] = {
  [NP_TEXT_TITLE] = { 1.25, PANGO_WEIGHT_BOLD },
  [NP_TEXT_BODY] = { 1.0, PANGO_WEIGHT_NORMAL },
  [NP_TEXT_LABEL] = { 0.92, PANGO_WEIGHT_NORMAL },
  [NP_TEXT_STRONG] = { 0.92, PANGO_WEIGHT_BOLD },
  [NP_TEXT_VALUE] = { 0.92, PANGO_WEIGHT_NORMAL },
  [NP_TEXT_CAPTION] = { 0.82, PANGO_WEIGHT_NORMAL },
  [NP_TEXT_DISPLAY] = { 2.0, PANGO_WEIGHT_BOLD },
};

/* What a Pango measure needs to know; it lives as long as its context, which it does not hold: a
 * layout kept here would hold it, and neither would ever go. */
typedef struct
{
  PangoContext *context;                              /* (unowned) */
  PangoAttrList *tabular;                             /* (owned) */
  PangoFontDescription *fonts[G_N_ELEMENTS (styles)]; /* (owned) */
  double heights[G_N_ELEMENTS (styles)];
  GHashTable *widths[G_N_ELEMENTS (styles)]; /* (owned): text -> Pango units */
  guint serial;                              /* of the context when the widths were taken */
} PangoMeasure;

/* Charts that are walked through time meet the same names again and again. */
#define MAX_CACHED_WIDTHS 2048

static double
style_pixels (NpTextStyle style, double text_scale)
{
  return BODY_PIXELS * styles[style].scale * text_scale;
}

/* The scale travels as an integer in the pointer, so that the measure may outlive its theme. */
static void
measure_fixed (const char *text,
               NpTextStyle style,
               double *width,
               double *height,
               gpointer user_data)
{
  double em = style_pixels (style, GPOINTER_TO_INT (user_data) / 1000.0);

  *width = g_utf8_strlen (text, -1) * em * FIXED_ADVANCE;
  *height = em * FIXED_LINE;
}

static void
forget_widths (PangoMeasure *measure)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_hash_table_remove_all (measure->widths[i]);
      measure->heights[i] = 0;
    }
  measure->serial = pango_context_get_serial (measure->context);
}

static PangoRectangle
measure_layout (PangoMeasure *measure, const char *text, NpTextStyle style)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (measure->context);
  PangoRectangle logical;

  pango_layout_set_font_description (layout, measure->fonts[style]);
  if (style == NP_TEXT_VALUE)
    pango_layout_set_attributes (layout, measure->tabular);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, NULL, &logical);
  return logical;
}

static void
measure_pango (const char *text,
               NpTextStyle style,
               double *width,
               double *height,
               gpointer user_data)
{
  PangoMeasure *measure = user_data;
  GHashTable *widths = measure->widths[style];
  gpointer known;

  if (measure->serial != pango_context_get_serial (measure->context)
      || g_hash_table_size (widths) > MAX_CACHED_WIDTHS)
    forget_widths (measure);
  /* One height a style: a line must not grow because a letter came from another font. */
  if (measure->heights[style] <= 0)
    measure->heights[style] = (double) measure_layout (measure, "Ág0", style).height / PANGO_SCALE;
  if (!g_hash_table_lookup_extended (widths, text, NULL, &known))
    {
      known = GINT_TO_POINTER (measure_layout (measure, text, style).width);
      g_hash_table_insert (widths, g_strdup (text), known);
    }
  *width = (double) GPOINTER_TO_INT (known) / PANGO_SCALE;
  *height = measure->heights[style];
}

static void
pango_measure_free (gpointer data)
{
  PangoMeasure *measure = data;

  g_clear_pointer (&measure->tabular, pango_attr_list_unref);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_clear_pointer (&measure->fonts[i], pango_font_description_free);
      g_clear_pointer (&measure->widths[i], g_hash_table_unref);
    }
  g_free (measure);
}

static PangoMeasure *
pango_measure_new (PangoContext *context, const NpTheme *theme)
{
  PangoMeasure *measure = g_new0 (PangoMeasure, 1);

  measure->context = context;
  measure->tabular = pango_attr_list_new ();
  pango_attr_list_insert (measure->tabular, pango_attr_font_features_new ("tnum=1"));
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      measure->fonts[i] = np_text_style_to_font (i, theme);
      measure->widths[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    }
  measure->serial = pango_context_get_serial (context);
  return measure;
}

/* Grapheme boundaries of @text, one flag a character and one for the end: cutting elsewhere would
 * tear an accent off its letter. (transfer full) */
static PangoLogAttr *
get_boundaries (const char *text, glong n_chars)
{
  PangoLogAttr *attrs = g_new0 (PangoLogAttr, n_chars + 1);

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attrs, (int) n_chars + 1);
  return attrs;
}

/* Where to look next: where the text would end if all its letters were as wide as each other, which is
 * close; after a few such steps, half way, so that no text takes long. */
static glong
guess (glong low, glong high, double low_width, double high_width, double width, guint n_steps)
{
  double share = n_steps < 4 && high_width > low_width
                     ? (width - low_width) / (high_width - low_width)
                     : 0.5;

  return CLAMP (low + (glong) ((double) (high - low) * share), low + 1, high);
}

/* How many bytes of @text fit @width together with @suffix; cuts only between graphemes. */
static gsize
fit_bytes (const NpTextMeasure *self,
           const char *text,
           const char *suffix,
           NpTextStyle style,
           double width)
{
  glong n_chars = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *attrs = get_boundaries (text, n_chars);
  glong low = 0;
  glong high = n_chars;
  double low_width = np_text_measure_width (self, suffix, style);
  double high_width = np_text_measure_width (self, text, style) + low_width;

  /* Advances only grow with length (but for kerning's crumbs), so narrowing down finds the place. */
  for (guint n_steps = 0; low < high; n_steps++)
    {
      glong middle = guess (low, high, low_width, high_width, width, n_steps);
      gsize bytes = g_utf8_offset_to_pointer (text, middle) - text;
      g_autofree char *candidate = g_strdup_printf ("%.*s%s", (int) bytes, text, suffix);
      double measured = np_text_measure_width (self, candidate, style);

      if (measured <= width)
        {
          low = middle;
          low_width = measured;
        }
      else
        {
          high = middle - 1;
          high_width = measured;
        }
    }
  while (low > 0 && !attrs[low].is_cursor_position)
    low--;
  return g_utf8_offset_to_pointer (text, low) - text;
}

/**
 * np_text_measure:
 * @self: a measure
 * @text: UTF-8, without line breaks
 * @style: how it will be set
 * @width: (out) (optional): pixels
 * @height: (out) (optional): pixels, of one line
 *
 * Measures one line of text.
 */
void
np_text_measure (const NpTextMeasure *self,
                 const char *text,
                 NpTextStyle style,
                 double *width,
                 double *height)
{
  double w, h;

  g_return_if_fail (self != NULL && self->func != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (style < NP_N_TEXT_STYLES);

  self->func (text, style, &w, &h, self->user_data);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
}

/**
 * np_text_measure_width:
 *
 * Returns: the width of @text in pixels
 */
double
np_text_measure_width (const NpTextMeasure *self, const char *text, NpTextStyle style)
{
  double width = 0;

  np_text_measure (self, text, style, &width, NULL);
  return width;
}

/**
 * np_text_measure_height:
 *
 * Returns: the height of a line of @style in pixels
 */
double
np_text_measure_height (const NpTextMeasure *self, NpTextStyle style)
{
  double height = 0;

  /* Digits and letters of both cases: the height must not depend on what is written. */
  np_text_measure (self, "Ág0", style, NULL, &height);
  return height;
}

/**
 * np_text_measure_shorten:
 * @width: the room, in pixels
 *
 * Returns: (transfer full): @text if it fits, else its longest beginning that fits with an
 *   ellipsis; empty when not even the ellipsis fits
 */
char *
np_text_measure_shorten (const NpTextMeasure *self,
                         const char *text,
                         NpTextStyle style,
                         double width)
{
  gsize bytes;

  g_return_val_if_fail (self != NULL && self->func != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (np_text_measure_width (self, text, style) <= width)
    return g_strdup (text);
  if (np_text_measure_width (self, ELLIPSIS, style) > width)
    return g_strdup ("");

  bytes = fit_bytes (self, text, ELLIPSIS, style, width);
  while (bytes > 0 && g_ascii_isspace (text[bytes - 1]))
    bytes--;
  return g_strdup_printf ("%.*s%s", (int) bytes, text, ELLIPSIS);
}

/* Adds the lines of one word that is too long for a line; returns what is left of it. */
static const char *
break_word (const NpTextMeasure *self,
            const char *word,
            NpTextStyle style,
            double width,
            GStrvBuilder *lines)
{
  while (np_text_measure_width (self, word, style) > width)
    {
      gsize bytes = fit_bytes (self, word, "", style, width);

      /* Narrower than a letter: one letter a line, so that the loop ends. */
      if (bytes == 0)
        bytes = g_utf8_next_char (word) - word;
      if (word[bytes] == '\0')
        break;
      g_strv_builder_take (lines, g_strndup (word, bytes));
      word += bytes;
    }
  return word;
}

static void
wrap_paragraph (const NpTextMeasure *self,
                const char *text,
                NpTextStyle style,
                double width,
                GStrvBuilder *lines)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize before = line->len;

      if (words[i][0] == '\0')
        continue;
      if (before > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
      if (np_text_measure_width (self, line->str, style) <= width)
        continue;
      if (before > 0)
        g_strv_builder_take (lines, g_strndup (line->str, before));
      g_string_assign (line, break_word (self, words[i], style, width, lines));
    }
  g_strv_builder_add (lines, line->str);
}

/**
 * np_text_measure_wrap:
 * @width: the room, in pixels
 *
 * Breaks @text at spaces and at line feeds; words that are too long alone are broken between
 * letters, so that no line is wider than @width (unless a single letter is).
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines; a single empty one for ""
 */
char **
np_text_measure_wrap (const NpTextMeasure *self, const char *text, NpTextStyle style, double width)
{
  g_autoptr (GStrvBuilder) lines = NULL;
  g_auto (GStrv) paragraphs = NULL;

  g_return_val_if_fail (self != NULL && self->func != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  lines = g_strv_builder_new ();
  paragraphs = g_strsplit (text, "\n", -1);
  if (paragraphs[0] == NULL)
    g_strv_builder_add (lines, "");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    wrap_paragraph (self, paragraphs[i], style, width, lines);
  return g_strv_builder_end (lines);
}

/**
 * np_text_measure_fixed:
 * @theme: gives the text scale; need not outlive the result
 *
 * A measure that knows no fonts: every character is 0.55 em wide and a line 1.3 em high.
 */
NpTextMeasure
np_text_measure_fixed (const NpTheme *theme)
{
  NpTextMeasure measure = { measure_fixed, GINT_TO_POINTER (1000) };

  g_return_val_if_fail (theme != NULL, measure);

  measure.user_data = GINT_TO_POINTER ((int) lround (theme->text_scale * 1000.0));
  return measure;
}

/**
 * np_text_measure_pango:
 * @context: (transfer none): must outlive the result
 * @theme: gives the font and the text scale; need not outlive the result
 *
 * A measure with real fonts, the same that np_scene_render() sets the text in.
 */
NpTextMeasure
np_text_measure_pango (PangoContext *context, const NpTheme *theme)
{
  NpTextMeasure result = { measure_pango, NULL };
  g_autofree char *key = NULL;
  PangoMeasure *measure;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), result);
  g_return_val_if_fail (theme != NULL, result);

  key = g_strdup_printf ("np-measure:%s:%d", theme->font_family,
                         (int) lround (theme->text_scale * 1000.0));
  measure = g_object_get_data (G_OBJECT (context), key);
  if (measure == NULL)
    {
      measure = pango_measure_new (context, theme);
      g_object_set_data_full (G_OBJECT (context), key, measure, pango_measure_free);
    }
  result.user_data = measure;
  return result;
}

/**
 * np_text_style_to_font:
 * @style: a style
 * @theme: gives the family and the text scale
 *
 * The font of a style, its size in pixels, so that it comes out the same at any resolution.
 *
 * Returns: (transfer full): the font
 */
PangoFontDescription *
np_text_style_to_font (NpTextStyle style, const NpTheme *theme)
{
  PangoFontDescription *font;

  g_return_val_if_fail (style < NP_N_TEXT_STYLES, NULL);
  g_return_val_if_fail (theme != NULL, NULL);

  font = pango_font_description_new ();
  pango_font_description_set_family (font, theme->font_family);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_absolute_size (font,
                                            style_pixels (style, theme->text_scale) * PANGO_SCALE);
  return font;
}

/**
 * np_text_context_new:
 *
 * A context for measuring and drawing without a display. Its metrics are not hinted, so that a
 * picture in a file is laid out as it is on the screen, at any zoom.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
np_text_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}
