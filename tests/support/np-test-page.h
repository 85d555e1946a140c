/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"

#include "np-test-pages.h"

/* A page in a window of its own, for the tests of what stands on it. Of which type it is, fixtures
 * say by what they are added with. */

typedef struct
{
  GtkWidget *window;
  NpPage *page;
  NpLocation *asked; /* what the page last asked to go to */
  guint n_asked;
} NpTestPage;

static inline void
np_test_page_navigate_cb (NpPage *page, NpLocation *location, NpTestPage *fixture)
{
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->asked = np_location_ref (location);
  fixture->n_asked++;
}

/* Asks for it and doesn't wait. */
static inline void
np_test_page_begin (NpTestPage *fixture, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);

  np_page_show (fixture->page, np_test_get_bundled (), location);
}

static inline void
np_test_page_show (NpTestPage *fixture, const char *uri)
{
  g_clear_pointer (&fixture->asked, np_location_unref);
  fixture->n_asked = 0;
  np_test_page_begin (fixture, uri);
  np_test_wait_for (np_page_is_idle (fixture->page));
  np_test_settle ();
  /* Being told is not choosing. */
  g_assert_cmpuint (fixture->n_asked, ==, 0);
}

/* Goes where the page asked to go, as the window does. */
static inline void
np_test_page_follow (NpTestPage *fixture)
{
  g_autofree char *uri = NULL;

  g_assert_nonnull (fixture->asked);
  uri = np_location_to_uri (fixture->asked);
  np_test_page_show (fixture, uri);
}

static inline void
np_test_page_make (NpTestPage *fixture, GType type, int width, int height)
{
  fixture->window = adw_window_new ();
  fixture->page = g_object_new (type, NULL);
  g_signal_connect (fixture->page, "navigate", G_CALLBACK (np_test_page_navigate_cb), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

static inline void
np_test_page_present (NpTestPage *fixture)
{
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_test_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->page)) > 0);
}

/* @data: get_type() of the page */
static inline void
np_test_page_set_up (NpTestPage *fixture, gconstpointer data)
{
  np_test_page_make (fixture, ((GType (*) (void)) data) (), 1120, 760);
  np_test_page_present (fixture);
}

static inline void
np_test_page_tear_down (NpTestPage *fixture, gconstpointer data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->asked, np_location_unref);
  /* The thread of a figure that was given up holds the page until it has seen that. */
  np_test_wait_for (page == NULL);
}

/* A child of a widget with a template: of the page, of its controls, of their filter. */
static inline GtkWidget *
np_test_page_find (NpTestPage *fixture, GType type, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (np_test_find (GTK_WIDGET (fixture->page), type),
                                                    type, name));
}

static inline void
np_test_page_assert_asked (NpTestPage *fixture, const char *param, const char *value)
{
  g_assert_nonnull (fixture->asked);
  g_assert_cmpstr (np_location_get (fixture->asked, param), ==, value);
}

/* All of what was asked for last, and that it was asked for once. */
static inline void
np_test_page_assert_asked_for (NpTestPage *fixture, const char *expected)
{
  g_autofree char *uri = NULL;

  g_assert_nonnull (fixture->asked);
  uri = np_location_to_uri (fixture->asked);
  g_assert_cmpstr (uri, ==, expected);
  g_assert_cmpuint (fixture->n_asked, ==, 1);
}
