/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"
#include "np-market-slice.h"
#include "np-period-lists.h"

G_BEGIN_DECLS

/* What is read of the market for what is selected. */
typedef enum
{
  NP_FACTS_UNITS,       /* in the period that is shown; there also when nothing is selected */
  NP_FACTS_YEAR_BEFORE, /* the same, of the year before */
  NP_FACTS_CHANGE,      /* between the two */
  NP_FACTS_MEASURE,     /* what the location asks for, in the period that is shown */
  NP_FACTS_PREVIOUS,    /* the same, in the period before it */
  NP_FACTS_BRANDS,      /* units by brand, in the period that is shown */
  NP_N_FACTS_SLICES
} NpFactsSlice;

#define NP_TYPE_REGISTRATIONS_FACTS (np_registrations_facts_get_type ())

/**
 * NpRegistrationsFacts:
 *
 * What the page of registrations tells beside its figure: the periods to go through, the list to
 * choose from, the presets, and what the details read of the market. All of it is counted by the
 * worker that makes the figure, so that the page only has to write it down. Immutable.
 */
G_DECLARE_FINAL_TYPE (NpRegistrationsFacts,
                      np_registrations_facts,
                      NP,
                      REGISTRATIONS_FACTS,
                      GObject)

struct _NpRegistrationsFacts
{
  GObject parent_instance;

  NpPeriodLists *periods;                   /* (owned) */
  NpPeriod newest_year;                     /* of the market: the list's order is that year's */
  NpPeriod shown;                           /* what the list and the details tell of */
  GPtrArray *items;                         /* of NpPickerItem (owned) */
  GPtrArray *presets;                       /* of NpPreset (owned) */
  int subject;                              /* what was selected last; -1: nothing is */
  guint basis;                              /* of the period that is shown: source, or G_MAXUINT */
  NpMarketSlice *slices[NP_N_FACTS_SLICES]; /* (owned) (nullable) */
};

/* @location: complete. @before: facts of another location, whose periods are taken over where the
 * market is the same; or NULL. Any thread. (transfer full) */
NpRegistrationsFacts *np_registrations_facts_new (NpDataset *dataset,
                                                  NpLocation *location,
                                                  NpRegistrationsFacts *before);

G_END_DECLS
