/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-export.h"

G_BEGIN_DECLS

/* How much of a report is made, 0 to 1; called on the thread that makes it. */
typedef void (*NpAuditFunc) (double done, gpointer user_data);

typedef struct
{
  NpExportFormat format; /* %NP_EXPORT_PDF or %NP_EXPORT_XLSX */
  NpDate date;           /* of the report */
  NpAuditFunc progress;  /* (nullable) */
  gpointer user_data;
} NpAuditOptions;

/* The day that a report which is made now says. */
NpDate np_audit_get_today (void);
/* Whether a report can be saved under the name: in which format. */
gboolean np_audit_format_from_name (const char *file_name, NpExportFormat *format, GError **error);
/* What is to be handed out of a whole dataset: its claims with their proofs, what else was found, and its
 * sources. Blocks; any thread. Of a PDF gtk_init_check() must have been called. (transfer full) (nullable)
 */
GBytes *np_audit_new (NpDataset *dataset,
                      const NpAuditOptions *options,
                      GCancellable *cancellable,
                      GError **error);

G_END_DECLS
