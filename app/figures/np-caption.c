/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line below a picture: where its figures come from, and what the signs in it mean. Only the
 * signs that the picture has are explained. */

#include "np-config.h"

#include "np-caption.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

#define MAX_NAMED_SOURCES 4

/* How the sources read, each once: two tables of one publisher may read alike. */
static GPtrArray *
name_sources (GPtrArray *sources)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *name = np_words_source (g_ptr_array_index (sources, i));

      if (g_hash_table_contains (named, name))
        continue;
      g_hash_table_add (named, name);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names;
}

/* A publisher may be a phrase rather than a name: within a line it has no capital. */
static void
lower_phrases (GPtrArray *names)
{
  for (guint i = 1; i < names->len; i++)
    {
      char *name = g_ptr_array_index (names, i);

      if (g_str_has_prefix (name, "Derived from "))
        *name = g_ascii_tolower (*name);
    }
}

/* "SMMT, 6 January 2026; DfT; OICA; Autocar and 2 more" */
static char *
join_sources (GPtrArray *names)
{
  guint n_more = names->len > MAX_NAMED_SOURCES ? names->len - MAX_NAMED_SOURCES : 0;
  g_autofree char *joined = NULL;

  lower_phrases (names);
  g_ptr_array_set_size (names, names->len - n_more);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("; ", (char **) names->pdata);
  if (n_more == 0)
    return g_steal_pointer (&joined);
  /* Translators: the first few sources, then how many further ones there are. */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_more), joined,
                          n_more);
}

static char *
list_sources (GPtrArray *sources, NpNamedWith with)
{
  g_autoptr (GPtrArray) names = name_sources (sources);
  guint n = names->len;
  g_autofree char *count = np_format_count (n);
  g_autofree char *joined = NULL;

  if (n == 0)
    return g_strdup (_ ("No source"));
  if (n > MAX_NAMED_SOURCES && with == NP_NAMED_WITH_EVENT)
    /* Translators: always many; each event of the picture has its sources beside it. */
    return g_strdup_printf (ngettext ("%s source, named with its event",
                                      "%s sources, each named with its event", n),
                            count);
  if (n > MAX_NAMED_SOURCES && with == NP_NAMED_WITH_PLANT)
    return g_strdup_printf (ngettext ("%s source, named with its plant",
                                      "%s sources, each named with its plant", n),
                            count);
  if (n > MAX_NAMED_SOURCES && with == NP_NAMED_WITH_FIGURE)
    return g_strdup_printf (ngettext ("%s source, named with its figure",
                                      "%s sources, each named with its figure", n),
                            count);
  joined = join_sources (names);
  return g_strdup_printf (ngettext ("Source: %s", "Sources: %s", n), joined);
}

/* "another source differs by more than 5 % (8 figures)" */
static char *
describe_rivals (guint n_rivals)
{
  g_autofree char *count = np_format_count (n_rivals);
  g_autofree char *bound = np_words_tolerance ();

  /* Translators: what a sign means: a share, then of how many figures this is so. */
  return g_strdup_printf (ngettext ("another source differs by more than %1$s (%2$s figure)",
                                    "another source differs by more than %1$s (%2$s figures)",
                                    n_rivals),
                          bound, count);
}

/* "derived, or a label for several brands" */
static char *
describe_reasons (const NpSigns *self, NpTrust reasons)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if ((reasons & NP_TRUST_PROVISIONAL) != 0)
    g_ptr_array_add (words, g_strdup (np_format_status (NP_STATUS_PROVISIONAL)));
  if ((reasons & NP_TRUST_ESTIMATE) != 0)
    g_ptr_array_add (words, g_strdup (np_format_status (NP_STATUS_ESTIMATE)));
  if ((reasons & NP_TRUST_DERIVED) != 0)
    g_ptr_array_add (words, g_strdup (np_format_status (NP_STATUS_DERIVED)));
  if ((reasons & NP_TRUST_COMBINED) != 0)
    g_ptr_array_add (words, g_strdup (_ ("a label for several brands")));
  if ((reasons & NP_TRUST_INCOMPLETE) != 0)
    g_ptr_array_add (words, g_strdup (_ ("some months are missing")));
  if ((reasons & NP_TRUST_RIVALS) != 0)
    g_ptr_array_add (words, self->dagger ? g_strdup (_ ("a figure with ‡"))
                                         : describe_rivals (self->n_rivals));
  g_ptr_array_add (words, NULL);
  /* Translators: what stands between several meanings of one sign. */
  return g_strjoinv (C_ ("meaning", ", or "), (char **) words->pdata);
}

/* @sign: how something is drawn, translated */
static void
add_sign (const NpSigns *self, GString *line, const char *sign, NpTrust reasons)
{
  g_autofree char *meaning = describe_reasons (self, reasons);

  if (reasons == 0)
    return;
  g_string_append (line, " · ");
  /* Translators: the key to a picture: how something is drawn, then what that means. */
  g_string_append_printf (line, C_ ("key", "%1$s: %2$s"), sign, meaning);
}

void
np_signs_note_bar (NpSigns *self, NpTrust trust)
{
  const NpTrust hatched = trust & (NP_TRUST_DERIVED | NP_TRUST_COMBINED);

  if ((trust & NP_TRUST_RIVALS) != 0)
    {
      self->dagger = TRUE;
      self->n_rivals++;
    }
  self->gap |= (trust & NP_TRUST_GAP) != 0;
  /* One fill each: what is empty is not hatched too, nor what is hatched pale. */
  self->empty |= trust & NP_TRUST_INCOMPLETE;
  if ((trust & NP_TRUST_INCOMPLETE) != 0)
    return;
  self->hatched |= hatched;
  if (hatched == 0)
    self->pale |= trust & (NP_TRUST_PROVISIONAL | NP_TRUST_ESTIMATE);
}

void
np_signs_note_point (NpSigns *self, NpTrust trust, gboolean last)
{
  if ((trust & NP_TRUST_GAP) != 0)
    {
      self->gap = TRUE;
      return;
    }
  self->hollow |= trust & ~NP_TRUST_SCENARIO;
  self->scenario |= (trust & NP_TRUST_SCENARIO) != 0;
  if ((trust & NP_TRUST_RIVALS) == 0)
    return;
  self->n_rivals++;
  self->dagger |= last;
}

/* What is missing is drawn as the row's own signs say, and so is the fill of what was sold. */
void
np_signs_note_bullet (NpSigns *self, const NpBullet *bullet)
{
  NpBulletSigns signs = np_bullet_get_signs (bullet);
  NpTrust shown = NP_TRUST_RIVALS;

  if ((signs & NP_BULLET_SIGN_FILLED) != 0)
    shown = ~(NP_TRUST_SCENARIO | NP_TRUST_GAP);
  self->bullets |= signs;
  self->gap |= (signs & NP_BULLET_SIGN_GAP) != 0;
  np_signs_note_bar (self, bullet->trust & shown);
}

static void
add_key (GString *line, gboolean seen, const char *sign, const char *meaning)
{
  if (!seen)
    return;
  g_string_append (line, " · ");
  g_string_append_printf (line, C_ ("key", "%1$s: %2$s"), sign, meaning);
}

/* What is, and then what a scenario makes of it. */
static void
add_plant_keys (const NpSigns *self, GString *line)
{
  const struct
  {
    NpBulletSigns sign;
    const char *look, *meaning;
  } keys[] = {
    /* Translators: the key to a picture of plants’ capacities and of what they built: how something is
     * drawn, and what it means. The end of a bar of capacity. */
    { NP_BULLET_SIGN_DOUBT, C_ ("key", "hatched end of a capacity"), _ ("statements differ") },
    { NP_BULLET_SIGN_OLD, C_ ("key", "outline alone"), _ ("an old or undated statement") },
    { NP_BULLET_SIGN_ANNOUNCED, C_ ("key", "thin dashed outline"), _ ("only announced") },
    { NP_BULLET_SIGN_HOLLOW, C_ ("key", "pale bar"), _ ("sold, not built") },
    { NP_BULLET_SIGN_OVER, C_ ("key", "bold outline"), _ ("more than the capacity") },
    { NP_BULLET_SIGN_ADDED, C_ ("key", "hatched with a dashed outline"),
      _ ("a scenario, not what is") },
    { NP_BULLET_SIGN_FRAME, C_ ("key", "dashed frame"), _ ("the capacity in the scenario") },
    { NP_BULLET_SIGN_CLOSED, C_ ("key", "struck out"), _ ("closed in the scenario") },
    { NP_BULLET_SIGN_LOST, C_ ("key", "empty with a dashed outline"),
      _ ("not built in the scenario") },
    { NP_BULLET_SIGN_UNPLACED, C_ ("key", "cross"), _ ("doesn’t fit") },
  };

  /* Translators: how a line of plants’ use is drawn. */
  add_key (line, self->band, C_ ("key", "band"), _ ("statements of the capacity differ"));
  add_key (line, self->over, C_ ("key", "ring"), _ ("more than the capacity"));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (line, (self->bullets & keys[i].sign) != 0, keys[i].look, keys[i].meaning);
  add_key (line, self->scenario, C_ ("key", "dashed"), _ ("a scenario, not what is"));
}

/* "Set aside: SMMT, 6 January 2026" */
void
np_words_add_set_aside (GString *line, NpDataset *dataset)
{
  const char *const *ids = np_dataset_get_set_aside (dataset);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *joined = NULL;

  if (*ids == NULL)
    return;
  for (; *ids != NULL; ids++)
    g_ptr_array_add (sources,
                     np_dataset_source (dataset, (guint) np_dataset_find_source (dataset, *ids)));
  names = name_sources (sources);
  joined = join_sources (names);
  g_string_append (line, " · ");
  /* Translators: %s are sources that the user doesn’t want to rely on: nothing in the picture comes
   * from them. */
  g_string_append_printf (line, _ ("Set aside: %s"), joined);
}

char *
np_words_caption (NpDataset *dataset,
                  GPtrArray *sources,
                  NpNamedWith with,
                  const NpSigns *signs,
                  const char *notes)
{
  g_autofree char *listed = list_sources (sources, with);
  GString *line = g_string_new (listed);

  if (signs->dagger)
    {
      g_autofree char *rivals = describe_rivals (signs->n_rivals);

      g_string_append_printf (line, " · ‡ %s", rivals);
    }
  /* Translators: how bars and markers are drawn, in the key to a picture. */
  add_sign (signs, line, C_ ("key", "dashed outline"), signs->empty);
  add_sign (signs, line, C_ ("key", "hatched"), signs->hatched);
  add_sign (signs, line, C_ ("key", "pale"), signs->pale);
  add_sign (signs, line, C_ ("key", "hollow"), signs->hollow);
  if (signs->gap)
    g_string_append_printf (line, " · %s", _ ("dotted: no figure"));
  add_plant_keys (signs, line);
  if (notes != NULL)
    g_string_append_printf (line, " · %s", notes);
  np_words_add_set_aside (line, dataset);
  return g_string_free_and_steal (line);
}

char *
np_words_source_line (NpDataset *dataset, GPtrArray *sources, NpNamedWith with, guint n_rivals)
{
  NpSigns signs = { .dagger = n_rivals > 0, .n_rivals = n_rivals };

  return np_words_caption (dataset, sources, with, &signs, NULL);
}
