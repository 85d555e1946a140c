/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figure.h"

#define GAP_TITLE       6.0
#define GAP_PLOT        18.0
#define GAP_SOURCE      12.0
#define MIN_PLOT_HEIGHT 120.0

typedef struct
{
  char *title;
  char *summary;
  char *source_line;
  char *headline;
  char *alt_text;
} NpFigurePrivate;

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUMMARY,
  PROP_SOURCE_LINE,
  PROP_HEADLINE,
  PROP_ALT_TEXT,
} NpFigureProperty;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (NpFigure, np_figure, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_ALT_TEXT + 1];

static void
np_figure_finalize (GObject *object)
{
  NpFigurePrivate *priv = np_figure_get_instance_private (NP_FIGURE (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->summary, g_free);
  g_clear_pointer (&priv->source_line, g_free);
  g_clear_pointer (&priv->headline, g_free);
  g_clear_pointer (&priv->alt_text, g_free);

  G_OBJECT_CLASS (np_figure_parent_class)->finalize (object);
}

static void
np_figure_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  NpFigurePrivate *priv = np_figure_get_instance_private (NP_FIGURE (object));

  switch ((NpFigureProperty) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, priv->summary);
      break;
    case PROP_SOURCE_LINE:
      g_value_set_string (value, priv->source_line);
      break;
    case PROP_HEADLINE:
      g_value_set_string (value, priv->headline);
      break;
    case PROP_ALT_TEXT:
      g_value_set_string (value, priv->alt_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
np_figure_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  NpFigurePrivate *priv = np_figure_get_instance_private (NP_FIGURE (object));

  switch ((NpFigureProperty) id)
    {
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    case PROP_SUMMARY:
      priv->summary = g_value_dup_string (value);
      break;
    case PROP_SOURCE_LINE:
      priv->source_line = g_value_dup_string (value);
      break;
    case PROP_HEADLINE:
      priv->headline = g_value_dup_string (value);
      break;
    case PROP_ALT_TEXT:
      priv->alt_text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
np_figure_class_init (NpFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = np_figure_finalize;
  object_class->get_property = np_figure_get_property;
  object_class->set_property = np_figure_set_property;

  /**
   * NpFigure:title:
   *
   * What the figure shows, where and when.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * NpFigure:summary:
   *
   * The finding, in one sentence.
   */
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  /**
   * NpFigure:source-line:
   *
   * Where the data come from.
   */
  properties[PROP_SOURCE_LINE] = g_param_spec_string ("source-line", NULL, NULL, NULL, flags);
  /**
   * NpFigure:headline:
   *
   * A few words for a card.
   */
  properties[PROP_HEADLINE] = g_param_spec_string ("headline", NULL, NULL, NULL, flags);
  /**
   * NpFigure:alt-text:
   *
   * The description for those who don't see the picture; the summary when there is none.
   */
  properties[PROP_ALT_TEXT] = g_param_spec_string ("alt-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
np_figure_init (NpFigure *self)
{
}

/* Adds @text line by line from @y on; returns where the next thing may start. */
static double
add_paragraph (NpScene *page,
               const NpSceneContext *context,
               NpInk ink,
               NpTextStyle style,
               const char *text,
               double y)
{
  double room = MAX (1.0, context->width - 2 * NP_FIGURE_PAGE_MARGIN);
  double line_height = np_text_measure_height (&context->measure, style);
  g_auto (GStrv) lines = np_text_measure_wrap (&context->measure, text, style, room);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      np_scene_add_text (page, -1, ink, style, lines[i],
                         context->rtl ? context->width - NP_FIGURE_PAGE_MARGIN
                                      : NP_FIGURE_PAGE_MARGIN,
                         y, context->rtl ? 1.0f : 0.0f);
      y += line_height;
    }
  return y;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * np_figure_get_title:
 *
 * Returns: (nullable): what the figure shows, where and when
 */
const char *
np_figure_get_title (NpFigure *self)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);

  return ((NpFigurePrivate *) np_figure_get_instance_private (self))->title;
}

/**
 * np_figure_get_summary:
 *
 * Returns: (nullable): the finding, in one sentence
 */
const char *
np_figure_get_summary (NpFigure *self)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);

  return ((NpFigurePrivate *) np_figure_get_instance_private (self))->summary;
}

/**
 * np_figure_get_source_line:
 *
 * Returns: (nullable): where the data come from
 */
const char *
np_figure_get_source_line (NpFigure *self)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);

  return ((NpFigurePrivate *) np_figure_get_instance_private (self))->source_line;
}

/**
 * np_figure_get_headline:
 *
 * Returns: (nullable): a few words for a card
 */
const char *
np_figure_get_headline (NpFigure *self)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);

  return ((NpFigurePrivate *) np_figure_get_instance_private (self))->headline;
}

/**
 * np_figure_build:
 * @context: what the picture is for
 *
 * Makes the plot alone, without title, sentence and source line.
 *
 * Returns: (transfer full): a scene as wide as asked, and as tall as the plot needs when
 *   `context->height` is 0
 */
NpScene *
np_figure_build (NpFigure *self, const NpSceneContext *context)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);
  g_return_val_if_fail (context != NULL && context->theme != NULL, NULL);
  g_return_val_if_fail (context->measure.func != NULL, NULL);
  g_return_val_if_fail (NP_FIGURE_GET_CLASS (self)->build != NULL, NULL);

  return NP_FIGURE_GET_CLASS (self)->build (self, context);
}

/**
 * np_figure_get_time_axis:
 * @context: its width and its window
 * @axis: (out): the axis
 *
 * Returns: whether the figure has a time axis that can be moved
 */
gboolean
np_figure_get_time_axis (NpFigure *self, const NpSceneContext *context, NpTimeAxis *axis)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (context != NULL && context->theme != NULL, FALSE);
  g_return_val_if_fail (axis != NULL, FALSE);

  return NP_FIGURE_GET_CLASS (self)->get_time_axis != NULL
         && NP_FIGURE_GET_CLASS (self)->get_time_axis (self, context, axis);
}

/**
 * np_figure_prepare:
 * @context: what the picture will be for
 *
 * Does what takes long of np_figure_build() ahead. Any thread; the context's measure must be the
 * thread's own.
 */
void
np_figure_prepare (NpFigure *self, const NpSceneContext *context)
{
  g_return_if_fail (NP_IS_FIGURE (self));
  g_return_if_fail (context != NULL && context->theme != NULL);

  if (NP_FIGURE_GET_CLASS (self)->prepare != NULL)
    NP_FIGURE_GET_CLASS (self)->prepare (self, context);
}

/**
 * np_figure_is_prepared:
 * @context: what the picture is for
 *
 * Returns: whether np_figure_build() has nothing left to do that takes long
 */
gboolean
np_figure_is_prepared (NpFigure *self, const NpSceneContext *context)
{
  g_return_val_if_fail (NP_IS_FIGURE (self), FALSE);
  g_return_val_if_fail (context != NULL && context->theme != NULL, FALSE);

  return NP_FIGURE_GET_CLASS (self)->is_prepared == NULL
         || NP_FIGURE_GET_CLASS (self)->is_prepared (self, context);
}

/**
 * np_figure_build_page:
 * @context: what the page is for; its size is the whole page's
 *
 * Makes the figure as it is printed: title, sentence, plot and source line, within margins. A
 * page that was asked to be shorter than its contents grows instead of losing any.
 *
 * Returns: (transfer full): the scene
 */
NpScene *
np_figure_build_page (NpFigure *self, const NpSceneContext *context)
{
  g_autoptr (NpScene) head = NULL;
  g_autoptr (NpScene) foot = NULL;
  g_autoptr (NpScene) plot = NULL;
  NpSceneContext inner;
  NpScene *page;
  double y = NP_FIGURE_PAGE_MARGIN;
  double foot_height = 0;
  double height;

  g_return_val_if_fail (NP_IS_FIGURE (self), NULL);
  g_return_val_if_fail (context != NULL && context->theme != NULL, NULL);
  g_return_val_if_fail (context->measure.func != NULL, NULL);

  head = np_scene_new (context->width, 0);
  if (has_text (np_figure_get_title (self)))
    y = add_paragraph (head, context, NP_INK_FOREGROUND, NP_TEXT_TITLE, np_figure_get_title (self),
                       y)
        + GAP_TITLE;
  if (has_text (np_figure_get_summary (self)))
    y = add_paragraph (head, context, NP_INK_FOREGROUND, NP_TEXT_BODY, np_figure_get_summary (self),
                       y);
  if (y > NP_FIGURE_PAGE_MARGIN)
    y += GAP_PLOT;

  foot = np_scene_new (context->width, 0);
  if (has_text (np_figure_get_source_line (self)))
    foot_height = GAP_SOURCE
                  + add_paragraph (foot, context, NP_INK_DIM, NP_TEXT_CAPTION,
                                   np_figure_get_source_line (self), 0);

  inner = *context;
  inner.still = TRUE;
  inner.width = MAX (1.0, context->width - 2 * NP_FIGURE_PAGE_MARGIN);
  if (context->height > 0)
    inner.height = MAX (MIN_PLOT_HEIGHT, context->height - y - foot_height - NP_FIGURE_PAGE_MARGIN);
  plot = np_figure_build (self, &inner);
  g_return_val_if_fail (plot != NULL, NULL);

  height = y + np_scene_get_height (plot) + foot_height + NP_FIGURE_PAGE_MARGIN;
  height = MAX (height, context->height);
  page = np_scene_new (context->width, height);
  np_scene_add_scene (page, head, 0, 0);
  np_scene_add_scene (page, plot, NP_FIGURE_PAGE_MARGIN, y);
  /* The source line stands at the foot of the page, also when the plot is shorter than its room. */
  np_scene_add_scene (page, foot, 0, height - NP_FIGURE_PAGE_MARGIN - foot_height + GAP_SOURCE);
  return page;
}
