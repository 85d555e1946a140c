/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario.h"

G_BEGIN_DECLS

/**
 * NpAmount:
 * @unit: what it counts
 * @value: 0 to the most that the unit can have
 * @otherwise: what a reset makes of it; -1: nothing is to go back to
 * @slider_max: how far the slider goes, while more can be typed; 0: there is no slider
 * @has_units: whether it can be counted in the other unit, too
 *
 * What an amount is and can be, in whole units.
 */
typedef struct
{
  NpAmountUnit unit;
  gint64 value;
  gint64 otherwise;
  gint64 slider_max;
  gboolean has_units;
} NpAmount;

#define NP_TYPE_AMOUNT_ROW (np_amount_row_get_type ())

/**
 * NpAmountRow:
 *
 * An amount that is dragged or typed and can be reset. Per mille are shown as per cent. It does not change
 * itself: it says what was chosen.
 *
 * Signals: "chosen" (gint64 value), "unit-chosen" (int NpAmountUnit).
 */
G_DECLARE_FINAL_TYPE (NpAmountRow, np_amount_row, NP, AMOUNT_ROW, AdwPreferencesRow)

void np_amount_row_set (NpAmountRow *self, const NpAmount *amount);

G_END_DECLS
