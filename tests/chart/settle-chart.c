/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settle-chart.h"

void
settle_chart (NpChart *chart)
{
  GdkFrameClock *clock;
  gint64 until = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
  gint64 frame;

  while (gtk_widget_get_width (GTK_WIDGET (chart)) == 0 && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (chart)), >, 0);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (chart));
  frame = gdk_frame_clock_get_frame_counter (clock) + 2;
  while (gdk_frame_clock_get_frame_counter (clock) < frame && g_get_monotonic_time () < until)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
}
