/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-registrations-facts.h"

G_BEGIN_DECLS

/* Adds whom the selected brand, group or country has passed since the period before, and who has passed it; each
 * leads to the two of them over time. Nothing where there is nobody. */
void np_registrations_overtakes_add (NpDetailsPane *pane,
                                     const NpRegistrationsFacts *facts,
                                     NpLocation *location);

G_END_DECLS
