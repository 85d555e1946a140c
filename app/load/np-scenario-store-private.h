/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario-store.h"

G_BEGIN_DECLS

/* Whether a scenario of the store has or had the id, a file of its folder, whoever wrote it, or one of
 * the dataset's scenarios. */
gboolean np_scenario_store_has_id (NpScenarioStore *self, NpDataset *dataset, const char *id);

G_END_DECLS
