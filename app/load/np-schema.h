/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-csv-reader.h"
#include "np-dataset-builder.h"

G_BEGIN_DECLS

/* What a field of a table holds. */
typedef enum
{
  NP_FIELD_TEXT,
  NP_FIELD_TEXTS, /* `;`-separated */
  NP_FIELD_ID,
  NP_FIELD_DATE,
  NP_FIELD_PERIOD,
  NP_FIELD_WHEN,   /* a period or a date; kept as text */
  NP_FIELD_COUNT,  /* a whole number, not negative */
  NP_FIELD_NUMBER, /* from min to max, with a decimal point */
  NP_FIELD_WORD,   /* one of words */
  NP_FIELD_MARKET, /* ids of what was read before */
  NP_FIELD_GROUP,
  NP_FIELD_GROUPS,
  NP_FIELD_BRAND,
  NP_FIELD_BRANDS,
  NP_FIELD_PLANT,
  NP_FIELD_PARTNERSHIP,
  NP_FIELD_SOURCE,
  NP_FIELD_SOURCES,
} NpFieldKind;

typedef struct
{
  const char *name;
  NpFieldKind kind;
  gboolean required;
  const char *const *words; /* NULL-terminated, in the order of the model's enum */
  double min;
  double max;
} NpField;

/* A field as it was read. Where a field is left out or empty, @text is NULL, @index and @number
 * are 0 and dates unset. Everything lives until the next row. */
typedef struct
{
  const char *text;
  union
  {
    gint64 count; /* first and widest: an empty value is all zero */
    NpDate date;
    NpPeriod period;
    double number;
    guint index; /* of a word, or of an entity in the dataset */
    const char *const *texts;
    NpSource **sources;
    NpPartnership *partnership;
  };
} NpValue;

/* Reads one field that isn't empty. @scrap takes what was allocated. FALSE when it is not what it
 * must be; np_field_describe() says what that is. */
gboolean np_field_parse (const NpField *field,
                         const NpCsvField *text,
                         NpDatasetBuilder *builder,
                         GPtrArray *scrap,
                         NpValue *value);
/* What is expected in a field, in words. (transfer full) */
char *np_field_describe (const NpField *field);
/* Whether a value depends on the text alone and may be kept for the next row with the same. */
gboolean np_field_is_lasting (const NpField *field);

gboolean np_schema_is_id (const char *text, gsize length);
/* The items of a `;`-separated list without the spaces around them; NULL when one is empty. */
char **np_schema_split (const char *text);

G_END_DECLS
