/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-market.h"

struct _NpMarket
{
  NpEntity parent_instance;

  char *country;
  char *scope;
};

G_DEFINE_FINAL_TYPE (NpMarket, np_market, NP_TYPE_ENTITY)

static void
np_market_finalize (GObject *object)
{
  NpMarket *self = NP_MARKET (object);

  g_free (self->country);
  g_free (self->scope);

  G_OBJECT_CLASS (np_market_parent_class)->finalize (object);
}

static void
np_market_class_init (NpMarketClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_market_finalize;
}

static void
np_market_init (NpMarket *self)
{
}

/**
 * np_market_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new market
 */
NpMarket *
np_market_new (const NpMarketInit *init)
{
  NpMarket *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_MARKET, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->country = g_strdup (init->country);
  self->scope = g_strdup (init->scope);
  return self;
}

/**
 * np_market_get_init: (skip)
 * @self: a market
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpMarketInit
np_market_get_init (NpMarket *self)
{
  g_return_val_if_fail (NP_IS_MARKET (self), (NpMarketInit) { .entity = { NULL } });

  return (NpMarketInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .country = self->country,
    .scope = self->scope,
  };
}

/**
 * np_market_get_country:
 * @self: a market
 *
 * Returns: (nullable): the country
 */
const char *
np_market_get_country (NpMarket *self)
{
  g_return_val_if_fail (NP_IS_MARKET (self), NULL);

  return self->country;
}

/**
 * np_market_get_scope:
 * @self: a market
 *
 * Returns: (nullable): what is counted there, in the dataset's words
 */
const char *
np_market_get_scope (NpMarket *self)
{
  g_return_val_if_fail (NP_IS_MARKET (self), NULL);

  return self->scope;
}
