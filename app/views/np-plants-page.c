/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-period-slider.h"
#include "np-plant-details.h"

struct _NpPlantsPage
{
  NpPage parent_instance;

  NpPeriodSlider *slider;
};

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
  np_picker_pane_set_items (np_page_get_picker (NP_PAGE (self)), items);
}

static int
compare_years_cb (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

/* The years under which some plant's figure is listed. (transfer full) of NpPeriod */
static GArray *
list_years (NpDataset *dataset)
{
  NpFactTable *production = np_dataset_get_production (dataset);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (NpPeriod));

  for (guint measure = NP_MEASURE_OUTPUT; measure <= NP_MEASURE_SALES; measure++)
    {
      guint n;
      const NpPeriod *periods = np_fact_table_get_periods (production, measure, &n);

      for (guint i = 0; i < n; i++)
        {
          NpPeriod year = np_period_new_year (np_period_get_list_year (periods[i]));

          if (g_hash_table_add (seen, GUINT_TO_POINTER (year)))
            g_array_append_val (years, year);
        }
    }
  g_array_sort (years, compare_years_cb);
  return years;
}

static void
update_slider (NpPlantsPage *self, NpLocation *location)
{
  NpPeriod period = np_location_get_period (location, NP_PARAM_PERIOD);
  g_autoptr (GArray) years = list_years (np_page_get_dataset (NP_PAGE (self)));

  gtk_widget_set_visible (GTK_WIDGET (self->slider), period != NP_PERIOD_NONE);
  np_period_slider_set_periods (self->slider, (const NpPeriod *) years->data, years->len,
                                years->len, period);
}

static void
np_plants_page_update (NpPage *page, NpLocation *location)
{
  NpPlantsPage *self = NP_PLANTS_PAGE (page);

  update_picker (self, location);
  update_slider (self, location);
  np_page_prepare_period (page, np_period_slider_get_next (self->slider));
  np_page_set_has_details (page, np_plant_details_fill (np_page_get_details (NP_PAGE (self)),
                                                        np_page_get_dataset (page), location));
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
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PLANTS_PAGE);

  G_OBJECT_CLASS (np_plants_page_parent_class)->dispose (object);
}

static void
np_plants_page_class_init (NpPlantsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_plants_page_dispose;
  page_class->view = NP_VIEW_PLANTS;
  page_class->update = np_plants_page_update;
  page_class->activate_datum = np_plants_page_activate_datum;

  g_type_ensure (NP_TYPE_PERIOD_SLIDER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-plants-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPlantsPage, slider);
  gtk_widget_class_bind_template_callback (widget_class, period_chosen_cb);
}

static void
np_plants_page_init (NpPlantsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
