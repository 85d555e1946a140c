/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Rows that refer to rows of their own table, kept until all of it is read. */
typedef struct _NpDeferredRows NpDeferredRows;

typedef struct
{
  const char *id;        /* copied */
  gpointer object;       /* a GObject; taken over */
  GPtrArray *references; /* ids; taken over */
  const char *field;     /* the name of the field that refers; borrowed */
  guint line;
  guint column;
} NpDeferredRow;

typedef void (*NpDeferredReportFunc) (const NpDeferredRow *row,
                                      const char *reference,
                                      gpointer user_data);
typedef void (*NpDeferredCommitFunc) (gpointer object, gpointer user_data);

NpDeferredRows *np_deferred_rows_new (void);
void np_deferred_rows_free (NpDeferredRows *self);
/* FALSE when there is a row with that id; this one is dropped then. */
gboolean np_deferred_rows_add (NpDeferredRows *self, const NpDeferredRow *row);
/* Leaves out, after @report, every row that refers to one that isn't there or is left out itself;
 * commits the others in their order. */
void np_deferred_rows_end (NpDeferredRows *self,
                           NpDeferredReportFunc report,
                           NpDeferredCommitFunc commit,
                           gpointer user_data);

G_END_DECLS
