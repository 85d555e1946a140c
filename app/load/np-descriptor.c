/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-descriptor.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-package.h"
#include "np-resource-table.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_DESCRIPTOR, "%s: %s", NP_PACKAGE_DESCRIPTOR,
               message);
  return FALSE;
}

/* Counts brackets before the parser sees them: it calls itself for each level. */
static gboolean
check_depth (const char *text, gsize length, GError **error)
{
  gboolean in_string = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '{' || text[i] == '['))
        depth++;
      else if (!in_string && (text[i] == '}' || text[i] == ']') && depth > 0)
        depth--;
      if (depth > NP_DESCRIPTOR_MAX_DEPTH)
        return fail (error, _ ("objects and lists more than 64 deep; make it simpler"));
    }
  return TRUE;
}

static gboolean
check_encoding (const char *text, gsize length, GError **error)
{
  const char *bad;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;
  for (const char *p = text; p < bad; p++)
    line += *p == '\n';
  g_set_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_ENCODING,
               _ ("%s, line %u: a NUL or bytes that are not UTF-8; save the file as UTF-8 text"),
               NP_PACKAGE_DESCRIPTOR, line);
  return FALSE;
}

/* An optional text. */
static gboolean
read_text (JsonObject *object, const char *member, char **text, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, _ ("“%s” is not text; put it in quotes"), member);
  *text = json_node_dup_string (node);
  return TRUE;
}

static const char *
get_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* A text, or a list of one: the standard lets a resource be split over several files. */
static const char *
get_path (JsonNode *node)
{
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node)
      && json_array_get_length (json_node_get_array (node)) == 1)
    node = json_array_get_element (json_node_get_array (node), 0);
  return get_string (node);
}

/* Only what changes how the file must be read: other members may say what they like. */
static gboolean
check_dialect (JsonNode *node, const char *resource, GError **error)
{
  static const struct
  {
    const char *member;
    const char *value; /* the one that is understood, as JSON; "" for none */
  } rules[] = {
    { "delimiter", "\",\"" }, { "quoteChar", "\"\\\"\"" }, { "doubleQuote", "true" },
    { "header", "true" },     { "headerRows", "[1]" },     { "skipInitialSpace", "false" },
    { "escapeChar", "" },     { "commentChar", "" },       { "commentRows", "" },
    { "nullSequence", "" },
  };

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, _ ("the dialect of “%s” is not an object; write it there, or leave it out"),
                 resource);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      JsonNode *value = json_object_get_member (json_node_get_object (node), rules[i].member);
      g_autofree char *text = value != NULL ? json_to_string (value, FALSE) : NULL;

      if (text != NULL && !g_str_equal (text, "null") && !g_str_equal (text, rules[i].value))
        return fail (error,
                     _ ("the dialect of “%s” has another “%s” than Nameplate reads; use commas and "
                        "double quotes, with one line of names"),
                     resource, rules[i].member);
    }
  return TRUE;
}

static gboolean
check_encoding_name (JsonObject *object, const char *resource, GError **error)
{
  JsonNode *node = json_object_get_member (object, "encoding");
  const char *encoding = get_string (node);

  if (node == NULL
      || (encoding != NULL
          && (g_ascii_strcasecmp (encoding, "utf-8") == 0
              || g_ascii_strcasecmp (encoding, "utf8") == 0)))
    return TRUE;
  return fail (error, _ ("the encoding of “%s” is not “utf-8”; save the file as UTF-8 and say so"),
               resource);
}

static int
find_resource (const char *name)
{
  for (int i = 0; i < NP_N_RESOURCES; i++)
    if (g_str_equal (np_resource_table_get_spec ((NpResource) i)->name, name))
      return i;
  return -1;
}

static gboolean
read_resource (NpDescriptor *self, JsonNode *node, guint number, GError **error)
{
  JsonObject *object;
  const char *name, *path;
  int resource;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, _ ("resource %u is not an object; give it a “name” and a “path”"), number);
  object = json_node_get_object (node);
  name = get_string (json_object_get_member (object, "name"));
  if (name == NULL)
    return fail (error, _ ("resource %u has no “name” in text; give it one"), number);
  resource = find_resource (name);
  if (resource < 0)
    return TRUE;
  if (self->paths[resource] != NULL)
    return fail (error, _ ("the resource “%s” is there twice; take one out"), name);
  path = get_path (json_object_get_member (object, "path"));
  if (path == NULL)
    return fail (error, _ ("the resource “%s” has no “path” to one file; give it one"), name);
  if (!np_package_check_path (path, error))
    return FALSE;
  if (!check_dialect (json_object_get_member (object, "dialect"), name, error)
      || !check_encoding_name (object, name, error))
    return FALSE;
  self->paths[resource] = g_strdup (path);
  return TRUE;
}

/* Whether it has any resource that a dataset can't be without. */
static gboolean
has_required (const NpDescriptor *self)
{
  for (int i = 0; i < NP_N_RESOURCES; i++)
    if (np_resource_table_get_spec ((NpResource) i)->required && self->paths[i] != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
read_resources (NpDescriptor *self, JsonObject *root, GError **error)
{
  JsonNode *node = json_object_get_member (root, "resources");
  JsonArray *resources;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, _ ("no list of “resources”; add it"));
  resources = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (resources); i++)
    if (!read_resource (self, json_array_get_element (resources, i), i + 1, error))
      return FALSE;
  self->only_scenarios = self->paths[NP_RESOURCE_SCENARIOS] != NULL && !has_required (self);
  for (int i = 0; i < NP_N_RESOURCES; i++)
    {
      const NpResourceTableSpec *spec = np_resource_table_get_spec ((NpResource) i);

      if (spec->required && self->paths[i] == NULL && !self->only_scenarios)
        return fail (error, _ ("no resource “%s”; add it"), spec->name);
    }
  return TRUE;
}

static gboolean
read_preferred (NpDescriptor *self, JsonObject *root, GError **error)
{
  const char *member = "nameplate:preferredSources";
  JsonNode *node = json_object_get_member (root, member);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, _ ("“%s” is not a list; make it one of ids of sources"), member);
  for (guint i = 0; node != NULL && i < json_array_get_length (json_node_get_array (node)); i++)
    {
      const char *id = get_string (json_array_get_element (json_node_get_array (node), i));

      if (id == NULL)
        return fail (error, _ ("“%s” holds what is not text; make it a list of ids of sources"),
                     member);
      g_strv_builder_add (ids, id);
    }
  self->preferred = g_strv_builder_end (ids);
  return TRUE;
}

static gboolean
read_supplements (NpDescriptor *self, JsonObject *root, GError **error)
{
  const char *member = "nameplate:supplements";
  JsonNode *node = json_object_get_member (root, member);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    return fail (error, _ ("“%s” is not an object; give it ids of sources as names and values"),
                 member);
  if (node != NULL)
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &name, &value))
        {
          if (get_string (value) == NULL)
            return fail (error, _ ("“%s” holds what is not text; give it ids of sources"), member);
          g_strv_builder_add_many (ids, name, get_string (value), NULL);
        }
    }
  self->supplements = g_strv_builder_end (ids);
  return TRUE;
}

static gboolean
read_root (NpDescriptor *self, JsonNode *root, GError **error)
{
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return fail (error, _ ("it is not an object; start it with “{”"));
  object = json_node_get_object (root);
  return read_text (object, "name", &self->name, error)
         && read_text (object, "title", &self->title, error)
         && read_text (object, "version", &self->version, error)
         && read_text (object, "description", &self->description, error)
         && read_resources (self, object, error) && read_preferred (self, object, error)
         && read_supplements (self, object, error);
}

/* The parser knows where it is only while it runs, and tells it in front of its message. */
static void
report_syntax (NpReport *report, const char *message, GError **error)
{
  static const char intro[] = "<data>:";
  guint64 line = 0, column = 0;
  char *end = (char *) message;

  if (g_str_has_prefix (message, intro))
    line = g_ascii_strtoull (message + strlen (intro), &end, 10);
  if (line > 0 && *end == ':')
    column = g_ascii_strtoull (end + 1, &end, 10);
  if (column > 0 && g_str_has_prefix (end, ": "))
    message = end + 2;
  np_report_add (report, NP_SEVERITY_ERROR, NP_PACKAGE_DESCRIPTOR, (guint) line, (guint) column,
                 message, _ ("valid JSON"));
  fail (error, _ ("line %u is not valid JSON (%s); correct it"), (guint) line, message);
}

/**
 * np_descriptor_parse:
 * @text: the contents of a datapackage.json, not NUL-terminated
 * @length: of @text in bytes
 * @report: takes the place of a mistake in the JSON
 * @error: NP_LOAD_ERROR_DESCRIPTOR, _ENCODING or _UNSAFE_PATH
 *
 * Reads a descriptor strictly: what can't be understood is an error, never passed over.
 *
 * Returns: (transfer full) (nullable): the descriptor
 */
NpDescriptor *
np_descriptor_parse (const char *text, gsize length, NpReport *report, GError **error)
{
  g_autoptr (NpDescriptor) self = g_new0 (NpDescriptor, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) json_error = NULL;

  self->paths = g_new0 (char *, NP_N_RESOURCES);
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }
  if (!check_encoding (text, length, error) || !check_depth (text, length, error))
    return NULL;
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &json_error))
    {
      report_syntax (report, json_error->message, error);
      return NULL;
    }
  if (!read_root (self, json_parser_get_root (parser), error))
    return NULL;
  return g_steal_pointer (&self);
}

void
np_descriptor_free (NpDescriptor *self)
{
  g_free (self->name);
  g_free (self->title);
  g_free (self->version);
  g_free (self->description);
  for (guint i = 0; self->paths != NULL && i < NP_N_RESOURCES; i++)
    g_free (self->paths[i]);
  g_free (self->paths);
  g_strfreev (self->preferred);
  g_strfreev (self->supplements);
  g_free (self);
}
