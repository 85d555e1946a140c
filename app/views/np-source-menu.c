/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-menu.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

gboolean
np_source_menu_has_page (NpSource *source)
{
  const char *url = np_source_get_url (source);
  const char *scheme = url != NULL ? g_uri_peek_scheme (url) : NULL;

  return g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_activate_action (widget, "win.report", "s", error->message);
}

void
np_source_menu_open_page (NpSource *source, GtkWidget *widget)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (np_source_get_url (source));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, opened_cb,
                           g_object_ref (widget));
}

GMenuModel *
np_source_menu_new_citations (NpSource *source)
{
  static const struct
  {
    const char *title;
    const char *form; /* of the window's action */
  } forms[] = {
    /* Translators: forms of a citation, in a menu under “Copy Citation”. */
    { N_ ("_Short"), "short" },
    { N_ ("_Long"), "long" },
    { N_ ("_BibTeX"), "bibtex" },
    { N_ ("_CSL-JSON"), "csl-json" },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (forms[i].title), NULL);

      g_menu_item_set_action_and_target (item, "win.copy-citation", "(ss)",
                                         np_source_get_id (source), forms[i].form);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

GtkWidget *
np_source_menu_new_button (GMenuModel *menu, const char *icon_name, const char *tooltip)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon_name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}
