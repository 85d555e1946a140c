/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of a time axis that a location names: of the calendar, or in months from an anchor. */

#include "np-location.h"

/* A window and the one that it is written as. */
static const struct
{
  const char *window;
  const char *canonical;
} good[] = {
  { "2014", "2014" },
  { "2014-Q3", "2014-Q3" },
  { "2012-01/2012-12", "2012" },
  { "2012-11/2014-10", "2012-11/2014-10" },
  { "-12/60", "-12/60" },
  { "-0012/+00", "-12/0" },
  { "-12000/12000", "-12000/12000" },
  /* No period joins two years, so these are months. */
  { "2012/2014", "2012/2014" },
};

static const char *const bad[] = {
  "12",
  "12/",
  "/12",
  "1/2/3",
  "12/12",
  "60/-12",
  "0/12001",
  "-12001/0",
  "-12/ 60",
  " -12/60",
  "1.5/60",
  "2012-11/60",
  "2014-10/2012-11",
  "0x1/0x2",
  "a/b",
  "-/60",
  "2012~/2014~",
  "12/60 ",
  "--1/2",
  /* Beyond any integer. */
  "0/99999999999999999999",
};

static char *
make_uri (const char *window)
{
  g_autofree char *escaped = g_uri_escape_string (window, "/", FALSE);

  return g_strconcat ("nameplate:partnerships?zoom=", escaped, NULL);
}

static NpLocation *
parse (const char *window)
{
  g_autofree char *uri = make_uri (window);
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (NpLocation) location = parse (good[i].window);
      g_autoptr (NpLocation) again = parse (good[i].canonical);
      g_autofree char *uri = np_location_to_uri (location);
      g_autofree char *expected
          = g_strconcat ("nameplate:partnerships?zoom=", good[i].canonical, NULL);

      g_assert_cmpstr (uri, ==, expected);
      g_assert_true (np_location_equal (location, again));
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *uri = make_uri (bad[i]);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", uri);
      g_assert_null (np_location_new_from_uri (uri, &error));
      g_assert_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_VALUE);
    }
}

/* A window is either of the calendar or in months, and is read as nothing else. */
static void
test_read (void)
{
  g_autoptr (NpLocation) months = parse ("-12/60");
  g_autoptr (NpLocation) years = parse ("2012-11/2014-10");
  g_autoptr (NpLocation) none = np_location_new (NP_VIEW_PARTNERSHIPS);
  int first = 7, last = 7;

  g_assert_false (np_location_get_months (years, NP_PARAM_ZOOM, &first, &last));
  g_assert_false (np_location_get_months (none, NP_PARAM_ZOOM, &first, &last));
  g_assert_cmpint (first, ==, 7);
  g_assert_cmpint (last, ==, 7);
  g_assert_true (np_location_get_months (months, NP_PARAM_ZOOM, &first, &last));
  g_assert_cmpint (first, ==, -12);
  g_assert_cmpint (last, ==, 60);
  g_assert_cmpuint (np_location_get_period (months, NP_PARAM_ZOOM), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_location_get_period (years, NP_PARAM_ZOOM), ==,
                    np_period_new (2012 * 12 + 10, 24));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/location-window/good", test_good);
  g_test_add_func ("/location-window/bad", test_bad);
  g_test_add_func ("/location-window/read", test_read);
  return g_test_run ();
}
