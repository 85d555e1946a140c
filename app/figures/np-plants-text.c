/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A figure of sales is called that in every sentence, and never stands in a comparison of output.
 */

#include "np-config.h"

#include "np-plants-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-scenario-text.h"
#include "np-words.h"

/* So many selected plants have a sentence each. */
#define MAX_DESCRIBED 3

static const NpUtilisation *
get_entry (const GArray *entries, guint i)
{
  return &g_array_index (entries, NpUtilisation, i);
}

static const char *
name_of (const NpQuery *query, const NpUtilisation *entry)
{
  return np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset, entry->plant)));
}

static NpProduct
product_of (const NpQuery *query, const NpUtilisation *entry)
{
  return np_plant_get_makes (np_dataset_plant (query->dataset, entry->plant));
}

/* The newest entry with both inputs, else the newest with a figure, else NULL. */
static const NpUtilisation *
find_newest (const GArray *entries)
{
  const NpUtilisation *newest = NULL;

  for (guint i = entries->len; i > 0; i--)
    {
      const NpUtilisation *entry = get_entry (entries, i - 1);

      if (!isnan (entry->utilisation))
        return entry;
      if (newest == NULL && entry->produced >= 0)
        newest = entry;
    }
  return newest;
}

/* "34,000 cars from Changshu were sold in the year to March 2025" */
static char *
describe_sales (const NpQuery *query, const NpUtilisation *entry)
{
  const char *name = name_of (query, entry);
  g_autofree char *produced = np_format_count (entry->produced);
  g_autofree char *when = np_words_in_period (entry->period);

  if (product_of (query, entry) == NP_PRODUCT_VEHICLES)
    /* Translators: a number, a plant, then "in 2025". */
    return g_strdup_printf (ngettext ("%1$s car from %2$s was sold %3$s",
                                      "%1$s cars from %2$s were sold %3$s",
                                      (gulong) CLAMP (entry->produced, 0, G_MAXINT32)),
                            produced, name, when);
  /* Translators: a plant, "in 2025", a number. */
  return g_strdup_printf (_ ("Sales from %1$s %2$s were %3$s"), name, when, produced);
}

/* A figure without a capacity, or with one. */
static char *
describe_figure (const NpQuery *query, const NpUtilisation *entry)
{
  const char *name = name_of (query, entry);
  gboolean sales = entry->measure == NP_MEASURE_SALES;
  g_autofree char *sold = describe_sales (query, entry);
  g_autofree char *when = np_words_in_period (entry->period);
  g_autofree char *produced = np_format_count (entry->produced);
  g_autofree char *capacity = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *use = NULL;

  if (isnan (entry->utilisation))
    /* Translators: "34,000 cars from Changshu were sold in 2025". */
    return sales ? g_strdup_printf (_ ("%s; its capacity then is not known."), sold)
                 /* Translators: a plant, a number, "in 2025". */
                 : g_strdup_printf (_ ("%1$s built %2$s %3$s; its capacity then is not known."),
                                    name, produced, when);
  capacity = np_plants_text_capacity (entry);
  basis = np_plants_text_basis (query->dataset, entry);
  use = np_words_range_prose (entry->utilisation_low, entry->utilisation_high);
  if (sales)
    /* Translators: "34,000 cars from Changshu were sold in 2025", "17.0 %", a number, "nameplate,
     * stated 2018". */
    return g_strdup_printf (_ ("%1$s, %2$s of its capacity of %3$s, %4$s."), sold, use, capacity,
                            basis);
  /* Translators: a plant, a number, "in 2025", "45.5 %", a number, "nameplate, stated 2018". */
  return g_strdup_printf (_ ("%1$s built %2$s %3$s, %4$s of its capacity of %5$s, %6$s."), name,
                          produced, when, use, capacity, basis);
}

/* What is known of one plant in one period. */
static char *
describe_plant (const NpQuery *query, const NpUtilisation *entry)
{
  const char *name = name_of (query, entry);
  g_autofree char *when = np_words_in_period (entry->period);
  g_autofree char *period = np_format_period (entry->period);
  g_autofree char *capacity = NULL;
  g_autofree char *basis = NULL;

  if (entry->produced >= 0)
    return describe_figure (query, entry);
  if (np_plants_text_is_closed (query, entry))
    /* Translators: a plant, then a period. */
    return g_strdup_printf (_ ("%1$s had closed before %2$s."), name, period);
  if (entry->capacity == NULL)
    return g_strdup_printf (_ ("Nothing is known of what %1$s could build or built %2$s."), name,
                            when);
  capacity = np_format_capacity (entry->capacity);
  basis = np_plants_text_basis (query->dataset, entry);
  if (entry->capacity->basis == NP_CAPACITY_BASIS_ANNOUNCED)
    /* Translators: a plant, "150,000 vehicles a year", "announced 2016", "in 2025". */
    return g_strdup_printf (_ ("%1$s is to build %2$s, %3$s; what it built %4$s is not known."),
                            name, capacity, basis, when);
  /* Translators: a plant, "150,000 vehicles a year", "nameplate, stated 2018", "in 2025". */
  return g_strdup_printf (_ ("%1$s can build %2$s, %3$s; what it built %4$s is not known."), name,
                          capacity, basis, when);
}

/* What the plants of the first product that have output and capacity used of it. */
typedef struct
{
  guint n;
  gboolean any_other;         /* plants of another product have both, too */
  double low, high;           /* over all of them */
  const NpUtilisation *least; /* NULL: the stated capacities leave it open */
  const NpUtilisation *most;
  const NpUtilisation *only;
} Uses;

static void
uses_find_extremes (Uses *self, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      const NpUtilisation *entry = g_ptr_array_index (found, i);
      gboolean least = TRUE, most = TRUE;

      for (guint j = 0; j < found->len; j++)
        {
          const NpUtilisation *other = g_ptr_array_index (found, j);

          least = least && (j == i || entry->utilisation_high < other->utilisation_low);
          most = most && (j == i || entry->utilisation_low > other->utilisation_high);
        }
      self->least = least ? entry : self->least;
      self->most = most ? entry : self->most;
    }
}

static void
uses_init (Uses *self, const NpQuery *query, const GArray *entries)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  *self = (Uses) { 0 };
  for (guint i = 0; i < entries->len; i++)
    {
      const NpUtilisation *entry = get_entry (entries, i);

      if (isnan (entry->utilisation) || entry->measure != NP_MEASURE_OUTPUT)
        continue;
      if (found->len > 0
          && product_of (query, entry) != product_of (query, g_ptr_array_index (found, 0)))
        {
          self->any_other = TRUE;
          continue;
        }
      self->low
          = found->len == 0 ? entry->utilisation_low : MIN (self->low, entry->utilisation_low);
      self->high = MAX (self->high, entry->utilisation_high);
      g_ptr_array_add (found, (gpointer) entry);
    }
  self->n = found->len;
  self->only = found->len == 1 ? g_ptr_array_index (found, 0) : NULL;
  uses_find_extremes (self, found);
}

static char *
describe_only (const NpQuery *query, const Uses *uses, const char *when)
{
  g_autofree char *use = np_words_range_prose (uses->low, uses->high);
  const char *name = name_of (query, uses->only);

  if (uses->any_other)
    /* Translators: a plant, "45.5 %", "in 2025". */
    return g_strdup_printf (_ ("%1$s used %2$s of its capacity %3$s."), name, use, when);
  if (query->country != NULL)
    /* Translators: the same; there: in the country that is shown. */
    return g_strdup_printf (
        _ ("%1$s used %2$s of its capacity %3$s; no other plant there has both capacity and "
           "output."),
        name, use, when);
  if (np_query_has_plant_filter (query))
    return g_strdup_printf (
        _ ("%1$s used %2$s of its capacity %3$s; no other plant shown has both capacity and "
           "output."),
        name, use, when);
  return g_strdup_printf (
      _ ("%1$s used %2$s of its capacity %3$s; no other plant has both capacity and output."), name,
      use, when);
}

static char *
describe_outputs (const NpQuery *query, const GArray *entries)
{
  Uses uses;
  g_autofree char *when = np_words_in_period (query->period);
  g_autofree char *number = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  uses_init (&uses, query, entries);
  if (uses.n == 0)
    /* Translators: "in 2025". */
    return query->country != NULL
               ? g_strdup_printf (_ ("No plant there has both capacity and output %s."), when)
           : np_query_has_plant_filter (query)
               ? g_strdup_printf (_ ("No plant shown has both capacity and output %s."), when)
               : g_strdup_printf (_ ("No plant has both capacity and output %s."), when);
  if (uses.n == 1)
    return describe_only (query, &uses, when);
  number = np_words_number (uses.n);
  if (uses.least == NULL || uses.most == NULL)
    {
      low = np_words_range_prose (uses.low, uses.high);
      /* Translators: "45.5 to 60.0 %", how many plants, "in 2025". */
      return g_strdup_printf (
          _ ("The %2$s plants with both capacity and output used %1$s of it %3$s."), low, number,
          when);
    }
  low = np_words_range_prose (uses.least->utilisation_low, uses.least->utilisation_high);
  high = np_words_range_prose (uses.most->utilisation_low, uses.most->utilisation_high);
  /* Translators: how many plants, plant, share, plant, share, "in 2025". */
  return g_strdup_printf (_ ("Of the %1$s plants with both capacity and output %6$s, %2$s used "
                             "least of it, %3$s, and %4$s most, %5$s."),
                          number, name_of (query, uses.least), low, name_of (query, uses.most),
                          high, when);
}

/* "Changshu’s 17.0 % counts cars sold." NULL where no use does. */
static char *
describe_sold (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *found = NULL;
  guint n = 0;
  g_autofree char *use = NULL;
  g_autofree char *number = NULL;
  g_autofree char *first = NULL;

  for (guint i = 0; i < entries->len; i++)
    if (!isnan (get_entry (entries, i)->utilisation)
        && get_entry (entries, i)->measure == NP_MEASURE_SALES)
      {
        found = found != NULL ? found : get_entry (entries, i);
        n++;
      }
  if (n == 0)
    return NULL;
  if (n > 1)
    {
      number = np_words_number (n);
      first = np_words_capitalise (number);
      /* Translators: how many; beside them stand plants whose use counts what they built. */
      return g_strdup_printf (ngettext ("%s plant’s use counts what was sold.",
                                        "%s plants’ use counts what was sold.", n),
                              first);
    }
  use = np_words_range_prose (found->utilisation_low, found->utilisation_high);
  /* Translators: a plant, then the use of its capacity. */
  return product_of (query, found) == NP_PRODUCT_VEHICLES
             ? g_strdup_printf (_ ("%1$s’s %2$s counts cars sold."), name_of (query, found), use)
             : g_strdup_printf (_ ("%1$s’s %2$s counts sales."), name_of (query, found), use);
}

static char *
describe_uses (const NpQuery *query, const GArray *entries)
{
  g_autofree char *outputs = describe_outputs (query, entries);
  g_autofree char *sold = describe_sold (query, entries);

  return sold != NULL ? g_strdup_printf ("%s %s", outputs, sold) : g_steal_pointer (&outputs);
}

/* Which plants stand in several sections; NULL: none does. */
static char *
describe_shared (const NpQuery *query, const NpPlantSections *sections)
{
  g_autofree char *number = NULL;
  g_autofree char *first = NULL;

  if (sections == NULL || sections->n_shared == 0)
    return NULL;
  if (sections->n_shared == 1)
    /* Translators: a plant of a joint venture, in a list of plants by group. */
    return g_strdup_printf (_ ("%s stands under more than one heading, and counts once in all."),
                            np_entity_get_name (NP_ENTITY (np_dataset_plant (query->dataset,
                                                                             sections
                                                                                 ->first_shared))));
  number = np_words_number (sections->n_shared);
  first = np_words_capitalise (number);
  return g_strdup_printf (ngettext ("%s plant stands under more than one heading, and counts once "
                                    "in all.",
                                    "%s plants stand under more than one heading, and count once "
                                    "each in all.",
                                    sections->n_shared),
                          first);
}

static char *
describe_all (const NpQuery *query, const GArray *entries, const NpPlantSections *sections)
{
  g_autofree char *uses = describe_uses (query, entries);
  g_autofree char *shared = describe_shared (query, sections);

  return shared != NULL ? g_strdup_printf ("%s %s", uses, shared) : g_steal_pointer (&uses);
}

/* What the scenario that is drawn makes of plants, and that it is not the only one. */
static char *
describe_scenario (const NpQuery *query)
{
  g_autofree char *what
      = np_scenario_text_summary (query->dataset, g_ptr_array_index (query->results, 0));
  g_autofree char *drawn = np_scenario_text_drawn (query);

  return drawn != NULL ? g_strdup_printf ("%s %s", what, drawn) : g_steal_pointer (&what);
}

char *
np_plants_text_summary (const NpQuery *query,
                        const GArray *entries,
                        const NpPlantSections *sections)
{
  const NpUtilisation *newest;
  GString *text;

  if (entries->len > 0 && np_query_is_one_plant (query))
    {
      newest = find_newest (entries);
      return newest != NULL ? describe_figure (query, newest)
                            : g_strdup_printf (_ ("What %s built is not known for any year."),
                                               name_of (query, get_entry (entries, 0)));
    }
  if (query->results->len > 0)
    return describe_scenario (query);
  if (entries->len == 0)
    return g_strdup (_ ("No plant of this dataset is like that."));
  if (query->subjects->len == 0 || query->subjects->len > MAX_DESCRIBED)
    return describe_all (query, entries, sections);
  text = g_string_new (NULL);
  for (guint i = 0; i < entries->len; i++)
    if (np_query_is_selected (query, get_entry (entries, i)->plant))
      {
        g_autofree char *sentence = describe_plant (query, get_entry (entries, i));

        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
      }
  if (text->len > 0)
    return g_string_free_and_steal (text);
  g_string_free (text, TRUE);
  return describe_all (query, entries, sections);
}

static char *
headline_one (const NpQuery *query, const NpUtilisation *entry, const char *use)
{
  const char *name = name_of (query, entry);

  if (entry->measure != NP_MEASURE_SALES)
    /* Translators: a headline: a plant, then the use of its capacity. */
    return g_strdup_printf (_ ("%1$s at %2$s"), name, use);
  return product_of (query, entry) == NP_PRODUCT_VEHICLES
             /* Translators: the same where only sales are known. */
             ? g_strdup_printf (_ ("%1$s at %2$s, by cars sold"), name, use)
             : g_strdup_printf (_ ("%1$s at %2$s, by sales"), name, use);
}

char *
np_plants_text_headline (const NpQuery *query, const GArray *entries)
{
  const NpUtilisation *newest;
  Uses uses;
  g_autofree char *use = NULL;

  if (entries->len > 0 && np_query_is_one_plant (query))
    {
      newest = find_newest (entries);
      if (newest == NULL || isnan (newest->utilisation))
        return g_strdup (name_of (query, get_entry (entries, 0)));
      use = np_words_range (newest->utilisation_low, newest->utilisation_high);
      return headline_one (query, newest, use);
    }
  if (query->results->len > 0)
    return np_scenario_text_headline (query->dataset, g_ptr_array_index (query->results, 0));
  uses_init (&uses, query, entries);
  if (uses.n == 0)
    return np_plants_text_title (query, entries);
  use = np_words_range (uses.low, uses.high);
  if (uses.n == 1)
    return headline_one (query, uses.only, use);
  /* Translators: a headline: the least to the greatest use of plants' capacities. */
  return g_strdup_printf (_ ("Plants at %s"), use);
}
