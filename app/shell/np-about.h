/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"

G_BEGIN_DECLS

/* What the application is, and where the data of @dataset (nullable) comes from: its publishers,
 * those with most sources first. (transfer floating) */
AdwDialog *np_about_new (NpDataset *dataset);

G_END_DECLS
