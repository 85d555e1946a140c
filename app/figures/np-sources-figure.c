/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-sources-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-evidence-figure.h"
#include "np-format.h"
#include "np-words.h"

/* Adds "3 events" where there are any. @text: of ngettext(), with one %s */
static void
add_count (GPtrArray *words, guint n, const char *text)
{
  g_autofree char *count = np_format_count (n);
  g_auto (GStrv) parts = g_strsplit (text, "%s", 2);

  if (n > 0)
    g_ptr_array_add (words, g_strjoinv (count, parts));
}

char *
np_sources_figure_say_use (const NpSourceUse *use)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n_entities = use->brands + use->groups + use->markets + use->plants + use->partnerships;

  add_count (words, use->figures.n, ngettext ("%s figure", "%s figures", use->figures.n));
  /* Translators: statements of what a plant can build. */
  add_count (words, use->capacities, ngettext ("%s capacity", "%s capacities", use->capacities));
  add_count (words, use->operators + use->owners,
             /* Translators: statements of who runs a plant or owns a brand. */
             ngettext ("%s owner or operator", "%s owners or operators",
                       use->operators + use->owners));
  add_count (words, use->events, ngettext ("%s event", "%s events", use->events));
  /* Translators: what a dataset says of a brand, a plant … beside figures. */
  add_count (words, n_entities,
             ngettext ("%s entry on a brand, plant or partnership",
                       "%s entries on brands, plants or partnerships", n_entities));
  add_count (words, use->scenarios, ngettext ("%s scenario", "%s scenarios", use->scenarios));
  add_count (words, use->claims, ngettext ("%s claim", "%s claims", use->claims));
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return np_format_list ((const char *const *) words->pdata);
}

/* Who published it and when; where it has no figures, what else rests on it. (transfer full) */
static char *
describe (const char *name, const char *says, gboolean has_figures, gboolean aside)
{
  if (aside)
    /* Translators: who published a source and when, of one that is set aside. */
    return g_strdup_printf (_ ("%s · set aside"), name);
  if (has_figures)
    return g_strdup (name);
  return g_strdup_printf ("%s · %s", name, says != NULL ? says : _ ("nothing rests on it"));
}

static void
add_row (NpEvidenceFigure *figure, const NpQuery *query, guint number)
{
  NpSource *source = np_dataset_source (query->dataset, number);
  const NpSourceUse *use = &g_array_index (query->uses, NpSourceUse, number);
  gboolean aside = np_dataset_is_source_set_aside (query->dataset, number);
  g_autofree char *name = np_words_source (source);
  g_autofree char *says = np_sources_figure_say_use (use);
  g_autofree char *who = describe (name, says, use->figures.n > 0, aside);
  g_autofree char *figures = np_format_count (use->figures.n);
  g_autofree char *in_use = np_format_count (use->figures.in_use);
  g_autofree char *alone = np_format_count (use->figures.alone);
  /* Translators: what is announced of a source: its title, who published it, what rests on it. */
  g_autofree char *spoken = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), np_source_get_title (source),
                                             name, says != NULL ? says : _ ("nothing rests on it"));
  NpRow row = {
    .id = np_source_get_id (source),
    .key = np_source_get_id (source),
    .glyph = -1,
    .label = np_source_get_title (source),
    .sublabel = who,
    .bar = NAN,
    .detail = says,
    .spoken = spoken,
  };

  /* Where there are no figures, three noughts say less than nothing. */
  if (use->figures.n > 0)
    {
      row.values[0] = figures;
      row.values[1] = in_use;
      row.values[2] = alone;
    }
  np_evidence_figure_add_row (figure, &row);
}

static void
add_kind (NpEvidenceFigure *figure, const NpQuery *query, const GArray *sources, NpSourceKind kind)
{
  guint n = 0;
  g_autofree char *name = np_words_capitalise (np_format_source_kind (kind));
  g_autofree char *heading = NULL;

  for (guint i = 0; i < sources->len; i++)
    n += np_source_get_kind (np_dataset_source (query->dataset, g_array_index (sources, guint, i)))
         == kind;
  if (n == 0)
    return;
  /* Translators: a kind of sources, and how many there are. */
  heading = g_strdup_printf (C_ ("heading", "%1$s · %2$u"), name, n);
  np_evidence_figure_add_section (figure, heading, NULL);
  for (guint i = 0; i < sources->len; i++)
    if (np_source_get_kind (np_dataset_source (query->dataset, g_array_index (sources, guint, i)))
        == kind)
      add_row (figure, query, g_array_index (sources, guint, i));
}

static char *
make_summary (const NpQuery *query, const GArray *sources)
{
  guint n_figures = 0, n_idle = 0;
  g_autofree char *count = np_format_count (sources->len);
  g_autofree char *figures = NULL;

  if (sources->len == 0)
    return g_strdup (_ ("No source matches what is chosen."));
  for (guint i = 0; i < sources->len; i++)
    {
      const NpSourceUse *use
          = &g_array_index (query->uses, NpSourceUse, g_array_index (sources, guint, i));

      n_figures += use->figures.n;
      n_idle += np_source_use_is_none (use);
    }
  figures = np_format_count (n_figures);
  if (n_idle == 0)
    /* Translators: how many sources, and how many figures rest on them. */
    return g_strdup_printf (ngettext ("%1$s source, with %2$s figures.",
                                      "%1$s sources, with %2$s figures.", sources->len),
                            count, figures);
  /* Translators: how many sources, how many figures rest on them, and on how many rests nothing. */
  return g_strdup_printf (
      ngettext ("%1$s source, with %2$s figures; nothing rests on %3$u.",
                "%1$s sources, with %2$s figures; nothing rests on %3$u of them.", sources->len),
      count, figures, n_idle);
}

NpFigure *
np_sources_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) sources = np_query_list_sources (query);
  g_autofree char *summary = make_summary (query, sources);
  g_autoptr (GString) line = g_string_new (NULL);
  NpEvidenceWords words = { .title = _ ("Sources of this dataset"), .summary = summary };
  NpEvidenceFigure *figure;

  g_string_append (line,
                   _ ("In use: counted, as no source that is preferred has a figure of the same "
                      "thing. Only here: no other source has one."));
  np_words_add_set_aside (line, query->dataset);
  words.source_line = line->str;
  figure = np_evidence_figure_new (&words);
  /* Translators: heads of columns of numbers of a source’s figures: all, those that are counted, those that
   * no other source has. */
  np_evidence_figure_set_columns (figure, C_ ("source", "Figures"), C_ ("source", "In use"),
                                  C_ ("source", "Only here"));
  for (guint kind = NP_SOURCE_KIND_OFFICIAL; kind <= NP_SOURCE_KIND_SOCIAL; kind++)
    add_kind (figure, query, sources, (NpSourceKind) kind);
  return NP_FIGURE (figure);
}
