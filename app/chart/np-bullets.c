/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-bullets.h"

#include <math.h>
#include <string.h>

#include "np-axis.h"

#define NARROW      480.0
#define LEAST_PLOT  180.0 /* narrower bars go below their names */
#define GAP         12.0
#define STUB        24.0
#define BAND        20.0 /* height of the capacity */
#define BAR         8.0  /* height of the figure in it */
#define PAD         6.0  /* above and below a row's text */
#define BLOCK_GAP   18.0
#define LABEL_SHARE 0.32 /* of the width that names may take */
#define VALUE_SHARE \
  0.36 /* … and figures; more, up to half, where they would break more than once */
#define MOST_SHARE  0.5
#define VALUE_LINES 2
#define HOLLOW      1.5 /* outline of a bar of something else than capacity */

/* What a row's text needs, which its height follows from. */
typedef struct
{
  GStrv lines;    /* of the value label (owned) */
  gboolean apart; /* narrow: the lines stand below the sublabel, not beside it */
  guint n_captions;
  double text_height;
  double height;
} RowLayout;

typedef struct
{
  NpPlot plot;
  const NpBulletsSpec *spec;
  GArray *rows; /* of RowLayout, over all blocks (owned) */
  gboolean narrow;
  gboolean any_selected;
  double label_width;
  double value_width;
  double bar_x;
  double bar_width;
  double head_height; /* of a block's heading and axis */
  double y;           /* of what is drawn next */
  guint row;
} Bullets;

static void
row_layout_clear (gpointer data)
{
  g_strfreev (((RowLayout *) data)->lines);
}

static const RowLayout *
bullets_get_row (const Bullets *self, guint row)
{
  return &g_array_index (self->rows, RowLayout, row);
}

static gboolean
is_missing (double value)
{
  return !isfinite (value) || value < 0;
}

/* The range of the claims; without one, the capacity itself. */
static void
bullet_get_range (const NpBullet *bullet, double *low, double *high)
{
  *low = *high = bullet->capacity;
  if (isfinite (bullet->capacity_low) && bullet->capacity_low > 0)
    *low = MIN (*low, bullet->capacity_low);
  if (isfinite (bullet->capacity_high))
    *high = MAX (*high, bullet->capacity_high);
}

static double
block_get_largest (const NpBulletBlock *block)
{
  double largest = 0;

  for (guint i = 0; i < block->n_bullets; i++)
    {
      const NpBullet *bullet = &block->bullets[i];
      double low, high;

      bullet_get_range (bullet, &low, &high);
      if (!is_missing (bullet->capacity))
        largest = MAX (largest, high);
      if (!is_missing (bullet->value))
        largest = MAX (largest, bullet->value);
    }
  return largest;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

static GStrv
wrap_caption (const Bullets *self, const char *text, double width)
{
  return np_text_measure_wrap (&self->plot.context->measure, has_text (text) ? text : "",
                               NP_TEXT_CAPTION, width);
}

/* The width from @width on at which @text breaks no more than once, or @most. */
static double
find_value_width (const Bullets *self, const char *text, double width, double most)
{
  while (width < most)
    {
      g_auto (GStrv) lines = wrap_caption (self, text, width);

      if (g_strv_length (lines) <= VALUE_LINES)
        break;
      width = MIN (width + 8 * self->plot.unit, most);
    }
  return width;
}

static void
bullets_measure (Bullets *self)
{
  NpPlot *plot = &self->plot;
  double most = floor (MOST_SHARE * plot->width);
  double label = 0, use = 0, value = 0;

  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      {
        const NpBullet *bullet = &self->spec->blocks[b].bullets[i];
        g_autofree char *name
            = np_plot_fit (plot, bullet->label, NP_TEXT_STRONG, bullet->trust, G_MAXDOUBLE);

        label = MAX (label, np_plot_measure (plot, name, NP_TEXT_STRONG));
        label = MAX (label, np_plot_measure (plot, bullet->sublabel, NP_TEXT_CAPTION));
        use = MAX (use, np_plot_measure (plot, bullet->use_label, NP_TEXT_VALUE));
        value = MAX (value, np_plot_measure (plot, bullet->value_label, NP_TEXT_CAPTION));
        self->any_selected = self->any_selected || bullet->selected;
      }
  self->label_width = np_plot_column (label, LABEL_SHARE * plot->width);
  self->value_width = np_plot_column (MAX (use, value), VALUE_SHARE * plot->width);
  self->value_width = MAX (self->value_width, np_plot_column (use, most));
  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      self->value_width = find_value_width (self, self->spec->blocks[b].bullets[i].value_label,
                                            self->value_width, most);
}

/* Whether anything is drawn in the row's bar. */
static gboolean
has_bar (const NpBullet *bullet)
{
  return !bullet->plain || !is_missing (bullet->value) || !is_missing (bullet->capacity);
}

static void
add_row_layout (Bullets *self, const NpBullet *bullet)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  guint n_sublabels = has_text (bullet->sublabel) ? 1 : 0;
  double beside = np_plot_measure (plot, bullet->sublabel, NP_TEXT_CAPTION) + GAP * unit;
  RowLayout row = { 0 };
  guint n_lines;

  if (self->narrow)
    row.apart
        = n_sublabels > 0
          && beside + np_plot_measure (plot, bullet->value_label, NP_TEXT_CAPTION) > plot->width;
  if (has_text (bullet->value_label))
    row.lines
        = wrap_caption (self, bullet->value_label, self->narrow ? plot->width : self->value_width);
  n_lines = row.lines != NULL ? g_strv_length (row.lines) : 0;
  row.n_captions = row.apart ? n_lines + 1 : MAX (n_lines, n_sublabels);
  row.text_height
      = ceil (MAX (plot->label_height, plot->value_height) + row.n_captions * plot->caption_height);
  if (self->narrow)
    row.height = ceil (row.text_height + ((has_bar (bullet) ? 4 + BAND : 0) + 2 * PAD) * unit);
  else
    row.height = ceil (MAX (row.text_height, has_bar (bullet) ? BAND * unit : 0) + 2 * PAD * unit);
  g_array_append_val (self->rows, row);
}

static void
bullets_lay_out (Bullets *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;

  bullets_measure (self);
  self->bar_x = self->label_width > 0 ? self->label_width + GAP * unit : 0;
  self->bar_width = plot->width - self->bar_x - GAP * unit - self->value_width;
  self->narrow = np_plot_is_narrow (plot, NARROW) || self->bar_width < LEAST_PLOT * unit;
  if (self->narrow)
    {
      self->bar_x = 0;
      self->bar_width = plot->width;
    }
  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      add_row_layout (self, &self->spec->blocks[b].bullets[i]);
  self->head_height = ceil (plot->label_height + plot->caption_height + 8 * unit);
}

static double
bullets_get_height (const Bullets *self)
{
  double height = self->spec->n_blocks * self->head_height;

  if (self->spec->n_blocks > 1)
    height += (self->spec->n_blocks - 1) * BLOCK_GAP * self->plot.unit;
  for (guint i = 0; i < self->rows->len; i++)
    height += bullets_get_row (self, i)->height;
  return height;
}

/* Grouped as the locale does, by commas where it has no habit of its own: six digits in a row
 * can't be read. A tick is whole unless the axis ends below ten. */
static char *
tick_to_label (double value, double maximum)
{
  if (maximum < 10)
    return g_strdup_printf ("%.1f", value);

  GString *text = g_string_new (NULL);
  g_string_printf (text, "%'.0f", value);
  if (strspn (text->str, "0123456789") == text->len)
    for (gssize i = (gssize) text->len - 3; i > 0; i -= 3)
      g_string_insert_c (text, i, ',');
  return g_string_free (text, FALSE);
}

/* A hairline through all rows of the block; where names stand above their bars, only behind the
 * bars. */
static void
draw_rules (Bullets *self, const NpBulletBlock *block, double x, double top, NpInk ink)
{
  double unit = self->plot.unit;
  double row_y = top;

  for (guint i = 0; i < block->n_bullets; i++)
    {
      const RowLayout *row = bullets_get_row (self, self->row + i);
      double y = row_y + PAD * unit + row->text_height + 2 * unit;

      row_y += row->height;
      if (self->narrow && has_bar (&block->bullets[i]))
        np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, y, x, y + (BAND + 4) * unit);
    }
  if (!self->narrow)
    np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, top - 2 * unit, x, row_y);
}

/* Where a tick's label begins, centred as near as the picture's edges let it. */
static double
place_tick (const Bullets *self, const NpValueAxis *axis, guint i, double *x, double *width)
{
  g_autofree char *text = tick_to_label (axis->ticks[i], axis->maximum);

  *x = self->bar_x + np_value_axis_scale (axis, axis->ticks[i]) * self->bar_width;
  *width = np_plot_measure (&self->plot, text, NP_TEXT_CAPTION);
  return CLAMP (*x - *width / 2, 0, MAX (self->plot.width - *width, 0));
}

static gboolean
labels_fit (const Bullets *self, const NpValueAxis *axis)
{
  double free_from = -G_MAXDOUBLE;

  for (guint i = 0; i < axis->n_ticks; i++)
    {
      double x, width;
      double left = place_tick (self, axis, i, &x, &width);

      if (left < free_from)
        return FALSE;
      free_from = left + width + 8 * self->plot.unit;
    }
  return TRUE;
}

/* As many ticks as have room for their labels: a line that nobody can read is none. */
static void
axis_init (NpValueAxis *axis, const Bullets *self, const NpBulletBlock *block)
{
  double largest = block_get_largest (block);
  guint max_ticks = self->narrow ? 4 : NP_AXIS_MAX_TICKS;

  np_value_axis_init (axis, 0, largest, max_ticks, FALSE);
  while (max_ticks > 2 && !labels_fit (self, axis))
    {
      np_value_axis_clear (axis);
      np_value_axis_init (axis, 0, largest, --max_ticks, FALSE);
    }
}

/* Labels above the hairlines. */
static void
draw_head (Bullets *self, const NpBulletBlock *block, const NpValueAxis *axis)
{
  NpPlot *plot = &self->plot;
  double top = self->y + self->head_height;
  double label_y = top - plot->caption_height - 4 * plot->unit;
  double free_from = -G_MAXDOUBLE;

  np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, block->heading, 0, 0, self->y,
                     plot->width, 0);
  for (guint i = 0; i < axis->n_ticks; i++)
    {
      g_autofree char *text = tick_to_label (axis->ticks[i], axis->maximum);
      double x, width;
      double left = place_tick (self, axis, i, &x, &width);

      if (left < free_from)
        continue;
      draw_rules (self, block, x, top, i == 0 ? NP_INK_DIM : NP_INK_GRID);
      np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, left, label_y, 0);
      free_from = left + width + 8 * plot->unit;
    }
  self->y = top;
}

static int
add_datum (Bullets *self, const NpBullet *bullet)
{
  NpDatum datum = {
    .id = (char *) bullet->id,
    .key = (char *) bullet->key,
    .label = (char *) bullet->label,
    .value = (char *) (bullet->use_label != NULL ? bullet->use_label : bullet->value_label),
    .detail = (char *) bullet->detail,
    .spoken = (char *) bullet->spoken,
    .source = (char *) bullet->source,
    .trust = bullet->trust | (is_missing (bullet->value) ? NP_TRUST_GAP : 0),
    .series = self->row,
    .bounds
    = GRAPHENE_RECT_INIT (0, self->y, self->plot.width, bullets_get_row (self, self->row)->height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* Where a quiet band ends is a figure: it must be seen as well as any other. */
static void
outline_capacity (Bullets *self, NpBulletCapacity style, int datum, double y, double width)
{
  NpPlot *plot = &self->plot;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = NP_INK_DIM,
    .stroke = 1.0,
    .dash = style == NP_BULLET_CAPACITY_ANNOUNCED ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, self->bar_x, width),
    .y = y,
    .width = width,
    .height = BAND * plot->unit,
    .radius = MIN (3.0 * plot->unit, width / 2.0),
  };

  np_scene_add_mark (plot->scene, &mark);
}

/* What all claims agree on is a band, what only some say is hatched; one outline holds both. An old
 * statement does not fill the band, and one of what is to come is dashed. */
static void
draw_capacity (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double height = BAND * plot->unit;
  double low, high;

  bullet_get_range (bullet, &low, &high);
  double sure = np_value_axis_scale (axis, low) * self->bar_width;
  double whole = np_value_axis_scale (axis, high) * self->bar_width;

  if (whole - sure >= 1)
    np_scene_add_rect (plot->scene, datum, NP_INK_REST, NP_FILL_HATCH,
                       np_plot_mirror (plot, self->bar_x + sure, whole - sure), y - height / 2,
                       whole - sure, height, MIN (3.0 * plot->unit, (whole - sure) / 2));
  if (sure > 0 && bullet->capacity_style == NP_BULLET_CAPACITY_DATED)
    np_plot_add_bar (plot, datum, NP_INK_BAND, NP_FILL_SOLID, self->bar_x, y - height / 2, sure,
                     height);
  if (whole > 0)
    outline_capacity (self, bullet->capacity_style, datum, y - height / 2, whole);
}

/* Where a figure would be: it never reaches past what the plant could build. */
static void
draw_stub (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  double unit = self->plot.unit;
  double room = self->bar_width;
  double x = self->bar_x + 4 * unit;
  double low, high;

  if (!is_missing (bullet->capacity))
    {
      bullet_get_range (bullet, &low, &high);
      room = np_value_axis_scale (axis, high) * self->bar_width - 4 * unit;
    }
  room = MIN (room - 4 * unit, STUB * unit);
  if (room > 0)
    np_plot_add_rule (&self->plot, datum, NP_INK_DIM, 1.5 * unit, NP_DASH_DOTTED, x, y, x + room,
                      y);
}

static void
draw_figure (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double height = BAR * plot->unit;
  double width = MAX (np_value_axis_scale (axis, bullet->value) * self->bar_width, 1);
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = self->any_selected && !bullet->selected ? NP_INK_REST : bullet->ink,
    .fill = NP_FILL_LIGHT,
    .stroke = HOLLOW,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, self->bar_x, width),
    .y = y - height / 2,
    .width = width,
    .height = height,
    .radius = MIN (3 * plot->unit, width / 2),
  };

  if (bullet->hollow)
    np_scene_add_mark (plot->scene, &mark);
  else
    np_plot_add_bar (plot, datum, mark.ink, np_plot_trust_to_fill (bullet->trust), self->bar_x,
                     mark.y, width, height);
}

/* A figure without a capacity has nothing after it: a stub there would look like more of it. */
static void
draw_bars (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  if (!is_missing (bullet->capacity))
    draw_capacity (self, bullet, axis, datum, y);
  if (!is_missing (bullet->value) && bullet->value > 0)
    draw_figure (self, bullet, axis, datum, y);
  else if (is_missing (bullet->value) && !bullet->plain)
    draw_stub (self, bullet, axis, datum, y);
}

/* A name at the start and the use at the end of one line. In a column of their own figures have
 * its width; above the bar they take what they need, and the name the rest. */
static void
draw_first_line (Bullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  NpTextStyle style = bullet->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  double value_width
      = np_plot_add_label (plot, datum, is_missing (bullet->value) ? NP_INK_DIM : NP_INK_FOREGROUND,
                           NP_TEXT_VALUE, bullet->use_label, 0, plot->width, y,
                           self->narrow ? plot->width : self->value_width, 1);
  double name_width
      = self->narrow ? plot->width - value_width - GAP * plot->unit : self->label_width;

  np_plot_add_label (plot, datum, NP_INK_FOREGROUND, style, bullet->label, bullet->trust, 0, y,
                     name_width, 0);
}

static void
draw_captions (Bullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  const RowLayout *row = bullets_get_row (self, self->row);
  double width = self->narrow ? plot->width : self->value_width;
  double widest = 0;

  if (row->apart)
    {
      np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bullet->sublabel, 0, 0, y,
                         plot->width, 0);
      y += plot->caption_height;
    }
  for (guint i = 0; row->lines != NULL && row->lines[i] != NULL; i++)
    {
      double taken = np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, row->lines[i], 0,
                                        row->apart ? 0 : plot->width, y + i * plot->caption_height,
                                        width, row->apart ? 0 : 1);

      widest = MAX (widest, taken);
    }
  if (!row->apart)
    np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bullet->sublabel, 0, 0, y,
                       self->narrow ? plot->width - widest - GAP * plot->unit : self->label_width,
                       0);
}

static void
draw_row (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis)
{
  NpPlot *plot = &self->plot;
  const RowLayout *row = bullets_get_row (self, self->row);
  double unit = plot->unit;
  double text_y = self->y + PAD * unit;
  double bar_y = self->y + row->height / 2;
  int datum = add_datum (self, bullet);

  if (self->narrow)
    bar_y = text_y + row->text_height + (4 + BAND / 2) * unit;
  else
    text_y = bar_y - row->text_height / 2;

  draw_bars (self, bullet, axis, datum, bar_y);
  draw_first_line (self, bullet, datum, text_y);
  draw_captions (self, bullet, datum, text_y + MAX (plot->label_height, plot->value_height));
  self->y += row->height;
  self->row++;
}

/**
 * np_bullets_build:
 * @spec: blocks of rows; each block has an axis of its own, so that units are never mixed
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws figures against capacities: the capacity as an outlined band, the part of it that sources
 * disagree about hatched, the figure as a thinner bar in it, and its use at the end. A figure that
 * is missing is a dotted stub, never a bar of no length. Where there is too little room for bars
 * between the texts, each row's text stands above its bar.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (RowLayout));
  Bullets self = { .spec = spec, .rows = rows };

  g_array_set_clear_func (rows, row_layout_clear);
  np_plot_init (&self.plot, context);
  bullets_lay_out (&self);
  np_plot_begin (&self.plot, bullets_get_height (&self));
  for (guint b = 0; b < spec->n_blocks; b++)
    {
      const NpBulletBlock *block = &spec->blocks[b];
      g_auto (NpValueAxis) axis = { 0 };

      axis_init (&axis, &self, block);
      self.y += b > 0 ? BLOCK_GAP * self.plot.unit : 0;
      draw_head (&self, block, &axis);
      for (guint i = 0; i < block->n_bullets; i++)
        draw_row (&self, &block->bullets[i], &axis);
    }
  return self.plot.scene;
}
