/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-location.h"

G_BEGIN_DECLS

/* The parameters of locations: which view takes which, and what each can be. They are counted from
 * 0, in the order in which addresses say them. */
#define NP_N_PARAMS 38
/* The most that one view takes. */
#define NP_N_LIST_PARAMS 5
#define NP_N_TEXT_PARAMS 3

/* Bytes. */
#define NP_LOCATION_MAX_TEXT 256

/* The parameter of that name that @view takes, or -1. Where views mean different things by one name,
 * it is a parameter for each. */
int np_param_find (NpView view, const char *name, gsize len);
/* The one way to write @value, or NULL when the parameter cannot have it. (transfer full) */
char *np_param_canonicalise (guint i, const char *value);
/* Whether @value is two whole numbers of months, the first less than the last. */
gboolean np_param_parse_months (const char *value, int *first, int *last);
const char *np_param_get_name (guint i);

G_END_DECLS
