/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "np-location.h"

#define N_RANDOM 20000

/* An address and the one that it is written as. */
static const struct
{
  const char *uri;
  const char *canonical;
} good[] = {
  { "nameplate:", "nameplate:" },
  { "nameplate:welcome", "nameplate:" },
  { "nameplate:?", "nameplate:" },
  { "nameplate:plants", "nameplate:plants" },
  { "NamePlate:plants", "nameplate:plants" },
  { "nameplate:///plants?select=changshu", "nameplate:plants?select=changshu" },
  { "nameplate:///", "nameplate:" },
  { "nameplate:plants?", "nameplate:plants" },
  { "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&select=chery",
    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&select=chery" },
  { "nameplate:registrations?select=chery&mode=ranking&by=group&period=2025&market=uk",
    "nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&select=chery" },
  { "nameplate:registrations?market=uk&by=brand&mode=trend&select=jaecoo,omoda,chery",
    "nameplate:registrations?market=uk&by=brand&mode=trend&select=jaecoo,omoda,chery" },
  { "nameplate:registrations?select=own:byd,own:a.b_c-d&show=table",
    "nameplate:registrations?select=own:byd,own:a.b_c-d&show=table" },
  { "nameplate:registrations?select=own%3Abyd%2cbyd",
    "nameplate:registrations?select=own:byd,byd" },
  { "nameplate:registrations?measure=share&interval=month&from=2024-04/2025-03&to=2025-Q3",
    "nameplate:registrations?measure=share&interval=month&from=2024-04/2025-03&to=2025-Q3" },
  { "nameplate:registrations?expand=jlr&hide=byd&grey=kia&events=on&axis=own&interval=quarter"
    "&measure=index&mode=multiples&by=country&base=2019",
    "nameplate:registrations?base=2019&by=country&mode=multiples&measure=index&interval=quarter"
    "&axis=own&events=on&grey=kia&hide=byd&expand=jlr" },
  { "nameplate:registrations?period=2025-01%2F2025-12", "nameplate:registrations?period=2025" },
  { "nameplate:partnerships?select=chery-jlr&event=chery-jlr-2012",
    "nameplate:partnerships?select=chery-jlr&event=chery-jlr-2012" },
  { "nameplate:partnerships?from=2010&to=2026", "nameplate:partnerships?from=2010&to=2026" },
  { "nameplate:partnerships?show=table&event=c&fold=d,e&expand=f&select=g&find=h%20i&kind=talks,"
    "sale"
    "&company=Great%20Wall%20Motor&zoom=-12/60&align=founding&by=company&period=2014",
    "nameplate:partnerships?period=2014&by=company&align=founding&zoom=-12/60"
    "&company=Great%20Wall%20Motor&kind=talks,sale&find=h%20i&select=g&expand=f&fold=d,e&event=c"
    "&show=table" },
  { "nameplate:plants?scenario=chery-at-halewood,own-1&region=uk&partnership=chery-jlr"
    "&product=vehicles&find=wood&company=JLR&to=2025&from=2003&sort=spare&mode=map&by=group",
    "nameplate:plants?by=group&mode=map&sort=spare&from=2003&to=2025&company=JLR&find=wood"
    "&product=vehicles&partnership=chery-jlr&region=uk&scenario=chery-at-halewood,own-1" },
  { "nameplate:registrations?without=smmt-2025-12,dft&show=table",
    "nameplate:registrations?show=table&without=smmt-2025-12,dft" },
  { "nameplate:partnerships?without=smmt", "nameplate:partnerships?without=smmt" },
  { "nameplate:plants?without=smmt&period=2025", "nameplate:plants?period=2025&without=smmt" },
  { "nameplate:welcome?without=smmt", "nameplate:?without=smmt" },
  { "nameplate:?without=smmt", "nameplate:?without=smmt" },
  { "nameplate:plants?country=Czech%20Republic&period=2025",
    "nameplate:plants?period=2025&country=Czech%20Republic" },
  { "nameplate:plants?country=C%C3%B4te%20d%E2%80%99Ivoire",
    "nameplate:plants?country=C%C3%B4te%20d%E2%80%99Ivoire" },
  { "nameplate:plants?country=a%26b%3Dc%3Fd%23e%25f+~/:,",
    "nameplate:plants?country=a%26b%3Dc%3Fd%23e%25f%2B~/:," },
};

/* An address, what is wrong with it, and the bad part that the message names. */
static const struct
{
  const char *uri;
  NpLocationError code;
  const char *names;
} bad[] = {
  { "", NP_LOCATION_ERROR_SCHEME, "“”" },
  { "nameplate", NP_LOCATION_ERROR_SCHEME, "“nameplate”" },
  { "https://example.org/", NP_LOCATION_ERROR_SCHEME, "“https://example.org/”" },
  { " nameplate:plants", NP_LOCATION_ERROR_SCHEME, "“ nameplate:plants”" },
  { "\xff\xfe", NP_LOCATION_ERROR_SCHEME, "“\xef\xbf\xbd" },
  { "nameplate:cars", NP_LOCATION_ERROR_VIEW, "“cars”" },
  { "nameplate:Plants", NP_LOCATION_ERROR_VIEW, "“Plants”" },
  { "nameplate:plants/", NP_LOCATION_ERROR_VIEW, "“plants/”" },
  { "nameplate:plant", NP_LOCATION_ERROR_VIEW, "“plant”" },
  { "nameplate://plants", NP_LOCATION_ERROR_VIEW, "“//plants”" },
  { "nameplate:plants&period=2025", NP_LOCATION_ERROR_VIEW, "“plants&period=2025”" },
  { "nameplate:?show=table", NP_LOCATION_ERROR_PARAMETER, "“show”" },
  { "nameplate:plants?colour=red", NP_LOCATION_ERROR_PARAMETER, "“colour”" },
  { "nameplate:plants?market=uk", NP_LOCATION_ERROR_PARAMETER, "“market”" },
  { "nameplate:registrations?country=uk", NP_LOCATION_ERROR_PARAMETER, "“country”" },
  { "nameplate:registrations?event=a", NP_LOCATION_ERROR_PARAMETER, "“event”" },
  { "nameplate:plants?Period=2025", NP_LOCATION_ERROR_PARAMETER, "“Period”" },
  { "nameplate:plants?period=2025&period=2025", NP_LOCATION_ERROR_PARAMETER, "“period”" },
  { "nameplate:plants?period=2025&", NP_LOCATION_ERROR_PARAMETER, "“”" },
  { "nameplate:plants?&period=2025", NP_LOCATION_ERROR_PARAMETER, "“”" },
  { "nameplate:plants?=2025", NP_LOCATION_ERROR_PARAMETER, "“”" },
  { "nameplate:plants?p%65riod=2025", NP_LOCATION_ERROR_PARAMETER, "“p%65riod”" },
  { "nameplate:plants?period", NP_LOCATION_ERROR_VALUE, "“period”" },
  { "nameplate:plants?period=", NP_LOCATION_ERROR_VALUE, "“period”" },
  { "nameplate:plants?period=next", NP_LOCATION_ERROR_VALUE, "“next”" },
  { "nameplate:plants?period=2025-13", NP_LOCATION_ERROR_VALUE, "“2025-13”" },
  { "nameplate:plants?period=2025~", NP_LOCATION_ERROR_VALUE, "“2025~”" },
  { "nameplate:registrations?by=maker", NP_LOCATION_ERROR_VALUE, "“maker”" },
  { "nameplate:registrations?mode=Ranking", NP_LOCATION_ERROR_VALUE, "“Ranking”" },
  { "nameplate:registrations?measure=", NP_LOCATION_ERROR_VALUE, "“measure”" },
  { "nameplate:registrations?by=plant", NP_LOCATION_ERROR_VALUE, "“plant”" },
  { "nameplate:partnerships?by=brand", NP_LOCATION_ERROR_VALUE, "“brand”" },
  { "nameplate:partnerships?by=plant&by=kind", NP_LOCATION_ERROR_PARAMETER, "“by”" },
  { "nameplate:plants?by=plant", NP_LOCATION_ERROR_VALUE, "“plant”" },
  { "nameplate:plants?align=date", NP_LOCATION_ERROR_PARAMETER, "“align”" },
  { "nameplate:plants?mode=ranking", NP_LOCATION_ERROR_VALUE, "“ranking”" },
  { "nameplate:plants?scenario=a,a", NP_LOCATION_ERROR_VALUE, "“a,a”" },
  { "nameplate:partnerships?align=year", NP_LOCATION_ERROR_VALUE, "“year”" },
  { "nameplate:partnerships?kind=Talks", NP_LOCATION_ERROR_VALUE, "“Talks”" },
  { "nameplate:partnerships?company=", NP_LOCATION_ERROR_VALUE, "“company”" },
  { "nameplate:registrations?fold=a", NP_LOCATION_ERROR_PARAMETER, "“fold”" },
  { "nameplate:registrations?zoom=2025", NP_LOCATION_ERROR_PARAMETER, "“zoom”" },
  { "nameplate:registrations?interval=week", NP_LOCATION_ERROR_VALUE, "“week”" },
  { "nameplate:registrations?by=continent", NP_LOCATION_ERROR_VALUE, "“continent”" },
  { "nameplate:plants?without=", NP_LOCATION_ERROR_VALUE, "“without”" },
  { "nameplate:plants?without=a,,b", NP_LOCATION_ERROR_VALUE, "“a,,b”" },
  { "nameplate:registrations?hide=a,a", NP_LOCATION_ERROR_VALUE, "“a,a”" },
  { "nameplate:plants?hide=a", NP_LOCATION_ERROR_PARAMETER, "“hide”" },
  { "nameplate:registrations?show=graph", NP_LOCATION_ERROR_VALUE, "“graph”" },
  { "nameplate:registrations?market=UK", NP_LOCATION_ERROR_VALUE, "“UK”" },
  { "nameplate:registrations?market=uk,de", NP_LOCATION_ERROR_VALUE, "“uk,de”" },
  { "nameplate:registrations?market=own:uk", NP_LOCATION_ERROR_VALUE, "“own:uk”" },
  { "nameplate:registrations?market=-uk", NP_LOCATION_ERROR_VALUE, "“-uk”" },
  { "nameplate:registrations?select=", NP_LOCATION_ERROR_VALUE, "“select”" },
  { "nameplate:registrations?select=a,,b", NP_LOCATION_ERROR_VALUE, "“a,,b”" },
  { "nameplate:registrations?select=a,", NP_LOCATION_ERROR_VALUE, "“a,”" },
  { "nameplate:registrations?select=a,b,a", NP_LOCATION_ERROR_VALUE, "“a,b,a”" },
  { "nameplate:registrations?select=own:", NP_LOCATION_ERROR_VALUE, "“own:”" },
  { "nameplate:registrations?select=own:own:a", NP_LOCATION_ERROR_VALUE, "“own:own:a”" },
  { "nameplate:registrations?select=brand:a", NP_LOCATION_ERROR_VALUE, "“brand:a”" },
  { "nameplate:registrations?select=a%00b", NP_LOCATION_ERROR_VALUE, "“a%00b”" },
  { "nameplate:registrations?select=caf\xc3\xa9", NP_LOCATION_ERROR_VALUE, "“café”" },
  { "nameplate:plants?country=%zz", NP_LOCATION_ERROR_VALUE, "“%zz”" },
  { "nameplate:plants?country=a%", NP_LOCATION_ERROR_VALUE, "“a%”" },
  { "nameplate:plants?country=%ff", NP_LOCATION_ERROR_VALUE, "“%ff”" },
  { "nameplate:plants?country=\xff", NP_LOCATION_ERROR_VALUE, "“\xef\xbf\xbd”" },
  { "nameplate:plants?country=a%0ab", NP_LOCATION_ERROR_VALUE, "“a%0ab”" },
};

static NpLocation *
parse (const char *uri)
{
  g_autoptr (GError) error = NULL;
  NpLocation *location = np_location_new_from_uri (uri, &error);

  g_assert_no_error (error);
  g_assert_nonnull (location);
  return location;
}

static NpLocation *
with (NpLocation *location, const char *param, const char *value)
{
  g_autoptr (NpLocation) before = location;

  return np_location_with (before, param, value);
}

static void
assert_uri (NpLocation *location, const char *uri)
{
  g_autofree char *written = np_location_to_uri (location);

  g_assert_cmpstr (written, ==, uri);
}

static void
assert_error (const char *uri, NpLocationError code, const char *names)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (np_location_new_from_uri (uri, &error));
  g_assert_error (error, NP_LOCATION_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (strstr (error->message, names) == NULL)
    g_error ("%s: “%s” does not name %s", uri, error->message, names);
}

static void
test_good (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (NpLocation) location = parse (good[i].uri);
      g_autoptr (NpLocation) again = parse (good[i].canonical);

      assert_uri (location, good[i].canonical);
      g_assert_true (np_location_equal (location, again));
    }
}

static void
test_bad (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      /* Some are not text. */
      g_autofree char *shown = g_strescape (bad[i].uri, NULL);

      g_test_message ("%s", shown);
      assert_error (bad[i].uri, bad[i].code, bad[i].names);
    }
}

/* A list of @n ids of @len bytes, all different. */
static char *
make_list (guint n, guint len)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%0*u", i > 0 ? "," : "", (int) len, i);
  return g_string_free_and_steal (g_steal_pointer (&list));
}

static void
assert_select (guint n, guint len, gboolean valid)
{
  g_autofree char *list = make_list (n, len);
  g_autofree char *uri = g_strconcat ("nameplate:partnerships?select=", list, NULL);

  if (valid)
    {
      g_autoptr (NpLocation) location = parse (uri);

      assert_uri (location, uri);
    }
  else
    assert_error (uri, NP_LOCATION_ERROR_VALUE, "“select”");
}

static void
test_limits (void)
{
  g_autofree char *long_text = g_strnfill (257, 'a');
  g_autofree char *long_country = g_strconcat ("nameplate:plants?country=", long_text, NULL);
  g_autofree char *longer_text = g_strnfill (170000, 'a');
  g_autofree char *long_view = g_strconcat ("nameplate:", longer_text, NULL);
  g_autoptr (NpLocation) location = NULL;

  assert_select (NP_LOCATION_MAX_LIST, NP_LOCATION_MAX_ID, TRUE);
  assert_select (NP_LOCATION_MAX_LIST + 1, 4, FALSE);
  assert_select (1, NP_LOCATION_MAX_ID + 1, FALSE);

  assert_error (long_country, NP_LOCATION_ERROR_VALUE, "“country”");
  long_country[strlen (long_country) - 1] = '\0';
  location = parse (long_country);
  assert_error (long_view, NP_LOCATION_ERROR_VALUE, "too long");
}

/* All that one view can say at once is an address that is read back. */
static void
test_full (void)
{
  static const char *const lists[]
      = { NP_PARAM_SELECT, NP_PARAM_EXPAND, NP_PARAM_KIND, NP_PARAM_FOLD, NP_PARAM_WITHOUT };
  static const char *const texts[] = { NP_PARAM_COMPANY, NP_PARAM_FIND };
  g_autofree char *list = make_list (NP_LOCATION_MAX_LIST, NP_LOCATION_MAX_ID);
  g_autofree char *text = g_strnfill (256, '&');
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_PARTNERSHIPS);
  g_autoptr (NpLocation) again = NULL;
  g_autofree char *uri = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    location = with (location, lists[i], list);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    location = with (location, texts[i], text);
  uri = np_location_to_uri (location);
  again = parse (uri);
  g_assert_true (np_location_equal (location, again));
}

static void
test_get (void)
{
  g_autoptr (NpLocation) location
      = parse ("nameplate:registrations?market=uk&period=2025-Q3&by=group&select=own:byd,chery");
  g_auto (GStrv) ids = np_location_get_list (location, NP_PARAM_SELECT);
  g_auto (GStrv) none = np_location_get_list (location, NP_PARAM_EVENT);

  g_assert_cmpint (np_location_get_view (location), ==, NP_VIEW_REGISTRATIONS);
  g_assert_cmpstr (np_location_get (location, NP_PARAM_MARKET), ==, "uk");
  g_assert_null (np_location_get (location, NP_PARAM_MODE));
  g_assert_null (np_location_get (location, NP_PARAM_COUNTRY));
  g_assert_null (np_location_get (location, "colour"));
  g_assert_cmpuint (g_strv_length (ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, "own:byd");
  g_assert_cmpstr (ids[1], ==, "chery");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (np_location_get_period (location, NP_PARAM_PERIOD), ==,
                    np_period_new (2025 * 12 + 6, 3));
  g_assert_cmpuint (np_location_get_period (location, NP_PARAM_FROM), ==, NP_PERIOD_NONE);
  g_assert_cmpuint (np_location_get_period (location, NP_PARAM_MARKET), ==, NP_PERIOD_NONE);
  g_assert_true (np_location_is (location, NP_PARAM_BY, "group"));
  g_assert_false (np_location_is (location, NP_PARAM_BY, "brand"));
  g_assert_false (np_location_is (location, NP_PARAM_MODE, "trend"));
  g_assert_true (np_location_has_id (location, NP_PARAM_SELECT, "chery"));
  g_assert_false (np_location_has_id (location, NP_PARAM_SELECT, "cher"));
  g_assert_false (np_location_has_id (location, NP_PARAM_SELECT, "byd"));
}

static void
test_with (void)
{
  g_autoptr (NpLocation) empty = np_location_new (NP_VIEW_REGISTRATIONS);
  g_autoptr (NpLocation) market = np_location_with (empty, NP_PARAM_MARKET, "uk");
  g_autoptr (NpLocation) both = np_location_with (market, NP_PARAM_PERIOD, "2025-01/2025-12");
  g_autoptr (NpLocation) period = np_location_with (both, NP_PARAM_MARKET, NULL);
  g_autoptr (NpLocation) other = np_location_with (period, NP_PARAM_PERIOD, "2024");
  g_autoptr (NpLocation) none = np_location_with (other, NP_PARAM_PERIOD, NULL);

  assert_uri (market, "nameplate:registrations?market=uk");
  assert_uri (both, "nameplate:registrations?market=uk&period=2025");
  assert_uri (period, "nameplate:registrations?period=2025");
  assert_uri (other, "nameplate:registrations?period=2024");
  assert_uri (empty, "nameplate:registrations");
  g_assert_true (np_location_equal (none, empty));
  g_assert_false (np_location_equal (other, period));
  g_assert_false (np_location_equal (market, both));
}

/* Two views can mean different things by one name; each has its own. */
static void
test_same_name (void)
{
  static const char *const params[] = { NP_PARAM_BY, NULL };
  g_autoptr (NpLocation) registrations = np_location_new (NP_VIEW_REGISTRATIONS);
  g_autoptr (NpLocation) partnerships = np_location_new (NP_VIEW_PARTNERSHIPS);
  g_autoptr (NpLocation) group = np_location_with (registrations, NP_PARAM_BY, "group");
  g_autoptr (NpLocation) plant = np_location_with (partnerships, NP_PARAM_BY, "plant");
  g_autoptr (NpLocation) kind = np_location_with (plant, NP_PARAM_BY, "kind");
  g_autoptr (NpLocation) none = np_location_without (kind, params);

  g_assert_cmpstr (np_location_get (group, NP_PARAM_BY), ==, "group");
  g_assert_cmpstr (np_location_get (plant, NP_PARAM_BY), ==, "plant");
  assert_uri (kind, "nameplate:partnerships?by=kind");
  g_assert_true (np_location_equal (none, partnerships));
}

/* A broken call complains and changes nothing. */
static void
test_with_bad (void)
{
  static const struct
  {
    const char *param;
    const char *value;
  } calls[] = {
    { NP_PARAM_PERIOD, "soon" },
    { NP_PARAM_SELECT, "" },
    { NP_PARAM_MARKET, "uk" },
    { "colour", NULL },
  };
  g_autoptr (NpLocation) location = parse ("nameplate:plants?period=2025");

  for (gsize i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autoptr (NpLocation) same = NULL;

      g_test_expect_message ("Nameplate-model", G_LOG_LEVEL_CRITICAL, "*");
      same = np_location_with (location, calls[i].param, calls[i].value);
      g_test_assert_expected_messages ();
      g_assert_true (same == location);
    }
}

static void
test_toggle (void)
{
  g_autoptr (NpLocation) empty = np_location_new (NP_VIEW_PLANTS);
  g_autoptr (NpLocation) one = np_location_toggle (empty, NP_PARAM_SELECT, "changshu");
  g_autoptr (NpLocation) two = np_location_toggle (one, NP_PARAM_SELECT, "halewood");
  g_autoptr (NpLocation) last = np_location_toggle (two, NP_PARAM_SELECT, "changshu");
  g_autoptr (NpLocation) none = np_location_toggle (last, NP_PARAM_SELECT, "halewood");
  g_autofree char *list = make_list (NP_LOCATION_MAX_LIST, 3);
  g_autoptr (NpLocation) full = np_location_with (empty, NP_PARAM_SELECT, list);
  g_autoptr (NpLocation) still = np_location_toggle (full, NP_PARAM_SELECT, "changshu");
  g_autoptr (NpLocation) less = np_location_toggle (full, NP_PARAM_SELECT, "007");

  assert_uri (one, "nameplate:plants?select=changshu");
  assert_uri (two, "nameplate:plants?select=changshu,halewood");
  assert_uri (last, "nameplate:plants?select=halewood");
  g_assert_true (np_location_equal (none, empty));
  g_assert_true (np_location_equal (still, full));
  g_assert_false (np_location_has_id (less, NP_PARAM_SELECT, "007"));
}

static void
test_views (void)
{
  for (guint view = 0; view < NP_N_VIEWS; view++)
    {
      g_autofree char *uri = g_strconcat ("nameplate:", np_view_get_name ((NpView) view), NULL);
      g_autoptr (NpLocation) location = parse (uri);
      g_autoptr (NpLocation) fresh = np_location_new ((NpView) view);

      g_assert_cmpuint (np_location_get_view (location), ==, view);
      g_assert_true (np_location_equal (location, fresh));
      for (guint other = 0; other < view; other++)
        {
          g_autoptr (NpLocation) different = np_location_new ((NpView) other);

          g_assert_false (np_location_equal (location, different));
        }
    }
}

static void
test_boxed (void)
{
  g_autoptr (NpLocation) location = parse ("nameplate:plants?period=2025");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, NP_TYPE_LOCATION);
  g_value_set_boxed (&value, location);
  g_assert_true (g_value_get_boxed (&value) == location);
}

static char *
random_id (void)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  int len = g_test_rand_int_range (1, 13);
  g_autoptr (GString) id = g_string_new (g_test_rand_int_range (0, 4) == 0 ? "own:" : "");

  for (int i = 0; i < len; i++)
    g_string_append_c (id, letters[g_test_rand_int_range (0, i > 0 ? sizeof letters - 1 : 36)]);
  return g_string_free_and_steal (g_steal_pointer (&id));
}

static char *
random_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (1, 30); i > 0; i--)
    {
      gunichar c = (gunichar) g_test_rand_int_range (' ', g_test_rand_bit () ? 0x7f : 0x20000);

      if (g_unichar_validate (c) && !g_unichar_iscntrl (c))
        g_string_append_unichar (text, c);
    }
  if (text->len == 0)
    g_string_append_c (text, '&');
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static NpLocation *
add_window (NpLocation *location)
{
  int first = g_test_rand_int_range (-NP_LOCATION_MAX_MONTHS, NP_LOCATION_MAX_MONTHS);
  int last = g_test_rand_int_range (first + 1, NP_LOCATION_MAX_MONTHS + 1);
  g_autofree char *window = g_strdup_printf ("%d/%d", first, last);

  return with (location, NP_PARAM_ZOOM, window);
}

static NpLocation *
random_location (void)
{
  static const char *const choices[][3] = {
    { NP_PARAM_BY, "brand", "group" },      { NP_PARAM_MODE, "ranking", "trend" },
    { NP_PARAM_MEASURE, "units", "share" }, { NP_PARAM_INTERVAL, "year", "month" },
    { NP_PARAM_SHOW, "chart", "table" },
  };
  NpView view = (NpView) g_test_rand_int_range (NP_VIEW_REGISTRATIONS, NP_N_VIEWS);
  NpLocation *location = np_location_new (view);

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_test_rand_bit () && (view == NP_VIEW_REGISTRATIONS || i == G_N_ELEMENTS (choices) - 1))
      location = with (location, choices[i][0], choices[i][g_test_rand_bit () ? 2 : 1]);

  if (g_test_rand_bit () && view == NP_VIEW_PARTNERSHIPS)
    location = add_window (location);
  if (g_test_rand_bit () && view == NP_VIEW_EVIDENCE)
    {
      g_autofree char *text = random_text ();
      g_autofree char *id = random_id ();

      location = with (location, NP_PARAM_SUBJECT, text);
      location = with (location, NP_PARAM_VERDICT, id);
    }
  if (g_test_rand_bit () && view != NP_VIEW_EVIDENCE)
    {
      g_autofree char *period
          = np_period_to_string (np_period_new ((guint) g_test_rand_int_range (12, 30000),
                                                (guint) g_test_rand_int_range (1, 1000)));

      location = with (location, NP_PARAM_PERIOD, period);
    }
  if (g_test_rand_bit () && view == NP_VIEW_PLANTS)
    {
      g_autofree char *text = random_text ();

      location = with (location, NP_PARAM_COUNTRY, text);
    }
  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    {
      g_autofree char *id = random_id ();
      g_autoptr (NpLocation) before = location;

      location = np_location_toggle (before, NP_PARAM_SELECT, id);
    }
  return location;
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (NpLocation) location = random_location ();
      g_autofree char *uri = np_location_to_uri (location);
      g_autoptr (NpLocation) again = parse (uri);

      g_assert_true (np_location_equal (location, again));
      for (const char *p = uri; *p != '\0'; p++)
        g_assert_true (g_ascii_isgraph (*p) && strchr ("\"<>\\^`{|}#+", *p) == NULL);
    }
}

/* A damaged address is refused with an error of ours, or means something that it is written as. */
static void
test_damaged (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *uri = g_strdup (good[g_test_rand_int_range (0, G_N_ELEMENTS (good))].uri);
      g_autoptr (NpLocation) location = NULL;
      g_autoptr (GError) error = NULL;

      for (int change = g_test_rand_int_range (1, 4); change > 0; change--)
        uri[g_test_rand_int_range (0, (gint32) strlen (uri))]
            = (char) (g_test_rand_bit () ? g_test_rand_int_range (1, 256)
                                         : "?&=,%:/a2"[g_test_rand_int_range (0, 9)]);
      location = np_location_new_from_uri (uri, &error);
      g_assert_true ((location == NULL) == (error != NULL));
      if (location != NULL)
        {
          g_autofree char *written = np_location_to_uri (location);
          g_autoptr (NpLocation) again = parse (written);

          g_assert_true (np_location_equal (location, again));
        }
      else
        {
          g_assert_cmpuint (error->domain, ==, NP_LOCATION_ERROR);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

static void
test_without (void)
{
  static const char *const params[] = { NP_PARAM_SELECT, NP_PARAM_COUNTRY, NP_PARAM_HIDE, NULL };
  g_autoptr (NpLocation) location = np_location_new_from_uri (
      "nameplate:registrations?period=2025&select=a,own:b,c&grey=d&hide=e", NULL);
  g_autoptr (NpLocation) without = np_location_without (location, params);
  g_autofree char *uri = np_location_to_uri (without);
  g_autofree char *last = np_location_dup_last (location, NP_PARAM_SELECT);
  g_autofree char *only = np_location_dup_last (location, NP_PARAM_GREY);

  g_assert_cmpstr (uri, ==, "nameplate:registrations?period=2025&grey=d");
  g_assert_cmpstr (last, ==, "c");
  g_assert_cmpstr (only, ==, "d");
  g_assert_null (np_location_dup_last (location, NP_PARAM_EXPAND));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/location/good", test_good);
  g_test_add_func ("/location/bad", test_bad);
  g_test_add_func ("/location/limits", test_limits);
  g_test_add_func ("/location/full", test_full);
  g_test_add_func ("/location/get", test_get);
  g_test_add_func ("/location/with", test_with);
  g_test_add_func ("/location/same-name", test_same_name);
  g_test_add_func ("/location/with-bad", test_with_bad);
  g_test_add_func ("/location/toggle", test_toggle);
  g_test_add_func ("/location/views", test_views);
  g_test_add_func ("/location/boxed", test_boxed);
  g_test_add_func ("/location/random", test_random);
  g_test_add_func ("/location/damaged", test_damaged);
  g_test_add_func ("/location/without", test_without);
  return g_test_run ();
}
