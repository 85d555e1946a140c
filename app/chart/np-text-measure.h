/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "np-theme.h"

G_BEGIN_DECLS

typedef enum
{
  NP_TEXT_TITLE,   /* a figure's title */
  NP_TEXT_BODY,    /* its sentence */
  NP_TEXT_LABEL,   /* names at bars and lines */
  NP_TEXT_STRONG,  /* the same, selected */
  NP_TEXT_VALUE,   /* numbers: tabular figures */
  NP_TEXT_CAPTION, /* axis labels, the source line */
  NP_TEXT_DISPLAY, /* the title of a whole document */
} NpTextStyle;

#define NP_N_TEXT_STYLES (NP_TEXT_DISPLAY + 1)

/* Width and height in pixels of one line of @text. */
typedef void (*NpMeasureFunc) (const char *text,
                               NpTextStyle style,
                               double *width,
                               double *height,
                               gpointer user_data);

/**
 * NpTextMeasure:
 *
 * How scenes learn how large text is. Scene builders take it as an argument so that goldens do
 * not depend on the fonts of a machine.
 */
typedef struct
{
  NpMeasureFunc func;
  gpointer user_data;
} NpTextMeasure;

void np_text_measure (const NpTextMeasure *self,
                      const char *text,
                      NpTextStyle style,
                      double *width,
                      double *height);
double np_text_measure_width (const NpTextMeasure *self, const char *text, NpTextStyle style);
double np_text_measure_height (const NpTextMeasure *self, NpTextStyle style);
/* @text, or as much of it as fits @width with an ellipsis. (transfer full) */
char *np_text_measure_shorten (const NpTextMeasure *self,
                               const char *text,
                               NpTextStyle style,
                               double width);
/* Broken at spaces into lines of at most @width. (transfer full) NULL-terminated */
char **np_text_measure_wrap (const NpTextMeasure *self,
                             const char *text,
                             NpTextStyle style,
                             double width);

/* Fixed widths: every character 0.55 em, for tests; text_scale applies. */
NpTextMeasure np_text_measure_fixed (const NpTheme *theme);
/* Pango's; the context must outlive the result. Works without a display. */
NpTextMeasure np_text_measure_pango (PangoContext *context, const NpTheme *theme);
/* The font of a style; used by measure and by drawing alike. (transfer full) */
PangoFontDescription *np_text_style_to_font (NpTextStyle style, const NpTheme *theme);
/* A context without a display. (transfer full) */
PangoContext *np_text_context_new (void);

G_END_DECLS
