/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-bullets-private.h"

#include <string.h>

#define BLOCK_GAP 18.0

static void
row_clear (gpointer data)
{
  NpBulletRow *row = data;

  for (NpBulletText text = 0; text < NP_BULLET_N_TEXTS; text++)
    g_strfreev (row->lines[text]);
}

static void
head_clear (gpointer data)
{
  g_strfreev (((NpBulletHead *) data)->total);
}

const NpBulletRow *
np_bullets_get_row (const NpBullets *self, guint row)
{
  return &g_array_index (self->rows, NpBulletRow, row);
}

const NpBulletHead *
np_bullets_get_head (const NpBullets *self, guint block)
{
  return &g_array_index (self->heads, NpBulletHead, block);
}

static double
bullets_get_height (const NpBullets *self)
{
  double height = 0;

  if (self->heads->len > 1)
    height += (self->heads->len - 1) * BLOCK_GAP * self->plot.unit;
  for (guint b = 0; b < self->heads->len; b++)
    height += np_bullets_get_head (self, b)->height;
  for (guint i = 0; i < self->rows->len; i++)
    height += np_bullets_get_row (self, i)->height;
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
draw_rules (NpBullets *self, const NpBulletBlock *block, double x, double top, NpInk ink)
{
  double unit = self->plot.unit;
  double row_y = top;

  for (guint i = 0; i < block->n_bullets; i++)
    {
      const NpBulletRow *row = np_bullets_get_row (self, self->row + i);
      double y = row_y + NP_BULLETS_PAD * unit + row->text_height + 2 * unit;

      row_y += row->height;
      if (self->narrow && np_bullet_has_bar (&block->bullets[i]))
        np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, y, x,
                          y + (NP_BULLETS_BAND + 4) * unit);
    }
  if (!self->narrow)
    np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, top - 2 * unit, x, row_y);
}

/* Where a tick's label begins, centred as near as the picture's edges let it. */
static double
place_tick (const NpBullets *self, const NpValueAxis *axis, guint i, double *x, double *width)
{
  g_autofree char *text = tick_to_label (axis->ticks[i], axis->maximum);

  *x = self->bar_x + np_value_axis_scale (axis, axis->ticks[i]) * self->bar_width;
  *width = np_plot_measure (&self->plot, text, NP_TEXT_CAPTION);
  return CLAMP (*x - *width / 2, 0, MAX (self->plot.width - *width, 0));
}

static gboolean
labels_fit (const NpBullets *self, const NpValueAxis *axis)
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

static gboolean
is_on_axis_of (const NpBulletBlock *block, const NpBulletBlock *other)
{
  return block == other || (block->axis_group != 0 && block->axis_group == other->axis_group);
}

gboolean
np_bullets_has_sparklines (const NpBullets *self, const NpBulletBlock *block)
{
  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      if (is_on_axis_of (&self->spec->blocks[b], block)
          && self->spec->blocks[b].bullets[i].n_sparkline > 0)
        return TRUE;
  return FALSE;
}

static double
block_get_largest (const NpBulletBlock *block)
{
  double largest = 0;

  for (guint i = 0; i < block->n_bullets; i++)
    largest = MAX (largest, np_bullet_get_largest (&block->bullets[i]));
  return largest;
}

/* How far the rows reach that share the block's axis; 0: nothing is known of any. */
double
np_bullets_get_largest (const NpBullets *self, const NpBulletBlock *block)
{
  double largest = 0;

  for (guint b = 0; b < self->spec->n_blocks; b++)
    if (is_on_axis_of (&self->spec->blocks[b], block))
      largest = MAX (largest, block_get_largest (&self->spec->blocks[b]));
  return largest;
}

/* As many ticks as have room for their labels: a line that nobody can read is none. */
static void
axis_init (NpValueAxis *axis, const NpBullets *self, const NpBulletBlock *block)
{
  double largest = np_bullets_get_largest (self, block);
  guint max_ticks = self->narrow ? 4 : NP_AXIS_MAX_TICKS;

  np_value_axis_init (axis, 0, largest, max_ticks, FALSE);
  while (max_ticks > 2 && !labels_fit (self, axis))
    {
      np_value_axis_clear (axis);
      np_value_axis_init (axis, 0, largest, --max_ticks, FALSE);
    }
}

/* What the block is about, how much of it there is data for, and what the hairlines are; a block
 * that goes on with the axis of the one above it has the lines alone. */
static void
draw_head (NpBullets *self, guint b, const NpValueAxis *axis)
{
  NpPlot *plot = &self->plot;
  const NpBulletBlock *block = &self->spec->blocks[b];
  const NpBulletHead *head = np_bullets_get_head (self, b);
  double top = self->y + head->height;
  double label_y = top - plot->caption_height - 4 * plot->unit;
  double free_from = -G_MAXDOUBLE;

  np_plot_add_label (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, block->heading, 0, 0, self->y,
                     plot->width, 0);
  for (guint i = 0; head->total != NULL && head->total[i] != NULL; i++)
    np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, head->total[i], 0, 0,
                       self->y + plot->label_height + i * plot->caption_height, plot->width, 0);
  for (guint i = 0; i < head->n_rules && i < axis->n_ticks; i++)
    {
      g_autofree char *text = tick_to_label (axis->ticks[i], axis->maximum);
      double x, width;
      double left = place_tick (self, axis, i, &x, &width);

      if (left < free_from)
        continue;
      draw_rules (self, block, x, top, i == 0 ? NP_INK_DIM : NP_INK_GRID);
      if (head->ticks && head->n_rules > 1)
        np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, left, label_y, 0);
      free_from = left + width + 8 * plot->unit;
    }
  if (head->ticks && self->sparkline_width > 0 && np_bullets_has_sparklines (self, block))
    /* It may begin over the names: in that line they have nothing. */
    np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->spec->sparkline_label, 0,
                       self->sparkline_x + self->sparkline_width, label_y,
                       self->sparkline_x + self->sparkline_width, 1);
  self->y = top;
}

/* "no figure → 59.6 %": neither is said without the other. (transfer full) (nullable) */
static char *
make_value (const NpBullets *self, const NpBullet *bullet)
{
  const char *use = bullet->use_label != NULL ? bullet->use_label : bullet->value_label;

  if (!bullet->has_scenario || !np_bullets_has_text (bullet->scenario_label))
    return g_strdup (use);
  return g_strdup_printf ("%s %s %s", use != NULL ? use : "", np_bullets_get_arrow (self),
                          bullet->scenario_label);
}

static int
add_datum (NpBullets *self, const NpBullet *bullet)
{
  g_autofree char *value = make_value (self, bullet);
  NpDatum datum = {
    .id = (char *) bullet->id,
    .key = (char *) bullet->key,
    .label = (char *) bullet->label,
    .value = value,
    .detail = (char *) bullet->detail,
    .spoken = (char *) bullet->spoken,
    .source = (char *) bullet->source,
    .trust = bullet->trust | (np_bullet_is_missing (bullet->value) ? NP_TRUST_GAP : 0)
             | (bullet->has_scenario ? NP_TRUST_SCENARIO : 0),
    .series = self->row,
    .bounds = GRAPHENE_RECT_INIT (0, self->y, self->plot.width,
                                  np_bullets_get_row (self, self->row)->height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* Use before, an arrow and use after, towards the end; the one after is what the eye shall find.
 * Returns the width that the name's line gives to it. */
static double
draw_use_with_scenario (NpBullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  gboolean stacked = np_bullets_get_row (self, self->row)->stacked;
  const char *arrow = np_bullets_get_arrow (self);
  double lead = NP_BULLETS_LEAD * plot->unit;
  double most = self->narrow ? plot->width : self->value_width;
  double arrow_width = np_plot_measure (plot, arrow, NP_TEXT_VALUE);
  double after_y = stacked ? y + MAX (plot->label_height, plot->value_height) : y;
  double after
      = np_plot_add_label (plot, datum, NP_INK_FOREGROUND, NP_TEXT_VALUE, bullet->scenario_label, 0,
                           plot->width, after_y, most - arrow_width - lead, 1);
  double taken = after + lead + arrow_width;

  np_plot_add_text (plot, datum, NP_INK_DIM, NP_TEXT_VALUE, arrow, plot->width - after - lead,
                    after_y, 1);
  taken = stacked ? 0 : taken + lead;
  return taken
         + np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_VALUE, bullet->use_label, 0,
                              plot->width - taken, y, most - taken, 1);
}

/* A name at the start and the use at the end of one line. In a column of their own figures have
 * its width; above the bar they take what they need, and the name the rest. */
static void
draw_first_line (NpBullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  NpTextStyle style = bullet->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  NpInk ink = np_bullet_is_missing (bullet->value) ? NP_INK_DIM : NP_INK_FOREGROUND;
  double value_width;

  if (bullet->has_scenario && np_bullets_has_text (bullet->scenario_label))
    value_width = draw_use_with_scenario (self, bullet, datum, y);
  else
    value_width
        = np_plot_add_label (plot, datum, ink, NP_TEXT_VALUE, bullet->use_label, 0, plot->width, y,
                             self->narrow ? plot->width : self->value_width, 1);

  double name_width
      = self->narrow ? plot->width - value_width - NP_BULLETS_GAP * plot->unit : self->label_width;

  np_plot_add_label (plot, datum, NP_INK_FOREGROUND, style, bullet->label, bullet->trust, 0, y,
                     name_width, 0);
}

/* The lines of a text from @y on, what doesn't fit with its mark before it. Returns the width that
 * they take. */
static double
draw_lines (NpBullets *self, NpBulletText text, int datum, double y)
{
  NpPlot *plot = &self->plot;
  const NpBulletRow *row = np_bullets_get_row (self, self->row);
  gboolean marked = text == NP_BULLET_TEXT_UNPLACED;
  NpInk ink = text == NP_BULLET_TEXT_VALUE ? NP_INK_DIM : NP_INK_FOREGROUND;
  double cross = NP_BULLETS_CROSS * plot->unit;
  double room = marked ? 2 * cross : 0;
  double width = self->narrow ? plot->width : self->value_width;
  double widest = 0;

  for (guint i = 0; row->lines[text] != NULL && row->lines[text][i] != NULL; i++)
    {
      double taken
          = np_plot_add_label (plot, datum, ink, NP_TEXT_CAPTION, row->lines[text][i], 0,
                               row->apart ? room : plot->width, y + i * plot->caption_height,
                               width - room, row->apart ? 0 : 1);

      if (marked && i == 0)
        np_bullets_add_cross (self, datum,
                              row->apart ? cross / 2 : plot->width - taken - 1.5 * cross,
                              y + plot->caption_height / 2);
      widest = MAX (widest, taken + room);
    }
  return widest;
}

static void
draw_captions (NpBullets *self, const NpBullet *bullet, int datum, double y)
{
  NpPlot *plot = &self->plot;
  const NpBulletRow *row = np_bullets_get_row (self, self->row);
  double after = row->stacked ? plot->value_height : 0;
  double line_y = y + after;
  double widest = 0;

  if (row->apart)
    {
      np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bullet->sublabel, 0, 0, line_y,
                         plot->width, 0);
      line_y += plot->caption_height;
    }
  for (NpBulletText text = 0; text < NP_BULLET_N_TEXTS; text++)
    {
      double taken = draw_lines (self, text, datum, line_y);

      widest = MAX (widest, taken);
      line_y
          += row->lines[text] != NULL ? g_strv_length (row->lines[text]) * plot->caption_height : 0;
    }
  if (!row->apart)
    np_plot_add_label (plot, datum, NP_INK_DIM, NP_TEXT_CAPTION, bullet->sublabel, 0, 0,
                       self->narrow ? y + after : y,
                       self->narrow ? plot->width - widest - NP_BULLETS_GAP * plot->unit
                                    : self->label_width,
                       0);
}

static void
draw_row (NpBullets *self, const NpBullet *bullet, const NpValueAxis *axis)
{
  NpPlot *plot = &self->plot;
  const NpBulletRow *row = np_bullets_get_row (self, self->row);
  double unit = plot->unit;
  double text_y = self->y + NP_BULLETS_PAD * unit;
  double bar_y = self->y + row->height / 2;
  int datum = add_datum (self, bullet);

  if (self->narrow)
    bar_y = text_y + row->text_height + (4 + NP_BULLETS_BAND / 2) * unit;
  else
    text_y = bar_y - row->text_height / 2;

  np_bullets_draw_bars (self, bullet, axis, datum, bar_y);
  if (self->sparkline_width > 0)
    np_bullets_draw_sparkline (self, bullet, datum, bar_y);
  draw_first_line (self, bullet, datum, text_y);
  draw_captions (self, bullet, datum, text_y + MAX (plot->label_height, plot->value_height));
  self->y += row->height;
  self->row++;
}

/**
 * np_bullets_build:
 * @spec: blocks of rows; each block has an axis of its own, so that units are never mixed, unless
 *   its axis group says that it counts what others do
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws figures against capacities: the capacity as an outlined band, the part of it that sources
 * disagree about hatched, the figure as a thinner bar in it, and its use at the end. A figure that
 * is missing is a dotted stub, never a bar of no length. One that is over its capacity runs past
 * it, with a line where it should have ended and an outline round the rest. Where there is too
 * little room for bars between the texts, each row's text stands above its bar.
 *
 * What a scenario adds is hatched in a dashed outline and follows what is, which looks as it does
 * without one; a capacity that it changes is a dashed frame. What doesn't fit goes on thin, empty
 * and with a cross, which stands before its words, too. Several scenarios side by side are blocks of
 * one axis group, the same plants in each, with keys of their own.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (NpBulletRow));
  g_autoptr (GArray) heads = g_array_new (FALSE, TRUE, sizeof (NpBulletHead));
  NpBullets self = { .spec = spec, .rows = rows, .heads = heads };

  g_array_set_clear_func (rows, row_clear);
  g_array_set_clear_func (heads, head_clear);
  np_plot_init (&self.plot, context);
  np_bullets_lay_out (&self);
  np_plot_begin (&self.plot, bullets_get_height (&self));
  for (guint b = 0; b < spec->n_blocks; b++)
    {
      const NpBulletBlock *block = &spec->blocks[b];
      g_auto (NpValueAxis) axis = { 0 };

      axis_init (&axis, &self, block);
      self.y += b > 0 ? BLOCK_GAP * self.plot.unit : 0;
      draw_head (&self, b, &axis);
      for (guint i = 0; i < block->n_bullets; i++)
        draw_row (&self, &block->bullets[i], &axis);
    }
  return self.plot.scene;
}
