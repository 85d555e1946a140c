/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"
#include "np-bullets.h"
#include "np-plot.h"

G_BEGIN_DECLS

#define NP_BULLETS_GAP  12.0
#define NP_BULLETS_BAND 20.0 /* height of the capacity */
#define NP_BULLETS_PAD  6.0  /* above and below a row's text */
#define NP_BULLETS_CROSS \
  8.0 /* size of the mark of what doesn't fit, and the room before its words */
#define NP_BULLETS_LEAD 5.0 /* between use before, arrow and use after */

/* What stands at a row's end under its use, in this order. */
typedef enum
{
  NP_BULLET_TEXT_VALUE,
  NP_BULLET_TEXT_SCENARIO,
  NP_BULLET_TEXT_UNPLACED,
} NpBulletText;

#define NP_BULLET_N_TEXTS (NP_BULLET_TEXT_UNPLACED + 1)

/* What a row's text needs, which its height follows from. */
typedef struct
{
  GStrv lines[NP_BULLET_N_TEXTS]; /* (owned) (nullable) */
  gboolean apart;                 /* narrow: the lines stand below the sublabel, not beside it */
  gboolean stacked;               /* use after stands below use before, not beside it */
  double text_height;
  double height;
} NpBulletRow;

typedef struct
{
  GStrv total;    /* (owned) (nullable) */
  gboolean ticks; /* whether it says what its hairlines are: not where the block above does */
  guint n_rules;  /* hairlines, at most: 0 without rows, and one where nothing is known of any */
  double height;
} NpBulletHead;

typedef struct
{
  NpPlot plot;
  const NpBulletsSpec *spec;
  GArray *rows;  /* of NpBulletRow, over all blocks (owned) */
  GArray *heads; /* of NpBulletHead, one a block (owned) */
  gboolean narrow;
  gboolean any_selected;
  double label_width;
  double value_width;
  double sparkline_x;
  double sparkline_width; /* 0: none */
  double sparkline_most;  /* what its upper edge stands for; 1 is all of a capacity */
  double bar_x;
  double bar_width;
  double y; /* of what is drawn next */
  guint row;
} NpBullets;

const NpBulletRow *np_bullets_get_row (const NpBullets *self, guint row);
const NpBulletHead *np_bullets_get_head (const NpBullets *self, guint block);

double np_bullets_get_largest (const NpBullets *self, const NpBulletBlock *block);
gboolean np_bullets_has_sparklines (const NpBullets *self, const NpBulletBlock *block);

/* np-bullets-layout.c */
gboolean np_bullets_has_text (const char *text);
gboolean np_bullet_has_bar (const NpBullet *bullet);
const char *np_bullet_get_text (const NpBullet *bullet, NpBulletText text);
const char *np_bullets_get_arrow (const NpBullets *self);
void np_bullets_lay_out (NpBullets *self);

/* np-bullets-bars.c */
gboolean np_bullet_is_missing (double value);
double np_bullet_get_largest (const NpBullet *bullet);
void np_bullets_add_cross (NpBullets *self, int datum, double x, double y);
void np_bullets_draw_bars (NpBullets *self,
                           const NpBullet *bullet,
                           const NpValueAxis *axis,
                           int datum,
                           double y);
void np_bullets_draw_sparkline (NpBullets *self, const NpBullet *bullet, int datum, double y);

G_END_DECLS
