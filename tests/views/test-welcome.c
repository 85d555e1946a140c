/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-welcome-page.h"

#include "np-test-pages.h"
#include "np-thumbnail.h"

static void
keep_cb (NpWelcomePage *page, NpLocation *location, NpLocation **kept)
{
  g_clear_pointer (kept, np_location_unref);
  *kept = np_location_ref (location);
}

static void
test_cards (void)
{
  NpWelcomePage *page = g_object_ref_sink (g_object_new (NP_TYPE_WELCOME_PAGE, NULL));
  GtkWidget *cards = np_test_find (GTK_WIDGET (page), GTK_TYPE_FLOW_BOX);
  g_autoptr (NpLocation) kept = NULL;
  guint n = 0;

  g_signal_connect (page, "navigate", G_CALLBACK (keep_cb), &kept);
  np_welcome_page_set_dataset (page, np_test_get_bundled ());
  /* The last card opens a file. */
  while (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (cards), n + 1) != NULL)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (cards), n++);

      g_assert_nonnull (np_test_find (GTK_WIDGET (child), NP_TYPE_THUMBNAIL));
      g_signal_emit_by_name (cards, "child-activated", child);
      g_assert_nonnull (kept);
      g_assert_cmpint (np_location_get_view (kept), !=, NP_VIEW_WELCOME);
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/welcome/cards", test_cards);
  return g_test_run ();
}
