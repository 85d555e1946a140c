/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-private.h"

#include <float.h>
#include <math.h>

/* Where data are: under the pointer, and one key press away. Both look at every datum: a figure
 * has hundreds, at most a few thousand, and that takes microseconds. */

static double
distance_to (const graphene_rect_t *bounds, double x, double y)
{
  double dx = MAX (0, MAX (bounds->origin.x - x, x - (bounds->origin.x + bounds->size.width)));
  double dy = MAX (0, MAX (bounds->origin.y - y, y - (bounds->origin.y + bounds->size.height)));

  return hypot (dx, dy);
}

static double
distance_to_middle (const graphene_rect_t *bounds, double x, double y)
{
  return hypot (bounds->origin.x + bounds->size.width / 2 - x,
                bounds->origin.y + bounds->size.height / 2 - y);
}

/**
 * np_scene_hit:
 * @x: pixels
 * @y: pixels
 * @slack: how far off the nearest may be, in pixels
 *
 * A point's bounds are larger than what is drawn, so that a finger finds it; where those of several
 * lie on each other, the nearest point is meant and not the one that was added last.
 *
 * Returns: the topmost (last added) datum whose bounds hold the point, or the nearest one of those
 *   that hold it when the topmost is a point; else the nearest within @slack, else -1
 */
int
np_scene_hit (const NpScene *self, double x, double y, double slack)
{
  double nearest = DBL_MAX, nearest_middle = DBL_MAX;
  int found = -1;

  g_return_val_if_fail (self != NULL, -1);

  for (guint i = self->data->len; i > 0; i--)
    {
      const NpDatum *datum = np_scene_get_datum (self, i - 1);
      gboolean is_point = (datum->flags & NP_DATUM_POINT) != 0;
      double distance = distance_to (&datum->bounds, x, y);
      double middle = is_point ? distance_to_middle (&datum->bounds, x, y) : DBL_MAX;

      if (distance <= 0 && !is_point)
        return nearest <= 0 ? found : (int) i - 1;
      if (distance <= slack
          && (distance < nearest || (distance == nearest && middle < nearest_middle)))
        {
          nearest = distance;
          nearest_middle = middle;
          found = (int) i - 1;
        }
    }
  return found;
}

/* Reading order: by series, then by index, then as they were added. */
static int
compare (const NpScene *self, int a, int b)
{
  const NpDatum *one = np_scene_get_datum (self, a);
  const NpDatum *other = np_scene_get_datum (self, b);

  if (one->series != other->series)
    return one->series < other->series ? -1 : 1;
  if (one->index != other->index)
    return one->index < other->index ? -1 : 1;
  return (a > b) - (a < b);
}

/* The outermost datum in @direction (1: the last) of the series of @like, or of all for -1. */
static int
find_end (const NpScene *self, int direction, int like)
{
  int found = -1;

  for (int i = 0; i < (int) self->data->len; i++)
    if ((like < 0
         || np_scene_get_datum (self, i)->series == np_scene_get_datum (self, like)->series)
        && (found < 0 || compare (self, i, found) * direction > 0))
      found = i;
  return found;
}

static int
step_in_series (const NpScene *self, int datum, int direction)
{
  guint series = np_scene_get_datum (self, datum)->series;
  int found = -1;

  for (int i = 0; i < (int) self->data->len; i++)
    if (np_scene_get_datum (self, i)->series == series && compare (self, i, datum) * direction > 0
        && (found < 0 || compare (self, i, found) * direction < 0))
      found = i;
  return found < 0 ? datum : found;
}

static double
middle_of (const NpDatum *datum)
{
  return datum->bounds.origin.x + (datum->at > 0 ? datum->at : datum->bounds.size.width / 2);
}

static int
step_to_series (const NpScene *self, int datum, int direction)
{
  const NpDatum *from = np_scene_get_datum (self, datum);
  double nearest = DBL_MAX;
  gint64 next = -1;
  int found = datum;

  for (guint i = 0; i < self->data->len; i++)
    {
      gint64 series = np_scene_get_datum (self, i)->series;

      if ((series - from->series) * direction > 0 && (next < 0 || (series - next) * direction < 0))
        next = series;
    }
  for (guint i = 0; i < self->data->len; i++)
    {
      const NpDatum *other = np_scene_get_datum (self, i);
      double distance = fabs (middle_of (other) - middle_of (from));

      if (other->series == next && distance < nearest)
        {
          nearest = distance;
          found = (int) i;
        }
    }
  return found;
}

/* Whether each series has one datum only: rows, in which Home and End of a row would say nothing.
 * What shows or hides a row's parts does not make more of it. */
static gboolean
is_list (const NpScene *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->data->len; i++)
    {
      const NpDatum *datum = np_scene_get_datum (self, i);

      if ((datum->flags & NP_DATUM_CONTROL) == 0
          && !g_hash_table_add (seen, GUINT_TO_POINTER (datum->series)))
        return FALSE;
    }
  return TRUE;
}

/* What the walks from NP_WALK_NEXT_EXTREME on look for. */
static gboolean
is_wanted (const NpDatum *datum, NpWalk walk)
{
  switch ((int) walk)
    {
    case NP_WALK_NEXT_EXTREME:
    case NP_WALK_PREVIOUS_EXTREME:
      return (datum->flags & NP_DATUM_EXTREME) != 0;
    case NP_WALK_NEXT_GAP:
    case NP_WALK_PREVIOUS_GAP:
      return (datum->trust & NP_TRUST_GAP) != 0;
    case NP_WALK_NEXT_OVERTAKE:
    case NP_WALK_PREVIOUS_OVERTAKE:
      return (datum->flags & NP_DATUM_OVERTAKE) != 0;
    case NP_WALK_NEXT_LINK:
    case NP_WALK_PREVIOUS_LINK:
      return (datum->flags & NP_DATUM_LINKED) != 0;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* The nearest in reading order that @walk looks for, from nowhere the outermost. Links are few, and
 * lie around what is selected: after the last comes the first. */
static int
step_to_wanted (const NpScene *self, int datum, NpWalk walk)
{
  gboolean back = walk == NP_WALK_PREVIOUS_EXTREME || walk == NP_WALK_PREVIOUS_GAP
                  || walk == NP_WALK_PREVIOUS_OVERTAKE || walk == NP_WALK_PREVIOUS_LINK;
  int direction = back ? -1 : 1;
  int found = -1;

  for (int i = 0; i < (int) self->data->len; i++)
    if (is_wanted (np_scene_get_datum (self, i), walk)
        && (datum < 0 || compare (self, i, datum) * direction > 0)
        && (found < 0 || compare (self, i, found) * direction < 0))
      found = i;
  if (found < 0 && datum >= 0 && walk >= NP_WALK_NEXT_LINK)
    found = step_to_wanted (self, -1, walk);
  return found < 0 ? datum : found;
}

/**
 * np_scene_walk:
 * @datum: where the keyboard is, or -1 for nowhere yet
 * @walk: the key
 *
 * Left and right go to the previous and next index of a series, up and down to the previous and
 * next series, there to the datum that is nearest sideways. Home and End go to the ends of the
 * series; in a list of rows (every series has one datum) to the ends of the list, as first and
 * last always do. From nowhere, every key goes to the first datum but End and last.
 *
 * The next and previous extreme, gap and overtake are looked for in reading order: in the series,
 * then on in those after or before it; from nowhere, from the first or the last datum on. So are
 * links, and after the last one comes the first.
 *
 * Returns: the datum it goes to: @datum when there is no other that way, -1 in an empty scene
 */
int
np_scene_walk (const NpScene *self, int datum, NpWalk walk)
{
  gboolean is_last = walk == NP_WALK_END || walk == NP_WALK_LAST;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (datum < (int) self->data->len, -1);

  if (walk >= NP_WALK_NEXT_EXTREME)
    return step_to_wanted (self, datum, walk);
  if (datum < 0)
    return find_end (self, is_last ? 1 : -1, -1);

  switch (walk)
    {
    case NP_WALK_LEFT:
      return step_in_series (self, datum, -1);
    case NP_WALK_RIGHT:
      return step_in_series (self, datum, 1);
    case NP_WALK_UP:
      return step_to_series (self, datum, -1);
    case NP_WALK_DOWN:
      return step_to_series (self, datum, 1);
    case NP_WALK_HOME:
    case NP_WALK_END:
      return find_end (self, is_last ? 1 : -1, is_list (self) ? -1 : datum);
    case NP_WALK_FIRST:
    case NP_WALK_LAST:
      return find_end (self, is_last ? 1 : -1, -1);
    default:
      g_return_val_if_reached (datum);
    }
}
