/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-findings-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-evidence-figure.h"
#include "np-finding-text.h"
#include "np-format.h"
#include "np-words.h"

/* So many of a kind are drawn where several kinds are listed, and where one is: the table has all. */
#define MAX_OF_SEVERAL 50
#define MAX_OF_ONE     300

static const NpFinding *
get_finding (const NpQuery *query, const GArray *findings, guint i)
{
  return &g_array_index (query->findings->list, NpFinding, g_array_index (findings, guint, i));
}

static void
add_row (NpEvidenceFigure *figure, const NpQuery *query, const NpFinding *finding)
{
  g_autofree char *key = np_finding_text_get_key (query->dataset, finding);
  g_autofree char *sentence = np_finding_text_sentence (query->dataset, finding);
  g_autofree char *found = np_finding_text_found (finding);
  g_autofree char *expected = np_finding_text_expected (finding);
  NpRow row = {
    .id = key,
    .key = key,
    .glyph = -1,
    .label = sentence,
    .values = { found, expected },
    .bar = NAN,
    .spoken = sentence,
    .selected = np_location_has_id (query->location, NP_PARAM_SELECT, key),
  };

  np_evidence_figure_add_row (figure, &row);
}

/* What is worth a look, and that there is more than is drawn. (transfer full) */
static char *
make_note (NpFindingKind kind, guint n_drawn, guint n_all)
{
  g_autofree char *reason = np_finding_text_reason (kind);
  g_autofree char *drawn = np_format_count (n_drawn);
  g_autofree char *all = np_format_count (n_all);
  g_autofree char *more = NULL;

  if (n_drawn == n_all)
    return g_steal_pointer (&reason);
  /* Translators: how many of how many are drawn. */
  more = g_strdup_printf (_ ("The first %1$s of %2$s; the table has more."), drawn, all);
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), reason, more);
}

static void
add_kind (NpEvidenceFigure *figure,
          const NpQuery *query,
          const GArray *findings,
          guint kind,
          guint most)
{
  guint n = 0, n_all = 0;
  g_autofree char *heading = NULL;
  g_autofree char *note = NULL;
  g_autofree char *count = NULL;

  for (guint i = 0; i < findings->len; i++)
    n += get_finding (query, findings, i)->kind == kind;
  if (n == 0)
    return;
  /* All are counted, if only so many are listed; but not by a filter that looks at each. */
  n_all = query->source < 0 && query->find == NULL ? query->findings->n_of_kind[kind] : n;
  count = np_format_count (n_all);
  /* Translators: a kind of findings, and how many of it there are. */
  heading
      = g_strdup_printf (C_ ("heading", "%1$s · %2$s"), np_finding_text_get_title (kind), count);
  note = make_note (kind, MIN (n, most), n_all);
  np_evidence_figure_add_section (figure, heading, note);
  n = 0;
  for (guint i = 0; i < findings->len && n < most; i++)
    if (get_finding (query, findings, i)->kind == kind)
      {
        add_row (figure, query, get_finding (query, findings, i));
        n++;
      }
}

static guint
count_kinds (const NpQuery *query, const GArray *findings)
{
  guint kinds = 0, n = 0;

  for (guint i = 0; i < findings->len; i++)
    kinds |= 1u << get_finding (query, findings, i)->kind;
  for (; kinds != 0; kinds &= kinds - 1)
    n++;
  return n;
}

static char *
make_summary (const NpQuery *query, const GArray *findings, guint n_kinds)
{
  g_autofree char *count = np_format_count (findings->len);
  g_autofree char *kinds = np_words_number (n_kinds);

  if (findings->len == 0)
    return g_strdup (np_query_has_evidence_filter (query)
                         ? _ ("No finding matches what is chosen.")
                         : _ ("Nothing was found that is worth a look."));
  if (n_kinds == 1)
    /* Translators: how many findings. */
    return g_strdup_printf (ngettext ("%s finding. A finding says where to look, and no more.",
                                      "%s findings. A finding says where to look, and no more.",
                                      findings->len),
                            count);
  /* Translators: how many findings, and of how many kinds, in words. */
  return g_strdup_printf (
      _ ("%1$s findings of %2$s kinds. A finding says where to look, and no more."), count, kinds);
}

NpFigure *
np_findings_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) findings = np_query_list_findings (query);
  guint n_kinds = count_kinds (query, findings);
  g_autofree char *summary = make_summary (query, findings, n_kinds);
  NpEvidenceWords words = {
    .title = _ ("What is worth a look in the dataset"),
    .summary = summary,
  };
  g_autoptr (GString) line = g_string_new (NULL);
  NpEvidenceFigure *figure;

  g_string_append (line, _ ("Found by rules over the whole dataset; sources are named with each."));
  np_words_add_set_aside (line, query->dataset);
  words.source_line = line->str;
  figure = np_evidence_figure_new (&words);

  /* Translators: heads of columns: a figure, and what it is held against. */
  np_evidence_figure_set_columns (figure, C_ ("finding", "Found"), C_ ("finding", "Held against"),
                                  NULL);
  for (guint kind = 0; kind < NP_N_FINDING_KINDS; kind++)
    add_kind (figure, query, findings, kind, n_kinds > 1 ? MAX_OF_SEVERAL : MAX_OF_ONE);
  return NP_FIGURE (figure);
}
