/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that the dataset's format has, in the user's language. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

typedef struct
{
  const char *word;
  const char *shown;
} Word;

static const Word event_kinds[] = {
  /* Translators: kinds of events between car makers. */
  { "announcement", N_ ("announcement") },
  { "agreement", N_ ("agreement") },
  { "product-launch", N_ ("product launch") },
  { "sale", N_ ("sale of a company or brand") },
  { "talks", N_ ("talks") },
  { "production-start", N_ ("production starts") },
  { "production-end", N_ ("production ends") },
  { "plant-opening", N_ ("plant opens") },
  { "plant-closure", N_ ("plant closes") },
  { "joint-venture", N_ ("joint venture") },
  { "government", N_ ("government decision") },
  /* Translators: a span of years with one owner, behind events. */
  { NP_EVENT_KIND_ERA, N_ ("era") },
};

static const Word partnership_kinds[] = {
  /* Translators: kinds of ties between car makers. */
  { "joint-venture", N_ ("joint venture") },
  { "acquisition", N_ ("acquisition") },
  { "ownership", N_ ("ownership") },
  { "alliance", N_ ("alliance") },
  { "licence", N_ ("licence") },
  { "cooperation", N_ ("cooperation") },
  { "market-entry", N_ ("market entry") },
  { "talks", N_ ("talks") },
  { "agreement", N_ ("agreement") },
  { "investment", N_ ("investment") },
  /* Translators: what a company does without a partner. */
  { "own-programme", N_ ("own programme") },
};

static const char *
look_up (const Word *words, gsize n, const char *word)
{
  if (word == NULL)
    return "";
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words[i].word, word))
      return _ (words[i].shown);
  return word;
}

/**
 * np_format_event_kind:
 * @kind: (nullable): the dataset's word
 *
 * Returns: (transfer none): it in the user's language; a word that isn't known is given back
 */
const char *
np_format_event_kind (const char *kind)
{
  return look_up (event_kinds, G_N_ELEMENTS (event_kinds), kind);
}

/**
 * np_format_partnership_kind:
 * @kind: (nullable): the dataset's word
 *
 * Returns: (transfer none): it in the user's language; a word that isn't known is given back
 */
const char *
np_format_partnership_kind (const char *kind)
{
  return look_up (partnership_kinds, G_N_ELEMENTS (partnership_kinds), kind);
}

const char *
np_format_source_kind (NpSourceKind kind)
{
  switch (kind)
    {
    case NP_SOURCE_KIND_OFFICIAL:
      /* Translators: who a source is: a statistics office or an industry's own count. */
      return C_ ("source", "official");
    case NP_SOURCE_KIND_COMPANY:
      return C_ ("source", "company");
    case NP_SOURCE_KIND_TRADE_PRESS:
      return C_ ("source", "trade press");
    case NP_SOURCE_KIND_PRESS:
      return C_ ("source", "press");
    case NP_SOURCE_KIND_COMPILED:
      /* Translators: someone gathered it from other sources. */
      return C_ ("source", "compiled");
    case NP_SOURCE_KIND_SOCIAL:
      return C_ ("source", "social media");
    default:
      return "";
    }
}

const char *
np_format_source_icon (NpSourceKind kind)
{
  static const char *const names[] = {
    [NP_SOURCE_KIND_OFFICIAL] = "np-source-official-symbolic",
    [NP_SOURCE_KIND_COMPANY] = "np-source-company-symbolic",
    [NP_SOURCE_KIND_TRADE_PRESS] = "np-source-trade-symbolic",
    [NP_SOURCE_KIND_PRESS] = "np-source-press-symbolic",
    [NP_SOURCE_KIND_COMPILED] = "np-source-compiled-symbolic",
    [NP_SOURCE_KIND_SOCIAL] = "np-source-social-symbolic",
  };

  return (gsize) kind < G_N_ELEMENTS (names) ? names[kind] : "text-x-generic-symbolic";
}

const char *
np_format_basis (NpCapacityBasis basis)
{
  switch (basis)
    {
    case NP_CAPACITY_BASIS_NAMEPLATE:
      /* Translators: what a capacity means: what the plant is rated to build. */
      return C_ ("capacity", "nameplate");
    case NP_CAPACITY_BASIS_STRAIGHT_TIME:
      return C_ ("capacity", "straight time");
    case NP_CAPACITY_BASIS_MAXIMUM:
      return C_ ("capacity", "maximum");
    case NP_CAPACITY_BASIS_ANNOUNCED:
      return C_ ("capacity", "announced");
    case NP_CAPACITY_BASIS_INSTALLED:
      return C_ ("capacity", "installed");
    case NP_CAPACITY_BASIS_NONE:
    default:
      return C_ ("capacity", "basis not said");
    }
}

const char *
np_format_measure (NpMeasure measure)
{
  /* Translators: what a plant's figure counts: what it built, or what was sold of it. */
  return measure == NP_MEASURE_SALES ? C_ ("measure", "sales") : C_ ("measure", "output");
}

const char *
np_format_product (NpProduct product)
{
  switch (product)
    {
    case NP_PRODUCT_ENGINES:
      return _ ("engines");
    case NP_PRODUCT_BATTERIES:
      return _ ("batteries");
    case NP_PRODUCT_VEHICLES:
    default:
      return _ ("vehicles");
    }
}

const char *
np_format_status (NpStatus status)
{
  switch (status)
    {
    case NP_STATUS_PROVISIONAL:
      return C_ ("status", "provisional");
    case NP_STATUS_ESTIMATE:
      return C_ ("status", "estimate");
    case NP_STATUS_DERIVED:
      /* Translators: of a figure: worked out from other published figures. */
      return C_ ("status", "derived");
    case NP_STATUS_FINAL:
    default:
      return C_ ("status", "final");
    }
}
