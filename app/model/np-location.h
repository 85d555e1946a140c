/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "np-period.h"

G_BEGIN_DECLS

#define NP_TYPE_LOCATION (np_location_get_type ())

/**
 * NpLocation:
 *
 * What is on the screen, as a value: a view and its parameters. Immutable and reference counted;
 * changing one makes another. Round-trips through a URI such as
 * `nameplate:registrations?market=uk&period=2025&by=group&mode=ranking&select=chery`.
 */
typedef struct _NpLocation NpLocation;

typedef enum
{
  NP_VIEW_WELCOME,
  NP_VIEW_REGISTRATIONS,
  NP_VIEW_PARTNERSHIPS,
  NP_VIEW_PLANTS,
  NP_VIEW_EVIDENCE,
} NpView;

#define NP_N_VIEWS (NP_VIEW_EVIDENCE + 1)

/* Parameters. Which view takes which, and their allowed values, is one table in
 * np-location-params.c. */
#define NP_PARAM_MARKET "market" /* id; registrations */
#define NP_PARAM_PERIOD "period" /* period; registrations, plants; partnerships: it is marked */
#define NP_PARAM_BASE   "base"   /* period: an index is 100 in it, a slope begins; registrations */
/* brand | group | country; registrations. partnership | company | plant | kind; partnerships.
 * product | country | operator | group | partnership; plants */
#define NP_PARAM_BY    "by"
#define NP_PARAM_SORT  "sort"  /* use | capacity | output | spare | name; plants */
#define NP_PARAM_ALIGN "align" /* date | founding | plant | talks; partnerships */
/* which chart: ranking | trend …; registrations. capacity | use …; plants. Or which list: claims |
 * findings | sources; evidence */
#define NP_PARAM_MODE     "mode"
#define NP_PARAM_MEASURE  "measure"  /* units | share | change …, as NpIndicator; registrations */
#define NP_PARAM_INTERVAL "interval" /* year | quarter | month; registrations */
#define NP_PARAM_AXIS     "axis"     /* shared | own: of small multiples; registrations */
#define NP_PARAM_EVENTS   "events"   /* on | off: on the time axis; registrations */
#define NP_PARAM_FROM     "from"     /* period; registrations and plants over time, partnerships */
#define NP_PARAM_TO       "to"       /* period; same */
/* The part of the time axis that is seen: a period, or two numbers of months from what lanes are
 * aligned at, such as -12/60, which np_location_get_months() reads; partnerships */
#define NP_PARAM_ZOOM    "zoom"
#define NP_PARAM_COMPANY "company" /* text; partnerships, plants */
/* words of kinds of events, or of findings, joined by commas; partnerships, evidence */
#define NP_PARAM_KIND   "kind"
#define NP_PARAM_FIND   "find"   /* text; partnerships, plants, evidence */
#define NP_PARAM_SELECT "select" /* comma-separated ids; all views */
#define NP_PARAM_GREY   "grey"   /* ids that stand in the background over time; registrations */
#define NP_PARAM_HIDE   "hide"   /* ids that are counted and not drawn; registrations */
/* ids that show their brands in a ranking; registrations. Lanes with all labels; partnerships */
#define NP_PARAM_EXPAND      "expand"
#define NP_PARAM_FOLD        "fold"        /* ids of sections that show no lane; partnerships */
#define NP_PARAM_EVENT       "event"       /* id; partnerships */
#define NP_PARAM_COUNTRY     "country"     /* text; plants */
#define NP_PARAM_PRODUCT     "product"     /* vehicles | engines | batteries; plants */
#define NP_PARAM_PARTNERSHIP "partnership" /* id; plants */
#define NP_PARAM_REGION      "region"      /* world | uk | europe | china: of the map; plants */
#define NP_PARAM_SCENARIO \
  "scenario" /* ids of what is tried out: one, or several side by side; plants */
#define NP_PARAM_CLAIM   "claim"   /* id: whose proof is shown; evidence */
#define NP_PARAM_VERDICT "verdict" /* words of verdicts, joined by commas; evidence */
#define NP_PARAM_SUBJECT "subject" /* of claims, as these name it: "group:chery"; evidence */
/* id: what claims and findings have to do with or, among sources, whose page is shown; evidence */
#define NP_PARAM_SOURCE "source"
#define NP_PARAM_SHOW   "show" /* chart | table; all views */
/* Ids of sources that are set aside: what rests on them alone isn't there; all views, and the welcome */
#define NP_PARAM_WITHOUT "without"

/* Longer ids cannot be named by a location. */
#define NP_LOCATION_MAX_ID 128
/* How many ids a list holds at most. */
#define NP_LOCATION_MAX_LIST 200
/* How far from where lanes are aligned months can be counted. */
#define NP_LOCATION_MAX_MONTHS 12000

#define NP_LOCATION_ERROR (np_location_error_quark ())
typedef enum
{
  NP_LOCATION_ERROR_SCHEME,    /* not a nameplate: URI */
  NP_LOCATION_ERROR_VIEW,      /* no such view */
  NP_LOCATION_ERROR_PARAMETER, /* the view has no such parameter, or it is given twice */
  NP_LOCATION_ERROR_VALUE,     /* the parameter cannot have that value */
} NpLocationError;
GQuark np_location_error_quark (void);

GType np_location_get_type (void) G_GNUC_CONST;
NpLocation *np_location_new (NpView view);
NpLocation *np_location_new_from_uri (const char *uri, GError **error);
char *np_location_to_uri (const NpLocation *self);
NpLocation *np_location_ref (NpLocation *self);
void np_location_unref (NpLocation *self);
gboolean np_location_equal (const NpLocation *a, const NpLocation *b);
/* Whether they are the same but for one parameter, which is different or missing in one of them. */
gboolean np_location_differs_only_in (const NpLocation *a, const NpLocation *b, const char *param);
NpView np_location_get_view (const NpLocation *self);
/* The value as text, or NULL when not given. */
const char *np_location_get (const NpLocation *self, const char *param);
/* NULL-terminated, empty when not given. */
char **np_location_get_list (const NpLocation *self, const char *param);
NpPeriod np_location_get_period (const NpLocation *self, const char *param);
/* The two numbers of months that a window such as -12/60 is, first < last; FALSE when it is not given
 * or is a period. */
gboolean np_location_get_months (const NpLocation *self, const char *param, int *first, int *last);
/* TRUE when @param is given and is @value. */
gboolean np_location_is (const NpLocation *self, const char *param, const char *value);
/* Whether the view takes the parameter and it can have that value; of a list, one id or several. */
gboolean np_location_can_have (const NpLocation *self, const char *param, const char *value);
/* A new location with one parameter set, or taken out when @value is NULL. The value must be one
 * that the parameter can have. */
NpLocation *np_location_with (const NpLocation *self, const char *param, const char *value);
/* The same without some parameters; those that the view does not take, or that are not given, do
 * not matter. @params: NULL-terminated */
NpLocation *np_location_without (const NpLocation *self, const char *const *params);
/* The same with one id put into or taken out of a list parameter. A full list stays as it is. */
NpLocation *np_location_toggle (const NpLocation *self, const char *param, const char *id);
/* The last id of a list; NULL when it is not given. (transfer full) */
char *np_location_dup_last (const NpLocation *self, const char *param);
gboolean np_location_has_id (const NpLocation *self, const char *param, const char *id);

/* The views' names as the URI spells them: "registrations" … */
const char *np_view_get_name (NpView view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpLocation, np_location_unref)

G_END_DECLS
