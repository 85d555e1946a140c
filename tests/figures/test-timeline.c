/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline of the bundled dataset shows: lanes by each grouping, each filter held against a
 * count made another way, and the table against the picture. */

#include <string.h>

#include "np-test-bundled.h"
#include "np-test-data.h"
#include "np-test-figures.h"
#include "np-timeline-lanes.h"

static NpDataset *dataset;
static NpReports *reports;

static const char *const bys[] = { "partnership", "company", "plant", "kind" };

/* What can be asked for, one of each; the first asks for nothing. */
static const char *const companies[] = { NULL, "chery", "UK Government", "FORD" };
static const char *const kinds[] = { NULL, "talks", "sale,plant-opening" };
static const char *const finds[] = { NULL, "sunderland", "Freelander 8", "bmw oxf" };
static const char *const ranges[] = { "", "&from=2020", "&to=2010", "&from=2008&to=2015-06" };
static const char *const selections[] = { NULL, "chery-jlr", "saic-mg,honda-rover" };

typedef struct
{
  const char *company, *kind, *find, *range, *select;
} Filters;

typedef void (*FiltersFunc) (const Filters *filters);

static void
for_each (FiltersFunc func)
{
  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      for (guint f = 0; f < G_N_ELEMENTS (finds); f++)
        for (guint r = 0; r < G_N_ELEMENTS (ranges); r++)
          for (guint s = 0; s < G_N_ELEMENTS (selections); s++)
            func (&(Filters) { companies[i], kinds[k], finds[f], ranges[r], selections[s] });
}

static char *
make_uri (const Filters *filters, const char *by)
{
  GString *uri = g_string_new ("nameplate:partnerships?by=");

  g_string_append (uri, by);
  if (filters->company != NULL)
    g_string_append_printf (uri, "&company=%s", filters->company);
  if (filters->kind != NULL)
    g_string_append_printf (uri, "&kind=%s", filters->kind);
  if (filters->find != NULL)
    g_string_append_printf (uri, "&find=%s", filters->find);
  g_string_append (uri, filters->range);
  if (filters->select != NULL)
    g_string_append_printf (uri, "&select=%s", filters->select);
  g_string_replace (uri, " ", "%20", 0);
  return g_string_free_and_steal (uri);
}

static NpQuery *
ask (const char *uri)
{
  g_autoptr (NpLocation) location = np_test_location (uri);
  g_autoptr (GError) error = NULL;
  NpQuery *query = np_query_new (dataset, location, &error);

  g_assert_no_error (error);
  return query;
}

static const char *
get_id (gpointer entity)
{
  return np_entity_get_id (NP_ENTITY (entity));
}

/* --- The slow way --- */

static gboolean
names (const char *const *list, const char *name)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (g_ascii_strcasecmp (list[i], name) == 0)
      return TRUE;
  return FALSE;
}

/* Whether each word begins one of those that the event is told with. */
static gboolean
tells (NpEvent *event, const char *find)
{
  static const char *const between = " .,;:()–—’'“”\"/";
  NpPartnership *partnership = np_event_get_partnership (event);
  g_autofree char *all = g_strjoinv (" ", (char **) np_event_get_companies (event));
  g_autofree char *kind = g_strdup (np_event_get_kind (event));
  g_autofree char *text
      = g_strjoin (" ", np_entity_get_name (NP_ENTITY (event)), np_event_get_summary (event), all,
                   g_strdelimit (kind, "-", ' '),
                   partnership != NULL ? np_entity_get_name (NP_ENTITY (partnership)) : "", NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (find, -1);
  g_auto (GStrv) told = g_strsplit_set (folded, between, -1);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint k = 0; told[k] != NULL && !found; k++)
        found = g_str_has_prefix (told[k], words[i]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_in_range (NpEvent *event, const char *range)
{
  const NpDate *date = np_event_get_date (event);
  const NpDate *end = np_event_get_end (event);
  guint32 first = np_date_first_day (date);
  guint32 last = np_date_last_day (np_date_is_set (end) ? end : date);

  if (g_str_equal (range, ranges[1]))
    return last >= np_period_get_first_day (np_test_period ("2020"));
  if (g_str_equal (range, ranges[2]))
    return first <= np_period_get_last_day (np_test_period ("2010"));
  return *range == '\0'
         || (last >= np_period_get_first_day (np_test_period ("2008"))
             && first <= np_period_get_last_day (np_test_period ("2015-06")));
}

static gboolean
matches (const Filters *filters, NpEvent *event)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  g_auto (GStrv) wanted = g_strsplit (filters->kind != NULL ? filters->kind : "", ",", -1);
  g_auto (GStrv) selected = g_strsplit (filters->select != NULL ? filters->select : "", ",", -1);

  if (filters->company != NULL && !names (np_event_get_companies (event), filters->company)
      && (partnership == NULL
          || !names (np_partnership_get_parties (partnership), filters->company)))
    return FALSE;
  if (filters->kind != NULL && !names ((const char *const *) wanted, np_event_get_kind (event)))
    return FALSE;
  if (filters->select != NULL
      && (partnership == NULL || !names ((const char *const *) selected, get_id (partnership))))
    return FALSE;
  return is_in_range (event, filters->range)
         && (filters->find == NULL || tells (event, filters->find));
}

/* Of each event that matches, or of which another report does, what is in use. */
static GHashTable *
count_slowly (const Filters *filters)
{
  GHashTable *found = g_hash_table_new (NULL, NULL);
  GListModel *events = np_dataset_get_events (dataset);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      if (!g_str_equal (np_event_get_kind (event), "era") && matches (filters, event))
        g_hash_table_add (found, np_reports_find_used (reports, event));
    }
  return found;
}

/* --- Lanes --- */

static void
check_sections (const NpTimeline *timeline)
{
  g_autoptr (GHashTable) ended = g_hash_table_new (g_str_hash, g_str_equal);
  const char *last = NULL;

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      if (last != NULL && g_strcmp0 (lane->section, last) != 0)
        g_hash_table_add (ended, (gpointer) last);
      g_assert_true (lane->section == NULL || !g_hash_table_contains (ended, lane->section));
      g_assert_true ((lane->section == NULL) == (lane->section_name == NULL));
      last = lane->section;
    }
}

static void
check_key (const char *param, const char *key)
{
  g_autoptr (NpLocation) location = np_location_new (NP_VIEW_PARTNERSHIPS);
  g_autoptr (NpLocation) with = np_location_with (location, param, key);
  g_autofree char *uri = np_location_to_uri (with);
  g_autoptr (NpLocation) again = np_test_location (uri);

  g_assert_true (np_location_has_id (again, param, key));
}

/* What a location can fold and expand, each lane by another name. */
static void
check_keys (const NpTimeline *timeline)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      g_assert_true (g_hash_table_add (keys, lane->key));
      check_key (NP_PARAM_EXPAND, lane->key);
      if (lane->section != NULL)
        check_key (NP_PARAM_FOLD, lane->section);
    }
}

/* Whether an event stands where it belongs. */
static gboolean
belongs (const NpTimelineLane *lane, NpEvent *event, const NpQuery *query)
{
  switch (query->lanes_by)
    {
    case NP_LANES_BY_COMPANY:
      return query->company != NULL ? g_str_equal (lane->company, query->company)
                                    : names (np_event_get_companies (event), lane->company);
    case NP_LANES_BY_PLANT:
      return g_strcmp0 (np_event_get_plant (event), get_id (lane->plant)) == 0;
    case NP_LANES_BY_KIND:
      return g_str_equal (np_event_get_kind (event), lane->kind);
    case NP_LANES_BY_PARTNERSHIP:
    default:
      return np_event_get_partnership (event) == lane->partnership;
    }
}

/* In how many lanes an event has to be. */
static guint
count_lanes (NpEvent *event, const NpQuery *query)
{
  if (query->lanes_by == NP_LANES_BY_PLANT)
    return np_event_get_plant (event) != NULL;
  if (query->lanes_by == NP_LANES_BY_COMPANY && query->company == NULL)
    return g_strv_length ((char **) np_event_get_companies (event));
  return 1;
}

static void
check_lanes (const NpTimeline *timeline, const NpQuery *query)
{
  g_autoptr (GHashTable) n_lanes = g_hash_table_new (NULL, NULL);
  guint n_missing = 0;

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      for (guint k = 0; k < lane->events->len; k++)
        {
          NpEvent *event = lane->events->pdata[k];
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_lanes, event));

          g_assert_true (belongs (lane, event, query));
          g_assert_true (k == 0
                         || np_date_compare (np_event_get_date (lane->events->pdata[k - 1]),
                                             np_event_get_date (event))
                                <= 0);
          g_hash_table_insert (n_lanes, event, GUINT_TO_POINTER (n + 1));
        }
    }
  for (guint i = 0; i < timeline->events->len; i++)
    {
      NpEvent *event = timeline->events->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_lanes, event));

      g_assert_cmpuint (n, ==, count_lanes (event, query));
      n_missing += n == 0;
    }
  g_assert_cmpuint (n_missing, ==, timeline->n_without_plant);
}

static void
check_filters (const Filters *filters)
{
  g_autoptr (GHashTable) expected = count_slowly (filters);

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autofree char *uri = make_uri (filters, bys[i]);
      g_autoptr (NpQuery) query = ask (uri);
      g_autoptr (NpTimeline) timeline = np_timeline_new (query);

      g_assert_cmpuint (timeline->events->len, ==, g_hash_table_size (expected));
      for (guint k = 0; k < timeline->events->len; k++)
        g_assert_true (g_hash_table_contains (expected, timeline->events->pdata[k]));
      check_lanes (timeline, query);
      check_sections (timeline);
      check_keys (timeline);
    }
}

static void
test_filters (void)
{
  for_each (check_filters);
}

/* An event is found by what is said in any of its reports; the one in use stands for it. */
static void
test_report_found (void)
{
  static const struct
  {
    const char *uri, *used;
  } cases[] = {
    { "nameplate:partnerships?find=auto%20express", "chery-jlr-14" },
    { "nameplate:partnerships?find=brink", "chery-jlr-14" },
    { "nameplate:partnerships?find=week%20later", "chery-jlr-14" },
    { "nameplate:partnerships?kind=plant-opening&select=bmw-gwm", "bmw-gwm-01" },
    { "nameplate:partnerships?by=kind&kind=plant-opening&select=bmw-gwm", "bmw-gwm-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (NpQuery) query = ask (cases[i].uri);
      g_autoptr (NpTimeline) timeline = np_timeline_new (query);
      const NpTimelineLane *lane;

      g_assert_cmpuint (timeline->events->len, ==, 1);
      g_assert_cmpstr (get_id (timeline->events->pdata[0]), ==, cases[i].used);
      g_assert_cmpuint (timeline->lanes->len, ==, 1);
      lane = timeline->lanes->pdata[0];
      g_assert_true (lane->events->pdata[0] == timeline->events->pdata[0]);
    }
}

/* What was planned is on the axis, too: one was for after all that has
 * happened. */
static void
test_range (void)
{
  static const char *const uris[] = {
    "nameplate:partnerships",
    "nameplate:partnerships?by=plant",
    "nameplate:partnerships?align=talks&kind=announcement&select=chery-jlr",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (NpQuery) query = ask (uris[i]);
      g_autoptr (NpTimeline) timeline = np_timeline_new (query);
      g_auto (NpTimelineLanes) lanes = { 0 };

      np_timeline_lanes_init (&lanes, query, timeline);
      for (guint k = 0; k < lanes.spec.n_lanes; k++)
        for (guint l = 0; l < lanes.spec.lanes[k].n_events; l++)
          {
            const NpLaneEvent *event = &lanes.spec.lanes[k].events[l];

            g_assert_cmpfloat (event->first_day, >=, lanes.spec.first_day);
            g_assert_cmpfloat (event->last_day, <=, lanes.spec.last_day);
            if (!event->is_planned)
              continue;
            g_assert_cmpfloat (event->planned_first, >=, lanes.spec.first_day);
            g_assert_cmpfloat (event->planned_last, <=, lanes.spec.last_day);
          }
    }
}

static guint
count_in_section (const NpTimeline *timeline, const char *section, guint *n_events)
{
  guint n = 0;

  *n_events = 0;
  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      if (g_strcmp0 (lane->section, section) != 0)
        continue;
      *n_events += lane->events->len;
      n++;
    }
  return n;
}

static void
check_folded (const char *uri, const NpTimeline *timeline, const NpTimelineLane *lane)
{
  g_autofree char *folded_uri = g_strconcat (uri, "&fold=", lane->section, NULL);
  g_autofree char *key = g_strconcat ("section:", lane->section, NULL);
  g_autoptr (NpQuery) query = ask (folded_uri);
  g_autoptr (NpTimeline) folded = np_timeline_new (query);
  g_auto (NpTimelineLanes) lanes = { 0 };
  guint n_events, n_found = 0;
  guint n_lanes = count_in_section (timeline, lane->section, &n_events);

  /* A company with one partnership is no section. */
  if (lane->company != NULL && n_lanes == 1)
    return;
  np_timeline_lanes_init (&lanes, query, folded);
  for (guint i = 0; i < lanes.spec.n_lanes; i++)
    {
      g_assert_cmpstr (lanes.spec.lanes[i].key, !=, lane->key);
      if (!g_str_equal (lanes.spec.lanes[i].key, key))
        continue;
      g_assert_cmpint (lanes.spec.lanes[i].fold, ==, NP_LANE_FOLD_CLOSED);
      g_assert_cmpuint (lanes.spec.lanes[i].n_events, ==, n_events);
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, 1);
}

/* A folded section is one lane with all of its lanes' events. */
static void
test_folded (void)
{
  for (guint i = 0; i < NP_LANES_BY_KIND; i++)
    {
      g_autofree char *uri = make_uri (&(Filters) { .range = "" }, bys[i]);
      g_autoptr (NpQuery) query = ask (uri);
      g_autoptr (NpTimeline) timeline = np_timeline_new (query);

      for (guint k = 0; k < timeline->lanes->len; k++)
        if (((const NpTimelineLane *) timeline->lanes->pdata[k])->section != NULL)
          check_folded (uri, timeline, timeline->lanes->pdata[k]);
    }
}

/* --- Picture and table --- */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_drawn (const char *uri)
{
  g_autoptr (NpFigure) figure = np_test_figure (dataset, uri);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  NpTheme theme;
  NpSceneContext context = { .width = 900, .theme = &theme, .detail = NP_DETAIL_DATA };
  g_autoptr (NpScene) scene = NULL;

  np_theme_init (&theme, FALSE, FALSE);
  context.measure = np_text_measure_fixed (&theme);
  scene = np_figure_build (figure, &context);
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      const NpDatum *datum = np_scene_get_datum (scene, i);

      if (datum->series > 0 && (datum->flags & NP_DATUM_CONTROL) == 0)
        g_ptr_array_add (ids, g_strdup (datum->id));
    }
  g_ptr_array_sort (ids, compare_strings);
  return ids;
}

/* Without what is only another report of an event; that follows its event. */
static GPtrArray *
list_rows (const char *uri)
{
  g_autoptr (NpTable) table = np_test_table (dataset, uri);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  guint report_of = np_test_column (table, "report-of");

  for (guint i = 0; i < np_table_get_n_rows (table); i++)
    {
      g_autofree char *used = np_table_file_cell (table, i, report_of);

      if (*used == '\0')
        g_ptr_array_add (ids, np_table_file_cell (table, i, 0));
      else
        g_assert_cmpstr (used, ==, ids->pdata[ids->len - 1]);
    }
  g_ptr_array_sort (ids, compare_strings);
  return ids;
}

static void
check_table (const Filters *filters)
{
  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    {
      g_autofree char *uri = make_uri (filters, bys[i]);
      g_autoptr (GPtrArray) drawn = list_drawn (uri);
      g_autoptr (GPtrArray) rows = list_rows (uri);

      g_assert_cmpuint (drawn->len, ==, rows->len);
      for (guint k = 0; k < drawn->len; k++)
        g_assert_cmpstr (drawn->pdata[k], ==, rows->pdata[k]);
    }
}

static void
test_table (void)
{
  for_each (check_table);
}

/* --- Aligned --- */

/* What lanes are aligned on is day 0 in each. */
static void
test_anchors (void)
{
  static const char *const aligns[] = { "founding", "plant", "talks" };

  for (guint i = 0; i < G_N_ELEMENTS (aligns); i++)
    {
      g_autofree char *uri = g_strconcat ("nameplate:partnerships?align=", aligns[i], NULL);
      g_autoptr (NpQuery) query = ask (uri);
      g_autoptr (NpTimeline) timeline = np_timeline_new (query);
      g_auto (NpTimelineLanes) lanes = { 0 };

      np_timeline_lanes_init (&lanes, query, timeline);
      g_assert_true (lanes.spec.relative);
      g_assert_cmpuint (lanes.spec.n_lanes, ==, timeline->lanes->len);
      g_assert_cmpuint (timeline->lanes->len, >, 1);
      g_assert_cmpuint (timeline->lanes->len + timeline->left_out->len, ==,
                        g_list_model_get_n_items (np_dataset_get_partnerships (dataset)));
      for (guint k = 0; k < timeline->lanes->len; k++)
        {
          const NpTimelineLane *lane = timeline->lanes->pdata[k];
          const NpLane *drawn = &lanes.spec.lanes[k];
          gboolean found = FALSE;
          NpDate anchor;

          g_assert_true (np_anchor_find (query->reports, lane->partnership, query->align, &anchor));
          for (guint l = 0; l < lane->events->len; l++)
            {
              NpEvent *event = lane->events->pdata[l];
              const NpDate *date = np_event_get_date (event);

              for (guint m = 0; m < drawn->n_events; m++)
                if (g_str_equal (drawn->events[m].id, get_id (event)))
                  g_assert_cmpfloat (drawn->events[m].first_day, ==,
                                     (double) np_date_first_day (date)
                                         - np_date_first_day (&anchor));
            }
          for (guint l = 0; l < drawn->n_events; l++)
            found = found || drawn->events[l].first_day == 0;
          for (guint l = 0; l < drawn->n_spans; l++)
            found = found || drawn->spans[l].first_day == 0;
          g_assert_true (found);
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dataset = np_test_bundled_load ();
  reports = np_reports_new (dataset);
  g_test_add_func ("/timeline/filters", test_filters);
  g_test_add_func ("/timeline/report-found", test_report_found);
  g_test_add_func ("/timeline/range", test_range);
  g_test_add_func ("/timeline/folded", test_folded);
  g_test_add_func ("/timeline/table", test_table);
  g_test_add_func ("/timeline/anchors", test_anchors);
  status = g_test_run ();
  np_reports_free (reports);
  g_assert_finalize_object (dataset);
  return status;
}
