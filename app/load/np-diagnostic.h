/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  NP_SEVERITY_ERROR,
  NP_SEVERITY_WARNING,
} NpSeverity;

#define NP_TYPE_SEVERITY (np_severity_get_type ())
GType np_severity_get_type (void) G_GNUC_CONST;

#define NP_TYPE_DIAGNOSTIC (np_diagnostic_get_type ())

/**
 * NpDiagnostic:
 *
 * One problem in a package: where, what was found, what was expected. Immutable. What was found
 * is cut to 80 characters and control characters are shown as symbols, so that a diagnostic is
 * always one line; none of it is ever markup.
 */
G_DECLARE_FINAL_TYPE (NpDiagnostic, np_diagnostic, NP, DIAGNOSTIC, GObject)

NpDiagnostic *np_diagnostic_new (NpSeverity severity,
                                 const char *file, /* name inside the package */
                                 guint line,       /* from 1; 0: the whole file */
                                 guint column,     /* from 1; 0: the whole line */
                                 const char *found,
                                 const char *expected);
/* Properties (read-only): "severity", "file", "line", "column", "found", "expected". */
NpSeverity np_diagnostic_get_severity (NpDiagnostic *self);
const char *np_diagnostic_get_file (NpDiagnostic *self);
guint np_diagnostic_get_line (NpDiagnostic *self);
guint np_diagnostic_get_column (NpDiagnostic *self);
const char *np_diagnostic_get_found (NpDiagnostic *self);
const char *np_diagnostic_get_expected (NpDiagnostic *self);
/* "FILE:LINE:COLUMN: error: what was found; what was expected"; a line or column that isn't known
 * is 0, so that the form is always the same. (transfer full) */
char *np_diagnostic_to_string (NpDiagnostic *self);

G_END_DECLS
