/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-dataset.h"

G_BEGIN_DECLS

#define NP_TYPE_WELCOME_PAGE (np_welcome_page_get_type ())

/**
 * NpWelcomePage:
 *
 * What a first start shows: the steps of the dataset's story `welcome` as cards, each a live
 * picture of its location under a headline that is computed from the data.
 *
 * Signals: "navigate" (NpLocation *).
 */
G_DECLARE_FINAL_TYPE (NpWelcomePage, np_welcome_page, NP, WELCOME_PAGE, AdwBin)

void np_welcome_page_set_dataset (NpWelcomePage *self, NpDataset *dataset);

G_END_DECLS
