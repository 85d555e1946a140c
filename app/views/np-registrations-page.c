/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-page.h"

#include "np-period-slider.h"
#include "np-registrations-choices.h"
#include "np-registrations-controls.h"
#include "np-registrations-details.h"
#include "np-registrations-facts.h"
#include "np-registrations-picker.h"
#include "np-series.h"

struct _NpRegistrationsPage
{
  NpPage parent_instance;

  NpRegistrationsControls *controls;
  NpPeriodSlider *slider;
};

G_DEFINE_FINAL_TYPE (NpRegistrationsPage, np_registrations_page, NP_TYPE_PAGE)

static GObject *
np_registrations_page_prepare (NpDataset *dataset, NpLocation *location, GObject *before)
{
  return G_OBJECT (np_registrations_facts_new (dataset, location, (gpointer) before));
}

static void
navigate_cb (NpRegistrationsPage *self, NpLocation *location)
{
  np_page_navigate (NP_PAGE (self), location);
}

/* Ids of brands and of groups are different names: the lists are carried over. What shows its brands
 * doesn't where brands are counted. */
static NpLocation *
locate_by (NpDataset *dataset, NpLocation *current, NpBy by)
{
  static const char *const lists[] = { NP_PARAM_SELECT, NP_PARAM_GREY, NP_PARAM_HIDE };
  g_autoptr (NpLocation) counted
      = np_location_with (current, NP_PARAM_BY, np_series_get_by_name (by));
  NpLocation *location = np_location_with (counted, NP_PARAM_EXPAND, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *ids = np_series_translate (dataset, current, lists[i], by);
      g_autoptr (NpLocation) before = location;

      location = np_location_with (before, lists[i], ids);
    }
  return location;
}

static void
by_chosen_cb (NpRegistrationsPage *self, const char *name)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) named = np_location_with (current, NP_PARAM_BY, name);
  g_autoptr (NpLocation) location
      = locate_by (np_page_get_dataset (NP_PAGE (self)), current, np_series_get_by (named));

  np_page_navigate (NP_PAGE (self), location);
}

static void
period_chosen_cb (NpRegistrationsPage *self, guint period)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autofree char *text = np_period_to_string (period);
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL || np_location_is (current, NP_PARAM_PERIOD, text))
    return;
  location = np_location_with (current, NP_PARAM_PERIOD, text);
  np_page_navigate (NP_PAGE (self), location);
}

static void
picker_wanted_cb (NpRegistrationsPage *self, const char *id, guint state)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  location = np_registrations_picker_locate (current, id, state);
  np_page_navigate (NP_PAGE (self), location);
}

static void
preset_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpPage *page = NP_PAGE (widget);
  const NpRegistrationsFacts *facts = (gpointer) np_page_get_prepared (page);
  guint32 place = g_variant_get_uint32 (parameter);
  g_autoptr (NpLocation) location = NULL;

  if (facts == NULL || place >= facts->presets->len)
    return;
  location = np_registrations_picker_locate_preset (np_page_get_location (page),
                                                    facts->presets->pdata[place]);
  np_page_navigate (page, location);
}

static void
np_registrations_page_update (NpPage *page, NpLocation *location)
{
  NpRegistrationsPage *self = NP_REGISTRATIONS_PAGE (page);
  const NpRegistrationsFacts *facts = (gpointer) np_page_get_prepared (page);
  NpPeriodUnit unit = np_registrations_get_unit (location);
  const GArray *periods = facts->periods->of_unit[unit];
  NpPickerPane *picker = np_page_get_picker (page);
  g_autoptr (GMenuModel) presets = np_registrations_picker_new_menu (facts->presets);

  np_registrations_controls_update (self->controls, facts->periods->dataset, location,
                                    facts->periods);
  gtk_widget_set_visible (GTK_WIDGET (self->slider),
                          np_location_is (location, NP_PARAM_MODE, "ranking"));
  np_period_slider_set_periods (self->slider, (const NpPeriod *) periods->data, periods->len,
                                facts->periods->n_whole[unit],
                                np_location_get_period (location, NP_PARAM_PERIOD));
  np_page_prepare_period (page, np_period_slider_get_next (self->slider));
  np_registrations_picker_fill (picker, location, facts->items);
  np_picker_pane_set_presets (picker, presets);
  np_page_set_has_details (page, np_registrations_details_fill (np_page_get_details (page), facts,
                                                                location));
}

static gboolean
is_series (NpPage *page, const char *id)
{
  return np_series_find (np_page_get_dataset (page), np_series_get_by (np_page_get_location (page)),
                         id)
         >= 0;
}

/* A point of a line is asked about, not switched off: its period and its series are the ones that
 * the details tell of. Points' keys end in their period; what is no series has only that. */
static void
look_at_point (NpPage *page, const char *id, const char *key)
{
  NpLocation *current = np_page_get_location (page);
  const char *period = strrchr (key, '@');
  g_autoptr (NpLocation) without = NULL;
  g_autoptr (NpLocation) with = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (period == NULL)
    return;
  if (is_series (page, id))
    {
      without = np_registrations_picker_locate (current, id, NP_PICKER_OUT);
      with = np_registrations_picker_locate (without, id, NP_PICKER_SHOWN);
    }
  else
    {
      with = np_location_ref (current);
    }
  location = np_location_with (with, NP_PARAM_PERIOD, period + 1);
  np_page_navigate (page, location);
}

static void
go_to_event (NpPage *page, const char *id)
{
  NpEvent *event = np_dataset_find_event (np_page_get_dataset (page), id);
  NpPartnership *partnership = event != NULL ? np_event_get_partnership (event) : NULL;
  g_autoptr (NpLocation) bare = np_location_new (NP_VIEW_PARTNERSHIPS);
  g_autoptr (NpLocation) with_event = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (event == NULL)
    return;
  with_event = np_location_with (bare, NP_PARAM_EVENT, id);
  location = partnership != NULL ? np_location_with (with_event, NP_PARAM_SELECT,
                                                     np_entity_get_id (NP_ENTITY (partnership)))
                                 : np_location_ref (with_event);
  np_page_navigate (page, location);
}

/* A brand that stands under its group is looked at among brands. */
static void
go_to_brand (NpPage *page, const char *id)
{
  g_autoptr (NpLocation) counted
      = locate_by (np_page_get_dataset (page), np_page_get_location (page), NP_BY_BRAND);
  g_autoptr (NpLocation) location = np_location_with (counted, NP_PARAM_SELECT, id);

  np_page_navigate (page, location);
}

static void
np_registrations_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  const char *const expand = "expand:", *const event = "event:", *const brand = "brand:";

  if (g_str_has_prefix (id, expand))
    {
      g_autoptr (NpLocation) location
          = np_location_toggle (np_page_get_location (page), NP_PARAM_EXPAND, id + strlen (expand));

      np_page_navigate (page, location);
    }
  else if (g_str_has_prefix (id, event))
    go_to_event (page, id + strlen (event));
  else if (g_str_has_prefix (id, brand))
    go_to_brand (page, id + strlen (brand));
  else if (np_registrations_is_over_time (np_page_get_location (page)))
    look_at_point (page, id, key);
  else if (is_series (page, id))
    np_page_toggle_selected (page, id);
}

static void
np_registrations_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_REGISTRATIONS_PAGE);

  G_OBJECT_CLASS (np_registrations_page_parent_class)->dispose (object);
}

static void
np_registrations_page_class_init (NpRegistrationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_registrations_page_dispose;
  page_class->view = NP_VIEW_REGISTRATIONS;
  page_class->prepare = np_registrations_page_prepare;
  page_class->update = np_registrations_page_update;
  page_class->activate_datum = np_registrations_page_activate_datum;

  g_type_ensure (NP_TYPE_PERIOD_SLIDER);
  g_type_ensure (NP_TYPE_REGISTRATIONS_CONTROLS);
  gtk_widget_class_install_action (widget_class, "registrations.preset", "u", preset_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-registrations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, controls);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, slider);
  gtk_widget_class_bind_template_callback (widget_class, navigate_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
}

static void
np_registrations_page_init (NpRegistrationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (np_page_get_picker (NP_PAGE (self)), "wanted",
                           G_CALLBACK (picker_wanted_cb), self, G_CONNECT_SWAPPED);
}
