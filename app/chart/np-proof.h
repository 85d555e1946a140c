/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* What a piece of a bar says about what it stands for. */
typedef enum
{
  NP_PROOF_PART,     /* counted: solid */
  NP_PROOF_AGAIN,    /* counted once more: light, in a solid outline */
  NP_PROOF_LEFT_OUT, /* not counted: a dashed outline */
  NP_PROOF_GAP,      /* what is between stated and computed: hatched, without an ink of its own */
  NP_PROOF_OTHER,    /* added or taken instead: hatched in its ink */
  NP_PROOF_STATED,   /* what was said: solid grey */
} NpProofFill;

/* Strings are borrowed while building. */
typedef struct
{
  const char *id;
  const char *key;
  const char *label;       /* "Jaecoo" */
  const char *value_label; /* "28,232" */
  const char *detail;
  const char *spoken;
  const char *source;
  double from; /* on the axis */
  double to;
  NpProofFill fill;
  NpInk ink;
  NpTrust trust;
} NpProofSegment;

typedef struct
{
  const char *label;       /* "As stated", "The listed parts", "Renault"; broken, never cut */
  const char *value_label; /* at the end: "53,604"; broken, too */
  int glyph;               /* of NpGlyph, a verdict's; -1: none */
  NpInk glyph_ink;
  const NpProofSegment *segments;
  guint n_segments;
  /* What the bar is where it has no segments, and with them where there is no figure to show: a
   * datum of its own. Without a key it can't be walked to. */
  const char *id;
  const char *key;
  const char *detail;
  const char *spoken;
  const char *source;
} NpProofBar;

typedef struct
{
  double value;
  const char *label;
} NpProofTick;

typedef struct
{
  const NpProofBar *bars;
  guint n_bars;
  double min; /* of the axis */
  double max;
  const NpProofTick *ticks; /* none: no axis is drawn, bars say their values */
  guint n_ticks;
  double mark; /* a rule through all bars, at what was stated; NAN: none */
  const char *mark_label;
  gboolean time; /* the axis is one of days: never mirrored */
} NpProofSpec;

/* A small proof of one claim: bars that share an axis. One datum a segment. */
NpScene *np_proof_build (const NpProofSpec *spec, const NpSceneContext *context);

G_END_DECLS
