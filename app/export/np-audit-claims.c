/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The claims of a report, each with its proof. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-audit-private.h"
#include "np-claim-text.h"
#include "np-proof-figure.h"

#define GLYPH_SIZE  18.0
#define GLYPH_GAP   8.0
#define GAP_SMALL   4.0
#define GAP_PICTURE 12.0
#define GAP_CLAIM   26.0

/* One of them, set and not yet placed. */
typedef struct
{
  NpAuditText texts[3]; /* statement, what it is about, what the data have */
  NpAuditText source;
  NpScene *picture; /* (owned) */
  NpFigure *figure; /* whose words they are (owned) */
  char *about;      /* (owned) */
} Proof;

static void
proof_clear (Proof *self)
{
  g_clear_pointer (&self->picture, np_scene_unref);
  g_clear_object (&self->figure);
  g_clear_pointer (&self->about, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Proof, proof_clear)

/* What it is about, its note, and what files call it. */
static char *
describe (const NpAudit *self, NpClaim *claim)
{
  g_autofree char *about = np_claim_text_about (self->dataset, claim);

  return g_strjoin (" · ", about != NULL && *about != '\0' ? about : np_claim_get_kind (claim),
                    np_entity_get_id (NP_ENTITY (claim)), NULL);
}

static void
proof_init (Proof *proof, const NpAudit *self, const NpClaimCheck *check)
{
  NpSceneContext context = np_audit_get_context (self);
  const double indent = GLYPH_SIZE + GLYPH_GAP;

  proof->figure = np_proof_figure_new (self->query);
  proof->picture = np_figure_build (proof->figure, &context);
  proof->about = describe (self, check->claim);
  proof->texts[0] = (NpAuditText) { .text = np_figure_get_title (proof->figure),
                                    .style = NP_TEXT_STRONG,
                                    .indent = indent };
  proof->texts[1] = (NpAuditText) {
    .text = proof->about, .style = NP_TEXT_CAPTION, .ink = NP_INK_DIM, .indent = indent
  };
  proof->texts[2] = (NpAuditText) { .text = np_figure_get_summary (proof->figure),
                                    .style = NP_TEXT_LABEL,
                                    .indent = indent };
  proof->source = (NpAuditText) { .text = np_figure_get_source_line (proof->figure),
                                  .style = NP_TEXT_CAPTION,
                                  .ink = NP_INK_DIM,
                                  .indent = indent };
}

static double
measure (const NpAudit *self, const Proof *proof)
{
  double height = GAP_PICTURE + np_scene_get_height (proof->picture) + GAP_PICTURE
                  + np_audit_pages_measure (&self->pages, &proof->source);

  for (guint i = 0; i < G_N_ELEMENTS (proof->texts); i++)
    height += np_audit_pages_measure (&self->pages, &proof->texts[i]) + GAP_SMALL;
  return height;
}

static void
add_verdict (NpAudit *self, NpVerdict verdict, double below)
{
  np_audit_add_chapter (self, &(NpAuditChapter) {
                                  .level = 1,
                                  .title = np_claim_text_verdict (verdict),
                                  .note = g_strdup (np_claim_text_verdict_note (verdict)),
                                  .glyph = (int) np_claim_text_verdict_glyph (verdict),
                                  .ink = np_claim_text_verdict_ink (verdict),
                                  .n = np_audit_count (self, verdict),
                                  .below = below,
                              });
}

/* On one page where one can hold it. @begins: it is the first of its verdict */
static gboolean
add_claim (NpAudit *self, guint claim, gboolean begins, GError **error)
{
  const NpClaimCheck *check = np_evidence_get_check (self->query->evidence, claim);
  g_auto (Proof) proof = { 0 };
  guint place;

  self->query->claim = (int) claim;
  proof_init (&proof, self, check);
  if (begins)
    add_verdict (self, check->verdict, measure (self, &proof));
  else
    np_audit_pages_add_space (&self->pages, GAP_CLAIM);
  np_audit_pages_need (&self->pages, measure (self, &proof));
  place = np_audit_pages_add_place (&self->pages, np_entity_get_name (NP_ENTITY (check->claim)), 2);
  g_array_append_val (self->proofs, place);
  np_audit_pages_add_glyph (&self->pages, np_claim_text_verdict_glyph (check->verdict),
                            np_claim_text_verdict_ink (check->verdict), GLYPH_SIZE, NP_TEXT_STRONG);
  for (guint i = 0; i < G_N_ELEMENTS (proof.texts); i++)
    {
      np_audit_pages_add_text (&self->pages, &proof.texts[i]);
      np_audit_pages_add_space (&self->pages, GAP_SMALL);
    }
  np_audit_pages_add_space (&self->pages, GAP_PICTURE - GAP_SMALL);
  if (!np_audit_pages_add_scene (&self->pages, proof.picture, NULL, error))
    return FALSE;
  np_audit_pages_add_space (&self->pages, GAP_PICTURE);
  np_audit_pages_add_text (&self->pages, &proof.source);
  return TRUE;
}

gboolean
np_audit_add_claims (NpAudit *self, GError **error)
{
  int verdict = -1;

  np_audit_add_chapter (
      self, &(NpAuditChapter) {
                .title = _ ("Claims held against the data"),
                .note = g_strdup (_ ("Each with what is stated, what the data have, and where "
                                     "both come from.")),
                .glyph = -1,
                .n = self->claims->len,
            });
  for (guint i = 0; i < self->claims->len; i++)
    {
      guint claim = g_array_index (self->claims, guint, i);
      int of_claim = (int) np_evidence_get_check (self->query->evidence, claim)->verdict;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      if (!add_claim (self, claim, of_claim != verdict, error))
        return FALSE;
      verdict = of_claim;
      np_audit_tell_progress (self, (double) (i + 1) / (self->claims->len + 1));
    }
  return TRUE;
}
