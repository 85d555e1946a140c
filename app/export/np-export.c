/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-export-split.h"

/* What a figure may want for itself: the tallest page that PDF readers show. */
#define MAX_NATURAL_HEIGHT 14400
/* Of a PNG; four bytes each while it is drawn. */
#define MAX_PIXELS (128.0 * 1024 * 1024)
/* The longest side that cairo draws. */
#define MAX_SIDE 32767

G_DEFINE_QUARK (np_export_error_quark, np_export_error)

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

const char *
np_export_page_get_title (const NpExportPage *page)
{
  return or_empty (np_figure_get_title (page->figure));
}

const char *
np_export_page_get_summary (const NpExportPage *page)
{
  return or_empty (np_figure_get_summary (page->figure));
}

const char *
np_export_page_get_source (const NpExportPage *page)
{
  return or_empty (np_figure_get_source_line (page->figure));
}

PangoLayout *
np_export_page_create_layout (const NpExportPage *page, const NpMark *mark)
{
  PangoLayout *layout = pango_layout_new (page->pango);
  g_autoptr (PangoFontDescription) font = np_text_style_to_font (mark->text_style, &page->theme);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (mark->text_style == NP_TEXT_VALUE)
    {
      g_autoptr (PangoAttrList) tabular = pango_attr_list_new ();

      pango_attr_list_insert (tabular, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, tabular);
    }
  pango_layout_set_text (layout, mark->text, -1);
  return layout;
}

void
np_export_page_clear (NpExportPage *page)
{
  g_clear_pointer (&page->scenes, g_ptr_array_unref);
  g_clear_object (&page->pango);
}

void
np_export_page_turn (NpExportPage *page, guint i)
{
  page->scene = g_ptr_array_index (page->scenes, i);
  page->scale = MIN (1, MIN (page->width / np_scene_get_width (page->scene),
                             page->height / np_scene_get_height (page->scene)));
  page->x = (page->width - np_scene_get_width (page->scene) * page->scale) / 2;
}

static void
build_scene (NpExportPage *page, double width, double height)
{
  NpSceneContext context = {
    .width = width,
    .height = height,
    .theme = &page->theme,
    .measure = np_text_measure_pango (page->pango, &page->theme),
    .rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL,
  };

  g_clear_pointer (&page->scenes, g_ptr_array_unref);
  page->scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scene_unref);
  page->scene = np_figure_build_page (page->figure, &context);
  g_ptr_array_add (page->scenes, page->scene);
}

/*
 * Makes the scene and finds its place. A figure that can't be made as low as it is asked to be (a
 * ranking of sixty brands in 400 pixels) is laid out again on a sheet of the same shape that is
 * large enough, and shown smaller: nothing is ever cut off.
 */
static gboolean
lay_out (NpExportPage *page, double width, double height, GError **error)
{
  build_scene (page, width, height);
  if (height > 0 && np_scene_get_height (page->scene) > height + 1)
    build_scene (page, width * np_scene_get_height (page->scene) / height, 0);

  page->width = width;
  page->height = height > 0 ? height : ceil (np_scene_get_height (page->scene));
  if (page->height > MAX_NATURAL_HEIGHT)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
                   _ ("The figure would be %.0f high; the most that can be made is %d"),
                   page->height, MAX_NATURAL_HEIGHT);
      return FALSE;
    }
  page->height = MAX (page->height, 1);
  np_export_page_turn (page, 0);
  return TRUE;
}

/* The same on pages. A single row that is taller than a page is shown smaller, too. */
static gboolean
lay_out_pages (NpExportPage *page, double width, double height, GError **error)
{
  NpTextMeasure measure = np_text_measure_pango (page->pango, &page->theme);
  NpExportSplit split = {
    .measure = &measure,
    .title = np_export_page_get_title (page),
    .height = height,
    .rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL,
  };
  GPtrArray *scenes;

  build_scene (page, width, 0);
  split.scene = page->scene;
  scenes = np_export_split_make (&split, error);
  if (scenes == NULL)
    return FALSE;
  g_ptr_array_unref (page->scenes);
  page->scenes = scenes;
  page->width = width;
  page->height = height;
  np_export_page_turn (page, 0);
  return TRUE;
}

static gboolean
check_size (double size, GError **error)
{
  if (size >= NP_EXPORT_MIN_SIZE && size <= NP_EXPORT_MAX_SIZE)
    return TRUE;

  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
               /* Translators: the side of a picture: a number, then the smallest and the largest
                * number that it may be. */
               _ ("A picture can’t be %.0f wide or high, only %d to %d"), size, NP_EXPORT_MIN_SIZE,
               NP_EXPORT_MAX_SIZE);
  return FALSE;
}

static gboolean
check_pixels (const NpExportPage *page, GError **error)
{
  double width = page->width * page->pixels, height = page->height * page->pixels;

  if (width * height <= MAX_PIXELS && MAX (width, height) <= MAX_SIDE)
    return TRUE;

  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
               /* Translators: width and height of a picture. */
               _ ("A picture of %.0f × %.0f pixels is more than can be made"), width, height);
  return FALSE;
}

/*
 * np_export_page_init:
 *
 * Lays a figure out for one picture. Everything that is made here belongs to the calling thread:
 * Pango gives each thread fonts of its own.
 */
gboolean
np_export_page_init (NpExportPage *page,
                     NpFigure *figure,
                     const NpExportOptions *options,
                     const NpExportAbout *about,
                     GError **error)
{
  double width = round (options->width);
  double height = round (options->height);
  gboolean paged = options->paged && options->format == NP_EXPORT_PDF;

  if (!check_size (width, error) || ((height != 0 || paged) && !check_size (height, error)))
    return FALSE;

  page->figure = figure;
  page->about = about;
  page->pixels = 1;
  if (options->format == NP_EXPORT_PNG && options->scale > 0)
    page->pixels = CLAMP (options->scale, 1, NP_EXPORT_MAX_SCALE);
  np_theme_init (&page->theme, options->dark, FALSE);
  page->pango = np_text_context_new ();
  /* What is to be parted anyway need not be tried on one page. */
  if (paged && options->least_scale <= 0)
    return lay_out_pages (page, width, height, error);
  if (!lay_out (page, width, height, error))
    return FALSE;
  if (paged && page->scale < options->least_scale)
    return lay_out_pages (page, width, height, error);
  return options->format != NP_EXPORT_PNG || check_pixels (page, error);
}

static const char *const endings[NP_EXPORT_N_FORMATS] = {
  [NP_EXPORT_SVG] = ".svg", [NP_EXPORT_PNG] = ".png",   [NP_EXPORT_PDF] = ".pdf",
  [NP_EXPORT_CSV] = ".csv", [NP_EXPORT_XLSX] = ".xlsx",
};

/**
 * np_export_format_get_ending:
 * @format: a format
 *
 * Returns: (transfer none): what names of its files end in, with the point
 */
const char *
np_export_format_get_ending (NpExportFormat format)
{
  g_return_val_if_fail (format < NP_EXPORT_N_FORMATS, NULL);

  return endings[format];
}

/**
 * np_export_format_is_picture:
 * @format: a format
 *
 * Returns: whether it is one of np_export_figure()'s
 */
gboolean
np_export_format_is_picture (NpExportFormat format)
{
  return format <= NP_EXPORT_PDF;
}

/**
 * np_export_format_from_name:
 * @file_name: a file's name or path
 * @format: (out): what its ending stands for
 * @error: #NP_EXPORT_ERROR_FORMAT when that is nothing that can be written
 *
 * The format that a file's name asks for; upper case is as good as lower case.
 *
 * Returns: whether there is one
 */
gboolean
np_export_format_from_name (const char *file_name, NpExportFormat *format, GError **error)
{
  g_autofree char *lower = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  lower = g_ascii_strdown (file_name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }

  shown = g_filename_display_name (file_name);
  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_FORMAT,
               _ ("The name “%s” ends in none of .svg, .png, .pdf, .csv and .xlsx"), shown);
  return FALSE;
}

/**
 * np_export_figure:
 * @figure: what to draw
 * @options: the kind of picture and its size, 200 to 8000 a side before it is scaled
 * @about: (nullable): what the picture's metadata say beside the figure's own words
 * @error: #NP_EXPORT_ERROR_SIZE
 *
 * Makes the whole figure (title, sentence, plot, source line) into a file. All pictures come from
 * one scene, laid out once; a paged PDF from the same, parted between its rows.
 *
 * Any thread: figures are immutable, and what draws them is made here (np-export-draw.c says what
 * is left out for that). Needs gtk_init_check() to have been called, and no display.
 *
 * Returns: (transfer full): the file's bytes, or %NULL
 */
GBytes *
np_export_figure (NpFigure *figure,
                  const NpExportOptions *options,
                  const NpExportAbout *about,
                  GError **error)
{
  g_auto (NpExportPage) page = { 0 };

  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (np_export_format_is_picture (options->format), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!np_export_page_init (&page, figure, options, about, error))
    return NULL;
  switch (options->format)
    {
    case NP_EXPORT_SVG:
      return np_export_page_to_svg (&page);
    case NP_EXPORT_PNG:
      return np_export_page_to_png (&page, error);
    case NP_EXPORT_PDF:
    default:
      return np_export_page_to_pdf (&page, error);
    }
}
