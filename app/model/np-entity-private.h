/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

/* For the classes of this room. */

/* A copy that is never NULL. (transfer full) */
char **np_entity_copy_strv (const char *const *strv);
/* A NULL-terminated copy of the array, never NULL; the sources are borrowed. */
NpSource **np_entity_copy_sources (NpSource *const *sources);

G_END_DECLS
