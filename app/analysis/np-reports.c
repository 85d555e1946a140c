/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-reports.h"

/* A source that the package doesn't order. */
#define UNRANKED G_MAXUINT

typedef struct
{
  NpEvent *event; /* borrowed from the dataset */
  guint set;      /* the lowest place of a report of the same event */
  guint rank;     /* of its best source */
  gboolean rival; /* it is a rival of another one */
  gboolean head;
} Report;

/* Where the reports of one event stand. */
typedef struct
{
  guint first;
  guint n;
  NpReportReason reason;
} Set;

struct _NpReports
{
  NpDataset *dataset;
  NpEvent **events;         /* one set after the other, each in the order of preference */
  GArray *sets;             /* of Set */
  GHashTable *set_of;       /* NpEvent -> place in sets + 1 */
  GHashTable *partnerships; /* NpPartnership -> GPtrArray of NpEvent */
};

static guint
find_root (Report *reports, guint i)
{
  while (reports[i].set != i)
    {
      reports[i].set = reports[reports[i].set].set;
      i = reports[i].set;
    }
  return i;
}

static guint
get_rank (NpDataset *dataset, NpEntity *entity)
{
  guint rank = UNRANKED;

  for (guint i = 0; i < np_entity_get_n_sources (entity); i++)
    {
      int source
          = np_dataset_find_source (dataset, np_source_get_id (np_entity_get_source (entity, i)));

      if (source >= 0 && np_dataset_is_source_preferred (dataset, source))
        rank = MIN (rank, np_dataset_get_source_rank (dataset, source));
    }
  return rank;
}

/* By date, then by id: the order of rows must not matter. */
static int
compare_events (const Report *a, const Report *b)
{
  int order = np_date_compare (np_event_get_date (a->event), np_event_get_date (b->event));

  return order != 0 ? order
                    : g_strcmp0 (np_entity_get_id (NP_ENTITY (a->event)),
                                 np_entity_get_id (NP_ENTITY (b->event)));
}

static int
compare_reports_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Report *x = a, *y = b;

  if (x->set != y->set)
    return x->set < y->set ? -1 : 1;
  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  if (x->head != y->head)
    return x->head ? -1 : 1;
  return compare_events (x, y);
}

static Report *
make_reports (NpDataset *dataset, guint n)
{
  GListModel *events = np_dataset_get_events (dataset);
  Report *reports = g_new0 (Report, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);

      reports[i]
          = (Report) { .event = event, .set = i, .rank = get_rank (dataset, NP_ENTITY (event)) };
    }
  return reports;
}

/* A union-find over "rival-of", so that a dataset that says it in a circle does no harm. */
static void
join_rivals (NpDataset *dataset, Report *reports, guint n)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (places, reports[i].event, GUINT_TO_POINTER (i));
  for (guint i = 0; i < n; i++)
    {
      guint n_links;
      const NpEventLink *links = np_event_get_links (reports[i].event, &n_links);

      for (guint j = 0; j < n_links; j++)
        {
          NpEvent *other = links[j].kind == NP_EVENT_LINK_RIVAL_OF
                               ? np_dataset_find_event (dataset, links[j].event)
                               : NULL;
          guint a, b;

          if (other == NULL || other == reports[i].event)
            continue;
          reports[i].rival = TRUE;
          a = find_root (reports, i);
          b = find_root (reports, GPOINTER_TO_UINT (g_hash_table_lookup (places, other)));
          reports[MAX (a, b)].set = MIN (a, b);
        }
    }
  for (guint i = 0; i < n; i++)
    reports[i].set = find_root (reports, i);
}

/* The head of a set is no rival of another report; where all are, in a circle, any can be it. */
static void
find_heads (Report *reports, guint n)
{
  g_autofree Report **heads = g_new0 (Report *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      Report *head = heads[reports[i].set];

      if (head == NULL || (head->rival && !reports[i].rival)
          || (head->rival == reports[i].rival && compare_events (&reports[i], head) < 0))
        heads[reports[i].set] = &reports[i];
    }
  for (guint i = 0; i < n; i++)
    if (heads[i] != NULL)
      heads[i]->head = TRUE;
}

/* @used and what comes after it are the @n reports of a set. */
static NpReportReason
find_reason (const Report *used, guint n)
{
  if (n == 1)
    return NP_REPORT_REASON_ONLY;
  return !used->head || used->rank < used[1].rank ? NP_REPORT_REASON_PREFERRED
                                                  : NP_REPORT_REASON_HEAD;
}

/* @reports: in the order of sets, and of preference in each */
static void
fill_sets (NpReports *self, const Report *reports, guint n)
{
  for (guint i = 0; i < n;)
    {
      Set set = { .first = i };

      while (i < n && reports[i].set == reports[set.first].set)
        {
          self->events[i] = reports[i].event;
          g_hash_table_insert (self->set_of, reports[i].event,
                               GUINT_TO_POINTER (self->sets->len + 1));
          i++;
        }
      set.n = i - set.first;
      set.reason = find_reason (&reports[set.first], set.n);
      g_array_append_val (self->sets, set);
    }
}

static void
fill_partnerships (NpReports *self)
{
  GListModel *events = np_dataset_get_events (self->dataset);
  guint n = g_list_model_get_n_items (events);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (NpEvent) event = g_list_model_get_item (events, i);
      NpPartnership *partnership = np_event_get_partnership (event);
      GPtrArray *used;

      if (partnership == NULL || np_event_is_era (event) || !np_reports_is_used (self, event))
        continue;
      used = g_hash_table_lookup (self->partnerships, partnership);
      if (used == NULL)
        {
          used = g_ptr_array_new ();
          g_hash_table_insert (self->partnerships, partnership, used);
        }
      g_ptr_array_add (used, event);
    }
}

/**
 * np_reports_new: (skip)
 * @dataset: a dataset
 *
 * Joins all events that `rival-of` links, through however many steps. Of the reports of an event the
 * one in use is
 *
 * 1. the one whose best source comes first in the package's order of preference, sources that it
 *    doesn't order being alike;
 * 2. where that doesn't tell them apart, the head: the one that is no rival of another, which whoever
 *    made the dataset holds to be the event; of several heads the earliest.
 *
 * The kind of a source has no say. It tells who publishes, not who is right: a trade paper has been
 * "on the brink" where a daily paper had the talks right, and only who has read both can know. What
 * is in use must be somebody's choice, as with figures, and not a guess from a category.
 *
 * Takes O(n log n) for n events.
 *
 * Returns: (transfer full): the reports of @dataset
 */
NpReports *
np_reports_new (NpDataset *dataset)
{
  NpReports *self = g_new0 (NpReports, 1);
  guint n = g_list_model_get_n_items (np_dataset_get_events (dataset));
  g_autofree Report *reports = make_reports (dataset, n);

  self->dataset = g_object_ref (dataset);
  self->events = g_new0 (NpEvent *, MAX (n, 1));
  self->sets = g_array_new (FALSE, FALSE, sizeof (Set));
  self->set_of = g_hash_table_new (NULL, NULL);
  self->partnerships = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  join_rivals (dataset, reports, n);
  find_heads (reports, n);
  g_sort_array (reports, n, sizeof *reports, compare_reports_cb, NULL);
  fill_sets (self, reports, n);
  fill_partnerships (self);
  return self;
}

void
np_reports_free (NpReports *self)
{
  if (self == NULL)
    return;
  g_free (self->events);
  g_array_unref (self->sets);
  g_hash_table_unref (self->set_of);
  g_hash_table_unref (self->partnerships);
  g_object_unref (self->dataset);
  g_free (self);
}

static const Set *
find_set (NpReports *self, NpEvent *event)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->set_of, event));

  return place > 0 ? &g_array_index (self->sets, Set, place - 1) : NULL;
}

/**
 * np_reports_get: (skip)
 * @self: the reports of a dataset
 * @event: an event of the same dataset
 * @n: (out): how many there are, at least 1
 *
 * Returns: (array length=n) (transfer none): all reports of the event that @event reports, in the
 *   order of preference; the first is in use
 */
NpEvent *const *
np_reports_get (NpReports *self, NpEvent *event, guint *n)
{
  const Set *set = find_set (self, event);

  g_return_val_if_fail (n != NULL, NULL);
  *n = 0;
  g_return_val_if_fail (set != NULL, NULL);

  *n = set->n;
  return &self->events[set->first];
}

NpEvent *
np_reports_find_used (NpReports *self, NpEvent *event)
{
  guint n;
  NpEvent *const *reports = np_reports_get (self, event, &n);

  return n > 0 ? reports[0] : NULL;
}

gboolean
np_reports_is_used (NpReports *self, NpEvent *event)
{
  return np_reports_find_used (self, event) == event;
}

NpReportReason
np_reports_get_reason (NpReports *self, NpEvent *event)
{
  const Set *set = find_set (self, event);

  g_return_val_if_fail (set != NULL, NP_REPORT_REASON_ONLY);

  return set->reason;
}

GPtrArray *
np_reports_get_used_of (NpReports *self, NpPartnership *partnership)
{
  return g_hash_table_lookup (self->partnerships, partnership);
}
