/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plot.h"

#define MIN_DASHED 16.0 /* the length of a bar */

/**
 * np_plot_init:
 * @self: (out caller-allocates): a plot
 * @context: what the picture is made for; must outlive @self
 *
 * Measures the rows' heights. There is no scene until np_plot_begin(), because its height
 * follows from the layout.
 */
void
np_plot_init (NpPlot *self, const NpSceneContext *context)
{
  g_return_if_fail (self != NULL && context != NULL && context->theme != NULL);

  const NpTextMeasure *measure = &context->measure;

  *self = (NpPlot) { .context = context };
  self->width = MAX (context->width, 1.0);
  self->unit = context->theme->text_scale > 0 ? context->theme->text_scale : 1.0;
  self->label_height = np_text_measure_height (measure, NP_TEXT_LABEL);
  self->label_height = MAX (self->label_height, np_text_measure_height (measure, NP_TEXT_STRONG));
  self->value_height = np_text_measure_height (measure, NP_TEXT_VALUE);
  self->caption_height = np_text_measure_height (measure, NP_TEXT_CAPTION);
}

/* @height is in pixels. The scene is the builder's to return. */
void
np_plot_begin (NpPlot *self, double height)
{
  self->scene = np_scene_new (self->width, height);
}

/* Whether there is less room than @limit pixels would give at text scale 1. */
gboolean
np_plot_is_narrow (const NpPlot *self, double limit)
{
  return self->width < limit * self->unit;
}

/* The left edge of something that begins at @x from the start edge and is @width wide. */
double
np_plot_mirror (const NpPlot *self, double x, double width)
{
  return self->context->rtl ? self->width - x - width : x;
}

/* 0 for %NULL. */
double
np_plot_measure (const NpPlot *self, const char *text, NpTextStyle style)
{
  return text != NULL && *text != '\0'
             ? np_text_measure_width (&self->context->measure, text, style)
             : 0.0;
}

/* Rounded up so that a text of the natural width is not shortened for a fraction of a pixel. */
double
np_plot_column (double natural, double limit)
{
  return MIN ((double) (gint64) (natural + 1.0), limit);
}

/**
 * np_plot_fit:
 * @self: a plot
 * @text: (nullable): what to write
 * @style: its style
 * @trust: decides whether ‡ follows
 * @width: in pixels; %G_MAXDOUBLE: all of it, which isn't measured then
 *
 * Shortens the name, never the ‡.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when not even an ellipsis fits
 */
char *
np_plot_fit (const NpPlot *self, const char *text, NpTextStyle style, NpTrust trust, double width)
{
  const char *suffix = (trust & NP_TRUST_RIVALS) != 0 ? "\u202f" NP_PLOT_RIVALS : "";

  if (text == NULL || *text == '\0')
    return NULL;

  g_autofree char *whole = g_strconcat (text, suffix, NULL);
  if (width >= G_MAXDOUBLE || np_plot_measure (self, whole, style) <= width)
    return g_steal_pointer (&whole);

  double room = width - np_plot_measure (self, suffix, style);
  if (room < np_plot_measure (self, "…", style))
    return NULL;

  g_autofree char *shortened = np_text_measure_shorten (&self->context->measure, text, style, room);
  g_autofree char *fitted = g_strconcat (shortened, suffix, NULL);

  /* Kerning at the seam may cost a fraction of a pixel: that is no reason to drop a name. */
  if (np_plot_measure (self, fitted, style) > width + 1.0)
    return NULL;
  return g_steal_pointer (&fitted);
}

/* @datum borrows its strings and counts its bounds from the start edge. Returns its number. */
int
np_plot_add_datum (NpPlot *self, const NpDatum *datum)
{
  NpDatum copy = *datum;
  graphene_rect_t bounds = datum->bounds;

  graphene_rect_init (&copy.bounds, np_plot_mirror (self, bounds.origin.x, bounds.size.width),
                      bounds.origin.y, bounds.size.width, bounds.size.height);
  return (int) np_scene_add_datum_copy (self->scene, &copy);
}

void
np_plot_add_text (NpPlot *self,
                  int datum,
                  NpInk ink,
                  NpTextStyle style,
                  const char *text,
                  double x,
                  double y,
                  float x_align)
{
  if (text == NULL || *text == '\0')
    return;
  np_scene_add_text (self->scene, datum, ink, style, text, np_plot_mirror (self, x, 0), y,
                     self->context->rtl ? 1.0f - x_align : x_align);
}

/* The same, shortened to @width and with ‡ where it belongs. Returns the width it takes. */
double
np_plot_add_label (NpPlot *self,
                   int datum,
                   NpInk ink,
                   NpTextStyle style,
                   const char *text,
                   NpTrust trust,
                   double x,
                   double y,
                   double width,
                   float x_align)
{
  g_autofree char *fitted = np_plot_fit (self, text, style, trust, width);

  if (fitted == NULL)
    return 0.0;
  np_plot_add_text (self, datum, ink, style, fitted, x, y, x_align);
  return np_plot_measure (self, fitted, style);
}

/* Light and hatched bars have an outline, so that they end where they end; what has no fill has a
 * dashed one, unless it is too short for a dash to be seen as one. That of a scenario is always
 * dashed: in a solid one its hatch would be a figure that somebody has worked out. */
void
np_plot_add_bar (NpPlot *self,
                 int datum,
                 NpInk ink,
                 NpFill fill,
                 double x,
                 double y,
                 double width,
                 double height)
{
  gboolean outlined = fill == NP_FILL_LIGHT || fill == NP_FILL_HATCH;
  gboolean hollow = fill == NP_FILL_NONE || fill == NP_FILL_SCENARIO;
  gboolean dashed = fill == NP_FILL_SCENARIO || width >= MIN_DASHED * self->unit;
  NpMark mark = {
    .kind = NP_MARK_RECT,
    .ink = ink,
    .fill = fill,
    .stroke = hollow     ? NP_PLOT_HOLLOW_STROKE
              : outlined ? 1.0
                         : 0.0,
    .dash = hollow && dashed ? NP_DASH_SHORT : NP_DASH_SOLID,
    .opacity = 1.0,
    .datum = datum,
    .x = np_plot_mirror (self, x, width),
    .y = y,
    .width = width,
    .height = height,
    .radius = MIN (3.0 * self->unit, MIN (width, height) / 2.0),
  };

  np_scene_add_mark (self->scene, &mark);
}

void
np_plot_add_rule (NpPlot *self,
                  int datum,
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
    .datum = datum,
    .points = g_new (graphene_point_t, 2),
    .n_points = 2,
  };

  graphene_point_init (&mark.points[0], np_plot_mirror (self, x1, 0), y1);
  graphene_point_init (&mark.points[1], np_plot_mirror (self, x2, 0), y2);
  np_scene_add_mark (self->scene, &mark);
}

/* How a mark shows how far its figure can be trusted; the same in every plot. What is incomplete is
 * less than it should be whatever else it is, and an empty outline says so; what a scenario says
 * isn't so at all, whatever it was made from. */
NpFill
np_plot_trust_to_fill (NpTrust trust)
{
  if ((trust & NP_TRUST_SCENARIO) != 0)
    return NP_FILL_SCENARIO;
  if ((trust & NP_TRUST_INCOMPLETE) != 0)
    return NP_FILL_NONE;
  if ((trust & (NP_TRUST_DERIVED | NP_TRUST_COMBINED)) != 0)
    return NP_FILL_HATCH;
  if ((trust & (NP_TRUST_PROVISIONAL | NP_TRUST_ESTIMATE)) != 0)
    return NP_FILL_LIGHT;
  return NP_FILL_SOLID;
}
