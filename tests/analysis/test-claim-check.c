/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-claim-check.h"

#include <math.h>

#include "np-test-data.h"

#define HOLDS    NP_VERDICT_HOLDS
#define FAILS    NP_VERDICT_DOES_NOT_HOLD
#define IN_PART  NP_VERDICT_HOLDS_IN_PART
#define OPEN     NP_VERDICT_CANT_BE_CHECKED
#define DISPUTED NP_VERDICT_DISPUTED

#define ANY G_MININT64

/* A claim, and what has to be found of it. */
typedef struct
{
  const char *kind;
  const char *subject;
  const char *period;
  const char *measure;
  const char *op;
  const char *stated;
  const char *parts;  /* joined by ";" */
  const char *others; /* … */
  NpVerdict verdict;
  NpClaimLack lack;
  gint64 computed; /* ANY: not looked at */
} Case;

static NpClaimCheck *
check_claim (NpDataset *dataset, const Case *of, const char *market, const char *rivals)
{
  g_auto (GStrv) parts = of->parts != NULL ? g_strsplit (of->parts, ";", -1) : NULL;
  g_auto (GStrv) others = of->others != NULL ? g_strsplit (of->others, ";", -1) : NULL;
  g_auto (GStrv) against = rivals != NULL ? g_strsplit (rivals, ";", -1) : NULL;
  g_autoptr (NpClaimChecker) checker = np_claim_checker_new (dataset);
  g_autoptr (NpClaim) claim = np_claim_new (&(NpClaimInit) {
      .entity = { .id = "claim", .name = "A claim" },
      .kind = of->kind,
      .subject = of->subject,
      .market = market,
      .period = of->period,
      .measure = of->measure,
      .operator_name = of->op,
      .stated = of->stated,
      .parts = (const char *const *) parts,
      .others = (const char *const *) others,
      .rivals = (const char *const *) against,
  });

  return np_claim_checker_check (checker, claim);
}

static void
run (NpDataset *dataset, const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpClaimCheck) check = check_claim (dataset, &cases[i], "uk", NULL);

      g_test_message ("%s %s %s %s: verdict %d, lack %d, computed %" G_GINT64_FORMAT,
                      cases[i].parts != NULL ? cases[i].parts : cases[i].subject, cases[i].period,
                      cases[i].op, cases[i].stated, check->verdict, check->lack, check->computed);
      g_assert_cmpint (check->verdict, ==, cases[i].verdict);
      g_assert_cmpint (check->lack, ==, cases[i].lack);
      if (cases[i].computed != ANY)
        g_assert_cmpint (check->computed, ==, cases[i].computed);
    }
}

/* Two counts of a market, of which the second is a little higher. */
static NpDataset *
new_market (void)
{
  NpTestData *data = np_test_data_new ();
  static const struct
  {
    const char *brand;
    const char *period;
    gint64 units;
    const char *source;
  } rows[] = {
    { "x", "2025", 100, "a" }, { "y", "2025", 50, "a" },  { "z", "2025", 149, "a" },
    { "h", "2025", 145, "a" }, { "x", "2025", 101, "b" }, { "y", "2025", 50, "b" },
    { "z", "2025", 151, "b" }, { "x", "2024", 80, "a" },  { "x", "2023", 10, "a" },
    { "y", "2023", 20, "a" },  { "z", "2023", 20, "a" },
  };

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "b", NULL);
  np_test_data_group (data, "g", "G");
  np_test_data_group (data, "old", "Old");
  for (const char *id = "hwxyz"; *id != '\0'; id++)
    {
      const char name[] = { *id, '\0' };

      np_test_data_brand (data, name, name, NULL);
    }
  np_test_data_owner (data, "x", "g", NULL, NULL);
  np_test_data_owner (data, "y", "old", NULL, "2024-03");
  np_test_data_owner (data, "y", "g", "2024-03", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    np_test_data_units (data, rows[i].brand, rows[i].period, rows[i].units, rows[i].source);
  for (guint month = 1; month < 12; month++)
    {
      g_autofree char *period = g_strdup_printf ("2026-%02u", month);

      np_test_data_units (data, "x", period, 10, "a");
    }
  np_test_data_total (data, "2025", 1000, "a");
  np_test_data_total (data, "2025", 1007, "b");
  np_test_data_total (data, "2024", 800, "a");
  np_test_data_total (data, "2023", 50, "a");
  np_test_data_plant (data, "p", "P", NP_PRODUCT_VEHICLES, "2010", NULL);
  return np_test_data_end (data);
}

#define UNITS(op, stated, verdict, lack, computed) \
  { "value", "group:g", "2025", "registrations", op, stated, NULL, NULL, verdict, lack, computed }

static void
test_values (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  static const Case cases[] = {
    UNITS ("equals", "150", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("equals", "151", DISPUTED, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("equals", "152", FAILS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("equals", "1,50", OPEN, NP_CLAIM_LACKS_NUMBER, 150),
    UNITS ("equals", "150%", OPEN, NP_CLAIM_LACKS_NUMBER, 150),
    UNITS ("equals", "150.0", OPEN, NP_CLAIM_LACKS_NUMBER, 150),
    UNITS ("equals", NULL, OPEN, NP_CLAIM_LACKS_STATED, 150),
    UNITS ("about", "157", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("about", "158", DISPUTED, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("about", "159", FAILS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("more-than", "149", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("more-than", "150", DISPUTED, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("at-least", "150", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("less-than", "150", FAILS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("at-most", "150", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    /* Another count's total, as that count has the group. */
    UNITS ("share", "15%", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("share", "15.00%", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("share", "0.15", HOLDS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("share", "14.995%", DISPUTED, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("share", "15.1%", FAILS, NP_CLAIM_LACKS_NOTHING, 150),
    UNITS ("status", "150", OPEN, NP_CLAIM_LACKS_RULE, -1),
  };

  run (dataset, cases, G_N_ELEMENTS (cases));
}

static void
test_fractions (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  static const Case cases[] = {
    /* Just half of the last digit is rounded to either side. */
    { "value", "brand:h", "2025", "registrations", "share", "14%", NULL, NULL, HOLDS, 0, 145 },
    { "value", "brand:h", "2025", "registrations", "share", "15%", NULL, NULL, HOLDS, 0, 145 },
    { "value", "brand:h", "2025", "registrations", "share", "14.4%", NULL, NULL, FAILS, 0, 145 },
    { "value", "brand:x", "2025", "registrations", "growth", "25%", NULL, NULL, HOLDS, 0, 100 },
    { "value", "brand:x", "2025", "registrations", "growth", "-25%", NULL, NULL, FAILS, 0, 100 },
    { "value", "brand:x", "2024", "registrations", "growth", "700%", NULL, NULL, HOLDS, 0, 80 },
    { "value", "brand:y", "2025", "registrations", "growth", "1%", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_BEFORE, 50 },
    { "value", "brand:x", "2022", "registrations", "share", "1%", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_FIGURE, -1 },
    { "value", "market:uk", "2025", "market-total", "growth", "25%", NULL, NULL, HOLDS, 0, 1000 },
    { "value", "market:uk", "2025", "market-total", "equals", "1,007", NULL, NULL, DISPUTED, 0,
      1000 },
    { "value", "market:uk", "2023", "market-total", "growth", "1%", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_BEFORE, 50 },
    { "value", "market:uk", "2025", "market-total", "share", "1%", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_RULE, -1 },
  };

  run (dataset, cases, G_N_ELEMENTS (cases));
}

/* Equals share a place; too much of a market without names has none; a group is what it was. */
static void
test_ranks (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  static const Case cases[] = {
    { "value", "brand:z", "2023", "registrations", "rank", "1", NULL, NULL, HOLDS, 0, 1 },
    { "value", "brand:y", "2023", "registrations", "rank", "1", NULL, NULL, HOLDS, 0, 1 },
    { "value", "brand:x", "2023", "registrations", "rank", "2", NULL, NULL, FAILS, 0, 3 },
    { "value", "brand:z", "2025", "registrations", "rank", "1", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_RANKING, ANY },
    { "value", "group:g", "2023", "registrations", "equals", "10", NULL, NULL, HOLDS, 0, 10 },
    { "value", "group:old", "2023", "registrations", "equals", "20", NULL, NULL, HOLDS, 0, 20 },
    { "value", "group:old", "2025", "registrations", "equals", "50", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_FIGURE, -1 },
  };

  run (dataset, cases, G_N_ELEMENTS (cases));
}

static void
test_totals (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  static const Case cases[] = {
    { "total", "group:g", "2025", "registrations", "sum", "299", "brand:x;brand:y;brand:z", NULL,
      HOLDS, 0, 299 },
    { "total", "group:g", "2025", "registrations", "sum", "302", "brand:x;brand:y;brand:z", NULL,
      DISPUTED, 0, 299 },
    /* One figure of the one count and one of the other. */
    { "total", "group:g", "2025", "registrations", "sum", "301", "brand:x;brand:y;brand:z", NULL,
      FAILS, 0, 299 },
    /* A part that isn't known makes the sum unknown. */
    { "total", "group:g", "2025", "registrations", "sum", "100", "brand:x;brand:w", NULL, OPEN,
      NP_CLAIM_LACKS_FIGURE, -1 },
    /* Of the group one brand is itemised, and the other may have sold some; eleven months are no year. */
    { "value", "group:g", "2024", "registrations", "equals", "80", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_BRANDS, -1 },
    { "value", "brand:x", "2026", "registrations", "equals", "110", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_MONTHS, -1 },
    { "total", NULL, "2025", "registrations", "sum", "100", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_SUBJECT, -1 },
    { "total", "group:g", "2025", "registrations", "sum", "100", "brand:x;plant:p", NULL, OPEN,
      NP_CLAIM_LACKS_SUBJECT, -1 },
    { "total", "group:g", "2025-06-01", "registrations", "sum", "1", NULL, NULL, OPEN,
      NP_CLAIM_LACKS_PERIOD, -1 },
    { "total", "group:g", "2025", NULL, "sum", "1", NULL, NULL, OPEN, NP_CLAIM_LACKS_RULE, -1 },
  };
  g_autoptr (NpClaimCheck) nowhere = check_claim (dataset, &cases[0], NULL, NULL);
  g_autoptr (NpClaimCheck) unknown = check_claim (dataset, &cases[3], "uk", NULL);

  run (dataset, cases, G_N_ELEMENTS (cases));
  g_assert_cmpint (nowhere->lack, ==, NP_CLAIM_LACKS_MARKET);
  g_assert_cmpuint (unknown->lacking, ==, 1);
  g_assert_false (unknown->has_difference);
}

static void
test_comparisons (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  static const Case cases[] = {
    { "comparison", "group:g", "2025", "registrations", "more-than", NULL, NULL, "brand:z", HOLDS,
      0, 150 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL, "brand:z", FAILS,
      0, 100 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL, "brand:y;brand:z",
      IN_PART, 0, 100 },
    { "comparison", "brand:x", "2025", "registrations", "less-than", NULL, "brand:x;brand:y",
      "brand:z;brand:h", FAILS, 0, 150 },
    /* One that isn't known decides only where the others leave it open. */
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL, "brand:y;brand:w",
      OPEN, NP_CLAIM_LACKS_FIGURE, 100 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL, "brand:w;brand:z",
      FAILS, NP_CLAIM_LACKS_FIGURE, 100 },
    /* What is stated of the subject itself. */
    { "comparison", "brand:x", "2025", "registrations", "more-than", "104", NULL, "brand:y", HOLDS,
      0, 100 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", "150", NULL, "brand:y",
      IN_PART, 0, 100 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL,
      "period:2024;period:2023", HOLDS, 0, 100 },
    { "comparison", "brand:x", "2024", "registrations", "more-than", NULL, NULL,
      "period:2025;period:2023", IN_PART, 0, 80 },
    { "comparison", "brand:x", "2025", "registrations", "equals", "1", NULL, "brand:y", OPEN,
      NP_CLAIM_LACKS_RULE, -1 },
    { "comparison", "brand:x", "2025", "registrations", "more-than", NULL, NULL, NULL, OPEN,
      NP_CLAIM_LACKS_RULE, -1 },
  };
  g_autoptr (NpClaimCheck) narrow = check_claim (dataset, &cases[0], "uk", NULL);
  g_autoptr (NpClaimCheck) open = check_claim (dataset, &cases[4], "uk", NULL);

  run (dataset, cases, G_N_ELEMENTS (cases));
  /* By the other count the two are equal. */
  g_assert_cmpuint (narrow->sources_for->len, ==, 1);
  g_assert_cmpuint (narrow->sources_against->len, ==, 1);
  g_assert_cmpint (g_array_index (narrow->items, NpClaimItem, 1).difference, ==, 1);
  g_assert_cmpuint (open->lacking, ==, 2);
  g_assert_cmpuint (open->n_hold, ==, 1);
}

static NpDataset *
new_plants (void)
{
  NpTestData *data = np_test_data_new ();
  const NpCapacityUnit cars = NP_CAPACITY_UNIT_VEHICLES_YEAR;

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "b", NULL);
  np_test_data_plant (data, "p", "P", NP_PRODUCT_VEHICLES, "2010", "2024-06");
  np_test_data_plant (data, "q", "Q", NP_PRODUCT_VEHICLES, "2010-05", NULL);
  np_test_data_capacity (data, "p", "2020", NULL, 100, cars, NP_CAPACITY_BASIS_NAMEPLATE, "a");
  np_test_data_capacity (data, "p", "2021", NULL, 200, cars, NP_CAPACITY_BASIS_MAXIMUM, "b");
  np_test_data_capacity (data, "p", "2020", NULL, 500, cars, NP_CAPACITY_BASIS_ANNOUNCED, "b");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2020", 60, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2021", 65, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2022", 70, "a");
  np_test_data_produced (data, "p", NP_MEASURE_OUTPUT, "2022", 71, "b");
  np_test_data_produced (data, "q", NP_MEASURE_OUTPUT, "2022", 7, "a");
  np_test_data_produced (data, "q", NP_MEASURE_OUTPUT, "2020-01/2020-09", 50, "a");
  np_test_data_produced (data, "q", NP_MEASURE_OUTPUT, "2021", 40, "a");
  return np_test_data_end (data);
}

#define PLANT(plant, period, measure, op, stated, verdict, lack, computed) \
  { "value", plant, period, measure, op, stated, NULL, NULL, verdict, lack, computed }

static void
test_plants (void)
{
  g_autoptr (NpDataset) dataset = new_plants ();
  static const Case cases[] = {
    PLANT ("plant:p", "2022", "capacity", "equals", "200", HOLDS, 0, 200),
    PLANT ("plant:p", "2022", "capacity", "equals", "100", DISPUTED, 0, 200),
    PLANT ("plant:p", "2022", "capacity", "equals", "150", DISPUTED, 0, 200),
    PLANT ("plant:p", "2022", "capacity", "equals", "99", FAILS, 0, 200),
    PLANT ("plant:p", "2022", "capacity", "equals", "500", FAILS, 0, 200),
    PLANT ("plant:p", "2020", "capacity", "equals", "100", HOLDS, 0, 100),
    PLANT ("plant:p", "2020", "capacity", "equals", "200", FAILS, 0, 100),
    PLANT ("plant:p", "2024", "capacity", "equals", "200", OPEN, NP_CLAIM_LACKS_FIGURE, -1),
    PLANT ("plant:q", "2022", "capacity", "equals", "200", OPEN, NP_CLAIM_LACKS_FIGURE, -1),
    PLANT ("plant:p", "2022", "output", "equals", "70", HOLDS, 0, 70),
    PLANT ("plant:p", "2022", "output", "equals", "71", DISPUTED, 0, 70),
    PLANT ("plant:p", "2022", "output", "equals", "72", FAILS, 0, 70),
    PLANT ("plant:p", "2022", "sales", "equals", "70", OPEN, NP_CLAIM_LACKS_FIGURE, -1),
    PLANT ("brand:p", "2022", "output", "equals", "70", OPEN, NP_CLAIM_LACKS_SUBJECT, -1),
    { "total", NULL, "2022", "output", "sum", "77", "plant:p;plant:q", NULL, HOLDS, 0, 77 },
    { "total", NULL, "2022", "output", "sum", "78", "plant:p;plant:q", NULL, FAILS, 0, 77 },
    /* Over years: one beyond it is enough, and one that is missing leaves it open. */
    PLANT ("plant:p", "2020-01/2021-12", "output", "at-most", "65", HOLDS, 0, 65),
    PLANT ("plant:p", "2020-01/2021-12", "output", "at-most", "64", FAILS, 0, 65),
    PLANT ("plant:p", "2020-01/2021-12", "output", "at-least", "60", HOLDS, 0, 60),
    PLANT ("plant:p", "2020-01/2021-12", "output", "more-than", "60", FAILS, 0, 60),
    PLANT ("plant:p", "2019-01/2021-12", "output", "at-most", "65", OPEN, NP_CLAIM_LACKS_YEARS, 65),
    PLANT ("plant:p", "2019-01/2021-12", "output", "at-most", "60", FAILS, 0, 65),
    PLANT ("plant:p", "2020-01/2021-12", "output", "at-most", "6O", OPEN, NP_CLAIM_LACKS_NUMBER,
           -1),
    /* Nine months can be too much for a year; that they aren't says nothing. */
    PLANT ("plant:q", "2020-01/2021-12", "output", "at-most", "49", FAILS, 0, 50),
    PLANT ("plant:q", "2020-01/2021-12", "output", "at-most", "50", OPEN, NP_CLAIM_LACKS_YEARS, 50),
  };

  g_autoptr (NpClaimCheck) nine_months
      = check_claim (dataset, &cases[G_N_ELEMENTS (cases) - 1], "uk", NULL);

  run (dataset, cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (nine_months->n_compared, ==, 2);
  g_assert_cmpuint (nine_months->n_hold, ==, 1);
}

static NpDataset *
new_events (void)
{
  NpTestData *data = np_test_data_new ();

  np_test_data_source (data, "a", NULL);
  np_test_data_source (data, "b", NULL);
  np_test_data_plant (data, "p", "P", NP_PRODUCT_VEHICLES, "2010-05-03", NULL);
  np_test_data_plant (data, "q", "Q", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_partnership (data, "v", "V", "P;Q", "2012");
  np_test_data_report (data, "opened", "v", "2014-10-21", "plant-opening", NULL, NULL, "a");
  np_test_data_report (data, "built", "v", "2013-06", "announcement", NULL, NULL, "a");
  np_test_data_report (data, "built-later", "v", "2014-02", "announcement", NULL, "built", "b");
  return np_test_data_end (data);
}

static const struct
{
  const char *subject;
  const char *parts;
  const char *rivals;
  const char *stated;
  NpVerdict verdict;
  NpClaimLack lack;
  gint64 days;
} dates[] = {
  { "plant:p", NULL, NULL, "2010", HOLDS, 0, 0 },
  { "plant:p", NULL, NULL, "2010-05-03", HOLDS, 0, 0 },
  { "plant:p", NULL, NULL, "2010-05-04", FAILS, 0, -1 },
  { "plant:p", NULL, NULL, "2010-04~", HOLDS, 0, 0 },
  { "plant:p", NULL, NULL, "2010-04", FAILS, 0, 3 },
  { "plant:p", NULL, NULL, "2009", FAILS, 0, 123 },
  { "plant:q", NULL, NULL, "2010", OPEN, NP_CLAIM_LACKS_DATE, 0 },
  { "partnership:v", NULL, NULL, "2012", HOLDS, 0, 0 },
  /* The dataset knows the year alone. */
  { "partnership:v", NULL, NULL, "2012-11", OPEN, NP_CLAIM_LACKS_PRECISION, 0 },
  { "partnership:v", NULL, NULL, "2013-11", FAILS, 0, -305 },
  { "partnership:v", "event:opened", NULL, "2014", HOLDS, 0, 0 },
  { "partnership:v", "event:opened", NULL, "2016", FAILS, 0, -437 },
  { "partnership:v", "event:opened", NULL, "soon", OPEN, NP_CLAIM_LACKS_NUMBER, 0 },
  { "partnership:v", "event:opened", NULL, NULL, OPEN, NP_CLAIM_LACKS_STATED, 0 },
  /* Reports of one event. */
  { "partnership:v", "event:built", NULL, "2013", DISPUTED, 0, 0 },
  { "partnership:v", "event:built", NULL, "2014", DISPUTED, 0, -185 },
  { "partnership:v", "event:built", NULL, "2016", FAILS, 0, -915 },
  /* A rival that is named. */
  { "partnership:v", "event:opened", "event:built", "2014", DISPUTED, 0, 0 },
  { "plant:p", NULL, "event:opened", "2010", DISPUTED, 0, 0 },
  { "brand:p", NULL, "source:a", "2010", OPEN, NP_CLAIM_LACKS_DATE, 0 },
};

static void
test_dates (void)
{
  g_autoptr (NpDataset) dataset = new_events ();

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const Case of = { .kind = "date",
                        .subject = dates[i].subject,
                        .op = "on-date",
                        .stated = dates[i].stated,
                        .parts = dates[i].parts };
      g_autoptr (NpClaimCheck) check = check_claim (dataset, &of, NULL, dates[i].rivals);

      g_test_message ("%u: verdict %d, lack %d, %" G_GINT64_FORMAT " days", i, check->verdict,
                      check->lack, check->difference);
      g_assert_cmpint (check->verdict, ==, dates[i].verdict);
      g_assert_cmpint (check->lack, ==, dates[i].lack);
      g_assert_cmpint (check->difference, ==, dates[i].days);
    }
}

static const struct
{
  const char *parts;
  const char *op;
  const char *stated;
  NpVerdict verdict;
  NpClaimLack lack;
  gint64 computed;
} intervals[] = {
  /* From 3 May 2010 to 21 October 2014: 4 years, 5 months and 18 days. */
  { "plant:p;event:opened", "equals", "4 years", HOLDS, 0, 4 },
  { "plant:p;event:opened", "equals", "5 years", FAILS, 0, 4 },
  { "plant:p;event:opened", "more-than", "4 years", HOLDS, 0, 4 },
  { "plant:p;event:opened", "less-than", "4 years", FAILS, 0, 4 },
  { "plant:p;event:opened", "equals", "54 months", HOLDS, 0, 54 },
  { "plant:p;event:opened", "at-most", "53 months", FAILS, 0, 54 },
  { "plant:p;event:opened", "equals", "1,632 days", HOLDS, 0, 1632 },
  { "plant:p;event:opened", "equals", "1,631 days", FAILS, 0, 1632 },
  /* Of the partnership the year alone is known: 2012. */
  { "partnership:v;event:opened", "equals", "2 years", HOLDS, 0, 2 },
  { "partnership:v;event:opened", "equals", "23 months", OPEN, NP_CLAIM_LACKS_PRECISION, -1 },
  { "partnership:v;event:opened", "equals", "700 days", OPEN, NP_CLAIM_LACKS_PRECISION, -1 },
  { "plant:p;plant:q", "equals", "2 years", OPEN, NP_CLAIM_LACKS_DATE, -1 },
  { "plant:p", "equals", "2 years", OPEN, NP_CLAIM_LACKS_RULE, -1 },
  { "plant:p;event:opened", "share", "2 years", OPEN, NP_CLAIM_LACKS_RULE, 4 },
  { "plant:p;event:opened", "equals", "some years", OPEN, NP_CLAIM_LACKS_NUMBER, -1 },
  { "plant:p;event:opened", "equals", NULL, OPEN, NP_CLAIM_LACKS_STATED, -1 },
};

static void
test_intervals (void)
{
  g_autoptr (NpDataset) dataset = new_events ();

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      const Case of = { .kind = "interval",
                        .subject = "plant:p",
                        .op = intervals[i].op,
                        .stated = intervals[i].stated,
                        .parts = intervals[i].parts };
      g_autoptr (NpClaimCheck) check = check_claim (dataset, &of, NULL, NULL);

      g_test_message ("%u: verdict %d, lack %d, %" G_GINT64_FORMAT, i, check->verdict, check->lack,
                      check->computed);
      g_assert_cmpint (check->verdict, ==, intervals[i].verdict);
      g_assert_cmpint (check->lack, ==, intervals[i].lack);
      g_assert_cmpint (check->computed, ==, intervals[i].computed);
    }
}

static void
test_status (void)
{
  g_autoptr (NpDataset) dataset = new_events ();
  const Case of
      = { .kind = "status", .subject = "partnership:v", .op = "status", .stated = "done" };
  g_autoptr (NpClaimCheck) alone = check_claim (dataset, &of, NULL, NULL);
  g_autoptr (NpClaimCheck) source = check_claim (dataset, &of, NULL, "source:a");
  g_autoptr (NpClaimCheck) rival = check_claim (dataset, &of, NULL, "event:built");

  g_assert_cmpint (alone->verdict, ==, OPEN);
  g_assert_cmpint (alone->lack, ==, NP_CLAIM_LACKS_REPORTS);
  g_assert_cmpint (source->verdict, ==, OPEN);
  g_assert_cmpint (rival->verdict, ==, DISPUTED);
  g_assert_cmpuint (rival->items->len, ==, 1);
  g_assert_cmpuint (rival->sources_against->len, ==, 1);
}

/* What an explanation may take: other figures of the parts, and what is near them. */
static void
test_candidates (void)
{
  g_autoptr (NpDataset) dataset = new_market ();
  const Case of
      = { "value", "group:g", "2025", "registrations", "equals", "131", NULL, NULL, 0, 0, 0 };
  g_autoptr (NpClaimCheck) check = check_claim (dataset, &of, "uk", NULL);
  g_autoptr (NpClaimChecker) checker = np_claim_checker_new (dataset);
  g_autoptr (NpClaimExplanation) other = np_claim_checker_explain (checker, check, 151, NULL, NULL);
  g_autoptr (NpClaimExplanation) before
      = np_claim_checker_explain (checker, check, 130, NULL, NULL);
  g_autoptr (NpClaimExplanation) left_out
      = np_claim_checker_explain (checker, check, 100, NULL, NULL);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const NpTotalStep *step = &before->total->reasons[0].steps[0];

  g_assert_cmpint (other->total->sum, ==, 150);
  g_assert_cmpint (left_out->total->reasons[0].steps[0].kind, ==, NP_TOTAL_STEP_LEFT_OUT);
  g_assert_cmpstr (np_entity_get_id (g_array_index (left_out->candidates, NpClaimCandidate,
                                                    left_out->total->reasons[0].steps[0].id)
                                         .entity),
                   ==, "y");
  g_assert_cmpint (step->kind, ==, NP_TOTAL_STEP_OTHER_PERIOD);
  g_assert_cmpint (step->to, ==, 80);
  g_assert_cmpuint (g_array_index (before->candidates, NpClaimCandidate, step->id).period, ==,
                    np_test_period ("2024"));
  step = &other->total->reasons[other->total->n_reasons - 1].steps[0];
  g_assert_cmpint (step->kind, ==, NP_TOTAL_STEP_OTHER_SOURCE);
  g_assert_cmpuint (g_array_index (other->candidates, NpClaimCandidate, step->id).source, ==, 1);

  g_cancellable_cancel (cancelled);
  g_assert_null (np_claim_checker_explain (checker, check, 131, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claim-check/values", test_values);
  g_test_add_func ("/claim-check/fractions", test_fractions);
  g_test_add_func ("/claim-check/ranks", test_ranks);
  g_test_add_func ("/claim-check/totals", test_totals);
  g_test_add_func ("/claim-check/comparisons", test_comparisons);
  g_test_add_func ("/claim-check/plants", test_plants);
  g_test_add_func ("/claim-check/dates", test_dates);
  g_test_add_func ("/claim-check/intervals", test_intervals);
  g_test_add_func ("/claim-check/status", test_status);
  g_test_add_func ("/claim-check/candidates", test_candidates);
  return g_test_run ();
}
