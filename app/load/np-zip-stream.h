/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

struct archive;

#define NP_TYPE_ZIP_STREAM (np_zip_stream_get_type ())

/* The bytes of one entry. Reading more than @size of them is an error. */
G_DECLARE_FINAL_TYPE (NpZipStream, np_zip_stream, NP, ZIP_STREAM, GInputStream)

/* Takes @archive over, which stands at the entry. */
GInputStream *np_zip_stream_new (struct archive *archive, const char *path, gint64 size);

G_END_DECLS
