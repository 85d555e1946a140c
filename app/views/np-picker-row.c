/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-row.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-series-mark.h"

#define SENTENCE_LINES 3

struct _NpPickerRow
{
  AdwBin parent_instance;

  NpSeriesMark *mark;
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *value;
  GtkWidget *check;
  GtkWidget *eye;

  NpPickerContext context;
  NpPickerItem *item;       /* (owned) (nullable) */
  GSignalGroup *item_group; /* (owned) */
};

G_DEFINE_FINAL_TYPE (NpPickerRow, np_picker_row, ADW_TYPE_BIN)

/* What the button at the end of the line asks for. */
static NpPickerState
get_next_state (NpPickerRow *self)
{
  NpPickerState state = np_picker_item_get_state (self->item);

  if (self->context == NP_PICKER_CONTEXT_HIDDEN)
    return state == NP_PICKER_GREY ? NP_PICKER_OUT : NP_PICKER_GREY;
  return state == NP_PICKER_HIDDEN ? NP_PICKER_OUT : NP_PICKER_HIDDEN;
}

static void
update_eye (NpPickerRow *self)
{
  NpPickerState state = np_picker_item_get_state (self->item);
  const char *name = get_next_state (self) == NP_PICKER_GREY ? _ ("Show in Grey (G)")
                     : state == NP_PICKER_HIDDEN             ? _ ("Show Again (H)")
                     : state == NP_PICKER_GREY && self->context == NP_PICKER_CONTEXT_HIDDEN
                         ? _ ("Take Out Again (G)")
                         : _ ("Hide (H)");

  gtk_widget_set_visible (self->eye, self->context != NP_PICKER_CONTEXT_NONE);
  gtk_button_set_icon_name (GTK_BUTTON (self->eye),
                            state == NP_PICKER_HIDDEN || state == NP_PICKER_OUT
                                ? "view-conceal-symbolic"
                                : "view-reveal-symbolic");
  gtk_widget_set_tooltip_text (self->eye, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->eye), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
set_class (NpPickerRow *self, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
item_changed_cb (NpPickerRow *self)
{
  NpPickerState state = np_picker_item_get_state (self->item);
  const char *value = np_picker_item_get_value (self->item);
  int ink = state == NP_PICKER_GREY    ? NP_SERIES_MARK_GREY
            : state == NP_PICKER_SHOWN ? np_picker_item_get_ink (self->item)
                                       : NP_SERIES_MARK_NONE;

  np_series_mark_set_ink (self->mark, ink);
  gtk_label_set_label (self->value, value);
  gtk_widget_set_visible (GTK_WIDGET (self->value), value != NULL && *value != '\0');
  set_class (self, "two-lines", value != NULL && *value != '\0');
  /* Where there are three states, the mark says that it is shown. */
  gtk_widget_set_visible (self->check,
                          state == NP_PICKER_SHOWN && self->context == NP_PICKER_CONTEXT_NONE);
  set_class (self, "emphasised",
             state == NP_PICKER_SHOWN && self->context != NP_PICKER_CONTEXT_NONE);
  set_class (self, "hidden", state == NP_PICKER_HIDDEN);
  update_eye (self);
}

static void
eye_clicked_cb (NpPickerRow *self)
{
  np_picker_row_want (self, get_next_state (self));
}

static void
np_picker_row_dispose (GObject *object)
{
  NpPickerRow *self = NP_PICKER_ROW (object);

  g_clear_object (&self->item_group);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (np_picker_row_parent_class)->dispose (object);
}

static void
np_picker_row_class_init (NpPickerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = np_picker_row_dispose;
}

static GtkWidget *
append (GtkBox *box, GtkWidget *child)
{
  gtk_box_append (box, child);
  return child;
}

static void
np_picker_row_init (NpPickerRow *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9));
  GtkBox *texts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  self->mark = NP_SERIES_MARK (append (box, np_series_mark_new ()));
  self->icon = GTK_IMAGE (append (box, gtk_image_new ()));
  /* One below the other: side by side, a narrow list would shorten both. */
  append (box, GTK_WIDGET (texts));
  self->name = GTK_LABEL (append (texts, gtk_label_new (NULL)));
  self->value = GTK_LABEL (append (texts, gtk_label_new (NULL)));
  self->check = append (box, gtk_image_new_from_icon_name ("object-select-symbolic"));
  self->eye = append (box, gtk_button_new ());
  gtk_label_set_xalign (self->name, 0);
  gtk_label_set_wrap_mode (self->name, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (texts), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (texts), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->name), "np-name");
  gtk_label_set_ellipsize (self->value, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->value, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "np-value");
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->value), "dim-label");
  gtk_widget_add_css_class (self->eye, "flat");
  gtk_widget_add_css_class (self->eye, "np-eye");
  gtk_widget_set_valign (self->eye, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->eye, "clicked", G_CALLBACK (eye_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (self), "np-picker-row");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));

  self->item_group = g_signal_group_new (NP_TYPE_PICKER_ITEM);
  g_signal_group_connect_swapped (self->item_group, "notify", G_CALLBACK (item_changed_cb), self);
}

GtkWidget *
np_picker_row_new (void)
{
  return g_object_new (NP_TYPE_PICKER_ROW, NULL);
}

/* A sentence needs the room that a series' mark would take, and several lines. */
static void
show_sentence (NpPickerRow *self)
{
  const char *icon = np_picker_item_get_icon (self->item);
  gboolean sentence = np_picker_item_is_sentence (self->item);

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), np_picker_item_get_meaning (self->item));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), icon != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), !sentence);
  gtk_label_set_wrap (self->name, sentence);
  gtk_label_set_lines (self->name, sentence ? SENTENCE_LINES : 1);
  set_class (self, "sentence", sentence);
}

void
np_picker_row_set_item (NpPickerRow *self, NpPickerItem *item)
{
  g_return_if_fail (NP_IS_PICKER_ROW (self));
  g_return_if_fail (item == NULL || NP_IS_PICKER_ITEM (item));

  g_set_object (&self->item, item);
  g_signal_group_set_target (self->item_group, item);
  if (item == NULL)
    return;
  gtk_label_set_label (self->name, np_picker_item_get_name (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), np_picker_item_get_name (item));
  show_sentence (self);
  item_changed_cb (self);
}

NpPickerItem *
np_picker_row_get_item (NpPickerRow *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ROW (self), NULL);

  return self->item;
}

void
np_picker_row_set_context (NpPickerRow *self, NpPickerContext context)
{
  g_return_if_fail (NP_IS_PICKER_ROW (self));

  self->context = context;
  if (self->item != NULL)
    item_changed_cb (self);
}

void
np_picker_row_want (NpPickerRow *self, NpPickerState state)
{
  g_return_if_fail (NP_IS_PICKER_ROW (self));
  g_return_if_fail (self->item != NULL);

  if (self->context == NP_PICKER_CONTEXT_NONE)
    return;
  if (state == np_picker_item_get_state (self->item))
    state = NP_PICKER_OUT;
  gtk_widget_activate_action (GTK_WIDGET (self), "picker.want", "(su)",
                              np_picker_item_get_id (self->item), (guint32) state);
}

char *
np_picker_row_describe (NpPickerItem *item, NpPickerContext context)
{
  const char *name = np_picker_item_get_name (item);
  const char *meaning = np_picker_item_get_meaning (item);
  g_autofree char *with_meaning = NULL;

  g_return_val_if_fail (NP_IS_PICKER_ITEM (item), NULL);

  if (meaning != NULL)
    {
      /* Translators: what a screen reader says of a line with an icon: what that stands for, then the
       * line: “Holds: JLR registered 62,445 cars”. */
      with_meaning = g_strdup_printf (_ ("%1$s: %2$s"), meaning, name);
      name = with_meaning;
    }

  /* Translators: these are what a screen reader says of a line of a list; %s is a brand, a group,
   * a plant … “Grey” is a line that is drawn as background. */
  if (context == NP_PICKER_CONTEXT_NONE)
    return np_picker_item_get_state (item) == NP_PICKER_SHOWN
               ? g_strdup_printf (_ ("%s, selected"), name)
               : g_strdup_printf (_ ("%s, not selected"), name);
  switch (np_picker_item_get_state (item))
    {
    case NP_PICKER_SHOWN:
      return g_strdup_printf (_ ("%s, shown"), name);
    case NP_PICKER_GREY:
      return g_strdup_printf (_ ("%s, grey"), name);
    case NP_PICKER_HIDDEN:
      return g_strdup_printf (_ ("%s, hidden"), name);
    case NP_PICKER_OUT:
    default:
      return g_strdup_printf (_ ("%s, not shown"), name);
    }
}
