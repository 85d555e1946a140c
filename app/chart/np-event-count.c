/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-event-count.h"

#include <glib/gi18n-lib.h>

#define MOST_LISTED 6
#define STROKE      1.5

void
np_event_count_add_line (GString *lines, const char *value, const char *label)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (value != NULL)
    /* Translators: a date and what happened then, in a list. */
    g_string_append_printf (lines, _ ("%1$s: %2$s"), value, label != NULL ? label : "");
  else
    g_string_append (lines, label != NULL ? label : "");
}

guint
np_event_count_get_listed (guint n)
{
  return n > MOST_LISTED ? MOST_LISTED - 1 : n;
}

void
np_event_count_add_rest (GString *lines, guint n)
{
  guint rest = n - np_event_count_get_listed (n);

  if (rest == 0)
    return;
  g_string_append_c (lines, '\n');
  /* Translators: ends a list of events. */
  g_string_append_printf (lines, ngettext ("and %u more", "and %u more", rest), rest);
}

void
np_event_count_draw (NpPlot *plot,
                     int datum,
                     NpInk ink,
                     const char *text,
                     double x,
                     double y,
                     double width,
                     double height)
{
  NpMark box = {
    .kind = NP_MARK_RECT,
    .ink = NP_INK_BACKGROUND,
    .fill = NP_FILL_SOLID,
    .opacity = 1,
    .datum = datum,
    .x = x - width / 2,
    .y = y - height / 2,
    .width = width,
    .height = height,
    .radius = height / 2,
  };

  np_scene_add_mark (plot->scene, &box);
  box.ink = ink;
  box.fill = NP_FILL_NONE;
  box.stroke = STROKE * plot->unit;
  np_scene_add_mark (plot->scene, &box);
  np_scene_add_text (plot->scene, datum, NP_INK_FOREGROUND, NP_TEXT_CAPTION, text, x,
                     y - plot->caption_height / 2, 0.5f);
}
