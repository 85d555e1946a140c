/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-shortcuts-dialog.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

/* A row without accelerator is a heading. */
static const struct
{
  const char *title;
  const char *accelerator;
} shortcuts[] = {
  { N_ ("Navigation"), NULL },
  { N_ ("Search"), "<Control>f" },
  { N_ ("Back"), "<Alt>Left" },
  { N_ ("Forward"), "<Alt>Right" },
  { N_ ("Registrations"), "<Alt>1" },
  { N_ ("Partnerships"), "<Alt>2" },
  { N_ ("Plants"), "<Alt>3" },
  { N_ ("Evidence"), "<Alt>4" },
  { N_ ("Welcome"), "<Alt>Home" },
  { N_ ("Figure"), NULL },
  { N_ ("Move to the next data point"), "Right" },
  { N_ ("Move to the next row or line"), "Down" },
  { N_ ("First data point"), "Home" },
  { N_ ("Last data point"), "End" },
  { N_ ("Next highest or lowest figure"), "e" },
  { N_ ("Previous highest or lowest figure"), "<Shift>e" },
  { N_ ("Next gap"), "g" },
  { N_ ("Previous gap"), "<Shift>g" },
  /* Translators: an overtake is where one line of a chart passes another. */
  { N_ ("Next overtake"), "o" },
  { N_ ("Previous overtake"), "<Shift>o" },
  /* Translators: an event is linked to another when one led to the other. */
  { N_ ("Next linked event"), "l" },
  { N_ ("Previous linked event"), "<Shift>l" },
  { N_ ("Zoom in on a timeline"), "plus" },
  { N_ ("Zoom out of a timeline"), "minus" },
  { N_ ("Show all of a timeline"), "0" },
  { N_ ("Earlier on a timeline"), "<Control>Left" },
  { N_ ("Later on a timeline"), "<Control>Right" },
  { N_ ("Select the data point"), "Return" },
  { N_ ("Play or pause the periods"), "space" },
  { N_ ("Earlier period"), "comma" },
  { N_ ("Later period"), "period" },
  { N_ ("Table or picture"), "t" },
  { N_ ("Show or hide the list"), "F9" },
  { N_ ("Scenarios"), NULL },
  { N_ ("Undo"), "<Control>z" },
  { N_ ("Redo"), "<Control><Shift>z" },
  { N_ ("In the List of What to Show"), NULL },
  { N_ ("Show in colour"), "Return" },
  { N_ ("Set in grey"), "g" },
  { N_ ("Hide"), "h" },
  { N_ ("Datasets and Files"), NULL },
  { N_ ("Open a dataset"), "<Control>o" },
  { N_ ("Read the dataset anew"), "F5" },
  { N_ ("Export the figure"), "<Control>e" },
  { N_ ("Print the figure"), "<Control>p" },
  { N_ ("Copy the data"), "<Control><Shift>c" },
  { N_ ("General"), NULL },
  { N_ ("Preferences"), "<Control>comma" },
  { N_ ("Keyboard shortcuts"), "<Control>question" },
  { N_ ("Quit"), "<Control>q" },
};

static GtkWidget *
new_row (const char *title, const char *accelerator)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *key = gtk_label_new (NULL);
  GdkModifierType modifiers;
  guint keyval;
  g_autofree char *label = NULL;

  gtk_accelerator_parse (accelerator, &keyval, &modifiers);
  label = gtk_accelerator_get_label (keyval, modifiers);
  gtk_label_set_label (GTK_LABEL (key), label);
  gtk_widget_set_valign (key, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (key, "np-keycap");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
  return row;
}

AdwDialog *
np_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const char *title = _ (shortcuts[i].title);

      if (shortcuts[i].accelerator == NULL)
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
          continue;
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 new_row (title, shortcuts[i].accelerator));
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
