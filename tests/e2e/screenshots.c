/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the real window on the bundled dataset and saves pictures of it: what `./dev screenshots`
 * makes for the documents, what `./dev run` makes where there is no display, and what one looks
 * at while working:
 *
 *   screenshots --views FOLDER          one picture a view
 *   screenshots --all FOLDER            those that documents and stores show, light and dark
 *   screenshots [--size WxH] [--dark] [--rtl] [--text-scale N] [--action NAME,…] FILE.png LOCATION …
 *
 * Prints the path of each picture. */
#include <locale.h>
#include <string.h>

#include "np-application.h"
#include "np-chart.h"
#include "np-export-dialog.h"
#include "np-loader.h"
#include "np-plants-page.h"
#include "np-settings.h"
#include "np-window.h"

typedef struct
{
  const char *name;
  const char *location;
  const char *action;    /* (nullable) */
  gboolean undocumented; /* no document and no store shows it */
} Shot;

static const Shot views[] = {
  { "welcome", "nameplate:", NULL, TRUE },
  { "registrations", "nameplate:registrations?period=2025&by=group&select=jlr,chery" },
  { "trend", "nameplate:registrations?by=brand&mode=trend&select=jaecoo,omoda,chery" },
  { "multiples",
    "nameplate:registrations?by=group&mode=multiples&select=jlr,chery,saic,tesla,byd,ford" },
  { "partnerships", "nameplate:partnerships?event=chery-jlr-04" },
  { "plants", "nameplate:plants?period=2025&mode=map&region=uk" },
  { "scenario", "nameplate:plants?period=2025&company=JLR&scenario=chery-at-castle-bromwich",
    "scenario.edit" },
  { "evidence", "nameplate:evidence?claim=chery-total-2025" },
};

static int width = 1120, height = 760;
static gboolean dark, rtl;
static gboolean like_gnome; /* as the window looks in GNOME, with its shadow */
static double text_scale = 1;
static char *action; /* what to do there before the picture is taken */
static gboolean drawn;

static void
iterate_until_idle (NpWindow *window)
{
  while (!np_window_is_idle (window) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  drawn = TRUE;
}

/* Layout and the figures' own sizes take a few frames to settle. */
static void
wait_frames (GtkWidget *window, guint frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);

  for (guint i = 0; i < frames; i++)
    {
      drawn = FALSE;
      gtk_widget_queue_draw (window);
      while (!drawn)
        g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

/* A popover is a window of its own. */
static void
add_popovers (GtkSnapshot *snapshot, GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    {
      GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (widget)));
      g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);

      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) gdk_popup_get_position_x (popup),
                                                    (float) gdk_popup_get_position_y (popup)));
      gdk_paintable_snapshot (paintable, snapshot, gdk_paintable_get_intrinsic_width (paintable),
                              gdk_paintable_get_intrinsic_height (paintable));
      gtk_snapshot_restore (snapshot);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_popovers (snapshot, child);
}

/* A paintable ends where its widget does; a window's shadow lies outside of that. */
static GskRenderNode *
without_clip (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_CLIP_NODE)
    return gsk_clip_node_get_child (node);
  return node;
}

static GskRenderNode *
snapshot_window (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) inside = gtk_snapshot_new ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, inside, gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (inside);
  gtk_snapshot_append_node (snapshot, like_gnome ? without_clip (node) : node);
  add_popovers (snapshot, window);
  return gtk_snapshot_to_node (snapshot);
}

static gboolean
save (GtkWidget *window, const char *path)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GskRenderNode) node = snapshot_window (window);
  g_autoptr (GdkTexture) texture = NULL;

  texture = gsk_renderer_render_texture (renderer, node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    return FALSE;
  g_print ("%s\n", path);
  return TRUE;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* "menu What If" opens the menu of a button; all else is an action. */
static gboolean
open_menu (GtkWidget *widget, const char *label)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_widget_get_mapped (widget)
      && (g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), label) == 0
          || g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0))
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (open_menu (child, label))
      return TRUE;
  return FALSE;
}

/* The page of plants has actions of its own. */
static void
act (NpWindow *window, const char *names)
{
  GtkWidget *page = find (GTK_WIDGET (window), NP_TYPE_PLANTS_PAGE);
  g_auto (GStrv) actions = g_strsplit (names, ",", -1);

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_str_has_prefix (actions[i], "menu ")
          && open_menu (GTK_WIDGET (window), actions[i] + strlen ("menu ")))
        continue;
      if (!g_action_parse_detailed_name (actions[i], &name, &target, NULL)
          || !gtk_widget_activate_action_variant (page, name, target))
        g_error ("can't do “%s”", actions[i]);
      iterate_until_idle (window);
    }
}

static void
open_dialog (NpWindow *window, const char *names)
{
  AdwDialog *dialog;

  wait_frames (GTK_WIDGET (window), 30);
  act (window, names);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  while (NP_IS_EXPORT_DIALOG (dialog) && !np_export_dialog_is_idle (NP_EXPORT_DIALOG (dialog)))
    g_main_context_iteration (NULL, TRUE);
}

/* In a window of this size, what is beside the figure would cover a third of it. */
static void
close_details (GtkWidget *widget)
{
  if (NP_IS_PAGE (widget))
    g_object_set (widget, "show-details", FALSE, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_details (child);
}

static gboolean
take (NpWindow *window, const char *path, const char *uri, const char *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = np_location_new_from_uri (uri, &error);

  if (location == NULL)
    {
      g_printerr ("%s: %s\n", uri, error->message);
      return FALSE;
    }
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  np_window_go (window, location);
  iterate_until_idle (window);
  /* What an earlier picture opened is closed. */
  g_object_set (find (GTK_WIDGET (window), NP_TYPE_PLANTS_PAGE), "editing", FALSE, NULL);
  if (names != NULL)
    open_dialog (window, names);
  if (like_gnome)
    close_details (GTK_WIDGET (window));
  wait_frames (GTK_WIDGET (window), 30);
  return save (GTK_WIDGET (window), path);
}

static void
set_dark (gboolean is_dark)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      is_dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                              : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static gboolean
take_views (NpWindow *window, const char *folder, const char *suffix)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *file = g_strconcat (views[i].name, suffix, ".png", NULL);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (like_gnome && views[i].undocumented)
        continue;
      if (!take (window, path, views[i].location, views[i].action))
        return FALSE;
    }
  return TRUE;
}

/* A display without a compositor and settings of its own has square corners, no shadow, and other
 * buttons and letters than GNOME. Here is what GTK would use there. */
static void
make_like_gnome (NpWindow *window)
{
  like_gnome = TRUE;
  /* The pointer, which stands somewhere, lights up nothing. */
  gtk_widget_set_can_target (GTK_WIDGET (window), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  gtk_widget_add_css_class (GTK_WIDGET (window), "csd");
  g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", "appmenu:close",
                "gtk-font-name", "Adwaita Sans, Cantarell 11", NULL);
}

/* The size is the largest that stores show without making letters too small to read. */
static gboolean
take_all (NpWindow *window, const char *folder)
{
  width = 1000;
  height = 700;
  make_like_gnome (window);
  set_dark (FALSE);
  if (!take_views (window, folder, ""))
    return FALSE;
  set_dark (TRUE);
  return take_views (window, folder, "-dark");
}

static NpWindow *
open_window (GtkApplication *application)
{
  NpWindow *window = NP_WINDOW (np_window_new (application));
  g_autoptr (GFile) bundled = np_loader_get_bundled ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  np_window_open (window, bundled, NULL);
  gtk_window_present (GTK_WINDOW (window));
  iterate_until_idle (window);
  return window;
}

static void
set_up_display (void)
{
  int dpi;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (text_scale != 1)
    {
      g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                    (int) ((dpi > 0 ? dpi : 96 * 1024) * text_scale), NULL);
    }
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
}

int
main (int argc, char **argv)
{
  g_autofree char *size = NULL;
  g_autofree char *all = NULL;
  g_autofree char *views_folder = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, "Size of the window", "WxH" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, "Dark style", NULL },
    { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "Right to left", NULL },
    { "text-scale", 0, 0, G_OPTION_ARG_DOUBLE, &text_scale, "Size of text", "N" },
    { "action", 0, 0, G_OPTION_ARG_STRING, &action, "Actions, such as win.export", "NAME,…" },
    { "all", 0, 0, G_OPTION_ARG_FILENAME, &all, "For documents and stores", "FOLDER" },
    { "views", 0, 0, G_OPTION_ARG_FILENAME, &views_folder, "One a view", "FOLDER" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, "FILE LOCATION …" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GApplication) application = NULL;
  NpWindow *window;
  gboolean ok = TRUE;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error->message);
  if (size != NULL && sscanf (size, "%dx%d", &width, &height) != 2)
    g_error ("--size wants WxH");

  application = np_application_new ();
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (application, NULL, &error))
    g_error ("%s", error->message);
  set_up_display ();
  set_dark (dark);
  window = open_window (GTK_APPLICATION (application));
  if (all != NULL)
    ok = g_mkdir_with_parents (all, 0755) == 0 && take_all (window, all);
  if (views_folder != NULL)
    ok = g_mkdir_with_parents (views_folder, 0755) == 0 && take_views (window, views_folder, "");
  for (guint i = 0; ok && rest != NULL && rest[i] != NULL && rest[i + 1] != NULL; i += 2)
    ok = take (window, rest[i], rest[i + 1], action);
  gtk_window_destroy (GTK_WINDOW (window));
  return ok ? 0 : 1;
}
