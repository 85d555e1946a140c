/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "press-key.h"

gboolean
try_key (NpChart *chart, const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (chart));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      GListModel *shortcuts = (GListModel *) controller;

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint k = 0; k < g_list_model_get_n_items (shortcuts); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, k);
          g_autofree char *name
              = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (name, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (chart),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_test_message ("no shortcut %s", key);
  g_assert_not_reached ();
}

void
press_key (NpChart *chart, const char *key)
{
  g_assert_true (try_key (chart, key));
}
