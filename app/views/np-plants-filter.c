/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-filter.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-filter.h"
#include "np-format.h"
#include "np-words.h"

/* In the order of the words of locations. */
static const char *const product_names[] = { "vehicles", "engines", "batteries" };

static const char *const filters[]
    = { NP_PARAM_FIND,        NP_PARAM_COUNTRY, NP_PARAM_COMPANY, NP_PARAM_PRODUCT,
        NP_PARAM_PARTNERSHIP, NP_PARAM_FROM,    NP_PARAM_TO };

#define N_FILTERS G_N_ELEMENTS (filters)

struct _NpPlantsFilter
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  NpChoiceDropDown *country;
  NpChoiceDropDown *company;
  NpChoiceDropDown *product;
  NpChoiceDropDown *partnership;
  NpChoiceDropDown *from;
  NpChoiceDropDown *to;
  GtkWidget *clear;

  NpLocation *location; /* (owned) (nullable) */
  gboolean setting;     /* the widgets follow; nobody used them */
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPlantsFilter, np_plants_filter, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* @location: (transfer full) (nullable) */
static void
go (NpPlantsFilter *self, NpLocation *location)
{
  if (location == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
  np_location_unref (location);
}

static void
navigate_with (NpPlantsFilter *self, const char *param, const char *value)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change (self->location, param, value));
}

/* Letters come one after the other: the entry waits a moment by itself, also when it was told. */
static void
search_changed_cb (NpPlantsFilter *self)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change_words (self->entry, self->location));
}

static void
country_chosen_cb (NpPlantsFilter *self, const char *country)
{
  navigate_with (self, NP_PARAM_COUNTRY, country);
}

static void
company_chosen_cb (NpPlantsFilter *self, const char *company)
{
  navigate_with (self, NP_PARAM_COMPANY, company);
}

static void
product_chosen_cb (NpPlantsFilter *self, const char *product)
{
  navigate_with (self, NP_PARAM_PRODUCT, product);
}

static void
partnership_chosen_cb (NpPlantsFilter *self, const char *partnership)
{
  navigate_with (self, NP_PARAM_PARTNERSHIP, partnership);
}

static void
from_chosen_cb (NpPlantsFilter *self, const char *year)
{
  navigate_with (self, NP_PARAM_FROM, year);
}

static void
to_chosen_cb (NpPlantsFilter *self, const char *year)
{
  navigate_with (self, NP_PARAM_TO, year);
}

/* Fills @used, which ends in NULL, with those that make a difference. */
static void
list_used (NpLocation *location, const char *used[N_FILTERS + 1])
{
  guint n = 0;

  for (guint i = 0; i < N_FILTERS; i++)
    if (np_plants_modes_use (location, filters[i]))
      used[n++] = filters[i];
  used[n] = NULL;
}

/* What another picture filters by is kept for that. */
static void
clear_clicked_cb (NpPlantsFilter *self)
{
  const char *used[N_FILTERS + 1];

  list_used (self->location, used);
  go (self, np_location_without (self->location, used));
}

static void
np_plants_filter_dispose (GObject *object)
{
  NpPlantsFilter *self = NP_PLANTS_FILTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PLANTS_FILTER);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_plants_filter_parent_class)->dispose (object);
}

static void
np_plants_filter_class_init (NpPlantsFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_plants_filter_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-plants-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, entry);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, country);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, company);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, product);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, partnership);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, from);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, to);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, product_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, partnership_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
np_plants_filter_init (NpPlantsFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  np_filter_init_entry (self->entry);
}

static void
show_names (NpPlantsFilter *self,
            NpChoiceDropDown *drop_down,
            const char *param,
            const char *any,
            const GPtrArray *names)
{
  GPtrArray *choices = np_filter_new_choices (any);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (choices, np_choice_new (names->pdata[i], names->pdata[i], NULL, NULL));
  np_filter_show (drop_down, choices, self->location, param);
}

static void
show_products (NpPlantsFilter *self, const NpPlantsFacts *facts)
{
  GPtrArray *choices = np_filter_new_choices (_ ("All products"));

  for (guint i = 0; i < G_N_ELEMENTS (product_names); i++)
    if (facts->products[i])
      {
        g_autofree char *title = np_words_capitalise (np_format_product ((NpProduct) i));

        g_ptr_array_add (choices, np_choice_new (product_names[i], title, NULL, NULL));
      }
  np_filter_show (self->product, choices, self->location, NP_PARAM_PRODUCT);
}

static void
show_partnerships (NpPlantsFilter *self, const NpPlantsFacts *facts)
{
  GPtrArray *choices = np_filter_new_choices (_ ("All partnerships"));

  for (guint i = 0; i < facts->partnerships->len; i++)
    {
      NpEntity *partnership = facts->partnerships->pdata[i];

      g_ptr_array_add (choices, np_choice_new (np_entity_get_id (partnership),
                                               np_entity_get_name (partnership), NULL, NULL));
    }
  np_filter_show (self->partnership, choices, self->location, NP_PARAM_PARTNERSHIP);
}

static void
show_used (NpPlantsFilter *self)
{
  GtkWidget *const widgets[N_FILTERS] = {
    GTK_WIDGET (self->entry),   GTK_WIDGET (self->country),     GTK_WIDGET (self->company),
    GTK_WIDGET (self->product), GTK_WIDGET (self->partnership), GTK_WIDGET (self->from),
    GTK_WIDGET (self->to),
  };

  for (guint i = 0; i < N_FILTERS; i++)
    gtk_widget_set_visible (widgets[i], np_plants_modes_use (self->location, filters[i]));
}

gboolean
np_plants_filter_is_useful (NpLocation *location)
{
  const char *used[N_FILTERS + 1];

  g_return_val_if_fail (location != NULL, FALSE);

  list_used (location, used);
  return used[0] != NULL;
}

guint
np_plants_filter_update (NpPlantsFilter *self, NpLocation *location, const NpPlantsFacts *facts)
{
  const char *used[N_FILTERS + 1];
  const NpPlantsNames *names;
  guint n;

  g_return_val_if_fail (NP_IS_PLANTS_FILTER (self), 0);
  g_return_val_if_fail (location != NULL, 0);

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  self->setting = TRUE;
  names = np_plants_modes_get (location) == NP_PLANTS_MODE_OUTPUT ? &facts->totals : &facts->plants;
  show_names (self, self->country, NP_PARAM_COUNTRY, _ ("All countries"), names->countries);
  show_names (self, self->company, NP_PARAM_COMPANY, _ ("All companies"), names->companies);
  show_products (self, facts);
  show_partnerships (self, facts);
  np_filter_show_years (self->from, location, NP_PARAM_FROM, facts->first_year, facts->last_year);
  np_filter_show_years (self->to, location, NP_PARAM_TO, facts->first_year, facts->last_year);
  np_filter_show_words (self->entry, location);
  show_used (self);
  self->setting = FALSE;
  list_used (location, used);
  n = np_filter_count (location, used);
  gtk_widget_set_sensitive (self->clear, n > 0);
  return n;
}
