/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-row.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

struct _NpSourceRow
{
  AdwActionRow parent_instance;

  NpSource *source;
};

G_DEFINE_FINAL_TYPE (NpSourceRow, np_source_row, ADW_TYPE_ACTION_ROW)

static void
copy_citation (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpSourceRow *self = NP_SOURCE_ROW (widget);
  g_autofree char *citation = np_format_citation (self->source);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), citation);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpSourceRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.report", "s", error->message);
}

static void
open_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  NpSourceRow *self = NP_SOURCE_ROW (widget);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (np_source_get_url (self->source));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, opened_cb,
                           g_object_ref (self));
}

static void
np_source_row_dispose (GObject *object)
{
  g_clear_object (&NP_SOURCE_ROW (object)->source);

  G_OBJECT_CLASS (np_source_row_parent_class)->dispose (object);
}

static void
np_source_row_class_init (NpSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_source_row_dispose;

  gtk_widget_class_install_action (widget_class, "source.copy-citation", NULL, copy_citation);
  gtk_widget_class_install_action (widget_class, "source.open", NULL, open_page);
}

static void
np_source_row_init (NpSourceRow *self)
{
}

/* Only what a browser shows: a dataset may carry any text as an address. */
static gboolean
has_page (NpSource *source)
{
  const char *url = np_source_get_url (source);
  const char *scheme = url != NULL ? g_uri_peek_scheme (url) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

/* @titled: whether the row's title is the source's; where that is what the source says of a
 * figure, the publisher stands for the source and the tooltip has the rest. */
static char *
describe (NpSource *source, gboolean titled)
{
  g_autofree char *date = np_date_is_set (np_source_get_published (source))
                              ? np_format_date (np_source_get_published (source))
                              : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (np_source_get_publisher (source) != NULL)
    g_strv_builder_add (builder, np_source_get_publisher (source));
  else if (!titled)
    g_strv_builder_add (builder, np_source_get_title (source));
  g_strv_builder_add (builder, np_format_source_kind (np_source_get_kind (source)));
  if (date != NULL)
    g_strv_builder_add (builder, date);
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

static void
add_in_use (NpSourceRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (icon, _ ("The figure in use"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The figure in use"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), icon);
}

static char *
make_tooltip (NpSource *source)
{
  g_autofree char *citation = np_format_citation (source);
  const char *note = np_source_get_note (source);

  return g_strjoin ("\n\n", citation, note, NULL);
}

static void
add_menu (NpSourceRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("_Copy Citation"), "source.copy-citation");
  if (has_page (self->source))
    g_menu_append (menu, _ ("_Open Its Page"), "source.open");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Source"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/**
 * np_source_row_new:
 * @source: what to show
 * @value: (nullable): what it says of the figure that the list is about
 * @in_use: whether that is the figure shown
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
np_source_row_new (NpSource *source, const char *value, gboolean in_use)
{
  NpSourceRow *self;
  GtkWidget *icon;
  g_autofree char *description = NULL;
  g_autofree char *tooltip = NULL;

  g_return_val_if_fail (NP_IS_SOURCE (source), NULL);

  self = g_object_new (NP_TYPE_SOURCE_ROW, NULL);
  self->source = g_object_ref (source);
  description = describe (source, value == NULL);
  tooltip = make_tooltip (source);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 value != NULL ? value : np_source_get_title (source));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), description);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  if (value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");

  icon = gtk_image_new_from_icon_name (np_format_source_icon (np_source_get_kind (source)));
  gtk_widget_set_tooltip_text (icon, np_format_source_kind (np_source_get_kind (source)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), icon);
  if (in_use)
    add_in_use (self);
  add_menu (self);
  return GTK_WIDGET (self);
}
