/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-location.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "np-location-private.h"

#define SCHEME     "nameplate:"
#define MAX_QUOTED 64
#define MAX_URI    163840

/* What can be said fits into a URI that can be read back: the lists, text of which each byte is
 * escaped, and the rest. */
G_STATIC_ASSERT ((NP_LOCATION_MAX_ID + sizeof "own:") * NP_LOCATION_MAX_LIST * NP_N_LIST_PARAMS
                     + NP_LOCATION_MAX_TEXT * 3 * NP_N_TEXT_PARAMS + 1024
                 < MAX_URI);

static const char *const view_names[NP_N_VIEWS] = {
  [NP_VIEW_WELCOME] = "welcome",           [NP_VIEW_REGISTRATIONS] = "registrations",
  [NP_VIEW_PARTNERSHIPS] = "partnerships", [NP_VIEW_PLANTS] = "plants",
  [NP_VIEW_EVIDENCE] = "evidence",
};

struct _NpLocation
{
  NpView view;
  char *values[NP_N_PARAMS]; /* unescaped and canonical; NULL where not given */
};

G_DEFINE_BOXED_TYPE (NpLocation, np_location, np_location_ref, np_location_unref)
G_DEFINE_QUARK (np_location_error_quark, np_location_error)

/* A part of an address as a message can show it: it may be bytes of any kind and number. */
static char *
quote (const char *text, gsize len)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) MIN (len, MAX_QUOTED * 4));

  return g_utf8_strlen (valid, -1) <= MAX_QUOTED ? g_steal_pointer (&valid)
                                                 : g_utf8_substring (valid, 0, MAX_QUOTED);
}

/* Reads `name=value`, the @len bytes at @text. */
static gboolean
parse_param (NpLocation *self, const char *text, gsize len, GError **error)
{
  const char *equals = memchr (text, '=', len);
  gsize name_len = equals != NULL ? (gsize) (equals - text) : len;
  g_autofree char *name = quote (text, name_len);
  g_autofree char *value = NULL;
  int i = np_param_find (self->view, text, name_len);

  if (i < 0)
    {
      /* Translators: the first is a parameter of an address, the second the name of a view, as
       * addresses spell them. */
      g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_PARAMETER,
                   _ ("“%s” is not a parameter of “%s”"), name, view_names[self->view]);
      return FALSE;
    }
  if (self->values[i] != NULL)
    {
      g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_PARAMETER,
                   _ ("The parameter “%s” is given twice"), name);
      return FALSE;
    }

  if (equals != NULL)
    value = g_uri_unescape_segment (equals + 1, text + len, NULL);
  if (value != NULL)
    self->values[i] = np_param_canonicalise (i, value);
  if (self->values[i] == NULL)
    {
      const char *raw = equals != NULL ? equals + 1 : "";
      g_autofree char *shown = quote (raw, equals != NULL ? (gsize) (text + len - raw) : 0);

      g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_VALUE,
                   _ ("The parameter “%s” cannot be “%s”"), name, shown);
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_view (const char *text, gsize len, NpView *view, GError **error)
{
  g_autofree char *shown = NULL;

  /* The bare scheme is the welcome. */
  if (len == 0)
    {
      *view = NP_VIEW_WELCOME;
      return TRUE;
    }

  for (guint i = 0; i < NP_N_VIEWS; i++)
    if (strlen (view_names[i]) == len && memcmp (view_names[i], text, len) == 0)
      {
        *view = (NpView) i;
        return TRUE;
      }

  shown = quote (text, len);
  g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_VIEW, _ ("There is no view “%s”"),
               shown);
  return FALSE;
}

/**
 * np_location_new:
 * @view: a view
 *
 * Returns: (transfer full): the view without any parameter
 */
NpLocation *
np_location_new (NpView view)
{
  NpLocation *self;

  g_return_val_if_fail (view < NP_N_VIEWS, NULL);

  self = g_atomic_rc_box_new0 (NpLocation);
  self->view = view;
  return self;
}

/**
 * np_location_new_from_uri:
 * @uri: an address
 * @error: where to put a [error@Nameplate.LocationError]
 *
 * Reads an address, which must say nothing that the view does not know. Whether the ids in it
 * exist is for the dataset to say. The case of the scheme does not matter, that of all else does.
 *
 * Returns: (transfer full): the location, or %NULL with @error naming the part that is wrong
 */
NpLocation *
np_location_new_from_uri (const char *uri, GError **error)
{
  g_autoptr (NpLocation) self = NULL;
  const char *path, *p;
  gsize path_len;
  NpView view;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_ascii_strncasecmp (uri, SCHEME, strlen (SCHEME)) != 0)
    {
      g_autofree char *shown = quote (uri, strlen (uri));

      g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_SCHEME,
                   _ ("“%s” does not begin with “nameplate:”"), shown);
      return NULL;
    }
  if (strnlen (uri, MAX_URI + 1) > MAX_URI)
    {
      g_autofree char *shown = quote (uri, MAX_URI);

      g_set_error (error, NP_LOCATION_ERROR, NP_LOCATION_ERROR_VALUE,
                   _ ("The address that begins with “%s” is too long"), shown);
      return NULL;
    }

  path = uri + strlen (SCHEME);
  /* GVfs, through which desktops hand over addresses, writes those of schemes that it doesn't know so. */
  if (g_str_has_prefix (path, "///"))
    path += strlen ("///");
  path_len = strcspn (path, "?");
  if (!parse_view (path, path_len, &view, error))
    return NULL;

  self = np_location_new (view);
  p = path + path_len;
  if (*p == '?' && p[1] != '\0')
    do
      {
        gsize len = strcspn (++p, "&");

        if (!parse_param (self, p, len, error))
          return NULL;
        p += len;
      }
    while (*p == '&');
  return g_steal_pointer (&self);
}

/**
 * np_location_to_uri:
 * @self: a location
 *
 * Returns: (transfer full): the one address of the location, which
 *   [ctor@Location.new_from_uri] reads back
 */
char *
np_location_to_uri (const NpLocation *self)
{
  g_autoptr (GString) uri = g_string_new (SCHEME);
  char separator = '?';

  g_return_val_if_fail (self != NULL, NULL);

  if (self->view != NP_VIEW_WELCOME)
    g_string_append (uri, view_names[self->view]);
  for (guint i = 0; i < NP_N_PARAMS; i++)
    if (self->values[i] != NULL)
      {
        g_string_append_c (uri, separator);
        g_string_append (uri, np_param_get_name (i));
        g_string_append_c (uri, '=');
        g_string_append_uri_escaped (uri, self->values[i], ",:/~", FALSE);
        separator = '&';
      }
  return g_string_free_and_steal (g_steal_pointer (&uri));
}

/**
 * np_location_ref:
 * @self: a location
 *
 * Returns: (transfer full): @self with one more reference
 */
NpLocation *
np_location_ref (NpLocation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_values (gpointer data)
{
  NpLocation *self = data;

  for (guint i = 0; i < NP_N_PARAMS; i++)
    g_free (self->values[i]);
}

/**
 * np_location_unref:
 * @self: (transfer full): a location
 *
 * Gives one reference back.
 */
void
np_location_unref (NpLocation *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_values);
}

/**
 * np_location_equal:
 * @a: a location
 * @b: another one
 *
 * Returns: whether both say the same, and so have the same address
 */
gboolean
np_location_equal (const NpLocation *a, const NpLocation *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->view != b->view)
    return FALSE;
  for (guint i = 0; i < NP_N_PARAMS; i++)
    if (g_strcmp0 (a->values[i], b->values[i]) != 0)
      return FALSE;
  return TRUE;
}

/**
 * np_location_differs_only_in:
 * @a: a location
 * @b: another
 * @param: a parameter that their view takes
 *
 * Returns: whether all but @param is equal, and @param is not
 */
gboolean
np_location_differs_only_in (const NpLocation *a, const NpLocation *b, const char *param)
{
  g_autoptr (NpLocation) bare_a = NULL;
  g_autoptr (NpLocation) bare_b = NULL;

  g_return_val_if_fail (a != NULL && b != NULL && param != NULL, FALSE);

  if (a->view != b->view || g_strcmp0 (np_location_get (a, param), np_location_get (b, param)) == 0)
    return FALSE;
  bare_a = np_location_without (a, (const char *const[]) { param, NULL });
  bare_b = np_location_without (b, (const char *const[]) { param, NULL });
  return np_location_equal (bare_a, bare_b);
}

/**
 * np_location_get_view:
 * @self: a location
 *
 * Returns: the view that it shows
 */
NpView
np_location_get_view (const NpLocation *self)
{
  g_return_val_if_fail (self != NULL, NP_VIEW_WELCOME);

  return self->view;
}

/**
 * np_location_get:
 * @self: a location
 * @param: the name of a parameter
 *
 * Returns: (nullable): the value as text, unescaped, or %NULL when it is not given or the view has
 *   no such parameter
 */
const char *
np_location_get (const NpLocation *self, const char *param)
{
  int i;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (param != NULL, NULL);

  i = np_param_find (self->view, param, strlen (param));
  return i >= 0 ? self->values[i] : NULL;
}

/**
 * np_location_get_list:
 * @self: a location
 * @param: the name of a parameter
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids, none when it is not given
 */
char **
np_location_get_list (const NpLocation *self, const char *param)
{
  const char *value = np_location_get (self, param);

  /* Splitting an empty text gives an empty list. */
  return g_strsplit (value != NULL ? value : "", ",", -1);
}

/**
 * np_location_get_period:
 * @self: a location
 * @param: the name of a parameter
 *
 * Returns: the period, or `NP_PERIOD_NONE` when it is not given or is not one
 */
NpPeriod
np_location_get_period (const NpLocation *self, const char *param)
{
  const char *value = np_location_get (self, param);
  NpPeriod period = NP_PERIOD_NONE;

  if (value != NULL)
    np_period_parse (value, &period);
  return period;
}

/**
 * np_location_get_months:
 * @self: a location
 * @param: the name of a parameter
 * @first: (out): where the window begins, in months from where lanes are aligned
 * @last: (out): where it ends, later than @first
 *
 * Returns: whether the window is given in months; else both are left alone
 */
gboolean
np_location_get_months (const NpLocation *self, const char *param, int *first, int *last)
{
  const char *value = np_location_get (self, param);

  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  return value != NULL && np_param_parse_months (value, first, last);
}

/**
 * np_location_is:
 * @self: a location
 * @param: the name of a parameter
 * @value: a value
 *
 * Returns: whether @param is given and is @value
 */
gboolean
np_location_is (const NpLocation *self, const char *param, const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return g_strcmp0 (np_location_get (self, param), value) == 0;
}

/**
 * np_location_can_have:
 * @self: a location
 * @param: the name of a parameter
 * @value: a value, such as words that somebody typed or a dataset has
 *
 * Returns: whether np_location_with() can be asked for that
 */
gboolean
np_location_can_have (const NpLocation *self, const char *param, const char *value)
{
  g_autofree char *canonical = NULL;
  int i;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (param != NULL && value != NULL, FALSE);

  i = np_param_find (self->view, param, strlen (param));
  if (i >= 0)
    canonical = np_param_canonicalise (i, value);
  return canonical != NULL;
}

/**
 * np_location_with:
 * @self: a location
 * @param: the name of a parameter that the view takes
 * @value: (nullable): a value that the parameter can have, or %NULL to take it out
 *
 * Returns: (transfer full): a location that differs in one parameter
 */
NpLocation *
np_location_with (const NpLocation *self, const char *param, const char *value)
{
  g_autofree char *canonical = NULL;
  NpLocation *copy;
  int changed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (param != NULL, NULL);

  changed = np_param_find (self->view, param, strlen (param));
  if (changed >= 0 && value != NULL)
    canonical = np_param_canonicalise (changed, value);
  /* Whoever breaks this gets the same location: the window stays where it is. */
  g_return_val_if_fail (changed >= 0 && (value == NULL || canonical != NULL),
                        np_location_ref ((NpLocation *) self));

  copy = np_location_new (self->view);
  for (guint i = 0; i < NP_N_PARAMS; i++)
    copy->values[i] = g_strdup (i == (guint) changed ? canonical : self->values[i]);
  return copy;
}

/**
 * np_location_without:
 * @self: a location
 * @params: (array zero-terminated=1): names of parameters
 *
 * Returns: (transfer full): a location that says nothing of them
 */
NpLocation *
np_location_without (const NpLocation *self, const char *const *params)
{
  NpLocation *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (params != NULL, NULL);

  copy = np_location_new (self->view);
  for (guint i = 0; i < NP_N_PARAMS; i++)
    if (!g_strv_contains (params, np_param_get_name (i)))
      copy->values[i] = g_strdup (self->values[i]);
  return copy;
}

/**
 * np_location_toggle:
 * @self: a location
 * @param: the name of a list parameter that the view takes
 * @id: an id
 *
 * Takes @id out of the list if it is there, else puts it at its end. A list that holds
 * `NP_LOCATION_MAX_LIST` ids takes no more and stays as it is.
 *
 * Returns: (transfer full): the location with that list
 */
NpLocation *
np_location_toggle (const NpLocation *self, const char *param, const char *id)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) toggled = NULL;
  g_autofree char *value = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  ids = np_location_get_list (self, param);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (g_str_equal (ids[i], id))
        found = TRUE;
      else
        g_strv_builder_add (builder, ids[i]);
    }
  if (!found && g_strv_length (ids) == NP_LOCATION_MAX_LIST)
    return np_location_ref ((NpLocation *) self);
  if (!found)
    g_strv_builder_add (builder, id);

  toggled = g_strv_builder_end (builder);
  value = g_strjoinv (",", toggled);
  return np_location_with (self, param, toggled[0] != NULL ? value : NULL);
}

/**
 * np_location_dup_last:
 * @self: a location
 * @param: the name of a list parameter
 *
 * Returns: (transfer full) (nullable): the id at the end of the list
 */
char *
np_location_dup_last (const NpLocation *self, const char *param)
{
  const char *value = np_location_get (self, param);
  const char *comma = value != NULL ? strrchr (value, ',') : NULL;

  return g_strdup (comma != NULL ? comma + 1 : value);
}

/**
 * np_location_has_id:
 * @self: a location
 * @param: the name of a list parameter
 * @id: an id
 *
 * Returns: whether the list holds @id
 */
gboolean
np_location_has_id (const NpLocation *self, const char *param, const char *id)
{
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  ids = np_location_get_list (self, param);
  return g_strv_contains ((const char *const *) ids, id);
}

/**
 * np_view_get_name:
 * @view: a view
 *
 * Returns: its name, as the address spells it (which leaves the welcome's out)
 */
const char *
np_view_get_name (NpView view)
{
  g_return_val_if_fail (view < NP_N_VIEWS, NULL);

  return view_names[view];
}
