/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-thumbnail.h"

#include <adwaita.h>

#include "np-scene-render.h"

/* The width that the figure is drawn for; what is shown is that, scaled to the card's width. */
#define DRAWN_WIDTH 520.0
#define HEIGHT      140
/* A figure that goes on below the card fades out over this height. */
#define FADE 28

struct _NpThumbnail
{
  GtkWidget parent_instance;

  NpFigure *figure;
  char **focus;
  GskRenderNode *node;
  float top;      /* of what is shown, in the drawn figure */
  gboolean whole; /* nothing of the figure is cut off below */
};

G_DEFINE_FINAL_TYPE (NpThumbnail, np_thumbnail, GTK_TYPE_WIDGET)

static void
forget_node (NpThumbnail *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where to begin so that the first of the focused data stands a little below the top. */
static float
find_top (NpThumbnail *self, const NpScene *scene, double shown)
{
  const double height = np_scene_get_height (scene);

  for (guint i = 0; self->focus != NULL && i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);
      const double wanted = datum->bounds.origin.y - shown / 3;

      if (datum->id != NULL && g_strv_contains ((const char *const *) self->focus, datum->id))
        return CLAMP (wanted, 0, MAX (height - shown, 0));
    }
  return 0;
}

static void
make_node (NpThumbnail *self)
{
  const double shown = HEIGHT * DRAWN_WIDTH / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  AdwStyleManager *style = adw_style_manager_get_default ();
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  NpTheme theme;
  NpSceneContext context = { .width = DRAWN_WIDTH, .height = shown };
  g_autoptr (NpScene) scene = NULL;

  np_theme_init (&theme, adw_style_manager_get_dark (style),
                 adw_style_manager_get_high_contrast (style));
  context.theme = &theme;
  context.measure = np_text_measure_pango (pango, &theme);
  context.rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  scene = np_figure_build (self->figure, &context);
  self->node = np_scene_render (scene, &theme, pango, FALSE);
  self->top = find_top (self, scene, shown);
  self->whole = self->top + shown >= np_scene_get_height (scene) - 1;
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
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : HEIGHT;
}

static void
push_fade (GtkSnapshot *snapshot, float width)
{
  const GskColorStop stops[]
      = { { 1.0f - (float) FADE / HEIGHT, { 0, 0, 0, 1 } }, { 1.0f, { 0, 0, 0, 0 } } };

  gtk_snapshot_push_mask (snapshot, GSK_MASK_MODE_ALPHA);
  gtk_snapshot_append_linear_gradient (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, HEIGHT),
                                       &GRAPHENE_POINT_INIT (0, 0),
                                       &GRAPHENE_POINT_INIT (0, HEIGHT), stops,
                                       G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
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
  if (!self->whole)
    push_fade (snapshot, width);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, HEIGHT));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -self->top));
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_pop (snapshot);
  if (!self->whole)
    gtk_snapshot_pop (snapshot);
}

static void
np_thumbnail_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  /* The plot is as tall as the card is for its width. */
  g_clear_pointer (&NP_THUMBNAIL (widget)->node, gsk_render_node_unref);
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
  g_clear_pointer (&self->focus, g_strfreev);
  g_clear_pointer (&self->node, gsk_render_node_unref);

  G_OBJECT_CLASS (np_thumbnail_parent_class)->dispose (object);
}

static void
np_thumbnail_class_init (NpThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_thumbnail_dispose;
  widget_class->measure = np_thumbnail_measure;
  widget_class->size_allocate = np_thumbnail_size_allocate;
  widget_class->snapshot = np_thumbnail_snapshot;
  widget_class->direction_changed = np_thumbnail_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
np_thumbnail_init (NpThumbnail *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (forget_node), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (forget_node), self,
                           G_CONNECT_SWAPPED);
}

/**
 * np_thumbnail_new:
 * @figure: what to draw
 * @focus: (nullable): ids of data that are to be seen
 *
 * Returns: (transfer floating): the picture
 */
GtkWidget *
np_thumbnail_new (NpFigure *figure, const char *const *focus)
{
  NpThumbnail *self;

  g_return_val_if_fail (NP_IS_FIGURE (figure), NULL);

  self = g_object_new (NP_TYPE_THUMBNAIL, NULL);
  self->figure = g_object_ref (figure);
  self->focus = g_strdupv ((char **) focus);
  return GTK_WIDGET (self);
}
