/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-theme.h"

/* Colours are written as they stand in design documents, 0xRRGGBB. */
#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex) & 0xff) / 255.f, 1.f }

typedef struct
{
  GdkRGBA foreground, dim, grid, background, rest, band;
  GdkRGBA series[NP_N_SERIES_INKS];
} Palette;

/* The order of the series: blue, orange, teal, plum, ochre, rose, slate. The values were checked
 * for 3:1 on the background, and neighbours for telling apart with each kind of colour-blindness;
 * test-theme.c repeats the check. Slate is as light as it is because rose turns into a grey for
 * those who don't see red. */
static const Palette light = {
  .foreground = RGB (0x1d1d20),
  .dim = RGB (0x5e5c64),
  .grid = RGB (0xdedee2),
  .background = RGB (0xffffff),
  .rest = RGB (0x919191),
  .band = RGB (0xececef),
  .series = { RGB (0x1a6fb5), RGB (0xc64600), RGB (0x0e8a6d), RGB (0x8a3fa0), RGB (0x946300),
              RGB (0xb3265c), RGB (0x6c7587) },
};

static const Palette dark_palette = {
  .foreground = RGB (0xf4f4f6),
  .dim = RGB (0xb4b3bb),
  .grid = RGB (0x3e3e44),
  .background = RGB (0x222226),
  .rest = RGB (0x757575),
  .band = RGB (0x303036),
  .series = { RGB (0x62a0ea), RGB (0xffa348), RGB (0x4fd1b0), RGB (0xd69ae6), RGB (0xf0c541),
              RGB (0xff8fb1), RGB (0xccd4e0) },
};

/* High contrast keeps the hues, so that a series is still known by its colour, and moves them
 * away from the ground; what is quiet elsewhere gets 3:1 here. */
static const Palette light_contrast = {
  .foreground = RGB (0x000000),
  .dim = RGB (0x26262a),
  .grid = RGB (0x8a8a90),
  .background = RGB (0xffffff),
  .rest = RGB (0x767676),
  .band = RGB (0xdcdce0),
  .series = { RGB (0x0f4f86), RGB (0x9c3500), RGB (0x07604b), RGB (0x6a2480), RGB (0x6b4700),
              RGB (0x8a1242), RGB (0x636c7e) },
};

static const Palette dark_contrast = {
  .foreground = RGB (0xffffff),
  .dim = RGB (0xe4e4e8),
  .grid = RGB (0x86868c),
  .background = RGB (0x000000),
  .rest = RGB (0x8c8c8c),
  .band = RGB (0x2c2c30),
  .series = { RGB (0x7db6f5), RGB (0xffb066), RGB (0x66e0c2), RGB (0xe2b0f0), RGB (0xf7d566),
              RGB (0xff8fb1), RGB (0xd6dde8) },
};

/**
 * np_theme_init:
 * @theme: (out caller-allocates): what to fill
 * @dark: light marks on a dark ground
 * @high_contrast: whether the desktop asks for high contrast
 *
 * Fills @theme with the palette for that style, the default font and a text scale of 1. A caller
 * that knows the desktop's font and text size sets `font_family` (interned) and `text_scale`
 * afterwards.
 */
void
np_theme_init (NpTheme *theme, gboolean dark, gboolean high_contrast)
{
  const Palette *palette;

  g_return_if_fail (theme != NULL);

  if (high_contrast)
    palette = dark ? &dark_contrast : &light_contrast;
  else
    palette = dark ? &dark_palette : &light;

  *theme = (NpTheme) {
    .dark = !!dark,
    .high_contrast = !!high_contrast,
    .foreground = palette->foreground,
    .dim = palette->dim,
    .grid = palette->grid,
    .background = palette->background,
    .rest = palette->rest,
    .band = palette->band,
    .font_family = g_intern_static_string ("Adwaita Sans, Cantarell, sans-serif"),
    .text_scale = 1.0,
  };
  for (guint i = 0; i < NP_N_SERIES_INKS; i++)
    theme->series[i] = palette->series[i];
}

/**
 * np_theme_set_on_window:
 * @theme: a theme for paper
 *
 * Makes the ground that of libadwaita's windows, on which the picture then lies: what covers
 * something with the ground must not be seen.
 */
void
np_theme_set_on_window (NpTheme *theme)
{
  static const GdkRGBA light_window = RGB (0xfafafb), dark_window = RGB (0x222226);

  g_return_if_fail (theme != NULL);

  theme->background = theme->dark ? dark_window : light_window;
}

/**
 * np_theme_get_ink:
 * @theme: a theme
 * @ink: a role
 *
 * The colour of a role. Roles beyond the last series start again at the first one.
 *
 * Returns: (transfer none): the colour, owned by @theme
 */
const GdkRGBA *
np_theme_get_ink (const NpTheme *theme, NpInk ink)
{
  g_return_val_if_fail (theme != NULL, NULL);

  switch (ink)
    {
    case NP_INK_FOREGROUND:
      return &theme->foreground;
    case NP_INK_DIM:
      return &theme->dim;
    case NP_INK_GRID:
      return &theme->grid;
    case NP_INK_BACKGROUND:
      return &theme->background;
    case NP_INK_REST:
      return &theme->rest;
    case NP_INK_BAND:
      return &theme->band;
    case NP_INK_SERIES:
    default:
      return &theme->series[((guint) ink - NP_INK_SERIES) % NP_N_SERIES_INKS];
    }
}
