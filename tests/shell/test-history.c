/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-history.h"

static void
go (NpHistory *history, const char *uri, gboolean expected)
{
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, NULL);

  g_assert_nonnull (location);
  g_assert_cmpint (np_history_go (history, location), ==, expected);
}

static void
assert_at (NpLocation *location, const char *uri)
{
  g_autoptr (NpLocation) expected = np_location_new_from_uri (uri, NULL);

  g_assert_nonnull (location);
  g_assert_true (np_location_equal (location, expected));
}

static void
test_empty (void)
{
  NpHistory *history = np_history_new ();

  g_assert_null (np_history_get_current (history));
  g_assert_false (np_history_can_go_back (history));
  g_assert_false (np_history_can_go_forward (history));
  g_assert_null (np_history_back (history));
  g_assert_null (np_history_forward (history));
  g_assert_finalize_object (history);
}

static void
test_back_and_forward (void)
{
  g_autoptr (NpHistory) history = np_history_new ();

  go (history, "nameplate:", TRUE);
  go (history, "nameplate:registrations", TRUE);
  go (history, "nameplate:registrations", FALSE);
  go (history, "nameplate:plants", TRUE);
  assert_at (np_history_back (history), "nameplate:registrations");
  g_assert_true (np_history_can_go_forward (history));
  assert_at (np_history_forward (history), "nameplate:plants");
  g_assert_null (np_history_forward (history));
  np_history_back (history);
  assert_at (np_history_back (history), "nameplate:");
  g_assert_null (np_history_back (history));
  assert_at (np_history_get_current (history), "nameplate:");
}

static void
test_new_way_forgets_the_old (void)
{
  g_autoptr (NpHistory) history = np_history_new ();

  go (history, "nameplate:", TRUE);
  go (history, "nameplate:registrations", TRUE);
  np_history_back (history);
  go (history, "nameplate:plants", TRUE);
  g_assert_false (np_history_can_go_forward (history));
  assert_at (np_history_back (history), "nameplate:");
}

static void
test_periods_leave_one_entry (void)
{
  g_autoptr (NpHistory) history = np_history_new ();

  go (history, "nameplate:registrations?period=2025", TRUE);
  go (history, "nameplate:registrations?period=2024", TRUE);
  go (history, "nameplate:registrations?period=2023", TRUE);
  go (history, "nameplate:registrations?period=2022", TRUE);
  assert_at (np_history_get_current (history), "nameplate:registrations?period=2022");
  assert_at (np_history_back (history), "nameplate:registrations?period=2025");
  g_assert_false (np_history_can_go_back (history));
  assert_at (np_history_forward (history), "nameplate:registrations?period=2022");
  /* Another parameter is another place. */
  go (history, "nameplate:registrations?period=2022&by=brand", TRUE);
  assert_at (np_history_back (history), "nameplate:registrations?period=2022");
}

/* A location that leaves the period out is one of the periods, too: back is to where playing
 * began. */
static void
test_periods_from_a_short_location (void)
{
  g_autoptr (NpHistory) history = np_history_new ();
  g_autoptr (NpLocation) shown
      = np_location_new_from_uri ("nameplate:registrations?period=2025&by=brand", NULL);
  const char *periods[] = { "2013", "2014", "2015", "2016" };

  go (history, "nameplate:registrations?by=brand", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (NpLocation) next = np_location_with (shown, NP_PARAM_PERIOD, periods[i]);

      g_assert_true (np_history_go_from (history, shown, next));
      g_clear_pointer (&shown, np_location_unref);
      shown = np_location_ref (next);
    }
  assert_at (np_history_back (history), "nameplate:registrations?by=brand");
  g_assert_false (np_history_can_go_back (history));
  /* What is gone to after a while is a way of its own. */
  np_history_forward (history);
  go (history, "nameplate:registrations?by=brand&period=2017", TRUE);
  assert_at (np_history_back (history), "nameplate:registrations?by=brand&period=2016");
}

/* Zooming and panning are one way, however many steps it takes. */
static void
test_zooming_leaves_one_entry (void)
{
  g_autoptr (NpHistory) history = np_history_new ();

  go (history, "nameplate:partnerships?event=a", TRUE);
  go (history, "nameplate:partnerships?zoom=2010-01/2019-12&event=a", TRUE);
  go (history, "nameplate:partnerships?zoom=2012-01/2015-12&event=a", TRUE);
  go (history, "nameplate:partnerships?zoom=2014&event=a", TRUE);
  assert_at (np_history_back (history), "nameplate:partnerships?event=a");
  g_assert_false (np_history_can_go_back (history));
  assert_at (np_history_forward (history), "nameplate:partnerships?zoom=2014&event=a");
  g_assert_false (np_history_can_go_forward (history));
  /* After a while one sets out anew. */
  go (history, "nameplate:partnerships?zoom=2015&event=a", TRUE);
  go (history, "nameplate:partnerships?zoom=2016&event=a", TRUE);
  assert_at (np_history_back (history), "nameplate:partnerships?zoom=2014&event=a");
  /* So one does from another event. */
  np_history_forward (history);
  go (history, "nameplate:partnerships?zoom=2016&event=b", TRUE);
  go (history, "nameplate:partnerships?zoom=2017&event=b", TRUE);
  assert_at (np_history_back (history), "nameplate:partnerships?zoom=2016&event=b");
}

/* Going through periods and along the axis are two ways, and one gets back from each. */
static void
test_zooming_after_periods (void)
{
  g_autoptr (NpHistory) history = np_history_new ();

  go (history, "nameplate:partnerships?period=2013", TRUE);
  go (history, "nameplate:partnerships?period=2014", TRUE);
  go (history, "nameplate:partnerships?period=2014&zoom=2014", TRUE);
  go (history, "nameplate:partnerships?period=2014&zoom=2014-Q3", TRUE);
  go (history, "nameplate:partnerships?period=2015&zoom=2014-Q3", TRUE);
  go (history, "nameplate:partnerships?period=2016&zoom=2014-Q3", TRUE);
  assert_at (np_history_back (history), "nameplate:partnerships?period=2014&zoom=2014-Q3");
  assert_at (np_history_back (history), "nameplate:partnerships?period=2014");
  assert_at (np_history_back (history), "nameplate:partnerships?period=2013");
  g_assert_false (np_history_can_go_back (history));
}

static void
test_stays_small (void)
{
  g_autoptr (NpHistory) history = np_history_new ();
  guint steps = 0;

  for (guint i = 0; i < 2000; i++)
    go (history, i % 2 == 0 ? "nameplate:plants" : "nameplate:partnerships", TRUE);
  while (np_history_back (history) != NULL)
    steps++;
  g_assert_cmpuint (steps, ==, 499);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/new-way-forgets-the-old", test_new_way_forgets_the_old);
  g_test_add_func ("/history/periods-leave-one-entry", test_periods_leave_one_entry);
  g_test_add_func ("/history/periods-from-a-short-location", test_periods_from_a_short_location);
  g_test_add_func ("/history/zooming-leaves-one-entry", test_zooming_leaves_one_entry);
  g_test_add_func ("/history/zooming-after-periods", test_zooming_after_periods);
  g_test_add_func ("/history/stays-small", test_stays_small);
  return g_test_run ();
}
