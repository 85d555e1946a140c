/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-brand.h"

G_BEGIN_DECLS

/* For the dataset's builder, before anyone else sees the brand. @ownerships is of NpOwnership, has
 * a clear function and is in order of start. (transfer full) */
void np_brand_take_ownerships (NpBrand *self, GArray *ownerships);

G_END_DECLS
