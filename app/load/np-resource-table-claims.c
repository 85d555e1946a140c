/* SPDX-License-Identifier: GPL-3.0-or-later */

/* claims and stories: what was said about the figures, and what is worth looking at. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const claim_kinds[]
    = { "total", "value", "comparison", "date", "interval", "status", NULL };
static const char *const measures[]
    = { "registrations", "market-total", "capacity", "output", "sales", NULL };
static const char *const operators[]
    = { "sum",   "equals", "about", "more-than", "less-than", "at-least", "at-most",
        "share", "growth", "rank",  "on-date",   "status",    NULL };

enum
{
  CLAIM_ID,
  CLAIM_STATEMENT,
  CLAIM_KIND,
  CLAIM_SUBJECT,
  CLAIM_MARKET,
  CLAIM_PERIOD,
  CLAIM_MEASURE,
  CLAIM_OPERATOR,
  CLAIM_STATED,
  CLAIM_PARTS,
  CLAIM_OTHERS,
  CLAIM_RIVALS,
  CLAIM_SOURCE,
  CLAIM_NOTE,
};

static const NpField claim_fields[] = {
  [CLAIM_ID] = { "id", NP_FIELD_ID, TRUE },
  [CLAIM_STATEMENT] = { "statement", NP_FIELD_TEXT, TRUE },
  [CLAIM_KIND] = { "kind", NP_FIELD_WORD, TRUE, claim_kinds },
  [CLAIM_SUBJECT] = { "subject", NP_FIELD_TEXTS },
  [CLAIM_MARKET] = { "market", NP_FIELD_MARKET },
  [CLAIM_PERIOD] = { "period", NP_FIELD_WHEN },
  [CLAIM_MEASURE] = { "measure", NP_FIELD_WORD, FALSE, measures },
  [CLAIM_OPERATOR] = { "operator", NP_FIELD_WORD, FALSE, operators },
  [CLAIM_STATED] = { "stated", NP_FIELD_TEXT },
  [CLAIM_PARTS] = { "parts", NP_FIELD_TEXTS },
  [CLAIM_OTHERS] = { "others", NP_FIELD_TEXTS },
  [CLAIM_RIVALS] = { "rivals", NP_FIELD_TEXTS },
  [CLAIM_SOURCE] = { "source", NP_FIELD_SOURCES, TRUE },
  [CLAIM_NOTE] = { "note", NP_FIELD_TEXT },
};

typedef int (*FindFunc) (NpDatasetBuilder *builder, const char *id, gsize length);

static gboolean
find_entity (NpDatasetBuilder *builder, const char *kind, const char *id)
{
  static const struct
  {
    const char *kind;
    FindFunc find;
  } finders[] = {
    { "brand:", np_dataset_builder_find_brand },   { "group:", np_dataset_builder_find_group },
    { "plant:", np_dataset_builder_find_plant },   { "market:", np_dataset_builder_find_market },
    { "source:", np_dataset_builder_find_source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (finders); i++)
    if (g_str_has_prefix (kind, finders[i].kind))
      return finders[i].find (builder, id, strlen (id)) >= 0;
  if (g_str_has_prefix (kind, "partnership:"))
    return np_dataset_builder_find_partnership (builder, id) != NULL;
  if (g_str_has_prefix (kind, "event:"))
    return np_dataset_builder_find_event (builder, id) != NULL;
  return FALSE;
}

/* The subject at another time. */
static gboolean
is_period (const char *text)
{
  return g_str_has_prefix (text, "period:") && np_period_parse (text + strlen ("period:"), NULL);
}

/* Other claims are looked for when all are read: their ids go to @references. */
static gboolean
check_references (NpResourceTable *table, const NpValue *values, guint field, GPtrArray *references)
{
  const char *const *texts = values[field].text != NULL ? values[field].texts : NULL;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      const char *colon = strchr (texts[i], ':');

      if (g_str_has_prefix (texts[i], "claim:") && field == CLAIM_RIVALS)
        g_ptr_array_add (references, g_strdup (colon + 1));
      else if (field == CLAIM_OTHERS && is_period (texts[i]))
        continue;
      else if (colon == NULL
               || !find_entity (np_resource_table_get_builder (table), texts[i], colon + 1))
        {
          np_resource_table_reject (
              table, field,
              field == CLAIM_RIVALS
                  ? _ ("what is in the dataset, such as source:smmt or claim:a-total, "
                       "with “;” between several")
                  : _ ("what is in the dataset, such as brand:jaecoo or group:chery, "
                       "with “;” between several"));
          return FALSE;
        }
    }
  if (field == CLAIM_SUBJECT && texts != NULL && texts[0] != NULL && texts[1] != NULL)
    {
      np_resource_table_reject (table, field, _ ("one subject"));
      return FALSE;
    }
  return TRUE;
}

static void
add_claim (NpResourceTable *table, const NpValue *values)
{
  static const guint referring[] = { CLAIM_SUBJECT, CLAIM_PARTS, CLAIM_OTHERS, CLAIM_RIVALS };
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (referring); i++)
    if (!check_references (table, values, referring[i], references))
      return;
  np_resource_table_defer (table, CLAIM_ID, values[CLAIM_ID].text,
                           np_claim_new (&(NpClaimInit) {
                               .entity = { .id = values[CLAIM_ID].text,
                                           .name = values[CLAIM_STATEMENT].text,
                                           .sources = values[CLAIM_SOURCE].sources },
                               .kind = values[CLAIM_KIND].text,
                               .subject = values[CLAIM_SUBJECT].text,
                               .market = values[CLAIM_MARKET].text,
                               .period = values[CLAIM_PERIOD].text,
                               .measure = values[CLAIM_MEASURE].text,
                               .operator_name = values[CLAIM_OPERATOR].text,
                               .stated = values[CLAIM_STATED].text,
                               .parts = values[CLAIM_PARTS].texts,
                               .others = values[CLAIM_OTHERS].texts,
                               .rivals = values[CLAIM_RIVALS].texts,
                               .note = values[CLAIM_NOTE].text,
                           }),
                           CLAIM_RIVALS, g_steal_pointer (&references));
}

static void
commit_claim (NpDatasetBuilder *builder, gpointer object)
{
  np_dataset_builder_add_claim (builder, object);
}

const NpResourceTableSpec np_resource_table_claims = {
  .name = "claims",
  .fields = claim_fields,
  .n_fields = G_N_ELEMENTS (claim_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_claim,
  .commit = commit_claim,
};

enum
{
  STORY_STORY,
  STORY_STEP,
  STORY_TITLE,
  STORY_TEXT,
  STORY_LOCATION,
};

static const NpField story_fields[] = {
  [STORY_STORY] = { "story", NP_FIELD_ID, TRUE },
  [STORY_STEP] = { "step", NP_FIELD_COUNT, TRUE },
  [STORY_TITLE] = { "title", NP_FIELD_TEXT, TRUE },
  [STORY_TEXT] = { "text", NP_FIELD_TEXT },
  [STORY_LOCATION] = { "location", NP_FIELD_TEXT, TRUE },
};

/* A location that can't be read is a warning only: it may be of a later version of Nameplate, and
 * no figure depends on it. */
static void
add_story_step (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (values[STORY_LOCATION].text, &error);
  g_autoptr (NpStoryStep) step = NULL;

  if (location == NULL)
    {
      g_autofree char *expected = g_strdup_printf (_ ("a location (%s)"), error->message);

      np_resource_table_warn (table, STORY_LOCATION, expected);
      return;
    }
  step = np_story_step_new (values[STORY_STORY].text, values[STORY_STEP].count,
                            values[STORY_TITLE].text, values[STORY_TEXT].text, location);
  np_dataset_builder_add_story_step (np_resource_table_get_builder (table), step);
}

const NpResourceTableSpec np_resource_table_stories = {
  .name = "stories",
  .fields = story_fields,
  .n_fields = G_N_ELEMENTS (story_fields),
  .max_rows = NP_RESOURCE_TABLE_MAX_ROWS,
  .add = add_story_step,
};
