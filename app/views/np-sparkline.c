/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-sparkline.h"

#include <math.h>

/* Wide as so many letters, so that it grows with the text. */
#define WIDTH_CHARS 12
#define LINE_WIDTH  1.5f
#define DOT_RADIUS  2.5f

struct _NpSparkline
{
  GtkWidget parent_instance;

  GArray *numbers; /* of double */
};

G_DEFINE_FINAL_TYPE (NpSparkline, np_sparkline, GTK_TYPE_WIDGET)

static void
np_sparkline_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  PangoFontMetrics *metrics
      = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  else
    *minimum
        = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics) * WIDTH_CHARS);
  *natural = *minimum;
  pango_font_metrics_unref (metrics);
}

/* Where a number stands: from zero, as bars do, unless some are below it. */
static graphene_point_t
place (NpSparkline *self, guint i, double low, double high)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * DOT_RADIUS;
  double across = self->numbers->len > 1 ? (double) i / (self->numbers->len - 1) : 1;
  double up = high > low ? (g_array_index (self->numbers, double, i) - low) / (high - low) : 0;

  return GRAPHENE_POINT_INIT ((float) (DOT_RADIUS + across * width),
                              (float) (DOT_RADIUS + (1 - up) * height));
}

/* A line over what follows without a gap; a number alone between gaps is a dot. */
static void
add_numbers (NpSparkline *self, GskPathBuilder *lines, GskPathBuilder *dots)
{
  guint n = self->numbers->len;
  double low = 0, high = 0;
  gboolean drawing = FALSE;

  for (guint i = 0; i < n; i++)
    {
      double number = g_array_index (self->numbers, double, i);

      low = isfinite (number) ? MIN (low, number) : low;
      high = isfinite (number) ? MAX (high, number) : high;
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean is_gap = !isfinite (g_array_index (self->numbers, double, i));
      gboolean ends = i + 1 == n || !isfinite (g_array_index (self->numbers, double, i + 1));
      graphene_point_t point;

      if (!is_gap)
        {
          point = place (self, i, low, high);
          if (drawing)
            gsk_path_builder_line_to (lines, point.x, point.y);
          else
            gsk_path_builder_move_to (lines, point.x, point.y);
          if (i + 1 == n || (ends && !drawing))
            gsk_path_builder_add_circle (dots, &point, DOT_RADIUS);
        }
      drawing = !is_gap;
    }
}

static void
np_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NpSparkline *self = NP_SPARKLINE (widget);
  g_autoptr (GskPathBuilder) line_builder = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dot_builder = gsk_path_builder_new ();
  g_autoptr (GskPath) lines = NULL;
  g_autoptr (GskPath) dots = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
  GdkRGBA color;

  if (self->numbers->len == 0)
    return;
  gtk_widget_get_color (widget, &color);
  add_numbers (self, line_builder, dot_builder);
  lines = gsk_path_builder_to_path (line_builder);
  dots = gsk_path_builder_to_path (dot_builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, lines, stroke, &color);
  gtk_snapshot_append_fill (snapshot, dots, GSK_FILL_RULE_WINDING, &color);
}

static void
np_sparkline_finalize (GObject *object)
{
  g_array_unref (NP_SPARKLINE (object)->numbers);

  G_OBJECT_CLASS (np_sparkline_parent_class)->finalize (object);
}

static void
np_sparkline_class_init (NpSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = np_sparkline_finalize;
  widget_class->measure = np_sparkline_measure;
  widget_class->snapshot = np_sparkline_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
np_sparkline_init (NpSparkline *self)
{
  self->numbers = g_array_new (FALSE, FALSE, sizeof (double));
}

GtkWidget *
np_sparkline_new (void)
{
  return g_object_new (NP_TYPE_SPARKLINE, NULL);
}

void
np_sparkline_set (NpSparkline *self, const double *numbers, guint n_numbers, const char *text)
{
  g_return_if_fail (NP_IS_SPARKLINE (self));

  g_array_set_size (self->numbers, 0);
  if (n_numbers > 0)
    g_array_append_vals (self->numbers, numbers, n_numbers);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
