/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void np_label_layout_spread (double *centres, guint n, double gap, double low, double high);
guint np_label_layout_pack (const double *starts, const double *ends, guint n, guint *rows);

G_END_DECLS
