/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-diagnostic.h"
#include "np-error-page.h"

#include "np-test-pages.h"

static guint
count_rows (NpErrorPage *page)
{
  GtkWidget *list = np_test_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX);
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n) != NULL)
    n++;
  return n;
}

static void
test_lists_problems (void)
{
  NpErrorPage *page = g_object_ref_sink (g_object_new (NP_TYPE_ERROR_PAGE, NULL));
  g_autoptr (GListStore) problems = g_list_store_new (NP_TYPE_DIAGNOSTIC);
  g_autoptr (NpDiagnostic) first
      = np_diagnostic_new (NP_SEVERITY_ERROR, "brands.csv", 3, 7, "<b>“x”</b>", "a whole number");
  g_autoptr (NpDiagnostic) second
      = np_diagnostic_new (NP_SEVERITY_WARNING, "datapackage.json", 0, 0, "nothing", "a name");
  GtkWidget *row;

  g_list_store_append (problems, first);
  g_list_store_append (problems, second);
  np_error_page_show (page, "x.nameplate", "It is <damaged>", G_LIST_MODEL (problems), "UK");
  g_assert_cmpuint (count_rows (page), ==, 2);
  row = np_test_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "<b>“x”</b>; a whole number");
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "brands.csv, line 3, column 7");

  g_list_store_remove_all (problems);
  np_error_page_show (page, "x.nameplate", "Gone", G_LIST_MODEL (problems), NULL);
  g_assert_cmpuint (count_rows (page), ==, 0);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/error-page/lists-problems", test_lists_problems);
  return g_test_run ();
}
