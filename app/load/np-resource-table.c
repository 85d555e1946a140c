/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One loop reads every table; what differs is in the specs. It makes nothing per row that a big
 * table would notice: values are parsed where they lie, and the values of fields that repeat from
 * row to row (the market, the source, the brand or the period) are kept. Places and words of a
 * diagnostic are worked out only when there is one. */

#include "np-resource-table.h"

#include "np-config.h"
#include "np-deferred-rows.h"
#include "np-loader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEPT 48

/* The text that a lasting value was read from. */
typedef struct
{
  gsize length; /* 0: nothing is kept */
  char text[MAX_KEPT];
} Kept;

struct _NpTable
{
  NpLoad *load;
  const NpResourceTableSpec *spec;
  const char *file;
  NpCsvReader *reader;

  int columns[NP_RESOURCE_TABLE_MAX_FIELDS]; /* where the field is in the file, or -1 */
  guint n_columns;
  NpValue values[NP_RESOURCE_TABLE_MAX_FIELDS];
  Kept kept[NP_RESOURCE_TABLE_MAX_FIELDS];
  GPtrArray *scrap; /* what the values of this row point to */
  gboolean full;

  NpDeferredRows *deferred; /* NULL when the spec has no commit */
};

static void
table_clear (NpResourceTable *table)
{
  g_clear_pointer (&table->reader, np_csv_reader_free);
  g_clear_pointer (&table->scrap, g_ptr_array_unref);
  g_clear_pointer (&table->deferred, np_deferred_rows_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpResourceTable, table_clear)

static void
progress_cb (gsize bytes, gpointer user_data)
{
  NpLoad *load = user_data;

  load->bytes_done += (gint64) bytes;
  if (load->progress != NULL)
    load->progress ((double) load->bytes_done / (double) MAX (load->bytes_total, 1), load->message,
                    load->progress_data);
}

static void
report_value (NpResourceTable *table, NpSeverity severity, guint field, const char *expected)
{
  const NpField *spec = &table->spec->fields[field];
  const char *text = table->values[field].text;
  g_autofree char *found = NULL;
  g_autofree char *quoted = NULL;
  guint line = np_csv_reader_get_line (table->reader);
  guint column = 0;

  if (table->columns[field] >= 0)
    np_csv_reader_locate (table->reader, (guint) table->columns[field], &line, &column);
  if (text != NULL)
    {
      quoted = np_report_quote (text);
      /* Translators: a field's name and what stands in it */
      found = g_strdup_printf (_ ("“%s” is %s"), spec->name, quoted);
    }
  else
    found = g_strdup_printf (_ ("“%s” is empty"), spec->name);
  np_report_add (table->load->report, severity, table->file, line, column, found, expected);
}

static void
reject_value (NpResourceTable *table, guint field)
{
  g_autofree char *expected = NULL;

  if (np_report_is_full (table->load->report, table->file))
    {
      np_report_count (table->load->report, NP_SEVERITY_ERROR, table->file);
      return;
    }
  expected = np_field_describe (&table->spec->fields[field]);
  report_value (table, NP_SEVERITY_ERROR, field, expected);
}

static void
reject_length (NpResourceTable *table, guint n_fields)
{
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  guint line = np_csv_reader_get_line (table->reader);
  guint column = 0;

  if (n_fields > table->n_columns)
    np_csv_reader_locate (table->reader, table->n_columns, &line, &column);
  found = g_strdup_printf (ngettext ("%u field", "%u fields", n_fields), n_fields);
  expected = g_strdup_printf (ngettext ("%u field, as in the header", "%u fields, as in the header",
                                        table->n_columns),
                              table->n_columns);
  np_report_add (table->load->report, NP_SEVERITY_ERROR, table->file, line, column, found,
                 expected);
}

static gboolean
fail_table (NpResourceTable *table, GError **error, const char *message)
{
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TABLE, "%s: %s", table->file, message);
  return FALSE;
}

static int
find_field (const NpResourceTableSpec *spec, const char *name)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (g_str_equal (spec->fields[i].name, name))
      return (int) i;
  return -1;
}

static void
warn_column (NpResourceTable *table, guint column, const char *name)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *quoted = np_report_quote (name);
  g_autofree char *found = g_strdup_printf (_ ("column %s"), quoted);
  g_autofree char *expected = NULL;
  guint line, character;

  for (guint i = 0; i < table->spec->n_fields; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", table->spec->fields[i].name);
  expected = g_strdup_printf (_ ("one of: %s"), known->str);
  np_csv_reader_locate (table->reader, column, &line, &character);
  np_report_add (table->load->report, NP_SEVERITY_WARNING, table->file, line, character, found,
                 expected);
}

/* Columns are known by name, in any order. */
static gboolean
match_header (NpResourceTable *table, GError **error)
{
  const NpCsvField *names = np_csv_reader_get_fields (table->reader, &table->n_columns);
  g_autofree char *message = NULL;

  if (table->n_columns > NP_CSV_MAX_FIELDS)
    return fail_table (table, error, _ ("more than 256 columns; take out those that are not used"));
  for (guint i = 0; i < table->spec->n_fields; i++)
    table->columns[i] = -1;
  for (guint i = 0; i < table->n_columns; i++)
    {
      int field = find_field (table->spec, names[i].text);

      if (field < 0)
        warn_column (table, i, names[i].text);
      else if (table->columns[field] >= 0)
        {
          message = g_strdup_printf (_ ("column “%s” is there twice; take one out"), names[i].text);
          return fail_table (table, error, message);
        }
      else
        table->columns[field] = (int) i;
    }
  for (guint i = 0; i < table->spec->n_fields; i++)
    if (table->spec->fields[i].required && table->columns[i] < 0)
      {
        message = g_strdup_printf (_ ("no column “%s”; add it to the first line"),
                                   table->spec->fields[i].name);
        return fail_table (table, error, message);
      }
  return TRUE;
}

static gboolean
read_header (NpResourceTable *table, GError **error)
{
  g_autofree char *message = NULL;
  const char *found, *expected;
  guint line, column;

  switch (np_csv_reader_next (table->reader, table->load->cancellable, error))
    {
    case NP_CSV_ROW:
      return match_header (table, error);
    case NP_CSV_END:
      return fail_table (table, error,
                         _ ("the file is empty; its first line must name the columns"));
    case NP_CSV_BAD:
      np_csv_reader_get_problem (table->reader, &line, &column, &found, &expected);
      message = g_strdup_printf (_ ("the first line has %s; it must name the columns"), found);
      return fail_table (table, error, message);
    case NP_CSV_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
parse_value (NpResourceTable *table, guint i, const NpCsvField *text)
{
  const NpField *field = &table->spec->fields[i];
  Kept *kept = &table->kept[i];

  if (text->length == 0)
    {
      table->values[i] = (NpValue) { 0 };
      kept->length = 0;
      return !field->required;
    }
  if (kept->length == text->length && memcmp (kept->text, text->text, text->length) == 0)
    {
      table->values[i].text = text->text;
      return TRUE;
    }
  kept->length = 0;
  if (!np_field_parse (field, text, table->load->builder, table->scrap, &table->values[i]))
    return FALSE;
  if (text->length <= MAX_KEPT && np_field_is_lasting (field))
    {
      memcpy (kept->text, text->text, text->length);
      kept->length = text->length;
    }
  return TRUE;
}

static void
read_row (NpResourceTable *table)
{
  const NpResourceTableSpec *spec = table->spec;
  guint n_fields;
  const NpCsvField *fields = np_csv_reader_get_fields (table->reader, &n_fields);
  gboolean good = TRUE;

  if (n_fields != table->n_columns)
    {
      reject_length (table, n_fields);
      return;
    }
  if (table->scrap->len > 0)
    g_ptr_array_set_size (table->scrap, 0);
  /* Every bad value of a row is reported, not only the first. */
  for (guint i = 0; i < spec->n_fields; i++)
    if (table->columns[i] >= 0 && !parse_value (table, i, &fields[table->columns[i]]))
      {
        reject_value (table, i);
        good = FALSE;
      }
  if (good)
    spec->add (table, table->values);
}

static gboolean
fail_full (NpResourceTable *table, GError **error)
{
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG,
               _ ("%s, line %u: more rows or periods than a dataset can hold; split the dataset"),
               table->file, np_csv_reader_get_line (table->reader));
  return FALSE;
}

static gboolean
read_rows (NpResourceTable *table, GError **error)
{
  guint n_rows = 0;

  for (;;)
    {
      const char *found, *expected;
      guint line, column;

      switch (np_csv_reader_next (table->reader, table->load->cancellable, error))
        {
        case NP_CSV_ROW:
          if (table->spec->max_rows > 0 && ++n_rows > table->spec->max_rows)
            return fail_full (table, error);
          read_row (table);
          if (table->full)
            return fail_full (table, error);
          break;
        case NP_CSV_BAD:
          np_csv_reader_get_problem (table->reader, &line, &column, &found, &expected);
          np_report_add (table->load->report, NP_SEVERITY_ERROR, table->file, line, column, found,
                         expected);
          break;
        case NP_CSV_END:
          return TRUE;
        case NP_CSV_FAILED:
        default:
          return FALSE;
        }
    }
}

static void
report_reference (const NpDeferredRow *row, const char *reference, gpointer user_data)
{
  NpResourceTable *table = user_data;
  g_autofree char *quoted = np_report_quote (reference);
  g_autofree char *found = g_strdup_printf (_ ("“%s” names %s"), row->field, quoted);
  g_autofree char *expected
      = g_strdup_printf (_ ("the id of a row of “%s” that is not left out"), table->spec->name);

  np_report_add (table->load->report, NP_SEVERITY_ERROR, table->file, row->line, row->column, found,
                 expected);
}

static void
commit_row (gpointer object, gpointer user_data)
{
  NpResourceTable *table = user_data;

  table->spec->commit (table->load->builder, object);
}

gboolean
np_resource_table_read (NpLoad *load,
                        const NpResourceTableSpec *spec,
                        const char *file,
                        GError **error)
{
  g_auto (NpResourceTable) table = { .load = load, .spec = spec, .file = file };
  g_autoptr (GInputStream) stream = np_package_open_entry (load->package, file, error);

  g_assert (spec->n_fields <= NP_RESOURCE_TABLE_MAX_FIELDS);

  if (stream == NULL)
    return FALSE;
  load->message = file;
  table.reader = np_csv_reader_new (stream, file);
  np_csv_reader_set_progress (table.reader, progress_cb, load);
  table.scrap = g_ptr_array_new_with_free_func (g_free);
  if (spec->commit != NULL)
    table.deferred = np_deferred_rows_new ();
  if (!read_header (&table, error) || !read_rows (&table, error))
    {
      /* The stream knows the package's file, not its name: say it here. */
      if (error != NULL && *error != NULL && (*error)->domain == G_IO_ERROR
          && !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_autofree char *reason = g_strdup ((*error)->message);

          g_clear_error (error);
          g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND,
                       _ ("%s can't be read (%s); try again"), file, reason);
        }
      return FALSE;
    }
  if (table.deferred != NULL)
    np_deferred_rows_end (table.deferred, report_reference, commit_row, &table);
  return TRUE;
}

NpDatasetBuilder *
np_resource_table_get_builder (NpResourceTable *table)
{
  return table->load->builder;
}

NpScenarioRows *
np_resource_table_get_scenarios (NpResourceTable *table)
{
  return table->load->scenarios;
}

guint
np_resource_table_get_line (NpResourceTable *table)
{
  return np_csv_reader_get_line (table->reader);
}

void
np_resource_table_reject (NpResourceTable *table, guint field, const char *expected)
{
  report_value (table, NP_SEVERITY_ERROR, field, expected);
}

void
np_resource_table_reject_repeated (NpResourceTable *table, guint field)
{
  np_resource_table_reject (table, field, _ ("an id that no row before has"));
}

gboolean
np_resource_table_reject_backwards (NpResourceTable *table, guint from, guint to)
{
  const NpDate *start = &table->values[from].date;
  const NpDate *end = &table->values[to].date;

  /* An empty value has an unset date, whatever its kind. */
  if (!np_date_is_set (start) || !np_date_is_set (end)
      || np_date_first_day (start) <= np_date_last_day (end))
    return FALSE;
  np_resource_table_reject (table, to, _ ("a date that is not before the start"));
  return TRUE;
}

void
np_resource_table_warn (NpResourceTable *table, guint field, const char *expected)
{
  report_value (table, NP_SEVERITY_WARNING, field, expected);
}

void
np_resource_table_set_full (NpResourceTable *table)
{
  table->full = TRUE;
}

void
np_resource_table_defer (NpResourceTable *table,
                         guint id_field,
                         const char *id,
                         gpointer object,
                         guint reference_field,
                         GPtrArray *references)
{
  NpDeferredRow row = {
    .id = id,
    .object = object,
    .references = references,
    .field = table->spec->fields[reference_field].name,
    .line = np_csv_reader_get_line (table->reader),
  };

  if (table->columns[reference_field] >= 0)
    np_csv_reader_locate (table->reader, (guint) table->columns[reference_field], &row.line,
                          &row.column);
  if (!np_deferred_rows_add (table->deferred, &row))
    np_resource_table_reject_repeated (table, id_field);
}
