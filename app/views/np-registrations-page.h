/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-page.h"

G_BEGIN_DECLS

#define NP_TYPE_REGISTRATIONS_PAGE (np_registrations_page_get_type ())
G_DECLARE_FINAL_TYPE (NpRegistrationsPage, np_registrations_page, NP, REGISTRATIONS_PAGE, NpPage)

G_END_DECLS
