/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a proof are, which of a bar's segments need lanes of their own, and how
 * high it all is. */

#include <math.h>

#include "np-proof-private.h"

#define NARROW      480.0
#define LEAST_PLOT  240.0 /* narrower bars go below their names */
#define LABEL_SHARE 0.26  /* of the width that names may take */
#define VALUE_SHARE 0.18  /* … and what stands at a bar's end */
#define NAME_SHARE  0.5   /* narrow: that what stands there leaves a name on its line */
#define LANE        22.0
#define LANE_PAD    4.0 /* above and below two lines of text */
#define LANE_GAP    4.0
#define PAD         7.0 /* above and below a bar */
#define TIGHT_PAD   3.0 /* … that says no more than one figure */
#define HEAD_GAP    4.0
#define POINT       3.0 /* as wide as a point is taken for */

gboolean
np_proof_has_mark (const NpProof *self)
{
  return isfinite (self->spec->mark);
}

/* From the start edge: dates run to the right in every language. */
double
np_proof_project (const NpProof *self, double value)
{
  double span = self->spec->max - self->spec->min;
  double share = span > 0 && isfinite (value) ? CLAMP ((value - self->spec->min) / span, 0, 1) : 0;

  if (self->spec->time && self->plot.context->rtl)
    share = 1 - share;
  return self->bar_x + share * self->bar_width;
}

double
np_proof_get_lane_height (const NpProof *self, guint lane)
{
  const NpPlot *plot = &self->plot;

  if (lane == 0 && self->tall)
    return ceil (plot->caption_height + plot->value_height + 2 * LANE_PAD * plot->unit);
  return ceil (MAX (LANE * plot->unit, plot->value_height + LANE_PAD * plot->unit));
}

/* --- Columns ------------------------------------------------------------------------------ */

static void
place_columns (NpProof *self)
{
  const NpPlot *plot = &self->plot;
  double unit = plot->unit;
  double label = 0, value = 0;
  gboolean any_glyph = FALSE;

  for (guint b = 0; b < self->spec->n_bars; b++)
    {
      const NpProofBar *bar = &self->spec->bars[b];

      label = MAX (label, np_plot_measure (plot, bar->label, NP_TEXT_LABEL));
      value = MAX (value, np_plot_measure (plot, bar->value_label, NP_TEXT_VALUE));
      any_glyph = any_glyph || bar->glyph >= 0;
    }
  self->label_x = any_glyph ? (NP_PROOF_GLYPH + NP_PROOF_GLYPH_GAP) * unit : 0;
  self->label_width = np_plot_column (label, floor (LABEL_SHARE * plot->width));
  self->value_width = np_plot_column (value, floor (VALUE_SHARE * plot->width));
  self->bar_x = self->label_x + (label > 0 ? self->label_width + NP_PROOF_COLUMN_GAP * unit : 0);
  self->bar_width = plot->width - self->bar_x
                    - (value > 0 ? self->value_width + NP_PROOF_COLUMN_GAP * unit : 0);
  self->narrow = np_plot_is_narrow (plot, NARROW) || self->bar_width < LEAST_PLOT * unit;
  if (self->narrow)
    {
      self->label_width = plot->width - self->label_x;
      self->bar_x = 0;
      self->bar_width = plot->width;
    }
}

/* --- Lanes -------------------------------------------------------------------------------- */

/* The first lane in which nothing earlier lies where the piece does. */
static guint
find_lane (const NpProofPiece *pieces, guint n, const NpProofPiece *piece)
{
  guint lane = 0;

  for (guint i = 0; i < n; i++)
    if (pieces[i].lane == lane && piece->x + 0.5 < pieces[i].x + pieces[i].width
        && piece->x + piece->width - 0.5 > pieces[i].x)
      {
        lane++;
        i = G_MAXUINT; /* and once more from the first */
      }
  return lane;
}

/* What is nothing, or a day, must be seen and walked to, too. */
static void
widen_piece (const NpProof *self, NpProofPiece *piece)
{
  double least = POINT * self->plot.unit;
  double last = MAX (self->bar_x + self->bar_width - least, self->bar_x);

  if (piece->width >= least)
    return;
  piece->x = CLAMP (piece->x - (least - piece->width) / 2, self->bar_x, last);
  piece->width = least;
}

static void
add_pieces (NpProof *self, guint b)
{
  const NpProofBar *bar = &self->spec->bars[b];
  NpProofRow *row = &self->rows[b];

  row->pieces = g_new0 (NpProofPiece, MAX (bar->n_segments, 1));
  row->n_lanes = 1;
  for (guint i = 0; i < bar->n_segments; i++)
    {
      NpProofPiece *piece = &row->pieces[i];
      double from = np_proof_project (self, bar->segments[i].from);
      double to = np_proof_project (self, bar->segments[i].to);

      piece->x = MIN (from, to);
      piece->width = fabs (to - from);
      piece->lane = find_lane (row->pieces, i, piece);
      row->n_lanes = MAX (row->n_lanes, piece->lane + 1);
    }
  for (guint i = 0; i < bar->n_segments; i++)
    {
      widen_piece (self, &row->pieces[i]);
      np_proof_measure_piece (self, &bar->segments[i], &row->pieces[i]);
    }
}

static gboolean
needs_tall (const NpProof *self)
{
  for (guint b = 0; b < self->spec->n_bars; b++)
    for (guint i = 0; i < self->spec->bars[b].n_segments; i++)
      {
        const NpProofSegment *segment = &self->spec->bars[b].segments[i];
        const NpProofPiece *piece = &self->rows[b].pieces[i];

        if (piece->lane == 0 && piece->text == NP_PROOF_TEXT_INSIDE
            && np_proof_has_text (segment->label) && np_proof_has_text (segment->value_label))
          return TRUE;
      }
  return FALSE;
}

/* --- Heights ------------------------------------------------------------------------------ */

static GStrv
wrap (const NpProof *self, const char *text, NpTextStyle style, double width)
{
  return np_proof_has_text (text)
             ? np_text_measure_wrap (&self->plot.context->measure, text, style, MAX (width, 1))
             : NULL;
}

/* Of what is said about the bar itself. */
double
np_proof_get_words_height (const NpProof *self, guint bar)
{
  const NpProofRow *row = &self->rows[bar];
  double label = row->label != NULL ? g_strv_length (row->label) * self->plot.label_height : 0;
  double value = row->value != NULL ? g_strv_length (row->value) * self->plot.value_height : 0;
  double least = self->spec->bars[bar].glyph >= 0 ? self->plot.label_height : 0;

  return MAX (row->value_below ? label + value : MAX (label, value), least);
}

static void
wrap_words (NpProof *self, guint b)
{
  const NpProofBar *bar = &self->spec->bars[b];
  NpProofRow *row = &self->rows[b];
  double label_width = self->label_width, value_width = self->value_width;

  if (self->narrow)
    {
      value_width = np_plot_measure (&self->plot, bar->value_label, NP_TEXT_VALUE);
      row->value_below = value_width > NAME_SHARE * label_width;
      if (row->value_below)
        value_width = label_width;
      else if (value_width > 0)
        label_width -= value_width + NP_PROOF_COLUMN_GAP * self->plot.unit;
      value_width += 1;
    }
  row->label = wrap (self, bar->label, NP_TEXT_LABEL, label_width);
  row->value = wrap (self, bar->value_label, NP_TEXT_VALUE, value_width);
}

static double
get_lanes_height (const NpProof *self, guint b)
{
  const NpPlot *plot = &self->plot;
  const NpProofRow *row = &self->rows[b];
  double height = 0;

  for (guint lane = 0; lane < row->n_lanes; lane++)
    {
      height += np_proof_get_lane_height (self, lane);
      height += lane > 0 ? LANE_GAP * plot->unit : 0;
      if (np_proof_has_below (self, b, lane))
        height += NP_PROOF_LEADER * plot->unit + plot->caption_height;
    }
  return height;
}

/* Bars that say no more than one figure each stand as close as those of a ranking. */
static double
get_pad (const NpProof *self)
{
  return (self->tall || self->narrow ? PAD : TIGHT_PAD) * self->plot.unit;
}

static void
measure_row (NpProof *self, guint b)
{
  NpProofRow *row = &self->rows[b];
  double unit = self->plot.unit;
  double words = np_proof_get_words_height (self, b);
  double list = np_proof_flow_list (self, b, NULL, 0);
  double lanes = get_lanes_height (self, b) + (list > 0 ? list + NP_PROOF_WORDS_GAP * unit : 0);

  if (self->narrow)
    {
      row->lanes_y = get_pad (self) + (words > 0 ? words + NP_PROOF_WORDS_GAP * unit : 0);
      row->height = row->lanes_y + lanes;
    }
  else
    {
      /* Words stand beside the first lane's middle, and begin at the top where they are higher. */
      double over = MAX (words - np_proof_get_lane_height (self, 0), 0) / 2;

      row->lanes_y = get_pad (self) + over;
      row->height = MAX (get_pad (self) + words, row->lanes_y + lanes);
    }
  row->height = ceil (row->height + get_pad (self));
}

static void
measure_head (NpProof *self)
{
  const NpPlot *plot = &self->plot;

  if (!np_proof_has_mark (self))
    return;
  self->mark_label = wrap (self, self->spec->mark_label, NP_TEXT_STRONG, plot->width);
  if (self->mark_label != NULL)
    self->head_height
        = ceil (g_strv_length (self->mark_label) * plot->label_height + HEAD_GAP * plot->unit);
}

/* Fills columns, rows and head; the plot is not begun before it. */
void
np_proof_lay_out (NpProof *self)
{
  self->rows = g_new0 (NpProofRow, MAX (self->spec->n_bars, 1));
  place_columns (self);
  measure_head (self);
  for (guint b = 0; b < self->spec->n_bars; b++)
    {
      wrap_words (self, b);
      add_pieces (self, b);
      np_proof_place_texts (self, b);
    }
  self->tall = needs_tall (self);
  for (guint b = 0; b < self->spec->n_bars; b++)
    measure_row (self, b);
}

void
np_proof_clear (NpProof *self)
{
  for (guint b = 0; b < self->spec->n_bars; b++)
    {
      NpProofRow *row = &self->rows[b];

      for (guint i = 0; i < self->spec->bars[b].n_segments; i++)
        {
          g_free (row->pieces[i].label);
          g_free (row->pieces[i].line);
        }
      g_free (row->pieces);
      g_strfreev (row->label);
      g_strfreev (row->value);
    }
  g_free (self->rows);
  g_strfreev (self->mark_label);
}

/* The bar's top; of the bar after the last, where the axis is. */
double
np_proof_get_bar_y (const NpProof *self, guint bar)
{
  double y = self->head_height;

  for (guint b = 0; b < bar; b++)
    y += self->rows[b].height;
  return y;
}

double
np_proof_get_lane_y (const NpProof *self, guint bar, guint lane)
{
  double y = np_proof_get_bar_y (self, bar) + self->rows[bar].lanes_y;

  for (guint l = 0; l < lane; l++)
    {
      y += np_proof_get_lane_height (self, l) + LANE_GAP * self->plot.unit;
      if (np_proof_has_below (self, bar, l))
        y += NP_PROOF_LEADER * self->plot.unit + self->plot.caption_height;
    }
  return y;
}

double
np_proof_get_height (const NpProof *self)
{
  double height = np_proof_get_bar_y (self, self->spec->n_bars);

  if (self->spec->n_ticks > 0)
    height += self->plot.caption_height + HEAD_GAP * self->plot.unit;
  return ceil (height);
}
