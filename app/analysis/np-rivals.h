/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* Two counts of the same thing never agree to the last car: what is counted, and until which day,
 * differs by a percent or two. Only what is further apart than this part of the figure in use says
 * that one of the two may be wrong, and is called a rival. */
#define NP_RIVAL_TOLERANCE 0.05

gint64 np_rivals_get_difference (NpFactTable *table, NpFactSlice rows, gint64 used);
gboolean np_rivals_exceed (double difference, gint64 used);

G_END_DECLS
