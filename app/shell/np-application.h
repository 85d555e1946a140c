/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

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

G_END_DECLS
