/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Details say what the location's selection is, and where every figure comes from. */
#include "np-figures.h"
#include "np-plant-details.h"
#include "np-plants-facts.h"
#include "np-registrations-details.h"
#include "np-source-row.h"
#include "np-test-details.h"
#include "np-test-pages.h"

/* Fills the pane and gives back what it says then. */
static char *
tell (NpDetailsPane *pane, const char *uri)
{
  g_autoptr (NpLocation) wanted = np_test_locate (uri);
  g_autoptr (NpLocation) location = np_figures_complete (np_test_get_bundled (), wanted, NULL);
  g_autoptr (NpRegistrationsFacts) facts
      = np_registrations_facts_new (np_test_get_bundled (), location, NULL);

  g_assert_true (np_registrations_details_fill (pane, facts, location));
  return np_test_details_read (pane);
}

static void
test_brand (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text = tell (pane, "nameplate:registrations?period=2025&by=brand&select=jaecoo");

  np_test_details_assert_says (text, "Jaecoo");
  np_test_details_assert_says (text, "28,232"); /* SMMT */
  np_test_details_assert_says (text, "28,250"); /* DfT */
  np_test_details_assert_says (text, "2,020,520");
  np_test_details_assert_says (text, "Rank | 23 of 55, up 24 in a year");
  np_test_details_assert_says (text, "Change on a year before | +28,023 (+13,408");
  np_test_details_assert_says (text, "Overtakes since 2024");
  np_test_details_assert_says (text, "Passed Honda");
  g_assert_finalize_object (pane);
}

/* Signs and brackets stay where they are also where rows read from right to left. */
static void
test_numbers_from_left_to_right (void)
{
  NpDetailsPane *pane;
  g_autofree char *text = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  pane = np_test_details_new ();
  text = tell (pane, "nameplate:registrations?period=2025&by=brand&select=jaecoo");
  np_test_details_assert_says (text, "| \u2066+28,023 (+13,408\u202f%)\u2069");
  np_test_details_assert_says (text, "Rank | 23 of 55, up 24 in a year");
  g_assert_finalize_object (pane);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_group (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text
      = tell (pane, "nameplate:registrations?period=2025&by=group&select=jlr,chery");

  np_test_details_assert_says (text, "53,604");
  np_test_details_assert_says (text, "19,855");
  np_test_details_assert_says (text, "5,517");
  g_assert_finalize_object (pane);
}

static void
test_country (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text
      = tell (pane, "nameplate:registrations?period=2025&by=country&select=china");

  np_test_details_assert_says (text, "Country of origin · 2025");
  np_test_details_assert_says (text, "196,809");
  np_test_details_assert_says (text, "28,232");
  g_assert_finalize_object (pane);
}

/* A quarter is the sum of its months, and the measure of the chart stands first. */
static void
test_sum (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text
      = tell (pane, "nameplate:registrations?period=2025-Q4&by=brand&measure=rolling&mode=trend"
                    "&interval=quarter&select=kia");

  np_test_details_assert_says (text, "Rolling twelve months | ");
  np_test_details_assert_says (text, "Registered | ");
  np_test_details_assert_says (text, "Counted by");
  g_assert_finalize_object (pane);
}

/* Half a year is not a year, and there is none to hold it against. */
static void
test_incomplete (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text = tell (pane, "nameplate:registrations?period=2026&by=group&select=chery");

  np_test_details_assert_says (text, "Only 6 of 12 months are counted.");
  np_test_details_assert_says (text, "70,807");
  g_assert_finalize_object (pane);
}

static void
test_nothing_selected (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autoptr (NpLocation) bare = np_test_locate ("nameplate:registrations?period=2025");
  g_autoptr (NpLocation) location = np_figures_complete (np_test_get_bundled (), bare, NULL);
  g_autoptr (NpRegistrationsFacts) facts
      = np_registrations_facts_new (np_test_get_bundled (), location, NULL);
  g_autoptr (NpLocation) plants = np_test_locate ("nameplate:plants?period=2025");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_assert_false (np_registrations_details_fill (pane, facts, location));
  g_assert_false (np_plant_details_fill (pane, np_test_get_bundled (), plants, none));
  g_assert_finalize_object (pane);
}

/* What the details say of a plant, with the scenarios of the location. */
static char *
tell_plant (NpDetailsPane *pane, const char *uri)
{
  g_autoptr (NpLocation) location = np_test_locate (uri);
  g_autoptr (NpPlantsFacts) facts = np_plants_facts_new (np_test_get_bundled (), location);

  g_assert_true (np_plant_details_fill (pane, np_test_get_bundled (), location, facts->results));
  return np_test_details_read (pane);
}

/* Who ran it is who did then; who owned that stands beside it. */
static void
test_operators (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *then = tell_plant (pane, "nameplate:plants?period=2002&select=solihull");
  g_autofree char *now = tell_plant (pane, "nameplate:plants?period=2025&select=solihull");
  g_autofree char *shared = tell_plant (pane, "nameplate:plants?period=2025&select=changshu");

  np_test_details_assert_says (then, "Run by | Ford\n");
  np_test_details_assert_says (now, "Run by | JLR\n");
  np_test_details_assert_says (now, "BMW Group");
  np_test_details_assert_says (shared, "Chery Jaguar Land Rover, owned by ");
  g_assert_finalize_object (pane);
}

static void
test_scenario (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text
      = tell_plant (pane, "nameplate:plants?period=2025&select=castle-bromwich&scenario=chery-at-"
                          "castle-bromwich,chery-at-halewood");

  np_test_details_assert_says (text, "Castle Bromwich would build 53,604 of its 90,000");
  np_test_details_assert_says (text, "None: it had closed");
  g_assert_null (strstr (text, "Chery’s UK cars at Halewood"));
  g_assert_finalize_object (pane);
}

static void
test_changshu_is_sales (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autofree char *text = tell_plant (pane, "nameplate:plants?period=2025&select=changshu");

  np_test_details_assert_says (text, "by cars sold");
  np_test_details_assert_says (text, "year to March 2025");
  np_test_details_assert_says (text, "34,000");
  np_test_details_assert_says (text, "200,000");
  np_test_details_assert_says (text, "130,000");
  g_assert_null (strstr (text, "Output, "));
  g_assert_finalize_object (pane);
}

static void
test_text_is_never_markup (void)
{
  NpDetailsPane *pane = np_test_details_new ();
  g_autoptr (NpSource) source
      = np_source_new (&(NpSourceInit) { .id = "x", .title = "<b>&bold", .note = "<i>" });
  GtkWidget *row;

  np_details_pane_start (pane, "<b>title", "& subtitle");
  np_details_pane_add_text (pane, "<big>");
  np_details_pane_add_fact (pane, "<s>", "&amp;");
  np_details_pane_add_source (pane, source, "<u>1</u>", TRUE);
  np_details_pane_add_source (pane, source, NULL, FALSE);
  row = np_test_find (GTK_WIDGET (pane), NP_TYPE_SOURCE_ROW);
  g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "<u>1</u>");
  g_assert_finalize_object (pane);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/details/brand", test_brand);
  g_test_add_func ("/details/numbers-from-left-to-right", test_numbers_from_left_to_right);
  g_test_add_func ("/details/group", test_group);
  g_test_add_func ("/details/country", test_country);
  g_test_add_func ("/details/sum", test_sum);
  g_test_add_func ("/details/incomplete", test_incomplete);
  g_test_add_func ("/details/nothing-selected", test_nothing_selected);
  g_test_add_func ("/details/operators", test_operators);
  g_test_add_func ("/details/scenario", test_scenario);
  g_test_add_func ("/details/changshu-is-sales", test_changshu_is_sales);
  g_test_add_func ("/details/text-is-never-markup", test_text_is_never_markup);
  return g_test_run ();
}
