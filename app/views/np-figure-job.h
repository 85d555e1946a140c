/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figures.h"
#include "np-period-lists.h"

G_BEGIN_DECLS

/* A figure with its table, being made or made by a worker; the data of its task. */
typedef struct
{
  NpDataset *dataset;   /* (owned) */
  NpLocation *wanted;   /* as it was asked for (owned) */
  NpLocation *location; /* complete; as all below, there when the task has succeeded (owned) */
  NpFigure *figure;     /* (owned) */
  NpTable *table;       /* (owned) */
  /* Of the market, of which those of another figure may be known already (owned) (nullable). */
  NpPeriodLists *periods;
} NpFigureJob;

/* Starts making a figure; @periods are those that are known, or NULL. @callback, which gets no source, finishes with
 * g_task_propagate_boolean(). (transfer full): the task, whose data is the job. */
GTask *np_figure_job_start (NpDataset *dataset,
                            NpLocation *wanted,
                            NpPeriodLists *periods,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* (transfer none): the task's job */
NpFigureJob *np_figure_job_get (GTask *task);
/* Whether the task, which may be NULL, makes that. */
gboolean np_figure_job_is_of (GTask *task, NpDataset *dataset, NpLocation *wanted);

G_END_DECLS
