/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-query.h"

G_BEGIN_DECLS

/* The table of what a query asks for. (transfer full) */
NpTable *np_query_make_table (const NpQuery *query);

/* Of registrations, in whatever kind of chart. (transfer full) */
NpTable *np_query_make_registrations_table (const NpQuery *query);

/* Of a timeline: its events, or of aligned lanes how fast partnerships went. (transfer full) */
NpTable *np_query_make_timeline_table (const NpQuery *query);

/* Of plants, in whatever mode. (transfer full) */
NpTable *np_query_make_plants_table (const NpQuery *query);

/* Of evidence, in whatever mode. (transfer full) */
NpTable *np_query_make_evidence_table (const NpQuery *query);

/* @columns' titles are still to be translated. (transfer full) */
NpTable *np_figures_tables_new (const NpColumn *columns, guint n_columns);
void np_figures_tables_add_period (NpTable *table, NpPeriod period);
void np_figures_tables_add_date (NpTable *table, const NpDate *date);
/* The sources of several entities, each once; any of them may be NULL. */
void np_figures_tables_add_sources (NpTable *table, NpEntity *const *entities, guint n_entities);
/* @sources: of NpSource, each of which is named once. */
void np_figures_tables_add_source_list (NpTable *table, GPtrArray *sources);
/* The dataset format's word for what output is counted in. */
const char *np_figures_tables_get_unit (NpProduct product);
void np_figures_tables_add_basis (NpTable *table, NpCapacityBasis basis);

G_END_DECLS
