/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of bullets are, and how high their rows. */

#include <math.h>

#include "np-bullets-private.h"

#define NARROW      480.0
#define WIDE        700.0 /* from here on there is room for sparklines */
#define LEAST_PLOT  180.0 /* narrower bars go below their names */
#define SPARKLINE   72.0
#define LABEL_SHARE 0.32 /* of the width that names may take */
#define VALUE_SHARE \
  0.36 /* … and figures; more, up to half, where they would break more than once */
#define MOST_SHARE  0.5
#define NAME_SHARE  0.4 /* that use, before and after, leaves a name on its line */
#define VALUE_LINES 2

gboolean
np_bullets_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether anything is drawn in the row's bar. */
gboolean
np_bullet_has_bar (const NpBullet *bullet)
{
  return !bullet->plain || np_bullet_get_largest (bullet) > 0
         || !np_bullet_is_missing (bullet->value) || !np_bullet_is_missing (bullet->capacity);
}

const char *
np_bullet_get_text (const NpBullet *bullet, NpBulletText text)
{
  if (text == NP_BULLET_TEXT_VALUE)
    return bullet->value_label;
  if (!bullet->has_scenario)
    return NULL;
  return text == NP_BULLET_TEXT_SCENARIO ? bullet->scenario_value_label : bullet->unplaced_label;
}

/* From before to after: an arrow is not mirrored by itself. */
const char *
np_bullets_get_arrow (const NpBullets *self)
{
  return self->plot.context->rtl ? "←" : "→";
}

/* What the mark before a text takes. */
static double
get_mark_room (const NpBullets *self, NpBulletText text)
{
  return text == NP_BULLET_TEXT_UNPLACED ? 2 * NP_BULLETS_CROSS * self->plot.unit : 0;
}

static GStrv
wrap_text (const NpBullets *self, const NpBullet *bullet, NpBulletText text, double width)
{
  const char *words = np_bullet_get_text (bullet, text);

  return np_bullets_has_text (words)
             ? np_text_measure_wrap (&self->plot.context->measure, words, NP_TEXT_CAPTION,
                                     width - get_mark_room (self, text))
             : NULL;
}

static double
measure_text (const NpBullets *self, const NpBullet *bullet, NpBulletText text)
{
  return np_plot_measure (&self->plot, np_bullet_get_text (bullet, text), NP_TEXT_CAPTION)
         + get_mark_room (self, text);
}

/* Of use, with what it is after the scenario. */
static double
measure_use (const NpBullets *self, const NpBullet *bullet)
{
  const NpPlot *plot = &self->plot;
  double width = np_plot_measure (plot, bullet->use_label, NP_TEXT_VALUE);

  if (bullet->has_scenario && np_bullets_has_text (bullet->scenario_label))
    width += np_plot_measure (plot, np_bullets_get_arrow (self), NP_TEXT_VALUE)
             + np_plot_measure (plot, bullet->scenario_label, NP_TEXT_VALUE)
             + 2 * NP_BULLETS_LEAD * plot->unit;
  return width;
}

/* The width from @width on at which no text breaks more than once, or @most. */
static double
find_value_width (const NpBullets *self, const NpBullet *bullet, double width, double most)
{
  for (NpBulletText text = 0; text < NP_BULLET_N_TEXTS; text++)
    while (width < most)
      {
        g_auto (GStrv) lines = wrap_text (self, bullet, text, width);

        if (lines == NULL || g_strv_length (lines) <= VALUE_LINES)
          break;
        width = MIN (width + 8 * self->plot.unit, most);
      }
  return width;
}

static void
measure_sparkline (NpBullets *self, const NpBullet *bullet)
{
  for (guint i = 0; i < bullet->n_sparkline; i++)
    if (isfinite (bullet->sparkline[i]))
      {
        self->sparkline_width = SPARKLINE * self->plot.unit;
        self->sparkline_most = MAX (self->sparkline_most, bullet->sparkline[i]);
      }
}

static void
bullets_measure (NpBullets *self)
{
  NpPlot *plot = &self->plot;
  double most = floor (MOST_SHARE * plot->width);
  double label = 0, use = 0, value = 0;

  self->sparkline_most = 1;
  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      {
        const NpBullet *bullet = &self->spec->blocks[b].bullets[i];
        g_autofree char *name
            = np_plot_fit (plot, bullet->label, NP_TEXT_STRONG, bullet->trust, G_MAXDOUBLE);

        label = MAX (label, np_plot_measure (plot, name, NP_TEXT_STRONG));
        label = MAX (label, np_plot_measure (plot, bullet->sublabel, NP_TEXT_CAPTION));
        use = MAX (use, measure_use (self, bullet));
        for (NpBulletText text = 0; text < NP_BULLET_N_TEXTS; text++)
          if (np_bullets_has_text (np_bullet_get_text (bullet, text)))
            value = MAX (value, measure_text (self, bullet, text));
        measure_sparkline (self, bullet);
        self->any_selected = self->any_selected || bullet->selected;
      }
  self->label_width = np_plot_column (label, LABEL_SHARE * plot->width);
  self->value_width = np_plot_column (MAX (use, value), VALUE_SHARE * plot->width);
  self->value_width = MAX (self->value_width, np_plot_column (use, most));
  for (guint b = 0; b < self->spec->n_blocks; b++)
    for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
      self->value_width
          = find_value_width (self, &self->spec->blocks[b].bullets[i], self->value_width, most);
}

/* Whether use before and after are too long for one line. */
static gboolean
must_stack (const NpBullets *self, const NpBullet *bullet)
{
  const NpPlot *plot = &self->plot;
  double name = np_plot_measure (plot, bullet->label, NP_TEXT_STRONG);

  if (!bullet->has_scenario || !np_bullets_has_text (bullet->scenario_label))
    return FALSE;
  if (!self->narrow)
    return measure_use (self, bullet) > self->value_width;
  return MIN (name, NAME_SHARE * plot->width) + NP_BULLETS_GAP * plot->unit
             + measure_use (self, bullet)
         > plot->width;
}

static void
add_row_layout (NpBullets *self, const NpBullet *bullet)
{
  NpPlot *plot = &self->plot;
  double unit = plot->unit;
  guint n_sublabels = np_bullets_has_text (bullet->sublabel) ? 1 : 0;
  double beside = np_plot_measure (plot, bullet->sublabel, NP_TEXT_CAPTION) + NP_BULLETS_GAP * unit;
  double bar = np_bullet_has_bar (bullet) ? NP_BULLETS_BAND * unit : 0;
  NpBulletRow row = { .stacked = must_stack (self, bullet) };
  double after = row.stacked ? plot->value_height : 0;
  double captions;
  guint n_lines = 0;

  for (NpBulletText text = 0; text < NP_BULLET_N_TEXTS; text++)
    {
      row.lines[text]
          = wrap_text (self, bullet, text, self->narrow ? plot->width : self->value_width);
      n_lines += row.lines[text] != NULL ? g_strv_length (row.lines[text]) : 0;
      row.apart = row.apart
                  || (self->narrow && n_sublabels > 0 && row.lines[text] != NULL
                      && beside + measure_text (self, bullet, text) > plot->width);
    }
  if (row.apart)
    captions = after + (n_lines + 1) * plot->caption_height;
  else if (self->narrow)
    captions = after + MAX (n_lines, n_sublabels) * plot->caption_height;
  else
    captions = MAX (after + n_lines * plot->caption_height, n_sublabels * plot->caption_height);
  row.text_height = ceil (MAX (plot->label_height, plot->value_height) + captions);
  if (self->narrow)
    row.height
        = ceil (row.text_height + (bar > 0 ? bar + 4 * unit : 0) + 2 * NP_BULLETS_PAD * unit);
  else
    row.height = ceil (MAX (row.text_height, bar) + 2 * NP_BULLETS_PAD * unit);
  g_array_append_val (self->rows, row);
}

/* Whether the rows above have the same axis. */
static gboolean
goes_on (const NpBullets *self, guint b)
{
  const NpBulletBlock *blocks = self->spec->blocks;
  guint above = b;

  while (above > 0 && blocks[above - 1].n_bullets == 0)
    above--;
  return above > 0 && blocks[b].axis_group != 0
         && blocks[b].axis_group == blocks[above - 1].axis_group;
}

static void
add_head (NpBullets *self, guint b)
{
  const NpPlot *plot = &self->plot;
  const NpBulletBlock *block = &self->spec->blocks[b];
  NpBulletHead head = { 0 };

  if (block->n_bullets > 0)
    head.n_rules = np_bullets_get_largest (self, block) > 0 ? G_MAXUINT : 1;
  head.ticks
      = !goes_on (self, b)
        && (head.n_rules > 1 || (head.n_rules > 0 && np_bullets_has_sparklines (self, block)));
  if (np_bullets_has_text (block->total_label))
    head.total = np_text_measure_wrap (&plot->context->measure, block->total_label, NP_TEXT_CAPTION,
                                       plot->width);
  head.height = plot->label_height + 6 * plot->unit;
  head.height += head.ticks ? plot->caption_height + 2 * plot->unit : 0;
  head.height += head.total != NULL ? g_strv_length (head.total) * plot->caption_height : 0;
  head.height = ceil (head.height);
  g_array_append_val (self->heads, head);
}

/* Sparklines give way to bars: those are what the picture is about. */
static void
place_columns (NpBullets *self)
{
  NpPlot *plot = &self->plot;
  double gap = NP_BULLETS_GAP * plot->unit;
  double bar_x = self->label_width > 0 ? self->label_width + gap : 0;
  double room = plot->width - bar_x - gap - self->value_width;

  self->narrow = np_plot_is_narrow (plot, NARROW) || room < LEAST_PLOT * plot->unit;
  if (self->narrow || np_plot_is_narrow (plot, WIDE)
      || room - self->sparkline_width - 2 * gap < LEAST_PLOT * plot->unit)
    self->sparkline_width = 0;
  self->sparkline_x = bar_x;
  self->bar_x = bar_x + (self->sparkline_width > 0 ? self->sparkline_width + 2 * gap : 0);
  self->bar_width = room - (self->bar_x - bar_x);
  if (self->narrow)
    {
      self->bar_x = 0;
      self->bar_width = plot->width;
    }
}

/* Fills the columns, the rows and the heads; the plot is not begun before it. */
void
np_bullets_lay_out (NpBullets *self)
{
  bullets_measure (self);
  place_columns (self);
  for (guint b = 0; b < self->spec->n_blocks; b++)
    {
      add_head (self, b);
      for (guint i = 0; i < self->spec->blocks[b].n_bullets; i++)
        add_row_layout (self, &self->spec->blocks[b].bullets[i]);
    }
}
