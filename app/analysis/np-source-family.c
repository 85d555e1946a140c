/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-family.h"

static guint
find_root (guint *family, guint source)
{
  while (family[source] != source)
    {
      family[source] = family[family[source]];
      source = family[source];
    }
  return source;
}

/* A union-find over "completes", so that a package that says it in a circle does no harm. */
void
np_source_family_init (NpSourceFamily *self, NpDataset *dataset)
{
  self->n = g_list_model_get_n_items (np_dataset_get_sources (dataset));
  self->family = g_new (guint, self->n);
  for (guint i = 0; i < self->n; i++)
    self->family[i] = i;
  for (guint i = 0; i < self->n; i++)
    {
      int other = np_dataset_get_supplemented (dataset, i);
      guint a, b;

      if (other < 0)
        continue;
      a = find_root (self->family, i);
      b = find_root (self->family, other);
      self->family[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < self->n; i++)
    self->family[i] = find_root (self->family, i);
}

void
np_source_family_clear (NpSourceFamily *self)
{
  g_clear_pointer (&self->family, g_free);
}

gboolean
np_source_family_together (const NpSourceFamily *self, guint a, guint b)
{
  return self->family[a] == self->family[b];
}
