/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-scenario-book.h"

G_BEGIN_DECLS

#define NP_TYPE_APPLICATION (np_application_get_type ())

/**
 * NpApplication:
 *
 * The running program: windows, settings, what is opened from outside (a dataset, or a
 * `nameplate:` location in what is open).
 */
G_DECLARE_FINAL_TYPE (NpApplication, np_application, NP, APPLICATION, AdwApplication)

GApplication *np_application_new (void);
/* The user's scenarios, which all windows share; NULL before the application has started. (transfer
 * none) */
NpScenarioBook *np_application_get_scenarios (NpApplication *self);

G_END_DECLS
