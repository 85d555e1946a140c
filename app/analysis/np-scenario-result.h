/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-utilisation.h"

G_BEGIN_DECLS

/* Why a change says nothing of this dataset and period. */
typedef enum
{
  NP_CHANGE_FITS,
  NP_CHANGE_LATER,           /* it holds after the period only */
  NP_CHANGE_NO_PLANT,        /* the dataset hasn't the plant, or it is a total over several */
  NP_CHANGE_NOT_VEHICLES,    /* the plant makes something else than vehicles */
  NP_CHANGE_NO_SUBJECT,      /* … the brand or group */
  NP_CHANGE_NO_MARKET,       /* … the market */
  NP_CHANGE_NO_REGISTRATIONS /* none are known in the period, of which an amount could be a part */
} NpChangeFit;

/* What came of one change in the period. */
typedef struct
{
  NpChangeFit fit;
  int plant;            /* number; -1: none, or unknown */
  int brand;            /* number of the subject, if it is a brand; -1 */
  int group;            /* … if it is a group; -1 */
  gint64 registrations; /* of the subject in the period, before any change; -1: not known */
  gint64 volume;        /* of the subject in the period, as the scenario scales it; -1: not known */
  gint64 asked;         /* cars in the period, of what is to be built; 0 for other kinds */
  gint64 placed;        /* … of which the plant has room for; asked = placed + unplaced */
  gint64 unplaced;      /* … that don't fit, by the capacity in use */
} NpChangeResult;

/* One plant in the scenario, beside what the data says of it. Amounts are of the period. */
typedef struct
{
  guint plant;
  NpUtilisation base;
  guint months; /* of the period, in which it can build: fewer where the scenario opens it later */
  gboolean touched; /* a change is about it */
  gboolean open;    /* can build in the period, as far as is known */

  const NpCapacity *claim;  /* what the capacity rests on, unless the scenario sets it: in force, or
                               for a plant that is opened its last one; NULL: none (borrowed) */
  gboolean capacity_is_set; /* by the scenario */
  gint64 capacity;          /* a year; -1: not known, or closed */
  gint64 capacity_low;
  gint64 capacity_high;

  gint64 asked; /* sums of the changes' */
  gint64 placed;
  gint64 unplaced;
  gboolean
      base_is_known;  /* what it builds without the scenario: its output, or none as it is closed */
  gint64 base_output; /* 0 where it was closed for the whole period; -1: not known, or sales */
  gint64 produced;    /* base_output + placed; -1: not known */
  double utilisation; /* produced over capacity; NAN: an input is missing */
  double utilisation_low; /* over the largest capacity that is stated */
  double utilisation_high;
  double added; /* placed over capacity: what the scenario alone uses; NAN: no capacity */
  double added_low;
  double added_high;
  gint64 spare; /* what could still be built in the period; -1: not known; never below 0 */
} NpPlantResult;

/**
 * NpScenarioResult:
 *
 * A scenario held against a dataset in one period. Nothing of the dataset is changed. Changes are made
 * in their order: volumes and plants first, then what is built goes where it is to be built as long
 * as there is room, which is the capacity in use less the output that is known. Where that output is
 * not known, all of the capacity counts as room, and @base_is_known says that it may not be; where no
 * capacity is known, everything fits. What begins inside the period counts for its months from then on,
 * the month of its date included; a capacity is the one of the period's last day, as in the data.
 */
typedef struct _NpScenarioResult NpScenarioResult;

NpScenarioResult *np_scenario_result_new (NpDataset *dataset,
                                          NpScenario *scenario,
                                          NpPeriod period);
void np_scenario_result_free (NpScenarioResult *self);
NpScenario *np_scenario_result_get_scenario (const NpScenarioResult *self);
NpPeriod np_scenario_result_get_period (const NpScenarioResult *self);
/* One a change of the scenario, in its order. */
const NpChangeResult *np_scenario_result_get_change (const NpScenarioResult *self, guint i);
/* Every plant of the dataset that is one, in file order. */
const NpPlantResult *np_scenario_result_get_plants (const NpScenarioResult *self, guint *n);
/* NULL: a total, or no such number. */
const NpPlantResult *np_scenario_result_find_plant (const NpScenarioResult *self, guint plant);
/* Sums over all changes. */
gint64 np_scenario_result_get_asked (const NpScenarioResult *self);
gint64 np_scenario_result_get_placed (const NpScenarioResult *self);
/* The market whose registrations count, or -1. */
int np_scenario_result_get_market (const NpScenarioResult *self);
/* What the scenario builds of a group's or a brand's cars in plants of the market's country, and what
 * it registers there: local / registered is the share that is built where it is sold. Of all that the
 * scenario's changes build. FALSE: no registrations are known. */
gboolean np_scenario_result_get_local (const NpScenarioResult *self,
                                       gint64 *built,
                                       gint64 *registered);
/* How many plants of @plant's capacity what is asked for would fill: asked / capacity. NAN: no
 * capacity. */
double np_scenario_result_get_break_even (const NpScenarioResult *self, guint plant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScenarioResult, np_scenario_result_free)

G_END_DECLS
