/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaving a row out can leave others without what they refer to. Each row therefore knows who
 * refers to it, and is looked at again only when one of its own references went: the work is
 * linear in the references, however a file arranges them. */

#include "np-deferred-rows.h"

typedef struct
{
  NpDeferredRow row;     /* id and references (owned); object (owned), NULL once left out */
  GPtrArray *dependents; /* (element Entry, borrowed) */
} Entry;

struct _NpDeferredRows
{
  GPtrArray *entries; /* in the file's order */
  GHashTable *by_id;  /* id -> Entry */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free ((char *) entry->row.id);
  g_clear_object (&entry->row.object);
  g_ptr_array_unref (entry->row.references);
  g_ptr_array_unref (entry->dependents);
  g_free (entry);
}

NpDeferredRows *
np_deferred_rows_new (void)
{
  NpDeferredRows *self = g_new0 (NpDeferredRows, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
np_deferred_rows_free (NpDeferredRows *self)
{
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

gboolean
np_deferred_rows_add (NpDeferredRows *self, const NpDeferredRow *row)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->row = *row;
  entry->row.id = g_strdup (row->id);
  entry->dependents = g_ptr_array_new ();
  if (g_hash_table_contains (self->by_id, row->id))
    {
      entry_free (entry);
      return FALSE;
    }
  g_hash_table_insert (self->by_id, (char *) entry->row.id, entry);
  g_ptr_array_add (self->entries, entry);
  return TRUE;
}

/* The first reference of a row that isn't there any more, or NULL. */
static const char *
find_lost_reference (NpDeferredRows *self, Entry *entry)
{
  for (guint i = 0; i < entry->row.references->len; i++)
    {
      const char *id = entry->row.references->pdata[i];
      const Entry *other = g_hash_table_lookup (self->by_id, id);

      if (other == NULL || other->row.object == NULL)
        return id;
    }
  return NULL;
}

static void
note_dependents (NpDeferredRows *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      for (guint j = 0; j < entry->row.references->len; j++)
        {
          Entry *other = g_hash_table_lookup (self->by_id, entry->row.references->pdata[j]);

          if (other != NULL)
            g_ptr_array_add (other->dependents, entry);
        }
    }
}

void
np_deferred_rows_end (NpDeferredRows *self,
                      NpDeferredReportFunc report,
                      NpDeferredCommitFunc commit,
                      gpointer user_data)
{
  g_autoptr (GPtrArray) pending = g_ptr_array_new ();

  note_dependents (self);
  for (guint i = self->entries->len; i > 0; i--)
    g_ptr_array_add (pending, self->entries->pdata[i - 1]);
  while (pending->len > 0)
    {
      Entry *entry = g_ptr_array_steal_index_fast (pending, pending->len - 1);
      const char *lost = entry->row.object != NULL ? find_lost_reference (self, entry) : NULL;

      if (lost == NULL)
        continue;
      report (&entry->row, lost, user_data);
      g_clear_object (&entry->row.object);
      for (guint i = 0; i < entry->dependents->len; i++)
        g_ptr_array_add (pending, entry->dependents->pdata[i]);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = self->entries->pdata[i];

      if (entry->row.object != NULL)
        commit (entry->row.object, user_data);
    }
}
