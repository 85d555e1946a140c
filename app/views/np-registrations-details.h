/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-details-pane.h"
#include "np-location.h"
#include "np-registrations-facts.h"

G_BEGIN_DECLS

/* Tells of the brand, group or country that was selected last: its figure in the period that is
 * @shown by several measures and what that lacks, what it is made of, every source's value and which
 * is in use, where else it occurs. FALSE, and nothing done, when nothing is selected. */
gboolean np_registrations_details_fill (NpDetailsPane *pane,
                                        const NpRegistrationsFacts *facts,
                                        NpLocation *location);

G_END_DECLS
