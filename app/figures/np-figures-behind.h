/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What a row behind a figure says. */
typedef enum
{
  NP_BEHIND_REGISTRATIONS,
  NP_BEHIND_MARKET_TOTAL,
  NP_BEHIND_CAPACITY,
  NP_BEHIND_OUTPUT,
  NP_BEHIND_SALES,
  NP_BEHIND_EVENT,
  NP_BEHIND_SCENARIO, /* what a scenario rests on; no figure of the dataset */
} NpBehindKind;

/* One statement of one source, borrowed from the dataset. */
typedef struct
{
  NpBehindKind kind;
  NpClaim *claim;    /* (nullable): that it is behind; of evidence */
  NpEntity *subject; /* brand, plant, event or scenario; NULL: the whole market */
  NpMarket *market;  /* (nullable): of what is registered */
  NpPeriod period;   /* of a figure, else none */
  const NpCapacity *capacity;
  gint64 units;
  NpStatus status;
  NpSource *source; /* (nullable): of a capacity or an event that names none */
  gboolean in_use;  /* the figure counts it; else another source was preferred */
} NpBehindRow;

typedef void (*NpBehindFunc) (const NpBehindRow *row, gpointer user_data);

/* Every row that the figure's subjects and periods rest on, those that aren't in use too. */
void np_query_foreach_behind (const NpQuery *query, NpBehindFunc func, gpointer user_data);

/* Of those, what is registered of the brands that a query's scenarios count; of plants. */
void np_query_foreach_scenario_registrations (const NpQuery *query,
                                              NpBehindFunc func,
                                              gpointer user_data);

/* What claims rest on; of evidence. */
void np_query_foreach_evidence (const NpQuery *query, NpBehindFunc func, gpointer user_data);

/* The same as a table, with sources and publishers: what a figure can be checked by. Pure: any
 * thread. (transfer full) */
NpTable *np_figures_new_behind (NpDataset *dataset, NpLocation *location, GError **error);

G_END_DECLS
