/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-history.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"

#define MOST_YEARS 12

static gboolean
has_use (const NpUtilisation *entry, NpMeasure measure)
{
  return !isnan (entry->utilisation) && entry->measure == measure;
}

/* What is drawn of a plant: its output, if its use is known by that at all. */
static NpMeasure
choose_measure (const GArray *uses)
{
  for (guint i = 0; i < uses->len; i++)
    if (has_use (&g_array_index (uses, NpUtilisation, i), NP_MEASURE_OUTPUT))
      return NP_MEASURE_OUTPUT;
  return NP_MEASURE_SALES;
}

GArray *
np_plants_history_new (const NpQuery *query, guint plant, const GArray *years)
{
  g_autoptr (GArray) uses = np_utilisation_for_plant (query->dataset, plant);
  NpMeasure measure = choose_measure (uses);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < years->len; i++)
    {
      guint year = np_period_get_list_year (g_array_index (years, NpPeriod, i));
      double value = NAN;

      /* A financial year stands under the year in which it ends; a part of a year does not. */
      for (guint k = 0; k < uses->len; k++)
        {
          const NpUtilisation *use = &g_array_index (uses, NpUtilisation, k);

          if (has_use (use, measure) && np_period_get_n_months (use->period) == 12
              && np_period_get_list_year (use->period) == year)
            value = use->utilisation;
        }
      g_array_append_val (values, value);
    }
  return values;
}

gboolean
np_plants_history_has_any (const GArray *values)
{
  for (guint i = 0; i < values->len; i++)
    if (!isnan (g_array_index (values, double, i)))
      return TRUE;
  return FALSE;
}

GArray *
np_plants_history_list_years (const NpQuery *query, const GArray *entries)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  guint last = np_period_get_list_year (query->period);
  guint empty = MOST_YEARS;

  for (guint year = last > MOST_YEARS ? last - MOST_YEARS + 1 : 1; year <= last; year++)
    {
      NpPeriod period = np_period_new_year (year);

      g_array_append_val (years, period);
    }
  for (guint i = 0; i < entries->len && empty > 0; i++)
    {
      g_autoptr (GArray) values
          = np_plants_history_new (query, g_array_index (entries, NpUtilisation, i).plant, years);

      for (guint k = 0; k < values->len && k < empty; k++)
        if (!isnan (g_array_index (values, double, k)))
          empty = k;
    }
  g_array_remove_range (years, 0, MIN (empty, years->len));
  return years;
}

/* "from 56.4 % to 45.5 %, highest 56.4 % in 2024"; @values has at least one figure. */
static char *
describe (const GArray *values, const GArray *years)
{
  guint first = G_MAXUINT, last = 0, highest = 0;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *most = NULL;
  g_autofree char *when = NULL;

  for (guint i = 0; i < values->len; i++)
    {
      double value = g_array_index (values, double, i);

      if (isnan (value))
        continue;
      if (first == G_MAXUINT)
        first = highest = i;
      if (value >= g_array_index (values, double, highest))
        highest = i;
      last = i;
    }
  from = np_format_share (g_array_index (values, double, first));
  to = np_format_share (g_array_index (values, double, last));
  most = np_format_share (g_array_index (values, double, highest));
  when = np_format_period (g_array_index (years, NpPeriod, highest));
  if (first == last)
    return g_strdup_printf (C_ ("history", "%1$s in %2$s"), to, when);
  return g_strdup_printf (_ ("from %1$s to %2$s, highest %3$s in %4$s"), from, to, most, when);
}

void
np_plants_history_fill (NpTable *table, guint column, const NpQuery *query, const GArray *entries)
{
  g_autoptr (GArray) years = np_plants_history_list_years (query, entries);

  for (guint row = 0; row < np_table_get_n_rows (table); row++)
    {
      int plant = np_dataset_find_plant (query->dataset, np_table_get_row_id (table, row));
      g_autoptr (GArray) values
          = plant >= 0 ? np_plants_history_new (query, (guint) plant, years) : NULL;
      g_autofree char *text = NULL;

      if (values == NULL || !np_plants_history_has_any (values))
        continue;
      text = describe (values, years);
      np_table_set_sparkline (table, row, column, (const double *) (gpointer) values->data,
                              values->len, text);
    }
}
