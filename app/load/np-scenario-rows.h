/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario.h"

G_BEGIN_DECLS

/* Scenarios while they are read: their changes come in a table of their own. */
typedef struct _NpScenarioRows NpScenarioRows;

NpScenarioRows *np_scenario_rows_new (void);
void np_scenario_rows_free (NpScenarioRows *self);
/* A scenario without its changes; copied. FALSE when there is one with that id. */
gboolean np_scenario_rows_add (NpScenarioRows *self, const NpScenarioInit *init);
gboolean np_scenario_rows_has (NpScenarioRows *self, const char *id);
/* A change of a scenario that is there; copied. FALSE when it has NP_SCENARIO_MAX_CHANGES. */
gboolean np_scenario_rows_add_change (NpScenarioRows *self, const char *id, const NpChange *change);
/* Frees the rows. Both tables' order is kept. Where no dataset is named it is @dataset. (transfer
 * full) (element NpScenario) */
GPtrArray *np_scenario_rows_end (NpScenarioRows *self,
                                 const char *dataset,
                                 const char *version,
                                 gboolean own);

G_END_DECLS
