/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-choice-drop-down.h"
#include "np-location.h"

G_BEGIN_DECLS

/* What the filters of views have in common. Their widgets follow a location, and ask for another where
 * they are used. */

/* What stands for no filter in lists; no company or period is named so. */
#define NP_FILTER_ANY "*"

/* The location with one of its filters as a widget has it; NULL where that is no change, or nothing that
 * a location can say. @value: NULL, "" and NP_FILTER_ANY are no filter. (transfer full) (nullable) */
NpLocation *np_filter_change (NpLocation *location, const char *param, const char *value);
/* How many of @params, which end in NULL, are given. */
guint np_filter_count (NpLocation *location, const char *const *params);

/* The entry of words that are looked for. */
void np_filter_init_entry (GtkSearchEntry *entry);
void np_filter_show_words (GtkSearchEntry *entry, NpLocation *location);
/* What it asks for, as np_filter_change(): blanks around the words don't matter. */
NpLocation *np_filter_change_words (GtkSearchEntry *entry, NpLocation *location);

/* A list of choices that begins with none: @any says so. (transfer full) of NpChoice */
GPtrArray *np_filter_new_choices (const char *any);
/* Shows them, and the location's among them, however it is spelt there. Lets go of @choices. */
void np_filter_show (NpChoiceDropDown *drop_down,
                     GPtrArray *choices,
                     NpLocation *location,
                     const char *param);
/* The years from @last_year back to @first_year, 0 where there is none, for NP_PARAM_FROM or NP_PARAM_TO:
 * what would leave no year in between can't be chosen. */
void np_filter_show_years (NpChoiceDropDown *drop_down,
                           NpLocation *location,
                           const char *param,
                           int first_year,
                           int last_year);

/* Check buttons in a box for what a list of words can hold; none checked is all of them. @choices: of
 * NpChoice, let go of. @toggled: what happens, with @self, when one is used; also when it follows the
 * location. */
void np_filter_show_checks (GtkBox *box,
                            GPtrArray *choices,
                            NpLocation *location,
                            const char *param,
                            GCallback toggled,
                            gpointer self);
/* What is checked, joined as locations do. (transfer full) */
char *np_filter_list_checks (GtkBox *box);

/* What the button says that opens a filter of which @n parts are set. */
void np_filter_show_count (GtkMenuButton *button, guint n);

G_END_DECLS
