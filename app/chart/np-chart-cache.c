/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-private.h"

#define BODY_POINTS 11.0

void
np_chart_cache_clear (NpChartCache *self)
{
  for (guint i = 0; i < NP_CHART_N_CACHED; i++)
    g_clear_pointer (&self->slots[i].scene, np_scene_unref);
}

/* The figure at the context's size; whoever changes anything else of the context clears the cache.
 * (transfer none): good until the cache is used again */
NpScene *
np_chart_cache_get (NpChartCache *self, NpFigure *figure, const NpSceneContext *context)
{
  guint i;

  for (i = 0; i < NP_CHART_N_CACHED; i++)
    if (self->slots[i].scene != NULL && self->slots[i].width == context->width
        && self->slots[i].height == context->height)
      return self->slots[i].scene;

  i = self->next;
  self->next = (i + 1) % NP_CHART_N_CACHED;
  g_clear_pointer (&self->slots[i].scene, np_scene_unref);
  self->slots[i].scene = np_figure_build (figure, context);
  self->slots[i].width = context->width;
  self->slots[i].height = context->height;
  return self->slots[i].scene;
}

/* The style's font comes with the desktop's text scaling already in its size. */
static double
get_text_scale (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (size <= 0)
    return 1.0;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96.0) / 72.0;
  return CLAMP (size / (BODY_POINTS * 96.0 / 72.0), 0.5, 4.0);
}

/* Sets the theme's font and text scale to what the widget's style says. */
void
np_chart_read_font (GtkWidget *widget, NpTheme *theme)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const char *family
      = pango_font_description_get_family (pango_context_get_font_description (context));

  if (family != NULL)
    theme->font_family = g_intern_string (family);
  theme->text_scale = get_text_scale (context);
}
