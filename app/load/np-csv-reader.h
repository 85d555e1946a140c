/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * NpCsvReader:
 *
 * Reads a comma-separated file record by record: UTF-8, a byte order mark or none, lines ending in
 * LF or CRLF, quotes doubled inside quoted fields. Fields are exactly what stands between the
 * commas, spaces too. Lines with nothing on them are passed over.
 */
typedef struct _NpCsvReader NpCsvReader;

#define NP_CSV_MAX_FIELD  (64 * 1024)   /* bytes */
#define NP_CSV_MAX_RECORD (1024 * 1024) /* bytes */
#define NP_CSV_MAX_FIELDS 256           /* that are kept of a record */

typedef enum
{
  NP_CSV_ROW, /* a record is there */
  NP_CSV_BAD, /* a line can't be tokenised and is left out; np_csv_reader_get_problem() says why */
  NP_CSV_END, /* of the file */
  NP_CSV_FAILED, /* the file can't be read on: the error is set */
} NpCsvStatus;

typedef struct
{
  const char *text; /* NUL-terminated, valid until the next record */
  gsize length;     /* in bytes */
} NpCsvField;

typedef void (*NpCsvProgressFunc) (gsize bytes, gpointer user_data);

NpCsvReader *np_csv_reader_new (GInputStream *stream, const char *file);
void np_csv_reader_free (NpCsvReader *self);
/* @func is called with the bytes of every chunk that was read. */
void np_csv_reader_set_progress (NpCsvReader *self, NpCsvProgressFunc func, gpointer user_data);
NpCsvStatus np_csv_reader_next (NpCsvReader *self, GCancellable *cancellable, GError **error);
/* @n may be above NP_CSV_MAX_FIELDS; fields from there on are not kept. */
const NpCsvField *np_csv_reader_get_fields (NpCsvReader *self, guint *n);
/* The line on which the record starts, from 1. */
guint np_csv_reader_get_line (NpCsvReader *self);
/* Where a field starts, in lines and in characters of its line, both from 1. */
void np_csv_reader_locate (NpCsvReader *self, guint field, guint *line, guint *column);
void np_csv_reader_get_problem (NpCsvReader *self,
                                guint *line,
                                guint *column,
                                const char **found,
                                const char **expected);
/* For the fuzzer: no short cut for lines without a quote, so that both ways can be compared. */
void np_csv_reader_set_thorough (NpCsvReader *self, gboolean thorough);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpCsvReader, np_csv_reader_free)

G_END_DECLS
