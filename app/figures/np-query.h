/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-pace.h"
#include "np-trend.h"
#include "np-utilisation.h"

#include "np-figures.h"
#include "np-mode.h"

G_BEGIN_DECLS

/* What the lanes of a timeline are. */
typedef enum
{
  NP_LANES_BY_PARTNERSHIP,
  NP_LANES_BY_COMPANY,
  NP_LANES_BY_PLANT,
  NP_LANES_BY_KIND,
} NpLanesBy;

/**
 * NpQuery:
 *
 * A location that has been held against a dataset: complete, and with numbers in place of ids.
 * What figures and tables are made from, so that they show the same things.
 */
typedef struct
{
  NpDataset *dataset;   /* (owned) */
  NpLocation *location; /* complete (owned) */
  NpPeriod period;      /* none of one plant's years */

  /* Of registrations. */
  guint market;
  NpMarketHistory *history; /* of the market (owned) */
  NpBy by;
  NpMode mode;
  NpReading reading;
  NpPeriod base; /* what the period is held against; none: nothing */
  NpPeriodUnit interval;
  gboolean events;   /* stand on the time axis */
  gboolean own_axes; /* of small multiples */

  guint32 first_day; /* of "from"; 0: not given */
  guint32 last_day;  /* of "to"; G_MAXUINT32: not given */
  GArray *subjects;  /* of guint: brands, groups or plants that are selected (owned) */
  GArray *grey;      /* of guint: that stand in the background (owned) */
  GArray *hidden;    /* of guint: that are counted and not drawn (owned) */
  GArray *expanded;  /* of guint: that show their brands (owned) */

  /* Of partnerships. */
  GPtrArray *partnerships; /* that are selected, borrowed (owned container) */
  NpEvent *event;          /* (nullable) */
  NpReports *reports;      /* (owned) */
  NpLanesBy lanes_by;
  NpAnchor align;
  char *company;    /* (owned) (nullable): as the dataset spells it */
  char **kinds;     /* (owned): of events; empty: all */
  const char *find; /* (nullable): words to look for */

  const char *country;     /* (nullable) */
  GHashTable *group_names; /* as they are shown, by number; filled when asked for (owned) */
  GHashTable *lists;       /* what goes through all periods, by name; filled likewise (owned) */
} NpQuery;

/* So many stand out where nothing is selected. */
#define NP_QUERY_N_DEFAULT 5

/* One line of a trend. */
typedef struct
{
  guint subject;
  NpTrendPoint *points; /* the first and the last are figures (owned) */
  guint n_points;
  gboolean grey; /* stands in the background */
  gboolean cut;  /* there are earlier figures, which "from" or what they lack left out */
} NpTrendSeries;

NpQuery *np_query_new (NpDataset *dataset, NpLocation *location, GError **error);
void np_query_free (NpQuery *self);
gboolean np_query_is_selected (const NpQuery *self, guint subject);
gboolean np_query_is_hidden (const NpQuery *self, guint subject);
gboolean np_query_is_expanded (const NpQuery *self, guint subject);
/* The reading of a period; of the period's own basis. (transfer full) (nullable) */
NpMarketSlice *np_query_read (const NpQuery *self, NpPeriod period);
const char *np_query_get_id (const NpQuery *self, guint subject);
/* As the dataset has it, for files. */
const char *np_query_get_name (const NpQuery *self, guint subject);
/* As it is shown: a group is told from a brand of its name. */
const char *np_query_get_shown_name (const NpQuery *self, guint subject);

/* What the views list, in the order in which they do. */

/* What charts over time show in colour: the selected, or the largest five of the newest period; then
 * what stands in the background. (transfer full) of guint */
GArray *np_query_list_series (const NpQuery *self);
/* Their points inside "from" and "to"; sums that lack brands are gaps. Counted once, however often
 * it is asked for: not to be changed. (transfer full) of NpTrendSeries */
GArray *np_query_list_trends (const NpQuery *self);
/* An array of NpTrendSeries, which frees their points. (transfer full) */
GArray *np_query_new_series (void);
/* What stands in the query's base and its period: two points each, gaps included; in colour the
 * selected, or the largest five of the period. (transfer full) of NpTrendSeries */
GArray *np_query_list_pairs (const NpQuery *self);
/* Every period inside "from" and "to"; likewise. (transfer full) of NpConcentration */
GArray *np_query_list_concentrations (const NpQuery *self);
/* Where one of the series that are not in the background passes another; nowhere by a change or an index. @trends: of NpTrendSeries.
 * (transfer full) of NpOvertake, with places in @trends */
GArray *np_query_list_overtakes (const NpQuery *self, const GArray *trends);
/* All events of the dataset but eras, by date. (transfer full), borrowed items */
GPtrArray *np_query_list_all_events (const NpQuery *self);
/* The first series that an event is about: its brand, or a group that held it, is in the event or in
 * its partnership. Its place in @trends, or -1. */
int np_query_find_series_of_event (const NpQuery *self, const GArray *trends, NpEvent *event);
/* Partnerships to show: the selected, else all. (transfer full), borrowed items */
GPtrArray *np_query_list_partnerships (const NpQuery *self);
/* Events that pass all filters, by date, eras not among them; of several reports of one event the one
 * in use. (transfer full), borrowed items */
GPtrArray *np_query_list_events (const NpQuery *self);
/* Whether some of the partnerships' events may be left out. */
gboolean np_query_is_filtered (const NpQuery *self);
/* Whether the figure is one plant's years: one is selected, and no period. */
gboolean np_query_is_one_plant (const NpQuery *self);
/* One plant's years; else all plants in the period, of which the selected stand out as those of a
 * ranking do. (transfer full) of NpUtilisation */
GArray *np_query_list_plants (const NpQuery *self);
/* What the entries leave of the total: positive, or 0 when there is nothing, or the reading is not
 * one of which there could be a rest. */
gint64 np_query_get_remainder (const NpQuery *self, const NpMarketSlice *slice);
/* Where the figures of a slice come from, the basis first. (transfer full) of NpSource */
GPtrArray *np_query_list_slice_sources (const NpQuery *self, const NpMarketSlice *slice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpQuery, np_query_free)

G_END_DECLS
