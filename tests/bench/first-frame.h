/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Prints when the application's first window has drawn its first frame, as microseconds of the
 * monotonic clock, which all processes share; then quits. To be called before it runs. */
void first_frame_watch (GtkApplication *application);
