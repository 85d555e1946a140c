/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-brand.h"
#include "np-plant.h"

G_BEGIN_DECLS

/* What brands and plants have over time, as arrays that own what is in them. Rows are added as copies,
 * which rest on @sources in place of their own: NULL-terminated, may be NULL. */

GArray *np_ownerships_new (void);
void np_ownerships_add (GArray *rows, const NpOwnership *row, NpSource *const *sources);
GArray *np_capacities_new (void);
void np_capacities_add (GArray *rows, const NpCapacity *row, NpSource *const *sources);
GArray *np_operations_new (void);
void np_operations_add (GArray *rows, const NpOperation *row, NpSource *const *sources);

G_END_DECLS
