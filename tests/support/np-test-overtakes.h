/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-trend.h"

/* Checks np_overtakes_new() against a search that asks of every pair, in every one of @periods, who
 * was ahead when they last differed. Returns how many there are. */
guint np_test_check_overtakes (const NpTrend *trends,
                               guint n_trends,
                               const NpPeriod *periods,
                               guint n_periods);
