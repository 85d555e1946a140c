/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* Scenarios in words. All (transfer full). */

/* "Scenario: 2 changes" */
char *np_scenario_text_banner (NpScenario *scenario);
/* What a change is: "53,604 Chery group cars a year, all that it registered in the United Kingdom in
 * 2025, are built at Castle Bromwich"; no full stop. What doesn't match stands behind it in brackets. */
char *np_scenario_text_change (NpDataset *dataset, const NpScenarioResult *result, guint i);
/* Why a change says nothing here: "the plant “x” is not in this dataset"; NULL: it does. */
char *np_scenario_text_fit (NpDataset *dataset, const NpScenarioResult *result, guint i);
/* "Scenario: 2 changes (“Chery at Halewood”): …; …": every difference, for a file. */
char *np_scenario_text_note (NpDataset *dataset, const NpScenarioResult *result);
/* The same of all of a query's scenarios; NULL: it has none. */
char *np_scenario_text_notes (const NpQuery *query);
/* "Only “Chery at Halewood” of the three scenarios is drawn; “Side by side” has all."; NULL:
 * all that are chosen are drawn. */
char *np_scenario_text_drawn (const NpQuery *query);
/* "Made for uk-car-market 0.9; this is 1.0.0"; NULL: it was made for this dataset, or for none. */
char *np_scenario_text_mismatch (NpDataset *dataset, NpScenario *scenario);

/* What would be: a sentence for each plant that a change is about, three at most. */
char *np_scenario_text_summary (NpDataset *dataset, const NpScenarioResult *result);
/* "Castle Bromwich would build 53,604 of its 90,000, 59.6 %; the capacity is a 2014 estimate." */
char *np_scenario_text_plant (NpDataset *dataset,
                              const NpScenarioResult *result,
                              const NpPlantResult *plant);
/* A few words for a card: "Castle Bromwich would be at 59.6 %". */
char *np_scenario_text_headline (NpDataset *dataset, const NpScenarioResult *result);
/* "53,604 a year would take Castle Bromwich’s 90,000 to 59.6 %, and would fill 0.6 plants of its
 * size."; NULL: nothing is to be built, or no capacity is known. */
char *np_scenario_text_break_even (NpDataset *dataset, const NpScenarioResult *result, guint plant);
/* "All of the 53,604 cars of Chery group registered in the United Kingdom in 2025 would be built
 * there."; NULL: nothing is to be built, or no registrations are known. */
char *np_scenario_text_local (NpDataset *dataset, const NpScenarioResult *result);

/* In a row: use after, "59.6 %", or "+26.8–29.8 %" where what is built without it isn't known. */
char *np_scenario_text_use (const NpPlantResult *plant);
/* "53,604 of 90,000, installed, stated 2014"; "" where there is nothing to say. */
char *np_scenario_text_inputs (NpDataset *dataset, const NpPlantResult *plant);
/* "8,604 don’t fit"; NULL: all do. */
char *np_scenario_text_unplaced (const NpPlantResult *plant);
/* "36,396 could still be built"; NULL: not known. */
char *np_scenario_text_spare (const NpPlantResult *plant);
/* "Chery group", "Jaecoo"; an id that isn't there in quotes. */
char *np_scenario_text_subject (NpDataset *dataset, const NpChange *change);
/* "the capacity is a 2014 estimate"; NULL: it is not older than five years, or set by hand. */
char *np_scenario_text_age (const NpPlantResult *plant, NpPeriod period);

G_END_DECLS
