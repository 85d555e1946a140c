/* SPDX-License-Identifier: GPL-3.0-or-later */

/* explain: how long it takes to try every combination of two dozen parts for a total that none of them
 * gives, and for one that takes many steps. Prints "NAME VALUE" lines: milliseconds of the processor,
 * and bytes. */

#include "np-total-explanation.h"

#include "measuring.h"

#include <stdlib.h>

#define RUNS 9

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
explain (const char *name, const NpTotalPart *parts, gint64 stated)
{
  double times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      double start = cpu_ms ();
      g_autoptr (NpTotalExplanation) found
          = np_total_explanation_new (stated, parts, NP_TOTAL_MAX_DEEP, NULL, 0, NULL, NULL);

      if (!found->deep)
        g_error ("%s: not every combination was tried", name);
      times[i] = cpu_ms () - start;
    }
  qsort (times, RUNS, sizeof *times, compare);
  say (name, times[RUNS / 2]);
}

int
main (int argc, char **argv)
{
  NpTotalPart parts[NP_TOTAL_MAX_DEEP];
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  gint64 sum = 0, many = 0;

  for (guint i = 0; i < NP_TOTAL_MAX_DEEP; i++)
    {
      /* Different in every bit, so that no two combinations are alike. */
      parts[i] = (NpTotalPart) { i, (G_GINT64_CONSTANT (1) << (i + 16))
                                        + g_rand_int_range (random, 0, 60000) };
      sum += parts[i].value;
      many += parts[i].value * (i % 3);
    }
  explain ("none", parts, sum * 3);
  explain ("many", parts, many);
  return 0;
}
