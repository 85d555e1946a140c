/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-mode.h"

#include <glib/gi18n-lib.h>

static const char *const names[NP_N_MODES] = {
  [NP_MODE_RANKING] = "ranking",
  [NP_MODE_TREND] = "trend",
  [NP_MODE_SHARE] = "share",
  [NP_MODE_RANK] = "rank",
  [NP_MODE_SLOPE] = "slope",
  [NP_MODE_MULTIPLES] = "multiples",
  [NP_MODE_CONCENTRATION] = "concentration",
};

const char *
np_mode_get_name (NpMode mode)
{
  g_return_val_if_fail (mode < NP_N_MODES, NULL);

  return names[mode];
}

NpMode
np_mode_from_name (const char *name)
{
  for (guint i = 0; i < NP_N_MODES; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (NpMode) i;
  return NP_MODE_RANKING;
}

gboolean
np_mode_is_over_time (NpMode mode)
{
  return mode != NP_MODE_RANKING && mode != NP_MODE_SLOPE;
}

/**
 * np_mode_get_obstacle:
 * @mode: a kind of chart
 * @indicator: what it would show
 *
 * Returns: (nullable): why it can't, for a tooltip or a message
 */
const char *
np_mode_get_obstacle (NpMode mode, NpIndicator indicator)
{
  if (mode == NP_MODE_SHARE && indicator != NP_INDICATOR_UNITS && indicator != NP_INDICATOR_SHARE)
    /* Translators: why a measure such as an index can't be drawn as stacked areas. */
    return _ ("Only shares of the market fill 100 %");
  if (mode == NP_MODE_CONCENTRATION && indicator != NP_INDICATOR_UNITS
      && indicator != NP_INDICATOR_SHARE && indicator != NP_INDICATOR_ROLLING
      && indicator != NP_INDICATOR_YTD)
    return _ ("Concentration is counted from shares of the market");
  return NULL;
}
