/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-figure.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-plants-bullet.h"
#include "np-plants-history.h"
#include "np-plants-sections.h"
#include "np-plants-text.h"
#include "np-words.h"

/* A run of years without a figure that is longer than this is one row. */
#define MAX_SINGLE_GAPS 2

/* What is drawn, put together before the figure, whose words come from it. */
typedef struct
{
  GArray *bullets;  /* of NpBullet, with strings of @strings */
  GArray *blocks;   /* of NpBulletBlock, runs of @bullets */
  GPtrArray *lines; /* of GArray of double, which sparklines borrow */
  GStringChunk *strings;
  const char *sparkline_label; /* of @strings (nullable) */
} Content;

struct _NpPlantsFigure
{
  NpFigure parent_instance;

  Content content;
};

G_DEFINE_FINAL_TYPE (NpPlantsFigure, np_plants_figure, NP_TYPE_FIGURE)

static NpScene *
np_plants_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsFigure *self = NP_PLANTS_FIGURE (figure);
  NpBulletsSpec spec = {
    .blocks = (const NpBulletBlock *) (gpointer) self->content.blocks->data,
    .n_blocks = self->content.blocks->len,
    .sparkline_label = self->content.sparkline_label,
  };

  return np_bullets_build (&spec, context);
}

static void
np_plants_figure_finalize (GObject *object)
{
  NpPlantsFigure *self = NP_PLANTS_FIGURE (object);

  g_clear_pointer (&self->content.bullets, g_array_unref);
  g_clear_pointer (&self->content.blocks, g_array_unref);
  g_clear_pointer (&self->content.lines, g_ptr_array_unref);
  g_clear_pointer (&self->content.strings, g_string_chunk_free);
  G_OBJECT_CLASS (np_plants_figure_parent_class)->finalize (object);
}

static void
np_plants_figure_class_init (NpPlantsFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plants_figure_finalize;
  NP_FIGURE_CLASS (klass)->build = np_plants_figure_build;
}

static void
np_plants_figure_init (NpPlantsFigure *self)
{
}

static void
content_init (Content *self)
{
  *self = (Content) {
    .bullets = g_array_new (FALSE, TRUE, sizeof (NpBullet)),
    .blocks = g_array_new (FALSE, TRUE, sizeof (NpBulletBlock)),
    .lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref),
    .strings = g_string_chunk_new (4096),
  };
}

/* Keeps @text for as long as the figure lives, and frees it. */
static const char *
take (Content *self, char *text)
{
  return np_plants_bullet_take (self->strings, text);
}

/* --- Plants in a period --- */

/* Who runs a plant, and where, as far as its name doesn't say so. */
static char *
name_operator (const NpQuery *query, guint number)
{
  NpPlant *plant = np_dataset_plant (query->dataset, number);
  const char *operator_name = np_query_get_operator (query, number);
  const char *city = np_plant_get_city (plant);

  if (operator_name != NULL && city != NULL
      && g_strcmp0 (city, np_entity_get_name (NP_ENTITY (plant))) != 0)
    /* Translators: who runs a plant, and where. */
    return g_strdup_printf (C_ ("plant", "%1$s, %2$s"), operator_name, city);
  return g_strdup (operator_name != NULL ? operator_name : city != NULL ? city : "");
}

static void
add_sparkline (Content *self,
               NpBullet *bullet,
               const NpQuery *query,
               guint plant,
               const GArray *years)
{
  GArray *values;

  if (years->len < 2)
    return;
  values = np_plants_history_new (query, plant, years);
  g_ptr_array_add (self->lines, values);
  if (!np_plants_history_has_any (values))
    return;
  bullet->sparkline = (const double *) (gpointer) values->data;
  bullet->n_sparkline = values->len;
}

/* @again: how often the plant stands above already; no two rows have the same key. */
static void
add_plant (Content *self,
           const NpQuery *query,
           const NpUtilisation *entry,
           const GArray *years,
           guint again)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  const NpPlantResult *result = np_query_get_change_of_plant (query, entry->plant);
  g_autofree char *period = np_format_period (entry->period);
  NpBullet bullet = np_plants_bullet_new (self->strings, query, entry);

  bullet.key
      = again == 0 ? bullet.id : take (self, g_strdup_printf ("%s#%u", bullet.id, again + 1));
  bullet.label
      = g_string_chunk_insert_const (self->strings, np_entity_get_name (NP_ENTITY (plant)));
  bullet.sublabel = take (self, name_operator (query, entry->plant));
  if (result != NULL)
    {
      np_plants_bullet_add_scenario (&bullet, self->strings, query, 0, result);
    }
  else if (entry->produced < 0 && entry->capacity == NULL)
    {
      /* One line is enough where there is nothing to say: who runs it stands in the tip. */
      bullet.plain = TRUE;
      bullet.detail = bullet.sublabel;
      bullet.sublabel = "";
    }
  bullet.spoken = take (self, np_plants_bullet_speak (&bullet, bullet.label, period));
  if (entry->produced >= 0 && entry->period != query->period)
    /* Translators: "34,000 of 200,000, nameplate, stated 2018", then "year to March 2025". */
    bullet.value_label
        = take (self, g_strdup_printf (C_ ("plant", "%1$s, %2$s"), bullet.value_label, period));
  bullet.selected = np_query_is_selected (query, entry->plant);
  add_sparkline (self, &bullet, query, entry->plant, years);
  g_array_append_val (self->bullets, bullet);
}

static void
add_rows (Content *self, const NpQuery *query, const NpPlantSections *sections)
{
  g_autoptr (GArray) years = np_plants_history_list_years (query, sections->entries);
  g_autoptr (GHashTable) times = g_hash_table_new (NULL, NULL);

  if (years->len >= 2)
    /* Translators: above small lines of plants’ use over time; a first and a last year. */
    self->sparkline_label
        = take (self, g_strdup_printf (C_ ("years", "Use, %1$u–%2$u"),
                                       np_period_get_list_year (g_array_index (years, NpPeriod, 0)),
                                       np_period_get_list_year (g_array_index (years, NpPeriod,
                                                                               years->len - 1))));
  for (guint i = 0; i < sections->sections->len; i++)
    {
      const GArray *entries = g_array_index (sections->sections, NpPlantSection, i).entries;

      for (guint k = 0; k < entries->len; k++)
        {
          const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, k);
          gpointer plant = GUINT_TO_POINTER (entry->plant);
          guint again = GPOINTER_TO_UINT (g_hash_table_lookup (times, plant));

          g_hash_table_insert (times, plant, GUINT_TO_POINTER (again + 1));
          add_plant (self, query, entry, years, again);
        }
    }
}

/* The bullets have stopped moving: cuts them into runs. Bars of one unit can be compared whatever
 * heading they stand under. */
static void
add_blocks (Content *self, const NpPlantSections *sections)
{
  const NpBullet *bullets = (const NpBullet *) (gpointer) self->bullets->data;

  for (guint i = 0; i < sections->sections->len; i++)
    {
      const NpPlantSection *section = &g_array_index (sections->sections, NpPlantSection, i);
      g_autofree char *total = np_plants_text_total (&section->totals, &section->scenario);
      NpBulletBlock block = {
        .heading = g_string_chunk_insert_const (self->strings, section->title),
        .bullets = bullets,
        .n_bullets = section->entries->len,
        .total_label = total != NULL ? g_string_chunk_insert_const (self->strings, total) : NULL,
        .axis_group = section->product + 1,
      };

      bullets += section->entries->len;
      g_array_append_val (self->blocks, block);
    }
}

/* What all sections of a product come to: a line without rows. Of one section it stands above it. */
static void
add_grand_totals (Content *self, const NpPlantSections *sections)
{
  for (guint product = 0; product < NP_N_PLANT_PRODUCTS; product++)
    {
      g_autofree char *total
          = np_plants_text_total (&sections->totals[product], &sections->scenario[product]);
      NpBulletBlock block = { .axis_group = product + 1 };

      if (sections->n_sections[product] < 2 || total == NULL)
        continue;
      /* Translators: a heading over what all plants of a picture come to. */
      block.heading
          = take (self, np_plants_sections_name (_ ("All plants shown"), (NpProduct) product));
      block.total_label = g_string_chunk_insert_const (self->strings, total);
      g_array_append_val (self->blocks, block);
    }
}

/* --- One plant's years --- */

/* How many entries up to @last are years without a figure and with one and the same capacity, so
 * that one row can stand for them. */
static guint
count_gaps (const GArray *entries, guint last)
{
  const NpUtilisation *start = &g_array_index (entries, NpUtilisation, last);
  guint n = 0;

  while (n <= last)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, last - n);

      if (entry->produced >= 0 || entry->capacity != start->capacity
          || entry->capacity_low != start->capacity_low
          || entry->capacity_high != start->capacity_high)
        break;
      n++;
    }
  return n;
}

/* "Output" or "Cars sold" */
static char *
name_measure (const NpQuery *query, const NpUtilisation *entry)
{
  NpProduct product = np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant));

  if (entry->measure == NP_MEASURE_SALES && product == NP_PRODUCT_VEHICLES)
    return g_strdup (_ ("Cars sold"));
  return np_words_capitalise (np_format_measure (entry->measure));
}

/* @name_it: whether the row says what it counts. */
static void
add_year (Content *self,
          const NpQuery *query,
          const NpUtilisation *entry,
          NpPeriod last,
          gboolean name_it)
{
  const char *name
      = np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, entry->plant)));
  g_autofree char *period = np_format_period (entry->period);
  g_autofree char *key = np_period_to_string (entry->period);
  g_autofree char *until = np_format_period (last);
  NpBullet bullet = np_plants_bullet_new (self->strings, query, entry);

  bullet.key = take (self, g_strdup_printf ("%s@%s/%s", bullet.id, key,
                                            entry->produced < 0                  ? "gap"
                                            : entry->measure == NP_MEASURE_SALES ? "sales"
                                                                                 : "output"));
  if (last != entry->period)
    /* Translators: a first and a last year. */
    bullet.label = take (self, g_strdup_printf (_ ("%1$s–%2$s"), period, until));
  else
    bullet.label = take (self, np_words_capitalise (period));
  bullet.sublabel = name_it && entry->produced >= 0 ? take (self, name_measure (query, entry)) : "";
  bullet.spoken = take (self, np_plants_bullet_speak (&bullet, name, bullet.label));
  g_array_append_val (self->bullets, bullet);
}

/* The newest first: that is what most come for. */
static void
add_years (Content *self, const NpQuery *query, const GArray *entries)
{
  gboolean any[2] = { FALSE, FALSE };

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      if (entry->produced >= 0)
        any[entry->measure == NP_MEASURE_SALES] = TRUE;
    }
  for (guint i = entries->len; i > 0;)
    {
      NpPeriod last = g_array_index (entries, NpUtilisation, i - 1).period;
      guint n = count_gaps (entries, i - 1);

      i -= n > MAX_SINGLE_GAPS ? n : 1;
      add_year (self, query, &g_array_index (entries, NpUtilisation, i), last, any[0] && any[1]);
    }
}

static void
add_years_block (Content *self, const NpQuery *query, const GArray *entries)
{
  guint plant = g_array_index (entries, NpUtilisation, 0).plant;
  NpBulletBlock block = {
    .heading
    = take (self,
            np_plants_sections_name_product (np_plant_get_makes (np_dataset_plant (query->dataset,
                                                                                   plant)))),
    .bullets = (const NpBullet *) (gpointer) self->bullets->data,
    .n_bullets = self->bullets->len,
  };

  g_array_append_val (self->blocks, block);
}

/**
 * np_plants_figure_new: (skip)
 * @query: of plants
 *
 * Returns: (transfer full): the query's plants, or its one plant's years
 */
NpFigure *
np_plants_figure_new (const NpQuery *query)
{
  gboolean one = np_query_is_one_plant (query);
  g_autoptr (NpPlantSections) sections = one ? NULL : np_plants_sections_new (query);
  g_autoptr (GArray) entries = one ? np_query_list_plants (query) : g_array_ref (sections->entries);
  g_autofree char *title = np_plants_text_title (query, entries);
  g_autofree char *summary = np_plants_text_summary (query, entries, sections);
  g_autofree char *headline = np_plants_text_headline (query, entries);
  g_autofree char *source_line = NULL;
  NpPlantsFigure *self;
  Content content;
  NpSigns signs = { 0 };

  content_init (&content);
  if (one)
    {
      add_years (&content, query, entries);
      add_years_block (&content, query, entries);
    }
  else
    {
      add_rows (&content, query, sections);
      add_blocks (&content, sections);
      add_grand_totals (&content, sections);
    }
  for (guint i = 0; i < content.bullets->len; i++)
    np_signs_note_bullet (&signs, &g_array_index (content.bullets, NpBullet, i));
  source_line = np_plants_text_source_line (query, entries, &signs);
  self = g_object_new (NP_TYPE_PLANTS_FIGURE, "title", title, "summary", summary, "headline",
                       headline, "source-line", source_line, "alt-text", summary, NULL);
  self->content = content;
  return NP_FIGURE (self);
}
