/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* A source's page: what rests on it, and what would change if it were set aside. (transfer full) */
NpFigure *np_source_figure_new (const NpQuery *query);

G_END_DECLS
