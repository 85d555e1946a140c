/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-partnerships-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-related.h"

struct _NpPartnershipsPage
{
  NpPage parent_instance;
};

G_DEFINE_FINAL_TYPE (NpPartnershipsPage, np_partnerships_page, NP_TYPE_PAGE)

static void
update_picker (NpPartnershipsPage *self, NpLocation *location)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  GListModel *partnerships = np_dataset_get_partnerships (dataset);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      const char *id = np_entity_get_id (NP_ENTITY (partnership));
      g_autofree char *words
          = g_strjoinv ("\n", (char **) np_partnership_get_parties (partnership));
      NpPickerItem *item
          = np_picker_item_new (id, np_entity_get_name (NP_ENTITY (partnership)), words);

      np_picker_item_set_state (item,
                                np_location_has_id (location, NP_PARAM_SELECT, id) ? NP_PICKER_SHOWN
                                                                                   : NP_PICKER_OUT,
                                NULL, -1);
      g_ptr_array_add (items, item);
    }
  np_picker_pane_set_items (np_page_get_picker (NP_PAGE (self)), items);
}

static const char *
describe_link (NpEventLinkKind kind)
{
  switch (kind)
    {
    case NP_EVENT_LINK_CAUSES:
      return _ ("Caused");
    case NP_EVENT_LINK_REPLACES:
      return _ ("Replaces");
    case NP_EVENT_LINK_LEADS_TO:
      return _ ("Led to");
    case NP_EVENT_LINK_CONTRADICTS:
    case NP_EVENT_LINK_RIVAL_OF:
      return _ ("Reported otherwise");
    case NP_EVENT_LINK_FOLLOWS:
      return _ ("Follows");
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_link (NpDetailsPane *pane, NpLocation *location, NpEvent *other, const char *how)
{
  g_autoptr (NpLocation) there
      = np_location_with (location, NP_PARAM_EVENT, np_entity_get_id (NP_ENTITY (other)));
  g_autofree char *date = np_format_date (np_event_get_date (other));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", how, date);

  np_details_pane_add_link (pane, "np-event-symbolic", np_entity_get_name (NP_ENTITY (other)),
                            subtitle, there);
}

/* Links are shown from both ends: a report that another one contradicts says so too. */
static void
add_links (NpPartnershipsPage *self, NpLocation *location, NpEvent *event)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  GListModel *events = np_dataset_get_events (dataset);
  const char *id = np_entity_get_id (NP_ENTITY (event));
  gboolean any = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) other = g_list_model_get_item (events, i);
      NpEvent *from = event;
      NpEvent *to = other;
      guint n;
      const NpEventLink *links;

      for (guint end = 0; end < 2; end++, from = other, to = event)
        {
          const char *target = end == 0 ? np_entity_get_id (NP_ENTITY (to)) : id;

          links = np_event_get_links (from, &n);
          for (guint j = 0; j < n; j++)
            {
              if (!g_str_equal (links[j].event, target))
                continue;
              if (end == 1 && links[j].kind != NP_EVENT_LINK_CONTRADICTS)
                continue;
              if (!any)
                np_details_pane_add_heading (np_page_get_details (NP_PAGE (self)),
                                             _ ("Linked events"));
              any = TRUE;
              add_link (np_page_get_details (NP_PAGE (self)), location, other,
                        describe_link (links[j].kind));
            }
        }
    }
}

static void
fill_event (NpPartnershipsPage *self, NpLocation *location, NpEvent *event)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  NpPartnership *partnership = np_event_get_partnership (event);
  g_autofree char *date = np_format_date (np_event_get_date (event));
  g_autofree char *planned = np_date_is_set (np_event_get_planned (event))
                                 ? np_format_date (np_event_get_planned (event))
                                 : NULL;
  g_autofree char *companies = np_format_list (np_event_get_companies (event));

  np_details_pane_start (np_page_get_details (NP_PAGE (self)),
                         np_entity_get_name (NP_ENTITY (event)), date);
  np_details_pane_add_text (np_page_get_details (NP_PAGE (self)), np_event_get_summary (event));
  np_details_pane_add_heading (np_page_get_details (NP_PAGE (self)), NULL);
  np_details_pane_add_word (np_page_get_details (NP_PAGE (self)), _ ("Kind"),
                            np_format_event_kind (np_event_get_kind (event)));
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Planned for"), planned);
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Companies"), companies);
  if (partnership != NULL)
    np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Partnership"),
                              np_entity_get_name (NP_ENTITY (partnership)));
  np_related_add_sources (np_page_get_details (NP_PAGE (self)), NP_ENTITY (event));
  add_links (self, location, event);
  np_related_add_plant (np_page_get_details (NP_PAGE (self)), dataset, np_event_get_plant (event));
  np_related_add_brands (np_page_get_details (NP_PAGE (self)), dataset,
                         np_event_get_brands (event));
}

static void
fill_partnership (NpPartnershipsPage *self, NpPartnership *partnership)
{
  g_autofree char *parties = np_format_list (np_partnership_get_parties (partnership));
  g_autofree char *stakes = np_format_list (np_partnership_get_stakes (partnership));
  g_autofree char *formed = np_date_is_set (np_partnership_get_formed (partnership))
                                ? np_format_date (np_partnership_get_formed (partnership))
                                : NULL;
  g_autofree char *dissolved = np_date_is_set (np_partnership_get_dissolved (partnership))
                                   ? np_format_date (np_partnership_get_dissolved (partnership))
                                   : NULL;

  np_details_pane_start (np_page_get_details (NP_PAGE (self)),
                         np_entity_get_name (NP_ENTITY (partnership)),
                         np_format_partnership_kind (np_partnership_get_kind (partnership)));
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Who"), parties);
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Stakes in per cent"), stakes);
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Formed"), formed);
  np_details_pane_add_fact (np_page_get_details (NP_PAGE (self)), _ ("Ended"), dissolved);
  np_related_add_sources (np_page_get_details (NP_PAGE (self)), NP_ENTITY (partnership));
}

static void
np_partnerships_page_update (NpPage *page, NpLocation *location)
{
  NpPartnershipsPage *self = NP_PARTNERSHIPS_PAGE (page);
  NpDataset *dataset = np_page_get_dataset (page);
  const char *event_id = np_location_get (location, NP_PARAM_EVENT);
  NpEvent *event = event_id != NULL ? np_dataset_find_event (dataset, event_id) : NULL;
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);

  update_picker (self, location);
  if (event != NULL)
    fill_event (self, location, event);
  else if (g_strv_length (selected) == 1)
    fill_partnership (self, np_dataset_find_partnership (dataset, selected[0]));
  np_page_set_has_details (page, event != NULL || g_strv_length (selected) == 1);
}

static void
np_partnerships_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  g_autoptr (NpLocation) location
      = np_location_with (np_page_get_location (page), NP_PARAM_EVENT, id);

  np_page_navigate (page, location);
}

static void
np_partnerships_page_class_init (NpPartnershipsPageClass *klass)
{
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  page_class->view = NP_VIEW_PARTNERSHIPS;
  page_class->update = np_partnerships_page_update;
  page_class->activate_datum = np_partnerships_page_activate_datum;
}

static void
np_partnerships_page_init (NpPartnershipsPage *self)
{
}
