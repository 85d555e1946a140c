/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A keyboard at a window of this process: its keys are pressed at the X server, so that they come as a
 * real keyboard's do. What is wanted is named and walked to; that it can't be reached ends the test. */
typedef struct _Keyboard Keyboard;

/* At a window that is shown; takes the display's focus for it, as no window manager is there to. */
Keyboard *keyboard_new (GtkWindow *window);
void keyboard_free (Keyboard *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keyboard, keyboard_free)

/* Presses a key and lets it go; when this returns, the window has done what it does at that. */
void keyboard_press (Keyboard *self, guint keyval, GdkModifierType modifiers);
/* The same of a key that may well close the window, which nothing is waited for after. */
void keyboard_press_last (Keyboard *self, guint keyval, GdkModifierType modifiers);
void keyboard_type (Keyboard *self, const char *text);

/* What has the focus, or the first around it that is of the type. (transfer none) (nullable) */
GtkWidget *keyboard_get_focus (Keyboard *self, GType type);
/* Whether that is called so: by its title, label or tooltip, or the first text that is in it. */
gboolean keyboard_is_at (Keyboard *self, GType type, const char *name);
/* Presses a key, such as Tab, until that has the focus. Returns it. (transfer none) */
GtkWidget *keyboard_walk_to (Keyboard *self,
                             guint keyval,
                             GdkModifierType modifiers,
                             GType type,
                             const char *name);
