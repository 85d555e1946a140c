/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-export.h"

G_BEGIN_DECLS

/* Exports on a worker thread. The callbacks' source object is NULL. */

/* Makes a file and writes it. */
void np_export_task_save (NpDataset *dataset,
                          NpLocation *location,
                          const NpExportOptions *options,
                          GFile *file,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
gboolean np_export_task_save_finish (GAsyncResult *result, GError **error);

/* Makes a file's bytes. (transfer full) */
void np_export_task_make (NpDataset *dataset,
                          NpLocation *location,
                          const NpExportOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
GBytes *np_export_task_make_finish (GAsyncResult *result, GError **error);

/* What a file will look like: a GdkTexture of at most @pixels a side, of its first page where there
 * are several, or an NpTable. (transfer full) */
void np_export_task_preview (NpDataset *dataset,
                             NpLocation *location,
                             const NpExportOptions *options,
                             double pixels,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/* @n_pages: (out) (optional): how many pages a picture takes; 0 when it isn't one. */
GObject *np_export_task_preview_finish (GAsyncResult *result, guint *n_pages, GError **error);

G_END_DECLS
