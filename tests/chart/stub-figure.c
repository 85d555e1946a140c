/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stub-figure.h"

#define ROW_HEIGHT 30.0

struct _StubFigure
{
  NpFigure parent_instance;
  guint n_rows;
  guint n_builds;
  NpSceneContext last;
  NpTheme last_theme;
};

G_DEFINE_FINAL_TYPE (StubFigure, stub_figure, NP_TYPE_FIGURE)

static NpScene *
stub_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  StubFigure *self = STUB_FIGURE (figure);
  NpScene *scene = np_scene_new (context->width, MAX (context->height, self->n_rows * ROW_HEIGHT));

  self->n_builds++;
  self->last_theme = *context->theme;
  self->last = *context;
  self->last.theme = &self->last_theme;
  for (guint i = 0; i < self->n_rows; i++)
    {
      double length = context->width * (i + 1) / (self->n_rows + 1);
      double x = context->rtl ? context->width - length : 0;
      NpDatum datum = {
        .id = g_strdup_printf ("id-%u", i),
        .key = g_strdup_printf ("row-%u", i),
        .label = g_strdup_printf ("Row %u", i),
        .value = g_strdup_printf ("%u", i * 1000),
        .spoken = g_strdup_printf ("Row %u, %u", i, i * 1000),
        .series = i,
        .bounds = GRAPHENE_RECT_INIT (0, i * ROW_HEIGHT, context->width, ROW_HEIGHT),
      };
      int number = (int) np_scene_add_datum (scene, &datum);

      np_scene_add_rect (scene, number, NP_INK_SERIES_N (i), NP_FILL_SOLID, x, i * ROW_HEIGHT + 4,
                         length, ROW_HEIGHT - 8, 3);
    }
  return scene;
}

static void
stub_figure_class_init (StubFigureClass *klass)
{
  NP_FIGURE_CLASS (klass)->build = stub_figure_build;
}

static void
stub_figure_init (StubFigure *self)
{
}

NpFigure *
stub_figure_new_full (guint n_rows,
                      const char *title,
                      const char *summary,
                      const char *source_line,
                      const char *alt_text)
{
  StubFigure *self = g_object_new (STUB_TYPE_FIGURE, "title", title, "summary", summary,
                                   "source-line", source_line, "alt-text", alt_text, NULL);

  self->n_rows = n_rows;
  return NP_FIGURE (self);
}

NpFigure *
stub_figure_new (guint n_rows)
{
  return stub_figure_new_full (n_rows, "Rows of a stub", "The last row is the longest.",
                               "Source: none", NULL);
}

guint
stub_figure_get_n_builds (StubFigure *self)
{
  return self->n_builds;
}

void
stub_figure_get_last (StubFigure *self, NpSceneContext *context)
{
  *context = self->last;
}
