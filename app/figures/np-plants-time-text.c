/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-time-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-scenario-text.h"
#include "np-words.h"

/* So many plants that closed are named. */
#define MAX_NAMED 4

static const char *
name_of (const NpQuery *query, guint plant)
{
  return np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, plant)));
}

static NpFact
get_fact (const NpQuery *query, guint row)
{
  return np_fact_table_get_row (np_dataset_get_production (query->dataset), row);
}

/* The first and the last period of which there is a figure. */
static void
find_ends (const NpQuery *query, const GArray *plants, NpPeriod *first, NpPeriod *last)
{
  *first = *last = NP_PERIOD_NONE;
  for (guint i = 0; i < plants->len; i++)
    {
      guint plant = g_array_index (plants, guint, i);
      gboolean output = query->plants_mode == NP_PLANTS_MODE_OUTPUT;
      g_autoptr (GArray) entries
          = output ? np_query_list_total_rows (query, plant) : np_query_list_uses (query, plant);

      for (guint j = 0; j < entries->len; j++)
        {
          NpPeriod period = output ? get_fact (query, g_array_index (entries, guint, j)).period
                                   : g_array_index (entries, NpUtilisation, j).period;

          if (!output && isnan (g_array_index (entries, NpUtilisation, j).utilisation))
            continue;
          if (*first == NP_PERIOD_NONE || np_period_compare (period, *first) < 0)
            *first = period;
          if (*last == NP_PERIOD_NONE || np_period_compare (period, *last) > 0)
            *last = period;
        }
    }
}

char *
np_plants_time_text_title (const NpQuery *query, const GArray *plants)
{
  gboolean output = query->plants_mode == NP_PLANTS_MODE_OUTPUT;
  NpPeriod first, last;
  g_autofree char *when = NULL;

  find_ends (query, plants, &first, &last);
  if (first == NP_PERIOD_NONE)
    return g_strdup (output ? _ ("Output") : _ ("Use of plants’ capacity"));
  when = np_words_from_to (first, last);
  if (output && plants->len == 1)
    /* Translators: “UK car production”, then “1997 to 2025”. */
    return g_strdup_printf (C_ ("title", "%1$s, %2$s"),
                            name_of (query, g_array_index (plants, guint, 0)), when);
  if (output)
    /* Translators: “1997 to 2025”. */
    return g_strdup_printf (_ ("Output, %s"), when);
  if (plants->len == 1)
    /* Translators: a plant, then “2004 to 2025”. */
    return g_strdup_printf (_ ("%1$s: use of capacity, %2$s"),
                            name_of (query, g_array_index (plants, guint, 0)), when);
  return g_strdup_printf (_ ("Use of plants’ capacity, %s"), when);
}

/* --- Use ------------------------------------------------------------------------------------- */

/* The newest use of all, and the one that the same plant had before it by the same count. */
static gboolean
find_newest (const NpQuery *query,
             const GArray *plants,
             NpUtilisation *newest,
             NpUtilisation *before)
{
  gboolean found = FALSE;

  before->plant = G_MAXUINT;
  for (guint i = 0; i < plants->len; i++)
    {
      g_autoptr (GArray) uses = np_query_list_uses (query, g_array_index (plants, guint, i));
      const NpUtilisation *earlier = NULL;

      for (guint j = 0; j < uses->len; j++)
        {
          const NpUtilisation *use = &g_array_index (uses, NpUtilisation, j);

          if (isnan (use->utilisation))
            continue;
          if (!found || np_period_compare (use->period, newest->period) > 0)
            {
              *newest = *use;
              if (earlier != NULL && earlier->measure == use->measure)
                *before = *earlier;
              else
                before->plant = G_MAXUINT;
              found = TRUE;
            }
          earlier = use;
        }
    }
  return found;
}

static char *
summarise_use (const NpQuery *query, const GArray *plants)
{
  NpUtilisation newest, before;
  g_autofree char *use = NULL;
  g_autofree char *when = NULL;
  g_autofree char *use_before = NULL;
  g_autofree char *when_before = NULL;

  if (!find_newest (query, plants, &newest, &before))
    return g_strdup (_ ("Of no plant shown both capacity and output are known at any time."));
  use = np_words_range_prose (newest.utilisation_low, newest.utilisation_high);
  when = np_words_in_period (newest.period);
  if (newest.measure == NP_MEASURE_SALES)
    /* Translators: a plant, “17.0 %”, “in 2025”. */
    return g_strdup_printf (_ ("%1$s sold %2$s of its capacity %3$s."),
                            name_of (query, newest.plant), use, when);
  if (before.plant == G_MAXUINT)
    /* Translators: a plant, “17.0 %”, “in 2025”. */
    return g_strdup_printf (_ ("%1$s used %2$s of its capacity %3$s."),
                            name_of (query, newest.plant), use, when);
  use_before = np_words_range_prose (before.utilisation_low, before.utilisation_high);
  when_before = np_words_in_period (before.period);
  /* Translators: a plant, “45.5 to 54.6 %”, “in 2025”, then the same of the time before. */
  return g_strdup_printf (_ ("%1$s used %2$s of its capacity %3$s, after %4$s %5$s."),
                          name_of (query, newest.plant), use, when, use_before, when_before);
}

char *
np_plants_time_text_detail (const NpQuery *query, const NpUtilisation *use)
{
  GString *detail = g_string_new (NULL);
  g_autofree char *inputs = np_plants_text_inputs (query, use);

  if (*inputs != '\0')
    np_words_add_line (detail, inputs);
  if (use->produced >= 0)
    np_words_add_trust (detail, use->status, NP_BRAND_COVERS_ITSELF);
  if (use->rivals)
    np_words_add_rivals (detail, query->dataset, np_dataset_get_production (query->dataset),
                         use->production_row);
  return g_string_free_and_steal (detail);
}

const char *
np_plants_time_text_gap (const NpUtilisation *use)
{
  if (use->produced < 0)
    return use->capacity == NULL ? _ ("no figure and no capacity") : _ ("no figure");
  return _ ("no capacity");
}

/* --- Output ---------------------------------------------------------------------------------- */

/* "Castle Bromwich, Luton and Swindon have closed since.", of plants that closed after @since. */
static char *
name_closed (const NpQuery *query, const GArray *lives, NpPeriod since)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < lives->len; i++)
    {
      guint plant = g_array_index (lives, guint, i);
      const NpDate *closed = np_plant_get_closed (np_dataset_plant (query->dataset, plant));

      if (np_date_is_set (closed) && np_date_first_day (closed) > np_period_get_last_day (since))
        g_ptr_array_add (names, (gpointer) name_of (query, plant));
    }
  if (names->len == 0)
    return NULL;
  if (names->len > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u of the plants below has closed since.",
                                      "%u of the plants below have closed since.", names->len),
                            names->len);
  g_ptr_array_add (names, NULL);
  list = np_format_list ((const char *const *) names->pdata);
  /* Translators: one or several plants, as a list. */
  return g_strdup_printf (ngettext ("Of the plants below, %s has closed since.",
                                    "Of the plants below, %s have closed since.", names->len - 1),
                          list);
}

static char *
compare (const NpFact *last, const NpFact *peak)
{
  g_autofree char *units = np_format_count_prose (last->units);
  g_autofree char *when = np_words_in_period (last->period);
  g_autofree char *most = np_format_count_prose (peak->units);
  g_autofree char *then = np_words_in_period (peak->period);
  g_autofree char *share = NULL;

  if (last->period == peak->period)
    /* Translators: a number, “in 2025”. */
    return g_strdup_printf (_ ("%1$s were built %2$s, more than in any other year shown."), units,
                            when);
  share = np_format_share (1.0 - (double) last->units / (double) peak->units);
  /* Translators: a number, “in 2025”, “58.4 %”, a number, “in 2016”. */
  return g_strdup_printf (_ ("%1$s were built %2$s, %3$s fewer than the %4$s %5$s."), units, when,
                          share, most, then);
}

static char *
summarise_output (const NpQuery *query, const GArray *totals, const GArray *lives)
{
  g_autoptr (GArray) rows = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *closed = NULL;
  NpFact last, peak;

  if (totals->len > 0)
    rows = np_query_list_total_rows (query, g_array_index (totals, guint, 0));
  if (rows == NULL || rows->len == 0)
    return g_strdup (_ ("There is no figure of the whole output."));
  last = peak = get_fact (query, g_array_index (rows, guint, rows->len - 1));
  for (guint i = 0; i < rows->len; i++)
    {
      NpFact fact = get_fact (query, g_array_index (rows, guint, i));

      if (fact.units > peak.units)
        peak = fact;
    }
  sentence = compare (&last, &peak);
  closed = name_closed (query, lives, peak.period);
  return closed != NULL ? g_strdup_printf ("%s %s", sentence, closed) : g_steal_pointer (&sentence);
}

char *
np_plants_time_text_summary (const NpQuery *query, const GArray *plants, const GArray *lives)
{
  g_autofree char *use = NULL;
  g_autofree char *drawn = np_scenario_text_drawn (query);

  if (query->plants_mode == NP_PLANTS_MODE_OUTPUT)
    return summarise_output (query, plants, lives);
  use = summarise_use (query, plants);
  return drawn != NULL ? g_strdup_printf ("%s %s", use, drawn) : g_steal_pointer (&use);
}
