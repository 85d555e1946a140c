/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-selection.h"

/* Without @param, where it is given: not every view takes it. @location: (transfer full) */
static NpLocation *
take_out (NpLocation *location, const char *param)
{
  NpLocation *without;

  if (np_location_get (location, param) == NULL)
    return location;
  without = np_location_with (location, param, NULL);
  np_location_unref (location);
  return without;
}

NpLocation *
np_selection_toggle (NpLocation *location, const char *id)
{
  static const char *const others[] = { NP_PARAM_GREY, NP_PARAM_HIDE };
  NpLocation *toggled;

  g_return_val_if_fail (location != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  toggled = take_out (np_location_toggle (location, NP_PARAM_SELECT, id), NP_PARAM_EVENT);
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
  static const char *const lists[] = { NP_PARAM_SELECT, NP_PARAM_GREY, NP_PARAM_HIDE };
  NpLocation *cleared;

  g_return_val_if_fail (location != NULL, NULL);

  cleared = np_location_ref (location);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    cleared = take_out (cleared, lists[i]);
  return cleared;
}
