/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-indicator.h"

G_BEGIN_DECLS

/* How registrations are drawn. */
typedef enum
{
  NP_MODE_RANKING,       /* bars of one period */
  NP_MODE_TREND,         /* lines */
  NP_MODE_SHARE,         /* stacked areas that fill 100 % */
  NP_MODE_RANK,          /* places over time */
  NP_MODE_SLOPE,         /* between two periods */
  NP_MODE_MULTIPLES,     /* a small chart each */
  NP_MODE_CONCENTRATION, /* how much the largest have */
} NpMode;

#define NP_N_MODES (NP_MODE_CONCENTRATION + 1)

/* The word that addresses use: "ranking" … */
const char *np_mode_get_name (NpMode mode);
/* %NP_MODE_RANKING for any other word. */
NpMode np_mode_from_name (const char *name);
/* Whether it shows all periods. */
gboolean np_mode_is_over_time (NpMode mode);
/* Why the indicator can't be drawn like that, as a sentence for people; NULL when it can. */
const char *np_mode_get_obstacle (NpMode mode, NpIndicator indicator);

G_END_DECLS
