/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset-builder.h"
#include "np-dataset-private.h"

G_BEGIN_DECLS

struct _NpDatasetBuilder
{
  NpDatasetParts parts;
  NpFactTableBuilder *registrations;
  NpFactTableBuilder *market_totals;
  NpFactTableBuilder *production;

  GPtrArray *ownerships; /* one GArray of NpOwnership a brand */
  GPtrArray *capacities; /* one GArray of NpCapacity a plant */
  GPtrArray *operations; /* one GArray of NpOperation a plant */
  GArray *preferred;     /* of guint: sources, most preferred first */
  GArray *supplemented;  /* of int, one a source */
};

/* For a brand or a plant that was just added: what it has over time. */
void np_dataset_builder_make_room_for_brand (NpDatasetBuilder *self);
void np_dataset_builder_make_room_for_plant (NpDatasetBuilder *self);
/* Gives brands and plants what they have over time, in order of start. */
void np_dataset_builder_hand_out_rows (NpDatasetBuilder *self);

G_END_DECLS
