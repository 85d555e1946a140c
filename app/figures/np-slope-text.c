/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-slope-text.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-words.h"

char *
np_slope_text_title (const NpQuery *query)
{
  g_autofree char *market = np_words_market_by (query);
  g_autofree char *from = np_format_period (query->base);
  g_autofree char *to = np_format_period (query->period);

  /* Translators: "New cars registered in the UK by group", then two periods: "…: 2024 and 2025". */
  return g_strdup_printf (_ ("%1$s: %2$s and %3$s"), market, from, to);
}

static gboolean
has_both (const NpTrendSeries *pair)
{
  return pair->points[0].gap == NP_GAP_NONE && pair->points[1].gap == NP_GAP_NONE;
}

static double
get_change (const NpTrendSeries *pair)
{
  return pair->points[1].value - pair->points[0].value;
}

/* The one that rose most (@sign 1) or fell most (-1), of those that are in colour if any are; NULL
 * when none did. */
static const NpTrendSeries *
find_most (const NpQuery *query, const GArray *pairs, int sign)
{
  const NpTrendSeries *most = NULL;

  for (guint i = 0; i < pairs->len; i++)
    {
      const NpTrendSeries *pair = &g_array_index (pairs, NpTrendSeries, i);

      if (!has_both (pair) || (query->subjects->len > 0 && pair->grey)
          || get_change (pair) * sign <= 0)
        continue;
      if (most == NULL || get_change (pair) * sign > get_change (most) * sign)
        most = pair;
    }
  return most;
}

static char *
describe (const NpQuery *query, const NpTrendSeries *pair)
{
  const char *name = np_query_get_shown_name (query, pair->subject);
  g_autofree char *from = np_words_value (query, pair->points[0].value);
  g_autofree char *to = np_words_value (query, pair->points[1].value);
  g_autofree char *gap = np_words_difference (query, pair->points[0].value, pair->points[1].value);

  if (get_change (pair) > 0)
    /* Translators: name, difference, number, number. */
    return g_strdup_printf (_ ("%1$s rose most, by %2$s, from %3$s to %4$s."), name, gap, from, to);
  return g_strdup_printf (_ ("%1$s fell most, by %2$s, from %3$s to %4$s."), name, gap, from, to);
}

char *
np_slope_text_summary (const NpQuery *query, const GArray *pairs)
{
  const NpTrendSeries *up = find_most (query, pairs, 1);
  const NpTrendSeries *down = find_most (query, pairs, -1);
  g_autofree char *first = up != NULL ? describe (query, up) : NULL;
  g_autofree char *second = down != NULL ? describe (query, down) : NULL;

  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s %s", first, second);
  if (first != NULL || second != NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);
  return g_strdup (_ ("No figure of what is shown changed from the one period to the other."));
}

char *
np_slope_text_headline (const NpQuery *query, const GArray *pairs)
{
  const NpTrendSeries *up = find_most (query, pairs, 1);
  const NpTrendSeries *most = up != NULL ? up : find_most (query, pairs, -1);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (most == NULL)
    return np_slope_text_title (query);
  from = np_words_value (query, most->points[0].value);
  to = np_words_value (query, most->points[1].value);
  /* Translators: a headline: a name and two numbers: "Chery group: from 3,838 to 53,604". */
  return g_strdup_printf (_ ("%1$s: from %2$s to %3$s"),
                          np_query_get_shown_name (query, most->subject), from, to);
}
