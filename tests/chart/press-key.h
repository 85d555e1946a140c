/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-chart.h"

G_BEGIN_DECLS

/* Runs the class's shortcut of that name ("<Control>Home"), as the key would. */
void press_key (NpChart *chart, const char *key);
/* The same; whether it was taken. */
gboolean try_key (NpChart *chart, const char *key);

G_END_DECLS
