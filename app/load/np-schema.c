/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-schema.h"

#include "np-config.h"
#include "np-location.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
parse_count (const NpCsvField *text, gint64 *count)
{
  gint64 n = 0;

  for (gsize i = 0; i < text->length; i++)
    {
      if (!g_ascii_isdigit (text->text[i]) || n > (G_MAXINT64 - (text->text[i] - '0')) / 10)
        return FALSE;
      n = n * 10 + (text->text[i] - '0');
    }
  *count = n;
  return TRUE;
}

static gboolean
parse_number (const NpField *field, const NpCsvField *text, double *number)
{
  char *end;

  /* No "inf", no hexadecimal, no exponent, no space: digits, a sign and a point. */
  if (strspn (text->text, "+-.0123456789") != text->length)
    return FALSE;
  *number = g_ascii_strtod (text->text, &end);
  return end != text->text && *end == '\0' && *number >= field->min && *number <= field->max;
}

static gboolean
parse_word (const NpField *field, const NpCsvField *text, guint *index)
{
  for (guint i = 0; field->words[i] != NULL; i++)
    if (g_str_equal (field->words[i], text->text))
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
parse_sources (const char *text, NpDatasetBuilder *builder, GPtrArray *scrap, NpSource ***sources)
{
  g_auto (GStrv) ids = np_schema_split (text);
  guint n;

  if (ids == NULL)
    return FALSE;
  n = g_strv_length (ids);
  *sources = g_new0 (NpSource *, n + 1);
  g_ptr_array_add (scrap, *sources);
  for (guint i = 0; i < n; i++)
    {
      int index = np_dataset_builder_find_source (builder, ids[i], strlen (ids[i]));

      if (index < 0)
        return FALSE;
      (*sources)[i] = np_dataset_builder_get_source (builder, (guint) index);
    }
  return TRUE;
}

/* The items as one block, so that it can be freed with the rest of the row. */
static gboolean
parse_texts (const char *text, GPtrArray *scrap, const char *const **texts)
{
  g_auto (GStrv) items = np_schema_split (text);
  const char **kept;
  guint n;

  if (items == NULL)
    return FALSE;
  n = g_strv_length (items);
  kept = g_new0 (const char *, n + 1);
  g_ptr_array_add (scrap, kept);
  for (guint i = 0; i < n; i++)
    {
      kept[i] = g_strdup (items[i]);
      g_ptr_array_add (scrap, (gpointer) kept[i]);
    }
  *texts = kept;
  return TRUE;
}

static gboolean
parse_ids (const char *text,
           int (*find) (NpDatasetBuilder *, const char *, gsize),
           NpDatasetBuilder *builder,
           GPtrArray *scrap,
           const char *const **ids)
{
  if (!parse_texts (text, scrap, ids))
    return FALSE;
  for (guint i = 0; (*ids)[i] != NULL; i++)
    if (find (builder, (*ids)[i], strlen ((*ids)[i])) < 0)
      return FALSE;
  return TRUE;
}

static gboolean
parse_reference (NpFieldKind kind, const NpCsvField *text, NpDatasetBuilder *builder, guint *index)
{
  int found = -1;

  if (kind == NP_FIELD_MARKET)
    found = np_dataset_builder_find_market (builder, text->text, text->length);
  else if (kind == NP_FIELD_GROUP)
    found = np_dataset_builder_find_group (builder, text->text, text->length);
  else if (kind == NP_FIELD_BRAND)
    found = np_dataset_builder_find_brand (builder, text->text, text->length);
  else if (kind == NP_FIELD_PLANT)
    found = np_dataset_builder_find_plant (builder, text->text, text->length);
  else if (kind == NP_FIELD_SOURCE)
    found = np_dataset_builder_find_source (builder, text->text, text->length);
  *index = (guint) MAX (found, 0);
  return found >= 0;
}

gboolean
np_field_parse (const NpField *field,
                const NpCsvField *text,
                NpDatasetBuilder *builder,
                GPtrArray *scrap,
                NpValue *value)
{
  value->text = text->text;
  switch (field->kind)
    {
    case NP_FIELD_TEXT:
      return !field->required || strspn (text->text, " \t\n\r") < text->length;
    case NP_FIELD_TEXTS:
      return parse_texts (text->text, scrap, &value->texts);
    case NP_FIELD_ID:
      return np_schema_is_id (text->text, text->length);
    case NP_FIELD_DATE:
      return np_date_parse (text->text, &value->date);
    case NP_FIELD_PERIOD:
      return np_period_parse (text->text, &value->period);
    case NP_FIELD_WHEN:
      return np_period_parse (text->text, NULL) || np_date_parse (text->text, &value->date);
    case NP_FIELD_COUNT:
      return parse_count (text, &value->count);
    case NP_FIELD_NUMBER:
      return parse_number (field, text, &value->number);
    case NP_FIELD_WORD:
      return parse_word (field, text, &value->index);
    case NP_FIELD_BRANDS:
      return parse_ids (text->text, np_dataset_builder_find_brand, builder, scrap, &value->texts);
    case NP_FIELD_GROUPS:
      return parse_ids (text->text, np_dataset_builder_find_group, builder, scrap, &value->texts);
    case NP_FIELD_PARTNERSHIP:
      value->partnership = np_dataset_builder_find_partnership (builder, text->text);
      return value->partnership != NULL;
    case NP_FIELD_SOURCES:
      return parse_sources (text->text, builder, scrap, &value->sources);
    case NP_FIELD_MARKET:
    case NP_FIELD_GROUP:
    case NP_FIELD_BRAND:
    case NP_FIELD_PLANT:
    case NP_FIELD_SOURCE:
      return parse_reference (field->kind, text, builder, &value->index);
    default:
      g_assert_not_reached ();
    }
}

gboolean
np_field_is_lasting (const NpField *field)
{
  switch (field->kind)
    {
    case NP_FIELD_PERIOD:
    case NP_FIELD_WORD:
    case NP_FIELD_MARKET:
    case NP_FIELD_BRAND:
    case NP_FIELD_PLANT:
    case NP_FIELD_SOURCE:
      return TRUE;
    default:
      return FALSE;
    }
}

static char *
describe_words (const NpField *field)
{
  g_autofree char *words = g_strjoinv (", ", (char **) field->words);

  return g_strdup_printf (_ ("one of: %s"), words);
}

char *
np_field_describe (const NpField *field)
{
  switch (field->kind)
    {
    case NP_FIELD_TEXT:
      return g_strdup (_ ("text"));
    case NP_FIELD_TEXTS:
      return g_strdup (_ ("texts with “;” between them, none empty"));
    case NP_FIELD_ID:
      return g_strdup (_ ("an id of at most 128 of a–z, 0–9, “.”, “_” and “-” that starts with a "
                          "letter or a digit"));
    case NP_FIELD_DATE:
      return g_strdup (_ ("a date such as 2014, 2014-10, 2014-10-21 or 2018~"));
    case NP_FIELD_PERIOD:
      return g_strdup (_ ("a period such as 2025, 2025-Q3, 2025-09 or 2024-04/2025-03"));
    case NP_FIELD_WHEN:
      return g_strdup (_ ("a period or a date such as 2025, 2025-Q3 or 2025-09-01"));
    case NP_FIELD_COUNT:
      return g_strdup (_ ("a whole number in digits, such as 53604"));
    case NP_FIELD_NUMBER:
      return g_strdup_printf (_ ("a number from %g to %g"), field->min, field->max);
    case NP_FIELD_WORD:
      return describe_words (field);
    case NP_FIELD_MARKET:
      return g_strdup (_ ("the id of a row of “markets”"));
    case NP_FIELD_GROUP:
      return g_strdup (_ ("the id of a row of “groups”"));
    case NP_FIELD_GROUPS:
      return g_strdup (_ ("ids of rows of “groups” with “;” between them"));
    case NP_FIELD_BRAND:
      return g_strdup (_ ("the id of a row of “brands”"));
    case NP_FIELD_BRANDS:
      return g_strdup (_ ("ids of rows of “brands” with “;” between them"));
    case NP_FIELD_PLANT:
      return g_strdup (_ ("the id of a row of “plants”"));
    case NP_FIELD_PARTNERSHIP:
      return g_strdup (_ ("the id of a row of “partnerships”"));
    case NP_FIELD_SOURCE:
      return g_strdup (_ ("the id of one row of “sources”"));
    case NP_FIELD_SOURCES:
      return g_strdup (_ ("ids of rows of “sources” with “;” between them"));
    default:
      g_assert_not_reached ();
    }
}

gboolean
np_schema_is_id (const char *text, gsize length)
{
  if (length == 0 || length > NP_LOCATION_MAX_ID || strchr ("._-", text[0]) != NULL)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]) && !g_ascii_isdigit (text[i])
        && (text[i] == '\0' || strchr ("._-", text[i]) == NULL))
      return FALSE;
  return TRUE;
}

char **
np_schema_split (const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, ";", -1);

  for (char **item = items; *item != NULL; item++)
    if (*g_strstrip (*item) == '\0')
      return NULL;
  return g_steal_pointer (&items);
}
