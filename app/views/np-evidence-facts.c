/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-facts.h"

#include "np-choice.h"
#include "np-claim-text.h"
#include "np-evidence.h"
#include "np-finding-text.h"
#include "np-words.h"

/* What is counted once for a dataset. Workers add to it, one at a time; what they have added stays as
 * it is, so that it can be read without asking. */
typedef struct _NpEvidenceStore
{
  gatomicrefcount refs;
  NpDataset *dataset; /* (owned) */
  GMutex lock;
  NpEvidence *evidence; /* (owned) */
  NpFindings *findings; /* (owned) (nullable): not looked for yet */
  GArray *uses;         /* of NpSourceUse (owned) (nullable): likewise */
} NpEvidenceStore;

G_DEFINE_FINAL_TYPE (NpEvidenceFacts, np_evidence_facts, G_TYPE_OBJECT)

static NpEvidenceStore *
store_new (NpDataset *dataset)
{
  NpEvidenceStore *self = g_new0 (NpEvidenceStore, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  self->dataset = g_object_ref (dataset);
  self->evidence = np_evidence_new (dataset);
  return self;
}

static void
store_unref (NpEvidenceStore *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  np_evidence_free (self->evidence);
  g_clear_pointer (&self->findings, np_findings_free);
  g_clear_pointer (&self->uses, g_array_unref);
  g_object_unref (self->dataset);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static void
np_evidence_facts_finalize (GObject *object)
{
  NpEvidenceFacts *self = NP_EVIDENCE_FACTS (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->store, store_unref);

  G_OBJECT_CLASS (np_evidence_facts_parent_class)->finalize (object);
}

static void
np_evidence_facts_class_init (NpEvidenceFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_evidence_facts_finalize;
}

static void
np_evidence_facts_init (NpEvidenceFacts *self)
{
  self->source = -1;
}

static void
set_checks (NpEvidenceFacts *self)
{
  NpEvidence *evidence = self->store->evidence;

  self->checks = g_ptr_array_new ();
  for (guint i = 0; i < np_evidence_get_n_claims (evidence); i++)
    {
      const NpClaimCheck *check = np_evidence_get_check (evidence, i);

      g_ptr_array_add (self->checks, (gpointer) check);
      self->n_of_verdict[check->verdict]++;
    }
}

static void
set_claim (NpEvidenceFacts *self, NpLocation *location)
{
  const char *id = np_location_get (location, NP_PARAM_CLAIM);
  int claim = id != NULL ? np_evidence_find_claim (self->store->evidence, id) : -1;

  if (claim < 0)
    return;
  self->check = self->checks->pdata[claim];
  self->explanation = np_evidence_get_explanation (self->store->evidence, (guint) claim);
}

static void
set_finding (NpEvidenceFacts *self, NpLocation *location)
{
  g_autofree char *selected = np_location_dup_last (location, NP_PARAM_SELECT);
  NpEvidenceStore *store = self->store;

  if (store->findings == NULL)
    store->findings = np_findings_new (store->dataset, NULL, NULL);
  self->findings = store->findings;
  for (guint i = 0; selected != NULL && i < self->findings->list->len; i++)
    {
      const NpFinding *finding = &g_array_index (self->findings->list, NpFinding, i);
      g_autofree char *key = np_finding_text_get_key (store->dataset, finding);

      if (g_str_equal (key, selected))
        self->finding = finding;
    }
}

static void
set_uses (NpEvidenceFacts *self)
{
  if (self->store->uses == NULL)
    self->store->uses = np_source_use_count (self->store->dataset);
  self->uses = self->store->uses;
}

static int
compare_choices_cb (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (np_choice_get_title ((gpointer) a), np_choice_get_title ((gpointer) b));
}

static void
set_subjects (NpEvidenceFacts *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  self->subjects = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->checks->len; i++)
    {
      const NpClaimCheck *check = self->checks->pdata[i];
      const char *subject = np_claim_get_subject (check->claim);
      g_autofree char *title = NULL;

      if (subject == NULL || !g_hash_table_add (known, (gpointer) subject))
        continue;
      title = np_claim_text_reference (self->store->dataset, subject);
      g_ptr_array_add (self->subjects,
                       np_choice_new (subject, title != NULL ? title : subject, NULL, NULL));
    }
  g_ptr_array_sort_values (self->subjects, compare_choices_cb);
}

static void
set_sources (NpEvidenceFacts *self, NpLocation *location)
{
  NpDataset *dataset = self->store->dataset;
  GListModel *sources = np_dataset_get_sources (dataset);
  const char *id = np_location_get (location, NP_PARAM_SOURCE);

  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      NpSource *source = np_dataset_source (dataset, i);
      g_autofree char *title = np_words_source (source);

      g_ptr_array_add (self->sources, np_choice_new (np_source_get_id (source), title, NULL, NULL));
      if (self->list == NP_EVIDENCE_MODE_SOURCES && g_strcmp0 (np_source_get_id (source), id) == 0)
        self->source = (int) i;
    }
  g_ptr_array_sort_values (self->sources, compare_choices_cb);
}

NpEvidenceFacts *
np_evidence_facts_new (NpDataset *dataset, NpLocation *location, NpEvidenceFacts *before)
{
  NpEvidenceFacts *self = g_object_new (NP_TYPE_EVIDENCE_FACTS, NULL);

  self->list = np_evidence_mode_of_location (location);
  if (before != NULL && before->store->dataset == dataset)
    {
      self->store = before->store;
      g_atomic_ref_count_inc (&self->store->refs);
    }
  else
    {
      self->store = store_new (dataset);
    }
  g_mutex_lock (&self->store->lock);
  set_checks (self);
  if (self->list == NP_EVIDENCE_MODE_CLAIMS)
    set_claim (self, location);
  if (self->list == NP_EVIDENCE_MODE_FINDINGS)
    set_finding (self, location);
  if (self->list == NP_EVIDENCE_MODE_SOURCES)
    set_uses (self);
  g_mutex_unlock (&self->store->lock);
  set_subjects (self);
  set_sources (self, location);
  return self;
}
