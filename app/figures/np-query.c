/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each view has a function that fills what the location leaves out and finds everything that it
 * names; the first thing that isn't there is the error. */

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-query-private.h"
#include "np-suggest.h"

G_DEFINE_QUARK (np_figures_error_quark, np_figures_error)

void
np_query_set_param (NpQuery *self, const char *param, const char *value)
{
  NpLocation *location = np_location_with (self->location, param, value);

  np_location_unref (self->location);
  self->location = location;
}

void
np_query_set_default (NpQuery *self, const char *param, const char *value)
{
  if (np_location_get (self->location, param) == NULL)
    np_query_set_param (self, param, value);
}

void
np_query_set_period (NpQuery *self, NpPeriod period)
{
  g_autofree char *text = np_period_to_string (period);

  self->period = period;
  np_query_set_param (self, NP_PARAM_PERIOD, text);
}

void
np_query_set_unknown (GError **error,
                      GListModel *entities,
                      const char *not_one,
                      const char *id,
                      const char *meant)
{
  g_auto (GStrv) parts = g_strsplit (not_one, "%s", 2);
  g_autofree char *what = g_strjoinv (id, parts);

  if (meant == NULL)
    meant = np_suggest_id (entities, id);
  if (meant != NULL)
    /* Translators: the first is a sentence such as “jaecooo” is not a brand of this dataset. */
    g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
                 _ ("%1$s; did you mean “%2$s”?"), what, meant);
  else
    g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID, what);
}

gboolean
np_query_find_ids (NpQuery *self,
                   const char *param,
                   NpFindFunc find,
                   GListModel *entities,
                   const char *not_one,
                   GArray *found,
                   GError **error)
{
  g_auto (GStrv) ids = np_location_get_list (self->location, param);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int number = find (self->dataset, ids[i]);
      guint subject = number;

      if (number < 0)
        {
          const char *meant
              = find == np_dataset_find_group ? np_query_find_group_of_brand (self, ids[i]) : NULL;

          np_query_set_unknown (error, entities, not_one, ids[i], meant);
          return FALSE;
        }
      g_array_append_val (found, subject);
    }
  return TRUE;
}

void
np_query_read_range (NpQuery *self)
{
  NpPeriod from = np_location_get_period (self->location, NP_PARAM_FROM);
  NpPeriod to = np_location_get_period (self->location, NP_PARAM_TO);

  self->first_day = from != NP_PERIOD_NONE ? np_period_get_first_day (from) : 0;
  self->last_day = to != NP_PERIOD_NONE ? np_period_get_last_day (to) : G_MAXUINT32;
}

/* Makes the dataset and the location say the same of what is set aside. A location that says nothing of
 * it is of the dataset as it is, so that what a figure looks up by the way is of the same data. */
static gboolean
set_sources_aside (NpQuery *self, GError **error)
{
  g_auto (GStrv) ids = np_location_get_list (self->location, NP_PARAM_WITHOUT);
  GListModel *sources = np_dataset_get_sources (self->dataset);
  g_autofree char *set_aside = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    if (np_dataset_find_source (self->dataset, ids[i]) < 0)
      {
        np_query_set_unknown (error, sources, _ ("“%s” is not a source of this dataset"), ids[i],
                              NULL);
        return FALSE;
      }
  if (ids[0] != NULL && !np_dataset_has_set_aside (self->dataset, (const char *const *) ids))
    {
      g_autoptr (NpDataset) whole = np_dataset_with_all_sources (self->dataset);

      g_object_unref (self->dataset);
      self->dataset = np_dataset_without_sources (whole, (const char *const *) ids);
    }
  set_aside = g_strjoinv (",", (char **) np_dataset_get_set_aside (self->dataset));
  /* Nothing, or more than a location can name. */
  if (np_location_can_have (self->location, NP_PARAM_WITHOUT, set_aside))
    np_query_set_param (self, NP_PARAM_WITHOUT, set_aside);
  return TRUE;
}

static gboolean
complete (NpQuery *self, GError **error)
{
  switch (np_location_get_view (self->location))
    {
    case NP_VIEW_REGISTRATIONS:
      return np_query_complete_registrations (self, error);
    case NP_VIEW_PARTNERSHIPS:
      return np_query_complete_partnerships (self, error);
    case NP_VIEW_PLANTS:
      return np_query_complete_plants (self, error);
    case NP_VIEW_EVIDENCE:
      return np_query_complete_evidence (self, error);
    case NP_VIEW_WELCOME:
    default:
      /* Translators: %s is a view, as addresses spell it: welcome. */
      g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_FIGURE, _ ("“%s” has no figure"),
                   np_view_get_name (np_location_get_view (self->location)));
      return FALSE;
    }
}

/**
 * np_query_new: (skip)
 * @dataset: a dataset, whatever is set aside of it
 * @location: what to show of it
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the complete question
 */
NpQuery *
np_query_new (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) self = g_new0 (NpQuery, 1);

  self->dataset = g_object_ref (dataset);
  self->location = np_location_ref (location);
  self->subjects = g_array_new (FALSE, FALSE, sizeof (guint));
  self->grey = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hidden = g_array_new (FALSE, FALSE, sizeof (guint));
  self->expanded = g_array_new (FALSE, FALSE, sizeof (guint));
  self->partnerships = g_ptr_array_new ();
  self->product = -1;
  self->sensitivity_plant = -1;
  self->claim = -1;
  self->source = -1;
  self->scenarios = g_ptr_array_new ();
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scenario_result_free);
  self->group_names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->lists
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  return set_sources_aside (self, error) && complete (self, error) ? g_steal_pointer (&self) : NULL;
}

void
np_query_free (NpQuery *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->group_names, g_hash_table_unref);
  g_clear_pointer (&self->lists, g_hash_table_unref);
  g_clear_pointer (&self->history, np_market_history_free);
  g_clear_pointer (&self->subjects, g_array_unref);
  g_clear_pointer (&self->grey, g_array_unref);
  g_clear_pointer (&self->hidden, g_array_unref);
  g_clear_pointer (&self->expanded, g_array_unref);
  g_clear_pointer (&self->partnerships, g_ptr_array_unref);
  g_clear_pointer (&self->reports, np_reports_free);
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->evidence, np_evidence_free);
  g_clear_pointer (&self->findings, np_findings_free);
  g_clear_pointer (&self->uses, g_array_unref);
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->dataset);
  g_free (self);
}
