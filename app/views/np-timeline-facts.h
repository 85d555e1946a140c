/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"
#include "np-location.h"
#include "np-pace.h"

G_BEGIN_DECLS

#define NP_TYPE_TIMELINE_FACTS (np_timeline_facts_get_type ())

/**
 * NpTimelineFacts:
 *
 * What the page of partnerships tells beside its figure: registrations on the same axis, what can be
 * filtered by, when things happened, and what the details say. Made by the worker that makes the
 * figure. Immutable.
 */
G_DECLARE_FINAL_TYPE (NpTimelineFacts, np_timeline_facts, NP, TIMELINE_FACTS, GObject)

struct _NpTimelineFacts
{
  GObject parent_instance;

  NpFigure *trends;     /* (owned) (nullable) */
  NpReports *reports;   /* (owned) */
  GPtrArray *companies; /* (owned) of char *: those of most events first */
  GPtrArray *kinds;     /* (owned) of const char *, interned: in the order in which they come */
  int first_year;       /* of all events */
  int last_year;
  GArray *days;           /* (owned) of double: of what is shown, on its axis */
  GArray *paces;          /* (owned) of NpPace: of what is shown; empty where nothing is aligned */
  double selection_first; /* of what is selected, on the axis; both 0: nothing is */
  double selection_last;
  gboolean relative;
};

/* @location: complete. Any thread. (transfer full) */
NpTimelineFacts *np_timeline_facts_new (NpDataset *dataset, NpLocation *location);

G_END_DECLS
