/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-overtakes.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-mode.h"
#include "np-overtakes.h"
#include "np-series.h"
#include "np-words.h"

/* A newcomer passes half of the market; the nearest few are news. */
#define MAX_TOLD 6

/* The two of them as lines. (transfer full) */
static NpLocation *
locate_pair (NpDataset *dataset, NpBy by, const NpOvertake *overtake, NpLocation *location)
{
  g_autofree char *ids
      = g_strjoin (",", np_entity_get_id (np_by_get_entity (dataset, by, overtake->passing)),
                   np_entity_get_id (np_by_get_entity (dataset, by, overtake->passed)), NULL);
  g_autoptr (NpLocation) trend
      = np_location_with (location, NP_PARAM_MODE, np_mode_get_name (NP_MODE_TREND));

  return np_location_with (trend, NP_PARAM_SELECT, ids);
}

static void
add_row (NpDetailsPane *pane,
         NpDataset *dataset,
         NpBy by,
         guint subject,
         const NpMarketSlice *now,
         const NpOvertake *overtake,
         NpLocation *location)
{
  gboolean won = overtake->passing == subject;
  guint other = won ? overtake->passed : overtake->passing;
  NpIndicator indicator = np_indicator_from_name (np_location_get (location, NP_PARAM_MEASURE));
  g_autoptr (NpLocation) pair = locate_pair (dataset, by, overtake, location);
  g_autofree char *name = np_series_get_name (dataset, by, other);
  /* Translators: %s is a brand, group or country. */
  g_autofree char *title = g_strdup_printf (won ? _ ("Passed %s") : _ ("Passed by %s"), name);
  g_autofree char *value
      = np_words_indicator_value (indicator, np_market_slice_find (now, other)->value);

  np_details_pane_add_link (pane, won ? "go-up-symbolic" : "go-down-symbolic", title, value, pair);
}

void
np_registrations_overtakes_add (NpDetailsPane *pane,
                                const NpRegistrationsFacts *facts,
                                NpLocation *location)
{
  NpDataset *dataset = facts->periods->dataset;
  NpBy by = np_series_get_by (location);
  guint subject = (guint) facts->subject;
  const NpMarketSlice *now = facts->slices[NP_FACTS_MEASURE];
  const NpMarketSlice *before = facts->slices[NP_FACTS_PREVIOUS];
  NpIndicator indicator = np_indicator_from_name (np_location_get (location, NP_PARAM_MEASURE));
  g_autoptr (GArray) overtakes = NULL;
  g_autofree char *since = np_format_period (np_period_shift (facts->shown, -1));
  g_autofree char *heading = NULL;

  if (now == NULL || before == NULL || np_indicator_compares (indicator)
      || np_market_slice_is_incomplete (now))
    return;
  overtakes = np_overtakes_of_subject (before, now, subject);
  if (overtakes->len == 0)
    return;
  /* Translators: a heading: who was passed since an earlier period. */
  heading = g_strdup_printf (_ ("Overtakes since %s"), since);
  np_details_pane_add_heading (pane, heading);
  for (guint i = 0; i < MIN (overtakes->len, MAX_TOLD); i++)
    add_row (pane, dataset, by, subject, now, &g_array_index (overtakes, NpOvertake, i), location);
  if (overtakes->len > MAX_TOLD)
    {
      g_autofree char *more
          = g_strdup_printf (ngettext ("and %u smaller one", "and %u smaller ones",
                                       overtakes->len - MAX_TOLD),
                             overtakes->len - MAX_TOLD);

      np_details_pane_add_text (pane, more);
    }
}
