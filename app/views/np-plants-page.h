/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_PAGE (np_plants_page_get_type ())
G_DECLARE_FINAL_TYPE (NpPlantsPage, np_plants_page, NP, PLANTS_PAGE, NpPage)

G_END_DECLS
