/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset-builder.h"

G_BEGIN_DECLS

/* Small datasets for tests, by id: everything that is named must have been added before. Sources
 * are preferred in the order in which they are added; the market is "uk". Ends the test when
 * something is wrong. */
typedef struct _NpTestData NpTestData;

NpTestData *np_test_data_new (void);
void np_test_data_source (NpTestData *self, const char *id, const char *publisher);
/* One that the package doesn't order. */
void np_test_data_source_unordered (NpTestData *self, const char *id);
/* @id completes @other. */
void np_test_data_supplements (NpTestData *self, const char *id, const char *other);
void np_test_data_group (NpTestData *self, const char *id, const char *name);
/* @covers: NULL, "*" for a pool, or ids joined by ";". */
void np_test_data_brand (NpTestData *self, const char *id, const char *name, const char *covers);
/* One that is a brand by itself. @country, @entered (when it came to the market): or NULL. */
void np_test_data_brand_from (NpTestData *self,
                              const char *id,
                              const char *name,
                              const char *country,
                              const char *entered);
/* @from, @to: dates or NULL. */
void np_test_data_owner (NpTestData *self,
                         const char *brand,
                         const char *group,
                         const char *from,
                         const char *to);
void np_test_data_units (NpTestData *self,
                         const char *brand,
                         const char *period,
                         gint64 units,
                         const char *source);
/* The same with another status than final. */
void np_test_data_units_as (NpTestData *self,
                            const char *brand,
                            const char *period,
                            gint64 units,
                            const char *source,
                            NpStatus status);
void np_test_data_total (NpTestData *self, const char *period, gint64 units, const char *source);
/* @opened, @closed: dates or NULL. */
void np_test_data_plant (NpTestData *self,
                         const char *id,
                         const char *name,
                         NpProduct makes,
                         const char *opened,
                         const char *closed);
/* Who ran a plant. @groups: ids joined by ";", or NULL. @from, @to: dates or NULL. */
void np_test_data_operation (NpTestData *self,
                             const char *plant,
                             const char *name,
                             const char *groups,
                             const char *from,
                             const char *to);
/* A total over plants. */
void np_test_data_plant_total (NpTestData *self, const char *id);
void np_test_data_capacity (NpTestData *self,
                            const char *plant,
                            const char *from,
                            const char *to,
                            gint64 units,
                            NpCapacityUnit unit,
                            NpCapacityBasis basis,
                            const char *source);
void np_test_data_produced (NpTestData *self,
                            const char *plant,
                            NpMeasure measure,
                            const char *period,
                            gint64 units,
                            const char *source);
void np_test_data_partnership (NpTestData *self,
                               const char *id,
                               const char *name,
                               const char *parties, /* joined by ";" or NULL */
                               const char *formed); /* or NULL */
void np_test_data_event (NpTestData *self,
                         const char *id,
                         const char *partnership,
                         const char *date,
                         const char *end, /* or NULL */
                         const char *kind,
                         const char *title,
                         const char *source);
/* An event about a plant, or that is another report of others. @partnership, @plant: or NULL.
 * @rival_of: ids joined by ";", also of events that are added later, or NULL. */
void np_test_data_report (NpTestData *self,
                          const char *id,
                          const char *partnership,
                          const char *date,
                          const char *kind,
                          const char *plant,
                          const char *rival_of,
                          const char *source);
/* Talks about brands. @brands: ids joined by ";" */
void np_test_data_event_about (NpTestData *self,
                               const char *id,
                               const char *partnership,
                               const char *date,
                               const char *brands,
                               const char *source);
void np_test_data_story (NpTestData *self, const char *location);
/* Frees it. (transfer full) */
NpDataset *np_test_data_end (NpTestData *self);

/* What the tests of figures show: two groups of several brands, one that stands alone, a pool, a
 * combined label, rivals, a tie, plants with and without both inputs, a partnership. (transfer full) */
NpDataset *np_test_data_new_market (void);

NpPeriod np_test_period (const char *text);

G_END_DECLS
