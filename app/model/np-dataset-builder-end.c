/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-builder-private.h"

#include <string.h>

/* The numbers of the sources that are preferred, then the rest as they come. */
static void
rank_sources (NpDatasetBuilder *self)
{
  guint n = self->parts.items[NP_KIND_SOURCE]->len;
  g_autofree gboolean *ranked = g_new0 (gboolean, n);
  guint16 rank = 0;

  self->parts.source_ranks = g_new0 (guint16, n);
  self->parts.n_preferred = self->preferred->len;
  for (guint i = 0; i < self->preferred->len; i++)
    {
      guint source = g_array_index (self->preferred, guint, i);

      self->parts.source_ranks[source] = rank++;
      ranked[source] = TRUE;
    }
  for (guint source = 0; source < n; source++)
    if (!ranked[source])
      self->parts.source_ranks[source] = rank++;
}

/* A group for every brand, needed or not: which ones are needed depends on the period. */
static void
add_own_groups (NpDatasetBuilder *self)
{
  GPtrArray *brands = self->parts.items[NP_KIND_BRAND];

  self->parts.own_groups = g_new0 (guint, brands->len);
  for (guint i = 0; i < brands->len; i++)
    {
      NpBrand *brand = brands->pdata[i];
      g_autofree char *id = g_strconcat (NP_OWN_PREFIX, np_entity_get_id (NP_ENTITY (brand)), NULL);
      g_autoptr (NpGroup) group = np_group_new (&(NpGroupInit) {
          .entity = { .id = id, .name = np_entity_get_name (NP_ENTITY (brand)) },
          .country = np_brand_get_country (brand),
          .own_brand = (int) i,
      });
      int index = np_dataset_parts_add (&self->parts, NP_KIND_GROUP,
                                        np_entity_get_id (NP_ENTITY (group)), group);

      g_assert (index >= 0);
      self->parts.own_groups[i] = (guint) index;
    }
}

/* Datasets have no table of countries: those that brands name are all there are. Names that have
 * one id are one country. */
static void
gather_countries (NpDatasetBuilder *self)
{
  GPtrArray *brands = self->parts.items[NP_KIND_BRAND];
  g_autoptr (NpCountry) not_given = np_country_new ("");
  int last;

  self->parts.countries = g_new0 (guint, brands->len);
  for (guint i = 0; i < brands->len; i++)
    {
      const char *name = np_brand_get_country (brands->pdata[i]);
      g_autoptr (NpCountry) country = NULL;
      const char *id;
      int index;

      if (name == NULL || *name == '\0')
        continue;
      country = np_country_new (name);
      id = np_entity_get_id (NP_ENTITY (country));
      index = np_dataset_parts_find (&self->parts, NP_KIND_COUNTRY, id, strlen (id));
      if (index < 0)
        index = np_dataset_parts_add (&self->parts, NP_KIND_COUNTRY, id, country);
      g_assert (index >= 0);
      self->parts.countries[i] = (guint) index;
    }
  last = np_dataset_parts_add (&self->parts, NP_KIND_COUNTRY,
                               np_entity_get_id (NP_ENTITY (not_given)), not_given);
  g_assert (last >= 0);
  for (guint i = 0; i < brands->len; i++)
    {
      const char *name = np_brand_get_country (brands->pdata[i]);

      if (name == NULL || *name == '\0'
          || np_brand_get_covers (brands->pdata[i]) == NP_BRAND_COVERS_POOL)
        self->parts.countries[i] = (guint) last;
    }
}

typedef struct
{
  const char *table;
  NpDatasetDuplicateFunc func;
  gpointer user_data;
} Duplicates;

static void
report_duplicate (const NpFact *kept, const NpFact *dropped, gpointer user_data)
{
  const Duplicates *duplicates = user_data;

  if (duplicates->func != NULL)
    duplicates->func (duplicates->table, kept, dropped, duplicates->user_data);
}

static NpFactTable *
end_table (NpDatasetBuilder *self, NpFactTableBuilder *builder, Duplicates duplicates)
{
  return np_fact_table_builder_end (builder, self->parts.source_ranks, report_duplicate,
                                    &duplicates);
}

/**
 * np_dataset_builder_end: (skip)
 * @self: (transfer full): a builder
 * @duplicate: (nullable) (scope call): called for each figure that repeats another of the same
 *   source, which is left out
 * @user_data: for @duplicate
 *
 * Sorts what must be sorted, adds the groups that stand for one brand, and frees the builder.
 *
 * Returns: (transfer full): the dataset
 */
NpDataset *
np_dataset_builder_end (NpDatasetBuilder *self,
                        NpDatasetDuplicateFunc duplicate,
                        gpointer user_data)
{
  NpDatasetParts *parts;
  NpDataset *dataset;

  g_return_val_if_fail (self != NULL, NULL);

  parts = &self->parts;
  if (parts->name == NULL)
    parts->name = g_strdup ("");
  if (parts->title == NULL)
    parts->title = g_strdup (parts->name);

  parts->n_given = parts->items[NP_KIND_SCENARIO]->len;
  rank_sources (self);
  parts->supplemented = (int *) (gpointer) g_array_steal (self->supplemented, NULL);
  np_dataset_builder_hand_out_rows (self);
  add_own_groups (self);
  gather_countries (self);
  parts->registrations = end_table (self, g_steal_pointer (&self->registrations),
                                    (Duplicates) { "registrations", duplicate, user_data });
  parts->market_totals = end_table (self, g_steal_pointer (&self->market_totals),
                                    (Duplicates) { "market-totals", duplicate, user_data });
  parts->production = end_table (self, g_steal_pointer (&self->production),
                                 (Duplicates) { "production", duplicate, user_data });

  dataset = np_dataset_new_take (parts);
  np_dataset_builder_free (self);
  return dataset;
}
