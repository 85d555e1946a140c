/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a page, and what isn't any more: either is another location to ask for. */

#include "np-page-private.h"
#include "np-selection.h"

void
np_page_clear_selected (NpPage *self)
{
  NpPagePrivate *priv = np_page_get_private (self);
  g_autoptr (NpLocation) location = NULL;

  if (priv->location == NULL)
    return;
  location = np_selection_clear (priv->location);
  np_page_navigate (self, location);
}

/**
 * np_page_toggle_selected:
 * @id: of what the view selects
 *
 * Asks to go to where @id is selected too, or no longer; an event that was looked at is left.
 */
void
np_page_toggle_selected (NpPage *self, const char *id)
{
  NpPagePrivate *priv;
  g_autoptr (NpLocation) location = NULL;

  g_return_if_fail (NP_IS_PAGE (self));
  g_return_if_fail (id != NULL);

  priv = np_page_get_private (self);
  if (priv->location == NULL)
    return;
  location = np_selection_toggle (priv->location, id);
  np_page_navigate (self, location);
}
