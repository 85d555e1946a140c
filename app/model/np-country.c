/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-country.h"

#include "np-location.h"

struct _NpCountry
{
  NpEntity parent_instance;
};

G_DEFINE_FINAL_TYPE (NpCountry, np_country, NP_TYPE_ENTITY)

static void
np_country_class_init (NpCountryClass *klass)
{
}

static void
np_country_init (NpCountry *self)
{
}

/**
 * np_country_make_id:
 * @name: a country's name
 *
 * An id that a location can name: letters without accents and digits, joined by single hyphens; a
 * checksum where the name has none of those.
 *
 * Returns: (transfer full): the id
 */
char *
np_country_make_id (const char *name)
{
  g_autofree char *ascii = NULL;
  g_autoptr (GString) id = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  if (*name == '\0')
    return g_strdup (NP_COUNTRY_NOT_GIVEN);
  ascii = g_str_to_ascii (name, "C");
  for (const char *p = ascii; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (id, g_ascii_tolower (*p));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  g_string_truncate (id, MIN (id->len, NP_LOCATION_MAX_ID));
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    {
      g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

      g_string_append_len (id, sum, 16);
    }
  return g_string_free_and_steal (g_steal_pointer (&id));
}

/**
 * np_country_new:
 * @name: its name
 *
 * Returns: (transfer full): a country
 */
NpCountry *
np_country_new (const char *name)
{
  NpCountry *self;
  g_autofree char *id = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  id = np_country_make_id (name);
  self = g_object_new (NP_TYPE_COUNTRY, NULL);
  np_entity_init_fields (NP_ENTITY (self), &(NpEntityInit) { .id = id, .name = name });
  return self;
}
