/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A count walks the rows of one period once: they come by brand with the preferred source first, so
 * that the first row of a brand that belongs to the family is the one that counts, and every other
 * row of that brand says the same or differs. */

#include "np-market-count-private.h"

#include <math.h>

gboolean
np_brand_is_pool (NpDataset *dataset, guint brand)
{
  return np_brand_get_covers (np_dataset_brand (dataset, brand)) == NP_BRAND_COVERS_POOL;
}

gint64
np_market_total (NpDataset *dataset,
                 guint market,
                 NpPeriod period,
                 const NpSourceFamily *families,
                 guint basis,
                 gboolean any,
                 guint *source)
{
  NpFactTable *table = np_dataset_get_market_totals (dataset);
  NpFactSlice rows = np_fact_table_find (table, market, 0, period);

  for (guint i = rows.first; i < rows.first + rows.n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i);

      if (np_source_family_together (families, fact.source, basis))
        {
          *source = fact.source;
          return fact.units;
        }
    }
  if (any && rows.n > 0)
    {
      NpFact fact = np_fact_table_get_row (table, rows.first);

      *source = fact.source;
      return fact.units;
    }
  *source = G_MAXUINT;
  return -1;
}

/* Reads the run of rows of one brand that starts at @first; returns the first row behind it. The
 * brand's number of months stays 0 when the family has no figure of it. */
static guint
read_run (NpBrandCount *count,
          NpFactTable *table,
          const NpSourceFamily *families,
          guint basis,
          NpFactSlice rows,
          guint first)
{
  NpFact fact = np_fact_table_get_row (table, first);
  gint64 lowest = fact.units, highest = fact.units;
  guint end = first;

  *count = (NpBrandCount) { .brand = fact.subject };
  for (; end < rows.first + rows.n; end++)
    {
      fact = np_fact_table_get_row (table, end);
      if (fact.subject != count->brand)
        break;
      lowest = MIN (lowest, fact.units);
      highest = MAX (highest, fact.units);
      if (count->n_months > 0 || !np_source_family_together (families, fact.source, basis))
        continue;
      count->units = fact.units;
      count->status = fact.status;
      count->first_row = end;
      count->n_months = np_period_get_n_months (fact.period);
    }
  if (count->n_months > 0)
    count->difference = (double) MAX (highest - count->units, count->units - lowest);
  return end;
}

static void
note_source (GArray *sources, guint source)
{
  for (guint i = 0; i < sources->len; i++)
    if (g_array_index (sources, guint, i) == source)
      return;
  g_array_append_val (sources, source);
}

NpMarketCount *
np_market_count_new_direct (NpDataset *dataset,
                            const NpSourceFamily *families,
                            guint market,
                            NpPeriod period,
                            guint basis)
{
  NpFactTable *table = np_dataset_get_registrations (dataset);
  NpFactSlice rows = np_fact_table_find_period (table, market, period);
  NpMarketCount *self;
  g_autoptr (GArray) brands = g_array_new (FALSE, FALSE, sizeof (NpBrandCount));

  for (guint i = rows.first; i < rows.first + rows.n;)
    {
      NpBrandCount count;

      i = read_run (&count, table, families, basis, rows, i);
      if (count.n_months > 0)
        g_array_append_val (brands, count);
    }
  if (brands->len == 0)
    return NULL;
  self = g_rc_box_new0 (NpMarketCount);
  self->period = period;
  self->basis = basis;
  self->total
      = np_market_total (dataset, market, period, families, basis, FALSE, &self->total_source);
  self->n_months = np_period_get_n_months (period);
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < brands->len; i++)
    note_source (self->sources,
                 np_fact_table_get_row (table, g_array_index (brands, NpBrandCount, i).first_row)
                     .source);
  self->n_brands = brands->len;
  self->brands = (NpBrandCount *) (gpointer) g_array_free (g_steal_pointer (&brands), FALSE);
  return self;
}

/* A sum that is being made. */
typedef struct
{
  NpDataset *dataset;
  GPtrArray *parts;
  guint n;              /* brands of the dataset */
  NpBrandCount *counts; /* by brand (owned) */
  guint *into;          /* by brand: itself, or the label that takes it in (owned) */
  guint *expected;      /* by brand: months of the parts in which it was in the market (owned) */
  double *rests;        /* by part: units that are not itemised (owned) */
} Sum;

/* The first month, counted as periods do, in which a brand is expected to have a figure. */
static guint
get_entry_month (NpBrand *brand)
{
  const NpDate *entered = np_brand_get_entered (brand);

  if (!np_date_is_set (entered))
    return 0;
  return (guint) entered->year * 12 + (entered->month > 0 ? entered->month - 1u : 0);
}

guint
np_brand_count_months_in (NpBrand *brand, NpPeriod period)
{
  guint first = np_period_get_first_month (period);
  guint n = np_period_get_n_months (period);
  guint entry = get_entry_month (brand);

  return entry <= first ? n : entry >= first + n ? 0 : first + n - entry;
}

/* A label that counts in one part takes in the brands that it covers in all. */
static void
find_labels (Sum *self)
{
  for (guint i = 0; i < self->n; i++)
    self->into[i] = i;
  for (guint i = 0; i < self->parts->len; i++)
    {
      const NpMarketCount *part = g_ptr_array_index (self->parts, i);

      for (guint j = 0; j < part->n_brands; j++)
        {
          guint label = part->brands[j].brand;
          const char *const *covered
              = np_brand_get_covered (np_dataset_brand (self->dataset, label));

          for (guint k = 0; covered[k] != NULL; k++)
            {
              int brand = np_dataset_find_brand (self->dataset, covered[k]);

              if (brand >= 0)
                self->into[brand] = label;
            }
        }
    }
}

/* How many months of @part a label has through the brands that it covers: all or none. */
static guint
count_covered_months (Sum *self, const NpMarketCount *part, guint label)
{
  const char *const *covered = np_brand_get_covered (np_dataset_brand (self->dataset, label));

  for (guint i = 0; covered[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (self->dataset, covered[i]);

      if (brand < 0
          || (np_market_count_find (part, brand) == NULL
              && np_brand_count_months_in (np_dataset_brand (self->dataset, brand), part->period)
                     > 0))
        return 0;
    }
  return covered[0] != NULL ? part->n_months : 0;
}

static void
add_units (Sum *self, const NpMarketCount *part)
{
  for (guint i = 0; i < part->n_brands; i++)
    {
      const NpBrandCount *from = &part->brands[i];
      NpBrandCount *to = &self->counts[self->into[from->brand]];

      if (to->status < from->status)
        to->status = from->status;
      if (to->n_months == 0 && to->units == 0)
        to->first_row = from->first_row;
      to->units += from->units;
      to->difference += from->difference;
      if (self->into[from->brand] == from->brand)
        to->n_months += part->n_months;
    }
}

/* What of a part is nobody's by name: pools, and what its brands leave of the total. */
static double
get_rest (NpDataset *dataset, const NpMarketCount *part)
{
  gint64 named = 0;

  for (guint i = 0; i < part->n_brands; i++)
    named += np_brand_is_pool (dataset, part->brands[i].brand) ? 0 : part->brands[i].units;
  return part->total < 0 ? INFINITY : (double) MAX (part->total - named, 0);
}

/* In which months a brand should have had a figure, and in which a label had those of its brands. */
static void
add_months (Sum *self, guint number)
{
  NpBrand *brand = np_dataset_brand (self->dataset, number);
  gboolean is_label = np_brand_get_covers (brand) == NP_BRAND_COVERS_BRANDS;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const NpMarketCount *part = g_ptr_array_index (self->parts, i);
      guint expected = np_brand_count_months_in (brand, part->period);
      guint had = part->n_months;

      if (np_market_count_find (part, number) == NULL)
        {
          had = is_label ? count_covered_months (self, part, number) : 0;
          self->counts[number].n_months += had;
        }
      self->expected[number] += expected;
      self->counts[number].missing += had < expected ? self->rests[i] : 0.0;
    }
}

/* What was added up of any figure, in order. */
static void
take_counts (Sum *self, NpMarketCount *count)
{
  g_autofree gboolean *any = g_new0 (gboolean, MAX (self->n, 1));
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const NpMarketCount *part = g_ptr_array_index (self->parts, i);

      for (guint j = 0; j < part->n_brands; j++)
        {
          gboolean *seen = &any[self->into[part->brands[j].brand]];

          n += *seen ? 0 : 1;
          *seen = TRUE;
        }
    }
  count->brands = g_new0 (NpBrandCount, MAX (n, 1));
  for (guint i = 0; i < self->n; i++)
    {
      NpBrandCount *brand = &count->brands[count->n_brands];

      if (!any[i])
        continue;
      *brand = self->counts[i];
      brand->brand = i;
      brand->incomplete
          = brand->n_months < self->expected[i] && !np_brand_is_pool (self->dataset, i);
      count->n_brands++;
    }
}

NpMarketCount *
np_market_count_new_sum (NpDataset *dataset, NpPeriod period, guint basis, GPtrArray *parts)
{
  NpMarketCount *self = g_rc_box_new0 (NpMarketCount);
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));
  g_autofree NpBrandCount *counts = g_new0 (NpBrandCount, MAX (n, 1));
  g_autofree guint *into = g_new0 (guint, MAX (n, 1));
  g_autofree guint *expected = g_new0 (guint, MAX (n, 1));
  g_autofree double *rests = g_new0 (double, MAX (parts->len, 1));
  Sum sum = { dataset, parts, n, counts, into, expected, rests };

  self->period = period;
  self->basis = basis;
  self->summed = TRUE;
  self->total_source = G_MAXUINT;
  self->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  find_labels (&sum);
  for (guint i = 0; i < parts->len; i++)
    {
      const NpMarketCount *part = g_ptr_array_index (parts, i);

      add_units (&sum, part);
      rests[i] = get_rest (dataset, part);
      for (guint j = 0; j < part->sources->len; j++)
        note_source (self->sources, g_array_index (part->sources, guint, j));
      self->n_months += part->n_months;
      if (i == 0)
        self->total_source = part->total_source;
      self->total = part->total < 0 || self->total < 0 ? -1 : self->total + part->total;
    }
  for (guint i = 0; i < n; i++)
    add_months (&sum, i);
  take_counts (&sum, self);
  return self;
}

static void
clear_count (gpointer data)
{
  NpMarketCount *self = data;

  g_free (self->brands);
  g_array_unref (self->sources);
}

void
np_market_count_unref (NpMarketCount *self)
{
  if (self != NULL)
    g_rc_box_release_full (self, clear_count);
}

const NpBrandCount *
np_market_count_find (const NpMarketCount *self, guint brand)
{
  guint low = 0, high = self->n_brands;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->brands[middle].brand == brand)
        return &self->brands[middle];
      if (self->brands[middle].brand < brand)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}
