/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "accessible.h"

/* (transfer full) (nullable): NULL when what was asked is gone, or never was */
static GVariant *
try_call (GDBusConnection *bus,
          const char *name,
          const char *path,
          const char *interface,
          const char *method,
          GVariant *arguments)
{
  return g_dbus_connection_call_sync (bus, name, path, interface, method, arguments, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, ACCESSIBLE_PATIENCE_S * 1000, NULL,
                                      NULL);
}

void
accessible_free (Accessible *self)
{
  g_free (self->bus);
  g_free (self->path);
  g_free (self);
}

Accessible *
accessible_new (GDBusConnection *connection, const char *bus, const char *path)
{
  Accessible *self = g_new (Accessible, 1);

  self->connection = connection;
  self->bus = g_strdup (bus);
  self->path = g_strdup (path);
  return self;
}

static GVariant *
accessible_ask (const Accessible *of, const char *method)
{
  return try_call (of->connection, of->bus, of->path, "org.a11y.atspi.Accessible", method, NULL);
}

/* Name or Description. (transfer full) */
char *
accessible_get_text (const Accessible *of, const char *property)
{
  g_autoptr (GVariant) result
      = try_call (of->connection, of->bus, of->path, "org.freedesktop.DBus.Properties", "Get",
                  g_variant_new ("(ss)", "org.a11y.atspi.Accessible", property));
  g_autoptr (GVariant) value = NULL;

  if (result == NULL)
    return g_strdup ("");
  g_variant_get (result, "(v)", &value);
  return g_variant_dup_string (value, NULL);
}

char *
accessible_get_role (const Accessible *of)
{
  g_autoptr (GVariant) result = accessible_ask (of, "GetRoleName");
  char *role;

  if (result == NULL)
    return g_strdup ("");
  g_variant_get (result, "(s)", &role);
  return role;
}

/* (transfer full) (element-type Accessible) */
GPtrArray *
accessible_list_children (const Accessible *of)
{
  GPtrArray *children = g_ptr_array_new_with_free_func ((GDestroyNotify) accessible_free);
  g_autoptr (GVariant) result = accessible_ask (of, "GetChildren");
  g_autoptr (GVariantIter) iter = NULL;
  const char *bus;
  const char *path;

  if (result == NULL)
    return children;
  g_variant_get (result, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", &bus, &path))
    g_ptr_array_add (children, accessible_new (of->connection, bus, path));
  return children;
}

/* The first below, of that role and whose name starts so. (transfer full) (nullable) */
Accessible *
accessible_find (const Accessible *below, const char *role, const char *name)
{
  g_autoptr (GPtrArray) children = accessible_list_children (below);
  Accessible *found = NULL;

  for (guint i = 0; i < children->len && found == NULL; i++)
    {
      const Accessible *child = g_ptr_array_index (children, i);
      g_autofree char *child_role = accessible_get_role (child);
      g_autofree char *child_name = accessible_get_text (child, "Name");

      if (g_str_equal (child_role, role) && g_str_has_prefix (child_name, name))
        found = accessible_new (child->connection, child->bus, child->path);
      else
        found = accessible_find (child, role, name);
    }
  return found;
}
