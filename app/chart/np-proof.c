/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-proof-private.h"

#include <math.h>

#define SEAM        0.75 /* half of the gap between neighbours */
#define RULE        1.5
#define POINT_OVER  3.0 /* that a date's line stands out of its lane */
#define STUB        24.0
#define PLATE       3.0 /* around a text, on what it can't be read on */
#define LEAST_RATIO 4.5 /* of contrast */
#define TINT        0.08

/* --- Contrast ----------------------------------------------------------------------------- */

/* https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
static double
get_luminance (const GdkRGBA *color)
{
  const double parts[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += weights[i]
           * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
get_contrast (const NpTheme *theme, NpInk one, NpInk other)
{
  double a = get_luminance (np_theme_get_ink (theme, one)) + 0.05;
  double b = get_luminance (np_theme_get_ink (theme, other)) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

static NpInk
segment_get_ink (const NpProofSegment *segment)
{
  if (segment->fill == NP_PROOF_STATED)
    return NP_INK_REST;
  return segment->fill == NP_PROOF_GAP ? NP_INK_DIM : segment->ink;
}

static NpFill
segment_get_fill (const NpProofSegment *segment)
{
  switch (segment->fill)
    {
    case NP_PROOF_AGAIN:
      return NP_FILL_LIGHT;
    case NP_PROOF_LEFT_OUT:
      return NP_FILL_NONE;
    case NP_PROOF_GAP:
    case NP_PROOF_OTHER:
      return NP_FILL_HATCH;
    case NP_PROOF_PART:
    case NP_PROOF_STATED:
    default:
      return NP_FILL_SOLID;
    }
}

/* The ink of a text on a segment. */
static NpInk
segment_get_text_ink (const NpProof *self, const NpProofSegment *segment)
{
  const NpTheme *theme = self->plot.context->theme;
  NpInk ink = segment_get_ink (segment);

  if (segment_get_fill (segment) != NP_FILL_SOLID)
    return NP_INK_FOREGROUND;
  return get_contrast (theme, NP_INK_FOREGROUND, ink) > get_contrast (theme, NP_INK_BACKGROUND, ink)
             ? NP_INK_FOREGROUND
             : NP_INK_BACKGROUND;
}

/* --- Segments ----------------------------------------------------------------------------- */

static void
add_shape (const NpProof *self,
           const NpProofSegment *segment,
           int datum,
           double x,
           double y,
           double width,
           double height)
{
  NpFill fill = segment_get_fill (segment);
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = segment_get_ink (segment),
    .fill = fill,
    .stroke = fill == NP_FILL_SOLID ? 0 : NP_PLOT_HOLLOW_STROKE,
    .dash = fill == NP_FILL_NONE ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (&self->plot, x, width),
    .y = y,
    .width = width,
    .height = height,
    .radius = MIN (2 * self->plot.unit, width / 2),
  };

  np_scene_add_mark (self->plot.scene, &mark);
}

static gboolean
is_date (const NpProof *self, const NpProofSegment *segment)
{
  return self->spec->time && segment->from == segment->to;
}

static void
add_date (const NpProof *self, int datum, double x, double top, double bottom)
{
  np_plot_add_rule ((NpPlot *) &self->plot, datum, NP_INK_FOREGROUND, 2 * self->plot.unit,
                    NP_DASH_SOLID, x, top, x, bottom);
}

void
np_proof_draw_swatch (const NpProof *self, guint bar, guint i, const int *data, double x, double y)
{
  const NpProofSegment *segment = &self->spec->bars[bar].segments[i];
  double size = NP_PROOF_SWATCH * self->plot.unit;

  y += (self->plot.caption_height - size) / 2;
  if (is_date (self, segment))
    add_date (self, data[i], x + size / 2, y, y + size);
  else
    add_shape (self, segment, data[i], x, y, size, size);
}

/* What has no name of its own is what its bar is. */
static int
add_datum (const NpProof *self, guint bar, guint i)
{
  const NpProofBar *of = &self->spec->bars[bar];
  const NpProofSegment *segment = &of->segments[i];
  const NpProofPiece *piece = &self->rows[bar].pieces[i];
  gboolean named = np_proof_has_text (segment->label);
  NpDatum datum = {
    .id = (char *) segment->id,
    .key = (char *) segment->key,
    .label = (char *) (named ? segment->label : of->label),
    .value = (char *) (named || np_proof_has_text (segment->value_label) ? segment->value_label
                                                                         : of->value_label),
    .detail = (char *) segment->detail,
    .spoken = (char *) segment->spoken,
    .source = (char *) segment->source,
    .trust = segment->trust,
    .series = bar,
    .index = i,
    .bounds = GRAPHENE_RECT_INIT (piece->x, np_proof_get_lane_y (self, bar, piece->lane),
                                  piece->width, np_proof_get_lane_height (self, piece->lane)),
  };

  return np_plot_add_datum ((NpPlot *) &self->plot, &datum);
}

/* A date is a line that stands out of its lane. */
static void
draw_piece (NpProof *self, guint bar, guint i, int datum)
{
  const NpProofSegment *segment = &self->spec->bars[bar].segments[i];
  const NpProofPiece *piece = &self->rows[bar].pieces[i];
  double y = np_proof_get_lane_y (self, bar, piece->lane);
  double height = np_proof_get_lane_height (self, piece->lane);
  double seam = piece->width > 8 * SEAM ? SEAM : 0;

  if (is_date (self, segment))
    add_date (self, datum, piece->x + piece->width / 2, y - POINT_OVER * self->plot.unit,
              y + height + POINT_OVER * self->plot.unit);
  else
    add_shape (self, segment, datum, piece->x + seam, y, piece->width - 2 * seam, height);
}

/* Under a text that couldn't be read on its ground. Hatches are hidden; a colour that is near to the
 * text's in lightness is moved away from it a little. */
static void
add_plate (NpProof *self,
           const NpProofSegment *segment,
           int datum,
           double x,
           double y,
           double width,
           double height)
{
  NpPlot *plot = &self->plot;
  NpInk text = segment_get_text_ink (self, segment);
  NpFill fill = segment_get_fill (segment);
  NpMark plate = {
    .kind = NP_MARK_RECT,
    .ink = text == NP_INK_FOREGROUND ? NP_INK_BACKGROUND : NP_INK_FOREGROUND,
    .fill = NP_FILL_SOLID,
    .opacity = fill == NP_FILL_HATCH ? 1.0 : TINT,
    .datum = datum,
    .x = np_plot_mirror (plot, x - PLATE * plot->unit, width + 2 * PLATE * plot->unit),
    .y = y,
    .width = width + 2 * PLATE * plot->unit,
    .height = height,
    .radius = 2 * plot->unit,
  };

  if (fill == NP_FILL_HATCH
      || (fill == NP_FILL_SOLID
          && get_contrast (plot->context->theme, text, segment_get_ink (segment)) < LEAST_RATIO))
    np_scene_add_mark (plot->scene, &plate);
}

static void
draw_inside (NpProof *self, guint bar, guint i, int datum)
{
  NpPlot *plot = &self->plot;
  const NpProofSegment *segment = &self->spec->bars[bar].segments[i];
  const NpProofPiece *piece = &self->rows[bar].pieces[i];
  gboolean two = piece->lane == 0 && piece->label != NULL && segment->value_label != NULL
                 && *segment->value_label != '\0';
  const char *lines[] = { two ? piece->label : piece->line, two ? segment->value_label : NULL };
  double height = (two ? 2 : 1) * plot->caption_height;
  double y = np_proof_get_lane_y (self, bar, piece->lane)
             + (np_proof_get_lane_height (self, piece->lane) - height) / 2;
  double width = MAX (np_plot_measure (plot, lines[0], NP_TEXT_CAPTION),
                      np_plot_measure (plot, lines[1], NP_TEXT_CAPTION));

  add_plate (self, segment, datum, piece->text_x - width / 2, y, width, height);
  for (guint k = 0; k < G_N_ELEMENTS (lines); k++)
    np_plot_add_text (plot, datum, segment_get_text_ink (self, segment), NP_TEXT_CAPTION, lines[k],
                      piece->text_x, y + k * plot->caption_height, 0.5);
}

static void
draw_below (NpProof *self, guint bar, guint i, int datum)
{
  NpPlot *plot = &self->plot;
  const NpProofPiece *piece = &self->rows[bar].pieces[i];
  double top
      = np_proof_get_lane_y (self, bar, piece->lane) + np_proof_get_lane_height (self, piece->lane);
  double bottom = top + NP_PROOF_LEADER * plot->unit;
  double middle = piece->x + piece->width / 2;
  double inset = MIN (4 * plot->unit, piece->line_width / 2);

  np_plot_add_rule (plot, datum, NP_INK_DIM, 1, NP_DASH_SOLID, middle, top + 1,
                    CLAMP (middle, piece->text_x + inset,
                           piece->text_x + piece->line_width - inset),
                    bottom);
  np_plot_add_text (plot, datum, NP_INK_FOREGROUND, NP_TEXT_CAPTION, piece->line, piece->text_x,
                    bottom, 0);
}

/* The grid doesn't run through it. */
static void
draw_beside (NpProof *self, guint bar, guint i, int datum)
{
  NpPlot *plot = &self->plot;
  const NpProofPiece *piece = &self->rows[bar].pieces[i];
  double y = np_proof_get_lane_y (self, bar, piece->lane)
             + (np_proof_get_lane_height (self, piece->lane) - plot->caption_height) / 2;

  if (self->spec->n_ticks > 0)
    np_scene_add_rect (plot->scene, datum, NP_INK_BACKGROUND, NP_FILL_SOLID,
                       np_plot_mirror (plot, piece->text_x, piece->line_width), y,
                       piece->line_width, plot->caption_height, 0);
  np_plot_add_text (plot, datum, NP_INK_FOREGROUND, NP_TEXT_CAPTION, piece->line, piece->text_x, y,
                    0);
}

static void
draw_text (NpProof *self, guint bar, guint i, int datum)
{
  const NpProofPiece *piece = &self->rows[bar].pieces[i];

  if (piece->text == NP_PROOF_TEXT_INSIDE)
    draw_inside (self, bar, i, datum);
  else if (piece->text == NP_PROOF_TEXT_BESIDE)
    draw_beside (self, bar, i, datum);
  else if (piece->text == NP_PROOF_TEXT_BELOW)
    draw_below (self, bar, i, datum);
}

/* --- Bars --------------------------------------------------------------------------------- */

/* Figures end at the right of their column in every language, so that units stand below units. */
static void
draw_value (NpProof *self, const NpProofRow *row, double y)
{
  NpPlot *plot = &self->plot;
  gboolean left = plot->context->rtl && !self->narrow;
  double x = row->value_below ? self->label_x : plot->width - (left ? self->value_width : 0);

  for (guint i = 0; row->value != NULL && row->value[i] != NULL; i++)
    np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_VALUE, row->value[i], x,
                      y + i * plot->value_height, row->value_below || left ? 0 : 1);
}

static void
draw_words (NpProof *self, guint b)
{
  NpPlot *plot = &self->plot;
  const NpProofBar *bar = &self->spec->bars[b];
  const NpProofRow *row = &self->rows[b];
  double middle = np_proof_get_lane_y (self, b, 0) + np_proof_get_lane_height (self, 0) / 2;
  guint n_labels = row->label != NULL ? g_strv_length (row->label) : 0;
  guint n_values = row->value != NULL ? g_strv_length (row->value) : 0;
  double y = middle - MAX (n_labels, 1) * plot->label_height / 2;
  double value_y = middle - n_values * plot->value_height / 2;

  if (self->narrow)
    {
      y = np_proof_get_lane_y (self, b, 0) - NP_PROOF_WORDS_GAP * plot->unit
          - np_proof_get_words_height (self, b);
      value_y = y + (row->value_below ? n_labels * plot->label_height : 0);
    }
  if (bar->glyph >= 0)
    np_scene_add_glyph (plot->scene, -1, bar->glyph_ink, (NpGlyph) bar->glyph,
                        np_plot_mirror (plot, NP_PROOF_GLYPH / 2 * plot->unit, 0),
                        y + plot->label_height / 2, NP_PROOF_GLYPH * plot->unit);
  for (guint i = 0; i < n_labels; i++)
    np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_LABEL, row->label[i], self->label_x,
                      y + i * plot->label_height, 0);
  draw_value (self, row, value_y);
}

/* A bar without segments has no figure, and a stub says so. */
static void
draw_gap (NpProof *self, guint b)
{
  NpPlot *plot = &self->plot;
  const NpProofBar *bar = &self->spec->bars[b];
  double y = np_proof_get_lane_y (self, b, 0) + np_proof_get_lane_height (self, 0) / 2;
  double from = np_proof_project (self, self->spec->min);
  double stub = MIN (STUB * plot->unit, self->bar_width);
  NpDatum datum = {
    .id = (char *) bar->id,
    .key = (char *) bar->key,
    .label = (char *) bar->label,
    .value = (char *) bar->value_label,
    .detail = (char *) bar->detail,
    .spoken = (char *) bar->spoken,
    .source = (char *) bar->source,
    .trust = NP_TRUST_GAP,
    .series = b,
    .bounds
    = GRAPHENE_RECT_INIT (0, np_proof_get_bar_y (self, b), plot->width, self->rows[b].height),
  };
  int number = bar->key != NULL ? np_plot_add_datum (plot, &datum) : -1;

  np_plot_add_rule (plot, number, NP_INK_DIM, RULE * plot->unit, NP_DASH_DOTTED, from, y,
                    from > self->bar_x ? from - stub : from + stub, y);
}

/* Straight down through all lanes; where texts stand between them, it is in pieces. */
static void
draw_rule (NpProof *self, double value, NpInk ink, double stroke)
{
  double x = np_proof_project (self, value);
  double from = -1, to = -1;

  for (guint b = 0; b < self->spec->n_bars; b++)
    for (guint lane = 0; lane < self->rows[b].n_lanes; lane++)
      {
        double top = np_proof_get_lane_y (self, b, lane);
        double bottom = top + np_proof_get_lane_height (self, lane);
        double over = NP_PROOF_WORDS_GAP / 2 * self->plot.unit;
        gboolean first = lane == 0 && (self->narrow || b == 0);

        /* Nothing but space lies between lanes, and between bars without texts below. */
        if (from >= 0 && !first
            && !np_proof_has_below (self, lane > 0 ? b : b - 1,
                                    lane > 0 ? lane - 1 : self->rows[b - 1].n_lanes - 1)
            && (lane > 0 || np_proof_flow_list (self, b - 1, NULL, 0) <= 0))
          {
            to = bottom + over;
            continue;
          }
        if (from >= 0)
          np_plot_add_rule (&self->plot, -1, ink, stroke, NP_DASH_SOLID, x, from, x, to);
        from = b == 0 && lane == 0 && !self->narrow ? self->head_height : top - over;
        to = bottom + over;
      }
  if (from >= 0)
    np_plot_add_rule (&self->plot, -1, ink, stroke, NP_DASH_SOLID, x, from, x, to);
}

static double
clamp_text (const NpProof *self, double x, double width)
{
  return CLAMP (x, width / 2, MAX (self->plot.width - width / 2, width / 2));
}

/* A tick whose words would lie on those of the one before has none. */
static void
draw_ticks (NpProof *self)
{
  NpPlot *plot = &self->plot;
  double y = np_proof_get_bar_y (self, self->spec->n_bars) + 2 * plot->unit;
  double low = G_MAXDOUBLE, high = -G_MAXDOUBLE;

  for (guint i = 0; i < self->spec->n_ticks; i++)
    {
      const NpProofTick *tick = &self->spec->ticks[i];
      double width = np_plot_measure (plot, tick->label, NP_TEXT_CAPTION);
      double x = clamp_text (self, np_proof_project (self, tick->value), width);
      double gap = NP_PROOF_TEXT_GAP * plot->unit;

      draw_rule (self, tick->value, NP_INK_GRID, 1);
      if (width > plot->width || (x + width / 2 + gap > low && x - width / 2 - gap < high))
        continue;
      low = MIN (low, x - width / 2);
      high = MAX (high, x + width / 2);
      np_plot_add_text (plot, -1, NP_INK_DIM, NP_TEXT_CAPTION, tick->label, x, y, 0.5);
    }
}

static void
draw_mark_label (NpProof *self)
{
  NpPlot *plot = &self->plot;
  double x = np_proof_project (self, self->spec->mark);

  for (guint i = 0; self->mark_label != NULL && self->mark_label[i] != NULL; i++)
    {
      double width = np_plot_measure (plot, self->mark_label[i], NP_TEXT_STRONG);

      np_plot_add_text (plot, -1, NP_INK_FOREGROUND, NP_TEXT_STRONG, self->mark_label[i],
                        clamp_text (self, x, width), i * plot->label_height, 0.5);
    }
}

/* Grounds first, then the rule that goes through them, then words, so that no line runs through
 * any. */
static void
draw (NpProof *self)
{
  g_autoptr (GPtrArray) data = g_ptr_array_new_with_free_func (g_free);
  const NpProofSpec *spec = self->spec;

  for (guint b = 0; b < spec->n_bars; b++)
    {
      int *numbers = g_new (int, MAX (spec->bars[b].n_segments, 1));

      g_ptr_array_add (data, numbers);
      np_scene_add_break (self->plot.scene, np_proof_get_bar_y (self, b));
      for (guint i = 0; i < spec->bars[b].n_segments; i++)
        {
          numbers[i] = add_datum (self, b, i);
          draw_piece (self, b, i, numbers[i]);
        }
      if (spec->bars[b].n_segments == 0)
        draw_gap (self, b);
    }
  if (!spec->time && spec->n_bars > 0)
    draw_rule (self, spec->min, NP_INK_FOREGROUND, RULE);
  if (np_proof_has_mark (self))
    draw_rule (self, spec->mark, NP_INK_FOREGROUND, RULE);
  for (guint b = 0; b < spec->n_bars; b++)
    {
      const int *numbers = g_ptr_array_index (data, b);
      guint last = self->rows[b].n_lanes - 1;
      double bottom = np_proof_get_lane_y (self, b, last) + np_proof_get_lane_height (self, last);

      draw_words (self, b);
      for (guint i = 0; i < spec->bars[b].n_segments; i++)
        draw_text (self, b, i, numbers[i]);
      np_proof_flow_list (self, b, numbers, bottom + NP_PROOF_WORDS_GAP * self->plot.unit);
    }
}

/**
 * np_proof_build:
 * @spec: the bars and their axis, in the order in which they are drawn
 * @context: width, theme, text measure, direction; the height is not looked at
 *
 * Draws what was said and what the data say as bars of one axis, to scale: parts one after another,
 * what was counted twice twice, what is between stated and computed hatched. Segments that lie where
 * an earlier one of their bar does stand in a lane below it, as does what was left out. What they are
 * called stands in them, beside them or below them; where there is no room for that, it is listed
 * under the bar, each text after a swatch. Nothing is cut.
 *
 * Dates run to the right in every language, amounts from the start edge.
 *
 * Returns: (transfer full): the scene; as high as its bars, a datum a segment
 */
NpScene *
np_proof_build (const NpProofSpec *spec, const NpSceneContext *context)
{
  g_return_val_if_fail (spec != NULL && context != NULL, NULL);

  NpProof self = { .spec = spec };

  np_plot_init (&self.plot, context);
  np_proof_lay_out (&self);
  np_plot_begin (&self.plot, np_proof_get_height (&self));
  if (spec->n_bars > 0)
    {
      draw_ticks (&self);
      draw_mark_label (&self);
    }
  draw (&self);
  np_proof_clear (&self);
  return self.plot.scene;
}
