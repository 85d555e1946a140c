/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-bars.h"

#include <math.h>

#include "np-plot.h"

#define NARROW      480.0
#define WIDE        620.0 /* from here on there is room for changes */
#define ROW_HEIGHT  28.0
#define THICKNESS   16.0
#define PART        10.0 /* of a bar of level 1 */
#define THIN        8.0  /* of a bar under its label */
#define THIN_PART   5.0
#define GAP         12.0
#define STUB        24.0 /* of the dotted line where a figure is missing */
#define EXPANDER    18.0 /* the room before a name */
#define TRIANGLE    9.0
#define INDENT      14.0 /* of a part's name */
#define LABEL_SHARE 0.34 /* of the width that names may take */
#define VALUE_SHARE 0.36

typedef struct
{
  NpPlot plot;
  const NpBarsSpec *spec;
  gboolean narrow;
  double minimum; /* zero or below */
  double maximum; /* zero or above */
  double row_height;
  double rank_width; /* these two with the space after them */
  double change_width;
  double expander_width; /* before the names of level 0 */
  double label_x;        /* of level 0, with the room for its triangle */
  double label_width;    /* from there on */
  double value_width;
  double bar_x;
  double bar_width;
} Bars;

static gboolean
is_gap (const NpBar *bar)
{
  return !isfinite (bar->value) || (bar->trust & NP_TRUST_GAP) != 0;
}

static gboolean
has_expander (const Bars *self, const NpBar *bar)
{
  return bar->expander != NP_EXPANDER_NONE && bar->level == 0 && !self->plot.context->still;
}

/* How far a row's name stands in from where names begin. */
static double
bars_get_indent (const Bars *self, const NpBar *bar)
{
  return self->expander_width + (bar->level > 0 ? INDENT * self->plot.unit : 0);
}

static double
bars_get_thickness (const Bars *self, const NpBar *bar)
{
  if (self->narrow)
    return (bar->level > 0 ? THIN_PART : THIN) * self->plot.unit;
  return (bar->level > 0 ? PART : THICKNESS) * self->plot.unit;
}

/* The ends of the axis: what is asked for, else what there is. */
static void
bars_find_range (Bars *self)
{
  const NpBarsSpec *spec = self->spec;

  for (guint i = 0; i < spec->n_bars; i++)
    {
      const NpBar *bar = &spec->bars[i];

      if (is_gap (bar))
        continue;
      self->minimum = MIN (self->minimum, bar->value);
      self->maximum = MAX (self->maximum, bar->value);
    }
  if (spec->minimum < 0)
    self->minimum = spec->minimum;
  if (spec->maximum > 0)
    self->maximum = spec->maximum;
}

/* Widths that the texts ask for, and what is the same for all rows. */
static void
bars_measure (Bars *self)
{
  const NpBarsSpec *spec = self->spec;
  NpPlot *plot = &self->plot;
  double rank = 0, change = 0, label = 0, value = 0;

  for (guint i = 0; i < spec->n_bars; i++)
    if (has_expander (self, &spec->bars[i]))
      self->expander_width = EXPANDER * plot->unit;
  for (guint i = 0; i < spec->n_bars; i++)
    {
      const NpBar *bar = &spec->bars[i];
      g_autofree char *name = NULL;

      if (bar->label != NULL)
        name = np_plot_fit (plot, bar->label, NP_TEXT_STRONG, bar->trust, G_MAXDOUBLE);
      rank = MAX (rank, np_plot_measure (plot, bar->rank, NP_TEXT_CAPTION));
      change = MAX (change, np_plot_measure (plot, bar->change, NP_TEXT_CAPTION));
      label
          = MAX (label, bars_get_indent (self, bar) + np_plot_measure (plot, name, NP_TEXT_STRONG));
      if (!is_gap (bar))
        value = MAX (value, np_plot_measure (plot, bar->value_label, NP_TEXT_VALUE));
    }

  self->rank_width = rank > 0 ? np_plot_column (rank, G_MAXDOUBLE) + 8 * plot->unit : 0;
  if (change > 0 && !np_plot_is_narrow (plot, WIDE))
    self->change_width = np_plot_column (change, G_MAXDOUBLE) + GAP * plot->unit;
  self->label_width = np_plot_column (label, LABEL_SHARE * plot->width);
  self->value_width = np_plot_column (value, VALUE_SHARE * plot->width);
}

static void
bars_lay_out (Bars *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double text_height = MAX (plot->label_height, plot->value_height);

  bars_find_range (self);
  bars_measure (self);
  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->label_x = self->rank_width + self->change_width;
  if (self->narrow)
    {
      double gap = self->value_width > 0 ? GAP * unit : 0;

      self->value_width = MIN (self->value_width, plot->width / 2);
      self->label_width = plot->width - self->label_x - gap - self->value_width;
      self->bar_x = 0;
      self->bar_width = plot->width;
      self->row_height
          = ceil (text_height + MAX ((3 + THIN + 9) * unit, plot->caption_height + 5 * unit));
    }
  else
    {
      self->bar_x = self->label_x + self->label_width + GAP * unit;
      self->bar_width = plot->width - self->bar_x - GAP * unit - self->value_width;
      self->row_height = ceil (MAX (ROW_HEIGHT * unit, text_height + 6 * unit));
    }
}

/* From the start edge; what lies outside the axis is held at its end. */
static double
bars_scale (const Bars *self, double value)
{
  double span = self->maximum - self->minimum;

  return self->bar_x
         + (span > 0 ? CLAMP ((value - self->minimum) / span, 0.0, 1.0) * self->bar_width : 0.0);
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

/* Something else than the row that it stands in: activating it says that its parts are wanted. */
static int
bars_add_expander_datum (Bars *self, const NpBar *bar, guint row, double x)
{
  g_autofree char *id = bar->id != NULL ? g_strconcat ("expand:", bar->id, NULL) : NULL;
  g_autofree char *key = g_strconcat ("expand:", bar->key, NULL);
  NpDatum datum = {
    .id = id,
    .key = key,
    .label = (char *) bar->expander_spoken,
    .spoken = (char *) bar->expander_spoken,
    .flags = NP_DATUM_CONTROL,
    .series = row,
    .index = 1,
  };
  /* As large as a finger wants it, but not over the name. */
  double left = MAX (x - 8 * self->plot.unit, 0);

  graphene_rect_init (&datum.bounds, left, row * self->row_height, x + self->expander_width - left,
                      self->row_height);
  return np_plot_add_datum (&self->plot, &datum);
}

/* A triangle that points at the name while its parts are hidden, and down to them when they are
 * shown. */
static void
bars_add_expander (Bars *self, const NpBar *bar, guint row, double y)
{
  static const double closed[][2] = { { 0.2, 0 }, { 0.8, 0.5 }, { 0.2, 1 } };
  static const double open[][2] = { { 0, 0.2 }, { 1, 0.2 }, { 0.5, 0.8 } };
  const double (*corners)[2] = bar->expander == NP_EXPANDER_OPEN ? open : closed;
  NpPlot *plot = &self->plot;
  double size = TRIANGLE * plot->unit;
  NpMark mark = {
    .kind = NP_MARK_AREA,
    .ink = NP_INK_DIM,
    .fill = NP_FILL_SOLID,
    .opacity = 1,
    .points = g_new (graphene_point_t, 3),
    .n_points = 3,
  };

  mark.datum = bars_add_expander_datum (self, bar, row, self->label_x);
  for (guint i = 0; i < 3; i++)
    graphene_point_init (&mark.points[i],
                         np_plot_mirror (plot, self->label_x + corners[i][0] * size, 0),
                         y + (corners[i][1] - 0.5) * size);
  np_scene_add_mark (plot->scene, &mark);
}

/* The stub says that there is a row without a figure; its words stand beside it, where there is
 * more room, and where the bar would be. */
static void
bars_add_gap (Bars *self, const NpBar *bar, int datum, double y, double text_y)
{
  NpPlot *plot = &self->plot;
  double zero = bars_scale (self, 0);
  double before = zero - self->bar_x, after = self->bar_x + self->bar_width - zero;
  double sign = before > after ? -1 : 1;
  double stub = MIN (STUB * plot->unit, MAX (before, after));
  double gap = 6 * plot->unit;

  np_plot_add_rule (plot, datum, NP_INK_DIM, 1.5 * plot->unit, NP_DASH_DOTTED, zero, y,
                    zero + sign * stub, y);
  np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->value_label, 0,
                     zero + sign * (stub + gap), text_y, MAX (before, after) - stub - gap,
                     sign < 0 ? 1 : 0);
}

static void
bars_add_bar (Bars *self, const NpBar *bar, int datum, double y, double thickness)
{
  double zero = bars_scale (self, 0);
  double end = bars_scale (self, bar->value);
  /* A figure that is not zero leaves at least a hairline. */
  double length = MIN (MAX (fabs (end - zero), 1.0), self->bar_width);
  double x = bar->value < 0 ? MAX (zero - length, self->bar_x)
                            : MIN (zero, self->bar_x + self->bar_width - length);

  if (bar->value != 0)
    np_plot_add_bar (&self->plot, datum, bar->ink, np_plot_trust_to_fill (bar->trust), x,
                     y - thickness / 2, length, thickness);
}

/* Beside the bar, on its row's line when narrow: what the row is about. */
static void
bars_add_texts (Bars *self, const NpBar *bar, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  NpTextStyle style = bar->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  double indent = bars_get_indent (self, bar);
  gboolean rtl = plot->context->rtl;
  /* Numbers line up at their units, whichever way the row is read. */
  float number_align = rtl ? 0 : 1;

  if (bar->rank != NULL)
    np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->rank,
                      rtl ? 0 : self->rank_width - 8 * unit, y - plot->caption_height / 2,
                      number_align);
  if (bar->change != NULL && self->change_width > 0)
    np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bar->change, self->rank_width,
                      y - plot->caption_height / 2, 0);
  np_plot_add_label (plot, datum, NP_INK_FOREGROUND, style, bar->label, bar->trust,
                     self->label_x + indent, y - plot->label_height / 2, self->label_width - indent,
                     0);
  if (!is_gap (bar))
    np_plot_add_label (plot, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, bar->value_label, 0,
                       rtl ? plot->width - self->value_width : plot->width,
                       y - plot->value_height / 2, self->value_width, number_align);
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
  int datum = bars_add_datum (self, bar, row);

  if (is_gap (bar))
    bars_add_gap (self, bar, datum, bar_y,
                  self->narrow ? top + text_height + 3 * unit : bar_y - plot->caption_height / 2);
  else
    bars_add_bar (self, bar, datum, bar_y, bars_get_thickness (self, bar));
  /* In a column there is no line through all rows: each has its own zero. */
  if (self->narrow && self->minimum < 0)
    np_plot_add_rule (plot, -1, NP_INK_DIM, 1.0, NP_DASH_SOLID, bars_scale (self, 0),
                      bar_y - (THIN / 2 + 2) * unit, bars_scale (self, 0),
                      bar_y + (THIN / 2 + 2) * unit);

  bars_add_texts (self, bar, datum, text_y);
  if (has_expander (self, bar))
    bars_add_expander (self, bar, row, text_y);
}

/**
 * np_bars_build:
 * @spec: the rows, in the order in which they are drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws a ranking: rank, change, name, bar from zero, value in a right-aligned column. There is no
 * value axis, because every bar says its value. Where values are below zero, the zero line stands
 * inside and their bars grow the other way. A bar has the ink that it is given: what is grey and
 * what is not is for the figure to say.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row (index 0) and one for
 *   each triangle (index 1)
 */
NpScene *
np_bars_build (const NpBarsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Bars self = { .spec = spec };

  np_plot_init (&self.plot, context);
  bars_lay_out (&self);

  double height = spec->n_bars * self.row_height;
  double zero = bars_scale (&self, 0);
  np_plot_begin (&self.plot, height);
  for (guint i = 0; i < spec->n_bars; i++)
    bars_add_row (&self, &spec->bars[i], i);
  /* The zero that all bars stand on, over them, so that it is one unbroken line. */
  if (spec->n_bars > 0 && !self.narrow)
    np_plot_add_rule (&self.plot, -1, NP_INK_DIM, 1.0, NP_DASH_SOLID, zero, 0, zero, height);
  return self.plot.scene;
}
