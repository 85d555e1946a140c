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

/* The newest year under which any plant's figure is listed, or else the newest capacity's. */
static guint
find_newest_year (NpDataset *dataset)
{
  NpFactTable *table = np_dataset_get_production (dataset);
  guint n_plants = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  guint year = 0;

  for (guint measure = NP_MEASURE_OUTPUT; measure <= NP_MEASURE_SALES; measure++)
    {
      guint n;
      const NpPeriod *periods = np_fact_table_get_periods (table, measure, &n);

      for (guint i = 0; i < n; i++)
        for (guint plant = 0; plant < n_plants; plant++)
          if (!np_plant_get_is_total (np_dataset_plant (dataset, plant))
              && np_fact_table_find (table, measure, plant, periods[i]).n > 0)
            year = MAX (year, np_period_get_list_year (periods[i]));
    }
  for (guint plant = 0; year == 0 && plant < n_plants; plant++)
    {
      guint n;
      const NpCapacity *capacities
          = np_plant_get_capacities (np_dataset_plant (dataset, plant), &n);

      if (n > 0)
        year = capacities[n - 1].from.year;
    }
  return year;
}

static gboolean
has_any_input (NpDataset *dataset, NpPeriod period)
{
  g_autoptr (GArray) entries = np_utilisation_for_period (dataset, period);

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (entry->capacity != NULL || entry->produced >= 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_country (NpQuery *self, GError **error)
{
  const char *country = np_location_get (self->location, NP_PARAM_COUNTRY);
  guint n = g_list_model_get_n_items (np_dataset_get_plants (self->dataset));
  g_autofree char *wanted = NULL;

  if (country == NULL)
    return TRUE;
  wanted = g_utf8_casefold (country, -1);
  for (guint i = 0; i < n; i++)
    {
      const char *other = np_plant_get_country (np_dataset_plant (self->dataset, i));
      g_autofree char *folded = other != NULL ? g_utf8_casefold (other, -1) : NULL;

      if (g_strcmp0 (wanted, folded) == 0)
        {
          self->country = other;
          return TRUE;
        }
    }
  g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_UNKNOWN_ID,
               _ ("No plant of this dataset is in “%s”"), country);
  return FALSE;
}

static gboolean
complete_plants (NpQuery *self, GError **error)
{
  guint year = find_newest_year (self->dataset);

  if (!np_query_find_ids (self, NP_PARAM_SELECT, np_dataset_find_plant,
                          np_dataset_get_plants (self->dataset),
                          _ ("“%s” is not a plant of this dataset"), self->subjects, error)
      || !find_country (self, error))
    return FALSE;
  self->period = np_location_get_period (self->location, NP_PARAM_PERIOD);
  /* One plant and no period: all its years. */
  if (np_query_is_one_plant (self) && year > 0)
    return TRUE;
  if (self->period == NP_PERIOD_NONE && year > 0)
    self->period = np_period_new_year (year);
  if (self->period == NP_PERIOD_NONE || !has_any_input (self->dataset, self->period))
    {
      g_autofree char *period = np_format_period (self->period);

      if (self->period == NP_PERIOD_NONE)
        g_set_error_literal (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                             _ ("There is no figure of any plant"));
      else
        g_set_error (error, NP_FIGURES_ERROR, NP_FIGURES_ERROR_NO_DATA,
                     _ ("There is no figure of any plant in %s"), period);
      return FALSE;
    }
  np_query_set_period (self, self->period);
  return TRUE;
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
      done = complete_plants (self, error);
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
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->location, np_location_unref);
  g_clear_object (&self->dataset);
  g_free (self);
}
