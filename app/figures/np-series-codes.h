/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-market-slice.h"
#include "np-theme.h"

G_BEGIN_DECLS

/**
 * NpSeriesCodes:
 *
 * Which of the seven inks (with its marker and dash) a brand or group has, everywhere and for
 * ever in one dataset: groups are put in a line, first those that the dataset's stories select,
 * in their order, then by size in the newest year, then as in the file; the place in the line,
 * modulo seven, is the code. Of the brands that a group holds in that year, one takes the group's code:
 * that of its name, or else the largest; each other one has a code of its own, by its size among
 * them, which is none of a story's groups'. Only where two in one picture have the same code does the
 * later one take another.
 */
typedef struct
{
  NpDataset *dataset; /* (owned) */
  guint *places;      /* by group (owned) */
  guint *brands;      /* by brand: its code (owned) */
  guint n_groups;
  guint n_story; /* groups at the head of the line that are in a story */
  NpPeriod newest;
} NpSeriesCodes;

void np_series_codes_init (NpSeriesCodes *self, NpDataset *dataset);
void np_series_codes_clear (NpSeriesCodes *self);
guint np_series_codes_get (const NpSeriesCodes *self, NpBy by, guint subject);
/* Codes for those that stand in one picture: each its own, first a brand of its group's name. When
 * another one has that, the next that is free, and rather one that is not of a story's group.
 * (transfer full), @n of them */
guint *np_series_codes_assign (const NpSeriesCodes *self, NpBy by, const guint *subjects, guint n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpSeriesCodes, np_series_codes_clear)

G_END_DECLS
