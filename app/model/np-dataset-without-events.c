/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Events of which some are no longer told by anyone. Reports of one event are held together by links
 * from one to the next: where one in the middle is gone, those around it must not fall apart into events
 * of their own. */

#include "np-dataset-without-private.h"

#include <string.h>

typedef struct
{
  NpDatasetParts *parts;
  GPtrArray *all; /* of NpEvent: the events as they were (owned) */
  gboolean *gone; /* by number (owned) */
  guint *reports; /* by number: the lowest of those that report the same, over all events (owned) */
  guint *remaining; /* the same, over those that are not gone (owned) */
  int *
      rival_of; /* by number: a report that it is to be held to, as it would fall off; or -1 (owned) */
} Events;

static guint
find_root (guint *sets, guint i)
{
  while (sets[i] != i)
    {
      sets[i] = sets[sets[i]];
      i = sets[i];
    }
  return i;
}

static void
join (guint *sets, guint i, guint j)
{
  guint a = find_root (sets, i), b = find_root (sets, j);

  sets[MAX (a, b)] = MIN (a, b);
}

static int
find_event (const Events *self, const char *id)
{
  return np_dataset_parts_find (self->parts, NP_KIND_EVENT, id, strlen (id));
}

static void
init (Events *self, NpDatasetParts *parts)
{
  guint n = parts->items[NP_KIND_EVENT]->len;

  self->parts = parts;
  self->all = g_ptr_array_ref (parts->items[NP_KIND_EVENT]);
  self->gone = g_new0 (gboolean, MAX (n, 1));
  self->reports = g_new (guint, MAX (n, 1));
  self->remaining = g_new (guint, MAX (n, 1));
  self->rival_of = g_new (int, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      NpEventInit event = np_event_get_init (self->all->pdata[i]);
      NpRest rest;

      g_free (np_dataset_parts_keep_sources (parts, event.entity.sources, &rest));
      self->gone[i] = rest == NP_REST_NONE;
      self->reports[i] = self->remaining[i] = i;
      self->rival_of[i] = -1;
    }
}

static void
clear (Events *self)
{
  g_ptr_array_unref (self->all);
  g_free (self->gone);
  g_free (self->reports);
  g_free (self->remaining);
  g_free (self->rival_of);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Events, clear)

/* Whether it is said to be a rival of one that remains. */
static gboolean
is_rival (const Events *self, guint i)
{
  guint n;
  const NpEventLink *links = np_event_get_links (self->all->pdata[i], &n);

  for (guint j = 0; j < n; j++)
    {
      int other = links[j].kind == NP_EVENT_LINK_RIVAL_OF ? find_event (self, links[j].event) : -1;

      if (other >= 0 && (guint) other != i && !self->gone[other])
        return TRUE;
    }
  return FALSE;
}

static void
join_reports (Events *self)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      guint n;
      const NpEventLink *links = np_event_get_links (self->all->pdata[i], &n);

      for (guint j = 0; j < n; j++)
        {
          int other
              = links[j].kind == NP_EVENT_LINK_RIVAL_OF ? find_event (self, links[j].event) : -1;

          if (other < 0)
            continue;
          join (self->reports, i, (guint) other);
          if (!self->gone[i] && !self->gone[other])
            join (self->remaining, i, (guint) other);
        }
    }
}

/* What remains of the reports of an event is held together again: all go to the first that is no rival
 * of another, as those that aren't rivals come first. */
static void
mend_reports (Events *self)
{
  guint n = self->all->len;
  g_autofree int *heads = g_new (int, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    heads[i] = -1;
  for (guint rivals = 0; rivals < 2; rivals++)
    for (guint i = 0; i < n; i++)
      {
        guint set = find_root (self->reports, i);

        if (self->gone[i] || is_rival (self, i) != (rivals == 1))
          continue;
        if (heads[set] < 0)
          heads[set] = (int) i;
        if (find_root (self->remaining, i) == find_root (self->remaining, (guint) heads[set]))
          continue;
        self->rival_of[i] = heads[set];
        join (self->remaining, i, (guint) heads[set]);
      }
}

/* Its links to what remains; those that are added point into ids of events. (transfer full) */
static GArray *
keep_links (const Events *self, guint i, gboolean *changed)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (NpEventLink));
  guint n;
  const NpEventLink *links = np_event_get_links (self->all->pdata[i], &n);

  for (guint j = 0; j < n; j++)
    {
      int other = find_event (self, links[j].event);

      if (other >= 0 && self->gone[other])
        *changed = TRUE;
      else
        g_array_append_val (kept, links[j]);
    }
  if (self->rival_of[i] >= 0)
    {
      NpEntity *head = self->all->pdata[self->rival_of[i]];
      NpEventLink link = { NP_EVENT_LINK_RIVAL_OF, (char *) np_entity_get_id (head) };

      g_array_append_val (kept, link);
      *changed = TRUE;
    }
  return kept;
}

/* The partnership as it has become. */
static NpPartnership *
find_partnership (const Events *self, NpPartnership *before)
{
  const char *id = before != NULL ? np_entity_get_id (NP_ENTITY (before)) : NULL;
  int number
      = id != NULL ? np_dataset_parts_find (self->parts, NP_KIND_PARTNERSHIP, id, strlen (id)) : -1;

  return number >= 0 ? np_dataset_parts_get (self->parts, NP_KIND_PARTNERSHIP, (guint) number)
                     : before;
}

/* (transfer full) */
static NpEvent *
copy_event (const Events *self, guint i)
{
  NpEvent *event = self->all->pdata[i];
  NpEventInit made_of = np_event_get_init (event);
  NpPartnership *partnership = find_partnership (self, made_of.partnership);
  NpRest rest;
  g_autofree NpSource **sources
      = np_dataset_parts_keep_sources (self->parts, made_of.entity.sources, &rest);
  gboolean changed = rest != NP_REST_ALL || partnership != made_of.partnership;
  g_autoptr (GArray) links = keep_links (self, i, &changed);

  if (!changed)
    return g_object_ref (event);
  made_of.entity.sources = sources;
  made_of.partnership = partnership;
  made_of.links = (const NpEventLink *) (gpointer) links->data;
  made_of.n_links = links->len;
  return np_event_new (&made_of);
}

void
np_dataset_parts_keep_events (NpDatasetParts *self)
{
  g_auto (Events) events = { NULL };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);

  init (&events, self);
  join_reports (&events);
  mend_reports (&events);
  for (guint i = 0; i < events.all->len; i++)
    if (!events.gone[i])
      g_ptr_array_add (kept, copy_event (&events, i));
  np_dataset_parts_renew (self, NP_KIND_EVENT);
  for (guint i = 0; i < kept->len; i++)
    np_dataset_parts_add (self, NP_KIND_EVENT, np_entity_get_id (kept->pdata[i]), kept->pdata[i]);
}
