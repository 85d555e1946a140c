/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the data say of a claim, in sentences. They speak of the figures, never of who made the claim. */

#include "np-config.h"

#include "np-claim-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-words.h"

static const NpClaimItem *
get_item (const NpClaimCheck *check, guint i)
{
  return &g_array_index (check->items, NpClaimItem, i);
}

static guint
count_parts (const NpClaimCheck *check)
{
  guint n = 0;

  for (guint i = 0; i < check->items->len; i++)
    n += get_item (check, i)->role == NP_CLAIM_ROLE_PART;
  return n;
}

/* "Renault (65,537) and Volvo (68,776)": the items of a role with that verdict. (transfer full) */
static char *
list_items (NpDataset *dataset, const NpClaimCheck *check, NpClaimRole role, NpVerdict verdict)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = get_item (check, i);
      g_autofree char *name = np_claim_text_item (dataset, item);
      g_autofree char *value = np_claim_text_item_value (item);

      if (item->role != role || item->verdict != verdict)
        continue;
      /* Translators: what is compared, and its figure: "Renault (65,537)". */
      g_ptr_array_add (names, value != NULL
                                  ? g_strdup_printf (C_ ("claim", "%1$s (%2$s)"), name, value)
                                  : g_strdup (name));
    }
  g_ptr_array_add (names, NULL);
  return np_format_list ((const char *const *) names->pdata);
}

/* "22,715 fewer than stated (−29.8 %)"; "as stated". (transfer full) */
static char *
relate_count (const NpClaimCheck *check)
{
  g_autofree char *count = np_format_count (ABS (check->difference));
  g_autofree char *ratio = np_claim_text_ratio (check);

  if (check->difference == 0)
    return g_strdup (C_ ("claim", "as stated"));
  if (ratio == NULL)
    ratio = g_strdup ("–");
  if (check->difference < 0)
    /* Translators: how many, then the same in per cent of what is stated. */
    return g_strdup_printf (C_ ("claim", "%1$s fewer than stated (%2$s)"), count, ratio);
  return g_strdup_printf (C_ ("claim", "%1$s more than stated (%2$s)"), count, ratio);
}

/* "More than", not "less than". */
static gboolean
is_upwards (const NpClaimCheck *check)
{
  const char *op = np_claim_get_operator (check->claim);

  return g_strcmp0 (op, "more-than") == 0 || g_strcmp0 (op, "at-least") == 0;
}

/* "which is more than the 196,000 stated". (transfer full) */
static char *
relate_order (const NpClaimCheck *check)
{
  g_autofree char *stated = np_format_count (check->stated.scaled);
  gboolean upwards = is_upwards (check);

  if (check->difference == 0)
    return g_strdup_printf (C_ ("claim", "just the %s stated"), stated);
  if (check->difference > 0)
    return g_strdup_printf (upwards ? C_ ("claim", "more than the %s stated")
                                    : C_ ("claim", "above the %s stated"),
                            stated);
  return g_strdup_printf (upwards ? C_ ("claim", "short of the %s stated")
                                  : C_ ("claim", "less than the %s stated"),
                          stated);
}

static gboolean
is_order (const char *op)
{
  const char *const words[] = { "more-than", "less-than", "at-least", "at-most", NULL };

  return op != NULL && g_strv_contains (words, op);
}

/* Of a sum or a single figure. (transfer full) */
static char *
say_count (const NpClaimCheck *check)
{
  const char *op = np_claim_get_operator (check->claim);
  g_autofree char *computed = np_format_count (check->computed);
  g_autofree char *relation = is_order (op) && !np_claim_is_comparison (check->claim)
                                  ? relate_order (check)
                                  : relate_count (check);

  if (count_parts (check) > 1)
    /* Translators: a sum, and how it stands to what is stated. */
    return g_strdup_printf (_ ("The listed parts sum to %1$s, %2$s."), computed, relation);
  /* Translators: a figure, and how it stands to what is stated. */
  return g_strdup_printf (_ ("The data have %1$s, %2$s."), computed, relation);
}

/* Of a span of years that is held against a bound. (transfer full) */
static char *
say_years (NpDataset *dataset, const NpClaimCheck *check)
{
  g_autofree char *stated = np_format_count (check->stated.scaled);
  g_autofree char *beyond
      = list_items (dataset, check, NP_CLAIM_ROLE_PERIOD, NP_VERDICT_DOES_NOT_HOLD);
  g_autofree char *years = np_words_number (check->n_compared);
  g_autofree char *first = np_words_capitalise (years);

  if (*beyond != '\0')
    /* Translators: a bound, and the years whose figures are beyond it, or don't reach it: "2017
     * (84,000)". */
    return g_strdup_printf (is_upwards (check) ? _ ("The %1$s stated are not reached in %2$s.")
                                               : _ ("The %1$s stated are passed in %2$s."),
                            stated, beyond);
  /* Translators: a number of years in words with a capital, and a bound. */
  return g_strdup_printf (ngettext ("%1$s figure within those years keeps to the %2$s stated.",
                                    "%1$s figures within those years keep to the %2$s stated.",
                                    check->n_compared),
                          first, stated);
}

static char *
say_share (const NpClaimCheck *check)
{
  g_autofree char *part = np_format_count (check->computed);
  g_autofree char *whole = np_format_count (check->whole);
  g_autofree char *computed = np_claim_text_computed (check);
  g_autofree char *stated = np_claim_text_stated (check);

  if (check->verdict == NP_VERDICT_HOLDS)
    /* Translators: a part, the whole, and the share that it is. */
    return g_strdup_printf (_ ("%1$s of %2$s are %3$s, as stated."), part, whole, computed);
  return g_strdup_printf (_ ("%1$s of %2$s are %3$s; stated are %4$s."), part, whole, computed,
                          stated);
}

static char *
say_growth (const NpClaimCheck *check)
{
  g_autofree char *after = np_format_count (check->computed);
  g_autofree char *before = np_format_count (check->whole);
  g_autofree char *computed = np_claim_text_computed (check);
  g_autofree char *stated = np_claim_text_stated (check);

  if (check->verdict == NP_VERDICT_HOLDS)
    /* Translators: a figure, the one of a year before, and the change in per cent. */
    return g_strdup_printf (_ ("%1$s after %2$s is a change of %3$s, as stated."), after, before,
                            computed);
  return g_strdup_printf (_ ("%1$s after %2$s is a change of %3$s; stated is %4$s."), after, before,
                          computed, stated);
}

static char *
say_rank (const NpClaimCheck *check)
{
  g_autofree char *computed = np_format_count (check->computed);
  g_autofree char *stated = np_format_count (check->stated.scaled);

  if (check->difference == 0)
    return g_strdup_printf (_ ("By the data it has rank %s, as stated."), computed);
  return g_strdup_printf (_ ("By the data it has rank %1$s; stated is rank %2$s."), computed,
                          stated);
}

/* The verb of an order, and that of its opposite. */
static const char *
name_order (const char *op, gboolean holds)
{
  if (g_strcmp0 (op, "less-than") == 0)
    return holds ? C_ ("claim", "less than") : C_ ("claim", "not less than");
  if (g_strcmp0 (op, "at-least") == 0)
    return holds ? C_ ("claim", "at least as many as") : C_ ("claim", "fewer than");
  if (g_strcmp0 (op, "at-most") == 0)
    return holds ? C_ ("claim", "at most as many as") : C_ ("claim", "more than");
  return holds ? C_ ("claim", "more than") : C_ ("claim", "not more than");
}

static guint
count_others (const NpClaimCheck *check, NpVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < check->items->len; i++)
    n += get_item (check, i)->role == NP_CLAIM_ROLE_OTHER
         && get_item (check, i)->verdict == verdict;
  return n;
}

/* "53,604 is more than ten of the twelve, and not more than Renault (65,537) and Volvo (68,776)." */
static char *
say_comparison (NpDataset *dataset, const NpClaimCheck *check)
{
  const char *op = np_claim_get_operator (check->claim);
  guint n_hold = count_others (check, NP_VERDICT_HOLDS);
  guint n_not = count_others (check, NP_VERDICT_DOES_NOT_HOLD);
  g_autofree char *computed = np_format_count (check->computed);
  g_autofree char *hold = list_items (dataset, check, NP_CLAIM_ROLE_OTHER, NP_VERDICT_HOLDS);
  g_autofree char *failing
      = list_items (dataset, check, NP_CLAIM_ROLE_OTHER, NP_VERDICT_DOES_NOT_HOLD);
  g_autofree char *few = np_words_number (n_hold);
  g_autofree char *all = np_words_number (n_hold + n_not);

  if (n_not == 0)
    /* Translators: a figure, an order such as "more than", and what it is compared with. */
    return g_strdup_printf (_ ("%1$s is %2$s %3$s."), computed, name_order (op, TRUE), hold);
  if (n_hold == 0)
    return g_strdup_printf (_ ("%1$s is %2$s %3$s."), computed, name_order (op, FALSE), failing);
  /* Translators: a figure, "more than", how many of how many, "not more than", and which. */
  return g_strdup_printf (_ ("%1$s is %2$s %3$s of the %4$s, and %5$s %6$s."), computed,
                          name_order (op, TRUE), few, all, name_order (op, FALSE), failing);
}

static char *
say_date (const NpClaimCheck *check)
{
  g_autofree char *computed = np_format_date (&check->computed_date);
  g_autofree char *stated = np_format_date (&check->stated_date);
  g_autofree char *difference = np_claim_text_difference (check);

  if (difference == NULL)
    return g_str_equal (computed, stated)
               /* Translators: a date. */
               ? g_strdup_printf (_ ("The data have %s, as stated."), computed)
               : g_strdup_printf (_ ("The data have %1$s, which is within what is stated (%2$s)."),
                                  computed, stated);
  /* Translators: a date, then for example "437 days earlier", and the stated date. */
  return g_strdup_printf (_ ("The data have %1$s, %2$s than what is stated (%3$s)."), computed,
                          difference, stated);
}

/* (transfer full) */
static char *
say_interval (const NpClaimCheck *check)
{
  g_autofree char *from = np_claim_text_item_value (get_item (check, 0));
  g_autofree char *to = np_claim_text_item_value (get_item (check, 1));
  g_autofree char *computed = np_claim_text_computed (check);
  g_autofree char *stated = np_claim_text_stated (check);

  if (g_str_equal (computed, stated))
    /* Translators: two dates, and the time between them. */
    return g_strdup_printf (_ ("From %1$s to %2$s it is %3$s, as stated."), from, to, computed);
  if (check->verdict == NP_VERDICT_HOLDS)
    /* Translators: two dates, the time between them, and what was stated: "23 months", "2 years". */
    return g_strdup_printf (_ ("From %1$s to %2$s it is %3$s, in keeping with the %4$s stated."),
                            from, to, computed, stated);
  return g_strdup_printf (_ ("From %1$s to %2$s it is %3$s; stated are %4$s."), from, to, computed,
                          stated);
}

/* Other reports, each with who has it. */
static char *
say_reports (NpDataset *dataset, const NpClaimCheck *check)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = get_item (check, i);
      g_autofree char *name = np_claim_text_item (dataset, item);
      NpSource *source = np_claim_text_item_source (dataset, item);
      g_autofree char *who = source != NULL ? np_words_source (source) : NULL;

      if (item->role != NP_CLAIM_ROLE_RIVAL)
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append (text, name);
      if (who != NULL)
        g_string_append_printf (text, " (%s)", who);
    }
  if (text->len == 0)
    return NULL;
  /* Translators: reports, each with its source, separated by semicolons. */
  return g_strdup_printf (_ ("Others report: %s."), text->str);
}

/* Whether there is something to say of what the data have. */
static gboolean
is_computed (const NpClaimCheck *check)
{
  switch (check->unit)
    {
    case NP_CLAIM_UNIT_SHARE:
    case NP_CLAIM_UNIT_GROWTH:
      return !isnan (check->fraction) && check->has_stated;
    case NP_CLAIM_UNIT_DATE:
      return np_date_is_set (&check->computed_date) && np_date_is_set (&check->stated_date)
             && check->has_difference;
    case NP_CLAIM_UNIT_INTERVAL:
      return !isnan (check->fraction);
    case NP_CLAIM_UNIT_NONE:
      return FALSE;
    default:
      return check->computed >= 0;
    }
}

static char *
say_computed (NpDataset *dataset, const NpClaimCheck *check)
{
  if (!is_computed (check))
    return NULL;
  switch (check->unit)
    {
    case NP_CLAIM_UNIT_SHARE:
      return say_share (check);
    case NP_CLAIM_UNIT_GROWTH:
      return say_growth (check);
    case NP_CLAIM_UNIT_RANK:
      return check->has_stated ? say_rank (check) : NULL;
    case NP_CLAIM_UNIT_DATE:
      return say_date (check);
    case NP_CLAIM_UNIT_INTERVAL:
      return say_interval (check);
    default:
      break;
    }
  if (np_claim_is_comparison (check->claim))
    return check->n_compared > 0 ? say_comparison (dataset, check) : NULL;
  if (check->items->len > 0 && get_item (check, 0)->role == NP_CLAIM_ROLE_PERIOD)
    return say_years (dataset, check);
  return check->has_stated ? say_count (check) : NULL;
}

/* What the data have, and what a number that is none may have been meant as. (transfer full) (nullable) */
static char *
say_repairs (const NpClaimCheck *check)
{
  g_autoptr (GArray) repairs = NULL;
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *computed = np_format_count (check->computed);
  g_autofree char *list = NULL;

  if (check->lack != NP_CLAIM_LACKS_NUMBER || check->unit != NP_CLAIM_UNIT_COUNT
      || check->computed < 0)
    return NULL;
  repairs = np_stated_list_repairs (np_claim_get_stated (check->claim));
  for (guint i = 0; i < repairs->len; i++)
    g_ptr_array_add (numbers, np_format_count (g_array_index (repairs, gint64, i)));
  g_ptr_array_add (numbers, NULL);
  list = np_format_list ((const char *const *) numbers->pdata);
  if (repairs->len == 0)
    /* Translators: a figure. */
    return g_strdup_printf (_ ("The data have %s."), computed);
  /* Translators: a misprinted number may have been meant as one of these, and the figure of the data. */
  return g_strdup_printf (_ ("It may have been meant as one of %1$s; the data have %2$s."), list,
                          computed);
}

static void
add_sentence (GString *text, char *sentence)
{
  if (sentence != NULL && *sentence != '\0')
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, sentence);
    }
  g_free (sentence);
}

/* Without those that made the claim: that they agree with themselves says nothing. (transfer full) */
static GArray *
list_others (NpDataset *dataset, const NpClaimCheck *check, const GArray *sources)
{
  NpEntity *claim = NP_ENTITY (check->claim);
  GArray *others = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sources->len; i++)
    {
      guint source = g_array_index (sources, guint, i);

      if (!np_entity_has_source (claim, np_dataset_source (dataset, source)))
        g_array_append_val (others, source);
    }
  return others;
}

/* Who agrees with what is stated though the figures in use don't, and who doesn't though they do. */
static char *
say_sources (NpDataset *dataset, const NpClaimCheck *check)
{
  gboolean holds = check->verdict == NP_VERDICT_HOLDS;
  const GArray *sources = holds ? check->sources_against : check->sources_for;
  g_autoptr (GArray) others = list_others (dataset, check, sources);
  g_autofree char *names = NULL;

  if ((!holds && check->verdict != NP_VERDICT_DISPUTED) || sources->len == 0)
    return NULL;
  names = np_claim_text_sources (dataset, others);
  if (others->len == 0)
    return holds ? NULL : g_strdup (_ ("No source but the one that states it gives that figure."));
  return holds
             /* Translators: sources. */
             ? g_strdup_printf (_ ("Another figure is given by %s."), names)
             : g_strdup_printf (_ ("What is stated is also given by %s."), names);
}

char *
np_claim_text_lack (NpDataset *dataset, const NpClaimCheck *check)
{
  static const char *const sentences[] = {
    [NP_CLAIM_LACKS_RULE] = N_ ("There is no rule that checks a claim of this kind."),
    [NP_CLAIM_LACKS_PERIOD] = N_ ("It names no period of which there are figures."),
    [NP_CLAIM_LACKS_MARKET] = N_ ("It names no market of this dataset."),
    [NP_CLAIM_LACKS_SUBJECT] = N_ ("What it speaks of is not counted of such a thing."),
    [NP_CLAIM_LACKS_STATED] = N_ ("It states no figure or date."),
    [NP_CLAIM_LACKS_NUMBER] = N_ ("What is stated is not a well-formed number or date."),
    [NP_CLAIM_LACKS_FIGURE] = N_ ("No source has a figure of it."),
    [NP_CLAIM_LACKS_BEFORE] = N_ ("No source has figures of both that period and a year before."),
    [NP_CLAIM_LACKS_TOTAL] = N_ ("There is no total of the market to take a share of."),
    [NP_CLAIM_LACKS_MONTHS] = N_ ("Months of the period are missing."),
    [NP_CLAIM_LACKS_BRANDS] = N_ ("Brands of the group may be missing from what was counted."),
    [NP_CLAIM_LACKS_RANKING] = N_ ("Too little of the market is itemised to rank it."),
    [NP_CLAIM_LACKS_YEARS] = N_ ("Some of the years have no figure."),
    [NP_CLAIM_LACKS_DATE] = N_ ("The data have no date of it."),
    [NP_CLAIM_LACKS_PRECISION] = N_ ("The date in the data is less precise than the stated one."),
    [NP_CLAIM_LACKS_REPORTS]
    = N_ ("Figures do not tell whether that is so, and nothing else is reported of it."),
  };
  g_autofree char *name = NULL;

  if (check->lack == NP_CLAIM_LACKS_NOTHING)
    return NULL;
  if (check->lacking < check->items->len)
    name = np_claim_text_item (dataset, get_item (check, check->lacking));
  if (name == NULL || *name == '\0')
    return g_strdup (_ (sentences[check->lack]));
  /* Translators: what is looked at, then a sentence that says what of it is missing. */
  return g_strdup_printf (_ ("%1$s: %2$s"), name, _ (sentences[check->lack]));
}

char *
np_claim_text_summary (NpDataset *dataset, const NpClaimCheck *check)
{
  GString *text = g_string_new (NULL);

  /* A comparison can state a figure of its subject, too. */
  if (np_claim_is_comparison (check->claim) && check->has_stated && check->computed >= 0)
    add_sentence (text, say_count (check));
  add_sentence (text, say_computed (dataset, check));
  if (check->unit == NP_CLAIM_UNIT_NONE || check->verdict == NP_VERDICT_DISPUTED)
    add_sentence (text, say_reports (dataset, check));
  add_sentence (text, say_sources (dataset, check));
  /* What is missing is said where it decides, and of a comparison where a part of it is open. */
  if (check->verdict == NP_VERDICT_CANT_BE_CHECKED || check->n_compared > 0)
    add_sentence (text, np_claim_text_lack (dataset, check));
  add_sentence (text, say_repairs (check));
  if (text->len == 0)
    g_string_append (text, np_claim_text_verdict_note (check->verdict));
  return g_string_free_and_steal (text);
}

char *
np_claim_text_arithmetic (const NpClaimCheck *check)
{
  g_autoptr (GString) sum = g_string_new (NULL);
  g_autofree char *computed = np_claim_text_computed (check);
  g_autofree char *whole = np_format_count (check->whole);
  g_autofree char *count = np_format_count (check->computed);
  guint n = 0;

  if (!is_computed (check))
    return NULL;
  if (check->unit == NP_CLAIM_UNIT_SHARE && check->whole > 0)
    /* Translators: a part over the whole, and the share that it is. */
    return g_strdup_printf (C_ ("claim", "%1$s ÷ %2$s = %3$s"), count, whole, computed);
  if (check->unit == NP_CLAIM_UNIT_GROWTH && check->whole > 0)
    /* Translators: a figure over the one of a year before, less one, and the change that it is. */
    return g_strdup_printf (C_ ("claim", "%1$s ÷ %2$s − 1 = %3$s"), count, whole, computed);
  if (check->unit != NP_CLAIM_UNIT_COUNT)
    return NULL;
  for (guint i = 0; i < check->items->len; i++)
    {
      const NpClaimItem *item = get_item (check, i);
      g_autofree char *value = np_claim_text_item_value (item);

      if (item->role != NP_CLAIM_ROLE_PART || value == NULL)
        continue;
      g_string_append_printf (sum, "%s%s", n++ > 0 ? " + " : "", value);
    }
  return n > 1 ? g_strdup_printf ("%s = %s", sum->str, count) : NULL;
}
