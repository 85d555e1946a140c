/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"

G_BEGIN_DECLS

#define NP_TYPE_PARTNERSHIPS_PAGE (np_partnerships_page_get_type ())
G_DECLARE_FINAL_TYPE (NpPartnershipsPage, np_partnerships_page, NP, PARTNERSHIPS_PAGE, NpPage)

G_END_DECLS
