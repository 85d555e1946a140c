/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-chart-private.h"

#include <glib/gi18n-lib.h>

/* They emit "move-window", which leaves the key to others where there is no axis to move. */
static void
add_window_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    NpWindowMove move;
  } moves[] = {
    { GDK_KEY_plus, 0, NP_WINDOW_ZOOM_IN },
    { GDK_KEY_equal, 0, NP_WINDOW_ZOOM_IN },
    { GDK_KEY_KP_Add, 0, NP_WINDOW_ZOOM_IN },
    { GDK_KEY_minus, 0, NP_WINDOW_ZOOM_OUT },
    { GDK_KEY_KP_Subtract, 0, NP_WINDOW_ZOOM_OUT },
    { GDK_KEY_0, 0, NP_WINDOW_ALL },
    { GDK_KEY_KP_0, 0, NP_WINDOW_ALL },
    { GDK_KEY_Left, GDK_CONTROL_MASK, NP_WINDOW_EARLIER },
    { GDK_KEY_KP_Left, GDK_CONTROL_MASK, NP_WINDOW_EARLIER },
    { GDK_KEY_Right, GDK_CONTROL_MASK, NP_WINDOW_LATER },
    { GDK_KEY_KP_Right, GDK_CONTROL_MASK, NP_WINDOW_LATER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_signal (widget_class, moves[i].key, moves[i].modifiers,
                                         "move-window", "(i)", moves[i].move);
}

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
  /* As on the keyboard: the trigger minds Shift, and not the letter's case or Caps Lock. */
  static const struct
  {
    guint key;
    NpWalk next, previous;
  } searches[] = {
    { GDK_KEY_e, NP_WALK_NEXT_EXTREME, NP_WALK_PREVIOUS_EXTREME },
    { GDK_KEY_g, NP_WALK_NEXT_GAP, NP_WALK_PREVIOUS_GAP },
    { GDK_KEY_o, NP_WALK_NEXT_OVERTAKE, NP_WALK_PREVIOUS_OVERTAKE },
    { GDK_KEY_l, NP_WALK_NEXT_LINK, NP_WALK_PREVIOUS_LINK },
  };
  /* Not the space bar: it plays and pauses time. */
  static const guint activates[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    {
      gtk_widget_class_add_binding_signal (widget_class, walks[i].key, walks[i].modifiers,
                                           "move-cursor", "(i)", walks[i].walk);
      gtk_widget_class_add_binding_signal (widget_class, walks[i].keypad, walks[i].modifiers,
                                           "move-cursor", "(i)", walks[i].walk);
    }
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      gtk_widget_class_add_binding_signal (widget_class, searches[i].key, 0, "move-cursor", "(i)",
                                           searches[i].next);
      gtk_widget_class_add_binding_signal (widget_class, searches[i].key, GDK_SHIFT_MASK,
                                           "move-cursor", "(i)", searches[i].previous);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activates); i++)
    gtk_widget_class_add_binding_signal (widget_class, activates[i], 0, "activate", NULL);
  add_window_bindings (widget_class);
}

/* What is said when there is nothing that way; NULL for a walk whose end is heard by itself. */
const char *
np_chart_walk_get_refusal (NpWalk walk)
{
  switch ((int) walk)
    {
    case NP_WALK_NEXT_EXTREME:
      return _ ("No further highest or lowest figure");
    case NP_WALK_PREVIOUS_EXTREME:
      return _ ("No earlier highest or lowest figure");
    case NP_WALK_NEXT_GAP:
      return _ ("No further gap");
    case NP_WALK_PREVIOUS_GAP:
      return _ ("No earlier gap");
    /* Translators: an overtake is where one line of a chart passes another. */
    case NP_WALK_NEXT_OVERTAKE:
      return _ ("No further overtake");
    case NP_WALK_PREVIOUS_OVERTAKE:
      return _ ("No earlier overtake");
    /* Translators: an event is linked to another when one led to the other. */
    case NP_WALK_NEXT_LINK:
      return _ ("No further linked event");
    case NP_WALK_PREVIOUS_LINK:
      return _ ("No earlier linked event");
    default:
      return NULL;
    }
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
