/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-market-slice.h"

G_BEGIN_DECLS

/* Rows that lead from a brand or group to the partnerships whose events name it (a group: one of
 * the brands that it held in @period). */
void np_related_add_partnerships (NpDetailsPane *pane,
                                  NpDataset *dataset,
                                  NpBy by,
                                  guint subject,
                                  NpPeriod period);
/* Rows that lead to a plant, and to brands' registrations around a date; ids that are not in the
 * dataset are passed over. */
void np_related_add_plant (NpDetailsPane *pane, NpDataset *dataset, const char *plant);
void np_related_add_brands (NpDetailsPane *pane,
                            NpDataset *dataset,
                            const char *const *brands,
                            const NpDate *date);
/* Rows that lead to the events that name a plant. */
void np_related_add_plant_events (NpDetailsPane *pane, NpDataset *dataset, const char *plant);
/* The icon of what an entity is; NULL: of a figure of many. */
const char *np_related_get_icon (NpEntity *entity);
/* An entity's own sources, as a list under the heading "Sources". */
void np_related_add_sources (NpDetailsPane *pane, NpEntity *entity);

G_END_DECLS
