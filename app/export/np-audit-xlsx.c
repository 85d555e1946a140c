/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as a workbook: the same tables that the command line prints, in words for people. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-audit-private.h"
#include "np-claim-text.h"
#include "np-claims-figure.h"
#include "np-export-xlsx-private.h"
#include "np-finding-text.h"
#include "np-format.h"

/* Names of sheets, the same in every language, as those of other workbooks are. */
#define CLAIMS   "Claims"
#define FINDINGS "Findings"
#define ABOUT    "About"

/* A table's header stands below a line. */
#define HEADER_ROW 2

static gboolean
add_table (NpXlsx *book, const NpAudit *self, const char *mode, const char *name, GError **error)
{
  g_autoptr (NpLocation) all = np_location_new (NP_VIEW_EVIDENCE);
  g_autoptr (NpLocation) location = np_location_with (all, NP_PARAM_MODE, mode);
  g_autoptr (NpLocation) complete = NULL;
  g_autoptr (NpTable) table = NULL;
  g_autoptr (NpFigure) figure = NULL;
  lxw_worksheet *sheet = workbook_add_worksheet (book->book, name);

  complete = np_figures_make (self->dataset, location, &figure, &table, error);
  if (complete == NULL || !np_xlsx_can_hold (table, error)
      || g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  np_xlsx_write_text (sheet, 0, 0, np_figure_get_summary (figure), NULL);
  np_xlsx_write_table (book, table, sheet, HEADER_ROW);
  return TRUE;
}

/* "Does not hold", 7, and what that means. */
static void
add_count (NpXlsx *book,
           lxw_worksheet *sheet,
           guint row,
           const char *what,
           guint n,
           const char *note)
{
  np_xlsx_write_text (sheet, row, 0, what, book->wrap);
  worksheet_write_number (sheet, row, 1, n, book->count);
  np_xlsx_write_text (sheet, row, 2, note, book->wrap);
}

static guint
add_counts (NpXlsx *book, const NpAudit *self, lxw_worksheet *sheet, guint row)
{
  np_xlsx_write_text (sheet, row++, 0, _ ("Claims held against the data"), book->header);
  for (guint i = 0; i < NP_N_VERDICTS; i++)
    {
      NpVerdict verdict = np_claims_figure_get_verdict (i);

      add_count (book, sheet, row++, np_claim_text_verdict (verdict),
                 np_audit_count (self, verdict), np_claim_text_verdict_note (verdict));
    }
  row++;
  np_xlsx_write_text (sheet, row++, 0, _ ("What is worth a look in the dataset"), book->header);
  for (NpFindingKind kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    {
      g_autofree char *reason = np_finding_text_reason (kind);

      add_count (book, sheet, row++, np_finding_text_get_title (kind),
                 self->findings->n_of_kind[kind], reason);
    }
  row++;
  np_xlsx_write_text (sheet, row++, 0, _ ("Sources"), book->header);
  add_count (book, sheet, row++, _ ("All sources by publisher"), self->sources->len, NULL);
  return row;
}

static void
add_about (NpXlsx *book, const NpAudit *self)
{
  lxw_worksheet *sheet = workbook_add_worksheet (book->book, ABOUT);
  g_autofree char *title = np_audit_make_title (self);
  g_autofree char *date = np_format_date (&self->options->date);
  g_autofree char *set_aside = np_audit_make_set_aside (self);
  const struct
  {
    const char *name;
    const char *text;
  } facts[] = {
    { _ ("Dataset"), np_dataset_get_name (self->dataset) },
    { _ ("Version"), np_dataset_get_version (self->dataset) },
    /* Translators: when a report was made. */
    { C_ ("report", "Date"), date },
    { _ ("Set aside"), set_aside },
    { _ ("Description"), np_dataset_get_description (self->dataset) },
  };
  guint row = 2;

  worksheet_set_column (sheet, 0, 0, 36, NULL);
  worksheet_set_column (sheet, 1, 1, 14, NULL);
  worksheet_set_column (sheet, 2, 2, 100, NULL);
  np_xlsx_write_text (sheet, 0, 0, title, book->title);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i].text == NULL || *facts[i].text == '\0')
        continue;
      np_xlsx_write_text (sheet, row, 0, facts[i].name, book->wrap);
      np_xlsx_write_text (sheet, row++, 2, facts[i].text, book->wrap);
    }
  add_counts (book, self, sheet, row + 1);
  worksheet_set_landscape (sheet);
  worksheet_fit_to_pages (sheet, 1, 0);
}

/* Excel wants to know when a file was made: it was on the day that it says. */
static void
set_properties (NpXlsx *book, const NpAudit *self)
{
  const NpDate *date = &self->options->date;
  g_autofree char *title = np_audit_make_title (self);
  g_autofree char *clean = np_xlsx_clean_property (title);
  g_autofree char *dataset = np_export_name_dataset (self->dataset);
  g_autofree char *clean_dataset = np_xlsx_clean_property (dataset);
  g_autoptr (GDateTime) time = g_date_time_new_utc (MAX (date->year, 1980), MAX (date->month, 1),
                                                    MAX (date->day, 1), 0, 0, 0);
  lxw_doc_properties properties = {
    .title = clean,
    .subject = clean_dataset,
    .author = "Nameplate",
    .created = (time_t) g_date_time_to_unix (time),
  };

  workbook_set_properties (book->book, &properties);
  workbook_set_custom_property_string (book->book, "Dataset", clean_dataset);
}

GBytes *
np_audit_make_xlsx (NpAudit *self, GError **error)
{
  NpXlsx book = { .is_report = TRUE };
  g_autoptr (GBytes) bytes = NULL;
  gboolean made = TRUE;

  if (np_xlsx_open (&book))
    {
      /* Stated shares have more decimals than those that are counted. */
      format_set_num_format (book.share, "0.0##%");
      made = add_table (&book, self, "claims", CLAIMS, error)
             && add_table (&book, self, "findings", FINDINGS, error);
      if (made)
        {
          np_audit_tell_progress (self, 0.9);
          np_xlsx_write_sources (&book, self->sources, NULL);
          add_about (&book, self);
          set_properties (&book, self);
        }
    }
  bytes = np_xlsx_close (&book, made ? error : NULL);
  return made ? g_steal_pointer (&bytes) : NULL;
}
