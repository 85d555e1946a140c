/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* Internal: how a query is completed. */

typedef int (*NpFindFunc) (NpDataset *dataset, const char *id);

void np_query_set_param (NpQuery *self, const char *param, const char *value);
void np_query_set_default (NpQuery *self, const char *param, const char *value);
void np_query_set_period (NpQuery *self, NpPeriod period);
void np_query_read_range (NpQuery *self);
/* @not_one: "“%s” is not a brand of this dataset". @meant: or NULL for the id that is closest. */
void np_query_set_unknown (GError **error,
                           GListModel *entities,
                           const char *not_one,
                           const char *id,
                           const char *meant);
/* Looks up the ids of a list parameter and adds their numbers to @found. */
gboolean np_query_find_ids (NpQuery *self,
                            const char *param,
                            NpFindFunc find,
                            GListModel *entities,
                            const char *not_one,
                            GArray *found,
                            GError **error);
/* Who looks for a brand among the groups wants its group: the id, or NULL. */
const char *np_query_find_group_of_brand (NpQuery *self, const char *id);
gboolean np_query_complete_registrations (NpQuery *self, GError **error);
gboolean np_query_complete_partnerships (NpQuery *self, GError **error);
gboolean np_query_complete_plants (NpQuery *self, GError **error);
gboolean np_query_complete_evidence (NpQuery *self, GError **error);
/* The trends of another reading than the query's; not kept. (transfer full) of NpTrendSeries */
GArray *np_query_make_trends (const NpQuery *self, const NpReading *reading);
/* What @make lists, which is called for it once. (transfer full) */
GArray *np_query_keep_list (const NpQuery *self,
                            const char *name,
                            GArray *(*make) (const NpQuery *self));

G_END_DECLS
