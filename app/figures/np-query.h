/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-pace.h"
#include "np-scenario-result.h"
#include "np-source-use.h"
#include "np-trend.h"

#include "np-evidence-mode.h"
#include "np-evidence.h"
#include "np-figures.h"
#include "np-findings.h"
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

/* What plants are listed by, in the order of the words of locations. */
typedef enum
{
  NP_PLANTS_BY_PRODUCT,
  NP_PLANTS_BY_COUNTRY,
  NP_PLANTS_BY_OPERATOR,
  NP_PLANTS_BY_GROUP,
  NP_PLANTS_BY_PARTNERSHIP,
} NpPlantsBy;

/* Which picture of plants; likewise. */
typedef enum
{
  NP_PLANTS_MODE_CAPACITY,    /* what they could build and built, in a period */
  NP_PLANTS_MODE_USE,         /* how much of it they used, over time */
  NP_PLANTS_MODE_OUTPUT,      /* what a whole country or company built, over time */
  NP_PLANTS_MODE_MAP,         /* where they are */
  NP_PLANTS_MODE_COMPARE,     /* several scenarios side by side */
  NP_PLANTS_MODE_SENSITIVITY, /* what one plant's use in a scenario depends on */
} NpPlantsMode;

typedef enum
{
  NP_PLANTS_SORT_USE,
  NP_PLANTS_SORT_CAPACITY,
  NP_PLANTS_SORT_OUTPUT,
  NP_PLANTS_SORT_SPARE, /* capacity that wasn't used */
  NP_PLANTS_SORT_NAME,
} NpPlantsSort;

typedef enum
{
  NP_PLANTS_REGION_WORLD,
  NP_PLANTS_REGION_UK,
  NP_PLANTS_REGION_EUROPE,
  NP_PLANTS_REGION_CHINA,
} NpPlantsRegion;

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
  char *company;    /* (owned) (nullable): as the dataset spells it; of plants, too */
  char **kinds;     /* (owned): of events; empty: all */
  const char *find; /* (nullable): words to look for; of plants, too */

  /* Of plants. */
  NpPlantsBy plants_by;
  NpPlantsMode plants_mode;
  NpPlantsSort plants_sort;
  NpPlantsRegion plants_region;
  int product;                /* NpProduct, or -1: all */
  const char *country;        /* (nullable) */
  NpPartnership *partnership; /* (nullable): that plants have to do with */
  GPtrArray *scenarios;       /* of NpScenario, borrowed (owned container) */
  GPtrArray *results;         /* of NpScenarioResult, one a scenario, in the period (owned) */
  int sensitivity_plant;      /* whose use is looked at; -1: of other modes */

  /* Of evidence. */
  NpEvidenceMode evidence_mode;
  NpEvidence *evidence; /* (owned) */
  int claim;            /* its number, whose proof is shown; -1: all that pass */
  guint verdicts;       /* bits of NpVerdict: those that are listed; 0: all */
  const char *about;    /* (nullable): what claims are about, as they name it */
  int source;           /* what is shown has to do with it; -1: any */
  NpFindings *findings; /* of that mode (owned) */
  GArray *uses;         /* of NpSourceUse, by source; of that mode (owned) */
  guint finding_kinds;  /* bits of NpFindingKind: those that are listed; 0: all */

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
/* One plant's years; else the plants that pass all filters in the period, product by product and in
 * the query's order, of which the selected stand out as those of a ranking do. (transfer full) of
 * NpUtilisation */
GArray *np_query_list_plants (const NpQuery *self);
/* Whether some plants may be left out. */
gboolean np_query_has_plant_filter (const NpQuery *self);
/* Over time: the selected, else those that pass and whose use is known in some period inside "from" and
 * "to", or that the first scenario changes; in the query's order. (transfer full) of guint */
GArray *np_query_list_plants_over_time (const NpQuery *self);
/* Every period of a plant inside "from" and "to", gaps included. (transfer full) of NpUtilisation */
GArray *np_query_list_uses (const NpQuery *self, guint plant);
/* Totals over plants: the selected, else the first that passes all filters. (transfer full) of guint */
GArray *np_query_list_totals (const NpQuery *self);
/* What a total was in every period inside "from" and "to" that has a figure: rows of the production
 * table, the one in use of each. (transfer full) of guint */
GArray *np_query_list_total_rows (const NpQuery *self, guint plant);
/* Who ran the plant when the query's period ended, or last before it closed; NULL: the dataset says
 * only who runs it, if that. */
const NpOperation *np_query_get_operation (const NpQuery *self, guint plant);
/* The name of who did. (nullable) */
const char *np_query_get_operator (const NpQuery *self, guint plant);
/* Adds who runs or ran the plant, at any time, and the groups that own them: what a filter by company can
 * be about. Borrowed names; some may come several times. */
void np_query_add_companies (GPtrArray *names, NpDataset *dataset, NpPlant *plant);
/* Partnerships whose events name the plant, in file order. (transfer full), borrowed items */
GPtrArray *np_query_list_partnerships_of_plant (const NpQuery *self, guint plant);
/* What a scenario makes of a plant; NULL: nothing, as it is a total. @scenario: its place in the query */
const NpPlantResult *np_query_get_result (const NpQuery *self, guint scenario, guint plant);
/* Of the query's first scenario, if a change is about the plant; else NULL. */
const NpPlantResult *np_query_get_change_of_plant (const NpQuery *self, guint plant);
/* Claims that pass all filters, in file order; one whose proof is shown alone. (transfer full) of guint */
GArray *np_query_list_claims (const NpQuery *self);
/* Findings that pass all filters, as places in the query's, by kind. (transfer full) of guint */
GArray *np_query_list_findings (const NpQuery *self);
/* Sources that pass all filters, by kind, those on which most rests first. (transfer full) of guint */
GArray *np_query_list_sources (const NpQuery *self);
/* Whether some claims, findings or sources may be left out. */
gboolean np_query_has_evidence_filter (const NpQuery *self);
/* What the entries leave of the total: positive, or 0 when there is nothing, or the reading is not
 * one of which there could be a rest. */
gint64 np_query_get_remainder (const NpQuery *self, const NpMarketSlice *slice);
/* Where the figures of a slice come from, the basis first. (transfer full) of NpSource */
GPtrArray *np_query_list_slice_sources (const NpQuery *self, const NpMarketSlice *slice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpQuery, np_query_free)

G_END_DECLS
