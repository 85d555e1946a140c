/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-loader.h"

G_BEGIN_DECLS

/* A folder of one test's own, taken away with all that is in it. */
typedef char TempFolder;

TempFolder *temp_folder_new (void);
/* A copy of one of tests/data/packages. */
TempFolder *temp_folder_copy (const char *package);
void temp_folder_free (TempFolder *self);
void temp_folder_write (TempFolder *self, const char *name, const char *text, gssize size);
/* Puts text behind what the file has. */
void temp_folder_append (TempFolder *self, const char *name, const char *text);
/* Replaces text that must be there once. */
void temp_folder_replace (TempFolder *self, const char *name, const char *from, const char *to);
char *temp_folder_path (TempFolder *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TempFolder, temp_folder_free)

char *test_package_path (const char *package);
/* Loads on this thread. @diagnostics gets a line for each. */
NpDataset *load_path (const char *path, char **diagnostics, GError **error);
/* Asserts that loading fails like this, naming @word in its message. */
void assert_load_fails (const char *path, NpLoadError code, const char *word);
char *describe (NpLoader *loader);

/* One entry of a zip. */
typedef struct
{
  const char *name;
  const char *data;
  gsize size;
  const char *link; /* not NULL: a symbolic link to there */
  gsize n_zeros;    /* so many zero bytes instead of data */
} ZipEntry;

void write_zip (const char *path, const ZipEntry *entries, guint n);
/* All files of a folder, below @prefix in the zip. */
void write_zip_of (const char *path, const char *folder, const char *prefix);

G_END_DECLS
