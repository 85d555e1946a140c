/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What kinds of findings are called, what a finding is called, and where it can be seen. */

#include "np-config.h"

#include "np-finding-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-evidence-mode.h"
#include "np-format.h"
#include "np-words.h"

/* Of the checksum in a key that would be ambiguous without one. */
#define N_DIGITS 8

static const struct
{
  const char *word;
  const char *title;
} kinds[NP_N_FINDING_KINDS] = {
  [NP_FINDING_BRANDS_NOT_MARKET]
  = { "brands-not-market", N_ ("Brands that don’t sum to the market") },
  [NP_FINDING_MONTHS_NOT_YEAR] = { "months-not-year", N_ ("Months that don’t sum to the year") },
  [NP_FINDING_USE] = { "use", N_ ("Output beyond the capacity") },
  [NP_FINDING_BEFORE_OPENING] = { "before-opening", N_ ("Output before the opening") },
  [NP_FINDING_AFTER_CLOSING] = { "after-closing", N_ ("Output after the closing") },
  [NP_FINDING_BEFORE_FOUNDING] = { "before-founding", N_ ("Events before the founding") },
  [NP_FINDING_UNIT] = { "unit", N_ ("Figures that may be in another unit") },
  [NP_FINDING_RIVALS] = { "rivals", N_ ("Sources that differ") },
  [NP_FINDING_ONE_SOURCE] = { "one-source", N_ ("Figures from one source only") },
  [NP_FINDING_UNUSED_SOURCE] = { "unused-source", N_ ("Sources that nothing rests on") },
};

/* --- Kinds --- */

/**
 * np_finding_text_get_word:
 * @kind: a kind
 *
 * Returns: (transfer none): the word that locations and files use for it
 */
const char *
np_finding_text_get_word (NpFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < NP_N_FINDING_KINDS, NULL);

  return kinds[kind].word;
}

/**
 * np_finding_text_parse_word:
 * @word: a word, such as "use"
 * @kind: (out): the kind that it stands for
 *
 * Returns: %FALSE when it stands for none
 */
gboolean
np_finding_text_parse_word (const char *word, NpFindingKind *kind)
{
  g_return_val_if_fail (word != NULL, FALSE);
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    if (g_str_equal (kinds[i].word, word))
      {
        *kind = (NpFindingKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * np_finding_text_get_title:
 * @kind: a kind
 *
 * Returns: (transfer none): a heading for findings of that kind
 */
const char *
np_finding_text_get_title (NpFindingKind kind)
{
  g_return_val_if_fail ((guint) kind < NP_N_FINDING_KINDS, NULL);

  return _ (kinds[kind].title);
}

/**
 * np_finding_text_reason:
 * @kind: a kind
 *
 * Returns: (transfer full): a sentence that says why one would look at such a finding
 */
char *
np_finding_text_reason (NpFindingKind kind)
{
  g_autofree char *share = NULL;

  switch (kind)
    {
    case NP_FINDING_BRANDS_NOT_MARKET:
      return g_strdup (
          _ ("The brands and the total of one count are the same cars: a difference can "
             "be a brand left out, counted twice or mistyped."));
    case NP_FINDING_MONTHS_NOT_YEAR:
      return g_strdup (
          _ ("The months and the year of one count are the same cars: a difference can "
             "be a later correction or a slip."));
    case NP_FINDING_USE:
      share = np_format_tick_share (NP_FINDINGS_MAX_USE);
      /* Translators: a share in per cent. */
      return g_strdup_printf (
          _ ("Output of more than %s of the capacity can be overtime or a third "
             "shift, or the capacity is that of another time."),
          share);
    case NP_FINDING_BEFORE_OPENING:
      return g_strdup (_ ("A plant builds nothing before it opens: the figure can be another "
                          "plant’s or another period’s, or the plant opened earlier."));
    case NP_FINDING_AFTER_CLOSING:
      return g_strdup (_ ("A plant builds nothing once it has closed: the figure can be another "
                          "plant’s or another period’s, or the plant closed later."));
    case NP_FINDING_BEFORE_FOUNDING:
      return g_strdup (_ ("What a company opens or launches comes after its founding: one of the "
                          "dates can be another one, or somebody else did it."));
    case NP_FINDING_UNIT:
      return g_strdup (
          _ ("A factor of ten, a hundred or a thousand can mean that one figure counts "
             "in thousands; a capacity can be of another product."));
    case NP_FINDING_RIVALS:
      share = np_words_tolerance ();
      /* Translators: a share in per cent. */
      return g_strdup_printf (
          _ ("Sources that are more than %s apart may not count the same thing, "
             "or not until the same day."),
          share);
    case NP_FINDING_ONE_SOURCE:
      return g_strdup (_ ("No other source of the dataset confirms these figures."));
    case NP_FINDING_UNUSED_SOURCE:
    default:
      return g_strdup (
          _ ("What such a source says may not have been entered yet, or it may be left "
             "over."));
    }
}

/* --- Keys --- */

static void
add_period (GPtrArray *parts, NpPeriod period)
{
  g_autofree char *text = np_period_to_string (period);
  char *part = g_ascii_strdown (text, -1);

  /* No slash and no capital letter can stand in an id. */
  g_ptr_array_add (parts, g_strdelimit (part, "/", '_'));
}

static void
add_id (GPtrArray *parts, gpointer entity)
{
  g_ptr_array_add (parts, g_strdup (np_entity_get_id (NP_ENTITY (entity))));
}

static void
add_source (GPtrArray *parts, NpDataset *dataset, guint source)
{
  g_ptr_array_add (parts, g_strdup (np_source_get_id (np_dataset_source (dataset, source))));
}

/* Which table it is in comes first, so that it is clear what the ids after it are of. */
static void
add_figure (GPtrArray *parts, NpDataset *dataset, const NpFinding *finding)
{
  NpFactTable *table = np_data_table_get (dataset, finding->table);

  switch (finding->table)
    {
    case NP_DATA_TABLE_PRODUCTION:
      g_ptr_array_add (parts, g_strdup (np_fact_table_get_row (table, finding->row).scope
                                                == NP_MEASURE_SALES
                                            ? "sales"
                                            : "output"));
      add_id (parts, finding->entity);
      break;
    case NP_DATA_TABLE_MARKET_TOTALS:
      g_ptr_array_add (parts, g_strdup ("market"));
      add_id (parts, finding->market);
      break;
    case NP_DATA_TABLE_REGISTRATIONS:
    case NP_DATA_TABLE_NONE:
    default:
      g_ptr_array_add (parts, g_strdup ("brand"));
      add_id (parts, finding->market);
      add_id (parts, finding->entity);
      break;
    }
  add_period (parts, finding->period);
}

static gboolean
is_same_statement (const NpCapacity *a, const NpCapacity *b)
{
  return a->units == b->units && a->unit == b->unit && np_date_compare (&a->from, &b->from) == 0;
}

/* Several sources can state the same capacity: they are numbered. */
static void
add_capacity (GPtrArray *parts, const NpFinding *finding)
{
  guint n, n_same = 0;
  const NpCapacity *all = np_plant_get_capacities (NP_PLANT (finding->entity), &n);

  for (guint i = 0; i < n && &all[i] <= finding->capacity; i++)
    n_same += is_same_statement (&all[i], finding->capacity);
  g_ptr_array_add (parts, g_strdup ("capacity"));
  add_id (parts, finding->entity);
  g_ptr_array_add (parts, g_strdelimit (np_date_to_string (&finding->capacity->from), "~", '_'));
  g_ptr_array_add (parts, g_strdup_printf ("%" G_GINT64_FORMAT "-%u-%u", finding->capacity->units,
                                           finding->capacity->unit, n_same));
}

/* A figure that is out of scale is held against another source's of the same, or against the next. */
static void
add_scale (GPtrArray *parts, NpDataset *dataset, const NpFinding *finding)
{
  NpFact other
      = np_fact_table_get_row (np_data_table_get (dataset, finding->table), finding->other_row);

  add_figure (parts, dataset, finding);
  if (other.period == finding->period)
    add_source (parts, dataset, other.source);
}

static const char *const table_words[NP_N_DATA_TABLES] = {
  [NP_DATA_TABLE_NONE] = "none",
  [NP_DATA_TABLE_REGISTRATIONS] = "registrations",
  [NP_DATA_TABLE_MARKET_TOTALS] = "market-totals",
  [NP_DATA_TABLE_PRODUCTION] = "production",
};

/* What tells it from all others of its kind. */
static void
add_parts (GPtrArray *parts, NpDataset *dataset, const NpFinding *finding)
{
  switch (finding->kind)
    {
    case NP_FINDING_BRANDS_NOT_MARKET:
      add_id (parts, finding->market);
      add_period (parts, finding->period);
      add_source (parts, dataset, finding->source);
      break;
    case NP_FINDING_MONTHS_NOT_YEAR:
      add_figure (parts, dataset, finding);
      add_source (parts, dataset, finding->source);
      break;
    case NP_FINDING_USE:
    case NP_FINDING_BEFORE_OPENING:
    case NP_FINDING_AFTER_CLOSING:
      add_id (parts, finding->entity);
      add_period (parts, finding->period);
      break;
    case NP_FINDING_BEFORE_FOUNDING:
      add_id (parts, finding->entity);
      break;
    case NP_FINDING_UNIT:
      if (finding->table == NP_DATA_TABLE_NONE)
        add_capacity (parts, finding);
      else
        add_scale (parts, dataset, finding);
      break;
    case NP_FINDING_RIVALS:
      add_figure (parts, dataset, finding);
      break;
    case NP_FINDING_ONE_SOURCE:
      g_ptr_array_add (parts, g_strdup (table_words[finding->table]));
      add_source (parts, dataset, finding->source);
      break;
    case NP_FINDING_UNUSED_SOURCE:
    default:
      add_source (parts, dataset, finding->source);
      break;
    }
}

/**
 * np_finding_text_get_key:
 * @dataset: what it was found in
 * @finding: a finding
 *
 * Made of the ids that it is about, so that it still names the same after other rows were added. An id
 * may have dots, and two may be longer than an id can be: then a checksum of the parts stands at the
 * end.
 *
 * Returns: (transfer full): letters, digits, dots, hyphens and low lines, an id for locations
 */
char *
np_finding_text_get_key (NpDataset *dataset, const NpFinding *finding)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = NULL;
  g_autofree char *exact = NULL;
  g_autofree char *sum = NULL;
  gboolean dots = FALSE;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  g_ptr_array_add (parts, g_strdup (np_finding_text_get_word (finding->kind)));
  add_parts (parts, dataset, finding);
  for (guint i = 0; i < parts->len; i++)
    dots = dots || strchr (g_ptr_array_index (parts, i), '.') != NULL;
  g_ptr_array_add (parts, NULL);
  key = g_strjoinv (".", (char **) parts->pdata);
  if (!dots && strlen (key) <= NP_LOCATION_MAX_ID)
    return g_steal_pointer (&key);
  exact = g_strjoinv ("\n", (char **) parts->pdata);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, exact, -1);
  return g_strdup_printf ("%.*s.%.*s", NP_LOCATION_MAX_ID - N_DIGITS - 1, key, N_DIGITS, sum);
}

/* --- Sources --- */

static void
add_source_of_row (GPtrArray *sources, NpDataset *dataset, const NpFinding *finding, guint row)
{
  if (finding->table != NP_DATA_TABLE_NONE && row != G_MAXUINT)
    np_words_note_source (sources,
                          np_dataset_source (dataset,
                                             np_fact_table_get_row (np_data_table_get (dataset,
                                                                                       finding
                                                                                           ->table),
                                                                    row)
                                                 .source));
}

/**
 * np_finding_text_list_sources:
 * @dataset: what it was found in
 * @finding: a finding
 *
 * Returns: (transfer full): of NpSource
 */
GPtrArray *
np_finding_text_list_sources (NpDataset *dataset, const NpFinding *finding)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (g_object_unref);
  NpSource *const *of_capacity = finding->capacity != NULL ? finding->capacity->sources : NULL;

  if (finding->source != G_MAXUINT)
    np_words_note_source (sources, np_dataset_source (dataset, finding->source));
  add_source_of_row (sources, dataset, finding, finding->row);
  add_source_of_row (sources, dataset, finding, finding->other_row);
  for (; of_capacity != NULL && *of_capacity != NULL; of_capacity++)
    np_words_note_source (sources, *of_capacity);
  for (guint i = 0;
       finding->kind == NP_FINDING_BEFORE_FOUNDING && i < np_entity_get_n_sources (finding->entity);
       i++)
    np_words_note_source (sources, np_entity_get_source (finding->entity, i));
  for (guint i = 0; i < sources->len; i++)
    g_object_ref (g_ptr_array_index (sources, i));
  return sources;
}

/* --- Places --- */

/* Sets a parameter, or gives the location up: not every id that a dataset can have is one that a
 * location can name. */
static void
set_param (NpLocation **location, const char *param, const char *value)
{
  g_autoptr (NpLocation) old = g_steal_pointer (location);

  if (old != NULL && np_location_can_have (old, param, value))
    *location = np_location_with (old, param, value);
}

static void
set_id (NpLocation **location, const char *param, gpointer entity)
{
  set_param (location, param, np_entity_get_id (NP_ENTITY (entity)));
}

static gboolean
has_brands (NpDataset *dataset, const NpFinding *finding)
{
  guint market
      = (guint) np_dataset_find_market (dataset, np_entity_get_id (NP_ENTITY (finding->market)));

  return np_fact_table_find_period (np_dataset_get_registrations (dataset), market, finding->period)
             .n
         > 0;
}

/* A ranking of its period; of months a year's line; of a total without brands the market's lines. */
static NpLocation *
new_registrations (NpDataset *dataset, const NpFinding *finding)
{
  NpLocation *location = np_location_new (NP_VIEW_REGISTRATIONS);
  g_autofree char *period = np_period_to_string (finding->period);
  gboolean is_brand = NP_IS_BRAND (finding->entity);
  gboolean ranked = has_brands (dataset, finding);

  set_id (&location, NP_PARAM_MARKET, finding->market);
  set_param (&location, NP_PARAM_BY, "brand");
  if (finding->kind == NP_FINDING_MONTHS_NOT_YEAR)
    {
      set_param (&location, NP_PARAM_MODE, "trend");
      set_param (&location, NP_PARAM_INTERVAL, "month");
      set_param (&location, NP_PARAM_FROM, period);
      set_param (&location, NP_PARAM_TO, period);
    }
  else
    {
      set_param (&location, NP_PARAM_MODE, ranked ? "ranking" : "trend");
      if (ranked)
        set_param (&location, NP_PARAM_PERIOD, period);
    }
  if (is_brand)
    set_id (&location, NP_PARAM_SELECT, finding->entity);
  return location;
}

static NpLocation *
new_plant (NpEntity *plant)
{
  NpLocation *location = np_location_new (NP_VIEW_PLANTS);

  if (np_plant_get_is_total (NP_PLANT (plant)))
    set_param (&location, NP_PARAM_MODE, "output");
  set_id (&location, NP_PARAM_SELECT, plant);
  return location;
}

static NpLocation *
new_event (NpEvent *event)
{
  NpLocation *location = np_location_new (NP_VIEW_PARTNERSHIPS);

  set_id (&location, NP_PARAM_SELECT, np_event_get_partnership (event));
  set_id (&location, NP_PARAM_EVENT, event);
  return location;
}

/**
 * np_finding_text_new_location:
 * @dataset: what it was found in
 * @finding: a finding
 *
 * Returns: (transfer full) (nullable): the picture in which one sees what it is about, or the page of
 *   the source; %NULL when its id is too long for a location
 */
NpLocation *
np_finding_text_new_location (NpDataset *dataset, const NpFinding *finding)
{
  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (finding != NULL, NULL);

  if (finding->market != NULL)
    return new_registrations (dataset, finding);
  if (NP_IS_PLANT (finding->entity))
    return new_plant (finding->entity);
  if (NP_IS_EVENT (finding->entity))
    return new_event (NP_EVENT (finding->entity));
  return np_evidence_mode_new_page (np_dataset_source (dataset, finding->source));
}
