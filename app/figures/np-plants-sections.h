/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plant-totals.h"

#include "np-query.h"

G_BEGIN_DECLS

#define NP_N_PLANT_PRODUCTS (NP_PRODUCT_BATTERIES + 1)

/* Plants of one country, operator, group or partnership that make one product. */
typedef struct
{
  char *name;        /* "JLR"; of a list by product the product's (owned) */
  char *title;       /* "JLR", "JLR: engines", "Cars" (owned) */
  gboolean is_rest;  /* what belongs to none of those that the list is by */
  NpProduct product; /* units never mix */
  GArray *entries;   /* of NpUtilisation, in the query's order (owned) */
  NpPlantTotals totals;
  NpPlantTotals scenario; /* the same as the query's first scenario has it; all zero without one */
} NpPlantSection;

/**
 * NpPlantSections:
 *
 * What a query of plants shows, cut by what it is by. A plant of a joint venture stands under both
 * groups, and one that several partnerships have to do with under each; in a section it counts once,
 * and in the totals over all of them, too. The section that has the query's first row is the first;
 * by name they are in the order of the alphabet. What belongs to none comes last.
 */
typedef struct
{
  GArray *sections; /* of NpPlantSection (owned) */
  GArray
      *entries; /* of NpUtilisation: all, each once, in the order in which they are shown (owned) */
  guint n_shared;     /* how many stand in several sections */
  guint first_shared; /* number of the first of those plants */
  /* By product; each plant once, whatever it stands under. */
  guint n_sections[NP_N_PLANT_PRODUCTS];
  NpPlantTotals totals[NP_N_PLANT_PRODUCTS];
  NpPlantTotals scenario[NP_N_PLANT_PRODUCTS]; /* all zero without a scenario */
} NpPlantSections;

/* Of a period. */
NpPlantSections *np_plants_sections_new (const NpQuery *query);
void np_plants_sections_free (NpPlantSections *self);
/* "Cars", "Engines", "Batteries, MWh". (transfer full) */
char *np_plants_sections_name_product (NpProduct product);
/* A heading over plants of a product, which it names where it isn't cars, as most are: "JLR", "JLR:
 * engines". (transfer full) */
char *np_plants_sections_name (const char *name, NpProduct product);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpPlantSections, np_plants_sections_free)

G_END_DECLS
