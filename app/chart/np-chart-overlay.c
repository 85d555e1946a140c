/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-private.h"

#include "np-chart-tip.h"
#include "np-scene-render.h"

#define TIP_WIDTH  280.0
#define TIP_MARGIN 4.0

/* The part of the chart that no scrolled window hides. */
graphene_rect_t
np_chart_get_visible_area (GtkWidget *widget)
{
  graphene_rect_t area
      = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t bounds, common;

      if (GTK_IS_SCROLLABLE (parent) && gtk_widget_compute_bounds (parent, widget, &bounds)
          && graphene_rect_intersection (&area, &bounds, &common))
        area = common;
    }
  return area;
}

/* Draws the card of @datum; @pointer_x: (nullable): where the pointer is, none for the keyboard. */
void
np_chart_snapshot_tip (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       const NpSceneContext *context,
                       const NpDatum *datum,
                       const double *pointer_x)
{
  graphene_rect_t area = np_chart_get_visible_area (widget);
  graphene_rect_t anchor = datum->bounds;
  NpSceneContext inner = *context;
  g_autoptr (NpScene) tip = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t card;
  graphene_point_t at;
  GskRoundedRect outline;

  graphene_rect_inset (&area, TIP_MARGIN, TIP_MARGIN);
  inner.width = MIN (TIP_WIDTH * context->theme->text_scale, area.size.width);
  tip = np_chart_tip_build (datum, &inner);
  node = np_scene_render (tip, context->theme, gtk_widget_get_pango_context (widget), FALSE);
  /* A row may be as wide as the window: the card stays near the pointer. */
  if (pointer_x != NULL)
    {
      anchor.origin.x = *pointer_x;
      anchor.size.width = 0;
    }
  card = GRAPHENE_RECT_INIT (0, 0, np_scene_get_width (tip), np_scene_get_height (tip));
  at = np_chart_tip_place (&anchor, &area, card.size.width, card.size.height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gsk_rounded_rect_init_from_rect (&outline, &card, NP_CHART_TIP_RADIUS);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.25f }, 0, 2, 0, 8);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

/* Tints the datum under the pointer. */
void
np_chart_snapshot_hover (GtkSnapshot *snapshot, const NpSceneContext *context, const NpDatum *datum)
{
  graphene_rect_t bounds = datum->bounds;
  GdkRGBA color = *np_theme_get_ink (context->theme, NP_INK_FOREGROUND);
  GskRoundedRect rect;

  color.alpha = 0.08f;
  graphene_rect_inset (&bounds, -2, -2);
  gsk_rounded_rect_init_from_rect (&rect, &bounds, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
}

/* Rings the datum at the cursor, or the chart when there is none (@datum is %NULL). Two rings, the
 * inner one in the ground's colour, so that it stands off a bar of its own colour. */
void
np_chart_snapshot_focus (GtkWidget *widget,
                         GtkSnapshot *snapshot,
                         const NpSceneContext *context,
                         const NpDatum *datum)
{
  const NpTheme *theme = context->theme;
  graphene_rect_t room = GRAPHENE_RECT_INIT (3, 3, gtk_widget_get_width (widget) - 6,
                                             gtk_widget_get_height (widget) - 6);
  NpInk ink = theme->high_contrast ? NP_INK_FOREGROUND : NP_INK_SERIES;
  graphene_rect_t bounds = room;
  GskRoundedRect rect;

  /* A row reaches from edge to edge; its ring must not be cut off there. */
  if (datum != NULL && !graphene_rect_intersection (&room, &datum->bounds, &bounds))
    bounds = datum->bounds;
  for (guint i = 0; i < 2; i++)
    {
      const GdkRGBA *color = np_theme_get_ink (theme, i == 0 ? NP_INK_BACKGROUND : ink);
      float width = i == 0 ? 1 : 2;
      float widths[] = { width, width, width, width };
      GdkRGBA colors[] = { *color, *color, *color, *color };

      graphene_rect_inset (&bounds, -width, -width);
      gsk_rounded_rect_init_from_rect (&rect, &bounds, 4);
      gtk_snapshot_append_border (snapshot, &rect, widths, colors);
    }
}
