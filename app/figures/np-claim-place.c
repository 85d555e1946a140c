/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one sees what a claim rests on. */

#include "np-claim-text.h"

#include <string.h>

static NpLocation *
take_with (NpLocation *location, const char *param, const char *value)
{
  NpLocation *other;

  if (value == NULL || !np_location_can_have (location, param, value))
    return location;
  other = np_location_with (location, param, value);
  np_location_unref (location);
  return other;
}

static NpLocation *
take_with_period (NpLocation *location, NpPeriod period)
{
  g_autofree char *text = period != NP_PERIOD_NONE ? np_period_to_string (period) : NULL;

  return take_with (location, NP_PARAM_PERIOD, text);
}

/* The brands, or the groups, that are counted and compared. (transfer full) (nullable) */
static char *
join_ids (const NpClaimCheck *check, const NpClaimItem *only, GType type)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < check->items->len && n < NP_LOCATION_MAX_LIST; i++)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);

      if ((only != NULL && only != item) || item->entity == NULL
          || !G_TYPE_CHECK_INSTANCE_TYPE (item->entity, type))
        continue;
      if (n++ > 0)
        g_string_append_c (ids, ',');
      g_string_append (ids, np_entity_get_id (item->entity));
    }
  return n > 0 ? g_string_free_and_steal (g_steal_pointer (&ids)) : NULL;
}

static const NpClaimItem *
get_first (const NpClaimCheck *check)
{
  return check->items->len > 0 ? &g_array_index (check->items, NpClaimItem, 0) : NULL;
}

static NpLocation *
new_registrations (const NpClaimCheck *check, const NpClaimItem *item)
{
  const NpClaimItem *first = item != NULL ? item : get_first (check);
  gboolean groups = first != NULL && first->entity != NULL && NP_IS_GROUP (first->entity);
  g_autofree char *ids = join_ids (check, item, groups ? NP_TYPE_GROUP : NP_TYPE_BRAND);
  NpLocation *location = np_location_new (NP_VIEW_REGISTRATIONS);

  location = take_with (location, NP_PARAM_MARKET, np_claim_get_market (check->claim));
  location
      = take_with_period (location, item != NULL && item->period != NP_PERIOD_NONE ? item->period
                                                                                   : check->period);
  location = take_with (location, NP_PARAM_BY, groups ? "group" : "brand");
  return take_with (location, NP_PARAM_SELECT, ids);
}

/* A plant's years: a figure is best judged beside those before and after it. */
static NpLocation *
new_plant (NpEntity *plant)
{
  return take_with (np_location_new (NP_VIEW_PLANTS), NP_PARAM_SELECT, np_entity_get_id (plant));
}

static NpLocation *
new_event (NpEvent *event)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  NpLocation *location = np_location_new (NP_VIEW_PARTNERSHIPS);

  if (partnership != NULL)
    location = take_with (location, NP_PARAM_SELECT, np_entity_get_id (NP_ENTITY (partnership)));
  return take_with (location, NP_PARAM_EVENT, np_entity_get_id (NP_ENTITY (event)));
}

/* (nullable) */
static NpLocation *
new_of_entity (NpEntity *entity)
{
  if (NP_IS_PLANT (entity))
    return new_plant (entity);
  if (NP_IS_EVENT (entity))
    return new_event (NP_EVENT (entity));
  if (NP_IS_PARTNERSHIP (entity))
    return take_with (np_location_new (NP_VIEW_PARTNERSHIPS), NP_PARAM_SELECT,
                      np_entity_get_id (entity));
  if (NP_IS_CLAIM (entity))
    return take_with (np_location_new (NP_VIEW_EVIDENCE), NP_PARAM_CLAIM,
                      np_entity_get_id (entity));
  return NULL;
}

NpLocation *
np_claim_text_new_location (NpDataset *dataset, const NpClaimCheck *check, const NpClaimItem *item)
{
  const char *measure = np_claim_get_measure (check->claim);
  const char *subject = np_claim_get_subject (check->claim);
  const NpClaimItem *first = item != NULL ? item : get_first (check);
  NpEntity *entity = first != NULL ? first->entity : NULL;

  if (first == NULL || first->role == NP_CLAIM_ROLE_STATED)
    return NULL;
  if (g_strcmp0 (measure, "registrations") == 0 || g_strcmp0 (measure, "market-total") == 0)
    return new_registrations (check, item);
  /* A year of the claim's subject. */
  if (entity == NULL && subject != NULL)
    entity = np_claim_find_entity (dataset, subject);
  return entity != NULL ? new_of_entity (entity) : NULL;
}
