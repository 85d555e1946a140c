/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-total-explanation.h"

G_BEGIN_DECLS

/* In one move at most: a part twice, and another figure of it twice. */
#define NP_TOTAL_MOVE_STEPS 3

/**
 * NpTotalMove:
 *
 * What can happen in one place: to a part and the other figures of it, to an outsider, or to the total.
 * In one explanation each place has one move at most.
 */
typedef struct
{
  gint64 delta; /* what it adds to the stated total */
  guint slot;   /* the place; NP_TOTAL_ITSELF: the total */
  guint n_steps;
  guint weight;
  gboolean is_digit; /* digits or rounding: tried only in short explanations */
  NpTotalStep steps[NP_TOTAL_MOVE_STEPS];
} NpTotalMove;

/* (transfer full) of NpTotalMove, by slot, the total's last. */
GArray *np_total_moves_new (gint64 stated,
                            const NpTotalPart *parts,
                            guint n_parts,
                            const NpTotalCandidate *candidates,
                            guint n_candidates);
guint np_total_step_get_weight (NpTotalStepKind kind);
/* By how much a sum may differ from @stated and yet be rounded to it: 0 for a number that isn't round. */
gint64 np_total_get_rounding (gint64 stated);

/* Told of each explanation: its moves. */
typedef void (*NpTotalFoundFunc) (const NpTotalMove *const *moves,
                                  guint n_moves,
                                  gpointer user_data);

/* Of the combinations of moves that make up @difference, those with the fewest steps. */
typedef struct
{
  guint n_steps;   /* 0: there is none */
  guint64 n_found; /* how many have that many */
  guint64 n_near;  /* that have so many, or fewer, and come within @window of @difference */
} NpTotalDeep;

/* Every combination of @moves, which are those of at most NP_TOTAL_MAX_DEEP parts and candidates.
 * FALSE: cancelled. Tells of the first of those with the fewest steps. */
gboolean np_total_search_deep (const GArray *moves,
                               const NpTotalPart *parts,
                               guint n_parts,
                               guint n_slots,
                               gint64 difference,
                               gint64 window,
                               GCancellable *cancellable,
                               NpTotalDeep *deep,
                               NpTotalFoundFunc found,
                               gpointer user_data);

G_END_DECLS
