/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-period.h"

G_BEGIN_DECLS

typedef enum
{
  NP_STATUS_FINAL,
  NP_STATUS_PROVISIONAL,
  NP_STATUS_ESTIMATE,
  NP_STATUS_DERIVED, /* computed from other published figures */
} NpStatus;

/* What a production figure counts; the fact table of production has it as its scope. */
typedef enum
{
  NP_MEASURE_OUTPUT,
  NP_MEASURE_SALES,
} NpMeasure;

/* Tables of one kind of fact; what scope and subject index is the table's business:
 * registrations (market, brand), market totals (market, 0), production (measure, plant). */
typedef struct
{
  guint16 scope;
  guint16 subject;
  NpPeriod period;
  gint64 units;
  guint16 source; /* index into the dataset's sources */
  NpStatus status;
  guint32 line; /* in its file, from 1 (the header); 0 when not from a file */
} NpFact;

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

guint           np_fact_table_get_n_rows  (NpFactTable *self);
NpFact          np_fact_table_get_row     (NpFactTable *self, guint row);
/* All rows of a scope and period; n is 0 when there are none. O(log n). */
NpFactSlice     np_fact_table_find_period (NpFactTable *self, guint scope, NpPeriod period);
/* All rows of one fact, preferred source first. O(log n). */
NpFactSlice     np_fact_table_find        (NpFactTable *self,
                                           guint        scope,
                                           guint        subject,
                                           NpPeriod     period);
/* The periods of a scope that have a row, in np_period_compare() order. (transfer none) */
const NpPeriod *np_fact_table_get_periods (NpFactTable *self, guint scope, guint *n);
/* Bytes that the columns take, for ./dev bench. */
gsize           np_fact_table_get_bytes   (NpFactTable *self);

#define NP_TYPE_FACT_ITEM (np_fact_item_get_type ())
G_DECLARE_FINAL_TYPE (NpFactItem, np_fact_item, NP, FACT_ITEM, GObject)
const NpFact *np_fact_item_get_fact (NpFactItem *self);

/* Filling one: used by a builder on one thread, then ended once. */
typedef struct _NpFactTableBuilder NpFactTableBuilder;

NpFactTableBuilder *np_fact_table_builder_new    (void);
void                np_fact_table_builder_free   (NpFactTableBuilder *self);
/* Amortised O(1). */
void                np_fact_table_builder_append (NpFactTableBuilder *self, const NpFact *fact);
guint               np_fact_table_builder_get_n_rows (NpFactTableBuilder *self);
/* Sorts by @source_ranks[fact.source] within a fact and frees the builder. Rows that repeat
 * scope, subject, period and source are kept once (the first by line); each repeat is reported
 * through @duplicate, which may be NULL. */
typedef void (*NpDuplicateFunc) (const NpFact *kept, const NpFact *dropped, gpointer user_data);
NpFactTable        *np_fact_table_builder_end    (NpFactTableBuilder *self,
                                                  const guint16      *source_ranks,
                                                  NpDuplicateFunc     duplicate,
                                                  gpointer            user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpFactTableBuilder, np_fact_table_builder_free)

G_END_DECLS
