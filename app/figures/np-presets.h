/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"
#include "np-market-slice.h"

G_BEGIN_DECLS

/* Where a preset stands among the others. */
typedef enum
{
  NP_PRESET_GROUPS,    /* that the dataset's stories select: they, or their brands */
  NP_PRESET_COUNTRIES, /* the brands from one */
  NP_PRESET_CLAIMS,    /* what somebody compares, and with what */
  NP_PRESET_SIZE,      /* the largest */
} NpPresetKind;

/* A selection that is worth looking at. */
typedef struct
{
  NpPresetKind kind;
  char *title; /* as people read it, under a heading that says the kind (owned) */
  NpBy by;     /* what the ids are of */
  char *ids;   /* comma-separated, as locations select them; at least one (owned) */
} NpPreset;

/* What @dataset suggests to select of a market in a period, when it is counted @by: by kind, then
 * in the dataset's order. Only what the count of the period itemises is in them, but for brands
 * that a claim names. (transfer full) of NpPreset */
GPtrArray *np_presets_new (NpDataset *dataset, guint market, NpBy by, NpPeriod period);

G_END_DECLS
