/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"

G_BEGIN_DECLS

#define NP_TYPE_HISTORY (np_history_get_type ())

/**
 * NpHistory:
 *
 * The locations that one has been at, and which of them one is at. Going somewhere new forgets
 * what was ahead. Going through periods leaves one entry behind, not one for each.
 */
G_DECLARE_FINAL_TYPE (NpHistory, np_history, NP, HISTORY, GObject)

NpHistory *np_history_new (void);
NpLocation *np_history_get_current (NpHistory *self); /* (transfer none) (nullable) */
/* FALSE when that is where one is already. */
gboolean np_history_go (NpHistory *self, NpLocation *location);
/* The same, from the current entry as it is shown: complete, where the entry itself may leave out
 * what goes without saying. (nullable) */
gboolean np_history_go_from (NpHistory *self, NpLocation *shown, NpLocation *location);
gboolean np_history_can_go_back (NpHistory *self);
gboolean np_history_can_go_forward (NpHistory *self);
/* (transfer none) (nullable): where one is then; NULL at the end. */
NpLocation *np_history_back (NpHistory *self);
NpLocation *np_history_forward (NpHistory *self);

G_END_DECLS
