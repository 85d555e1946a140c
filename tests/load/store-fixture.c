/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

#include <string.h>

void
store_fixture_set_up (StoreFixture *self, gconstpointer data)
{
  self->outer = temp_folder_new ();
  self->folder = g_build_filename (self->outer, "scenarios", NULL);
}

void
store_fixture_tear_down (StoreFixture *self, gconstpointer data)
{
  temp_folder_free (self->outer);
  g_free (self->folder);
}

char *
store_fixture_get_path (StoreFixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

NpScenario *
make_own_scenario (const char *id, const char *name, gint64 cars)
{
  NpChange change = { .kind = NP_CHANGE_BUILD,
                      .plant = (char *) "halewood",
                      .subject = (char *) "group:chery",
                      .amount = cars };

  return np_scenario_new (&(NpScenarioInit) {
      .id = id, .name = name, .changes = &change, .n_changes = 1, .own = TRUE });
}

void
save_scenario (NpScenarioStore *store, const char *id, const char *name, gint64 cars)
{
  g_autoptr (NpScenario) scenario = make_own_scenario (id, name, cars);
  g_autoptr (GError) error = NULL;

  np_scenario_store_save (store, scenario, &error);
  g_assert_no_error (error);
}

void
flush_store (NpScenarioStore *store)
{
  g_autoptr (GError) error = NULL;

  np_scenario_store_flush (store, &error);
  g_assert_no_error (error);
}

void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

gboolean
wait_for_store (NpScenarioStore *store, GAsyncResult **result, GError **error)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return np_scenario_store_load_finish (store, *result, error);
}

NpScenarioStore *
open_store (const char *folder)
{
  NpScenarioStore *store = np_scenario_store_new (folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  np_scenario_store_load_async (store, NULL, keep_result_cb, &result);
  wait_for_store (store, &result, &error);
  g_assert_no_error (error);
  return store;
}

void
assert_amount (NpScenarioStore *store, const char *id, gint64 cars)
{
  NpScenario *scenario = np_scenario_store_find (store, id);

  g_assert_nonnull (scenario);
  g_assert_cmpint (np_scenario_get_change (scenario, 0)->amount, ==, cars);
}

void
assert_store_names (NpScenarioStore *store, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  NpScenario *const *all;
  guint n;

  all = np_scenario_store_get_all (store, &n);
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (store)));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "",
                            np_entity_get_name (NP_ENTITY (all[i])));
  g_assert_cmpstr (names->str, ==, expected);
}

char *
describe_store (NpScenarioStore *store)
{
  GListModel *model = np_scenario_store_get_diagnostics (store);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (NpDiagnostic) diagnostic = g_list_model_get_item (model, i);
      g_autofree char *line = np_diagnostic_to_string (diagnostic);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
assert_says (const char *text, const char *word)
{
  if (text == NULL || strstr (text, word) == NULL)
    g_error ("“%s” does not say “%s”", text, word);
}
