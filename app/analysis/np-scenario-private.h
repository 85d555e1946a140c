/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario-result.h"

G_BEGIN_DECLS

/**
 * NpVolumes:
 *
 * What brands register in a market and a period, as a scenario's changes scale it. Groups are sums of
 * the brands that they own in the period.
 */
typedef struct
{
  NpDataset *dataset; /* (owned) */
  int market;         /* -1: the dataset hasn't it */
  NpPeriod period;
  gint64 *brands;     /* for each: as scaled; -1: not known (owned) */
  gint64 *base;       /* for each: as in the data (owned) */
  guint *groups;      /* for each brand: its owner in the period (owned) */
  guint8 *incomplete; /* for each group: brands or months of it are missing (owned) */
} NpVolumes;

/* Who a change is about: one of the two is -1; both, where the dataset hasn't it. */
typedef struct
{
  int brand;
  int group;
} NpSubject;

NpVolumes *np_volumes_new (NpDataset *dataset, NpScenario *scenario, NpPeriod period);
void np_volumes_free (NpVolumes *self);
NpSubject np_volumes_find_subject (NpDataset *dataset, const char *subject);
/* Whether a brand's cars are the subject's. */
gboolean np_volumes_is_of (const NpVolumes *self, guint brand, const NpSubject *subject);
/* -1: not known. @scaled: by the scenario; else as in the data. */
gint64 np_volumes_get (const NpVolumes *self, const NpSubject *subject, gboolean scaled);

/* For how many months of @period something holds that began at @from. */
guint np_scenario_count_months (const NpDate *from, NpPeriod period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpVolumes, np_volumes_free)

/* An input of a plant that is taken to be another than the data says. */
typedef struct
{
  int plant;       /* -1: none */
  gint64 capacity; /* a year; -1: as in the data */
  gint64 output;   /* in the period; -1: as in the data */
} NpScenarioOverride;

NpScenarioResult *np_scenario_result_new_with (NpDataset *dataset,
                                               NpScenario *scenario,
                                               NpPeriod period,
                                               const NpScenarioOverride *override);

G_END_DECLS
