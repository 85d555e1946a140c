/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-brand-private.h"

#include "np-entity-private.h"

struct _NpBrand
{
  NpEntity parent_instance;

  char *country;
  char **aliases;
  NpBrandCovers covers;
  char **covered;
  NpDate entered;
  GArray *ownerships; /* of NpOwnership, by start */
};

G_DEFINE_FINAL_TYPE (NpBrand, np_brand, NP_TYPE_ENTITY)

static void
np_brand_finalize (GObject *object)
{
  NpBrand *self = NP_BRAND (object);

  g_free (self->country);
  g_strfreev (self->aliases);
  g_strfreev (self->covered);
  g_array_unref (self->ownerships);

  G_OBJECT_CLASS (np_brand_parent_class)->finalize (object);
}

static void
np_brand_class_init (NpBrandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_brand_finalize;
}

static void
np_brand_init (NpBrand *self)
{
}

/**
 * np_brand_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new brand
 */
NpBrand *
np_brand_new (const NpBrandInit *init)
{
  NpBrand *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_BRAND, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->country = g_strdup (init->country);
  self->aliases = np_entity_copy_strv (init->aliases);
  self->covers = init->covers;
  self->covered = np_entity_copy_strv (init->covered);
  self->entered = init->entered;
  self->ownerships = g_array_new (FALSE, FALSE, sizeof (NpOwnership));
  return self;
}

/**
 * np_brand_get_init: (skip)
 * @self: a brand
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpBrandInit
np_brand_get_init (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), (NpBrandInit) { .entity = { NULL } });

  return (NpBrandInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .country = self->country,
    .aliases = (const char *const *) self->aliases,
    .covers = self->covers,
    .covered = (const char *const *) self->covered,
    .entered = self->entered,
  };
}

/**
 * np_brand_get_country:
 * @self: a brand
 *
 * Returns: (nullable): the country that it comes from
 */
const char *
np_brand_get_country (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NULL);

  return self->country;
}

/**
 * np_brand_get_aliases:
 * @self: a brand
 *
 * Returns: (array zero-terminated=1): other names that it goes by; never %NULL
 */
const char *const *
np_brand_get_aliases (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NULL);

  return (const char *const *) self->aliases;
}

/**
 * np_brand_get_covers:
 * @self: a brand
 *
 * Returns: whether the label stands for itself, for several brands or for a pool of makes
 */
NpBrandCovers
np_brand_get_covers (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NP_BRAND_COVERS_ITSELF);

  return self->covers;
}

/**
 * np_brand_get_covered:
 * @self: a brand
 *
 * Returns: (array zero-terminated=1): ids of the brands that a combined label covers; never %NULL
 */
const char *const *
np_brand_get_covered (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NULL);

  return (const char *const *) self->covered;
}

/**
 * np_brand_get_entered:
 * @self: a brand
 *
 * Returns: (transfer none): when it was first sold in the market; unset when that is not known
 */
const NpDate *
np_brand_get_entered (NpBrand *self)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NULL);

  return &self->entered;
}

/**
 * np_brand_get_ownerships:
 * @self: a brand
 * @n: (out): how many there are
 *
 * Who held it, in order of start (those without one first). There may be gaps and overlaps.
 *
 * Returns: (array length=n) (transfer none): the rows
 */
const NpOwnership *
np_brand_get_ownerships (NpBrand *self, guint *n)
{
  g_return_val_if_fail (NP_IS_BRAND (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->ownerships->len;
  return (const NpOwnership *) (gpointer) self->ownerships->data;
}

void
np_brand_take_ownerships (NpBrand *self, GArray *ownerships)
{
  g_return_if_fail (NP_IS_BRAND (self));
  g_return_if_fail (ownerships != NULL);

  g_array_unref (self->ownerships);
  self->ownerships = ownerships;
}
