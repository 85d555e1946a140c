/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-rows.h"

#include <math.h>

#include "np-plot.h"

#define NARROW      480.0
#define LEAST_LABEL 200.0 /* narrower labels send the figures below themselves */
#define INSET       8.0   /* of all text, so that a highlight has room around it */
#define PAD         10.0  /* above and below a row's text */
#define GAP         16.0  /* between columns */
#define GLYPH       14.0
#define GLYPH_GAP   10.0
#define LINE_GAP    2.0 /* between a label and what is under it */
#define NAME_GAP    6.0 /* between a column's name and the figure, where they share a line */
#define SECTION_GAP 24.0
#define HEAD_GAP    10.0
#define BAR         8.0
#define BAR_WIDTH   160.0 /* of its column, at most */
#define ACCENT      3.0   /* beside what is selected */
#define HEAD_WIDTH  96.0  /* a longer column head is broken where figures need less */
#define LABEL_SHARE 0.42  /* of the width that is the labels' before figures may have any */
#define VALUE_SHARE 0.24  /* … and that one column of figures may take */
#define BAR_SHARE   0.2
#define BASELINE    0.8 /* of a line's height that is above what letters stand on */

typedef struct
{
  GStrv label;                    /* (owned) */
  GStrv sublabel;                 /* (owned) (nullable) */
  GStrv values[NP_ROWS_N_VALUES]; /* (owned) (nullable): only beside the label */
  double text_height;
  double height;
} RowLayout;

typedef struct
{
  NpPlot plot;
  const NpRowsSpec *spec;
  GArray *rows; /* of RowLayout, over all sections (owned) */
  GStrv heads[NP_ROWS_N_VALUES];
  double columns[NP_ROWS_N_VALUES]; /* widths; 0: nothing stands in it */
  gboolean narrow;
  double text_x;
  double label_width;
  double bar_width; /* 0: bars are below the label, or there are none */
  double line;      /* height of a line of labels and figures */
  double head_height;
  double y;
  guint row;
} Rows;

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
row_layout_clear (gpointer data)
{
  RowLayout *row = data;

  g_strfreev (row->label);
  g_strfreev (row->sublabel);
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    g_strfreev (row->values[c]);
}

static guint
count_lines (GStrv lines)
{
  return lines != NULL ? g_strv_length (lines) : 0;
}

static GStrv
wrap (const Rows *self, const char *text, NpTextStyle style, double width)
{
  return has_text (text)
             ? np_text_measure_wrap (&self->plot.context->measure, text, style, MAX (width, 1))
             : NULL;
}

static gboolean
has_bar (const NpRow *row)
{
  return isfinite (row->bar);
}

/* Of those that have the section's axis. */
static double
get_largest (const NpRowsSpec *spec, const NpRowsSection *section)
{
  double largest = 0;

  for (guint s = 0; s < spec->n_sections; s++)
    for (guint i = 0; i < spec->sections[s].n_rows; i++)
      if (has_bar (&spec->sections[s].rows[i]) && (spec->one_axis || &spec->sections[s] == section))
        largest = MAX (largest, spec->sections[s].rows[i].bar);
  return largest;
}

/* --- Layout ---------------------------------------------------------------------------------- */

/* A column is as wide as its figures want, and its head as far as that or a little more. */
static void
measure_columns (Rows *self, gboolean *any_glyph, gboolean *any_bar)
{
  const NpPlot *plot = &self->plot;
  double most = floor (VALUE_SHARE * plot->width);

  for (guint s = 0; s < self->spec->n_sections; s++)
    for (guint i = 0; i < self->spec->sections[s].n_rows; i++)
      {
        const NpRow *row = &self->spec->sections[s].rows[i];

        *any_glyph = *any_glyph || row->glyph >= 0;
        *any_bar = *any_bar || has_bar (row);
        for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
          if (has_text (row->values[c]))
            self->columns[c]
                = MAX (self->columns[c],
                       np_plot_column (np_plot_measure (plot, row->values[c], NP_TEXT_VALUE),
                                       most));
      }
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    if (self->columns[c] > 0)
      {
        double head = np_plot_measure (plot, self->spec->value_labels[c], NP_TEXT_CAPTION);

        self->columns[c]
            = MAX (self->columns[c], np_plot_column (head, HEAD_WIDTH * self->plot.unit));
      }
}

/* Whether figures stand below the label is the same for all rows. */
static void
place_columns (Rows *self)
{
  const NpPlot *plot = &self->plot;
  double unit = plot->unit;
  gboolean any_glyph = FALSE, any_bar = FALSE;
  double room;

  measure_columns (self, &any_glyph, &any_bar);
  self->text_x = (INSET + (any_glyph ? GLYPH + GLYPH_GAP : 0)) * unit;
  room = plot->width - self->text_x - INSET * unit;
  self->label_width = room;
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    self->label_width -= self->columns[c] > 0 ? self->columns[c] + GAP * unit : 0;
  self->narrow = np_plot_is_narrow (plot, NARROW)
                 || self->label_width < MAX (LEAST_LABEL * unit, LABEL_SHARE * room);
  if (self->narrow)
    self->label_width = room;
  else if (any_bar)
    {
      double width = MIN (BAR_WIDTH * unit, floor (BAR_SHARE * plot->width));

      if (self->label_width - width - GAP * unit >= MAX (LEAST_LABEL * unit, LABEL_SHARE * room))
        {
          self->bar_width = width;
          self->label_width -= width + GAP * unit;
        }
    }
}

static void
draw_lines (Rows *self,
            int datum,
            NpInk ink,
            NpTextStyle style,
            GStrv lines,
            double x,
            double y,
            float align)
{
  double height = style == NP_TEXT_CAPTION ? self->plot.caption_height : self->line;

  for (guint i = 0; i < count_lines (lines); i++)
    np_plot_add_text (&self->plot, datum, ink, style, lines[i], x, y + i * height, align);
}

/* A figure that is too long for a line, below its column's name. Returns its height. */
static double
break_value (Rows *self, const char *name, const char *value, int datum, double y, gboolean draw)
{
  g_auto (GStrv) names = wrap (self, name, NP_TEXT_CAPTION, self->label_width);
  g_auto (GStrv) lines = wrap (self, value, NP_TEXT_VALUE, self->label_width);
  double below = count_lines (names) * self->plot.caption_height;

  if (draw)
    {
      draw_lines (self, datum, NP_INK_DIM, NP_TEXT_CAPTION, names, self->text_x, y, 0);
      draw_lines (self, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, lines, self->text_x, y + below, 0);
    }
  return below + count_lines (lines) * self->line;
}

/* The figures under a label, each after its column's name, as many on a line as fit. Returns their
 * height. */
static double
flow_values (Rows *self, const NpRow *row, int datum, double top, gboolean draw)
{
  NpPlot *plot = &self->plot;
  double end = self->text_x + self->label_width;
  double drop = (self->line - plot->caption_height) * BASELINE;
  double x = self->text_x, y = top;

  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    {
      const char *name = self->spec->value_labels[c], *value = row->values[c];
      double lead = has_text (name)
                        ? np_plot_measure (plot, name, NP_TEXT_CAPTION) + NAME_GAP * plot->unit
                        : 0;
      double width = lead + np_plot_measure (plot, value, NP_TEXT_VALUE);

      if (!has_text (value))
        continue;
      if (x > self->text_x && x + width > end)
        {
          x = self->text_x;
          y += self->line;
        }
      if (x + width > end)
        {
          y += break_value (self, name, value, datum, y, draw);
          continue;
        }
      if (draw)
        {
          np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, name, x, y + drop, 0);
          np_plot_add_text (plot, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, value, x + lead, y, 0);
        }
      x += width + GAP * plot->unit;
    }
  return y + (x > self->text_x ? self->line : 0) - top;
}

/* What stands below the label, with the space before each. */
static double
get_extras_height (Rows *self, const NpRow *row)
{
  double unit = self->plot.unit;
  double height = 0;
  double values = self->narrow ? flow_values (self, row, -1, 0, FALSE) : 0;

  if (values > 0)
    height += values + 2 * LINE_GAP * unit;
  if (self->bar_width <= 0 && has_bar (row))
    height += (BAR + 3 * LINE_GAP) * unit;
  return height;
}

static void
add_row_layout (Rows *self, const NpRow *row)
{
  const NpPlot *plot = &self->plot;
  RowLayout layout = { 0 };
  double width = self->label_width;
  guint n_values = 0;

  /* The mark of rivals follows the last line. */
  if ((row->trust & NP_TRUST_RIVALS) != 0)
    width -= np_plot_measure (plot, "\u202f" NP_PLOT_RIVALS, NP_TEXT_LABEL);
  layout.label
      = np_text_measure_wrap (&plot->context->measure, row->label != NULL ? row->label : "",
                              NP_TEXT_LABEL, MAX (width, 1));
  layout.sublabel = wrap (self, row->sublabel, NP_TEXT_CAPTION, self->label_width);
  for (guint c = 0; c < NP_ROWS_N_VALUES && !self->narrow; c++)
    {
      layout.values[c] = wrap (self, row->values[c], NP_TEXT_VALUE, self->columns[c]);
      n_values = MAX (n_values, count_lines (layout.values[c]));
    }
  layout.text_height = count_lines (layout.label) * self->line;
  if (layout.sublabel != NULL)
    layout.text_height
        += LINE_GAP * plot->unit + count_lines (layout.sublabel) * plot->caption_height;
  layout.height = MAX (layout.text_height + get_extras_height (self, row), n_values * self->line);
  layout.height = ceil (layout.height + 2 * PAD * plot->unit);
  g_array_append_val (self->rows, layout);
}

static double
section_get_head_height (const Rows *self, const NpRowsSection *section)
{
  const NpPlot *plot = &self->plot;
  g_auto (GStrv) heading
      = wrap (self, section->heading, NP_TEXT_STRONG, plot->width - 2 * INSET * plot->unit);
  g_auto (GStrv) note
      = wrap (self, section->note, NP_TEXT_CAPTION, plot->width - 2 * INSET * plot->unit);
  double height
      = count_lines (heading) * plot->label_height + count_lines (note) * plot->caption_height;

  return height > 0 ? ceil (height + 6 * plot->unit) : 0;
}

/* Heads are told once, above all sections. */
static void
measure_head (Rows *self)
{
  const NpPlot *plot = &self->plot;
  guint n_lines = 0;

  if (self->narrow)
    return;
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    if (self->columns[c] > 0)
      {
        self->heads[c]
            = wrap (self, self->spec->value_labels[c], NP_TEXT_CAPTION, self->columns[c]);
        n_lines = MAX (n_lines, count_lines (self->heads[c]));
      }
  if (n_lines > 0)
    self->head_height = ceil (n_lines * plot->caption_height + HEAD_GAP * plot->unit);
}

static double
rows_lay_out (Rows *self)
{
  double height;

  self->line = MAX (self->plot.label_height, self->plot.value_height);
  place_columns (self);
  measure_head (self);
  height = self->head_height;
  for (guint s = 0; s < self->spec->n_sections; s++)
    {
      const NpRowsSection *section = &self->spec->sections[s];

      height += s > 0 ? SECTION_GAP * self->plot.unit : 0;
      height += section_get_head_height (self, section);
      for (guint i = 0; i < section->n_rows; i++)
        {
          add_row_layout (self, &section->rows[i]);
          height += g_array_index (self->rows, RowLayout, self->rows->len - 1).height;
        }
    }
  return height;
}

/* --- Drawing --------------------------------------------------------------------------------- */

/* Where the column's figures stand, from the start edge: they end at its right in every language, so
 * that units stand below units. */
static double
column_get_edge (const Rows *self, guint column, float *align)
{
  double x = self->plot.width - INSET * self->plot.unit;

  for (guint c = NP_ROWS_N_VALUES - 1; c > column; c--)
    x -= self->columns[c] > 0 ? self->columns[c] + GAP * self->plot.unit : 0;
  *align = self->plot.context->rtl ? 0 : 1;
  return self->plot.context->rtl ? x - self->columns[column] : x;
}

static void
draw_head (Rows *self)
{
  NpPlot *plot = &self->plot;
  double bottom = self->head_height - HEAD_GAP * plot->unit;

  if (self->head_height <= 0)
    return;
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    {
      float align;
      double x = column_get_edge (self, c, &align);

      draw_lines (self, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->heads[c], x,
                  bottom - count_lines (self->heads[c]) * plot->caption_height, align);
    }
  np_scene_set_head (plot->scene, 0, self->head_height);
  self->y = self->head_height;
}

static void
draw_section_head (Rows *self, const NpRowsSection *section)
{
  NpPlot *plot = &self->plot;
  double x = INSET * plot->unit;
  g_auto (GStrv) heading = wrap (self, section->heading, NP_TEXT_STRONG, plot->width - 2 * x);
  g_auto (GStrv) note = wrap (self, section->note, NP_TEXT_CAPTION, plot->width - 2 * x);
  double y = self->y;

  for (guint i = 0; i < count_lines (heading); i++, y += plot->label_height)
    np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, heading[i], x, y, 0);
  draw_lines (self, -1, NP_INK_DIM, NP_TEXT_CAPTION, note, x, y, 0);
  self->y += section_get_head_height (self, section);
}

/* What its figures are, with their columns' names: for the tip. (transfer full) */
static char *
row_to_value (const Rows *self, const NpRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    if (has_text (row->values[c]))
      {
        g_string_append (text, text->len > 0 ? " · " : "");
        if (has_text (self->spec->value_labels[c]))
          g_string_append_printf (text, "%s ", self->spec->value_labels[c]);
        g_string_append (text, row->values[c]);
      }
  return g_strdup (text->str);
}

static int
add_datum (Rows *self, const NpRow *row, double height)
{
  g_autofree char *value = row_to_value (self, row);
  NpDatum datum = {
    .id = (char *) row->id,
    .key = (char *) row->key,
    .label = (char *) row->label,
    .value = value,
    .detail = (char *) row->detail,
    .spoken = (char *) row->spoken,
    .source = (char *) row->source,
    .trust = row->trust,
    .series = self->row,
    .bounds = GRAPHENE_RECT_INIT (0, self->y, self->plot.width, height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* A ground and, because that alone is faint, a stripe at the start edge. */
static void
draw_selection (Rows *self, int datum, double height)
{
  NpPlot *plot = &self->plot;

  np_plot_add_bar (plot, datum, NP_INK_BAND, NP_FILL_SOLID, 0, self->y, plot->width, height);
  np_plot_add_bar (plot, datum, NP_INK_FOREGROUND, NP_FILL_SOLID, 0, self->y, ACCENT * plot->unit,
                   height);
}

static void
draw_bar (Rows *self, const NpRow *row, int datum, double largest, double x, double y, double width)
{
  double length = largest > 0 ? MAX (row->bar, 0) / largest * width : 0;

  np_plot_add_bar (&self->plot, datum, row->ink, np_plot_trust_to_fill (row->trust), x, y,
                   MAX (length, 1), BAR * self->plot.unit);
}

static void
draw_values (Rows *self, const NpRow *row, const RowLayout *layout, int datum, double y)
{
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    {
      float align;
      double x = column_get_edge (self, c, &align);

      draw_lines (self, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, layout->values[c], x, y, align);
    }
}

static void
draw_label (Rows *self, const NpRow *row, const RowLayout *layout, int datum, double y)
{
  NpPlot *plot = &self->plot;
  guint n = count_lines (layout->label);

  if (row->glyph >= 0)
    np_scene_add_glyph (plot->scene, datum, row->ink, (NpGlyph) row->glyph,
                        np_plot_mirror (plot, (INSET + GLYPH / 2) * plot->unit, 0),
                        y + self->line / 2, GLYPH * plot->unit);
  for (guint i = 0; i < n; i++)
    np_plot_add_label (plot, datum, NP_INK_FOREGROUND, NP_TEXT_LABEL, layout->label[i],
                       i + 1 == n ? row->trust : 0, self->text_x, y + i * self->line, G_MAXDOUBLE,
                       0);
  draw_lines (self, datum, NP_INK_DIM, NP_TEXT_CAPTION, layout->sublabel, self->text_x,
              y + n * self->line + LINE_GAP * plot->unit, 0);
}

static void
draw_row (Rows *self, const NpRow *row, double largest, gboolean last)
{
  NpPlot *plot = &self->plot;
  const RowLayout *layout = &g_array_index (self->rows, RowLayout, self->row);
  double unit = plot->unit;
  double y = self->y + PAD * unit;
  int datum = add_datum (self, row, layout->height);

  if (row->selected)
    draw_selection (self, datum, layout->height);
  draw_label (self, row, layout, datum, y);
  draw_values (self, row, layout, datum, y);
  if (has_bar (row) && self->bar_width > 0)
    draw_bar (self, row, datum, largest, self->text_x + self->label_width + GAP * unit,
              y + (self->line - BAR * unit) / 2, self->bar_width);
  y += layout->text_height;
  if (self->narrow)
    {
      double values = flow_values (self, row, datum, y + 2 * LINE_GAP * unit, TRUE);

      y += values > 0 ? values + 2 * LINE_GAP * unit : 0;
    }
  if (has_bar (row) && self->bar_width <= 0)
    draw_bar (self, row, datum, largest, self->text_x, y + 3 * LINE_GAP * unit, self->label_width);
  self->y += layout->height;
  /* The row's own, so that it isn't taken for a plot's grid where pages end. */
  if (!last)
    np_plot_add_rule (plot, datum, NP_INK_GRID, 1, NP_DASH_SOLID, 0, self->y - 0.5, plot->width,
                      self->y - 0.5);
  self->row++;
}

static void
draw_section (Rows *self, const NpRowsSection *section)
{
  double largest = get_largest (self->spec, section);

  draw_section_head (self, section);
  if (section->n_rows > 0)
    np_plot_add_rule (&self->plot, -1, NP_INK_GRID, 1, NP_DASH_SOLID, 0, self->y - 0.5,
                      self->plot.width, self->y - 0.5);
  for (guint i = 0; i < section->n_rows; i++)
    {
      if (i > 0)
        np_scene_add_break (self->plot.scene, self->y);
      draw_row (self, &section->rows[i], largest, i + 1 == section->n_rows);
    }
}

/**
 * np_rows_build:
 * @spec: sections of rows, in the order in which they are drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws a list as a good table is printed: what each row says to the start, its figures in columns
 * that end below each other in all sections, hairlines between rows. Nothing is cut: words and
 * figures are broken over lines. Where there is too little room beside the words, the figures stand
 * below them, each after its column's name.
 *
 * Pages may end between rows, but not between a heading and its first row; the columns' heads stand
 * on each page.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_rows_build (const NpRowsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (RowLayout));
  Rows self = { .spec = spec, .rows = rows };

  g_array_set_clear_func (rows, row_layout_clear);
  np_plot_init (&self.plot, context);
  np_plot_begin (&self.plot, rows_lay_out (&self));
  draw_head (&self);
  for (guint s = 0; s < spec->n_sections; s++)
    {
      if (s > 0)
        {
          np_scene_add_break (self.plot.scene, self.y);
          self.y += SECTION_GAP * self.plot.unit;
        }
      draw_section (&self, &spec->sections[s]);
    }
  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    g_strfreev (self.heads[c]);
  return self.plot.scene;
}
