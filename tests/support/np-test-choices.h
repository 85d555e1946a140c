/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-choice-drop-down.h"

#include "np-test-pages.h"

/* What tests do with drop-down lists of choices, and with switches, which have one inside. */

static inline GtkDropDown *
np_test_choices_get_drop_down (GtkWidget *control)
{
  return GTK_DROP_DOWN (np_test_find (control, GTK_TYPE_DROP_DOWN));
}

/* (transfer none): the list holds it */
static inline NpChoice *
np_test_choices_find (GtkWidget *control, const char *name, guint *position)
{
  GListModel *model = gtk_drop_down_get_model (np_test_choices_get_drop_down (control));

  for (*position = 0; *position < g_list_model_get_n_items (model); (*position)++)
    {
      g_autoptr (NpChoice) choice = g_list_model_get_item (model, *position);

      if (g_str_equal (np_choice_get_name (choice), name))
        return choice;
    }
  g_error ("no choice “%s”", name);
}

static inline const char *
np_test_choices_get_obstacle (GtkWidget *control, const char *name)
{
  guint position;

  return np_choice_get_obstacle (np_test_choices_find (control, name, &position));
}

static inline void
np_test_choices_choose (GtkWidget *control, const char *name)
{
  guint position;

  np_test_choices_find (control, name, &position);
  gtk_drop_down_set_selected (np_test_choices_get_drop_down (control), position);
}

static inline const char *
np_test_choices_get_chosen (GtkWidget *control)
{
  NpChoice *choice = gtk_drop_down_get_selected_item (np_test_choices_get_drop_down (control));

  return choice != NULL ? np_choice_get_name (choice) : NULL;
}
