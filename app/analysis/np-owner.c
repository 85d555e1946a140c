/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-owner.h"

static gboolean
holds_on (const NpOwnership *ownership, guint32 day)
{
  if (np_date_is_set (&ownership->from) && np_date_first_day (&ownership->from) > day)
    return FALSE;
  return !np_date_is_set (&ownership->to) || day < np_date_first_day (&ownership->to);
}

/**
 * np_owner_in_period:
 * @dataset: a dataset
 * @brand: a brand's number
 * @period: the period
 *
 * Who held a brand on the last day of @period. A vague date ("2008") counts from its first day,
 * at both ends, so that one owner's end and the next one's start always meet. A pool is no
 * brand: it stands alone whatever the dataset says.
 *
 * Returns: a group's number
 */
guint
np_owner_in_period (NpDataset *dataset, guint brand, NpPeriod period)
{
  guint32 day = np_period_get_last_day (period);
  NpBrand *entity = np_dataset_brand (dataset, brand);
  const NpOwnership *ownerships;
  guint n;

  if (np_brand_get_covers (entity) == NP_BRAND_COVERS_POOL)
    return np_dataset_get_own_group (dataset, brand);
  ownerships = np_brand_get_ownerships (entity, &n);
  for (guint i = n; i > 0; i--)
    if (holds_on (&ownerships[i - 1], day))
      return ownerships[i - 1].group;
  return np_dataset_get_own_group (dataset, brand);
}
