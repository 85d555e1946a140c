/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-ranks.h"

#include "np-plot.h"

NpScene *
np_ranks_build (const NpRanksSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpPlot plot;

  np_plot_init (&plot, context);
  np_plot_begin (&plot, MAX (context->height, 1.0));
  return plot.scene;
}
