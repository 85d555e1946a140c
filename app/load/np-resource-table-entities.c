/* SPDX-License-Identifier: GPL-3.0-or-later */

/* sources, markets, groups, brands and ownership: who there is. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

/* The words of NpSourceKind, in its order. */
static const char *const source_kinds[]
    = { "official", "company", "trade-press", "press", "compiled", "social", NULL };

enum
{
  SOURCE_ID,
  SOURCE_TITLE,
  SOURCE_KIND,
  SOURCE_PUBLISHER,
  SOURCE_PUBLISHED,
  SOURCE_URL,
  SOURCE_LICENCE,
  SOURCE_ACCESSED,
  SOURCE_NOTE,
};

static const NpField source_fields[] = {
  [SOURCE_ID] = { "id", NP_FIELD_ID, TRUE },
  [SOURCE_TITLE] = { "title", NP_FIELD_TEXT, TRUE },
  [SOURCE_KIND] = { "kind", NP_FIELD_WORD, FALSE, source_kinds },
  [SOURCE_PUBLISHER] = { "publisher", NP_FIELD_TEXT },
  [SOURCE_PUBLISHED] = { "published", NP_FIELD_DATE },
  [SOURCE_URL] = { "url", NP_FIELD_TEXT },
  [SOURCE_LICENCE] = { "licence", NP_FIELD_TEXT },
  [SOURCE_ACCESSED] = { "accessed", NP_FIELD_DATE },
  [SOURCE_NOTE] = { "note", NP_FIELD_TEXT },
};

static void
add_source (NpResourceTable *table, const NpValue *values)
{
  /* A source that doesn't say what it is must not look weightier than it may be. */
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) {
      .id = values[SOURCE_ID].text,
      .title = values[SOURCE_TITLE].text,
      .kind = values[SOURCE_KIND].text != NULL ? (NpSourceKind) values[SOURCE_KIND].index
                                               : NP_SOURCE_KIND_COMPILED,
      .publisher = values[SOURCE_PUBLISHER].text,
      .published = values[SOURCE_PUBLISHED].date,
      .url = values[SOURCE_URL].text,
      .licence = values[SOURCE_LICENCE].text,
      .accessed = values[SOURCE_ACCESSED].date,
      .note = values[SOURCE_NOTE].text,
  });

  if (np_dataset_builder_add_source (np_resource_table_get_builder (table), source) < 0)
    np_resource_table_reject_repeated (table, SOURCE_ID);
}

const NpResourceTableSpec np_resource_table_sources = {
  .name = "sources",
  .required = TRUE,
  .fields = source_fields,
  .n_fields = G_N_ELEMENTS (source_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_source,
};

enum
{
  MARKET_ID,
  MARKET_NAME,
  MARKET_COUNTRY,
  MARKET_SCOPE,
};

static const NpField market_fields[] = {
  [MARKET_ID] = { "id", NP_FIELD_ID, TRUE },
  [MARKET_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [MARKET_COUNTRY] = { "country", NP_FIELD_TEXT },
  [MARKET_SCOPE] = { "scope", NP_FIELD_TEXT },
};

static void
add_market (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (NpMarket) market = np_market_new (&(NpMarketInit) {
      .entity = { .id = values[MARKET_ID].text, .name = values[MARKET_NAME].text },
      .country = values[MARKET_COUNTRY].text,
      .scope = values[MARKET_SCOPE].text,
  });

  if (np_dataset_builder_add_market (np_resource_table_get_builder (table), market) < 0)
    np_resource_table_reject_repeated (table, MARKET_ID);
}

const NpResourceTableSpec np_resource_table_markets = {
  .name = "markets",
  .required = TRUE,
  .fields = market_fields,
  .n_fields = G_N_ELEMENTS (market_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_market,
};

enum
{
  GROUP_ID,
  GROUP_NAME,
  GROUP_COUNTRY,
  GROUP_NOTE,
  GROUP_SOURCE,
};

static const NpField group_fields[] = {
  [GROUP_ID] = { "id", NP_FIELD_ID, TRUE },        [GROUP_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [GROUP_COUNTRY] = { "country", NP_FIELD_TEXT },  [GROUP_NOTE] = { "note", NP_FIELD_TEXT },
  [GROUP_SOURCE] = { "source", NP_FIELD_SOURCES },
};

static void
add_group (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (NpGroup) group = np_group_new (&(NpGroupInit) {
      .entity = { .id = values[GROUP_ID].text,
                  .name = values[GROUP_NAME].text,
                  .sources = values[GROUP_SOURCE].sources },
      .country = values[GROUP_COUNTRY].text,
      .note = values[GROUP_NOTE].text,
      .own_brand = -1,
  });

  if (np_dataset_builder_add_group (np_resource_table_get_builder (table), group) < 0)
    np_resource_table_reject_repeated (table, GROUP_ID);
}

const NpResourceTableSpec np_resource_table_groups = {
  .name = "groups",
  .fields = group_fields,
  .n_fields = G_N_ELEMENTS (group_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_group,
};

enum
{
  BRAND_ID,
  BRAND_NAME,
  BRAND_COUNTRY,
  BRAND_ALIASES,
  BRAND_COVERS,
  BRAND_ENTERED,
  BRAND_ENTERED_SOURCE,
  BRAND_SOURCE,
};

static const NpField brand_fields[] = {
  [BRAND_ID] = { "id", NP_FIELD_ID, TRUE },
  [BRAND_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [BRAND_COUNTRY] = { "country", NP_FIELD_TEXT },
  [BRAND_ALIASES] = { "aliases", NP_FIELD_TEXTS },
  [BRAND_COVERS] = { "covers", NP_FIELD_TEXTS },
  [BRAND_ENTERED] = { "entered", NP_FIELD_DATE },
  [BRAND_ENTERED_SOURCE] = { "entered-source", NP_FIELD_SOURCES },
  [BRAND_SOURCE] = { "source", NP_FIELD_SOURCES },
};

static void
add_brand (NpResourceTable *table, const NpValue *values)
{
  const char *const *covered
      = values[BRAND_COVERS].text != NULL ? values[BRAND_COVERS].texts : NULL;
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);
  NpBrandCovers covers = NP_BRAND_COVERS_ITSELF;

  if (g_strcmp0 (values[BRAND_COVERS].text, "*") == 0)
    {
      covers = NP_BRAND_COVERS_POOL;
      covered = NULL;
    }
  for (guint i = 0; covered != NULL && covered[i] != NULL; i++)
    {
      covers = NP_BRAND_COVERS_BRANDS;
      if (g_str_equal (covered[i], values[BRAND_ID].text))
        {
          np_resource_table_reject (table, BRAND_COVERS, _ ("ids of other brands"));
          return;
        }
      g_ptr_array_add (references, g_strdup (covered[i]));
    }
  np_resource_table_defer (table, BRAND_ID, values[BRAND_ID].text,
                           np_brand_new (&(NpBrandInit) {
                               .entity = { .id = values[BRAND_ID].text,
                                           .name = values[BRAND_NAME].text,
                                           .sources = values[BRAND_SOURCE].sources },
                               .country = values[BRAND_COUNTRY].text,
                               .aliases = values[BRAND_ALIASES].texts,
                               .covers = covers,
                               .covered = covered,
                               .entered = values[BRAND_ENTERED].date,
                           }),
                           BRAND_COVERS, g_steal_pointer (&references));
}

static void
commit_brand (NpDatasetBuilder *builder, gpointer object)
{
  np_dataset_builder_add_brand (builder, object);
}

const NpResourceTableSpec np_resource_table_brands = {
  .name = "brands",
  .required = TRUE,
  .fields = brand_fields,
  .n_fields = G_N_ELEMENTS (brand_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_brand,
  .commit = commit_brand,
};

enum
{
  OWNERSHIP_BRAND,
  OWNERSHIP_GROUP,
  OWNERSHIP_FROM,
  OWNERSHIP_TO,
  OWNERSHIP_SHARE,
  OWNERSHIP_SOURCE,
  OWNERSHIP_NOTE,
};

static const NpField ownership_fields[] = {
  [OWNERSHIP_BRAND] = { "brand", NP_FIELD_BRAND, TRUE },
  [OWNERSHIP_GROUP] = { "group", NP_FIELD_GROUP, TRUE },
  [OWNERSHIP_FROM] = { "from", NP_FIELD_DATE },
  [OWNERSHIP_TO] = { "to", NP_FIELD_DATE },
  [OWNERSHIP_SHARE] = { "share", NP_FIELD_NUMBER, .min = 0, .max = 1 },
  [OWNERSHIP_SOURCE] = { "source", NP_FIELD_SOURCES },
  [OWNERSHIP_NOTE] = { "note", NP_FIELD_TEXT },
};

static void
add_ownership (NpResourceTable *table, const NpValue *values)
{
  NpOwnership ownership = {
    .group = values[OWNERSHIP_GROUP].index,
    .from = values[OWNERSHIP_FROM].date,
    .to = values[OWNERSHIP_TO].date,
    .share = values[OWNERSHIP_SHARE].text != NULL ? values[OWNERSHIP_SHARE].number : -1,
    .sources = values[OWNERSHIP_SOURCE].sources,
  };
  NpSource *none[] = { NULL };

  if (np_resource_table_reject_backwards (table, OWNERSHIP_FROM, OWNERSHIP_TO))
    return;
  if (ownership.sources == NULL)
    ownership.sources = none;
  np_dataset_builder_add_ownership (np_resource_table_get_builder (table),
                                    values[OWNERSHIP_BRAND].index, &ownership);
}

const NpResourceTableSpec np_resource_table_ownership = {
  .name = "ownership",
  .fields = ownership_fields,
  .n_fields = G_N_ELEMENTS (ownership_fields),
  .max_rows = NP_RESOURCE_TABLE_MAX_ROWS,
  .add = add_ownership,
};
