/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-loader.h"

/* Shared by the tests that need the bundled dataset or a window on the virtual display. */

/* The bundled dataset, loaded once. (transfer none) */
static inline NpDataset *
np_test_get_bundled (void)
{
  static NpDataset *dataset = NULL;

  if (dataset == NULL)
    {
      g_autoptr (GFile) file = np_loader_get_bundled ();
      g_autoptr (NpLoader) loader = np_loader_new (file);
      g_autoptr (GError) error = NULL;

      dataset = np_loader_load (loader, NULL, &error);
      g_assert_no_error (error);
    }
  return dataset;
}

/* A location that must parse. (transfer full) */
static inline NpLocation *
np_test_locate (const char *uri)
{
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

/* Runs the main loop until @ready says so; a condition that never comes is a failure, after 20 s
 * of nothing else happening either. */
static inline gboolean
np_test_timeout_cb (gpointer user_data)
{
  g_error ("what the test waits for did not happen: %s", (const char *) user_data);
  return G_SOURCE_REMOVE;
}

#define np_test_wait_for(condition)                                                           \
  G_STMT_START                                                                                \
  {                                                                                           \
    guint np_timeout = g_timeout_add_seconds (20, np_test_timeout_cb, (gpointer) #condition); \
    while (!(condition))                                                                      \
      g_main_context_iteration (NULL, TRUE);                                                  \
    g_source_remove (np_timeout);                                                             \
  }                                                                                           \
  G_STMT_END

/* Lets what is queued happen. */
static inline void
np_test_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* The first descendant of a type, in tree order; NULL when there is none. */
static inline GtkWidget *
np_test_find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = np_test_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
