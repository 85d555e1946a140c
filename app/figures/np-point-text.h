/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"
#include "np-scene.h"

G_BEGIN_DECLS

/* A figure of registrations, of whatever chart, as its tip and a screen reader tell it. All
 * (transfer full) where not const. */

NpTrust np_point_text_trust (const NpTrendPoint *point);
/* The lines below the value: what it is a part of, its place, what it is worth. */
char *np_point_text_detail (const NpQuery *query, const NpTrendPoint *point);
/* "Jaecoo, 2025, 28,232, rank 23, up 26" */
char *np_point_text_spoken (const NpQuery *query, const char *name, const NpTrendPoint *point);
/* The value, or why there is none. */
char *np_point_text_value (const NpQuery *query, const NpTrendPoint *point);

G_END_DECLS
