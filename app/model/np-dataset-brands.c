/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a dataset derives from its brands: where they come from, and the groups that they are when
 * no source names one. */

#include "np-dataset-private.h"

#include <string.h>

/**
 * np_dataset_get_countries:
 * @self: a dataset
 *
 * Returns: (transfer none): the countries that brands come from, and %NP_COUNTRY_NOT_GIVEN
 */
GListModel *
np_dataset_get_countries (NpDataset *self)
{
  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  return np_dataset_get_list (self, NP_KIND_COUNTRY);
}

/**
 * np_dataset_country:
 * @self: a dataset
 * @index: a country's number
 *
 * Returns: (transfer none): the country
 */
NpCountry *
np_dataset_country (NpDataset *self, guint index)
{
  const NpDatasetParts *parts;

  g_return_val_if_fail (NP_IS_DATASET (self), NULL);

  parts = np_dataset_get_parts (self);
  g_return_val_if_fail (index < parts->items[NP_KIND_COUNTRY]->len, NULL);

  return np_dataset_parts_get (parts, NP_KIND_COUNTRY, index);
}

/**
 * np_dataset_find_country:
 * @self: a dataset
 * @id: an id
 *
 * Returns: the number of the country, or -1
 */
int
np_dataset_find_country (NpDataset *self, const char *id)
{
  g_return_val_if_fail (NP_IS_DATASET (self), -1);
  g_return_val_if_fail (id != NULL, -1);

  return np_dataset_parts_find (np_dataset_get_parts (self), NP_KIND_COUNTRY, id, strlen (id));
}

/**
 * np_dataset_get_country_of_brand:
 * @self: a dataset
 * @brand: the number of a brand
 *
 * Returns: the number of the country that the brand comes from; that of %NP_COUNTRY_NOT_GIVEN for a
 *   pool, and for a brand that names none
 */
guint
np_dataset_get_country_of_brand (NpDataset *self, guint brand)
{
  const NpDatasetParts *parts;

  g_return_val_if_fail (NP_IS_DATASET (self), 0);

  parts = np_dataset_get_parts (self);
  g_return_val_if_fail (brand < parts->items[NP_KIND_BRAND]->len, 0);

  return parts->countries[brand];
}

/**
 * np_dataset_get_own_group:
 * @self: a dataset
 * @brand: the number of a brand
 *
 * Each brand has one, for the times of which no source names a group, so that groups always sum to
 * the market.
 *
 * Returns: the number of the group that stands for the brand alone
 */
guint
np_dataset_get_own_group (NpDataset *self, guint brand)
{
  const NpDatasetParts *parts;

  g_return_val_if_fail (NP_IS_DATASET (self), 0);

  parts = np_dataset_get_parts (self);
  g_return_val_if_fail (brand < parts->items[NP_KIND_BRAND]->len, 0);

  return parts->own_groups[brand];
}
