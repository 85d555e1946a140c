/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands around plants' rows: the title, what sections come to, and where it is from. */

#include "np-config.h"

#include "np-plants-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-scenario-text.h"
#include "np-words.h"

/* --- Title --- */

static char *
title_one (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *first = &g_array_index (entries, NpUtilisation, 0);
  const NpUtilisation *last = &g_array_index (entries, NpUtilisation, entries->len - 1);
  const char *name
      = np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, first->plant)));
  guint from = np_period_get_list_year (first->period);
  guint to = np_period_get_list_year (last->period);

  if (from == to)
    /* Translators: a plant, then a year. */
    return g_strdup_printf (_ ("%1$s: capacity and use, %2$u"), name, to);
  /* Translators: a plant, then a first and a last year. */
  return g_strdup_printf (_ ("%1$s: capacity and use, %2$u to %3$u"), name, from, to);
}

static const char *
get_head (const NpQuery *query)
{
  switch (query->plants_by)
    {
    case NP_PLANTS_BY_COUNTRY:
      return _ ("Plants’ capacity and use by country");
    case NP_PLANTS_BY_OPERATOR:
      return _ ("Plants’ capacity and use by operator");
    case NP_PLANTS_BY_GROUP:
      return _ ("Plants’ capacity and use by group");
    case NP_PLANTS_BY_PARTNERSHIP:
      return _ ("Plants’ capacity and use by partnership");
    case NP_PLANTS_BY_PRODUCT:
    default:
      return _ ("Plants’ capacity and use");
    }
}

static void
add_part (GString *text, const char *part)
{
  /* Translators: what stands between the parts of a title: a country, a company, a period. */
  g_string_append (text, C_ ("title", ", "));
  g_string_append (text, part);
}

static void
add_quoted (GString *text, const char *part)
{
  g_autofree char *quoted = g_strdup_printf (C_ ("title", "“%s”"), part);

  add_part (text, quoted);
}

/* As its choice is called. (nullable) */
static const char *
get_region (const NpQuery *query)
{
  switch (query->plants_region)
    {
    case NP_PLANTS_REGION_UK:
      return _ ("United Kingdom");
    case NP_PLANTS_REGION_EUROPE:
      return _ ("Europe");
    case NP_PLANTS_REGION_CHINA:
      return _ ("China");
    case NP_PLANTS_REGION_WORLD:
    default:
      return NULL;
    }
}

char *
np_plants_text_where (const NpQuery *query)
{
  GString *text = g_string_new (NULL);

  if (query->product >= 0)
    add_part (text, np_format_product ((NpProduct) query->product));
  if (query->company != NULL)
    add_part (text, query->company);
  if (query->partnership != NULL)
    add_part (text, np_entity_get_name (NP_ENTITY (query->partnership)));
  if (query->country != NULL)
    add_part (text, query->country);
  if (get_region (query) != NULL)
    add_part (text, get_region (query));
  if (query->find != NULL)
    add_quoted (text, query->find);
  if (query->period != NP_PERIOD_NONE)
    {
      g_autofree char *period = np_format_period (query->period);

      add_part (text, period);
    }
  /* Of several, the first is what is drawn. */
  if (query->scenarios->len > 0)
    add_quoted (text, np_entity_get_name (g_ptr_array_index (query->scenarios, 0)));
  return g_string_free_and_steal (text);
}

char *
np_plants_text_title (const NpQuery *query, const GArray *entries)
{
  g_autofree char *where = NULL;

  if (np_query_is_one_plant (query))
    return title_one (query, entries);
  where = np_plants_text_where (query);
  return g_strconcat (get_head (query), where, NULL);
}

/* --- Totals --- */

static char *
format_range (gint64 low, gint64 high)
{
  g_autofree char *least = np_format_count (low);
  g_autofree char *most = np_format_count (high);

  if (low == high)
    return g_steal_pointer (&least);
  return g_strdup_printf (C_ ("capacity", "%1$s to %2$s"), least, most);
}

/* "2 of 7 plants have both figures: 273,087 of 500,000 to 600,000, 45.5–54.6 %" */
static char *
describe_both (const NpPlantTotals *totals)
{
  g_autofree char *n = np_format_count (totals->n_both);
  g_autofree char *all = np_format_count (totals->n);
  g_autofree char *built = np_format_count (totals->both_output);
  g_autofree char *room = format_range (totals->both_capacity_low, totals->both_capacity_high);
  g_autofree char *use = np_words_range (totals->use_low, totals->use_high);

  if (totals->n_both == 0)
    /* Translators: of plants: a capacity and an output. */
    return g_strdup_printf (_ ("none of %s plants has both figures"), all);
  /* Translators: how many plants of how many, what they built of what they could, "45.5 %". */
  return g_strdup_printf (ngettext ("%1$s of %2$s plants has both figures: %3$s of %4$s, %5$s",
                                    "%1$s of %2$s plants have both figures: %3$s of %4$s, %5$s",
                                    totals->n_both),
                          n, all, built, room, use);
}

static void
add_capacity (GString *text, const NpPlantTotals *totals)
{
  g_autofree char *n = np_format_count (totals->n_capacity);
  g_autofree char *units = format_range (totals->capacity_low, totals->capacity_high);
  g_autofree char *announced = np_format_count (totals->announced);

  if (totals->n_capacity == 0)
    return;
  g_string_append (text, " · ");
  /* Translators: of how many plants a capacity is known, and the sum of them. */
  g_string_append_printf (text, _ ("capacity of %1$s: %2$s a year"), n, units);
  if (totals->announced > 0)
    /* Translators: of a sum of capacities. */
    g_string_append_printf (text, _ (", %s of it only announced"), announced);
}

static void
add_output (GString *text, const NpPlantTotals *totals)
{
  g_autofree char *n = np_format_count (totals->n_output);
  g_autofree char *units = np_format_count (totals->output);

  if (totals->n_output <= totals->n_both)
    return;
  g_string_append (text, " · ");
  /* Translators: of how many plants the output is known, and the sum of it. */
  g_string_append_printf (text, _ ("output of %1$s: %2$s"), n, units);
}

char *
np_plants_text_total (const NpPlantTotals *base, const NpPlantTotals *scenario)
{
  g_autofree char *both = NULL;
  g_autofree char *first = NULL;
  GString *text;

  if (base->n < 2)
    return NULL;
  both = describe_both (base);
  first = np_words_capitalise (both);
  text = g_string_new (first);
  add_capacity (text, base);
  add_output (text, base);
  if (scenario->n > 0
      && (scenario->n_both != base->n_both || scenario->both_output != base->both_output
          || scenario->both_capacity_low != base->both_capacity_low
          || scenario->both_capacity_high != base->both_capacity_high))
    {
      g_autofree char *then = describe_both (scenario);

      g_string_append (text, " · ");
      /* Translators: "2 of 7 plants have both figures: …" */
      g_string_append_printf (text, _ ("with the scenario %s"), then);
    }
  return g_string_free_and_steal (text);
}

/* --- Sources --- */

static void
note_capacity (GPtrArray *sources, const NpCapacity *capacity)
{
  for (guint i = 0; capacity != NULL && capacity->sources != NULL && capacity->sources[i] != NULL;
       i++)
    np_words_note_source (sources, capacity->sources[i]);
}

/* Of the scenarios that are drawn: of several, all only where they stand side by side. */
static void
note_claims (GPtrArray *sources, const NpQuery *query, guint plant)
{
  guint n = query->plants_mode == NP_PLANTS_MODE_COMPARE ? query->results->len
                                                         : MIN (query->results->len, 1);

  for (guint i = 0; i < n; i++)
    {
      const NpPlantResult *result = np_query_get_result (query, i, plant);

      note_capacity (sources, result != NULL && result->touched ? result->claim : NULL);
    }
}

char *
np_plants_text_source_line (const NpQuery *query, const GArray *entries, const NpSigns *signs)
{
  NpFactTable *table = np_dataset_get_production (query->dataset);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GHashTable) rivals = g_hash_table_new (NULL, NULL);
  g_autofree char *notes = np_scenario_text_notes (query);
  NpSigns counted = *signs;

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (entry->rivals)
        g_hash_table_add (rivals, GUINT_TO_POINTER (entry->production_row));
      if (entry->production_row != G_MAXUINT)
        np_words_note_source (sources,
                              np_dataset_source (query->dataset,
                                                 np_fact_table_get_row (table,
                                                                        entry->production_row)
                                                     .source));
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      note_capacity (sources, entry->capacity);
      note_claims (sources, query, entry->plant);
    }
  counted.n_rivals = g_hash_table_size (rivals);
  return np_words_caption (query->dataset, sources,
                           np_query_is_one_plant (query) ? NP_NAMED_WITH_FIGURE
                                                         : NP_NAMED_WITH_PLANT,
                           &counted, notes);
}
