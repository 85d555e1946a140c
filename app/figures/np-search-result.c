/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search-result.h"

struct _NpSearchResult
{
  GObject parent_instance;

  char *name;
  char *kind;
  const char *icon;
  NpLocation *location;
};

G_DEFINE_FINAL_TYPE (NpSearchResult, np_search_result, G_TYPE_OBJECT)

static void
np_search_result_finalize (GObject *object)
{
  NpSearchResult *self = NP_SEARCH_RESULT (object);

  g_free (self->name);
  g_free (self->kind);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_search_result_parent_class)->finalize (object);
}

static void
np_search_result_class_init (NpSearchResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_search_result_finalize;
}

static void
np_search_result_init (NpSearchResult *self)
{
}

const char *
np_search_result_get_name (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->name;
}

const char *
np_search_result_get_kind (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->kind;
}

const char *
np_search_result_get_icon (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->icon;
}

NpLocation *
np_search_result_get_location (NpSearchResult *self)
{
  g_return_val_if_fail (NP_IS_SEARCH_RESULT (self), NULL);

  return self->location;
}

NpSearchResult *
np_search_result_new (const char *name, const char *kind, const char *icon, NpLocation *location)
{
  NpSearchResult *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (icon != NULL, NULL);
  g_return_val_if_fail (location != NULL, NULL);

  self = g_object_new (NP_TYPE_SEARCH_RESULT, NULL);
  self->name = g_strdup (name);
  self->kind = g_strdup (kind);
  self->icon = icon;
  self->location = np_location_ref (location);
  return self;
}
