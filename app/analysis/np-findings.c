/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-findings.h"

#include <math.h>

#include "np-findings-private.h"
#include "np-source-use.h"

static void
search_clear (NpFindingsSearch *self)
{
  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    g_clear_pointer (&self->lists[i], g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (NpFindingsSearch, search_clear)

/**
 * np_finding_init:
 * @kind: what it finds
 *
 * Returns: a finding that says no more yet
 */
NpFinding
np_finding_init (NpFindingKind kind)
{
  return (NpFinding) {
    .kind = kind,
    .row = G_MAXUINT,
    .other_row = G_MAXUINT,
    .source = G_MAXUINT,
    .found = -1,
    .expected = -1,
    .ratio = NAN,
  };
}

/**
 * np_findings_add:
 * @self: what is collected
 * @finding: what was found; its ratio is filled in
 *
 * Counts it, and lists it as long as there is room.
 */
void
np_findings_add (NpFindingsSearch *self, const NpFinding *finding)
{
  NpFinding added = *finding;

  if (isnan (added.ratio) && added.found >= 0 && added.expected > 0)
    added.ratio = (double) added.found / (double) added.expected;
  self->n_of_kind[added.kind]++;
  if (self->lists[added.kind]->len < NP_FINDINGS_MAX_LISTED)
    g_array_append_val (self->lists[added.kind], added);
}

static void
look_at_sources (NpFindingsSearch *self)
{
  g_autoptr (GArray) uses = np_source_use_count (self->dataset);

  /* Nothing rests on what is set aside, which is no finding. */
  for (guint i = 0; i < uses->len; i++)
    if (np_source_use_is_none (&g_array_index (uses, NpSourceUse, i))
        && !np_dataset_is_source_set_aside (self->dataset, i))
      {
        NpFinding finding = np_finding_init (NP_FINDING_UNUSED_SOURCE);

        finding.source = i;
        np_findings_add (self, &finding);
      }
}

/* What is only done by a company that exists; talks and signings come before it, and what ends or closes
 * can be a former owner's. */
static gboolean
needs_company (const char *kind)
{
  static const char *const kinds[] = { "plant-opening", "product-launch", "production-start" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
look_at_events (NpFindingsSearch *self)
{
  GListModel *events = np_dataset_get_events (self->dataset);
  guint n = g_list_model_get_n_items (events);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      NpPartnership *partnership = np_event_get_partnership (event);
      NpFinding finding = np_finding_init (NP_FINDING_BEFORE_FOUNDING);

      if (partnership == NULL || !needs_company (np_event_get_kind (event))
          || !np_date_is_set (np_partnership_get_formed (partnership))
          || np_date_last_day (np_event_get_date (event))
                 >= np_date_first_day (np_partnership_get_formed (partnership)))
        continue;
      finding.entity = NP_ENTITY (event);
      finding.date = *np_partnership_get_formed (partnership);
      np_findings_add (self, &finding);
    }
}

/* A day's bodies are of a plant that makes cars; engines are not. */
static gboolean
is_of_product (NpCapacityUnit unit, NpProduct product)
{
  switch (unit)
    {
    case NP_CAPACITY_UNIT_ENGINES_YEAR:
      return product == NP_PRODUCT_ENGINES;
    case NP_CAPACITY_UNIT_MWH_YEAR:
      return product == NP_PRODUCT_BATTERIES;
    default:
      return product == NP_PRODUCT_VEHICLES;
    }
}

static void
look_at_capacities (NpFindingsSearch *self)
{
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));

  for (guint i = 0; i < n; i++)
    {
      guint n_capacities;
      NpPlant *plant = np_dataset_plant (self->dataset, i);
      const NpCapacity *capacities = np_plant_get_capacities (plant, &n_capacities);

      for (guint j = 0; j < n_capacities; j++)
        if (!is_of_product (capacities[j].unit, np_plant_get_makes (plant)))
          {
            NpFinding finding = np_finding_init (NP_FINDING_UNIT);

            finding.entity = NP_ENTITY (plant);
            finding.capacity = &capacities[j];
            finding.found = capacities[j].units;
            np_findings_add (self, &finding);
          }
    }
}

/**
 * np_findings_new:
 * @dataset: a dataset
 * @cancellable: (nullable): stops it
 * @error: where to say that it was stopped
 *
 * Looks the whole dataset through.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED
 */
NpFindings *
np_findings_new (NpDataset *dataset, GCancellable *cancellable, GError **error)
{
  g_auto (NpFindingsSearch) search = { .dataset = dataset, .cancellable = cancellable };
  NpFindings *self;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    search.lists[i] = g_array_new (FALSE, FALSE, sizeof (NpFinding));
  look_at_events (&search);
  look_at_capacities (&search);
  if (!np_findings_look_at_sums (&search) || !np_findings_look_at_facts (&search))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  look_at_sources (&search);

  self = g_new0 (NpFindings, 1);
  self->list = g_array_new (FALSE, FALSE, sizeof (NpFinding));
  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    {
      self->n_of_kind[i] = search.n_of_kind[i];
      g_array_append_vals (self->list, search.lists[i]->data, search.lists[i]->len);
    }
  return self;
}

/**
 * np_findings_free:
 * @self: (transfer full): findings
 */
void
np_findings_free (NpFindings *self)
{
  g_array_unref (self->list);
  g_free (self);
}
