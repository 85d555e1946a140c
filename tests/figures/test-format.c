/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "np-format.h"
#include "np-suggest.h"
#include "np-test-data.h"
#include "np-words.h"

#define NARROW "\xe2\x80\xaf"
#define MINUS  "\xe2\x88\x92"

/* Takes @text. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_numbers (void)
{
  assert_text (np_format_count (0), "0");
  assert_text (np_format_count (999), "999");
  assert_text (np_format_count (1000), "1,000");
  assert_text (np_format_count (53604), "53,604");
  assert_text (np_format_count (2020520), "2,020,520");
  assert_text (np_format_count (-53604), MINUS "53,604");
  assert_text (np_format_count (G_MAXINT64), "9,223,372,036,854,775,807");
  assert_text (np_format_count (G_MININT64), MINUS "9,223,372,036,854,775,808");
  assert_text (np_format_count_prose (999999), "999,999");
  assert_text (np_format_count_prose (2020520), "2.02 million");
  assert_text (np_format_share (0.17), "17.0" NARROW "%");
  assert_text (np_format_share (-0.004), MINUS "0.4" NARROW "%");
  assert_text (np_format_share (-0.0001), "0.0" NARROW "%");
  assert_text (np_format_share (NAN), "–");
}

static void
test_periods (void)
{
  const char *periods[][2] = {
    { "2025", "2025" },
    { "2025-Q3", "Q3 2025" },
    { "2025-09", "September 2025" },
    { "2024-12", "December 2024" },
    { "2024-04/2025-03", "year to March 2025" },
    { "2022-01/2022-09", "January to September 2022" },
    { "2022-11/2023-02", "November 2022 to February 2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    assert_text (np_format_period (np_test_period (periods[i][0])), periods[i][1]);
  assert_text (np_format_period (NP_PERIOD_NONE), "");
}

static void
test_dates (void)
{
  const char *dates[][2] = {
    { "2014", "2014" },
    { "2014-10", "October 2014" },
    { "2014-10-21", "21 October 2014" },
    { "2018~", "about 2018" },
  };
  NpDate none = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      NpDate date;

      g_assert_true (np_date_parse (dates[i][0], &date));
      assert_text (np_format_date (&date), dates[i][1]);
    }
  assert_text (np_format_date (&none), "");
}

static void
test_lists (void)
{
  assert_text (np_format_list ((const char *[]) { NULL }), "");
  assert_text (np_format_list ((const char *[]) { "A", NULL }), "A");
  assert_text (np_format_list ((const char *[]) { "A", "B", NULL }), "A and B");
  assert_text (np_format_list ((const char *[]) { "A", "B", "C", NULL }), "A, B and C");
  assert_text (np_words_number (16), "sixteen");
  assert_text (np_words_number (21), "21");
  assert_text (np_words_span (1, NP_PERIOD_UNIT_YEAR), "one year");
  assert_text (np_words_span (2, NP_PERIOD_UNIT_MONTH), "two months");
  assert_text (np_words_span (21, NP_PERIOD_UNIT_QUARTER), "21 quarters");
  assert_text (np_words_capitalise ("ähnlich"), "Ähnlich");
  assert_text (np_words_capitalise (""), "");
}

static void
test_words (void)
{
  NpCapacity capacity = { .units = 200000, .unit = NP_CAPACITY_UNIT_VEHICLES_YEAR };
  g_autoptr (NpSource) source = np_source_new (&(NpSourceInit) {
      .id = "s", .title = "Registrations", .publisher = "SMMT", .published = { 2026, 1, 6, 0 } });

  assert_text (np_format_capacity (&capacity), "200,000 vehicles a year");
  capacity.unit = NP_CAPACITY_UNIT_BODIES_DAY;
  assert_text (np_format_capacity (&capacity), "200,000 bodies a day");
  assert_text (np_format_citation (source), "SMMT, Registrations, 6 January 2026");
  assert_text (np_words_source (source), "SMMT, 6 January 2026");
  g_assert_cmpstr (np_format_event_kind ("plant-opening"), ==, "plant opens");
  g_assert_cmpstr (np_format_event_kind (NP_EVENT_KIND_ERA), ==, "era");
  g_assert_cmpstr (np_format_event_kind ("moon-landing"), ==, "moon-landing");
  g_assert_cmpstr (np_format_event_kind (NULL), ==, "");
  g_assert_cmpstr (np_format_basis (NP_CAPACITY_BASIS_ANNOUNCED), ==, "announced");
  /* What a company says and what the net says never look alike. */
  for (NpSourceKind a = 0; a <= NP_SOURCE_KIND_SOCIAL; a++)
    for (NpSourceKind b = 0; b < a; b++)
      {
        g_assert_cmpstr (np_format_source_icon (a), !=, np_format_source_icon (b));
        g_assert_cmpstr (np_format_source_kind (a), !=, np_format_source_kind (b));
      }
}

static void
test_edit_distance (void)
{
  g_assert_cmpuint (np_edit_distance ("", ""), ==, 0);
  g_assert_cmpuint (np_edit_distance ("jaecoo", "jaecoo"), ==, 0);
  g_assert_cmpuint (np_edit_distance ("jaecooo", "jaecoo"), ==, 1);
  g_assert_cmpuint (np_edit_distance ("jaeoco", "jaecoo"), ==, 1);
  g_assert_cmpuint (np_edit_distance ("abc", ""), ==, 3);
  g_assert_cmpuint (np_edit_distance ("kitten", "sitting"), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/numbers", test_numbers);
  g_test_add_func ("/format/periods", test_periods);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/lists", test_lists);
  g_test_add_func ("/format/words", test_words);
  g_test_add_func ("/format/edit-distance", test_edit_distance);
  return g_test_run ();
}
