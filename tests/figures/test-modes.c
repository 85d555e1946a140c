/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tables of every kind of chart on a small market, and what a location can't ask for. */

#include <string.h>

#include "np-test-data.h"
#include "np-test-figures.h"

#define AT "nameplate:registrations?"

static void
assert_list (NpDataset *dataset, const char *uri, const char *expected)
{
  g_autofree char *text = np_test_list (dataset, uri);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_measures (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "period=2025&measure=change",
               "rank,id,name,units,share,counted,change,before,before-period,note\n"
               "1,chery,Chery,250,0.1316,2025,230,20,2024,\n"
               "2,volks,Volks,1100,0.5789,2025,100,1000,2024,\n"
               "3,jlr,JLR,260,0.1368,2025,-90,350,2024,\n"
               ",own:solo,Solo,250,0.1316,2025,,,2024,no figure to compare with\n"
               ",own:other,Other makes,30,0.0158,2025,,,2024,no figure to compare with");
  assert_list (dataset, AT "period=2025&measure=growth&by=brand&hide=solo,omoda,other",
               "rank,id,name,units,share,counted,growth,before,before-period,note\n"
               "1,jaecoo,Jaecoo,150,0.0789,2025,6.5000,20,2024,\n"
               "2,golf,Golf,1100,0.5789,2025,0.1000,1000,2024,\n"
               "3,land-rover,Land Rover,250,0.1316,2025,-0.1379,290,2024,\n"
               "4,jaguar,Jaguar,10,0.0053,2025,-0.8333,60,2024,");
  assert_list (dataset, AT "period=2025&measure=index&base=2023",
               "rank,id,name,units,share,counted,index,before,before-period,note\n"
               "1,volks,Volks,1100,0.5789,2025,122.2222,900,2023,\n"
               "2,jlr,JLR,260,0.1368,2025,65.0000,400,2023,\n"
               ",chery,Chery,250,0.1316,2025,,,2023,no figure to compare with\n"
               ",own:solo,Solo,250,0.1316,2025,,,2023,no figure to compare with\n"
               ",own:other,Other makes,30,0.0158,2025,,,2023,no figure to compare with");
  /* What is not itemised is a part of the year so far as well. */
  assert_list (dataset, AT "period=2025&measure=ytd&hide=jlr,chery,own:solo,own:other",
               "rank,id,name,units,share,counted,ytd,note\n"
               "1,volks,Volks,1100,0.5789,2025,1100,\n"
               ",,not itemised,10,0.0053,2025,10,");
  assert_list (dataset, AT "period=2026-02&measure=ytd",
               "rank,id,name,units,share,counted,ytd,note\n"
               ",volks,Volks,90,0.6923,2026-01/2026-02,,months are missing\n"
               ",chery,Chery,40,0.3077,2026-01/2026-02,,months are missing");
}

/* Part of a year is shown, and every row says that it is no more. */
static void
test_incomplete (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "period=2026",
               "rank,id,name,units,share,note\n"
               "1,volks,Volks,90,0.6923,months are missing\n"
               "2,chery,Chery,40,0.3077,months are missing; derived; a label for several brands");
}

/* What is hidden is counted: places and shares stay. What is expanded is followed by its brands. */
static void
test_rows (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "period=2025&hide=volks,own:other",
               "rank,id,name,units,share\n"
               "2,jlr,JLR,260,0.1368\n"
               "3,chery,Chery,250,0.1316\n"
               "3,own:solo,Solo,250,0.1316\n"
               ",,not itemised,10,0.0053");
  assert_list (dataset, AT "period=2025&expand=jlr,chery&hide=volks,own:solo,chery",
               "rank,id,name,units,share,part-of\n"
               "2,jlr,JLR,260,0.1368,\n"
               ",land-rover,Land Rover,250,0.1316,jlr\n"
               ",jaguar,Jaguar,10,0.0053,jlr\n"
               ",own:other,Other makes,30,0.0158,\n"
               ",,not itemised,10,0.0053,");
  assert_list (dataset, AT "mode=trend&select=jlr,chery&hide=jlr",
               "period,id,name,units,share\n"
               "2024,chery,Chery,20,0.0146\n"
               "2025,chery,Chery,250,0.1316");
  /* What is in the background comes after the rest. */
  assert_list (dataset, AT "mode=trend&select=chery&grey=own:solo",
               "period,id,name,units,share\n"
               "2024,chery,Chery,20,0.0146\n"
               "2025,chery,Chery,250,0.1316\n"
               "2025,own:solo,Solo,250,0.1316");
}

static void
test_over_time (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "mode=rank&select=chery,jlr",
               "period,id,name,units,share,rank,note\n"
               "2024,chery,Chery,20,0.0146,3,\n"
               "2025,chery,Chery,250,0.1316,3,\n"
               "2023,jlr,JLR,400,0.3077,2,\n"
               "2024,jlr,JLR,350,0.2555,2,\n"
               "2025,jlr,JLR,260,0.1368,2,");
  assert_list (dataset, AT "mode=trend&measure=change&select=jlr",
               "period,id,name,units,share,counted,change,before,before-period,note\n"
               "2024,jlr,JLR,350,0.2555,2024,-50,400,2023,\n"
               "2025,jlr,JLR,260,0.1368,2025,-90,350,2024,");
  /* Another count's share of another total is no part of this market. */
  assert_list (dataset, AT "mode=share&by=brand&select=rare,jaguar",
               "period,id,name,units,share,note\n"
               "2023,jaguar,Jaguar,100,0.0769,\n"
               "2024,jaguar,Jaguar,60,0.0438,\n"
               "2025,jaguar,Jaguar,10,0.0053,");
  assert_list (dataset, AT "mode=multiples&by=brand&select=rare",
               "period,id,name,units,share,note\n"
               "2025,rare,Rare,7,0.0036,from another count than the market’s");
  /* A base by itself is the first that all have who have more than one. */
  assert_list (dataset, AT "mode=trend&measure=index&select=volks,chery,own:solo",
               "period,id,name,units,share,counted,index,before,before-period,note\n"
               "2023,volks,Volks,900,0.6923,2023,90.0000,1000,2024,\n"
               "2024,volks,Volks,1000,0.7299,2024,100.0000,1000,2024,\n"
               "2025,volks,Volks,1100,0.5789,2025,110.0000,1000,2024,\n"
               "2024,chery,Chery,20,0.0146,2024,100.0000,20,2024,\n"
               "2025,chery,Chery,250,0.1316,2025,1250.0000,20,2024,");
}

static void
test_slope (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "mode=slope&base=2023&period=2025&hide=own:other",
               "id,name,2023,2025,difference,growth,note\n"
               "volks,Volks,900,1100,200,0.2222,\n"
               "jlr,JLR,400,260,-140,-0.3500,\n"
               "chery,Chery,,250,,,2023: no figure\n"
               "own:solo,Solo,,250,,,2023: no figure");
  /* A change is no amount that could grow. */
  assert_list (dataset, AT "mode=slope&measure=change&base=2024&period=2025&hide=own:solo,chery",
               "id,name,2024,2025,difference,growth,note\n"
               "volks,Volks,100,100,0,,\n"
               "jlr,JLR,-50,-90,-40,,\n"
               "own:other,Other makes,,,,,2024: no figure; 2025: no figure to compare with");
  /* Part of a year is not held against a whole one: that would be a fall. */
  assert_list (dataset, AT "mode=slope&base=2025&period=2026&hide=jlr,own:solo",
               "id,name,2025,2026,difference,growth,note\n"
               "volks,Volks,1100,,,,2026: months are missing\n"
               "chery,Chery,250,,,,2026: months are missing");
}

/* Nor is a sum that lacks brands. */
static void
test_partial_slope (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_group (data, "pair", "Pair");
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_brand (data, "two", "Two", NULL);
  np_test_data_owner (data, "one", "pair", NULL, NULL);
  np_test_data_owner (data, "two", "pair", NULL, NULL);
  np_test_data_units (data, "one", "2019", 10, "a");
  np_test_data_total (data, "2019", 100, "a");
  np_test_data_units (data, "one", "2020", 10, "a");
  np_test_data_units (data, "two", "2020", 90, "a");
  np_test_data_total (data, "2020", 100, "a");
  dataset = np_test_data_end (data);
  assert_list (dataset, AT "mode=slope&period=2020",
               "id,name,2019,2020,difference,growth,note\n"
               "pair,Pair,,100,,,2019: parts are not itemised");
}

static void
test_concentration (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();

  assert_list (dataset, AT "mode=concentration&by=brand&from=2024",
               "period,top1,top3,top5,top10,hhi,hhi-high,itemised,n,note\n"
               "2024,0.7299,0.9854,,,5797.3254,5797.3254,1.0000,4,\n"
               "2025,0.5789,0.8421,0.9737,,3788.3657,3792.7978,0.9789,6,");
}

static void
assert_fails (NpDataset *dataset, const char *uri, int code, const char *message)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  g_assert_null (np_figures_new_table (dataset, location, &error));
  g_assert_error (error, NP_FIGURES_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (np_figures_new_figure (dataset, location, &other));
  g_assert_error (other, NP_FIGURES_ERROR, code);
}

static void
test_errors (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_new_market ();
  static const char *const not_areas[] = { "change", "growth", "rolling", "ytd", "index" };
  static const char *const no_shares[] = { "change", "growth", "index" };

  for (guint i = 0; i < G_N_ELEMENTS (not_areas); i++)
    {
      g_autofree char *uri = g_strdup_printf (AT "mode=share&measure=%s", not_areas[i]);

      assert_fails (dataset, uri, NP_FIGURES_ERROR_UNSUITABLE,
                    "Only shares of the market fill 100 %");
    }
  for (guint i = 0; i < G_N_ELEMENTS (no_shares); i++)
    {
      g_autofree char *uri = g_strdup_printf (AT "mode=concentration&measure=%s", no_shares[i]);

      assert_fails (dataset, uri, NP_FIGURES_ERROR_UNSUITABLE,
                    "Concentration is counted from shares of the market");
    }
  assert_fails (dataset, AT "grey=volk", NP_FIGURES_ERROR_UNKNOWN_ID,
                "“volk” is not a group of this dataset; did you mean “volks”?");
  assert_fails (dataset, AT "by=brand&hide=golf,glof", NP_FIGURES_ERROR_UNKNOWN_ID,
                "“glof” is not a brand of this dataset; did you mean “golf”?");
  assert_fails (dataset, AT "expand=jaguar", NP_FIGURES_ERROR_UNKNOWN_ID,
                "“jaguar” is not a group of this dataset; did you mean “jlr”?");
  assert_fails (dataset, AT "by=country&select=atlantis", NP_FIGURES_ERROR_UNKNOWN_ID,
                "“atlantis” is not a country that a brand of this dataset comes from");
  assert_fails (dataset, AT "mode=slope&base=1999", NP_FIGURES_ERROR_NO_DATA,
                "There is no figure by brand for “UK” in 1999");
  assert_fails (dataset, AT "measure=index&base=2099-07", NP_FIGURES_ERROR_NO_DATA,
                "There is no figure by brand for “UK” in July 2099");
}

/* A span that is the only figure there is can't be added up to a year. */
static void
test_odd_span (void)
{
  NpTestData *data = np_test_data_new ();
  g_autoptr (NpDataset) dataset = NULL;

  np_test_data_source (data, "a", NULL);
  np_test_data_brand (data, "one", "One", NULL);
  np_test_data_units (data, "one", "2020-02/2020-05", 4, "a");
  dataset = np_test_data_end (data);
  assert_list (dataset, AT "by=brand&period=2020-02/2020-05",
               "rank,id,name,units,share\n"
               "1,one,One,4,");
  assert_fails (dataset, AT "by=brand&measure=rolling&period=2020-02/2020-05",
                NP_FIGURES_ERROR_NO_DATA,
                "There is no figure by brand for “UK” in the year to May 2020");
  assert_fails (dataset, AT "by=brand&measure=ytd&period=2020-02/2020-05", NP_FIGURES_ERROR_NO_DATA,
                "There is no figure by brand for “UK” from January to May 2020");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/modes/measures", test_measures);
  g_test_add_func ("/modes/incomplete", test_incomplete);
  g_test_add_func ("/modes/rows", test_rows);
  g_test_add_func ("/modes/over-time", test_over_time);
  g_test_add_func ("/modes/slope", test_slope);
  g_test_add_func ("/modes/partial-slope", test_partial_slope);
  g_test_add_func ("/modes/concentration", test_concentration);
  g_test_add_func ("/modes/errors", test_errors);
  g_test_add_func ("/modes/odd-span", test_odd_span);
  return g_test_run ();
}
