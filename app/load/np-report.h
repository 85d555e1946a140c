/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-diagnostic.h"

G_BEGIN_DECLS

/* The diagnostics of one load, while it runs: keeps at most 1,000 a file, counts them all. */
typedef struct _NpReport NpReport;

#define NP_REPORT_MAX_PER_FILE 1000

NpReport *np_report_new (void);
void np_report_free (NpReport *self);
void np_report_add (NpReport *self,
                    NpSeverity severity,
                    const char *file,
                    guint line,
                    guint column,
                    const char *found,
                    const char *expected);
/* Counts a problem whose words were not worth making, because the file is full. */
void np_report_count (NpReport *self, NpSeverity severity, const char *file);
gboolean np_report_is_full (NpReport *self, const char *file);
guint np_report_get_n_errors (NpReport *self);
guint np_report_get_n_warnings (NpReport *self);
/* In the order of files (as they were first named) and lines. (transfer full) (element NpDiagnostic) */
GPtrArray *np_report_end (NpReport *self);

/* Text from a file, in quotes and cut so that a whole sentence around it stays short. */
char *np_report_quote (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpReport, np_report_free)

G_END_DECLS
