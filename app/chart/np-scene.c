/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-private.h"

#include <math.h>

/* So many bytes of strings are allocated at once. */
#define STRINGS 4096

G_DEFINE_BOXED_TYPE (NpScene, np_scene, np_scene_ref, np_scene_unref)

static void
mark_clear (gpointer data)
{
  NpMark *mark = data;

  g_clear_pointer (&mark->points, g_free);
  g_clear_pointer (&mark->text, g_free);
}

/* Of a datum that isn't a scene's yet. */
static void
datum_clear (NpDatum *datum)
{
  g_clear_pointer (&datum->id, g_free);
  g_clear_pointer (&datum->key, g_free);
  g_clear_pointer (&datum->label, g_free);
  g_clear_pointer (&datum->value, g_free);
  g_clear_pointer (&datum->detail, g_free);
  g_clear_pointer (&datum->spoken, g_free);
  g_clear_pointer (&datum->source, g_free);
}

/**
 * np_scene_new:
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full): an empty scene
 */
NpScene *
np_scene_new (double width, double height)
{
  NpScene *self = g_atomic_rc_box_new0 (NpScene);

  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, FALSE, sizeof (NpMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->data = g_array_new (FALSE, FALSE, sizeof (NpDatum));
  self->strings = g_string_chunk_new (STRINGS);
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

/**
 * np_scene_ref:
 *
 * Returns: (transfer full): @self
 */
NpScene *
np_scene_ref (NpScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
scene_clear (gpointer data)
{
  NpScene *self = data;

  g_array_unref (self->marks);
  g_array_unref (self->data);
  g_hash_table_unref (self->keys);
  g_string_chunk_free (self->strings);
  g_array_unref (self->breaks);
}

/**
 * np_scene_unref:
 * @self: (transfer full): a scene
 */
void
np_scene_unref (NpScene *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, scene_clear);
}

/**
 * np_scene_get_width:
 *
 * Returns: pixels
 */
double
np_scene_get_width (const NpScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * np_scene_get_height:
 *
 * Returns: pixels
 */
double
np_scene_get_height (const NpScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * np_scene_add_mark:
 * @mark: what to draw; the scene takes its points and text (allocated with g_malloc())
 *
 * Adds a mark on top of the others.
 *
 * Returns: the mark's number
 */
guint
np_scene_add_mark (NpScene *self, const NpMark *mark)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (mark != NULL, 0);
  g_return_val_if_fail (mark->n_points == 0 || mark->points != NULL, 0);
  g_return_val_if_fail (mark->kind != NP_MARK_TEXT || mark->text != NULL, 0);

  g_array_append_vals (self->marks, mark, 1);
  return self->marks->len - 1;
}

/**
 * np_scene_add_copy:
 * @mark: a mark, of another scene or of this one
 * @datum: whose it is in this scene, or -1
 * @dx: pixels to the right
 * @dy: pixels down
 *
 * Adds a copy of a mark, moved, on top of the others.
 *
 * Returns: the copy's number
 */
guint
np_scene_add_copy (NpScene *self, const NpMark *mark, int datum, double dx, double dy)
{
  NpMark copy;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (mark != NULL, 0);

  copy = *mark;
  copy.points = g_memdup2 (mark->points, mark->n_points * sizeof (graphene_point_t));
  copy.text = g_strdup (mark->text);
  copy.datum = datum;
  copy.x += dx;
  copy.y += dy;
  for (guint i = 0; i < copy.n_points; i++)
    graphene_point_init (&copy.points[i], copy.points[i].x + dx, copy.points[i].y + dy);
  return np_scene_add_mark (self, &copy);
}

static char *
keep (NpScene *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

/**
 * np_scene_add_datum_copy:
 * @datum: what the marks stand for, which stays the caller's; `key` is required and unique
 *
 * Adds a datum, on top of the others for hit tests.
 *
 * Returns: the datum's number, for the marks' `datum`
 */
guint
np_scene_add_datum_copy (NpScene *self, const NpDatum *datum)
{
  NpDatum copy;
  guint number;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (datum != NULL && datum->key != NULL, 0);
  g_return_val_if_fail (!g_hash_table_contains (self->keys, datum->key), 0);

  copy = *datum;
  copy.id = keep (self, datum->id);
  copy.key = keep (self, datum->key);
  copy.label = keep (self, datum->label);
  copy.value = keep (self, datum->value);
  copy.detail = keep (self, datum->detail);
  copy.spoken = keep (self, datum->spoken);
  copy.source = keep (self, datum->source);
  number = self->data->len;
  g_array_append_val (self->data, copy);
  g_hash_table_insert (self->keys, copy.key, GUINT_TO_POINTER (number));
  return number;
}

/**
 * np_scene_add_datum:
 * @datum: the same; the scene takes its strings
 *
 * np_scene_add_datum_copy() for strings that were made for it.
 *
 * Returns: the datum's number
 */
guint
np_scene_add_datum (NpScene *self, const NpDatum *datum)
{
  NpDatum taken;
  guint number;

  g_return_val_if_fail (datum != NULL, 0);

  taken = *datum;
  number = np_scene_add_datum_copy (self, &taken);
  datum_clear (&taken);
  return number;
}

/**
 * np_scene_add_rect:
 * @datum: whose rectangle it is, or -1
 * @x: left, in pixels
 * @y: top, in pixels
 * @radius: of its corners, in pixels
 *
 * Adds a filled rectangle. A light or hatched one gets the outline that tells it from the ground, a
 * scenario's a dashed one.
 */
void
np_scene_add_rect (NpScene *self,
                   int datum,
                   NpInk ink,
                   NpFill fill,
                   double x,
                   double y,
                   double width,
                   double height,
                   double radius)
{
  gboolean outlined = fill == NP_FILL_LIGHT || fill == NP_FILL_HATCH || fill == NP_FILL_SCENARIO;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = ink,
    .fill = fill,
    .stroke = outlined ? 1.0 : 0.0,
    .dash = fill == NP_FILL_SCENARIO ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1.0,
    .datum = datum,
    .x = x,
    .y = y,
    .width = width,
    .height = height,
    .radius = radius,
  };

  np_scene_add_mark (self, &mark);
}

/**
 * np_scene_add_rule:
 * @stroke: its width in pixels
 *
 * Adds a straight line that belongs to no datum.
 */
void
np_scene_add_rule (NpScene *self,
                   NpInk ink,
                   double stroke,
                   NpDash dash,
                   double x1,
                   double y1,
                   double x2,
                   double y2)
{
  NpMark mark = {
    .kind = NP_MARK_LINE,
    .ink = ink,
    .stroke = stroke,
    .dash = dash,
    .opacity = 1.0,
    .datum = -1,
    .points = g_new (graphene_point_t, 2),
    .n_points = 2,
  };

  graphene_point_init (&mark.points[0], x1, y1);
  graphene_point_init (&mark.points[1], x2, y2);
  np_scene_add_mark (self, &mark);
}

/**
 * np_scene_add_text:
 * @datum: whose label it is, or -1
 * @text: one line
 * @x: its anchor, in pixels
 * @y: the top of the line, in pixels
 * @x_align: which part of the text stands at @x: 0 its left, 0.5 its middle, 1 its right
 *
 * Adds a line of text.
 */
void
np_scene_add_text (NpScene *self,
                   int datum,
                   NpInk ink,
                   NpTextStyle style,
                   const char *text,
                   double x,
                   double y,
                   float x_align)
{
  NpMark mark = {
    .kind = NP_MARK_TEXT,
    .ink = ink,
    .opacity = 1.0,
    .datum = datum,
    .x = x,
    .y = y,
    .text_style = style,
    .x_align = x_align,
  };

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  mark.text = g_strdup (text);
  np_scene_add_mark (self, &mark);
}

/**
 * np_scene_add_glyph:
 * @datum: whose glyph it is, or -1
 * @x: its middle, in pixels
 * @y: its middle, in pixels
 * @size: of the square that holds it, in pixels
 */
void
np_scene_add_glyph (NpScene *self,
                    int datum,
                    NpInk ink,
                    NpGlyph glyph,
                    double x,
                    double y,
                    double size)
{
  NpMark mark = {
    .kind = NP_MARK_GLYPH,
    .ink = ink,
    .fill = NP_FILL_SOLID,
    .opacity = 1.0,
    .datum = datum,
    .x = x,
    .y = y,
    .width = size,
    .height = size,
    .glyph = glyph,
  };

  np_scene_add_mark (self, &mark);
}

static guint
count_series (const NpScene *self)
{
  guint n = 0;

  for (guint i = 0; i < self->data->len; i++)
    n = MAX (n, g_array_index (self->data, NpDatum, i).series + 1);
  return n;
}

/* Copies of the data of @other, moved; their series follow after those that are there. */
void
np_scene_add_data (NpScene *self, const NpScene *other, double dx, double dy)
{
  guint first_series = count_series (self);

  for (guint i = 0; i < other->data->len; i++)
    {
      NpDatum datum = *np_scene_get_datum (other, i);

      datum.series += first_series;
      graphene_rect_offset (&datum.bounds, dx, dy);
      np_scene_add_datum_copy (self, &datum);
    }
}

/* Copies of the marks of @other, moved; their data are those from @first_datum on. */
void
np_scene_add_marks (NpScene *self, const NpScene *other, guint first_datum, double dx, double dy)
{
  for (guint i = 0; i < other->marks->len; i++)
    {
      const NpMark *mark = np_scene_get_mark (other, i);

      np_scene_add_copy (self, mark, mark->datum < 0 ? -1 : mark->datum + (int) first_datum, dx,
                         dy);
    }
}

/**
 * np_scene_add_break:
 * @y: pixels
 *
 * Says that a page may end there.
 */
void
np_scene_add_break (NpScene *self, double y)
{
  guint at;

  g_return_if_fail (self != NULL);

  /* They are made from top to bottom, or nearly. */
  at = self->breaks->len;
  while (at > 0 && g_array_index (self->breaks, double, at - 1) > y)
    at--;
  if (at == 0 || g_array_index (self->breaks, double, at - 1) < y)
    g_array_insert_val (self->breaks, at, y);
}

/**
 * np_scene_get_n_breaks:
 *
 * Returns: at how many places a page may end
 */
guint
np_scene_get_n_breaks (const NpScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->breaks->len;
}

/**
 * np_scene_get_break:
 * @i: from the top
 *
 * Returns: where a page may end, in pixels
 */
double
np_scene_get_break (const NpScene *self, guint i)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (i < self->breaks->len, 0);

  return g_array_index (self->breaks, double, i);
}

/**
 * np_scene_set_head:
 * @top: pixels
 * @bottom: pixels; as @top: there is none
 *
 * Says what stands again on each page that goes on below it: the marks that lie wholly between.
 */
void
np_scene_set_head (NpScene *self, double top, double bottom)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (bottom >= top);

  self->head_top = top;
  self->head_bottom = bottom;
}

/**
 * np_scene_get_head:
 * @top: (out) (optional): pixels
 * @bottom: (out) (optional): pixels
 *
 * Returns: whether there is a head
 */
gboolean
np_scene_get_head (const NpScene *self, double *top, double *bottom)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (top != NULL)
    *top = self->head_top;
  if (bottom != NULL)
    *bottom = self->head_bottom;
  return self->head_bottom > self->head_top;
}

/**
 * np_scene_add_scene:
 * @other: the scene to copy from
 * @dx: pixels to the right
 * @dy: pixels down
 *
 * Adds a copy of every mark, datum and break of @other, and takes over its head if it has one. Its
 * series follow after those that are there, so that the keyboard walks from one plot into the next;
 * keys must stay unique.
 */
void
np_scene_add_scene (NpScene *self, const NpScene *other, double dx, double dy)
{
  guint first_datum;

  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL && other != self);

  first_datum = self->data->len;
  np_scene_add_data (self, other, dx, dy);
  np_scene_add_marks (self, other, first_datum, dx, dy);
  for (guint i = 0; i < other->breaks->len; i++)
    np_scene_add_break (self, np_scene_get_break (other, i) + dy);
  if (np_scene_get_head (other, NULL, NULL))
    np_scene_set_head (self, other->head_top + dy, other->head_bottom + dy);
}

/**
 * np_scene_get_n_marks:
 *
 * Returns: how many marks there are
 */
guint
np_scene_get_n_marks (const NpScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

/**
 * np_scene_get_mark:
 * @i: in drawing order
 *
 * Returns: (transfer none): the mark
 */
const NpMark *
np_scene_get_mark (const NpScene *self, guint i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->marks->len, NULL);

  return &g_array_index (self->marks, NpMark, i);
}

/**
 * np_scene_get_n_data:
 *
 * Returns: how many data there are
 */
guint
np_scene_get_n_data (const NpScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->data->len;
}

/**
 * np_scene_get_datum:
 * @i: a datum's number
 *
 * Returns: (transfer none): the datum
 */
const NpDatum *
np_scene_get_datum (const NpScene *self, guint i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->data->len, NULL);

  return &g_array_index (self->data, NpDatum, i);
}

/**
 * np_scene_find_key:
 * @key: (nullable): a datum's key
 *
 * Returns: the datum's number, or -1
 */
int
np_scene_find_key (const NpScene *self, const char *key)
{
  gpointer number;

  g_return_val_if_fail (self != NULL, -1);

  if (key == NULL || !g_hash_table_lookup_extended (self->keys, key, NULL, &number))
    return -1;
  return (int) GPOINTER_TO_UINT (number);
}
