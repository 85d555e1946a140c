/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence that is true whatever the data: each shape that a ranking can have (nobody, one,
 * a tie, the first, a pool, several that are selected, some without a figure) has words of its own.
 */

#include "np-config.h"

#include "np-ranking-text.h"

#include <glib/gi18n-lib.h>

#include "np-change-text.h"
#include "np-format.h"
#include "np-words.h"

#define MAX_NAMED 3

/* More than this of a market that isn't itemised can hide a leader. */
#define MUCH 0.01

/* What is shown and of when, between the market and what it is counted by. (transfer full) */
static char *
describe_when (const NpQuery *query, const NpMarketSlice *slice)
{
  g_autofree char *period = np_format_period (slice->span);
  g_autofree char *before
      = np_format_period (np_reading_get_before (&query->reading, query->period));

  switch (query->reading.indicator)
    {
    case NP_INDICATOR_CHANGE:
      /* Translators: an earlier and a later period, in a title. */
      return g_strdup_printf (_ ("change from %1$s to %2$s"), before, period);
    case NP_INDICATOR_GROWTH:
      return g_strdup_printf (_ ("change from %1$s to %2$s in per cent"), before, period);
    case NP_INDICATOR_INDEX:
      /* Translators: a period, then the one in which an index is 100. */
      return g_strdup_printf (_ ("%1$s (%2$s = 100)"), period, before);
    case NP_INDICATOR_UNITS:
    case NP_INDICATOR_SHARE:
    case NP_INDICATOR_ROLLING:
    case NP_INDICATOR_YTD:
    default:
      if (np_market_slice_is_incomplete (slice))
        /* Translators: a period, then how many of its months there are figures for: "2026 (6 of 12
         * months)". */
        return g_strdup_printf (_ ("%1$s (%2$u of %3$u months)"), period, slice->n_months,
                                np_period_get_n_months (slice->span));
      return g_steal_pointer (&period);
    }
}

char *
np_ranking_text_title (const NpQuery *query, const NpMarketSlice *slice)
{
  g_autofree char *market = np_words_market (np_dataset_market (query->dataset, query->market));
  g_autofree char *when = describe_when (query, slice);

  switch (query->by)
    {
    case NP_BY_GROUP:
      /* Translators: "New cars registered in the UK", then a period. */
      return g_strdup_printf (_ ("%1$s, %2$s, by group"), market, when);
    case NP_BY_COUNTRY:
      return g_strdup_printf (_ ("%1$s, %2$s, by country of origin"), market, when);
    case NP_BY_BRAND:
    default:
      return g_strdup_printf (_ ("%1$s, %2$s, by brand"), market, when);
    }
}

static const char *
name_of (const NpQuery *query, const NpSliceEntry *entry)
{
  return np_query_get_shown_name (query, entry->subject);
}

static char *
value_of (const NpQuery *query, const NpSliceEntry *entry)
{
  return np_words_value (query, entry->value);
}

static char *
gap_between (const NpQuery *query, const NpSliceEntry *a, const NpSliceEntry *b)
{
  return np_words_difference (query, a->value, b->value);
}

static guint
count_ranked (const NpMarketSlice *slice)
{
  guint n = 0;

  while (n < slice->n_entries && slice->entries[n].rank > 0)
    n++;
  return n;
}

/* "A, B and C", or how many when they are more than a sentence can hold. */
static char *
name_entries (const NpQuery *query, const NpSliceEntry **entries, guint n)
{
  const char *names[MAX_NAMED + 1] = { NULL };

  if (n > MAX_NAMED)
    {
      g_autofree char *text = np_words_number_of_subjects (query, n);

      return np_words_capitalise (text);
    }
  for (guint i = 0; i < n; i++)
    names[i] = name_of (query, entries[i]);
  return np_format_list (names);
}

static char *
describe_pair (const NpQuery *query, const NpSliceEntry *a, const NpSliceEntry *b)
{
  g_autofree char *value_a = value_of (query, a);
  g_autofree char *value_b = value_of (query, b);
  g_autofree char *gap = gap_between (query, a, b);

  if (a->value == b->value)
    /* Translators: two brands or groups with the same number. */
    return g_strdup_printf (_ ("%1$s and %2$s are level at %3$s."), name_of (query, a),
                            name_of (query, b), value_a);
  if (a->value < b->value)
    /* Translators: "Chery group, with 53,604, is 8,841 behind JLR (62,445)." */
    return g_strdup_printf (_ ("%1$s, with %2$s, is %3$s behind %4$s (%5$s)."), name_of (query, a),
                            value_a, gap, name_of (query, b), value_b);
  /* Translators: the same the other way round. */
  return g_strdup_printf (_ ("%1$s, with %2$s, is %3$s ahead of %4$s (%5$s)."), name_of (query, a),
                          value_a, gap, name_of (query, b), value_b);
}

/* The entry that @entry is held against when it is the only one selected: a level one, else the
 * next better, else (for the first) the next. NULL when it is alone. */
static const NpSliceEntry *
find_neighbour (const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  guint i = entry - slice->entries;
  guint n = count_ranked (slice);

  if (i + 1 < n && slice->entries[i + 1].rank == entry->rank)
    return &slice->entries[i + 1];
  if (i > 0)
    return &slice->entries[i - 1];
  return i + 1 < n ? &slice->entries[i + 1] : NULL;
}

static char *
describe_leader (const NpQuery *query, const NpMarketSlice *slice)
{
  const NpSliceEntry *leaders[MAX_NAMED] = { NULL };
  guint n = count_ranked (slice), n_leaders = 0;
  const NpSliceEntry *leader = &slice->entries[0];
  g_autofree char *value = value_of (query, leader);
  g_autofree char *share = np_format_share (leader->share);
  g_autofree char *names = NULL;

  while (n_leaders < n && slice->entries[n_leaders].rank == 1)
    {
      if (n_leaders < MAX_NAMED)
        leaders[n_leaders] = &slice->entries[n_leaders];
      n_leaders++;
    }
  names = name_entries (query, leaders, n_leaders);
  if (n == 1)
    return g_strdup_printf (_ ("%1$s, %2$s, is the only one with a figure."), names, value);
  if (n_leaders > 1)
    /* Translators: several with the same, largest number. */
    return g_strdup_printf (_ ("%1$s lead with %2$s each."), names, value);
  if (query->reading.indicator == NP_INDICATOR_SHARE)
    return g_strdup_printf (_ ("%1$s leads with %2$s of the market."), names, share);
  if (slice->total <= 0)
    return g_strdup_printf (_ ("%1$s leads with %2$s."), names, value);
  /* Translators: a name, a number, a share. */
  return g_strdup_printf (_ ("%1$s leads with %2$s, %3$s of the market."), names, value, share);
}

static char *
describe_one (const NpQuery *query, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  const NpSliceEntry *other = entry->rank > 0 ? find_neighbour (slice, entry) : NULL;
  g_autofree char *value = value_of (query, entry);

  if (entry->rank == 0)
    /* Translators: a pool of makes, then its number. */
    return g_strdup_printf (_ ("%1$s, %2$s, is a sum that its source does not split up."),
                            name_of (query, entry), value);
  if (other == NULL)
    return g_strdup_printf (_ ("%1$s, %2$s, is the only one with a figure."),
                            name_of (query, entry), value);
  return describe_pair (query, entry, other);
}

static char *
describe_several (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found)
{
  gint64 units = 0;
  double share = 0;
  g_autofree char *names = name_entries (query, (const NpSliceEntry **) found->pdata, found->len);
  g_autofree char *value = NULL;
  g_autofree char *part = NULL;

  for (guint i = 0; i < found->len; i++)
    units += ((const NpSliceEntry *) g_ptr_array_index (found, i))->units;
  value = np_format_count (units);
  if (slice->total <= 0)
    /* Translators: the sum of several. */
    return g_strdup_printf (_ ("%1$s have %2$s together."), names, value);
  share = (double) units / (double) slice->total;
  part = np_format_share (share);
  if (query->reading.indicator == NP_INDICATOR_SHARE)
    return g_strdup_printf (_ ("%1$s have %2$s of the market together."), names, part);
  return g_strdup_printf (_ ("%1$s have %2$s together, %3$s of the market."), names, value, part);
}

/* The selected entries that have a figure, in the order of the selection. */
static GPtrArray *
find_selected (const NpQuery *query, const NpMarketSlice *slice)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < query->subjects->len; i++)
    {
      guint subject = g_array_index (query->subjects, guint, i);
      const NpSliceEntry *entry = np_market_slice_find (slice, subject);

      if (entry != NULL && entry->gap == NP_GAP_NONE)
        g_ptr_array_add (found, (gpointer) entry);
    }
  return found;
}

/* The entry of a label that covers the brand, or NULL. */
static const NpSliceEntry *
find_label (const NpQuery *query, const NpMarketSlice *slice, guint subject)
{
  for (guint i = 0; query->by == NP_BY_BRAND && i < slice->n_entries; i++)
    {
      NpBrand *brand = np_dataset_brand (query->dataset, slice->entries[i].subject);

      if (g_strv_contains (np_brand_get_covered (brand), np_query_get_id (query, subject)))
        return &slice->entries[i];
    }
  return NULL;
}

static void
append_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

/* The names of what is selected and has @gap for a reason: NP_GAP_NOT_ITEMISED where it isn't in the
 * slice at all, nor a label that covers it. (transfer full) (nullable) */
static char *
name_missing (const NpQuery *query, const NpMarketSlice *slice, NpGap gap)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < query->subjects->len; i++)
    {
      guint subject = g_array_index (query->subjects, guint, i);
      const NpSliceEntry *entry = np_market_slice_find (slice, subject);
      NpGap reason = entry != NULL                                ? entry->gap
                     : find_label (query, slice, subject) != NULL ? NP_GAP_NONE
                                                                  : NP_GAP_NOT_ITEMISED;

      if (reason == gap)
        g_ptr_array_add (names, (gpointer) np_query_get_shown_name (query, subject));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return np_format_list ((const char *const *) names->pdata);
}

/* What is selected and not itemised: where it is counted instead, else that there is no figure, or
 * why there is no value. */
static char *
describe_missing (const NpQuery *query, const NpMarketSlice *slice)
{
  g_autofree char *when = np_words_in_period (query->period);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < query->subjects->len; i++)
    {
      guint subject = g_array_index (query->subjects, guint, i);
      const NpSliceEntry *label = find_label (query, slice, subject);
      g_autofree char *sentence = NULL;

      if (np_market_slice_find (slice, subject) != NULL || label == NULL)
        continue;
      /* Translators: a brand, then the label over several brands under which a source counts it,
       * then "in 2025". */
      sentence = g_strdup_printf (_ ("%1$s is counted within %2$s %3$s."),
                                  np_query_get_shown_name (query, subject), name_of (query, label),
                                  when);
      append_sentence (text, sentence);
    }
  for (NpGap gap = NP_GAP_NOT_ITEMISED; gap <= NP_GAP_NOTHING_BEFORE; gap++)
    {
      g_autofree char *names = name_missing (query, slice, gap);
      g_autofree char *sentence = NULL;

      if (names == NULL)
        continue;
      if (gap == NP_GAP_NOT_ITEMISED)
        /* Translators: names, then "in 2025". */
        sentence = g_strdup_printf (_ ("There is no figure for %1$s %2$s."), names, when);
      /* Where nothing has a value, that has been said. */
      else if (count_ranked (slice) > 0)
        /* Translators: names, "in 2025", then why a measure has no value, such as "parts are not
         * itemised". */
        sentence = g_strdup_printf (_ ("There is no value for %1$s %2$s: %3$s."), names, when,
                                    np_words_gap (gap));
      append_sentence (text, sentence);
    }
  return g_string_free_and_steal (text);
}

/* Where nothing has a place in the ranking. */
static char *
describe_nothing (const NpMarketSlice *slice)
{
  if (slice->n_entries > 0 && slice->entries[0].gap != NP_GAP_NONE)
    /* Translators: why a measure has no values at all, such as "months are missing". */
    return g_strdup_printf (_ ("There is no value: %s."), np_words_gap (slice->entries[0].gap));
  return g_strdup (_ ("Nothing has a place in the ranking."));
}

/* The finding among what is itemised, or NULL. */
static char *
describe_found (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found)
{
  if (np_indicator_compares (query->reading.indicator))
    return np_change_text_finding (query, slice, found);
  if (count_ranked (slice) == 0 && found->len == 0)
    return describe_nothing (slice);
  if (query->subjects->len == 0)
    return describe_leader (query, slice);
  if (found->len == 1)
    return describe_one (query, slice, g_ptr_array_index (found, 0));
  if (found->len == 2)
    return describe_pair (query, g_ptr_array_index (found, 0), g_ptr_array_index (found, 1));
  return found->len > 2 ? describe_several (query, slice, found) : NULL;
}

char *
np_ranking_text_summary (const NpQuery *query, const NpMarketSlice *slice)
{
  g_autoptr (GPtrArray) found = find_selected (query, slice);
  g_autofree char *finding = describe_found (query, slice, found);
  g_autofree char *gap = describe_missing (query, slice);
  gint64 remainder = np_query_get_remainder (query, slice);
  GString *text = g_string_new (finding);

  append_sentence (text, gap);
  if (remainder > 0 && (double) remainder > MUCH * (double) slice->total)
    {
      g_autofree char *share = np_format_share ((double) remainder / (double) slice->total);
      /* Translators: a caution after the finding, which holds among what is itemised. */
      g_autofree char *caution
          = g_strdup_printf (finding != NULL
                                 ? _ ("%s of the market is not itemised and may hold more of each.")
                                 : _ ("%s of the market is not itemised."),
                             share);

      append_sentence (text, caution);
    }
  return g_string_free_and_steal (text);
}

static char *
headline_pair (const NpQuery *query, const NpSliceEntry *a, const NpSliceEntry *b)
{
  g_autofree char *gap = gap_between (query, a, b);

  if (a->value == b->value)
    /* Translators: headlines: few words. */
    return g_strdup_printf (_ ("%1$s level with %2$s"), name_of (query, a), name_of (query, b));
  if (a->value < b->value)
    /* Translators: "Chery, 8,841 behind JLR" */
    return g_strdup_printf (_ ("%1$s, %2$s behind %3$s"), name_of (query, a), gap,
                            name_of (query, b));
  return g_strdup_printf (_ ("%1$s, %2$s ahead of %3$s"), name_of (query, a), gap,
                          name_of (query, b));
}

char *
np_ranking_text_headline (const NpQuery *query, const NpMarketSlice *slice)
{
  g_autoptr (GPtrArray) found = find_selected (query, slice);
  const NpSliceEntry *first = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  const NpSliceEntry *other = NULL;
  g_autofree char *when = np_words_in_period (query->period);
  g_autofree char *names = NULL;
  g_autofree char *value = NULL;

  if (found->len == 1 && first->rank > 0)
    other = find_neighbour (slice, first);
  else if (found->len == 2)
    other = g_ptr_array_index (found, 1);
  if (np_indicator_compares (query->reading.indicator))
    return np_change_text_headline (query, slice, found);
  if (other != NULL)
    return headline_pair (query, first, other);
  if (found->len > 0)
    {
      names = name_entries (query, (const NpSliceEntry **) found->pdata, found->len);
      /* Translators: names, then "in 2025". */
      return g_strdup_printf (C_ ("headline", "%1$s %2$s"), names, when);
    }
  if (count_ranked (slice) == 0 || query->subjects->len > 0)
    return np_ranking_text_title (query, slice);
  value = slice->total > 0 ? np_format_share (slice->entries[0].share)
                           : np_format_count (slice->entries[0].units);
  if (count_ranked (slice) > 1 && slice->entries[1].rank == 1)
    return g_strdup_printf (_ ("%1$s level with %2$s"), name_of (query, &slice->entries[0]),
                            name_of (query, &slice->entries[1]));
  return g_strdup_printf (_ ("%1$s leads with %2$s"), name_of (query, &slice->entries[0]), value);
}
