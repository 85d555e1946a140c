/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-plot.h"
#include "np-proof.h"

G_BEGIN_DECLS

#define NP_PROOF_COLUMN_GAP 12.0 /* between columns */
#define NP_PROOF_GLYPH      14.0
#define NP_PROOF_GLYPH_GAP  8.0
#define NP_PROOF_TEXT_GAP   6.0 /* between a segment's edge and its text */
#define NP_PROOF_LEADER     7.0 /* height of the line from a segment to the text below it */
#define NP_PROOF_SWATCH     10.0
#define NP_PROOF_WORDS_GAP  5.0 /* between a bar and the words above it */

/* Where a segment's text stands: the first of these for which there is room. */
typedef enum
{
  NP_PROOF_TEXT_NONE,
  NP_PROOF_TEXT_INSIDE,
  NP_PROOF_TEXT_BESIDE, /* in its lane, before or after it */
  NP_PROOF_TEXT_BELOW,  /* under its lane, with a leader */
  NP_PROOF_TEXT_LISTED, /* under the bar, with a swatch; then all of the bar's are */
} NpProofText;

/* A segment as it is drawn. All places are counted from the start edge. */
typedef struct
{
  char *label; /* (owned) (nullable): with the mark of rivals */
  char *line;  /* (owned) (nullable): label and value */
  double line_width;
  double x;
  double width;
  guint lane; /* those that lie on others have lanes below the first */
  NpProofText text;
  double text_x; /* inside: its middle; else where it begins */
} NpProofPiece;

typedef struct
{
  GStrv label;          /* (owned) (nullable) */
  GStrv value;          /* (owned) (nullable) */
  gboolean value_below; /* narrow: there is no room beside the label */
  NpProofPiece *pieces; /* (owned), one a segment */
  guint n_lanes;        /* one at least */
  double lanes_y;       /* of the first lane, from the bar's top */
  double height;
} NpProofRow;

typedef struct
{
  NpPlot plot;
  const NpProofSpec *spec;
  NpProofRow *rows; /* (owned), one a bar */
  GStrv mark_label; /* (owned) (nullable) */
  gboolean narrow;
  gboolean tall; /* label above value in the first lanes */
  double label_x;
  double label_width;
  double value_width;
  double bar_x;
  double bar_width;
  double head_height;
} NpProof;

/* np-proof-layout.c */
void np_proof_lay_out (NpProof *self);
void np_proof_clear (NpProof *self);
gboolean np_proof_has_mark (const NpProof *self);
double np_proof_project (const NpProof *self, double value);
double np_proof_get_lane_height (const NpProof *self, guint lane);
double np_proof_get_lane_y (const NpProof *self, guint bar, guint lane);
double np_proof_get_bar_y (const NpProof *self, guint bar);
double np_proof_get_height (const NpProof *self);
double np_proof_get_words_height (const NpProof *self, guint bar);

/* np-proof-text.c */
gboolean np_proof_has_text (const char *text);
void np_proof_measure_piece (const NpProof *self,
                             const NpProofSegment *segment,
                             NpProofPiece *piece);
void np_proof_place_texts (const NpProof *self, guint bar);
gboolean np_proof_has_below (const NpProof *self, guint bar, guint lane);
double np_proof_flow_list (const NpProof *self, guint bar, const int *data, double top);

/* np-proof.c */
void np_proof_draw_swatch (const NpProof *self,
                           guint bar,
                           guint i,
                           const int *data,
                           double x,
                           double y);

G_END_DECLS
