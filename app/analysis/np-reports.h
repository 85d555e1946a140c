/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpReports:
 *
 * Which events of a dataset are reports of one and the same, and which report of them is in use.
 * Made once and never written again, so that any thread can read it.
 */
typedef struct _NpReports NpReports;

/* Why a report is the one in use. */
typedef enum
{
  NP_REPORT_REASON_ONLY,      /* there is no other */
  NP_REPORT_REASON_PREFERRED, /* the package prefers its source */
  NP_REPORT_REASON_HEAD,      /* the dataset names it as the event that the others report */
} NpReportReason;

NpReports *np_reports_new (NpDataset *dataset);
void np_reports_free (NpReports *self);
/* All reports of the same event, in the order of preference: the first is in use. (transfer none) */
NpEvent *const *np_reports_get (NpReports *self, NpEvent *event, guint *n);
NpEvent *np_reports_find_used (NpReports *self, NpEvent *event); /* (transfer none) */
gboolean np_reports_is_used (NpReports *self, NpEvent *event);
/* Why the one in use is it, whichever of the reports @event is. */
NpReportReason np_reports_get_reason (NpReports *self, NpEvent *event);
/* A partnership's events that are in use, by date, eras not among them; NULL when it has none.
 * (transfer none) (element-type NpEvent) */
GPtrArray *np_reports_get_used_of (NpReports *self, NpPartnership *partnership);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpReports, np_reports_free)

G_END_DECLS
