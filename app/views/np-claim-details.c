/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-claim-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-reason-text.h"
#include "np-claim-text.h"
#include "np-related.h"

typedef struct
{
  NpDetailsPane *pane;
  NpDataset *dataset;
  const NpClaimCheck *check;
  const NpClaimExplanation *explanation; /* (nullable) */
} Details;

/* "−22,715 (−29.8 %)" (transfer full) (nullable) */
static char *
describe_difference (const NpClaimCheck *check)
{
  g_autofree char *difference = np_claim_text_difference (check);
  g_autofree char *ratio = np_claim_text_ratio (check);

  if (difference == NULL || ratio == NULL)
    return g_steal_pointer (&difference);
  /* Translators: a difference, then how much that is of what was stated. */
  return g_strdup_printf (C_ ("difference", "%1$s (%2$s)"), difference, ratio);
}

static void
add_figures (const Details *self)
{
  g_autofree char *said = np_claim_text_said (self->check->claim);
  g_autofree char *about = np_claim_text_about (self->dataset, self->check->claim);
  g_autofree char *stated = np_claim_text_stated (self->check);
  g_autofree char *computed = np_claim_text_computed (self->check);
  g_autofree char *difference = describe_difference (self->check);
  g_autofree char *arithmetic = np_claim_text_arithmetic (self->check);
  g_autofree char *lack = np_claim_text_lack (self->dataset, self->check);

  np_details_pane_add_fact (self->pane, _ ("Said by"), said);
  np_details_pane_add_fact (self->pane, _ ("About"), about);
  if (self->check->unit != NP_CLAIM_UNIT_NONE)
    np_details_pane_add_fact (self->pane, C_ ("claim", "Stated"), stated);
  np_details_pane_add_fact (self->pane, C_ ("claim", "By the data"), computed);
  np_details_pane_add_fact (self->pane, C_ ("claim", "Difference"), difference);
  np_details_pane_add_fact (self->pane, _ ("Arithmetic"), arithmetic);
  np_details_pane_add_fact (self->pane, _ ("What is missing"), lack);
}

/* How sure that is stands with it. */
static void
add_explanation (const Details *self)
{
  g_autofree char *summary = self->explanation != NULL
                                 ? np_claim_reason_summary (self->dataset, self->explanation)
                                 : NULL;

  np_details_pane_add_remark (self->pane, _ ("How the number may have come about"), summary);
}

static gboolean
is_compared (const NpClaimItem *item)
{
  return item->role == NP_CLAIM_ROLE_OTHER || item->role == NP_CLAIM_ROLE_PERIOD;
}

/* (nullable): what it says of the item, and where that is compared, what came of it. */
static char *
describe_item (const NpClaimItem *item)
{
  g_autofree char *value = np_claim_text_item_value (item);

  if (!is_compared (item) || value == NULL)
    return g_steal_pointer (&value);
  /* Translators: a figure, and what came of comparing it: “65,537 · Does not hold”. */
  return g_strdup_printf (C_ ("item", "%1$s · %2$s"), value, np_claim_text_verdict (item->verdict));
}

static void
add_item (const Details *self, const NpClaimItem *item)
{
  g_autofree char *name = np_claim_text_item (self->dataset, item);
  g_autofree char *value = describe_item (item);
  g_autoptr (NpLocation) there = np_claim_text_new_location (self->dataset, self->check, item);
  const char *icon = is_compared (item) ? np_claim_text_verdict_icon (item->verdict)
                                        : np_related_get_icon (item->entity);

  if (name == NULL)
    return;
  if (there != NULL)
    np_details_pane_add_link (self->pane, icon, name, value, there);
  else
    np_details_pane_add_fact (self->pane, name, value);
}

/* Rivals come after all that is counted, under a heading of their own. */
static void
add_items (const Details *self)
{
  const GArray *items = self->check->items;
  g_autoptr (NpLocation) all = np_claim_text_new_location (self->dataset, self->check, NULL);
  gboolean any = FALSE, rivals = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (items, NpClaimItem, i);
      gboolean is_rival = item->role == NP_CLAIM_ROLE_RIVAL;

      if (is_rival ? !rivals : !any)
        np_details_pane_add_heading (self->pane,
                                     is_rival ? _ ("Reports that differ") : _ ("What it rests on"));
      /* One alone is all there is. */
      if (!is_rival && !any && items->len > 1 && all != NULL)
        np_details_pane_add_link (self->pane, "view-list-symbolic", _ ("All of Them Together"),
                                  NULL, all);
      any = any || !is_rival;
      rivals = rivals || is_rival;
      add_item (self, item);
    }
}

static gboolean
has_source (const Details *self, const GArray *sources, NpSource *source)
{
  for (guint i = 0; i < sources->len; i++)
    if (np_dataset_source (self->dataset, g_array_index (sources, guint, i)) == source)
      return TRUE;
  return FALSE;
}

/* Those of @all that are among @of or, without it, in neither of the lists. */
static void
add_sources_of (const Details *self, GPtrArray *all, const GArray *of, const char *heading)
{
  gboolean any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      NpSource *source = all->pdata[i];
      gboolean wanted = of != NULL
                            ? has_source (self, of, source)
                            : !has_source (self, self->check->sources_for, source)
                                  && !has_source (self, self->check->sources_against, source);

      if (!wanted)
        continue;
      if (!any)
        np_details_pane_add_heading (self->pane, heading);
      any = TRUE;
      np_details_pane_add_source (self->pane, source, NULL, FALSE);
    }
}

static void
add_sources (const Details *self)
{
  g_autoptr (GPtrArray) all = np_claim_text_list_sources (self->dataset, self->check);
  NpEntity *claim = NP_ENTITY (self->check->claim);

  if (np_entity_get_n_sources (claim) > 0)
    np_details_pane_add_heading (self->pane, _ ("Who said it"));
  for (guint i = 0; i < np_entity_get_n_sources (claim); i++)
    np_details_pane_add_source (self->pane, np_entity_get_source (claim, i), NULL, FALSE);
  add_sources_of (self, all, self->check->sources_for, _ ("Sources that agree"));
  add_sources_of (self, all, self->check->sources_against, _ ("Sources that differ"));
  add_sources_of (self, all, NULL, _ ("Sources of the figures"));
}

/* The statement is the title of the picture. */
void
np_claim_details_fill (NpDetailsPane *pane, NpDataset *dataset, const NpEvidenceFacts *facts)
{
  Details self = { pane, dataset, facts->check, facts->explanation };
  NpVerdict verdict = self.check->verdict;

  np_details_pane_start (pane, np_claim_text_verdict (verdict), NULL);
  np_details_pane_set_icon (pane, np_claim_text_verdict_icon (verdict));
  np_details_pane_add_text (pane, np_claim_text_verdict_note (verdict));
  add_figures (&self);
  add_explanation (&self);
  add_items (&self);
  add_sources (&self);
  /* What the dataset's authors remarked, which nothing was computed from. */
  np_details_pane_add_remark (pane, _ ("Note in the dataset"),
                              np_claim_get_note (self.check->claim));
}
