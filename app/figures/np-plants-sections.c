/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-plants-sections.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-words.h"

/* One of those that the list is by, with its plants of every product. */
typedef struct
{
  char *name; /* (owned) */
  gboolean is_rest;
  GArray *entries; /* of NpUtilisation (owned) */
} Key;

typedef struct
{
  const NpQuery *query;
  GArray *keys;       /* of Key, in the order in which they turn up (owned) */
  GHashTable *places; /* names, borrowed, to places in @keys (owned) */
} Cutting;

static void
clear_key (gpointer data)
{
  Key *self = data;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->entries, g_array_unref);
}

static void
clear_section (gpointer data)
{
  NpPlantSection *self = data;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->entries, g_array_unref);
}

char *
np_plants_sections_name_product (NpProduct product)
{
  if (product == NP_PRODUCT_BATTERIES)
    /* Translators: a heading; megawatt hours. */
    return g_strdup (_ ("Batteries, MWh"));
  return np_words_capitalise (np_format_product (product));
}

char *
np_plants_sections_name (const char *name, NpProduct product)
{
  if (product == NP_PRODUCT_VEHICLES)
    return g_strdup (name);
  /* Translators: a heading over plants: a country or a company, then what they make. */
  return product == NP_PRODUCT_BATTERIES
             ? g_strdup_printf (_ ("%s: batteries, MWh"), name)
             : g_strdup_printf (C_ ("plants", "%1$s: %2$s"), name, np_format_product (product));
}

/* What those are called that belong to none. */
static const char *
name_rest (const NpQuery *query)
{
  switch (query->plants_by)
    {
    case NP_PLANTS_BY_COUNTRY:
      /* Translators: a heading over plants. */
      return _ ("Country not given");
    case NP_PLANTS_BY_OPERATOR:
      /* Translators: a heading over plants; who runs them. */
      return _ ("Operator not given");
    case NP_PLANTS_BY_GROUP:
      return _ ("No group in this dataset");
    case NP_PLANTS_BY_PARTNERSHIP:
    case NP_PLANTS_BY_PRODUCT:
    default:
      return _ ("No partnership in this dataset");
    }
}

static void
name_groups (const NpQuery *query, guint plant, GPtrArray *names)
{
  const NpOperation *operation = np_query_get_operation (query, plant);

  for (guint i = 0; operation != NULL && i < operation->n_groups; i++)
    g_ptr_array_add (names, np_figures_group_name (query->dataset, operation->groups[i]));
}

static void
name_partnerships (const NpQuery *query, guint plant, GPtrArray *names)
{
  g_autoptr (GPtrArray) partnerships = np_query_list_partnerships_of_plant (query, plant);

  for (guint i = 0; i < partnerships->len; i++)
    g_ptr_array_add (names, g_strdup (np_entity_get_name (g_ptr_array_index (partnerships, i))));
}

/* All that the plant stands under; nothing: it belongs to none. (transfer full) of char * */
static GPtrArray *
list_names (const NpQuery *query, guint plant)
{
  NpPlant *entity = np_dataset_plant (query->dataset, plant);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name = NULL;

  switch (query->plants_by)
    {
    case NP_PLANTS_BY_COUNTRY:
      name = np_plant_get_country (entity);
      break;
    case NP_PLANTS_BY_OPERATOR:
      name = np_query_get_operator (query, plant);
      break;
    case NP_PLANTS_BY_GROUP:
      name_groups (query, plant, names);
      break;
    case NP_PLANTS_BY_PARTNERSHIP:
      name_partnerships (query, plant, names);
      break;
    case NP_PLANTS_BY_PRODUCT:
    default:
      g_ptr_array_add (names, np_plants_sections_name_product (np_plant_get_makes (entity)));
    }
  if (name != NULL && *name != '\0')
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

static void
add_to_key (Cutting *self, const char *name, gboolean is_rest, const NpUtilisation *entry)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, name));

  if (place == 0)
    {
      Key key = {
        .name = g_strdup (name),
        .is_rest = is_rest,
        .entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation)),
      };

      g_array_append_val (self->keys, key);
      place = self->keys->len;
      g_hash_table_insert (self->places, key.name, GUINT_TO_POINTER (place));
    }
  g_array_append_vals (g_array_index (self->keys, Key, place - 1).entries, entry, 1);
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const NpQuery *query = user_data;
  const Key *x = a, *y = b;

  if (x->is_rest != y->is_rest)
    return x->is_rest ? 1 : -1;
  /* Products keep their order, whatever they are called. */
  if (query->plants_sort == NP_PLANTS_SORT_NAME && query->plants_by != NP_PLANTS_BY_PRODUCT)
    return g_utf8_collate (x->name, y->name);
  return 0;
}

/* Of what has closed, and of which nothing is known, nothing is missing. */
static gboolean
counts (const NpQuery *query, const NpUtilisation *entry)
{
  return entry->capacity != NULL || entry->produced >= 0
         || !np_plant_has_closed (np_dataset_plant (query->dataset, entry->plant),
                                  np_period_get_last_day (entry->period));
}

static void
sum_up (const NpQuery *query, const GArray *entries, gboolean scenario, NpPlantTotals *totals)
{
  g_autofree NpPlantAmounts *amounts = g_new (NpPlantAmounts, MAX (entries->len, 1));
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);
      const NpPlantResult *result
          = scenario ? np_query_get_change_of_plant (query, entry->plant) : NULL;

      if (result == NULL && !counts (query, entry))
        continue;
      amounts[n++] = result != NULL ? np_plant_amounts_of_result (result)
                                    : np_plant_amounts_of_utilisation (entry);
    }
  np_plant_totals_init (totals, amounts, n);
}

static void
add_sections (NpPlantSections *self, const NpQuery *query, const Key *key)
{
  for (guint product = 0; product < NP_N_PLANT_PRODUCTS; product++)
    {
      NpPlantSection section = {
        .is_rest = key->is_rest,
        .product = (NpProduct) product,
        .entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation)),
      };

      for (guint i = 0; i < key->entries->len; i++)
        {
          const NpUtilisation *entry = &g_array_index (key->entries, NpUtilisation, i);

          if (np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant)) == product)
            g_array_append_vals (section.entries, entry, 1);
        }
      if (section.entries->len == 0)
        {
          g_array_unref (section.entries);
          continue;
        }
      section.name = g_strdup (key->name);
      section.title = query->plants_by == NP_PLANTS_BY_PRODUCT
                          ? g_strdup (key->name)
                          : np_plants_sections_name (key->name, (NpProduct) product);
      self->n_sections[product]++;
      sum_up (query, section.entries, FALSE, &section.totals);
      if (query->results->len > 0)
        sum_up (query, section.entries, TRUE, &section.scenario);
      g_array_append_val (self->sections, section);
    }
}

/* Each plant where it is first shown. */
static void
collect (NpPlantSections *self)
{
  g_autoptr (GHashTable) times = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->sections->len; i++)
    {
      const GArray *entries = g_array_index (self->sections, NpPlantSection, i).entries;

      for (guint k = 0; k < entries->len; k++)
        {
          const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, k);
          gpointer plant = GUINT_TO_POINTER (entry->plant);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (times, plant));

          g_hash_table_insert (times, plant, GUINT_TO_POINTER (n + 1));
          if (n == 0)
            g_array_append_vals (self->entries, entry, 1);
          if (n == 1 && self->n_shared++ == 0)
            self->first_shared = entry->plant;
        }
    }
}

static void
sum_up_products (NpPlantSections *self, const NpQuery *query)
{
  for (guint product = 0; product < NP_N_PLANT_PRODUCTS; product++)
    {
      g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));

      for (guint i = 0; i < self->entries->len; i++)
        {
          const NpUtilisation *entry = &g_array_index (self->entries, NpUtilisation, i);

          if (np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant)) == product)
            g_array_append_vals (entries, entry, 1);
        }
      sum_up (query, entries, FALSE, &self->totals[product]);
      if (query->results->len > 0)
        sum_up (query, entries, TRUE, &self->scenario[product]);
    }
}

/*
 * np_plants_sections_new:
 * @query: of plants, in a period
 *
 * Returns: (transfer full): what is shown, in its order
 */
NpPlantSections *
np_plants_sections_new (const NpQuery *query)
{
  NpPlantSections *self = g_new0 (NpPlantSections, 1);
  g_autoptr (GArray) entries = np_query_list_plants (query);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Cutting cutting = { query, keys, places };

  self->sections = g_array_new (FALSE, FALSE, sizeof (NpPlantSection));
  self->entries = g_array_new (FALSE, FALSE, sizeof (NpUtilisation));
  g_array_set_clear_func (self->sections, clear_section);
  g_array_set_clear_func (keys, clear_key);
  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = &g_array_index (entries, NpUtilisation, i);
      g_autoptr (GPtrArray) names = list_names (query, entry->plant);

      for (guint k = 0; k < names->len; k++)
        add_to_key (&cutting, g_ptr_array_index (names, k), FALSE, entry);
      if (names->len == 0)
        add_to_key (&cutting, name_rest (query), TRUE, entry);
    }
  g_array_sort_with_data (keys, compare_keys, (gpointer) query);
  for (guint i = 0; i < keys->len; i++)
    add_sections (self, query, &g_array_index (keys, Key, i));
  collect (self);
  sum_up_products (self, query);
  return self;
}

void
np_plants_sections_free (NpPlantSections *self)
{
  g_array_unref (self->sections);
  g_array_unref (self->entries);
  g_free (self);
}
