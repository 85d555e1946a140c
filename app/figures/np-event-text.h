/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-event.h"
#include "np-scene.h"

G_BEGIN_DECLS

/* An event of a partnership, as a timeline and the time axes of other charts show it. */

NpGlyph np_event_text_glyph (NpEvent *event);
/* An event that another one of @events contradicts, or is a rival of, is a rival report, in whichever of the two it is
 * said. */
gboolean np_event_text_is_contradicted (NpEvent *event, GPtrArray *events);
/* The lines of its tip. (transfer full) */
char *np_event_text_detail (NpEvent *event, gboolean rivals);
/* "21 October 2014", or from when to when. (transfer full) */
char *np_event_text_when (NpEvent *event);
/* "July 2014, three months before": for when it was planned, and how far that is from when it was.
 * NULL: no plan is known. (transfer full) (nullable) */
char *np_event_text_planned (NpEvent *event);

G_END_DECLS
