/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found in reading each table once, fact by fact. */

#include "np-findings-private.h"
#include "np-rivals.h"
#include "np-utilisation.h"

/* After so many facts it is asked whether to go on. */
#define CHECK_EVERY 0xfff

/* How near a figure must be to ten, a hundred or a thousand times another. */
#define SCALE_TOLERANCE 0.01
/* A thousand times what is before and after it, as far as those change. */
#define MIN_THOUSAND 500
#define MAX_THOUSAND 2000

/* The last two figures in use of one subject and length. */
typedef struct
{
  NpPeriod period[2];
  gint64 units[2];
  guint row;
} Neighbours;

/* One table while it is read. */
typedef struct
{
  NpFindingsSearch *search;
  NpDataTable name;
  NpFactTable *table;
  GHashTable *neighbours; /* (subject, length) -> Neighbours (owned) */
  guint scope;            /* whose neighbours they are */
  guint *n_alone;         /* by source: facts that no other has (owned) */
  guint *first_alone;     /* by source: the row of the first (owned) */
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->neighbours, g_hash_table_unref);
  g_clear_pointer (&self->n_alone, g_free);
  g_clear_pointer (&self->first_alone, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static NpFinding
about_fact (Reading *self, NpFindingKind kind, guint row)
{
  NpDataset *dataset = self->search->dataset;
  NpFact fact = np_fact_table_get_row (self->table, row);
  NpFinding finding = np_finding_init (kind);

  finding.table = self->name;
  finding.row = row;
  finding.period = fact.period;
  finding.source = fact.source;
  finding.found = fact.units;
  if (self->name == NP_DATA_TABLE_PRODUCTION)
    {
      finding.entity = NP_ENTITY (np_dataset_plant (dataset, fact.subject));
      return finding;
    }
  finding.market = np_dataset_market (dataset, fact.scope);
  finding.entity = self->name == NP_DATA_TABLE_REGISTRATIONS
                       ? NP_ENTITY (np_dataset_brand (dataset, fact.subject))
                       : NP_ENTITY (finding.market);
  return finding;
}

/* 10, 100 or 1000 times, or so many parts. */
static gboolean
is_power_of_ten (gint64 a, gint64 b)
{
  gint64 low = MIN (a, b), high = MAX (a, b);

  if (low <= 0)
    return FALSE;
  for (gint64 scale = 10; scale <= 1000; scale *= 10)
    {
      double times = (double) high / (double) low / (double) scale;

      if (times > 1 - SCALE_TOLERANCE && times < 1 + SCALE_TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

/* What one source leaves to the rest is another thing than what another one does. */
static gboolean
is_pool (Reading *self, guint row)
{
  NpFact fact = np_fact_table_get_row (self->table, row);

  return self->name == NP_DATA_TABLE_REGISTRATIONS
         && np_brand_get_covers (np_dataset_brand (self->search->dataset, fact.subject))
                == NP_BRAND_COVERS_POOL;
}

/* The source that is furthest from the figure in use, and one that counts in another unit. */
static void
look_at_rivals (Reading *self, guint first, guint n)
{
  NpFact used = np_fact_table_get_row (self->table, first);
  NpFact furthest = used;
  guint other_row = first, scaled_row = G_MAXUINT;
  gint64 scaled = -1;
  NpFinding finding;

  for (guint i = first + 1; i < first + n; i++)
    {
      NpFact other = np_fact_table_get_row (self->table, i);

      if (ABS (other.units - used.units) > ABS (furthest.units - used.units))
        {
          furthest = other;
          other_row = i;
        }
      if (scaled_row == G_MAXUINT && is_power_of_ten (other.units, used.units))
        {
          scaled_row = i;
          scaled = other.units;
        }
    }
  if (np_rivals_exceed ((double) ABS (furthest.units - used.units), used.units))
    {
      finding = about_fact (self, NP_FINDING_RIVALS, first);
      finding.other_row = other_row;
      finding.expected = furthest.units;
      np_findings_add (self->search, &finding);
    }
  if (scaled_row != G_MAXUINT)
    {
      finding = about_fact (self, NP_FINDING_UNIT, first);
      finding.other_row = scaled_row;
      finding.expected = scaled;
      np_findings_add (self->search, &finding);
    }
}

static gboolean
is_thousandfold (gint64 a, gint64 b)
{
  return a > 0 && b > 0 && a >= b * MIN_THOUSAND && a <= b * MAX_THOUSAND;
}

/* A figure that is out of scale with both of its neighbours, which are in scale with each other. */
static void
look_at_neighbours (Reading *self, const NpFact *fact, guint row)
{
  guint length = np_period_get_n_months (fact->period);
  gpointer key = GUINT_TO_POINTER (fact->subject * 16u + length);
  Neighbours *known;
  gint64 middle;

  if (length != 1 && length != 3 && length != 12)
    return;
  if (self->scope != fact->scope)
    {
      g_hash_table_remove_all (self->neighbours);
      self->scope = fact->scope;
    }
  known = g_hash_table_lookup (self->neighbours, key);
  if (known == NULL)
    {
      known = g_new0 (Neighbours, 1);
      g_hash_table_insert (self->neighbours, key, known);
    }
  middle = known->units[1];
  if (known->period[0] != NP_PERIOD_NONE
      && np_period_shift (known->period[0], 1) == known->period[1]
      && np_period_shift (known->period[1], 1) == fact->period
      && ((is_thousandfold (middle, known->units[0]) && is_thousandfold (middle, fact->units))
          || (is_thousandfold (known->units[0], middle) && is_thousandfold (fact->units, middle))))
    {
      NpFinding finding = about_fact (self, NP_FINDING_UNIT, known->row);

      finding.other_row = row;
      finding.expected = fact->units;
      np_findings_add (self->search, &finding);
    }
  *known = (Neighbours) { { known->period[1], fact->period }, { middle, fact->units }, row };
}

/* What was built against what could be, and against when the plant was open: only where every day that
 * a vague date can mean says so. */
static void
look_at_plant (Reading *self, const NpFact *fact, guint row)
{
  NpPlant *plant = np_dataset_plant (self->search->dataset, fact->subject);
  const NpDate *opened = np_plant_get_opened (plant), *closed = np_plant_get_closed (plant);
  guint32 last_day = np_period_get_last_day (fact->period);
  NpFinding finding = about_fact (self, NP_FINDING_USE, row);
  gint64 low, high;

  if (fact->scope != NP_MEASURE_OUTPUT || np_plant_get_is_total (plant) || fact->units == 0)
    return;
  finding.capacity = np_utilisation_find_capacity (plant, last_day, &low, &high);
  if (finding.capacity != NULL)
    {
      finding.expected = finding.capacity->units * np_period_get_n_months (fact->period) / 12;
      if ((double) fact->units * 12 > NP_FINDINGS_MAX_USE * (double) finding.capacity->units
                                          * np_period_get_n_months (fact->period))
        np_findings_add (self->search, &finding);
    }
  finding = about_fact (self, NP_FINDING_BEFORE_OPENING, row);
  finding.date = *opened;
  if (np_date_is_set (opened) && !opened->about && last_day < np_date_first_day (opened))
    np_findings_add (self->search, &finding);
  finding = about_fact (self, NP_FINDING_AFTER_CLOSING, row);
  finding.date = *closed;
  if (np_date_is_set (closed) && !closed->about
      && np_period_get_first_day (fact->period) > np_date_last_day (closed))
    np_findings_add (self->search, &finding);
}

/* All rows of one fact, the one in use first. */
static void
look_at_fact (Reading *self, guint first, guint n)
{
  NpFact fact = np_fact_table_get_row (self->table, first);

  if (n == 1 && self->n_alone[fact.source]++ == 0)
    self->first_alone[fact.source] = first;
  if (n > 1 && !is_pool (self, first))
    look_at_rivals (self, first, n);
  look_at_neighbours (self, &fact, first);
  if (self->name == NP_DATA_TABLE_PRODUCTION)
    look_at_plant (self, &fact, first);
}

static guint
count_rows (Reading *self, guint first)
{
  NpFact fact = np_fact_table_get_row (self->table, first);
  guint n_rows = np_fact_table_get_n_rows (self->table), n = 1;

  while (first + n < n_rows)
    {
      NpFact next = np_fact_table_get_row (self->table, first + n);

      if (next.scope != fact.scope || next.period != fact.period || next.subject != fact.subject)
        break;
      n++;
    }
  return n;
}

static void
tell_alone (Reading *self, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    if (self->n_alone[i] > 0)
      {
        NpFinding finding = np_finding_init (NP_FINDING_ONE_SOURCE);

        finding.source = i;
        finding.table = self->name;
        finding.row = self->first_alone[i];
        finding.found = self->n_alone[i];
        np_findings_add (self->search, &finding);
      }
}

/**
 * np_findings_look_at_facts:
 * @search: what is collected
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
np_findings_look_at_facts (NpFindingsSearch *search)
{
  guint n_sources = g_list_model_get_n_items (np_dataset_get_sources (search->dataset));

  for (NpDataTable name = NP_DATA_TABLE_REGISTRATIONS; name < NP_N_DATA_TABLES; name++)
    {
      g_auto (Reading) self = { .search = search,
                                .name = name,
                                .table = np_data_table_get (search->dataset, name),
                                .scope = G_MAXUINT };
      guint n_rows = np_fact_table_get_n_rows (self.table), n_facts = 0;

      self.neighbours = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      self.n_alone = g_new0 (guint, MAX (n_sources, 1));
      self.first_alone = g_new0 (guint, MAX (n_sources, 1));
      for (guint first = 0, n; first < n_rows; first += n)
        {
          if ((n_facts++ & CHECK_EVERY) == 0 && g_cancellable_is_cancelled (search->cancellable))
            return FALSE;
          n = count_rows (&self, first);
          look_at_fact (&self, first, n);
        }
      tell_alone (&self, n_sources);
    }
  return TRUE;
}
