/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-pace-text.h"
#include "np-words.h"

#define MAX_NAMED    3
#define MAX_LEFT_OUT 4 /* that are named */

/* What stands in a lane, by date. (transfer full), borrowed items */
static GPtrArray *
list_shown (const NpTimeline *timeline)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  GPtrArray *events = g_ptr_array_new ();

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      for (guint k = 0; k < lane->events->len; k++)
        g_hash_table_add (shown, lane->events->pdata[k]);
    }
  for (guint i = 0; i < timeline->events->len; i++)
    if (g_hash_table_contains (shown, timeline->events->pdata[i]))
      g_ptr_array_add (events, timeline->events->pdata[i]);
  return events;
}

static NpEvent *
find_edge (GPtrArray *events, gboolean newest)
{
  NpEvent *edge = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      NpEvent *event = g_ptr_array_index (events, i);
      int order = edge != NULL
                      ? np_date_compare (np_event_get_date (event), np_event_get_date (edge))
                      : 0;

      if (edge == NULL || (newest ? order >= 0 : order < 0))
        edge = event;
    }
  return edge;
}

/* "1989 to 2026", "2026" or "". */
static char *
name_range (GPtrArray *events)
{
  int first, last;

  if (events->len == 0)
    return g_strdup ("");
  first = np_event_get_date (find_edge (events, FALSE))->year;
  last = np_event_get_date (find_edge (events, TRUE))->year;
  if (first == last)
    return g_strdup_printf ("%d", first);
  /* Translators: a first and a last year. */
  return g_strdup_printf (C_ ("range", "%1$d to %2$d"), first, last);
}

static char *
name_partnerships (GPtrArray *partnerships)
{
  const char *names[MAX_NAMED + 1] = { NULL };
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (partnerships->len > MAX_NAMED)
    {
      number = np_words_number (partnerships->len);
      /* Translators: ties between car makers. */
      text = g_strdup_printf (ngettext ("%s partnership", "%s partnerships", partnerships->len),
                              number);
      return np_words_capitalise (text);
    }
  for (guint i = 0; i < partnerships->len; i++)
    names[i] = np_entity_get_name (g_ptr_array_index (partnerships, i));
  return np_format_list (names);
}

/* "Chery; talks; “battery”": what was asked for beside lanes. (transfer full) (nullable) */
static char *
name_filters (const NpQuery *query)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (query->company != NULL)
    g_strv_builder_add (builder, query->company);
  for (guint i = 0; query->kinds[i] != NULL; i++)
    g_strv_builder_add (builder, np_format_event_kind (query->kinds[i]));
  if (query->find != NULL)
    /* Translators: words that were looked for. */
    g_strv_builder_take (builder, g_strdup_printf (_ ("“%s”"), query->find));
  parts = g_strv_builder_end (builder);
  return parts[0] != NULL ? g_strjoinv ("; ", parts) : NULL;
}

static char *
name_subject (const NpQuery *query)
{
  g_autoptr (GPtrArray) partnerships = np_query_list_partnerships (query);

  if (query->align == NP_ANCHOR_FOUNDING)
    return g_strdup (_ ("Partnerships by years since their founding"));
  if (query->align == NP_ANCHOR_PLANT)
    return g_strdup (_ ("Partnerships by years since their first plant"));
  if (query->align == NP_ANCHOR_TALKS)
    return g_strdup (_ ("Partnerships by years since first talks"));
  if (query->partnerships->len > 0)
    return name_partnerships (partnerships);
  if (query->lanes_by == NP_LANES_BY_COMPANY)
    return g_strdup (_ ("What car makers did together and alone, by company"));
  if (query->lanes_by == NP_LANES_BY_PLANT)
    return g_strdup (_ ("What happened at car plants"));
  if (query->lanes_by == NP_LANES_BY_KIND)
    return g_strdup (_ ("What happened between car makers, by kind"));
  return g_strdup (_ ("Partnerships and own programmes of car makers"));
}

char *
np_timeline_text_title (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GPtrArray) events = list_shown (timeline);
  g_autofree char *range = query->align == NP_ANCHOR_NONE ? name_range (events) : g_strdup ("");
  g_autofree char *subject = name_subject (query);
  g_autofree char *filters = name_filters (query);
  g_autofree char *names = filters != NULL
                               /* Translators: a title, and what it is narrowed down to. */
                               ? g_strdup_printf (C_ ("title", "%1$s (%2$s)"), subject, filters)
                               : g_steal_pointer (&subject);

  /* Translators: names or a heading, then years. */
  return *range != '\0' ? g_strdup_printf (_ ("%1$s, %2$s"), names, range)
                        : g_steal_pointer (&names);
}

/* Whether a full stop at @end ends a sentence: not after "U.K." or "No. ", nor in "2.0". */
static gboolean
ends_sentence (const char *text, const char *end)
{
  const char *next = end + 1;
  const char *word = end;

  while (word > text && g_ascii_isalpha (word[-1]))
    word--;
  /* A capital of its own and a short capitalised word are abbreviations. */
  if (*end == '.' && end > word && end - word <= 3 && g_ascii_isupper (*word))
    return FALSE;
  if (*next != ' ')
    return FALSE;
  while (*next == ' ')
    next++;
  return g_unichar_isupper (g_utf8_get_char (next)) || g_unichar_isdigit (g_utf8_get_char (next));
}

/* The first sentence of the event's summary, else its title as one. (transfer full) */
static char *
make_sentence (NpEvent *event)
{
  const char *summary = np_event_get_summary (event);

  if (summary == NULL || *summary == '\0')
    /* Translators: an event's title as a sentence. */
    return g_strdup_printf (C_ ("sentence", "%s."), np_entity_get_name (NP_ENTITY (event)));
  for (const char *end = strpbrk (summary, ".!?"); end != NULL; end = strpbrk (end + 1, ".!?"))
    if (ends_sentence (summary, end))
      return g_strndup (summary, end + 1 - summary);
  return g_strdup (summary);
}

/* Of which partnerships there is no date to align them on. */
static char *
describe_undated (const NpQuery *query, GPtrArray *partnerships)
{
  const char *names[MAX_LEFT_OUT + 1] = { NULL };
  g_autofree char *count = np_format_count (partnerships->len);
  g_autofree char *who = NULL;

  for (guint i = 0; i < MIN (partnerships->len, MAX_LEFT_OUT); i++)
    names[i] = np_entity_get_name (partnerships->pdata[i]);
  who = partnerships->len > MAX_LEFT_OUT
            ? g_strdup_printf (ngettext ("%s partnership", "%s partnerships", partnerships->len),
                               count)
            : np_format_list (names);
  switch (query->align)
    {
    case NP_ANCHOR_PLANT:
      /* Translators: here and below, partnerships: "A, B and C" or "six partnerships". */
      return g_strdup_printf (_ ("No plant opening is recorded of %s."), who);
    case NP_ANCHOR_TALKS:
      return g_strdup_printf (_ ("No talks are recorded of %s."), who);
    case NP_ANCHOR_FOUNDING:
    case NP_ANCHOR_NONE:
    default:
      return g_strdup_printf (_ ("No founding is recorded of %s."), who);
    }
}

/* What no lane can hold, so that nobody takes the lanes for all there is. (transfer full) (nullable) */
static char *
describe_left_out (const NpQuery *query, const NpTimeline *timeline)
{
  guint n = timeline->n_without_plant;
  g_autofree char *count = np_format_count (n);

  if (n > 0)
    return g_strdup_printf (ngettext ("%s event names no plant.", "%s events name no plant.", n),
                            count);
  return timeline->left_out->len > 0 ? describe_undated (query, timeline->left_out) : NULL;
}

/* @sentence: (transfer full) */
static char *
add_left_out (const NpQuery *query, const NpTimeline *timeline, char *sentence)
{
  g_autofree char *first = sentence;
  g_autofree char *note = describe_left_out (query, timeline);

  /* Translators: two sentences, one after the other. */
  return note != NULL ? g_strdup_printf (C_ ("sentences", "%1$s %2$s"), first, note)
                      : g_steal_pointer (&first);
}

static char *
summarise_none (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GPtrArray) partnerships = np_query_list_partnerships (query);
  g_autofree char *names = NULL;

  if (timeline->events->len > 0)
    return describe_left_out (query, timeline);
  if (query->company != NULL || query->kinds[0] != NULL || query->find != NULL)
    return g_strdup (_ ("No event is all that was asked for."));
  names = name_partnerships (partnerships);
  return g_strdup_printf (_ ("No event is recorded for %s in the years shown."), names);
}

char *
np_timeline_text_summary (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GPtrArray) events = list_shown (timeline);
  NpEvent *newest = query->event != NULL ? query->event : find_edge (events, TRUE);
  g_autofree char *date = NULL, *capital = NULL, *count = NULL, *sentence = NULL;

  if (newest == NULL)
    return summarise_none (query, timeline);
  date = np_format_date (np_event_get_date (newest));
  if (query->event != NULL || timeline->events->len == 1)
    {
      /* "About 2018" */
      capital = np_words_capitalise (date);
      sentence = make_sentence (newest);
      /* Translators: a date, then what happened, as a sentence. */
      return g_strdup_printf (_ ("%1$s: %2$s"), capital, sentence);
    }
  if (query->align != NP_ANCHOR_NONE)
    return add_left_out (query, timeline, np_pace_text_summary (query, timeline));
  count = np_format_count (events->len);
  /* Translators: how many events; the newest one's date; what happened. */
  return add_left_out (query, timeline,
                       g_strdup_printf (ngettext ("%1$s event, the latest from %2$s: %3$s.",
                                                  "%1$s events, the latest from %2$s: %3$s.",
                                                  events->len),
                                        count, date, np_entity_get_name (NP_ENTITY (newest))));
}

/* Who the one partnership is between: two or three parties by name, else its own name. */
static char *
name_parties (NpPartnership *partnership)
{
  const char *const *parties = np_partnership_get_parties (partnership);
  guint n = g_strv_length ((char **) parties);

  if (n < 2 || n > MAX_NAMED)
    return g_strdup (np_entity_get_name (NP_ENTITY (partnership)));
  return np_format_list (parties);
}

/* Those that were asked for; of what is narrowed down, those that are left. */
static GPtrArray *
list_headline_partnerships (const NpQuery *query, GPtrArray *events)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; np_query_is_filtered (query) && i < events->len; i++)
    {
      NpPartnership *partnership = np_event_get_partnership (g_ptr_array_index (events, i));

      if (partnership != NULL && !g_ptr_array_find (left, partnership, NULL))
        g_ptr_array_add (left, partnership);
    }
  return left->len > 0 ? g_steal_pointer (&left) : np_query_list_partnerships (query);
}

char *
np_timeline_text_headline (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GPtrArray) events = list_shown (timeline);
  g_autoptr (GPtrArray) partnerships = list_headline_partnerships (query, events);
  g_autofree char *names = partnerships->len == 1
                               ? name_parties (g_ptr_array_index (partnerships, 0))
                               : name_partnerships (partnerships);
  g_autofree char *span = NULL;
  g_autofree char *capital = NULL;
  g_autofree char *range = name_range (events);
  guint years;

  if (events->len == 0)
    return g_steal_pointer (&names);
  /* Whole years between the first day of the first and the first day of the last. */
  years = (np_date_first_day (np_event_get_date (find_edge (events, TRUE)))
           - np_date_first_day (np_event_get_date (find_edge (events, FALSE))))
          / 365.25;
  /* Years of what is narrowed down are not all that there were. */
  if (partnerships->len > 1 || years == 0 || np_query_is_filtered (query))
    return g_strdup_printf (_ ("%1$s, %2$s"), names, range);
  span = np_words_span (years, NP_PERIOD_UNIT_YEAR);
  capital = np_words_capitalise (span);
  /* Translators: a headline: "Sixteen years of Chery and JLR". */
  return g_strdup_printf (_ ("%1$s of %2$s"), capital, names);
}

/* @noted: those that are in @sources already: there may be thousands */
static void
note_sources (GPtrArray *sources, GHashTable *noted, NpEvent *event)
{
  NpEntity *entity = NP_ENTITY (event);

  for (guint i = 0; i < np_entity_get_n_sources (entity); i++)
    if (g_hash_table_add (noted, np_entity_get_source (entity, i)))
      g_ptr_array_add (sources, np_entity_get_source (entity, i));
}

/* All reports of an event count: each of them is shown. */
char *
np_timeline_text_source_line (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) events = list_shown (timeline);
  g_autoptr (GHashTable) noted = g_hash_table_new (NULL, NULL);

  /* First those of what the sentence tells of. */
  if (query->event != NULL)
    note_sources (sources, noted, query->event);
  for (guint i = events->len; i > 0; i--)
    {
      guint n;
      NpEvent *const *reports = np_reports_get (query->reports, events->pdata[i - 1], &n);

      for (guint k = 0; k < n; k++)
        note_sources (sources, noted, reports[k]);
    }
  return np_words_source_line (query->dataset, sources, NP_NAMED_WITH_EVENT, 0);
}
