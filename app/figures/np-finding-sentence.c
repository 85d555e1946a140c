/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was found, as a sentence. It says what the numbers are, never which of them is right. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-finding-text.h"
#include "np-format.h"
#include "np-plants-text.h"
#include "np-words.h"

/* A factor is told as one of these, which it is near. */
static const guint scales[] = { 10, 100, 1000 };

static const char *
name_of (gpointer entity)
{
  return np_entity_get_name (NP_ENTITY (entity));
}

/* "MINI in the United Kingdom in 2025", "Changshu’s sales in the year to March 2025" */
static char *
describe_figure (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *when = np_words_in_period (finding->period);
  g_autofree char *where = NULL;

  if (finding->table == NP_DATA_TABLE_PRODUCTION)
    {
      NpFact fact = np_fact_table_get_row (np_dataset_get_production (dataset), finding->row);

      /* Translators: a plant, "output" or "sales", then "in 2025": Halewood’s output in 2025. */
      return g_strdup_printf (C_ ("figure", "%1$s’s %2$s %3$s"), name_of (finding->entity),
                              np_format_measure ((NpMeasure) fact.scope), when);
    }
  where = np_words_in_place (name_of (finding->market));
  if (NP_IS_BRAND (finding->entity))
    /* Translators: a brand, "in the United Kingdom", then "in 2025". */
    return g_strdup_printf (C_ ("figure", "%1$s %2$s %3$s"), name_of (finding->entity), where,
                            when);
  /* Translators: "in the United Kingdom", then "in 2025". */
  return g_strdup_printf (C_ ("figure", "the whole market %1$s %2$s"), where, when);
}

/* A source beside another: its publisher; with the date, or the title too, where it takes that to tell
 * them apart. */
static char *
name_source (NpSource *source, NpSource *other)
{
  g_autofree char *name = np_words_source (source);
  g_autofree char *rival = np_words_source (other);
  const char *publisher = np_source_get_publisher (source);

  if (g_str_equal (name, rival))
    return np_format_citation (source);
  if (publisher == NULL || *publisher == '\0'
      || g_strcmp0 (publisher, np_source_get_publisher (other)) == 0)
    return g_steal_pointer (&name);
  return g_strdup (publisher);
}

static NpSource *
source_of_row (NpDataset *dataset, const NpFinding *finding, guint row)
{
  NpFact fact = np_fact_table_get_row (np_data_table_get (dataset, finding->table), row);

  return np_dataset_source (dataset, fact.source);
}

/* --- Sums --- */

static char *
tell_brands (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *where = np_words_in_place (name_of (finding->market));
  g_autofree char *when = np_words_in_period (finding->period);
  g_autofree char *sum = np_format_count (finding->found);
  g_autofree char *total = np_format_count (finding->expected);
  g_autofree char *difference = np_format_count (ABS (finding->found - finding->expected));
  g_autofree char *source = np_words_source (np_dataset_source (dataset, finding->source));

  if (finding->found > finding->expected)
    /* Translators: "in the United Kingdom", "in 2025", what brands sum to, the market’s total, the
     * difference of the two, whose figures these are. */
    return g_strdup_printf (_ ("The listed brands %1$s %2$s sum to %3$s; the market’s total is "
                               "%4$s, %5$s fewer (%6$s)."),
                            where, when, sum, total, difference, source);
  /* Translators: likewise. */
  return g_strdup_printf (_ ("The listed brands %1$s %2$s sum to %3$s; the market’s total is "
                             "%4$s, %5$s more (%6$s)."),
                          where, when, sum, total, difference, source);
}

static char *
tell_months (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *figure = describe_figure (dataset, finding);
  g_autofree char *sum = np_format_count (finding->found);
  g_autofree char *year = np_format_count (finding->expected);
  g_autofree char *difference = np_format_count (ABS (finding->found - finding->expected));
  g_autofree char *source = np_words_source (np_dataset_source (dataset, finding->source));

  if (finding->found > finding->expected)
    /* Translators: "MINI in the United Kingdom in 2025", what the months sum to, the figure of the
     * year, the difference of the two, whose figures these are. */
    return g_strdup_printf (
        _ ("The months of %1$s sum to %2$s; the year’s figure is %3$s, %4$s fewer "
           "(%5$s)."),
        figure, sum, year, difference, source);
  /* Translators: likewise. */
  return g_strdup_printf (_ ("The months of %1$s sum to %2$s; the year’s figure is %3$s, %4$s more "
                             "(%5$s)."),
                          figure, sum, year, difference, source);
}

/* --- Plants and partnerships --- */

/* "nameplate, stated 2014" */
static char *
describe_basis (NpDataset *dataset, const NpFinding *finding)
{
  const NpUtilisation entry
      = { .plant = (guint) np_dataset_find_plant (dataset, np_entity_get_id (finding->entity)),
          .period = finding->period,
          .capacity = finding->capacity,
          .capacity_low = finding->capacity->units,
          .capacity_high = finding->capacity->units };

  return np_plants_text_basis (dataset, &entry);
}

static char *
tell_use (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *figure = describe_figure (dataset, finding);
  g_autofree char *output = np_format_count (finding->found);
  g_autofree char *share = np_format_share (finding->ratio);
  g_autofree char *capacity = np_format_count (finding->expected);
  g_autofree char *basis = describe_basis (dataset, finding);

  /* Translators: "Halewood’s output in 2025", a number, a share in per cent, what it could build in
   * that time, "nameplate, stated 2014". */
  return g_strdup_printf (_ ("%1$s, %2$s, is %3$s of the %4$s that it could build (%5$s)."), figure,
                          output, share, capacity, basis);
}

static char *
tell_lifetime (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *figure = describe_figure (dataset, finding);
  g_autofree char *output = np_format_count (finding->found);
  g_autofree char *date = np_format_date (&finding->date);

  if (finding->kind == NP_FINDING_BEFORE_OPENING)
    /* Translators: "Halewood’s output in 1962", a number, a date. */
    return g_strdup_printf (_ ("%1$s, %2$s, comes before the date of its opening, %3$s."), figure,
                            output, date);
  /* Translators: likewise. */
  return g_strdup_printf (_ ("%1$s, %2$s, comes after the date of its closing, %3$s."), figure,
                          output, date);
}

static char *
tell_founding (const NpFinding *finding)
{
  NpEvent *event = NP_EVENT (finding->entity);
  g_autofree char *date = np_format_date (np_event_get_date (event));
  g_autofree char *formed = np_format_date (&finding->date);

  /* Translators: an event’s title and date, a partnership, the date on which it was formed. */
  return g_strdup_printf (_ ("“%1$s”, %2$s, comes before %3$s was formed: %4$s."), name_of (event),
                          date, name_of (np_event_get_partnership (event)), formed);
}

/* --- Units and sources --- */

static char *
tell_capacity (const NpFinding *finding)
{
  NpSource *const *sources = finding->capacity->sources;
  g_autofree char *capacity = np_format_capacity (finding->capacity);
  g_autofree char *source
      = sources != NULL && sources[0] != NULL ? np_words_source (sources[0]) : NULL;
  const char *product = np_format_product (np_plant_get_makes (NP_PLANT (finding->entity)));

  if (source == NULL)
    /* Translators: a plant, "5,000 engines a year", "vehicles". */
    return g_strdup_printf (_ ("%1$s has a capacity of %2$s, but is listed as making %3$s."),
                            name_of (finding->entity), capacity, product);
  /* Translators: a plant, "5,000 engines a year", who says so, "vehicles". */
  return g_strdup_printf (_ ("%1$s has a capacity of %2$s (%3$s), but is listed as making %4$s."),
                          name_of (finding->entity), capacity, source, product);
}

static char *
format_scale (const NpFinding *finding)
{
  double times = finding->ratio < 1.0 ? 1.0 / finding->ratio : finding->ratio;
  guint best = 0;

  for (guint i = 1; i < G_N_ELEMENTS (scales); i++)
    if (fabs (log (times / scales[i])) < fabs (log (times / scales[best])))
      best = i;
  return np_format_count (scales[best]);
}

static char *
tell_unit (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *figure = NULL, *found = NULL, *other = NULL, *scale = NULL, *when = NULL;
  g_autofree char *source = NULL, *rival = NULL;
  NpFact fact;

  if (finding->table == NP_DATA_TABLE_NONE)
    return tell_capacity (finding);
  figure = describe_figure (dataset, finding);
  found = np_format_count (finding->found);
  other = np_format_count (finding->expected);
  scale = format_scale (finding);
  fact = np_fact_table_get_row (np_data_table_get (dataset, finding->table), finding->other_row);
  if (fact.period != finding->period)
    {
      when = np_words_in_period (fact.period);
      /* Translators: "Jaecoo in the United Kingdom in 2025", its figure, 1,000, another figure, "in
       * 2026". */
      return g_strdup_printf (_ ("The figure of %1$s, %2$s, differs by a factor of about %3$s from "
                                 "those before and after it, such as %4$s %5$s."),
                              figure, found, scale, other, when);
    }
  source = name_source (source_of_row (dataset, finding, finding->row),
                        source_of_row (dataset, finding, finding->other_row));
  rival = name_source (source_of_row (dataset, finding, finding->other_row),
                       source_of_row (dataset, finding, finding->row));
  /* Translators: "Jaecoo in the United Kingdom in 2025", 1,000, then a figure and its source, twice. */
  return g_strdup_printf (
      _ ("Figures of %1$s differ by a factor of about %2$s: %3$s (%4$s) and %5$s "
         "(%6$s)."),
      figure, scale, found, source, other, rival);
}

static char *
tell_rivals (NpDataset *dataset, const NpFinding *finding)
{
  NpSource *used = source_of_row (dataset, finding, finding->row);
  NpSource *other = source_of_row (dataset, finding, finding->other_row);
  g_autofree char *figure = describe_figure (dataset, finding);
  g_autofree char *found = np_format_count (finding->found);
  g_autofree char *rival = np_format_count (finding->expected);
  g_autofree char *source = name_source (used, other);
  g_autofree char *other_source = name_source (other, used);
  g_autofree char *growth = NULL;

  if (finding->found == 0)
    /* Translators: "Jaecoo in the United Kingdom in 2025", then a figure and its source, twice. */
    return g_strdup_printf (_ ("Sources differ on %1$s: %2$s (%3$s) and %4$s (%5$s)."), figure,
                            found, source, rival, other_source);
  growth
      = np_format_growth ((double) (finding->expected - finding->found) / (double) finding->found);
  /* Translators: likewise; the last is the change from the first figure to the other: "+22.9 %". */
  return g_strdup_printf (_ ("Sources differ on %1$s: %2$s (%3$s) and %4$s (%5$s), %6$s."), figure,
                          found, source, rival, other_source, growth);
}

static char *
tell_one_source (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *count = np_format_count (finding->found);
  g_autofree char *source = np_format_citation (np_dataset_source (dataset, finding->source));
  gulong n = (gulong) finding->found;

  switch (finding->table)
    {
    case NP_DATA_TABLE_MARKET_TOTALS:
      /* Translators: how many, and the only source that has them. */
      return g_strdup_printf (ngettext ("%1$s total of a market has one source: %2$s.",
                                        "%1$s totals of markets have one source: %2$s.", n),
                              count, source);
    case NP_DATA_TABLE_PRODUCTION:
      return g_strdup_printf (ngettext ("%1$s figure of a plant has one source: %2$s.",
                                        "%1$s figures of plants have one source: %2$s.", n),
                              count, source);
    case NP_DATA_TABLE_REGISTRATIONS:
    case NP_DATA_TABLE_NONE:
    default:
      return g_strdup_printf (ngettext ("%1$s figure of a brand has one source: %2$s.",
                                        "%1$s figures of brands have one source: %2$s.", n),
                              count, source);
    }
}

/* --- What is told --- */

/**
 * np_finding_text_sentence:
 * @dataset: what it was found in
 * @finding: a finding
 *
 * Returns: (transfer full): what was found, with its numbers and where they come from
 */
char *
np_finding_text_sentence (NpDataset *dataset, const NpFinding *finding)
{
  g_autofree char *source = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->kind)
    {
    case NP_FINDING_BRANDS_NOT_MARKET:
      return tell_brands (dataset, finding);
    case NP_FINDING_MONTHS_NOT_YEAR:
      return tell_months (dataset, finding);
    case NP_FINDING_USE:
      return tell_use (dataset, finding);
    case NP_FINDING_BEFORE_OPENING:
    case NP_FINDING_AFTER_CLOSING:
      return tell_lifetime (dataset, finding);
    case NP_FINDING_BEFORE_FOUNDING:
      return tell_founding (finding);
    case NP_FINDING_UNIT:
      return tell_unit (dataset, finding);
    case NP_FINDING_RIVALS:
      return tell_rivals (dataset, finding);
    case NP_FINDING_ONE_SOURCE:
      return tell_one_source (dataset, finding);
    case NP_FINDING_UNUSED_SOURCE:
    default:
      source = np_format_citation (np_dataset_source (dataset, finding->source));
      /* Translators: a source: publisher, title and date. */
      return g_strdup_printf (_ ("%s, is named by no figure, event, plant or claim."), source);
    }
}

/**
 * np_finding_text_found:
 * @finding: a finding
 *
 * Returns: (transfer full) (nullable): what was found: a number, or when something was
 */
char *
np_finding_text_found (const NpFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->kind)
    {
    case NP_FINDING_BEFORE_OPENING:
    case NP_FINDING_AFTER_CLOSING:
      return np_format_period (finding->period);
    case NP_FINDING_BEFORE_FOUNDING:
      return np_format_date (np_event_get_date (NP_EVENT (finding->entity)));
    case NP_FINDING_UNIT:
      return finding->table == NP_DATA_TABLE_NONE ? np_format_capacity (finding->capacity)
                                                  : np_format_count (finding->found);
    case NP_FINDING_UNUSED_SOURCE:
      return NULL;
    case NP_FINDING_BRANDS_NOT_MARKET:
    case NP_FINDING_MONTHS_NOT_YEAR:
    case NP_FINDING_USE:
    case NP_FINDING_RIVALS:
    case NP_FINDING_ONE_SOURCE:
    default:
      return np_format_count (finding->found);
    }
}

/**
 * np_finding_text_expected:
 * @finding: a finding
 *
 * Returns: (transfer full) (nullable): what it is held against: another number, a date, a product
 */
char *
np_finding_text_expected (const NpFinding *finding)
{
  g_return_val_if_fail (finding != NULL, NULL);

  switch (finding->kind)
    {
    case NP_FINDING_BEFORE_OPENING:
    case NP_FINDING_AFTER_CLOSING:
    case NP_FINDING_BEFORE_FOUNDING:
      return np_format_date (&finding->date);
    case NP_FINDING_UNIT:
      return finding->table == NP_DATA_TABLE_NONE
                 ? g_strdup (np_format_product (np_plant_get_makes (NP_PLANT (finding->entity))))
                 : np_format_count (finding->expected);
    case NP_FINDING_ONE_SOURCE:
    case NP_FINDING_UNUSED_SOURCE:
      return NULL;
    case NP_FINDING_BRANDS_NOT_MARKET:
    case NP_FINDING_MONTHS_NOT_YEAR:
    case NP_FINDING_USE:
    case NP_FINDING_RIVALS:
    default:
      return np_format_count (finding->expected);
    }
}
