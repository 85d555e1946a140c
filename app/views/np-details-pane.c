/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-details-pane.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-evidence-mode.h"
#include "np-format.h"
#include "np-source-row.h"

struct _NpDetailsPane
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *content;

  GtkListBox *list; /* the list that rows are added to; owned by the content */
  char *focused;    /* (nullable): the title of the row that had the focus before */
};

enum
{
  SIGNAL_NAVIGATE,
  SIGNAL_CLOSE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpDetailsPane, np_details_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
close_clicked_cb (NpDetailsPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

static void
link_activated_cb (AdwActionRow *row, gpointer user_data)
{
  NpLocation *location = g_object_get_data (G_OBJECT (row), "np-location");

  g_signal_emit (user_data, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
np_details_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_DETAILS_PANE);
  g_clear_pointer (&NP_DETAILS_PANE (object)->focused, g_free);

  G_OBJECT_CLASS (np_details_pane_parent_class)->dispose (object);
}

static void
np_details_pane_class_init (NpDetailsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_details_pane_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);
  signals[SIGNAL_CLOSE] = g_signal_new ("close", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-details-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, NpDetailsPane, icon);
  gtk_widget_class_bind_template_child (widget_class, NpDetailsPane, title);
  gtk_widget_class_bind_template_child (widget_class, NpDetailsPane, subtitle);
  gtk_widget_class_bind_template_child (widget_class, NpDetailsPane, content);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
np_details_pane_init (NpDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer full) */
static char *
capitalise (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

/* The title of the row that the keyboard is at. (transfer none) (nullable) */
static const char *
get_focused_title (NpDetailsPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->content)))
    row = gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW);
  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;
}

/**
 * np_details_pane_start:
 * @title: what is selected
 * @subtitle: (nullable): a line under it
 *
 * Empties the pane and begins anew.
 */
void
np_details_pane_start (NpDetailsPane *self, const char *title, const char *subtitle)
{
  g_autofree char *under = subtitle != NULL ? capitalise (subtitle) : g_strdup ("");
  GtkWidget *child;

  g_return_if_fail (NP_IS_DETAILS_PANE (self));
  g_return_if_fail (title != NULL);

  /* Who used a row of it goes on from there, if it has that again. */
  g_set_str (&self->focused, get_focused_title (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  self->list = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, under);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *under != '\0');
}

void
np_details_pane_set_icon (NpDetailsPane *self, const char *icon_name)
{
  g_return_if_fail (NP_IS_DETAILS_PANE (self));

  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = new_label (text, "body");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  return label;
}

void
np_details_pane_add_text (NpDetailsPane *self, const char *text)
{
  g_return_if_fail (NP_IS_DETAILS_PANE (self));

  if (text != NULL && *text != '\0')
    gtk_box_append (self->content, new_text (text));
}

void
np_details_pane_add_remark (NpDetailsPane *self, const char *heading, const char *text)
{
  GtkWidget *box;

  g_return_if_fail (NP_IS_DETAILS_PANE (self));
  g_return_if_fail (heading != NULL);

  if (text == NULL || *text == '\0')
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), new_label (heading, "heading"));
  gtk_box_append (GTK_BOX (box), new_text (text));
  gtk_box_append (self->content, box);
}

static void
begin_list (NpDetailsPane *self, const char *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();

  if (heading != NULL)
    {
      g_autofree char *text = capitalise (heading);
      GtkWidget *label = new_label (text, "heading");

      gtk_box_append (GTK_BOX (box), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->content, box);
  self->list = GTK_LIST_BOX (list);
}

void
np_details_pane_add_heading (NpDetailsPane *self, const char *heading)
{
  g_return_if_fail (NP_IS_DETAILS_PANE (self));

  begin_list (self, heading);
}

void
np_details_pane_add_row (NpDetailsPane *self, GtkWidget *row)
{
  g_return_if_fail (NP_IS_DETAILS_PANE (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  if (self->list == NULL)
    begin_list (self, NULL);
  gtk_list_box_append (self->list, row);
  if (self->focused != NULL && ADW_IS_PREFERENCES_ROW (row)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), self->focused))
    {
      gtk_widget_grab_focus (row);
      g_clear_pointer (&self->focused, g_free);
    }
}

/* Numbers read from left to right in every language. Where there is no letter beside them, the row
 * would take them from right to left, signs and brackets first. (transfer full) */
static char *
isolate_numbers (NpDetailsPane *self, const char *text)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return g_strdup (text);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return g_strdup (text);
  /* Left-to-right isolate, pop directional isolate. */
  return g_strconcat ("\xe2\x81\xa6", text, "\xe2\x81\xa9", NULL);
}

void
np_details_pane_add_fact (NpDetailsPane *self, const char *name, const char *value)
{
  g_autofree char *title = NULL;
  g_autofree char *shown = NULL;
  GtkWidget *row;

  g_return_if_fail (NP_IS_DETAILS_PANE (self));

  if (value == NULL || *value == '\0')
    return;
  title = capitalise (name);
  shown = isolate_numbers (self, value);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  np_details_pane_add_row (self, row);
}

void
np_details_pane_add_word (NpDetailsPane *self, const char *name, const char *word)
{
  g_autofree char *value = word != NULL ? capitalise (word) : NULL;

  np_details_pane_add_fact (self, name, value);
}

/* Activating the row leads to @location. */
static void
make_link (NpDetailsPane *self, GtkWidget *row, NpLocation *location)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "np-location", np_location_ref (location),
                          (GDestroyNotify) np_location_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (link_activated_cb), self, 0);
}

/**
 * np_details_pane_add_link:
 * @icon_name: of what it leads to
 * @title: its name
 * @subtitle: (nullable): a line under it
 * @location: where it leads
 *
 * Adds a row that goes somewhere.
 */
void
np_details_pane_add_link (NpDetailsPane *self,
                          const char *icon_name,
                          const char *title,
                          const char *subtitle,
                          NpLocation *location)
{
  GtkWidget *row;
  GtkWidget *arrow;

  g_return_if_fail (NP_IS_DETAILS_PANE (self));
  g_return_if_fail (location != NULL);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      g_autofree char *text = capitalise (subtitle);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
    }
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  gtk_widget_add_css_class (arrow, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  make_link (self, row, location);
  np_details_pane_add_row (self, row);
}

void
np_details_pane_add_source (NpDetailsPane *self,
                            NpSource *source,
                            const char *value,
                            gboolean in_use)
{
  g_autoptr (NpLocation) location = NULL;
  GtkWidget *row;

  g_return_if_fail (NP_IS_DETAILS_PANE (self));
  g_return_if_fail (NP_IS_SOURCE (source));

  location = np_evidence_mode_new_page (source);
  row = np_source_row_new (source, value, in_use);
  if (location != NULL)
    make_link (self, row, location);
  np_details_pane_add_row (self, row);
}
