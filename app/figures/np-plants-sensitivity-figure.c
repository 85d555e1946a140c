/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-sensitivity-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-scenario-text.h"
#include "np-sensitivity.h"
#include "np-tornado.h"

struct _NpPlantsSensitivityFigure
{
  NpFigure parent_instance;

  GArray *rows; /* of NpTornadoRow, with strings of @strings */
  GStringChunk *strings;
  double use;
  const char *use_label;
};

G_DEFINE_FINAL_TYPE (NpPlantsSensitivityFigure, np_plants_sensitivity_figure, NP_TYPE_FIGURE)

static char *
format_use (double value, gpointer user_data)
{
  return np_format_share (value);
}

static NpScene *
np_plants_sensitivity_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsSensitivityFigure *self = NP_PLANTS_SENSITIVITY_FIGURE (figure);
  NpTornadoSpec spec = {
    .rows = (const NpTornadoRow *) (gpointer) self->rows->data,
    .n_rows = self->rows->len,
    .base = self->use,
    .base_label = self->use_label,
    /* Translators: the key of a picture: the least and the most that an input could be. */
    .low_key = _ ("low end of the range"),
    .high_key = _ ("high end"),
    .format_value = format_use,
    .ink = NP_INK_SERIES_N (0),
  };

  return np_tornado_build (&spec, context);
}

static void
np_plants_sensitivity_figure_finalize (GObject *object)
{
  NpPlantsSensitivityFigure *self = NP_PLANTS_SENSITIVITY_FIGURE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_plants_sensitivity_figure_parent_class)->finalize (object);
}

static void
np_plants_sensitivity_figure_class_init (NpPlantsSensitivityFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_sensitivity_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_plants_sensitivity_figure_build;
}

static void
np_plants_sensitivity_figure_init (NpPlantsSensitivityFigure *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (NpTornadoRow));
  self->strings = g_string_chunk_new (1024);
}

/* Keeps @text for as long as the figure lives. (transfer full) */
static const char *
take (NpPlantsSensitivityFigure *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text);

  g_free (text);
  return kept;
}

/* What is varied: "Cars of Chery built at Castle Bromwich". (transfer full) */
static char *
name_input (const NpQuery *query, const NpSensitivityRow *row)
{
  const NpChange *change;
  const NpChangeResult *result;
  g_autofree char *subject = NULL;
  const char *plant;

  if (row->varied == NP_VARIED_CAPACITY)
    return g_strdup (_ ("Capacity, by what is stated of it"));
  if (row->varied == NP_VARIED_OUTPUT)
    return g_strdup (_ ("What the plant built, by what sources say"));
  change = np_scenario_get_change (query->scenarios->pdata[0], row->change);
  result = np_scenario_result_get_change (query->results->pdata[0], row->change);
  subject = np_scenario_text_subject (query->dataset, change);
  plant = result->plant >= 0
              ? np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset,
                                                                 (guint) result->plant)))
              : change->plant;
  if (change->kind == NP_CHANGE_BUILD)
    /* Translators: a brand or a group, then a plant. */
    return g_strdup_printf (_ ("Cars of %1$s built at %2$s"), subject, plant);
  if (change->kind == NP_CHANGE_CAPACITY)
    return g_strdup_printf (_ ("Capacity of %s"), plant);
  return g_strdup_printf (_ ("Cars of %s registered"), subject);
}

/* (transfer full) */
static char *
format_input (const NpQuery *query, const NpSensitivityRow *row, gint64 amount)
{
  if (row->varied == NP_VARIED_CHANGE
      && np_scenario_get_change (query->scenarios->pdata[0], row->change)->unit
             == NP_AMOUNT_PERMILLE)
    return np_format_share ((double) amount / 1000);
  return np_format_count (amount);
}

static void
add_row (NpPlantsSensitivityFigure *self,
         const NpQuery *query,
         const NpSensitivityRow *row,
         guint i)
{
  NpTornadoRow bar = {
    .key = take (self, g_strdup_printf ("input:%u", i)),
    .label = take (self, name_input (query, row)),
    .low_input_label = take (self, format_input (query, row, row->input_low)),
    .high_input_label = take (self, format_input (query, row, row->input_high)),
    .low_value = row->use_low,
    .high_value = row->use_high,
    .low_value_label = take (self, np_format_share (row->use_low)),
    .high_value_label = take (self, np_format_share (row->use_high)),
    .trust = NP_TRUST_SCENARIO,
  };

  bar.id = bar.key;
  /* Translators: what a screen reader says of a bar: an input, a number, the use that comes of it, the
   * other number, and the use that comes of that. */
  bar.spoken = take (self, g_strdup_printf (_ ("%1$s: %2$s gives %3$s, %4$s gives %5$s"), bar.label,
                                            bar.low_input_label, bar.low_value_label,
                                            bar.high_input_label, bar.high_value_label));
  g_array_append_val (self->rows, bar);
}

/* "As “Cars of Chery built at Castle Bromwich” goes from 50.0 % to 150.0 %, the use of Castle Bromwich
 * goes from 29.8 % to 89.3 %." */
static char *
make_summary (const NpQuery *query, const NpSensitivity *sensitivity)
{
  const char *plant
      = np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, sensitivity->plant)));
  const NpSensitivityRow *first;
  g_autofree char *input = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *use_low = NULL;
  g_autofree char *use_high = NULL;

  if (isnan (sensitivity->use))
    return g_strdup_printf (_ ("What %s would use is not known, as no capacity is."), plant);
  if (sensitivity->rows->len == 0)
    return g_strdup_printf (
        _ ("No range is stated of anything that the use of %s in this scenario depends on."),
        plant);
  first = &g_array_index (sensitivity->rows, NpSensitivityRow, 0);
  input = name_input (query, first);
  low = format_input (query, first, first->input_low);
  high = format_input (query, first, first->input_high);
  use_low = np_format_share (first->use_low);
  use_high = np_format_share (first->use_high);
  /* Translators: what is assumed, its least and its most, a plant, and its use with either. */
  return g_strdup_printf (
      _ ("As “%1$s” goes from %2$s to %3$s, the use of %4$s goes from %5$s to %6$s."), input, low,
      high, plant, use_low, use_high);
}

static char *
make_source_line (const NpQuery *query)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));
  NpSigns signs = { .scenario = TRUE };

  g_array_append_val (entries,
                      np_query_get_result (query, 0, (guint) query->sensitivity_plant)->base);
  return np_plants_text_source_line (query, entries, &signs);
}

/**
 * np_plants_sensitivity_figure_new: (skip)
 * @query: of plants, with a scenario and a plant whose use is looked at
 *
 * Returns: (transfer full): what the plant's use hangs on
 */
NpFigure *
np_plants_sensitivity_figure_new (const NpQuery *query)
{
  NpScenario *scenario = query->scenarios->pdata[0];
  g_autoptr (NpSensitivity) sensitivity
      = np_sensitivity_new (query->dataset, scenario, query->period,
                            (guint) query->sensitivity_plant);
  g_autofree char *use = np_format_share (sensitivity->use);
  g_autofree char *summary = make_summary (query, sensitivity);
  g_autofree char *source_line = make_source_line (query);
  g_autofree char *title = NULL;
  NpPlantsSensitivityFigure *self;

  /* Translators: a scenario’s name. */
  title = g_strdup_printf (_ ("What the result depends on: %s"),
                           np_entity_get_name (NP_ENTITY (scenario)));
  self = g_object_new (NP_TYPE_PLANTS_SENSITIVITY_FIGURE, "title", title, "summary", summary,
                       "headline", summary, "source-line", source_line, "alt-text", summary, NULL);
  self->use = sensitivity->use;
  if (sensitivity->alone)
    /* Translators: a share of capacity, of what a scenario adds alone. */
    self->use_label = take (self, g_strdup_printf (_ ("%s added by the scenario"), use));
  else
    /* Translators: a share of capacity. */
    self->use_label = take (self, g_strdup_printf (_ ("%s in the scenario"), use));
  for (guint i = 0; i < sensitivity->rows->len; i++)
    add_row (self, query, &g_array_index (sensitivity->rows, NpSensitivityRow, i), i);
  return NP_FIGURE (self);
}
