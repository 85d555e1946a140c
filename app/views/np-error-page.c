/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-error-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-diagnostic.h"

struct _NpErrorPage
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *message;
  GtkLabel *kept;
  GtkWidget *back;
  GtkWidget *copy;
  GtkListBox *list;

  GListModel *diagnostics;
};

enum
{
  SIGNAL_BACK,
  SIGNAL_AGAIN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpErrorPage, np_error_page, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
back_clicked_cb (NpErrorPage *self)
{
  g_signal_emit (self, signals[SIGNAL_BACK], 0);
}

static void
again_clicked_cb (NpErrorPage *self)
{
  g_signal_emit (self, signals[SIGNAL_AGAIN], 0);
}

static void
copy_clicked_cb (NpErrorPage *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->diagnostics); i++)
    {
      g_autoptr (NpDiagnostic) diagnostic = g_list_model_get_item (self->diagnostics, i);
      g_autofree char *line = np_diagnostic_to_string (diagnostic);

      g_string_append_printf (text, "%s\n", line);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

static GtkWidget *
create_row_cb (gpointer item, gpointer user_data)
{
  NpDiagnostic *diagnostic = NP_DIAGNOSTIC (item);
  gboolean is_error = np_diagnostic_get_severity (diagnostic) == NP_SEVERITY_ERROR;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (is_error ? "dialog-error-symbolic"
                                                           : "dialog-warning-symbolic");
  /* Translators: where a problem is: file, line, column */
  g_autofree char *where
      = g_strdup_printf (_ ("%s, line %u, column %u"), np_diagnostic_get_file (diagnostic),
                         np_diagnostic_get_line (diagnostic),
                         np_diagnostic_get_column (diagnostic));
  g_autofree char *what = g_strdup_printf ("%s; %s", np_diagnostic_get_found (diagnostic),
                                           np_diagnostic_get_expected (diagnostic));

  if (np_diagnostic_get_line (diagnostic) == 0)
    g_set_str (&where, np_diagnostic_get_file (diagnostic));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (icon, is_error ? "error" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  is_error ? _ ("Error") : _ ("Warning"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
np_error_page_dispose (GObject *object)
{
  NpErrorPage *self = NP_ERROR_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_ERROR_PAGE);
  g_clear_object (&self->diagnostics);

  G_OBJECT_CLASS (np_error_page_parent_class)->dispose (object);
}

static void
np_error_page_class_init (NpErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_error_page_dispose;

  signals[SIGNAL_BACK] = g_signal_new ("back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_AGAIN] = g_signal_new ("again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, title);
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, message);
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, kept);
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, back);
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, copy);
  gtk_widget_class_bind_template_child (widget_class, NpErrorPage, list);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
np_error_page_init (NpErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * np_error_page_show:
 * @name: what was opened, as people call it
 * @message: (nullable): why it could not be; NULL when it was, with parts left out
 * @diagnostics: the problems
 * @kept: (nullable): title of the dataset that is open
 *
 * Says what is wrong and where.
 */
void
np_error_page_show (NpErrorPage *self,
                    const char *name,
                    const char *message,
                    GListModel *diagnostics,
                    const char *kept)
{
  g_autofree char *title = NULL;
  g_autofree char *kept_text = NULL;
  gboolean any;

  g_return_if_fail (NP_IS_ERROR_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (diagnostics));

  any = g_list_model_get_n_items (diagnostics) > 0;
  title = message != NULL ? g_strdup_printf (_ ("“%s” could not be opened"), name)
                          : g_strdup_printf (_ ("Problems in “%s”"), name);
  if (kept != NULL)
    kept_text = message != NULL
                    ? g_strdup_printf (_ ("“%s” is still open."), kept)
                    : g_strdup (_ ("The rows below are left out; everything else is shown."));
  g_set_object (&self->diagnostics, diagnostics);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
  gtk_label_set_label (self->kept, kept_text != NULL ? kept_text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kept), kept != NULL);
  /* There is always a way on: back to what is open, or to what comes with the application. */
  gtk_button_set_label (GTK_BUTTON (self->back),
                        kept != NULL ? _ ("_Back") : _ ("Open the _Bundled Dataset"));
  gtk_widget_set_visible (self->copy, any);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_list_box_bind_model (self->list, diagnostics, create_row_cb, NULL, NULL);
}
