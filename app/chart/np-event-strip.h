/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-axis.h"

G_BEGIN_DECLS

/* Glyphs that would touch go into rows, at most this many; what still would is counted. */
#define NP_EVENT_STRIP_MAX_ROWS 3

/* Something that happened, on a time axis. Strings are borrowed while building. */
typedef struct
{
  double day;     /* Julian day, the first that it may be */
  double day_end; /* the last that it may be; 0: it is known to the day */
  NpGlyph glyph;
  NpInk ink;
  const char *id;
  const char *key;
  const char *label; /* what happened */
  const char *value; /* its date, formatted */
  const char *detail;
  const char *spoken;
  const char *source;
} NpEventMark;

/* A glyph, or several events that have room for one only. */
typedef struct
{
  GArray *events; /* (owned) const NpEventMark *, by date */
  double left;    /* of what no other may touch; pixels of the scene */
  double right;
  double middle; /* of the glyph */
  guint row;
} NpEventStripItem;

/* Events in rows below a plot: laid out first, so that the plot learns their height, then drawn. */
typedef struct
{
  const NpTimeAxis *time;
  GArray *items; /* (owned) NpEventStripItem, by date */
  guint n_rows;
  double glyph_size;
  double row_height;
  double height; /* pixels with the space above; 0: nothing to show */
} NpEventStrip;

/* What lies outside the axis is left out. @events and @time must outlive @self. */
void np_event_strip_init (NpEventStrip *self,
                          const NpPlot *plot,
                          const NpTimeAxis *time,
                          const NpEventMark *events,
                          guint n_events);
void np_event_strip_clear (NpEventStrip *self);
/* A faint line through the plot for each event; before the plot's data. */
void np_event_strip_draw_rules (const NpEventStrip *self,
                                NpPlot *plot,
                                double rule_top,
                                double rule_bottom);
/* The glyphs, and a datum each in the series @series. */
void np_event_strip_draw (const NpEventStrip *self, NpPlot *plot, double top, guint series);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpEventStrip, np_event_strip_clear)

G_END_DECLS
