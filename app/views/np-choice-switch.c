/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-choice-switch.h"

#include "np-choice-drop-down.h"

struct _NpChoiceSwitch
{
  GtkWidget parent_instance;

  AdwToggleGroup *group;
  NpChoiceDropDown *drop_down;
  gboolean setting; /* it follows; it was not used */
};

enum
{
  PROP_LABEL = 1,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpChoiceSwitch, np_choice_switch, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
active_changed_cb (NpChoiceSwitch *self)
{
  const char *name = adw_toggle_group_get_active_name (self->group);

  if (!self->setting && name != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, name);
}

static void
chosen_cb (NpChoiceSwitch *self, const char *name)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, name);
}

static GtkSizeRequestMode
np_choice_switch_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* As wide as the toggles if it may be, and at least as the list. */
static void
np_choice_switch_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  NpChoiceSwitch *self = NP_CHOICE_SWITCH (widget);
  int wide_minimum, wide, narrow_minimum, narrow;

  gtk_widget_measure (GTK_WIDGET (self->group), orientation, -1, &wide_minimum, &wide, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->drop_down), orientation, -1, &narrow_minimum, &narrow, NULL,
                      NULL);
  *natural = MAX (wide, narrow);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN (narrow_minimum, *natural) : *natural;
}

static void
np_choice_switch_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  NpChoiceSwitch *self = NP_CHOICE_SWITCH (widget);
  int wide, narrow;
  gboolean fits;

  gtk_widget_measure (GTK_WIDGET (self->group), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (self->drop_down), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &narrow,
                      NULL, NULL);
  fits = wide <= width;
  gtk_widget_set_child_visible (GTK_WIDGET (self->group), fits);
  gtk_widget_set_child_visible (GTK_WIDGET (self->drop_down), !fits);
  if (fits)
    gtk_widget_allocate (GTK_WIDGET (self->group), width, height, baseline, NULL);
  else
    {
      int used = MIN (narrow, width);
      gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
      GskTransform *transform
          = is_rtl ? gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (width - used, 0)) : NULL;

      gtk_widget_allocate (GTK_WIDGET (self->drop_down), used, height, baseline, transform);
    }
}

static void
np_choice_switch_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  NpChoiceSwitch *self = NP_CHOICE_SWITCH (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      g_object_set_property (G_OBJECT (self->drop_down), "label", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_choice_switch_dispose (GObject *object)
{
  NpChoiceSwitch *self = NP_CHOICE_SWITCH (object);

  GtkWidget *child;

  self->setting = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (np_choice_switch_parent_class)->dispose (object);
}

static void
np_choice_switch_class_init (NpChoiceSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = np_choice_switch_set_property;
  object_class->dispose = np_choice_switch_dispose;
  widget_class->get_request_mode = np_choice_switch_get_request_mode;
  widget_class->measure = np_choice_switch_measure;
  widget_class->size_allocate = np_choice_switch_size_allocate;

  properties[PROP_LABEL]
      = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
np_choice_switch_init (NpChoiceSwitch *self)
{
  self->group = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  /* Half a word is no label: where they don't fit, there is the list. */
  adw_toggle_group_set_can_shrink (self->group, FALSE);
  self->drop_down = g_object_new (NP_TYPE_CHOICE_DROP_DOWN, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->group), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->drop_down), GTK_WIDGET (self));
  g_signal_connect_object (self->group, "notify::active-name", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drop_down, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
set_toggle (NpChoiceSwitch *self, NpChoice *choice)
{
  AdwToggle *toggle
      = adw_toggle_group_get_toggle_by_name (self->group, np_choice_get_name (choice));

  if (toggle == NULL)
    {
      toggle = adw_toggle_new ();
      adw_toggle_set_name (toggle, np_choice_get_name (choice));
      adw_toggle_set_label (toggle, np_choice_get_title (choice));
      adw_toggle_group_add (self->group, toggle);
    }
  adw_toggle_set_enabled (toggle, np_choice_get_obstacle (choice) == NULL);
  adw_toggle_set_tooltip (toggle, np_choice_get_subtitle (choice) != NULL
                                      ? np_choice_get_subtitle (choice)
                                      : "");
}

void
np_choice_switch_set_choices (NpChoiceSwitch *self, GPtrArray *choices, const char *active)
{
  g_return_if_fail (NP_IS_CHOICE_SWITCH (self));
  g_return_if_fail (choices != NULL);

  self->setting = TRUE;
  for (guint i = 0; i < choices->len; i++)
    set_toggle (self, choices->pdata[i]);
  adw_toggle_group_set_active_name (self->group, active);
  self->setting = FALSE;
  np_choice_drop_down_set_choices (self->drop_down, choices, active);
}
