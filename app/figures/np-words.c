/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "np-format.h"
#include "np-rivals.h"

/* Shares are shown in per cent with one decimal. */
#define LEAST_SHOWN 0.001

char *
np_words_number (guint n)
{
  static const char *const words[] = {
    N_ ("no"),      N_ ("one"),     N_ ("two"),       N_ ("three"),    N_ ("four"),
    N_ ("five"),    N_ ("six"),     N_ ("seven"),     N_ ("eight"),    N_ ("nine"),
    N_ ("ten"),     N_ ("eleven"),  N_ ("twelve"),    N_ ("thirteen"), N_ ("fourteen"),
    N_ ("fifteen"), N_ ("sixteen"), N_ ("seventeen"), N_ ("eighteen"), N_ ("nineteen"),
    N_ ("twenty"),
  };

  return n < G_N_ELEMENTS (words) ? g_strdup (_ (words[n])) : np_format_count (n);
}

char *
np_words_number_of_subjects (const NpQuery *query, guint n)
{
  g_autofree char *number = np_words_number (n);

  switch (query->by)
    {
    case NP_BY_GROUP:
      /* Translators: %s is a number in words. */
      return g_strdup_printf (ngettext ("%s group", "%s groups", n), number);
    case NP_BY_COUNTRY:
      return g_strdup_printf (ngettext ("%s country of origin", "%s countries of origin", n),
                              number);
    case NP_BY_BRAND:
    default:
      return g_strdup_printf (ngettext ("%s brand", "%s brands", n), number);
    }
}

char *
np_words_capitalise (const char *text)
{
  g_autofree char *first = NULL;
  g_autofree char *upper = NULL;

  if (*text == '\0')
    return g_strdup ("");
  first = g_utf8_substring (text, 0, 1);
  upper = g_utf8_strup (first, -1);
  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

char *
np_words_span (guint n, NpPeriodUnit unit)
{
  g_autofree char *number = np_words_number (n);

  /* Translators: a length of time; %s is a number in words. */
  switch (unit)
    {
    case NP_PERIOD_UNIT_MONTH:
      return g_strdup_printf (ngettext ("%s month", "%s months", n), number);
    case NP_PERIOD_UNIT_QUARTER:
      /* Translators: of a year. */
      return g_strdup_printf (ngettext ("%s quarter", "%s quarters", n), number);
    case NP_PERIOD_UNIT_YEAR:
    case NP_PERIOD_UNIT_SPAN:
    default:
      return g_strdup_printf (ngettext ("%s year", "%s years", n), number);
    }
}

char *
np_words_from_to (NpPeriod first, NpPeriod last)
{
  g_autofree char *from = np_format_period (first);
  g_autofree char *to = np_format_period (last);

  if (first == last)
    return g_steal_pointer (&from);
  /* Translators: a first and a last period. */
  return g_strdup_printf (C_ ("range", "%1$s to %2$s"), from, to);
}

/* English wants an article before some names. */
static gboolean
takes_article (const char *name)
{
  static const char *const names[]
      = { "UK", "EU", "USA", "US", "UAE", "Netherlands", "Philippines", "Bahamas", "Gambia", NULL };
  static const char *const ends[] = { " Republic", " Kingdom", " States", " Emirates", " Islands" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (name, ends[i]))
      return TRUE;
  return g_str_has_prefix (name, "United ") || g_str_has_prefix (name, "European ")
         || g_str_has_prefix (name, "Isle of ") || g_strv_contains (names, name);
}

char *
np_words_in_place (const char *name)
{
  /* Translators: a country or a market. The first form is for names that English puts an article
   * before. */
  return takes_article (name) ? g_strdup_printf (C_ ("place", "in the %s"), name)
                              : g_strdup_printf (C_ ("place", "in %s"), name);
}

char *
np_words_market (NpMarket *market)
{
  const char *name = np_entity_get_name (NP_ENTITY (market));
  const char *given = np_market_get_scope (market);
  g_autofree char *scope
      = np_words_capitalise (given != NULL && *given != '\0' ? given : _ ("vehicles"));
  gboolean article = takes_article (name);

  /* A scope such as "new car registrations" says by itself what was done with what is counted. */
  if (strstr (scope, "egistr") != NULL || strstr (scope, "egister") != NULL)
    /* Translators: what is counted, then a market: "New car registrations in the UK". The first
     * form is for names that English puts an article before. */
    return article ? g_strdup_printf (C_ ("market", "%1$s in the %2$s"), scope, name)
                   : g_strdup_printf (C_ ("market", "%1$s in %2$s"), scope, name);
  /* Translators: what is counted, then a market: "New cars registered in the UK". The first form
   * is for names that English puts an article before. */
  return article ? g_strdup_printf (_ ("%1$s registered in the %2$s"), scope, name)
                 : g_strdup_printf (_ ("%1$s registered in %2$s"), scope, name);
}

char *
np_words_market_by (const NpQuery *query)
{
  g_autofree char *market = np_words_market (np_dataset_market (query->dataset, query->market));

  /* Translators: "New cars registered in the UK", then what they are counted by. */
  switch (query->by)
    {
    case NP_BY_GROUP:
      return g_strdup_printf (_ ("%s by group"), market);
    case NP_BY_COUNTRY:
      return g_strdup_printf (_ ("%s by country of origin"), market);
    case NP_BY_BRAND:
    default:
      return g_strdup_printf (_ ("%s by brand"), market);
    }
}

/* An index: with a decimal where that says something. (transfer full) */
static char *
format_points (double points)
{
  return fabs (points) < 1000.0 ? np_format_decimal (points, 1)
                                : np_format_count (llround (points));
}

char *
np_words_indicator_value (NpIndicator indicator, double value)
{
  switch (indicator)
    {
    case NP_INDICATOR_SHARE:
      return np_format_share (value);
    case NP_INDICATOR_GROWTH:
      return np_format_growth (value);
    case NP_INDICATOR_CHANGE:
      return np_format_change (llround (value));
    case NP_INDICATOR_INDEX:
      return format_points (value);
    case NP_INDICATOR_UNITS:
    case NP_INDICATOR_ROLLING:
    case NP_INDICATOR_YTD:
    default:
      return np_format_count (llround (value));
    }
}

char *
np_words_value (const NpQuery *query, double value)
{
  return np_words_indicator_value (query->reading.indicator, value);
}

const char *
np_words_gap (NpGap gap)
{
  switch (gap)
    {
    case NP_GAP_NO_TOTAL:
      return _ ("no total of the market");
    case NP_GAP_MONTHS:
      return _ ("months are missing");
    case NP_GAP_NO_BEFORE:
      return _ ("no figure to compare with");
    case NP_GAP_PARTS:
      return _ ("parts are not itemised");
    case NP_GAP_OTHER_COUNT:
      return _ ("no source counts both periods");
    case NP_GAP_NOTHING_BEFORE:
      return _ ("there were none before");
    case NP_GAP_NONE:
    case NP_GAP_NOT_ITEMISED:
    default:
      return _ ("no figure");
    }
}

const char *
np_words_indicator (NpIndicator indicator)
{
  switch (indicator)
    {
    case NP_INDICATOR_SHARE:
      return _ ("share of the market");
    case NP_INDICATOR_CHANGE:
      return _ ("change on a year before");
    case NP_INDICATOR_GROWTH:
      return _ ("change on a year before in per cent");
    case NP_INDICATOR_ROLLING:
      return _ ("rolling twelve months");
    case NP_INDICATOR_YTD:
      return _ ("year to date");
    case NP_INDICATOR_INDEX:
      return _ ("index");
    case NP_INDICATOR_UNITS:
    default:
      return _ ("cars registered");
    }
}

char *
np_words_measure (const NpQuery *query)
{
  const char *words = np_words_indicator (query->reading.indicator);
  g_autofree char *base = np_format_period (query->reading.base);

  if (query->mode == NP_MODE_RANK)
    return query->reading.indicator == NP_INDICATOR_UNITS
                   || query->reading.indicator == NP_INDICATOR_SHARE
               ? g_strdup (_ ("rank"))
               /* Translators: places in a ranking by a measure, such as "rolling twelve months". */
               : g_strdup_printf (_ ("rank by %s"), words);
  if (query->reading.indicator == NP_INDICATOR_UNITS)
    return NULL;
  if (query->reading.indicator == NP_INDICATOR_INDEX)
    /* Translators: %s is the period in which an index is 100. */
    return g_strdup_printf (_ ("index (%s = 100)"), base);
  return g_strdup (words);
}

char *
np_words_range (double low, double high)
{
  g_autofree char *from = np_format_decimal (low * 100.0, 1);
  g_autofree char *to = np_format_decimal (high * 100.0, 1);

  if (g_str_equal (from, to))
    return np_format_share (low);
  /* Translators: a least and a greatest share in per cent, as a label: "45.5–54.6 %". */
  return g_strdup_printf (C_ ("share", "%1$s–%2$s\xe2\x80\xaf%%"), from, to);
}

char *
np_words_range_prose (double low, double high)
{
  g_autofree char *from = np_format_decimal (low * 100.0, 1);
  g_autofree char *to = np_format_decimal (high * 100.0, 1);

  if (g_str_equal (from, to))
    return np_format_share (low);
  /* Translators: a least and a greatest share in per cent, in a sentence: "45.5 to 54.6 %". */
  return g_strdup_printf (C_ ("share", "%1$s to %2$s\xe2\x80\xaf%%"), from, to);
}

char *
np_words_in_period (NpPeriod period)
{
  g_autofree char *shown = np_format_period (period);

  if (np_period_get_unit (period) != NP_PERIOD_UNIT_SPAN)
    /* Translators: "in 2025", "in September 2025" */
    return g_strdup_printf (C_ ("period", "in %s"), shown);
  if (np_period_get_n_months (period) == 12)
    /* Translators: "in the year to March 2025" */
    return g_strdup_printf (C_ ("period", "in the %s"), shown);
  /* Translators: "from January to September 2022" */
  return g_strdup_printf (C_ ("period", "from %s"), shown);
}

char *
np_words_difference (const NpQuery *query, double a, double b)
{
  g_autofree char *points = NULL;

  if (np_indicator_is_count (query->reading.indicator))
    return np_format_count (llround (fabs (a - b)));
  if (query->reading.indicator == NP_INDICATOR_INDEX)
    {
      points = format_points (fabs (a - b));
      /* Translators: the difference of two values of an index. */
      return g_strdup_printf (_ ("%s points"), points);
    }
  if (a != b && fabs (a - b) < LEAST_SHOWN / 2)
    {
      points = np_format_decimal (LEAST_SHOWN * 100.0, 1);
      /* Translators: two shares in per cent differ, but by less than is shown of them. */
      return g_strdup_printf (_ ("less than %s percentage points"), points);
    }
  points = np_format_decimal (fabs (a - b) * 100.0, 1);
  /* Translators: the difference of two shares in per cent. */
  return g_strdup_printf (_ ("%s percentage points"), points);
}

char *
np_words_source (NpSource *source)
{
  const char *publisher = np_source_get_publisher (source);
  const char *name
      = publisher != NULL && *publisher != '\0' ? publisher : np_source_get_title (source);
  g_autofree char *date = np_format_date (np_source_get_published (source));

  return *date != '\0' ? g_strdup_printf ("%s, %s", name, date) : g_strdup (name);
}

char *
np_words_tolerance (void)
{
  g_autofree char *number = np_format_decimal (NP_RIVAL_TOLERANCE * 100.0, 0);

  return g_strdup_printf (C_ ("share", "%s\xe2\x80\xaf%%"), number);
}

NpTrust
np_words_trust (NpStatus status, gboolean rivals, gboolean combined)
{
  NpTrust trust = 0;

  if (rivals)
    trust |= NP_TRUST_RIVALS;
  if (combined)
    trust |= NP_TRUST_COMBINED;
  if (status == NP_STATUS_PROVISIONAL)
    trust |= NP_TRUST_PROVISIONAL;
  if (status == NP_STATUS_ESTIMATE)
    trust |= NP_TRUST_ESTIMATE;
  if (status == NP_STATUS_DERIVED)
    trust |= NP_TRUST_DERIVED;
  return trust;
}

void
np_words_add_line (GString *detail, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (detail->len > 0)
    g_string_append_c (detail, '\n');
  g_string_append (detail, line);
}

void
np_words_add_trust (GString *detail, NpStatus status, NpBrandCovers covers)
{
  if (covers == NP_BRAND_COVERS_BRANDS)
    np_words_add_line (detail, _ ("A label that covers several brands"));
  if (covers == NP_BRAND_COVERS_POOL)
    np_words_add_line (detail, _ ("Makes that the source does not itemise"));
  if (status != NP_STATUS_FINAL)
    {
      g_autofree char *line = np_words_capitalise (np_format_status (status));

      np_words_add_line (detail, line);
    }
}

void
np_words_add_rivals (GString *detail, NpDataset *dataset, NpFactTable *table, guint used)
{
  NpFact fact = np_fact_table_get_row (table, used);
  NpFactSlice rows = np_fact_table_find (table, fact.scope, fact.subject, fact.period);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact rival = np_fact_table_get_row (table, i);
      NpSource *source = np_dataset_source (dataset, rival.source);
      const char *publisher = np_source_get_publisher (source);
      g_autofree char *count = np_format_count (rival.units);
      g_autofree char *line = NULL;

      if (rival.units == fact.units)
        continue;
      /* Translators: a rival source, then its number. */
      line
          = g_strdup_printf (_ ("%1$s: %2$s"),
                             publisher != NULL && *publisher != '\0' ? publisher
                                                                     : np_source_get_title (source),
                             count);
      np_words_add_line (detail, line);
    }
}

void
np_words_add_differ (GString *detail)
{
  g_autofree char *bound = np_words_tolerance ();
  /* Translators: %s is a share in per cent. */
  g_autofree char *line = g_strdup_printf (_ ("Another source differs by more than %s"), bound);

  np_words_add_line (detail, line);
}

void
np_words_note_source (GPtrArray *sources, NpSource *source)
{
  if (source != NULL && !g_ptr_array_find (sources, source, NULL))
    g_ptr_array_add (sources, source);
}
