/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpDatasetBuilder:
 *
 * Fills an [class@Dataset] on one thread. Every add takes a reference and gives the number of what
 * was added, or -1 when its id is there already or there are NP_DATASET_MAX_ENTITIES of its kind
 * (nothing is added then). Finding works as soon as added.
 */
typedef struct _NpDatasetBuilder NpDatasetBuilder;

/* Of a kind; facts refer to them by 16 bits. */
#define NP_DATASET_MAX_ENTITIES 65535

NpDatasetBuilder *np_dataset_builder_new (void);
void np_dataset_builder_free (NpDatasetBuilder *self);

void np_dataset_builder_set_about (NpDatasetBuilder *self,
                                   const char *name,
                                   const char *title,
                                   const char *version,
                                   const char *description);

int np_dataset_builder_add_source (NpDatasetBuilder *self, NpSource *source);
int np_dataset_builder_add_market (NpDatasetBuilder *self, NpMarket *market);
int np_dataset_builder_add_group (NpDatasetBuilder *self, NpGroup *group);
int np_dataset_builder_add_brand (NpDatasetBuilder *self, NpBrand *brand);
int np_dataset_builder_add_partnership (NpDatasetBuilder *self, NpPartnership *partnership);
int np_dataset_builder_add_event (NpDatasetBuilder *self, NpEvent *event);
int np_dataset_builder_add_plant (NpDatasetBuilder *self, NpPlant *plant);
int np_dataset_builder_add_claim (NpDatasetBuilder *self, NpClaim *claim);
int np_dataset_builder_add_scenario (NpDatasetBuilder *self, NpScenario *scenario);
void np_dataset_builder_add_story_step (NpDatasetBuilder *self, NpStoryStep *step);
/* Copies @ownership and its NULL-terminated array of sources. */
void np_dataset_builder_add_ownership (NpDatasetBuilder *self,
                                       guint brand,
                                       const NpOwnership *ownership);
void np_dataset_builder_add_capacity (NpDatasetBuilder *self,
                                      guint plant,
                                      const NpCapacity *capacity);
/* Copies @operation, its groups and its sources. */
void np_dataset_builder_add_operation (NpDatasetBuilder *self,
                                       guint plant,
                                       const NpOperation *operation);
/* Preference: called in order, most preferred first. FALSE when it was there already. */
gboolean np_dataset_builder_prefer_source (NpDatasetBuilder *self, guint source);
void np_dataset_builder_set_supplemented (NpDatasetBuilder *self, guint source, guint completes);

int np_dataset_builder_find_source (NpDatasetBuilder *self, const char *id, gsize len);
int np_dataset_builder_find_market (NpDatasetBuilder *self, const char *id, gsize len);
int np_dataset_builder_find_group (NpDatasetBuilder *self, const char *id, gsize len);
int np_dataset_builder_find_brand (NpDatasetBuilder *self, const char *id, gsize len);
int np_dataset_builder_find_plant (NpDatasetBuilder *self, const char *id, gsize len);
NpSource *np_dataset_builder_get_source (NpDatasetBuilder *self, guint index);
NpPlant *np_dataset_builder_get_plant (NpDatasetBuilder *self, guint index);
NpPartnership *np_dataset_builder_find_partnership (NpDatasetBuilder *self, const char *id);
NpEvent *np_dataset_builder_find_event (NpDatasetBuilder *self, const char *id);

/* (transfer none): append to these. */
NpFactTableBuilder *np_dataset_builder_get_registrations (NpDatasetBuilder *self);
NpFactTableBuilder *np_dataset_builder_get_market_totals (NpDatasetBuilder *self);
NpFactTableBuilder *np_dataset_builder_get_production (NpDatasetBuilder *self);

/* Called for a figure that repeats market/measure, subject, period and source. @table is
 * "registrations", "market-totals" or "production". */
typedef void (*NpDatasetDuplicateFunc) (const char *table,
                                        const NpFact *kept,
                                        const NpFact *dropped,
                                        gpointer user_data);

/* Sorts, mints the groups that stand for one brand, frees the builder. (transfer full) */
NpDataset *np_dataset_builder_end (NpDatasetBuilder *self,
                                   NpDatasetDuplicateFunc duplicate,
                                   gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpDatasetBuilder, np_dataset_builder_free)

G_END_DECLS
