/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figures.h"

#include "np-claims-figure.h"
#include "np-concentration-figure.h"
#include "np-figures-tables.h"
#include "np-findings-figure.h"
#include "np-plants-compare-figure.h"
#include "np-plants-figure.h"
#include "np-plants-map-figure.h"
#include "np-plants-sensitivity-figure.h"
#include "np-plants-time-figure.h"
#include "np-proof-figure.h"
#include "np-query.h"
#include "np-ranking-figure.h"
#include "np-slope-figure.h"
#include "np-source-figure.h"
#include "np-sources-figure.h"
#include "np-timeline-figure.h"
#include "np-trend-figure.h"

static NpFigure *
new_registrations_figure (const NpQuery *query)
{
  switch (query->mode)
    {
    case NP_MODE_TREND:
    case NP_MODE_SHARE:
    case NP_MODE_RANK:
    case NP_MODE_MULTIPLES:
      return np_trend_figure_new (query);
    case NP_MODE_SLOPE:
      return np_slope_figure_new (query);
    case NP_MODE_CONCENTRATION:
      return np_concentration_figure_new (query);
    case NP_MODE_RANKING:
    default:
      return np_ranking_figure_new (query);
    }
}

static NpFigure *
new_plants_figure (const NpQuery *query)
{
  switch (query->plants_mode)
    {
    case NP_PLANTS_MODE_USE:
    case NP_PLANTS_MODE_OUTPUT:
      return np_plants_time_figure_new (query);
    case NP_PLANTS_MODE_MAP:
      return np_plants_map_figure_new (query);
    case NP_PLANTS_MODE_COMPARE:
      return np_plants_compare_figure_new (query);
    case NP_PLANTS_MODE_SENSITIVITY:
      return np_plants_sensitivity_figure_new (query);
    case NP_PLANTS_MODE_CAPACITY:
    default:
      return np_plants_figure_new (query);
    }
}

static NpFigure *
new_evidence_figure (const NpQuery *query)
{
  switch (query->evidence_mode)
    {
    case NP_EVIDENCE_MODE_FINDINGS:
      return np_findings_figure_new (query);
    case NP_EVIDENCE_MODE_SOURCES:
      return query->source >= 0 ? np_source_figure_new (query) : np_sources_figure_new (query);
    case NP_EVIDENCE_MODE_CLAIMS:
    default:
      return query->claim >= 0 ? np_proof_figure_new (query) : np_claims_figure_new (query);
    }
}

static NpFigure *
new_figure (const NpQuery *query)
{
  switch (np_location_get_view (query->location))
    {
    case NP_VIEW_PARTNERSHIPS:
      return np_timeline_figure_new (query);
    case NP_VIEW_PLANTS:
      return new_plants_figure (query);
    case NP_VIEW_EVIDENCE:
      return new_evidence_figure (query);
    case NP_VIEW_REGISTRATIONS:
    default:
      return new_registrations_figure (query);
    }
}

/**
 * np_figures_make:
 * @dataset: a dataset
 * @location: a location, with as few parameters as may be
 * @figure: (out) (optional) (transfer full): the picture of what the location shows
 * @table: (out) (optional) (transfer full): its table twin
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Fills in what decides the figure, checks that everything that the location names is there, and
 * makes what is wanted. Nothing that is made holds on to what was counted for it.
 *
 * Returns: (transfer full) (nullable): the complete location
 */
NpLocation *
np_figures_make (NpDataset *dataset,
                 NpLocation *location,
                 NpFigure **figure,
                 NpTable **table,
                 GError **error)
{
  g_autoptr (NpQuery) query = NULL;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (location != NULL, NULL);

  query = np_query_new (dataset, location, error);
  if (query == NULL)
    return NULL;
  if (figure != NULL)
    *figure = new_figure (query);
  if (table != NULL)
    *table = np_query_make_table (query);
  return np_location_ref (query->location);
}

/**
 * np_figures_complete:
 * @dataset: a dataset
 * @location: a location, with as few parameters as may be
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Fills in what decides the figure and checks that everything that the location names is there.
 *
 * Returns: (transfer full) (nullable): the complete location
 */
NpLocation *
np_figures_complete (NpDataset *dataset, NpLocation *location, GError **error)
{
  return np_figures_make (dataset, location, NULL, NULL, error);
}

/**
 * np_figures_new_figure:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the picture of what the location shows
 */
NpFigure *
np_figures_new_figure (NpDataset *dataset, NpLocation *location, GError **error)
{
  NpFigure *figure = NULL;
  g_autoptr (NpLocation) complete = np_figures_make (dataset, location, &figure, NULL, error);

  return complete != NULL ? figure : NULL;
}

/**
 * np_figures_new_table:
 * @dataset: a dataset
 * @location: a location, complete or not
 * @error: return location; of %NP_FIGURES_ERROR
 *
 * Returns: (transfer full) (nullable): the table twin of what the location shows
 */
NpTable *
np_figures_new_table (NpDataset *dataset, NpLocation *location, GError **error)
{
  NpTable *table = NULL;
  g_autoptr (NpLocation) complete = np_figures_make (dataset, location, NULL, &table, error);

  return complete != NULL ? table : NULL;
}
