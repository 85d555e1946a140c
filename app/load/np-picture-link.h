/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-location.h"

G_BEGIN_DECLS

/**
 * NpPictureLink:
 *
 * What a picture that was saved by Nameplate says of where it came from.
 */
typedef struct
{
  NpLocation *location; /* (owned) */
  char *dataset;        /* name and version (owned) (nullable) */
} NpPictureLink;

void np_picture_link_free (NpPictureLink *self);
/* Whether the file's name is one of a kind of picture that can have a link. */
gboolean np_picture_link_is_possible (GFile *file);
/* @name: the file's, for messages. (transfer full) */
NpPictureLink *np_picture_link_parse (const char *data,
                                      gsize size,
                                      const char *name,
                                      GError **error);
/* Reads on a worker thread. (transfer full) */
void np_picture_link_read_async (GFile *file,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
NpPictureLink *np_picture_link_read_finish (GAsyncResult *result, GError **error);
/* Whether the picture is of a dataset of that name, whatever the version; also when it says none. */
gboolean np_picture_link_is_of (const NpPictureLink *self, const char *dataset_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpPictureLink, np_picture_link_free)

G_END_DECLS
