/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-claim-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "np-figures.h"
#include "np-format.h"
#include "np-words.h"

typedef struct
{
  const char *word;
  const char *name;
  const char *note;
  const char *icon;
  NpGlyph glyph;
  NpInk ink;
} VerdictInfo;

/* The inks are those of series, which are told apart whatever colours one sees; the shapes say it
 * too. */
static const VerdictInfo verdicts[NP_N_VERDICTS] = {
  [NP_VERDICT_HOLDS] = { "holds", N_ ("Holds"),
                         N_ ("The figures in use give what is stated, whatever other sources say."),
                         "np-verdict-holds-symbolic", NP_GLYPH_HOLDS, NP_INK_SERIES_N (2) },
  [NP_VERDICT_DOES_NOT_HOLD] = { "does-not-hold", N_ ("Does not hold"),
                                 N_ ("The figures in use give something else, and no source that "
                                     "is in use gives what is stated."),
                                 "np-verdict-not-symbolic", NP_GLYPH_NOT, NP_INK_SERIES_N (1) },
  [NP_VERDICT_HOLDS_IN_PART]
  = { "in-part", N_ ("Holds in part"),
      N_ ("Several things are compared: some of the comparisons hold, and some do not."),
      "np-verdict-part-symbolic", NP_GLYPH_PART, NP_INK_SERIES_N (4) },
  [NP_VERDICT_CANT_BE_CHECKED]
  = { "cant-be-checked", N_ ("Can’t be checked"),
      N_ ("Something that it would take to check it is missing. That says nothing against it."),
      "np-verdict-unknown-symbolic", NP_GLYPH_UNKNOWN, NP_INK_DIM },
  [NP_VERDICT_DISPUTED]
  = { "disputed", N_ ("Disputed"),
      N_ ("Sources differ: the one in use says otherwise, and at least one, if only the one that "
          "states "
          "it, keeps to what is stated."),
      "np-verdict-disputed-symbolic", NP_GLYPH_DISPUTED, NP_INK_SERIES_N (3) },
};

const char *
np_claim_text_verdict_word (NpVerdict verdict)
{
  return verdicts[verdict].word;
}

/**
 * np_claim_text_parse_verdict:
 * @word: a word of locations
 * @verdict: (out): what it stands for
 *
 * Returns: whether it is such a word
 */
gboolean
np_claim_text_parse_verdict (const char *word, NpVerdict *verdict)
{
  for (guint i = 0; i < NP_N_VERDICTS; i++)
    if (g_str_equal (word, verdicts[i].word))
      {
        *verdict = (NpVerdict) i;
        return TRUE;
      }
  return FALSE;
}

const char *
np_claim_text_verdict (NpVerdict verdict)
{
  return _ (verdicts[verdict].name);
}

const char *
np_claim_text_verdict_note (NpVerdict verdict)
{
  return _ (verdicts[verdict].note);
}

const char *
np_claim_text_verdict_icon (NpVerdict verdict)
{
  return verdicts[verdict].icon;
}

NpGlyph
np_claim_text_verdict_glyph (NpVerdict verdict)
{
  return verdicts[verdict].glyph;
}

NpInk
np_claim_text_verdict_ink (NpVerdict verdict)
{
  return verdicts[verdict].ink;
}

/* As exactly as it was stated. (transfer full) */
static char *
format_stated_fraction (const NpClaimCheck *check)
{
  const NpStated *stated = &check->stated;
  int decimals = (int) stated->decimals - (stated->percent ? 0 : 2);
  double percent
      = (double) stated->scaled / pow (10, stated->decimals) * (stated->percent ? 1 : 100);
  g_autofree char *number = np_format_decimal (percent, MAX (decimals, 0));

  /* Translators: a share or a change in per cent; the first is a plus sign or nothing. */
  return g_strdup_printf (C_ ("growth", "%1$s%2$s\xe2\x80\xaf%%"),
                          check->unit == NP_CLAIM_UNIT_GROWTH && stated->scaled > 0 ? "+" : "",
                          number);
}

static char *
format_rank (gint64 rank)
{
  g_autofree char *count = np_format_count (rank);

  /* Translators: a place in a ranking: "rank 17". */
  return g_strdup_printf (C_ ("claim", "rank %s"), count);
}

static char *
format_interval (gint64 n, NpStatedUnit unit)
{
  g_autofree char *count = np_format_count (n);
  gulong number = (gulong) CLAMP (n, 0, G_MAXINT32);

  /* Translators: a length of time. */
  switch (unit)
    {
    case NP_STATED_UNIT_DAYS:
      return g_strdup_printf (ngettext ("%s day", "%s days", number), count);
    case NP_STATED_UNIT_MONTHS:
      return g_strdup_printf (ngettext ("%s month", "%s months", number), count);
    case NP_STATED_UNIT_YEARS:
    default:
      return g_strdup_printf (ngettext ("%s year", "%s years", number), count);
    }
}

/* Years that are known more exactly are told in months. (transfer full) (nullable) */
static char *
format_found_interval (const NpClaimCheck *check)
{
  double months = check->fraction * 12;

  if (check->computed < 0 || isnan (check->fraction))
    return NULL;
  if (check->stated_unit == NP_STATED_UNIT_YEARS && llround (months) % 12 != 0)
    return format_interval (llround (months), NP_STATED_UNIT_MONTHS);
  return format_interval (check->computed, check->stated_unit);
}

char *
np_claim_text_stated (const NpClaimCheck *check)
{
  const char *text = np_claim_get_stated (check->claim);

  if (check->unit == NP_CLAIM_UNIT_DATE && np_date_is_set (&check->stated_date))
    return np_format_date (&check->stated_date);
  if (!check->has_stated)
    return g_strdup (text);
  switch (check->unit)
    {
    case NP_CLAIM_UNIT_SHARE:
    case NP_CLAIM_UNIT_GROWTH:
      return format_stated_fraction (check);
    case NP_CLAIM_UNIT_RANK:
      return format_rank (check->stated.scaled);
    case NP_CLAIM_UNIT_INTERVAL:
      return format_interval (check->stated.scaled, check->stated_unit);
    case NP_CLAIM_UNIT_COUNT:
      return np_format_count (check->stated.scaled);
    default:
      return g_strdup (text);
    }
}

/* With as many decimals as what is stated, one at least, that the two can be compared. */
static char *
format_fraction (const NpClaimCheck *check)
{
  int decimals
      = check->has_stated ? (int) check->stated.decimals - (check->stated.percent ? 0 : 2) : 1;
  g_autofree char *number = np_format_decimal (check->fraction * 100, MAX (decimals, 1));

  return g_strdup_printf (C_ ("growth", "%1$s%2$s\xe2\x80\xaf%%"),
                          check->unit == NP_CLAIM_UNIT_GROWTH && check->fraction > 0 ? "+" : "",
                          number);
}

char *
np_claim_text_computed (const NpClaimCheck *check)
{
  if (check->unit == NP_CLAIM_UNIT_DATE)
    return np_date_is_set (&check->computed_date) ? np_format_date (&check->computed_date) : NULL;
  if (check->unit == NP_CLAIM_UNIT_INTERVAL)
    return format_found_interval (check);
  if (check->unit == NP_CLAIM_UNIT_SHARE || check->unit == NP_CLAIM_UNIT_GROWTH)
    return isnan (check->fraction) ? NULL : format_fraction (check);
  if (check->computed < 0)
    return NULL;
  return check->unit == NP_CLAIM_UNIT_RANK ? format_rank (check->computed)
                                           : np_format_count (check->computed);
}

static char *
format_days (gint64 days)
{
  g_autofree char *count = np_format_count (ABS (days));
  gulong n = (gulong) MIN (ABS (days), G_MAXINT32);

  if (days < 0)
    /* Translators: how far a date is before a stated one. */
    return g_strdup_printf (ngettext ("%s day earlier", "%s days earlier", n), count);
  return g_strdup_printf (ngettext ("%s day later", "%s days later", n), count);
}

/* (transfer full) */
static char *
format_interval_difference (const NpClaimCheck *check)
{
  g_autofree char *length = format_interval (ABS (check->difference), check->stated_unit);

  if (check->difference == 0)
    return g_strdup ("0");
  /* Translators: by how much one length of time is longer, or shorter, than another. */
  return g_strdup_printf (check->difference > 0 ? _ ("%s longer") : _ ("%s shorter"), length);
}

/* (transfer full) */
static char *
format_places (gint64 difference)
{
  g_autofree char *count = np_format_count (ABS (difference));
  gulong n = (gulong) MIN (ABS (difference), G_MAXINT32);

  if (difference == 0)
    return g_strdup ("0");
  if (difference > 0)
    /* Translators: places in a ranking. */
    return g_strdup_printf (ngettext ("%s place lower", "%s places lower", n), count);
  return g_strdup_printf (ngettext ("%s place higher", "%s places higher", n), count);
}

char *
np_claim_text_difference (const NpClaimCheck *check)
{
  g_autofree char *number = NULL;

  if (!check->has_difference)
    return NULL;
  switch (check->unit)
    {
    case NP_CLAIM_UNIT_SHARE:
    case NP_CLAIM_UNIT_GROWTH:
      number = np_format_decimal (check->fraction_difference * 100, 2);
      /* Translators: a difference in percentage points; the first is a plus sign or nothing. */
      return g_strdup_printf (_ ("%1$s%2$s points"),
                              check->fraction_difference > 0.00005 ? "+" : "", number);
    case NP_CLAIM_UNIT_DATE:
      return check->difference != 0 ? format_days (check->difference) : NULL;
    case NP_CLAIM_UNIT_INTERVAL:
      return format_interval_difference (check);
    case NP_CLAIM_UNIT_RANK:
      return format_places (check->difference);
    default:
      return np_format_change (check->difference);
    }
}

/* A small one with more decimals, that it isn't shown as none. (transfer full) */
static char *
format_ratio (double ratio)
{
  double percent = fabs (ratio) * 100;
  g_autofree char *number = np_format_decimal (ratio * 100, percent < 0.1 ? 3
                                                            : percent < 1 ? 2
                                                                          : 1);

  return g_strdup_printf (C_ ("growth", "%1$s%2$s\xe2\x80\xaf%%"), ratio > 0 ? "+" : "", number);
}

char *
np_claim_text_ratio (const NpClaimCheck *check)
{
  if (!check->has_difference || isnan (check->ratio) || check->unit != NP_CLAIM_UNIT_COUNT
      || check->difference == 0)
    return NULL;
  return format_ratio (check->ratio);
}

char *
np_claim_text_said (NpClaim *claim)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < np_entity_get_n_sources (NP_ENTITY (claim)); i++)
    g_ptr_array_add (names, np_words_source (np_entity_get_source (NP_ENTITY (claim), i)));
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **) names->pdata);
}

/* The name of an entity as it is shown. (transfer full) */
static char *
name_entity (NpDataset *dataset, NpEntity *entity)
{
  if (NP_IS_GROUP (entity))
    return np_figures_group_name (dataset,
                                  (guint) np_dataset_find_group (dataset,
                                                                 np_entity_get_id (entity)));
  return g_strdup (np_entity_get_name (entity));
}

char *
np_claim_text_reference (NpDataset *dataset, const char *reference)
{
  NpEntity *entity = np_claim_find_entity (dataset, reference);
  const char *colon = strchr (reference, ':');
  NpPeriod period;

  if (entity != NULL)
    return name_entity (dataset, entity);
  if (g_str_has_prefix (reference, "period:") && np_period_parse (colon + 1, &period))
    return np_format_period (period);
  return g_strdup (reference);
}

char *
np_claim_text_item (NpDataset *dataset, const NpClaimItem *item)
{
  if (item->role == NP_CLAIM_ROLE_PERIOD)
    return np_format_period (item->period);
  if (item->role == NP_CLAIM_ROLE_STATED)
    return g_strdup (C_ ("claim", "What is stated"));
  if (item->reference != NULL)
    return np_claim_text_reference (dataset, item->reference);
  return item->entity != NULL ? name_entity (dataset, item->entity) : g_strdup ("");
}

char *
np_claim_text_item_value (const NpClaimItem *item)
{
  if (item->units >= 0)
    return np_format_count (item->units);
  return np_date_is_set (&item->date) ? np_format_date (&item->date) : NULL;
}

NpSource *
np_claim_text_item_source (NpDataset *dataset, const NpClaimItem *item)
{
  NpFactTable *table = np_data_table_get (dataset, item->table);

  if (table != NULL && item->row != G_MAXUINT)
    return np_dataset_source (dataset, np_fact_table_get_row (table, item->row).source);
  if (item->capacity != NULL)
    return item->capacity->sources[0];
  if (item->entity != NULL && np_entity_get_n_sources (item->entity) > 0
      && (item->role == NP_CLAIM_ROLE_REPORT || item->role == NP_CLAIM_ROLE_RIVAL))
    return np_entity_get_source (item->entity, 0);
  return NULL;
}

/* The claim's period as it is shown; it may be a day. (transfer full) (nullable) */
static char *
format_when (NpClaim *claim)
{
  const char *text = np_claim_get_period (claim);
  NpPeriod period;
  NpDate date;

  if (text == NULL)
    return NULL;
  if (np_period_parse (text, &period))
    return np_format_period (period);
  return np_date_parse (text, &date) ? np_format_date (&date) : g_strdup (text);
}

char *
np_claim_text_about (NpDataset *dataset, NpClaim *claim)
{
  const char *market = np_claim_get_market (claim);
  int number = market != NULL ? np_dataset_find_market (dataset, market) : -1;
  g_autofree char *when = format_when (claim);
  g_autofree char *subject = np_claim_get_subject (claim) != NULL
                                 ? np_claim_text_reference (dataset, np_claim_get_subject (claim))
                                 : NULL;
  const char *place
      = number >= 0 ? np_entity_get_name (NP_ENTITY (np_dataset_market (dataset, (guint) number)))
                    : NULL;
  GString *about = g_string_new (subject);

  /* The market is not said twice where it is the subject. */
  if (place != NULL && g_strcmp0 (place, subject) != 0)
    g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", place);
  if (when != NULL)
    g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", when);
  return g_string_free_and_steal (about);
}

char *
np_claim_text_sources (NpDataset *dataset, const GArray *sources)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < sources->len; i++)
    {
      char *name = np_words_source (np_dataset_source (dataset, g_array_index (sources, guint, i)));

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }
  g_ptr_array_add (names, NULL);
  return np_format_list ((const char *const *) names->pdata);
}

GPtrArray *
np_claim_text_list_sources (NpDataset *dataset, const NpClaimCheck *check)
{
  GPtrArray *sources = g_ptr_array_new ();
  const GArray *lists[] = { check->sources_for, check->sources_against };

  for (guint i = 0; i < check->items->len; i++)
    np_words_note_source (sources,
                          np_claim_text_item_source (dataset, &g_array_index (check->items,
                                                                              NpClaimItem, i)));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      np_words_note_source (sources,
                            np_dataset_source (dataset, g_array_index (lists[i], guint, j)));
  return sources;
}
