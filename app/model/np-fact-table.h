/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-fact-item.h"

G_BEGIN_DECLS

/* A run of rows. */
typedef struct
{
  guint first;
  guint n;
} NpFactSlice;

#define NP_TYPE_FACT_TABLE (np_fact_table_get_type ())

/**
 * NpFactTable:
 *
 * Millions of figures as packed columns, sorted by scope, period, subject and the preference of
 * their source, so that all of a period is one run of rows and the first row of a fact is the
 * one in use. A [iface@Gio.ListModel] of `NpFactItem`, minted on demand.
 */
G_DECLARE_FINAL_TYPE (NpFactTable, np_fact_table, NP, FACT_TABLE, GObject)

guint np_fact_table_get_n_rows (NpFactTable *self);
NpFact np_fact_table_get_row (NpFactTable *self, guint row);
/* All rows of a scope and period; n is 0 when there are none. O(log n). */
NpFactSlice np_fact_table_find_period (NpFactTable *self, guint scope, NpPeriod period);
/* All rows of one fact, preferred source first. O(log n). */
NpFactSlice np_fact_table_find (NpFactTable *self, guint scope, guint subject, NpPeriod period);
/* The periods of a scope that have a row, in np_period_compare() order. (transfer none) */
const NpPeriod *np_fact_table_get_periods (NpFactTable *self, guint scope, guint *n);
/* Bytes that the columns take, for ./dev bench. */
gsize np_fact_table_get_bytes (NpFactTable *self);

/* Filling one: used by a builder on one thread, then ended once. */
typedef struct _NpFactTableBuilder NpFactTableBuilder;

NpFactTableBuilder *np_fact_table_builder_new (void);
void np_fact_table_builder_free (NpFactTableBuilder *self);
/* Amortised O(1). FALSE, and nothing is added, when the table is full: it holds 65,536 different
 * periods and G_MAXUINT rows. */
gboolean np_fact_table_builder_append (NpFactTableBuilder *self, const NpFact *fact);
guint np_fact_table_builder_get_n_rows (NpFactTableBuilder *self);
/* Sorts by @source_ranks[fact.source] within a fact and frees the builder. Rows that repeat
 * scope, subject, period and source are kept once (the first by line); each repeat is reported
 * through @duplicate, which may be NULL. Without @source_ranks the sources rank as numbered. */
typedef void (*NpDuplicateFunc) (const NpFact *kept, const NpFact *dropped, gpointer user_data);
NpFactTable *np_fact_table_builder_end (NpFactTableBuilder *self,
                                        const guint16 *source_ranks,
                                        NpDuplicateFunc duplicate,
                                        gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpFactTableBuilder, np_fact_table_builder_free)

G_END_DECLS
