/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/* The group that held a brand on the last day of the period: of the ownerships that hold then,
 * the one that started last; the brand's own group when there is none. */
guint np_owner_in_period (NpDataset *dataset, guint brand, NpPeriod period);

G_END_DECLS
