/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims about when something happened, and about how far it has come. */

#include "np-claim-private.h"

/* The days that a date can mean. */
typedef struct
{
  gint64 first;
  gint64 last;
} Days;

static Days
get_days (const NpDate *date)
{
  Days days = { np_date_first_day (date), np_date_last_day (date) };
  gint64 n = days.last - days.first + 1;

  if (date->about)
    return (Days) { days.first - n, days.last + n };
  return days;
}

/* Days from what the one can be to what the other can be; 0 where they meet. */
static gint64
get_distance (const NpDate *from, const NpDate *to)
{
  Days a = get_days (from), b = get_days (to);

  if (b.first > a.last)
    return b.first - a.last;
  return b.last < a.first ? b.last - a.first : 0;
}

static gboolean
is_less_precise (const NpDate *a, const NpDate *than)
{
  return (a->month == 0 && than->month != 0) || (a->day == 0 && than->day != 0);
}

/* Whether the two can be the same; what is only known to lie in a longer time says neither. */
static NpVerdict
compare_dates (const NpDate *stated, const NpDate *found)
{
  if (!np_date_is_set (found) || !np_date_is_set (stated))
    return NP_VERDICT_CANT_BE_CHECKED;
  if (get_distance (stated, found) != 0)
    return NP_VERDICT_DOES_NOT_HOLD;
  return is_less_precise (found, stated) && !stated->about ? NP_VERDICT_CANT_BE_CHECKED
                                                           : NP_VERDICT_HOLDS;
}

static NpClaimItem
make_item (NpClaimRole role, const char *reference, NpEntity *entity, const NpDate *date)
{
  NpClaimItem item = { .role = role,
                       .reference = reference,
                       .entity = entity,
                       .units = -1,
                       .row = G_MAXUINT,
                       .verdict = NP_VERDICT_CANT_BE_CHECKED };

  if (date != NULL)
    item.date = *date;
  return item;
}

static gboolean
has_item (const NpClaimCheck *check, NpEntity *entity)
{
  for (guint i = 0; i < check->items->len; i++)
    if (g_array_index (check->items, NpClaimItem, i).entity == entity)
      return TRUE;
  return FALSE;
}

static void
add_date (NpClaimCheck *check, NpClaimItem item)
{
  item.verdict = compare_dates (&check->stated_date, &item.date);
  if (!np_date_is_set (&item.date))
    item.lack = NP_CLAIM_LACKS_DATE;
  else if (item.verdict == NP_VERDICT_CANT_BE_CHECKED)
    item.lack = NP_CLAIM_LACKS_PRECISION;
  else if (np_date_is_set (&check->stated_date))
    item.difference = get_distance (&check->stated_date, &item.date);
  g_array_append_val (check->items, item);
}

/* The event in use first, then the other reports of it. */
static void
add_event (NpClaimChecker *checker, NpClaimCheck *check, const char *reference, NpEvent *event)
{
  guint n;
  NpEvent *const *reports = np_reports_get (np_claim_checker_get_reports (checker), event, &n);

  for (guint i = 0; i < n; i++)
    if (!has_item (check, NP_ENTITY (reports[i])))
      add_date (check, make_item (NP_CLAIM_ROLE_REPORT, reports[i] == event ? reference : NULL,
                                  NP_ENTITY (reports[i]), np_event_get_date (reports[i])));
}

static void
add_part_events (NpClaimChecker *checker, NpClaimCheck *check)
{
  const char *const *parts = np_claim_get_parts (check->claim);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      NpEntity *entity = np_claim_find_entity (checker->dataset, parts[i]);

      if (entity != NULL && NP_IS_EVENT (entity))
        add_event (checker, check, parts[i], NP_EVENT (entity));
    }
}

/* Events and claims that the dataset names as saying otherwise. An event that nobody tells any more, as
 * its sources are set aside, isn't found. */
static void
add_rivals (NpClaimChecker *checker, NpClaimCheck *check)
{
  const char *const *rivals = np_claim_get_rivals (check->claim);

  for (guint i = 0; rivals[i] != NULL; i++)
    {
      NpEntity *entity = np_claim_find_entity (checker->dataset, rivals[i]);

      if (entity == NULL || has_item (check, entity)
          || !np_claim_is_relied_on (checker->dataset, entity))
        continue;
      if (NP_IS_EVENT (entity))
        add_date (check, make_item (NP_CLAIM_ROLE_RIVAL, rivals[i], entity,
                                    np_event_get_date (NP_EVENT (entity))));
      else if (NP_IS_CLAIM (entity))
        add_date (check, make_item (NP_CLAIM_ROLE_RIVAL, rivals[i], entity, NULL));
    }
}

/* When what the claim is about began, which the tables of plants and partnerships say. */
static void
add_subject (NpClaimChecker *checker, NpClaimCheck *check)
{
  const char *subject = np_claim_get_subject (check->claim);
  NpEntity *entity = subject != NULL ? np_claim_find_entity (checker->dataset, subject) : NULL;

  if (entity != NULL && NP_IS_PLANT (entity))
    add_date (check, make_item (NP_CLAIM_ROLE_REPORT, subject, entity,
                                np_plant_get_opened (NP_PLANT (entity))));
  else if (entity != NULL && NP_IS_PARTNERSHIP (entity))
    add_date (check, make_item (NP_CLAIM_ROLE_REPORT, subject, entity,
                                np_partnership_get_formed (NP_PARTNERSHIP (entity))));
}

static void
add_item_sources (NpClaimChecker *checker, NpClaimCheck *check)
{
  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);
      gboolean holds = item->verdict == NP_VERDICT_HOLDS;

      if (item->entity != NULL && (holds || item->verdict == NP_VERDICT_DOES_NOT_HOLD))
        np_claim_check_add_sources (holds ? check->sources_for : check->sources_against,
                                    checker->dataset, item->entity);
    }
}

/* By the first, which is in use; another that says otherwise makes it disputed, except that other
 * reports of what holds in no case change nothing. */
static void
judge_date (NpClaimCheck *check)
{
  const NpClaimItem *used = &g_array_index (check->items, NpClaimItem, 0);
  guint n_hold = 0, n_failing = 0;

  for (guint i = 0; i < check->items->len; i++)
    {
      NpVerdict verdict = g_array_index (check->items, NpClaimItem, i).verdict;

      n_hold += verdict == NP_VERDICT_HOLDS;
      n_failing += verdict == NP_VERDICT_DOES_NOT_HOLD;
    }
  check->computed_date = used->date;
  if (n_hold > 0 && n_failing > 0)
    check->verdict = NP_VERDICT_DISPUTED;
  else if (used->role == NP_CLAIM_ROLE_RIVAL)
    check->verdict = NP_VERDICT_DISPUTED;
  else
    check->verdict = used->verdict;
  if (check->verdict == NP_VERDICT_CANT_BE_CHECKED)
    {
      check->lack = used->lack;
      check->lacking = 0;
    }
  check->has_difference = np_date_is_set (&used->date) && np_date_is_set (&check->stated_date)
                          && used->role == NP_CLAIM_ROLE_REPORT;
  if (check->has_difference)
    check->difference = get_distance (&check->stated_date, &used->date);
}

/**
 * np_claim_check_date:
 * @checker: a checker
 * @claim: a claim of when something happened
 *
 * Returns: (transfer full): the check
 */
NpClaimCheck *
np_claim_check_date (NpClaimChecker *checker, NpClaim *claim)
{
  NpClaimCheck *check = np_claim_check_alloc (claim);
  const char *stated = np_claim_get_stated (claim);

  check->unit = NP_CLAIM_UNIT_DATE;
  check->has_stated = stated != NULL && np_date_parse (stated, &check->stated_date);
  add_part_events (checker, check);
  add_rivals (checker, check);
  if (check->items->len == 0)
    add_subject (checker, check);
  if (!check->has_stated)
    check->lack = stated == NULL ? NP_CLAIM_LACKS_STATED : NP_CLAIM_LACKS_NUMBER;
  else if (check->items->len == 0)
    check->lack = NP_CLAIM_LACKS_DATE;
  else
    judge_date (check);
  add_item_sources (checker, check);
  return check;
}

/**
 * np_claim_check_status:
 * @checker: a checker
 * @claim: a claim of how far something has come
 *
 * Returns: (transfer full): the check
 */
NpClaimCheck *
np_claim_check_status (NpClaimChecker *checker, NpClaim *claim)
{
  NpClaimCheck *check = np_claim_check_alloc (claim);

  add_rivals (checker, check);
  for (guint i = 0; i < check->items->len; i++)
    {
      NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);

      item->lack = NP_CLAIM_LACKS_NOTHING;
      np_claim_check_add_sources (check->sources_against, checker->dataset, item->entity);
    }
  if (check->items->len > 0)
    check->verdict = NP_VERDICT_DISPUTED;
  else
    check->lack = NP_CLAIM_LACKS_REPORTS;
  return check;
}
