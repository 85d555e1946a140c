/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-timeline.h"

G_BEGIN_DECLS

/* How fast partnerships went from agreement to first car, as it is listed and said. */

/* Of the partnerships of a timeline but takeovers, the quickest first, those without a first car last.
 * (transfer full) of NpPace */
GArray *np_pace_text_list (const NpQuery *query, const NpTimeline *timeline);
/* Whether one maker took over another. */
gboolean np_pace_text_is_takeover (NpPartnership *partnership);
/* "1.9", "1.0 to 2.0" where a date is vague. (transfer full) */
char *np_pace_text_years (const NpPace *pace);
/* "1.9 years, from 18 November 2012 to 21 October 2014"; of one with a first car. (transfer full) */
char *np_pace_text_from_to (const NpPace *pace);
/* Of which of them, of NpPace, no first car is recorded; NULL: of all one is. (transfer full)
 * (nullable) */
char *np_pace_text_without_car (const GArray *paces);
/* What is counted from when to when. (transfer none) */
const char *np_pace_text_definition (void);
/* "From agreement to first car it took Chery–Ebro 0.6 years …" (transfer full) */
char *np_pace_text_summary (const NpQuery *query, const NpTimeline *timeline);

G_END_DECLS
