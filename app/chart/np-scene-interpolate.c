/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-private.h"

/* What a mark is, whichever scene it is in: the n-th of a datum's texts in this style is the n-th
 * of them in the other scene. Without a datum, a text is known by its words (a tick's label glides
 * to where its value is now) and anything else by how it is drawn. */

#define NO_MARK G_MAXUINT

struct _NpSceneGlide
{
  NpScene *from; /* (owned) */
  NpScene *to;   /* (owned) */
  double t;
  GArray *partners; /* (owned) guint: for each mark of @to the mark of @from, or NO_MARK */
  GArray *leaving;  /* (owned) gboolean: for each mark of @from */

  NpScene *frame; /* (owned): without data; its marks borrow their texts and points */
  GArray *points; /* (owned) graphene_point_t: of the marks of @frame that are between two */
};

/* A selected name is written stronger, and is the same name. */
static guint
mark_get_class (const NpMark *mark)
{
  NpTextStyle style = mark->text_style == NP_TEXT_STRONG ? NP_TEXT_LABEL : mark->text_style;
  guint class = mark->kind;

  if (mark->kind == NP_MARK_TEXT)
    class |= (guint) style << 3;
  else if (mark->datum < 0)
    class |= (guint) mark->dash << 3 | ((guint) mark->ink & 0x1f) << 6;
  return class;
}

/* @datum: the number that the mark's datum has in the scene that is gone to, or -1. */
static guint64
mark_get_identity (const NpMark *mark, int datum)
{
  guint words = mark->kind == NP_MARK_TEXT && mark->datum < 0 ? g_str_hash (mark->text) : 0;

  return (guint64) (datum + 1) << 40 | (guint64) mark_get_class (mark) << 24 | (words & 0xffffff);
}

static gboolean
can_glide (const NpMark *from, const NpMark *to)
{
  return from->kind == to->kind && from->n_points == to->n_points;
}

/* Marks of one identity wait in a chain, first in drawing order: marks of the other scene take them
 * one by one. */
static void
match_marks (NpSceneGlide *self)
{
  guint n = self->from->marks->len;
  g_autofree guint64 *identities = g_new (guint64, MAX (n, 1));
  g_autofree guint *next = g_new (guint, MAX (n, 1));
  g_autoptr (GHashTable) waiting = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_array_set_size (self->leaving, n);
  for (guint i = n; i > 0; i--)
    {
      const NpMark *mark = np_scene_get_mark (self->from, i - 1);
      int datum = -1;

      g_array_index (self->leaving, gboolean, i - 1) = TRUE;
      if (mark->datum >= 0)
        datum = np_scene_find_key (self->to, np_scene_get_datum (self->from, mark->datum)->key);
      if (mark->datum >= 0 && datum < 0)
        continue;
      identities[i - 1] = mark_get_identity (mark, datum);
      next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (waiting, &identities[i - 1]));
      g_hash_table_insert (waiting, &identities[i - 1], GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < self->to->marks->len; i++)
    {
      const NpMark *mark = np_scene_get_mark (self->to, i);
      guint64 identity = mark_get_identity (mark, mark->datum);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (waiting, &identity));
      guint partner = NO_MARK;

      if (first > 0)
        g_hash_table_replace (waiting, &identities[first - 1], GUINT_TO_POINTER (next[first - 1]));
      if (first > 0 && can_glide (np_scene_get_mark (self->from, first - 1), mark))
        {
          partner = first - 1;
          g_array_index (self->leaving, gboolean, partner) = FALSE;
        }
      g_array_append_val (self->partners, partner);
    }
}

static double
mix (double from, double to, double t)
{
  /* Not from + (to - from) * t, which need not end at @to; what stands still does so exactly. */
  return from == to ? to : from * (1 - t) + to * t;
}

/* Room for @n points that stays where it is until the next frame. */
static graphene_point_t *
take_points (NpSceneGlide *self, guint n)
{
  guint first = self->points->len;

  /* Counted when the marks were matched: it never has to move. */
  g_array_set_size (self->points, first + n);
  return &g_array_index (self->points, graphene_point_t, first);
}

/* Where and how large; what can't be between two (words, fills, inks) is as in @to once it moves. */
static NpMark
mix_marks (NpSceneGlide *self, const NpMark *from, const NpMark *to)
{
  double t = self->t;
  NpMark mark = t > 0 ? *to : *from;

  mark.datum = to->datum;
  if (mark.n_points > 0)
    mark.points = take_points (self, mark.n_points);
  for (guint i = 0; i < mark.n_points; i++)
    graphene_point_interpolate (&from->points[i], &to->points[i], t, &mark.points[i]);
  mark.x = mix (from->x, to->x, t);
  mark.y = mix (from->y, to->y, t);
  mark.width = mix (from->width, to->width, t);
  mark.height = mix (from->height, to->height, t);
  mark.radius = mix (from->radius, to->radius, t);
  mark.stroke = mix (from->stroke, to->stroke, t);
  mark.opacity = mix (from->opacity, to->opacity, t);
  mark.x_align = (float) mix (from->x_align, to->x_align, t);
  return mark;
}

static NpMark
fade_mark (const NpMark *mark, int datum, double share)
{
  NpMark faded = *mark;

  faded.datum = datum;
  faded.opacity *= share;
  return faded;
}

/* What goes lies below what comes. */
static void
add_marks (NpSceneGlide *self)
{
  for (guint i = 0; i < self->from->marks->len && self->t < 1; i++)
    if (g_array_index (self->leaving, gboolean, i))
      {
        NpMark mark = fade_mark (np_scene_get_mark (self->from, i), -1, 1 - self->t);

        np_scene_add_mark (self->frame, &mark);
      }
  for (guint i = 0; i < self->to->marks->len; i++)
    {
      const NpMark *to = np_scene_get_mark (self->to, i);
      guint partner = g_array_index (self->partners, guint, i);
      NpMark mark = partner == NO_MARK
                        ? fade_mark (to, to->datum, self->t)
                        : mix_marks (self, np_scene_get_mark (self->from, partner), to);

      np_scene_add_mark (self->frame, &mark);
    }
}

/**
 * np_scene_glide_new:
 * @from: the picture that is left
 * @to: the picture that is gone to
 *
 * Finds out which marks of the two are the same: those of data with the same key, and those
 * without a datum that look alike. O(n).
 *
 * Returns: (transfer full): the way from one to the other
 */
NpSceneGlide *
np_scene_glide_new (NpScene *from, NpScene *to)
{
  NpSceneGlide *self;
  guint n_points = 0;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  self = g_new0 (NpSceneGlide, 1);
  self->from = np_scene_ref (from);
  self->to = np_scene_ref (to);
  self->partners = g_array_sized_new (FALSE, FALSE, sizeof (guint), to->marks->len);
  self->leaving = g_array_new (FALSE, FALSE, sizeof (gboolean));
  match_marks (self);
  for (guint i = 0; i < to->marks->len; i++)
    n_points += np_scene_get_mark (to, i)->n_points;
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (graphene_point_t), n_points);
  self->frame = np_scene_new (to->width, to->height);
  g_array_set_clear_func (self->frame->marks, NULL);
  return self;
}

void
np_scene_glide_free (NpSceneGlide *self)
{
  np_scene_unref (self->frame);
  np_scene_unref (self->from);
  np_scene_unref (self->to);
  g_array_unref (self->points);
  g_array_unref (self->partners);
  g_array_unref (self->leaving);
  g_free (self);
}

/**
 * np_scene_glide_get_frame:
 * @t: how far, from 0 to 1
 *
 * A picture on the way: what is the same glides from where it was to where it will be; what comes
 * fades in, what goes fades out. At 1 it is as the one that is gone to. It has marks and no data;
 * their texts are the two scenes' own, so that a frame allocates nothing. O(n).
 *
 * Returns: (transfer none): the picture, good until the next is asked for
 */
const NpScene *
np_scene_glide_get_frame (NpSceneGlide *self, double t)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->t = CLAMP (t, 0.0, 1.0);
  g_array_set_size (self->frame->marks, 0);
  g_array_set_size (self->points, 0);
  add_marks (self);
  return self->frame;
}

/**
 * np_scene_interpolate:
 * @from: the picture that is left
 * @to: the picture that is gone to
 * @t: how far, from 0 to 1
 *
 * One picture on the way, see np_scene_glide_get_frame(), that lives by itself. Size and data are
 * those of @to at any time. O(n).
 *
 * Returns: (transfer full): the scene
 */
NpScene *
np_scene_interpolate (NpScene *from, NpScene *to, double t)
{
  g_autoptr (NpSceneGlide) glide = np_scene_glide_new (from, to);
  NpScene *scene;

  g_return_val_if_fail (glide != NULL, NULL);

  scene = np_scene_new (to->width, to->height);
  np_scene_add_data (scene, to, 0, 0);
  scene->head_top = to->head_top;
  scene->head_bottom = to->head_bottom;
  np_scene_add_marks (scene, np_scene_glide_get_frame (glide, t), 0, 0, 0);
  return scene;
}
