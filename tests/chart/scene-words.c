/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-words.h"

#include <string.h>

graphene_rect_t
scene_mark_get_rect (const NpMark *mark, const NpTextMeasure *measure)
{
  double width = mark->width, height = mark->width;

  if (mark->kind == NP_MARK_GLYPH)
    return GRAPHENE_RECT_INIT (mark->x - width / 2, mark->y - width / 2, width, width);
  if (mark->kind == NP_MARK_RECT)
    return GRAPHENE_RECT_INIT (mark->x, mark->y, width, mark->height);
  np_text_measure (measure, mark->text, mark->text_style, &width, &height);
  return GRAPHENE_RECT_INIT (mark->x - width * mark->x_align, mark->y, width, height);
}

static void
append_without_spaces (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    if (*text != ' ')
      g_string_append_c (out, *text);
}

char *
scene_get_words (NpScene *scene, int datum)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (mark->kind == NP_MARK_TEXT && mark->datum == datum)
        append_without_spaces (words, mark->text);
    }
  return g_string_free (words, FALSE);
}

gboolean
scene_says (NpScene *scene, int datum, const char *text)
{
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autofree char *words = scene_get_words (scene, datum);

  append_without_spaces (wanted, text != NULL ? text : "");
  return strstr (words, wanted->str) != NULL;
}

void
assert_scene_says (NpScene *scene, int datum, const char *text)
{
  if (!scene_says (scene, datum, text))
    {
      g_autofree char *words = scene_get_words (scene, datum);

      g_error ("“%s” is not in “%s”", text, words);
    }
}

/* The rectangle around a line, as thick as the line. */
static graphene_rect_t
line_get_rect (const NpMark *mark)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (mark->points[0].x, mark->points[0].y,
                                             mark->points[1].x - mark->points[0].x,
                                             mark->points[1].y - mark->points[0].y);

  graphene_rect_normalize (&rect);
  graphene_rect_inset (&rect, -mark->stroke / 2, 0);
  return rect;
}

void
assert_scene_readable (NpScene *scene, const NpTextMeasure *measure, NpInk ink)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *text = np_scene_get_mark (scene, i);
      graphene_rect_t a;

      if (text->kind != NP_MARK_TEXT)
        continue;
      a = scene_mark_get_rect (text, measure);
      graphene_rect_inset (&a, 0.25, 0.25);
      for (guint k = 0; k < np_scene_get_n_marks (scene); k++)
        {
          const NpMark *other = np_scene_get_mark (scene, k);
          gboolean rule = other->kind == NP_MARK_LINE && other->ink == ink;
          graphene_rect_t b;

          if (k == i || (other->kind != NP_MARK_TEXT && other->kind != NP_MARK_GLYPH && !rule))
            continue;
          b = rule ? line_get_rect (other) : scene_mark_get_rect (other, measure);
          graphene_rect_inset (&b, 0.25, 0.25);
          if (graphene_rect_intersection (&a, &b, NULL))
            g_error ("“%s” lies on %s", text->text, other->text != NULL ? other->text : "a mark");
        }
    }
}

const NpMark *
scene_find_text (NpScene *scene, const char *text)
{
  for (guint i = 0; i < np_scene_get_n_marks (scene); i++)
    {
      const NpMark *mark = np_scene_get_mark (scene, i);

      if (g_strcmp0 (mark->text, text) == 0)
        return mark;
    }
  g_error ("“%s” isn’t written", text);
}
