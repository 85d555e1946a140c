/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plant.h"

G_BEGIN_DECLS

/* For the dataset's builder, before anyone else sees the plant. @capacities is of NpCapacity, has a
 * clear function and is in order of start. (transfer full) */
void np_plant_take_capacities (NpPlant *self, GArray *capacities);
/* The same of NpOperation. (transfer full) */
void np_plant_take_operations (NpPlant *self, GArray *operations);

G_END_DECLS
