/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timeline is asked for: which events, in which lanes, on what axis. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-query-private.h"
#include "np-suggest.h"

static const char *const bys[] = { "partnership", "company", "plant", "kind" };

static gboolean
find_partnerships (NpQuery *self, GError **error)
{
  g_auto (GStrv) ids = np_location_get_list (self->location, NP_PARAM_SELECT);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      NpPartnership *partnership = np_dataset_find_partnership (self->dataset, ids[i]);

      if (partnership == NULL)
        {
          np_query_set_unknown (error, np_dataset_get_partnerships (self->dataset),
                                _ ("“%s” is not a partnership of this dataset"), ids[i], NULL);
          return FALSE;
        }
      g_ptr_array_add (self->partnerships, partnership);
    }
  return TRUE;
}

/* Whether it would be there if nothing was set aside. */
static gboolean
is_event_set_aside (NpQuery *self, const char *event)
{
  g_autoptr (NpDataset) whole = np_dataset_with_all_sources (self->dataset);

  return np_dataset_find_event (whole, event) != NULL;
}

static gboolean
find_event (NpQuery *self, GError **error)
{
  const char *event = np_location_get (self->location, NP_PARAM_EVENT);

  if (event == NULL)
    return TRUE;
  self->event = np_dataset_find_event (self->dataset, event);
  if (self->event != NULL)
    return TRUE;
  /* It is no slip of the finger: it was selected before its sources were set aside. */
  if (is_event_set_aside (self, event))
    {
      np_query_set_param (self, NP_PARAM_EVENT, NULL);
      return TRUE;
    }
  np_query_set_unknown (error, np_dataset_get_events (self->dataset),
                        _ ("“%s” is not an event of this dataset"), event, NULL);
  return FALSE;
}

static gboolean
find_in (const char *const *names, const char *folded, char **found)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_utf8_casefold (names[i], -1);

      if (!g_str_equal (name, folded))
        continue;
      *found = g_strdup (names[i]);
      return TRUE;
    }
  return FALSE;
}

/* A company is known when an event or a partnership names it, whatever the case. */
static gboolean
find_company (NpQuery *self, GError **error)
{
  const char *company = np_location_get (self->location, NP_PARAM_COMPANY);
  GListModel *events = np_dataset_get_events (self->dataset);
  GListModel *partnerships = np_dataset_get_partnerships (self->dataset);
  g_autofree char *folded = company != NULL ? g_utf8_casefold (company, -1) : NULL;

  if (company == NULL)
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);

      if (find_in (np_partnership_get_parties (partnership), folded, &self->company))
        return TRUE;
    }
  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      if (find_in (np_event_get_companies (event), folded, &self->company))
        return TRUE;
    }
  g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
               _ ("No event or partnership of this dataset names a company “%s”"), company);
  return FALSE;
}

static gboolean
find_kinds (NpQuery *self, GError **error)
{
  GListModel *events = np_dataset_get_events (self->dataset);

  self->kinds = np_location_get_list (self->location, NP_PARAM_KIND);
  for (guint k = 0; self->kinds[k] != NULL; k++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < g_list_model_get_n_items (events) && !found; i++)
        {
          g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

          found = !np_event_is_era (event)
                  && g_strcmp0 (np_event_get_kind (event), self->kinds[k]) == 0;
        }
      if (found)
        continue;
      g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                   _ ("No event of this dataset is of the kind “%s”"), self->kinds[k]);
      return FALSE;
    }
  return TRUE;
}

/* Only partnerships have a founding, a first plant, first talks. */
static gboolean
read_lanes (NpQuery *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    if (np_location_is (self->location, NP_PARAM_BY, bys[i]))
      self->lanes_by = (NpLanesBy) i;
  self->align = np_location_get (self->location, NP_PARAM_ALIGN) != NULL
                    ? np_anchor_from_name (np_location_get (self->location, NP_PARAM_ALIGN))
                    : NP_ANCHOR_NONE;
  if (self->align == NP_ANCHOR_NONE || self->lanes_by == NP_LANES_BY_PARTNERSHIP)
    return TRUE;
  g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
                       _ ("Years since a founding, a plant or talks are counted for partnerships "
                          "only"));
  return FALSE;
}

/* A calendar and years since something can't be seen through each other's windows. */
static gboolean
check_zoom (NpQuery *self, GError **error)
{
  int first, last;
  gboolean is_months = np_location_get_months (self->location, NP_PARAM_ZOOM, &first, &last);

  if (np_location_get (self->location, NP_PARAM_ZOOM) == NULL
      || is_months == (self->align != NP_ANCHOR_NONE))
    return TRUE;
  g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNSUITABLE,
                       is_months
                           ? _ ("Of a calendar, a period such as 2014-01/2016-12 can be seen, "
                                "not months since something")
                           : _ ("Where lanes are aligned, months such as -12/60 can be seen, "
                                "not a period"));
  return FALSE;
}

/* Without any event there is nothing but names, which is no timeline. */
static gboolean
has_lost_all (NpQuery *self)
{
  return g_list_model_get_n_items (np_dataset_get_events (self->dataset)) == 0
         && np_dataset_get_set_aside (self->dataset)[0] != NULL;
}

gboolean
np_query_complete_partnerships (NpQuery *self, GError **error)
{
  if (g_list_model_get_n_items (np_dataset_get_partnerships (self->dataset)) == 0)
    {
      g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                           _ ("This dataset has no partnership"));
      return FALSE;
    }
  if (has_lost_all (self))
    {
      g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                           _ ("No event is left: every source of one is set aside"));
      return FALSE;
    }
  np_query_read_range (self);
  self->period = np_location_get_period (self->location, NP_PARAM_PERIOD);
  self->reports = np_reports_new (self->dataset);
  self->find = np_location_get (self->location, NP_PARAM_FIND);
  return find_partnerships (self, error) && find_event (self, error) && find_company (self, error)
         && find_kinds (self, error) && read_lanes (self, error) && check_zoom (self, error);
}

/* --- Lists --- */

GPtrArray *
np_query_list_partnerships (const NpQuery *self)
{
  GPtrArray *partnerships = g_ptr_array_new ();
  GListModel *all = np_dataset_get_partnerships (self->dataset);
  guint n = g_list_model_get_n_items (all);

  for (guint i = 0; i < self->partnerships->len; i++)
    g_ptr_array_add (partnerships, g_ptr_array_index (self->partnerships, i));
  for (guint i = 0; self->partnerships->len == 0 && i < n; i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (all, i);

      g_ptr_array_add (partnerships, partnership);
    }
  return partnerships;
}

static gboolean
is_in_range (const NpQuery *self, NpEvent *event)
{
  const NpDate *date = np_event_get_date (event);
  const NpDate *end = np_event_get_end (event);
  guint32 last = np_date_is_set (end) ? np_date_last_day (end) : np_date_last_day (date);

  return last >= self->first_day && np_date_first_day (date) <= self->last_day;
}

/* Whether the company takes part: in what happened, or in the partnership that it belongs to. */
static gboolean
has_company (NpEvent *event, const char *company)
{
  NpPartnership *partnership = np_event_get_partnership (event);

  return g_strv_contains (np_event_get_companies (event), company)
         || (partnership != NULL
             && g_strv_contains (np_partnership_get_parties (partnership), company));
}

/* Every word that is looked for begins a word of what is said of the event. */
static gboolean
has_words (NpEvent *event, const char *find)
{
  NpPartnership *partnership = np_event_get_partnership (event);
  g_autofree char *companies = g_strjoinv (" ", (char **) np_event_get_companies (event));
  const char *summary = np_event_get_summary (event);
  g_autofree char *text
      = g_strjoin (" ", np_entity_get_name (NP_ENTITY (event)), summary != NULL ? summary : "",
                   companies, np_format_event_kind (np_event_get_kind (event)),
                   partnership != NULL ? np_entity_get_name (NP_ENTITY (partnership)) : "", NULL);

  return g_str_match_string (find, text, TRUE);
}

/* @selected: (nullable): the partnerships that are, if any is */
static gboolean
passes (const NpQuery *self, GHashTable *selected, NpEvent *event)
{

  if (np_event_is_era (event) || !is_in_range (self, event))
    return FALSE;
  if (selected != NULL && !g_hash_table_contains (selected, np_event_get_partnership (event)))
    return FALSE;
  if (self->company != NULL && !has_company (event, self->company))
    return FALSE;
  if (self->kinds[0] != NULL
      && !g_strv_contains ((const char *const *) self->kinds, np_event_get_kind (event)))
    return FALSE;
  return self->find == NULL || has_words (event, self->find);
}

static GHashTable *
collect_selected (const NpQuery *self)
{
  GHashTable *selected = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->partnerships->len; i++)
    g_hash_table_add (selected, g_ptr_array_index (self->partnerships, i));
  return selected;
}

/* Several reports of one event are one event: the one in use, if any of them is looked for. The
 * dataset's events are by date already. */
GPtrArray *
np_query_list_events (const NpQuery *self)
{
  GPtrArray *events = g_ptr_array_new ();
  GListModel *all = np_dataset_get_events (self->dataset);
  g_autoptr (GHashTable) selected = self->partnerships->len > 0 ? collect_selected (self) : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (all, i);
      guint n;
      NpEvent *const *reports = np_reports_get (self->reports, event, &n);
      gboolean any = FALSE;

      if (n > 0 && reports[0] != event)
        continue;
      for (guint k = 0; k < n && !any; k++)
        any = passes (self, selected, reports[k]);
      if (any)
        g_ptr_array_add (events, event);
    }
  return events;
}

gboolean
np_query_is_filtered (const NpQuery *self)
{
  return self->company != NULL || self->kinds[0] != NULL || self->find != NULL
         || self->first_day > 0 || self->last_day < G_MAXUINT32;
}
