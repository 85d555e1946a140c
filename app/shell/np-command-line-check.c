/* SPDX-License-Identifier: GPL-3.0-or-later */

/* --check: what is wrong with a dataset, and what is worth a look in it. */

#include "np-config.h"

#include "np-command-line-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-document-path.h"
#include "np-finding-text.h"
#include "np-loader.h"

/* What stands before the names of a dataset's files, so that an editor can open them: the folder
 * that was given or in which the given descriptor lies, or the archive. (transfer full) */
static char *
get_base (const char *argument)
{
  g_autofree char *base_name = g_path_get_basename (argument);

  if (!g_str_equal (base_name, "datapackage.json") || g_file_test (argument, G_FILE_TEST_IS_DIR))
    return g_strdup (argument);
  if (strchr (argument, G_DIR_SEPARATOR) == NULL)
    return g_strdup ("");
  return g_path_get_dirname (argument);
}

/* A name as it can stand on one line of text. (transfer full) */
static char *
get_display_name (const char *file_name)
{
  g_autofree char *display_name = g_filename_display_name (file_name);
  char *name = np_document_path_hide (display_name);

  for (char *p = name; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = '?';
  return name;
}

static void
append_diagnostic (GString *out, const char *argument, NpDiagnostic *diagnostic)
{
  const char *inner = np_diagnostic_get_file (diagnostic);
  const char *expected = np_diagnostic_get_expected (diagnostic);
  gboolean is_error = np_diagnostic_get_severity (diagnostic) == NP_SEVERITY_ERROR;
  g_autofree char *base = get_base (argument);
  g_autofree char *path = NULL;
  g_autofree char *shown = NULL;

  if (inner == NULL || inner[0] == '\0')
    path = g_strdup (argument);
  else
    path = g_build_filename (base, inner, NULL);
  shown = get_display_name (path);

  /* Not translated but for the two texts: editors and scripts read this form. */
  g_string_append_printf (out, "%s:%u:%u: %s: %s", shown, np_diagnostic_get_line (diagnostic),
                          np_diagnostic_get_column (diagnostic), is_error ? "error" : "warning",
                          np_diagnostic_get_found (diagnostic));
  if (expected != NULL && expected[0] != '\0')
    g_string_append_printf (out, "; %s", expected);
  g_string_append_c (out, '\n');
}

/* A dataset that can't be opened and for which no line says why. */
static void
append_failure (GString *out, const char *argument, const GError *error)
{
  g_autofree char *shown = get_display_name (argument);
  g_autofree char *message = g_strdup (error->message);

  g_strdelimit (message, "\r\n", ' ');
  g_string_append_printf (out, "%s:0:0: error: %s\n", shown, message);
}

static void
append_diagnostics (GString *out, const char *argument, NpLoader *loader)
{
  GListModel *diagnostics = np_loader_get_diagnostics (loader);
  guint n = g_list_model_get_n_items (diagnostics);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpDiagnostic) diagnostic = g_list_model_get_item (diagnostics, i);

      append_diagnostic (out, argument, diagnostic);
    }
}

/* How many there are of each kind; those of which there is none were looked for, too. */
static void
append_counts (GString *out, const NpFindings *findings)
{
  guint n = 0;

  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    n += findings->n_of_kind[kind];
  g_string_append_printf (out, ngettext ("%u finding", "%u findings", n), n);
  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    {
      g_string_append_printf (out, "%s%u %s", kind == 0 ? ": " : ", ", findings->n_of_kind[kind],
                              np_finding_text_get_word (kind));
      if (findings->n_of_kind[kind] > NP_FINDINGS_MAX_LISTED)
        /* Translators: of more findings of a kind, only so many are listed. */
        g_string_append_printf (out, _ (" (%d listed)"), NP_FINDINGS_MAX_LISTED);
    }
  g_string_append_c (out, '\n');
}

/* One a line: the word of its kind, which is not translated, and what was found. */
static void
append_findings (GString *out, NpDataset *dataset)
{
  g_autoptr (NpFindings) findings = np_findings_new (dataset, NULL, NULL);

  for (guint i = 0; i < findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (findings->list, NpFinding, i);
      g_autofree char *sentence = np_finding_text_sentence (dataset, finding);
      g_autofree char *line = np_command_line_make_line (sentence);

      g_string_append_printf (out, "%s: %s\n", np_finding_text_get_word (finding->kind), line);
    }
  append_counts (out, findings);
}

int
np_command_line_check (const char *argument, gboolean findings)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argument);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = np_loader_load (loader, NULL, &error);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n_errors = np_loader_get_n_errors (loader);
  guint n_warnings = np_loader_get_n_warnings (loader);

  append_diagnostics (out, argument, loader);
  if (dataset == NULL && n_errors == 0)
    {
      append_failure (out, argument, error);
      n_errors++;
    }
  g_string_append_printf (out, ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_string_append (out, ", ");
  g_string_append_printf (out, ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_string_append_c (out, '\n');
  /* None of them is an error: the exit status is that of the check alone. */
  if (findings && dataset != NULL)
    append_findings (out, dataset);
  return np_command_line_print_output (out->str, n_errors > 0 ? STATUS_FAILED : STATUS_OK);
}
