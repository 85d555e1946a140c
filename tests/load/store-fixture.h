/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-load-support.h"
#include "np-scenario-store.h"

G_BEGIN_DECLS

/* A store's folder, in one that is taken away after the test. */
typedef struct
{
  TempFolder *outer;
  char *folder; /* which is made when something is saved */
} StoreFixture;

void store_fixture_set_up (StoreFixture *self, gconstpointer data);
void store_fixture_tear_down (StoreFixture *self, gconstpointer data);
char *store_fixture_get_path (StoreFixture *self, const char *name);

/* One of the user's own with one change, of an amount that tells its versions apart. */
NpScenario *make_own_scenario (const char *id, const char *name, gint64 cars);
void save_scenario (NpScenarioStore *store, const char *id, const char *name, gint64 cars);
void flush_store (NpScenarioStore *store);
/* For an async function: gives the result to a GAsyncResult *. */
void keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data);
gboolean wait_for_store (NpScenarioStore *store, GAsyncResult **result, GError **error);
/* A store that was just started, with what the folder has. */
NpScenarioStore *open_store (const char *folder);
void assert_amount (NpScenarioStore *store, const char *id, gint64 cars);
/* The names, in their order, with a stroke between them. */
void assert_store_names (NpScenarioStore *store, const char *expected);
/* A line for each file that can't be read. (transfer full) */
char *describe_store (NpScenarioStore *store);
void assert_says (const char *text, const char *word);

G_END_DECLS
