/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset-builder.h"
#include "np-descriptor.h"
#include "np-package.h"
#include "np-report.h"
#include "np-scenario-rows.h"

G_BEGIN_DECLS

/* @message is a file's name. May be called on a worker thread. */
typedef void (*NpLoadProgressFunc) (double fraction, const char *message, gpointer user_data);

/* One load while it runs, on one thread from its start to its end. What is set here is borrowed
 * from the caller or made by np_load_run(). */
typedef struct
{
  GFile *file;
  NpReport *report;
  GCancellable *cancellable; /* (nullable) */
  NpLoadProgressFunc progress;
  gpointer progress_data;

  NpPackage *package;
  NpDescriptor *descriptor;
  NpDatasetBuilder *builder; /* NULL when scenarios are read alone */
  NpScenarioRows *scenarios;
  gboolean only_scenarios; /* the package has nothing else; left when the load has ended */
  const char *message;     /* the file that is being read */
  gint64 bytes_done;
  gint64 bytes_total;
} NpLoad;

/* Reads everything. Diagnostics are in the report, whether it fails or not. (transfer full) */
NpDataset *np_load_run (NpLoad *load, GError **error);
/* Reads the scenarios and nothing else; what they name need not be there. (transfer full)
 * (element NpScenario) */
GPtrArray *np_load_run_scenarios (NpLoad *load, GError **error);

G_END_DECLS
