/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-theme.h"

#include <math.h>

/* What must hold for every palette: enough contrast (WCAG 2.2, 1.4.3 and 1.4.11), and neighbours
 * among the series that people with colour-blindness can tell apart. */

static double
linearize (double c)
{
  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linearize (color->red) + 0.7152 * linearize (color->green)
         + 0.0722 * linearize (color->blue);
}

/* WCAG's contrast ratio. */
static double
contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double la = luminance (a);
  double lb = luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}

/* Machado, Oliveira and Fernandes 2009, severity 1; over linear RGB. */
static const double visions[][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 },
    { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 },
    { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 },
    { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } },
};

static double
lab_curve (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116.0;
}

static void
to_lab (const GdkRGBA *color, const double vision[3][3], double lab[3])
{
  const double in[3]
      = { linearize (color->red), linearize (color->green), linearize (color->blue) };
  double out[3];
  double x, y, z;

  for (guint i = 0; i < 3; i++)
    out[i] = CLAMP (vision[i][0] * in[0] + vision[i][1] * in[1] + vision[i][2] * in[2], 0.0, 1.0);
  x = lab_curve ((0.4124 * out[0] + 0.3576 * out[1] + 0.1805 * out[2]) / 0.95047);
  y = lab_curve (0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2]);
  z = lab_curve ((0.0193 * out[0] + 0.1192 * out[1] + 0.9505 * out[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* CIE 1976 distance: 2.3 is just noticeable side by side. */
static double
distance (const GdkRGBA *a, const GdkRGBA *b, const double vision[3][3])
{
  double one[3], other[3];

  to_lab (a, vision, one);
  to_lab (b, vision, other);
  return sqrt (pow (one[0] - other[0], 2) + pow (one[1] - other[1], 2)
               + pow (one[2] - other[2], 2));
}

static void
test_contrast (void)
{
  for (guint i = 0; i < 4; i++)
    {
      NpTheme theme;
      gboolean high = (i & 2) != 0;

      np_theme_init (&theme, i & 1, high);
      g_assert_cmpfloat (contrast (&theme.foreground, &theme.background), >=, high ? 15 : 10);
      g_assert_cmpfloat (contrast (&theme.dim, &theme.background), >=, high ? 7 : 4.5);
      /* Labels stand on bands, too. */
      g_assert_cmpfloat (contrast (&theme.dim, &theme.band), >=, 4.5);
      for (guint k = 0; k < NP_N_SERIES_INKS; k++)
        g_assert_cmpfloat (contrast (&theme.series[k], &theme.background), >=, high ? 4.5 : 3);
      /* In high contrast nothing that carries meaning is quieter than 3:1. */
      if (high)
        {
          g_assert_cmpfloat (contrast (&theme.rest, &theme.background), >=, 3);
          g_assert_cmpfloat (contrast (&theme.grid, &theme.background), >=, 3);
        }
    }
}

static void
test_colour_blindness (void)
{
  for (guint i = 0; i < 4; i++)
    {
      NpTheme theme;

      np_theme_init (&theme, i & 1, i & 2);
      for (guint v = 0; v < G_N_ELEMENTS (visions); v++)
        for (guint k = 1; k < NP_N_SERIES_INKS; k++)
          {
            double apart = distance (&theme.series[k - 1], &theme.series[k], visions[v]);

            if (apart < 15)
              g_test_message ("palette %u, vision %u, series %u and %u: %.1f", i, v, k - 1, k,
                              apart);
            g_assert_cmpfloat (apart, >=, 15);
          }
    }
}

static void
test_inks (void)
{
  NpTheme theme;

  np_theme_init (&theme, TRUE, FALSE);
  g_assert_true (theme.dark);
  g_assert_false (theme.high_contrast);
  g_assert_cmpfloat (theme.text_scale, ==, 1.0);
  g_assert_nonnull (theme.font_family);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_FOREGROUND) == &theme.foreground);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_DIM) == &theme.dim);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_GRID) == &theme.grid);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_BACKGROUND) == &theme.background);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_REST) == &theme.rest);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_BAND) == &theme.band);
  for (guint i = 0; i < NP_N_SERIES_INKS; i++)
    g_assert_true (np_theme_get_ink (&theme, NP_INK_SERIES_N (i)) == &theme.series[i]);
  g_assert_true (np_theme_get_ink (&theme, NP_INK_SERIES_N (NP_N_SERIES_INKS + 2))
                 == &theme.series[2]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/theme/contrast", test_contrast);
  g_test_add_func ("/chart/theme/colour-blindness", test_colour_blindness);
  g_test_add_func ("/chart/theme/inks", test_inks);
  return g_test_run ();
}
