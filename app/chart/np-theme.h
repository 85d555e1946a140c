/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define NP_N_SERIES_INKS 7

/* What a mark is drawn with, as a role: the theme says which colour that is. */
typedef enum
{
  NP_INK_FOREGROUND, /* text and axes */
  NP_INK_DIM,        /* labels, 4.5:1 on the background */
  NP_INK_GRID,       /* hairlines */
  NP_INK_BACKGROUND,
  NP_INK_REST,   /* data that is not selected */
  NP_INK_BAND,   /* a quiet area: a lane, a capacity */
  NP_INK_SERIES, /* NP_INK_SERIES + i, i < NP_N_SERIES_INKS */
} NpInk;

#define NP_INK_SERIES_N(i) ((NpInk) (NP_INK_SERIES + (i) % NP_N_SERIES_INKS))

/* The second code beside colour; series i has marker i and dash i of these. */
typedef enum
{
  NP_DASH_SOLID,
  NP_DASH_LONG,
  NP_DASH_SHORT,
  NP_DASH_DOT_DASH,
  NP_DASH_DOTTED,
  NP_DASH_LONG_DOT, /* rose */
  NP_DASH_SPARSE,   /* slate */
} NpDash;

typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  GdkRGBA foreground;
  GdkRGBA dim;
  GdkRGBA grid;
  GdkRGBA background;
  GdkRGBA rest;
  GdkRGBA band;
  GdkRGBA series[NP_N_SERIES_INKS];
  const char *font_family; /* interned */
  double text_scale;       /* 1.0 is 11 pt body text; 2.0 is "200 % text" */
} NpTheme;

/* UI.md's palettes. */
void np_theme_init (NpTheme *theme, gboolean dark, gboolean high_contrast);
void np_theme_set_on_window (NpTheme *theme);
const GdkRGBA *np_theme_get_ink (const NpTheme *theme, NpInk ink);

G_END_DECLS
