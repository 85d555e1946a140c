/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-registrations-page.h"

#include "np-test-pages.h"

/* The page of registrations in a window of its own, for the tests of what stands on it. */

typedef struct
{
  GtkWidget *window;
  NpPage *page;
  NpLocation *asked; /* what the page last asked to go to */
} NpTestRegistrations;

static inline void
np_test_registrations_navigate_cb (NpPage *page, NpLocation *location, NpTestRegistrations *fixture)
{
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->asked = np_location_ref (location);
}

static inline void
np_test_registrations_show (NpTestRegistrations *fixture, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  g_clear_pointer (&fixture->asked, np_location_unref);
  np_page_show (fixture->page, np_test_get_bundled (), location);
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_settle ();
  /* Being told is not choosing. */
  g_assert_null (fixture->asked);
}

static inline void
np_test_registrations_set_up_size (NpTestRegistrations *fixture, int width, int height)
{
  fixture->window = adw_window_new ();
  fixture->page = g_object_new (NP_TYPE_REGISTRATIONS_PAGE, NULL);
  g_signal_connect (fixture->page, "navigate", G_CALLBACK (np_test_registrations_navigate_cb),
                    fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0);
}

static inline void
np_test_registrations_set_up (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_set_up_size (fixture, 1120, 760);
}

static inline void
np_test_registrations_set_up_narrow (NpTestRegistrations *fixture, gconstpointer data)
{
  np_test_registrations_set_up_size (fixture, 360, 640);
}

static inline void
np_test_registrations_set_up_rtl (NpTestRegistrations *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  np_test_registrations_set_up_narrow (fixture, data);
}

static inline void
np_test_registrations_tear_down (NpTestRegistrations *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->asked, np_location_unref);
  np_test_wait_for (page == NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static inline void
np_test_registrations_assert_asked (NpTestRegistrations *fixture,
                                    const char *param,
                                    const char *value)
{
  g_assert_nonnull (fixture->asked);
  g_assert_cmpstr (np_location_get (fixture->asked, param), ==, value);
}
