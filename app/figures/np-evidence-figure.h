/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-proof.h"
#include "np-rows.h"

G_BEGIN_DECLS

#define NP_TYPE_EVIDENCE_FIGURE (np_evidence_figure_get_type ())

/**
 * NpEvidenceFigure:
 *
 * What the view of evidence shows: the bars of a proof, where there are any, and rows under them.
 * Filled before anybody sees it, from top to bottom; whatever it is given is copied.
 */
G_DECLARE_FINAL_TYPE (NpEvidenceFigure, np_evidence_figure, NP, EVIDENCE_FIGURE, NpFigure)

/* What is said of a figure beside its picture. */
typedef struct
{
  const char *title;
  const char *summary;
  const char *headline;    /* NULL: the summary */
  const char *source_line; /* (nullable) */
} NpEvidenceWords;

NpEvidenceFigure *np_evidence_figure_new (const NpEvidenceWords *words);
/* @mark: NAN: none */
void np_evidence_figure_set_axis (NpEvidenceFigure *self, double min, double max, gboolean time);
void np_evidence_figure_set_mark (NpEvidenceFigure *self, double mark, const char *label);
void np_evidence_figure_add_tick (NpEvidenceFigure *self, double value, const char *label);
/* Its segments are those that are added after it. */
void np_evidence_figure_add_bar (NpEvidenceFigure *self, const NpProofBar *bar);
void np_evidence_figure_add_segment (NpEvidenceFigure *self, const NpProofSegment *segment);
/* The heads of the columns; NULL: none. */
void np_evidence_figure_set_columns (NpEvidenceFigure *self,
                                     const char *first,
                                     const char *second,
                                     const char *third);
/* Its rows are those that are added after it. */
void np_evidence_figure_add_section (NpEvidenceFigure *self, const char *heading, const char *note);
void np_evidence_figure_add_row (NpEvidenceFigure *self, const NpRow *row);

G_END_DECLS
