/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-map-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-caption.h"
#include "np-format.h"
#include "np-map.h"
#include "np-plants-bullet.h"
#include "np-plants-text.h"
#include "np-words.h"

/* What is drawn, put together before the figure, whose words come from it. */
typedef struct
{
  GArray *places; /* of NpMapPlace, with strings of @strings */
  GStringChunk *strings;
  NpSigns signs; /* that the map's own legend doesn't explain */
} Content;

struct _NpPlantsMapFigure
{
  NpFigure parent_instance;

  Content content;
  NpMapRegion region;
};

G_DEFINE_FINAL_TYPE (NpPlantsMapFigure, np_plants_map_figure, NP_TYPE_FIGURE)

static char *
format_value (double value, gpointer user_data)
{
  return np_format_count (llround (value));
}

static char *
format_missing (guint outside, guint unplaced, gpointer user_data)
{
  g_autofree char *beyond = NULL;
  g_autofree char *unknown = NULL;

  if (outside > 0)
    beyond = g_strdup_printf (ngettext ("%u plant lies outside this map",
                                        "%u plants lie outside this map", outside),
                              outside);
  if (unplaced > 0)
    unknown = g_strdup_printf (ngettext ("%u plant has no place in the data",
                                         "%u plants have no place in the data", unplaced),
                               unplaced);
  if (beyond != NULL && unknown != NULL)
    /* Translators: “3 plants lie outside this map”, “2 plants have no place in the data”. */
    return g_strdup_printf (C_ ("map", "%1$s; %2$s"), beyond, unknown);
  return beyond != NULL ? g_steal_pointer (&beyond) : g_steal_pointer (&unknown);
}

static NpScene *
np_plants_map_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsMapFigure *self = NP_PLANTS_MAP_FIGURE (figure);
  NpMapSpec spec = {
    .places = (const NpMapPlace *) (gpointer) self->content.places->data,
    .n_places = self->content.places->len,
    .region = self->region,
    .format_value = format_value,
    .format_missing = format_missing,
    .format_data = self,
    .legend = {
      /* Translators: what a circle's size on a map stands for. */
      .size = _ ("Vehicles a year"),
      .use = _ ("in use"),
      .gap = _ ("use not known"),
      .doubt = _ ("statements differ"),
      .over = _ ("over capacity"),
      .old = _ ("capacity stated long before"),
      .announced = _ ("announced"),
      .unknown = _ ("capacity not known"),
      .added = _ ("scenario"),
    },
  };

  return np_map_build (&spec, context);
}

static void
np_plants_map_figure_finalize (GObject *object)
{
  NpPlantsMapFigure *self = NP_PLANTS_MAP_FIGURE (object);

  g_clear_pointer (&self->content.places, g_array_unref);
  g_clear_pointer (&self->content.strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_plants_map_figure_parent_class)->finalize (object);
}

static void
np_plants_map_figure_class_init (NpPlantsMapFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_map_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_plants_map_figure_build;
}

static void
np_plants_map_figure_init (NpPlantsMapFigure *self)
{
}

NpMapRegion
np_plants_map_get_region (NpPlantsRegion region)
{
  switch (region)
    {
    case NP_PLANTS_REGION_UK:
      return NP_MAP_UNITED_KINGDOM;
    case NP_PLANTS_REGION_EUROPE:
      return NP_MAP_EUROPE;
    case NP_PLANTS_REGION_CHINA:
      return NP_MAP_CHINA;
    case NP_PLANTS_REGION_WORLD:
    default:
      return NP_MAP_WORLD;
    }
}

/* What a scenario adds, and where it opens a plant or changes it, the capacity that it has then. */
static void
add_scenario (NpMapPlace *place, const NpBullet *bullet, const NpPlantResult *result)
{
  place->capacity = result->capacity >= 0 ? (double) result->capacity : place->capacity;
  place->added = result->placed > 0 ? result->added : NAN;
  if (result->base_is_known && result->base_output == 0)
    place->use = place->use_low = place->use_high = NAN;
  if (bullet->scenario_label != NULL && *bullet->scenario_label != '\0')
    place->value_label = bullet->scenario_label;
  place->trust |= NP_TRUST_SCENARIO;
}

/* What of its trust is drawn: a disc has the fill that bars have, and a name its sign. */
static NpTrust
get_shown_trust (const NpMapPlace *place)
{
  gboolean disc = isfinite (place->capacity) && isfinite (place->use) && place->use > 0;

  if (!isfinite (place->latitude))
    return 0;
  return place->trust & (disc ? ~(NP_TRUST_SCENARIO | NP_TRUST_GAP) : NP_TRUST_RIVALS);
}

static void
add_place (Content *self, const NpQuery *query, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  const NpPlantResult *result = np_query_get_change_of_plant (query, entry->plant);
  NpBullet bullet = np_plants_bullet_new (self->strings, query, entry);
  g_autofree char *period = np_format_period (entry->period);
  const char *operator_name = np_query_get_operator (query, entry->plant);
  NpMapPlace place = {
    .id = bullet.id,
    .key = bullet.id,
    .label = g_string_chunk_insert_const (self->strings, np_entity_get_name (NP_ENTITY (plant))),
    .sublabel
    = operator_name != NULL ? g_string_chunk_insert_const (self->strings, operator_name) : "",
    .value_label = bullet.use_label,
    .source = bullet.source,
    .latitude = NAN,
    .longitude = NAN,
    .capacity = entry->capacity != NULL ? (double) entry->capacity->units : NAN,
    .capacity_style = bullet.capacity_style,
    .use = entry->utilisation,
    .use_low = entry->utilisation_low,
    .use_high = entry->utilisation_high,
    .added = NAN,
    .ink = bullet.ink,
    .selected = np_query_is_selected (query, entry->plant),
    .trust = bullet.trust,
  };

  if (result != NULL)
    {
      np_plants_bullet_add_scenario (&bullet, self->strings, query, 0, result);
      add_scenario (&place, &bullet, result);
    }
  np_plant_get_place (plant, &place.latitude, &place.longitude);
  place.detail = bullet.detail;
  place.spoken = np_plants_bullet_take (self->strings,
                                        np_plants_bullet_speak (&bullet, place.label, period));
  np_signs_note_bar (&self->signs, get_shown_trust (&place));
  g_array_append_val (self->places, place);
}

/* Engines and batteries have no place beside vehicles: circles would be of unlike things. */
static GArray *
list_entries (const NpQuery *query)
{
  GArray *entries = np_query_list_plants (query);
  NpProduct product = query->product >= 0 ? (NpProduct) query->product : NP_PRODUCT_VEHICLES;

  for (guint i = entries->len; i > 0; i--)
    if (np_plant_get_makes (np_dataset_plant (query->dataset,
                                              g_array_index (entries, NpUtilisation, i - 1).plant))
        != product)
      g_array_remove_index (entries, i - 1);
  return entries;
}

/**
 * np_plants_map_figure_new: (skip)
 * @query: of plants
 *
 * Returns: (transfer full): where the query's plants are
 */
NpFigure *
np_plants_map_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) entries = list_entries (query);
  g_autofree char *title = np_plants_text_title (query, entries);
  g_autofree char *summary = np_plants_text_summary (query, entries, NULL);
  g_autofree char *headline = np_plants_text_headline (query, entries);
  g_autofree char *source_line = NULL;
  Content content = {
    .places = g_array_new (FALSE, TRUE, sizeof (NpMapPlace)),
    .strings = g_string_chunk_new (4096),
  };
  NpPlantsMapFigure *self;

  for (guint i = 0; i < entries->len; i++)
    add_place (&content, query, &g_array_index (entries, NpUtilisation, i));
  source_line = np_plants_text_source_line (query, entries, &content.signs);
  self = g_object_new (NP_TYPE_PLANTS_MAP_FIGURE, "title", title, "summary", summary, "headline",
                       headline, "source-line", source_line, "alt-text", summary, NULL);
  self->content = content;
  self->region = np_plants_map_get_region (query->plants_region);
  return NP_FIGURE (self);
}
