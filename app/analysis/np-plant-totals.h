/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario-result.h"

G_BEGIN_DECLS

/* What one plant brings to a total. */
typedef struct
{
  guint plant;
  guint n_months;  /* that its output is of */
  gint64 capacity; /* a year; -1: not known, or closed */
  gint64 capacity_low;
  gint64 capacity_high;
  gboolean announced; /* the capacity is an aim */
  gint64 output;      /* -1: not known; sales are not output */
} NpPlantAmounts;

/**
 * NpPlantTotals:
 *
 * Several plants of one product together. A plant that is given twice, as it is of two groups, counts
 * once. What is missing is left out and never zero, and so each sum says of how many plants it is;
 * use is of those alone that have both figures.
 */
typedef struct
{
  guint n; /* plants */
  guint n_capacity;
  guint n_output;
  guint n_both;
  gint64 capacity;      /* a year, of @n_capacity plants; -1: of none */
  gint64 capacity_low;  /* the sum of the smallest statements */
  gint64 capacity_high; /* … of the largest */
  gint64 announced;     /* of @capacity: what is only announced */
  gint64 output;        /* of @n_output plants; -1: of none */

  /* Of @n_both plants; -1 and NAN: of none. */
  gint64 both_output;
  gint64 both_capacity; /* what they could have built in the time that their output is of */
  gint64 both_capacity_low;
  gint64 both_capacity_high;
  double use;
  double use_low; /* over the largest statements */
  double use_high;
} NpPlantTotals;

/* What the data say of a plant, and what a scenario makes of it. */
NpPlantAmounts np_plant_amounts_of_utilisation (const NpUtilisation *entry);
NpPlantAmounts np_plant_amounts_of_result (const NpPlantResult *result);
void np_plant_totals_init (NpPlantTotals *self, const NpPlantAmounts *amounts, guint n_amounts);

G_END_DECLS
