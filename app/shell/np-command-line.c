/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-command-line-private.h"
#include "np-command-line.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

#include "np-audit.h"
#include "np-export.h"
#include "np-figures-behind.h"
#include "np-loader.h"
#include "np-location.h"
#include "np-scenario-folder.h"
#include "np-scenario-store.h"
#include "np-settings.h"

#define DEFAULT_WIDTH 960
#define NOT_GIVEN     G_MININT

/* What the arguments say. Strings are in the encoding of file names. */
typedef struct
{
  char *check;       /* (owned) (nullable) the dataset to check */
  char *table;       /* (owned) (nullable) the location whose table is wanted */
  char *export_file; /* (owned) (nullable) */
  char *audit;       /* (owned) (nullable): the file that a report is saved as */
  char *dataset;     /* (owned) (nullable) */
  char *size;        /* (owned) (nullable) */
  int scale;         /* or NOT_GIVEN */
  gboolean findings;
  gboolean behind;
  gboolean pages;
  gboolean version;
  gboolean help;
  char **rest; /* (owned) (nullable) */
} Arguments;

static void
arguments_clear (Arguments *self)
{
  g_clear_pointer (&self->check, g_free);
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->export_file, g_free);
  g_clear_pointer (&self->audit, g_free);
  g_clear_pointer (&self->dataset, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->rest, g_strfreev);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

/* --- Datasets ----------------------------------------------------------------------------- */

static GFile *
get_dataset_file (const char *argument)
{
  return argument != NULL ? g_file_new_for_commandline_arg (argument) : np_loader_get_bundled ();
}

/* The dataset with the user's own scenarios, where one is asked for. What is wrong with those files is
 * the window's to say: one that is asked for and can't be read isn't there. */
static NpDataset *
add_scenarios (NpDataset *dataset, NpLocation *location)
{
  g_autofree char *path = NULL;
  g_autoptr (NpScenarioFolder) folder = NULL;

  if (location == NULL || np_location_get (location, NP_PARAM_SCENARIO) == NULL)
    return dataset;
  path = np_settings_dup_scenario_folder ();
  folder = np_scenario_folder_read (path, NP_SCENARIO_STORE_MAX, NULL, NULL);
  if (folder != NULL)
    {
      g_autoptr (NpDataset) bare = dataset;

      dataset = np_dataset_with_scenarios (bare, (NpScenario *const *) folder->scenarios->pdata,
                                           folder->scenarios->len);
    }
  return dataset;
}

/* What @location is to be looked up in; NULL: all of the dataset. */
static NpDataset *
load_dataset (const Arguments *arguments, NpLocation *location, GError **error)
{
  g_autoptr (GFile) file = get_dataset_file (arguments->dataset);
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autofree char *name = NULL;
  NpDataset *dataset;

  dataset = np_loader_load (loader, NULL, error);
  if (dataset == NULL)
    {
      name = g_file_get_parse_name (file);
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return add_scenarios (dataset, location);
}

/* --- Tables and pictures ------------------------------------------------------------------ */

static int
print_table (const Arguments *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (NpTable) table = NULL;
  g_autofree char *csv = NULL;

  location = np_location_new_from_uri (arguments->table, &error);
  if (location != NULL)
    dataset = load_dataset (arguments, location, &error);
  if (dataset != NULL)
    table = arguments->behind ? np_figures_new_behind (dataset, location, &error)
                              : np_figures_new_table (dataset, location, &error);
  if (table == NULL)
    return np_command_line_fail (error);

  csv = np_export_table_csv (table);
  return np_command_line_print_output (csv, STATUS_OK);
}

/* "800x600": digits, an x, digits; the limits are the export room's. */
static gboolean
parse_size (const char *text, guint *width, guint *height)
{
  g_auto (GStrv) sides = g_strsplit (text, "x", 2);
  guint64 numbers[2];

  if (g_strv_length (sides) != 2)
    return FALSE;
  for (guint i = 0; i < 2; i++)
    if (!g_ascii_string_to_unsigned (sides[i], 10, 1, 1000000, &numbers[i], NULL))
      return FALSE;

  *width = (guint) numbers[0];
  *height = (guint) numbers[1];
  return TRUE;
}

/* It says FALSE without a display, and sets up what drawing needs all the same. The locale is set; GTK
 * would only set it again, and complain about one that isn't installed. */
static void
set_up_drawing (void)
{
  gtk_disable_setlocale ();
  gtk_init_check ();
}

static GBytes *
make_file (const Arguments *arguments,
           const NpExportOptions *options,
           NpLocation *location,
           GError **error)
{
  g_autoptr (NpDataset) dataset = load_dataset (arguments, location, error);

  if (dataset == NULL)
    return NULL;
  set_up_drawing ();
  return np_export_location (dataset, location, options, NULL, error);
}

/* Whether what --size, --scale, --pages and --behind say goes with the file. Fills @options in. */
static gboolean
read_options (const Arguments *arguments, NpExportOptions *options, char **problem)
{
  guint width = arguments->pages ? NP_EXPORT_PAGE_WIDTH : DEFAULT_WIDTH;
  guint height = arguments->pages ? NP_EXPORT_PAGE_HEIGHT : 0;
  gboolean is_picture = np_export_format_is_picture (options->format);

  if (arguments->size != NULL && !parse_size (arguments->size, &width, &height))
    /* Translators: “WxH” stays as it is; a size such as 800x600 is meant. */
    *problem = g_strdup_printf (_ ("The size “%s” is not of the form WxH, such as 960x540"),
                                arguments->size);
  else if (arguments->size != NULL && !is_picture)
    *problem = g_strdup (_ ("--size goes with pictures only"));
  else if (arguments->scale != NOT_GIVEN && options->format != NP_EXPORT_PNG)
    *problem = g_strdup (_ ("--scale goes with a .png file only"));
  else if (arguments->scale != NOT_GIVEN
           && (arguments->scale < 1 || arguments->scale > NP_EXPORT_MAX_SCALE))
    *problem = g_strdup_printf (_ ("The scale is not one of 1 to %d"), NP_EXPORT_MAX_SCALE);
  else if (arguments->pages && options->format != NP_EXPORT_PDF)
    *problem = g_strdup (_ ("--pages goes with a .pdf file only"));
  else if (arguments->behind && options->format != NP_EXPORT_CSV)
    *problem = g_strdup (_ ("--behind goes with --table or with a .csv file"));
  options->width = width;
  options->height = height;
  options->scale = MAX (arguments->scale, 1);
  options->behind = arguments->behind;
  options->paged = arguments->pages;
  return *problem == NULL;
}

static int
export_location (const Arguments *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments->export_file);
  g_autoptr (NpLocation) location = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *problem = NULL;
  NpExportOptions options = { 0 };

  if (!np_export_format_from_name (arguments->export_file, &options.format, &error))
    return np_command_line_fail (error);
  if (!read_options (arguments, &options, &problem))
    return np_command_line_fail_usage (problem);

  location = np_location_new_from_uri (arguments->rest[0], &error);
  if (location != NULL)
    bytes = make_file (arguments, &options, location, &error);
  if (bytes == NULL || !np_export_write (file, bytes, NULL, &error))
    return np_command_line_fail (error);
  return STATUS_OK;
}

/* --- Reports ------------------------------------------------------------------------------ */

static int
save_audit (const Arguments *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (arguments->audit);
  g_autoptr (NpDataset) dataset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  NpAuditOptions options = { .date = np_audit_get_today () };

  if (!np_audit_format_from_name (arguments->audit, &options.format, &error))
    return np_command_line_fail (error);
  dataset = load_dataset (arguments, NULL, &error);
  if (dataset != NULL)
    {
      set_up_drawing ();
      bytes = np_audit_new (dataset, &options, NULL, &error);
    }
  if (bytes == NULL || !np_export_write (file, bytes, NULL, &error))
    return np_command_line_fail (error);
  return STATUS_OK;
}

/* --- Arguments ---------------------------------------------------------------------------- */

/* GApplication's own, which starting by the session bus uses; it reads them itself. */
static void
add_ignored (GOptionContext *context)
{
  static gboolean flag;
  static char *text;
  const GOptionEntry entries[] = {
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &flag, NULL, NULL },
    { "gapplication-replace", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &flag, NULL, NULL },
    { "gapplication-app-id", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &text, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, NULL);
}

/* (transfer full): the context, which borrows @arguments. */
static GOptionContext *
create_context (Arguments *arguments)
{
  GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_FILENAME, &arguments->check,
      N_ ("Check a dataset and list what is wrong with it"), N_ ("FILE|FOLDER") },
    { "findings", 0, 0, G_OPTION_ARG_NONE, &arguments->findings,
      N_ ("With --check: also list what is worth a look, such as sums that differ from totals"),
      NULL },
    { "table", 0, 0, G_OPTION_ARG_STRING, &arguments->table,
      N_ ("Print the figures of a location as CSV"), N_ ("LOCATION") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &arguments->export_file,
      N_ ("Save the location that follows as a .svg, .png or .pdf picture, or as a .csv or .xlsx "
          "table"),
      N_ ("FILE LOCATION") },
    { "audit", 0, 0, G_OPTION_ARG_FILENAME, &arguments->audit,
      N_ ("Save a report on all claims, findings and sources as a .pdf or .xlsx file"),
      N_ ("FILE") },
    { "dataset", 0, 0, G_OPTION_ARG_FILENAME, &arguments->dataset,
      N_ ("The dataset of --table, --export and --audit, instead of the one that comes with "
          "Nameplate"),
      N_ ("FILE|FOLDER") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &arguments->size,
      N_ ("The size of --export in pixels, or in points for a PDF; 200 to 8000 a side"),
      N_ ("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_INT, &arguments->scale,
      N_ ("How many pixels a .png file has for each of its size, 1 to 4"), N_ ("N") },
    { "pages", 0, 0, G_OPTION_ARG_NONE, &arguments->pages,
      N_ ("A .pdf file of as many pages as needed, each of --size or upright A4"), NULL },
    { "behind", 0, 0, G_OPTION_ARG_NONE, &arguments->behind,
      N_ ("With --table or a .csv file: all figures behind what is shown, with every source"),
      NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &arguments->version, N_ ("Print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &arguments->help, N_ ("Print this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments->rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (_ ("[FILE|FOLDER|nameplate:URI]"));

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  add_ignored (context);
  return context;
}

static void
describe (GOptionContext *context)
{
  g_autofree char *description = NULL;

  g_option_context_set_summary (
      context,
      _ ("Shows who sells, who builds, where and with whom in the car industry, and whether the "
         "numbers add up. Without an option it opens a window on a dataset or on a location; with "
         "--check, --table, --export or --audit it does only that and needs no display."));
  description = g_strdup_printf (
      "%s\n"
      "  nameplate --check my-dataset/\n"
      "  nameplate --check my-dataset/ --findings\n"
      "  nameplate --table 'nameplate:registrations?period=2025&by=group&mode=ranking'\n"
      "  nameplate --table nameplate:plants?select=changshu --dataset my-dataset.nameplate\n"
      "  nameplate --export chery.svg 'nameplate:registrations?by=brand&mode=trend&"
      "select=jaecoo,omoda,chery'\n"
      "  nameplate --export venture.png nameplate:partnerships?select=chery-jlr --size 1200x800 "
      "--scale 2\n"
      "  nameplate --export brands.pdf 'nameplate:registrations?by=brand' --pages\n"
      "  nameplate --export market.xlsx 'nameplate:registrations?period=2025&by=group'\n"
      "  nameplate --table 'nameplate:registrations?period=2025' --behind\n"
      "  nameplate --audit report.pdf --dataset my-dataset/\n"
      "\n%s\n",
      _ ("Examples:"),
      _ ("Exit status: 0 done; 1 the dataset has errors or can’t be opened, or a file can’t be "
         "written; 2 the arguments are wrong, or the location names what isn’t there."));
  g_option_context_set_description (context, description);
}

static int
print_help (GOptionContext *context)
{
  g_autofree char *help = NULL;

  describe (context);
  help = g_option_context_get_help (context, TRUE, NULL);
  return np_command_line_print_output (help, STATUS_OK);
}

/* What is wrong with how the options were put together, or NULL. (transfer none) */
static const char *
find_misuse (const Arguments *arguments)
{
  guint n_rest = arguments->rest != NULL ? g_strv_length (arguments->rest) : 0;
  guint n_tasks = (arguments->check != NULL) + (arguments->table != NULL)
                  + (arguments->export_file != NULL) + (arguments->audit != NULL);

  if (n_tasks > 1)
    return _ ("Only one of --check, --table, --export and --audit can be asked for at a time");
  if (arguments->export_file != NULL && n_rest == 0)
    return _ ("--export needs a LOCATION after the FILE");
  if (n_tasks > 0 && n_rest > (arguments->export_file != NULL ? 1 : 0))
    return _ ("There are more arguments than can be used");
  if (arguments->dataset != NULL && arguments->table == NULL && arguments->export_file == NULL
      && arguments->audit == NULL)
    return _ ("--dataset goes with --table, --export or --audit");
  if (arguments->findings && arguments->check == NULL)
    return _ ("--findings goes with --check");
  if (arguments->size != NULL && arguments->export_file == NULL)
    return _ ("--size goes with --export");
  if (arguments->scale != NOT_GIVEN && arguments->export_file == NULL)
    return _ ("--scale goes with --export");
  if (arguments->pages && arguments->export_file == NULL)
    return _ ("--pages goes with --export");
  if (arguments->behind && arguments->table == NULL && arguments->export_file == NULL)
    return _ ("--behind goes with --table or with a .csv file");
  return NULL;
}

/* A window opens even on a file that turns out to be broken, since it can say so; but an address
 * that can't be read is a slip of who typed it. */
static gboolean
check_addresses (const Arguments *arguments, int *status)
{
  for (guint i = 0; arguments->rest != NULL && arguments->rest[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (NpLocation) location = NULL;

      if (!g_str_has_prefix (arguments->rest[i], "nameplate:"))
        continue;
      location = np_location_new_from_uri (arguments->rest[i], &error);
      if (location == NULL)
        {
          *status = np_command_line_fail (error);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * np_command_line_run:
 * @argc: the number of arguments
 * @argv: (array length=argc): the arguments, the program's name first; not changed
 * @status: (out): the exit status, when %TRUE is returned
 *
 * Does what the arguments ask for when that needs no window: checks a dataset, prints a table,
 * draws a picture, prints help; or says what is wrong with them. Blocks until it is done, and works
 * without a display. Call it once, after setlocale().
 *
 * Returns: %FALSE when the application is to be run with these arguments
 */
gboolean
np_command_line_run (int argc, char **argv, int *status)
{
  g_auto (Arguments) arguments = { .scale = NOT_GIVEN };
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) copy = NULL;
  const char *misuse;

  g_return_val_if_fail (argv != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  /* Parsing takes the options out; GApplication wants to see all arguments again. */
  for (int i = 0; i < argc; i++)
    g_strv_builder_add (builder, argv[i]);
  copy = g_strv_builder_end (builder);
  context = create_context (&arguments);

  if (!g_option_context_parse_strv (context, &copy, &error))
    *status = np_command_line_fail_usage (error->message);
  else if (arguments.help)
    *status = print_help (context);
  else if (arguments.version)
    *status = np_command_line_print_output ("nameplate " PACKAGE_VERSION "\n", STATUS_OK);
  else if ((misuse = find_misuse (&arguments)) != NULL)
    *status = np_command_line_fail_usage (misuse);
  else if (arguments.check != NULL)
    *status = np_command_line_check (arguments.check, arguments.findings);
  else if (arguments.table != NULL)
    *status = print_table (&arguments);
  else if (arguments.export_file != NULL)
    *status = export_location (&arguments);
  else if (arguments.audit != NULL)
    *status = save_audit (&arguments);
  else
    return check_addresses (&arguments, status);
  return TRUE;
}
