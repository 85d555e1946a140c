/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-report.h"

G_BEGIN_DECLS

#define NP_DESCRIPTOR_MAX_SIZE  (4 * 1024 * 1024) /* bytes */
#define NP_DESCRIPTOR_MAX_DEPTH 64

/* What Nameplate reads of a datapackage.json. Resources and properties that it doesn't know are
 * passed over. */
typedef struct
{
  char *name;              /* (nullable) */
  char *title;             /* (nullable) */
  char *version;           /* (nullable) */
  char *description;       /* (nullable) */
  gboolean only_scenarios; /* it has them and nothing that a dataset must have */
  char **paths;            /* by NpResource; NULL where the package has no such resource */
  char **preferred;        /* ids of sources, most preferred first; NULL-terminated */
  char **supplements; /* pairs of ids, one source and the one that it completes; NULL-terminated */
} NpDescriptor;

NpDescriptor *np_descriptor_parse (const char *text,
                                   gsize length,
                                   NpReport *report,
                                   GError **error);
void np_descriptor_free (NpDescriptor *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpDescriptor, np_descriptor_free)

G_END_DECLS
