/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-page-private.h"

#include "np-config.h"

#include <string.h>

#include "np-chart.h"
#include "np-plant-details.h"

G_DEFINE_FINAL_TYPE (NpPlantsPage, np_plants_page, NP_TYPE_PAGE)

static void
period_chosen_cb (NpPlantsPage *self, guint period)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autofree char *text = np_period_to_string (period);
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL)
    return;
  location = np_location_with (current, NP_PARAM_PERIOD, text);
  np_page_navigate (NP_PAGE (self), location);
}

static int
compare_items_cb (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (np_picker_item_get_name ((gpointer) a),
                         np_picker_item_get_name ((gpointer) b));
}

static void
update_picker (NpPlantsPage *self, NpLocation *location)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  GListModel *plants = np_dataset_get_plants (dataset);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plants); i++)
    {
      NpPlant *plant = np_dataset_plant (dataset, i);
      const char *id = np_entity_get_id (NP_ENTITY (plant));
      g_autofree char *words = NULL;
      NpPickerItem *item;

      if (np_plant_get_is_total (plant))
        continue;
      words = g_strjoin ("\n", np_plant_get_operator (plant), np_plant_get_city (plant),
                         np_plant_get_country (plant), NULL);
      item = np_picker_item_new (id, np_entity_get_name (NP_ENTITY (plant)), words);
      np_picker_item_set_state (item,
                                np_location_has_id (location, NP_PARAM_SELECT, id) ? NP_PICKER_SHOWN
                                                                                   : NP_PICKER_OUT,
                                np_plant_get_operator (plant), -1);
      g_ptr_array_add (items, item);
    }
  g_ptr_array_sort_values (items, compare_items_cb);
  np_picker_pane_set_items (np_page_get_picker (NP_PAGE (self)), items);
}

static void
update_slider (NpPlantsPage *self, NpLocation *location, const NpPlantsFacts *facts)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);

  gtk_widget_set_visible (GTK_WIDGET (self->slider),
                          np_plants_modes_use (location, NP_PARAM_PERIOD));
  np_period_slider_set_periods (self->slider, (const NpPeriod *) (gpointer) facts->years->data,
                                facts->years->len, facts->years->len, period);
}

static GObject *
np_plants_page_prepare (NpDataset *dataset, NpLocation *location, GObject *before)
{
  return G_OBJECT (np_plants_facts_new (dataset, location));
}

static void
np_plants_page_update (NpPage *page, NpLocation *location)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (page);
  const NpPlantsFacts *facts = (gpointer) np_page_get_prepared (page);

  update_picker (self, location);
  np_plants_controls_update (self->controls, location, facts);
  np_chart_set_figure (self->beside, facts->beside);
  np_page_set_has_beside (page, facts->beside != NULL);
  update_slider (self, location, facts);
  np_plants_scenarios_update (self);
  np_page_prepare_period (page, np_period_slider_get_next (self->slider));
  np_page_set_has_details (page, np_plant_details_fill (np_page_get_details (page),
                                                        np_page_get_dataset (page), location,
                                                        facts->results));
}

/* A row of one plant's years leads to that year among all plants: its key has the period between
 * '@' and '/'. */
static void
look_at_year (NpPage *page, const char *id, const char *key)
{
  const char *start = strchr (key, '@');
  const char *end = start != NULL ? strrchr (start, '/') : NULL;
  g_autofree char *text = NULL;
  g_autofree char *year = NULL;
  g_autoptr (NpLocation) location = NULL;
  NpPeriod period;

  if (end == NULL)
    return;
  text = g_strndup (start + 1, end - start - 1);
  if (!np_period_parse (text, &period))
    return;
  year = g_strdup_printf ("%u", np_period_get_list_year (period));
  location = np_location_with (np_page_get_location (page), NP_PARAM_PERIOD, year);
  np_page_navigate (page, location);
}

static void
np_plants_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  if (np_location_get (np_page_get_location (page), NP_PARAM_PERIOD) == NULL)
    look_at_year (page, id, key);
  else
    np_page_toggle_selected (page, id);
}

static void
np_plants_page_dispose (GObject *object)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PLANTS_PAGE);

  g_clear_object (&self->book);
  g_clear_pointer (&self->edited, g_free);

  G_OBJECT_CLASS (np_plants_page_parent_class)->dispose (object);
}

static void
np_plants_page_class_init (NpPlantsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_plants_page_dispose;
  page_class->view = NP_VIEW_PLANTS;
  page_class->prepare = np_plants_page_prepare;
  page_class->update = np_plants_page_update;
  page_class->activate_datum = np_plants_page_activate_datum;

  g_type_ensure (NP_TYPE_CHART);
  g_type_ensure (NP_TYPE_PERIOD_SLIDER);
  g_type_ensure (NP_TYPE_PLANTS_CONTROLS);
  g_type_ensure (NP_TYPE_SCENARIO_BANNER);
  g_type_ensure (NP_TYPE_SCENARIO_CHOOSER);
  g_type_ensure (NP_TYPE_SCENARIO_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-plants-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, controls);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, beside);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, what_if);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, editor);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, slider);
  gtk_widget_class_bind_template_callback (widget_class, np_page_navigate);
  gtk_widget_class_bind_template_callback (widget_class, np_plants_scenarios_toggle);
  gtk_widget_class_bind_template_callback (widget_class, np_plants_scenarios_change);
  gtk_widget_class_bind_template_callback (widget_class, np_plants_scenarios_edit);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, np_page_activate_datum);
  np_plants_scenarios_install (widget_class);
}

static void
np_plants_page_init (NpPlantsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  np_plants_scenarios_update (self);
}

/**
 * np_plants_page_set_book:
 * @book: (nullable): the user's scenarios, without which none can be made or changed
 */
void
np_plants_page_set_book (NpPlantsPage *self, NpScenarioBook *book)
{
  g_return_if_fail (NP_IS_PLANTS_PAGE (self));

  if (g_set_object (&self->book, book))
    np_plants_scenarios_update (self);
}
