/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset-private.h"

G_BEGIN_DECLS

/* What is left of the sources of something. */
typedef enum
{
  NP_REST_ALL,
  NP_REST_SOME,
  NP_REST_NONE, /* it rests on sources that are set aside alone */
} NpRest;

/* Those that aren't set aside, NULL-terminated and borrowed. @sources: NULL-terminated, may be NULL.
 * (transfer container) */
NpSource **np_dataset_parts_keep_sources (const NpDatasetParts *self,
                                          NpSource *const *sources,
                                          NpRest *rest);
/* Leaves out the events that rest on what is set aside alone, and all that others say of them. What
 * partnerships have become is known already. */
void np_dataset_parts_keep_events (NpDatasetParts *self);

G_END_DECLS
