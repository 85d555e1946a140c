/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *np_document_path_hide (const char *text);
gboolean np_document_path_is_alone (const char *path);

G_END_DECLS
