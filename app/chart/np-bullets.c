/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-bullets.h"

#include <math.h>
#include <string.h>

#include "np-axis.h"

#define NARROW      480.0
#define GAP         12.0
#define STUB        24.0
#define BAND        20.0 /* height of the capacity */
#define BAR         8.0  /* height of the figure in it */
#define PAD         6.0  /* above and below a row's text */
#define BLOCK_GAP   18.0
#define LABEL_SHARE 0.32 /* of the width that names may take */
#define VALUE_SHARE 0.36

typedef struct
{
  NpPlot plot;
  const NpBulletsSpec *spec;
  gboolean narrow;
  gboolean any_selected;
  double label_width;
  double value_width;
  double bar_x;
  double bar_width;
  double text_height; /* of both lines */
  double row_height;
  double head_height; /* of a block's heading and axis */
  double y;           /* of what is drawn next */
  guint row;
} Bullets;

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

static void
bullets_measure (Bullets *self)
{
  double label = 0, value = 0;

  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      {
        const NpBullet *bullet = &self->spec->blocks[b].bullets[i];
        g_autofree char *name
            = np_plot_fit (&self->plot, bullet->label, NP_TEXT_STRONG, bullet->trust, G_MAXDOUBLE);

        label = MAX (label, np_plot_measure (&self->plot, name, NP_TEXT_STRONG));
        label = MAX (label, np_plot_measure (&self->plot, bullet->sublabel, NP_TEXT_CAPTION));
        value = MAX (value, np_plot_measure (&self->plot, bullet->use_label, NP_TEXT_VALUE));
        value = MAX (value, np_plot_measure (&self->plot, bullet->value_label, NP_TEXT_CAPTION));
        self->any_selected = self->any_selected || bullet->selected;
      }
  self->label_width = np_plot_column (label, LABEL_SHARE * self->plot.width);
  self->value_width = np_plot_column (value, VALUE_SHARE * self->plot.width);
}

static void
bullets_lay_out (Bullets *self)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double line = MAX (plot->label_height, plot->value_height);

  bullets_measure (self);
  self->narrow = np_plot_is_narrow (plot, NARROW);
  self->text_height = ceil (line + plot->caption_height);
  if (self->narrow)
    {
      self->bar_x = 0;
      self->bar_width = plot->width;
      self->row_height = ceil (self->text_height + (4 + BAND + 2 * PAD) * unit);
    }
  else
    {
      self->bar_x = self->label_width > 0 ? self->label_width + GAP * unit : 0;
      self->bar_width = plot->width - self->bar_x - GAP * unit - self->value_width;
      self->row_height = ceil (MAX (self->text_height + 2 * PAD * unit, (BAND + 2 * PAD) * unit));
    }
  self->head_height = ceil (plot->label_height + plot->caption_height + 8 * unit);
}

static double
bullets_get_height (const Bullets *self)
{
  double height = 0;

  for (guint b = 0; b < self->spec->n_blocks; b++)
    {
      height += b > 0 ? BLOCK_GAP * self->plot.unit : 0;
      height += self->head_height + self->spec->blocks[b].n_bullets * self->row_height;
    }
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

  if (!self->narrow)
    {
      np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, top - 2 * unit, x,
                        top + block->n_bullets * self->row_height);
      return;
    }
  for (guint i = 0; i < block->n_bullets; i++)
    {
      double y = top + i * self->row_height + PAD * unit + self->text_height + 2 * unit;

      np_plot_add_rule (&self->plot, -1, ink, 1, NP_DASH_SOLID, x, y, x, y + (BAND + 4) * unit);
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
      double x = self->bar_x + np_value_axis_scale (axis, axis->ticks[i]) * self->bar_width;
      g_autofree char *text = tick_to_label (axis->ticks[i], axis->maximum);
      double width = np_plot_measure (plot, text, NP_TEXT_CAPTION);
      double left = CLAMP (x - width / 2, 0, MAX (plot->width - width, 0));

      draw_rules (self, block, x, top, i == 0 ? NP_INK_DIM : NP_INK_GRID);
      if (left < free_from)
        continue;
      np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, left, label_y, 0);
      free_from = left + width + 8 * plot->unit;
    }
  self->y = top;
}

static int
add_datum (Bullets *self, const NpBullet *bullet)
{
  gboolean gap = is_missing (bullet->value) || is_missing (bullet->capacity);
  NpDatum datum = {
    .id = (char *) bullet->id,
    .key = (char *) bullet->key,
    .label = (char *) bullet->label,
    .value = (char *) (bullet->use_label != NULL ? bullet->use_label : bullet->value_label),
    .detail = (char *) bullet->detail,
    .spoken = (char *) bullet->spoken,
    .source = (char *) bullet->source,
    .trust = bullet->trust | (gap ? NP_TRUST_GAP : 0),
    .series = self->row,
    .bounds = GRAPHENE_RECT_INIT (0, self->y, self->plot.width, self->row_height),
  };

  return np_plot_add_datum (&self->plot, &datum);
}

/* Where a quiet band ends is a figure: in high contrast it must be seen as well as any other. */
static void
outline_capacity (Bullets *self, int datum, double y, double width, double height)
{
  NpPlot *plot = &self->plot;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = NP_INK_DIM,
    .stroke = 1.0,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (plot, self->bar_x, width),
    .y = y,
    .width = width,
    .height = height,
    .radius = MIN (3.0 * plot->unit, MIN (width, height) / 2.0),
  };

  if (plot->context->theme->high_contrast)
    np_scene_add_mark (plot->scene, &mark);
}

/* What all claims agree on is a quiet band; what only some say is hatched. */
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
    np_plot_add_bar (plot, datum, NP_INK_REST, NP_FILL_HATCH, self->bar_x + sure, y - height / 2,
                     whole - sure, height);
  if (sure > 0)
    {
      np_plot_add_bar (plot, datum, NP_INK_BAND, NP_FILL_SOLID, self->bar_x, y - height / 2, sure,
                       height);
      outline_capacity (self, datum, y - height / 2, sure, height);
    }
}

static void
draw_stub (Bullets *self, int datum, double x, double y)
{
  double end = MIN (x + STUB * self->plot.unit, self->bar_x + self->bar_width);

  if (end > x)
    np_plot_add_rule (&self->plot, datum, NP_INK_DIM, 1.5 * self->plot.unit, NP_DASH_DOTTED, x, y,
                      end, y);
}

static void
draw_bars (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis, int datum, double y)
{
  NpPlot *plot = &self->plot;
  double height = BAR * plot->unit;
  NpInk ink = self->any_selected && !bullet->selected ? NP_INK_REST : bullet->ink;

  if (!is_missing (bullet->capacity))
    draw_capacity (self, bullet, axis, datum, y);
  if (is_missing (bullet->value))
    {
      draw_stub (self, datum, self->bar_x + 4 * plot->unit, y);
      return;
    }

  double width = np_value_axis_scale (axis, bullet->value) * self->bar_width;
  if (bullet->value > 0)
    np_plot_add_bar (plot, datum, ink, np_plot_trust_to_fill (bullet->trust), self->bar_x,
                     y - height / 2, MAX (width, 1), height);
  /* Room of unknown size: the band that would stand behind is what is missing. */
  if (is_missing (bullet->capacity))
    draw_stub (self, datum, self->bar_x + width + 4 * plot->unit, y);
}

/* A name at the start and a figure at the end of one line. In a column of their own figures have
 * its width; above the bar they take what they need, and the name the rest. */
static void
draw_line (Bullets *self,
           int datum,
           double y,
           NpTextStyle name_style,
           const char *name,
           NpTrust trust,
           NpTextStyle value_style,
           NpInk value_ink,
           const char *value)
{
  NpPlot *plot = &self->plot;
  double value_width = self->narrow ? plot->width : self->value_width;
  double name_width = self->label_width;

  value_width = np_plot_add_label (plot, datum, value_ink, value_style, value, 0, plot->width, y,
                                   value_width, 1);
  if (self->narrow)
    name_width = plot->width - value_width - GAP * plot->unit;
  np_plot_add_label (plot, datum, name_style == NP_TEXT_CAPTION ? NP_INK_DIM : NP_INK_FOREGROUND,
                     name_style, name, trust, 0, y, name_width, 0);
}

static void
draw_row (Bullets *self, const NpBullet *bullet, const NpValueAxis *axis)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double line = MAX (plot->label_height, plot->value_height);
  double text_y = self->y + PAD * unit;
  double bar_y = self->y + self->row_height / 2;
  NpTextStyle style = bullet->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL;
  gboolean gap = is_missing (bullet->value) || is_missing (bullet->capacity);
  int datum = add_datum (self, bullet);

  if (self->narrow)
    bar_y = text_y + self->text_height + (4 + BAND / 2) * unit;
  else
    text_y = bar_y - self->text_height / 2;

  draw_bars (self, bullet, axis, datum, bar_y);
  draw_line (self, datum, text_y, style, bullet->label, bullet->trust, NP_TEXT_VALUE,
             gap ? NP_INK_DIM : NP_INK_FOREGROUND, bullet->use_label);
  draw_line (self, datum, text_y + line, NP_TEXT_CAPTION, bullet->sublabel, 0, NP_TEXT_CAPTION,
             NP_INK_DIM, bullet->value_label);
  self->y += self->row_height;
  self->row++;
}

/**
 * np_bullets_build:
 * @spec: blocks of rows; each block has an axis of its own, so that units are never mixed
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws figures against capacities: the capacity as a quiet band, the part of it that sources
 * disagree about hatched, the figure as a thinner bar in it, and its use at the end. What is
 * missing is a dotted stub, never a bar of no length.
 *
 * Returns: (transfer full): the scene; as high as its rows, a datum a row
 */
NpScene *
np_bullets_build (const NpBulletsSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  Bullets self = { .spec = spec };

  np_plot_init (&self.plot, context);
  bullets_lay_out (&self);
  np_plot_begin (&self.plot, bullets_get_height (&self));
  for (guint b = 0; b < spec->n_blocks; b++)
    {
      const NpBulletBlock *block = &spec->blocks[b];
      g_auto (NpValueAxis) axis = { 0 };

      np_value_axis_init (&axis, block_get_largest (block), self.narrow ? 4 : NP_AXIS_MAX_TICKS,
                          FALSE);
      self.y += b > 0 ? BLOCK_GAP * self.plot.unit : 0;
      draw_head (&self, block, &axis);
      for (guint i = 0; i < block->n_bullets; i++)
        draw_row (&self, &block->bullets[i], &axis);
    }
  return self.plot.scene;
}
