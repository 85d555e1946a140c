/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-bullet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-scenario-text.h"
#include "np-words.h"

/* One accent: that a figure is of sales shows in that its bar is hollow. */
#define INK_FIGURE NP_INK_SERIES_N (0)

const char *
np_plants_bullet_take (GStringChunk *strings, char *text)
{
  const char *kept = g_string_chunk_insert_const (strings, text);

  g_free (text);
  return kept;
}

static NpBulletCapacity
get_capacity_style (const NpUtilisation *entry)
{
  if (entry->capacity == NULL)
    return NP_BULLET_CAPACITY_DATED;
  if (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    return NP_BULLET_CAPACITY_ANNOUNCED;
  return np_plants_text_is_old (entry->capacity, entry->period) ? NP_BULLET_CAPACITY_OLD
                                                                : NP_BULLET_CAPACITY_DATED;
}

static void
add_age (GString *detail, const NpDate *from)
{
  g_autofree char *date = NULL;
  g_autofree char *line = NULL;

  if (!np_date_is_set (from))
    {
      np_words_add_line (detail, _ ("It is not said since when"));
      return;
    }
  date = np_format_date (from);
  /* Translators: of a capacity; a date. */
  line = g_strdup_printf (_ ("Dated %s, more than five years before"), date);
  np_words_add_line (detail, line);
}

/* "Capacity: 600,000 vehicles a year, maximum, stated 2025", and the range if claims differ. */
static void
add_capacity_lines (GString *detail, const NpQuery *query, const NpUtilisation *entry)
{
  g_autofree char *capacity = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *line = NULL;

  if (entry->capacity == NULL)
    {
      np_words_add_line (detail, _ ("Capacity not known"));
      return;
    }
  capacity = np_format_capacity (entry->capacity);
  basis = np_plants_text_basis (query->dataset, entry);
  /* Translators: "200,000 vehicles a year", then what that means: "nameplate, stated 2018". */
  line = g_strdup_printf (_ ("Capacity: %1$s, %2$s"), capacity, basis);
  np_words_add_line (detail, line);
  if (get_capacity_style (entry) == NP_BULLET_CAPACITY_OLD)
    add_age (detail, &entry->capacity->from);
  if (entry->capacity->sources != NULL && entry->capacity->sources[0] != NULL)
    {
      g_autofree char *source = np_words_source (entry->capacity->sources[0]);
      g_autofree char *from = g_strdup_printf (_ ("Capacity from %s"), source);

      np_words_add_line (detail, from);
    }
  if (entry->capacity_low != entry->capacity_high)
    {
      g_autofree char *low = np_format_count (entry->capacity_low);
      g_autofree char *high = np_format_count (entry->capacity_high);
      g_autofree char *range = g_strdup_printf (_ ("Stated capacities: %1$s to %2$s"), low, high);

      np_words_add_line (detail, range);
    }
}

static char *
make_detail (const NpQuery *query, const NpUtilisation *entry)
{
  GString *detail = g_string_new (NULL);
  g_autofree char *measure = np_words_capitalise (np_format_measure (entry->measure));

  if (entry->produced >= 0)
    {
      g_autofree char *period = np_format_period (entry->period);
      /* Translators: "Output" or "Sales", then a period. */
      g_autofree char *line = g_strdup_printf (C_ ("measure", "%1$s, %2$s"), measure, period);

      np_words_add_line (detail, line);
      np_words_add_trust (detail, entry->status, NP_BRAND_COVERS_ITSELF);
    }
  add_capacity_lines (detail, query, entry);
  if (!isnan (entry->utilisation_low) && entry->utilisation_low != entry->utilisation_high)
    {
      g_autofree char *low = np_format_share (entry->utilisation_low);
      g_autofree char *high = np_format_share (entry->utilisation_high);
      /* Translators: use of capacity, by the largest and by the smallest stated capacity. */
      g_autofree char *line = g_strdup_printf (_ ("Use: %1$s to %2$s"), low, high);

      np_words_add_line (detail, line);
    }
  if (entry->rivals)
    np_words_add_rivals (detail, query->dataset, np_dataset_get_production (query->dataset),
                         entry->production_row);
  return g_string_free_and_steal (detail);
}

static double
scale (gint64 capacity, NpPeriod period)
{
  return capacity < 0 ? NAN : (double) capacity * np_period_get_n_months (period) / 12.0;
}

NpBullet
np_plants_bullet_new (GStringChunk *strings, const NpQuery *query, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  NpBullet bullet = {
    .id = g_string_chunk_insert_const (strings, np_entity_get_id (NP_ENTITY (plant))),
    .value = entry->produced >= 0 ? (double) entry->produced : NAN,
    .capacity = scale (entry->capacity != NULL ? entry->capacity->units : -1, entry->period),
    .capacity_low = scale (entry->capacity_low, entry->period),
    .capacity_high = scale (entry->capacity_high, entry->period),
    .capacity_style = get_capacity_style (entry),
    .hollow = entry->produced >= 0 && entry->measure == NP_MEASURE_SALES,
    .ink = INK_FIGURE,
    .trust = np_words_trust (entry->status, entry->rivals, FALSE)
             | (entry->produced < 0 ? NP_TRUST_GAP : 0),
  };

  bullet.value_label = np_plants_bullet_take (strings, np_plants_text_inputs (query, entry));
  bullet.use_label = np_plants_bullet_take (strings, np_plants_text_use (query, entry));
  bullet.detail = np_plants_bullet_take (strings, make_detail (query, entry));
  if (entry->production_row != G_MAXUINT)
    bullet.source = np_plants_bullet_take (
        strings,
        np_words_source (np_dataset_source (
            query->dataset, np_fact_table_get_row (np_dataset_get_production (query->dataset),
                                                   entry->production_row)
                                .source)));
  else if (entry->capacity != NULL && entry->capacity->sources != NULL
           && entry->capacity->sources[0] != NULL)
    bullet.source = np_plants_bullet_take (strings, np_words_source (entry->capacity->sources[0]));
  return bullet;
}

/* "Sunderland, 2025, 273,087 of 600,000, 45.5 %"; before the label says another period again. */
static char *
speak_base (const NpBullet *bullet, const char *name, const char *period)
{
  if (*bullet->value_label == '\0')
    /* Translators: what a screen reader says: plant, period, what is missing. */
    return g_strdup_printf (_ ("%1$s, %2$s, %3$s"), name, period, bullet->use_label);
  if (isnan (bullet->capacity))
    /* Translators: plant, period, a number, "capacity not known". */
    return g_strdup_printf (C_ ("plant", "%1$s, %2$s, %3$s, %4$s"), name, period, bullet->use_label,
                            bullet->value_label);
  /* Translators: the same with "273,087 of 600,000" before the use. */
  return g_strdup_printf (_ ("%1$s, %2$s, %3$s, %4$s"), name, period, bullet->value_label,
                          bullet->use_label);
}

char *
np_plants_bullet_speak (const NpBullet *self, const char *name, const char *period)
{
  g_autofree char *base = speak_base (self, name, period);
  GString *text;

  if (!self->has_scenario)
    return g_steal_pointer (&base);
  text = g_string_new (base);
  /* Translators: what a screen reader says after what is: the use in a scenario. */
  g_string_append_printf (text, _ ("; with the scenario %s"), self->scenario_label);
  if (*self->scenario_value_label != '\0')
    g_string_append_printf (text, ", %s", self->scenario_value_label);
  if (self->unplaced_label != NULL)
    g_string_append_printf (text, ", %s", self->unplaced_label);
  return g_string_free_and_steal (text);
}

/* The tip says what is, and then what would be. */
static char *
extend_detail (const char *detail,
               const NpQuery *query,
               guint scenario,
               const NpPlantResult *result)
{
  NpEntity *entity = NP_ENTITY (g_ptr_array_index (query->scenarios, scenario));
  g_autofree char *spare = np_scenario_text_spare (result);
  g_autofree char *age = np_scenario_text_age (result, query->period);
  g_autofree char *head = NULL;
  GString *text = g_string_new (detail);

  /* Translators: in a tip, before what a scenario would make of a plant; its name. */
  head = g_strdup_printf (_ ("With “%s”:"), np_entity_get_name (entity));
  np_words_add_line (text, head);
  if (!result->base_is_known && result->placed > 0)
    np_words_add_line (text, _ ("What it builds without the scenario is not known"));
  if (spare != NULL)
    np_words_add_line (text, spare);
  if (age != NULL)
    {
      g_autofree char *line = np_words_capitalise (age);

      np_words_add_line (text, line);
    }
  return g_string_free_and_steal (text);
}

/* What it could build in its months of the period; 0: closed. */
static double
scale_result (const NpPlantResult *result, gint64 capacity)
{
  if (!result->open)
    return 0;
  return capacity < 0 ? NAN : (double) capacity * result->months / 12.0;
}

void
np_plants_bullet_add_scenario (NpBullet *self,
                               GStringChunk *strings,
                               const NpQuery *query,
                               guint scenario,
                               const NpPlantResult *result)
{
  g_autofree char *unplaced = np_scenario_text_unplaced (result);
  double lost = 0;
  gboolean same
      = result->open
        && result->capacity == (result->base.capacity != NULL ? result->base.capacity->units : -1);

  /* A plant that is closed no longer builds what it did. */
  if (result->base_is_known && result->base.produced > 0
      && result->base.measure == NP_MEASURE_OUTPUT)
    lost = (double) (result->base.produced - result->base_output);
  /* That it built nothing is known: what is added is the whole, and stands in line. */
  self->plain = result->base_is_known && result->base_output == 0;
  self->has_scenario = TRUE;
  self->added = (double) result->placed - lost;
  self->unplaced = (double) result->unplaced;
  self->scenario_capacity = same ? NAN : scale_result (result, result->capacity);
  self->scenario_capacity_low = same ? NAN : scale_result (result, result->capacity_low);
  self->scenario_capacity_high = same ? NAN : scale_result (result, result->capacity_high);
  self->scenario_label = np_plants_bullet_take (strings, np_scenario_text_use (result));
  self->scenario_value_label
      = np_plants_bullet_take (strings, np_scenario_text_inputs (query->dataset, result));
  if (unplaced != NULL)
    self->unplaced_label = g_string_chunk_insert_const (strings, unplaced);
  self->detail
      = np_plants_bullet_take (strings, extend_detail (self->detail, query, scenario, result));
}
