/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-name-match.h"

#include <string.h>

#include "np-suggest.h"

char *
np_name_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *plain;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : text, -1);
  plain = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free_and_steal (plain);
}

char **
np_name_fold_all (const char *id, const char *name, const char *others)
{
  g_autofree char *all = g_strconcat (name, "\n", id, others != NULL ? "\n" : NULL, others, NULL);
  char **names = g_strsplit (all, "\n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *spelled = names[i];

      names[i] = np_name_fold (spelled);
    }
  return names;
}

/* "landrover" is meant by "land rover". (transfer full) */
static char *
join (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv ("", words);
}

/* How many letters may be wrong: none in what is too short to tell. */
static guint
get_slack (gsize length)
{
  return length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3;
}

/* How far @wanted is from @word, or from what of it would have been typed by now. */
static guint
measure (const char *word, const char *wanted)
{
  gsize length = strlen (wanted);
  guint distance = np_edit_distance (word, wanted);

  if (strlen (word) > length)
    {
      g_autofree char *start = g_strndup (word, length);

      distance = MIN (distance, np_edit_distance (start, wanted));
    }
  return distance;
}

/* The words of all names, each once too often rather than seldom. (transfer full) */
static char **
list_words (const char *const *names)
{
  g_autofree char *all = g_strjoinv (" ", (char **) names);

  return g_strsplit (all, " ", -1);
}

/* Of every word that was typed, the distance to the nearest of @words, added up; G_MAXUINT when one
 * of them is near to none. With @exact they have to begin one. */
static guint
measure_words (char **words, char **wanted, gboolean exact)
{
  guint sum = 0;

  for (; *wanted != NULL; wanted++)
    {
      guint nearest = G_MAXUINT;

      for (char **word = words; *word != NULL && nearest > 0; word++)
        if (g_str_has_prefix (*word, *wanted))
          nearest = 0;
        else if (!exact)
          nearest = MIN (nearest, measure (*word, *wanted));
      if (nearest > (exact ? 0 : get_slack (strlen (*wanted))))
        return G_MAXUINT;
      sum += nearest;
    }
  return sum;
}

guint
np_name_match (const char *const *names, const char *wanted)
{
  g_autofree char *joined = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) wanted_words = NULL;
  guint best = NP_NAME_MATCH_NONE, distance;

  g_return_val_if_fail (names != NULL, NP_NAME_MATCH_NONE);
  g_return_val_if_fail (wanted != NULL, NP_NAME_MATCH_NONE);

  if (*wanted == '\0')
    return NP_NAME_MATCH_WORDS;
  joined = join (wanted);
  distance = G_MAXUINT;
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = join (names[i]);

      if (g_str_equal (name, joined))
        return NP_NAME_MATCH_EXACT;
      if (g_str_has_prefix (name, joined))
        best = NP_NAME_MATCH_PREFIX;
      distance = MIN (distance, measure (name, joined));
    }
  if (best != NP_NAME_MATCH_NONE)
    return best;

  words = list_words (names);
  wanted_words = g_strsplit (wanted, " ", -1);
  if (measure_words (words, wanted_words, TRUE) == 0)
    return NP_NAME_MATCH_WORDS;
  if (distance > get_slack (strlen (joined)))
    distance = G_MAXUINT;
  distance = MIN (distance, measure_words (words, wanted_words, FALSE));
  return distance != G_MAXUINT ? NP_NAME_MATCH_CLOSE + distance : NP_NAME_MATCH_NONE;
}
