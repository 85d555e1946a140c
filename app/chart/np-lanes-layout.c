/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-lanes-private.h"

#include <math.h>
#include <string.h>

#include "np-label-layout.h"

/* All lanes at a width and a scale, and the cache of such layouts. Scales go in steps: one layout is
 * made for the coarsest of a step and serves all of it, so that nothing changes its row while one
 * zooms a little, and what is laid out once is there again when one comes back. */

#define HEADER_SHARE  0.26
#define LEAST_HEADER  120.0
#define WIDEST_HEADER 230.0
#define GAP           14.0  /* between a header and the axis */
#define INDENT        14.0  /* of what stands in a section, and of names behind a triangle */
#define PAD           6.0   /* above and below a lane's rows */
#define BEFORE        18.0  /* the first day: half of what "about" makes of a glyph */
#define AFTER         120.0 /* the last day: room for labels */
#define AFTER_SHARE   0.22
#define ERA_INSET     6.0 /* of its label */
#define CLEAR         0.5 /* what neighbours may touch by */
#define NAME_LINES    2
#define UNDER_LINES   2
#define FEW_LANES     3  /* have all their labels */
#define MANY_LANES    60 /* keep to fewer rows */
#define MOST_STEPS    64
#define STEPS         2.0 /* for each doubling of the scale */
#define MOST_LAYOUTS  12

/* --- The axis --- */

/* Of the column before the axis; 0 when headers stand above their lanes. */
double
np_lanes_get_header_width (const NpPlot *plot)
{
  if (np_plot_is_narrow (plot, NP_LANES_NARROW))
    return 0;
  return floor (CLAMP (HEADER_SHARE * plot->width, LEAST_HEADER * plot->unit,
                       WIDEST_HEADER * plot->unit));
}

double
np_lanes_get_pad (const NpPlot *plot)
{
  return PAD * plot->unit;
}

double
np_lanes_get_indent (const NpPlot *plot, const NpLane *lane)
{
  gboolean folds = lane->fold != NP_LANE_FOLD_NONE && !plot->context->still;

  return (NP_LANES_INSET + (lane->level > 0 || folds ? INDENT : 0)) * plot->unit;
}

static NpTimeAxis
get_edges (const NpPlot *plot)
{
  double header = np_lanes_get_header_width (plot);
  NpTimeAxis axis = { .left = 0, .right = plot->width };

  if (header > 0 && plot->context->rtl)
    axis.right -= header + GAP * plot->unit;
  else if (header > 0)
    axis.left += header + GAP * plot->unit;
  axis.right = MAX (axis.right, axis.left + 1);
  return axis;
}

/* All days and room beside them: before the first for its glyph, after the last for labels. */
static NpTimeWindow
get_whole (const NpLanesSpec *spec, const NpPlot *plot, const NpTimeAxis *edges)
{
  double width = edges->right - edges->left;
  double before = MIN (BEFORE * plot->unit, width / 8);
  double after
      = plot->context->still ? AFTER_SHARE * width : MIN (AFTER * plot->unit, AFTER_SHARE * width);
  double days = MAX (spec->last_day - spec->first_day, 1);
  double scale = days / (width - before - after);

  return (NpTimeWindow) { spec->first_day - before * scale, spec->last_day + after * scale };
}

static void
get_axis (const NpLanesSpec *spec, const NpPlot *plot, const NpTimeWindow *window, NpTimeAxis *axis)
{
  NpTimeWindow whole;

  *axis = get_edges (plot);
  whole = get_whole (spec, plot, axis);
  if (window->last_day <= window->first_day)
    window = &whole;
  axis->first_day = window->first_day;
  axis->last_day = window->last_day;
}

/**
 * np_lanes_get_time_axis:
 * @spec: the lanes
 * @context: its width, text scale, direction and window
 * @axis: (out): where days are
 *
 * The axis depends on no text but its size, so that other pictures can stand under lanes.
 */
void
np_lanes_get_time_axis (const NpLanesSpec *spec, const NpSceneContext *context, NpTimeAxis *axis)
{
  NpPlot plot;

  g_return_if_fail (spec != NULL && context != NULL && axis != NULL);

  np_plot_init (&plot, context);
  get_axis (spec, &plot, &context->window, axis);
}

/* Which step the window's scale is on. */
int
np_lanes_get_step (const NpLanesSpec *spec, const NpSceneContext *context)
{
  NpTimeAxis whole, axis;
  NpPlot plot;

  np_plot_init (&plot, context);
  get_axis (spec, &plot, &(NpTimeWindow) { 0 }, &whole);
  get_axis (spec, &plot, &context->window, &axis);
  return (int) CLAMP (floor (STEPS
                                 * log2 ((whole.last_day - whole.first_day)
                                         / (axis.last_day - axis.first_day))
                             + 1e-6),
                      0, MOST_STEPS);
}

/* --- One layout --- */

static gboolean
is_full (const NpLanesSpec *spec, const NpSceneContext *context, const NpLane *lane)
{
  return context->still || lane->expanded || spec->n_lanes <= FEW_LANES;
}

/* Lines of at most @width; the last is shortened. (transfer full) */
static char **
wrap (const NpPlot *plot, const char *text, NpTextStyle style, double width, guint most)
{
  char **lines;

  if (text == NULL || *text == '\0')
    return g_new0 (char *, 1);
  lines = np_text_measure_wrap (&plot->context->measure, text, style, width);
  for (guint i = g_strv_length (lines); i > most; i--)
    {
      char *rest = g_strconcat (lines[i - 2], " ", lines[i - 1], NULL);

      g_clear_pointer (&lines[i - 1], g_free);
      g_free (lines[i - 2]);
      lines[i - 2] = rest;
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *fitted = np_plot_fit (plot, lines[i], style, 0, width);

      g_free (lines[i]);
      lines[i] = fitted != NULL ? fitted : g_strdup ("");
    }
  return lines;
}

/* @like: (nullable): the same row at another scale */
static double
lay_out_header (const NpPlot *plot, const NpLane *lane, const NpLanesRow *like, NpLanesRow *row)
{
  double column = np_lanes_get_header_width (plot);
  double indent = np_lanes_get_indent (plot, lane);
  double width
      = MAX ((column > 0 ? column : plot->width - NP_LANES_INSET * plot->unit) - indent, 1);
  gboolean above = column == 0 || lane->fold == NP_LANE_FOLD_OPEN;

  if (lane->fold == NP_LANE_FOLD_OPEN)
    width = plot->width - indent - NP_LANES_INSET * plot->unit;
  row->name = like != NULL
                  ? g_strdupv (like->name)
                  : wrap (plot, lane->label, NP_TEXT_STRONG, width, above ? 1 : NAME_LINES);
  row->under = like != NULL
                   ? g_strdupv (like->under)
                   : wrap (plot, lane->sublabel, NP_TEXT_CAPTION, width, above ? 1 : UNDER_LINES);
  return g_strv_length (row->name) * plot->label_height
         + g_strv_length (row->under) * plot->caption_height;
}

static void
lay_out_row (const NpLanesSpec *spec,
             const NpPlot *plot,
             const NpLane *lane,
             const NpLaneScale *scale,
             const NpLanesRow *like,
             NpLanesRow *row)
{
  double header = lay_out_header (plot, lane, like, row);
  double rows;

  if (lane->fold == NP_LANE_FOLD_OPEN)
    {
      row->height = ceil (header + 8 * plot->unit);
      return;
    }
  np_lane_layout_init (&row->lane, plot, lane, scale);
  rows = np_lane_layout_get_rows_height (&row->lane);
  if (np_lanes_get_header_width (plot) == 0)
    row->height = header + 2 * plot->unit + rows;
  else
    row->height = MAX (header, rows);
  row->height = ceil (row->height + 2 * np_lanes_get_pad (plot));
}

/* Where an era's label is. On a page it is in full, beyond its bar if need be: there it can't be asked
 * for. */
void
np_lanes_place_era_label (const NpLaneEra *era,
                          const NpPlot *plot,
                          const NpTimeAxis *axis,
                          double *left,
                          double *right)
{
  double inset = ERA_INSET * plot->unit;
  double from = MAX (np_time_axis_project (axis, era->first_day), axis->left);
  double to = np_lane_end_place (axis, era->first_day, era->last_day, era->open_end, plot->unit);

  *left = from + inset;
  *right = MIN (to, axis->right) - inset;
  if (!plot->context->still)
    return;
  *right = MAX (*right, *left + np_plot_measure (plot, era->label, NP_TEXT_CAPTION));
  *left -= MAX (*right - axis->right, 0);
  *left = MAX (*left, axis->left);
  *right = MIN (*right, axis->right);
}

typedef struct
{
  double left;
  double right;
  guint era;
} EraPlace;

static int
compare_era_places (gconstpointer a, gconstpointer b)
{
  const EraPlace *one = a, *other = b;

  if (one->left != other->left)
    return one->left < other->left ? -1 : 1;
  return one->era < other->era ? -1 : one->era > other->era;
}

static void
lay_out_eras (NpLanesLayout *self,
              const NpLanesSpec *spec,
              const NpPlot *plot,
              const NpTimeAxis *axis)
{
  guint n = spec->n_eras;
  double inset = ERA_INSET * plot->unit;
  g_autofree EraPlace *places = g_new (EraPlace, MAX (n, 1));
  g_autofree double *lefts = g_new (double, MAX (n, 1));
  g_autofree double *rights = g_new (double, MAX (n, 1));
  g_autofree guint *rows = g_new (guint, MAX (n, 1));
  guint n_rows;

  for (guint i = 0; i < n; i++)
    {
      places[i].era = i;
      np_lanes_place_era_label (&spec->eras[i], plot, axis, &places[i].left, &places[i].right);
    }
  qsort (places, n, sizeof (EraPlace), compare_era_places);
  for (guint i = 0; i < n; i++)
    {
      lefts[i] = places[i].left - inset;
      /* One that begins where another ends stands beside it. */
      rights[i] = places[i].right + inset - CLEAR;
    }
  n_rows = np_label_layout_pack (lefts, rights, n, rows);
  self->era_rows = g_new0 (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->era_rows[places[i].era] = rows[i];
  if (n_rows > 0)
    self->eras_height = ceil (n_rows * (plot->caption_height + 4 * plot->unit) + 6 * plot->unit);
}

/* @label_widths: of each lane's events; @like: (nullable): a layout for the same context at another
 * scale, of which what doesn't depend on scale is taken, as measuring it takes long */
NpLanesLayout *
np_lanes_layout_new (const NpLanesSpec *spec,
                     const NpSceneContext *context,
                     int step,
                     const double *const *label_widths,
                     const NpLanesLayout *like)
{
  NpLanesLayout *self = g_atomic_rc_box_new0 (NpLanesLayout);
  NpTimeAxis axis;
  NpPlot plot;
  guint n_in_section = 0;
  double top;

  np_plot_init (&plot, context);
  get_axis (spec, &plot, &(NpTimeWindow) { 0 }, &axis);
  self->step = step;
  self->n_rows = spec->n_lanes;
  self->rows = g_new0 (NpLanesRow, MAX (spec->n_lanes, 1));
  self->axis_height = ceil (plot.caption_height + 6 * plot.unit);
  lay_out_eras (self, spec, &plot, &axis);
  top = self->axis_height + self->eras_height;
  for (guint i = 0; i < spec->n_lanes; i++)
    {
      double finer = exp2 (step / STEPS);
      NpLaneScale scale = {
        .first_day = axis.first_day,
        .scale = finer * (axis.right - axis.left) / (axis.last_day - axis.first_day),
        .end = finer * (axis.right - axis.left),
        .max_rows = is_full (spec, context, &spec->lanes[i]) ? G_MAXUINT
                    : spec->n_lanes <= MANY_LANES            ? 3
                                                             : 2,
        .label_widths = label_widths[i],
      };

      n_in_section = spec->lanes[i].fold == NP_LANE_FOLD_OPEN ? 0 : n_in_section + 1;
      self->rows[i].banded = n_in_section % 2 == 1;
      self->rows[i].top = top;
      lay_out_row (spec, &plot, &spec->lanes[i], &scale, like != NULL ? &like->rows[i] : NULL,
                   &self->rows[i]);
      top += self->rows[i].height;
    }
  self->lanes_bottom = top;
  self->height = top + np_lanes_measure_foot (spec, &plot);
  if (like == NULL)
    self->column_widths = np_lanes_measure_columns (spec, &plot);
  else if (spec->table != NULL)
    self->column_widths = g_memdup2 (like->column_widths, spec->table->n_columns * sizeof (double));
  return self;
}

static void
layout_clear (gpointer data)
{
  NpLanesLayout *self = data;

  for (guint i = 0; i < self->n_rows; i++)
    {
      np_lane_layout_clear (&self->rows[i].lane);
      g_strfreev (self->rows[i].name);
      g_strfreev (self->rows[i].under);
    }
  g_free (self->rows);
  g_free (self->era_rows);
  g_free (self->column_widths);
}

void
np_lanes_layout_unref (NpLanesLayout *self)
{
  g_atomic_rc_box_release_full (self, layout_clear);
}

/* --- The cache --- */

/* What a layout depends on, beside the lanes. */
typedef struct
{
  double width;
  double text_scale;
  const char *font_family; /* interned */
  NpMeasureFunc measure;
  gboolean still;
  gboolean rtl;
} Key;

typedef struct
{
  Key key;
  NpLanesLayout *layout; /* (owned) */
} Kept;

struct _NpLanesCache
{
  GMutex mutex;
  GArray *kept; /* of Kept, the newest last */
  Key widths_key;
  GPtrArray *widths; /* (nullable) of double *: of each lane's labels */
};

static void
kept_clear (gpointer data)
{
  np_lanes_layout_unref (((Kept *) data)->layout);
}

NpLanesCache *
np_lanes_cache_new (void)
{
  NpLanesCache *self = g_new0 (NpLanesCache, 1);

  g_mutex_init (&self->mutex);
  self->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (self->kept, kept_clear);
  return self;
}

void
np_lanes_cache_free (NpLanesCache *self)
{
  g_array_unref (self->kept);
  g_clear_pointer (&self->widths, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static Key
make_key (const NpSceneContext *context)
{
  return (Key) { .width = context->width,
                 .text_scale = context->theme->text_scale,
                 .font_family = context->theme->font_family,
                 .measure = context->measure.func,
                 .still = context->still,
                 .rtl = context->rtl };
}

static gboolean
has_same_text (const Key *a, const Key *b)
{
  return a->text_scale == b->text_scale && a->font_family == b->font_family
         && a->measure == b->measure && a->still == b->still;
}

static gboolean
key_equal (const Key *a, const Key *b)
{
  return a->width == b->width && a->still == b->still && a->rtl == b->rtl && has_same_text (a, b);
}

static GPtrArray *
measure_labels (const NpLanesSpec *spec, const NpSceneContext *context)
{
  GPtrArray *widths = g_ptr_array_new_with_free_func (g_free);
  NpPlot plot;

  np_plot_init (&plot, context);
  for (guint i = 0; i < spec->n_lanes; i++)
    {
      double *of_lane = g_new (double, MAX (spec->lanes[i].n_events, 1));

      for (guint k = 0; k < spec->lanes[i].n_events; k++)
        of_lane[k] = np_lane_event_measure (&spec->lanes[i].events[k], &plot);
      g_ptr_array_add (widths, of_lane);
    }
  return widths;
}

/* The layout of a step, or with @nearest the one that is least far from it. */
static NpLanesLayout *
find_kept (const NpLanesCache *self, const Key *key, int step, gboolean nearest)
{
  NpLanesLayout *found = NULL;

  for (guint i = self->kept->len; i > 0; i--)
    {
      const Kept *kept = &g_array_index (self->kept, Kept, i - 1);

      if (!key_equal (&kept->key, key) || (!nearest && kept->layout->step != step))
        continue;
      if (found == NULL || abs (kept->layout->step - step) < abs (found->step - step))
        found = kept->layout;
    }
  return found;
}

/* The same. (transfer full) (nullable) */
static NpLanesLayout *
acquire_kept (NpLanesCache *self, const Key *key, int step, gboolean nearest)
{
  NpLanesLayout *layout;

  g_mutex_lock (&self->mutex);
  layout = find_kept (self, key, step, nearest);
  if (layout != NULL)
    layout = g_atomic_rc_box_acquire (layout);
  g_mutex_unlock (&self->mutex);
  return layout;
}

/* Measures what hasn't been measured. The lock is not held while text is measured: whoever draws
 * meanwhile need not wait for it. */
static GPtrArray *
ensure_widths (NpLanesCache *self, const NpLanesSpec *spec, const NpSceneContext *context)
{
  Key key = make_key (context);
  GPtrArray *widths = NULL;

  g_mutex_lock (&self->mutex);
  if (self->widths != NULL && has_same_text (&self->widths_key, &key))
    widths = g_ptr_array_ref (self->widths);
  g_mutex_unlock (&self->mutex);
  if (widths != NULL)
    return widths;

  widths = measure_labels (spec, context);
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->widths, g_ptr_array_unref);
  self->widths = g_ptr_array_ref (widths);
  self->widths_key = key;
  g_mutex_unlock (&self->mutex);
  return widths;
}

static NpLanesLayout *
make_layout (NpLanesCache *self, const NpLanesSpec *spec, const NpSceneContext *context, int step)
{
  g_autoptr (GPtrArray) widths = ensure_widths (self, spec, context);
  Key key = make_key (context);
  NpLanesLayout *like = acquire_kept (self, &key, step, TRUE);
  NpLanesLayout *layout
      = np_lanes_layout_new (spec, context, step, (const double *const *) widths->pdata, like);
  Kept kept = { key, layout };

  g_clear_pointer (&like, np_lanes_layout_unref);
  g_mutex_lock (&self->mutex);
  if (self->kept->len == MOST_LAYOUTS)
    g_array_remove_index (self->kept, 0);
  g_array_append_val (self->kept, kept);
  layout = g_atomic_rc_box_acquire (layout);
  g_mutex_unlock (&self->mutex);
  return layout;
}

NpLanesLayout *
np_lanes_cache_get (NpLanesCache *self, const NpLanesSpec *spec, const NpSceneContext *context)
{
  int step = np_lanes_get_step (spec, context);
  Key key = make_key (context);
  NpLanesLayout *layout = acquire_kept (self, &key, step, FALSE);

  if (layout == NULL && context->approximate)
    layout = acquire_kept (self, &key, step, TRUE);
  if (layout == NULL && !context->approximate)
    layout = make_layout (self, spec, context, step);
  return layout;
}

/**
 * np_lanes_cache_has:
 * @self: a cache
 * @spec: its lanes
 * @context: a picture's
 *
 * Returns: whether the picture can be drawn without measuring text or laying anything out
 */
gboolean
np_lanes_cache_has (NpLanesCache *self, const NpLanesSpec *spec, const NpSceneContext *context)
{
  Key key = make_key (context);
  gboolean has;

  g_mutex_lock (&self->mutex);
  has = find_kept (self, &key, np_lanes_get_step (spec, context), FALSE) != NULL;
  g_mutex_unlock (&self->mutex);
  return has;
}

/**
 * np_lanes_cache_prepare:
 * @self: a cache
 * @spec: its lanes
 * @context: a picture's; the measure must be the calling thread's
 *
 * Lays out what np_lanes_build() will draw. Any thread.
 */
void
np_lanes_cache_prepare (NpLanesCache *self, const NpLanesSpec *spec, const NpSceneContext *context)
{
  NpSceneContext exact = *context;

  exact.approximate = FALSE;
  np_lanes_layout_unref (np_lanes_cache_get (self, spec, &exact));
}
