/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "np-test-data.h"
#include "np-test-figures.h"

static void
assert_list (const char *uri, const char *expected)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autofree char *text = np_test_list (dataset, uri);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ranking (void)
{
  assert_list ("nameplate:registrations?period=2025&by=group&select=chery",
               "rank,id,name,units,share\n"
               "1,volks,Volks,1100,0.5789\n"
               "2,jlr,JLR,260,0.1368\n"
               "3,chery,Chery,250,0.1316\n"
               "3,own:solo,Solo,250,0.1316\n"
               ",own:other,Other makes,30,0.0158\n"
               ",,not itemised,10,0.0053");
  assert_list ("nameplate:registrations?period=2024&by=brand&measure=share",
               "rank,id,name,units,share\n"
               "1,golf,Golf,1000,0.7299\n"
               "2,land-rover,Land Rover,290,0.2117\n"
               "3,jaguar,Jaguar,60,0.0438\n"
               "4,jaecoo,Jaecoo,20,0.0146");
}

/* Within each id period by period, in the order of the selection, else the largest. */
static void
test_trend (void)
{
  assert_list ("nameplate:registrations?mode=trend&by=brand&select=jaecoo,jaguar",
               "period,id,name,units,share\n"
               "2024,jaecoo,Jaecoo,20,0.0146\n"
               "2025,jaecoo,Jaecoo,150,0.0789\n"
               "2023,jaguar,Jaguar,100,0.0769\n"
               "2024,jaguar,Jaguar,60,0.0438\n"
               "2025,jaguar,Jaguar,10,0.0053");
  assert_list ("nameplate:registrations?mode=trend&from=2025", "period,id,name,units,share\n"
                                                               "2025,volks,Volks,1100,0.5789\n"
                                                               "2025,jlr,JLR,260,0.1368\n"
                                                               "2025,chery,Chery,250,0.1316\n"
                                                               "2025,own:solo,Solo,250,0.1316");
  assert_list ("nameplate:registrations?mode=trend&interval=month&select=chery",
               "period,id,name,units,share\n"
               "2026-02,chery,Chery,40,0.3077");
}

static void
test_gap (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree char *text = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_units (data, "one", "2010", 1, "a");
  np_test_data_units (data, "one", "2012", 0, "a");
  dataset = np_test_data_end (data);
  text = np_test_list (dataset, "nameplate:registrations?mode=trend&by=brand");
  g_assert_cmpstr (text, ==,
                   "period,id,name,units,share\n"
                   "2010,one,One,1,\n"
                   "2011,one,One,,\n"
                   "2012,one,One,0,");
}

/* A year of which too little is itemised has no sum of a group, but of a brand that it has. */
static void
test_partial (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree char *groups = NULL;
  g_autofree char *brands = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "pair", "Pair");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_owner (data, "one", "pair", NULL, NULL);
  np_test_data_owner (data, "two", "pair", NULL, NULL);
  for (int year = 2010; year < 2013; year++)
    {
      g_autofree char *period = g_strdup_printf ("%d", year);

      np_test_data_units (data, "one", period, 1, "a");
      if (year != 2011)
        np_test_data_units (data, "two", period, 9, "a");
      np_test_data_total (data, period, 10, "a");
    }
  dataset = np_test_data_end (data);
  groups = np_test_list (dataset, "nameplate:registrations?mode=trend&by=group&select=pair");
  g_assert_cmpstr (groups, ==,
                   "period,id,name,units,share\n"
                   "2010,pair,Pair,10,1.0000\n"
                   "2011,pair,Pair,,\n"
                   "2012,pair,Pair,10,1.0000");
  brands = np_test_list (dataset, "nameplate:registrations?mode=trend&by=brand&select=one&to=2011");
  g_assert_cmpstr (brands, ==,
                   "period,id,name,units,share\n"
                   "2010,one,One,1,0.1000\n"
                   "2011,one,One,1,0.1000");
}

#define EVENTS_HEADER \
  "id,partnership,date,kind,title,sources,lane,planned,end,companies,plant,brands,links,report-of"

static void
test_partnerships (void)
{
  assert_list ("nameplate:partnerships?select=saic-mg,chery-jlr",
               EVENTS_HEADER "\n"
                             "sale,saic-mg,2007~,sale,SAIC takes MG,rival,saic-mg,,,,,,,\n"
                             "talks,chery-jlr,2010-08,talks,First talks,count,chery-jlr,,,,,,,\n"
                             "opening,chery-jlr,2014-10-21,plant-opening,Changshu opens,count,"
                             "chery-jlr,,,,,,,\n"
                             "stop,chery-jlr,2025-09-01,production-end,Plants stand still,rival,"
                             "chery-jlr,,2025-10-06,,,,,");
  assert_list ("nameplate:partnerships?from=2010&to=2014",
               EVENTS_HEADER "\n"
                             "talks,chery-jlr,2010-08,talks,First talks,count,chery-jlr,,,,,,,\n"
                             "opening,chery-jlr,2014-10-21,plant-opening,Changshu opens,count,"
                             "chery-jlr,,,,,,,");
  /* A span that reaches into the range is in it. */
  assert_list ("nameplate:partnerships?from=2025-10",
               EVENTS_HEADER "\n"
                             "stop,chery-jlr,2025-09-01,production-end,Plants stand still,rival,"
                             "chery-jlr,,2025-10-06,,,,,");
}

/* Other reports of an event follow it, in its lane. */
static void
test_reports (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;
  g_autofree char *text = NULL;

  np_test_data_source (data, "head", NULL);
  np_test_data_source (data, "other", NULL);
  np_test_data_plant (data, "plant", "Plant", NP_PRODUCT_VEHICLES, NULL, NULL);
  np_test_data_partnership (data, "pair", "Pair", "One;Two", NULL);
  np_test_data_report (data, "used", "pair", "2026-01-28", "talks", "plant", NULL, "head");
  np_test_data_report (data, "rival", "pair", "2026-02", "agreement", NULL, "used", "other");
  np_test_data_report (data, "alone", "pair", "2026-01-30", "talks", NULL, NULL, "other");
  dataset = np_test_data_end (data);
  text = np_test_list (dataset, "nameplate:partnerships?by=kind");
  g_assert_cmpstr (text, ==,
                   EVENTS_HEADER "\n"
                                 "used,pair,2026-01-28,talks,used,head,talks,,,,plant,,,\n"
                                 "rival,pair,2026-02,agreement,rival,other,talks,,,,,,"
                                 "rival-of:used,used\n"
                                 "alone,pair,2026-01-30,talks,alone,other,talks,,,,,,,");
}

static void
test_plants (void)
{
  const char *year
      = "plant,name,period,unit,capacity,basis,measure,produced,utilisation,scenario,"
        "scenario_produced,scenario_utilisation,sources\n"
        "sunderland,Sunderland,2025,vehicles,600000,maximum,output,273087,0.4551,,,,count\n"
        "changshu,Changshu,2024-04/"
        "2025-03,vehicles,200000,nameplate,sales,34000,0.1700,,,,count;rival\n"
        "nitra,Nitra,2025,vehicles,150000,announced,,,,,,,count\n"
        "bromwich,Castle Bromwich,2025,vehicles,,,,,,,,,\n"
        "engines,Engine plant,2025,engines,130000,nameplate,,,,,,,count";

  /* What is selected stands out; it leaves nothing out. */
  assert_list ("nameplate:plants?period=2025", year);
  assert_list ("nameplate:plants?period=2025&select=changshu", year);
  assert_list ("nameplate:plants?select=engines,nitra", year);
}

static void
test_one_plant (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  g_autofree char *text = np_test_list (dataset, "nameplate:plants?select=changshu");

  g_assert_nonnull (strstr (
      text, "\nchangshu,Changshu,2017,vehicles,130000,nameplate,sales,84000,0.6462,,,,count\n"));
  g_assert_nonnull (strstr (text,
                            "\nchangshu,Changshu,2018,vehicles,200000,nameplate,,,,,,,count\n"));
  g_assert_nonnull (
      strstr (text, "2022-01/2022-09,vehicles,200000,nameplate,sales,37000,0.2467,,,,count\n"));
  g_assert_true (g_str_has_suffix (
      text, "2024-04/2025-03,vehicles,200000,nameplate,sales,34000,0.1700,,,,count;rival"));
  g_assert_null (strstr (text, "output"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/ranking", test_ranking);
  g_test_add_func ("/tables/trend", test_trend);
  g_test_add_func ("/tables/gap", test_gap);
  g_test_add_func ("/tables/partial", test_partial);
  g_test_add_func ("/tables/partnerships", test_partnerships);
  g_test_add_func ("/tables/reports", test_reports);
  g_test_add_func ("/tables/plants", test_plants);
  g_test_add_func ("/tables/one-plant", test_one_plant);
  return g_test_run ();
}
