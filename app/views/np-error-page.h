/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define NP_TYPE_ERROR_PAGE (np_error_page_get_type ())

/**
 * NpErrorPage:
 *
 * Why a dataset could not be opened, or what was left out of it: every problem by file, line and
 * column. What was open stays open; the page leads back to it.
 *
 * Signals: "back", "again".
 */
G_DECLARE_FINAL_TYPE (NpErrorPage, np_error_page, NP, ERROR_PAGE, AdwBin)

/* @message: (nullable) what went wrong as a whole; @diagnostics: of NpDiagnostic; @kept: (nullable)
 * title of the dataset that is still open. */
void np_error_page_show (NpErrorPage *self,
                         const char *name,
                         const char *message,
                         GListModel *diagnostics,
                         const char *kept);

G_END_DECLS
