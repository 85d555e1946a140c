/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* What is worth a look in the dataset beyond its claims, by kind. (transfer full) */
NpFigure *np_findings_figure_new (const NpQuery *query);

G_END_DECLS
