/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-figure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-bullets.h"
#include "np-format.h"
#include "np-plants-text.h"
#include "np-words.h"

/* One accent: that a figure is of sales shows in that its bar is hollow. */
#define INK_FIGURE NP_INK_SERIES_N (0)

/* A capacity that was stated for a longer time before the period's end is an old one. */
#define MAX_AGE_YEARS 5

/* A run of years without a figure that is longer than this is one row. */
#define MAX_SINGLE_GAPS 2

struct _NpPlantsFigure
{
  NpFigure parent_instance;

  GArray *bullets; /* of NpBullet, with strings of @strings */
  GArray *blocks;  /* of NpBulletBlock, runs of @bullets */
  GStringChunk *strings;
};

G_DEFINE_FINAL_TYPE (NpPlantsFigure, np_plants_figure, NP_TYPE_FIGURE)

static NpScene *
np_plants_figure_build (NpFigure *figure, const NpSceneContext *context)
{
  NpPlantsFigure *self = NP_PLANTS_FIGURE (figure);
  NpBulletsSpec spec = {
    .blocks = (const NpBulletBlock *) (gpointer) self->blocks->data,
    .n_blocks = self->blocks->len,
  };

  return np_bullets_build (&spec, context);
}

static void
np_plants_figure_finalize (GObject *object)
{
  NpPlantsFigure *self = NP_PLANTS_FIGURE (object);

  g_clear_pointer (&self->bullets, g_array_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
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
  self->bullets = g_array_new (FALSE, TRUE, sizeof (NpBullet));
  self->blocks = g_array_new (FALSE, TRUE, sizeof (NpBulletBlock));
  self->strings = g_string_chunk_new (4096);
}

/* Keeps @text for as long as the figure lives. (transfer full) */
static const char *
take (NpPlantsFigure *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text);

  g_free (text);
  return kept;
}

static NpBulletCapacity
get_capacity_style (const NpUtilisation *entry)
{
  const NpDate *from = entry->capacity != NULL ? &entry->capacity->from : NULL;
  guint32 last = np_period_get_last_day (entry->period);
  g_autoptr (GDate) latest = NULL;

  if (from == NULL)
    return NP_BULLET_CAPACITY_DATED;
  if (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    return NP_BULLET_CAPACITY_ANNOUNCED;
  if (!np_date_is_set (from))
    return NP_BULLET_CAPACITY_OLD;
  latest = g_date_new_julian (np_date_last_day (from));
  g_date_add_years (latest, MAX_AGE_YEARS);
  return g_date_get_julian (latest) < last ? NP_BULLET_CAPACITY_OLD : NP_BULLET_CAPACITY_DATED;
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
  basis = np_plants_text_basis (query, entry);
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

static NpBullet
make_bullet (NpPlantsFigure *self, const NpQuery *query, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  NpBullet bullet = {
    .id = g_string_chunk_insert_const (self->strings, np_entity_get_id (NP_ENTITY (plant))),
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

  bullet.value_label = take (self, np_plants_text_inputs (query, entry));
  bullet.use_label = take (self, np_plants_text_use (query, entry));
  bullet.detail = take (self, make_detail (query, entry));
  if (entry->production_row != G_MAXUINT)
    bullet.source
        = take (self, np_words_source (np_dataset_source (
                          query->dataset,
                          np_fact_table_get_row (np_dataset_get_production (query->dataset),
                                                 entry->production_row)
                              .source)));
  else if (entry->capacity != NULL && entry->capacity->sources != NULL
           && entry->capacity->sources[0] != NULL)
    bullet.source = take (self, np_words_source (entry->capacity->sources[0]));
  return bullet;
}

/* "Sunderland, 2025, 273,087 of 600,000, 45.5 %"; before the label says another period again. */
static char *
make_spoken (const char *name, const char *period, const NpBullet *bullet)
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

/* Who runs a plant, and where, as far as its name doesn't say so. */
static char *
name_operator (NpPlant *plant)
{
  const char *operator_name = np_plant_get_operator (plant);
  const char *city = np_plant_get_city (plant);

  if (operator_name != NULL && city != NULL
      && g_strcmp0 (city, np_entity_get_name (NP_ENTITY (plant))) != 0)
    /* Translators: who runs a plant, and where. */
    return g_strdup_printf (C_ ("plant", "%1$s, %2$s"), operator_name, city);
  return g_strdup (operator_name != NULL ? operator_name : city != NULL ? city : "");
}

static void
add_plant (NpPlantsFigure *self, const NpQuery *query, const NpUtilisation *entry)
{
  NpPlant *plant = np_dataset_plant (query->dataset, entry->plant);
  g_autofree char *period = np_format_period (entry->period);
  NpBullet bullet = make_bullet (self, query, entry);

  bullet.key = bullet.id;
  bullet.label
      = g_string_chunk_insert_const (self->strings, np_entity_get_name (NP_ENTITY (plant)));
  bullet.sublabel = take (self, name_operator (plant));
  bullet.plain = entry->produced < 0 && entry->capacity == NULL;
  /* One line is enough where there is nothing to say: who runs it stands in the tip. */
  if (bullet.plain)
    {
      bullet.detail = bullet.sublabel;
      bullet.sublabel = "";
    }
  bullet.spoken = take (self, make_spoken (bullet.label, period, &bullet));
  if (entry->produced >= 0 && entry->period != query->period)
    /* Translators: "34,000 of 200,000, nameplate, stated 2018", then "year to March 2025". */
    bullet.value_label
        = take (self, g_strdup_printf (C_ ("plant", "%1$s, %2$s"), bullet.value_label, period));
  bullet.selected = np_query_is_selected (query, entry->plant);
  g_array_append_val (self->bullets, bullet);
}

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
add_year (NpPlantsFigure *self,
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
  NpBullet bullet = make_bullet (self, query, entry);

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
  bullet.spoken = take (self, make_spoken (name, bullet.label, &bullet));
  g_array_append_val (self->bullets, bullet);
}

/* The newest first: that is what most come for. */
static void
add_years (NpPlantsFigure *self, const NpQuery *query, const GArray *entries)
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

/* Both inputs, the figure alone, the capacity alone, nothing. */
static int
get_class (const NpUtilisation *entry)
{
  if (!isnan (entry->utilisation))
    return 0;
  return entry->produced >= 0 ? 1 : entry->capacity != NULL ? 2 : 3;
}

/* Keeps the blocks and what the query says beside use: by use, where both inputs are known. */
static int
compare_entries (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpQuery *query = user_data;
  const NpUtilisation *x = a, *y = b;
  NpProduct makes_x = np_plant_get_makes (np_dataset_plant (query->dataset, x->plant));
  NpProduct makes_y = np_plant_get_makes (np_dataset_plant (query->dataset, y->plant));

  if (makes_x != makes_y)
    return (int) makes_x - (int) makes_y;
  if (get_class (x) != get_class (y))
    return get_class (x) - get_class (y);
  return get_class (x) == 0 ? (x->utilisation < y->utilisation) - (x->utilisation > y->utilisation)
                            : 0;
}

static const char *
make_heading (NpPlantsFigure *self, NpProduct product)
{
  if (product == NP_PRODUCT_BATTERIES)
    /* Translators: a heading; megawatt hours. */
    return _ ("Batteries, MWh");
  return take (self, np_words_capitalise (np_format_product (product)));
}

/* The bullets have stopped moving: cuts them into runs of one product. */
static void
add_blocks (NpPlantsFigure *self, const NpQuery *query, const GArray *entries)
{
  const NpBullet *bullets = (const NpBullet *) (gpointer) self->bullets->data;

  if (np_query_is_one_plant (query))
    {
      const NpUtilisation *first = &g_array_index (entries, NpUtilisation, 0);
      NpBulletBlock block = {
        .heading
        = make_heading (self, np_plant_get_makes (np_dataset_plant (query->dataset, first->plant))),
        .bullets = bullets,
        .n_bullets = self->bullets->len,
      };

      g_array_append_val (self->blocks, block);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      guint plant = g_array_index (entries, NpUtilisation, i).plant;
      NpProduct product = np_plant_get_makes (np_dataset_plant (query->dataset, plant));
      guint before = i > 0 ? g_array_index (entries, NpUtilisation, i - 1).plant : plant;

      if (i == 0 || np_plant_get_makes (np_dataset_plant (query->dataset, before)) != product)
        {
          NpBulletBlock block = { .heading = make_heading (self, product), .bullets = &bullets[i] };

          g_array_append_val (self->blocks, block);
        }
      g_array_index (self->blocks, NpBulletBlock, self->blocks->len - 1).n_bullets++;
    }
}

static char *
make_source_line (const NpQuery *query, const GArray *entries)
{
  NpFactTable *table = np_dataset_get_production (query->dataset);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  guint n_rivals = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);

      n_rivals += entry->rivals ? 1 : 0;
      if (entry->production_row != G_MAXUINT)
        np_words_note_source (sources,
                              np_dataset_source (query->dataset,
                                                 np_fact_table_get_row (table,
                                                                        entry->production_row)
                                                     .source));
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const NpCapacity *capacity = g_array_index (entries, NpUtilisation, i).capacity;

      for (guint j = 0;
           capacity != NULL && capacity->sources != NULL && capacity->sources[j] != NULL; j++)
        np_words_note_source (sources, capacity->sources[j]);
    }
  return np_words_source_line (sources,
                               np_query_is_one_plant (query) ? NP_NAMED_WITH_FIGURE
                                                             : NP_NAMED_WITH_PLANT,
                               n_rivals);
}

static GArray *
list_entries (const NpQuery *query)
{
  GArray *entries = np_query_list_plants (query);

  if (!np_query_is_one_plant (query))
    g_array_sort_with_data (entries, compare_entries, (gpointer) query);
  return entries;
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
  g_autoptr (GArray) entries = list_entries (query);
  g_autofree char *title = np_plants_text_title (query, entries);
  g_autofree char *summary = np_plants_text_summary (query, entries);
  g_autofree char *headline = np_plants_text_headline (query, entries);
  g_autofree char *source_line = make_source_line (query, entries);
  NpPlantsFigure *self
      = g_object_new (NP_TYPE_PLANTS_FIGURE, "title", title, "summary", summary, "headline",
                      headline, "source-line", source_line, "alt-text", summary, NULL);

  if (np_query_is_one_plant (query))
    add_years (self, query, entries);
  else
    for (guint i = 0; i < entries->len; i++)
      add_plant (self, query, &g_array_index (entries, NpUtilisation, i));
  add_blocks (self, query, entries);
  return NP_FIGURE (self);
}
