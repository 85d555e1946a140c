/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "keyboard.h"

#include "np-window.h"

G_BEGIN_DECLS

/* The real application in this process, driven by keys alone until one quits it. */
typedef struct _Session Session;

struct _Session
{
  GtkApplication *application;
  NpWindow *window;
  Keyboard *keyboard;
  void (*drive) (Session *self);
};

/* @uri: (nullable): where the program is asked to go. @drive: what is done when it is there */
void session_run (char *uri, void (*drive) (Session *self));
/* Whether a label that is seen below @widget says so. */
gboolean session_is_said (GtkWidget *widget, const char *text);

G_END_DECLS
