/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "np-export-sizes.h"
#include "np-export-task.h"
#include "np-table-view.h"
#include "np-take.h"

/* What takes less shows nothing of its being made. */
#define WAIT_MS 300
/* The longer side of a preview, in pixels. */
#define PREVIEW_PIXELS 1200
static const double scales[] = { 1, 2, 4 };

struct _NpExportDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *save;
  GtkRevealer *busy;
  GtkStack *preview;
  GtkPicture *picture;
  GtkLabel *pages;
  GtkColumnView *rows;
  GtkLabel *failure;
  GtkWidget *waiting;
  AdwToggleGroup *format;
  GtkLabel *explanation;
  GtkWidget *picture_group;
  AdwComboRow *size;
  AdwSpinRow *width;
  AdwSpinRow *height;
  GtkWidget *scale_row;
  AdwToggleGroup *scale;
  AdwToggleGroup *background;
  GtkWidget *table_group;
  AdwComboRow *content;
  GtkWidget *copy_image;

  NpDataset *dataset;
  NpLocation *location;
  NpFigure *figure;
  NpTable *table;
  int screen_width;

  GCancellable *preview_cancellable; /* (nullable): of what is being made */
  GCancellable *save_cancellable;    /* (nullable) */
  GFile *saving;                     /* (nullable) */
  NpExportSize chosen;
  guint preview_timeout;
  guint save_timeout;
  gboolean setting; /* the dialog changes its rows, not the user */
};

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpExportDialog, np_export_dialog, ADW_TYPE_DIALOG)

static guint signals[N_SIGNALS];

static void
report (GtkWidget *widget, const char *message)
{
  NpExportDialog *self = NP_EXPORT_DIALOG (widget);
  AdwToast *toast = adw_toast_new ("");

  /* It may have been closed while something was made for it. */
  if (self->toasts == NULL)
    {
      g_object_ref_sink (toast);
      g_object_unref (toast);
      return;
    }
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, message);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static NpExportOptions
get_options (NpExportDialog *self)
{
  guint scale = adw_toggle_group_get_active (self->scale);

  return (NpExportOptions) {
    .format = (NpExportFormat) adw_toggle_group_get_active (self->format),
    .width = adw_spin_row_get_value (self->width),
    .height = np_export_size_is_free (self->chosen) ? 0 : adw_spin_row_get_value (self->height),
    .scale = scales[MIN (scale, G_N_ELEMENTS (scales) - 1)],
    .dark = adw_toggle_group_get_active (self->background) == 1,
    .behind = adw_combo_row_get_selected (self->content) == 1,
    .paged = np_export_size_is_paged (self->chosen),
  };
}

/* --- Preview ------------------------------------------------------------------------------ */

static void
end_preview (NpExportDialog *self)
{
  g_clear_handle_id (&self->preview_timeout, g_source_remove);
  g_cancellable_cancel (self->preview_cancellable);
  g_clear_object (&self->preview_cancellable);
}

static gboolean
preview_timeout_cb (gpointer user_data)
{
  NpExportDialog *self = NP_EXPORT_DIALOG (user_data);

  self->preview_timeout = 0;
  gtk_widget_set_visible (self->waiting, TRUE);
  return G_SOURCE_REMOVE;
}

static void
show_preview (NpExportDialog *self, GObject *preview, guint n_pages, const GError *error)
{
  /* Translators: the number of the page that is seen and how many there are. */
  g_autofree char *pages = g_strdup_printf (_ ("Page %u of %u"), 1u, n_pages);

  gtk_label_set_label (self->pages, pages);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), n_pages > 1);
  gtk_widget_set_visible (self->waiting, FALSE);
  /* What can't be looked at can't be saved: the message says why. */
  gtk_widget_set_sensitive (self->save, preview != NULL && self->saving == NULL);
  if (preview == NULL)
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->preview, "failed");
      return;
    }
  if (GDK_IS_TEXTURE (preview))
    {
      gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (preview));
      gtk_stack_set_visible_child_name (self->preview, "picture");
      return;
    }
  np_table_view_set_table (self->rows, NP_TABLE (preview), NULL);
  gtk_stack_set_visible_child_name (self->preview, "table");
}

static void
preview_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpExportDialog) self = NP_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  guint n_pages;
  g_autoptr (GObject) preview = np_export_task_preview_finish (result, &n_pages, &error);

  /* A newer one took its place, or the dialog was closed. */
  if (g_task_get_cancellable (G_TASK (result)) != self->preview_cancellable)
    return;
  g_clear_handle_id (&self->preview_timeout, g_source_remove);
  g_clear_object (&self->preview_cancellable);
  show_preview (self, preview, n_pages, error);
}

static void
update_preview (NpExportDialog *self)
{
  NpExportOptions options = get_options (self);
  int pixels = PREVIEW_PIXELS * MAX (1, gtk_widget_get_scale_factor (GTK_WIDGET (self)));

  end_preview (self);
  self->preview_cancellable = g_cancellable_new ();
  self->preview_timeout = g_timeout_add (WAIT_MS, preview_timeout_cb, self);
  np_export_task_preview (self->dataset, self->location, &options, pixels,
                          self->preview_cancellable, preview_cb, g_object_ref (self));
}

/* --- Settings ----------------------------------------------------------------------------- */

/* The sizes that the format has, and of these the one that was chosen. */
static void
offer_sizes (NpExportDialog *self, NpExportFormat format)
{
  g_autoptr (GListModel) titles = np_export_size_list (format);
  guint position = np_export_size_find (format, self->chosen);

  self->setting = TRUE;
  adw_combo_row_set_model (self->size, titles);
  adw_combo_row_set_selected (self->size, position);
  self->setting = FALSE;
  self->chosen = np_export_size_at (format, position);
}

static void
show_size (NpExportDialog *self)
{
  NpExportFormat format = adw_toggle_group_get_active (self->format);

  gtk_label_set_label (self->explanation, np_export_size_explain (format, self->chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->height), !np_export_size_is_free (self->chosen));
}

static void
format_changed_cb (NpExportDialog *self)
{
  NpExportFormat format = adw_toggle_group_get_active (self->format);
  gboolean is_picture = np_export_format_is_picture (format);

  if (self->dataset == NULL || (guint) format >= NP_EXPORT_N_FORMATS)
    return;
  offer_sizes (self, format);
  show_size (self);
  gtk_widget_set_visible (self->picture_group, is_picture);
  gtk_widget_set_visible (self->copy_image, is_picture);
  gtk_widget_set_visible (self->scale_row, format == NP_EXPORT_PNG);
  gtk_widget_set_visible (self->table_group, format == NP_EXPORT_CSV);
  /* Translators: what a picture's width and height are counted in. */
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->width),
                               format == NP_EXPORT_PDF ? _ ("Points") : _ ("Pixels"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->height),
                               format == NP_EXPORT_PDF ? _ ("Points") : _ ("Pixels"));
  update_preview (self);
}

static void
size_selected_cb (NpExportDialog *self)
{
  NpExportFormat format = adw_toggle_group_get_active (self->format);
  guint selected = adw_combo_row_get_selected (self->size);
  int width, height;

  if (self->setting || self->dataset == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  self->chosen = np_export_size_at (format, selected);
  width = self->chosen == NP_EXPORT_SIZE_SCREEN ? self->screen_width
                                                : np_export_size_get_width (self->chosen);
  height = np_export_size_get_height (self->chosen);
  self->setting = TRUE;
  if (width > 0)
    adw_spin_row_set_value (self->width, width);
  if (height > 0)
    adw_spin_row_set_value (self->height, height);
  self->setting = FALSE;
  show_size (self);
  update_preview (self);
}

/* Who changes a side of a given size wants one of their own. */
static void
length_changed_cb (NpExportDialog *self)
{
  NpExportFormat format = adw_toggle_group_get_active (self->format);

  if (self->setting || self->dataset == NULL)
    return;
  self->chosen = np_export_size_customise (self->chosen);
  self->setting = TRUE;
  adw_combo_row_set_selected (self->size, np_export_size_find (format, self->chosen));
  self->setting = FALSE;
  update_preview (self);
}

static void
option_changed_cb (NpExportDialog *self)
{
  if (self->dataset != NULL)
    update_preview (self);
}

/* --- Saving ------------------------------------------------------------------------------- */

static void
end_saving (NpExportDialog *self)
{
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_object (&self->save_cancellable);
  g_clear_object (&self->saving);
}

static gboolean
save_timeout_cb (gpointer user_data)
{
  NpExportDialog *self = NP_EXPORT_DIALOG (user_data);

  self->save_timeout = 0;
  gtk_revealer_set_reveal_child (self->busy, TRUE);
  return G_SOURCE_REMOVE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpExportDialog) self = NP_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  gboolean saved = np_export_task_save_finish (result, &error);
  g_autofree char *base = self->saving != NULL ? g_file_get_basename (self->saving) : NULL;
  g_autofree char *name = base != NULL ? g_utf8_make_valid (base, -1) : NULL;
  g_autofree char *message = NULL;

  /* It was closed, which cancels. */
  if (self->saving == NULL)
    return;
  end_saving (self);
  gtk_revealer_set_reveal_child (self->busy, FALSE);
  gtk_widget_set_sensitive (self->save, TRUE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!saved)
    {
      report (GTK_WIDGET (self), error->message);
      return;
    }
  message = g_strdup_printf (_ ("Saved as “%s”"), name);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, message);
  adw_dialog_close (ADW_DIALOG (self));
}

void
np_export_dialog_save_as (NpExportDialog *self, GFile *file)
{
  NpExportOptions options = get_options (self);
  NpExportFormat named;
  g_autofree char *name = g_file_get_basename (file);

  g_return_if_fail (NP_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  if (self->saving != NULL)
    return;
  /* A file holds what its name says, also when another ending was typed than was offered. */
  if (np_export_format_from_name (name, &named, NULL))
    options.format = named;
  self->saving = g_object_ref (file);
  self->save_cancellable = g_cancellable_new ();
  self->save_timeout = g_timeout_add (WAIT_MS, save_timeout_cb, self);
  gtk_widget_set_sensitive (self->save, FALSE);
  np_export_task_save (self->dataset, self->location, &options, file, self->save_cancellable,
                       saved_cb, g_object_ref (self));
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpExportDialog) self = NP_EXPORT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && self->dataset != NULL)
    np_export_dialog_save_as (self, file);
  else if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    report (GTK_WIDGET (self), error->message);
}

/* A file's name from the figure's title: letters and digits, the rest as hyphens. */
static char *
suggest_name (NpFigure *figure, const char *ending)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = np_figure_get_title (figure); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (name, c);
      else if (name->len > 0 && name->str[name->len - 1] != '-')
        g_string_append_c (name, '-');
    }
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  return g_strconcat (name->len > 0 ? name->str : "nameplate", ending, NULL);
}

static void
save_clicked_cb (NpExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  const char *ending = np_export_format_get_ending (get_options (self).format);
  g_autofree char *name = suggest_name (self->figure, ending);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *kind = g_ascii_strup (ending + 1, -1);

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, ending + 1);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save the Figure"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                        named_cb, g_object_ref (self));
}

static void
cancel_clicked_cb (NpExportDialog *self)
{
  g_cancellable_cancel (self->save_cancellable);
}

static void
copy_image_clicked_cb (NpExportDialog *self)
{
  NpExportOptions options = get_options (self);

  np_take_copy_image (GTK_WIDGET (self), self->dataset, self->location, &options, report);
}

static void
copy_data_clicked_cb (NpExportDialog *self)
{
  np_take_copy_data (GTK_WIDGET (self), self->table, self->figure, report);
}

static void
print_clicked_cb (NpExportDialog *self)
{
  np_take_print (GTK_WIDGET (self), self->dataset, self->location, self->figure, report);
}

/* --- The class ---------------------------------------------------------------------------- */

static void
np_export_dialog_closed (AdwDialog *dialog)
{
  NpExportDialog *self = NP_EXPORT_DIALOG (dialog);

  end_preview (self);
  g_cancellable_cancel (self->save_cancellable);
  end_saving (self);
}

static void
np_export_dialog_dispose (GObject *object)
{
  NpExportDialog *self = NP_EXPORT_DIALOG (object);

  np_export_dialog_closed (ADW_DIALOG (self));
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->figure);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (np_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, waiting);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, picture_group);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, size);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, width);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, height);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, background);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, table_group);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, NpExportDialog, copy_image);
}

static void
np_export_dialog_class_init (NpExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_export_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = np_export_dialog_closed;

  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-export-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, length_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_image_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_data_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
}

static void
np_export_dialog_init (NpExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
np_export_dialog_new (NpDataset *dataset,
                      NpLocation *location,
                      NpFigure *figure,
                      NpTable *table,
                      int screen_width)
{
  NpExportDialog *self = g_object_new (NP_TYPE_EXPORT_DIALOG, NULL);

  self->dataset = g_object_ref (dataset);
  self->location = np_location_ref (location);
  self->figure = g_object_ref (figure);
  self->table = g_object_ref (table);
  self->screen_width = CLAMP (screen_width + 2 * (int) NP_FIGURE_PAGE_MARGIN, NP_EXPORT_MIN_SIZE,
                              NP_EXPORT_MAX_SIZE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  np_figure_get_title (figure), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  np_figure_get_summary (figure), -1);
  self->setting = TRUE;
  adw_spin_row_set_value (self->width, np_export_size_get_width (NP_EXPORT_SIZE_NEEDED));
  self->setting = FALSE;
  format_changed_cb (self);
  return ADW_DIALOG (self);
}

gboolean
np_export_dialog_is_idle (NpExportDialog *self)
{
  g_return_val_if_fail (NP_IS_EXPORT_DIALOG (self), TRUE);

  return self->preview_cancellable == NULL && self->saving == NULL;
}
