/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of sales is called that in every sentence, and never stands in a comparison of output.
 */

#include "np-config.h"

#include "np-plants-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-words.h"

static const NpUtilisation *
get_entry (const GArray *entries, guint i)
{
  return &g_array_index (entries, NpUtilisation, i);
}

static const char *
name_of (const NpQuery *query, const NpUtilisation *entry)
{
  return np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, entry->plant)));
}

static NpProduct
product_of (const NpQuery *query, const NpUtilisation *entry)
{
  return np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant));
}

/* What the plant could have built in the period itself: a year's capacity cut to its months. */
static gint64
capacity_in_period (const NpUtilisation *entry)
{
  return entry->capacity->units * np_period_get_n_months (entry->period) / 12;
}

char *
np_plants_text_inputs (const NpUtilisation *entry)
{
  g_autofree char *produced = entry->produced >= 0 ? np_format_count (entry->produced) : NULL;
  g_autofree char *capacity
      = entry->capacity != NULL ? np_format_count (capacity_in_period (entry)) : NULL;

  if (produced != NULL && capacity != NULL)
    /* Translators: what a plant built (or sold), of what it could build. */
    return g_strdup_printf (_ ("%1$s of %2$s"), produced, capacity);
  if (capacity != NULL)
    /* Translators: a plant's capacity where what it built is not known. */
    return g_strdup_printf (_ ("capacity %s"), capacity);
  return produced != NULL ? g_steal_pointer (&produced) : g_strdup ("");
}

static gboolean
is_closed (const NpQuery *query, const NpUtilisation *entry)
{
  const NpDate *closed = np_plant_get_closed (np_dataset_plant (query->dataset, entry->plant));

  return np_date_is_set (closed)
         && np_date_first_day (closed) < np_period_get_first_day (entry->period);
}

/* "17.0 % by cars sold" */
static char *
share_by_measure (const NpQuery *query, const NpUtilisation *entry)
{
  g_autofree char *share = np_format_share (entry->utilisation);

  if (entry->measure != NP_MEASURE_SALES)
    return g_steal_pointer (&share);
  if (product_of (query, entry) == NP_PRODUCT_VEHICLES)
    /* Translators: use of a plant's capacity, reckoned from the cars that were sold of it. */
    return g_strdup_printf (_ ("%s by cars sold"), share);
  return g_strdup_printf (_ ("%s by sales"), share);
}

char *
np_plants_text_use (const NpQuery *query, const NpUtilisation *entry)
{
  g_autofree char *share = NULL;
  g_autofree char *period = NULL;

  if (is_closed (query, entry) && entry->produced < 0)
    /* Translators: of a plant. */
    return g_strdup (_ ("closed"));
  if (entry->produced < 0)
    return g_strdup (entry->capacity != NULL ? _ ("no figure") : _ ("nothing known"));
  if (isnan (entry->utilisation))
    return g_strdup (entry->measure == NP_MEASURE_SALES ? _ ("sales; capacity not known")
                                                        : _ ("capacity not known"));
  /* Over a plant's years each row says by itself what it counts, and when. */
  if (np_query_is_one_plant (query))
    return np_format_share (entry->utilisation);
  share = share_by_measure (query, entry);
  if (entry->period == query->period)
    return g_steal_pointer (&share);
  period = np_format_period (entry->period);
  /* Translators: "17.0 % by cars sold", then "year to March 2025". */
  return g_strdup_printf (C_ ("use", "%1$s, %2$s"), share, period);
}

static char *
title_one (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *first = get_entry (entries, 0);
  guint from = np_period_get_list_year (first->period);
  guint to = np_period_get_list_year (get_entry (entries, entries->len - 1)->period);

  if (from == to)
    /* Translators: a plant, then a year. */
    return g_strdup_printf (_ ("%1$s: capacity and use, %2$u"), name_of (query, first), to);
  /* Translators: a plant, then a first and a last year. */
  return g_strdup_printf (_ ("%1$s: capacity and use, %2$u to %3$u"), name_of (query, first), from,
                          to);
}

char *
np_plants_text_title (const NpQuery *query, const GArray *entries)
{
  g_autofree char *period = np_format_period (query->period);

  if (np_query_is_one_plant (query))
    return title_one (query, entries);
  if (query->country != NULL)
    /* Translators: a country, then a period. */
    return g_strdup_printf (_ ("Plants’ capacity and use, %1$s, %2$s"), query->country, period);
  return g_strdup_printf (_ ("Plants’ capacity and use, %s"), period);
}

/* The newest entry with both inputs, else the newest with a figure, else NULL. */
static const NpUtilisation *
find_newest (const GArray *entries)
{
  const NpUtilisation *newest = NULL;

  for (guint i = entries->len; i > 0; i--)
    {
      const NpUtilisation *entry = get_entry (entries, i - 1);

      if (!isnan (entry->utilisation))
        return entry;
      if (newest == NULL && entry->produced >= 0)
        newest = entry;
    }
  return newest;
}

static char *
summarise_one (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *newest = find_newest (entries);
  const char *name = name_of (query, get_entry (entries, 0));
  g_autofree char *period = NULL;
  g_autofree char *produced = NULL;
  g_autofree char *capacity = NULL;
  g_autofree char *use = NULL;
  gboolean sales;

  if (newest == NULL)
    return g_strdup_printf (_ ("What %s built is not known for any year."), name);
  sales = newest->measure == NP_MEASURE_SALES;
  period = np_format_period (newest->period);
  produced = np_format_count (newest->produced);
  if (isnan (newest->utilisation))
    /* Translators: plant, number, period. */
    return sales ? g_strdup_printf (
                       _ ("%1$s: %2$s sold, %3$s; the capacity at that time is not known."), name,
                       produced, period)
                 : g_strdup_printf (
                       _ ("%1$s built %2$s, %3$s; the capacity at that time is not known."), name,
                       produced, period);
  capacity = np_format_count (capacity_in_period (newest));
  use = share_by_measure (query, newest);
  if (sales)
    /* Translators: plant, number, capacity, "17.0 % by cars sold", "year to March 2025". */
    return g_strdup_printf (_ ("%1$s: %2$s sold, with a capacity of %3$s: %4$s, %5$s."), name,
                            produced, capacity, use, period);
  /* Translators: plant, number, capacity, "45.5 %", period. */
  return g_strdup_printf (_ ("%1$s built %2$s, with a capacity of %3$s: %4$s, %5$s."), name,
                          produced, capacity, use, period);
}

/* Of the first product's plants that have output and capacity, the least and the most used. */
static guint
find_extremes (const NpQuery *query,
               const GArray *entries,
               const NpUtilisation **least,
               const NpUtilisation **most)
{
  guint n = 0;

  *least = *most = NULL;
  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = get_entry (entries, i);

      if (isnan (entry->utilisation) || entry->measure != NP_MEASURE_OUTPUT
          || product_of (query, entry) != product_of (query, get_entry (entries, 0)))
        continue;
      n++;
      if (*least == NULL || entry->utilisation < (*least)->utilisation)
        *least = entry;
      if (*most == NULL || entry->utilisation > (*most)->utilisation)
        *most = entry;
    }
  return n;
}

char *
np_plants_text_summary (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *least, *most;
  g_autofree char *period = np_format_period (query->period);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *number = NULL;
  guint n;

  if (entries->len > 0 && np_query_is_one_plant (query))
    return summarise_one (query, entries);
  n = find_extremes (query, entries, &least, &most);
  if (n == 0)
    return g_strdup_printf (_ ("No plant has figures of both output and capacity for %s."), period);
  low = np_format_share (least->utilisation);
  if (n == 1)
    /* Translators: plant, share, period. */
    return g_strdup_printf (
        _ ("%1$s used %2$s of its capacity in %3$s; no other plant has both figures."),
        name_of (query, least), low, period);
  number = np_words_number (n);
  if (least->utilisation == most->utilisation)
    /* Translators: how many plants, share, period. */
    return g_strdup_printf (
        _ ("All %1$s plants with both figures used %2$s of their capacity in %3$s."), number, low,
        period);
  high = np_format_share (most->utilisation);
  /* Translators: how many plants; share, plant; share, plant. */
  return g_strdup_printf (
      _ ("Use of the %1$s plants with both figures runs from %2$s, %3$s, to %4$s, "
         "%5$s."),
      number, low, name_of (query, least), high, name_of (query, most));
}

char *
np_plants_text_headline (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *least, *most;
  const NpUtilisation *newest;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  guint n;

  if (entries->len > 0 && np_query_is_one_plant (query))
    {
      newest = find_newest (entries);
      if (newest == NULL || isnan (newest->utilisation))
        return g_strdup (name_of (query, get_entry (entries, 0)));
      low = np_format_share (newest->utilisation);
      /* Translators: a headline; %s is the use of its capacity. */
      return g_strdup_printf (_ ("A plant at %s"), low);
    }
  n = find_extremes (query, entries, &least, &most);
  if (n == 0)
    return np_plants_text_title (query, entries);
  low = np_format_share (least->utilisation);
  if (n == 1 || least->utilisation == most->utilisation)
    /* Translators: a headline: a plant, then the use of its capacity. */
    return g_strdup_printf (_ ("%1$s at %2$s"), name_of (query, least), low);
  high = np_format_share (most->utilisation);
  /* Translators: a headline: the least and the greatest use of plants' capacities. */
  return g_strdup_printf (_ ("Plants from %1$s to %2$s"), low, high);
}
