/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NpZip:
 *
 * A package that is zipped into one file. Nothing is extracted: entries are inflated as they are
 * read. Refused when it is opened: names that lead out, links and other special entries, names
 * that stand twice, encryption, more than 1,000 entries, 2 GiB in one or 4 GiB in all, and more
 * than 200 times the file's own size beyond 1 MiB. An entry that holds more than the sizes that
 * were checked is refused while it is read.
 */
typedef struct _NpZip NpZip;

#define NP_ZIP_MAX_ENTRIES 1000
#define NP_ZIP_MAX_RATIO   200
#define NP_ZIP_FREE_SIZE   (1024 * 1024)

/* Takes @fd over, also when it fails. */
NpZip *np_zip_open (int fd, const char *name, GError **error);
void np_zip_free (NpZip *self);
gboolean np_zip_query_size (NpZip *self, const char *path, gint64 *size, GError **error);
/* One stream at a time: they share the file's position. */
GInputStream *np_zip_open_entry (NpZip *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpZip, np_zip_free)

G_END_DECLS
