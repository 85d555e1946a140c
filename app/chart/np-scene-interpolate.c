/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-private.h"

/* What a mark is, whichever scene it is in: the n-th of a datum's texts in this style is the n-th
 * of them in the other scene. Without a datum, a text is known by its words (a tick's label glides
 * to where its value is now) and anything else by how it is drawn. */

#define NO_MARK G_MAXUINT

typedef struct
{
  const NpScene *from;
  const NpScene *to;
  double t;
  GArray *partners; /* (owned) guint: for each mark of @to the mark of @from, or NO_MARK */
  GArray *leaving;  /* (owned) gboolean: for each mark of @from */
} Matching;

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
match_marks (Matching *self)
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

/* Where and how large; what can't be between two (words, fills, inks) is as in @to once it moves. */
static NpMark
mix_marks (const NpMark *from, const NpMark *to, double t)
{
  NpMark mark = t > 0 ? *to : *from;

  mark.datum = to->datum;
  mark.text = g_strdup (mark.text);
  mark.points = g_memdup2 (mark.points, mark.n_points * sizeof (graphene_point_t));
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
  faded.text = g_strdup (mark->text);
  faded.points = g_memdup2 (mark->points, mark->n_points * sizeof (graphene_point_t));
  faded.opacity *= share;
  return faded;
}

/* What goes lies below what comes. */
static void
add_marks (const Matching *self, NpScene *scene)
{
  for (guint i = 0; i < self->from->marks->len && self->t < 1; i++)
    if (g_array_index (self->leaving, gboolean, i))
      {
        NpMark mark = fade_mark (np_scene_get_mark (self->from, i), -1, 1 - self->t);

        np_scene_add_mark (scene, &mark);
      }
  for (guint i = 0; i < self->to->marks->len; i++)
    {
      const NpMark *to = np_scene_get_mark (self->to, i);
      guint partner = g_array_index (self->partners, guint, i);
      NpMark mark = partner == NO_MARK
                        ? fade_mark (to, to->datum, self->t)
                        : mix_marks (np_scene_get_mark (self->from, partner), to, self->t);

      np_scene_add_mark (scene, &mark);
    }
}

/**
 * np_scene_interpolate:
 * @from: the picture that is left
 * @to: the picture that is gone to
 * @t: how far, from 0 to 1
 *
 * A picture on the way: marks of data with the same key, and marks without a datum that look alike,
 * glide from where they were to where they will be; what comes fades in, what goes fades out. At 1
 * it equals @to. Size and data are those of @to at any time. O(n).
 *
 * Returns: (transfer full): the scene
 */
NpScene *
np_scene_interpolate (const NpScene *from, const NpScene *to, double t)
{
  NpScene *scene;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  Matching matching = { from, to, CLAMP (t, 0.0, 1.0),
                        g_array_sized_new (FALSE, FALSE, sizeof (guint), to->marks->len),
                        g_array_new (FALSE, FALSE, sizeof (gboolean)) };

  match_marks (&matching);
  scene = np_scene_new (to->width, to->height);
  np_scene_add_data (scene, to, 0, 0);
  add_marks (&matching, scene);
  g_array_unref (matching.partners);
  g_array_unref (matching.leaving);
  return scene;
}
