/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

typedef struct
{
  NpEntityInit entity;
  const char *country;
  const char *scope; /* what is counted, in words: "new cars" */
} NpMarketInit;

#define NP_TYPE_MARKET (np_market_get_type ())
G_DECLARE_FINAL_TYPE (NpMarket, np_market, NP, MARKET, NpEntity)

NpMarket *np_market_new (const NpMarketInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpMarketInit np_market_get_init (NpMarket *self);
const char *np_market_get_country (NpMarket *self);
const char *np_market_get_scope (NpMarket *self);

G_END_DECLS
