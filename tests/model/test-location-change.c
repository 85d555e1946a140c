/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From one location to another: in what two differ, and what one can be asked for. */

#include "np-location.h"

static NpLocation *
parse (const char *rest)
{
  g_autofree char *uri = g_strconcat ("nameplate:", rest, NULL);
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  return location;
}

static void
test_differs_only_in (void)
{
  /* What differs, and whether that is nothing but the window. */
  static const struct
  {
    const char *a, *b;
    gboolean only;
  } pairs[] = {
    { "partnerships", "partnerships?zoom=2014", TRUE },
    { "partnerships?zoom=2014", "partnerships?zoom=2015", TRUE },
    { "partnerships?event=a&zoom=2014&fold=b", "partnerships?event=a&fold=b", TRUE },
    { "partnerships?zoom=2014", "partnerships?zoom=2014", FALSE },
    { "partnerships?zoom=2014", "partnerships?zoom=2014-01/2014-12", FALSE },
    { "partnerships?event=a", "partnerships?event=b", FALSE },
    { "partnerships?event=a&zoom=2014", "partnerships?event=b&zoom=2015", FALSE },
    { "partnerships?zoom=2014", "partnerships?zoom=2015&show=table", FALSE },
    { "partnerships?zoom=2014", "registrations", FALSE },
    { "plants?period=2024", "plants?period=2025", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (NpLocation) a = parse (pairs[i].a);
      g_autoptr (NpLocation) b = parse (pairs[i].b);

      g_test_message ("%s, %s", pairs[i].a, pairs[i].b);
      g_assert_cmpint (np_location_differs_only_in (a, b, NP_PARAM_ZOOM), ==, pairs[i].only);
      g_assert_cmpint (np_location_differs_only_in (b, a, NP_PARAM_ZOOM), ==, pairs[i].only);
    }
}

/* Exactly what a location can be given. */
static void
test_can_have (void)
{
  static const struct
  {
    const char *param;
    const char *value;
    gboolean can;
  } values[] = {
    { NP_PARAM_FIND, "first car", TRUE },
    { NP_PARAM_FIND, "first\tcar", FALSE },
    { NP_PARAM_FIND, "", FALSE },
    { NP_PARAM_KIND, "plant-opening", TRUE },
    { NP_PARAM_KIND, "talks,sale", TRUE },
    { NP_PARAM_KIND, "Plant opening", FALSE },
    { NP_PARAM_COMPANY, "Great Wall Motor", TRUE },
    { NP_PARAM_ZOOM, "-12/60", TRUE },
    { NP_PARAM_ZOOM, "60/-12", FALSE },
    { NP_PARAM_MARKET, "uk", FALSE },
    { "colour", "red", FALSE },
  };
  g_autoptr (NpLocation) location = parse ("partnerships?find=x");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (NpLocation) there = NULL;

      g_test_message ("%s=%s", values[i].param, values[i].value);
      g_assert_cmpint (np_location_can_have (location, values[i].param, values[i].value), ==,
                       values[i].can);
      if (!values[i].can)
        continue;
      there = np_location_with (location, values[i].param, values[i].value);
      g_assert_cmpstr (np_location_get (there, values[i].param), ==, values[i].value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/location-change/differs-only-in", test_differs_only_in);
  g_test_add_func ("/location-change/can-have", test_can_have);
  return g_test_run ();
}
