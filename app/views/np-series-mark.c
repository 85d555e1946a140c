/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-series-mark.h"

#include <adwaita.h>

#include "np-scene-render.h"
#include "np-theme.h"

#define SIZE      11
#define GREY_SIZE 7

struct _NpSeriesMark
{
  GtkWidget parent_instance;

  int ink;
};

G_DEFINE_FINAL_TYPE (NpSeriesMark, np_series_mark, GTK_TYPE_WIDGET)

static void
np_series_mark_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
np_series_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NpSeriesMark *self = NP_SERIES_MARK (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean grey = self->ink == NP_SERIES_MARK_GREY;
  g_autoptr (GskPath) path = NULL;
  GdkRGBA color;

  if (self->ink == NP_SERIES_MARK_NONE)
    return;
  path = np_glyph_get_path (grey ? NP_GLYPH_CIRCLE : NP_GLYPH_CIRCLE + self->ink % NP_N_SERIES_INKS,
                            gtk_widget_get_width (widget) / 2., gtk_widget_get_height (widget) / 2.,
                            grey ? GREY_SIZE : SIZE, NULL);
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_EVEN_ODD, &color);
  if (adw_style_manager_get_high_contrast (style))
    {
      g_autoptr (GskStroke) stroke = gsk_stroke_new (1);

      gtk_widget_get_color (gtk_widget_get_parent (widget), &color);
      gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
    }
}

static void
np_series_mark_class_init (NpSeriesMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = np_series_mark_measure;
  widget_class->snapshot = np_series_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
np_series_mark_init (NpSeriesMark *self)
{
  self->ink = NP_SERIES_MARK_NONE;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
np_series_mark_new (void)
{
  return g_object_new (NP_TYPE_SERIES_MARK, NULL);
}

void
np_series_mark_set_ink (NpSeriesMark *self, int ink)
{
  g_autofree char *name = NULL;
  const char *classes[] = { NULL, NULL };

  g_return_if_fail (NP_IS_SERIES_MARK (self));
  g_return_if_fail (ink >= NP_SERIES_MARK_GREY);

  self->ink = ink;
  if (ink == NP_SERIES_MARK_GREY)
    name = g_strdup ("np-rest");
  else if (ink >= 0)
    name = g_strdup_printf ("np-series-%d", ink % NP_N_SERIES_INKS);
  classes[0] = name;
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
