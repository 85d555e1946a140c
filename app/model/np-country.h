/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

/* Of the country that stands for brands without one; no id of another country has a colon. */
#define NP_COUNTRY_NOT_GIVEN "own:no-country"

#define NP_TYPE_COUNTRY (np_country_get_type ())

/**
 * NpCountry:
 *
 * A country of origin, as brands name it. Datasets have no table of countries: they are gathered
 * from the brands. The last one, %NP_COUNTRY_NOT_GIVEN, stands for brands that name none and for
 * pools; its name is empty.
 */
G_DECLARE_FINAL_TYPE (NpCountry, np_country, NP, COUNTRY, NpEntity)

/* @name: "" for %NP_COUNTRY_NOT_GIVEN. (transfer full) */
NpCountry *np_country_new (const char *name);
/* What the id of a country of that name is: "united-kingdom". (transfer full) */
char *np_country_make_id (const char *name);

G_END_DECLS
