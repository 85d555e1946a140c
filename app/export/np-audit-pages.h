/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scene.h"

G_BEGIN_DECLS

/* Upright A4, in dots that make text as large as it is printed: 10 points. */
#define NP_AUDIT_WIDTH  880.0
#define NP_AUDIT_HEIGHT (NP_AUDIT_WIDTH * 297.0 / 210.0)
#define NP_AUDIT_MARGIN 64.0

/* A place that the outline names, or that a link goes to. */
typedef struct
{
  char *title; /* (owned) (nullable): the outline leaves it out */
  guint level; /* in the outline, from 0 */
  guint page;  /* from 0 */
  double y;
} NpAuditPlace;

/* What can be clicked on. */
typedef struct
{
  guint page;
  graphene_rect_t area;
  char *uri;   /* (owned) (nullable) */
  guint place; /* without an address: where it goes */
} NpAuditLink;

/**
 * NpAuditPages:
 *
 * A document that is laid out from top to bottom, page by page: words and pictures, each a scene of its
 * page. A picture is parted only when no page could hold it.
 */
typedef struct
{
  const NpTextMeasure *measure; /* (unowned) */
  gboolean rtl;
  GPtrArray *pages; /* of NpScene (owned) */
  GArray *places;   /* of NpAuditPlace (owned) */
  GArray *links;    /* of NpAuditLink (owned) */
  double y;         /* how far the last page is filled */
} NpAuditPages;

/* A paragraph, or as much of one as has one look. Borrowed. */
typedef struct
{
  const char *text;
  NpTextStyle style;
  NpInk ink;
  double indent;
  const char *uri; /* (nullable): all of it is a link */
} NpAuditText;

void np_audit_pages_init (NpAuditPages *self, const NpTextMeasure *measure, gboolean rtl);
void np_audit_pages_clear (NpAuditPages *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpAuditPages, np_audit_pages_clear)

double np_audit_pages_get_width (const NpAuditPages *self);
/* What a page can hold. */
double np_audit_pages_get_height (const NpAuditPages *self);
/* Begins a page, unless nothing is on the last one. */
void np_audit_pages_turn (NpAuditPages *self);
/* Begins a page, unless so much fits on the last one. */
void np_audit_pages_need (NpAuditPages *self, double height);
void np_audit_pages_add_space (NpAuditPages *self, double height);
/* Here. Returns its number. */
guint np_audit_pages_add_place (NpAuditPages *self, const char *title, guint level);
/* Lines that don't fit go on the next page. */
void np_audit_pages_add_text (NpAuditPages *self, const NpAuditText *text);
/* How tall the text would be. */
double np_audit_pages_measure (const NpAuditPages *self, const NpAuditText *text);
/* A glyph at the start of the next line of text, of that style, which is to be indented by its size and
 * a gap. */
void np_audit_pages_add_glyph (NpAuditPages *self,
                               NpGlyph glyph,
                               NpInk ink,
                               double size,
                               NpTextStyle style);
/* From margin to margin. */
void np_audit_pages_add_rule (NpAuditPages *self);
/* A picture, made as wide as np_audit_pages_get_width(). @places: (nullable): where a click on its data
 * goes: the number of a place by the key of a datum. */
gboolean np_audit_pages_add_scene (NpAuditPages *self,
                                   const NpScene *scene,
                                   GHashTable *places,
                                   GError **error);
/* What is on the pages from @first on comes first. */
void np_audit_pages_bring_forward (NpAuditPages *self, guint first);
/* Takes away what was added since there were so many pages, places and links; the last of the pages that
 * are left is full. */
void np_audit_pages_cut (NpAuditPages *self, guint n_pages, guint n_places, guint n_links);
/* The foot of every page: @name, and which page it is. */
void np_audit_pages_end (NpAuditPages *self, const char *name);

G_END_DECLS
