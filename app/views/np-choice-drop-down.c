/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-choice-drop-down.h"

/* At least this much of an explanation stands in a line. */
#define SUBTITLE_CHARS 36

struct _NpChoiceDropDown
{
  AdwBin parent_instance;

  GtkDropDown *drop_down;
  GListStore *store;  /* (owned) */
  GPtrArray *choices; /* what the store has (owned) (nullable) */
  char *format;
  gboolean setting; /* it follows; it was not used */
};

enum
{
  PROP_LABEL = 1,
  PROP_FORMAT,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpChoiceDropDown, np_choice_drop_down, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the button says. (transfer full) */
static char *
make_text (NpChoiceDropDown *self, NpChoice *choice)
{
  g_auto (GStrv) parts = NULL;

  if (self->format == NULL)
    return g_strdup (np_choice_get_title (choice));
  parts = g_strsplit (self->format, "%s", 2);
  return g_strjoinv (np_choice_get_title (choice), parts);
}

static void
setup_button_cb (NpChoiceDropDown *self, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_button_cb (NpChoiceDropDown *self, GtkListItem *list_item)
{
  g_autofree char *text = make_text (self, gtk_list_item_get_item (list_item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

static GtkWidget *
new_line (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (NpChoiceDropDown *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (lines), new_line (NULL));
  gtk_box_append (GTK_BOX (lines), new_line ("caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (lines), "dim-label");
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), lines);
  gtk_box_append (GTK_BOX (row), check);
  gtk_list_item_set_child (list_item, row);
}

static void
selected_changed_cb (GtkDropDown *drop_down, GParamSpec *pspec, GtkListItem *list_item)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (list_item));

  gtk_widget_set_opacity (check, gtk_drop_down_get_selected_item (drop_down)
                                         == gtk_list_item_get_item (list_item)
                                     ? 1
                                     : 0);
}

/* Lines that can't be chosen are still walked through and read out, with the reason. */
static void
bind_cb (NpChoiceDropDown *self, GtkListItem *list_item)
{
  NpChoice *choice = gtk_list_item_get_item (list_item);
  GtkWidget *lines = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *subtitle = gtk_widget_get_last_child (lines);
  gboolean enabled = np_choice_get_obstacle (choice) == NULL;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (lines)),
                       np_choice_get_title (choice));
  gtk_label_set_label (GTK_LABEL (subtitle), np_choice_get_subtitle (choice));
  gtk_widget_set_visible (subtitle, np_choice_get_subtitle (choice) != NULL);
  /* The list is as wide as the button unless its lines ask for more. */
  gtk_label_set_width_chars (GTK_LABEL (subtitle), SUBTITLE_CHARS);
  gtk_widget_set_sensitive (gtk_widget_get_first_child (lines), enabled);
  gtk_list_item_set_activatable (list_item, enabled);
  gtk_list_item_set_selectable (list_item, enabled);
  gtk_list_item_set_accessible_label (list_item, np_choice_get_title (choice));
  gtk_list_item_set_accessible_description (list_item, np_choice_get_subtitle (choice) != NULL
                                                           ? np_choice_get_subtitle (choice)
                                                           : "");
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_changed_cb),
                           list_item, 0);
  selected_changed_cb (self->drop_down, NULL, list_item);
}

static void
unbind_cb (NpChoiceDropDown *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (self->drop_down, selected_changed_cb, list_item);
}

static void
chosen_cb (NpChoiceDropDown *self)
{
  NpChoice *choice = gtk_drop_down_get_selected_item (self->drop_down);

  if (!self->setting && choice != NULL && np_choice_get_obstacle (choice) == NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, np_choice_get_name (choice));
}

static void
set_label (NpChoiceDropDown *self, const char *label)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
np_choice_drop_down_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  NpChoiceDropDown *self = NP_CHOICE_DROP_DOWN (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_FORMAT:
      g_set_str (&self->format, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_choice_drop_down_dispose (GObject *object)
{
  NpChoiceDropDown *self = NP_CHOICE_DROP_DOWN (object);

  /* Its lists are emptied as it goes, which is no choice. */
  self->setting = TRUE;
  g_clear_object (&self->store);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->format, g_free);

  G_OBJECT_CLASS (np_choice_drop_down_parent_class)->dispose (object);
}

static void
np_choice_drop_down_class_init (NpChoiceDropDownClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = np_choice_drop_down_set_property;
  object_class->dispose = np_choice_drop_down_dispose;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkListItemFactory *
new_factory (NpChoiceDropDown *self, GCallback setup, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);
  return factory;
}

static void
np_choice_drop_down_init (NpChoiceDropDown *self)
{
  g_autoptr (GtkListItemFactory) button
      = new_factory (self, G_CALLBACK (setup_button_cb), G_CALLBACK (bind_button_cb));
  g_autoptr (GtkListItemFactory) lines
      = new_factory (self, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb));

  g_signal_connect_object (lines, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->store = g_list_store_new (NP_TYPE_CHOICE);
  self->drop_down
      = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->store)), NULL));
  gtk_drop_down_set_factory (self->drop_down, button);
  gtk_drop_down_set_list_factory (self->drop_down, lines);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
}

void
np_choice_drop_down_set_choices (NpChoiceDropDown *self, GPtrArray *choices, const char *active)
{
  int position;

  g_return_if_fail (NP_IS_CHOICE_DROP_DOWN (self));
  g_return_if_fail (choices != NULL);

  position = np_choices_find (choices, active);
  self->setting = TRUE;
  if (!np_choices_equal (self->choices, choices))
    {
      g_clear_pointer (&self->choices, g_ptr_array_unref);
      self->choices = g_ptr_array_ref (choices);
      g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)),
                           choices->pdata, choices->len);
    }
  gtk_drop_down_set_selected (self->drop_down,
                              position >= 0 ? (guint) position : GTK_INVALID_LIST_POSITION);
  self->setting = FALSE;
}
