/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Nothing shorter than this is looked at: dates are hardly more precise than a month. */
#define NP_TIME_WINDOW_LEAST_DAYS 31.0

/* A stretch of a time axis, in days: Julian days, or days since what lanes are aligned on. Of
 * length 0: all of the axis. */
typedef struct
{
  double first_day;
  double last_day;
} NpTimeWindow;

/* Time between two edges; it never mirrors, so these are pixels of the scene. */
typedef struct
{
  double first_day;
  double last_day;
  double left;
  double right;
} NpTimeAxis;

G_END_DECLS
