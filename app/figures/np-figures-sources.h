/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figures.h"

G_BEGIN_DECLS

/* The sources that a figure really counts by, each once, the most preferred first. Pure: any
 * thread. (transfer full), of NpSource */
GPtrArray *np_figures_list_sources (NpDataset *dataset, NpLocation *location, GError **error);

G_END_DECLS
