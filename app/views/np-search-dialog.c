/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search-dialog.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-search.h"

/* More than anyone reads; keeps a dataset of a million names quick. */
#define MOST_RESULTS 200

struct _NpSearchDialog
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;

  NpDataset *dataset;
  GtkSingleSelection *selection;
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpSearchDialog, np_search_dialog, ADW_TYPE_DIALOG)

static guint signals[N_SIGNALS];

static void
search_changed_cb (NpSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GListStore) results = np_search (self->dataset, text, MOST_RESULTS);
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (results)) > 0;

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (results));
  gtk_stack_set_visible_child_name (self->stack, any             ? "results"
                                                 : *text == '\0' ? "start"
                                                                 : "nothing");
}

static void
go_to (NpSearchDialog *self, guint position)
{
  g_autoptr (NpSearchResult) result
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (result == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, np_search_result_get_location (result));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
entry_activate_cb (NpSearchDialog *self)
{
  /* Typing is quicker than the entry's own delay. */
  search_changed_cb (self);
  go_to (self, 0);
}

static void
stop_search_cb (NpSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
activate_cb (NpSearchDialog *self, guint position)
{
  go_to (self, position);
}

static void
setup_cb (NpSearchDialog *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *kind = gtk_label_new (NULL);

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (kind), 0);
  gtk_label_set_ellipsize (GTK_LABEL (kind), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (kind, "caption");
  gtk_widget_add_css_class (kind, "dim-label");
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), kind);
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_cb (NpSearchDialog *self, GtkListItem *list_item)
{
  NpSearchResult *result = gtk_list_item_get_item (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *name = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  GtkWidget *kind = gtk_widget_get_next_sibling (name);
  g_autofree char *label = g_strdup_printf ("%s, %s", np_search_result_get_name (result),
                                            np_search_result_get_kind (result));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), np_search_result_get_icon (result));
  gtk_label_set_label (GTK_LABEL (name), np_search_result_get_name (result));
  gtk_label_set_label (GTK_LABEL (kind), np_search_result_get_kind (result));
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
np_search_dialog_dispose (GObject *object)
{
  NpSearchDialog *self = NP_SEARCH_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->selection);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (np_search_dialog_parent_class)->dispose (object);
}

static void
np_search_dialog_class_init (NpSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_search_dialog_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NpSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, NpSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, NpSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
np_search_dialog_init (NpSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

/**
 * np_search_dialog_new:
 * @dataset: what to search
 * @text: what to begin with
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
np_search_dialog_new (NpDataset *dataset, const char *text)
{
  NpSearchDialog *self;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (NP_TYPE_SEARCH_DIALOG, NULL);
  self->dataset = g_object_ref (dataset);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return ADW_DIALOG (self);
}
