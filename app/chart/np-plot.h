/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

/* What follows a name or a number when other sources differ. */
#define NP_PLOT_RIVALS "\u2021"
/* Of the dashed outline of what is incomplete. */
#define NP_PLOT_HOLLOW_STROKE 1.5

/* What all plots share: the size of text, and drawing from the start edge, so that a row is laid
 * out once and mirrored here. What must not mirror (time) uses the scene itself. */
typedef struct
{
  const NpSceneContext *context;
  NpScene *scene; /* made by np_plot_begin() */
  double width;
  double unit; /* a pixel at text scale 1 */
  double label_height;
  double value_height;
  double caption_height;
} NpPlot;

void np_plot_init (NpPlot *self, const NpSceneContext *context);
void np_plot_begin (NpPlot *self, double height);
gboolean np_plot_is_narrow (const NpPlot *self, double limit);
double np_plot_mirror (const NpPlot *self, double x, double width);
double np_plot_measure (const NpPlot *self, const char *text, NpTextStyle style);
double np_plot_column (double natural, double limit);
char *np_plot_fit (const NpPlot *self,
                   const char *text,
                   NpTextStyle style,
                   NpTrust trust,
                   double width);

int np_plot_add_datum (NpPlot *self, const NpDatum *datum);
void np_plot_add_text (NpPlot *self,
                       int datum,
                       NpInk ink,
                       NpTextStyle style,
                       const char *text,
                       double x,
                       double y,
                       float x_align);
double np_plot_add_label (NpPlot *self,
                          int datum,
                          NpInk ink,
                          NpTextStyle style,
                          const char *text,
                          NpTrust trust,
                          double x,
                          double y,
                          double width,
                          float x_align);
void np_plot_add_bar (NpPlot *self,
                      int datum,
                      NpInk ink,
                      NpFill fill,
                      double x,
                      double y,
                      double width,
                      double height);
void np_plot_add_rule (NpPlot *self,
                       int datum,
                       NpInk ink,
                       double stroke,
                       NpDash dash,
                       double x1,
                       double y1,
                       double x2,
                       double y2);
NpFill np_plot_trust_to_fill (NpTrust trust);

G_END_DECLS
