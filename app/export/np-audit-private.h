/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-audit-pages.h"
#include "np-audit.h"
#include "np-query.h"

G_BEGIN_DECLS

/* A part of the report that its first page names. */
typedef struct
{
  guint level;       /* 0: those after it, of level 1, belong to it */
  const char *title; /* (unowned) */
  const char *whole; /* (unowned) (nullable): of level 0, what all of it is called */
  char *note;        /* (owned) (nullable) */
  int glyph;         /* of NpGlyph; -1: none */
  NpInk ink;
  guint n;      /* how many are in it */
  double below; /* the height of what is to stand on the same page */
  guint place;  /* among the pages' places; set when it is added */
} NpAuditChapter;

/* A report that is being made. */
typedef struct
{
  NpDataset *dataset; /* (unowned) */
  const NpAuditOptions *options;
  GCancellable *cancellable;
  NpQuery *query;       /* of all claims (owned) */
  GArray *claims;       /* of guint, by verdict as they are listed (owned) */
  NpFindings *findings; /* (owned) */
  GPtrArray *sources;   /* of NpSource, as they are listed (owned) */

  /* Of a PDF. */
  NpTheme theme;
  PangoContext *pango; /* (owned) */
  NpTextMeasure measure;
  NpAuditPages pages;
  GArray *chapters; /* of NpAuditChapter (owned) */
  GArray *proofs;   /* of guint, for each of the claims: among the pages' places (owned) */
} NpAudit;

/* "Audit report: New cars in the United Kingdom" (transfer full) */
char *np_audit_make_title (const NpAudit *self);
/* What of the dataset was set aside for it; NULL: nothing. (transfer full) (nullable) */
char *np_audit_make_set_aside (const NpAudit *self);
/* How many claims have a verdict. */
guint np_audit_count (const NpAudit *self, NpVerdict verdict);
void np_audit_tell_progress (const NpAudit *self, double done);

/* np-audit-claims.c, np-audit-lists.c: what they add to the pages; FALSE: it was cancelled, or can't be
 * shown. */
gboolean np_audit_add_claims (NpAudit *self, GError **error);
gboolean np_audit_add_findings (NpAudit *self, GError **error);
gboolean np_audit_add_sources (NpAudit *self, GError **error);
/* np-audit-front.c: what leads to all that, when it is there: the first page, and all claims at a
 * glance. */
gboolean np_audit_add_front (NpAudit *self, GError **error);
/* What begins here: its heading, and it is named on the first page and in the outline. Takes the note. */
void np_audit_add_chapter (NpAudit *self, const NpAuditChapter *chapter);
/* What pictures are made for here. */
NpSceneContext np_audit_get_context (const NpAudit *self);

GBytes *np_audit_make_pdf (NpAudit *self, GError **error);
GBytes *np_audit_make_xlsx (NpAudit *self, GError **error);

G_END_DECLS
