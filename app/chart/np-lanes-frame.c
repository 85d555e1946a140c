/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-event-count.h"
#include "np-lanes-private.h"

/* What stands around lanes: the time axis, eras, and at the foot a table and the legend. */

#define YEAR             365.25
#define ERA_OPACITY      0.4
#define BAND_OPACITY     0.18
#define LEGEND_GAP       18.0 /* between entries */
#define FOOT_GAP         14.0 /* above each part of the foot */
#define COLUMN_GAP       18.0
#define DEFINITION_WIDTH 640.0

/* --- Time --- */

/* The part of the axis on which there is anything: beside it is room for labels, and no time. */
static NpTimeAxis
get_inner_axis (const NpLanes *self)
{
  NpTimeAxis inner = self->time;

  inner.first_day = MAX (self->time.first_day, self->spec->first_day);
  inner.last_day = MAX (MIN (self->time.last_day, self->spec->last_day), inner.first_day + 1);
  inner.left = np_time_axis_project (&self->time, inner.first_day);
  inner.right = np_time_axis_project (&self->time, inner.last_day);
  return inner;
}

/* Years between ticks that have room for their labels. */
static double
choose_step (const NpTimeAxis *axis, double room)
{
  static const double steps[] = { 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100 };
  double year = YEAR * (axis->right - axis->left) / (axis->last_day - axis->first_day);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * year < room)
    i++;
  return steps[i];
}

/* "+2", "0", "−0.5" */
static char *
years_to_text (double years)
{
  if (fabs (years) < 1e-9)
    return g_strdup ("0");
  return g_strdup_printf ("%s%.4g", years < 0 ? "\u2212" : "+", fabs (years));
}

static void
draw_years_since (NpLanes *self, const NpTimeAxis *axis, double top, double bottom)
{
  NpPlot *plot = &self->plot;
  double step
      = choose_step (axis, np_plot_measure (plot, "+0.25", NP_TEXT_CAPTION) + 10 * plot->unit);
  double first = ceil (axis->first_day / YEAR / step - 1e-9);
  double last = floor (axis->last_day / YEAR / step + 1e-9);
  double every = MAX (ceil ((last - first + 1) / NP_AXIS_MAX_RULES), 1);

  for (double i = first; i <= last; i++)
    {
      g_autofree char *text = years_to_text (i * step);
      double x = np_time_axis_project (axis, i * step * YEAR);

      np_scene_add_rule (plot->scene, i == 0 ? NP_INK_DIM : NP_INK_GRID, 1, NP_DASH_SOLID, x, top,
                         x, fmod (i, every) == 0 ? bottom : top + self->layout->axis_height);
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, text, x + 4 * plot->unit,
                         top, 0);
    }
  if (np_lanes_get_header_width (plot) > 0)
    np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->spec->unit, 0,
                       NP_LANES_INSET * plot->unit, top,
                       np_lanes_get_header_width (plot) - NP_LANES_INSET * plot->unit, 0);
}

void
np_lanes_draw_time (NpLanes *self, double top, double bottom)
{
  NpTimeAxis inner = get_inner_axis (self);

  if (self->spec->relative)
    draw_years_since (self, &inner, top, bottom);
  else
    np_time_axis_draw (&inner, &self->plot, NP_TIME_LABELS_ABOVE, top,
                       top + self->layout->axis_height, bottom);
}

/* --- Eras --- */

/* @fill: what goes on fades out, but not where the axis ends before it does; @is_cut: whether it
 * does */
static gboolean
era_get_edges (const NpLanes *self,
               const NpLaneEra *era,
               double *left,
               double *right,
               NpFill *fill,
               gboolean *is_cut)
{
  double from = np_time_axis_project (&self->time, era->first_day);
  double to = np_lane_end_place (&self->time, era->first_day, era->last_day, era->open_end,
                                 self->plot.unit);

  *left = MAX (from, self->time.left);
  *right = MIN (to, self->time.right);
  *fill = era->open_end && *right == to ? NP_FILL_FADE_END : NP_FILL_SOLID;
  *is_cut = *left > from || *right < to;
  return *right > *left;
}

static void
draw_era (NpLanes *self, guint i, double top)
{
  NpPlot *plot = &self->plot;
  const NpLaneEra *era = &self->spec->eras[i];
  double row = plot->caption_height + 4 * plot->unit;
  double y = top + self->layout->era_rows[i] * row;
  double left, right, label_left, label_right;
  gboolean is_cut;
  NpFill fill;
  g_autofree char *text = NULL;
  NpDatum datum = { .id = (char *) era->id,
                    .key = (char *) era->key,
                    .label = (char *) era->label,
                    .value = (char *) era->value,
                    .detail = (char *) era->detail,
                    .spoken = (char *) era->spoken,
                    .source = (char *) era->source,
                    .index = i };
  NpMark mark = { .kind = NP_MARK_RECT,
                  .ink = NP_INK_REST,
                  .opacity = ERA_OPACITY,
                  .y = y,
                  .height = row - 2 * plot->unit,
                  .radius = 4 * plot->unit };

  if (!era_get_edges (self, era, &left, &right, &fill, &is_cut) && self->draws)
    return;
  right = MAX (right, left + 1);
  graphene_rect_init (&datum.bounds, np_plot_mirror (plot, left, right - left), y, right - left,
                      row);
  mark.datum = np_plot_add_datum (plot, &datum);
  if (!self->draws)
    return;
  mark.x = left;
  mark.width = right - left - plot->unit;
  mark.fill = fill;
  if (is_cut)
    mark.radius = 0;
  np_scene_add_mark (plot->scene, &mark);
  np_lanes_place_era_label (era, plot, &self->time, &label_left, &label_right);
  /* What was measured fits where it was measured for: half a pixel is rounding. */
  text = np_plot_fit (plot, era->label, NP_TEXT_CAPTION, 0, label_right - label_left + 0.5);
  if (text != NULL)
    np_scene_add_text (plot->scene, mark.datum, NP_INK_FOREGROUND, NP_TEXT_CAPTION, text,
                       label_left, y + plot->unit, 0);
}

void
np_lanes_draw_eras (NpLanes *self, double top)
{
  NpPlot *plot = &self->plot;

  for (guint i = 0; i < self->spec->n_eras; i++)
    draw_era (self, i, top + 2 * plot->unit);
  if (self->draws && self->spec->n_eras > 0 && np_lanes_get_header_width (plot) > 0)
    np_plot_add_label (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, self->spec->eras_label, 0,
                       NP_LANES_INSET * plot->unit, top + 3 * plot->unit,
                       np_lanes_get_header_width (plot) - NP_LANES_INSET * plot->unit, 0);
}

/* Behind the lanes that an era concerns. */
void
np_lanes_draw_era_bands (NpLanes *self)
{
  for (guint e = 0; e < self->spec->n_eras; e++)
    {
      double left, right;
      gboolean is_cut;
      NpFill fill;

      if (!era_get_edges (self, &self->spec->eras[e], &left, &right, &fill, &is_cut))
        continue;
      for (guint i = 0; i < self->spec->n_lanes; i++)
        {
          const NpLanesRow *row = &self->layout->rows[i];

          if ((self->spec->lanes[i].eras & 1u << e) == 0
              || self->spec->lanes[i].fold == NP_LANE_FOLD_OPEN
              || !np_lanes_is_in_sight (self, row->top, row->height))
            continue;
          np_scene_add_mark (self->plot.scene, &(NpMark) { .kind = NP_MARK_RECT,
                                                           .ink = NP_INK_REST,
                                                           .fill = fill,
                                                           .opacity = BAND_OPACITY,
                                                           .datum = -1,
                                                           .x = left,
                                                           .y = row->top,
                                                           .width = right - left,
                                                           .height = row->height });
        }
    }
}

/* --- The foot --- */

/* @x: its middle, from the start edge; as it is drawn in a lane */
static void
draw_key (const NpLaneKey *key, NpPlot *plot, double x, double y, double size)
{
  double unit = plot->unit;
  double middle = np_plot_mirror (plot, x, 0);
  NpMark mark = { .kind = NP_MARK_RECT,
                  .ink = NP_INK_DIM,
                  .opacity = 1,
                  .datum = -1,
                  .x = middle - size / 2,
                  .y = y - size / 2,
                  .width = size,
                  .height = size,
                  .radius = size / 2 };

  switch (key->kind)
    {
    case NP_LANE_KEY_RIVALS:
      np_scene_add_text (plot->scene, -1, NP_INK_DIM, NP_TEXT_CAPTION, NP_PLOT_RIVALS, middle,
                         y - plot->caption_height / 2, 0.5f);
      break;
    case NP_LANE_KEY_PLANNED:
      mark.stroke = 1.5 * unit;
      mark.dash = NP_DASH_SHORT;
      np_scene_add_mark (plot->scene, &mark);
      break;
    case NP_LANE_KEY_VAGUE:
      mark.fill = NP_FILL_SOLID;
      mark.opacity = ERA_OPACITY;
      mark.y = y - size / 4;
      mark.height = size / 2;
      mark.radius = size / 4;
      np_scene_add_mark (plot->scene, &mark);
      break;
    case NP_LANE_KEY_COUNT:
      np_event_count_draw (plot, -1, NP_INK_DIM, "5", middle, y, size, size);
      break;
    case NP_LANE_KEY_GLYPH:
    default:
      np_scene_add_glyph (plot->scene, -1, NP_INK_DIM, key->glyph, middle, y, size);
    }
}

/* Draws the legend, or with @draws FALSE only measures it. Returns where it ends. */
static double
lay_out_legend (const NpLanesSpec *spec, NpPlot *plot, double y, gboolean draws)
{
  double unit = plot->unit;
  double inset = NP_LANES_INSET * unit;
  double glyph = 14 * unit;
  double row = ceil (MAX (plot->caption_height, glyph) + 6 * unit);
  double x = inset;

  if (spec->n_legend == 0)
    return y;
  y += FOOT_GAP * unit;
  for (guint i = 0; i < spec->n_legend; i++)
    {
      double width
          = glyph + 6 * unit + np_plot_measure (plot, spec->legend[i].label, NP_TEXT_CAPTION);

      if (plot->context->still && spec->legend[i].kind == NP_LANE_KEY_COUNT)
        continue;
      if (x > inset && x + width > plot->width - inset)
        {
          x = inset;
          y += row;
        }
      if (draws)
        {
          draw_key (&spec->legend[i], plot, x + glyph / 2, y + row / 2, glyph);
          np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, spec->legend[i].label,
                            x + glyph + 6 * unit, y + (row - plot->caption_height) / 2, 0);
        }
      x += width + LEGEND_GAP * unit;
    }
  return y + row;
}

static double
measure_column (const NpLanesTable *table, const NpPlot *plot, guint column)
{
  double width = 0;

  for (guint i = 0; i < table->n_rows; i++)
    width = MAX (width, np_plot_measure (plot, table->cells[i * table->n_columns + column],
                                         i == 0 ? NP_TEXT_CAPTION : NP_TEXT_LABEL));
  return ceil (width);
}

static void
draw_table_row (const NpLanesTable *table, NpPlot *plot, guint row, const double *widths, double y)
{
  NpTextStyle style = row == 0 ? NP_TEXT_CAPTION : NP_TEXT_LABEL;
  NpInk ink = row == 0 ? NP_INK_DIM : NP_INK_FOREGROUND;
  double x = NP_LANES_INSET * plot->unit;

  for (guint k = 0; k < table->n_columns; k++)
    {
      gboolean is_number = k + 1 == table->n_columns;

      np_plot_add_label (plot, -1, ink, is_number && row > 0 ? NP_TEXT_VALUE : style,
                         table->cells[row * table->n_columns + k], 0, is_number ? x + widths[k] : x,
                         y, widths[k], is_number ? 1 : 0);
      x += widths[k] + COLUMN_GAP * plot->unit;
    }
}

/* Columns of the spec's table, as wide as what is in them; where they are too wide together, the first
 * gives way. Takes long: a cell is measured for each lane. (transfer full) (nullable) */
double *
np_lanes_measure_columns (const NpLanesSpec *spec, const NpPlot *plot)
{
  const NpLanesTable *table = spec->table;
  double *widths = table != NULL ? g_new (double, table->n_columns) : NULL;
  double room = plot->width - 2 * NP_LANES_INSET * plot->unit;
  double sum = 0;

  for (guint k = 0; widths != NULL && k < table->n_columns; k++)
    {
      widths[k] = measure_column (table, plot, k);
      sum += widths[k] + (k > 0 ? COLUMN_GAP * plot->unit : 0);
    }
  for (guint k = 0; widths != NULL && k < table->n_columns && sum > room; k++)
    {
      double least = MIN (widths[k], 60 * plot->unit);
      double narrower = MAX (widths[k] - (sum - room), least);

      sum -= widths[k] - narrower;
      widths[k] = narrower;
    }
  return widths;
}

/* Draws the table, or without @drawn only measures it. Returns where it ends. */
static double
lay_out_table (const NpLanesTable *table, NpPlot *plot, double y, const NpLanes *drawn)
{
  double unit = plot->unit;
  double width = MIN (plot->width - 2 * NP_LANES_INSET * unit, DEFINITION_WIDTH * unit);
  g_auto (GStrv) lines = NULL;

  if (table == NULL)
    return y;
  y += FOOT_GAP * unit;
  if (drawn != NULL)
    np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, table->title,
                      NP_LANES_INSET * unit, y, 0);
  y += plot->label_height + 2 * unit;
  lines = np_text_measure_wrap (&plot->context->measure, table->definition, NP_TEXT_CAPTION, width);
  for (guint i = 0; lines[i] != NULL; i++, y += plot->caption_height)
    if (drawn != NULL)
      np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lines[i], NP_LANES_INSET * unit, y,
                        0);
  y += 6 * unit;
  for (guint i = 0; i < table->n_rows; i++)
    {
      double height = (i == 0 ? plot->caption_height : plot->label_height) + 4 * unit;

      if (drawn != NULL && np_lanes_is_in_sight (drawn, y, height))
        draw_table_row (table, plot, i, drawn->layout->column_widths, y);
      y += height;
    }
  return y;
}

/* What the numbers of page labels refer to. */
static double
lay_out_notes (const NpLanesSpec *spec, NpPlot *plot, double y, gboolean draws)
{
  double inset = NP_LANES_INSET * plot->unit;
  g_auto (GStrv) lines = NULL;

  if (spec->notes == NULL || !plot->context->still)
    return y;
  y += FOOT_GAP * plot->unit;
  lines = np_text_measure_wrap (&plot->context->measure, spec->notes, NP_TEXT_CAPTION,
                                plot->width - 2 * inset);
  for (guint i = 0; lines[i] != NULL; i++, y += plot->caption_height)
    if (draws)
      np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, lines[i], inset, y, 0);
  return y;
}

/* How tall what stands below the lanes is. */
double
np_lanes_measure_foot (const NpLanesSpec *spec, const NpPlot *plot)
{
  NpPlot measure = *plot;
  double y = lay_out_table (spec->table, &measure, 0, NULL);

  y = lay_out_legend (spec, &measure, y, FALSE);
  return ceil (lay_out_notes (spec, &measure, y, FALSE));
}

void
np_lanes_draw_foot (NpLanes *self)
{
  double top = self->layout->lanes_bottom;
  double y;

  if (!np_lanes_is_in_sight (self, top, self->layout->height - top))
    return;
  y = lay_out_table (self->spec->table, &self->plot, top, self);
  y = lay_out_legend (self->spec, &self->plot, y, TRUE);
  lay_out_notes (self->spec, &self->plot, y, TRUE);
}
