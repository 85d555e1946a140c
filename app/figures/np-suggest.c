/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-suggest.h"

#include <string.h>

/* Ids are short; a longer text is no slip of the finger. */
#define MAX_LENGTH 64

/**
 * np_edit_distance:
 * @a: a text
 * @b: another
 *
 * The optimal string alignment distance, by bytes.
 *
 * Returns: the number of edits; G_MAXUINT for texts too long to compare
 */
guint
np_edit_distance (const char *a, const char *b)
{
  gsize m = strlen (a), n = strlen (b);
  guint rows[3][MAX_LENGTH + 1];

  if (m > MAX_LENGTH || n > MAX_LENGTH)
    return G_MAXUINT;
  for (gsize j = 0; j <= n; j++)
    rows[0][j] = j;
  for (gsize i = 1; i <= m; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *before = rows[(i + 1) % 3];

      row[0] = i;
      for (gsize j = 1; j <= n; j++)
        {
          row[j] = MIN (above[j], row[j - 1]) + 1;
          row[j] = MIN (row[j], above[j - 1] + (a[i - 1] != b[j - 1] ? 1 : 0));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }
  return rows[m % 3][n];
}

/* A name as an id would have it: "Land Rover" is meant by "land-rover". */
static char *
fold (const char *name)
{
  char *folded = g_ascii_strdown (name, -1);

  return g_strdelimit (folded, " _", '-');
}

/* How far a text may be from what was meant, by its length; the best that was found is closer. */
static guint
get_bound (const char *text)
{
  return MAX (1, MIN (3, strlen (text) / 3)) + 1;
}

const char *
np_suggest_name (const char *const *names, const char *text)
{
  g_autofree char *wanted = fold (text);
  guint best = get_bound (text);
  const char *found = NULL;

  for (guint i = 0; names[i] != NULL && best > 0; i++)
    {
      g_autofree char *name = fold (names[i]);
      guint distance = np_edit_distance (wanted, name);

      if (distance < best)
        {
          best = distance;
          found = names[i];
        }
    }
  return found;
}

/* Sources go by their publishers' names; an entity has one. */
static const char *
get_name (gpointer item)
{
  const char *publisher = NP_IS_SOURCE (item) ? np_source_get_publisher (item) : "";

  return NP_IS_ENTITY (item) ? np_entity_get_name (item) : publisher != NULL ? publisher : "";
}

const char *
np_suggest_id (GListModel *items, const char *text)
{
  g_autofree char *wanted = fold (text);
  guint best = get_bound (text);
  const char *found = NULL;
  guint n = g_list_model_get_n_items (items);

  for (guint i = 0; i < n && best > 0; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);
      const char *id = NP_IS_SOURCE (item) ? np_source_get_id (NP_SOURCE (item))
                                           : np_entity_get_id (NP_ENTITY (item));
      g_autofree char *name = fold (get_name (item));
      guint distance = MIN (np_edit_distance (wanted, id), np_edit_distance (wanted, name));

      if (distance < best)
        {
          best = distance;
          found = id;
        }
    }
  return found;
}
