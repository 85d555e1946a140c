/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-tip.h"

#include <math.h>

/* A card drawn with the chart, not a GtkTooltip or a popover: those take a surface and a delay
 * for each datum that the pointer crosses, and don't show for the keyboard. */

#define PADDING  10.0
#define GAP      4.0
#define DISTANCE 10.0

typedef struct
{
  char **lines; /* (owned) */
  NpTextStyle style;
  NpInk ink;
  double gap; /* above it */
} Block;

static void
block_clear (gpointer data)
{
  g_clear_pointer (&((Block *) data)->lines, g_strfreev);
}

static void
add_block (GArray *blocks,
           const NpSceneContext *context,
           const char *text,
           NpTextStyle style,
           NpInk ink,
           double gap)
{
  Block block = { NULL, style, ink, blocks->len > 0 ? gap : 0 };

  if (text == NULL || *text == '\0')
    return;
  block.lines = np_text_measure_wrap (&context->measure, text, style,
                                      MAX (1.0, context->width - 2 * PADDING));
  g_array_append_val (blocks, block);
}

static void
measure_blocks (GArray *blocks, const NpTextMeasure *measure, double *width, double *height)
{
  *width = *height = 2 * PADDING;
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      *height += block->gap;
      for (guint k = 0; block->lines[k] != NULL; k++)
        {
          double line = np_text_measure_width (measure, block->lines[k], block->style);

          *width = MAX (*width, ceil (line) + 2 * PADDING);
          *height += np_text_measure_height (measure, block->style);
        }
    }
}

/**
 * np_chart_tip_build:
 * @datum: what the card is about
 * @context: its width is the most the card may have, in pixels; its height is not used
 *
 * Returns: (transfer full): the card, as large as it needs to be
 */
NpScene *
np_chart_tip_build (const NpDatum *datum, const NpSceneContext *context)
{
  g_autoptr (GArray) blocks = NULL;
  NpScene *scene;
  double width, height;
  double y = PADDING;
  NpMark card = { .kind = NP_MARK_RECT,
                  .ink = NP_INK_BACKGROUND,
                  .fill = NP_FILL_SOLID,
                  .opacity = 1.0,
                  .datum = -1,
                  .radius = NP_CHART_TIP_RADIUS };

  g_return_val_if_fail (datum != NULL, NULL);
  g_return_val_if_fail (context != NULL && context->measure.func != NULL, NULL);

  blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  g_array_set_clear_func (blocks, block_clear);
  add_block (blocks, context, datum->label, NP_TEXT_STRONG, NP_INK_FOREGROUND, 0);
  add_block (blocks, context, datum->value, NP_TEXT_VALUE, NP_INK_FOREGROUND, 0);
  add_block (blocks, context, datum->detail, NP_TEXT_CAPTION, NP_INK_FOREGROUND, GAP);
  add_block (blocks, context, datum->source, NP_TEXT_CAPTION, NP_INK_DIM, GAP);
  measure_blocks (blocks, &context->measure, &width, &height);

  scene = np_scene_new (width, height);
  card.width = width;
  card.height = height;
  np_scene_add_mark (scene, &card);
  card.fill = NP_FILL_NONE;
  card.ink = NP_INK_DIM;
  card.stroke = 1.0;
  card.opacity = context->theme->high_contrast ? 1.0 : 0.4;
  np_scene_add_mark (scene, &card);

  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      y += block->gap;
      for (guint k = 0; block->lines[k] != NULL; k++)
        {
          np_scene_add_text (scene, -1, block->ink, block->style, block->lines[k],
                             context->rtl ? width - PADDING : PADDING, y,
                             context->rtl ? 1.0f : 0.0f);
          y += np_text_measure_height (&context->measure, block->style);
        }
    }
  return scene;
}

/**
 * np_chart_tip_place:
 * @anchor: what the card is about
 * @area: what can be seen
 * @width: of the card, in pixels
 * @height: of the card, in pixels
 *
 * Below the anchor, above it when there is no room below, and inside @area in any case; a card
 * that is larger than @area keeps its top left corner.
 *
 * Returns: the card's top left corner
 */
graphene_point_t
np_chart_tip_place (const graphene_rect_t *anchor,
                    const graphene_rect_t *area,
                    double width,
                    double height)
{
  double top = area->origin.y;
  double bottom = top + area->size.height;
  double x = anchor->origin.x + anchor->size.width / 2 - width / 2;
  double y = anchor->origin.y + anchor->size.height + DISTANCE;

  if (y + height > bottom && anchor->origin.y - DISTANCE - height >= top)
    y = anchor->origin.y - DISTANCE - height;
  x = MAX (area->origin.x, MIN (x, area->origin.x + area->size.width - width));
  y = MAX (top, MIN (y, bottom - height));
  return GRAPHENE_POINT_INIT (floor (x), floor (y));
}
