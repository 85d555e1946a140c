/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims about figures: each is checked by every count that has its figures, and the verdict is that of
 * the one in use, with what the others say. */

#include "np-claim-private.h"

#include <math.h>

#include "np-rivals.h"

/* A check by one count. */
typedef struct
{
  const NpClaimQuestion *question;
  NpClaimCount count;
  NpClaimCheck *check;
} Evaluation;

/**
 * np_claim_operator_compares:
 * @op: how two figures are related
 *
 * Returns: whether it is an order, "more than" and the like
 */
gboolean
np_claim_operator_compares (NpClaimOperator op)
{
  return op >= NP_CLAIM_OPERATOR_MORE_THAN && op <= NP_CLAIM_OPERATOR_AT_MOST;
}

/**
 * np_claim_operator_holds:
 * @op: how the two should be related
 * @computed: by the figures
 * @stated: the one or the other figure that it is held against
 *
 * Returns: whether they are
 */
gboolean
np_claim_operator_holds (NpClaimOperator op, gint64 computed, gint64 stated)
{
  switch (op)
    {
    case NP_CLAIM_OPERATOR_ABOUT:
      return !np_rivals_exceed ((double) ABS (computed - stated), computed);
    case NP_CLAIM_OPERATOR_MORE_THAN:
      return computed > stated;
    case NP_CLAIM_OPERATOR_LESS_THAN:
      return computed < stated;
    case NP_CLAIM_OPERATOR_AT_LEAST:
      return computed >= stated;
    case NP_CLAIM_OPERATOR_AT_MOST:
      return computed <= stated;
    default:
      return computed == stated;
    }
}

static void
set_lack (NpClaimCheck *check, NpClaimLack lack, guint item)
{
  if (check->lack != NP_CLAIM_LACKS_NOTHING)
    return;
  check->lack = lack;
  check->lacking = item;
}

static NpClaimUnit
get_unit (NpClaimOperator op)
{
  switch (op)
    {
    case NP_CLAIM_OPERATOR_SHARE:
      return NP_CLAIM_UNIT_SHARE;
    case NP_CLAIM_OPERATOR_GROWTH:
      return NP_CLAIM_UNIT_GROWTH;
    case NP_CLAIM_OPERATOR_RANK:
      return NP_CLAIM_UNIT_RANK;
    default:
      return NP_CLAIM_UNIT_COUNT;
    }
}

static gboolean
is_fraction (NpClaimUnit unit)
{
  return unit == NP_CLAIM_UNIT_SHARE || unit == NP_CLAIM_UNIT_GROWTH;
}

/* Counts and ranks are whole numbers; shares and growths have their decimals, in per cent or not. */
static void
read_stated (NpClaimCheck *check)
{
  const char *text = np_claim_get_stated (check->claim);
  NpStated stated;

  if (text == NULL)
    return;
  check->has_stated = np_stated_parse (text, &stated)
                      && (is_fraction (check->unit) || (stated.decimals == 0 && !stated.percent));
  if (check->has_stated)
    check->stated = stated;
  else
    set_lack (check, NP_CLAIM_LACKS_NUMBER, G_MAXUINT);
}

/* A sum without it would be too small. */
static gboolean
is_whole (const NpClaimItem *item)
{
  return item->units >= 0 && item->lack != NP_CLAIM_LACKS_MONTHS
         && item->lack != NP_CLAIM_LACKS_BRANDS && item->lack != NP_CLAIM_LACKS_SUBJECT;
}

/* The parts together. One that has no figure makes the sum unknown, never smaller. */
static void
sum_parts (Evaluation *self)
{
  const NpClaimQuestion *question = self->question;
  NpClaimCheck *check = self->check;
  gint64 sum = 0, whole = 0;
  guint rank = 0;

  for (guint i = 0; question->parts[i] != NULL; i++)
    {
      NpClaimFigure figure
          = np_claim_read_figure (question, self->count, question->parts[i], question->period);

      figure.item.role = NP_CLAIM_ROLE_PART;
      figure.item.verdict = figure.item.lack == NP_CLAIM_LACKS_NOTHING ? NP_VERDICT_HOLDS
                                                                       : NP_VERDICT_CANT_BE_CHECKED;
      g_array_append_val (check->items, figure.item);
      if (figure.item.lack != NP_CLAIM_LACKS_NOTHING)
        set_lack (check, figure.item.lack, check->items->len - 1);
      sum = sum < 0 || !is_whole (&figure.item) ? -1 : sum + figure.item.units;
      /* The market is the same for all parts; what there was before is each one's own. */
      whole = question->op != NP_CLAIM_OPERATOR_GROWTH ? figure.whole
              : whole < 0 || figure.whole < 0          ? -1
                                                       : whole + figure.whole;
      rank = figure.rank;
    }
  check->computed = question->op == NP_CLAIM_OPERATOR_RANK ? rank > 0 ? (gint64) rank : -1 : sum;
  check->whole = is_fraction (check->unit) ? whole : -1;
  if (is_fraction (check->unit) && sum >= 0 && whole > 0)
    check->fraction
        = (double) (check->unit == NP_CLAIM_UNIT_GROWTH ? sum - whole : sum) / (double) whole;
}

/* Whether the computed fraction rounds to the stated one: no further from it than half of its last
 * digit. In integers, as 2.645 is no number of a double. */
static gboolean
fraction_holds (const NpClaimCheck *check)
{
  gint64 part
      = check->unit == NP_CLAIM_UNIT_GROWTH ? check->computed - check->whole : check->computed;
  gint64 scale = check->stated.percent ? 100 : 1;
  long double apart;

  for (guint i = 0; i < check->stated.decimals; i++)
    scale *= 10;
  apart = (long double) part * scale - (long double) check->stated.scaled * check->whole;
  return 2 * ABS (apart) <= (long double) check->whole;
}

static void
set_difference (NpClaimCheck *check)
{
  check->has_difference
      = check->has_stated
        && (is_fraction (check->unit) ? !isnan (check->fraction) : check->computed >= 0);
  if (!check->has_difference)
    return;
  if (is_fraction (check->unit))
    {
      check->fraction_difference = check->fraction - np_stated_to_fraction (&check->stated);
      if (check->stated.scaled != 0)
        check->ratio = check->fraction_difference / ABS (np_stated_to_fraction (&check->stated));
      return;
    }
  check->difference = check->computed - check->stated.scaled;
  if (check->stated.scaled != 0)
    check->ratio = (double) check->difference / ABS ((double) check->stated.scaled);
}

static void
add_compared (NpClaimCheck *check, NpClaimItem *item, NpVerdict verdict)
{
  item->verdict = verdict;
  check->n_compared++;
  check->n_hold += verdict == NP_VERDICT_HOLDS;
  g_array_append_val (check->items, *item);
}

static NpVerdict
verdict_of (gboolean holds)
{
  return holds ? NP_VERDICT_HOLDS : NP_VERDICT_DOES_NOT_HOLD;
}

/* The parts together against each of the others, then what is stated of them. */
static void
compare_others (Evaluation *self)
{
  const NpClaimQuestion *question = self->question;
  const char *const *others = np_claim_get_others (question->claim);
  NpClaimCheck *check = self->check;

  for (guint i = 0; others[i] != NULL; i++)
    {
      NpClaimFigure figure
          = np_claim_read_figure (question, self->count, others[i], question->period);
      NpClaimItem *item = &figure.item;
      gboolean known = item->lack == NP_CLAIM_LACKS_NOTHING && check->computed >= 0;

      item->role = NP_CLAIM_ROLE_OTHER;
      item->difference = known ? check->computed - item->units : 0;
      if (!known)
        set_lack (check, item->lack, check->items->len);
      add_compared (check, item,
                    known ? verdict_of (np_claim_operator_holds (question->op, check->computed,
                                                                 item->units))
                          : NP_VERDICT_CANT_BE_CHECKED);
    }
  if (check->has_stated && check->computed >= 0)
    {
      NpClaimItem stated = { .role = NP_CLAIM_ROLE_STATED,
                             .units = check->stated.scaled,
                             .row = G_MAXUINT,
                             .difference = check->difference };

      add_compared (check, &stated,
                    verdict_of (np_claim_operator_holds (NP_CLAIM_OPERATOR_ABOUT, check->computed,
                                                         check->stated.scaled)));
    }
}

/* It has to hold for each of the others: one that fails decides, and one that isn't known leaves open
 * whether it holds for all. */
static NpVerdict
judge_comparison (const NpClaimCheck *check)
{
  guint n_failing = 0;

  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);

      n_failing += item->verdict == NP_VERDICT_DOES_NOT_HOLD;
    }
  if (n_failing > 0)
    return check->n_hold > 0 ? NP_VERDICT_HOLDS_IN_PART : NP_VERDICT_DOES_NOT_HOLD;
  return check->lack == NP_CLAIM_LACKS_NOTHING ? NP_VERDICT_HOLDS : NP_VERDICT_CANT_BE_CHECKED;
}

static void
judge (Evaluation *self)
{
  NpClaimCheck *check = self->check;

  if (np_claim_is_comparison (self->question->claim))
    {
      compare_others (self);
      check->verdict = judge_comparison (check);
    }
  else if (!check->has_stated)
    {
      set_lack (check, NP_CLAIM_LACKS_STATED, G_MAXUINT);
    }
  else if (check->lack == NP_CLAIM_LACKS_NOTHING)
    {
      check->verdict
          = verdict_of (is_fraction (check->unit)
                            ? fraction_holds (check)
                            : np_claim_operator_holds (self->question->op, check->computed,
                                                       check->stated.scaled));
    }
}

static NpClaimCheck *
evaluate (const NpClaimQuestion *question, NpClaimCount count)
{
  Evaluation self = { question, count, np_claim_check_alloc (question->claim) };

  self.check->unit = get_unit (question->op);
  self.check->period = question->period;
  if (question->measure == NP_CLAIM_MEASURE_REGISTRATIONS)
    self.check->basis = count;
  read_stated (self.check);
  sum_parts (&self);
  set_difference (self.check);
  judge (&self);
  return self.check;
}

/* Whose figures a check rests on. */
static void
add_sources (const NpClaimCheck *check, NpDataset *dataset, GArray *sources)
{
  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);
      NpFactTable *table = np_data_table_get (dataset, item->table);

      if (table != NULL && item->row != G_MAXUINT)
        np_claim_check_add_source (sources, np_fact_table_get_row (table, item->row).source);
      for (guint j = 0; item->capacity != NULL && item->capacity->sources[j] != NULL; j++)
        {
          const char *id = np_source_get_id (item->capacity->sources[j]);

          np_claim_check_add_source (sources, (guint) np_dataset_find_source (dataset, id));
        }
    }
}

/* Sources that agree by one of their figures don't also say otherwise. */
static void
drop_agreeing (NpClaimCheck *check)
{
  for (guint i = check->sources_against->len; i-- > 0;)
    for (guint j = 0; j < check->sources_for->len; j++)
      if (g_array_index (check->sources_against, guint, i)
          == g_array_index (check->sources_for, guint, j))
        {
          g_array_remove_index (check->sources_against, i);
          break;
        }
}

/* A capacity that lies between two statements in force is neither's. */
static gboolean
is_between (const NpClaimQuestion *question, GPtrArray *checks, const NpClaimCheck *used)
{
  gint64 low = used->computed, high = used->computed;

  if (question->measure != NP_CLAIM_MEASURE_CAPACITY || question->op != NP_CLAIM_OPERATOR_EQUALS
      || !used->has_stated)
    return FALSE;
  for (guint i = 0; i < checks->len; i++)
    {
      const NpClaimCheck *check = checks->pdata[i];

      if (check->computed >= 0)
        {
          low = MIN (low, check->computed);
          high = MAX (high, check->computed);
        }
    }
  return used->stated.scaled >= low && used->stated.scaled <= high;
}

/* The first that lacks nothing is the one in use or, if there is none, the first that can be judged. */
static NpClaimCheck *
find_used (GPtrArray *checks)
{
  NpClaimCheck *used = checks->pdata[0];

  for (guint i = 0; i < checks->len; i++)
    {
      NpClaimCheck *check = checks->pdata[i];

      if (check->lack == NP_CLAIM_LACKS_NOTHING)
        return check;
      if (used->verdict == NP_VERDICT_CANT_BE_CHECKED)
        used = check->verdict != NP_VERDICT_CANT_BE_CHECKED ? check : used;
    }
  return used;
}

/* What the other counts say decides whether it is disputed. */
static NpClaimCheck *
choose (const NpClaimQuestion *question, GPtrArray *checks)
{
  NpDataset *dataset = question->checker->dataset;
  NpClaimCheck *used = find_used (checks);
  gboolean other_holds = FALSE;

  for (guint i = 0; i < checks->len && used->verdict != NP_VERDICT_CANT_BE_CHECKED; i++)
    {
      const NpClaimCheck *check = checks->pdata[i];

      if (check->verdict == NP_VERDICT_HOLDS)
        add_sources (check, dataset, used->sources_for);
      else if (check->verdict != NP_VERDICT_CANT_BE_CHECKED)
        add_sources (check, dataset, used->sources_against);
      other_holds |= check->verdict == NP_VERDICT_HOLDS;
    }
  drop_agreeing (used);
  if ((used->verdict == NP_VERDICT_DOES_NOT_HOLD || used->verdict == NP_VERDICT_HOLDS_IN_PART)
      && (other_holds || is_between (question, checks, used)))
    used->verdict = NP_VERDICT_DISPUTED;
  return used;
}

/* What lies within the span and is of a year at most, of the one plant that is asked of. */
static void
compare_periods (const NpClaimQuestion *question,
                 NpClaimCheck *check,
                 guint8 *years,
                 guint first_year)
{
  NpFactTable *table = np_dataset_get_production (question->checker->dataset);
  NpMeasure measure
      = question->measure == NP_CLAIM_MEASURE_SALES ? NP_MEASURE_SALES : NP_MEASURE_OUTPUT;
  gboolean upwards
      = question->op == NP_CLAIM_OPERATOR_MORE_THAN || question->op == NP_CLAIM_OPERATOR_AT_LEAST;
  guint n;
  const NpPeriod *periods = np_fact_table_get_periods (table, measure, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_months = np_period_get_n_months (periods[i]);
      NpClaimFigure figure;
      gboolean holds;

      if (np_period_get_first_day (periods[i]) < np_period_get_first_day (question->period)
          || np_period_get_last_day (periods[i]) > np_period_get_last_day (question->period)
          || n_months > 12)
        continue;
      figure = np_claim_read_figure (question, NP_CLAIM_IN_USE, question->parts[0], periods[i]);
      if (figure.item.units < 0)
        continue;
      holds = np_claim_operator_holds (question->op, figure.item.units, check->stated.scaled);
      figure.item.role = NP_CLAIM_ROLE_PERIOD;
      figure.item.difference = figure.item.units - check->stated.scaled;
      /* Less than a year can be too much for one, or enough, but not the other way. */
      if (n_months == 12 || holds == upwards)
        add_compared (check, &figure.item, verdict_of (holds));
      else
        add_compared (check, &figure.item, NP_VERDICT_CANT_BE_CHECKED);
      if (np_period_get_unit (periods[i]) == NP_PERIOD_UNIT_YEAR)
        years[np_period_get_list_year (periods[i]) - first_year] = 1;
      if (check->computed < 0
          || (upwards ? figure.item.units < check->computed : figure.item.units > check->computed))
        check->computed = figure.item.units;
    }
}

/* "Never more than … a year", over a span of which there is no one figure. (nullable) */
static NpClaimCheck *
check_years (const NpClaimQuestion *question)
{
  guint n_years = np_period_get_n_months (question->period) / 12;
  g_autofree guint8 *years = g_new0 (guint8, n_years + 2);
  guint n_known = 0, n_refuting = 0;
  NpClaimCheck *check = np_claim_check_alloc (question->claim);

  check->unit = NP_CLAIM_UNIT_COUNT;
  check->period = question->period;
  read_stated (check);
  if (check->has_stated)
    compare_periods (question, check, years, np_period_get_first_month (question->period) / 12);
  for (guint i = 0; i < n_years; i++)
    n_known += years[i];
  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (check->items, NpClaimItem, i);

      if (item->verdict == NP_VERDICT_DOES_NOT_HOLD)
        n_refuting++;
    }
  set_difference (check);
  add_sources (check, question->checker->dataset,
               n_refuting > 0 ? check->sources_against : check->sources_for);
  if (n_refuting > 0)
    check->verdict = NP_VERDICT_DOES_NOT_HOLD;
  else if (check->lack == NP_CLAIM_LACKS_NOTHING && n_known == n_years)
    check->verdict = NP_VERDICT_HOLDS;
  else
    set_lack (check, !check->has_stated ? NP_CLAIM_LACKS_STATED : NP_CLAIM_LACKS_YEARS, G_MAXUINT);
  return check;
}

static gboolean
is_about_years (const NpClaimQuestion *question)
{
  return (question->measure == NP_CLAIM_MEASURE_OUTPUT
          || question->measure == NP_CLAIM_MEASURE_SALES)
         && np_claim_operator_compares (question->op) && !np_claim_is_comparison (question->claim)
         && np_period_get_n_months (question->period) > 12 && question->parts[1] == NULL
         && np_claim_read_figure (question, NP_CLAIM_IN_USE, question->parts[0], question->period)
                    .item.lack
                == NP_CLAIM_LACKS_FIGURE;
}

/**
 * np_claim_check_figures:
 * @self: what is asked
 *
 * Returns: (transfer full): the check
 */
NpClaimCheck *
np_claim_check_figures (const NpClaimQuestion *self)
{
  g_autoptr (GArray) counts = NULL;
  g_autoptr (GPtrArray) checks
      = g_ptr_array_new_with_free_func ((GDestroyNotify) np_claim_check_free);
  NpClaimCheck *used;
  guint place;

  if (is_about_years (self))
    return check_years (self);
  counts = np_claim_list_counts (self);
  for (guint i = 0; i < counts->len; i++)
    g_ptr_array_add (checks, evaluate (self, g_array_index (counts, NpClaimCount, i)));
  used = choose (self, checks);
  if (!g_ptr_array_find (checks, used, &place))
    g_assert_not_reached ();
  return g_ptr_array_steal_index (checks, place);
}
