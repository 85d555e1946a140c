/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would come of a scenario. All of it is said as what would be, never as what is; a figure that
 * rests on an old statement says so. */

#include "np-config.h"

#include "np-scenario-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "np-format.h"
#include "np-plants-text.h"
#include "np-words.h"

/* So many plants have a sentence each. */
#define MAX_DESCRIBED 3

static const char *
name_of (NpDataset *dataset, const NpPlantResult *plant)
{
  return np_entity_get_name (NP_ENTITY (np_dataset_plant (dataset, plant->plant)));
}

static char *
format_range (gint64 low, gint64 high)
{
  g_autofree char *least = np_format_count (low);
  g_autofree char *most = np_format_count (high);

  if (low == high)
    return g_steal_pointer (&least);
  return g_strdup_printf (C_ ("capacity", "%1$s to %2$s"), least, most);
}

/* What it could build in its months of the period: "90,000", "500,000 to 600,000". */
static char *
format_room (const NpPlantResult *plant)
{
  return format_range (plant->capacity_low * plant->months / 12,
                       plant->capacity_high * plant->months / 12);
}

/* --- What it is --- */

char *
np_scenario_text_banner (NpScenario *scenario)
{
  guint n = np_scenario_get_n_changes (scenario);

  return g_strdup_printf (ngettext ("Scenario: %u change", "Scenario: %u changes", n), n);
}

char *
np_scenario_text_mismatch (NpDataset *dataset, NpScenario *scenario)
{
  const char *name = np_scenario_get_dataset (scenario);
  const char *version = np_scenario_get_dataset_version (scenario);
  const char *own = np_dataset_get_version (dataset);
  gboolean same = g_strcmp0 (name, np_dataset_get_name (dataset)) == 0;
  g_autofree char *made = NULL;
  g_autofree char *here = NULL;

  if (name == NULL || (same && (version == NULL || g_strcmp0 (version, own) == 0)))
    return NULL;
  made = g_strjoin (" ", name, version, NULL);
  /* Of the same data the version is enough. */
  here = same && own != NULL ? g_strdup (own)
                             : g_strjoin (" ", np_dataset_get_name (dataset), own, NULL);
  /* Translators: of a scenario: a dataset and its version, then those that are open. */
  return g_strdup_printf (_ ("Made for %1$s; this is %2$s"), made, here);
}

/* "SMMT, 6 January 2026; Autocar": a source that isn't there is called by its id. */
static char *
list_sources (NpDataset *dataset, NpScenario *scenario)
{
  const char *const *ids = np_scenario_get_source_ids (scenario);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      int number = np_dataset_find_source (dataset, ids[i]);
      g_autofree char *name = number >= 0
                                  ? np_words_source (np_dataset_source (dataset, (guint) number))
                                  : g_strdup (ids[i]);

      g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", name);
    }
  return g_string_free_and_steal (g_steal_pointer (&list));
}

char *
np_scenario_text_note (NpDataset *dataset, const NpScenarioResult *result)
{
  NpScenario *scenario = np_scenario_result_get_scenario (result);
  guint n = np_scenario_get_n_changes (scenario);
  g_autofree char *mismatch = np_scenario_text_mismatch (dataset, scenario);
  g_autofree char *sources = list_sources (dataset, scenario);
  g_autofree char *banner = np_scenario_text_banner (scenario);
  GString *text = g_string_new (NULL);

  /* Translators: before a list of a scenario's changes: "Scenario: 2 changes", then its name. */
  g_string_append_printf (text, _ ("%1$s (“%2$s”)"), banner,
                          np_entity_get_name (NP_ENTITY (scenario)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *change = np_scenario_text_change (dataset, result, i);

      g_string_append_printf (text, "%s%s", i == 0 ? ": " : "; ", change);
    }
  if (*sources != '\0')
    /* Translators: after a scenario's changes, where it comes from. */
    g_string_append_printf (text, _ (". From %s"), sources);
  if (mismatch != NULL)
    g_string_append_printf (text, ". %s", mismatch);
  return g_string_free_and_steal (text);
}

char *
np_scenario_text_notes (const NpQuery *query)
{
  GString *text;

  if (query->results->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < query->results->len; i++)
    {
      g_autofree char *note
          = np_scenario_text_note (query->dataset, g_ptr_array_index (query->results, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", note);
    }
  return g_string_free_and_steal (text);
}

char *
np_scenario_text_drawn (const NpQuery *query)
{
  guint n = query->results->len;
  g_autofree char *number = np_words_number (n);

  if (n < 2 || query->plants_mode == NP_PLANTS_MODE_COMPARE
      || query->plants_mode == NP_PLANTS_MODE_OUTPUT)
    return NULL;
  /* Translators: a scenario’s name, then how many are chosen. “Side by side” is the kind of picture that
   * has them all. */
  return g_strdup_printf (_ ("Only “%1$s” of the %2$s scenarios is drawn; “Side by side” has all."),
                          np_entity_get_name (g_ptr_array_index (query->scenarios, 0)), number);
}

/* --- Rows --- */

char *
np_scenario_text_use (const NpPlantResult *plant)
{
  g_autofree char *added = NULL;

  if (!plant->open)
    return g_strdup (C_ ("plant", "closed"));
  if (!isnan (plant->utilisation))
    return np_words_range (plant->utilisation_low, plant->utilisation_high);
  if (plant->produced >= 0)
    return np_format_count (plant->produced);
  if (plant->placed == 0)
    return g_strdup (_ ("no figure"));
  added = isnan (plant->added) ? np_format_count (plant->placed)
                               : np_words_range (plant->added_low, plant->added_high);
  /* Translators: what is added to something that isn't known: "+26.8 %". */
  return g_strdup_printf (C_ ("added", "+%s"), added);
}

/* "installed, stated 2014", or that the scenario says so. */
static char *
describe_claim (NpDataset *dataset, const NpPlantResult *plant)
{
  NpUtilisation entry = plant->base;

  if (plant->capacity_is_set || plant->claim == NULL)
    /* Translators: where a capacity comes from. */
    return g_strdup (_ ("by the scenario"));
  entry.capacity = plant->claim;
  entry.capacity_low = plant->capacity_low;
  entry.capacity_high = plant->capacity_high;
  return np_plants_text_basis (dataset, &entry);
}

char *
np_scenario_text_inputs (NpDataset *dataset, const NpPlantResult *plant)
{
  gboolean known = plant->produced >= 0;
  g_autofree char *built = np_format_count (known ? plant->produced : plant->placed);
  g_autofree char *room = NULL;
  g_autofree char *claim = NULL;

  if (!plant->open)
    return g_strdup ("");
  if (plant->capacity < 0)
    /* Translators: how many cars a plant would build. */
    return known ? g_strdup_printf (_ ("%s, capacity not known"), built)
                 : g_strdup_printf (_ ("%s more, capacity not known"), built);
  room = format_room (plant);
  claim = describe_claim (dataset, plant);
  /* Translators: what a plant would build, what it could build, "installed, stated 2014". */
  return known ? g_strdup_printf (C_ ("scenario", "%1$s of %2$s, %3$s"), built, room, claim)
               : g_strdup_printf (C_ ("scenario", "%1$s more of %2$s, %3$s"), built, room, claim);
}

char *
np_scenario_text_unplaced (const NpPlantResult *plant)
{
  g_autofree char *count = np_format_count (plant->unplaced);

  if (plant->unplaced == 0)
    return NULL;
  /* Translators: how many cars a plant has no room for. */
  return g_strdup_printf (ngettext ("%s doesn’t fit", "%s don’t fit",
                                    (gulong) CLAMP (plant->unplaced, 0, G_MAXINT32)),
                          count);
}

char *
np_scenario_text_spare (const NpPlantResult *plant)
{
  g_autofree char *count = NULL;

  if (plant->spare < 0)
    return NULL;
  count = np_format_count (plant->spare);
  /* Translators: how many more cars a plant has room for. */
  return g_strdup_printf (ngettext ("%s more could be built", "%s more could be built",
                                    (gulong) CLAMP (plant->spare, 0, G_MAXINT32)),
                          count);
}

/* Datasets have no word for it, but whoever noted a capacity down may have said so. */
static gboolean
is_estimate (const NpCapacity *claim)
{
  g_autofree char *note = claim->note != NULL ? g_utf8_strdown (claim->note, -1) : NULL;

  return note != NULL && strstr (note, "estimate") != NULL;
}

char *
np_scenario_text_age (const NpPlantResult *plant, NpPeriod period)
{
  int year;

  if (plant->capacity_is_set || plant->claim == NULL
      || !np_plants_text_is_old (plant->claim, period))
    return NULL;
  year = np_plants_text_get_stated_year (plant->claim);
  if (year <= 0)
    return g_strdup (_ ("it is not known when the capacity was stated"));
  /* Translators: a year. */
  return is_estimate (plant->claim) ? g_strdup_printf (_ ("the capacity is a %d estimate"), year)
                                    : g_strdup_printf (_ ("the capacity was stated in %d"), year);
}

/* --- Sentences --- */

/* What is to be built where what is built anyway is known, and a capacity. */
static char *
describe_use (NpDataset *dataset, const NpPlantResult *plant)
{
  g_autofree char *produced = np_format_count (plant->produced);
  g_autofree char *room = format_room (plant);
  g_autofree char *use = np_words_range_prose (plant->utilisation_low, plant->utilisation_high);
  g_autofree char *before = NULL;

  if (isnan (plant->base.utilisation) || plant->base.measure != NP_MEASURE_OUTPUT)
    /* Translators: a plant, a number, what it could build, "59.6 %". */
    return g_strdup_printf (_ ("%1$s would build %2$s of its %3$s, %4$s"), name_of (dataset, plant),
                            produced, room, use);
  before = np_words_range_prose (plant->base.utilisation_low, plant->base.utilisation_high);
  /* Translators: the same, then its use without the scenario. */
  return g_strdup_printf (_ ("%1$s would build %2$s of its %3$s, %4$s instead of %5$s"),
                          name_of (dataset, plant), produced, room, use, before);
}

static char *
describe_added (NpDataset *dataset, const NpPlantResult *plant)
{
  g_autofree char *placed = np_format_count (plant->placed);
  g_autofree char *room = format_room (plant);
  g_autofree char *use = np_words_range_prose (plant->added_low, plant->added_high);

  /* Translators: a plant, a number, "26.8 %", what it could build. */
  return g_strdup_printf (_ ("%1$s would build %2$s more, %3$s of its %4$s; what it builds without "
                             "them is not known"),
                          name_of (dataset, plant), placed, use, room);
}

static char *
describe_without_capacity (NpDataset *dataset, const NpPlantResult *plant)
{
  g_autofree char *placed = np_format_count (plant->placed);

  /* Translators: a plant, a number. */
  return g_strdup_printf (_ ("%1$s would build %2$s more; its capacity is not known"),
                          name_of (dataset, plant), placed);
}

/* A plant that the scenario leaves closed, or closes. */
static char *
describe_closed (NpDataset *dataset, const NpPlantResult *plant)
{
  const char *name = name_of (dataset, plant);
  g_autofree char *lost = np_format_count (plant->base.produced);

  if (plant->asked > 0)
    return g_strdup_printf (_ ("%s would be closed"), name);
  if (plant->base.produced > 0 && plant->base.measure == NP_MEASURE_OUTPUT)
    /* Translators: a plant, what it built. */
    return g_strdup_printf (_ ("%1$s would be closed and not build its %2$s"), name, lost);
  return g_strdup_printf (_ ("%s would be closed"), name);
}

/* A plant that is open with a capacity, and of which nothing is known that is built there. */
static char *
describe_idle (NpDataset *dataset, const NpPlantResult *plant)
{
  g_autofree char *room = NULL;

  if (plant->capacity < 0)
    return g_strdup_printf (_ ("%s would be open; its capacity is not known"),
                            name_of (dataset, plant));
  room = format_room (plant);
  /* Translators: a plant, a number. */
  return g_strdup_printf (_ ("%1$s could build %2$s; what it would build is not known"),
                          name_of (dataset, plant), room);
}

static char *
describe_plant (NpDataset *dataset, const NpPlantResult *plant)
{
  if (!plant->open)
    return describe_closed (dataset, plant);
  if (!isnan (plant->utilisation))
    return describe_use (dataset, plant);
  if (plant->placed > 0 && !isnan (plant->added))
    return describe_added (dataset, plant);
  return plant->placed > 0 ? describe_without_capacity (dataset, plant)
                           : describe_idle (dataset, plant);
}

char *
np_scenario_text_plant (NpDataset *dataset,
                        const NpScenarioResult *result,
                        const NpPlantResult *plant)
{
  g_autofree char *what = describe_plant (dataset, plant);
  g_autofree char *unplaced = np_scenario_text_unplaced (plant);
  g_autofree char *age = plant->capacity >= 0
                             ? np_scenario_text_age (plant, np_scenario_result_get_period (result))
                             : NULL;
  GString *text = g_string_new (what);

  if (unplaced != NULL)
    g_string_append_printf (text, "; %s", unplaced);
  if (age != NULL)
    g_string_append_printf (text, "; %s", age);
  g_string_append_c (text, '.');
  return g_string_free_and_steal (text);
}

/* The first plants that changes are about. (transfer full) of NpPlantResult, borrowed */
static GPtrArray *
list_touched (const NpScenarioResult *result)
{
  GPtrArray *touched = g_ptr_array_new ();
  guint n;
  const NpPlantResult *plants = np_scenario_result_get_plants (result, &n);

  for (guint i = 0; i < n; i++)
    if (plants[i].touched)
      g_ptr_array_add (touched, (gpointer) &plants[i]);
  return touched;
}

char *
np_scenario_text_summary (NpDataset *dataset, const NpScenarioResult *result)
{
  g_autoptr (GPtrArray) touched = list_touched (result);
  g_autofree char *number = NULL;
  GString *text;

  if (touched->len == 0)
    return g_strdup (_ ("No change of the scenario is about a plant here."));
  if (touched->len > MAX_DESCRIBED)
    {
      g_autofree char *placed = np_format_count (np_scenario_result_get_placed (result));
      g_autofree char *asked = np_format_count (np_scenario_result_get_asked (result));

      number = np_words_number (touched->len);
      /* Translators: a number, of how many, at how many plants. */
      return g_strdup_printf (_ ("%1$s of %2$s cars would be built; the scenario changes %3$s "
                                 "plants."),
                              placed, asked, number);
    }
  text = g_string_new (NULL);
  for (guint i = 0; i < touched->len; i++)
    {
      g_autofree char *sentence
          = np_scenario_text_plant (dataset, result, g_ptr_array_index (touched, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sentence);
    }
  return g_string_free_and_steal (text);
}

char *
np_scenario_text_headline (NpDataset *dataset, const NpScenarioResult *result)
{
  g_autoptr (GPtrArray) touched = list_touched (result);

  for (guint i = 0; i < touched->len; i++)
    {
      const NpPlantResult *plant = g_ptr_array_index (touched, i);
      g_autofree char *use = np_scenario_text_use (plant);

      if (plant->open && !isnan (plant->utilisation))
        /* Translators: a headline: a plant, then the use of its capacity in a scenario. */
        return g_strdup_printf (_ ("%1$s would be at %2$s"), name_of (dataset, plant), use);
      if (plant->open && !isnan (plant->added))
        {
          g_autofree char *added = np_words_range (plant->added_low, plant->added_high);

          /* Translators: a headline: a plant, then how much of its capacity something new takes. */
          return g_strdup_printf (_ ("%1$s would need %2$s of its capacity"),
                                  name_of (dataset, plant), added);
        }
    }
  return g_strdup (np_entity_get_name (NP_ENTITY (np_scenario_result_get_scenario (result))));
}

char *
np_scenario_text_break_even (NpDataset *dataset, const NpScenarioResult *result, guint number)
{
  const NpPlantResult *plant = np_scenario_result_find_plant (result, number);
  double plants = np_scenario_result_get_break_even (result, number);
  g_autofree char *count = np_format_count (np_scenario_result_get_asked (result));
  g_autofree char *size = isnan (plants) ? NULL : np_format_decimal (plants, 1);
  g_autofree char *asked = NULL;
  g_autofree char *room = NULL;
  g_autofree char *use = NULL;

  if (plant == NULL || size == NULL || np_scenario_result_get_asked (result) == 0)
    return NULL;
  /* Translators: so many cars. */
  asked = np_period_get_n_months (np_scenario_result_get_period (result)) == 12
              ? g_strdup_printf (_ ("%s a year"), count)
              : g_strdup_printf (_ ("%s cars"), count);
  room = np_format_count (plant->capacity * plant->months / 12);
  if (isnan (plant->utilisation) || plant->placed != np_scenario_result_get_asked (result))
    /* Translators: "53,604 a year", how many plants, a plant, what it could build. */
    return g_strdup_printf (_ ("%1$s would fill %2$s plants of the size of %3$s, %4$s."), asked,
                            size, name_of (dataset, plant), room);
  use = np_format_share (plant->utilisation);
  /* Translators: "53,604 a year", a plant, what it could build, "59.6 %", how many plants. */
  return g_strdup_printf (_ ("%1$s would take %2$s’s %3$s to %4$s, and would fill %5$s plants of "
                             "its size."),
                          asked, name_of (dataset, plant), room, use, size);
}

/* Whose cars are to be built: one brand or group, or NULL. (transfer full) */
static char *
name_only_subject (NpDataset *dataset, NpScenario *scenario)
{
  const NpChange *first = NULL;

  for (guint i = 0; i < np_scenario_get_n_changes (scenario); i++)
    {
      const NpChange *change = np_scenario_get_change (scenario, i);

      if (change->kind != NP_CHANGE_BUILD)
        continue;
      if (first != NULL && g_strcmp0 (first->subject, change->subject) != 0)
        return NULL;
      first = first != NULL ? first : change;
    }
  return first != NULL ? np_scenario_text_subject (dataset, first) : NULL;
}

char *
np_scenario_text_local (NpDataset *dataset, const NpScenarioResult *result)
{
  NpScenario *scenario = np_scenario_result_get_scenario (result);
  int market = np_scenario_result_get_market (result);
  g_autofree char *when = np_words_in_period (np_scenario_result_get_period (result));
  g_autofree char *subject = name_only_subject (dataset, scenario);
  g_autofree char *place = NULL;
  g_autofree char *all = NULL;
  g_autofree char *part = NULL;
  g_autofree char *share = NULL;
  gint64 built, registered;

  if (market < 0 || np_scenario_result_get_asked (result) == 0
      || !np_scenario_result_get_local (result, &built, &registered) || registered <= 0)
    return NULL;
  place = np_words_in_place (np_entity_get_name (NP_ENTITY (np_dataset_market (dataset,
                                                                               (guint) market))));
  all = np_format_count (registered);
  part = np_format_count (built);
  share = np_format_share ((double) built / (double) registered);
  if (built == 0)
    return g_strdup_printf (_ ("None of the %1$s cars of %2$s registered %3$s %4$s would be built "
                               "there."),
                            all, subject != NULL ? subject : _ ("these brands"), place, when);
  if (built == registered)
    /* Translators: a number, a brand or group, "in the UK", "in 2025". */
    return g_strdup_printf (_ ("All of the %1$s cars of %2$s registered %3$s %4$s would be built "
                               "there."),
                            all, subject != NULL ? subject : _ ("these brands"), place, when);
  /* Translators: the same of a part of them, with its share at the end. */
  return g_strdup_printf (_ ("%5$s of the %1$s cars of %2$s registered %3$s %4$s would be built "
                             "there, %6$s."),
                          all, subject != NULL ? subject : _ ("these brands"), place, when, part,
                          share);
}
