/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"

G_BEGIN_DECLS

/* Something that opened and, perhaps, closed, on a time axis. Days are Julian days. Strings are
 * borrowed while building. */
typedef struct
{
  const char *id;
  const char *key;
  const char *label;
  const char *value; /* from when to when, formatted: "1986 to today" */
  const char *detail;
  const char *spoken;
  const char *source;
  double first_day;     /* the first that it may have opened; NAN or 0: nobody knows */
  double first_day_end; /* the last that it may have; 0: known to the day */
  double last_day;      /* the first that it may have closed; NAN or 0: it is open */
  double last_day_end;  /* the last that it may have; 0: known to the day */
  double known_day;     /* of what is open, the last that there is word of; 0: the axis' last */
  NpInk ink;
  gboolean selected; /* in an outline */
} NpLife;

/* Where a life goes: pixels of the scene. */
typedef struct
{
  const NpLife *life;
  double left; /* of its span, which may reach out of the picture */
  double right;
  double end; /* where it is cut off at the latest */
  double
      opens; /* middles of the glyphs at its ends; NAN: that end isn't known or not on the axis */
  double closes;
  char *label; /* (owned) (nullable): its name, shortened to the room that it has */
  double label_x;
  double from; /* of what no other may touch */
  double to;
  guint row;
  guint place; /* in its row */
} NpLifeStripItem;

/* Lives in rows below a plot: laid out first, so that the plot learns their height, then drawn. */
typedef struct
{
  const NpTimeAxis *time;
  GArray *items; /* (owned) NpLifeStripItem, by when they opened */
  guint n_rows;
  double glyph_size;
  double bar_height;
  double row_height;
  double height; /* pixels with the space above; 0: nothing to show */
} NpLifeStrip;

/* What must be free beside the axis' end, in pixels, so that what is open can fade out. */
double np_life_strip_get_tail (const NpPlot *plot, const NpLife *lives, guint n_lives);
/* What lies outside the axis is left out. @lives and @time must outlive @self. */
void np_life_strip_init (NpLifeStrip *self,
                         const NpPlot *plot,
                         const NpTimeAxis *time,
                         const NpLife *lives,
                         guint n_lives);
void np_life_strip_clear (NpLifeStrip *self);
/* A faint line through the plot for each opening and closing; before the plot's data. */
void np_life_strip_draw_rules (const NpLifeStrip *self,
                               NpPlot *plot,
                               double rule_top,
                               double rule_bottom);
/* The spans, and a datum each; each row is a series, from @series on. */
void np_life_strip_draw (const NpLifeStrip *self, NpPlot *plot, double top, guint series);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpLifeStrip, np_life_strip_clear)

G_END_DECLS
