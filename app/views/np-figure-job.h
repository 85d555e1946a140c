/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figures.h"

G_BEGIN_DECLS

/* What goes with the figure of a complete location; @before: what went with another, or NULL. Any
 * thread. (transfer full) (nullable) */
typedef GObject *(*NpPrepareFunc) (NpDataset *dataset, NpLocation *location, GObject *before);

/* A figure with its table, being made or made by a worker; the data of its task. */
typedef struct
{
  NpDataset *dataset;   /* (owned) */
  NpLocation *wanted;   /* as it was asked for (owned) */
  NpLocation *location; /* complete; as all below, there when the task has succeeded (owned) */
  NpFigure *figure;     /* (owned) */
  NpTable *table;       /* (owned) */
  GObject *prepared;    /* what goes with it (owned) (nullable) */
} NpFigureJob;

/* Starts making a figure, and what @prepare, which may be NULL, makes to go with it after @before.
 * @callback, which gets no source, finishes with g_task_propagate_boolean(). (transfer full): the
 * task, whose data is the job. */
GTask *np_figure_job_start (NpDataset *dataset,
                            NpLocation *wanted,
                            NpPrepareFunc prepare,
                            GObject *before,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* (transfer none): the task's job */
NpFigureJob *np_figure_job_get (GTask *task);
/* Whether the task, which may be NULL, makes that. */
gboolean np_figure_job_is_of (GTask *task, NpDataset *dataset, NpLocation *wanted);

G_END_DECLS
