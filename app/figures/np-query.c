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

/**
 * np_query_new: (skip)
 * @dataset: a dataset
 * @location: what to show of it
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the complete question
 */
NpQuery *
np_query_new (NpDataset *dataset, NpLocation *location, GError **error)
{
  g_autoptr (NpQuery) self = g_new0 (NpQuery, 1);
  gboolean done = FALSE;

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
  switch (np_location_get_view (location))
    {
    case NP_VIEW_REGISTRATIONS:
      done = np_query_complete_registrations (self, error);
      break;
    case NP_VIEW_PARTNERSHIPS:
      done = np_query_complete_partnerships (self, error);
      break;
    case NP_VIEW_PLANTS:
      done = np_query_complete_plants (self, error);
      break;
    case NP_VIEW_EVIDENCE:
      done = np_query_complete_evidence (self, error);
      break;
    case NP_VIEW_WELCOME:
    default:
      /* Translators: %s is a view, as addresses spell it: welcome. */
      g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_FIGURE, _ ("“%s” has no figure"),
                   np_view_get_name (np_location_get_view (location)));
      break;
    }
  return done ? g_steal_pointer (&self) : NULL;
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
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->dataset);
  g_free (self);
}
