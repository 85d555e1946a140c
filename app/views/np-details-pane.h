/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-location.h"
#include "np-source.h"

G_BEGIN_DECLS

#define NP_TYPE_DETAILS_PANE (np_details_pane_get_type ())

/**
 * NpDetailsPane:
 *
 * What is selected, in words: facts, sources, where to go from here. Filled from top to bottom
 * after np_details_pane_start(). All text is plain: nothing is read as markup.
 *
 * Signals: "navigate" (NpLocation *), "close".
 */
G_DECLARE_FINAL_TYPE (NpDetailsPane, np_details_pane, NP, DETAILS_PANE, AdwBin)

void np_details_pane_start (NpDetailsPane *self, const char *title, const char *subtitle);
/* Beside the title, which says what it stands for. */
void np_details_pane_set_icon (NpDetailsPane *self, const char *icon_name);
void np_details_pane_add_text (NpDetailsPane *self, const char *text);
/* The same under a heading; nothing where there is no text. */
void np_details_pane_add_remark (NpDetailsPane *self, const char *heading, const char *text);
/* Begins a list; what is added next stands in it. */
void np_details_pane_add_heading (NpDetailsPane *self, const char *heading);
void np_details_pane_add_fact (NpDetailsPane *self, const char *name, const char *value);
/* The same for a word of the formatter's, which begins a line here and so has a capital. */
void np_details_pane_add_word (NpDetailsPane *self, const char *name, const char *word);
void np_details_pane_add_link (NpDetailsPane *self,
                               const char *icon_name,
                               const char *title,
                               const char *subtitle,
                               NpLocation *location);
/* Any other row of a list. (transfer floating) */
void np_details_pane_add_row (NpDetailsPane *self, GtkWidget *row);
/* A row that leads to what rests on the source. @value: what it says, or NULL; @in_use: whether that is
 * the figure shown. */
void np_details_pane_add_source (NpDetailsPane *self,
                                 NpSource *source,
                                 const char *value,
                                 gboolean in_use);

G_END_DECLS
