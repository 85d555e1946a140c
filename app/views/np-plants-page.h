/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"
#include "np-scenario-book.h"
#include "np-scenario-package.h"

G_BEGIN_DECLS

#define NP_TYPE_PLANTS_PAGE (np_plants_page_get_type ())
G_DECLARE_FINAL_TYPE (NpPlantsPage, np_plants_page, NP, PLANTS_PAGE, NpPage)

void np_plants_page_set_book (NpPlantsPage *self, NpScenarioBook *book);
/* Makes the scenarios of a file the user's own, shows the last of them, and says what came of it. */
void np_plants_page_take_scenarios (NpPlantsPage *self, const NpScenarioPackage *package);

G_END_DECLS
