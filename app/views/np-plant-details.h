/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"
#include "np-details-pane.h"
#include "np-location.h"

G_BEGIN_DECLS

/* Tells of the plant that was selected last: what it used, what scenarios make of it, who ran it in the
 * period and over time, where, every statement of its capacity, every figure of the period, what happened
 * there. FALSE when nothing is selected. @results: of NpScenarioResult */
gboolean np_plant_details_fill (NpDetailsPane *pane,
                                NpDataset *dataset,
                                NpLocation *location,
                                GPtrArray *results);

G_END_DECLS
