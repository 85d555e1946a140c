/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-data-table.h"

/**
 * np_data_table_get:
 * @dataset: a dataset
 * @table: which of its tables
 *
 * Returns: (transfer none) (nullable): the table
 */
NpFactTable *
np_data_table_get (NpDataset *dataset, NpDataTable table)
{
  switch (table)
    {
    case NP_DATA_TABLE_REGISTRATIONS:
      return np_dataset_get_registrations (dataset);
    case NP_DATA_TABLE_MARKET_TOTALS:
      return np_dataset_get_market_totals (dataset);
    case NP_DATA_TABLE_PRODUCTION:
      return np_dataset_get_production (dataset);
    default:
      return NULL;
    }
}
