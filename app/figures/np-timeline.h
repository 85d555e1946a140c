/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* One lane: what it is about, and the events that stand in it. Borrowed from the dataset but for the
 * containers and the strings. */
typedef struct
{
  char *key;                  /* (owned): fit for a location's lists of ids */
  char *name;                 /* (owned) */
  char *section;              /* (owned) (nullable): key of the section that it is in */
  char *section_name;         /* (owned) (nullable) */
  char *company;              /* (owned) (nullable) */
  NpPartnership *partnership; /* (nullable) */
  NpPlant *plant;             /* (nullable) */
  const char *kind;           /* (nullable): of events */
  GPtrArray *events;          /* (owned): by date */
  double anchor;              /* of an aligned axis: the day that is 0 */
} NpTimelineLane;

/**
 * NpTimeline:
 *
 * What a timeline shows, before it is drawn or listed: lanes in order, those of one section one
 * after the other. Both the picture and the table are made from it.
 */
typedef struct
{
  GPtrArray *lanes;      /* (owned) of NpTimelineLane */
  GPtrArray *events;     /* (owned): all that pass the filters, by date */
  GPtrArray *left_out;   /* (owned) of NpPartnership: without what lanes are aligned on */
  guint n_without_plant; /* of them that no lane by plant can hold */
} NpTimeline;

NpTimeline *np_timeline_new (const NpQuery *query);
void np_timeline_free (NpTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpTimeline, np_timeline_free)

G_END_DECLS
