/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-choice.h"
#include "np-dataset.h"
#include "np-location.h"

G_BEGIN_DECLS

/* What the controls of registrations can be set to, from where one is. All lists are (transfer full)
 * of NpChoice, named as the location's parameters have it. */

/* @periods: of the location's interval, earliest first. */
GPtrArray *np_registrations_choices_new_modes (NpLocation *location, const GArray *periods);
GPtrArray *np_registrations_choices_new_measures (NpLocation *location, const GArray *periods);
GPtrArray *np_registrations_choices_new_bys (NpDataset *dataset);
/* @n_periods: how many there are of each length, by NpPeriodUnit. */
GPtrArray *np_registrations_choices_new_intervals (const guint *n_periods);
GPtrArray *np_registrations_choices_new_axes (void);
/* The newest first. Those that aren't before @before, or after @after, can't be chosen; either may
 * be none. */
GPtrArray *np_registrations_choices_new_periods (const GArray *periods,
                                                 NpPeriod after,
                                                 NpPeriod before);

/* Whether the location's chart goes through all periods. */
gboolean np_registrations_is_over_time (NpLocation *location);
NpPeriodUnit np_registrations_get_unit (NpLocation *location);

G_END_DECLS
