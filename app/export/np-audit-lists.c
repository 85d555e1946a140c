/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of a report: what is worth a look, and the sources. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-audit-private.h"
#include "np-citation.h"
#include "np-finding-text.h"
#include "np-format.h"

#define INDENT   16.0
#define GAP_ITEM 6.0
#define BULLET   5.0

/* --- Findings --- */

static void
add_finding (NpAudit *self, const NpFinding *finding)
{
  g_autofree char *sentence = np_finding_text_sentence (self->dataset, finding);
  NpAuditText text = { .text = sentence, .style = NP_TEXT_LABEL, .indent = INDENT };

  np_audit_pages_need (&self->pages, np_audit_pages_measure (&self->pages, &text));
  np_audit_pages_add_glyph (&self->pages, NP_GLYPH_CIRCLE, NP_INK_REST, BULLET, NP_TEXT_LABEL);
  np_audit_pages_add_text (&self->pages, &text);
  np_audit_pages_add_space (&self->pages, GAP_ITEM);
}

/* @listed: how many of them there is room for. */
static void
add_kind (NpAudit *self, NpFindingKind kind, guint listed)
{
  g_autofree char *some = np_format_count (listed);

  np_audit_add_chapter (self, &(NpAuditChapter) {
                                  .level = 1,
                                  .title = np_finding_text_get_title (kind),
                                  .note = np_finding_text_reason (kind),
                                  .glyph = -1,
                                  .n = self->findings->n_of_kind[kind],
                              });
  if (listed < self->findings->n_of_kind[kind])
    {
      /* Translators: how many findings of a kind are on a list that doesn't have all. */
      g_autofree char *note = g_strdup_printf (_ ("The first %s are listed."), some);

      np_audit_pages_add_text (&self->pages, &(NpAuditText) { .text = note,
                                                              .style = NP_TEXT_CAPTION,
                                                              .ink = NP_INK_DIM });
    }
}

static guint
count_listed (const NpAudit *self, NpFindingKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->list->len; i++)
    n += g_array_index (self->findings->list, NpFinding, i).kind == kind;
  return n;
}

gboolean
np_audit_add_findings (NpAudit *self, GError **error)
{
  guint n = 0;
  int kind = -1;

  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    n += self->findings->n_of_kind[i];
  np_audit_add_chapter (self,
                        &(NpAuditChapter) {
                            .title = _ ("What is worth a look in the dataset"),
                            .note = g_strdup (_ ("Found by rules over the whole dataset. None "
                                                 "of it says that something is wrong; it says "
                                                 "where to look.")),
                            .glyph = -1,
                            .n = n,
                        });
  for (guint i = 0; i < self->findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (self->findings->list, NpFinding, i);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if ((int) finding->kind != kind)
        add_kind (self, finding->kind, count_listed (self, finding->kind));
      kind = (int) finding->kind;
      add_finding (self, finding);
    }
  return TRUE;
}

/* --- Sources --- */

/* Only what a browser shows: a dataset may carry any text as an address. */
static const char *
get_link (NpSource *source)
{
  const char *url = np_source_get_url (source);
  const char *scheme = url != NULL ? g_uri_peek_scheme (url) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0 ? url : NULL;
}

/* "official · OGL-UK-3.0 · dft-vrs", and its note. (transfer full) */
static char *
describe (NpSource *source)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *licence = np_source_get_licence (source);
  const char *note = np_source_get_note (source);
  g_auto (GStrv) parts = NULL;
  g_autofree char *line = NULL;

  g_strv_builder_add (builder, np_format_source_kind (np_source_get_kind (source)));
  if (licence != NULL && *licence != '\0')
    g_strv_builder_add (builder, licence);
  g_strv_builder_add (builder, np_source_get_id (source));
  parts = g_strv_builder_end (builder);
  line = g_strjoinv (" · ", parts);
  return note != NULL && *note != '\0' ? g_strconcat (line, " · ", note, NULL)
                                       : g_steal_pointer (&line);
}

gboolean
np_audit_add_sources (NpAudit *self, GError **error)
{
  np_audit_add_chapter (
      self,
      &(NpAuditChapter) {
          .title = _ ("Sources"),
          .whole = _ ("All sources by publisher"),
          .note = g_strdup (_ ("Everything that the dataset names as a source, by publisher.")),
          .glyph = -1,
          .n = self->sources->len,
      });
  for (guint i = 0; i < self->sources->len; i++)
    {
      NpSource *source = g_ptr_array_index (self->sources, i);
      g_autofree char *citation = np_citation_new (source, NP_CITATION_LONG);
      g_autofree char *description = describe (source);
      NpAuditText text = { .text = citation, .style = NP_TEXT_LABEL, .uri = get_link (source) };
      NpAuditText detail
          = { .text = description, .style = NP_TEXT_CAPTION, .ink = NP_INK_DIM, .indent = INDENT };

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      np_audit_pages_need (&self->pages, np_audit_pages_measure (&self->pages, &text)
                                             + np_audit_pages_measure (&self->pages, &detail));
      np_audit_pages_add_text (&self->pages, &text);
      np_audit_pages_add_text (&self->pages, &detail);
      np_audit_pages_add_space (&self->pages, GAP_ITEM);
    }
  return TRUE;
}
