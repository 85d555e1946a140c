/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Big tables hold no quotes at all, so a line without one is split at its commas where it lies in
 * the buffer: nothing is copied and nothing is allocated. A line with a quote, and those that it
 * runs on to, go through libcsv in strict mode, one line at a time so that lines can be counted.
 * The fuzzer sees to it that the two agree.
 *
 * A record that can't be tokenised costs its first line only: reading goes on at the next line, so
 * one lost quote does not swallow the rest of the file. That can't become quadratic: a quote that
 * stays open over many lines means that none of these lines opens another. */

#include "np-csv-reader.h"

#include "np-config.h"
#include "np-loader.h"

#include <csv.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK       (256 * 1024)
#define BUFFER_SIZE (NP_CSV_MAX_RECORD + CHUNK)

struct _NpCsvReader
{
  GInputStream *stream; /* (owned) */
  char *file;           /* (owned) for messages */
  NpCsvProgressFunc progress;
  gpointer progress_data;
  gboolean thorough;

  char *buffer;      /* BUFFER_SIZE and a byte for the last NUL */
  gsize start;       /* of the next line */
  gsize checked;     /* up to here all is valid UTF-8 and whole lines */
  gsize end;         /* of what was read */
  const char *quote; /* the next quote from start on, or NULL when not looked for yet */
  gboolean eof;
  gboolean begun;
  guint next_line; /* number of the line at start */

  NpCsvField fields[NP_CSV_MAX_FIELDS];
  guint n_fields;
  gsize record;       /* where the record lies in the buffer; undefined after the next fill */
  gsize record_size;  /* its lines with their ends */
  guint line;         /* of the record's start */
  gboolean tokenised; /* by libcsv: the buffer still holds the record as it was */

  struct csv_parser parser;
  GByteArray *text; /* the fields of a tokenised record, each with a NUL */
  gsize offsets[NP_CSV_MAX_FIELDS];
  guint n_ends; /* of records that libcsv has seen */

  guint problem_line;
  guint problem_column;
  const char *problem_found;
  const char *problem_expected;
};

static guint
count_lines (const char *from, const char *to)
{
  guint n = 0;

  for (const char *p = from; (p = memchr (p, '\n', to - p)) != NULL; p++)
    n++;
  return n;
}

static guint
count_characters (const char *from, const char *to)
{
  guint n = 0;

  for (const char *p = from; p < to; p++)
    n += (*p & 0xc0) != 0x80;
  return n;
}

static void
set_problem (NpCsvReader *self, guint line, guint column, const char *found, const char *expected)
{
  self->problem_line = line;
  self->problem_column = column;
  self->problem_found = found;
  self->problem_expected = expected;
}

static gboolean
fail_too_big (NpCsvReader *self, guint line, GError **error)
{
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
               _ ("%s, line %u: a field is longer than 65,536 bytes or a line than 1 MiB; shorten "
                  "it, or close its quote"),
               self->file, line);
  return FALSE;
}

/* Text is checked a run of whole lines at a time: a line feed is never part of a character. */
static gboolean
check_encoding (NpCsvReader *self, gsize to, GError **error)
{
  const char *from = self->buffer + self->checked;
  const char *bad = NULL;
  guint line;

  if (g_utf8_validate_len (from, self->buffer + to - from, &bad))
    {
      self->checked = to;
      return TRUE;
    }
  line = self->next_line + count_lines (self->buffer + self->start, bad);
  if (*bad == '\0')
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ENCODING,
                 _ ("%s, line %u: a NUL byte; save the file as UTF-8 text"), self->file, line);
  else
    g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ENCODING,
                 _ ("%s, line %u: bytes that are not UTF-8; save the file as UTF-8 text"),
                 self->file, line);
  return FALSE;
}

static gboolean
fill (NpCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize n_read = 0;
  const char *last;

  memmove (self->buffer, self->buffer + self->start, self->end - self->start);
  self->end -= self->start;
  self->checked -= self->start;
  self->start = 0;
  self->quote = NULL;
  if (self->end > NP_CSV_MAX_RECORD)
    return fail_too_big (self, self->next_line, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (!g_input_stream_read_all (self->stream, self->buffer + self->end,
                                MIN (CHUNK, BUFFER_SIZE - self->end), &n_read, cancellable, error))
    return FALSE;
  self->end += n_read;
  self->eof = n_read == 0;
  if (!self->begun && self->end >= 3 && memcmp (self->buffer, "\xef\xbb\xbf", 3) == 0)
    self->start = self->checked = 3;
  self->begun = TRUE;
  if (self->progress != NULL && n_read > 0)
    self->progress (n_read, self->progress_data);
  if (self->eof)
    return check_encoding (self, self->end, error);
  last = memrchr (self->buffer + self->checked, '\n', self->end - self->checked);
  return last == NULL || check_encoding (self, last + 1 - self->buffer, error);
}

/* The size of the line that starts @from bytes after the start, with its end; 0 at the end of the
 * file. May move the buffer's contents. */
static gboolean
find_line (NpCsvReader *self, gsize from, gsize *size, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      const char *line = self->buffer + self->start + from;
      gsize left = self->checked - self->start - MIN (from, self->checked - self->start);
      const char *feed = left > 0 ? memchr (line, '\n', left) : NULL;

      if (feed != NULL)
        *size = feed + 1 - line;
      else if (self->eof)
        *size = left;
      else if (!fill (self, cancellable, error))
        return FALSE;
      else
        continue;
      return TRUE;
    }
}

static gsize
get_end_size (const char *line, gsize size)
{
  if (size == 0 || line[size - 1] != '\n')
    return size > 0 && line[size - 1] == '\r' ? 1 : 0;
  return size > 1 && line[size - 2] == '\r' ? 2 : 1;
}

static void
add_field (NpCsvReader *self, const char *text, gsize length)
{
  if (self->n_fields < NP_CSV_MAX_FIELDS)
    self->fields[self->n_fields] = (NpCsvField) { text, length };
  self->n_fields++;
}

/* Splits a line without quotes where it lies. */
static NpCsvStatus
split_line (NpCsvReader *self, gsize size, GError **error)
{
  char *line = self->buffer + self->start;
  char *end = line + size - get_end_size (line, size);
  char *field = line;

  for (char *p = line; p <= end; p++)
    {
      /* Most characters are above the comma: one comparison passes them over. */
      if (p < end && *(guchar *) p > ',')
        continue;
      if (p < end && *p == '\r')
        {
          set_problem (self, self->next_line, count_characters (line, p) + 1,
                       _ ("a carriage return inside a line"), _ ("lines that end in LF or CRLF"));
          return NP_CSV_BAD;
        }
      if (p < end && *p != ',')
        continue;
      if (p - field > NP_CSV_MAX_FIELD)
        {
          fail_too_big (self, self->next_line, error);
          return NP_CSV_FAILED;
        }
      *p = '\0';
      add_field (self, field, p - field);
      field = p + 1;
    }
  return NP_CSV_ROW;
}

static void
field_cb (void *text, size_t length, void *data)
{
  NpCsvReader *self = data;

  if (self->n_fields < NP_CSV_MAX_FIELDS)
    {
      self->offsets[self->n_fields] = self->text->len;
      if (length > 0)
        g_byte_array_append (self->text, text, length);
      g_byte_array_append (self->text, (const guint8 *) "", 1);
    }
  add_field (self, NULL, length);
}

static void
row_cb (int terminator, void *data)
{
  ((NpCsvReader *) data)->n_ends++;
}

/* libcsv trims spaces unless it is told that there are none. */
static int
is_space_cb (unsigned char c)
{
  return 0;
}

/* Feeds libcsv one line. Says where it stumbled. */
static gboolean
feed_line (NpCsvReader *self, gsize from, gsize size, guint n_line)
{
  const char *line = self->buffer + self->start + from;
  gsize end_size = get_end_size (line, size);
  gsize body = size - end_size;
  gsize n_fed = csv_parse (&self->parser, line, body, field_cb, row_cb, self);
  guint column = count_characters (line, line + n_fed) + 1;

  /* libcsv passes over what could end a row before one begins. */
  if (n_line == 0 && body > 0 && line[0] == '\r')
    self->n_ends++;
  if (n_fed < body)
    {
      /* libcsv stops after a quote that should have closed the field. */
      if (line[n_fed] != '"' && column > 1)
        column--;
      set_problem (self, self->next_line + n_line, column, _ ("a quote inside a field"),
                   _ ("a field in quotes, with each quote inside it doubled"));
      return FALSE;
    }
  if (self->n_ends == 0)
    {
      /* At the end of the file a line feed may be missing; inside quotes, one more does no harm:
       * the field stays open and is reported. */
      if (csv_parse (&self->parser, line + body, end_size, field_cb, row_cb, self) < end_size)
        g_assert_not_reached ();
      if (self->n_ends == 0 && line[size - 1] != '\n')
        csv_parse (&self->parser, "\n", 1, field_cb, row_cb, self);
      return TRUE;
    }
  set_problem (self, self->next_line + n_line, 0, _ ("a carriage return inside a line"),
               _ ("lines that end in LF or CRLF"));
  return FALSE;
}

/* The field that is open when a quote isn't closed is the one after those that are complete. */
static NpCsvStatus
report_open_quote (NpCsvReader *self)
{
  guint line, column;

  self->record = self->start;
  self->line = self->next_line;
  self->tokenised = TRUE;
  np_csv_reader_locate (self, self->n_fields, &line, &column);
  set_problem (self, line, column, _ ("a quote that is never closed"),
               _ ("a closing quote within 65,536 bytes"));
  return NP_CSV_BAD;
}

/* Reads a record that has quotes, over as many lines as it takes. @size is its size then; when it
 * is bad, its first line's. */
static NpCsvStatus
tokenise (NpCsvReader *self, gsize *size, GCancellable *cancellable, GError **error)
{
  gsize first = *size;
  gsize total = 0;
  gsize next = *size;

  g_byte_array_set_size (self->text, 0);
  self->n_ends = 0;
  for (guint n_line = 0; self->n_ends == 0; n_line++)
    {
      gboolean fed = next > 0 && feed_line (self, total, next, n_line);

      self->record_size = total + next;
      if (next > 0 && !fed)
        {
          *size = first;
          return NP_CSV_BAD;
        }
      total += next;
      if (self->n_ends == 0 && (next == 0 || self->parser.entry_pos > NP_CSV_MAX_FIELD))
        {
          /* A field that big on one line was meant to be one; over lines, a quote was lost. */
          if (next > NP_CSV_MAX_FIELD)
            return fail_too_big (self, self->next_line + n_line, error), NP_CSV_FAILED;
          *size = first;
          return report_open_quote (self);
        }
      if (self->n_ends == 0 && !find_line (self, total, &next, cancellable, error))
        return NP_CSV_FAILED;
    }
  *size = total;
  for (guint i = 0; i < MIN (self->n_fields, NP_CSV_MAX_FIELDS); i++)
    {
      if (self->fields[i].length > NP_CSV_MAX_FIELD)
        return fail_too_big (self, self->next_line, error), NP_CSV_FAILED;
      self->fields[i].text = (const char *) self->text->data + self->offsets[i];
    }
  return NP_CSV_ROW;
}

static gboolean
has_quote (NpCsvReader *self, gsize size)
{
  const char *line = self->buffer + self->start;
  const char *checked = self->buffer + self->checked;

  /* Looked for once a chunk, not once a line. */
  if (self->quote == NULL || (self->quote < line && self->quote < checked))
    {
      self->quote = memchr (line, '"', checked - line);
      if (self->quote == NULL)
        self->quote = checked;
    }
  return self->quote < line + size;
}

/**
 * np_csv_reader_new:
 * @stream: where the bytes come from
 * @file: the file's name inside the package, for messages
 *
 * Makes a reader that stands before the first record.
 *
 * Returns: (transfer full): a new reader
 */
NpCsvReader *
np_csv_reader_new (GInputStream *stream, const char *file)
{
  NpCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (NpCsvReader, 1);
  self->stream = g_object_ref (stream);
  self->file = g_strdup (file);
  self->buffer = g_malloc (BUFFER_SIZE + 1);
  self->next_line = 1;
  self->text = g_byte_array_new ();
  csv_init (&self->parser, CSV_STRICT);
  csv_set_space_func (&self->parser, is_space_cb);
  /* Running out of memory ends the program, as with all of GLib: no half-read fields. */
  csv_set_realloc_func (&self->parser, g_realloc);
  csv_set_free_func (&self->parser, g_free);
  return self;
}

void
np_csv_reader_free (NpCsvReader *self)
{
  g_object_unref (self->stream);
  g_free (self->file);
  g_free (self->buffer);
  g_byte_array_unref (self->text);
  csv_free (&self->parser);
  g_free (self);
}

void
np_csv_reader_set_progress (NpCsvReader *self, NpCsvProgressFunc func, gpointer user_data)
{
  g_return_if_fail (self != NULL);

  self->progress = func;
  self->progress_data = user_data;
}

void
np_csv_reader_set_thorough (NpCsvReader *self, gboolean thorough)
{
  g_return_if_fail (self != NULL);

  self->thorough = thorough;
}

/**
 * np_csv_reader_next:
 * @self: a reader
 * @cancellable: (nullable): polled with every chunk
 * @error: set with NP_CSV_FAILED only: NP_LOAD_ERROR_ENCODING for a NUL or what is not UTF-8,
 *   NP_LOAD_ERROR_TOO_BIG for a field beyond the limit, or what the stream gives
 *
 * Goes to the next record.
 *
 * Returns: what was found there
 */
NpCsvStatus
np_csv_reader_next (NpCsvReader *self, GCancellable *cancellable, GError **error)
{
  for (;;)
    {
      NpCsvStatus status;
      gsize size = 0;

      if (!find_line (self, 0, &size, cancellable, error))
        return NP_CSV_FAILED;
      if (size == 0)
        return NP_CSV_END;
      self->n_fields = 0;
      if (size == get_end_size (self->buffer + self->start, size))
        {
          self->start += size;
          self->next_line++;
          continue;
        }
      self->tokenised = self->thorough || has_quote (self, size);
      if (self->tokenised)
        status = tokenise (self, &size, cancellable, error);
      else
        status = split_line (self, size, error);
      if (status == NP_CSV_BAD)
        csv_fini (&self->parser, NULL, NULL, NULL);
      if (status == NP_CSV_FAILED)
        return status;
      self->record = self->start;
      self->record_size = size;
      self->line = self->next_line;
      self->start += size;
      self->next_line
          += self->tokenised
                 ? MAX (1, count_lines (self->buffer + self->record, self->buffer + self->start))
                 : 1;
      return status;
    }
}

const NpCsvField *
np_csv_reader_get_fields (NpCsvReader *self, guint *n)
{
  *n = self->n_fields;
  return self->fields;
}

guint
np_csv_reader_get_line (NpCsvReader *self)
{
  return self->line;
}

void
np_csv_reader_locate (NpCsvReader *self, guint field, guint *line, guint *column)
{
  const char *from = self->buffer + self->record;
  const char *to = from + self->record_size;
  const char *start = from;
  gboolean quoted = FALSE;

  *line = self->line;
  if (!self->tokenised)
    {
      *column = 0;
      if (field < MIN (self->n_fields, NP_CSV_MAX_FIELDS))
        *column = count_characters (from, self->fields[field].text) + 1;
      return;
    }
  /* Only now, for a diagnostic, is it worth going over the record again. */
  for (const char *p = from; p < to && field > 0; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      else if (*p == ',' && !quoted && --field == 0)
        from = p + 1;
      else if (*p == '\n')
        {
          start = p + 1;
          (*line)++;
        }
    }
  *column = field == 0 ? count_characters (start, from) + 1 : 0;
}

void
np_csv_reader_get_problem (NpCsvReader *self,
                           guint *line,
                           guint *column,
                           const char **found,
                           const char **expected)
{
  *line = self->problem_line;
  *column = self->problem_column;
  *found = self->problem_found;
  *expected = self->problem_expected;
}
