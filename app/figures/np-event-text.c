/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-event-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"
#include "np-words.h"

#define DAYS_PER_MONTH         (365.25 / 12)
#define DAYS_OF_SHORTEST_MONTH 28

NpGlyph
np_event_text_glyph (NpEvent *event)
{
  const char *kind = np_event_get_kind (event);
  static const struct
  {
    const char *kind;
    NpGlyph glyph;
  } glyphs[] = {
    { "agreement", NP_GLYPH_AGREEMENT },    { "joint-venture", NP_GLYPH_AGREEMENT },
    { "plant-opening", NP_GLYPH_PLANT },    { "production-start", NP_GLYPH_PRODUCT },
    { "product-launch", NP_GLYPH_PRODUCT }, { "production-end", NP_GLYPH_END },
    { "plant-closure", NP_GLYPH_END },      { "talks", NP_GLYPH_TALKS },
    { "government", NP_GLYPH_FLAG },        { "sale", NP_GLYPH_SALE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (g_strcmp0 (kind, glyphs[i].kind) == 0)
      return glyphs[i].glyph;
  return NP_GLYPH_NEWS;
}

static gboolean
says_otherwise (const NpEventLink *link)
{
  return link->kind == NP_EVENT_LINK_CONTRADICTS || link->kind == NP_EVENT_LINK_RIVAL_OF;
}

gboolean
np_event_text_is_contradicted (NpEvent *event, GPtrArray *events)
{
  guint n;
  const NpEventLink *links = np_event_get_links (event, &n);
  const char *id = np_entity_get_id (NP_ENTITY (event));

  for (guint i = 0; i < n; i++)
    if (says_otherwise (&links[i]))
      return TRUE;
  for (guint i = 0; i < events->len; i++)
    {
      links = np_event_get_links (g_ptr_array_index (events, i), &n);
      for (guint j = 0; j < n; j++)
        if (says_otherwise (&links[j]) && g_strcmp0 (links[j].event, id) == 0)
          return TRUE;
    }
  return FALSE;
}

char *
np_event_text_detail (NpEvent *event, gboolean rivals)
{
  GString *detail = g_string_new (NULL);
  g_autofree char *kind = np_words_capitalise (np_format_event_kind (np_event_get_kind (event)));

  np_words_add_line (detail, kind);
  np_words_add_line (detail, np_event_get_summary (event));
  if (np_event_is_plan (event))
    np_words_add_line (detail, _ ("Planned; that it happened is not recorded"));
  else if (np_date_is_set (np_event_get_planned (event)))
    {
      g_autofree char *planned = np_format_date (np_event_get_planned (event));
      /* Translators: the date that was once planned for an event. */
      g_autofree char *line = g_strdup_printf (_ ("Planned for %s"), planned);

      np_words_add_line (detail, line);
    }
  if (rivals)
    np_words_add_line (detail, _ ("Another report says otherwise"));
  return g_string_free_and_steal (detail);
}

char *
np_event_text_when (NpEvent *event)
{
  g_autofree char *start = np_format_date (np_event_get_date (event));
  g_autofree char *end = np_format_date (np_event_get_end (event));

  if (*end == '\0')
    return g_steal_pointer (&start);
  /* Translators: from one date to another. */
  return g_strdup_printf (C_ ("range", "%1$s to %2$s"), start, end);
}

/* Of a month that is all that is known, the middle. */
static double
get_middle (const NpDate *date)
{
  return (np_date_first_day (date) + np_date_last_day (date)) / 2.0;
}

char *
np_event_text_planned (NpEvent *event)
{
  const NpDate *planned = np_event_get_planned (event);
  const NpDate *date = np_event_get_date (event);
  double days = get_middle (planned) - get_middle (date);
  g_autofree char *when = NULL, *months = NULL;

  if (!np_date_is_set (planned))
    return NULL;
  when = np_format_date (planned);
  /* Between years, months can't be told. */
  if (planned->month == 0 || date->month == 0 || fabs (days) < DAYS_OF_SHORTEST_MONTH)
    return g_steal_pointer (&when);
  months = np_words_span ((guint) lround (fabs (days) / DAYS_PER_MONTH), NP_PERIOD_UNIT_MONTH);
  if (days < 0)
    /* Translators: a date; a length of time from there to when something happened. */
    return g_strdup_printf (_ ("%1$s, %2$s before"), when, months);
  /* Translators: a date; a length of time from when something happened to there. */
  return g_strdup_printf (_ ("%1$s, %2$s after"), when, months);
}
