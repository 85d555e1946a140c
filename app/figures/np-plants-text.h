/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-caption.h"
#include "np-plants-sections.h"

G_BEGIN_DECLS

/* @entries: what is shown, of NpUtilisation. All (transfer full). */
char *np_plants_text_title (const NpQuery *query, const GArray *entries);
/* @sections: (nullable): as what they are shown */
char *np_plants_text_summary (const NpQuery *query,
                              const GArray *entries,
                              const NpPlantSections *sections);
char *np_plants_text_headline (const NpQuery *query, const GArray *entries);
/* Sources of what is shown, signs, and every change of the query's scenarios. A figure that stands in
 * several rows counts once as one that has rivals. */
char *np_plants_text_source_line (const NpQuery *query,
                                  const GArray *entries,
                                  const NpSigns *signs);
/* What a title says after what is shown: filters, period and the scenario that is drawn, each after a
 * comma; "". */
char *np_plants_text_where (const NpQuery *query);
/* What plants of one product come to, with a scenario if there is one:
 * "2 of 7 plants have both figures: 273,087 of 500,000 to 600,000, 45.5–54.6 % · capacity of 5:
 * 1,010,000 a year …"; NULL: of a single plant, of which the row says it all. */
char *np_plants_text_total (const NpPlantTotals *base, const NpPlantTotals *scenario);

/* "273,087 of 600,000, maximum, stated 2025", or the capacity alone, or what is missing, or "". */
char *np_plants_text_inputs (const NpQuery *query, const NpUtilisation *entry);
/* "45.5 %", "45.5–54.6 %" where statements of the capacity differ, "17.0 % by cars sold", the
 * figure where there is no capacity, or what is missing. */
char *np_plants_text_use (const NpQuery *query, const NpUtilisation *entry);
/* "installed, stated 2014", "announced 2016": what the capacity means and when it was stated. */
char *np_plants_text_basis (NpDataset *dataset, const NpUtilisation *entry);
/* "600,000", what the statements say: "500,000 to 600,000", or of a part of a year "150,000 (nine
 * months of 200,000 a year)". */
char *np_plants_text_capacity (const NpUtilisation *entry);
/* The year in which a capacity was stated, as far as it is known: when its source was published, or
 * else since when it holds; 0: not known. */
int np_plants_text_get_stated_year (const NpCapacity *capacity);
/* Whether it was stated for a time more than five years before the period's end. */
gboolean np_plants_text_is_old (const NpCapacity *capacity, NpPeriod period);
/* Whether the plant had closed before the period. */
gboolean np_plants_text_is_closed (const NpQuery *query, const NpUtilisation *entry);

G_END_DECLS
