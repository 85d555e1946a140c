/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-row.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-source-menu.h"

struct _NpSourceRow
{
  AdwActionRow parent_instance;

  NpSource *source;
};

G_DEFINE_FINAL_TYPE (NpSourceRow, np_source_row, ADW_TYPE_ACTION_ROW)

static void
open_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  np_source_menu_open_page (NP_SOURCE_ROW (widget)->source, widget);
}

/* As a click: whoever shows the row knows where it leads, and what is set aside there. */
static void
activate_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  adw_action_row_activate (ADW_ACTION_ROW (widget));
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

  gtk_widget_class_install_action (widget_class, "source.open", NULL, open_page);
  gtk_widget_class_install_action (widget_class, "source.rests", NULL, activate_row);
}

static void
np_source_row_init (NpSourceRow *self)
{
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

/* What activating the row does is in its menu, too, for who doesn't find it. */
static void
add_menu (NpSourceRow *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) go = g_menu_new ();
  g_autoptr (GMenuModel) citations = np_source_menu_new_citations (self->source);

  g_menu_append (go, _ ("What _Rests on It"), "source.rests");
  if (np_source_menu_has_page (self->source))
    g_menu_append (go, _ ("_Open Its Page"), "source.open");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (go));
  g_menu_append_section (menu, _ ("Copy Citation"), citations);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             np_source_menu_new_button (G_MENU_MODEL (menu), "view-more-symbolic",
                                                        _ ("Source")));
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
