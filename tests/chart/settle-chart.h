/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-chart.h"

G_BEGIN_DECLS

/* Until the chart, which is in a window that is presented, has its size and is drawn. */
void settle_chart (NpChart *chart);

G_END_DECLS
