/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-table.h"

G_BEGIN_DECLS

/* For the table, which mints its rows on demand. (transfer full) */
NpTableRow *np_table_row_new (NpTable *table, guint index);

G_END_DECLS
