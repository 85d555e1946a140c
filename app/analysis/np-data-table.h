/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* Which of a dataset's tables of figures a row is of. */
typedef enum
{
  NP_DATA_TABLE_NONE,
  NP_DATA_TABLE_REGISTRATIONS,
  NP_DATA_TABLE_MARKET_TOTALS,
  NP_DATA_TABLE_PRODUCTION,
} NpDataTable;

#define NP_N_DATA_TABLES (NP_DATA_TABLE_PRODUCTION + 1)

/* (transfer none) (nullable): NULL for none */
NpFactTable *np_data_table_get (NpDataset *dataset, NpDataTable table);

G_END_DECLS
