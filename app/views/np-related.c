/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-related.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-owner.h"

static gboolean
names_subject (NpDataset *dataset, NpEvent *event, NpBy by, guint subject, NpPeriod period)
{
  const char *const *brands = np_event_get_brands (event);

  for (guint i = 0; brands[i] != NULL; i++)
    {
      int brand = np_dataset_find_brand (dataset, brands[i]);

      if (brand < 0)
        continue;
      if (by == NP_BY_BRAND ? (guint) brand == subject
                            : np_owner_in_period (dataset, brand, period) == subject)
        return TRUE;
    }
  return FALSE;
}

static void
add_partnership (NpDetailsPane *pane, NpPartnership *partnership)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_PARTNERSHIPS);
  g_autoptr (NpLocation) location
      = np_location_with (view, NP_PARAM_SELECT, np_entity_get_id (NP_ENTITY (partnership)));

  np_details_pane_add_link (pane, "np-partnerships-symbolic",
                            np_entity_get_name (NP_ENTITY (partnership)),
                            np_format_partnership_kind (np_partnership_get_kind (partnership)),
                            location);
}

void
np_related_add_partnerships (NpDetailsPane *pane,
                             NpDataset *dataset,
                             NpBy by,
                             guint subject,
                             NpPeriod period)
{
  GListModel *events = np_dataset_get_events (dataset);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      NpPartnership *partnership = np_event_get_partnership (event);

      if (partnership == NULL || g_hash_table_contains (seen, partnership)
          || !names_subject (dataset, event, by, subject, period))
        continue;
      if (g_hash_table_size (seen) == 0)
        np_details_pane_add_heading (pane, _ ("Partnerships"));
      g_hash_table_add (seen, partnership);
      add_partnership (pane, partnership);
    }
}

void
np_related_add_plant (NpDetailsPane *pane, NpDataset *dataset, const char *plant)
{
  int number = plant != NULL ? np_dataset_find_plant (dataset, plant) : -1;
  g_autoptr (NpLocation) view = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (number < 0)
    return;
  view = np_location_new (NP_VIEW_PLANTS);
  location = np_location_with (view, NP_PARAM_SELECT, plant);
  np_details_pane_add_heading (pane, _ ("Plant"));
  np_details_pane_add_link (pane, "np-plants-symbolic",
                            np_entity_get_name (NP_ENTITY (np_dataset_plant (dataset, number))),
                            np_plant_get_operator (np_dataset_plant (dataset, number)), location);
}

/* A brand's trend, with the date's year looked at where there are figures of it. (transfer full) */
static NpLocation *
locate_brand (NpDataset *dataset, const char *id, guint brand, const NpDate *date)
{
  g_autofree char *uri
      = g_strdup_printf ("nameplate:registrations?by=brand&mode=trend&select=%s", id);
  NpLocation *trend = np_location_new_from_uri (uri, NULL);
  NpPeriod year = np_period_new_year ((guint) MAX (date->year, 1));
  g_autofree char *text = np_period_to_string (year);
  g_autoptr (NpLocation) whole = trend;

  if (np_fact_table_find (np_dataset_get_registrations (dataset), 0, brand, year).n == 0)
    return g_steal_pointer (&whole);
  return np_location_with (whole, NP_PARAM_PERIOD, text);
}

void
np_related_add_brands (NpDetailsPane *pane,
                       NpDataset *dataset,
                       const char *const *brands,
                       const NpDate *date)
{
  gboolean any = FALSE;

  for (guint i = 0; brands[i] != NULL; i++)
    {
      int number = np_dataset_find_brand (dataset, brands[i]);
      g_autoptr (NpLocation) location = NULL;

      if (number < 0)
        continue;
      if (!any)
        np_details_pane_add_heading (pane, _ ("Brands"));
      any = TRUE;
      location = locate_brand (dataset, brands[i], (guint) number, date);
      np_details_pane_add_link (pane, "np-brand-symbolic",
                                np_entity_get_name (NP_ENTITY (np_dataset_brand (dataset, number))),
                                np_brand_get_country (np_dataset_brand (dataset, number)),
                                location);
    }
}

void
np_related_add_plant_events (NpDetailsPane *pane, NpDataset *dataset, const char *plant)
{
  GListModel *events = np_dataset_get_events (dataset);
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      g_autoptr (NpLocation) view = NULL;
      g_autoptr (NpLocation) location = NULL;
      g_autofree char *date = NULL;

      if (g_strcmp0 (np_event_get_plant (event), plant) != 0)
        continue;
      if (!any)
        np_details_pane_add_heading (pane, _ ("What happened there"));
      any = TRUE;
      date = np_format_date (np_event_get_date (event));
      view = np_location_new (NP_VIEW_PARTNERSHIPS);
      location = np_location_with (view, NP_PARAM_EVENT, np_entity_get_id (NP_ENTITY (event)));
      np_details_pane_add_link (pane, "np-event-symbolic", np_entity_get_name (NP_ENTITY (event)),
                                date, location);
    }
}

void
np_related_add_sources (NpDetailsPane *pane, NpEntity *entity)
{
  guint n = np_entity_get_n_sources (entity);

  if (n > 0)
    np_details_pane_add_heading (pane, ngettext ("Source", "Sources", n));
  for (guint i = 0; i < n; i++)
    np_details_pane_add_source (pane, np_entity_get_source (entity, i), NULL, FALSE);
}

const char *
np_related_get_icon (NpEntity *entity)
{
  if (entity == NULL || NP_IS_MARKET (entity))
    return "np-registrations-symbolic";
  if (NP_IS_BRAND (entity))
    return "np-brand-symbolic";
  if (NP_IS_GROUP (entity))
    return "np-group-symbolic";
  if (NP_IS_PLANT (entity))
    return "np-plants-symbolic";
  if (NP_IS_PARTNERSHIP (entity))
    return "np-partnerships-symbolic";
  return NP_IS_EVENT (entity) ? "np-event-symbolic" : "np-evidence-symbolic";
}
