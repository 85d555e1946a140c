/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart.h"

#include "np-chart-private.h"

/* What keys do. */
static void
install_action_signals (GType type,
                        guint *signals,
                        GCallback activate,
                        GCallback move_cursor,
                        GCallback move_window)
{
  /**
   * NpChart::activate:
   *
   * Activates the datum under the cursor. A key binding signal.
   */
  signals[NP_CHART_SIGNAL_ACTIVATE]
      = g_signal_new_class_handler ("activate", type, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, activate,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * NpChart::move-cursor:
   * @self: the chart
   * @walk: an #NpWalk
   *
   * Walks to another datum. A key binding signal.
   */
  signals[NP_CHART_SIGNAL_MOVE_CURSOR]
      = g_signal_new_class_handler ("move-cursor", type, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                    move_cursor, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /**
   * NpChart::move-window:
   * @self: the chart
   * @move: an #NpWindowMove
   *
   * Asks for another part of the time axis. A key binding signal.
   *
   * Returns: whether there is an axis that can be moved; if not, the key is for others
   */
  signals[NP_CHART_SIGNAL_MOVE_WINDOW]
      = g_signal_new_class_handler ("move-window", type, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                                    move_window, g_signal_accumulator_true_handled, NULL, NULL,
                                    G_TYPE_BOOLEAN, 1, G_TYPE_INT);
}

/* What whoever has the clock answers. */
static void
install_motion_signals (GType type, guint *signals)
{
  /**
   * NpChart::transition-started:
   * @self: the chart
   *
   * The figure has changed and the picture is to glide into the new one: whoever handles this moves
   * #NpChart:transition from 0 to 1. A chart without a handler changes at once.
   */
  signals[NP_CHART_SIGNAL_TRANSITION_STARTED]
      = g_signal_new ("transition-started", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);
  /**
   * NpChart::axis-changed:
   * @self: the chart
   *
   * The chart has another width, and so the whole of a time axis that moves other ends; see
   * np_chart_get_whole_axis().
   */
  signals[NP_CHART_SIGNAL_AXIS_CHANGED]
      = g_signal_new ("axis-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * NpChart::window-wanted:
   * @self: the chart
   * @first_day: where it begins
   * @last_day: where it ends; as @first_day: all of the axis is wanted
   * @animated: whether it is far enough away for the picture to glide there
   *
   * Another part of the time axis is asked for, in days of the axis. It may reach beyond what there
   * is, and be of any length: whoever handles this puts that right and calls np_chart_set_window().
   */
  signals[NP_CHART_SIGNAL_WINDOW_WANTED]
      = g_signal_new ("window-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                      G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_BOOLEAN);
}

/* @signals: (out caller-allocates) (array length=NP_CHART_N_SIGNALS)
 * @activate: what the key for it does: void (NpChart *)
 * @move_cursor: what the keys for it do: void (NpChart *, NpWalk as int)
 * @move_window: what the keys for it do: gboolean (NpChart *, NpWindowMove as int) */
void
np_chart_install_signals (GType type,
                          guint *signals,
                          GCallback activate,
                          GCallback move_cursor,
                          GCallback move_window)
{
  install_action_signals (type, signals, activate, move_cursor, move_window);
  install_motion_signals (type, signals);
  /**
   * NpChart::activate-datum:
   * @self: the chart
   * @id: (nullable): what selecting it means to the figure
   * @key: the datum's key
   *
   * A datum was clicked, or Enter pressed on it.
   */
  signals[NP_CHART_SIGNAL_ACTIVATE_DATUM]
      = g_signal_new ("activate-datum", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * NpChart::announce:
   * @self: the chart
   * @message: what is said
   *
   * A key moved the cursor, and assistive technology is told what is there; or that there was
   * nothing to find for a key that searches.
   */
  signals[NP_CHART_SIGNAL_ANNOUNCE]
      = g_signal_new_class_handler ("announce", type, G_SIGNAL_RUN_LAST,
                                    G_CALLBACK (np_chart_announce), NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_STRING);
  /**
   * NpChart::cursor-changed:
   * @self: the chart
   * @key: (nullable): the datum's key
   *
   * The keyboard is at another datum.
   */
  signals[NP_CHART_SIGNAL_CURSOR_CHANGED]
      = g_signal_new ("cursor-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                      1, G_TYPE_STRING);
}
