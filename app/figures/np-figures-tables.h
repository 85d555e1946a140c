/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The table of what a query asks for. (transfer full) */
NpTable *np_query_make_table (const NpQuery *query);

G_END_DECLS
