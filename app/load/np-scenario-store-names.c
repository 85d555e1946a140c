/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What scenarios that are new to a store are called. */

#include "np-scenario-store-private.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ID_PREFIX "own-"
/* Of what a name gives to an id: room for a number stays, and file names short. */
#define MAX_SLUG 60

/* What of a name can be in an id: "" when nothing can. */
static char *
make_slug (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  g_autoptr (GString) slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_SLUG; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  return g_string_free_and_steal (g_steal_pointer (&slug));
}

/**
 * np_scenario_store_make_id:
 * @self: a store
 * @dataset: (nullable): what is open, whose scenarios' ids are not used either
 * @name: the name of the scenario that is to have it
 *
 * Makes an id such as "own-jaecoo-at-halewood" or, where that is there, "own-jaecoo-at-halewood-2". It
 * is one that no scenario of the store had before, so that an undo can bring that back, and no file of
 * the folder has, whoever wrote it.
 *
 * Returns: (transfer full): the id
 */
char *
np_scenario_store_make_id (NpScenarioStore *self, NpDataset *dataset, const char *name)
{
  g_autofree char *slug = NULL;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  slug = make_slug (name);
  for (guint i = 1;; i++)
    {
      g_autofree char *id = NULL;

      if (*slug == '\0')
        id = g_strdup_printf (ID_PREFIX "%u", i);
      else if (i == 1)
        id = g_strconcat (ID_PREFIX, slug, NULL);
      else
        id = g_strdup_printf (ID_PREFIX "%s-%u", slug, i);
      if (!np_scenario_store_has_id (self, dataset, id))
        return g_steal_pointer (&id);
    }
}

static char *
make_copy_name (const char *name, guint number)
{
  if (number == 1)
    /* Translators: the name of a copy of the scenario %s */
    return g_strdup_printf (_ ("%s (copy)"), name);
  /* Translators: the name of one more copy of the scenario %s; %u is 2, 3 and so on */
  return g_strdup_printf (_ ("%s (copy %u)"), name, number);
}

/* The name of which @name is a copy, or else itself. */
static char *
find_original (const char *name)
{
  for (guint number = 1; number <= NP_SCENARIO_STORE_MAX; number++)
    {
      /* The words may stand on either side of the name, as the language has it. */
      g_autofree char *copy = make_copy_name ("\n", number);
      char *mark = strchr (copy, '\n');
      gsize length = strlen (name);
      gsize before = (gsize) (mark - copy);
      gsize after = strlen (mark + 1);

      if (length > before + after && memcmp (name, copy, before) == 0
          && memcmp (name + length - after, mark + 1, after) == 0)
        return g_strndup (name + before, length - before - after);
    }
  return g_strdup (name);
}

static gboolean
has_name (GListModel *scenarios, const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (scenarios); i++)
    {
      g_autoptr (NpScenario) scenario = g_list_model_get_item (scenarios, i);

      if (g_str_equal (np_entity_get_name (NP_ENTITY (scenario)), name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_taken (NpScenarioStore *self, NpDataset *dataset, const char *name)
{
  return has_name (G_LIST_MODEL (self), name)
         || (dataset != NULL && has_name (np_dataset_get_scenarios (dataset), name));
}

/**
 * np_scenario_store_make_name:
 * @self: a store
 * @dataset: (nullable): what is open, whose scenarios' names are not used either
 *
 * Returns: (transfer full): a name for a new scenario, until it is given one
 */
char *
np_scenario_store_make_name (NpScenarioStore *self, NpDataset *dataset)
{
  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);

  for (guint number = 1;; number++)
    {
      /* Translators: the name of a new scenario, until it is given one. */
      g_autofree char *name = g_strdup_printf (_ ("Scenario %u"), number);

      if (!is_taken (self, dataset, name))
        return g_steal_pointer (&name);
    }
}

/**
 * np_scenario_store_make_copy_name:
 * @self: a store
 * @dataset: (nullable): what is open, whose scenarios' names are not used either
 * @name: the name of a scenario
 *
 * Makes a name for a copy: "… (copy)", "… (copy 2)" and so on. A copy of a copy is one more of the first.
 *
 * Returns: (transfer full): the name
 */
char *
np_scenario_store_make_copy_name (NpScenarioStore *self, NpDataset *dataset, const char *name)
{
  g_autofree char *original = NULL;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  original = find_original (name);
  for (guint number = 1;; number++)
    {
      g_autofree char *copy = make_copy_name (original, number);

      if (!is_taken (self, dataset, copy))
        return g_steal_pointer (&copy);
    }
}

/**
 * np_scenario_store_adopt:
 * @self: a store
 * @dataset: (nullable): what is open
 * @scenario: any scenario: the dataset's, one of the store, one that was read from a file
 * @name: (nullable): another name for it
 *
 * Makes a scenario of the user's own of one that is not or shall stay as it is. It has an id of its own,
 * and keeps what it was made for; where that isn't known it is for @dataset.
 *
 * Returns: (transfer full): a scenario that is still to be saved
 */
NpScenario *
np_scenario_store_adopt (NpScenarioStore *self,
                         NpDataset *dataset,
                         NpScenario *scenario,
                         const char *name)
{
  g_autofree char *id = NULL;
  NpScenarioInit init;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (self), NULL);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario), NULL);

  init = np_scenario_get_init (scenario);
  if (name != NULL)
    init.name = name;
  id = np_scenario_store_make_id (self, dataset, init.name);
  init.id = id;
  init.own = TRUE;
  if (init.dataset == NULL && dataset != NULL)
    {
      init.dataset = np_dataset_get_name (dataset);
      init.dataset_version = np_dataset_get_version (dataset);
    }
  return np_scenario_new (&init);
}
