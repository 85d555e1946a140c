/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a picture: nothing may crash, and what is found must be a location that round-trips. */

#include "np-picture-link.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpPictureLink) link
      = np_picture_link_parse ((const char *) data, size, "fuzz", &error);

  g_assert_true ((link != NULL) == (error == NULL));
  if (link != NULL)
    {
      g_autofree char *uri = np_location_to_uri (link->location);
      g_autoptr (NpLocation) again = np_location_new_from_uri (uri, &error);

      g_assert_no_error (error);
      g_assert_true (np_location_equal (link->location, again));
    }
  return 0;
}
