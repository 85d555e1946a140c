/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-plants-facts.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_CONTROLS (np_plants_controls_get_type ())

/**
 * NpPlantsControls:
 *
 * The row above the figure of plants: which picture, what it lists them by and in what order, which
 * part of the world a map shows, and which plants there are. What makes no difference to the picture
 * isn't there. It shows a location and asks for others.
 *
 * Properties: "extra" (widget, write-only, for templates): what else stands at the row's end.
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpPlantsControls, np_plants_controls, NP, PLANTS_CONTROLS, AdwBin)

/* @location: complete. @facts: of it. */
void np_plants_controls_update (NpPlantsControls *self,
                                NpLocation *location,
                                const NpPlantsFacts *facts);

G_END_DECLS
