/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-source.h"

G_BEGIN_DECLS

#define NP_TYPE_ENTITY (np_entity_get_type ())

/**
 * NpEntity:
 *
 * Anything in a dataset that has an id, a name and sources: markets, groups, brands,
 * partnerships, events, plants, claims. Immutable.
 */
G_DECLARE_DERIVABLE_TYPE (NpEntity, np_entity, NP, ENTITY, GObject)

struct _NpEntityClass
{
  GObjectClass parent_class;
};

/* The part of every subclass's …Init struct. @sources is NULL or NULL-terminated, borrowed. */
typedef struct
{
  const char *id;
  const char *name;
  NpSource *const *sources;
} NpEntityInit;

/* GObject properties: "id", "name" (read-only; used by lists and by the search). */
const char *np_entity_get_id (NpEntity *self);
const char *np_entity_get_name (NpEntity *self);
guint np_entity_get_n_sources (NpEntity *self);
NpSource *np_entity_get_source (NpEntity *self, guint i); /* (transfer none) */
gboolean np_entity_has_source (NpEntity *self, NpSource *source);

/* For subclasses only: what they were made of, borrowed, and their constructors. */
NpEntityInit np_entity_get_init (NpEntity *self);
void np_entity_init_fields (NpEntity *self, const NpEntityInit *init);

G_END_DECLS
