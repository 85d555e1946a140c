/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-entry-row.h"

void
np_entry_row_connect (AdwEntryRow *row, GCallback applied, gpointer object)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (row, "apply", applied, object, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", applied, object, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
}

void
np_entry_row_show (AdwEntryRow *row, const char *text, gboolean keep_typing)
{
  GtkWidget *delegate = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  text = text != NULL ? text : "";
  if ((keep_typing && gtk_widget_has_focus (delegate))
      || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    return;
  adw_entry_row_set_show_apply_button (row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_show_apply_button (row, TRUE);
}
