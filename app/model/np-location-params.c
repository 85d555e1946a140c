/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-location-private.h"

#include <string.h>

/* What a parameter's value can be. */
typedef enum
{
  KIND_ID,      /* one id of the dataset's own */
  KIND_ID_LIST, /* ids, also of groups that stand for one brand; no two alike */
  KIND_PERIOD,
  KIND_CHOICE, /* one of a few words */
  KIND_TEXT,   /* any text without control characters */
  KIND_WINDOW, /* a period, or months from where lanes are aligned */
} ParamKind;

typedef struct
{
  const char *name;
  guint views; /* bits of VIEW() */
  ParamKind kind;
  const char *choices[8]; /* NULL-terminated */
} Param;

#define VIEW(view)    (1u << NP_VIEW_##view)
#define EVERY_VIEW    ((1u << NP_N_VIEWS) - 1)
#define REGISTRATIONS VIEW (REGISTRATIONS)
#define PARTNERSHIPS  VIEW (PARTNERSHIPS)
#define PLANTS        VIEW (PLANTS)
#define EVIDENCE      VIEW (EVIDENCE)

/* All that a location can say, in the order in which its URI says it. */
static const Param params[] = {
  { NP_PARAM_MARKET, REGISTRATIONS, KIND_ID },
  { NP_PARAM_PERIOD, REGISTRATIONS | PARTNERSHIPS | PLANTS, KIND_PERIOD },
  { NP_PARAM_BASE, REGISTRATIONS, KIND_PERIOD },
  { NP_PARAM_BY, REGISTRATIONS, KIND_CHOICE, { "brand", "group", "country" } },
  { NP_PARAM_BY, PARTNERSHIPS, KIND_CHOICE, { "partnership", "company", "plant", "kind" } },
  { NP_PARAM_BY,
    PLANTS,
    KIND_CHOICE,
    { "product", "country", "operator", "group", "partnership" } },
  { NP_PARAM_ALIGN, PARTNERSHIPS, KIND_CHOICE, { "date", "founding", "plant", "talks" } },
  { NP_PARAM_MODE,
    REGISTRATIONS,
    KIND_CHOICE,
    { "ranking", "trend", "share", "rank", "slope", "multiples", "concentration" } },
  { NP_PARAM_MODE,
    PLANTS,
    KIND_CHOICE,
    { "capacity", "use", "output", "map", "compare", "sensitivity" } },
  { NP_PARAM_MODE, EVIDENCE, KIND_CHOICE, { "claims", "findings", "sources" } },
  { NP_PARAM_CLAIM, EVIDENCE, KIND_ID },
  { NP_PARAM_VERDICT, EVIDENCE, KIND_ID_LIST },
  { NP_PARAM_SUBJECT, EVIDENCE, KIND_TEXT },
  { NP_PARAM_SOURCE, EVIDENCE, KIND_ID },
  { NP_PARAM_SORT, PLANTS, KIND_CHOICE, { "use", "capacity", "output", "spare", "name" } },
  { NP_PARAM_MEASURE,
    REGISTRATIONS,
    KIND_CHOICE,
    { "units", "share", "change", "growth", "rolling", "ytd", "index" } },
  { NP_PARAM_INTERVAL, REGISTRATIONS, KIND_CHOICE, { "year", "quarter", "month" } },
  { NP_PARAM_AXIS, REGISTRATIONS, KIND_CHOICE, { "shared", "own" } },
  { NP_PARAM_EVENTS, REGISTRATIONS, KIND_CHOICE, { "on", "off" } },
  { NP_PARAM_FROM, REGISTRATIONS | PARTNERSHIPS | PLANTS, KIND_PERIOD },
  { NP_PARAM_TO, REGISTRATIONS | PARTNERSHIPS | PLANTS, KIND_PERIOD },
  { NP_PARAM_ZOOM, PARTNERSHIPS, KIND_WINDOW },
  { NP_PARAM_COMPANY, PARTNERSHIPS | PLANTS, KIND_TEXT },
  { NP_PARAM_KIND, PARTNERSHIPS | EVIDENCE, KIND_ID_LIST },
  { NP_PARAM_FIND, PARTNERSHIPS | PLANTS | EVIDENCE, KIND_TEXT },
  { NP_PARAM_SELECT, REGISTRATIONS | PARTNERSHIPS | PLANTS | EVIDENCE, KIND_ID_LIST },
  { NP_PARAM_GREY, REGISTRATIONS, KIND_ID_LIST },
  { NP_PARAM_HIDE, REGISTRATIONS, KIND_ID_LIST },
  { NP_PARAM_EXPAND, REGISTRATIONS | PARTNERSHIPS, KIND_ID_LIST },
  { NP_PARAM_FOLD, PARTNERSHIPS, KIND_ID_LIST },
  { NP_PARAM_EVENT, PARTNERSHIPS, KIND_ID },
  { NP_PARAM_COUNTRY, PLANTS, KIND_TEXT },
  { NP_PARAM_PRODUCT, PLANTS, KIND_CHOICE, { "vehicles", "engines", "batteries" } },
  { NP_PARAM_PARTNERSHIP, PLANTS, KIND_ID },
  { NP_PARAM_REGION, PLANTS, KIND_CHOICE, { "world", "uk", "europe", "china" } },
  { NP_PARAM_SCENARIO, PLANTS, KIND_ID_LIST },
  { NP_PARAM_SHOW,
    REGISTRATIONS | PARTNERSHIPS | PLANTS | EVIDENCE,
    KIND_CHOICE,
    { "chart", "table" } },
  { NP_PARAM_WITHOUT, EVERY_VIEW, KIND_ID_LIST },
};

G_STATIC_ASSERT (G_N_ELEMENTS (params) == NP_N_PARAMS);

#define OWN_PREFIX "own:"

int
np_param_find (NpView view, const char *name, gsize len)
{
  for (guint i = 0; i < NP_N_PARAMS; i++)
    if ((params[i].views & 1u << view) != 0 && strlen (params[i].name) == len
        && memcmp (params[i].name, name, len) == 0)
      return (int) i;
  return -1;
}

static gboolean
is_id (const char *text, gsize len)
{
  if (len == 0 || len > NP_LOCATION_MAX_ID || !(g_ascii_islower (*text) || g_ascii_isdigit (*text)))
    return FALSE;

  for (gsize i = 1; i < len; i++)
    if (!g_ascii_islower (text[i]) && !g_ascii_isdigit (text[i]) && strchr ("._-", text[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_own_id (const char *text, gsize len)
{
  const gsize prefix = strlen (OWN_PREFIX);

  return len > prefix && memcmp (text, OWN_PREFIX, prefix) == 0
         && is_id (text + prefix, len - prefix);
}

static gboolean
is_id_list (const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, ",", NP_LOCATION_MAX_LIST + 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (g_strv_length (ids) > NP_LOCATION_MAX_LIST)
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gsize len = strlen (ids[i]);

      if (!is_id (ids[i], len) && !is_own_id (ids[i], len))
        return FALSE;
      if (!g_hash_table_add (seen, ids[i]))
        return FALSE;
    }
  return ids[0] != NULL;
}

static gboolean
is_text (const char *text)
{
  gsize len = strlen (text);

  if (len == 0 || len > NP_LOCATION_MAX_TEXT || !g_utf8_validate (text, (gssize) len, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

gboolean
np_param_parse_months (const char *value, int *first, int *last)
{
  const char *slash = strchr (value, '/');
  g_autofree char *from = slash != NULL ? g_strndup (value, (gsize) (slash - value)) : NULL;
  gint64 a, b;

  /* Two months of the calendar have a hyphen inside, which no number has. */
  if (from == NULL
      || !g_ascii_string_to_signed (from, 10, -NP_LOCATION_MAX_MONTHS, NP_LOCATION_MAX_MONTHS, &a,
                                    NULL)
      || !g_ascii_string_to_signed (slash + 1, 10, -NP_LOCATION_MAX_MONTHS, NP_LOCATION_MAX_MONTHS,
                                    &b, NULL)
      || a >= b)
    return FALSE;
  *first = (int) a;
  *last = (int) b;
  return TRUE;
}

static char *
canonicalise_window (const char *value)
{
  NpPeriod period;
  int first, last;

  if (np_period_parse (value, &period))
    return np_period_to_string (period);
  return np_param_parse_months (value, &first, &last) ? g_strdup_printf ("%d/%d", first, last)
                                                      : NULL;
}

char *
np_param_canonicalise (guint i, const char *value)
{
  const Param *param = &params[i];
  gboolean valid = FALSE;
  NpPeriod period;

  switch (param->kind)
    {
    case KIND_ID:
      valid = is_id (value, strlen (value));
      break;
    case KIND_ID_LIST:
      valid = is_id_list (value);
      break;
    case KIND_PERIOD:
      return np_period_parse (value, &period) ? np_period_to_string (period) : NULL;
    case KIND_CHOICE:
      valid = g_strv_contains (param->choices, value);
      break;
    case KIND_TEXT:
      valid = is_text (value);
      break;
    case KIND_WINDOW:
      return canonicalise_window (value);
    default:
      g_assert_not_reached ();
    }
  return valid ? g_strdup (value) : NULL;
}

const char *
np_param_get_name (guint i)
{
  return params[i].name;
}
