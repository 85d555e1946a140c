/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-history.h"

/* More than anyone goes back; a session left open for weeks stays small. */
#define MOST_ENTRIES 500

struct _NpHistory
{
  GObject parent_instance;

  GPtrArray *entries; /* of NpLocation */
  guint current;      /* undefined when there are no entries */
  const char *passed; /* (nullable): the parameter by going through which one came to the current
                       * entry */
};

G_DEFINE_FINAL_TYPE (NpHistory, np_history, G_TYPE_OBJECT)

static void
np_history_finalize (GObject *object)
{
  g_ptr_array_unref (NP_HISTORY (object)->entries);

  G_OBJECT_CLASS (np_history_parent_class)->finalize (object);
}

static void
np_history_class_init (NpHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_history_finalize;
}

static void
np_history_init (NpHistory *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) np_location_unref);
}

NpHistory *
np_history_new (void)
{
  return g_object_new (NP_TYPE_HISTORY, NULL);
}

NpLocation *
np_history_get_current (NpHistory *self)
{
  g_return_val_if_fail (NP_IS_HISTORY (self), NULL);

  return self->entries->len > 0 ? g_ptr_array_index (self->entries, self->current) : NULL;
}

/* Going through periods, or along a time axis, is one step however long it takes. Returns what is
 * gone through. (nullable) */
static const char *
find_passed (NpLocation *a, NpLocation *b)
{
  if (np_location_differs_only_in (a, b, NP_PARAM_ZOOM))
    return NP_PARAM_ZOOM;
  if (np_location_get (a, NP_PARAM_PERIOD) != NULL && np_location_get (b, NP_PARAM_PERIOD) != NULL
      && np_location_differs_only_in (a, b, NP_PARAM_PERIOD))
    return NP_PARAM_PERIOD;
  return NULL;
}

gboolean
np_history_go_from (NpHistory *self, NpLocation *shown, NpLocation *location)
{
  NpLocation *current;

  g_return_val_if_fail (NP_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (location != NULL, FALSE);

  current = np_history_get_current (self);
  if (current != NULL && np_location_equal (current, location))
    return FALSE;
  if (current != NULL)
    {
      /* The slider or the axis was moved on: the entry that it made follows it. */
      gboolean follows
          = self->passed != NULL && g_strcmp0 (self->passed, find_passed (current, location)) == 0;

      self->passed = find_passed (shown != NULL ? shown : current, location);
      g_ptr_array_set_size (self->entries, self->current + (follows ? 0 : 1));
    }
  if (self->entries->len == MOST_ENTRIES)
    g_ptr_array_remove_index (self->entries, 0);
  g_ptr_array_add (self->entries, np_location_ref (location));
  self->current = self->entries->len - 1;
  return TRUE;
}

gboolean
np_history_go (NpHistory *self, NpLocation *location)
{
  return np_history_go_from (self, NULL, location);
}

gboolean
np_history_can_go_back (NpHistory *self)
{
  g_return_val_if_fail (NP_IS_HISTORY (self), FALSE);

  return self->entries->len > 0 && self->current > 0;
}

gboolean
np_history_can_go_forward (NpHistory *self)
{
  g_return_val_if_fail (NP_IS_HISTORY (self), FALSE);

  return self->current + 1 < self->entries->len;
}

NpLocation *
np_history_back (NpHistory *self)
{
  g_return_val_if_fail (NP_IS_HISTORY (self), NULL);

  if (!np_history_can_go_back (self))
    return NULL;
  self->current--;
  self->passed = NULL;
  return np_history_get_current (self);
}

NpLocation *
np_history_forward (NpHistory *self)
{
  g_return_val_if_fail (NP_IS_HISTORY (self), NULL);

  if (!np_history_can_go_forward (self))
    return NULL;
  self->current++;
  self->passed = NULL;
  return np_history_get_current (self);
}
