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
  g_autofree char *measure = np_words_measure (query);

  if (measure != NULL)
    /* Translators: "New cars registered in the UK by group", a measure, then two periods. */
    return g_strdup_printf (_ ("%1$s, %2$s: %3$s and %4$s"), market, measure, from, to);
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

/* Of what is selected, else of all. */
static gboolean
is_told (const NpQuery *query, const NpTrendSeries *pair)
{
  return query->subjects->len == 0 || !pair->grey;
}

/* The one that rose most (@sign 1) or fell most (-1); NULL when none did.
 * @n_level: how many did so by as much; @n_told: how many have both figures. */
static const NpTrendSeries *
find_most (const NpQuery *query, const GArray *pairs, int sign, guint *n_level, guint *n_told)
{
  const NpTrendSeries *most = NULL;

  *n_level = *n_told = 0;
  for (guint i = 0; i < pairs->len; i++)
    {
      const NpTrendSeries *pair = &g_array_index (pairs, NpTrendSeries, i);

      if (!has_both (pair) || !is_told (query, pair))
        continue;
      (*n_told)++;
      if (get_change (pair) * sign <= 0)
        continue;
      if (most == NULL || get_change (pair) * sign > get_change (most) * sign)
        {
          most = pair;
          *n_level = 0;
        }
      *n_level += get_change (pair) == get_change (most) ? 1 : 0;
    }
  return most;
}

/* (transfer full) (nullable): NULL when none went that way */
static char *
describe (const NpQuery *query, const GArray *pairs, int sign)
{
  guint n_level, n_told;
  const NpTrendSeries *pair = find_most (query, pairs, sign, &n_level, &n_told);
  const char *name;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *gap = NULL;

  if (pair == NULL)
    return NULL;
  name = np_query_get_shown_name (query, pair->subject);
  from = np_words_value (query, pair->points[0].value);
  to = np_words_value (query, pair->points[1].value);
  gap = np_words_difference (query, pair->points[0].value, pair->points[1].value);
  /* Translators: name, difference, number, number. */
  if (n_told == 1)
    return g_strdup_printf (sign > 0 ? _ ("%1$s rose by %2$s, from %3$s to %4$s.")
                                     : _ ("%1$s fell by %2$s, from %3$s to %4$s."),
                            name, gap, from, to);
  if (n_level > 1)
    return g_strdup_printf (sign > 0 ? _ ("None rose more than %1$s, by %2$s, from %3$s to %4$s.")
                                     : _ ("None fell more than %1$s, by %2$s, from %3$s to %4$s."),
                            name, gap, from, to);
  return g_strdup_printf (sign > 0 ? _ ("%1$s rose most, by %2$s, from %3$s to %4$s.")
                                   : _ ("%1$s fell most, by %2$s, from %3$s to %4$s."),
                          name, gap, from, to);
}

/* Why none went either way: all stood still, or there is nothing to hold against one another. */
static char *
describe_none (const NpQuery *query, const GArray *pairs)
{
  NpGap gap = NP_GAP_NOT_ITEMISED;

  for (guint i = 0; i < pairs->len; i++)
    {
      const NpTrendSeries *pair = &g_array_index (pairs, NpTrendSeries, i);

      if (!is_told (query, pair))
        continue;
      if (has_both (pair))
        return g_strdup (
            _ ("No figure of what is shown changed from the one period to the other."));
      for (guint j = 0; j < 2; j++)
        if (gap == NP_GAP_NOT_ITEMISED && pair->points[j].gap != NP_GAP_NONE)
          gap = pair->points[j].gap;
    }
  if (gap == NP_GAP_NOT_ITEMISED)
    return g_strdup (_ ("Nothing that is shown has a figure in both periods."));
  return g_strdup_printf (_ ("There is nothing to compare: %s."), np_words_gap (gap));
}

/* How many are told of: in both periods, and in colour. */
static guint
count_told (const NpQuery *query, const GArray *pairs)
{
  guint n_level, n_told = 0;

  find_most (query, pairs, 1, &n_level, &n_told);
  return n_told;
}

char *
np_slope_text_summary (const NpQuery *query, const GArray *pairs)
{
  g_autofree char *up = describe (query, pairs, 1);
  g_autofree char *down = describe (query, pairs, -1);
  g_autofree char *both = NULL;
  g_autofree char *told = NULL;

  if (up == NULL && down == NULL)
    return describe_none (query, pairs);
  both = up != NULL && down != NULL ? g_strdup_printf ("%s %s", up, down)
                                    : g_strdup (up != NULL ? up : down);
  if (query->subjects->len == 0 || count_told (query, pairs) < 2)
    return g_steal_pointer (&both);
  told = np_words_number (count_told (query, pairs));
  /* Translators: how many are marked, in words; then what they did. There are others, in grey. */
  return g_strdup_printf (_ ("Of the %1$s marked: %2$s"), told, both);
}

char *
np_slope_text_headline (const NpQuery *query, const GArray *pairs)
{
  guint n_level, n_told;
  const NpTrendSeries *up = find_most (query, pairs, 1, &n_level, &n_told);
  const NpTrendSeries *most = up != NULL ? up : find_most (query, pairs, -1, &n_level, &n_told);
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
