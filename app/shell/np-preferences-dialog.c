/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-preferences-dialog.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-settings.h"

/* In the order of the row's list. */
static const int color_schemes[]
    = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };

struct _NpPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwComboRow *color_scheme;
  AdwActionRow *dataset_row;
  GtkWidget *bundled;

  gboolean ready; /* the row shows the setting; until then it has only its own first value */
};

G_DEFINE_FINAL_TYPE (NpPreferencesDialog, np_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static void
color_scheme_selected_cb (NpPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->color_scheme);

  if (self->ready && selected < G_N_ELEMENTS (color_schemes))
    g_settings_set_enum (np_settings_get (), "color-scheme", color_schemes[selected]);
}

static void
update_color_scheme (NpPreferencesDialog *self)
{
  int scheme = g_settings_get_enum (np_settings_get (), "color-scheme");

  for (guint i = 0; i < G_N_ELEMENTS (color_schemes); i++)
    {
      if (color_schemes[i] == scheme)
        adw_combo_row_set_selected (self->color_scheme, i);
    }
}

static void
update_dataset (NpPreferencesDialog *self)
{
  g_autofree char *uri = g_settings_get_string (np_settings_get (), "default-dataset");
  g_autoptr (GFile) file = *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *base = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *name = base != NULL ? g_utf8_make_valid (base, -1) : NULL;

  adw_action_row_set_subtitle (self->dataset_row, name != NULL ? name : _ ("The bundled dataset"));
  gtk_widget_set_visible (self->bundled, name != NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpPreferencesDialog) self = NP_PREFERENCES_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri != NULL)
    {
      g_settings_set_string (np_settings_get (), "default-dataset", uri);
      update_dataset (self);
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      AdwToast *toast = adw_toast_new ("");

      adw_toast_set_use_markup (toast, FALSE);
      adw_toast_set_title (toast, error->message);
      adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
    }
}

static void
choose_clicked_cb (NpPreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Dataset"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        chosen_cb, g_object_ref (self));
}

static void
bundled_clicked_cb (NpPreferencesDialog *self)
{
  g_settings_reset (np_settings_get (), "default-dataset");
  update_dataset (self);
}

static void
np_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (np_preferences_dialog_parent_class)->dispose (object);
}

static void
np_preferences_dialog_class_init (NpPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPreferencesDialog, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, NpPreferencesDialog, dataset_row);
  gtk_widget_class_bind_template_child (widget_class, NpPreferencesDialog, bundled);
  gtk_widget_class_bind_template_callback (widget_class, color_scheme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, bundled_clicked_cb);
}

static void
np_preferences_dialog_init (NpPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_color_scheme (self);
  self->ready = TRUE;
  update_dataset (self);
}

/**
 * np_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
np_preferences_dialog_new (void)
{
  return g_object_new (NP_TYPE_PREFERENCES_DIALOG, NULL);
}
