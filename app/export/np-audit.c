/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audit report: everything that a dataset's claims come to, as one file. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-audit-private.h"
#include "np-caption.h"
#include "np-citation.h"
#include "np-claims-figure.h"

/* Before what is added to a line. */
#define SEPARATOR " · "

static void
audit_clear (NpAudit *self)
{
  g_clear_pointer (&self->query, np_query_free);
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->findings, np_findings_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpAudit, audit_clear)

char *
np_audit_make_title (const NpAudit *self)
{
  /* Translators: the title of a file: %s is a dataset's. */
  return g_strdup_printf (_ ("Audit report: %s"), np_dataset_get_title (self->dataset));
}

char *
np_audit_make_set_aside (const NpAudit *self)
{
  GString *line = g_string_new (NULL);

  np_words_add_set_aside (line, self->dataset);
  /* Here it stands alone. */
  if (g_str_has_prefix (line->str, SEPARATOR))
    g_string_erase (line, 0, (gssize) strlen (SEPARATOR));
  if (line->len > 0)
    return g_string_free_and_steal (line);
  g_string_free (line, TRUE);
  return NULL;
}

guint
np_audit_count (const NpAudit *self, NpVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->claims->len; i++)
    n += np_evidence_get_check (self->query->evidence, g_array_index (self->claims, guint, i))
             ->verdict
         == verdict;
  return n;
}

void
np_audit_tell_progress (const NpAudit *self, double done)
{
  if (self->options->progress != NULL)
    self->options->progress (done, self->options->user_data);
}

/* Checks them, and puts them into the order in which they are listed. */
static gboolean
check_claims (NpAudit *self, GError **error)
{
  guint n = np_evidence_get_n_claims (self->query->evidence);

  self->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      np_evidence_get_check (self->query->evidence, i);
    }
  for (guint v = 0; v < NP_N_VERDICTS; v++)
    for (guint i = 0; i < n; i++)
      if (np_evidence_get_check (self->query->evidence, i)->verdict
          == np_claims_figure_get_verdict (v))
        g_array_append_val (self->claims, i);
  return TRUE;
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  g_autofree char *x = np_citation_new (*(NpSource *const *) a, NP_CITATION_LONG);
  g_autofree char *y = np_citation_new (*(NpSource *const *) b, NP_CITATION_LONG);

  return g_utf8_collate (x, y);
}

/* As a list of references has them. */
static void
list_sources (NpAudit *self)
{
  guint n = g_list_model_get_n_items (np_dataset_get_sources (self->dataset));

  self->sources = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->sources, np_dataset_source (self->dataset, i));
  g_ptr_array_sort (self->sources, compare_sources);
}

/**
 * np_audit_get_today:
 *
 * Returns: the day in the user's time zone
 */
NpDate
np_audit_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  NpDate today = { 0 };

  today.year = (gint16) g_date_time_get_year (now);
  today.month = (guint8) g_date_time_get_month (now);
  today.day = (guint8) g_date_time_get_day_of_month (now);
  return today;
}

/**
 * np_audit_format_from_name:
 * @file_name: a file's name or path
 * @format: (out): what its ending stands for
 * @error: #NP_EXPORT_ERROR_FORMAT when that is neither .pdf nor .xlsx
 *
 * Returns: whether a report can be saved as that
 */
gboolean
np_audit_format_from_name (const char *file_name, NpExportFormat *format, GError **error)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (file_name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);

  if (np_export_format_from_name (file_name, format, NULL)
      && (*format == NP_EXPORT_PDF || *format == NP_EXPORT_XLSX))
    return TRUE;
  shown = g_filename_display_name (file_name);
  g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_FORMAT,
               _ ("The name “%s” ends in neither .pdf nor .xlsx"), shown);
  return FALSE;
}

/**
 * np_audit_new:
 * @dataset: what is audited
 * @options: what the report is to be
 * @cancellable: (nullable): stops it
 * @error: of %NP_EXPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Holds every claim of a dataset against its figures, looks the whole of it through, and makes one file of
 * what came of it. The same dataset and date make the same file.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
np_audit_new (NpDataset *dataset,
              const NpAuditOptions *options,
              GCancellable *cancellable,
              GError **error)
{
  g_auto (NpAudit) self = { .dataset = dataset, .options = options, .cancellable = cancellable };
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  location = np_location_new (NP_VIEW_EVIDENCE);
  self.query = np_query_new (dataset, location, error);
  if (self.query == NULL || !check_claims (&self, error))
    return NULL;
  self.findings = np_findings_new (dataset, cancellable, error);
  if (self.findings == NULL)
    return NULL;
  list_sources (&self);
  bytes = options->format == NP_EXPORT_XLSX ? np_audit_make_xlsx (&self, error)
                                            : np_audit_make_pdf (&self, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&bytes);
}
