/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-figure.h"

#include <math.h>

/* Between bars and rows, in pixels at text scale 1. */
#define GAP 18.0

struct _NpEvidenceFigure
{
  NpFigure parent_instance;

  GStringChunk *strings; /* of all that follows */
  GArray *bars;          /* of NpProofBar, without their segments */
  GArray *segments;      /* of NpProofSegment, bar after bar */
  GArray *ticks;         /* of NpProofTick */
  GArray *sections;      /* of NpRowsSection, without their rows */
  GArray *rows;          /* of NpRow, section after section */
  double min, max, mark;
  const char *mark_label;
  gboolean time;
  const char *columns[NP_ROWS_N_VALUES];
};

G_DEFINE_FINAL_TYPE (NpEvidenceFigure, np_evidence_figure, NP_TYPE_FIGURE)

static NpScene *
build_proof (NpEvidenceFigure *self, const NpSceneContext *context)
{
  g_autofree NpProofBar *bars = g_memdup2 (self->bars->data, self->bars->len * sizeof (NpProofBar));
  const NpProofSegment *segment = (const NpProofSegment *) (gpointer) self->segments->data;
  NpProofSpec spec = {
    .bars = bars,
    .n_bars = self->bars->len,
    .min = self->min,
    .max = self->max,
    .ticks = (const NpProofTick *) (gpointer) self->ticks->data,
    .n_ticks = self->ticks->len,
    .mark = self->mark,
    .mark_label = self->mark_label,
    .time = self->time,
  };

  for (guint i = 0; i < spec.n_bars; i++)
    {
      bars[i].segments = segment;
      segment += bars[i].n_segments;
    }
  return np_proof_build (&spec, context);
}

static NpScene *
build_rows (NpEvidenceFigure *self, const NpSceneContext *context)
{
  g_autofree NpRowsSection *sections
      = g_memdup2 (self->sections->data, self->sections->len * sizeof (NpRowsSection));
  const NpRow *row = (const NpRow *) (gpointer) self->rows->data;
  NpRowsSpec spec = { .sections = sections, .n_sections = self->sections->len };

  for (guint i = 0; i < spec.n_sections; i++)
    {
      sections[i].rows = row;
      row += sections[i].n_rows;
    }
  for (guint i = 0; i < NP_ROWS_N_VALUES; i++)
    spec.value_labels[i] = self->columns[i];
  return np_rows_build (&spec, context);
}

static NpScene *
np_evidence_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpEvidenceFigure *self = NP_EVIDENCE_FIGURE (figure);
  NpSceneContext rest = *context;
  g_autoptr (NpScene) proof = NULL;
  g_autoptr (NpScene) rows = NULL;
  double gap = GAP * context->theme->text_scale;

  if (self->bars->len == 0)
    return build_rows (self, context);
  if (self->sections->len == 0)
    return build_proof (self, context);
  /* Each is as tall as it wants to be. */
  rest.height = 0;
  proof = build_proof (self, &rest);
  rows = build_rows (self, &rest);
  return np_scene_stack (proof, rows, gap);
}

static void
np_evidence_figure_finalize (GObject *object)
{
  NpEvidenceFigure *self = NP_EVIDENCE_FIGURE (object);

  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->segments, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_evidence_figure_parent_class)->finalize (object);
}

static void
np_evidence_figure_class_init (NpEvidenceFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_evidence_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_evidence_figure_build;
}

static void
np_evidence_figure_init (NpEvidenceFigure *self)
{
  self->strings = g_string_chunk_new (4096);
  self->bars = g_array_new (FALSE, TRUE, sizeof (NpProofBar));
  self->segments = g_array_new (FALSE, TRUE, sizeof (NpProofSegment));
  self->ticks = g_array_new (FALSE, TRUE, sizeof (NpProofTick));
  self->sections = g_array_new (FALSE, TRUE, sizeof (NpRowsSection));
  self->rows = g_array_new (FALSE, TRUE, sizeof (NpRow));
  self->mark = NAN;
}

static const char *
keep (NpEvidenceFigure *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/**
 * np_evidence_figure_new: (skip)
 * @words: what is said beside the picture
 *
 * Returns: (transfer full): a figure without a picture yet
 */
NpEvidenceFigure *
np_evidence_figure_new (const NpEvidenceWords *words)
{
  return g_object_new (NP_TYPE_EVIDENCE_FIGURE, "title", words->title, "summary", words->summary,
                       "headline", words->headline != NULL ? words->headline : words->summary,
                       "source-line", words->source_line, "alt-text", words->summary, NULL);
}

void
np_evidence_figure_set_axis (NpEvidenceFigure *self, double min, double max, gboolean time)
{
  self->min = min;
  self->max = max;
  self->time = time;
}

void
np_evidence_figure_set_mark (NpEvidenceFigure *self, double mark, const char *label)
{
  self->mark = mark;
  self->mark_label = keep (self, label);
}

void
np_evidence_figure_add_tick (NpEvidenceFigure *self, double value, const char *label)
{
  NpProofTick tick = { value, keep (self, label) };

  g_array_append_val (self->ticks, tick);
}

void
np_evidence_figure_add_bar (NpEvidenceFigure *self, const NpProofBar *bar)
{
  NpProofBar copy = *bar;

  copy.label = keep (self, bar->label);
  copy.value_label = keep (self, bar->value_label);
  copy.id = keep (self, bar->id);
  copy.key = keep (self, bar->key);
  copy.detail = keep (self, bar->detail);
  copy.spoken = keep (self, bar->spoken);
  copy.source = keep (self, bar->source);
  copy.segments = NULL;
  copy.n_segments = 0;
  g_array_append_val (self->bars, copy);
}

void
np_evidence_figure_add_segment (NpEvidenceFigure *self, const NpProofSegment *segment)
{
  NpProofSegment copy = *segment;

  g_return_if_fail (self->bars->len > 0);

  copy.id = keep (self, segment->id);
  copy.key = keep (self, segment->key);
  copy.label = keep (self, segment->label);
  copy.value_label = keep (self, segment->value_label);
  copy.detail = keep (self, segment->detail);
  copy.spoken = keep (self, segment->spoken);
  copy.source = keep (self, segment->source);
  g_array_append_val (self->segments, copy);
  g_array_index (self->bars, NpProofBar, self->bars->len - 1).n_segments++;
}

void
np_evidence_figure_set_columns (NpEvidenceFigure *self,
                                const char *first,
                                const char *second,
                                const char *third)
{
  self->columns[0] = keep (self, first);
  self->columns[1] = keep (self, second);
  self->columns[2] = keep (self, third);
}

void
np_evidence_figure_add_section (NpEvidenceFigure *self, const char *heading, const char *note)
{
  NpRowsSection section = { .heading = keep (self, heading), .note = keep (self, note) };

  g_array_append_val (self->sections, section);
}

void
np_evidence_figure_add_row (NpEvidenceFigure *self, const NpRow *row)
{
  NpRow copy = *row;

  g_return_if_fail (self->sections->len > 0);

  copy.id = keep (self, row->id);
  copy.key = keep (self, row->key);
  copy.label = keep (self, row->label);
  copy.sublabel = keep (self, row->sublabel);
  for (guint i = 0; i < NP_ROWS_N_VALUES; i++)
    copy.values[i] = keep (self, row->values[i]);
  copy.detail = keep (self, row->detail);
  copy.spoken = keep (self, row->spoken);
  copy.source = keep (self, row->source);
  g_array_append_val (self->rows, copy);
  g_array_index (self->sections, NpRowsSection, self->sections->len - 1).n_rows++;
}
