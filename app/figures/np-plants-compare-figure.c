/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-compare-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-plants-bullet.h"
#include "np-plants-text.h"
#include "np-scenario-text.h"
#include "np-words.h"

/* What is drawn, put together before the figure, whose words come from it. */
typedef struct
{
  GArray *bullets; /* of NpBullet, with strings of @strings */
  GArray *blocks;  /* of NpBulletBlock, runs of @bullets: one a scenario */
  GStringChunk *strings;
  NpSigns signs;
} Content;

struct _NpPlantsCompareFigure
{
  NpFigure parent_instance;

  Content content;
};

G_DEFINE_FINAL_TYPE (NpPlantsCompareFigure, np_plants_compare_figure, NP_TYPE_FIGURE)

static NpScene *
np_plants_compare_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsCompareFigure *self = NP_PLANTS_COMPARE_FIGURE (figure);
  NpBulletsSpec spec = {
    .blocks = (const NpBulletBlock *) (gpointer) self->content.blocks->data,
    .n_blocks = self->content.blocks->len,
  };

  return np_bullets_build (&spec, context);
}

static void
np_plants_compare_figure_finalize (GObject *object)
{
  NpPlantsCompareFigure *self = NP_PLANTS_COMPARE_FIGURE (object);

  g_clear_pointer (&self->content.bullets, g_array_unref);
  g_clear_pointer (&self->content.blocks, g_array_unref);
  g_clear_pointer (&self->content.strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_plants_compare_figure_parent_class)->finalize (object);
}

static void
np_plants_compare_figure_class_init (NpPlantsCompareFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_compare_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_plants_compare_figure_build;
}

static void
np_plants_compare_figure_init (NpPlantsCompareFigure *self)
{
}

static void
add_plant (Content *self,
           const NpQuery *query,
           guint scenario,
           const NpPlantResult *result,
           GArray *entries)
{
  NpPlant *plant = np_dataset_plant (query->dataset, result->plant);
  NpScenario *of = query->scenarios->pdata[scenario];
  g_autofree char *period = np_format_period (result->base.period);
  NpBullet bullet = np_plants_bullet_new (self->strings, query, &result->base);

  np_plants_bullet_add_scenario (&bullet, self->strings, query, scenario, result);
  bullet.key = np_plants_bullet_take (self->strings,
                                      g_strdup_printf ("%s/%s", np_entity_get_id (NP_ENTITY (of)),
                                                       bullet.id));
  bullet.label
      = g_string_chunk_insert_const (self->strings, np_entity_get_name (NP_ENTITY (plant)));
  bullet.sublabel = np_query_get_operator (query, result->plant);
  bullet.sublabel
      = bullet.sublabel != NULL ? g_string_chunk_insert_const (self->strings, bullet.sublabel) : "";
  bullet.spoken = np_plants_bullet_take (self->strings,
                                         np_plants_bullet_speak (&bullet, bullet.label, period));
  bullet.selected = np_query_is_selected (query, result->plant);
  np_signs_note_bullet (&self->signs, &bullet);
  g_array_append_val (self->bullets, bullet);
  g_array_append_val (entries, result->base);
}

/* Whether all of what is built is at plants of which it is known what they build without it. */
static gboolean
is_room_known (const NpScenarioResult *result)
{
  guint n;
  const NpPlantResult *plants = np_scenario_result_get_plants (result, &n);

  for (guint i = 0; i < n; i++)
    if (plants[i].placed > 0 && (!plants[i].base_is_known || plants[i].capacity < 0))
      return FALSE;
  return TRUE;
}

/* "53,604 cars, all of which fit", or how many changes there are where nothing is to be built. */
static char *
make_total (const NpScenarioResult *result)
{
  gint64 asked = np_scenario_result_get_asked (result);
  gint64 placed = np_scenario_result_get_placed (result);
  g_autofree char *all = np_format_count (asked);
  g_autofree char *part = np_format_count (placed);

  if (asked == 0)
    return np_scenario_text_banner (np_scenario_result_get_scenario (result));
  if (asked == placed && !is_room_known (result))
    /* Translators: how many cars a scenario builds, where other cars may be built that aren't known. */
    return g_strdup_printf (ngettext ("%s car; whether there is room for it isn’t known",
                                      "%s cars; whether there is room for all isn’t known",
                                      (gulong) MIN (asked, G_MAXINT32)),
                            all);
  if (asked == placed)
    /* Translators: how many cars a scenario builds. */
    return g_strdup_printf (ngettext ("%s car, which fits", "%s cars, all of which fit",
                                      (gulong) MIN (asked, G_MAXINT32)),
                            all);
  /* Translators: two numbers: how many of all cars that a scenario builds fit into plants. */
  return g_strdup_printf (_ ("%1$s of %2$s cars fit"), part, all);
}

/* Blocks point into the bullets, which have stopped moving by then: until then they count only. */
static void
add_scenario (Content *self, const NpQuery *query, guint scenario, GArray *entries)
{
  const NpScenarioResult *result = query->results->pdata[scenario];
  guint n, before = self->bullets->len;
  const NpPlantResult *plants = np_scenario_result_get_plants (result, &n);
  NpBulletBlock block = {
    .heading = g_string_chunk_insert_const (
        self->strings, np_entity_get_name (NP_ENTITY (np_scenario_result_get_scenario (result)))),
    .total_label = np_plants_bullet_take (self->strings, make_total (result)),
    .axis_group = 1,
  };

  for (guint i = 0; i < n; i++)
    if (plants[i].touched
        && np_plant_get_makes (np_dataset_plant (query->dataset, plants[i].plant))
               == NP_PRODUCT_VEHICLES)
      add_plant (self, query, scenario, &plants[i], entries);
  block.n_bullets = self->bullets->len - before;
  g_array_append_val (self->blocks, block);
}

static void
point_blocks (Content *self)
{
  const NpBullet *next = (const NpBullet *) (gpointer) self->bullets->data;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      NpBulletBlock *block = &g_array_index (self->blocks, NpBulletBlock, i);

      block->bullets = next;
      next += block->n_bullets;
    }
}

static char *
make_summary (const NpQuery *query)
{
  g_autoptr (GString) summary = g_string_new (NULL);

  for (guint i = 0; i < query->results->len; i++)
    {
      const NpScenarioResult *result = query->results->pdata[i];
      g_autofree char *headline = np_scenario_text_headline (query->dataset, result);

      g_string_append_printf (summary, "%s%s", i > 0 ? "; " : "", headline);
    }
  g_string_append_c (summary, '.');
  return g_string_free_and_steal (g_steal_pointer (&summary));
}

/**
 * np_plants_compare_figure_new: (skip)
 * @query: of plants, with scenarios
 *
 * Returns: (transfer full): the query's scenarios side by side
 */
NpFigure *
np_plants_compare_figure_new (const NpQuery *query)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));
  g_autofree char *period = np_format_period (query->period);
  /* Translators: a period. */
  g_autofree char *title = g_strdup_printf (_ ("Scenarios side by side, %s"), period);
  g_autofree char *summary = make_summary (query);
  g_autofree char *source_line = NULL;
  Content content = {
    .bullets = g_array_new (FALSE, TRUE, sizeof (NpBullet)),
    .blocks = g_array_new (FALSE, TRUE, sizeof (NpBulletBlock)),
    .strings = g_string_chunk_new (4096),
  };
  NpPlantsCompareFigure *self;

  for (guint i = 0; i < query->results->len; i++)
    add_scenario (&content, query, i, entries);
  point_blocks (&content);
  source_line = np_plants_text_source_line (query, entries, &content.signs);
  self = g_object_new (NP_TYPE_PLANTS_COMPARE_FIGURE, "title", title, "summary", summary,
                       "headline", summary, "source-line", source_line, "alt-text", summary, NULL);
  self->content = content;
  return NP_FIGURE (self);
}
