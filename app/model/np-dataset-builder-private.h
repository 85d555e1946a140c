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
  GArray *preferred;     /* of guint: sources, most preferred first */
  GArray *supplemented;  /* of int, one a source */
};

G_END_DECLS
