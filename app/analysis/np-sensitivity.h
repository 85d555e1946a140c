/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario-result.h"

G_BEGIN_DECLS

/* What is varied. */
typedef enum
{
  NP_VARIED_CHANGE,   /* a change's amount, over its stated range */
  NP_VARIED_CAPACITY, /* the plant's capacity, over what is stated of it */
  NP_VARIED_OUTPUT,   /* what the plant built, over what sources say */
} NpVaried;

/* One input, varied alone while everything else stays. */
typedef struct
{
  NpVaried varied;
  guint change; /* of the scenario; of NP_VARIED_CHANGE */
  gint64 input_low;
  gint64 input;
  gint64 input_high;
  double use_low; /* the plant's use with input_low; may be more than use_high */
  double use_high;
} NpSensitivityRow;

/**
 * NpSensitivity:
 *
 * How far the use of one plant depends on each input of a scenario: one at a time over its stated
 * range, the widest swing first. Where output isn't known, use is what the scenario alone uses.
 */
typedef struct
{
  guint plant;
  double use;     /* as the scenario has it; NAN: no capacity */
  gboolean alone; /* it is of what the scenario adds, as the plant's output is not known */
  GArray *rows;   /* (owned) of NpSensitivityRow */
} NpSensitivity;

NpSensitivity *np_sensitivity_new (NpDataset *dataset,
                                   NpScenario *scenario,
                                   NpPeriod period,
                                   guint plant);
void np_sensitivity_free (NpSensitivity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpSensitivity, np_sensitivity_free)

G_END_DECLS
