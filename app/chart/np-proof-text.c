/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the texts of a bar's segments stand, so that none is lost and none lies on another. */

#include <math.h>

#include "np-label-layout.h"
#include "np-proof-private.h"

#define BETWEEN    14.0 /* texts side by side */
#define FAR_LEADER 48.0 /* a text that is further than this from its segment is listed */

gboolean
np_proof_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Makes the piece's texts. */
void
np_proof_measure_piece (const NpProof *self, const NpProofSegment *segment, NpProofPiece *piece)
{
  const NpPlot *plot = &self->plot;
  gboolean value = np_proof_has_text (segment->value_label);

  piece->label = np_plot_fit (plot, segment->label, NP_TEXT_CAPTION, segment->trust, G_MAXDOUBLE);
  if (piece->label != NULL && value)
    piece->line = g_strdup_printf ("%s %s", piece->label, segment->value_label);
  else if (piece->label != NULL || value)
    piece->line = g_strdup (value ? segment->value_label : piece->label);
  piece->line_width = np_plot_measure (plot, piece->line, NP_TEXT_CAPTION);
}

/* In the first lane the label stands above the value. */
static double
get_inside_width (const NpProof *self, const NpProofSegment *segment, const NpProofPiece *piece)
{
  if (piece->lane > 0 || piece->label == NULL || !np_proof_has_text (segment->value_label))
    return piece->line_width;
  return MAX (np_plot_measure (&self->plot, piece->label, NP_TEXT_CAPTION),
              np_plot_measure (&self->plot, segment->value_label, NP_TEXT_CAPTION));
}

/* Keeps the interval on the larger side of the mark, which no text may lie on. */
static void
avoid_mark (const NpProof *self, double *low, double *high)
{
  double mark, gap = NP_PROOF_TEXT_GAP * self->plot.unit / 2;

  if (!np_proof_has_mark (self))
    return;
  mark = np_proof_project (self, self->spec->mark);
  if (mark <= *low || mark >= *high)
    return;
  if (mark - *low >= *high - mark)
    *high = mark - gap;
  else
    *low = mark + gap;
}

static gboolean
place_inside (const NpProof *self, const NpProofSegment *segment, NpProofPiece *piece)
{
  double gap = NP_PROOF_TEXT_GAP * self->plot.unit;
  double low = piece->x, high = piece->x + piece->width;

  avoid_mark (self, &low, &high);
  if (get_inside_width (self, segment, piece) + 2 * gap > high - low)
    return FALSE;
  piece->text = NP_PROOF_TEXT_INSIDE;
  piece->text_x = (low + high) / 2;
  return TRUE;
}

static double
get_middle (const NpProofPiece *piece)
{
  return piece->x + piece->width / 2;
}

/* How far the lane is free before and after the piece; nothing, where another text may want the
 * room, too. */
static void
find_room (const NpProof *self, guint bar, const NpProofPiece *piece, double *low, double *high)
{
  const NpProofRow *row = &self->rows[bar];

  *low = self->bar_x;
  *high = self->bar_x + self->bar_width;
  for (guint i = 0; i < self->spec->bars[bar].n_segments; i++)
    {
      const NpProofPiece *other = &row->pieces[i];

      if (other == piece || other->lane != piece->lane)
        continue;
      if (get_middle (other) <= get_middle (piece))
        *low = piece->x;
      if (get_middle (other) >= get_middle (piece))
        *high = piece->x + piece->width;
    }
}

static gboolean
place_beside (const NpProof *self, guint bar, NpProofPiece *piece)
{
  double gap = NP_PROOF_TEXT_GAP * self->plot.unit;
  double end = piece->x + piece->width;
  double low, high, after = end, before;

  find_room (self, bar, piece, &low, &high);
  before = piece->x;
  if (np_proof_has_mark (self))
    {
      double mark = np_proof_project (self, self->spec->mark);

      /* The nearer side of it is taken; beyond it nobody would look. */
      if (mark >= end)
        high = MIN (high, mark - gap / 2);
      else if (mark <= piece->x)
        low = MAX (low, mark + gap / 2);
    }
  if (high - after >= piece->line_width + gap)
    piece->text_x = after + gap;
  else if (before - low >= piece->line_width + gap)
    piece->text_x = before - gap - piece->line_width;
  else
    return FALSE;
  piece->text = NP_PROOF_TEXT_BESIDE;
  return TRUE;
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const NpProofPiece *one = *(NpProofPiece *const *) a, *other = *(NpProofPiece *const *) b;
  double difference = get_middle (one) - get_middle (other);

  return (difference > 0) - (difference < 0);
}

/* Sets the texts side by side, as near to below their segments as they can be. */
static gboolean
place_below (const NpProof *self, GPtrArray *pieces)
{
  g_autofree double *starts = g_new (double, MAX (pieces->len, 1));
  double gap = BETWEEN * self->plot.unit;
  double taken = 0;

  g_ptr_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const NpProofPiece *piece = g_ptr_array_index (pieces, i);

      /* The widths of those before are left out of the places, so that none is needed between. */
      starts[i] = get_middle (piece) - piece->line_width / 2 - taken;
      taken += piece->line_width + (i + 1 < pieces->len ? gap : 0);
    }
  if (taken > self->bar_width)
    return FALSE;
  np_label_layout_spread (starts, pieces->len, 0, self->bar_x,
                          self->bar_x + self->bar_width - taken);
  taken = 0;
  for (guint i = 0; i < pieces->len; i++)
    {
      NpProofPiece *piece = g_ptr_array_index (pieces, i);
      double middle = get_middle (piece);

      piece->text_x = starts[i] + taken;
      if (middle < piece->text_x - FAR_LEADER * self->plot.unit
          || middle > piece->text_x + piece->line_width + FAR_LEADER * self->plot.unit)
        return FALSE;
      taken += piece->line_width + gap;
    }
  return TRUE;
}

/* Decides for each of the bar's segments where its text stands. */
void
np_proof_place_texts (const NpProof *self, guint bar)
{
  const NpProofBar *spec = &self->spec->bars[bar];
  NpProofRow *row = &self->rows[bar];
  gboolean listed = FALSE;

  for (guint lane = 0; lane < row->n_lanes; lane++)
    {
      g_autoptr (GPtrArray) below = g_ptr_array_new ();

      for (guint i = 0; i < spec->n_segments; i++)
        {
          NpProofPiece *piece = &row->pieces[i];

          if (piece->lane != lane || piece->line == NULL
              || place_inside (self, &spec->segments[i], piece) || place_beside (self, bar, piece))
            continue;
          piece->text = NP_PROOF_TEXT_BELOW;
          g_ptr_array_add (below, piece);
        }
      listed = listed || (self->narrow && below->len > 0) || !place_below (self, below);
    }
  /* Some inside and some in a list would be looked for in the wrong place. */
  for (guint i = 0; listed && i < spec->n_segments; i++)
    if (row->pieces[i].line != NULL)
      row->pieces[i].text = NP_PROOF_TEXT_LISTED;
}

gboolean
np_proof_has_below (const NpProof *self, guint bar, guint lane)
{
  const NpProofRow *row = &self->rows[bar];

  for (guint i = 0; i < self->spec->bars[bar].n_segments; i++)
    if (row->pieces[i].lane == lane && row->pieces[i].text == NP_PROOF_TEXT_BELOW)
      return TRUE;
  return FALSE;
}

/* The list under a bar, as many texts on a line as fit, each after a swatch of its segment; one that
 * is too long for a line is broken. @data: numbers of the segments' data, or NULL to measure only.
 * Returns its height. */
double
np_proof_flow_list (const NpProof *self, guint bar, const int *data, double top)
{
  const NpPlot *plot = &self->plot;
  double lead = (NP_PROOF_SWATCH + NP_PROOF_TEXT_GAP) * plot->unit;
  double end = self->bar_x + self->bar_width;
  double x = self->bar_x, y = top;

  for (guint i = 0; i < self->spec->bars[bar].n_segments; i++)
    {
      const NpProofPiece *piece = &self->rows[bar].pieces[i];
      g_auto (GStrv) lines = NULL;

      if (piece->text != NP_PROOF_TEXT_LISTED)
        continue;
      if (x > self->bar_x && x + lead + piece->line_width > end)
        {
          x = self->bar_x;
          y += plot->caption_height;
        }
      lines = np_text_measure_wrap (&plot->context->measure, piece->line, NP_TEXT_CAPTION,
                                    MAX (end - x - lead, 1) + 0.5);
      if (data != NULL)
        np_proof_draw_swatch (self, bar, i, data, x, y);
      for (guint k = 0; lines[k] != NULL; k++)
        {
          y += k > 0 ? plot->caption_height : 0;
          if (data != NULL)
            np_plot_add_text ((NpPlot *) plot, data[i], NP_INK_FOREGROUND, NP_TEXT_CAPTION,
                              lines[k], x + lead, y, 0);
        }
      x = lines[1] != NULL ? end : x + lead + piece->line_width + BETWEEN * plot->unit;
    }
  return y + (x > self->bar_x ? plot->caption_height : 0) - top;
}
