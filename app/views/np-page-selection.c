/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is selected on a page, and what isn't any more: either is another location to ask for. */

#include "np-page-private.h"
#include "np-selection.h"

void
np_page_choose (NpPage *self, const char *id)
{
  if (np_page_get_private (self)->location != NULL)
    NP_PAGE_GET_CLASS (self)->choose (self, id);
}

void
np_page_choose_nothing (NpPage *self)
{
  np_page_choose (self, NULL);
}

void
np_page_select (NpPage *self, const char *id)
{
  g_autoptr (NpLocation) location = NULL;

  if (id != NULL)
    {
      np_page_toggle_selected (self, id);
      return;
    }
  location = np_selection_clear (np_page_get_private (self)->location);
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
