/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpSourceFamily:
 *
 * Which sources may be counted together: those that complete one another, however many steps
 * apart. Every other two are rival counts of the same thing and are never added.
 */
typedef struct
{
  guint *family; /* of each source: the lowest number in its family (owned) */
  guint n;
} NpSourceFamily;

void np_source_family_init (NpSourceFamily *self, NpDataset *dataset);
void np_source_family_clear (NpSourceFamily *self);
gboolean np_source_family_together (const NpSourceFamily *self, guint a, guint b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpSourceFamily, np_source_family_clear)

G_END_DECLS
