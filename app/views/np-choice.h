/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define NP_TYPE_CHOICE (np_choice_get_type ())

/**
 * NpChoice:
 *
 * One of several things that a control can be set to: a value of a location's parameter, what it
 * is called, and why it can't be chosen now, if it can't.
 */
G_DECLARE_FINAL_TYPE (NpChoice, np_choice, NP, CHOICE, GObject)

/* @name: the value. @explanation: a line that says what it is; may be NULL. @obstacle: why it can't
 * be chosen; NULL when it can. */
NpChoice *np_choice_new (const char *name,
                         const char *title,
                         const char *explanation,
                         const char *obstacle);
const char *np_choice_get_name (NpChoice *self);
const char *np_choice_get_title (NpChoice *self);
const char *np_choice_get_explanation (NpChoice *self); /* (nullable) */
const char *np_choice_get_obstacle (NpChoice *self);    /* (nullable) */
/* The line under its title: the obstacle, or else the explanation. (nullable) */
const char *np_choice_get_subtitle (NpChoice *self);

/* Of lists of them. */

/* The place of the one with a name, or -1. */
int np_choices_find (GPtrArray *choices, const char *name);
/* Whether two lists say the same; either may be NULL. */
gboolean np_choices_equal (GPtrArray *a, GPtrArray *b);

G_END_DECLS
