/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-timeline.h"

G_BEGIN_DECLS

/* @partnerships and @events: what is shown, of NpPartnership and NpEvent. All (transfer full). */
char *np_timeline_text_title (const NpQuery *query, const NpTimeline *timeline);
char *np_timeline_text_summary (const NpQuery *query, const NpTimeline *timeline);
char *np_timeline_text_headline (const NpQuery *query, const NpTimeline *timeline);
/* "Sources: JLR, 3 July 2025; Reuters and 63 more, each named with its event" */
char *np_timeline_text_source_line (const NpQuery *query, const NpTimeline *timeline);

G_END_DECLS
