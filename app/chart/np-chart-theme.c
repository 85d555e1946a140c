/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the application says of the style, for every chart and what is drawn like one. */

#include "np-chart-private.h"

static gboolean default_dark;
static gboolean default_high_contrast;
static GList *live_widgets; /* (unowned elements); main thread only */

/* A new allocation of the same size would not be drawn again by itself. */
void
np_chart_invalidate (GtkWidget *widget)
{
  gtk_widget_queue_resize (widget);
  gtk_widget_queue_draw (widget);
}

void
np_chart_read_theme (GtkWidget *widget, NpTheme *theme)
{
  np_theme_init (theme, default_dark, default_high_contrast);
  np_theme_set_on_window (theme);
  np_chart_read_font (widget, theme);
}

/* Whether @widget is told to draw itself anew when the theme is another one. */
void
np_chart_follow_theme (GtkWidget *widget, gboolean follow)
{
  live_widgets
      = follow ? g_list_prepend (live_widgets, widget) : g_list_remove (live_widgets, widget);
}

/**
 * np_chart_set_default_theme:
 * @dark: whether the style is dark
 * @high_contrast: whether high contrast is asked for
 *
 * Tells every chart, now and later ones, which palette to use. For the main thread.
 */
void
np_chart_set_default_theme (gboolean dark, gboolean high_contrast)
{
  if (default_dark == !!dark && default_high_contrast == !!high_contrast)
    return;
  default_dark = !!dark;
  default_high_contrast = !!high_contrast;
  for (GList *l = live_widgets; l != NULL; l = l->next)
    np_chart_invalidate (l->data);
}
