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

/* "Chery group gained most: +49,766.", also where another one is level. */
static char *
describe_end (const NpQuery *query, const NpSliceEntry *entry, gboolean gained, gboolean alone)
{
  const char *name = np_query_get_shown_name (query, entry->subject);
  g_autofree char *value = np_words_value (query, entry->value);

  if (gained)
    /* Translators: name, change or index. */
    return alone ? g_strdup_printf (_ ("%1$s gained most: %2$s."), name, value)
                 : g_strdup_printf (_ ("None gained more than %1$s: %2$s."), name, value);
  return alone ? g_strdup_printf (_ ("%1$s lost most: %2$s."), name, value)
               : g_strdup_printf (_ ("None lost more than %1$s: %2$s."), name, value);
}

/* The largest that has no value although it may have gained more than the first. */
static const NpSliceEntry *
find_hidden (const NpMarketSlice *slice)
{
  const NpSliceEntry *first = &slice->entries[0];

  for (guint i = 0; i < slice->n_entries; i++)
    if (slice->entries[i].gap != NP_GAP_NONE)
      return slice->entries[i].units > first->units - first->before ? &slice->entries[i] : NULL;
  return NULL;
}

/* Who gained and who lost most. */
static char *
describe_ends (const NpQuery *query, const NpMarketSlice *slice)
{
  const NpSliceEntry *first = &slice->entries[0];
  const NpSliceEntry *last = get_last_ranked (slice);
  const NpSliceEntry *hidden = find_hidden (slice);
  double neutral = get_neutral (query);
  g_autofree char *up = NULL;
  g_autofree char *down = NULL;
  GString *text = g_string_new (NULL);

  if (first->value > neutral)
    up = describe_end (query, first, TRUE, first == last || first[1].value != first->value);
  if (last->value < neutral)
    down = describe_end (query, last, FALSE, first == last || last[-1].value != last->value);
  if (up == NULL && down == NULL)
    g_string_append (text, _ ("Nothing changed."));
  g_string_append_printf (text, "%s%s%s", up != NULL ? up : "",
                          up != NULL && down != NULL ? " " : "", down != NULL ? down : "");
  if (hidden != NULL)
    {
      g_autofree char *units = np_format_count (hidden->units);

      g_string_append_c (text, ' ');
      /* Translators: a name and its number, then why it has no value: "parts are not itemised". */
      g_string_append_printf (text, _ ("%1$s, with %2$s, can’t be compared: %3$s."),
                              np_query_get_shown_name (query, hidden->subject), units,
                              np_words_gap (hidden->gap));
    }
  return g_string_free_and_steal (text);
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

/* Where nothing can be compared. */
static char *
describe_nothing (const NpQuery *query, const NpMarketSlice *slice)
{
  NpGap gap = slice->n_entries > 0 ? slice->entries[0].gap : NP_GAP_NOT_ITEMISED;
  g_autofree char *before
      = np_format_period (np_reading_get_before (&query->reading, query->period));

  if (gap == NP_GAP_NO_BEFORE && *before != '\0')
    /* Translators: %s is an earlier period. */
    return g_strdup_printf (_ ("There is no figure of %s to compare with."), before);
  /* Translators: why a measure has no values at all, such as "months are missing". */
  return g_strdup_printf (_ ("There is nothing to compare: %s."), np_words_gap (gap));
}

char *
np_change_text_finding (const NpQuery *query, const NpMarketSlice *slice, GPtrArray *found)
{
  GString *text;

  if (get_last_ranked (slice) == NULL && found->len == 0)
    return describe_nothing (query, slice);
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
  g_autofree char *when = NULL;

  if (told == NULL && query->subjects->len == 0 && get_last_ranked (slice) != NULL)
    told = &slice->entries[0];
  if (told == NULL)
    return np_ranking_text_title (query, slice);
  value = np_words_value (query, told->value);
  when = np_words_in_period (query->period);
  /* Translators: a headline: "Chery group: +49,766 in 2025". */
  return g_strdup_printf (C_ ("headline", "%1$s: %2$s %3$s"),
                          np_query_get_shown_name (query, told->subject), value, when);
}
