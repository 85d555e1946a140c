/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a stated number has at most: more of them is a mistake of the text, not a finer figure. */
#define NP_STATED_MAX_DIGITS   15
#define NP_STATED_MAX_DECIMALS 4

/**
 * NpStated:
 *
 * A number as somebody stated it, to the last digit: 2.65% is 265 with two decimals, per cent. The
 * decimals say how exactly it was meant.
 */
typedef struct
{
  gint64 scaled; /* the number without its point */
  guint decimals;
  gboolean percent;
} NpStated;

/* What a stated time is counted in. */
typedef enum
{
  NP_STATED_UNIT_DAYS,
  NP_STATED_UNIT_MONTHS,
  NP_STATED_UNIT_YEARS,
} NpStatedUnit;

gboolean np_stated_parse (const char *text, NpStated *stated);
/* 2.65% as 0.0265. */
double np_stated_to_fraction (const NpStated *self);
/* "2 years", "23 months", "437 days" */
gboolean np_stated_parse_interval (const char *text, gint64 *n, NpStatedUnit *unit);
/* Whole numbers that a text which is none may have been meant as. (transfer full) of gint64 */
GArray *np_stated_list_repairs (const char *text);

G_END_DECLS
