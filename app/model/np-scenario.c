/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario.h"

#include "np-entity-private.h"

struct _NpScenario
{
  NpEntity parent_instance;

  char *market;
  NpPeriod period;
  char **source_ids;
  char *note;
  char *dataset;
  char *dataset_version;
  GArray *changes; /* of NpChange */
  gboolean own;
};

G_DEFINE_FINAL_TYPE (NpScenario, np_scenario, NP_TYPE_ENTITY)

static void
clear_change (gpointer data)
{
  NpChange *change = data;

  g_free (change->plant);
  g_free (change->subject);
  g_free (change->note);
}

static void
np_scenario_finalize (GObject *object)
{
  NpScenario *self = NP_SCENARIO (object);

  g_free (self->market);
  g_strfreev (self->source_ids);
  g_free (self->note);
  g_free (self->dataset);
  g_free (self->dataset_version);
  g_array_unref (self->changes);

  G_OBJECT_CLASS (np_scenario_parent_class)->finalize (object);
}

static void
np_scenario_class_init (NpScenarioClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_scenario_finalize;
}

static void
np_scenario_init (NpScenario *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (NpChange));
  g_array_set_clear_func (self->changes, clear_change);
}

/**
 * np_change_kind_has_plant:
 * @kind: a kind of change
 *
 * Returns: whether a change of the kind is about a plant
 */
gboolean
np_change_kind_has_plant (NpChangeKind kind)
{
  return kind != NP_CHANGE_VOLUME;
}

/**
 * np_change_kind_has_subject:
 * @kind: a kind of change
 *
 * Returns: whether a change of the kind is about a brand's or a group's cars
 */
gboolean
np_change_kind_has_subject (NpChangeKind kind)
{
  return kind == NP_CHANGE_BUILD || kind == NP_CHANGE_VOLUME;
}

/**
 * np_change_kind_has_amount:
 * @kind: a kind of change
 *
 * Returns: whether a change of the kind says how many
 */
gboolean
np_change_kind_has_amount (NpChangeKind kind)
{
  return kind != NP_CHANGE_OPEN && kind != NP_CHANGE_CLOSE;
}

/**
 * np_change_get_max_amount:
 * @unit: what an amount counts
 *
 * Returns: the largest amount of a change
 */
gint64
np_change_get_max_amount (NpAmountUnit unit)
{
  return unit == NP_AMOUNT_PERMILLE ? NP_CHANGE_MAX_PERMILLE : NP_CHANGE_MAX_CARS;
}

/**
 * np_change_kind_to_word:
 * @kind: a kind of change
 *
 * Returns: how files spell it
 */
const char *
np_change_kind_to_word (NpChangeKind kind)
{
  static const char *const words[NP_N_CHANGE_KINDS]
      = { "build", "open", "close", "capacity", "volume" };

  g_return_val_if_fail ((guint) kind < NP_N_CHANGE_KINDS, NULL);

  return words[kind];
}

/**
 * np_amount_unit_to_word:
 * @unit: what an amount counts
 *
 * Returns: how files spell it
 */
const char *
np_amount_unit_to_word (NpAmountUnit unit)
{
  return unit == NP_AMOUNT_PERMILLE ? "permille" : "cars";
}

/**
 * np_change_equal:
 * @a: a change
 * @b: another
 *
 * Returns: whether both say the same
 */
gboolean
np_change_equal (const NpChange *a, const NpChange *b)
{
  return a->kind == b->kind && a->unit == b->unit && g_strcmp0 (a->plant, b->plant) == 0
         && g_strcmp0 (a->subject, b->subject) == 0 && a->amount == b->amount && a->low == b->low
         && a->high == b->high && np_date_compare (&a->from, &b->from) == 0
         && g_strcmp0 (a->note, b->note) == 0;
}

/* What a kind has no use for is not kept, so that equal changes are equal. */
static NpChange
copy_change (const NpChange *change)
{
  NpChange copy = { .kind = change->kind, .from = change->from };

  copy.note = g_strdup (change->note);
  if (np_change_kind_has_plant (change->kind))
    copy.plant = g_strdup (change->plant);
  if (np_change_kind_has_subject (change->kind))
    copy.subject = g_strdup (change->subject);
  if (np_change_kind_has_amount (change->kind))
    {
      copy.unit = change->kind == NP_CHANGE_VOLUME     ? NP_AMOUNT_PERMILLE
                  : change->kind == NP_CHANGE_CAPACITY ? NP_AMOUNT_CARS
                                                       : change->unit;
      copy.amount = CLAMP (change->amount, 0, np_change_get_max_amount (copy.unit));
      copy.low = change->high > 0 ? MIN (change->low, copy.amount) : copy.amount;
      copy.high = MAX (change->high, copy.amount);
    }
  return copy;
}

/**
 * np_scenario_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new scenario
 */
NpScenario *
np_scenario_new (const NpScenarioInit *init)
{
  NpScenario *self;

  g_return_val_if_fail (init != NULL, NULL);
  g_return_val_if_fail (init->n_changes <= NP_SCENARIO_MAX_CHANGES, NULL);

  self = g_object_new (NP_TYPE_SCENARIO, NULL);
  np_entity_init_fields (NP_ENTITY (self), &(NpEntityInit) { .id = init->id, .name = init->name });
  self->market = g_strdup (init->market);
  self->period = init->period;
  self->source_ids = np_entity_copy_strv (init->source_ids);
  self->note = g_strdup (init->note);
  self->dataset = g_strdup (init->dataset);
  self->dataset_version = g_strdup (init->dataset_version);
  self->own = init->own;
  for (guint i = 0; i < init->n_changes; i++)
    {
      NpChange change = copy_change (&init->changes[i]);

      g_array_append_val (self->changes, change);
    }
  return self;
}

/**
 * np_scenario_get_init: (skip)
 * @self: a scenario
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpScenarioInit
np_scenario_get_init (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), (NpScenarioInit) { NULL });

  return (NpScenarioInit) {
    .id = np_entity_get_id (NP_ENTITY (self)),
    .name = np_entity_get_name (NP_ENTITY (self)),
    .market = self->market,
    .period = self->period,
    .source_ids = (const char *const *) self->source_ids,
    .note = self->note,
    .dataset = self->dataset,
    .dataset_version = self->dataset_version,
    .changes = (const NpChange *) (gpointer) self->changes->data,
    .n_changes = self->changes->len,
    .own = self->own,
  };
}

/**
 * np_scenario_get_market:
 * @self: a scenario
 *
 * Returns: (nullable): the id of the market whose registrations it speaks of; %NULL: the first
 */
const char *
np_scenario_get_market (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);

  return self->market;
}

/**
 * np_scenario_get_period:
 * @self: a scenario
 *
 * Returns: the period for which it was made, or %NP_PERIOD_NONE
 */
NpPeriod
np_scenario_get_period (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NP_PERIOD_NONE);

  return self->period;
}

/**
 * np_scenario_get_source_ids:
 * @self: a scenario
 *
 * Returns: (array zero-terminated=1): what it rests on; never %NULL
 */
const char *const *
np_scenario_get_source_ids (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);

  return (const char *const *) self->source_ids;
}

/**
 * np_scenario_get_note:
 * @self: a scenario
 *
 * Returns: (nullable): what there is to say of it
 */
const char *
np_scenario_get_note (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);

  return self->note;
}

/**
 * np_scenario_get_dataset:
 * @self: a scenario
 *
 * Returns: (nullable): the name of the dataset that it was made for
 */
const char *
np_scenario_get_dataset (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);

  return self->dataset;
}

/**
 * np_scenario_get_dataset_version:
 * @self: a scenario
 *
 * Returns: (nullable): the version of that dataset
 */
const char *
np_scenario_get_dataset_version (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);

  return self->dataset_version;
}

/**
 * np_scenario_get_n_changes:
 * @self: a scenario
 *
 * Returns: in how many ways it differs from the data
 */
guint
np_scenario_get_n_changes (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), 0);

  return self->changes->len;
}

/**
 * np_scenario_get_change:
 * @self: a scenario
 * @i: less than their number
 *
 * Returns: (transfer none): a change, in the order in which they are made
 */
const NpChange *
np_scenario_get_change (NpScenario *self, guint i)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), NULL);
  g_return_val_if_fail (i < self->changes->len, NULL);

  return &g_array_index (self->changes, NpChange, i);
}

/**
 * np_scenario_is_own:
 * @self: a scenario
 *
 * Returns: whether it is the user's and can be changed; else it came with the dataset
 */
gboolean
np_scenario_is_own (NpScenario *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO (self), FALSE);

  return self->own;
}

/**
 * np_scenario_equal:
 * @a: a scenario
 * @b: another
 *
 * Returns: whether both say the same, whatever their ids
 */
gboolean
np_scenario_equal (NpScenario *a, NpScenario *b)
{
  g_return_val_if_fail (NP_IS_SCENARIO (a), FALSE);
  g_return_val_if_fail (NP_IS_SCENARIO (b), FALSE);

  if (a->changes->len != b->changes->len || a->period != b->period
      || g_strcmp0 (np_entity_get_name (NP_ENTITY (a)), np_entity_get_name (NP_ENTITY (b))) != 0
      || g_strcmp0 (a->market, b->market) != 0 || g_strcmp0 (a->note, b->note) != 0
      || g_strcmp0 (a->dataset, b->dataset) != 0
      || g_strcmp0 (a->dataset_version, b->dataset_version) != 0
      || !g_strv_equal ((const char *const *) a->source_ids, (const char *const *) b->source_ids))
    return FALSE;
  for (guint i = 0; i < a->changes->len; i++)
    if (!np_change_equal (np_scenario_get_change (a, i), np_scenario_get_change (b, i)))
      return FALSE;
  return TRUE;
}
