/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-dataset.h"
#include "np-diagnostic.h"

G_BEGIN_DECLS

#define NP_LOAD_ERROR (np_load_error_quark ())
typedef enum
{
  NP_LOAD_ERROR_NOT_FOUND,   /* no such file or folder, or it can't be read */
  NP_LOAD_ERROR_NOT_PACKAGE, /* neither a folder with datapackage.json, nor one, nor a zip with one */
  NP_LOAD_ERROR_DESCRIPTOR,   /* datapackage.json is not what it must be */
  NP_LOAD_ERROR_UNSAFE_PATH,  /* absolute, "..", a link out of the folder, a URL */
  NP_LOAD_ERROR_MISSING_FILE, /* a resource's file is not there */
  NP_LOAD_ERROR_ARCHIVE,      /* a damaged or encrypted zip */
  NP_LOAD_ERROR_TOO_BIG,      /* more entries, bytes, rows or a higher ratio than the limits */
  NP_LOAD_ERROR_ENCODING,     /* not UTF-8, or a NUL */
  NP_LOAD_ERROR_TABLE, /* a table's header lacks a required field, or it can't be tokenised */
  NP_LOAD_ERROR_INCONSISTENT, /* so many rows were bad that nothing can be shown: no usable market, brand or source */
  NP_LOAD_ERROR_PICTURE,        /* a dropped picture is damaged, or neither a PNG nor an SVG */
  NP_LOAD_ERROR_ONLY_SCENARIOS, /* a package of scenarios and nothing else, loaded as a dataset */
  NP_LOAD_ERROR_NO_LOCATION,    /* a picture doesn't say which view it shows */
  NP_LOAD_ERROR_SCENARIO, /* a scenario that could not be read back, or a package without one */
  NP_LOAD_ERROR_WRITE,    /* scenarios can't be written or removed */
} NpLoadError;
GQuark np_load_error_quark (void);

#define NP_TYPE_LOADER (np_loader_get_type ())

/**
 * NpLoader:
 *
 * Reads one data package: a folder, its datapackage.json, or a zip (`.nameplate`). Used once.
 * Reading happens on a worker thread; progress is notified on the thread that made the loader.
 *
 * Properties: "fraction" (0 to 1, by bytes), "message" (what is read, a file's name).
 */
G_DECLARE_FINAL_TYPE (NpLoader, np_loader, NP, LOADER, GObject)

NpLoader *np_loader_new (GFile *file);
double np_loader_get_fraction (NpLoader *self);
const char *np_loader_get_message (NpLoader *self);

void np_loader_load_async (NpLoader *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
NpDataset *np_loader_load_finish (NpLoader *self, GAsyncResult *result, GError **error);
/* Blocking twin. (transfer full) */
NpDataset *np_loader_load (NpLoader *self, GCancellable *cancellable, GError **error);

/* Reads the scenarios of a package and nothing else of it, as the user's own: what they name is not
 * looked for. The package may be a dataset, or have only the tables of scenarios. (transfer full)
 * (element NpScenario) */
GPtrArray *np_loader_load_scenarios (NpLoader *self, GCancellable *cancellable, GError **error);

/* Complete once loading has ended, failed or not: a model of NpDiagnostic, errors and warnings in
 * the order of files and lines; at most 1,000 a file are kept, then one says how many more.
 * (transfer none) */
GListModel *np_loader_get_diagnostics (NpLoader *self);
guint np_loader_get_n_errors (NpLoader *self);
guint np_loader_get_n_warnings (NpLoader *self);

/* The bundled package's folder: the installed one, or NAMEPLATE_DATADIR's. (transfer full) */
GFile *np_loader_get_bundled (void);

G_END_DECLS
