/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-pace.h"

#define DAYS_PER_YEAR 365.25

static const char *const anchor_names[NP_N_ANCHORS] = {
  [NP_ANCHOR_NONE] = "date",
  [NP_ANCHOR_FOUNDING] = "founding",
  [NP_ANCHOR_PLANT] = "plant",
  [NP_ANCHOR_TALKS] = "talks",
};

static const char *const talks_kinds[] = { "talks", NULL };
static const char *const agreement_kinds[] = { "agreement", "joint-venture", "sale", NULL };
static const char *const plant_kinds[] = { "plant-opening", NULL };
static const char *const car_kinds[]
    = { "plant-opening", "production-start", "product-launch", NULL };

static gboolean
is_of_kind (NpEvent *event, const char *const *kinds)
{
  const char *kind = np_event_get_kind (event);

  return kind != NULL && g_strv_contains (kinds, kind);
}

/* The first of a partnership's events in use, which are by date. */
static NpEvent *
find_first (NpReports *reports, NpPartnership *partnership, const char *const *kinds)
{
  GPtrArray *events = np_reports_get_used_of (reports, partnership);

  for (guint i = 0; events != NULL && i < events->len; i++)
    if (is_of_kind (g_ptr_array_index (events, i), kinds))
      return g_ptr_array_index (events, i);
  return NULL;
}

/* @event: NULL when the date is the partnership's own */
static gboolean
find_agreement (NpReports *reports, NpPartnership *partnership, NpDate *date, NpEvent **event)
{
  const NpDate *formed = np_partnership_get_formed (partnership);

  *event = NULL;
  *date = *formed;
  if (np_date_is_set (formed))
    return TRUE;
  *event = find_first (reports, partnership, agreement_kinds);
  if (*event != NULL)
    *date = *np_event_get_date (*event);
  return *event != NULL;
}

/* Whether cars can have come of the event: engines and batteries are none, nor is a plan. */
static gboolean
is_of_cars (NpDataset *dataset, NpEvent *event)
{
  const char *plant = np_event_get_plant (event);
  int number = plant != NULL ? np_dataset_find_plant (dataset, plant) : -1;

  return !np_event_is_plan (event) && is_of_kind (event, car_kinds)
         && (number < 0
             || np_plant_get_makes (np_dataset_plant (dataset, number)) == NP_PRODUCT_VEHICLES);
}

/* What may lie after the agreement, as far as vague dates say, is not before it. */
static NpEvent *
find_first_car (NpDataset *dataset,
                NpReports *reports,
                NpPartnership *partnership,
                const NpDate *agreement)
{
  GPtrArray *events = np_reports_get_used_of (reports, partnership);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      NpEvent *event = g_ptr_array_index (events, i);

      if (is_of_cars (dataset, event)
          && np_date_last_day (np_event_get_date (event)) >= np_date_first_day (agreement))
        return event;
    }
  return NULL;
}

static double
count_years (guint32 from, guint32 to)
{
  return to > from ? (to - from) / DAYS_PER_YEAR : 0;
}

static void
measure (NpPace *pace)
{
  const NpDate *car;

  if (pace->first_car == NULL)
    return;
  car = np_event_get_date (pace->first_car);
  pace->min_years = count_years (np_date_last_day (&pace->agreement), np_date_first_day (car));
  pace->max_years = count_years (np_date_first_day (&pace->agreement), np_date_last_day (car));
}

/* g_array_sort() is stable: what is alike stays in the dataset's order. */
static int
compare_paces_cb (gconstpointer a, gconstpointer b)
{
  const NpPace *x = a, *y = b;

  if ((x->first_car == NULL) != (y->first_car == NULL))
    return x->first_car != NULL ? -1 : 1;
  if (x->min_years != y->min_years)
    return x->min_years < y->min_years ? -1 : 1;
  if (x->max_years != y->max_years)
    return x->max_years < y->max_years ? -1 : 1;
  return 0;
}

/**
 * np_pace_list: (skip)
 * @dataset: a dataset
 * @reports: its reports
 *
 * The first car is the first opening of a plant, start of production or launch that isn't before the
 * agreement, whoever built it where: a plant that is named must make vehicles. Only reports in use
 * are looked at, and what was announced for a date counts as dated.
 *
 * Takes O(n) for n events, besides sorting the partnerships.
 *
 * Returns: (transfer full): of [struct@Pace]
 */
GArray *
np_pace_list (NpDataset *dataset, NpReports *reports)
{
  GListModel *partnerships = np_dataset_get_partnerships (dataset);
  guint n = g_list_model_get_n_items (partnerships);
  GArray *paces = g_array_new (FALSE, TRUE, sizeof (NpPace));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      NpPace pace = { .partnership = partnership };

      if (!find_agreement (reports, partnership, &pace.agreement, &pace.agreement_event))
        continue;
      pace.talks = find_first (reports, partnership, talks_kinds);
      pace.first_car = find_first_car (dataset, reports, partnership, &pace.agreement);
      measure (&pace);
      g_array_append_val (paces, pace);
    }
  g_array_sort (paces, compare_paces_cb);
  return paces;
}

const char *
np_anchor_get_name (NpAnchor anchor)
{
  g_return_val_if_fail (anchor < NP_N_ANCHORS, NULL);

  return anchor_names[anchor];
}

NpAnchor
np_anchor_from_name (const char *name)
{
  for (guint i = 0; i < NP_N_ANCHORS; i++)
    if (g_strcmp0 (anchor_names[i], name) == 0)
      return (NpAnchor) i;
  return NP_ANCHOR_NONE;
}

/**
 * np_anchor_find: (skip)
 * @reports: the reports of a dataset
 * @partnership: one of its partnerships
 * @anchor: what to find
 * @date: (out): when that was, unset when it isn't known
 *
 * Returns: whether it is known
 */
gboolean
np_anchor_find (NpReports *reports, NpPartnership *partnership, NpAnchor anchor, NpDate *date)
{
  NpEvent *event = NULL;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = (NpDate) { 0 };
  switch (anchor)
    {
    case NP_ANCHOR_FOUNDING:
      return find_agreement (reports, partnership, date, &event);
    case NP_ANCHOR_PLANT:
      event = find_first (reports, partnership, plant_kinds);
      break;
    case NP_ANCHOR_TALKS:
      event = find_first (reports, partnership, talks_kinds);
      break;
    case NP_ANCHOR_NONE:
    default:
      break;
    }
  if (event != NULL)
    *date = *np_event_get_date (event);
  return event != NULL;
}
