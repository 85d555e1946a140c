/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in a plant's row: what it built of what it could, and what that says. */

#include "np-config.h"

#include "np-plants-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-words.h"

/* A capacity that was stated for a longer time before the period's end is an old one. */
#define MAX_AGE_YEARS 5

static NpProduct
product_of (const NpQuery *query, const NpUtilisation *entry)
{
  return np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant));
}

/* What the plant could have built in the period itself: a year's capacity cut to its months. */
static gint64
in_period (gint64 capacity, const NpUtilisation *entry)
{
  return capacity * np_period_get_n_months (entry->period) / 12;
}

static char *
format_range (gint64 low, gint64 high)
{
  g_autofree char *least = np_format_count (low);
  g_autofree char *most = np_format_count (high);

  if (low == high)
    return g_steal_pointer (&least);
  /* Translators: the smallest and the largest of the stated capacities. */
  return g_strdup_printf (C_ ("capacity", "%1$s to %2$s"), least, most);
}

char *
np_plants_text_capacity (const NpUtilisation *entry)
{
  guint n = np_period_get_n_months (entry->period);
  g_autofree char *whole = format_range (entry->capacity_low, entry->capacity_high);
  g_autofree char *part = format_range (in_period (entry->capacity_low, entry),
                                        in_period (entry->capacity_high, entry));
  g_autofree char *number = np_words_number (n);

  if (n == 12)
    return g_steal_pointer (&whole);
  /* Translators: what a plant could build in some months, how many months, in a year. */
  return g_strdup_printf (ngettext ("%1$s (%2$s month of %3$s a year)",
                                    "%1$s (%2$s months of %3$s a year)", n),
                          part, number, whole);
}

int
np_plants_text_get_stated_year (const NpCapacity *capacity)
{
  for (guint i = 0; capacity->sources != NULL && capacity->sources[i] != NULL; i++)
    if (np_date_is_set (np_source_get_published (capacity->sources[i])))
      return np_source_get_published (capacity->sources[i])->year;
  return capacity->from.year;
}

gboolean
np_plants_text_is_old (const NpCapacity *capacity, NpPeriod period)
{
  const NpDate *from = &capacity->from;
  g_autoptr (GDate) latest = NULL;

  if (!np_date_is_set (from))
    return TRUE;
  latest = g_date_new_julian (np_date_last_day (from));
  g_date_add_years (latest, MAX_AGE_YEARS);
  return g_date_get_julian (latest) < np_period_get_last_day (period);
}

/* The statement of @units beside the one in use, of the same kind and in force with it. */
static const NpCapacity *
find_statement (NpDataset *dataset, const NpUtilisation *entry, gint64 units)
{
  guint32 day = np_period_get_last_day (entry->period);
  const NpCapacity *in_use = entry->capacity;
  guint n;
  const NpCapacity *all = np_plant_get_capacities (np_dataset_plant (dataset, entry->plant), &n);

  for (guint i = 0; units != in_use->units && i < n; i++)
    if (all[i].units == units && all[i].unit == in_use->unit
        && (all[i].basis == NP_CAPACITY_BASIS_ANNOUNCED)
               == (in_use->basis == NP_CAPACITY_BASIS_ANNOUNCED)
        && np_date_first_day (&all[i].from) <= day
        && (!np_date_is_set (&all[i].to) || day < np_date_first_day (&all[i].to)))
      return &all[i];
  return in_use;
}

static char *
format_stated (gboolean announced, int first, int last)
{
  if (first <= 0)
    return announced ? g_strdup (C_ ("capacity", "announced")) : g_strdup (_ ("undated"));
  if (first == last)
    /* Translators: a year, which a line's end should not part from its word. */
    return announced ? g_strdup_printf (C_ ("capacity", "announced\u00a0%d"), first)
                     : g_strdup_printf (C_ ("capacity", "stated\u00a0%d"), first);
  /* Translators: the years of two statements. */
  return announced
             ? g_strdup_printf (C_ ("capacity", "announced\u00a0%1$d and\u00a0%2$d"), first, last)
             : g_strdup_printf (C_ ("capacity", "stated\u00a0%1$d and\u00a0%2$d"), first, last);
}

char *
np_plants_text_basis (NpDataset *dataset, const NpUtilisation *entry)
{
  const NpCapacity *low = find_statement (dataset, entry, entry->capacity_low);
  const NpCapacity *high = find_statement (dataset, entry, entry->capacity_high);
  int year_low = np_plants_text_get_stated_year (low);
  int year_high = np_plants_text_get_stated_year (high);
  g_autofree char *stated = format_stated (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED,
                                           MIN (year_low, year_high), MAX (year_low, year_high));

  if (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    return g_steal_pointer (&stated);
  if (low->basis != high->basis)
    /* Translators: what the smallest and the largest capacity mean, then "stated 2014". */
    return g_strdup_printf (C_ ("capacity", "%1$s and %2$s, %3$s"), np_format_basis (low->basis),
                            np_format_basis (high->basis), stated);
  /* Translators: what a capacity means, such as nameplate, then "stated 2014". */
  return g_strdup_printf (C_ ("capacity", "%1$s, %2$s"), np_format_basis (low->basis), stated);
}

gboolean
np_plants_text_is_closed (const NpQuery *query, const NpUtilisation *entry)
{
  const NpDate *closed = np_plant_get_closed (np_dataset_plant (query->dataset, entry->plant));

  return np_date_is_set (closed)
         && np_date_first_day (closed) < np_period_get_first_day (entry->period);
}

/* "34,000", or "34,000 cars sold" */
static char *
format_figure (const NpQuery *query, const NpUtilisation *entry)
{
  gulong n = (gulong) CLAMP (entry->produced, 0, G_MAXINT32);
  g_autofree char *number = np_format_count (entry->produced);

  if (entry->measure != NP_MEASURE_SALES)
    return g_steal_pointer (&number);
  if (product_of (query, entry) == NP_PRODUCT_VEHICLES)
    return g_strdup_printf (ngettext ("%s car sold", "%s cars sold", n), number);
  /* Translators: how many of a plant were sold. */
  return g_strdup_printf (_ ("%s sold"), number);
}

char *
np_plants_text_inputs (const NpQuery *query, const NpUtilisation *entry)
{
  g_autofree char *produced = entry->produced >= 0 ? np_format_count (entry->produced) : NULL;
  g_autofree char *capacity = NULL;
  g_autofree char *basis = NULL;

  if (entry->capacity == NULL)
    return g_strdup (produced != NULL ? _ ("capacity not known") : "");
  capacity = np_plants_text_capacity (entry);
  basis = np_plants_text_basis (query->dataset, entry);
  if (produced != NULL)
    /* Translators: what a plant built or sold, what it could build, "nameplate, stated 2014". */
    return g_strdup_printf (C_ ("plant", "%1$s of %2$s, %3$s"), produced, capacity, basis);
  if (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    /* Translators: "150,000", "announced 2016". */
    return g_strdup_printf (C_ ("announced capacity", "%1$s, %2$s"), capacity, basis);
  /* Translators: a plant's capacity where what it built is not known; "nameplate, stated 2014". */
  return g_strdup_printf (_ ("capacity %1$s, %2$s"), capacity, basis);
}

/* "closed May 2024", also in the year in which it did */
static char *
describe_absence (const NpQuery *query, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  g_autofree char *date = NULL;

  if (entry->capacity != NULL)
    return g_strdup (_ ("no figure"));
  if (!np_plant_has_closed (plant, np_period_get_last_day (entry->period)))
    return g_strdup (_ ("nothing known"));
  date = np_format_date (np_plant_get_closed (plant));
  /* Translators: of a plant; a date. */
  return g_strdup_printf (C_ ("plant", "closed %s"), date);
}

char *
np_plants_text_use (const NpQuery *query, const NpUtilisation *entry)
{
  g_autofree char *use = NULL;

  if (entry->produced < 0)
    return describe_absence (query, entry);
  if (isnan (entry->utilisation))
    return format_figure (query, entry);
  use = np_words_range (entry->utilisation_low, entry->utilisation_high);
  if (entry->measure != NP_MEASURE_SALES && entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    /* Translators: "55.0 %": the use of a capacity that was only announced. */
    return g_strdup_printf (_ ("%s of what was announced"), use);
  if (entry->measure != NP_MEASURE_SALES)
    return g_steal_pointer (&use);
  /* Translators: "17.0 %": the use of a plant's capacity, where only sales are known. */
  return product_of (query, entry) == NP_PRODUCT_VEHICLES
             ? g_strdup_printf (_ ("%s by cars sold"), use)
             : g_strdup_printf (_ ("%s by sales"), use);
}
