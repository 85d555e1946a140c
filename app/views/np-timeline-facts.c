/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-timeline-facts.h"

#include "np-pace-text.h"
#include "np-timeline-trends.h"

G_DEFINE_FINAL_TYPE (NpTimelineFacts, np_timeline_facts, G_TYPE_OBJECT)

static void
np_timeline_facts_finalize (GObject *object)
{
  NpTimelineFacts *self = NP_TIMELINE_FACTS (object);

  g_clear_object (&self->trends);
  g_clear_pointer (&self->reports, np_reports_free);
  g_clear_pointer (&self->companies, g_ptr_array_unref);
  g_clear_pointer (&self->kinds, g_ptr_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->paces, g_array_unref);

  G_OBJECT_CLASS (np_timeline_facts_parent_class)->finalize (object);
}

static void
np_timeline_facts_class_init (NpTimelineFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_timeline_facts_finalize;
}

static void
np_timeline_facts_init (NpTimelineFacts *self)
{
  self->companies = g_ptr_array_new_with_free_func (g_free);
  self->kinds = g_ptr_array_new ();
  self->days = g_array_new (FALSE, FALSE, sizeof (double));
  self->paces = g_array_new (FALSE, FALSE, sizeof (NpPace));
}

static int
compare_companies (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint x = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, a));
  guint y = GPOINTER_TO_UINT (g_hash_table_lookup (user_data, b));

  return x != y ? (x > y ? -1 : 1) : g_utf8_collate (a, b);
}

/* What a location can't name can't be filtered by. */
static void
note_event (NpTimelineFacts *self, NpLocation *location, NpEvent *event, GHashTable *counts)
{
  const char *const *companies = np_event_get_companies (event);
  const char *kind = g_intern_string (np_event_get_kind (event));
  int year = np_event_get_date (event)->year;

  self->first_year = self->first_year == 0 ? year : MIN (self->first_year, year);
  self->last_year = MAX (self->last_year, year);
  if (np_location_can_have (location, NP_PARAM_KIND, kind)
      && !g_ptr_array_find (self->kinds, kind, NULL))
    g_ptr_array_add (self->kinds, (gpointer) kind);
  for (guint i = 0; companies[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, companies[i]));

      if (n == 0 && np_location_can_have (location, NP_PARAM_COMPANY, companies[i]))
        g_ptr_array_add (self->companies, g_strdup (companies[i]));
      g_hash_table_insert (counts, (gpointer) companies[i], GUINT_TO_POINTER (n + 1));
    }
}

/* What can be filtered by is what there is in all of the dataset, so that a filter can be changed
 * into another one. */
static void
list_choices (NpTimelineFacts *self, NpDataset *dataset, NpLocation *location)
{
  GListModel *events = np_dataset_get_events (dataset);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      if (!np_event_is_era (event))
        note_event (self, location, event, counts);
    }
  g_ptr_array_sort_values_with_data (self->companies, compare_companies, counts);
}

static void
note_days (NpTimelineFacts *self, const NpQuery *query, const NpTimelineLane *lane)
{
  gboolean is_selected = lane->partnership != NULL
                         && g_ptr_array_find (query->partnerships, lane->partnership, NULL);

  for (guint i = 0; i < lane->events->len; i++)
    {
      NpEvent *event = lane->events->pdata[i];
      const NpDate *date = np_event_get_date (event);
      double first = np_date_first_day (date) - lane->anchor;
      double last = np_date_last_day (date) - lane->anchor;
      double middle = (first + last) / 2;

      g_array_append_val (self->days, middle);
      /* Of an event that is selected, some time around it. */
      if (query->event != NULL ? event != np_reports_find_used (query->reports, query->event)
                               : !is_selected)
        continue;
      if (query->event != NULL)
        {
          first -= 365;
          last += 365;
        }
      if (self->selection_first >= self->selection_last)
        self->selection_first = first;
      self->selection_first = MIN (self->selection_first, first);
      self->selection_last = MAX (self->selection_last, last + 1);
    }
}

NpTimelineFacts *
np_timeline_facts_new (NpDataset *dataset, NpLocation *location)
{
  NpTimelineFacts *self = g_object_new (NP_TYPE_TIMELINE_FACTS, NULL);
  g_autoptr (NpQuery) query = np_query_new (dataset, location, NULL);
  g_autoptr (NpTimeline) timeline = query != NULL ? np_timeline_new (query) : NULL;

  self->reports = np_reports_new (dataset);
  list_choices (self, dataset, location);
  /* The figure's failure is told where the figure would be. */
  if (timeline == NULL)
    return self;
  self->relative = query->align != NP_ANCHOR_NONE;
  self->trends = np_timeline_trends_figure_new (dataset, location);
  for (guint i = 0; i < timeline->lanes->len; i++)
    note_days (self, query, timeline->lanes->pdata[i]);
  if (self->relative)
    {
      g_array_unref (self->paces);
      self->paces = np_pace_text_list (query, timeline);
    }
  return self;
}
