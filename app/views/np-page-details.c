/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the details beside a page's figure are open. */

#include "np-page-private.h"

gboolean
np_page_is_narrow (NpPagePrivate *priv)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (priv->layouts), "narrow") == 0;
}

/* Whether details would lie over the figure. */
gboolean
np_page_covers_figure (NpPagePrivate *priv)
{
  return np_page_is_narrow (priv) || adw_overlay_split_view_get_collapsed (priv->details_split);
}

static void
apply_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  g_object_set (self, "show-details",
                priv->has_details && (!np_page_is_narrow (priv) || priv->chosen_here), NULL);
}

static gboolean
details_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  np_page_get_private (NP_PAGE (widget))->details_tick = 0;
  apply_details (NP_PAGE (widget));
  return G_SOURCE_REMOVE;
}

void
np_page_set_has_details (NpPage *self, gboolean has_details)
{
  NpPagePrivate *priv;

  g_return_if_fail (NP_IS_PAGE (self));

  priv = np_page_get_private (self);
  priv->has_details = has_details;
  /* A split view that has no size yet would divide by it to animate its sidebar. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    apply_details (self);
  else if (priv->details_tick == 0)
    priv->details_tick
        = gtk_widget_add_tick_callback (GTK_WIDGET (self), details_tick_cb, NULL, NULL);
}

/* Before the page goes. */
void
np_page_stop_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  if (priv->details_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), priv->details_tick);
  priv->details_tick = 0;
}
