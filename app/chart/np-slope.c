/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-slope.h"

#include "np-plot.h"

NpScene *
np_slope_build (const NpSlopeSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpPlot plot;

  np_plot_init (&plot, context);
  np_plot_begin (&plot, MAX (context->height, 1.0));
  return plot.scene;
}
