/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"
#include "np-period.h"

G_BEGIN_DECLS

/* What is otherwise than in the data. */
typedef enum
{
  NP_CHANGE_BUILD,    /* cars of a brand or group are built at a plant */
  NP_CHANGE_OPEN,     /* a plant that had closed, or hadn't opened, can build */
  NP_CHANGE_CLOSE,    /* a plant builds nothing */
  NP_CHANGE_CAPACITY, /* a plant can build so many a year */
  NP_CHANGE_VOLUME,   /* a brand or group registers more or fewer cars */
} NpChangeKind;

#define NP_N_CHANGE_KINDS (NP_CHANGE_VOLUME + 1)

/* What the amount of a change counts. */
typedef enum
{
  NP_AMOUNT_CARS,    /* a year */
  NP_AMOUNT_PERMILLE /* of what the subject registers in the scenario's market: whole numbers, so that
                        a tenth of a per cent is not a matter of rounding */
} NpAmountUnit;

/* No amount of a change is larger. */
#define NP_CHANGE_MAX_CARS     10000000
#define NP_CHANGE_MAX_PERMILLE 10000

/**
 * NpChange:
 * @plant: (nullable): id; of all but %NP_CHANGE_VOLUME
 * @subject: (nullable): "brand:" or "group:" and an id; of %NP_CHANGE_BUILD and %NP_CHANGE_VOLUME
 * @amount: what is asked for; of %NP_CHANGE_BUILD, %NP_CHANGE_CAPACITY and %NP_CHANGE_VOLUME
 * @unit: cars for a capacity, per mille for a volume, either for what is built
 * @low: the least that the amount could be as well, for the sensitivity
 * @high: the most; 0 for both: not stated, which a scenario has as @amount
 * @from: since when it holds; unset: always
 * @note: (nullable): why so
 *
 * One difference between a scenario and the data. What it is about is named and not numbered, so that
 * a scenario can be held against any version of a dataset.
 */
typedef struct
{
  NpChangeKind kind;
  NpAmountUnit unit;
  char *plant;
  char *subject;
  gint64 amount;
  gint64 low;
  gint64 high;
  NpDate from;
  char *note;
} NpChange;

/* Whether the kind has a plant, a subject or an amount, and whether that can be per mille. */
gboolean np_change_kind_has_plant (NpChangeKind kind);
gboolean np_change_kind_has_subject (NpChangeKind kind);
gboolean np_change_kind_has_amount (NpChangeKind kind);
/* The largest amount that a change of the kind and unit can have. */
gint64 np_change_get_max_amount (NpAmountUnit unit);
/* The words of files: "build" … and "cars", "permille". */
const char *np_change_kind_to_word (NpChangeKind kind);
const char *np_amount_unit_to_word (NpAmountUnit unit);
gboolean np_change_equal (const NpChange *a, const NpChange *b);

typedef struct
{
  const char *id;
  const char *name;
  const char *market;            /* id: whose registrations are meant; NULL: the first market */
  NpPeriod period;               /* for which it was made, which is shown where none is chosen */
  const char *const *source_ids; /* NULL-terminated, may be NULL */
  const char *note;
  const char *dataset;         /* name of the data that it was made for; NULL: not known */
  const char *dataset_version; /* NULL: not known */
  const NpChange *changes;
  guint n_changes;
  gboolean own; /* the user's, so that it can be changed; else the dataset's */
} NpScenarioInit;

#define NP_TYPE_SCENARIO (np_scenario_get_type ())
/**
 * NpScenario:
 *
 * A named list of differences from the data, which stays as it is: changing one makes another, with the
 * same id. Sources are named by their ids, as a scenario may outlive the dataset that has them.
 */
G_DECLARE_FINAL_TYPE (NpScenario, np_scenario, NP, SCENARIO, NpEntity)

/* How many changes one can have. */
#define NP_SCENARIO_MAX_CHANGES 100

NpScenario *np_scenario_new (const NpScenarioInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpScenarioInit np_scenario_get_init (NpScenario *self);
const char *np_scenario_get_market (NpScenario *self); /* (nullable) */
NpPeriod np_scenario_get_period (NpScenario *self);
const char *const *np_scenario_get_source_ids (NpScenario *self); /* never NULL */
const char *np_scenario_get_note (NpScenario *self);              /* (nullable) */
const char *np_scenario_get_dataset (NpScenario *self);           /* (nullable) */
const char *np_scenario_get_dataset_version (NpScenario *self);   /* (nullable) */
guint np_scenario_get_n_changes (NpScenario *self);
const NpChange *np_scenario_get_change (NpScenario *self, guint i);
gboolean np_scenario_is_own (NpScenario *self);
/* Whether they say the same, in name and in changes; ids don't matter. */
gboolean np_scenario_equal (NpScenario *a, NpScenario *b);

G_END_DECLS
