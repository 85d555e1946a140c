/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plants-controls.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-choice-drop-down.h"
#include "np-choice-switch.h"
#include "np-filter.h"
#include "np-plants-filter.h"

struct _NpPlantsControls
{
  AdwBin parent_instance;

  NpChoiceSwitch *mode;
  NpChoiceDropDown *region;
  NpChoiceDropDown *by;
  NpChoiceDropDown *sort;
  GtkMenuButton *filter_button;
  NpPlantsFilter *filter;
  AdwBin *extra;

  NpLocation *location; /* (owned) (nullable) */
  NpPlantsFacts *facts; /* (owned) (nullable) */
};

typedef struct
{
  const char *name;
  const char *title;
  const char *explanation; /* (nullable) */
} Option;

enum
{
  PROP_EXTRA = 1,
  N_PROPS
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPlantsControls, np_plants_controls, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* The first of each is what is shown where a location says nothing. */
static const Option bys[] = {
  { "product", N_ ("By product"), N_ ("Vehicles, engines, batteries") },
  { "country", N_ ("By country"), N_ ("Where the plants are") },
  { "operator", N_ ("By operator"), N_ ("Who ran them then") },
  { "group", N_ ("By group"), N_ ("Who owned who ran them; a joint venture under each owner") },
  { "partnership", N_ ("By partnership"), N_ ("Those whose events name the plant") },
};

static const Option sorts[] = {
  { "use", N_ ("Most used first"), N_ ("By the share of their capacity that was used") },
  { "capacity", N_ ("Largest first"), N_ ("By capacity") },
  { "output", N_ ("Most built first"), N_ ("By output; cars sold come after what was built") },
  { "spare", N_ ("Most spare first"), N_ ("By capacity that wasn’t used") },
  { "name", N_ ("By name"), N_ ("In the order of the alphabet") },
};

static const Option regions[] = {
  { "world", N_ ("World"), NULL },
  { "uk", N_ ("United Kingdom"), NULL },
  { "europe", N_ ("Europe"), NULL },
  { "china", N_ ("China"), NULL },
};

static void
go (NpPlantsControls *self, NpLocation *location)
{
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
navigate_with (NpPlantsControls *self,
               const char *param,
               const char *value,
               const char *default_value)
{
  g_autoptr (NpLocation) location = NULL;

  if (g_strcmp0 (value, default_value) == 0)
    value = NULL;
  if (self->location == NULL || g_strcmp0 (np_location_get (self->location, param), value) == 0)
    return;
  location = np_location_with (self->location, param, value);
  go (self, location);
}

/* Where it leads was looked for when the figure was made. */
static void
mode_chosen_cb (NpPlantsControls *self, const char *name)
{
  g_autoptr (NpLocation) location = NULL;

  for (guint i = 0; self->facts != NULL && i < NP_N_PLANTS_MODES; i++)
    if (g_str_equal (np_plants_modes_get_name ((NpPlantsMode) i), name)
        && i != np_plants_modes_get (self->location) && self->facts->ways[i].location != NULL)
      location = np_location_ref (self->facts->ways[i].location);
  if (location != NULL)
    go (self, location);
}

static void
by_chosen_cb (NpPlantsControls *self, const char *by)
{
  navigate_with (self, NP_PARAM_BY, by, bys[0].name);
}

static void
sort_chosen_cb (NpPlantsControls *self, const char *sort)
{
  navigate_with (self, NP_PARAM_SORT, sort, sorts[0].name);
}

static void
region_chosen_cb (NpPlantsControls *self, const char *region)
{
  navigate_with (self, NP_PARAM_REGION, region, regions[0].name);
}

static void
filter_navigate_cb (NpPlantsControls *self, NpLocation *location)
{
  go (self, location);
}

static void
np_plants_controls_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  NpPlantsControls *self = NP_PLANTS_CONTROLS (object);

  switch (prop_id)
    {
    case PROP_EXTRA:
      adw_bin_set_child (self->extra, g_value_get_object (value));
      gtk_widget_set_visible (GTK_WIDGET (self->extra), g_value_get_object (value) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_plants_controls_dispose (GObject *object)
{
  NpPlantsControls *self = NP_PLANTS_CONTROLS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PLANTS_CONTROLS);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (np_plants_controls_parent_class)->dispose (object);
}

static void
np_plants_controls_class_init (NpPlantsControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = np_plants_controls_set_property;
  object_class->dispose = np_plants_controls_dispose;

  properties[PROP_EXTRA] = g_param_spec_object ("extra", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  g_type_ensure (NP_TYPE_CHOICE_SWITCH);
  g_type_ensure (NP_TYPE_PLANTS_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-plants-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, mode);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, region);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, by);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, sort);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, filter_button);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, filter);
  gtk_widget_class_bind_template_child (widget_class, NpPlantsControls, extra);
  gtk_widget_class_bind_template_callback (widget_class, mode_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_navigate_cb);
}

static void
np_plants_controls_init (NpPlantsControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_options (NpPlantsControls *self,
              NpChoiceDropDown *drop_down,
              const char *param,
              const Option *options,
              guint n)
{
  const char *chosen = np_location_get (self->location, param);
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (choices,
                     np_choice_new (options[i].name, _ (options[i].title),
                                    options[i].explanation != NULL ? _ (options[i].explanation)
                                                                   : NULL,
                                    NULL));
  np_choice_drop_down_set_choices (drop_down, choices, chosen != NULL ? chosen : options[0].name);
  gtk_widget_set_visible (GTK_WIDGET (drop_down), np_plants_modes_use (self->location, param));
}

static void
update_filter (NpPlantsControls *self)
{
  np_filter_show_count (self->filter_button,
                        np_plants_filter_update (self->filter, self->location, self->facts));
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button),
                          np_plants_filter_is_useful (self->location));
}

void
np_plants_controls_update (NpPlantsControls *self, NpLocation *location, const NpPlantsFacts *facts)
{
  g_autoptr (GPtrArray) modes = NULL;

  g_return_if_fail (NP_IS_PLANTS_CONTROLS (self));
  g_return_if_fail (location != NULL);
  g_return_if_fail (facts != NULL);

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  g_set_object (&self->facts, (NpPlantsFacts *) facts);
  modes = np_plants_modes_new_choices (facts->ways);
  np_choice_switch_set_choices (self->mode, modes,
                                np_plants_modes_get_name (np_plants_modes_get (location)));
  show_options (self, self->region, NP_PARAM_REGION, regions, G_N_ELEMENTS (regions));
  show_options (self, self->by, NP_PARAM_BY, bys, G_N_ELEMENTS (bys));
  show_options (self, self->sort, NP_PARAM_SORT, sorts, G_N_ELEMENTS (sorts));
  update_filter (self);
}
