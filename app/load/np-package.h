/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* An open data package of either form, as names and streams of bytes. */
typedef struct _NpPackage NpPackage;

#define NP_PACKAGE_DESCRIPTOR "datapackage.json"
#define NP_PACKAGE_MAX_ENTRY  (G_GINT64_CONSTANT (2) << 30) /* bytes of one file */
#define NP_PACKAGE_MAX_TOTAL  (G_GINT64_CONSTANT (4) << 30) /* bytes of all in a zip */

NpPackage *np_package_open (GFile *file, GError **error);
void np_package_free (NpPackage *self);
/* The folder's or the zip's own name, without its suffix. */
const char *np_package_get_name (NpPackage *self);
/* The size of a file in bytes, before it is read: for progress. */
gboolean np_package_query_size (NpPackage *self, const char *path, gint64 *size, GError **error);
/* One stream at a time: opening another ends the one before. (transfer full) */
GInputStream *np_package_open_entry (NpPackage *self, const char *path, GError **error);
/* FALSE for a path that could lead out of a package. */
gboolean np_package_check_path (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpPackage, np_package_free)

G_END_DECLS
