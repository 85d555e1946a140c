/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scenarios into files. It is in this room, as what is written must fit what is read. */

#include "np-scenario-package.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-package.h"
#include "np-report.h"
#include "np-schema.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct archive Writer;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writer, archive_write_free)
typedef struct archive_entry Entry;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Entry, archive_entry_free)

/* A column of a table, as its schema has it. */
typedef struct
{
  const char *name;
  const char *type;
  gboolean required;
} Column;

static const Column scenario_columns[] = {
  { "id", "string", TRUE }, { "name", "string", TRUE },      { "market", "string" },
  { "period", "string" },   { "source", "string" },          { "note", "string" },
  { "dataset", "string" },  { "dataset-version", "string" },
};

static const Column change_columns[] = {
  { "scenario", "string", TRUE }, { "kind", "string", TRUE }, { "plant", "string" },
  { "subject", "string" },        { "amount", "integer" },    { "unit", "string" },
  { "low", "integer" },           { "high", "integer" },      { "from", "string" },
  { "note", "string" },
};

/* --- What can be written ------------------------------------------------------------------ */

static gboolean
fail (GError **error, NpScenario *scenario, const char *message)
{
  const char *name = np_entity_get_name (NP_ENTITY (scenario));
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autofree char *quoted = np_report_quote (valid);

  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO, "%s: %s", quoted, message);
  return FALSE;
}

static gboolean
is_id (const char *text)
{
  return text != NULL && np_schema_is_id (text, strlen (text));
}

static gboolean
is_subject (const char *text)
{
  return text != NULL && (g_str_has_prefix (text, "brand:") || g_str_has_prefix (text, "group:"))
         && is_id (strchr (text, ':') + 1);
}

static gboolean
check_text (NpScenario *scenario, const char *text, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (strlen (text) > NP_SCENARIO_PACKAGE_MAX_TEXT)
    return fail (error, scenario, _ ("a text of more than 60 KiB; shorten the name and the notes"));
  if (!g_utf8_validate (text, -1, NULL))
    return fail (error, scenario, _ ("text that is not UTF-8; type it anew"));
  return TRUE;
}

static gboolean
check_change (NpScenario *scenario, const NpChange *change, GError **error)
{
  if (np_change_kind_has_plant (change->kind) && !is_id (change->plant))
    return fail (error, scenario, _ ("a change names no plant; choose one"));
  if (np_change_kind_has_subject (change->kind) && !is_subject (change->subject))
    return fail (error, scenario, _ ("a change names no brand or group; choose one"));
  if (change->high > np_change_get_max_amount (change->unit))
    return fail (error, scenario, _ ("a range ends above what an amount can be; make it smaller"));
  return check_text (scenario, change->note, error);
}

/* --- Tables ------------------------------------------------------------------------------- */

/* A cell after RFC 4180. What looks like a formula stays as it is: this is data that is read back,
 * not a sheet. */
static void
append_cell (GString *csv, const char *text, gboolean first)
{
  if (!first)
    g_string_append_c (csv, ',');
  if (text == NULL || *text == '\0')
    return;
  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
append_cells (GString *csv, const char *const *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    append_cell (csv, cells[i], i == 0);
  g_string_append_c (csv, '\n');
}

static void
append_header (GString *csv, const Column *columns, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (csv, "%s%s", i > 0 ? "," : "", columns[i].name);
  g_string_append_c (csv, '\n');
}

static void
append_scenario (GString *csv, const NpScenarioInit *init)
{
  g_autofree char *period
      = init->period != NP_PERIOD_NONE ? np_period_to_string (init->period) : NULL;
  g_autofree char *sources = g_strjoinv (";", (char **) init->source_ids);
  const char *cells[] = {
    init->id, init->name, init->market,  period,
    sources,  init->note, init->dataset, init->dataset != NULL ? init->dataset_version : NULL,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (scenario_columns));

  append_cells (csv, cells, G_N_ELEMENTS (cells));
}

static void
append_change (GString *csv, const char *scenario, const NpChange *change)
{
  gboolean has_amount = np_change_kind_has_amount (change->kind);
  /* A range of one amount is none. */
  gboolean has_range
      = has_amount && (change->low < change->amount || change->high > change->amount);
  g_autofree char *from = np_date_is_set (&change->from) ? np_date_to_string (&change->from) : NULL;
  g_autofree char *amount = g_strdup_printf ("%" G_GINT64_FORMAT, change->amount);
  g_autofree char *low = g_strdup_printf ("%" G_GINT64_FORMAT, change->low);
  g_autofree char *high = g_strdup_printf ("%" G_GINT64_FORMAT, change->high);
  const char *cells[] = {
    scenario,
    np_change_kind_to_word (change->kind),
    change->plant,
    change->subject,
    has_amount ? amount : NULL,
    has_amount ? np_amount_unit_to_word (change->unit) : NULL,
    has_range ? low : NULL,
    has_range ? high : NULL,
    from,
    change->note,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (change_columns));

  append_cells (csv, cells, G_N_ELEMENTS (cells));
}

/* --- The descriptor ----------------------------------------------------------------------- */

static void
add_text (JsonBuilder *json, const char *member, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (json, member);
  json_builder_add_string_value (json, text);
}

static void
add_field (JsonBuilder *json, const Column *column)
{
  json_builder_begin_object (json);
  add_text (json, "name", column->name);
  add_text (json, "type", column->type);
  if (column->required)
    {
      json_builder_set_member_name (json, "constraints");
      json_builder_begin_object (json);
      json_builder_set_member_name (json, "required");
      json_builder_add_boolean_value (json, TRUE);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

static void
add_resource (JsonBuilder *json, const char *name, const char *path, const Column *columns, guint n)
{
  json_builder_begin_object (json);
  add_text (json, "name", name);
  add_text (json, "type", "table");
  add_text (json, "path", path);
  add_text (json, "format", "csv");
  add_text (json, "mediatype", "text/csv");
  add_text (json, "encoding", "utf-8");
  json_builder_set_member_name (json, "schema");
  json_builder_begin_object (json);
  add_text (json, "$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
  json_builder_set_member_name (json, "fields");
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    add_field (json, &columns[i]);
  json_builder_end_array (json);
  json_builder_end_object (json);
  json_builder_end_object (json);
}

static char *
make_descriptor (NpScenario *const *scenarios, guint n)
{
  NpEntity *only = n == 1 ? NP_ENTITY (scenarios[0]) : NULL;
  g_autoptr (JsonBuilder) json = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (json);
  add_text (json, "$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
  add_text (json, "name", only != NULL ? np_entity_get_id (only) : "scenarios");
  add_text (json, "title", only != NULL ? np_entity_get_name (only) : "Scenarios");
  json_builder_set_member_name (json, "nameplate:format");
  json_builder_add_int_value (json, 1);
  json_builder_set_member_name (json, "resources");
  json_builder_begin_array (json);
  add_resource (json, "scenarios", "scenarios.csv", scenario_columns,
                G_N_ELEMENTS (scenario_columns));
  add_resource (json, "scenario-changes", "scenario-changes.csv", change_columns,
                G_N_ELEMENTS (change_columns));
  json_builder_end_array (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}

/* --- The zip ------------------------------------------------------------------------------ */

static la_ssize_t
write_cb (struct archive *archive, void *user_data, const void *data, size_t size)
{
  g_byte_array_append (user_data, data, (guint) size);
  return (la_ssize_t) size;
}

static gboolean
add_file (struct archive *archive, const char *name, const char *text)
{
  g_autoptr (Entry) entry = archive_entry_new ();
  const gsize size = strlen (text);

  if (entry == NULL)
    return FALSE;
  /* No time and no owner: the same scenarios are the same bytes. */
  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) size);
  return archive_write_header (archive, entry) == ARCHIVE_OK
         && archive_write_data (archive, text, size) == (la_ssize_t) size;
}

static GBytes *
zip (const char *descriptor, const char *scenarios, const char *changes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (Writer) writer = archive_write_new ();

  /* Stored and not deflated: what repeats itself could shrink so much that reading it is refused. */
  if (writer == NULL || archive_write_set_format_zip (writer) != ARCHIVE_OK
      || archive_write_zip_set_compression_store (writer) != ARCHIVE_OK
      || archive_write_set_bytes_in_last_block (writer, 1) != ARCHIVE_OK
      || archive_write_open2 (writer, bytes, NULL, write_cb, NULL, NULL) != ARCHIVE_OK
      || !add_file (writer, NP_PACKAGE_DESCRIPTOR, descriptor)
      || !add_file (writer, "scenarios.csv", scenarios)
      || !add_file (writer, "scenario-changes.csv", changes)
      || archive_write_close (writer) != ARCHIVE_OK)
    {
      const char *reason = writer != NULL ? archive_error_string (writer) : NULL;

      g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_WRITE,
                   _ ("The scenarios can't be made into a file (%s); try again"),
                   reason != NULL ? reason : "?");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * np_scenario_package_check:
 * @scenario: a scenario
 * @error: #NP_LOAD_ERROR_SCENARIO, saying what to do
 *
 * Returns: whether it can be written so that it is read back as it is
 */
gboolean
np_scenario_package_check (NpScenario *scenario, GError **error)
{
  g_autofree char *sources = NULL;
  NpScenarioInit init;

  g_return_val_if_fail (NP_IS_SCENARIO (scenario), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  init = np_scenario_get_init (scenario);
  sources = g_strjoinv (";", (char **) init.source_ids);

  if (!is_id (init.id))
    return fail (error, scenario, _ ("its id can't be in a file; make a copy and save that"));
  if (init.name == NULL || strspn (init.name, " \t\n\r") == strlen (init.name))
    return fail (error, scenario, _ ("it has no name; give it one"));
  if (init.market != NULL && *init.market != '\0' && !is_id (init.market))
    return fail (error, scenario, _ ("it names no market; choose one"));
  for (guint i = 0; init.source_ids[i] != NULL; i++)
    if (!is_id (init.source_ids[i]))
      return fail (error, scenario, _ ("it names no source; take it out"));
  for (guint i = 0; i < init.n_changes; i++)
    if (!check_change (scenario, &init.changes[i], error))
      return FALSE;
  return check_text (scenario, init.name, error) && check_text (scenario, init.note, error)
         && check_text (scenario, sources, error) && check_text (scenario, init.dataset, error)
         && check_text (scenario, init.dataset_version, error);
}

static gboolean
check_all (NpScenario *const *scenarios, guint n, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      if (!np_scenario_package_check (scenarios[i], error))
        return FALSE;
      if (!g_hash_table_add (ids, (gpointer) np_entity_get_id (NP_ENTITY (scenarios[i]))))
        return fail (error, scenarios[i], _ ("another one has its id; leave one out"));
    }
  return TRUE;
}

/**
 * np_scenario_package_write_zip:
 * @scenarios: (array length=n): scenarios with different ids
 * @n: how many, from 1 to %NP_SCENARIO_PACKAGE_MAX
 * @error: #NP_LOAD_ERROR_SCENARIO for one that could not be read back, #NP_LOAD_ERROR_WRITE
 *
 * Makes a small data package of scenarios, with the tables that a dataset has for them. The same
 * scenarios are always the same bytes.
 *
 * Returns: (transfer full) (nullable): a `.nameplate` file
 */
GBytes *
np_scenario_package_write_zip (NpScenario *const *scenarios, guint n, GError **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autofree char *descriptor = NULL;

  g_return_val_if_fail (n > 0 && n <= NP_SCENARIO_PACKAGE_MAX, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_all (scenarios, n, error))
    return NULL;
  append_header (rows, scenario_columns, G_N_ELEMENTS (scenario_columns));
  append_header (changes, change_columns, G_N_ELEMENTS (change_columns));
  for (guint i = 0; i < n; i++)
    {
      const NpScenarioInit init = np_scenario_get_init (scenarios[i]);

      append_scenario (rows, &init);
      for (guint j = 0; j < init.n_changes; j++)
        append_change (changes, init.id, &init.changes[j]);
    }
  descriptor = make_descriptor (scenarios, n);
  return zip (descriptor, rows->str, changes->str, error);
}
