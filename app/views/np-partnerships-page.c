/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-partnerships-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-details-pane.h"
#include "np-format.h"
#include "np-picker-pane.h"
#include "np-related.h"

struct _NpPartnershipsPage
{
  NpPage parent_instance;

  NpPickerPane *picker_pane;
  NpDetailsPane *details_pane;
};

G_DEFINE_FINAL_TYPE (NpPartnershipsPage, np_partnerships_page, NP_TYPE_PAGE)

static void
picker_toggled_cb (NpPartnershipsPage *self, const char *id)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) toggled = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  toggled = np_location_toggle (current, NP_PARAM_SELECT, id);
  location = np_location_with (toggled, NP_PARAM_EVENT, NULL);
  np_page_navigate (NP_PAGE (self), location);
}

static void
picker_cleared_cb (NpPartnershipsPage *self)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  location = np_location_with (current, NP_PARAM_SELECT, NULL);
  np_page_navigate (NP_PAGE (self), location);
}

static void
details_navigate_cb (NpPartnershipsPage *self, NpLocation *location)
{
  np_page_navigate (NP_PAGE (self), location);
}

static void
details_close_cb (NpPartnershipsPage *self)
{
  g_object_set (self, "show-details", FALSE, NULL);
}

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
      g_autofree char *words = g_strjoinv (" ", (char **) np_partnership_get_parties (partnership));
      NpPickerItem *item
          = np_picker_item_new (id, np_entity_get_name (NP_ENTITY (partnership)), words);

      np_picker_item_set_state (item, np_location_has_id (location, NP_PARAM_SELECT, id), NULL, -1);
      g_ptr_array_add (items, item);
    }
  np_picker_pane_set_items (self->picker_pane, items);
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
                np_details_pane_add_heading (self->details_pane, _ ("Linked events"));
              any = TRUE;
              add_link (self->details_pane, location, other, describe_link (links[j].kind));
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

  np_details_pane_start (self->details_pane, np_entity_get_name (NP_ENTITY (event)), date);
  np_details_pane_add_text (self->details_pane, np_event_get_summary (event));
  np_details_pane_add_heading (self->details_pane, NULL);
  np_details_pane_add_word (self->details_pane, _ ("Kind"),
                            np_format_event_kind (np_event_get_kind (event)));
  np_details_pane_add_fact (self->details_pane, _ ("Planned for"), planned);
  np_details_pane_add_fact (self->details_pane, _ ("Companies"), companies);
  if (partnership != NULL)
    np_details_pane_add_fact (self->details_pane, _ ("Partnership"),
                              np_entity_get_name (NP_ENTITY (partnership)));
  np_related_add_sources (self->details_pane, NP_ENTITY (event));
  add_links (self, location, event);
  np_related_add_plant (self->details_pane, dataset, np_event_get_plant (event));
  np_related_add_brands (self->details_pane, dataset, np_event_get_brands (event));
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

  np_details_pane_start (self->details_pane, np_entity_get_name (NP_ENTITY (partnership)),
                         np_format_partnership_kind (np_partnership_get_kind (partnership)));
  np_details_pane_add_fact (self->details_pane, _ ("Who"), parties);
  np_details_pane_add_fact (self->details_pane, _ ("Stakes in per cent"), stakes);
  np_details_pane_add_fact (self->details_pane, _ ("Formed"), formed);
  np_details_pane_add_fact (self->details_pane, _ ("Ended"), dissolved);
  np_related_add_sources (self->details_pane, NP_ENTITY (partnership));
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
np_partnerships_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PARTNERSHIPS_PAGE);

  G_OBJECT_CLASS (np_partnerships_page_parent_class)->dispose (object);
}

static void
np_partnerships_page_class_init (NpPartnershipsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_partnerships_page_dispose;
  page_class->view = NP_VIEW_PARTNERSHIPS;
  page_class->update = np_partnerships_page_update;
  page_class->activate_datum = np_partnerships_page_activate_datum;

  g_type_ensure (NP_TYPE_PICKER_PANE);
  g_type_ensure (NP_TYPE_DETAILS_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-partnerships-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPartnershipsPage, picker_pane);
  gtk_widget_class_bind_template_child (widget_class, NpPartnershipsPage, details_pane);
  gtk_widget_class_bind_template_callback (widget_class, picker_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, picker_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_navigate_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_close_cb);
}

static void
np_partnerships_page_init (NpPartnershipsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
