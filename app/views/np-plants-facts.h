/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"
#include "np-plants-modes.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_FACTS (np_plants_facts_get_type ())

/* Names that a filter can be about, each once and in the order of the alphabet. */
typedef struct
{
  GPtrArray *countries; /* (owned) of char * */
  GPtrArray *companies; /* (owned) of char *: who runs them, and the groups that own those */
} NpPlantsNames;

/**
 * NpPlantsFacts:
 *
 * What the page of plants tells beside its figure: what can be filtered by, which years there are, and
 * which pictures. Made by the worker that makes the figure. Immutable.
 */
G_DECLARE_FINAL_TYPE (NpPlantsFacts, np_plants_facts, NP, PLANTS_FACTS, GObject)

struct _NpPlantsFacts
{
  GObject parent_instance;

  NpPlantsNames plants;
  NpPlantsNames totals; /* over several plants */
  gboolean products[NP_PRODUCT_BATTERIES + 1];
  GPtrArray *partnerships; /* (owned) of NpPartnership: whose events name a plant, in file order */
  GArray *years;           /* (owned) of NpPeriod: under which a figure of a plant is listed */
  int first_year;          /* of all figures, also those of totals; both 0: there is none */
  int last_year;
  NpPlantsWay ways[NP_N_PLANTS_MODES]; /* where choosing another picture leads */
  GPtrArray *results; /* (owned) of NpScenarioResult: of the scenarios that are shown */
  NpFigure *beside;   /* (owned) (nullable): of a map, the list of the same plants */
};

/* @location: complete. Any thread. (transfer full) */
NpPlantsFacts *np_plants_facts_new (NpDataset *dataset, NpLocation *location);

G_END_DECLS
