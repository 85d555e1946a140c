/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-point-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-words.h"

NpTrust
np_point_text_trust (const NpTrendPoint *point)
{
  if (point->gap != NP_GAP_NONE || isnan (point->value))
    return NP_TRUST_GAP;
  return np_words_trust (point->status, point->rivals, point->combined)
         | (point->partial ? NP_TRUST_DERIVED : 0) | (point->incomplete ? NP_TRUST_INCOMPLETE : 0);
}

char *
np_point_text_value (const NpQuery *query, const NpTrendPoint *point)
{
  if (point->gap != NP_GAP_NONE || isnan (point->value))
    return g_strdup (np_words_gap (point->gap));
  return np_words_value (query, point->value);
}

static void
take_line (GString *detail, char *line)
{
  np_words_add_line (detail, line);
  g_free (line);
}

/* What the value is put together from. */
static void
add_inputs (GString *detail, const NpQuery *query, const NpTrendPoint *point)
{
  NpIndicator indicator = query->reading.indicator;
  NpPeriod before = np_reading_get_before (&query->reading, point->period);
  NpPeriod span = np_indicator_get_span (indicator, point->period);
  g_autofree char *units = np_format_count (point->units);
  g_autofree char *then = np_format_count (point->before);
  g_autofree char *counted = np_format_period (span);
  g_autofree char *compared = np_format_period (before);

  if (point->before >= 0 && before != NP_PERIOD_NONE)
    /* Translators: number, period, number, earlier period. */
    take_line (detail,
               g_strdup_printf (_ ("%1$s in %2$s, %3$s in %4$s"), units, counted, then, compared));
  else if (np_indicator_compares (indicator))
    /* Translators: number, period. */
    take_line (detail, g_strdup_printf (_ ("%1$s in %2$s"), units, counted));
  else if (indicator == NP_INDICATOR_SHARE)
    take_line (detail,
               g_strdup_printf (ngettext ("%s car", "%s cars", (gulong) point->units), units));
  else if (span != point->period && span != NP_PERIOD_NONE)
    /* Translators: months that were added up: "January to June 2026". */
    take_line (detail, g_strdup_printf (_ ("Sum of %s"), counted));
}

static void
add_place (GString *detail, const NpTrendPoint *point)
{
  g_autofree char *rank = np_format_count (point->rank);

  if (point->rank == 0)
    return;
  if (point->rank_before == 0 || point->rank_before == point->rank)
    {
      /* Translators: the place in the ranking of that period. */
      take_line (detail, g_strdup_printf (_ ("Rank %s"), rank));
      return;
    }
  if (point->rank_before > point->rank)
    /* Translators: a place in a ranking, and by how many places it is better than before. */
    take_line (detail,
               g_strdup_printf (_ ("Rank %1$s, up %2$u"), rank, point->rank_before - point->rank));
  else
    take_line (detail, g_strdup_printf (_ ("Rank %1$s, down %2$u"), rank,
                                        point->rank - point->rank_before));
}

static void
add_rivals (GString *detail, const NpQuery *query, const NpTrendPoint *point)
{
  if (!point->rivals)
    return;
  /* Of one brand's own figure the others can be told; of a sum, only that they differ. */
  if (point->n_brands == 1 && query->reading.indicator == NP_INDICATOR_UNITS
      && point->first_row != G_MAXUINT)
    np_words_add_rivals (detail, query->dataset, np_dataset_get_registrations (query->dataset),
                         point->first_row);
  else
    np_words_add_differ (detail);
}

char *
np_point_text_detail (const NpQuery *query, const NpTrendPoint *point)
{
  GString *detail = g_string_new (NULL);
  NpFact fact
      = np_fact_table_get_row (np_dataset_get_registrations (query->dataset), point->first_row);
  NpBrandCovers covers = np_brand_get_covers (np_dataset_brand (query->dataset, fact.subject));

  if (isfinite (point->share) && np_indicator_is_count (query->reading.indicator)
      && query->reading.indicator != NP_INDICATOR_CHANGE)
    {
      g_autofree char *share = np_format_share (point->share);

      /* Translators: %s is a share in per cent. */
      take_line (detail, g_strdup_printf (_ ("%s of the market"), share));
    }
  add_inputs (detail, query, point);
  add_place (detail, point);
  if (query->by != NP_BY_BRAND && point->n_brands > 1)
    take_line (detail, g_strdup_printf (ngettext ("%u brand", "%u brands", point->n_brands),
                                        point->n_brands));
  if (point->partial)
    np_words_add_line (detail, _ ("Brands of it are not itemised: there were more"));
  if (point->lacks_months || point->incomplete)
    np_words_add_line (detail, _ ("Some months are missing: there may have been more"));
  np_words_add_trust (detail, point->status,
                      point->n_brands == 1 ? covers : NP_BRAND_COVERS_ITSELF);
  if (point->outside)
    np_words_add_line (detail, _ ("From another count than the market’s"));
  add_rivals (detail, query, point);
  return g_string_free_and_steal (detail);
}

char *
np_point_text_spoken (const NpQuery *query, const char *name, const NpTrendPoint *point)
{
  g_autofree char *period = np_format_period (point->period);
  g_autofree char *value = np_point_text_value (query, point);

  if (point->rank == 0)
    /* Translators: what a screen reader says of a figure: name, period, number. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), name, period, value);
  if (point->rank_before == 0 || point->rank_before == point->rank)
    /* Translators: the same with the place in the ranking. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s, rank %4$u"), name, period, value, point->rank);
  if (point->rank_before > point->rank)
    /* Translators: the same with by how many places it is better than before. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s, rank %4$u, up %5$u"), name, period, value,
                            point->rank, point->rank_before - point->rank);
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, rank %4$u, down %5$u"), name, period, value,
                          point->rank, point->rank - point->rank_before);
}
