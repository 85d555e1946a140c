/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is beside a page's figure, and when: details of what is selected, an editor, or both. */

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

/* What the user just chose is looked at first; else what is being edited. */
void
np_page_choose_aside (NpPagePrivate *priv)
{
  gboolean both = priv->has_details && priv->editing;

  /* What closes shows until it is gone what it had shown. */
  if (priv->aside == NULL || (!priv->has_details && !priv->editing))
    return;
  gtk_widget_set_visible (priv->aside_switcher, both);
  if (!both)
    adw_view_stack_set_visible_child_name (priv->aside, priv->editing ? "editor" : "details");
  else if (priv->chosen_here)
    adw_view_stack_set_visible_child_name (priv->aside, "details");
}

static void
apply_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);
  gboolean welcome = priv->has_details && (!np_page_covers_figure (priv) || priv->chosen_here);

  np_page_choose_aside (priv);
  g_object_set (self, "show-details", priv->editing || welcome, NULL);
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

static void
update_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  /* A split view that has no size yet would divide by it to animate its sidebar. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    apply_details (self);
  else if (priv->details_tick == 0)
    priv->details_tick
        = gtk_widget_add_tick_callback (GTK_WIDGET (self), details_tick_cb, NULL, NULL);
}

void
np_page_set_has_details (NpPage *self, gboolean has_details)
{
  g_return_if_fail (NP_IS_PAGE (self));

  np_page_get_private (self)->has_details = has_details;
  update_details (self);
}

/* Another layout has more or less room beside the figure. What lies over the figure is for what the user
 * asks to see; a pane beside it is always welcome. */
void
np_page_place_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  g_object_set (self, "show-details",
                priv->editing || (priv->has_details && !np_page_covers_figure (priv)), NULL);
}

/* The details were closed. */
void
np_page_leave_details (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  if (priv->editing)
    adw_view_stack_set_visible_child_name (priv->aside, "editor");
  else
    g_object_set (self, "show-details", FALSE, NULL);
}

/* The editor is to be seen, or no longer. */
void
np_page_follow_editing (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);

  if (priv->editing)
    adw_view_stack_set_visible_child_name (priv->aside, "editor");
  update_details (self);
}

void
np_page_set_has_beside (NpPage *self, gboolean has_beside)
{
  g_return_if_fail (NP_IS_PAGE (self));

  np_figure_pane_set_has_beside (np_page_get_private (self)->pane, has_beside);
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
