/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"

G_BEGIN_DECLS

/* Where @id is selected too, or no longer: it leaves the other lists of ids that it is in, and an
 * event that was looked at is left. (transfer full) */
NpLocation *np_selection_toggle (NpLocation *location, const char *id);
/* Where nothing is selected, nor made grey or hidden. (transfer full) */
NpLocation *np_selection_clear (NpLocation *location);

G_END_DECLS
