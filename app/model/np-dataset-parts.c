/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-dataset-private.h"

#include <string.h>

/* An id with its length: cells of a file are looked up millions of times where they lie, without
 * being copied to end them with a NUL. */
typedef struct
{
  const char *id; /* the item's own */
  gsize len;
} NpIdKey;

static guint
id_key_hash (gconstpointer data)
{
  const NpIdKey *key = data;
  guint32 hash = 5381;

  for (gsize i = 0; i < key->len; i++)
    hash = hash * 33 + (guchar) key->id[i];
  return hash;
}

static gboolean
id_key_equal (gconstpointer a, gconstpointer b)
{
  const NpIdKey *key_a = a, *key_b = b;

  return key_a->len == key_b->len && memcmp (key_a->id, key_b->id, key_a->len) == 0;
}

static void
add_kind (NpDatasetParts *self, NpKind kind)
{
  self->items[kind] = g_ptr_array_new_with_free_func (g_object_unref);
  self->numbers[kind] = g_hash_table_new_full (id_key_hash, id_key_equal, g_free, NULL);
}

void
np_dataset_parts_init (NpDatasetParts *self)
{
  *self = (NpDatasetParts) { NULL };
  for (guint kind = 0; kind < NP_N_KINDS; kind++)
    add_kind (self, kind);
  self->story_steps = g_ptr_array_new_with_free_func (g_object_unref);
}

void
np_dataset_parts_init_shared (NpDatasetParts *self, NpDataset *of)
{
  const NpDatasetParts *parts = np_dataset_get_parts (of);

  *self = *parts;
  /* Never more than one step to what was read, however many variants of variants are made. */
  self->base = g_object_ref (parts->base != NULL ? parts->base : of);
  for (guint kind = 0; kind < NP_N_KINDS; kind++)
    {
      g_ptr_array_ref (self->items[kind]);
      g_hash_table_ref (self->numbers[kind]);
    }
  g_ptr_array_ref (self->story_steps);
  g_object_ref (self->registrations);
  g_object_ref (self->market_totals);
  g_object_ref (self->production);
  self->set_aside = g_strdupv (parts->set_aside);
  self->is_aside = g_memdup2 (parts->is_aside, parts->items[NP_KIND_SOURCE]->len);
}

static void
clear_kind (NpDatasetParts *self, NpKind kind)
{
  /* First the keys, which point into the items. */
  g_clear_pointer (&self->numbers[kind], g_hash_table_unref);
  g_clear_pointer (&self->items[kind], g_ptr_array_unref);
}

void
np_dataset_parts_renew (NpDatasetParts *self, NpKind kind)
{
  clear_kind (self, kind);
  add_kind (self, kind);
}

/* What only the base owns is let go of, and stays as it is. */
static void
forget_shared (NpDatasetParts *self)
{
  self->source_ranks = NULL;
  self->supplemented = NULL;
  self->own_groups = NULL;
  self->countries = NULL;
  self->name = NULL;
  self->title = NULL;
  self->version = NULL;
  self->description = NULL;
}

void
np_dataset_parts_clear (NpDatasetParts *self)
{
  if (self->base != NULL)
    forget_shared (self);
  for (guint kind = 0; kind < NP_N_KINDS; kind++)
    clear_kind (self, kind);
  g_clear_pointer (&self->story_steps, g_ptr_array_unref);
  g_clear_object (&self->registrations);
  g_clear_object (&self->market_totals);
  g_clear_object (&self->production);
  g_clear_pointer (&self->set_aside, g_strfreev);
  g_clear_pointer (&self->is_aside, g_free);
  g_clear_pointer (&self->source_ranks, g_free);
  g_clear_pointer (&self->supplemented, g_free);
  g_clear_pointer (&self->own_groups, g_free);
  g_clear_pointer (&self->countries, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_object (&self->base);
}

int
np_dataset_parts_add (NpDatasetParts *self, NpKind kind, const char *id, gpointer item)
{
  GPtrArray *items = self->items[kind];
  gsize len = strlen (id);
  NpIdKey *key;

  if (np_dataset_parts_find (self, kind, id, len) >= 0)
    return -1;

  key = g_new (NpIdKey, 1);
  *key = (NpIdKey) { id, len };
  g_hash_table_insert (self->numbers[kind], key, GUINT_TO_POINTER (items->len));
  g_ptr_array_add (items, g_object_ref (item));
  return (int) items->len - 1;
}

int
np_dataset_parts_find (const NpDatasetParts *self, NpKind kind, const char *id, gsize len)
{
  const NpIdKey key = { id, len };
  gpointer number;

  if (!g_hash_table_lookup_extended (self->numbers[kind], &key, NULL, &number))
    return -1;
  return (int) GPOINTER_TO_UINT (number);
}

gpointer
np_dataset_parts_get (const NpDatasetParts *self, NpKind kind, guint index)
{
  return index < self->items[kind]->len ? self->items[kind]->pdata[index] : NULL;
}
