/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-report.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#define MAX_QUOTED 40

/* What is known of one file. */
typedef struct
{
  char *name; /* (owned) */
  guint order;
  guint n_kept;
  guint n_left_out;
  gboolean left_out_error; /* whether any that was left out is an error */
} FileCount;

typedef struct
{
  NpDiagnostic *diagnostic; /* (owned) */
  guint file_order;
  guint order; /* of finding: keeps the sort stable */
} Entry;

struct _NpReport
{
  GHashTable *files; /* name -> FileCount */
  GArray *entries;   /* Entry */
  guint n_errors;
  guint n_warnings;
};

static void
file_count_free (gpointer data)
{
  FileCount *file = data;

  g_free (file->name);
  g_free (file);
}

static void
entry_clear (gpointer data)
{
  g_clear_object (&((Entry *) data)->diagnostic);
}

static FileCount *
get_file (NpReport *self, const char *name)
{
  FileCount *file = g_hash_table_lookup (self->files, name);

  if (file == NULL)
    {
      file = g_new0 (FileCount, 1);
      file->name = g_strdup (name);
      file->order = g_hash_table_size (self->files);
      g_hash_table_insert (self->files, file->name, file);
    }
  return file;
}

static void
append (NpReport *self,
        FileCount *file,
        NpSeverity severity,
        guint line,
        guint column,
        const char *found,
        const char *expected)
{
  Entry entry = {
    .diagnostic = np_diagnostic_new (severity, file->name, line, column, found, expected),
    .file_order = file->order,
    .order = self->entries->len,
  };

  g_array_append_val (self->entries, entry);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  guint x_line = np_diagnostic_get_line (x->diagnostic);
  guint y_line = np_diagnostic_get_line (y->diagnostic);
  guint x_column = np_diagnostic_get_column (x->diagnostic);
  guint y_column = np_diagnostic_get_column (y->diagnostic);

  if (x->file_order != y->file_order)
    return x->file_order < y->file_order ? -1 : 1;
  if (x_line != y_line)
    return x_line < y_line ? -1 : 1;
  if (x_column != y_column)
    return x_column < y_column ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

NpReport *
np_report_new (void)
{
  NpReport *self = g_new0 (NpReport, 1);

  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, file_count_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  return self;
}

void
np_report_free (NpReport *self)
{
  g_hash_table_unref (self->files);
  g_array_unref (self->entries);
  g_free (self);
}

void
np_report_count (NpReport *self, NpSeverity severity, const char *file)
{
  FileCount *count = get_file (self, file);

  if (severity == NP_SEVERITY_ERROR)
    self->n_errors++;
  else
    self->n_warnings++;
  if (count->n_kept >= NP_REPORT_MAX_PER_FILE)
    {
      count->n_left_out++;
      count->left_out_error |= severity == NP_SEVERITY_ERROR;
    }
  else
    count->n_kept++;
}

gboolean
np_report_is_full (NpReport *self, const char *file)
{
  return get_file (self, file)->n_kept >= NP_REPORT_MAX_PER_FILE;
}

void
np_report_add (NpReport *self,
               NpSeverity severity,
               const char *file,
               guint line,
               guint column,
               const char *found,
               const char *expected)
{
  gboolean full = np_report_is_full (self, file);

  np_report_count (self, severity, file);
  if (!full)
    append (self, get_file (self, file), severity, line, column, found, expected);
}

guint
np_report_get_n_errors (NpReport *self)
{
  return self->n_errors;
}

guint
np_report_get_n_warnings (NpReport *self)
{
  return self->n_warnings;
}

GPtrArray *
np_report_end (NpReport *self)
{
  GPtrArray *diagnostics = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  FileCount *file;

  g_hash_table_iter_init (&iter, self->files);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &file))
    {
      g_autofree char *found = NULL;

      if (file->n_left_out == 0)
        continue;
      found = g_strdup_printf (ngettext ("%u more problem", "%u more problems", file->n_left_out),
                               file->n_left_out);
      /* The last possible line, so that it follows those that are listed. */
      append (self, file, file->left_out_error ? NP_SEVERITY_ERROR : NP_SEVERITY_WARNING, G_MAXUINT,
              0, found, _ ("only the first 1,000 of a file are listed"));
    }
  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);
      NpDiagnostic *d = entry->diagnostic;

      if (np_diagnostic_get_line (d) == G_MAXUINT)
        g_ptr_array_add (diagnostics, np_diagnostic_new (np_diagnostic_get_severity (d),
                                                         np_diagnostic_get_file (d), 0, 0,
                                                         np_diagnostic_get_found (d),
                                                         np_diagnostic_get_expected (d)));
      else
        g_ptr_array_add (diagnostics, g_object_ref (d));
    }
  return diagnostics;
}

char *
np_report_quote (const char *text)
{
  if (g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) > MAX_QUOTED)
    {
      const char *end = g_utf8_offset_to_pointer (text, MAX_QUOTED - 1);

      return g_strdup_printf ("“%.*s…”", (int) (end - text), text);
    }
  return g_strdup_printf ("“%s”", text);
}
