/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-market-slice.h"

G_BEGIN_DECLS

/* What a location counts by. */
NpBy np_series_get_by (NpLocation *location);
/* As locations spell it. */
const char *np_series_get_by_name (NpBy by);
/* The number of what has an id, or -1. */
int np_series_find (NpDataset *dataset, NpBy by, const char *id);
/* As it is shown. (transfer full) */
char *np_series_get_name (NpDataset *dataset, NpBy by, guint subject);
/* What there is to choose from, as numbers of brands or groups: by size in @newest, so that
 * the order stays while one goes through periods; then what only @slice has; then the other brands,
 * or the dataset's other groups, by name. Both slices may be NULL. (transfer full) of guint */
GArray *np_series_list_subjects (NpDataset *dataset,
                                 NpBy by,
                                 const NpMarketSlice *newest,
                                 const NpMarketSlice *slice);
/* The colours of a location's selection in its figure: ids to series' numbers plus one, so that a
 * look-up gives 0 for what has none. (transfer full) */
GHashTable *np_series_list_inks (NpDataset *dataset, NpLocation *location);
/* One of the location's lists of ids counted another way, in its period: the groups of its brands,
 * the brands of its groups … (transfer full) (nullable) */
char *np_series_translate (NpDataset *dataset, NpLocation *location, const char *param, NpBy to);

G_END_DECLS
