/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-brand.h"
#include "np-claim.h"
#include "np-country.h"
#include "np-event.h"
#include "np-fact-table.h"
#include "np-group.h"
#include "np-market.h"
#include "np-partnership.h"
#include "np-plant.h"
#include "np-scenario.h"
#include "np-source.h"
#include "np-story-step.h"

G_BEGIN_DECLS

#define NP_TYPE_DATASET (np_dataset_get_type ())

/**
 * NpDataset:
 *
 * Everything that was read from one data package. Immutable once built, so it crosses threads
 * without locks; reloading makes another. Entities of a kind are numbered from 0 in file order
 * (groups that stand for one brand come after the dataset's own), and packed tables refer to
 * them by that number.
 */
G_DECLARE_FINAL_TYPE (NpDataset, np_dataset, NP, DATASET, GObject)

const char *np_dataset_get_name (NpDataset *self);
const char *np_dataset_get_title (NpDataset *self);
const char *np_dataset_get_version (NpDataset *self);     /* (nullable) */
const char *np_dataset_get_description (NpDataset *self); /* (nullable) */

/* GListModels of the entities, in file order. (transfer none) */
GListModel *np_dataset_get_sources (NpDataset *self);
GListModel *np_dataset_get_markets (NpDataset *self);
GListModel *np_dataset_get_groups (NpDataset *self);
GListModel *np_dataset_get_brands (NpDataset *self);
GListModel *np_dataset_get_partnerships (NpDataset *self);
GListModel *np_dataset_get_events (NpDataset *self); /* by date */
GListModel *np_dataset_get_plants (NpDataset *self);
GListModel *np_dataset_get_claims (NpDataset *self);
/* Of origin, in the order in which brands name them; the last is %NP_COUNTRY_NOT_GIVEN. */
GListModel *np_dataset_get_countries (NpDataset *self);
GListModel *np_dataset_get_story_steps (NpDataset *self);
GListModel *np_dataset_get_scenarios (NpDataset *self);

/* By number; O(1), no reference taken. (transfer none) */
NpSource *np_dataset_source (NpDataset *self, guint index);
NpMarket *np_dataset_market (NpDataset *self, guint index);
NpGroup *np_dataset_group (NpDataset *self, guint index);
NpBrand *np_dataset_brand (NpDataset *self, guint index);
NpPlant *np_dataset_plant (NpDataset *self, guint index);
NpCountry *np_dataset_country (NpDataset *self, guint index);

/* The number of the entity with an id, or -1. */
int np_dataset_find_source (NpDataset *self, const char *id);
int np_dataset_find_market (NpDataset *self, const char *id);
int np_dataset_find_group (NpDataset *self, const char *id);
int np_dataset_find_brand (NpDataset *self, const char *id);
int np_dataset_find_plant (NpDataset *self, const char *id);
int np_dataset_find_country (NpDataset *self, const char *id);
/* The entity with an id, or NULL. (transfer none) */
NpPartnership *np_dataset_find_partnership (NpDataset *self, const char *id);
NpEvent *np_dataset_find_event (NpDataset *self, const char *id);
NpClaim *np_dataset_find_claim (NpDataset *self, const char *id);
NpScenario *np_dataset_find_scenario (NpDataset *self, const char *id);

/* The same data with the user's scenarios after its own: all else is shared, so that it costs little
 * more than the list. Of two with one id, the first counts. (transfer full) */
NpDataset *np_dataset_with_scenarios (NpDataset *self, NpScenario *const *own, guint n_own);

/* The same data without what rests on some sources alone; @ids: NULL-terminated. What was set aside
 * already stays so. (transfer full) */
NpDataset *np_dataset_without_sources (NpDataset *self, const char *const *ids);
/* With all of it back; itself when nothing is set aside. (transfer full) */
NpDataset *np_dataset_with_all_sources (NpDataset *self);
/* Ids of the sources that are set aside, in file order. (transfer none), never NULL */
const char *const *np_dataset_get_set_aside (NpDataset *self);
gboolean np_dataset_is_source_set_aside (NpDataset *self, guint source);
/* Whether exactly those of @ids that are sources are set aside; their order doesn't matter. */
gboolean np_dataset_has_set_aside (NpDataset *self, const char *const *ids);

NpFactTable *np_dataset_get_registrations (NpDataset *self); /* (market, brand) */
NpFactTable *np_dataset_get_market_totals (NpDataset *self); /* (market, 0) */
NpFactTable *np_dataset_get_production (NpDataset *self);    /* (NpMeasure, plant) */

/* 0 is the most preferred source; sources that the package does not order come last, in file order.
 * No two rank alike. */
guint np_dataset_get_source_rank (NpDataset *self, guint source);
/* Whether the package orders it, so that its rank is a choice and not the order of a file. */
gboolean np_dataset_is_source_preferred (NpDataset *self, guint source);
/* The source whose figures @source completes (their rows may be added together), or -1. */
int np_dataset_get_supplemented (NpDataset *self, guint source);
/* The group that stands for a brand of which no source names a group. */
guint np_dataset_get_own_group (NpDataset *self, guint brand);
/* Where a brand comes from: the number of a country. */
guint np_dataset_get_country_of_brand (NpDataset *self, guint brand);

G_END_DECLS
