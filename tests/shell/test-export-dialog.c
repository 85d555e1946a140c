/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that takes figures away, over a real window. */
#include <glib/gstdio.h>
#include <string.h>

#include "np-application.h"
#include "np-export-dialog.h"
#include "np-export.h"
#include "np-figures.h"
#include "np-test-pages.h"
#include "np-window.h"

#define LOCATION "nameplate:registrations?period=2025&by=group&select=chery"

static GApplication *application;

typedef struct
{
  NpWindow *window;
  NpExportDialog *dialog;
  char *folder;
} Fixture;

/* --- Finding things ----------------------------------------------------------------------- */

/* The first mapped descendant of a type; @n: how many of them come before it. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_visible (widget) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_nth (child, type, n) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gpointer
find (Fixture *fixture, GType type, guint n)
{
  return find_nth (GTK_WIDGET (fixture->dialog), type, &n);
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  AdwPreferencesRow *row;

  for (guint i = 0; (row = find (fixture, ADW_TYPE_PREFERENCES_ROW, i)) != NULL; i++)
    if (g_strcmp0 (adw_preferences_row_get_title (row), title) == 0)
      return GTK_WIDGET (row);
  return NULL;
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkButton *button;

  for (guint i = 0; (button = find (fixture, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (button), label) == 0)
      return GTK_WIDGET (button);
  return NULL;
}

static void
choose_format (Fixture *fixture, const char *name)
{
  adw_toggle_group_set_active_name (find (fixture, ADW_TYPE_TOGGLE_GROUP, 0), name);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
}

static GdkPaintable *
get_picture (Fixture *fixture)
{
  GtkWidget *picture = find (fixture, GTK_TYPE_PICTURE, 0);

  return picture != NULL ? gtk_picture_get_paintable (GTK_PICTURE (picture)) : NULL;
}

/* --- Window and dialog -------------------------------------------------------------------- */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) bundled = np_loader_get_bundled ();
  g_autoptr (NpLocation) location = np_test_locate (LOCATION);

  if (g_strcmp0 (data, "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture->folder = g_dir_make_tmp ("np-export-XXXXXX", NULL);
  fixture->window = NP_WINDOW (np_window_new (GTK_APPLICATION (application)));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 760);
  gtk_window_present (GTK_WINDOW (fixture->window));
  np_window_open (fixture->window, bundled, location);
  np_test_wait_for (np_window_is_idle (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  fixture->dialog = NP_EXPORT_DIALOG (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_nonnull (fixture->dialog);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  /* Its layout depends on its width: nothing of it is there before that is known. */
  np_test_wait_for (gtk_widget_get_mapped (find (fixture, ADW_TYPE_TOGGLE_GROUP, 0)));
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Neither the dialog nor the window outlives its being closed. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog
      = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  gpointer left = dialog;
  gpointer window = fixture->window;

  if (dialog != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (dialog), &left);
      adw_dialog_force_close (dialog);
      np_test_wait_for (left == NULL);
    }
  g_object_add_weak_pointer (G_OBJECT (fixture->window), &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  np_test_wait_for (window == NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* --- Tests -------------------------------------------------------------------------------- */

/* Every control says what it is, and the picture says what it shows. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *format = find (fixture, ADW_TYPE_TOGGLE_GROUP, 0);
  GtkWidget *picture = find (fixture, GTK_TYPE_PICTURE, 0);

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (fixture->dialog)), ==, "Export");
  gtk_test_accessible_assert_property (format, GTK_ACCESSIBLE_PROPERTY_LABEL, "Format");
  gtk_test_accessible_assert_role (picture, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (picture, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "New cars registered in the United Kingdom, 2025, by group");
  g_assert_nonnull (find_button (fixture, "_Save…"));
  g_assert_nonnull (find_button (fixture, "Copy _Image"));
  g_assert_nonnull (find_button (fixture, "Copy _Data"));
  g_assert_nonnull (find_button (fixture, "Prin_t…"));
}

/* Each format shows what it will hold and only the settings that it has. */
static void
test_formats (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    gboolean picture, scale, rows;
  } cases[] = {
    { "svg", TRUE, FALSE, FALSE }, { "png", TRUE, TRUE, FALSE },    { "pdf", TRUE, FALSE, FALSE },
    { "csv", FALSE, FALSE, TRUE }, { "xlsx", FALSE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose_format (fixture, cases[i].name);
      g_assert_cmpint (find_row (fixture, "Size") != NULL, ==, cases[i].picture);
      g_assert_cmpint (find_row (fixture, "Resolution") != NULL, ==, cases[i].scale);
      g_assert_cmpint (find_row (fixture, "Rows") != NULL, ==, cases[i].rows);
      g_assert_cmpint (find_button (fixture, "Copy _Image") != NULL, ==, cases[i].picture);
      g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "_Save…")));
    }
}

/* The preview follows the size; a side that is changed by hand is a size of one's own. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *size = ADW_COMBO_ROW (find_row (fixture, "Size"));
  GdkPaintable *picture;

  g_assert_null (find_row (fixture, "Height"));
  adw_combo_row_set_selected (size, 2);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  picture = get_picture (fixture);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 16.0 / 9,
                                  0.01);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (find_row (fixture, "Height"))), ==, 720);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, "Height")), 1280);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  picture = get_picture (fixture);
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (picture), 1, 0.01);
  g_assert_cmpuint (adw_combo_row_get_selected (size), ==, 6);
  adw_combo_row_set_selected (size, 0);
  g_assert_null (find_row (fixture, "Height"));
}

static GtkLabel *
find_label (Fixture *fixture, const char *text)
{
  GtkLabel *label;

  for (guint i = 0; (label = find (fixture, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_label (label), text) != NULL)
      return label;
  return NULL;
}

static char *
get_size (Fixture *fixture)
{
  AdwComboRow *size = ADW_COMBO_ROW (find_row (fixture, "Size"));

  return g_strdup (gtk_string_object_get_string (adw_combo_row_get_selected_item (size)));
}

static void
choose_size (Fixture *fixture, const char *name)
{
  AdwComboRow *size = ADW_COMBO_ROW (find_row (fixture, "Size"));
  GListModel *model = adw_combo_row_get_model (size);
  guint i = gtk_string_list_find (GTK_STRING_LIST (model), name);

  g_assert_cmpuint (i, !=, G_MAXUINT);
  adw_combo_row_set_selected (size, i);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
}

/* A PDF can have several pages, of which the first is seen. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *size = NULL;

  choose_format (fixture, "pdf");
  g_assert_nonnull (find_label (fixture, "One long sheet"));
  choose_size (fixture, "A4 upright");
  g_assert_null (find_label (fixture, "Page 1 of "));
  choose_size (fixture, "A4 across, several pages");
  g_assert_nonnull (find_label (fixture, "Page 1 of 2"));
  g_assert_nonnull (find_label (fixture, "As many pages as the figure needs"));
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (get_picture (fixture)),
                                  1123.0 / 794, 0.01);
  adw_spin_row_set_value (ADW_SPIN_ROW (find_row (fixture, "Height")), 300);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  size = get_size (fixture);
  g_assert_cmpstr (size, ==, "Custom, several pages");
  g_assert_null (find_label (fixture, "Page 1 of 2"));
  g_assert_nonnull (find_label (fixture, "Page 1 of "));
}

/* Other formats have no pages; what was chosen stays as near as they can have it. */
static void
test_pages_of_formats (Fixture *fixture, gconstpointer data)
{
  g_autofree char *upright = NULL;
  g_autofree char *again = NULL;
  GListModel *model;

  choose_format (fixture, "pdf");
  choose_size (fixture, "A4 upright, several pages");
  choose_format (fixture, "png");
  upright = get_size (fixture);
  g_assert_cmpstr (upright, ==, "A4 upright");
  g_assert_null (find_label (fixture, "Page 1 of "));
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (find_row (fixture, "Height"))), ==,
                     1123);
  model = adw_combo_row_get_model (ADW_COMBO_ROW (find_row (fixture, "Size")));
  g_assert_cmpuint (gtk_string_list_find (GTK_STRING_LIST (model), "A4 across, several pages"), ==,
                    G_MAXUINT);
  choose_size (fixture, "Square");
  choose_format (fixture, "pdf");
  again = get_size (fixture);
  g_assert_cmpstr (again, ==, "Square");
}

/* What changes faster than it can be drawn is drawn once, as it is at the end. */
static void
test_newest_preview (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *size = ADW_COMBO_ROW (find_row (fixture, "Size"));

  for (guint i = 0; i < 6; i++)
    adw_combo_row_set_selected (size, i);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  g_assert_cmpfloat_with_epsilon (gdk_paintable_get_intrinsic_aspect_ratio (get_picture (fixture)),
                                  1, 0.01);
}

static void
test_table_preview (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *rows;
  guint shown;

  choose_format (fixture, "csv");
  rows = find (fixture, GTK_TYPE_COLUMN_VIEW, 0);
  shown = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (rows)));
  g_assert_cmpuint (shown, >, 20);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Rows")), 1);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (rows))), >,
                    shown);
}

static void
keep_cb (NpExportDialog *dialog, const char *message, char **kept)
{
  g_set_str (kept, message);
}

/* Saves, waits until it is done, and gives back what was said. */
static char *
save (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *said = NULL;

  g_object_ref (fixture->dialog);
  g_signal_connect (fixture->dialog, "saved", G_CALLBACK (keep_cb), &said);
  np_export_dialog_save_as (fixture->dialog, file);
  np_test_wait_for (np_export_dialog_is_idle (fixture->dialog));
  g_signal_handlers_disconnect_by_data (fixture->dialog, &said);
  g_object_unref (fixture->dialog);
  return said;
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.xlsx", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *said = NULL;

  choose_format (fixture, "xlsx");
  said = save (fixture, path);
  g_assert_cmpstr (said, ==, "Saved as “a.xlsx”");
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "PK"));
  np_test_wait_for (
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)) == NULL);
}

/* A file holds what its name says. */
static void
test_save_other_ending (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *said = save (fixture, path);

  g_assert_nonnull (said);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

/* The dialog stays when the file can't be written, and says which one. */
static void
test_save_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "a.svg", NULL);
  g_autofree char *said = save (fixture, path);

  g_assert_null (said);
  g_assert_true (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture
                                                                                        ->window))
                 == ADW_DIALOG (fixture->dialog));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "_Save…")));
  g_assert_nonnull (find_label (fixture, "missing/a.svg"));
}

/* Closed while a file is made, it makes none and holds nothing. */
static void
test_close_cancels (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gpointer left = fixture->dialog;

  choose_format (fixture, "png");
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), &left);
  np_export_dialog_save_as (fixture->dialog, file);
  adw_dialog_force_close (ADW_DIALOG (fixture->dialog));
  np_test_wait_for (left == NULL);
}

static void
test_copy_image (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GdkContentProvider *before = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  choose_format (fixture, "svg");
  g_signal_emit_by_name (find_button (fixture, "Copy _Image"), "clicked");
  np_test_wait_for (gdk_clipboard_get_content (clipboard) != before);
  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value,
                                                 NULL));
  g_assert_cmpint (gdk_texture_get_width (g_value_get_object (&value)), ==, 960);
}

/* One tab after another reaches the format, the settings and the buttons, and all of them. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *format = find (fixture, ADW_TYPE_TOGGLE_GROUP, 0);
  gboolean reached[3] = { FALSE };

  gtk_widget_grab_focus (format);
  for (guint i = 0; i < 30; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->dialog)));
      reached[0] |= gtk_widget_is_ancestor (focus, format);
      reached[1] |= focus == find_button (fixture, "_Save…");
      reached[2] |= focus == find_button (fixture, "Prin_t…");
      g_signal_emit_by_name (fixture->window, "move-focus", GTK_DIR_TAB_FORWARD);
    }
  g_assert_true (reached[0] && reached[1] && reached[2]);
}

/* 360 pixels are enough for everything. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  static const char *const formats[] = { "svg", "png", "pdf", "csv", "xlsx" };
  NpExportDialog *wide = fixture->dialog;
  NpDataset *dataset = np_window_get_dataset (fixture->window);
  g_autoptr (NpLocation) location = np_test_locate (LOCATION);
  g_autoptr (NpFigure) figure = np_figures_new_figure (dataset, location, NULL);
  g_autoptr (NpTable) table = np_figures_new_table (dataset, location, NULL);
  GtkWidget *window = adw_window_new ();

  fixture->dialog = NP_EXPORT_DIALOG (np_export_dialog_new (dataset, location, figure, table, 0));
  gtk_widget_set_size_request (window, 360, 294);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 600);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (fixture->dialog), window);
  np_test_wait_for (gtk_widget_get_mapped (find (fixture, ADW_TYPE_TOGGLE_GROUP, 0)));
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      graphene_rect_t bounds;

      choose_format (fixture, formats[i]);
      np_test_settle ();
      g_assert_true (gtk_widget_compute_bounds (find_button (fixture, "Prin_t…"), window, &bounds));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.size.width, >, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (window));
    }
  gtk_window_destroy (GTK_WINDOW (window));
  fixture->dialog = wide;
}

static void
test_rtl (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t preview, format;

  g_assert_true (gtk_widget_compute_bounds (find (fixture, GTK_TYPE_PICTURE, 0),
                                            GTK_WIDGET (fixture->dialog), &preview));
  g_assert_true (gtk_widget_compute_bounds (find (fixture, ADW_TYPE_TOGGLE_GROUP, 0),
                                            GTK_WIDGET (fixture->dialog), &format));
  g_assert_cmpfloat (format.origin.x, <, preview.origin.x);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  application = np_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(name, how, func) \
  g_test_add ("/export-dialog/" name, Fixture, how, set_up, func, tear_down)
  ADD ("names", NULL, test_names);
  ADD ("formats", NULL, test_formats);
  ADD ("sizes", NULL, test_sizes);
  ADD ("pages", NULL, test_pages);
  ADD ("pages/formats", NULL, test_pages_of_formats);
  ADD ("newest-preview", NULL, test_newest_preview);
  ADD ("table-preview", NULL, test_table_preview);
  ADD ("save", NULL, test_save);
  ADD ("save/other-ending", NULL, test_save_other_ending);
  ADD ("save/fails", NULL, test_save_fails);
  ADD ("close-cancels", NULL, test_close_cancels);
  ADD ("copy-image", NULL, test_copy_image);
  ADD ("keyboard", NULL, test_keyboard);
  ADD ("narrow", NULL, test_narrow);
  ADD ("rtl", "rtl", test_rtl);
#undef ADD
  return g_test_run ();
}
