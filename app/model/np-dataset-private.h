/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* What has an id. */
typedef enum
{
  NP_KIND_SOURCE,
  NP_KIND_MARKET,
  NP_KIND_GROUP,
  NP_KIND_BRAND,
  NP_KIND_PARTNERSHIP,
  NP_KIND_EVENT,
  NP_KIND_PLANT,
  NP_KIND_CLAIM,
  NP_KIND_COUNTRY,
  NP_KIND_SCENARIO,
} NpKind;

/* Of the ids of groups that stand for one brand; no id of a dataset has a colon. */
#define NP_OWN_PREFIX "own:"

#define NP_N_KINDS (NP_KIND_SCENARIO + 1)

/* What a dataset is made of: its builder fills this and hands it over. */
typedef struct
{
  NpDataset *base; /* what was read, of which this is a variant; NULL: this was (owned) */

  char *name;
  char *title;
  char *version;
  char *description;

  GPtrArray *items[NP_N_KINDS];    /* by number, each with a reference */
  GHashTable *numbers[NP_N_KINDS]; /* NpIdKey to number */
  GPtrArray *story_steps;
  guint n_given; /* scenarios of the package; the user's come after them */

  NpFactTable *registrations;
  NpFactTable *market_totals;
  NpFactTable *production;

  char *
      *set_aside; /* ids of the sources that are set aside, in their order; never NULL once built */
  guint8 *is_aside; /* for each source; NULL: none is */

  /* What follows, and the strings above, are the base's where there is one. */
  guint16 *source_ranks; /* for each source */
  guint n_preferred;     /* the ranks that the package gave; the others are file order */
  int *supplemented;     /* for each source: the number of another one, or -1 */
  guint *own_groups;     /* for each brand */
  guint *countries;      /* for each brand */
} NpDatasetParts;

void np_dataset_parts_init (NpDatasetParts *self);
/* All that @of has, shared with it. */
void np_dataset_parts_init_shared (NpDatasetParts *self, NpDataset *of);
/* Nothing of that kind any more. */
void np_dataset_parts_renew (NpDatasetParts *self, NpKind kind);
void np_dataset_parts_clear (NpDatasetParts *self);
/* Takes a reference. The number of the item, or -1 when the id is taken.
 * @id must be the item's own. */
int np_dataset_parts_add (NpDatasetParts *self, NpKind kind, const char *id, gpointer item);
/* The number of what has the id that is the @len bytes at @id, or -1. */
int np_dataset_parts_find (const NpDatasetParts *self, NpKind kind, const char *id, gsize len);
/* (transfer none) */
gpointer np_dataset_parts_get (const NpDatasetParts *self, NpKind kind, guint index);

/* (transfer none) */
const NpDatasetParts *np_dataset_get_parts (NpDataset *self);
GListModel *np_dataset_get_list (NpDataset *self, NpKind kind);
/* Takes what is in @parts, which is then empty. */
NpDataset *np_dataset_new_take (NpDatasetParts *parts);

G_END_DECLS
