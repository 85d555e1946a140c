/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A machine that does much else takes its time, sanitizers more. */
#define ACCESSIBLE_PATIENCE_S 60

/* Something that an assistive technology knows: where it is asked, over the bus of accessibility. */
typedef struct
{
  GDBusConnection *connection; /* (borrowed) */
  char *bus;
  char *path;
} Accessible;

Accessible *accessible_new (GDBusConnection *connection, const char *bus, const char *path);
void accessible_free (Accessible *self);
/* Name or Description. (transfer full) */
char *accessible_get_text (const Accessible *of, const char *property);
char *accessible_get_role (const Accessible *of); /* (transfer full) */
/* (transfer full) (element-type Accessible) */
GPtrArray *accessible_list_children (const Accessible *of);
/* The first below, of that role and whose name starts so. (transfer full) (nullable) */
Accessible *accessible_find (const Accessible *below, const char *role, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Accessible, accessible_free)
