/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "np-text-measure.h"

G_BEGIN_DECLS

#define NP_TYPE_SCENE (np_scene_get_type ())

/**
 * NpScene:
 *
 * A picture as data: marks in pixels, in drawing order, and the data that they stand for. Made
 * without a display; drawn to the screen, to PNG, PDF and SVG, hit-tested, walked by keyboard,
 * spoken, and compared with goldens as text, so that these can't disagree. Reference counted;
 * filled by one builder, then never changed.
 */
typedef struct _NpScene NpScene;

typedef enum
{
  NP_MARK_RECT, /* x, y, width, height, radius; filled and/or stroked */
  NP_MARK_LINE, /* points: a polyline, stroked */
  NP_MARK_AREA, /* points: a polygon, filled */
  NP_MARK_TEXT, /* text with its anchor at x, y (baseline is the renderer's matter: y is the top) */
  NP_MARK_GLYPH, /* one of NpGlyph, centred on x, y; width is its size */
} NpMarkKind;

typedef enum
{
  NP_FILL_NONE,
  NP_FILL_SOLID,
  NP_FILL_LIGHT,      /* provisional: lighter, to be drawn with a solid outline */
  NP_FILL_HATCH,      /* derived or combined */
  NP_FILL_FADE_START, /* solid at the end, fading out towards the start: "about", unknown start */
  NP_FILL_FADE_END,
  NP_FILL_SCENARIO, /* what if: hatched, to be drawn with a dashed outline */
} NpFill;

typedef enum
{
  NP_GLYPH_CIRCLE, /* the first seven: series markers, in the order of the inks */
  NP_GLYPH_SQUARE,
  NP_GLYPH_TRIANGLE_UP,
  NP_GLYPH_DIAMOND,
  NP_GLYPH_TRIANGLE_DOWN,
  NP_GLYPH_PLUS,
  NP_GLYPH_CROSS,
  NP_GLYPH_AGREEMENT, /* events: hollow diamond */
  NP_GLYPH_PLANT,     /* a house with a chimney */
  NP_GLYPH_PRODUCT,   /* filled circle in a ring */
  NP_GLYPH_END,       /* filled square */
  NP_GLYPH_TALKS,     /* three dots in a rounded box */
  NP_GLYPH_FLAG,      /* government */
  NP_GLYPH_SALE,      /* two arrows passing */
  NP_GLYPH_NEWS,      /* announcement: ring */
  NP_GLYPH_HOLDS,     /* verdicts on claims: check mark */
  NP_GLYPH_NOT,       /* not equal */
  NP_GLYPH_PART,      /* a ring, its lower half filled */
  NP_GLYPH_UNKNOWN,   /* can't be checked: a question mark in a dashed ring */
  NP_GLYPH_DISPUTED,  /* sources differ: a pair of scales */
} NpGlyph;

typedef struct
{
  NpMarkKind kind;
  NpInk ink;
  NpFill fill;
  double stroke; /* width of the outline or line; 0: none */
  NpDash dash;
  double opacity; /* 0 to 1 */
  int datum;      /* number of the datum it belongs to, or -1 */
  double x, y, width, height, radius;
  graphene_point_t *points; /* (owned) */
  guint n_points;
  char *text; /* (owned) */
  NpTextStyle text_style;
  float x_align; /* 0: x is the text's left, 0.5 its middle, 1 its right */
  NpGlyph glyph;
} NpMark;

typedef enum
{
  NP_TRUST_RIVALS = 1 << 0, /* other sources differ: ‡ */
  NP_TRUST_PROVISIONAL = 1 << 1,
  NP_TRUST_ESTIMATE = 1 << 2,
  NP_TRUST_DERIVED = 1 << 3,
  NP_TRUST_COMBINED = 1 << 4,   /* a label that covers several brands, or a pool */
  NP_TRUST_GAP = 1 << 5,        /* there is no figure */
  NP_TRUST_INCOMPLETE = 1 << 6, /* parts of the period are missing: some of its months' sum */
  NP_TRUST_SCENARIO = 1 << 7,   /* not so: what it would be after the changes of a scenario */
} NpTrust;

/* What else a datum is, beside a figure of some trust. */
typedef enum
{
  NP_DATUM_EXTREME = 1 << 0,  /* the highest or lowest figure of its series */
  NP_DATUM_OVERTAKE = 1 << 1, /* its series passes another or is passed here */
  NP_DATUM_CONTROL = 1 << 2,  /* no figure: something that is done, such as showing a row's parts */
  NP_DATUM_POINT = 1 << 3,    /* its bounds lie around a point: of several, the nearest is hit */
  NP_DATUM_LINKED = 1 << 4,   /* what is selected is linked to it */
} NpDatumFlags;

/* What can be pointed at, walked to, spoken and selected. Strings are owned by the scene. */
typedef struct
{
  char *id;     /* what selecting it means to the figure: a brand's id …; NULL: nothing */
  char *key;    /* unique in the scene and stable over changes: "jaecoo@2025" */
  char *label;  /* "Jaecoo" */
  char *value;  /* formatted, with unit where needed: "28,232" */
  char *detail; /* further lines of the tip, '\n'-separated; may be NULL */
  char *spoken; /* what is announced: "Jaecoo, 2025, 28,232, rank 23" */
  char *source; /* the source in use, in words; may be NULL */
  NpTrust trust;
  NpDatumFlags flags;
  guint series;           /* up and down walk over series (rows of bars are series of one index) */
  guint index;            /* left and right walk inside a series */
  float at;               /* where in its bounds it stands, beside a label; 0: in their middle */
  graphene_rect_t bounds; /* where it is hit, and where the focus ring goes */
} NpDatum;

GType np_scene_get_type (void) G_GNUC_CONST;
NpScene *np_scene_new (double width, double height);
NpScene *np_scene_ref (NpScene *self);
void np_scene_unref (NpScene *self);
double np_scene_get_width (const NpScene *self);
double np_scene_get_height (const NpScene *self);

/* Filling: takes the owned fields of the struct. Returns its number. */
guint np_scene_add_mark (NpScene *self, const NpMark *mark);
guint np_scene_add_datum (NpScene *self, const NpDatum *datum);
guint np_scene_add_datum_copy (NpScene *self, const NpDatum *datum);
/* Copies what the mark owns. */
guint np_scene_add_copy (NpScene *self, const NpMark *mark, int datum, double dx, double dy);
/* Short forms for the usual marks. */
void np_scene_add_rect (NpScene *self,
                        int datum,
                        NpInk ink,
                        NpFill fill,
                        double x,
                        double y,
                        double width,
                        double height,
                        double radius);
void np_scene_add_rule (NpScene *self,
                        NpInk ink,
                        double stroke,
                        NpDash dash,
                        double x1,
                        double y1,
                        double x2,
                        double y2);
void np_scene_add_text (NpScene *self,
                        int datum,
                        NpInk ink,
                        NpTextStyle style,
                        const char *text,
                        double x,
                        double y,
                        float x_align);
void np_scene_add_glyph (NpScene *self,
                         int datum,
                         NpInk ink,
                         NpGlyph glyph,
                         double x,
                         double y,
                         double size);
/* Every mark and datum of @other, moved by (dx, dy). */
void np_scene_add_scene (NpScene *self, const NpScene *other, double dx, double dy);

/* One over the other, with @gap pixels between. (transfer full) */
NpScene *np_scene_stack (const NpScene *upper, const NpScene *lower, double gap);

/* The way from one picture to another, for as many frames as it takes: marks of the same datum
 * glide, what comes and goes fades. */
typedef struct _NpSceneGlide NpSceneGlide;

NpSceneGlide *np_scene_glide_new (NpScene *from, NpScene *to);
void np_scene_glide_free (NpSceneGlide *self);
/* 0 to 1; marks without data. (transfer none): good until the next is asked for */
const NpScene *np_scene_glide_get_frame (NpSceneGlide *self, double t);
/* One picture of that way, with the data of @to. (transfer full) */
NpScene *np_scene_interpolate (NpScene *from, NpScene *to, double t);

/* How the scene is spread over pages. A break is where one may end without cutting more than what
 * goes through all of it: straight rules and plain grounds of no datum. A scene without breaks can
 * be parted wherever nothing is cut. The marks within the head stand again at the top of each page
 * that begins below it; both 0: none. */
void np_scene_add_break (NpScene *self, double y);
guint np_scene_get_n_breaks (const NpScene *self);
double np_scene_get_break (const NpScene *self, guint i); /* ascending */
void np_scene_set_head (NpScene *self, double top, double bottom);
gboolean np_scene_get_head (const NpScene *self, double *top, double *bottom);

guint np_scene_get_n_marks (const NpScene *self);
const NpMark *np_scene_get_mark (const NpScene *self, guint i);
guint np_scene_get_n_data (const NpScene *self);
const NpDatum *np_scene_get_datum (const NpScene *self, guint i);
int np_scene_find_key (const NpScene *self, const char *key);

/* The datum at a point: the topmost whose bounds hold it (of points, the nearest), else the nearest
 * within @slack pixels, else -1. */
int np_scene_hit (const NpScene *self, double x, double y, double slack);

typedef enum
{
  NP_WALK_LEFT,
  NP_WALK_RIGHT,
  NP_WALK_UP,
  NP_WALK_DOWN,
  NP_WALK_HOME,
  NP_WALK_END,
  NP_WALK_FIRST,
  NP_WALK_LAST,
  NP_WALK_NEXT_EXTREME, /* from here on: in its series, then on in the next one in reading order */
  NP_WALK_PREVIOUS_EXTREME,
  NP_WALK_NEXT_GAP,
  NP_WALK_PREVIOUS_GAP,
  NP_WALK_NEXT_OVERTAKE,
  NP_WALK_PREVIOUS_OVERTAKE,
  NP_WALK_NEXT_LINK, /* these two: around the end, too */
  NP_WALK_PREVIOUS_LINK,
} NpWalk;

/* The datum that the keyboard goes to from @datum (-1: none yet); the same when there is no
 * other that way. Up and down go to the nearest index of the next series. */
int np_scene_walk (const NpScene *self, int datum, NpWalk walk);

/* One line a mark, a datum and a break, numbers with one decimal: for goldens. (transfer full) */
char *np_scene_to_text (const NpScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScene, np_scene_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpSceneGlide, np_scene_glide_free)

G_END_DECLS
