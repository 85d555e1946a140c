/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-event.h"

#include <string.h>

#include "np-entity-private.h"

struct _NpEvent
{
  NpEntity parent_instance;

  NpDate date;
  NpDate planned;
  NpDate end;
  char *kind;
  char *summary;
  char *plant;
  char **brands;
  char **companies;
  NpPartnership *partnership; /* (nullable) */
  NpEventLink *links;
  guint n_links;
};

G_DEFINE_FINAL_TYPE (NpEvent, np_event, NP_TYPE_ENTITY)

static void
np_event_finalize (GObject *object)
{
  NpEvent *self = NP_EVENT (object);

  g_free (self->kind);
  g_free (self->summary);
  g_free (self->plant);
  g_strfreev (self->brands);
  g_strfreev (self->companies);
  for (guint i = 0; i < self->n_links; i++)
    g_free (self->links[i].event);
  g_free (self->links);
  g_clear_object (&self->partnership);

  G_OBJECT_CLASS (np_event_parent_class)->finalize (object);
}

static void
np_event_class_init (NpEventClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_event_finalize;
}

static void
np_event_init (NpEvent *self)
{
}

/**
 * np_event_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new event
 */
NpEvent *
np_event_new (const NpEventInit *init)
{
  NpEvent *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_EVENT, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->date = init->date;
  self->planned = init->planned;
  self->end = init->end;
  self->kind = g_strdup (init->kind);
  self->summary = g_strdup (init->summary);
  self->plant = g_strdup (init->plant);
  self->brands = np_entity_copy_strv (init->brands);
  self->companies = np_entity_copy_strv (init->companies);
  g_set_object (&self->partnership, init->partnership);
  self->n_links = init->n_links;
  self->links = g_new0 (NpEventLink, init->n_links);
  for (guint i = 0; i < init->n_links; i++)
    {
      self->links[i].kind = init->links[i].kind;
      self->links[i].event = g_strdup (init->links[i].event);
    }
  return self;
}

/**
 * np_event_get_init: (skip)
 * @self: an event
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpEventInit
np_event_get_init (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), (NpEventInit) { .entity = { NULL } });

  return (NpEventInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .partnership = self->partnership,
    .date = self->date,
    .planned = self->planned,
    .end = self->end,
    .kind = self->kind,
    .summary = self->summary,
    .plant = self->plant,
    .brands = (const char *const *) self->brands,
    .companies = (const char *const *) self->companies,
    .links = self->links,
    .n_links = self->n_links,
  };
}

/**
 * np_event_get_date:
 * @self: an event
 *
 * Returns: (transfer none): when it happened
 */
const NpDate *
np_event_get_date (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return &self->date;
}

/**
 * np_event_get_planned:
 * @self: an event
 *
 * Returns: (transfer none): when the same thing was once planned to happen, or an unset date
 */
const NpDate *
np_event_get_planned (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return &self->planned;
}

/**
 * np_event_get_end:
 * @self: an event
 *
 * Returns: (transfer none): when it ended; unset for a point in time, and for an era that goes on
 */
const NpDate *
np_event_get_end (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return &self->end;
}

/**
 * np_event_get_kind:
 * @self: an event
 *
 * Returns: (nullable): the dataset's word for it: "plant-opening", "talks" …
 */
const char *
np_event_get_kind (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return self->kind;
}

/**
 * np_event_get_summary:
 * @self: an event
 *
 * Returns: (nullable): what happened
 */
const char *
np_event_get_summary (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return self->summary;
}

/**
 * np_event_get_plant:
 * @self: an event
 *
 * Returns: (nullable): the id of the plant that it is about
 */
const char *
np_event_get_plant (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return self->plant;
}

/**
 * np_event_get_brands:
 * @self: an event
 *
 * Returns: (array zero-terminated=1): ids of the brands that it is about; never %NULL
 */
const char *const *
np_event_get_brands (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return (const char *const *) self->brands;
}

/**
 * np_event_get_companies:
 * @self: an event
 *
 * Returns: (array zero-terminated=1): names of the companies that it is about; never %NULL
 */
const char *const *
np_event_get_companies (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return (const char *const *) self->companies;
}

/**
 * np_event_get_partnership:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): the partnership in whose lane it stands
 */
NpPartnership *
np_event_get_partnership (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);

  return self->partnership;
}

/**
 * np_event_get_links:
 * @self: an event
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): how it bears on other events
 */
const NpEventLink *
np_event_get_links (NpEvent *self, guint *n)
{
  g_return_val_if_fail (NP_IS_EVENT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->n_links;
  return self->links;
}

/**
 * np_event_is_era:
 * @self: an event
 *
 * An era is the background of other events: who owned a company for how long. It is drawn behind the
 * lanes of the companies that it names, is in no lane itself, and goes on when it has no end.
 *
 * Returns: whether its kind is %NP_EVENT_KIND_ERA
 */
gboolean
np_event_is_era (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), FALSE);

  return g_strcmp0 (self->kind, NP_EVENT_KIND_ERA) == 0;
}

/**
 * np_event_is_plan:
 * @self: an event
 *
 * Returns: whether there is word of a plan only: what was planned has the same date as the event
 */
gboolean
np_event_is_plan (NpEvent *self)
{
  g_return_val_if_fail (NP_IS_EVENT (self), FALSE);

  return np_date_is_set (&self->planned)
         && memcmp (&self->planned, &self->date, sizeof (NpDate)) == 0;
}
