/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keyboard.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <adwaita.h>
#include <string.h>

#include "np-test-pages.h"

/* More than a window has to stop at. */
#define MOST_STOPS 150u

struct _Keyboard
{
  GtkWindow *window;   /* borrowed; NULL when it is closed */
  Display *connection; /* of its own: to the application, keys come from elsewhere */
};

/* The keys that stand for modifiers, as far as tests press them. */
static const struct
{
  GdkModifierType modifier;
  guint keyval;
} modifier_keys[] = {
  { GDK_CONTROL_MASK, GDK_KEY_Control_L },
  { GDK_ALT_MASK, GDK_KEY_Alt_L },
  { GDK_SHIFT_MASK, GDK_KEY_Shift_L },
};

/* --- The display --- */

/* The one window there is: without a window manager it is a child of the display's root. */
static Window
find_window (Display *connection)
{
  Window root, parent, found = None;
  Window *children = NULL;
  unsigned int n = 0;

  g_assert_true (XQueryTree (connection, DefaultRootWindow (connection), &root, &parent, &children,
                             &n));
  for (unsigned int i = 0; i < n; i++)
    {
      XWindowAttributes attributes;

      if (!XGetWindowAttributes (connection, children[i], &attributes)
          || attributes.map_state != IsViewable || attributes.override_redirect)
        continue;
      g_assert_true (found == None);
      found = children[i];
    }
  XFree (children);
  return found;
}

static void
take_focus (Keyboard *self)
{
  Window window = None;

  np_test_wait_for ((window = find_window (self->connection)) != None);
  XSetInputFocus (self->connection, window, RevertToParent, CurrentTime);
  XFlush (self->connection);
  np_test_wait_for (gtk_window_is_active (self->window));
}

/* A key's number, and whether it takes Shift. */
static guint
find_key (Keyboard *self, guint keyval, gboolean *shift)
{
  g_autofree GdkKeymapKey *keys = NULL;
  guint keycode = 0;
  int n;

  g_assert_true (gdk_display_map_keyval (gtk_widget_get_display (GTK_WIDGET (self->window)), keyval,
                                         &keys, &n));
  for (int i = n - 1; i >= 0; i--)
    if (keys[i].group == 0 && keys[i].level <= 1)
      {
        keycode = keys[i].keycode;
        *shift = keys[i].level == 1;
      }
  g_assert_cmpuint (keycode, !=, 0);
  return keycode;
}

static void
send (Keyboard *self, guint keyval, gboolean pressed)
{
  gboolean shift;

  g_assert_true (XTestFakeKeyEvent (self->connection, find_key (self, keyval, &shift), pressed,
                                    CurrentTime));
}

static void
send_modifiers (Keyboard *self, GdkModifierType modifiers, gboolean pressed)
{
  for (guint i = 0; i < G_N_ELEMENTS (modifier_keys); i++)
    if (modifiers & modifier_keys[i].modifier)
      send (self, modifier_keys[i].keyval, pressed);
}

void
keyboard_press_last (Keyboard *self, guint keyval, GdkModifierType modifiers)
{
  gboolean shift = FALSE;

  find_key (self, keyval, &shift);
  if (shift)
    modifiers |= GDK_SHIFT_MASK;
  send_modifiers (self, modifiers, TRUE);
  send (self, keyval, TRUE);
  send (self, keyval, FALSE);
  send_modifiers (self, modifiers, FALSE);
  /* The server hands them out before it answers. */
  XSync (self->connection, False);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Nobody presses a key faster than that: where arrows lead is known only of what has its place. */
static void
wait_for_frame (Keyboard *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gboolean painted = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  np_test_wait_for (painted);
  g_signal_handler_disconnect (clock, id);
}

void
keyboard_press (Keyboard *self, guint keyval, GdkModifierType modifiers)
{
  keyboard_press_last (self, keyval, modifiers);
  /* What the server had handed out is here when it answers the application, too. */
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  np_test_settle ();
  wait_for_frame (self);
}

void
keyboard_type (Keyboard *self, const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    keyboard_press (self, gdk_unicode_to_keyval (g_utf8_get_char (text)), 0);
}

/* --- What is called how --- */

/* (transfer full) (nullable): what is said first in it */
static char *
find_text (GtkWidget *widget)
{
  char *found = NULL;

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      found = find_text (child);
  return found;
}

/* (transfer full) (nullable) */
static char *
get_name (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    return g_strdup (gtk_widget_get_tooltip_text (widget));
  return find_text (widget);
}

GtkWidget *
keyboard_get_focus (Keyboard *self, GType type)
{
  GtkWidget *focus = self->window != NULL ? gtk_window_get_focus (self->window) : NULL;

  return focus == NULL || g_type_is_a (G_OBJECT_TYPE (focus), type)
             ? focus
             : gtk_widget_get_ancestor (focus, type);
}

gboolean
keyboard_is_at (Keyboard *self, GType type, const char *name)
{
  GtkWidget *focus = keyboard_get_focus (self, type);
  g_autofree char *found = focus != NULL ? get_name (focus) : NULL;

  return g_strcmp0 (found, name) == 0;
}

GtkWidget *
keyboard_walk_to (Keyboard *self,
                  guint keyval,
                  GdkModifierType modifiers,
                  GType type,
                  const char *name)
{
  g_autoptr (GString) seen = g_string_new (NULL);

  for (guint i = 0; i < MOST_STOPS; i++)
    {
      GtkWidget *focus;
      g_autofree char *found = NULL;

      if (keyboard_is_at (self, type, name))
        return keyboard_get_focus (self, type);
      keyboard_press (self, keyval, modifiers);
      focus = keyboard_get_focus (self, GTK_TYPE_WIDGET);
      found = focus != NULL ? get_name (focus) : NULL;
      g_string_append_printf (seen, "; %s “%s”", focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "",
                              found != NULL ? found : "");
    }
  g_error ("no key leads to “%s”, only to%s", name, seen->str + 1);
}

/* --- The keyboard --- */

Keyboard *
keyboard_new (GtkWindow *window)
{
  Keyboard *self = g_new0 (Keyboard, 1);

  self->connection = XOpenDisplay (NULL);
  g_assert_nonnull (self->connection);
  g_set_weak_pointer (&self->window, window);
  take_focus (self);
  return self;
}

void
keyboard_free (Keyboard *self)
{
  g_clear_weak_pointer (&self->window);
  XCloseDisplay (self->connection);
  g_free (self);
}
