/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-partnership.h"

#include "np-entity-private.h"

struct _NpPartnership
{
  NpEntity parent_instance;

  char *kind;
  char **parties;
  char **stakes;
  NpDate formed;
  NpDate dissolved;
};

G_DEFINE_FINAL_TYPE (NpPartnership, np_partnership, NP_TYPE_ENTITY)

static void
np_partnership_finalize (GObject *object)
{
  NpPartnership *self = NP_PARTNERSHIP (object);

  g_free (self->kind);
  g_strfreev (self->parties);
  g_strfreev (self->stakes);

  G_OBJECT_CLASS (np_partnership_parent_class)->finalize (object);
}

static void
np_partnership_class_init (NpPartnershipClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_partnership_finalize;
}

static void
np_partnership_init (NpPartnership *self)
{
}

/**
 * np_partnership_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new partnership
 */
NpPartnership *
np_partnership_new (const NpPartnershipInit *init)
{
  NpPartnership *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_PARTNERSHIP, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->kind = g_strdup (init->kind);
  self->parties = np_entity_copy_strv (init->parties);
  self->stakes = np_entity_copy_strv (init->stakes);
  self->formed = init->formed;
  self->dissolved = init->dissolved;
  return self;
}

/**
 * np_partnership_get_init: (skip)
 * @self: a partnership
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpPartnershipInit
np_partnership_get_init (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), (NpPartnershipInit) { .entity = { NULL } });

  return (NpPartnershipInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .kind = self->kind,
    .parties = (const char *const *) self->parties,
    .stakes = (const char *const *) self->stakes,
    .formed = self->formed,
    .dissolved = self->dissolved,
  };
}

/**
 * np_partnership_get_kind:
 * @self: a partnership
 *
 * Returns: (nullable): the dataset's word for it: "joint-venture", "acquisition" …
 */
const char *
np_partnership_get_kind (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), NULL);

  return self->kind;
}

/**
 * np_partnership_get_parties:
 * @self: a partnership
 *
 * Returns: (array zero-terminated=1): who takes part; never %NULL
 */
const char *const *
np_partnership_get_parties (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), NULL);

  return (const char *const *) self->parties;
}

/**
 * np_partnership_get_stakes:
 * @self: a partnership
 *
 * Returns: (array zero-terminated=1): each party's stake in words, in the order of the parties;
 * never %NULL
 */
const char *const *
np_partnership_get_stakes (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), NULL);

  return (const char *const *) self->stakes;
}

/**
 * np_partnership_get_formed:
 * @self: a partnership
 *
 * Returns: (transfer none): when it began, or an unset date
 */
const NpDate *
np_partnership_get_formed (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), NULL);

  return &self->formed;
}

/**
 * np_partnership_get_dissolved:
 * @self: a partnership
 *
 * Returns: (transfer none): when it ended, or an unset date
 */
const NpDate *
np_partnership_get_dissolved (NpPartnership *self)
{
  g_return_val_if_fail (NP_IS_PARTNERSHIP (self), NULL);

  return &self->dissolved;
}
