/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

/* What a plant makes, and what a capacity or a figure counts. Never added together. */
typedef enum
{
  NP_PRODUCT_VEHICLES,
  NP_PRODUCT_ENGINES,
  NP_PRODUCT_BATTERIES,
} NpProduct;

typedef enum
{
  NP_CAPACITY_UNIT_VEHICLES_YEAR,
  NP_CAPACITY_UNIT_ENGINES_YEAR,
  NP_CAPACITY_UNIT_MWH_YEAR,
  NP_CAPACITY_UNIT_BODIES_DAY,
  NP_CAPACITY_UNIT_VEHICLES_HOUR,
} NpCapacityUnit;

typedef enum
{
  NP_CAPACITY_BASIS_NONE, /* not said */
  NP_CAPACITY_BASIS_NAMEPLATE,
  NP_CAPACITY_BASIS_STRAIGHT_TIME,
  NP_CAPACITY_BASIS_MAXIMUM,
  NP_CAPACITY_BASIS_ANNOUNCED,
  NP_CAPACITY_BASIS_INSTALLED,
} NpCapacityBasis;

/* One dated statement of what a plant can build; @from inclusive, @to exclusive, unset is open. */
typedef struct
{
  NpDate from;
  NpDate to;
  gint64 units;
  NpCapacityUnit unit;
  NpCapacityBasis basis;
  NpSource **sources; /* NULL-terminated (owned) */
  char *note;         /* (owned) (nullable) */
} NpCapacity;

/* Who ran a plant; @from inclusive, @to exclusive, unset is not known or still so. */
typedef struct
{
  char *name;    /* in the dataset's words (owned) */
  guint *groups; /* numbers of the groups that own who ran it: two of a joint venture (owned) */
  guint n_groups;
  NpDate from;
  NpDate to;
  NpSource **sources; /* NULL-terminated (owned) */
  char *note;         /* (owned) (nullable) */
  guint line;         /* of the file that it was read from, or 0 */
} NpOperation;

typedef struct
{
  NpEntityInit entity;
  const char *operator_name;
  const char *city;
  const char *country;
  double latitude; /* degrees; NAN when not known */
  double longitude;
  NpProduct makes;
  NpDate opened;
  NpDate closed;
  gboolean is_total; /* a total over several plants, never a plant: not in lists of plants */
  const char *note;
} NpPlantInit;

#define NP_TYPE_PLANT (np_plant_get_type ())
G_DECLARE_FINAL_TYPE (NpPlant, np_plant, NP, PLANT, NpEntity)

NpPlant *np_plant_new (const NpPlantInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpPlantInit np_plant_get_init (NpPlant *self);
const char *np_plant_get_operator (NpPlant *self);
const char *np_plant_get_city (NpPlant *self);
const char *np_plant_get_country (NpPlant *self);
/* FALSE when the place is not known. */
gboolean np_plant_get_place (NpPlant *self, double *latitude, double *longitude);
NpProduct np_plant_get_makes (NpPlant *self);
const NpDate *np_plant_get_opened (NpPlant *self);
const NpDate *np_plant_get_closed (NpPlant *self);
gboolean np_plant_get_is_total (NpPlant *self);
const char *np_plant_get_note (NpPlant *self);
const NpCapacity *np_plant_get_capacities (NpPlant *self, guint *n);  /* in order of start */
const NpOperation *np_plant_get_operations (NpPlant *self, guint *n); /* in order of start */
/* NULL when no row covers the day: np_plant_get_operator() is what is left then. (nullable) */
const NpOperation *np_plant_get_operation_on (NpPlant *self, guint32 day);
/* The same; of a plant that had closed by then, who ran it last. (nullable) */
const NpOperation *np_plant_get_last_operation (NpPlant *self, guint32 day);
/* Whether it had closed by the end of a day; a vague date counts from its first day. */
gboolean np_plant_has_closed (NpPlant *self, guint32 day);

G_END_DECLS
