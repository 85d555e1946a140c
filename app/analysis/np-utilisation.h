/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpUtilisation:
 *
 * A plant in a period: what it could build, what it built, and the one over the other, each
 * with its source. Capacity is what was in force on the period's last day (nothing once closed),
 * of the plant's own product and by the year; announced aims count only when nothing else is
 * known. Utilisation = produced / (capacity x months / 12).
 */
typedef struct
{
  guint plant;
  NpPeriod period;
  const NpCapacity *capacity; /* in use; NULL: a gap (borrowed from the dataset) */
  gint64 capacity_low;        /* range of the statements in force; -1: none */
  gint64 capacity_high;
  guint production_row; /* row in use; G_MAXUINT: a gap */
  gint64 produced;      /* -1: a gap */
  NpMeasure measure;
  NpStatus status;
  gboolean rivals;    /* another source differs by more than NP_RIVAL_TOLERANCE */
  double utilisation; /* NAN: an input is missing */
  double utilisation_low;
  double utilisation_high;
} NpUtilisation;

/* The plants that are plants, in file order, each with the year's figure: output if there is one,
 * else sales; else a gap. A financial year that ends in @period's year stands for it when there
 * is no calendar one. (transfer full) of NpUtilisation */
GArray *np_utilisation_for_period (NpDataset *dataset, NpPeriod period);
/* One plant: every period of which there is a figure and, as gaps, the calendar years between
 * opening (or first figure, or first capacity) and closing (or the dataset's last) without one. Output and sales of one
 * period are two entries. (transfer full) */
GArray *np_utilisation_for_plant (NpDataset *dataset, guint plant);

/* The statements of a plant's capacity that are in force on @day: the one in use, with the smallest and
 * the largest; as np_utilisation_for_period() chooses them, but whether or not it is closed. NULL:
 * none. Of the plant's own product. (transfer none) */
const NpCapacity *np_utilisation_find_capacity (NpPlant *plant,
                                                guint32 day,
                                                gint64 *low,
                                                gint64 *high);

G_END_DECLS
