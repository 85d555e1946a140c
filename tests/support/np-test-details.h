/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"

/* What a pane of details says, for tests. */

static inline void
np_test_details_collect (GtkWidget *widget, GString *text)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    g_string_append_printf (text, "%s | ",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  if (ADW_IS_ACTION_ROW (widget))
    g_string_append_printf (text, "%s\n", adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)));
  else if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    np_test_details_collect (child, text);
}

/* (transfer full): a line for each label and row */
static inline char *
np_test_details_read (NpDetailsPane *pane)
{
  GString *text = g_string_new (NULL);

  np_test_details_collect (GTK_WIDGET (pane), text);
  return g_string_free_and_steal (text);
}

static inline void
np_test_details_assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

/* (transfer full) */
static inline NpDetailsPane *
np_test_details_new (void)
{
  return g_object_ref_sink (g_object_new (NP_TYPE_DETAILS_PANE, NULL));
}
