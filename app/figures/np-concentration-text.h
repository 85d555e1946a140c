/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What is said of a market's concentration. @all: of NpConcentration. All (transfer full). */
char *np_concentration_text_title (const NpQuery *query, const GArray *all);
char *np_concentration_text_summary (const NpQuery *query, const GArray *all);
char *np_concentration_text_headline (const NpQuery *query, const GArray *all);
/* "Largest 5": of np_concentration_tops. */
char *np_concentration_text_top (const NpQuery *query, guint top);

G_END_DECLS
