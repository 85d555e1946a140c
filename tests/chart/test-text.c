/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-text-measure.h"

#include <math.h>

/* At text scale 1 a body letter is 14.67 * 0.55 pixels wide. */
#define ADVANCE (11.0 * 96.0 / 72.0 * 0.55)

typedef struct
{
  NpTheme theme;
  NpTextMeasure fixed;
  PangoContext *context;
  NpTextMeasure pango;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  np_theme_init (&f->theme, FALSE, FALSE);
  f->fixed = np_text_measure_fixed (&f->theme);
  f->context = np_text_context_new ();
  f->pango = np_text_measure_pango (f->context, &f->theme);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->context);
}

static void
test_fixed (Fixture *f, gconstpointer data)
{
  NpTextMeasure large;
  double width, height;

  np_text_measure (&f->fixed, "abcde", NP_TEXT_BODY, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 5 * ADVANCE, 0.001);
  g_assert_cmpfloat_with_epsilon (height, 11.0 * 96.0 / 72.0 * 1.3, 0.001);
  /* Characters count, not bytes. */
  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&f->fixed, "Škoda", NP_TEXT_BODY),
                                  5 * ADVANCE, 0.001);
  g_assert_cmpfloat (np_text_measure_height (&f->fixed, NP_TEXT_TITLE), >,
                     np_text_measure_height (&f->fixed, NP_TEXT_BODY));
  g_assert_cmpfloat (np_text_measure_height (&f->fixed, NP_TEXT_CAPTION), <,
                     np_text_measure_height (&f->fixed, NP_TEXT_LABEL));

  f->theme.text_scale = 2.0;
  large = np_text_measure_fixed (&f->theme);
  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&large, "abcde", NP_TEXT_BODY), 2 * width,
                                  0.001);
  /* The first one was made for another scale and keeps it. */
  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&f->fixed, "abcde", NP_TEXT_BODY), width,
                                  0.001);
}

static void
test_shorten (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    double letters;
    const char *expected;
  } cases[] = {
    { "Volkswagen Group", 16, "Volkswagen Group" },
    { "Volkswagen Group", 15.5, "Volkswagen Gro…" },
    { "Volkswagen Group", 12, "Volkswagen…" },
    { "Volkswagen Group", 2, "V…" },
    { "Volkswagen Group", 1, "…" },
    { "Volkswagen Group", 0.5, "" },
    { "Volkswagen Group", -3, "" },
    { "", 0, "" },
    /* An accent that is its own character stays on its letter or goes with it. */
    { "Cafe\xcc\x81s and more", 5, "Caf…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = np_text_measure_shorten (&f->fixed, cases[i].text, NP_TEXT_BODY,
                                                        cases[i].letters * ADVANCE + 0.01);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_wrap (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *text;
    double letters;
    const char *expected; /* lines joined by | */
  } cases[] = {
    { "one two three", 13, "one two three" },
    { "one two three", 7, "one two|three" },
    { "one two three", 5, "one|two|three" },
    { "one  two", 3, "one|two" },
    { "Donaudampfschiff", 6, "Donaud|ampfsc|hiff" },
    { "a Donaudampfschiff b", 6, "a|Donaud|ampfsc|hiff b" },
    { "one\ntwo", 20, "one|two" },
    { "one\n\ntwo", 20, "one||two" },
    { "", 20, "" },
    { "abc", 0, "a|b|c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = np_text_measure_wrap (&f->fixed, cases[i].text, NP_TEXT_BODY,
                                                   cases[i].letters * ADVANCE + 0.01);
      g_autofree char *found = g_strjoinv ("|", lines);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* With real fonts, too, nothing is ever wider than its room, and no letter is lost. */
static void
test_pango_properties (Fixture *f, gconstpointer data)
{
  static const char *text = "Wagons, vans and e\xcc\x81lite SUVs: 1,111,111 of "
                            "Donaudampfschifffahrtsgesellschaft";

  for (double width = 60; width < 700; width += 7)
    for (guint style = NP_TEXT_TITLE; style <= NP_TEXT_CAPTION; style++)
      {
        g_autofree char *part = np_text_measure_shorten (&f->pango, text, style, width);
        g_auto (GStrv) lines = np_text_measure_wrap (&f->pango, text, style, width);
        g_autofree char *all = g_strjoinv ("", lines);
        g_autofree char *joined = NULL;
        g_auto (GStrv) words = g_strsplit (text, " ", -1);
        g_auto (GStrv) found = g_strsplit (all, " ", -1);

        g_assert_cmpfloat (np_text_measure_width (&f->pango, part, style), <=, width);
        for (guint i = 0; lines[i] != NULL; i++)
          g_assert_cmpfloat (np_text_measure_width (&f->pango, lines[i], style), <=, width);
        joined = g_strjoinv ("", words);
        g_clear_pointer (&all, g_free);
        all = g_strjoinv ("", found);
        g_assert_cmpstr (all, ==, joined);
      }
}

static void
test_pango_scale (Fixture *f, gconstpointer data)
{
  double width = np_text_measure_width (&f->pango, "Volkswagen Group", NP_TEXT_BODY);
  NpTextMeasure large;

  g_assert_cmpfloat (width, >, 0);
  f->theme.text_scale = 2.0;
  large = np_text_measure_pango (f->context, &f->theme);
  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&large, "Volkswagen Group", NP_TEXT_BODY),
                                  2 * width, 1.0);
  g_assert_cmpfloat (np_text_measure_width (&f->pango, "Volkswagen Group", NP_TEXT_BODY), ==,
                     width);
}

/* Numbers in a column line up: every digit is as wide as the others. */
static void
test_tabular (Fixture *f, gconstpointer data)
{
  double one = np_text_measure_width (&f->pango, "111111", NP_TEXT_VALUE);

  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&f->pango, "888888", NP_TEXT_VALUE), one,
                                  0.1);
  g_assert_cmpfloat_with_epsilon (np_text_measure_width (&f->pango, "457053", NP_TEXT_VALUE), one,
                                  0.1);
}

/* More strings than the cache holds: what comes out does not depend on what came before. */
static void
test_cache (Fixture *f, gconstpointer data)
{
  double before = np_text_measure_width (&f->pango, "Jaecoo", NP_TEXT_LABEL);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      np_text_measure_width (&f->pango, text, NP_TEXT_LABEL);
    }
  g_assert_cmpfloat (np_text_measure_width (&f->pango, "Jaecoo", NP_TEXT_LABEL), ==, before);

  g_assert_cmpfloat (np_text_measure_width (&f->pango, "", NP_TEXT_LABEL), ==, 0);

  /* A context that changes makes new widths. */
  pango_context_set_gravity_hint (f->context, PANGO_GRAVITY_HINT_LINE);
  pango_context_changed (f->context);
  g_assert_cmpfloat (np_text_measure_width (&f->pango, "Jaecoo", NP_TEXT_LABEL), ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/chart/text/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("fixed", test_fixed);
  ADD ("shorten", test_shorten);
  ADD ("wrap", test_wrap);
  ADD ("pango-properties", test_pango_properties);
  ADD ("pango-scale", test_pango_scale);
  ADD ("tabular", test_tabular);
  ADD ("cache", test_cache);
  return g_test_run ();
}
