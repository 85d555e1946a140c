/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tall picture on several pages. It is parted where nothing is cut: at the places that the figure
 * names, or between its rows. What goes through all of it, such as the zero line of a ranking or the
 * grid below a time axis, goes on from page to page. */

#include "np-config.h"

#include "np-export-split.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-export.h"

#define GAP_FOOT 12.0
/* Rows touch, and an outline stands half outside of what it is drawn around: so much may lie on
 * the other side of a break without being cut. */
#define SLACK 0.5
/* Sums of what fits exactly may be over by so much. */
#define ROUNDING 0.01
/* Of a page: a head that takes more leaves no room for what it stands above. */
#define MAX_HEAD 0.5

typedef struct
{
  double top;
  double bottom;
} Extent;

static Extent
mark_get_extent (const NpMark *mark, const NpTextMeasure *measure)
{
  double outside = mark->stroke / 2;
  Extent extent = { G_MAXDOUBLE, -G_MAXDOUBLE };

  switch (mark->kind)
    {
    case NP_MARK_TEXT:
      return (Extent) { mark->y, mark->y + np_text_measure_height (measure, mark->text_style) };
    case NP_MARK_RECT:
      return (Extent) { mark->y - outside, mark->y + mark->height + outside };
    case NP_MARK_GLYPH:
      return (Extent) { mark->y - mark->height / 2, mark->y + mark->height / 2 };
    case NP_MARK_LINE:
    case NP_MARK_AREA:
    default:
      for (guint i = 0; i < mark->n_points; i++)
        {
          extent.top = MIN (extent.top, mark->points[i].y - outside);
          extent.bottom = MAX (extent.bottom, mark->points[i].y + outside);
        }
      return extent;
    }
}

/* Whether the mark looks the same in two pieces: a rule straight down, or a plain ground. */
static gboolean
can_be_cut (const NpMark *mark)
{
  if (mark->datum >= 0)
    return FALSE;
  if (mark->kind == NP_MARK_RECT)
    return mark->radius == 0 && mark->stroke == 0;
  if (mark->kind != NP_MARK_LINE)
    return FALSE;
  for (guint i = 1; i < mark->n_points; i++)
    if (mark->points[i].x != mark->points[0].x)
      return FALSE;
  return TRUE;
}

/* --- Where a page may end ----------------------------------------------------------------- */

/* What no page may end in. */
typedef struct
{
  Extent extent;
  gboolean is_datum; /* or belongs to one */
} Obstacle;

/* The horizontal rules of one plot. */
typedef struct
{
  double left;
  double right;
  Extent extent;
} Grid;

static int
compare_obstacles (gconstpointer a, gconstpointer b)
{
  double difference = ((const Obstacle *) a)->extent.top - ((const Obstacle *) b)->extent.top;

  return (difference > 0) - (difference < 0);
}

static void
add_obstacle (GArray *obstacles, const Extent *extent, gboolean is_datum)
{
  Obstacle obstacle = { *extent, is_datum };

  if (extent->bottom > extent->top)
    g_array_append_val (obstacles, obstacle);
}

/* Rules that begin and end below each other are a plot's value axis: it would say nothing in two
 * pieces, also where nothing else is cut. */
static void
add_to_grids (GArray *grids, const NpMark *mark, const Extent *extent)
{
  Grid grid = { .extent = *extent };

  if (mark->datum >= 0 || mark->kind != NP_MARK_LINE || mark->n_points != 2
      || mark->points[0].y != mark->points[1].y)
    return;
  grid.left = mark->points[0].x;
  grid.right = mark->points[1].x;
  for (guint i = 0; i < grids->len; i++)
    {
      Grid *other = &g_array_index (grids, Grid, i);

      if (fabs (other->left - grid.left) <= SLACK && fabs (other->right - grid.right) <= SLACK)
        {
          other->extent.top = MIN (other->extent.top, grid.extent.top);
          other->extent.bottom = MAX (other->extent.bottom, grid.extent.bottom);
          return;
        }
    }
  g_array_append_val (grids, grid);
}

static void
add_data_and_grids (const NpExportSplit *self, const GArray *grids, GArray *obstacles)
{
  for (guint i = 0; i < np_scene_get_n_data (self->scene); i++)
    {
      const graphene_rect_t *bounds = &np_scene_get_datum (self->scene, i)->bounds;
      Extent extent = { bounds->origin.y, bounds->origin.y + bounds->size.height };

      add_obstacle (obstacles, &extent, TRUE);
    }
  for (guint i = 0; i < grids->len; i++)
    add_obstacle (obstacles, &g_array_index (grids, Grid, i).extent, FALSE);
}

/* By their tops. Where the figure names the breaks, marks alone are in the way: it knows best what
 * belongs together. */
static GArray *
list_obstacles (const NpExportSplit *self, gboolean named)
{
  GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (Obstacle));
  g_autoptr (GArray) grids = g_array_new (FALSE, FALSE, sizeof (Grid));

  for (guint i = 0; i < np_scene_get_n_marks (self->scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (self->scene, i);
      Extent extent = mark_get_extent (mark, self->measure);

      if (!can_be_cut (mark))
        add_obstacle (obstacles, &extent, mark->datum >= 0);
      add_to_grids (grids, mark, &extent);
    }
  if (!named)
    add_data_and_grids (self, grids, obstacles);
  g_array_sort (obstacles, compare_obstacles);
  return obstacles;
}

/* From the top of the first datum to the bottom of the last: title and sentence stay with what they
 * are about, and the source with the end of it. All of it when there are no data. */
static Extent
get_plot (const NpScene *scene)
{
  Extent plot = { G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const graphene_rect_t *bounds = &np_scene_get_datum (scene, i)->bounds;

      plot.top = MIN (plot.top, bounds->origin.y);
      plot.bottom = MAX (plot.bottom, bounds->origin.y + bounds->size.height);
    }
  return plot.top < plot.bottom ? plot : (Extent) { 0, np_scene_get_height (scene) };
}

static void
add_break (GArray *breaks, const Extent *plot, double y)
{
  if (y > plot->top + SLACK && y < plot->bottom - SLACK)
    g_array_append_val (breaks, y);
}

/* Of the places that the figure names, those where it keeps its word. */
static void
check_breaks (const NpExportSplit *self,
              const GArray *obstacles,
              const Extent *plot,
              GArray *breaks)
{
  double reached = -G_MAXDOUBLE;
  guint next = 0;

  for (guint i = 0; i < np_scene_get_n_breaks (self->scene); i++)
    {
      double y = np_scene_get_break (self->scene, i);

      for (; next < obstacles->len; next++)
        {
          const Extent *extent = &g_array_index (obstacles, Obstacle, next).extent;

          if (extent->top >= y - SLACK)
            break;
          reached = MAX (reached, extent->bottom);
        }
      if (reached <= y + SLACK)
        add_break (breaks, plot, y);
    }
}

/* The middle of each gap below a row; below anything else, such as a heading, is what it is of. */
static void
find_gaps (const GArray *obstacles, const Extent *plot, GArray *breaks)
{
  double reached = -G_MAXDOUBLE;
  gboolean by_datum = FALSE;

  for (guint i = 0; i < obstacles->len; i++)
    {
      const Obstacle *obstacle = &g_array_index (obstacles, Obstacle, i);

      if (by_datum && obstacle->extent.top >= reached - SLACK)
        add_break (breaks, plot, (reached + obstacle->extent.top) / 2);
      if (obstacle->extent.bottom > reached + SLACK)
        by_datum = obstacle->is_datum;
      else if (obstacle->extent.bottom >= reached - SLACK)
        by_datum |= obstacle->is_datum;
      reached = MAX (reached, obstacle->extent.bottom);
    }
}

/**
 * np_export_split_find_breaks:
 *
 * Returns: (transfer full) (element-type double): where a page may end, from top to bottom: what the
 *   scene says of itself, else below each row where neither a mark nor a datum is cut
 */
GArray *
np_export_split_find_breaks (const NpExportSplit *self)
{
  gboolean named = np_scene_get_n_breaks (self->scene) > 0;
  g_autoptr (GArray) obstacles = list_obstacles (self, named);
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (double));
  Extent plot = get_plot (self->scene);

  if (named)
    check_breaks (self, obstacles, &plot, breaks);
  else
    find_gaps (obstacles, &plot, breaks);
  return breaks;
}

/* --- Which of it stands on which page ------------------------------------------------------ */

/* Below what a page holds. */
static double
get_foot (const NpExportSplit *self)
{
  if (self->title == NULL)
    return NP_FIGURE_PAGE_MARGIN;
  return GAP_FOOT + np_text_measure_height (self->measure, NP_TEXT_CAPTION) + NP_FIGURE_PAGE_MARGIN;
}

/* Above what a page holds that begins at @top; fills @head in, empty when it isn't repeated. */
static double
get_lead (const NpExportSplit *self, double top, Extent *head)
{
  *head = (Extent) { 0, 0 };
  if (top <= 0)
    return 0;
  if (!np_scene_get_head (self->scene, &head->top, &head->bottom) || top < head->bottom - SLACK
      || head->bottom - head->top > self->height * MAX_HEAD)
    *head = (Extent) { 0, 0 };
  return NP_FIGURE_PAGE_MARGIN + head->bottom - head->top;
}

/* Each page takes as much as it can hold, or the least that there is; the last ends above the
 * picture's own margin. */
static GArray *
choose_ends (const NpExportSplit *self)
{
  g_autoptr (GArray) breaks = np_export_split_find_breaks (self);
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (double));
  double end = np_scene_get_height (self->scene) - NP_FIGURE_PAGE_MARGIN;
  double top = 0;
  guint next = 0;

  /* What fits a page needs no foot. */
  if (np_scene_get_height (self->scene) <= self->height)
    {
      g_array_append_val (ends, end);
      return ends;
    }
  while (top < end)
    {
      Extent head;
      double height = top <= 0 && self->first > 0 ? self->first : self->height;
      double room = height - get_lead (self, top, &head) - get_foot (self);
      double bottom = end;

      if (end - top > room && next < breaks->len)
        {
          bottom = g_array_index (breaks, double, next++);
          while (next < breaks->len && g_array_index (breaks, double, next) - top <= room)
            bottom = g_array_index (breaks, double, next++);
        }
      g_array_append_val (ends, bottom);
      top = bottom;
    }
  return ends;
}

/* --- Pages -------------------------------------------------------------------------------- */

/* The piece of a mark that lies in @part, moved. */
static void
add_piece (NpScene *page, const NpMark *mark, const Extent *part, double dy)
{
  NpMark piece = *mark;
  graphene_point_t ends[2];

  if (mark->kind == NP_MARK_RECT)
    {
      piece.y = MAX (mark->y, part->top);
      piece.height = MIN (mark->y + mark->height, part->bottom) - piece.y;
    }
  else
    {
      Extent line = { G_MAXDOUBLE, -G_MAXDOUBLE };

      for (guint i = 0; i < mark->n_points; i++)
        {
          line.top = MIN (line.top, mark->points[i].y);
          line.bottom = MAX (line.bottom, mark->points[i].y);
        }
      graphene_point_init (&ends[0], mark->points[0].x, MAX (line.top, part->top));
      graphene_point_init (&ends[1], mark->points[0].x, MIN (line.bottom, part->bottom));
      piece.points = ends;
      piece.n_points = G_N_ELEMENTS (ends);
    }
  np_scene_add_copy (page, &piece, -1, 0, dy);
}

/* Whole marks stand on the page of their middle. */
static void
add_mark (NpScene *page, const NpMark *mark, const Extent *extent, const Extent *part, double dy)
{
  double middle = (extent->top + extent->bottom) / 2;

  if (can_be_cut (mark)
      && (extent->top < part->top - SLACK || extent->bottom > part->bottom + SLACK))
    {
      if (extent->bottom > part->top + SLACK && extent->top < part->bottom - SLACK)
        add_piece (page, mark, part, dy);
    }
  else if (middle >= part->top && middle < part->bottom)
    {
      np_scene_add_copy (page, mark, -1, 0, dy);
    }
}

static void
add_marks (const NpExportSplit *self, NpScene *page, const Extent *part, double lead, Extent *head)
{
  for (guint i = 0; i < np_scene_get_n_marks (self->scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (self->scene, i);
      Extent extent = mark_get_extent (mark, self->measure);

      if (head->bottom > head->top && extent.top >= head->top - SLACK
          && extent.bottom <= head->bottom + SLACK)
        np_scene_add_copy (page, mark, -1, 0, NP_FIGURE_PAGE_MARGIN - head->top);
      else
        add_mark (page, mark, &extent, part, lead);
    }
}

/* Data stand where their middle is, too. */
static void
add_data (const NpExportSplit *self, NpScene *page, const Extent *part, double dy)
{
  for (guint i = 0; i < np_scene_get_n_data (self->scene); i++)
    {
      NpDatum datum = *np_scene_get_datum (self->scene, i);
      double middle = datum.bounds.origin.y + datum.bounds.size.height / 2;

      if (middle < part->top || middle >= part->bottom)
        continue;
      graphene_rect_offset (&datum.bounds, 0, (float) dy);
      np_scene_add_datum_copy (page, &datum);
    }
}

/* The title at the start of the line and the number at its end. */
static void
add_foot (const NpExportSplit *self, NpScene *page, guint number, guint n_pages)
{
  double width = np_scene_get_width (page);
  double y = np_scene_get_height (page) - get_foot (self) + GAP_FOOT;
  double left = NP_FIGURE_PAGE_MARGIN, right = MAX (left, width - NP_FIGURE_PAGE_MARGIN);
  /* Translators: the number of a page and how many there are. */
  g_autofree char *count = g_strdup_printf (_ ("%u / %u"), number, n_pages);
  double room
      = right - left - GAP_FOOT - np_text_measure_width (self->measure, count, NP_TEXT_CAPTION);
  g_autofree char *title
      = np_text_measure_shorten (self->measure, self->title, NP_TEXT_CAPTION, MAX (0, room));

  np_scene_add_text (page, -1, NP_INK_DIM, NP_TEXT_CAPTION, title, self->rtl ? right : left, y,
                     self->rtl ? 1 : 0);
  np_scene_add_text (page, -1, NP_INK_DIM, NP_TEXT_CAPTION, count, self->rtl ? left : right, y,
                     self->rtl ? 0 : 1);
}

static NpScene *
make_page (const NpExportSplit *self, const GArray *ends, guint i)
{
  Extent part
      = { i > 0 ? g_array_index (ends, double, i - 1) : 0, g_array_index (ends, double, i) };
  Extent head;
  double lead = get_lead (self, part.top, &head);
  gboolean single = ends->len == 1; /* its title stands above, and it needs no number */
  double foot = single ? NP_FIGURE_PAGE_MARGIN : get_foot (self);
  double height = lead + part.bottom - part.top + foot;
  gboolean grown = self->title == NULL || height > self->height + ROUNDING;
  NpScene *page = np_scene_new (np_scene_get_width (self->scene), grown ? height : self->height);
  Extent taken = part;

  /* What stands out at the ends of the picture belongs to it. */
  if (i == 0)
    taken.top = -G_MAXDOUBLE;
  if (i == ends->len - 1)
    taken.bottom = G_MAXDOUBLE;
  add_marks (self, page, &taken, lead - part.top, &head);
  if (self->title == NULL)
    add_data (self, page, &taken, lead - part.top);
  if (!single && self->title != NULL)
    add_foot (self, page, i + 1, ends->len);
  return page;
}

/**
 * np_export_split_make:
 * @error: #NP_EXPORT_ERROR_SIZE when there would be more than %NP_EXPORT_MAX_PAGES
 *
 * Parts a picture. A page is taller than asked only when a single row doesn't fit it.
 *
 * Returns: (transfer full) (nullable) (element-type NpScene): the pages, at least one
 */
GPtrArray *
np_export_split_make (const NpExportSplit *self, GError **error)
{
  g_autoptr (GArray) ends = choose_ends (self);
  GPtrArray *pages;

  if (ends->len > NP_EXPORT_MAX_PAGES)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_SIZE,
                   _ ("The figure would take %u pages; the most that can be made is %d"), ends->len,
                   NP_EXPORT_MAX_PAGES);
      return NULL;
    }
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scene_unref);
  for (guint i = 0; i < ends->len; i++)
    g_ptr_array_add (pages, make_page (self, ends, i));
  return pages;
}
