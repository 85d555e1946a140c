/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-change-text.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-ranking-text.h"
#include "np-words.h"

/* More of what is selected than these are counted, not told one by one. */
#define MAX_TOLD 3

/* "Chery group: +49,766, from 3,838 in 2024 to 53,604 in 2025." */
static char *
describe (const NpQuery *query, const NpMarketSlice *slice, const NpSliceEntry *entry)
{
  g_autofree char *value = np_words_value (query, entry->value);
  g_autofree char *before = np_format_count (entry->before);
  g_autofree char *now = np_format_count (entry->units);
  g_autofree char *from = np_format_period (slice->before);
  g_autofree char *to = np_format_period (slice->period);

  /* Translators: name, change or index, number, period, number, period. */
  return g_strdup_printf (_ ("%1$s: %2$s, from %3$s in %4$s to %5$s in %6$s."),
                          np_query_get_shown_name (query, entry->subject), value, before, from, now,
                          to);
}

static const NpSliceEntry *
get_last_ranked (const NpMarketSlice *slice)
{
  const NpSliceEntry *last = NULL;

  for (guint i = 0; i < slice->n_entries && slice->entries[i].rank > 0; i++)
    last = &slice->entries[i];
  return last;
}

/* What nothing has happened to, by the measure. */
static double
get_neutral (const NpQuery *query)
{
  return query->reading.indicator == NP_INDICATOR_INDEX ? 100.0 : 0.0;
}

/* Who gained and who lost most. */
static char *
describe_ends (const NpQuery *query, const NpMarketSlice *slice)
{
  const NpSliceEntry *first = &slice->entries[0];
  const NpSliceEntry *last = get_last_ranked (slice);
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;
  g_autofree char *most = np_words_value (query, first->value);
  g_autofree char *least = np_words_value (query, last->value);

  if (first->value > get_neutral (query))
    /* Translators: name, change or index. */
    up = g_strdup_printf (_ ("%1$s gained most: %2$s."),
                          np_query_get_shown_name (query, first->subject), most);
  if (last->value < get_neutral (query))
    down = g_strdup_printf (_ ("%1$s lost most: %2$s."),
                            np_query_get_shown_name (query, last->subject), least);
  if (up != NULL && down != NULL)
    return g_strdup_printf ("%s %s", up, down);
  if (up != NULL || down != NULL)
    return up != NULL ? g_steal_pointer (&up) : g_steal_pointer (&down);
  return g_strdup (_ ("Nothing changed."));
}

static char *
count_risen (const NpQuery *query, GPtrArray *found)
{
  guint n = 0;
  g_autofree char *all = np_words_number_of_subjects (query, found->len);
  g_autofree char *risen = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < found->len; i++)
    n += ((const NpSliceEntry *) g_ptr_array_index (found, i))->value > get_neutral (query) ? 1 : 0;
  risen = np_words_number (n);
  /* Translators: a number in words, then such as "five groups": how many of them rose. */
  text = g_strdup_printf (ngettext ("%1$s of %2$s gained.", "%1$s of %2$s gained.", n), risen, all);
  return np_words_capitalise (text);
}

char *
np_change_text_finding (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found)
{
  GString *text;

  if (get_last_ranked (slice) == NULL)
    return g_strdup_printf (
        /* Translators: why a measure has no values at all, such as "months are missing". */
        _ ("There is nothing to compare: %s."),
        np_words_gap (slice->n_entries > 0 ? slice->entries[0].gap : NP_GAP_NOT_ITEMISED));
  if (query->subjects->len == 0)
    return describe_ends (query, slice);
  if (found->len == 0)
    return NULL;
  if (found->len > MAX_TOLD)
    return count_risen (query, found);
  text = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *one = describe (query, slice, g_ptr_array_index (found, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", one);
    }
  return g_string_free_and_steal (text);
}

char *
np_change_text_headline (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found)
{
  const NpSliceEntry *told = found->len > 0 ? g_ptr_array_index (found, 0) : NULL;
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;

  if (told == NULL && query->subjects->len == 0 && get_last_ranked (slice) != NULL)
    told = &slice->entries[0];
  if (told == NULL)
    return np_ranking_text_title (query, slice);
  value = np_words_value (query, told->value);
  period = np_format_period (query->period);
  /* Translators: a headline: "Chery group: +49,766 in 2025". */
  return g_strdup_printf (_ ("%1$s: %2$s in %3$s"), np_query_get_shown_name (query, told->subject),
                          value, period);
}
