/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-concentration-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-concentration.h"
#include "np-format.h"
#include "np-words.h"

/* The five largest are what is told of, or fewer where there are not so many. */
#define TOLD 2

static const NpConcentration *
get_end (const GArray *all, gboolean last)
{
  return all->len > 0 ? &g_array_index (all, NpConcentration, last ? all->len - 1 : 0) : NULL;
}

/* The first or the last period that has figures, or NULL. */
static const NpConcentration *
find_end (const GArray *all, gboolean last)
{
  for (guint i = 0; i < all->len; i++)
    {
      const NpConcentration *one
          = &g_array_index (all, NpConcentration, last ? all->len - 1 - i : i);

      if (one->gap == NP_GAP_NONE)
        return one;
    }
  return NULL;
}

/* How many of the largest are told of in both. */
static guint
find_told (const NpConcentration *first, const NpConcentration *last)
{
  guint told = TOLD;

  while (told > 0 && (isnan (first->tops[told]) || isnan (last->tops[told])))
    told--;
  return told;
}

char *
np_concentration_text_top (const NpQuery *query, guint top)
{
  guint n = np_concentration_tops[top];

  if (n == 1)
    /* Translators: of a market's brands or groups. */
    return g_strdup (C_ ("concentration", "Largest"));
  /* Translators: so many of a market's brands or groups. */
  return g_strdup_printf (C_ ("concentration", "Largest %u"), n);
}

char *
np_concentration_text_title (const NpQuery *query, const GArray *all)
{
  g_autofree char *market = np_words_market_by (query);
  g_autofree char *range = NULL;

  if (all->len == 0)
    /* Translators: "New cars registered in the UK by group". */
    return g_strdup_printf (_ ("%s: concentration"), market);
  range = np_words_from_to (get_end (all, FALSE)->period, get_end (all, TRUE)->period);
  /* Translators: the same, then periods: "2017 to 2025". */
  return g_strdup_printf (_ ("%1$s: concentration, %2$s"), market, range);
}

static char *
describe (const NpConcentration *first, const NpConcentration *last)
{
  guint told = find_told (first, last);
  g_autofree char *then = np_format_share (first->tops[told]);
  g_autofree char *now = np_format_share (last->tops[told]);
  g_autofree char *from = np_format_period (first->period);
  g_autofree char *to = np_format_period (last->period);
  g_autofree char *count = np_words_number (np_concentration_tops[told]);

  if (told == 0 && first == last)
    /* Translators: share, period. */
    return g_strdup_printf (_ ("The largest had %1$s of the market in %2$s."), now, to);
  if (told == 0)
    /* Translators: share, period, share, period. */
    return g_strdup_printf (_ ("The largest had %1$s of the market in %2$s and %3$s in %4$s."),
                            then, from, now, to);
  if (first == last)
    /* Translators: how many (in words), share, period. */
    return g_strdup_printf (_ ("The %1$s largest had %2$s of the market in %3$s."), count, now, to);
  /* Translators: how many (in words), share, period, share, period. */
  return g_strdup_printf (_ ("The %1$s largest had %2$s of the market in %3$s and %4$s in %5$s."),
                          count, then, from, now, to);
}

char *
np_concentration_text_summary (const NpQuery *query, const GArray *all)
{
  const NpConcentration *first = find_end (all, FALSE), *last = find_end (all, TRUE);
  g_autofree char *text = NULL;
  g_autofree char *index = NULL;
  g_autofree char *rest = NULL;

  if (first == NULL)
    return g_strdup (_ ("There is no period of which nearly all shares are known."));
  text = describe (first, last);
  index = np_format_count (llround (last->hhi));
  if (last->itemised >= 0.9995)
    /* Translators: a finding, then the value of an index. */
    return g_strdup_printf (_ ("%1$s The index of concentration is %2$s."), text, index);
  rest = np_format_share (1.0 - last->itemised);
  /* Translators: a finding, then the value of an index, then a share of the market. */
  return g_strdup_printf (
      _ ("%1$s The index of concentration is at least %2$s, as %3$s is not itemised."), text, index,
      rest);
}

char *
np_concentration_text_headline (const NpQuery *query, const GArray *all)
{
  const NpConcentration *last = find_end (all, TRUE);
  guint told;
  g_autofree char *count = NULL;
  g_autofree char *share = NULL;

  if (last == NULL)
    return np_concentration_text_title (query, all);
  told = find_told (last, last);
  count = np_words_number (np_concentration_tops[told]);
  share = np_format_share (last->tops[told]);
  if (told == 0)
    /* Translators: a headline: "The largest has 61.2 %". */
    return g_strdup_printf (_ ("The largest has %s"), share);
  /* Translators: a headline: "The five largest have 61.2 %". */
  return g_strdup_printf (_ ("The %1$s largest have %2$s"), count, share);
}
