/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The sources that pass, by kind, with what rests on each. (transfer full) */
NpFigure *np_sources_figure_new (const NpQuery *query);

/* "112 figures, 3 events and 2 claims"; NULL: nothing rests on it. (transfer full) (nullable) */
char *np_sources_figure_say_use (const NpSourceUse *use);

G_END_DECLS
