/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims about what lies between two dates: "opened two years later". */

#include "np-claim-private.h"

#include <math.h>

#define DAYS_A_MONTH 30.436875 /* of the Gregorian calendar, on average */

/* Of what has a date: when it happened, opened, was formed or was first sold. (nullable) */
static const NpDate *
get_date (NpEntity *entity)
{
  if (entity == NULL)
    return NULL;
  if (NP_IS_EVENT (entity))
    return np_event_get_date (NP_EVENT (entity));
  if (NP_IS_PLANT (entity))
    return np_plant_get_opened (NP_PLANT (entity));
  if (NP_IS_PARTNERSHIP (entity))
    return np_partnership_get_formed (NP_PARTNERSHIP (entity));
  return NP_IS_BRAND (entity) ? np_brand_get_entered (NP_BRAND (entity)) : NULL;
}

/* The dates of the two things that the claim names, the earlier first. */
static gboolean
add_ends (NpClaimChecker *checker, NpClaimCheck *check)
{
  const char *const *parts = np_claim_get_parts (check->claim);

  if (parts[0] == NULL || parts[1] == NULL || parts[2] != NULL)
    {
      check->lack = NP_CLAIM_LACKS_RULE;
      return FALSE;
    }
  for (guint i = 0; i < 2; i++)
    {
      NpEntity *entity = np_claim_find_entity (checker->dataset, parts[i]);
      const NpDate *date = get_date (entity);
      NpClaimItem item = { .role = NP_CLAIM_ROLE_PART,
                           .reference = parts[i],
                           .entity = entity,
                           .units = -1,
                           .row = G_MAXUINT,
                           .verdict = NP_VERDICT_CANT_BE_CHECKED };

      if (date != NULL && np_date_is_set (date))
        item.date = *date;
      else
        item.lack = NP_CLAIM_LACKS_DATE;
      g_array_append_val (check->items, item);
      if (item.lack != NP_CLAIM_LACKS_NOTHING && check->lack == NP_CLAIM_LACKS_NOTHING)
        {
          check->lack = item.lack;
          check->lacking = i;
        }
    }
  return check->lack == NP_CLAIM_LACKS_NOTHING;
}

/* Months from one to the other, with parts of months where both days are known. */
static double
count_months (const NpDate *from, const NpDate *to)
{
  double months = (to->year - from->year) * 12 + to->month - from->month;

  return from->day != 0 && to->day != 0 ? months + (to->day - from->day) / DAYS_A_MONTH : months;
}

/* In the unit of what is stated; NAN: the dates are less precise than that. Years can be told from
 * years alone: then it is how many New Years lie between the two. */
static double
count_units (NpStatedUnit unit, const NpDate *from, const NpDate *to)
{
  switch (unit)
    {
    case NP_STATED_UNIT_DAYS:
      if (from->day == 0 || to->day == 0)
        return NAN;
      return (double) np_date_first_day (to) - (double) np_date_first_day (from);
    case NP_STATED_UNIT_MONTHS:
      return from->month == 0 || to->month == 0 ? NAN : count_months (from, to);
    case NP_STATED_UNIT_YEARS:
    default:
      if (from->month == 0 || to->month == 0)
        return to->year - from->year;
      return count_months (from, to) / 12;
    }
}

/* "Two years" is what rounds to two years; "more than two years" is meant exactly. */
static void
judge (NpClaimCheck *check, double found)
{
  NpClaimOperator op = np_claim_read_operator (np_claim_get_operator (check->claim));
  double stated = (double) check->stated.scaled;
  gboolean holds;

  switch (op)
    {
    case NP_CLAIM_OPERATOR_MORE_THAN:
      holds = found > stated;
      break;
    case NP_CLAIM_OPERATOR_LESS_THAN:
      holds = found < stated;
      break;
    case NP_CLAIM_OPERATOR_AT_LEAST:
      holds = found >= stated;
      break;
    case NP_CLAIM_OPERATOR_AT_MOST:
      holds = found <= stated;
      break;
    case NP_CLAIM_OPERATOR_EQUALS:
    case NP_CLAIM_OPERATOR_ABOUT:
      holds = check->computed == check->stated.scaled;
      break;
    default:
      check->lack = NP_CLAIM_LACKS_RULE;
      return;
    }
  /* A date that is only about right leaves open what does not fit. */
  for (guint i = 0; i < 2; i++)
    if (!holds && g_array_index (check->items, NpClaimItem, i).date.about)
      {
        check->lack = NP_CLAIM_LACKS_PRECISION;
        check->lacking = i;
        return;
      }
  check->verdict = holds ? NP_VERDICT_HOLDS : NP_VERDICT_DOES_NOT_HOLD;
}

/* Both dates bear the verdict, and so do their sources. */
static void
add_verdicts (NpClaimChecker *checker, NpClaimCheck *check)
{
  for (guint i = 0; i < check->items->len; i++)
    {
      NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);

      item->verdict = check->verdict;
      if (check->verdict != NP_VERDICT_CANT_BE_CHECKED)
        np_claim_check_add_sources (check->verdict == NP_VERDICT_HOLDS ? check->sources_for
                                                                       : check->sources_against,
                                    checker->dataset, item->entity);
    }
}

/**
 * np_claim_check_interval:
 * @checker: a checker
 * @claim: a claim of how long after one thing another happened
 *
 * Returns: (transfer full): the check
 */
NpClaimCheck *
np_claim_check_interval (NpClaimChecker *checker, NpClaim *claim)
{
  NpClaimCheck *check = np_claim_check_alloc (claim);
  const char *text = np_claim_get_stated (claim);
  double found = NAN;

  check->unit = NP_CLAIM_UNIT_INTERVAL;
  check->has_stated
      = text != NULL && np_stated_parse_interval (text, &check->stated.scaled, &check->stated_unit);
  if (add_ends (checker, check) && check->has_stated)
    {
      found = count_units (check->stated_unit, &g_array_index (check->items, NpClaimItem, 0).date,
                           &g_array_index (check->items, NpClaimItem, 1).date);
      check->fraction = found;
    }
  if (!check->has_stated && check->lack == NP_CLAIM_LACKS_NOTHING)
    check->lack = text == NULL ? NP_CLAIM_LACKS_STATED : NP_CLAIM_LACKS_NUMBER;
  else if (check->lack == NP_CLAIM_LACKS_NOTHING && isnan (found))
    check->lack = NP_CLAIM_LACKS_PRECISION;
  if (!isnan (found))
    {
      check->computed = llround (found);
      check->has_difference = TRUE;
      check->difference = check->computed - check->stated.scaled;
      judge (check, found);
    }
  add_verdicts (checker, check);
  return check;
}
