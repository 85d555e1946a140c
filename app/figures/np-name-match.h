/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How well a name is what somebody typed; smaller is better. Spelled alike but for some letters,
 * it is %NP_NAME_MATCH_CLOSE and as many as differ. */
#define NP_NAME_MATCH_EXACT  0u
#define NP_NAME_MATCH_PREFIX 1u /* a name begins so */
#define NP_NAME_MATCH_WORDS  2u /* every word that was typed begins a word */
#define NP_NAME_MATCH_CLOSE  2u
#define NP_NAME_MATCH_NONE   G_MAXUINT

/* Case, accents and punctuation taken off, for comparing: "Mercedes-Benz" is "mercedes benz".
 * (transfer full) */
char *np_name_fold (const char *text);
/* All that one thing is called, folded, for np_name_match(). @others: one a line; may be NULL.
 * (transfer full) */
char **np_name_fold_all (const char *id, const char *name, const char *others);
/* @names: that one thing has, folded, NULL-terminated. @wanted: folded. */
guint np_name_match (const char *const *names, const char *wanted);

G_END_DECLS
