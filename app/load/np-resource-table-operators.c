/* SPDX-License-Identifier: GPL-3.0-or-later */

/* operators: who ran a plant, and when. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  OPERATOR_PLANT,
  OPERATOR_NAME,
  OPERATOR_GROUPS,
  OPERATOR_FROM,
  OPERATOR_TO,
  OPERATOR_SOURCE,
  OPERATOR_NOTE,
};

static const NpField operator_fields[] = {
  [OPERATOR_PLANT] = { "plant", NP_FIELD_PLANT, TRUE },
  [OPERATOR_NAME] = { "operator", NP_FIELD_TEXT, TRUE },
  [OPERATOR_GROUPS] = { "groups", NP_FIELD_GROUPS },
  [OPERATOR_FROM] = { "from", NP_FIELD_DATE },
  [OPERATOR_TO] = { "to", NP_FIELD_DATE },
  [OPERATOR_SOURCE] = { "source", NP_FIELD_SOURCES, TRUE },
  [OPERATOR_NOTE] = { "note", NP_FIELD_TEXT },
};

/* A group that is named twice would stand twice in lists. */
static GArray *
find_groups (NpResourceTable *table, const NpValue *values)
{
  const char *const *ids
      = values[OPERATOR_GROUPS].text != NULL ? values[OPERATOR_GROUPS].texts : NULL;
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint group = (guint) np_dataset_builder_find_group (np_resource_table_get_builder (table),
                                                           ids[i], strlen (ids[i]));

      if (!g_hash_table_add (seen, GUINT_TO_POINTER (group)))
        {
          np_resource_table_reject (table, OPERATOR_GROUPS, _ ("each group once"));
          return NULL;
        }
      g_array_append_val (groups, group);
    }
  return g_steal_pointer (&groups);
}

static void
add_operator (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (GArray) groups = find_groups (table, values);

  if (groups == NULL || np_resource_table_reject_backwards (table, OPERATOR_FROM, OPERATOR_TO))
    return;
  np_dataset_builder_add_operation (np_resource_table_get_builder (table),
                                    values[OPERATOR_PLANT].index,
                                    &(NpOperation) {
                                        .name = (char *) values[OPERATOR_NAME].text,
                                        .groups = (guint *) (gpointer) groups->data,
                                        .n_groups = groups->len,
                                        .from = values[OPERATOR_FROM].date,
                                        .to = values[OPERATOR_TO].date,
                                        .sources = values[OPERATOR_SOURCE].sources,
                                        .note = (char *) values[OPERATOR_NOTE].text,
                                        .line = np_resource_table_get_line (table),
                                    });
}

const NpResourceTableSpec np_resource_table_operators = {
  .name = "operators",
  .fields = operator_fields,
  .n_fields = G_N_ELEMENTS (operator_fields),
  .max_rows = NP_RESOURCE_TABLE_MAX_ROWS,
  .add = add_operator,
};
