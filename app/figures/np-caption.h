/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-bullets.h"
#include "np-words.h"

G_BEGIN_DECLS

/**
 * NpSigns:
 *
 * The signs that a picture has, and for what reasons; put together from its data's trust by what
 * draws them, and put into words at the end of the source line. Starts as zeros.
 */
typedef struct
{
  gboolean dagger; /* ‡ stands somewhere */
  guint n_rivals;  /* figures that another source contradicts */
  NpTrust empty;   /* why bars are no more than an outline */
  NpTrust hatched; /* why bars are */
  NpTrust pale;    /* why bars are lighter, with an outline */
  NpTrust hollow;  /* why markers are */
  gboolean gap;    /* a dotted stub stands for a missing figure */
  /* Of plants. */
  NpBulletSigns bullets; /* what rows of capacity and use have */
  gboolean band;         /* a line lies in a band, as statements of a capacity differ */
  gboolean over;         /* a marker has a ring, as it is over all of the capacity */
  gboolean scenario;     /* markers or bars are dashed, as they are a scenario's */
} NpSigns;

/* Of a bar, as np_plot_trust_to_fill() fills it and with ‡ beside its name. */
void np_signs_note_bar (NpSigns *self, NpTrust trust);
/* Of a point of a line: a hollow marker whatever the reason. @last: whether its value is written at
 * the line's end, with ‡. */
void np_signs_note_point (NpSigns *self, NpTrust trust, gboolean last);
/* Of a plant's row. */
void np_signs_note_bullet (NpSigns *self, const NpBullet *bullet);

/* "Source: SMMT, 6 January 2026 · ‡ another source differs by more than 5 % (3 figures) · hatched:
 * derived · dotted: no figure". @sources: of NpSource, each once. Of more than four the first are
 * named, or it is said where to find them. @notes: (nullable): what is said after the signs. At the end
 * stands what is set aside of @dataset, if anything is. */
char *np_words_caption (NpDataset *dataset,
                        GPtrArray *sources,
                        NpNamedWith with,
                        const NpSigns *signs,
                        const char *notes);
/* Adds which sources are set aside, if any is, after what there is of the line. */
void np_words_add_set_aside (GString *line, NpDataset *dataset);

G_END_DECLS
