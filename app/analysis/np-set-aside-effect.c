/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-set-aside-effect.h"

/* After so many rows it is asked whether to go on. */
#define CHECK_EVERY 0xffff

static gboolean
is_same_fact (const NpFact *a, const NpFact *b)
{
  return a->scope == b->scope && a->period == b->period && a->subject == b->subject;
}

/* The rows of one fact stand together, the one in use first and the next preferred behind it. FALSE: it
 * was cancelled. */
static gboolean
compare_table (NpSetAsideEffect *self, NpFactTable *table, guint source, GCancellable *cancellable)
{
  guint n = np_fact_table_get_n_rows (table);
  NpFact before = { 0 };

  for (guint i = 0; i < n; i++)
    {
      NpFact fact = np_fact_table_get_row (table, i), next;
      gboolean in_use = i == 0 || !is_same_fact (&before, &fact);

      if ((i & CHECK_EVERY) == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      before = fact;
      if (!in_use || fact.source != source)
        continue;
      if (i + 1 < n)
        next = np_fact_table_get_row (table, i + 1);
      if (i + 1 == n || !is_same_fact (&fact, &next))
        {
          self->gone++;
          continue;
        }
      self->replaced++;
      self->differing += next.units != fact.units;
    }
  return TRUE;
}

static void
count_dated (NpDataset *dataset, guint *capacities, guint *operators, guint *owners)
{
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  guint n_brands = g_list_model_get_n_items (np_dataset_get_brands (dataset));
  guint n;

  *capacities = *operators = *owners = 0;
  for (guint i = 0; i < n_plants; i++)
    {
      np_plant_get_capacities (np_dataset_plant (dataset, i), &n);
      *capacities += n;
      np_plant_get_operations (np_dataset_plant (dataset, i), &n);
      *operators += n;
    }
  for (guint i = 0; i < n_brands; i++)
    {
      np_brand_get_ownerships (np_dataset_brand (dataset, i), &n);
      *owners += n;
    }
}

static void
compare_dated (NpSetAsideEffect *self, NpDataset *with, NpDataset *without)
{
  guint capacities, operators, owners;

  count_dated (with, &self->capacities, &self->operators, &self->owners);
  count_dated (without, &capacities, &operators, &owners);
  self->capacities -= capacities;
  self->operators -= operators;
  self->owners -= owners;
  self->events = g_list_model_get_n_items (np_dataset_get_events (with))
                 - g_list_model_get_n_items (np_dataset_get_events (without));
}

static gboolean
compare_verdicts (NpSetAsideEffect *self,
                  NpDataset *with,
                  NpDataset *without,
                  GCancellable *cancellable)
{
  GListModel *claims = np_dataset_get_claims (with);
  g_autoptr (NpClaimChecker) checker = np_claim_checker_new (with);
  g_autoptr (NpClaimChecker) other_checker = np_claim_checker_new (without);
  guint n = g_list_model_get_n_items (claims);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpClaim) claim = g_list_model_get_item (claims, i);
      g_autoptr (NpClaimCheck) before = NULL;
      g_autoptr (NpClaimCheck) after = NULL;
      NpVerdictChange change;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      before = np_claim_checker_check (checker, claim);
      after = np_claim_checker_check (other_checker, claim);
      if (before->verdict == after->verdict)
        continue;
      change = (NpVerdictChange) { g_object_ref (claim), before->verdict, after->verdict };
      g_array_append_val (self->verdicts, change);
    }
  return TRUE;
}

/* @dataset with the source in use, whether it is or not. (transfer full) */
static NpDataset *
take_back (NpDataset *dataset, guint source)
{
  const char *id = np_source_get_id (np_dataset_source (dataset, source));
  g_autoptr (NpDataset) whole = NULL;
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (!np_dataset_is_source_set_aside (dataset, source))
    return g_object_ref (dataset);
  for (const char *const *other = np_dataset_get_set_aside (dataset); *other != NULL; other++)
    if (!g_str_equal (*other, id))
      g_strv_builder_add (others, *other);
  ids = g_strv_builder_end (others);
  whole = np_dataset_with_all_sources (dataset);
  return np_dataset_without_sources (whole, (const char *const *) ids);
}

static void
clear_change (gpointer data)
{
  g_object_unref (((NpVerdictChange *) data)->claim);
}

/**
 * np_set_aside_effect_new:
 * @dataset: a dataset
 * @source: the number of a source, which may be set aside already
 * @cancellable: (nullable): stops it
 * @error: where to say that it was stopped
 *
 * Finds what there is with the source and isn't, or is otherwise, without it.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED
 */
NpSetAsideEffect *
np_set_aside_effect_new (NpDataset *dataset,
                         guint source,
                         GCancellable *cancellable,
                         GError **error)
{
  g_autoptr (NpSetAsideEffect) self = NULL;
  g_autoptr (NpDataset) with = NULL;
  g_autoptr (NpDataset) without = NULL;
  const char *ids[] = { NULL, NULL };

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (source < g_list_model_get_n_items (np_dataset_get_sources (dataset)), NULL);

  self = g_new0 (NpSetAsideEffect, 1);
  self->verdicts = g_array_new (FALSE, FALSE, sizeof (NpVerdictChange));
  g_array_set_clear_func (self->verdicts, clear_change);
  ids[0] = np_source_get_id (np_dataset_source (dataset, source));
  with = take_back (dataset, source);
  without = np_dataset_without_sources (with, ids);
  compare_dated (self, with, without);
  for (guint table = NP_DATA_TABLE_REGISTRATIONS; table < NP_N_DATA_TABLES; table++)
    if (!compare_table (self, np_data_table_get (with, (NpDataTable) table), source, cancellable))
      {
        g_cancellable_set_error_if_cancelled (cancellable, error);
        return NULL;
      }
  if (!compare_verdicts (self, with, without, cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * np_set_aside_effect_free:
 * @self: (transfer full): an effect
 */
void
np_set_aside_effect_free (NpSetAsideEffect *self)
{
  g_array_unref (self->verdicts);
  g_free (self);
}
