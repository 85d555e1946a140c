/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-group.h"

struct _NpGroup
{
  NpEntity parent_instance;

  char *country;
  char *note;
  int own_brand;
};

G_DEFINE_FINAL_TYPE (NpGroup, np_group, NP_TYPE_ENTITY)

static void
np_group_finalize (GObject *object)
{
  NpGroup *self = NP_GROUP (object);

  g_free (self->country);
  g_free (self->note);

  G_OBJECT_CLASS (np_group_parent_class)->finalize (object);
}

static void
np_group_class_init (NpGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_group_finalize;
}

static void
np_group_init (NpGroup *self)
{
}

/**
 * np_group_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new group
 */
NpGroup *
np_group_new (const NpGroupInit *init)
{
  NpGroup *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_GROUP, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->country = g_strdup (init->country);
  self->note = g_strdup (init->note);
  self->own_brand = init->own_brand;
  return self;
}

/**
 * np_group_get_init: (skip)
 * @self: a group
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpGroupInit
np_group_get_init (NpGroup *self)
{
  g_return_val_if_fail (NP_IS_GROUP (self), (NpGroupInit) { .entity = { NULL } });

  return (NpGroupInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .country = self->country,
    .note = self->note,
    .own_brand = self->own_brand,
  };
}

/**
 * np_group_get_country:
 * @self: a group
 *
 * Returns: (nullable): the country of its head office
 */
const char *
np_group_get_country (NpGroup *self)
{
  g_return_val_if_fail (NP_IS_GROUP (self), NULL);

  return self->country;
}

/**
 * np_group_get_note:
 * @self: a group
 *
 * Returns: (nullable): what the dataset says about it
 */
const char *
np_group_get_note (NpGroup *self)
{
  g_return_val_if_fail (NP_IS_GROUP (self), NULL);

  return self->note;
}

/**
 * np_group_get_own_brand:
 * @self: a group
 *
 * Returns: the number of the brand that stands as its own group, or -1 for a group that a source
 *   names
 */
int
np_group_get_own_brand (NpGroup *self)
{
  g_return_val_if_fail (NP_IS_GROUP (self), -1);

  return self->own_brand;
}
