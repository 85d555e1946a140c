/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-series-codes.h"

#include "np-figures.h"
#include "np-owner.h"

#define UNPLACED G_MAXUINT

static void
place (NpSeriesCodes *self, guint group, guint *next)
{
  if (group < self->n_groups && self->places[group] == UNPLACED)
    self->places[group] = (*next)++;
}

/* The newest itemised year of the first market, or none. */
static NpPeriod
find_newest_year (NpDataset *dataset)
{
  guint n = 0;
  const NpPeriod *periods;

  if (g_list_model_get_n_items (np_dataset_get_markets (dataset)) == 0)
    return NP_PERIOD_NONE;
  periods = np_fact_table_get_periods (np_dataset_get_registrations (dataset), 0, &n);
  for (guint i = n; i > 0; i--)
    if (np_period_get_unit (periods[i - 1]) == NP_PERIOD_UNIT_YEAR
        && np_market_basis (dataset, 0, periods[i - 1]) != G_MAXUINT)
      return periods[i - 1];
  return NP_PERIOD_NONE;
}

static guint
find_group_of_brand (const NpSeriesCodes *self, guint brand)
{
  return self->newest != NP_PERIOD_NONE ? np_owner_in_period (self->dataset, brand, self->newest)
                                        : np_dataset_get_own_group (self->dataset, brand);
}

static void
place_story (NpSeriesCodes *self, NpStoryStep *step, guint *next)
{
  NpLocation *location = np_story_step_get_location (step);
  g_auto (GStrv) ids = NULL;

  if (location == NULL || np_location_get_view (location) != NP_VIEW_REGISTRATIONS)
    return;
  ids = np_location_get_list (location, NP_PARAM_SELECT);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (np_location_is (location, NP_PARAM_BY, "brand"))
        {
          int brand = np_dataset_find_brand (self->dataset, ids[i]);

          if (brand >= 0)
            place (self, find_group_of_brand (self, brand), next);
        }
      else
        {
          int group = np_dataset_find_group (self->dataset, ids[i]);

          if (group >= 0)
            place (self, group, next);
        }
    }
}

/* What decides in which order a group's brands choose. */
typedef struct
{
  guint brand;
  guint group;
  gboolean namesake;
  gint64 units; /* in the newest year */
} BrandOrder;

static int
compare_brands (gconstpointer a, gconstpointer b)
{
  const BrandOrder *x = a, *y = b;

  if (x->group != y->group)
    return x->group < y->group ? -1 : 1;
  if (x->namesake != y->namesake)
    return x->namesake ? -1 : 1;
  if (x->units != y->units)
    return x->units > y->units ? -1 : 1;
  return x->brand < y->brand ? -1 : 1;
}

/* The code of the brand that is the @k-th of its group, from 0. */
static guint
get_brand_code (const NpSeriesCodes *self, guint group, guint k)
{
  guint n_story = self->n_story < NP_N_SERIES_INKS ? self->n_story : 0;

  if (k == 0)
    return self->places[group] % NP_N_SERIES_INKS;
  return n_story + (self->places[group] + k) % (NP_N_SERIES_INKS - n_story);
}

static void
place_brands (NpSeriesCodes *self)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (self->dataset));
  g_autofree BrandOrder *order = g_new0 (BrandOrder, MAX (n, 1));
  g_autoptr (NpMarketSlice) slice = NULL;

  if (self->newest != NP_PERIOD_NONE)
    slice = np_market_slice_new (self->dataset, 0, self->newest, NP_BY_BRAND);
  for (guint i = 0; i < n; i++)
    {
      guint group = find_group_of_brand (self, i);
      NpEntity *brand = NP_ENTITY (np_dataset_brand (self->dataset, i));
      NpEntity *owner = NP_ENTITY (np_dataset_group (self->dataset, group));

      order[i].brand = i;
      order[i].group = group;
      order[i].namesake = g_strcmp0 (np_entity_get_name (owner), np_entity_get_name (brand)) == 0;
    }
  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    order[slice->entries[i].subject].units = slice->entries[i].units;
  qsort (order, n, sizeof (BrandOrder), compare_brands);
  self->brands = g_new0 (guint, MAX (n, 1));
  for (guint i = 0, k = 0; i < n; i++)
    {
      k = i > 0 && order[i].group == order[i - 1].group ? k + 1 : 0;
      self->brands[order[i].brand] = get_brand_code (self, order[i].group, k);
    }
}

void
np_series_codes_init (NpSeriesCodes *self, NpDataset *dataset)
{
  GListModel *steps = np_dataset_get_story_steps (dataset);
  g_autoptr (NpMarketSlice) slice = NULL;
  guint next = 0;

  self->dataset = g_object_ref (dataset);
  self->n_groups = g_list_model_get_n_items (np_dataset_get_groups (dataset));
  self->places = g_new (guint, self->n_groups);
  for (guint i = 0; i < self->n_groups; i++)
    self->places[i] = UNPLACED;
  self->newest = find_newest_year (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);

      place_story (self, step, &next);
    }
  self->n_story = next;
  if (self->newest != NP_PERIOD_NONE)
    slice = np_market_slice_new (dataset, 0, self->newest, NP_BY_GROUP);
  for (guint i = 0; slice != NULL && i < slice->n_entries; i++)
    if (slice->entries[i].rank > 0)
      place (self, slice->entries[i].subject, &next);
  for (guint i = 0; i < self->n_groups; i++)
    place (self, i, &next);
  place_brands (self);
}

void
np_series_codes_clear (NpSeriesCodes *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->brands, g_free);
  g_clear_object (&self->dataset);
}

guint
np_series_codes_get (const NpSeriesCodes *self, NpBy by, guint subject)
{
  switch (by)
    {
    case NP_BY_GROUP:
      return self->places[subject] % NP_N_SERIES_INKS;
    case NP_BY_COUNTRY:
      /* Countries are a handful, and keep the order in which brands name them. */
      return subject % NP_N_SERIES_INKS;
    case NP_BY_BRAND:
    default:
      return self->brands[subject];
    }
}

/* Whether a code of its own is what the subject has a claim to before others: not of the brands of a
 * group that have another than the group's. */
static gboolean
has_claim (const NpSeriesCodes *self, NpBy by, guint subject)
{
  return by != NP_BY_BRAND
         || self->brands[subject]
                == self->places[find_group_of_brand (self, subject)] % NP_N_SERIES_INKS;
}

/* The next code that is free; one that no group of a story has comes first, so that none of
 * another group stands in for it. @from itself when all are taken. */
static guint
find_free (const NpSeriesCodes *self, const gboolean *taken, guint from)
{
  guint n_story = MIN (self->n_story, NP_N_SERIES_INKS);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 1; i < NP_N_SERIES_INKS; i++)
      {
        guint code = (from + i) % NP_N_SERIES_INKS;

        if (!taken[code] && (pass > 0 || code >= n_story))
          return code;
      }
  return from;
}

guint *
np_series_codes_assign (const NpSeriesCodes *self, NpBy by, const guint *subjects, guint n)
{
  guint *codes = g_new (guint, MAX (n, 1));
  gboolean taken[NP_N_SERIES_INKS] = { FALSE };
  g_autofree gboolean *done = g_new0 (gboolean, MAX (n, 1));

  /* Those with a claim, then those that are the first of their group, then the rest. Beyond seven
   * there is no free one: two then share, and their labels tell them apart. */
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < n; i++)
      {
        guint code = np_series_codes_get (self, by, subjects[i]);

        if (done[i] || (pass == 0 && !has_claim (self, by, subjects[i]))
            || (pass < 2 && taken[code]))
          continue;
        codes[i] = taken[code] ? find_free (self, taken, code) : code;
        taken[codes[i]] = TRUE;
        done[i] = TRUE;
      }
  return codes;
}

/**
 * np_figures_series_code:
 * @dataset: a dataset
 * @by: what @subject is
 * @subject: a brand's or group's number
 *
 * Its colour, marker and dash wherever it stands alone: the same in every view.
 *
 * Returns: 0 to %NP_N_SERIES_INKS - 1, for NP_INK_SERIES_N()
 */
guint
np_figures_series_code (NpDataset *dataset, NpBy by, guint subject)
{
  g_auto (NpSeriesCodes) codes = { 0 };

  g_return_val_if_fail (NP_IS_DATASET (dataset), 0);

  np_series_codes_init (&codes, dataset);
  return np_series_codes_get (&codes, by, subject);
}
