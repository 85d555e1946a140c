/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-private.h"

/* The keys of the class; they emit its action signals. */
void
np_chart_add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key, keypad;
    GdkModifierType modifiers;
    NpWalk walk;
  } walks[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, NP_WALK_LEFT },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, NP_WALK_RIGHT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, NP_WALK_UP },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, NP_WALK_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, NP_WALK_HOME },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, NP_WALK_END },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, NP_WALK_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, NP_WALK_LAST },
  };
  static const guint activates[]
      = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      gtk_widget_class_add_binding_signal (widget_class, walks[i].key, walks[i].modifiers,
                                           "move-cursor", "(i)", walks[i].walk);
      gtk_widget_class_add_binding_signal (widget_class, walks[i].keypad, walks[i].modifiers,
                                           "move-cursor", "(i)", walks[i].walk);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activates); i++)
    gtk_widget_class_add_binding_signal (widget_class, activates[i], 0, "activate", NULL);
}

/* Keeps the datum in sight for someone who walks by keyboard through a figure that is larger than
 * its window: every adjustment above the chart is moved as little as it takes. */
void
np_chart_scroll_to (GtkWidget *chart, const graphene_rect_t *bounds)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (chart, GTK_TYPE_VIEWPORT);

  while (viewport != NULL)
    {
      GtkWidget *child = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
      GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));
      GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
      graphene_point_t at;

      if (child != NULL && gtk_widget_compute_point (chart, child, &bounds->origin, &at))
        {
          gtk_adjustment_clamp_page (across, at.x, at.x + bounds->size.width);
          gtk_adjustment_clamp_page (down, at.y, at.y + bounds->size.height);
        }
      viewport = gtk_widget_get_parent (viewport);
      if (viewport != NULL)
        viewport = gtk_widget_get_ancestor (viewport, GTK_TYPE_VIEWPORT);
    }
}
