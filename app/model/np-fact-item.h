/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

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

#define NP_TYPE_FACT_ITEM (np_fact_item_get_type ())

/**
 * NpFactItem:
 *
 * One row of an [class@FactTable], minted when a list asks for it.
 */
G_DECLARE_FINAL_TYPE (NpFactItem, np_fact_item, NP, FACT_ITEM, GObject)

NpFactItem *np_fact_item_new (const NpFact *fact);
const NpFact *np_fact_item_get_fact (NpFactItem *self);

G_END_DECLS
