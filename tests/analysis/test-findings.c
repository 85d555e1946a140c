/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-findings.h"

#include <math.h>

#include "np-test-data.h"

static NpFindings *
look (NpDataset *dataset)
{
  g_autoptr (GError) error = NULL;
  NpFindings *findings = np_findings_new (dataset, NULL, &error);

  g_assert_no_error (error);
  return findings;
}

/* The only finding of a kind. */
static const NpFinding *
get_only (const NpFindings *self, NpFindingKind kind)
{
  const NpFinding *found = NULL;

  g_assert_cmpuint (self->n_of_kind[kind], ==, 1);
  for (guint i = 0; i < self->list->len; i++)
    if (g_array_index (self->list, NpFinding, i).kind == kind)
      found = &g_array_index (self->list, NpFinding, i);
  g_assert_nonnull (found);
  return found;
}

static void
assert_about (const NpFinding *finding, const char *id, const char *period)
{
  g_assert_cmpstr (np_entity_get_id (finding->entity), ==, id);
  g_assert_cmpuint (finding->period, ==, np_test_period (period));
}

static NpTestData *
new_brands (const char *ids)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "b", NULL);
  for (; *ids != '\0'; ids++)
    {
      const char id[] = { *ids, '\0' };

      np_test_data_brand (data, id, id, *ids == 'p' ? "*" : NULL);
    }
  return data;
}

/* Nothing is found where all is well, but what is always so. */
static void
test_well (void)
{
  NpTestData *data = new_brands ("xy");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;

  np_test_data_units (data, "x", "2025", 60, "a");
  np_test_data_units (data, "y", "2025", 40, "a");
  np_test_data_units (data, "y", "2025", 41, "b");
  np_test_data_total (data, "2025", 100, "a");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    g_assert_cmpuint (findings->n_of_kind[kind], ==, kind == NP_FINDING_ONE_SOURCE ? 2 : 0);
}

/* More than the market; less with a pool, or nearly all; and what only itemises some says nothing. */
static void
test_brands_not_market (void)
{
  NpTestData *data = new_brands ("pxy");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const char *const periods[] = { "2020", "2021", "2022" };
  const gint64 sums[] = { 101, 98, 60 };
  guint n = 0;

  np_test_data_units (data, "x", "2020", 101, "a");
  np_test_data_total (data, "2020", 100, "a");
  np_test_data_units (data, "x", "2021", 98, "a");
  np_test_data_total (data, "2021", 100, "a");
  np_test_data_units (data, "x", "2022", 50, "a");
  np_test_data_units (data, "p", "2022", 10, "a");
  np_test_data_total (data, "2022", 100, "a");
  np_test_data_units (data, "x", "2023", 80, "a");
  np_test_data_total (data, "2023", 100, "a");
  /* Another count's total is no whole of this one. */
  np_test_data_units (data, "x", "2024", 101, "a");
  np_test_data_total (data, "2024", 100, "b");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_BRANDS_NOT_MARKET], ==, 3);
  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (findings->list, NpFinding, i);

      if (finding->kind != NP_FINDING_BRANDS_NOT_MARKET)
        continue;
      assert_about (finding, "uk", periods[n]);
      g_assert_cmpint (finding->found, ==, sums[n]);
      g_assert_cmpint (finding->expected, ==, 100);
      g_assert_cmpfloat_with_epsilon (finding->ratio, sums[n] / 100.0, 1e-12);
      n++;
    }
}

static void
add_months (NpTestData *data, const char *brand, guint year, guint n, gint64 units)
{
  for (guint month = 1; month <= n; month++)
    {
      g_autofree char *period = g_strdup_printf ("%u-%02u", year, month);

      if (brand != NULL)
        np_test_data_units (data, brand, period, units, "a");
      else
        np_test_data_total (data, period, units, "a");
    }
}

/* Twelve months that aren't the year; eleven say nothing. */
static void
test_months_not_year (void)
{
  NpTestData *data = new_brands ("xyz");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;

  add_months (data, "x", 2025, 12, 10);
  np_test_data_units (data, "x", "2025", 121, "a");
  add_months (data, "y", 2025, 12, 10);
  np_test_data_units (data, "y", "2025", 120, "a");
  add_months (data, "z", 2025, 11, 10);
  np_test_data_units (data, "z", "2025", 500, "a");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_MONTHS_NOT_YEAR);
  assert_about (finding, "x", "2025");
  g_assert_cmpint (finding->found, ==, 120);
  g_assert_cmpint (finding->expected, ==, 121);
  g_assert_cmpint (finding->table, ==, NP_DATA_TABLE_REGISTRATIONS);
}

static void
test_totals_not_year (void)
{
  NpTestData *data = new_brands ("x");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;

  add_months (data, NULL, 2024, 12, 10);
  np_test_data_total (data, "2024", 120, "a");
  add_months (data, NULL, 2025, 12, 10);
  np_test_data_total (data, "2025", 119, "a");
  np_test_data_total (data, "2025", 110, "b");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_MONTHS_NOT_YEAR);
  assert_about (finding, "uk", "2025");
  g_assert_cmpint (finding->found, ==, 120);
  g_assert_cmpint (finding->expected, ==, 119);
  g_assert_cmpint (finding->table, ==, NP_DATA_TABLE_MARKET_TOTALS);
}

static void
test_plants (void)
{
  NpTestData *data = new_brands ("");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;
  const NpCapacityUnit cars = NP_CAPACITY_UNIT_VEHICLES_YEAR;

  np_test_data_plant (data, "busy", "Busy", NP_PRODUCT_VEHICLES, "2010", "2023-06");
  np_test_data_plant (data, "vague", "Vague", NP_PRODUCT_VEHICLES, "2022~", NULL);
  np_test_data_capacity (data, "busy", "2010", NULL, 100, cars, NP_CAPACITY_BASIS_NAMEPLATE, "a");
  /* Just as much as is allowed, then more. */
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2020", 120, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2021-Q1", 31, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_SALES, "2020", 500, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2009", 1, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2008", 0, "a");
  /* The year in which it opened, and that in which it closed, can be. */
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2010", 1, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2023", 1, "a");
  np_test_data_produced (data, "busy", NP_MEASURE_OUTPUT, "2023-07", 1, "a");
  np_test_data_produced (data, "vague", NP_MEASURE_OUTPUT, "2021", 1, "a");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_USE);
  assert_about (finding, "busy", "2021-Q1");
  g_assert_cmpint (finding->expected, ==, 25);
  g_assert_cmpfloat_with_epsilon (finding->ratio, 1.24, 1e-12);
  g_assert_cmpint (finding->capacity->units, ==, 100);
  finding = get_only (findings, NP_FINDING_BEFORE_OPENING);
  assert_about (finding, "busy", "2009");
  g_assert_cmpint (finding->date.year, ==, 2010);
  finding = get_only (findings, NP_FINDING_AFTER_CLOSING);
  assert_about (finding, "busy", "2023-07");
}

/* Talks come before a company; a plant that opens does not. */
static void
test_events (void)
{
  NpTestData *data = new_brands ("");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;

  np_test_data_partnership (data, "v", "V", NULL, "2012-11");
  np_test_data_event (data, "talks", "v", "2010", NULL, "talks", "Talks", "a");
  np_test_data_event (data, "early", "v", "2012-10", NULL, "plant-opening", "Opened", "a");
  np_test_data_event (data, "left", "v", "2009", NULL, "production-end", "Left by others", "a");
  np_test_data_event (data, "same-year", "v", "2012", NULL, "product-launch", "Launched", "a");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_BEFORE_FOUNDING);
  g_assert_cmpstr (np_entity_get_id (finding->entity), ==, "early");
  g_assert_cmpint (finding->date.month, ==, 11);
}

static void
test_rivals (void)
{
  NpTestData *data = new_brands ("pxy");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;

  np_test_data_units (data, "x", "2025", 100, "a");
  np_test_data_units (data, "x", "2025", 94, "b");
  np_test_data_units (data, "y", "2025", 100, "a");
  np_test_data_units (data, "y", "2025", 95, "b");
  /* What is left to the rest is another thing for each source. */
  np_test_data_units (data, "p", "2025", 100, "a");
  np_test_data_units (data, "p", "2025", 1000, "b");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_RIVALS);
  assert_about (finding, "x", "2025");
  g_assert_cmpint (finding->found, ==, 100);
  g_assert_cmpint (finding->expected, ==, 94);
  g_assert_cmpuint (finding->source, ==, 0);
  g_assert_cmpuint (finding->other_row, ==, finding->row + 1);
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_UNIT], ==, 0);
}

/* Thousands for units, by another source or among years; and engines where cars are made. */
static void
test_units (void)
{
  NpTestData *data = new_brands ("wxyz");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const char *const ids[] = { "v", "x", "y" };
  guint n = 0;

  np_test_data_units (data, "x", "2025", 84123, "a");
  np_test_data_units (data, "x", "2025", 84, "b");
  np_test_data_units (data, "y", "2022", 50000, "a");
  np_test_data_units (data, "y", "2023", 55, "a");
  np_test_data_units (data, "y", "2024", 61000, "a");
  /* A brand that grows, and one with a gap between its years. */
  np_test_data_units (data, "z", "2022", 5, "a");
  np_test_data_units (data, "z", "2023", 5000, "a");
  np_test_data_units (data, "z", "2024", 6000, "a");
  np_test_data_units (data, "w", "2020", 50000, "a");
  np_test_data_units (data, "w", "2022", 50, "a");
  np_test_data_units (data, "w", "2023", 50000, "a");
  np_test_data_plant (data, "v", "V", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_capacity (data, "v", "2020", NULL, 7, NP_CAPACITY_UNIT_ENGINES_YEAR,
                         NP_CAPACITY_BASIS_NAMEPLATE, "a");
  np_test_data_capacity (data, "v", "2020", NULL, 7, NP_CAPACITY_UNIT_BODIES_DAY,
                         NP_CAPACITY_BASIS_NAMEPLATE, "a");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_UNIT], ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (findings->list, NpFinding, i);
      gboolean is_known = FALSE;

      if (finding->kind != NP_FINDING_UNIT)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        is_known |= g_strcmp0 (np_entity_get_id (finding->entity), ids[j]) == 0;
      g_assert_true (is_known);
      if (g_strcmp0 (np_entity_get_id (finding->entity), "y") == 0)
        assert_about (finding, "y", "2023");
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (ids));
}

static void
test_sources (void)
{
  NpTestData *data = new_brands ("xy");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  const NpFinding *finding;

  np_test_data_source (data, "idle", NULL);
  np_test_data_units (data, "x", "2024", 100, "a");
  np_test_data_units (data, "x", "2025", 100, "a");
  np_test_data_units (data, "y", "2025", 100, "a");
  np_test_data_units (data, "y", "2025", 100, "b");
  dataset = np_test_data_end (data);
  findings = look (dataset);
  finding = get_only (findings, NP_FINDING_UNUSED_SOURCE);
  g_assert_cmpuint (finding->source, ==, 2);
  finding = get_only (findings, NP_FINDING_ONE_SOURCE);
  g_assert_cmpuint (finding->source, ==, 0);
  g_assert_cmpint (finding->found, ==, 2);
  g_assert_cmpuint (finding->row, ==, 0);
}

/* More than are listed are counted all the same. */
static void
test_many (void)
{
  NpTestData *data = new_brands ("x");
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpFindings) findings = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < NP_FINDINGS_MAX_LISTED + 20; i++)
    {
      g_autofree char *period = g_strdup_printf ("%04u", 500 + i);

      np_test_data_units (data, "x", period, 100, "a");
      np_test_data_units (data, "x", period, 50, "b");
    }
  dataset = np_test_data_end (data);
  findings = look (dataset);
  g_assert_cmpuint (findings->n_of_kind[NP_FINDING_RIVALS], ==, NP_FINDINGS_MAX_LISTED + 20);
  g_assert_cmpuint (findings->list->len, ==, NP_FINDINGS_MAX_LISTED);
  g_cancellable_cancel (cancellable);
  g_assert_null (np_findings_new (dataset, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/well", test_well);
  g_test_add_func ("/findings/brands-not-market", test_brands_not_market);
  g_test_add_func ("/findings/months-not-year", test_months_not_year);
  g_test_add_func ("/findings/totals-not-year", test_totals_not_year);
  g_test_add_func ("/findings/plants", test_plants);
  g_test_add_func ("/findings/events", test_events);
  g_test_add_func ("/findings/rivals", test_rivals);
  g_test_add_func ("/findings/units", test_units);
  g_test_add_func ("/findings/sources", test_sources);
  g_test_add_func ("/findings/many", test_many);
  return g_test_run ();
}
