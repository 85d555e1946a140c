/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"
#include "np-partnership.h"

G_BEGIN_DECLS

typedef enum
{
  NP_EVENT_LINK_CAUSES,
  NP_EVENT_LINK_REPLACES,
  NP_EVENT_LINK_LEADS_TO,
  NP_EVENT_LINK_CONTRADICTS,
  NP_EVENT_LINK_FOLLOWS,
  NP_EVENT_LINK_RIVAL_OF, /* another report of the same event, which says otherwise */
} NpEventLinkKind;

/* The kind of events that are the background of others: "Jaguar under Ford". */
#define NP_EVENT_KIND_ERA "era"

typedef struct
{
  NpEventLinkKind kind;
  char *event; /* id of the other event (owned) */
} NpEventLink;

/* The entity's name is the event's title. */
typedef struct
{
  NpEntityInit entity;
  NpPartnership *partnership; /* may be NULL */
  NpDate date;
  NpDate planned;   /* the date once planned for the same thing */
  NpDate end;       /* set: a span; unset: a point, or an era that goes on */
  const char *kind; /* the dataset's word: "plant-opening", "talks" … */
  const char *summary;
  const char *plant;            /* id or NULL */
  const char *const *brands;    /* ids; NULL-terminated, may be NULL */
  const char *const *companies; /* names; NULL-terminated, may be NULL */
  const NpEventLink *links;
  guint n_links;
} NpEventInit;

#define NP_TYPE_EVENT (np_event_get_type ())
G_DECLARE_FINAL_TYPE (NpEvent, np_event, NP, EVENT, NpEntity)

NpEvent *np_event_new (const NpEventInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpEventInit np_event_get_init (NpEvent *self);
NpPartnership *np_event_get_partnership (NpEvent *self); /* (transfer none) (nullable) */
const NpDate *np_event_get_date (NpEvent *self);
const NpDate *np_event_get_planned (NpEvent *self);
const NpDate *np_event_get_end (NpEvent *self);
const char *np_event_get_kind (NpEvent *self);
const char *np_event_get_summary (NpEvent *self);
const char *np_event_get_plant (NpEvent *self);
const char *const *np_event_get_brands (NpEvent *self);    /* never NULL */
const char *const *np_event_get_companies (NpEvent *self); /* never NULL */
const NpEventLink *np_event_get_links (NpEvent *self, guint *n);
/* Whether it is not an event but what lasts behind events, of kind %NP_EVENT_KIND_ERA. */
gboolean np_event_is_era (NpEvent *self);
/* Whether it is only known to be planned: its planned date is its date. */
gboolean np_event_is_plan (NpEvent *self);

G_END_DECLS
