/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-selection.h"

NpLocation *
np_selection_toggle (NpLocation *location, const char *id)
{
  static const char *const others[] = { NP_PARAM_GREY, NP_PARAM_HIDE };
  static const char *const event[] = { NP_PARAM_EVENT, NULL };
  g_autoptr (NpLocation) selected = NULL;
  NpLocation *toggled;

  g_return_val_if_fail (location != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  selected = np_location_toggle (location, NP_PARAM_SELECT, id);
  toggled = np_location_without (selected, event);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (np_location_has_id (toggled, others[i], id))
      {
        g_autoptr (NpLocation) listed = toggled;

        toggled = np_location_toggle (listed, others[i], id);
      }
  return toggled;
}

NpLocation *
np_selection_clear (NpLocation *location)
{
  static const char *const lists[] = { NP_PARAM_SELECT, NP_PARAM_GREY, NP_PARAM_HIDE, NULL };

  g_return_val_if_fail (location != NULL, NULL);

  return np_location_without (location, lists);
}
