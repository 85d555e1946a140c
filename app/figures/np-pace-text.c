/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-pace-text.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

/* The makers that were taken over built cars already: there was no first one to wait for. */
gboolean
np_pace_text_is_takeover (NpPartnership *partnership)
{
  return g_strcmp0 (np_partnership_get_kind (partnership), "acquisition") == 0;
}

GArray *
np_pace_text_list (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GArray) all = np_pace_list (query->dataset, query->reports);
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  GArray *paces = g_array_new (FALSE, TRUE, sizeof (NpPace));

  for (guint i = 0; i < timeline->lanes->len; i++)
    {
      const NpTimelineLane *lane = timeline->lanes->pdata[i];

      if (lane->partnership != NULL && !np_pace_text_is_takeover (lane->partnership))
        g_hash_table_add (shown, lane->partnership);
    }
  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_contains (shown, g_array_index (all, NpPace, i).partnership))
      g_array_append_vals (paces, &g_array_index (all, NpPace, i), 1);
  return paces;
}

char *
np_pace_text_years (const NpPace *pace)
{
  g_autofree char *low = np_format_decimal (pace->min_years, 1);
  g_autofree char *high = np_format_decimal (pace->max_years, 1);

  if (g_str_equal (low, high))
    return g_steal_pointer (&low);
  /* Translators: between how many years and how many. */
  return g_strdup_printf (C_ ("range", "%1$s to %2$s"), low, high);
}

char *
np_pace_text_from_to (const NpPace *pace)
{
  g_autofree char *years = np_pace_text_years (pace);
  g_autofree char *from = np_format_date (&pace->agreement);
  g_autofree char *to = np_format_date (np_event_get_date (pace->first_car));

  /* Translators: a number of years or a range of them, with decimals; two dates. */
  return g_strdup_printf (_ ("%1$s years, from %2$s to %3$s"), years, from, to);
}

char *
np_pace_text_without_car (const GArray *paces)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_null_terminated (paces->len, NULL, TRUE);
  g_autofree char *list = NULL;

  for (guint i = 0; i < paces->len; i++)
    {
      const NpPace *pace = &g_array_index (paces, NpPace, i);

      if (pace->first_car == NULL)
        g_ptr_array_add (names, (gpointer) np_entity_get_name (NP_ENTITY (pace->partnership)));
    }
  if (names->len == 0)
    return NULL;
  list = np_format_list ((const char *const *) names->pdata);
  /* Translators: partnerships. */
  return g_strdup_printf (_ ("No first car is recorded of %s."), list);
}

const char *
np_pace_text_definition (void)
{
  return _ (
      "From the day on which the partnership was formed, or its first agreement, joint venture "
      "or sale, to the first plant that opens or product that starts after it. Where a date "
      "is known to the month or year only, the shortest and the longest time it can have "
      "been. Takeovers are left out: their makers built cars already.");
}

char *
np_pace_text_summary (const NpQuery *query, const NpTimeline *timeline)
{
  g_autoptr (GArray) paces = np_pace_text_list (query, timeline);
  const NpPace *first, *last;
  g_autofree char *quickest = NULL, *slowest = NULL;
  guint n = 0;

  while (n < paces->len && g_array_index (paces, NpPace, n).first_car != NULL)
    n++;
  if (n == 0)
    return g_strdup (_ ("Of none of these is both an agreement and a first car recorded."));
  first = &g_array_index (paces, NpPace, 0);
  last = &g_array_index (paces, NpPace, n - 1);
  quickest = np_pace_text_years (first);
  slowest = np_pace_text_years (last);
  if (n == 1)
    /* Translators: a partnership, years. */
    return g_strdup_printf (_ ("%1$s took %2$s years from agreement to first car."),
                            np_entity_get_name (NP_ENTITY (first->partnership)), quickest);
  /* Translators: a partnership and years, another one and years, how many there are in all. */
  return g_strdup_printf (ngettext ("From agreement to first car, %1$s took %2$s years and %3$s "
                                    "%4$s; of %5$u both dates are recorded.",
                                    "From agreement to first car, %1$s took %2$s years and %3$s "
                                    "%4$s; of %5$u both dates are recorded.",
                                    n),
                          np_entity_get_name (NP_ENTITY (first->partnership)), quickest,
                          np_entity_get_name (NP_ENTITY (last->partnership)), slowest, n);
}
