/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-tornado.h"

#include <math.h>

#include "np-plot.h"

#define NARROW      480.0
#define GAP         12.0
#define BAR         18.0
#define PAD         7.0 /* above and below a row */
#define LANE_GAP    4.0 /* between two bars on one side */
#define LABEL_GAP   6.0 /* between a bar and its figures */
#define STUB        24.0
#define SWATCH      16.0 /* of a key */
#define SWATCH_HIGH 10.0
#define LABEL_SHARE 0.28 /* of the width that names may take */
#define END_SHARE   0.34 /* of the plot's that the figures at one end of a bar may take */

typedef enum
{
  LOW,
  HIGH,
  N_ENDS
} EndIndex;

/* A bar from the base to a value, and what stands at its end. */
typedef struct
{
  char *value; /* (owned) (nullable): as much as fits */
  char *input; /* (owned) (nullable) */
  double width;
  double delta; /* from the base */
  double stub;  /* where there is no value: the length of what says so */
  int side;     /* 1 towards higher values, -1 towards lower ones */
} End;

typedef struct
{
  GStrv label; /* (owned) */
  End ends[N_ENDS];
  gboolean same_side; /* the bars stand above each other */
  double lanes_height;
  double height;
} RowLayout;

typedef struct
{
  NpPlot plot;
  const NpTornadoSpec *spec;
  GArray *rows; /* of RowLayout (owned) */
  gboolean narrow;
  double label_width;
  double plot_x;
  double plot_width;
  double scale; /* pixels a unit of value */
  double base_x;
  double lane_height;
  double head_height;
  double y;
} Tornado;

static void
row_layout_clear (gpointer data)
{
  RowLayout *row = data;

  g_strfreev (row->label);
  for (EndIndex e = 0; e < N_ENDS; e++)
    {
      g_free (row->ends[e].value);
      g_free (row->ends[e].input);
    }
}

static RowLayout *
tornado_get_row (const Tornado *self, guint row)
{
  return &g_array_index (self->rows, RowLayout, row);
}

/* (transfer full) */
static char *
format_value (const Tornado *self, double value, const char *label)
{
  if (label != NULL || self->spec->format_value == NULL || !isfinite (value))
    return g_strdup (label != NULL ? label : "");
  return self->spec->format_value (value, self->spec->format_data);
}

static void
end_init (End *end, const Tornado *self, const NpTornadoRow *row, EndIndex e)
{
  const NpPlot *plot = &self->plot;
  /* Two stubs with their figures must fit, too. */
  double most
      = MIN (END_SHARE * self->plot_width, self->plot_width / 2 - (STUB + LABEL_GAP) * plot->unit);
  double value = e == LOW ? row->low_value : row->high_value;
  g_autofree char *label
      = format_value (self, value, e == LOW ? row->low_value_label : row->high_value_label);

  end->value = np_plot_fit (plot, label, NP_TEXT_VALUE, 0, most);
  end->input = np_plot_fit (plot, e == LOW ? row->low_input_label : row->high_input_label,
                            NP_TEXT_CAPTION, 0, most);
  end->width = MAX (np_plot_measure (plot, end->value, NP_TEXT_VALUE),
                    np_plot_measure (plot, end->input, NP_TEXT_CAPTION));
  end->delta = isfinite (value) ? value - self->spec->base : 0;
  end->stub = isfinite (value) ? 0 : STUB * plot->unit;
  end->side = (end->delta > 0) - (end->delta < 0);
}

/* An end that changes nothing, or isn't known, stands where the other one leaves room. */
static void
row_find_sides (RowLayout *row)
{
  End *low = &row->ends[LOW], *high = &row->ends[HIGH];

  if (low->side == 0)
    low->side = high->side != 0 ? -high->side : -1;
  if (high->side == 0)
    high->side = -low->side;
  row->same_side = low->side == high->side;
}

static void
add_row_layout (Tornado *self, const NpTornadoRow *row)
{
  NpPlot *plot = &self->plot;
  double width = self->narrow ? plot->width : self->label_width;
  RowLayout layout = { 0 };
  double label_height;

  /* The mark of rivals follows the last line. */
  if ((row->trust & NP_TRUST_RIVALS) != 0)
    width -= np_plot_measure (plot, "\u202f" NP_PLOT_RIVALS, NP_TEXT_STRONG);
  layout.label = np_text_measure_wrap (&plot->context->measure,
                                       row->label != NULL ? row->label : "", NP_TEXT_STRONG, width);
  for (EndIndex e = 0; e < N_ENDS; e++)
    end_init (&layout.ends[e], self, row, e);
  row_find_sides (&layout);
  label_height = g_strv_length (layout.label) * plot->label_height;
  layout.lanes_height = self->lane_height;
  if (layout.same_side)
    layout.lanes_height += self->lane_height + LANE_GAP * plot->unit;
  if (self->narrow)
    layout.height = ceil (label_height + layout.lanes_height + (LANE_GAP + 2 * PAD) * plot->unit);
  else
    layout.height = ceil (MAX (label_height, layout.lanes_height) + 2 * PAD * plot->unit);
  g_array_append_val (self->rows, layout);
}

/* What an end takes whatever the scale is: a bar is a hairline at least. */
static double
end_get_fixed (const Tornado *self, const End *end)
{
  return MAX (end->stub, 1) + (end->width > 0 ? end->width + LABEL_GAP * self->plot.unit : 0);
}

/* The largest scale at which every two ends, one to each side, fit between the plot's edges with
 * their figures outside; the base stands where the ends towards the start leave it. */
static void
find_scale (Tornado *self)
{
  double scale = G_MAXDOUBLE;
  const End nothing = { 0 };

  for (guint i = 0; i <= self->rows->len * N_ENDS; i++)
    for (guint k = 0; k <= self->rows->len * N_ENDS; k++)
      {
        const End *start
            = i > 0 ? &tornado_get_row (self, (i - 1) / 2)->ends[(i - 1) % 2] : &nothing;
        const End *end = k > 0 ? &tornado_get_row (self, (k - 1) / 2)->ends[(k - 1) % 2] : &nothing;
        double length = fabs (start->delta) + fabs (end->delta);

        if (start->side <= 0 && end->side >= 0 && length > 0)
          scale = MIN (scale,
                       (self->plot_width - end_get_fixed (self, start) - end_get_fixed (self, end))
                           / length);
      }
  self->scale = scale < G_MAXDOUBLE ? MAX (scale, 0) : 0;
  self->base_x = 0;
  for (guint i = 0; i < self->rows->len * N_ENDS; i++)
    {
      const End *end = &tornado_get_row (self, i / 2)->ends[i % 2];

      if (end->side < 0)
        self->base_x
            = MAX (self->base_x, end_get_fixed (self, end) + fabs (end->delta) * self->scale);
    }
  self->base_x += self->plot_x;
}

static double
key_get_width (const Tornado *self, const char *text)
{
  return (SWATCH + LABEL_GAP) * self->plot.unit
         + np_plot_measure (&self->plot, text, NP_TEXT_CAPTION);
}

static gboolean
has_keys (const Tornado *self)
{
  return self->spec->low_key != NULL && self->spec->high_key != NULL;
}

static gboolean
keys_fit_beside (const Tornado *self)
{
  return key_get_width (self, self->spec->low_key) + key_get_width (self, self->spec->high_key)
             + 2 * GAP * self->plot.unit
         <= self->plot.width;
}

static void
tornado_lay_out (Tornado *self)
{
  const NpTornadoSpec *spec = self->spec;
  NpPlot *plot = &self->plot;
  double label = 0;

  for (guint i = 0; i < spec->n_rows; i++)
    {
      g_autofree char *name = np_plot_fit (plot, spec->rows[i].label, NP_TEXT_STRONG,
                                           spec->rows[i].trust, G_MAXDOUBLE);

      label = MAX (label, np_plot_measure (plot, name, NP_TEXT_STRONG));
    }
  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->label_width = np_plot_column (label, LABEL_SHARE * plot->width);
  self->plot_x = self->narrow || label <= 0 ? 0 : self->label_width + 2 * GAP * plot->unit;
  self->plot_width = plot->width - self->plot_x;
  self->lane_height = MAX (plot->value_height + plot->caption_height, BAR * plot->unit);
  for (guint i = 0; i < spec->n_rows; i++)
    add_row_layout (self, &spec->rows[i]);
  find_scale (self);
  self->head_height = plot->label_height + 4 * plot->unit;
  if (has_keys (self))
    self->head_height += (keys_fit_beside (self) ? 1 : 2) * plot->caption_height + 8 * plot->unit;
  self->head_height = ceil (self->head_height);
}

static double
tornado_get_height (const Tornado *self)
{
  double height = self->head_height;

  for (guint i = 0; i < self->rows->len; i++)
    height += tornado_get_row (self, i)->height;
  return height;
}

/* Both are a scenario's, and dashed; one is hatched and the other plain. */
static void
add_bar (Tornado *self, int datum, EndIndex e, double x, double y, double width, double height)
{
  NpPlot *plot = &self->plot;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = self->spec->ink,
    .fill = e == LOW ? NP_FILL_SCENARIO : NP_FILL_LIGHT,
    .stroke = NP_PLOT_HOLLOW_STROKE,
    .dash = NP_DASH_SHORT,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, x, width),
    .y = y,
    .width = width,
    .height = height,
  };

  np_scene_add_mark (plot->scene, &mark);
}

static void
draw_keys (Tornado *self)
{
  NpPlot *plot = &self->plot;
  const char *keys[] = { self->spec->low_key, self->spec->high_key };
  double high = SWATCH_HIGH * plot->unit;
  double text_x = (SWATCH + LABEL_GAP) * plot->unit;
  double x = 0, y = 0;

  for (EndIndex e = 0; e < N_ENDS; e++)
    {
      add_bar (self, -1, e, x, y + (plot->caption_height - high) / 2, SWATCH * plot->unit, high);
      np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, keys[e], 0, x + text_x, y,
                         plot->width - x - text_x, 0);
      if (keys_fit_beside (self))
        x += key_get_width (self, keys[e]) + 2 * GAP * plot->unit;
      else
        y += plot->caption_height;
    }
}

/* The base says what it is above its line, as near to it as the picture's edges let it. */
static void
draw_head (Tornado *self)
{
  NpPlot *plot = &self->plot;
  g_autofree char *label = format_value (self, self->spec->base, self->spec->base_label);
  g_autofree char *fitted = np_plot_fit (plot, label, NP_TEXT_STRONG, 0, plot->width);
  double half = np_plot_measure (plot, fitted, NP_TEXT_STRONG) / 2;
  double x = CLAMP (self->base_x, half, MAX (plot->width - half, half));

  if (has_keys (self))
    draw_keys (self);
  np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, fitted, x,
                    self->head_height - plot->label_height - 4 * plot->unit, 0.5);
  self->y = self->head_height;
}

static int
add_datum (Tornado *self, guint i)
{
  const NpTornadoRow *row = &self->spec->rows[i];
  gboolean gap = !isfinite (row->low_value) || !isfinite (row->high_value);
  g_autofree char *low = format_value (self, row->low_value, row->low_value_label);
  g_autofree char *high = format_value (self, row->high_value, row->high_value_label);
  g_autofree char *value = g_strdup_printf ("%s – %s", low, high);
  NpDatum datum = {
    .id = (char *) row->id,
    .key = (char *) row->key,
    .label = (char *) row->label,
    .value = value,
    .detail = (char *) row->detail,
    .spoken = (char *) row->spoken,
    .source = (char *) row->source,
    .trust = row->trust | NP_TRUST_SCENARIO | (gap ? NP_TRUST_GAP : 0),
    .series = i,
    .bounds = GRAPHENE_RECT_INIT (0, self->y, self->plot.width, tornado_get_row (self, i)->height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* The bar, and outside of its end what comes out above what was put in. */
static void
draw_end (Tornado *self, const End *end, EndIndex e, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double height = BAR * plot->unit;
  double width = end->stub > 0 ? end->stub : MAX (fabs (end->delta) * self->scale, 1);
  double x = self->base_x + end->side * width;
  double text_x = x + end->side * LABEL_GAP * plot->unit;
  double text_y = y - (plot->value_height + plot->caption_height) / 2;
  float align = end->side < 0 ? 1 : 0;

  if (end->stub > 0)
    np_plot_add_rule (plot, datum, NP_INK_DIM, 1.5 * plot->unit, NP_DASH_DOTTED, self->base_x, y, x,
                      y);
  else
    add_bar (self, datum, e, MIN (x, self->base_x), y - height / 2, width, height);
  np_plot_add_text (plot, datum, end->stub > 0 ? NP_INK_DIM : NP_INK_FOREGROUND, NP_TEXT_VALUE,
                    end->value, text_x, text_y, align);
  np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, end->input, text_x,
                    text_y + plot->value_height, align);
}

static void
draw_label (Tornado *self, const NpTornadoRow *row, const RowLayout *layout, int datum, double y)
{
  NpPlot *plot = &self->plot;
  NpTextStyle style = row->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;

  for (guint i = 0; layout->label[i] != NULL; i++)
    np_plot_add_label (plot, datum, NP_INK_FOREGROUND, style, layout->label[i],
                       layout->label[i + 1] == NULL ? row->trust : 0, 0, y + i * plot->label_height,
                       self->narrow ? plot->width : self->label_width, 0);
}

static void
draw_row (Tornado *self, guint i)
{
  NpPlot *plot = &self->plot;
  const NpTornadoRow *row = &self->spec->rows[i];
  const RowLayout *layout = tornado_get_row (self, i);
  double label_height = g_strv_length (layout->label) * plot->label_height;
  double label_y = self->y + (layout->height - label_height) / 2;
  double lanes_y = self->y + (layout->height - layout->lanes_height) / 2;
  int datum = add_datum (self, i);

  if (self->narrow)
    {
      label_y = self->y + PAD * plot->unit;
      lanes_y = label_y + label_height + LANE_GAP * plot->unit;
    }
  draw_label (self, row, layout, datum, label_y);
  for (EndIndex e = 0; e < N_ENDS; e++)
    {
      double below = layout->same_side && e == HIGH ? self->lane_height + LANE_GAP * plot->unit : 0;

      draw_end (self, &layout->ends[e], e, datum, lanes_y + below + self->lane_height / 2);
    }
  /* Where names stand above their bars the line must not run through them. */
  if (self->narrow)
    np_plot_add_rule (plot, -1, NP_INK_FOREGROUND, 1.5, NP_DASH_SOLID, self->base_x, lanes_y,
                      self->base_x, lanes_y + layout->lanes_height);
  self->y += layout->height;
}

/**
 * np_tornado_build:
 * @spec: the inputs and what comes out at the ends of their ranges, in the order in which they are
 *   drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws what a result rests on: for each input a bar from the base to either side, as far as the
 * result goes when that input alone is at the low or the high end of its range. The low end is
 * hatched, the high end is not; at its end each bar says what came out and what was put in, so
 * there is no axis. When both ends lead to the same side, their bars stand above each other; an end
 * without a result is a dotted stub. Higher values lie towards the end edge.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_tornado_build (const NpTornadoSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);
  g_return_val_if_fail (isfinite (spec->base), NULL);

  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (RowLayout));
  Tornado self = { .spec = spec, .rows = rows };

  g_array_set_clear_func (rows, row_layout_clear);
  np_plot_init (&self.plot, context);
  tornado_lay_out (&self);
  np_plot_begin (&self.plot, tornado_get_height (&self));
  draw_head (&self);
  for (guint i = 0; i < spec->n_rows; i++)
    draw_row (&self, i);
  if (!self.narrow && spec->n_rows > 0)
    np_plot_add_rule (&self.plot, -1, NP_INK_FOREGROUND, 1.5, NP_DASH_SOLID, self.base_x,
                      self.head_height - 2 * self.plot.unit, self.base_x, self.y);
  return self.plot.scene;
}
