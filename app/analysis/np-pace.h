/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-reports.h"

G_BEGIN_DECLS

/* How fast a partnership came from talks to cars, of the reports in use. All is borrowed from the
 * dataset. */
typedef struct
{
  NpPartnership *partnership;
  NpEvent *talks;           /* the first; NULL: none recorded */
  NpDate agreement;         /* when the partnership was formed, else its agreement's date */
  NpEvent *agreement_event; /* NULL when the date is the partnership's own */
  NpEvent *first_car;       /* NULL: none recorded; plans don't count */
  double min_years; /* from the agreement to the first car, as far as vague dates say: the */
  double max_years; /* least and the most; both 0 without a first car */
} NpPace;

/* Partnerships of which an agreement is dated: those with a first car, the quickest first, then the
 * others in the dataset's order. (transfer full) of NpPace */
GArray *np_pace_list (NpDataset *dataset, NpReports *reports);

/* What lanes can be aligned at, so that different years can be compared. */
typedef enum
{
  NP_ANCHOR_NONE, /* by date */
  NP_ANCHOR_FOUNDING,
  NP_ANCHOR_PLANT,
  NP_ANCHOR_TALKS,
} NpAnchor;

#define NP_N_ANCHORS (NP_ANCHOR_TALKS + 1)

/* The word that addresses use: "date", "founding" … */
const char *np_anchor_get_name (NpAnchor anchor);
/* %NP_ANCHOR_NONE for any other word. */
NpAnchor np_anchor_from_name (const char *name);
/* When a partnership came to an anchor. FALSE when no date is known, and for %NP_ANCHOR_NONE. */
gboolean np_anchor_find (NpReports *reports,
                         NpPartnership *partnership,
                         NpAnchor anchor,
                         NpDate *date);

G_END_DECLS
