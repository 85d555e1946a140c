/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-diagnostic.h"
#include "np-report.h"

static void
test_text (void)
{
  g_autoptr (NpDiagnostic) row
      = np_diagnostic_new (NP_SEVERITY_ERROR, "a.csv", 7, 3, "“units” is “x”", "digits");
  g_autoptr (NpDiagnostic) file
      = np_diagnostic_new (NP_SEVERITY_WARNING, "a.csv", 0, 0, "nothing", "something");
  g_autofree char *row_text = np_diagnostic_to_string (row);
  g_autofree char *file_text = np_diagnostic_to_string (file);

  g_assert_cmpstr (row_text, ==, "a.csv:7:3: error: “units” is “x”; digits");
  g_assert_cmpstr (file_text, ==, "a.csv:0:0: warning: nothing; something");
}

/* Text from a file can neither end a line nor turn a terminal upside down. */
static void
test_hostile_text (void)
{
  g_autofree char *long_text = g_strnfill (500, 'x');
  g_autoptr (NpDiagnostic) control
      = np_diagnostic_new (NP_SEVERITY_ERROR, "a\nb.csv", 1, 1,
                           "a\tb\r\n\x1b[2J\x7f<b>\xff\xe2\x80\xae", "x\ny");
  g_autoptr (NpDiagnostic) cut
      = np_diagnostic_new (NP_SEVERITY_ERROR, "a.csv", 1, 1, long_text, long_text);

  g_assert_cmpstr (np_diagnostic_get_file (control), ==, "a␊b.csv");
  g_assert_cmpstr (np_diagnostic_get_found (control), ==, "a␉b␍␊␛[2J␡<b>��");
  g_assert_cmpstr (np_diagnostic_get_expected (control), ==, "x␊y");
  g_assert_cmpint (g_utf8_strlen (np_diagnostic_get_found (cut), -1), ==, 80);
  g_assert_true (g_str_has_suffix (np_diagnostic_get_found (cut), "x…"));
}

static void
test_properties (void)
{
  NpDiagnostic *diagnostic
      = np_diagnostic_new (NP_SEVERITY_WARNING, "a.csv", 7, 3, "found", "expected");
  g_autofree char *file = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  NpSeverity severity;
  guint line, column;

  g_object_get (diagnostic, "severity", &severity, "file", &file, "line", &line, "column", &column,
                "found", &found, "expected", &expected, NULL);
  g_assert_cmpint (severity, ==, NP_SEVERITY_WARNING);
  g_assert_cmpstr (file, ==, "a.csv");
  g_assert_cmpuint (line, ==, 7);
  g_assert_cmpuint (column, ==, 3);
  g_assert_cmpstr (found, ==, "found");
  g_assert_cmpstr (expected, ==, "expected");
  g_assert_finalize_object (diagnostic);
}

static void
test_report_order (void)
{
  g_autoptr (NpReport) report = np_report_new ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GString) order = g_string_new (NULL);

  np_report_add (report, NP_SEVERITY_ERROR, "b", 9, 1, "1", "");
  np_report_add (report, NP_SEVERITY_WARNING, "a", 5, 1, "2", "");
  np_report_add (report, NP_SEVERITY_ERROR, "b", 2, 7, "3", "");
  np_report_add (report, NP_SEVERITY_ERROR, "b", 2, 1, "4", "");
  np_report_add (report, NP_SEVERITY_ERROR, "b", 2, 1, "5", "");
  diagnostics = np_report_end (report);
  for (guint i = 0; i < diagnostics->len; i++)
    g_string_append (order, np_diagnostic_get_found (diagnostics->pdata[i]));
  g_assert_cmpstr (order->str, ==, "45312");
  g_assert_cmpuint (np_report_get_n_errors (report), ==, 4);
  g_assert_cmpuint (np_report_get_n_warnings (report), ==, 1);
}

/* All are counted, a thousand of a file are kept, and one says how many are not. */
static void
test_report_cap (void)
{
  g_autoptr (NpReport) report = np_report_new ();
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < 1234; i++)
    np_report_add (report, NP_SEVERITY_WARNING, "a.csv", i + 2, 1, "x", "y");
  np_report_add (report, NP_SEVERITY_ERROR, "b.csv", 1, 1, "x", "y");
  diagnostics = np_report_end (report);
  g_assert_cmpuint (diagnostics->len, ==, 1002);
  last = np_diagnostic_to_string (diagnostics->pdata[1000]);
  g_assert_cmpstr (last, ==,
                   "a.csv:0:0: warning: 234 more problems; only the first 1,000 of a file are "
                   "listed");
  g_assert_cmpuint (np_report_get_n_warnings (report), ==, 1234);
  g_assert_cmpuint (np_report_get_n_errors (report), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagnostic/text", test_text);
  g_test_add_func ("/diagnostic/hostile-text", test_hostile_text);
  g_test_add_func ("/diagnostic/properties", test_properties);
  g_test_add_func ("/report/order", test_report_order);
  g_test_add_func ("/report/cap", test_report_cap);
  return g_test_run ();
}
