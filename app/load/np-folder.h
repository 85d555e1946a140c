/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A package that lies open in a folder of the local file system. */
typedef struct _NpFolder NpFolder;

NpFolder *np_folder_open (const char *path, GError **error);
void np_folder_free (NpFolder *self);
gboolean np_folder_query_size (NpFolder *self, const char *path, gint64 *size, GError **error);
GInputStream *np_folder_open_entry (NpFolder *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpFolder, np_folder_free)

G_END_DECLS
