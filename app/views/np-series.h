/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-market-slice.h"

G_BEGIN_DECLS

/* What there is to choose from, as numbers of brands or groups: by size in the newest year, so
 * that the order stays while one goes through periods; then what only @slice (nullable) has; then
 * the other brands, or the dataset's other groups, by name. (transfer full) of guint */
GArray *np_series_list_subjects (NpDataset *dataset,
                                 guint market,
                                 NpBy by,
                                 const NpMarketSlice *slice);
/* The colours of a location's selection in its figure: ids to series' numbers plus one, so that a
 * look-up gives 0 for what has none. (transfer full) */
GHashTable *np_series_list_inks (NpDataset *dataset, NpLocation *location);
/* The location's selection counted the other way: the groups of its brands, or the brands of its
 * groups in its period. (transfer full) (nullable) */
char *np_series_translate_selection (NpDataset *dataset, NpLocation *location, NpBy to);

G_END_DECLS
