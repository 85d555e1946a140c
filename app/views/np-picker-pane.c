/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-pane.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

struct _NpPickerPane
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *clear;
  GtkStack *stack;
  GtkListView *list;

  GListStore *items;
  GtkFilterListModel *filtered;
  char *wanted; /* folded */
};

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_CLEARED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPickerPane, np_picker_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  NpPickerPane *self = NP_PICKER_PANE (user_data);

  return self->wanted == NULL || np_picker_item_matches (NP_PICKER_ITEM (item), self->wanted);
}

static void
update_count (NpPickerPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_selected = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n_selected += np_picker_item_get_selected (item) ? 1 : 0;
    }
  text = n_selected > 0
             ? g_strdup_printf (ngettext ("%u selected", "%u selected", n_selected), n_selected)
             : g_strdup (_ ("None selected"));
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->clear, n_selected > 0);
}

static void
update_stack (NpPickerPane *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

static void
search_changed_cb (NpPickerPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_pointer (&self->wanted, g_free);
  if (*text != '\0')
    self->wanted = np_picker_fold (text);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
stop_search_cb (NpPickerPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
toggle_position (NpPickerPane *self, guint position)
{
  g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, np_picker_item_get_id (item));
}

static void
search_activate_cb (NpPickerPane *self)
{
  toggle_position (self, 0);
}

static void
activate_cb (NpPickerPane *self, guint position)
{
  toggle_position (self, position);
}

static void
clear_clicked_cb (NpPickerPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

static void
ink_changed_cb (NpPickerItem *item, GParamSpec *pspec, GtkWidget *dot)
{
  int ink = np_picker_item_get_ink (item);
  g_autofree char *name = ink >= 0 ? g_strdup_printf ("np-series-%d", ink) : g_strdup ("np-none");
  const char *classes[] = { "np-dot", name, NULL };

  gtk_widget_set_css_classes (dot, classes);
}

static void
selected_changed_cb (NpPickerItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *check = gtk_widget_get_last_child (row);
  gboolean selected = np_picker_item_get_selected (item);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (check, selected);
  /* Translators: what a screen reader says of a row of the list; %s is a brand or a plant */
  label = g_strdup_printf (selected ? _ ("%s, selected") : _ ("%s, not selected"),
                           np_picker_item_get_name (item));
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
setup_cb (NpPickerPane *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *value = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_add_css_class (row, "np-picker-row");
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_add_css_class (value, "np-value");
  gtk_widget_add_css_class (value, "caption");
  gtk_widget_add_css_class (value, "dim-label");
  gtk_box_append (GTK_BOX (row), dot);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (GTK_BOX (row), check);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (NpPickerPane *self, GtkListItem *list_item)
{
  NpPickerItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *name = gtk_widget_get_next_sibling (dot);
  GtkWidget *value = gtk_widget_get_next_sibling (name);
  GBinding *binding;

  gtk_label_set_label (GTK_LABEL (name), np_picker_item_get_name (item));
  gtk_widget_set_tooltip_text (name, np_picker_item_get_name (item));
  binding = g_object_bind_property (item, "value", value, "label", G_BINDING_SYNC_CREATE);
  g_object_set_data (G_OBJECT (list_item), "np-binding", binding);
  g_signal_connect_object (item, "notify::ink", G_CALLBACK (ink_changed_cb), dot, 0);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (selected_changed_cb), list_item,
                           0);
  ink_changed_cb (item, NULL, dot);
  selected_changed_cb (item, NULL, list_item);
}

static void
unbind_cb (NpPickerPane *self, GtkListItem *list_item)
{
  NpPickerItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GBinding *binding = g_object_steal_data (G_OBJECT (list_item), "np-binding");

  g_binding_unbind (binding);
  g_signal_handlers_disconnect_by_func (item, ink_changed_cb, dot);
  g_signal_handlers_disconnect_by_func (item, selected_changed_cb, list_item);
}

static void
np_picker_pane_dispose (GObject *object)
{
  NpPickerPane *self = NP_PICKER_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PICKER_PANE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->items);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (np_picker_pane_parent_class)->dispose (object);
}

static void
np_picker_pane_class_init (NpPickerPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_picker_pane_dispose;

  signals[SIGNAL_TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-picker-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, entry);
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, count);
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, clear);
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, stack);
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
np_picker_pane_init (NpPickerPane *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->items = g_list_store_new (NP_TYPE_PICKER_ITEM);
  self->filtered
      = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                   GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL)));
  selection
      = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->filtered))));
  gtk_list_view_set_model (self->list, selection);
  update_count (self);
}

static gboolean
same_ids (GListModel *model, GPtrArray *items)
{
  if (g_list_model_get_n_items (model) != items->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (NpPickerItem) old = g_list_model_get_item (model, i);

      if (!g_str_equal (np_picker_item_get_id (old), np_picker_item_get_id (items->pdata[i])))
        return FALSE;
    }
  return TRUE;
}

void
np_picker_pane_set_items (NpPickerPane *self, GPtrArray *items)
{
  g_return_if_fail (NP_IS_PICKER_PANE (self));
  g_return_if_fail (items != NULL);

  if (same_ids (G_LIST_MODEL (self->items), items))
    {
      for (guint i = 0; i < items->len; i++)
        {
          g_autoptr (NpPickerItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), i);
          NpPickerItem *item = items->pdata[i];

          np_picker_item_set_state (old, np_picker_item_get_selected (item),
                                    np_picker_item_get_value (item), np_picker_item_get_ink (item));
        }
    }
  else
    {
      g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                           items->pdata, items->len);
    }
  update_count (self);
  update_stack (self);
}
