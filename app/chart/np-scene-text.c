/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene-private.h"

#include <math.h>

/* Names instead of numbers, so that a golden can be read and a new enum value does not change
 * those before it. */
static const char *const kinds[] = { "rect", "line", "area", "text", "glyph" };
static const char *const fills[]
    = { "none", "solid", "light", "hatch", "fade-start", "fade-end", "scenario" };
static const char *const dashes[]
    = { "solid", "long", "short", "dot-dash", "dotted", "long-dot", "sparse" };
static const char *const text_styles[NP_N_TEXT_STYLES]
    = { "title", "body", "label", "strong", "value", "caption", "display" };
static const char *const glyphs[]
    = { "circle",    "square", "triangle-up", "diamond", "triangle-down", "plus",    "cross",
        "agreement", "plant",  "product",     "end",     "talks",         "flag",    "sale",
        "news",      "holds",  "not",         "part",    "unknown",       "disputed" };
static const char *const inks[] = { "foreground", "dim", "grid", "background", "rest", "band" };
static const char *const trusts[] = { "rivals",   "provisional", "estimate",   "derived",
                                      "combined", "gap",         "incomplete", "scenario" };
/* Of the flags; that a datum is a point shows in its bounds. */
static const char *const flags[] = { "extreme", "overtake", "control" };

static void
append_number (GString *out, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *text = g_ascii_formatd (buffer, sizeof buffer, "%.1f", number);

  g_string_append_c (out, ' ');
  /* Rounding must not make a difference between -0.04 and 0.04. */
  g_string_append (out, g_str_equal (text, "-0.0") ? "0.0" : text);
}

/* Quoted; control characters, quotes and backslashes are escaped, other letters stay readable. */
static void
append_string (GString *out, const char *prefix, const char *text)
{
  char keep[0x100 - 0x80 + 1] = { 0 };
  g_autofree char *escaped = NULL;

  if (text == NULL)
    return;
  for (guint i = 0; i < 0x80; i++)
    keep[i] = (char) (0x80 + i);
  escaped = g_strescape (text, keep);
  g_string_append_printf (out, " %s\"%s\"", prefix, escaped);
}

static void
append_ink (GString *out, NpInk ink)
{
  if (ink < NP_INK_SERIES)
    g_string_append_printf (out, " %s", inks[ink]);
  else
    g_string_append_printf (out, " series%u", ((guint) ink - NP_INK_SERIES) % NP_N_SERIES_INKS);
}

static void
append_style (GString *out, const NpMark *mark)
{
  append_ink (out, mark->ink);
  if (mark->kind == NP_MARK_RECT || mark->kind == NP_MARK_AREA || mark->kind == NP_MARK_GLYPH)
    g_string_append_printf (out, " %s", fills[mark->fill]);
  if (mark->stroke > 0)
    {
      g_string_append (out, " stroke");
      append_number (out, mark->stroke);
      if (mark->dash != NP_DASH_SOLID)
        g_string_append_printf (out, " %s", dashes[mark->dash]);
    }
  if (mark->opacity != 1.0)
    {
      g_string_append (out, " opacity");
      append_number (out, mark->opacity);
    }
}

static void
append_mark (GString *out, const NpMark *mark)
{
  g_string_append (out, kinds[mark->kind]);
  if (mark->datum >= 0)
    g_string_append_printf (out, " #%d", mark->datum);
  append_style (out, mark);
  g_string_append (out, " at");
  switch (mark->kind)
    {
    case NP_MARK_RECT:
      append_number (out, mark->x);
      append_number (out, mark->y);
      append_number (out, mark->width);
      append_number (out, mark->height);
      if (mark->radius > 0)
        {
          g_string_append (out, " radius");
          append_number (out, mark->radius);
        }
      break;
    case NP_MARK_TEXT:
      append_number (out, mark->x);
      append_number (out, mark->y);
      g_string_append_printf (out, " %s", text_styles[mark->text_style]);
      append_number (out, mark->x_align);
      append_string (out, "", mark->text);
      break;
    case NP_MARK_GLYPH:
      append_number (out, mark->x);
      append_number (out, mark->y);
      append_number (out, mark->width);
      g_string_append_printf (out, " %s", glyphs[mark->glyph]);
      break;
    case NP_MARK_LINE:
    case NP_MARK_AREA:
      for (guint i = 0; i < mark->n_points; i++)
        {
          append_number (out, mark->points[i].x);
          append_number (out, mark->points[i].y);
        }
      break;
    default:
      g_assert_not_reached ();
    }
  g_string_append_c (out, '\n');
}

static void
append_datum (GString *out, guint number, const NpDatum *datum)
{
  g_string_append_printf (out, "datum #%u series %u index %u at", number, datum->series,
                          datum->index);
  append_number (out, datum->bounds.origin.x);
  append_number (out, datum->bounds.origin.y);
  append_number (out, datum->bounds.size.width);
  append_number (out, datum->bounds.size.height);
  append_string (out, "key=", datum->key);
  append_string (out, "id=", datum->id);
  append_string (out, "label=", datum->label);
  append_string (out, "value=", datum->value);
  append_string (out, "detail=", datum->detail);
  append_string (out, "spoken=", datum->spoken);
  append_string (out, "source=", datum->source);
  for (guint i = 0; i < G_N_ELEMENTS (trusts); i++)
    if (datum->trust & (1u << i))
      g_string_append_printf (out, " %s", trusts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    if (datum->flags & (1u << i))
      g_string_append_printf (out, " %s", flags[i]);
  g_string_append_c (out, '\n');
}

static void
append_pages (GString *out, const NpScene *self)
{
  double top, bottom;

  if (np_scene_get_head (self, &top, &bottom))
    {
      g_string_append (out, "head");
      append_number (out, top);
      append_number (out, bottom);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < np_scene_get_n_breaks (self); i++)
    {
      g_string_append (out, "break");
      append_number (out, np_scene_get_break (self, i));
      g_string_append_c (out, '\n');
    }
}

/**
 * np_scene_to_text:
 *
 * One line a mark in drawing order, then one a datum, then the head and the breaks, where there are
 * any; pixels with one decimal, the same in every locale. For comparing with goldens, not for
 * reading back.
 *
 * Returns: (transfer full): the text
 */
char *
np_scene_to_text (const NpScene *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("scene");
  append_number (out, self->width);
  append_number (out, self->height);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->marks->len; i++)
    append_mark (out, np_scene_get_mark (self, i));
  for (guint i = 0; i < self->data->len; i++)
    append_datum (out, i, np_scene_get_datum (self, i));
  append_pages (out, self);
  return g_string_free (out, FALSE);
}
