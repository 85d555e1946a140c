/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of partnerships: what choosing something in its pictures and tables asks for, and the
 * way through it by keyboard. */
#include <string.h>

#include "np-figure-pane.h"
#include "np-partnerships-page.h"
#include "np-test-figures.h"
#include "np-test-page.h"
#include "np-time-bar.h"

#define AT(params) "nameplate:partnerships" params

static NpChart *
get_chart (NpTestPage *fixture)
{
  return np_page_get_chart (fixture->page);
}

static NpChart *
get_trends (NpTestPage *fixture)
{
  return NP_CHART (np_test_page_find (fixture, NP_TYPE_PARTNERSHIPS_PAGE, "trends"));
}

/* A datum that is chosen, where, and all of what that asks for. */
static const struct
{
  const char *at;
  const char *id;
  const char *asked;
} data[] = {
  { AT (""), "chery-jlr-04", AT ("?event=chery-jlr-04") },
  { AT ("?zoom=2014&event=chery-jlr-03"), "chery-jlr-04", AT ("?zoom=2014&event=chery-jlr-04") },
  /* What happened is told in place of the year. */
  { AT ("?period=2014"), "chery-jlr-04", AT ("?event=chery-jlr-04") },
  { AT (""), "era-jlr-tata", AT ("?event=era-jlr-tata") },
  { AT (""), "expand:chery-jlr", AT ("?expand=chery-jlr") },
  { AT ("?expand=chery-jlr,saic-mg"), "expand:chery-jlr", AT ("?expand=saic-mg") },
  { AT (""), "fold:joint-venture", AT ("?fold=joint-venture") },
  { AT ("?fold=joint-venture"), "fold:joint-venture", AT ("") },
  { AT (""), "partnership:saic-mg", AT ("?select=saic-mg") },
  { AT ("?select=chery-jlr,saic-mg&event=saic-mg-01"), "partnership:saic-mg",
    AT ("?select=chery-jlr") },
  { AT ("?by=company"), "company:JLR", AT ("?by=company&company=JLR") },
  { AT ("?by=company&company=JLR"), "company:JLR", NULL },
  { AT ("?by=kind"), "kind:talks", AT ("?by=kind&kind=talks") },
  { AT ("?by=kind"), "kind:No word of a location", NULL },
  { AT ("?by=plant&zoom=2014"), "plant:changshu", "nameplate:plants?select=changshu" },
  { AT ("?align=founding"), "chery-jlr-04", AT ("?align=founding&event=chery-jlr-04") },
};

static void
test_activate (NpTestPage *fixture, gconstpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (data); i++)
    {
      g_test_message ("%s, %s", data[i].at, data[i].id);
      np_test_page_show (fixture, data[i].at);
      g_signal_emit_by_name (get_chart (fixture), "activate-datum", data[i].id, data[i].id);
      if (data[i].asked != NULL)
        np_test_page_assert_asked_for (fixture, data[i].asked);
      else
        g_assert_cmpuint (fixture->n_asked, ==, 0);
    }
}

/* What is drawn has such ids. */
static void
test_drawn_ids (NpTestPage *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *at;
    const char *id;
  } drawn[] = {
    { AT (""), "fold:joint-venture" },
    { AT (""), "expand:chery-jlr" },
    { AT (""), "partnership:chery-jlr" },
    { AT (""), "chery-jlr-04" },
    { AT (""), "era-jlr-tata" },
    { AT ("?by=company"), "company:JLR" },
    { AT ("?by=plant"), "plant:changshu" },
    { AT ("?by=kind"), "kind:talks" },
    { AT ("?align=founding"), "chery-jlr-04" },
  };
  NpTheme theme;

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      g_autoptr (NpFigure) figure = np_test_figure (np_test_get_bundled (), drawn[i].at);
      g_autoptr (NpScene) scene = np_test_scene (figure, &theme, 900);
      guint n = 0;

      for (guint k = 0; k < np_scene_get_n_data (scene); k++)
        n += g_strcmp0 (np_scene_get_datum (scene, k)->id, drawn[i].id) == 0;
      g_test_message ("%s, %s", drawn[i].at, drawn[i].id);
      g_assert_cmpuint (n, >, 0);
    }
}

/* The first datum of that year. */
static const NpDatum *
find_year (NpChart *trends, const char *year)
{
  NpScene *scene = np_chart_get_scene (trends);
  g_autofree char *suffix = g_strconcat ("@", year, NULL);

  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    if (g_str_has_suffix (np_scene_get_datum (scene, i)->key, suffix))
      return np_scene_get_datum (scene, i);
  g_error ("no figure of %s", year);
}

static void
choose_year (NpTestPage *fixture, const char *year)
{
  NpChart *trends = get_trends (fixture);
  const NpDatum *datum;

  np_test_wait_for (np_chart_get_scene (trends) != NULL);
  datum = find_year (trends, year);
  g_signal_emit_by_name (trends, "activate-datum", datum->id, datum->key);
}

/* A point of registrations marks its year; again, and it is marked no longer. */
static void
test_years (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT ("?select=chery-jlr&event=chery-jlr-04"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_trends (fixture))));
  choose_year (fixture, "2024");
  np_test_page_assert_asked_for (fixture, AT ("?period=2024&select=chery-jlr"));
  np_test_page_follow (fixture);
  choose_year (fixture, "2025");
  np_test_page_assert_asked_for (fixture, AT ("?period=2025&select=chery-jlr"));
  np_test_page_follow (fixture);
  choose_year (fixture, "2025");
  np_test_page_assert_asked_for (fixture, AT ("?select=chery-jlr"));
}

static void
choose_row (NpTestPage *fixture, const char *id)
{
  GtkWidget *view = np_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_COLUMN_VIEW);
  NpTable *table = np_page_get_table (fixture->page);

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    if (g_strcmp0 (np_table_get_row_id (table, i), id) == 0)
      {
        g_signal_emit_by_name (view, "activate", i);
        return;
      }
  g_error ("no row “%s”", id);
}

/* Rows are events; how fast partnerships went has one for each of them. */
static void
test_rows (NpTestPage *fixture, gconstpointer user_data)
{
  np_test_page_show (fixture, AT ("?show=table"));
  choose_row (fixture, "chery-jlr-04");
  np_test_page_assert_asked_for (fixture, AT ("?event=chery-jlr-04&show=table"));
  np_test_page_show (fixture, AT ("?align=founding&show=table"));
  choose_row (fixture, "chery-jlr");
  np_test_page_assert_asked_for (fixture, AT ("?align=founding&select=chery-jlr&show=table"));
  np_test_page_follow (fixture);
  choose_row (fixture, "chery-jlr");
  g_assert_null (fixture->asked);
}

/* Registrations belong to the picture, and to one that has a calendar. */
static void
test_trends_are_seen (NpTestPage *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *at;
    gboolean seen;
  } places[] = {
    { AT (""), TRUE },
    { AT ("?show=table"), FALSE },
    { AT ("?by=plant"), TRUE },
    { AT ("?align=founding"), FALSE },
    { AT ("?select=jlr-context"), FALSE },
    { AT ("?event=chery-jlr-04"), TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].at);
      np_test_page_show (fixture, places[i].at);
      np_test_wait_for (gtk_widget_get_mapped (GTK_WIDGET (get_trends (fixture)))
                        == places[i].seen);
      /* A table has no axis that could be moved. */
      g_assert_true (gtk_widget_get_visible (np_test_find (GTK_WIDGET (fixture->page),
                                                           NP_TYPE_TIME_BAR))
                     == (strstr (places[i].at, "table") == NULL));
    }
}

static void
say_cb (char **said, const char *message)
{
  g_set_str (said, message);
}

/* Shows what was asked for with a window, and gives back what a location says of that. */
static char *
settle (NpTestPage *fixture)
{
  GtkWidget *bar = np_test_page_find (fixture, NP_TYPE_PARTNERSHIPS_PAGE, "bar");
  char *zoom;

  np_time_navigator_settle (np_time_bar_get_navigator (NP_TIME_BAR (bar)));
  np_test_page_assert_asked (fixture, NP_PARAM_EVENT, "chery-jlr-01");
  zoom = g_strdup (np_location_get (fixture->asked, NP_PARAM_ZOOM));
  np_test_page_follow (fixture);
  return zoom;
}

/* What keys do; which they are is the chart's matter. */
static void
walk (NpTestPage *fixture, NpWalk walk, const char *expected)
{
  g_signal_emit_by_name (get_chart (fixture), "move-cursor", walk);
  g_assert_true (g_str_has_prefix (np_chart_get_cursor (get_chart (fixture)), expected));
}

/* (transfer full) (nullable): the window that one gets to */
static char *
move (NpTestPage *fixture, NpWindowMove move)
{
  gboolean moves = FALSE;

  g_signal_emit_by_name (get_chart (fixture), "move-window", move, &moves);
  g_assert_true (moves);
  return settle (fixture);
}

/* From what began it to what that led to, nearer and back, and to the table: without a pointer. */
static void
test_keyboard (NpTestPage *fixture, gconstpointer user_data)
{
  NpChart *chart = get_chart (fixture);
  g_autofree char *said = NULL;
  g_autofree char *near = NULL;
  g_autofree char *later = NULL;
  g_autofree char *all = NULL;

  g_signal_connect_swapped (chart, "announce", G_CALLBACK (say_cb), &said);
  np_test_page_show (fixture, AT ("?select=chery-jlr,saic-mg"));
  np_test_wait_for (np_chart_get_scene (chart) != NULL);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (chart)));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (chart));
  walk (fixture, NP_WALK_LAST, "saic-mg-");
  walk (fixture, NP_WALK_UP, "chery-jlr-");
  /* A lane begins with its header. */
  walk (fixture, NP_WALK_HOME, "lane:chery-jlr");
  walk (fixture, NP_WALK_RIGHT, "chery-jlr-01");
  g_assert_cmpstr (said, ==,
                   "First reports of joint-venture talks, August 2010, "
                   "Chery Jaguar Land Rover (Chery–JLR)");
  walk (fixture, NP_WALK_NEXT_LINK, "chery-jlr-01");
  g_assert_cmpstr (said, ==, "No further linked event");
  g_assert_true (gtk_widget_activate (GTK_WIDGET (chart)));
  np_test_page_assert_asked_for (fixture, AT ("?select=chery-jlr,saic-mg&event=chery-jlr-01"));
  np_test_page_follow (fixture);
  g_assert_cmpstr (np_chart_get_cursor (chart), ==, "chery-jlr-01");
  walk (fixture, NP_WALK_NEXT_LINK, "chery-jlr-02");

  near = move (fixture, NP_WINDOW_ZOOM_IN);
  g_assert_nonnull (near);
  g_assert_cmpstr (np_chart_get_cursor (chart), ==, "chery-jlr-02");
  later = move (fixture, NP_WINDOW_LATER);
  g_assert_cmpstr (later, !=, near);
  all = move (fixture, NP_WINDOW_ALL);
  g_assert_null (all);
  g_signal_handlers_disconnect_by_func (chart, say_cb, &said);
}

static void
test_table_button (NpTestPage *fixture, gconstpointer user_data)
{
  GtkWidget *button = np_test_page_find (fixture, NP_TYPE_FIGURE_PANE, "table_button");

  np_test_page_show (fixture, AT ("?zoom=2014"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  np_test_page_assert_asked_for (fixture, AT ("?zoom=2014&show=table"));
  np_test_page_follow (fixture);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  np_test_page_assert_asked_for (fixture, AT ("?zoom=2014"));
}

#define ADD(name, test)                                                                          \
  g_test_add ("/timeline-page/" name, NpTestPage, (gconstpointer) np_partnerships_page_get_type, \
              np_test_page_set_up, test, np_test_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("activate", test_activate);
  ADD ("drawn-ids", test_drawn_ids);
  ADD ("years", test_years);
  ADD ("rows", test_rows);
  ADD ("trends-are-seen", test_trends_are_seen);
  ADD ("keyboard", test_keyboard);
  ADD ("table-button", test_table_button);
  return g_test_run ();
}
