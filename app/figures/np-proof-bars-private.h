/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-proof-figure.h"
#include "np-series-codes.h"

G_BEGIN_DECLS

/* What is filled. */
typedef struct
{
  NpEvidenceFigure *figure;
  NpDataset *dataset;
  const NpClaimCheck *check;
  NpSeriesCodes codes;
  guint n_keys;
} NpProofBars;

/* What a bar, or a piece of one, is. */
typedef struct
{
  const char *name;
  const char *value;
  NpSource *source; /* (nullable) */
  NpEntity *entity; /* (nullable) */
} NpProofPiece;

const NpClaimItem *np_proof_bars_get_item (const NpProofBars *self, guint i);
void np_proof_bars_add_bar (NpProofBars *self,
                            const char *label,
                            const char *value,
                            int glyph,
                            NpInk ink);
/* @named: whether it says by itself what it is */
void np_proof_bars_add_segment (NpProofBars *self,
                                const NpProofPiece *piece,
                                NpProofFill fill,
                                double from,
                                double to,
                                gboolean named);
/* A bar of one piece, from 0. */
void np_proof_bars_add_whole (NpProofBars *self,
                              const NpProofPiece *piece,
                              NpProofFill fill,
                              double value,
                              int glyph,
                              NpInk glyph_ink);
void np_proof_bars_add_stated (NpProofBars *self, double value);

/* np-proof-readings.c */
void np_proof_bars_add_share (NpProofBars *self);
void np_proof_bars_add_growth (NpProofBars *self);
void np_proof_bars_add_dates (NpProofBars *self);
void np_proof_bars_add_interval (NpProofBars *self);
void np_proof_bars_add_ranks (NpProofBars *self);

G_END_DECLS
