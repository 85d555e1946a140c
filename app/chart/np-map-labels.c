/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "np-map-grid.h"
#include "np-map-private.h"

/* Names beside circles. The most important go first, each to the first place around its circle where
 * it covers nothing, or to one further out, with a line to it; one that finds none is left out: it
 * stands in the list and the tip. Each takes what is left, so that a picture can't change by chance. */

#define GAP         3.0 /* between a circle and its name, and around what a name keeps free */
#define MOST_WIDTH  220.0
#define WIDTH_SHARE 0.6  /* of the map */
#define STEP        12.0 /* from one distance that is tried to the next */
#define N_STEPS     5    /* … and how many are; in a crowd, only the first */
#define N_FAR_STEPS 40   /* … for what is selected, which must have its name */
#define MOST_NAMES  60   /* of the largest: more aren’t read, and looking for room takes time */
#define LINE        1.0
#define LINE_PIECE  5.0
#define ANCHOR      3.0 /* room of the dot where a circle that was pushed away belongs */
#define DIAGONAL    0.7071
#define CELL        40.0 /* about a name's height and half its width */

/* Around the circle in the order of preference: sideways first, as then the eye goes on reading. */
static const struct
{
  double x, y; /* from the circle's middle, in radii */
} sides[] = {
  { 1, 0 },
  { -1, 0 },
  { 0, -1 },
  { 0, 1 },
  { DIAGONAL, -DIAGONAL },
  { DIAGONAL, DIAGONAL },
  { -DIAGONAL, -DIAGONAL },
  { -DIAGONAL, DIAGONAL },
};

#define MOST_LINES 3

/* What is written about one place. */
typedef struct
{
  char *texts[MOST_LINES]; /* (owned) */
  NpTextStyle styles[MOST_LINES];
  guint n;
  double width;
  double height;
} Label;

/* How a place for a label is looked for. */
typedef struct
{
  const Label *label;
  double away;     /* further from the circle than beside it; pixels */
  gboolean across; /* whether the line to it may run over what is drawn */
} Attempt;

/* What names must not cover. */
typedef struct
{
  NpMap *map;
  NpMapGrid circles; /* places of spots, with the room around each and where it belongs */
  NpMapGrid taken;   /* names and lines */
} Room;

/* What is held against the room. */
typedef struct
{
  const Room *room;
  const NpMapSpot *own;
  graphene_rect_t rect;
  graphene_point_t point;
} Probe;

static void
label_clear (Label *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->texts[i]);
  *self = (Label) { 0 };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Label, label_clear)

static double
get_line_height (const NpMap *self, NpTextStyle style)
{
  return style == NP_TEXT_CAPTION ? self->plot.caption_height : self->plot.label_height;
}

static void
label_add (Label *label, const NpMap *self, const char *text, NpTextStyle style, NpTrust trust)
{
  double most = MIN (MOST_WIDTH * self->plot.unit, WIDTH_SHARE * self->frame.size.width);
  char *fitted = np_plot_fit (&self->plot, text, style, trust, most);

  /* A name is known by its beginning, a figure is not. */
  if (fitted == NULL || (style == NP_TEXT_CAPTION && strcmp (fitted, text) != 0))
    {
      g_free (fitted);
      return;
    }
  label->texts[label->n] = fitted;
  label->styles[label->n++] = style;
  label->width = MAX (label->width, np_plot_measure (&self->plot, fitted, style));
  label->height += get_line_height (self, style);
}

/* With all that there is to say, or with the name alone. */
static void
label_fill (Label *label, const NpMap *self, const NpMapPlace *place, gboolean whole)
{
  label_add (label, self, place->label, place->selected ? NP_TEXT_STRONG : NP_TEXT_LABEL,
             place->trust);
  if (whole && place->selected)
    label_add (label, self, place->sublabel, NP_TEXT_CAPTION, 0);
  if (whole)
    label_add (label, self, place->value_label, NP_TEXT_CAPTION, 0);
}

static gboolean
covers_circle (const graphene_rect_t *rect, double x, double y, double radius)
{
  double dx = x - CLAMP (x, rect->origin.x, rect->origin.x + rect->size.width);
  double dy = y - CLAMP (y, rect->origin.y, rect->origin.y + rect->size.height);

  return hypot (dx, dy) < radius;
}

/* Nearer to its own circle than to any other: it must not be taken for that one's. */
static gboolean
covers_spot_cb (const graphene_rect_t *rect, guint item, gpointer user_data)
{
  const Probe *self = user_data;
  const NpMap *map = self->room->map;
  const NpMapSpot *spot = &map->spots[item];
  double gap = GAP * map->plot.unit * (spot == self->own ? 0.5 : 2);

  return covers_circle (&self->rect, spot->x, spot->y, spot->reach + gap)
         || covers_circle (&self->rect, spot->home_x, spot->home_y, ANCHOR * map->plot.unit);
}

static gboolean
covers_taken_cb (const graphene_rect_t *rect, guint item, gpointer user_data)
{
  return graphene_rect_intersection (user_data, rect, NULL);
}

static gboolean
is_free (const Room *self, const NpMapSpot *own, const graphene_rect_t *rect)
{
  Probe probe = { .room = self, .own = own, .rect = *rect };
  graphene_rect_t wide = *rect;

  if (!graphene_rect_contains_rect (&self->map->frame, rect)
      || np_map_grid_any (&self->circles, rect, covers_spot_cb, &probe))
    return FALSE;
  graphene_rect_inset (&wide, -2 * GAP * self->map->plot.unit, 0);
  return !np_map_grid_any (&self->taken, &wide, covers_taken_cb, &wide);
}

/* A line takes room, too: as pieces that a rectangle can be held against. */
static void
take_line (Room *self, double x1, double y1, double x2, double y2)
{
  guint n = (guint) ceil (hypot (x2 - x1, y2 - y1) / LINE_PIECE);

  for (guint i = 0; i <= n && n > 0; i++)
    np_map_grid_add (&self->taken,
                     &GRAPHENE_RECT_INIT (x1 + (x2 - x1) * i / n - 0.5,
                                          y1 + (y2 - y1) * i / n - 0.5, 1, 1),
                     0);
}

static gboolean
is_on_spot_cb (const graphene_rect_t *rect, guint item, gpointer user_data)
{
  const Probe *self = user_data;
  const NpMapSpot *spot = &self->room->map->spots[item];

  return spot != self->own
         && hypot (self->point.x - spot->x, self->point.y - spot->y)
                < spot->reach + self->room->map->plot.unit;
}

static gboolean
is_on_taken_cb (const graphene_rect_t *rect, guint item, gpointer user_data)
{
  return graphene_rect_contains_point (rect, user_data);
}

/* Whether a line passes by all other circles and by what is taken. */
static gboolean
is_line_free (const Room *self,
              const NpMapSpot *own,
              const graphene_point_t *from,
              const graphene_point_t *to)
{
  guint n = (guint) ceil (hypot (to->x - from->x, to->y - from->y) / 2);
  Probe probe = { .room = self, .own = own };

  for (guint i = 0; i <= n && n > 0; i++)
    {
      double x = from->x + (to->x - from->x) * i / n, y = from->y + (to->y - from->y) * i / n;
      graphene_rect_t rect = GRAPHENE_RECT_INIT (x, y, 0, 0);

      graphene_point_init (&probe.point, x, y);
      if (np_map_grid_any (&self->circles, &rect, is_on_spot_cb, &probe)
          || np_map_grid_any (&self->taken, &rect, is_on_taken_cb, &probe.point))
        return FALSE;
    }
  return TRUE;
}

/* From the circle's edge to the nearest of the label. */
static void
find_line (const NpMap *self,
           const NpMapSpot *spot,
           const graphene_rect_t *rect,
           graphene_point_t *from,
           graphene_point_t *to)
{
  double gap = GAP * self->plot.unit / 2;
  double x = CLAMP (spot->x, rect->origin.x - gap, rect->origin.x + rect->size.width + gap);
  double y = CLAMP (spot->y, rect->origin.y, rect->origin.y + rect->size.height);
  double distance = MAX (hypot (x - spot->x, y - spot->y), 0.01);
  double share = MIN (spot->reach / distance, 1);

  graphene_point_init (from, spot->x + (x - spot->x) * share, spot->y + (y - spot->y) * share);
  graphene_point_init (to, x, y);
}

/* Where a label stands on one side of its circle; a map isn't mirrored, but names begin where
 * reading does. */
static graphene_rect_t
get_rect (const NpMap *self, const NpMapSpot *spot, const Label *label, guint side, double away)
{
  double x = sides[side].x * (self->plot.context->rtl ? -1 : 1), y = sides[side].y;
  double distance = spot->reach + GAP * self->plot.unit + away;
  double left = spot->x + x * distance, top = spot->y + y * distance;

  left -= x > 0 ? 0 : x < 0 ? label->width : label->width / 2;
  top -= y > 0 ? 0 : y < 0 ? label->height : label->height / 2;
  return GRAPHENE_RECT_INIT (left, top, label->width, label->height);
}

static void
draw_label (NpMap *self,
            const NpMapSpot *spot,
            const Label *label,
            const graphene_rect_t *rect,
            int datum)
{
  double middle = rect->origin.x + rect->size.width / 2;
  float align = middle > spot->x + 0.5 ? 0 : middle < spot->x - 0.5 ? 1 : 0.5f;
  double y = rect->origin.y;

  for (guint i = 0; i < label->n; i++)
    {
      np_scene_add_text (self->plot.scene, datum,
                         label->styles[i] == NP_TEXT_CAPTION ? NP_INK_DIM : NP_INK_FOREGROUND,
                         label->styles[i], label->texts[i],
                         rect->origin.x + align * rect->size.width, y, align);
      y += get_line_height (self, label->styles[i]);
    }
}

static void
draw_line (NpMap *self, const graphene_point_t *from, const graphene_point_t *to, int datum)
{
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = NP_INK_REST,
    .stroke = LINE,
    .opacity = 1.0,
    .datum = datum,
    .points = g_new (graphene_point_t, 2),
    .n_points = 2,
  };

  mark.points[0] = *from;
  mark.points[1] = *to;
  np_scene_add_mark (self->plot.scene, &mark);
}

static gboolean
place_label (Room *self, const NpMapSpot *spot, int datum, const Attempt *attempt)
{
  const Label *label = attempt->label;

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      graphene_rect_t rect = get_rect (self->map, spot, label, side, attempt->away);
      graphene_point_t from, to;

      find_line (self->map, spot, &rect, &from, &to);
      if (!is_free (self, spot, &rect)
          || (attempt->away > 0 && !attempt->across && !is_line_free (self, spot, &from, &to)))
        continue;
      draw_label (self->map, spot, label, &rect, datum);
      if (attempt->away > 0)
        {
          draw_line (self->map, &from, &to, datum);
          take_line (self, from.x, from.y, to.x, to.y);
        }
      np_map_grid_add (&self->taken, &rect, 0);
      return TRUE;
    }
  return FALSE;
}

/* Nearest first, there with all that there is to say before the name alone. */
static gboolean
try_distances (Room *self, const NpMapSpot *spot, int datum, guint n_steps, gboolean across)
{
  g_auto (Label) whole = { 0 };
  g_auto (Label) name = { 0 };

  label_fill (&whole, self->map, spot->place, TRUE);
  label_fill (&name, self->map, spot->place, FALSE);
  for (guint i = 0; i < 2 * n_steps && whole.n > 0; i++)
    {
      const Label *label = i % 2 == 0 ? &whole : &name;
      Attempt attempt = { label, i / 2 * STEP * self->map->plot.unit, across };

      if (label->n > 0 && place_label (self, spot, datum, &attempt))
        return TRUE;
    }
  return FALSE;
}

static void
place_labels (Room *self, const int *data, gboolean selected)
{
  const NpMap *map = self->map;
  guint n_left = MOST_NAMES;
  guint n_steps = map->n_spots > MOST_NAMES ? 1 : N_STEPS;

  for (guint i = 0; i < map->n_spots && n_left > 0; i++)
    {
      const NpMapSpot *spot = &map->spots[i];

      if (spot->place->selected != selected)
        continue;
      n_left--;
      if (!try_distances (self, spot, data[i], n_steps, FALSE) && selected)
        try_distances (self, spot, data[i], N_FAR_STEPS, TRUE);
    }
}

/* Circles, where they belong, and the lines between the two. */
static void
room_init (Room *self, NpMap *map)
{
  double unit = map->plot.unit;

  self->map = map;
  np_map_grid_init (&self->circles, &map->frame, CELL * unit);
  np_map_grid_init (&self->taken, &map->frame, CELL * unit);
  for (guint i = 0; i < map->n_spots; i++)
    {
      const NpMapSpot *spot = &map->spots[i];
      double radius = spot->reach + 2 * GAP * unit, anchor = ANCHOR * unit;
      graphene_point_t from, to;

      np_map_grid_add (&self->circles,
                       &GRAPHENE_RECT_INIT (spot->x - radius, spot->y - radius, 2 * radius,
                                            2 * radius),
                       i);
      np_map_grid_add (&self->circles,
                       &GRAPHENE_RECT_INIT (spot->home_x - anchor, spot->home_y - anchor,
                                            2 * anchor, 2 * anchor),
                       i);
      if (np_map_spot_get_leader (spot, &from, &to))
        take_line (self, from.x, from.y, to.x, to.y);
    }
}

static void
room_clear (Room *self)
{
  np_map_grid_clear (&self->circles);
  np_map_grid_clear (&self->taken);
}

/* @data: the datum of each spot. */
void
np_map_draw_labels (NpMap *self, const int *data)
{
  Room room;

  room_init (&room, self);
  place_labels (&room, data, TRUE);
  place_labels (&room, data, FALSE);
  room_clear (&room);
}
