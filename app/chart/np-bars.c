/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-bars.h"

#include <math.h>

#include "np-plot.h"

#define NARROW      480.0
#define ROW_HEIGHT  28.0
#define THICKNESS   16.0
#define THIN        8.0 /* of a bar under its label */
#define GAP         12.0
#define STUB        24.0 /* of the dotted line where a figure is missing */
#define LABEL_SHARE 0.34 /* of the width that names may take */
#define VALUE_SHARE 0.36

typedef struct
{
  NpPlot plot;
  const NpBarsSpec *spec;
  gboolean narrow;
  double maximum;
  double row_height;
  double rank_width; /* with the space after it */
  double label_width;
  double value_width;
  double bar_x;
  double bar_width;
} Bars;

static gboolean
is_gap (const NpBar *bar)
{
  return !isfinite (bar->value) || (bar->trust & NP_TRUST_GAP) != 0;
}

/* Widths that the texts ask for, and what is the same for all rows. */
static void
bars_measure (Bars *self)
{
  const NpBarsSpec *spec = self->spec;
  double rank = 0, label = 0, value = 0, largest = 0;

  for (guint i = 0; i < spec->n_bars; i++)
    {
      const NpBar *bar = &spec->bars[i];
      g_autofree char *name = NULL;

      if (bar->label != NULL)
        name = np_plot_fit (&self->plot, bar->label, NP_TEXT_STRONG, bar->trust, G_MAXDOUBLE);
      rank = MAX (rank, np_plot_measure (&self->plot, bar->rank, NP_TEXT_CAPTION));
      label = MAX (label, np_plot_measure (&self->plot, name, NP_TEXT_STRONG));
      if (is_gap (bar))
        continue;
      value = MAX (value, np_plot_measure (&self->plot, bar->value_label, NP_TEXT_VALUE));
      largest = MAX (largest, bar->value);
    }

  self->maximum = spec->maximum > 0 ? spec->maximum : largest;
  self->rank_width = rank > 0 ? np_plot_column (rank, G_MAXDOUBLE) + 8 * self->plot.unit : 0;
  self->label_width = np_plot_column (label, LABEL_SHARE * self->plot.width);
  self->value_width = np_plot_column (value, VALUE_SHARE * self->plot.width);
}

static void
bars_lay_out (Bars *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double text_height = MAX (plot->label_height, plot->value_height);

  bars_measure (self);
  self->narrow = np_plot_is_narrow (plot, NARROW);
  if (self->narrow)
    {
      double gap = self->value_width > 0 ? GAP * unit : 0;

      self->value_width = MIN (self->value_width, plot->width / 2);
      self->label_width = plot->width - self->rank_width - gap - self->value_width;
      self->bar_x = 0;
      self->bar_width = plot->width;
      self->row_height
          = ceil (text_height + MAX ((3 + THIN + 9) * unit, plot->caption_height + 5 * unit));
    }
  else
    {
      self->bar_x = self->rank_width + self->label_width + GAP * unit;
      self->bar_width = plot->width - self->bar_x - GAP * unit - self->value_width;
      self->row_height = ceil (MAX (ROW_HEIGHT * unit, text_height + 6 * unit));
    }
}

static int
bars_add_datum (Bars *self, const NpBar *bar, guint row)
{
  NpDatum datum = {
    .id = (char *) bar->id,
    .key = (char *) bar->key,
    .label = (char *) bar->label,
    .value = (char *) bar->value_label,
    .detail = (char *) bar->detail,
    .spoken = (char *) bar->spoken,
    .source = (char *) bar->source,
    .trust = bar->trust | (is_gap (bar) ? NP_TRUST_GAP : 0),
    .series = row,
    .bounds = GRAPHENE_RECT_INIT (0, row * self->row_height, self->plot.width, self->row_height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* The stub says that there is a row without a figure; its words stand where the bar would. */
static void
bars_add_gap (Bars *self, const NpBar *bar, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double stub = MIN (STUB * plot->unit, self->bar_width);
  double x = self->bar_x + stub + 6 * plot->unit;
  double room = self->bar_x + self->bar_width - x;

  np_plot_add_rule (plot, datum, NP_INK_DIM, 1.5 * plot->unit, NP_DASH_DOTTED, self->bar_x, y,
                    self->bar_x + stub, y);
  if (!self->narrow)
    np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->value_label, 0, x,
                       y - plot->caption_height / 2, room, 0);
}

static void
bars_add_bar (Bars *self, const NpBar *bar, int datum, double y, double thickness)
{
  double share = self->maximum > 0 ? CLAMP (bar->value / self->maximum, 0.0, 1.0) : 0.0;

  /* A figure that is not zero leaves at least a hairline. */
  if (bar->value > 0)
    np_plot_add_bar (&self->plot, datum, bar->ink, np_plot_trust_to_fill (bar->trust), self->bar_x,
                     y - thickness / 2, MAX (share * self->bar_width, 1.0), thickness);
}

static void
bars_add_row (Bars *self, const NpBar *bar, guint row)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double top = row * self->row_height;
  double text_height = MAX (plot->label_height, plot->value_height);
  double text_y = self->narrow ? top + 2 * unit + text_height / 2 : top + self->row_height / 2;
  double bar_y
      = self->narrow ? top + text_height + (5 + THIN / 2) * unit : top + self->row_height / 2;
  NpTextStyle style = bar->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  gboolean rtl = plot->context->rtl;
  /* Numbers line up at their units, whichever way the row is read. */
  float number_align = rtl ? 0 : 1;
  int datum = bars_add_datum (self, bar, row);

  if (is_gap (bar))
    bars_add_gap (self, bar, datum, bar_y);
  else
    bars_add_bar (self, bar, datum, bar_y, (self->narrow ? THIN : THICKNESS) * unit);

  if (bar->rank != NULL)
    np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->rank,
                      rtl ? 0 : self->rank_width - 8 * unit, text_y - plot->caption_height / 2,
                      number_align);
  np_plot_add_label (plot, datum, NP_INK_FOREGROUND, style, bar->label, bar->trust,
                     self->rank_width, text_y - plot->label_height / 2, self->label_width, 0);
  if (!is_gap (bar))
    np_plot_add_label (plot, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, bar->value_label, 0,
                       rtl ? plot->width - self->value_width : plot->width,
                       text_y - plot->value_height / 2, self->value_width, number_align);
  else if (self->narrow)
    np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->value_label, 0,
                       STUB * unit + 6 * unit, top + text_height + 3 * unit,
                       plot->width - (STUB + 6) * unit, 0);
}

/**
 * np_bars_build:
 * @spec: the rows, in the order in which they are drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws a ranking: rank, name, bar from zero, value in a right-aligned column. There is no value
 * axis, because every bar says its value. A bar has the ink that it is given: what is grey and what
 * is not is for the figure to say.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_bars_build (const NpBarsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Bars self = { .spec = spec };

  np_plot_init (&self.plot, context);
  bars_lay_out (&self);

  double height = spec->n_bars * self.row_height;
  np_plot_begin (&self.plot, height);
  for (guint i = 0; i < spec->n_bars; i++)
    bars_add_row (&self, &spec->bars[i], i);
  /* The zero that all bars stand on, over them, so that it is one unbroken line. */
  if (spec->n_bars > 0 && !self.narrow)
    np_plot_add_rule (&self.plot, -1, NP_INK_DIM, 1.0, NP_DASH_SOLID, self.bar_x, 0, self.bar_x,
                      height);
  return self.plot.scene;
}
