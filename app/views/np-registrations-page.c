/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-market-slice.h"
#include "np-period-slider.h"
#include "np-registrations-details.h"
#include "np-series.h"

struct _NpRegistrationsPage
{
  NpPage parent_instance;

  AdwToggleGroup *mode;
  AdwToggleGroup *by;
  AdwToggleGroup *measure;
  AdwToggleGroup *interval;
  NpPeriodSlider *slider;

  gboolean setting; /* the controls follow the location; they were not used */
};

G_DEFINE_FINAL_TYPE (NpRegistrationsPage, np_registrations_page, NP_TYPE_PAGE)

static guint
get_market (NpRegistrationsPage *self, NpLocation *location)
{
  int market = np_dataset_find_market (np_page_get_dataset (NP_PAGE (self)),
                                       np_location_get (location, NP_PARAM_MARKET));

  return MAX (market, 0);
}

static NpBy
get_by (NpLocation *location)
{
  return np_location_is (location, NP_PARAM_BY, "brand") ? NP_BY_BRAND : NP_BY_GROUP;
}

/* The periods of the location's interval that some source itemises. (transfer full) */
static GArray *
list_periods (NpRegistrationsPage *self, NpLocation *location)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  NpPeriodUnit unit = np_location_is (location, NP_PARAM_INTERVAL, "month") ? NP_PERIOD_UNIT_MONTH
                                                                            : NP_PERIOD_UNIT_YEAR;
  guint n_periods;
  const NpPeriod *periods = np_fact_table_get_periods (np_dataset_get_registrations (dataset),
                                                       get_market (self, location), &n_periods);
  GArray *of_unit = g_array_new (FALSE, FALSE, sizeof (NpPeriod));

  for (guint i = 0; i < n_periods; i++)
    {
      if (np_period_get_unit (periods[i]) == unit)
        g_array_append_val (of_unit, periods[i]);
    }
  return of_unit;
}

/* What the list and the details tell of: the location's period, or where a trend has periods of
 * another length, the newest of those. */
static NpPeriod
get_shown_period (NpRegistrationsPage *self, NpLocation *location)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  gboolean months = np_location_is (location, NP_PARAM_INTERVAL, "month");
  g_autoptr (GArray) periods = NULL;

  if (np_location_is (location, NP_PARAM_MODE, "ranking")
      || months == (np_period_get_unit (period) == NP_PERIOD_UNIT_MONTH))
    return period;
  periods = list_periods (self, location);
  return periods->len > 0 ? g_array_index (periods, NpPeriod, periods->len - 1) : period;
}

static void
navigate_with (NpRegistrationsPage *self, const char *param, const char *value)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL || g_strcmp0 (np_location_get (current, param), value) == 0)
    return;
  location = np_location_with (current, param, value);
  np_page_navigate (NP_PAGE (self), location);
}

static void
navigate_by (NpRegistrationsPage *self, const char *by)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autofree char *selection = NULL;
  g_autoptr (NpLocation) counted = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (np_location_is (current, NP_PARAM_BY, by))
    return;
  /* Ids of brands and of groups are different names: the selection is carried over. */
  selection = np_series_translate_selection (np_page_get_dataset (NP_PAGE (self)), current,
                                             g_str_equal (by, "brand") ? NP_BY_BRAND : NP_BY_GROUP);
  counted = np_location_with (current, NP_PARAM_BY, by);
  location = np_location_with (counted, NP_PARAM_SELECT, selection);
  np_page_navigate (NP_PAGE (self), location);
}

static void
navigate_interval (NpRegistrationsPage *self, const char *interval)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) spaced = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (np_location_is (current, NP_PARAM_INTERVAL, interval))
    return;
  /* Another length of period: the newest of them is shown. */
  spaced = np_location_with (current, NP_PARAM_INTERVAL, interval);
  location = np_location_with (spaced, NP_PARAM_PERIOD, NULL);
  np_page_navigate (NP_PAGE (self), location);
}

static void
choice_changed_cb (NpRegistrationsPage *self, GParamSpec *pspec, AdwToggleGroup *group)
{
  const char *name = adw_toggle_group_get_active_name (group);

  if (self->setting || name == NULL || np_page_get_location (NP_PAGE (self)) == NULL)
    return;
  if (group == self->by)
    navigate_by (self, name);
  else if (group == self->interval)
    navigate_interval (self, name);
  else
    navigate_with (self, group == self->mode ? NP_PARAM_MODE : NP_PARAM_MEASURE, name);
}

static void
period_chosen_cb (NpRegistrationsPage *self, guint period)
{
  g_autofree char *text = np_period_to_string (period);

  navigate_with (self, NP_PARAM_PERIOD, text);
}

static void
update_controls (NpRegistrationsPage *self, NpLocation *location)
{
  g_autoptr (GArray) periods = list_periods (self, location);

  self->setting = TRUE;
  adw_toggle_group_set_active_name (self->mode, np_location_get (location, NP_PARAM_MODE));
  adw_toggle_group_set_active_name (self->by, np_location_get (location, NP_PARAM_BY));
  adw_toggle_group_set_active_name (self->measure, np_location_get (location, NP_PARAM_MEASURE));
  adw_toggle_group_set_active_name (self->interval, np_location_get (location, NP_PARAM_INTERVAL));
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->slider),
                          np_location_is (location, NP_PARAM_MODE, "ranking"));
  np_period_slider_set_periods (self->slider, (const NpPeriod *) periods->data, periods->len,
                                np_location_get_period (location, NP_PARAM_PERIOD));
}

static NpPickerItem *
new_picker_item (NpDataset *dataset, NpBy by, guint subject)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  NpBrand *brand;

  if (by == NP_BY_GROUP)
    {
      name = np_figures_group_name (dataset, subject);
      return np_picker_item_new (np_entity_get_id (NP_ENTITY (np_dataset_group (dataset, subject))),
                                 name, NULL);
    }
  brand = np_dataset_brand (dataset, subject);
  words = g_strjoinv (" ", (char **) np_brand_get_aliases (brand));
  return np_picker_item_new (np_entity_get_id (NP_ENTITY (brand)),
                             np_entity_get_name (NP_ENTITY (brand)), words);
}

/* What is selected stands on top, in its order; the rest keeps one order through all periods. */
static void
update_picker (NpRegistrationsPage *self, NpLocation *location)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  NpBy by = get_by (location);
  guint market = get_market (self, location);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (NpMarketSlice) slice
      = np_market_slice_new (dataset, market, get_shown_period (self, location), by);
  g_autoptr (GArray) subjects = np_series_list_subjects (dataset, market, by, slice);
  g_autoptr (GHashTable) inks = np_series_list_inks (dataset, location);
  guint n_selected = 0;

  for (guint i = 0; i < subjects->len; i++)
    {
      NpPickerItem *item = new_picker_item (dataset, by, g_array_index (subjects, guint, i));
      guint ink = GPOINTER_TO_UINT (g_hash_table_lookup (inks, np_picker_item_get_id (item)));
      gboolean selected
          = np_location_has_id (location, NP_PARAM_SELECT, np_picker_item_get_id (item));

      np_picker_item_set_state (item, selected, NULL, (int) ink - 1);
      g_ptr_array_insert (items, selected ? (int) n_selected++ : -1, item);
    }
  np_picker_pane_set_items (np_page_get_picker (NP_PAGE (self)), items);
}

static void
np_registrations_page_update (NpPage *page, NpLocation *location)
{
  NpRegistrationsPage *self = NP_REGISTRATIONS_PAGE (page);
  NpDataset *dataset = np_page_get_dataset (page);

  update_controls (self, location);
  np_page_prepare_period (page, np_period_slider_get_next (self->slider));
  update_picker (self, location);
  np_page_set_has_details (page,
                           np_registrations_details_fill (np_page_get_details (NP_PAGE (self)),
                                                          dataset, get_market (self, location),
                                                          get_shown_period (self, location),
                                                          location));
}

/* A point of a line is asked about, not switched off: its period and its series are the ones that
 * the details tell of. Points' keys end in their period. */
static void
look_at_point (NpPage *page, const char *id, const char *key)
{
  const char *period = strrchr (key, '@');
  g_autoptr (NpLocation) without = NULL;
  g_autoptr (NpLocation) with = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (period == NULL)
    return;
  without = np_location_has_id (np_page_get_location (page), NP_PARAM_SELECT, id)
                ? np_location_toggle (np_page_get_location (page), NP_PARAM_SELECT, id)
                : np_location_ref (np_page_get_location (page));
  with = np_location_toggle (without, NP_PARAM_SELECT, id);
  location = np_location_with (with, NP_PARAM_PERIOD, period + 1);
  np_page_navigate (page, location);
}

static void
np_registrations_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  if (np_location_is (np_page_get_location (page), NP_PARAM_MODE, "trend"))
    look_at_point (page, id, key);
  else
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
  page_class->update = np_registrations_page_update;
  page_class->activate_datum = np_registrations_page_activate_datum;

  g_type_ensure (NP_TYPE_PERIOD_SLIDER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-registrations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, mode);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, by);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, measure);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, interval);
  gtk_widget_class_bind_template_child (widget_class, NpRegistrationsPage, slider);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
}

static void
np_registrations_page_init (NpRegistrationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
