/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-stated.h"

#include <string.h>

/* Longer texts are no misprinted numbers. */
#define MAX_REPAIRED 24

typedef struct
{
  const char *at;
  gint64 value;
  guint n_digits; /* leading zeros count: there are none */
} Reader;

static guint
read_digits (Reader *self, guint most)
{
  guint n = 0;

  while (n < most && g_ascii_isdigit (*self->at))
    {
      self->value = self->value * 10 + (*self->at++ - '0');
      self->n_digits++;
      n++;
    }
  return n;
}

/* "738000" or "738,000", never "0738" or "7,38": what is written otherwise may be another number. */
static gboolean
read_whole (Reader *self)
{
  const char *start = self->at;
  guint first = read_digits (self, NP_STATED_MAX_DIGITS);

  if (first == 0 || (*start == '0' && first > 1))
    return FALSE;
  if (*self->at == ',' && (first > 3 || *start == '0'))
    return FALSE;
  while (*self->at == ',')
    {
      self->at++;
      if (self->n_digits + 3 > NP_STATED_MAX_DIGITS || read_digits (self, 3) != 3)
        return FALSE;
    }
  return !g_ascii_isdigit (*self->at);
}

/* A hyphen, or the typographer's minus sign. */
static gboolean
read_minus (Reader *self)
{
  static const char *const signs[] = { "-", "\xe2\x88\x92" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (self->at, signs[i]))
      {
        self->at += strlen (signs[i]);
        return TRUE;
      }
  return FALSE;
}

/**
 * np_stated_parse:
 * @text: a number as stated
 * @stated: (out caller-allocates) (optional): where to put it; left alone on failure
 *
 * Reads `6`, `738,000`, `2.65%` and `-8.9%`. Commas stand before groups of three digits or nowhere,
 * and there are at most %NP_STATED_MAX_DECIMALS decimals: what isn't written so is not guessed.
 *
 * Returns: whether @text is such a number
 */
gboolean
np_stated_parse (const char *text, NpStated *stated)
{
  Reader reader = { .at = text };
  guint decimals = 0;
  gboolean minus, percent;

  g_return_val_if_fail (text != NULL, FALSE);

  minus = read_minus (&reader);
  if (!minus && *reader.at == '+')
    reader.at++;
  if (!read_whole (&reader))
    return FALSE;
  if (*reader.at == '.')
    {
      reader.at++;
      decimals = read_digits (&reader, NP_STATED_MAX_DECIMALS);
      if (decimals == 0)
        return FALSE;
    }
  percent = *reader.at == '%';
  if (reader.at[percent ? 1 : 0] != '\0' || reader.n_digits > NP_STATED_MAX_DIGITS)
    return FALSE;
  if (stated != NULL)
    *stated = (NpStated) { minus ? -reader.value : reader.value, decimals, percent };
  return TRUE;
}

/**
 * np_stated_to_fraction:
 * @self: a stated number
 *
 * Returns: the number as a fraction of the whole, whether it was stated in per cent or not
 */
double
np_stated_to_fraction (const NpStated *self)
{
  guint n = self->decimals + (self->percent ? 2 : 0);
  double scale = 1;

  for (guint i = 0; i < n; i++)
    scale *= 10;
  return (double) self->scaled / scale;
}

/**
 * np_stated_parse_interval:
 * @text: what was stated
 * @n: (out): how many
 * @unit: (out): of what
 *
 * Reads a whole number and days, months or years after a space.
 *
 * Returns: %FALSE, and nothing is set, for any other text
 */
gboolean
np_stated_parse_interval (const char *text, gint64 *n, NpStatedUnit *unit)
{
  static const char *const words[][2] = {
    [NP_STATED_UNIT_DAYS] = { "day", "days" },
    [NP_STATED_UNIT_MONTHS] = { "month", "months" },
    [NP_STATED_UNIT_YEARS] = { "year", "years" },
  };
  g_auto (GStrv) parts = NULL;
  NpStated number;

  g_return_val_if_fail (text != NULL, FALSE);

  parts = g_strsplit (text, " ", 3);
  if (g_strv_length (parts) != 2 || !np_stated_parse (parts[0], &number) || number.decimals > 0
      || number.percent || number.scaled < 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (parts[1], words[i][0]) || g_str_equal (parts[1], words[i][1]))
      {
        *n = number.scaled;
        *unit = (NpStatedUnit) i;
        return TRUE;
      }
  return FALSE;
}

static void
add_repair (GArray *repairs, const char *text)
{
  NpStated stated;

  if (!np_stated_parse (text, &stated) || stated.decimals > 0 || stated.percent)
    return;
  for (guint i = 0; i < repairs->len; i++)
    if (g_array_index (repairs, gint64, i) == stated.scaled)
      return;
  g_array_append_val (repairs, stated.scaled);
}

static void
add_shortened (GArray *repairs, const char *text)
{
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      g_autofree char *shorter = g_strdup_printf ("%.*s%s", (int) i, text, text + i + 1);

      add_repair (repairs, shorter);
    }
}

static void
add_swapped (GArray *repairs, const char *text)
{
  g_autofree char *swapped = g_strdup (text);

  for (gsize i = 0; text[i] != '\0' && text[i + 1] != '\0'; i++)
    {
      swapped[i] = text[i + 1];
      swapped[i + 1] = text[i];
      add_repair (repairs, swapped);
      swapped[i] = text[i];
      swapped[i + 1] = text[i + 1];
    }
}

static void
add_lengthened (GArray *repairs, const char *text)
{
  for (gsize i = 0; i <= strlen (text); i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        g_autofree char *longer = g_strdup_printf ("%.*s%c%s", (int) i, text, digit, text + i);

        add_repair (repairs, longer);
      }
}

/**
 * np_stated_list_repairs:
 * @text: what was stated
 *
 * The whole numbers of which @text is one misprint away: a digit or a comma too many, two characters
 * in each other's place, a digit missing; in this order, each once. Of "100,5446" those are 1,005,446,
 * 100,446, 100,546 and 100,544. A number that is well formed has none: it may be wrong, but
 * not by how it is written.
 *
 * Returns: (transfer full) (element-type gint64): at most some hundred
 */
GArray *
np_stated_list_repairs (const char *text)
{
  GArray *repairs = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (text != NULL, repairs);

  if (np_stated_parse (text, NULL) || strlen (text) > MAX_REPAIRED)
    return repairs;
  add_shortened (repairs, text);
  add_swapped (repairs, text);
  add_lengthened (repairs, text);
  return repairs;
}
