/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-private.h"
#include "np-scene-render.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#define MIN_SIZE 200
#define MAX_SIZE 8000
/* What a figure may want for itself: the tallest page that PDF readers show. */
#define MAX_NATURAL_HEIGHT 14400

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
  g_autoptr (PangoFontDescription) font = np_text_style_to_font (mark->text_style, page->theme);

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

/* What a picture begins with: the ground, and the scene's place. */
void
np_export_page_begin (const NpExportPage *page, cairo_t *cr)
{
  gdk_cairo_set_source_rgba (cr, np_theme_get_ink (page->theme, NP_INK_BACKGROUND));
  cairo_paint (cr);
  cairo_translate (cr, page->x, 0);
  cairo_scale (cr, page->scale, page->scale);
}

void
np_export_page_draw_scene (const NpExportPage *page, const NpScene *scene, cairo_t *cr)
{
  g_autoptr (GskRenderNode) node = np_scene_render (scene, page->theme, page->pango, FALSE);

  if (node != NULL)
    gsk_render_node_draw (node, cr);
}

static void
np_export_page_clear (NpExportPage *page)
{
  g_clear_pointer (&page->scene, np_scene_unref);
  g_clear_object (&page->pango);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpExportPage, np_export_page_clear)

static void
build_scene (NpExportPage *page, double width, double height)
{
  NpSceneContext context = {
    .width = width,
    .height = height,
    .theme = page->theme,
    .measure = np_text_measure_pango (page->pango, page->theme),
    .rtl = gtk_get_locale_direction () == GTK_TEXT_DIR_RTL,
  };

  g_clear_pointer (&page->scene, np_scene_unref);
  page->scene = np_figure_build_page (page->figure, &context);
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
  page->scale = MIN (1, MIN (page->width / np_scene_get_width (page->scene),
                             page->height / np_scene_get_height (page->scene)));
  page->x = (page->width - np_scene_get_width (page->scene) * page->scale) / 2;
  return TRUE;
}

static gboolean
check_size (double size, GError **error)
{
  if (size >= MIN_SIZE && size <= MAX_SIZE)
    return TRUE;

  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
               /* Translators: the side of a picture: a number, then the smallest and the largest
                * number that it may be. */
               _ ("A picture can’t be %.0f wide or high, only %d to %d"), size, MIN_SIZE, MAX_SIZE);
  return FALSE;
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
  static const char *const endings[]
      = { [NP_EXPORT_SVG] = ".svg", [NP_EXPORT_PNG] = ".png", [NP_EXPORT_PDF] = ".pdf" };
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
               _ ("The name “%s” ends in none of .svg, .png and .pdf"), shown);
  return FALSE;
}

/**
 * np_export_figure:
 * @figure: what to draw
 * @format: the kind of file
 * @width: 200 to 8000; pixels, or points in a PDF
 * @height: the same, or 0 for as tall as the figure wants to be at that width
 * @theme: colours and font
 * @about: (nullable): what the picture's metadata say beside the figure's own words
 * @error: #NP_EXPORT_ERROR_SIZE
 *
 * Makes the whole figure (title, sentence, plot, source line) into a file. PNG and PDF are drawn
 * from the node that the screen shows, SVG is written from the same scene.
 *
 * Needs gtk_init_check() to have been called, and no display. Main thread.
 *
 * Returns: (transfer full): the file's bytes, or %NULL
 */
GBytes *
np_export_figure (NpFigure *figure,
                  NpExportFormat format,
                  double width,
                  double height,
                  const NpTheme *theme,
                  const NpExportAbout *about,
                  GError **error)
{
  g_auto (NpExportPage) page = { .figure = figure, .theme = theme, .about = about };

  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);
  g_return_val_if_fail (theme != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  width = round (width);
  height = round (height);
  if (!check_size (width, error) || (height != 0 && !check_size (height, error)))
    return NULL;

  page.pango = np_text_context_new ();
  if (!lay_out (&page, width, height, error))
    return NULL;

  switch (format)
    {
    case NP_EXPORT_SVG:
      return np_export_page_to_svg (&page);
    case NP_EXPORT_PNG:
      return np_export_page_to_png (&page, error);
    case NP_EXPORT_PDF:
      return np_export_page_to_pdf (&page, error);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The file that a path stands for: a symbolic link is followed, so that the link stays and its
 * target is replaced. (transfer full) */
static char *
resolve_links (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    return g_strdup (path);
  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}

/**
 * np_export_write:
 * @file: where to
 * @bytes: what
 * @cancellable: (nullable): looked at before anything is written
 * @error: #NP_EXPORT_ERROR_WRITE, or %G_IO_ERROR_CANCELLED
 *
 * Writes a file as a whole or not at all. Local files are written beside their place and renamed
 * into it; g_file_replace_contents() would write into the old file where it can't make a new one
 * beside it, and leave half a file when that fails.
 *
 * Returns: whether the file is written
 */
gboolean
np_export_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;
  const char *data;
  gsize size;
  gboolean written;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  data = g_bytes_get_data (bytes, &size);
  path = g_file_get_path (file);
  if (path != NULL)
    {
      g_autofree char *target = resolve_links (path);

      written = g_file_set_contents_full (target, data, (gssize) size,
                                          G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local_error);
    }
  else
    {
      written = g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         cancellable, &local_error);
    }
  if (written)
    return TRUE;

  shown = g_file_get_parse_name (file);
  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE, _ ("“%s” can’t be written: %s"),
               shown, local_error->message);
  return FALSE;
}
