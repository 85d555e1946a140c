/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The user's scenarios in a window: they come after those of what is open. */

#include "np-window-private.h"

#include "np-config.h"

NpDataset *
np_window_add_scenarios (NpWindow *self, NpDataset *dataset)
{
  guint n;
  NpScenario *const *own
      = np_scenario_store_get_all (np_scenario_book_get_store (self->scenarios), &n);

  return np_dataset_with_scenarios (dataset, own, n);
}

/* What is open stays where it is, with other scenarios. */
static void
scenarios_changed_cb (NpWindow *self)
{
  NpPage *page = np_window_get_page (self);
  g_autoptr (NpDataset) before = NULL;

  if (self->dataset == NULL)
    return;
  before = g_steal_pointer (&self->dataset);
  self->dataset = np_window_add_scenarios (self, before);
  /* Nothing else has scenarios. */
  if (page == self->plants_page)
    np_page_show (page, self->dataset, np_history_get_current (self->history));
}

static void
steps_changed_cb (NpWindow *self)
{
  np_window_update_actions (self);
}

static void
loaded_cb (NpWindow *self)
{
  np_window_take_loaded (self);
}

void
np_window_follow_scenarios (NpWindow *self, NpScenarioBook *scenarios)
{
  self->scenarios = g_object_ref (scenarios);
  np_plants_page_set_book (NP_PLANTS_PAGE (self->plants_page), scenarios);
  g_signal_connect_object (np_scenario_book_get_store (scenarios), "items-changed",
                           G_CALLBACK (scenarios_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scenarios, "notify::can-undo", G_CALLBACK (steps_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scenarios, "notify::loaded", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (scenarios, "failed", G_CALLBACK (np_window_report), self,
                           G_CONNECT_SWAPPED);
}

/* --- Files of scenarios --- */

typedef struct
{
  NpWindow *window; /* (owned) */
  NpLoader *loader; /* (owned): what could not be loaded as a dataset */
  GError *error;    /* (owned): why */
} Attempt;

static void
attempt_free (Attempt *self)
{
  g_object_unref (self->window);
  g_object_unref (self->loader);
  g_error_free (self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attempt, attempt_free)

static void
take (NpWindow *self, const NpScenarioPackage *package)
{
  g_autoptr (NpLocation) plants = np_location_new (NP_VIEW_PLANTS);
  NpLocation *current = np_page_get_location (self->plants_page);
  g_autoptr (NpLocation) there = NULL;

  np_window_end_loading (self);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->opening_location, np_location_unref);
  /* Without data there is nothing that they could be about. */
  g_assert (self->dataset != NULL);
  there = np_location_with (current != NULL ? current : plants, NP_PARAM_WITHOUT, NULL);
  np_window_go_inside (self, there);
  np_plants_page_take_scenarios (NP_PLANTS_PAGE (self->plants_page), package);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Attempt) attempt = user_data;
  NpWindow *self = attempt->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (NpScenarioPackage) package = np_scenario_package_read_finish (result, &error);

  /* A newer request took its place. */
  if (self->loader != attempt->loader)
    return;
  if (package != NULL && !package->has_data && self->dataset != NULL)
    take (self, package);
  else
    np_window_show_failure (self, attempt->loader, attempt->error);
}

void
np_window_try_scenarios (NpWindow *self, NpLoader *loader, const GError *error)
{
  Attempt *attempt = g_new0 (Attempt, 1);

  attempt->window = g_object_ref (self);
  attempt->loader = g_object_ref (loader);
  attempt->error = g_error_copy (error);
  np_scenario_package_read_async (self->opening, self->cancellable, read_cb, attempt);
}
