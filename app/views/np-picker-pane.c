/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-pane.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-name-match.h"

struct _NpPickerPane
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  GtkMenuButton *presets;
  GtkLabel *count;
  GtkWidget *clear;
  GtkStack *stack;
  GtkListView *list;

  NpPickerContext context;
  GListStore *items;
  GtkFilterListModel *filtered;
  GtkSortListModel *found; /* what is closest to what was typed first */
  char *wanted;            /* folded; NULL: nothing was typed */
  guint worst;             /* the match that is still good enough */
};

enum
{
  SIGNAL_TOGGLED,
  SIGNAL_WANTED,
  SIGNAL_CLEARED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPickerPane, np_picker_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  NpPickerPane *self = NP_PICKER_PANE (user_data);

  return self->wanted == NULL || np_picker_item_get_match (NP_PICKER_ITEM (item)) <= self->worst;
}

static int
compare_matches_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  NpPickerPane *self = NP_PICKER_PANE (user_data);
  guint match_a = np_picker_item_get_match ((NpPickerItem *) a);
  guint match_b = np_picker_item_get_match ((NpPickerItem *) b);

  return self->wanted == NULL || match_a == match_b ? GTK_ORDERING_EQUAL
         : match_a < match_b                        ? GTK_ORDERING_SMALLER
                                                    : GTK_ORDERING_LARGER;
}

/* "3 shown, 2 hidden": what was chosen, and of the others what isn't as the context has it.
 * (transfer full) */
static char *
describe_count (NpPickerPane *self, const guint *n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (self->context == NP_PICKER_CONTEXT_NONE)
    return n[NP_PICKER_SHOWN] > 0
               ? g_strdup_printf (ngettext ("%u selected", "%u selected", n[NP_PICKER_SHOWN]),
                                  n[NP_PICKER_SHOWN])
               : g_strdup (_ ("None selected"));
  /* Translators: how many lines of a list are drawn in colour, in grey, and not at all. */
  g_strv_builder_take (builder, n[NP_PICKER_SHOWN] > 0
                                    ? g_strdup_printf (_ ("%u shown"), n[NP_PICKER_SHOWN])
                                    : g_strdup (_ ("None chosen")));
  if (self->context == NP_PICKER_CONTEXT_HIDDEN && n[NP_PICKER_GREY] > 0)
    g_strv_builder_take (builder, g_strdup_printf (_ ("%u grey"), n[NP_PICKER_GREY]));
  if (n[NP_PICKER_HIDDEN] > 0)
    g_strv_builder_take (builder, g_strdup_printf (_ ("%u hidden"), n[NP_PICKER_HIDDEN]));
  parts = g_strv_builder_end (builder);
  /* Translators: what joins “3 shown” and “2 hidden”. */
  return g_strjoinv (_ (", "), parts);
}

static void
update_count (NpPickerPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n[NP_PICKER_HIDDEN + 1] = { 0 };
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      n[np_picker_item_get_state (item)]++;
    }
  text = describe_count (self, n);
  gtk_label_set_label (self->count, text);
  gtk_widget_set_sensitive (self->clear, n[NP_PICKER_SHOWN] > 0 || n[NP_PICKER_HIDDEN] > 0
                                             || (self->context == NP_PICKER_CONTEXT_HIDDEN
                                                 && n[NP_PICKER_GREY] > 0));
}

/* Where something is what was typed, what is only spelled like it is noise. */
static void
update_search (NpPickerPane *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  gboolean empty;

  self->worst = NP_NAME_MATCH_NONE - 1;
  for (guint i = 0; self->wanted != NULL && i < n_items; i++)
    {
      g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (np_picker_item_match (item, self->wanted) <= NP_NAME_MATCH_WORDS)
        self->worst = NP_NAME_MATCH_WORDS;
    }
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered),
                      GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->found), GTK_SORTER_CHANGE_DIFFERENT);
  empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

static void
search_changed_cb (NpPickerPane *self)
{
  g_autofree char *folded = np_name_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  g_set_str (&self->wanted, *folded != '\0' ? folded : NULL);
  update_search (self);
}

static void
stop_search_cb (NpPickerPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
toggle_position (NpPickerPane *self, guint position)
{
  g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->found), position);

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
want_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *id;
  guint32 state;

  g_variant_get (parameter, "(&su)", &id, &state);
  g_signal_emit (widget, signals[SIGNAL_WANTED], 0, id, state);
}

/* The row that the keyboard is at: the focus is on what holds it, or on its button. */
static NpPickerRow *
get_focused_row (NpPickerPane *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return NULL;
  row = gtk_widget_get_ancestor (focus, NP_TYPE_PICKER_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);
  return row != NULL && NP_IS_PICKER_ROW (row) ? NP_PICKER_ROW (row) : NULL;
}

static gboolean
want_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  NpPickerPane *self = NP_PICKER_PANE (widget);
  NpPickerRow *row = get_focused_row (self);

  if (row == NULL || self->context == NP_PICKER_CONTEXT_NONE)
    return FALSE;
  np_picker_row_want (row, g_variant_get_uint32 (args));
  return TRUE;
}

static void
state_changed_cb (NpPickerItem *item, GParamSpec *pspec, GtkListItem *list_item)
{
  NpPickerPane *self = g_object_get_data (G_OBJECT (list_item), "np-pane");
  g_autofree char *label = np_picker_row_describe (item, self->context);

  gtk_list_item_set_accessible_label (list_item, label);
}

static void
setup_cb (NpPickerPane *self, GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (list_item), "np-pane", self);
  gtk_list_item_set_child (list_item, np_picker_row_new ());
}

static void
bind_cb (NpPickerPane *self, GtkListItem *list_item)
{
  NpPickerItem *item = gtk_list_item_get_item (list_item);
  NpPickerRow *row = NP_PICKER_ROW (gtk_list_item_get_child (list_item));

  np_picker_row_set_context (row, self->context);
  np_picker_row_set_item (row, item);
  g_signal_connect_object (item, "notify::state", G_CALLBACK (state_changed_cb), list_item, 0);
  state_changed_cb (item, NULL, list_item);
}

static void
unbind_cb (NpPickerPane *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), state_changed_cb,
                                        list_item);
  np_picker_row_set_item (NP_PICKER_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
np_picker_pane_dispose (GObject *object)
{
  NpPickerPane *self = NP_PICKER_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PICKER_PANE);
  g_clear_object (&self->found);
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
  signals[SIGNAL_WANTED]
      = g_signal_new ("wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_UINT);
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "picker.want", "(su)", want_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_h, 0, want_key_cb, "u", NP_PICKER_HIDDEN);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, 0, want_key_cb, "u", NP_PICKER_GREY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-picker-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, entry);
  gtk_widget_class_bind_template_child (widget_class, NpPickerPane, presets);
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
  self->found = gtk_sort_list_model_new (G_LIST_MODEL (self->filtered), /* takes it */
                                         GTK_SORTER (gtk_custom_sorter_new (compare_matches_cb,
                                                                            self, NULL)));
  selection
      = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found))));
  gtk_list_view_set_model (self->list, selection);
  update_count (self);
}

static gpointer
copy_item (gconstpointer item, gpointer user_data)
{
  return g_object_ref ((gpointer) item);
}

/* What is in the list already takes on what @items say and is in their place: lists move the focus
 * along with an item, and don't jump. Where little is the same, it is another list, which begins at
 * its beginning. (transfer full) of NpPickerItem */
static GPtrArray *
reuse_items (NpPickerPane *self, GPtrArray *items)
{
  GPtrArray *reused = g_ptr_array_new_full (items->len, g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items)), n_reused = 0;

  for (guint i = 0; i < n_items; i++)
    {
      /* The list holds it. */
      g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_hash_table_insert (known, (gpointer) np_picker_item_get_id (item), item);
    }
  for (guint i = 0; i < items->len; i++)
    {
      NpPickerItem *item = items->pdata[i];
      NpPickerItem *old = g_hash_table_lookup (known, np_picker_item_get_id (item));

      if (old == NULL || !np_picker_item_is_called_alike (old, item))
        {
          g_ptr_array_add (reused, g_object_ref (item));
          continue;
        }
      np_picker_item_set_state (old, np_picker_item_get_state (item),
                                np_picker_item_get_value (item), np_picker_item_get_ink (item));
      g_ptr_array_add (reused, g_object_ref (old));
      n_reused++;
    }
  if (n_reused >= items->len / 2)
    return reused;
  g_ptr_array_unref (reused);
  return g_ptr_array_copy (items, copy_item, NULL);
}

static gboolean
is_at (NpPickerPane *self, guint position, gpointer item)
{
  g_autoptr (GObject) there = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return (gpointer) there == item;
}

/* What is chosen stands on top, and is what one wants to see when something else chose it. Who works
 * in the list stays where he is. */
static void
show_top (NpPickerPane *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL
      && g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list))) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
}

void
np_picker_pane_set_items (NpPickerPane *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) reused = NULL;
  guint n_old, first = 0, n_last = 0;

  g_return_if_fail (NP_IS_PICKER_PANE (self));
  g_return_if_fail (items != NULL);

  reused = reuse_items (self, items);
  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  /* Only what lies between the same beginning and the same end is put in anew. */
  while (first < MIN (n_old, reused->len) && is_at (self, first, reused->pdata[first]))
    first++;
  while (n_last < MIN (n_old, reused->len) - first
         && is_at (self, n_old - 1 - n_last, reused->pdata[reused->len - 1 - n_last]))
    n_last++;
  if (n_old > first + n_last || reused->len > first + n_last)
    {
      g_list_store_splice (self->items, first, n_old - first - n_last, reused->pdata + first,
                           reused->len - first - n_last);
      show_top (self);
    }
  update_count (self);
  update_search (self);
}

void
np_picker_pane_set_context (NpPickerPane *self, NpPickerContext context)
{
  guint n_items;

  g_return_if_fail (NP_IS_PICKER_PANE (self));

  if (self->context == context)
    return;
  self->context = context;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (row != NULL && NP_IS_PICKER_ROW (row))
        np_picker_row_set_context (NP_PICKER_ROW (row), context);
    }
  /* What rows are called depends on it, too. */
  n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (NpPickerItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_object_notify (G_OBJECT (item), "state");
    }
}

void
np_picker_pane_set_presets (NpPickerPane *self, GMenuModel *presets)
{
  g_return_if_fail (NP_IS_PICKER_PANE (self));
  g_return_if_fail (presets == NULL || G_IS_MENU_MODEL (presets));

  gtk_menu_button_set_menu_model (self->presets, presets);
  gtk_widget_set_visible (GTK_WIDGET (self->presets),
                          presets != NULL && g_menu_model_get_n_items (presets) > 0);
}
