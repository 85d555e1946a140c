/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-thumbnail.h"

#include <adwaita.h>

#include "np-scene-render.h"

/* The size that the figure is drawn for; what is shown is that, scaled to the card's width. */
#define DRAWN_WIDTH 560.0
#define DRAWN_HEIGHT 300.0
#define HEIGHT 132

struct _NpThumbnail
{
  GtkWidget parent_instance;

  NpFigure *figure;
  GskRenderNode *node;
};

G_DEFINE_FINAL_TYPE (NpThumbnail, np_thumbnail, GTK_TYPE_WIDGET)

static void
forget_node (NpThumbnail *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_node (NpThumbnail *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  NpTheme theme;
  NpSceneContext context = { .width = DRAWN_WIDTH, .height = DRAWN_HEIGHT };
  g_autoptr (NpScene) scene = NULL;

  np_theme_init (&theme, adw_style_manager_get_dark (style),
                 adw_style_manager_get_high_contrast (style));
  context.theme = &theme;
  context.measure = np_text_measure_pango (pango, &theme);
  context.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  scene = np_figure_build (self->figure, &context);
  self->node = np_scene_render (scene, &theme, pango, FALSE);
}

static void
np_thumbnail_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 280 : HEIGHT;
}

static void
np_thumbnail_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  NpThumbnail *self = NP_THUMBNAIL (widget);
  const float width = gtk_widget_get_width (widget);
  const float scale = width / DRAWN_WIDTH;

  if (self->node == NULL)
    make_node (self);
  if (self->node == NULL)
    return;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_pop (snapshot);
}

static void
np_thumbnail_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  forget_node (NP_THUMBNAIL (widget));

  GTK_WIDGET_CLASS (np_thumbnail_parent_class)->direction_changed (widget, previous);
}

static void
np_thumbnail_dispose (GObject *object)
{
  NpThumbnail *self = NP_THUMBNAIL (object);

  g_clear_object (&self->figure);
  g_clear_pointer (&self->node, gsk_render_node_unref);

  G_OBJECT_CLASS (np_thumbnail_parent_class)->dispose (object);
}

static void
np_thumbnail_class_init (NpThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_thumbnail_dispose;
  widget_class->measure = np_thumbnail_measure;
  widget_class->snapshot = np_thumbnail_snapshot;
  widget_class->direction_changed = np_thumbnail_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
np_thumbnail_init (NpThumbnail *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "np-thumbnail");
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (forget_node), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (forget_node), self,
                           G_CONNECT_SWAPPED);
}

/**
 * np_thumbnail_new:
 * @figure: what to draw
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *
np_thumbnail_new (NpFigure *figure)
{
  NpThumbnail *self;

  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);

  self = g_object_new (NP_TYPE_THUMBNAIL, NULL);
  self->figure = g_object_ref (figure);
  return GTK_WIDGET (self);
}
