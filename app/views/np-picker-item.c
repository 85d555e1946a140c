/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-item.h"

struct _NpPickerItem
{
  GObject parent_instance;

  char *id;
  char *name;
  char **words; /* folded */
  char *value;
  gboolean selected;
  int ink;
};

enum
{
  PROP_SELECTED = 1,
  PROP_VALUE,
  PROP_INK,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (NpPickerItem, np_picker_item, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
np_picker_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpPickerItem *self = NP_PICKER_ITEM (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    case PROP_INK:
      g_value_set_int (value, self->ink);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_picker_item_finalize (GObject *object)
{
  NpPickerItem *self = NP_PICKER_ITEM (object);

  g_free (self->id);
  g_free (self->name);
  g_free (self->value);
  g_strfreev (self->words);

  G_OBJECT_CLASS (np_picker_item_parent_class)->finalize (object);
}

static void
np_picker_item_class_init (NpPickerItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = np_picker_item_get_property;
  object_class->finalize = np_picker_item_finalize;

  properties[PROP_SELECTED] = g_param_spec_boolean ("selected", NULL, NULL, FALSE, flags);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags);
  properties[PROP_INK] = g_param_spec_int ("ink", NULL, NULL, -1, G_MAXINT, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
np_picker_item_init (NpPickerItem *self)
{
  self->ink = -1;
}

NpPickerItem *
np_picker_item_new (const char *id, const char *name, const char *words)
{
  NpPickerItem *self;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (NP_TYPE_PICKER_ITEM, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  all = g_strconcat (name, " ", id, words != NULL ? " " : NULL, words, NULL);
  folded = np_picker_fold (all);
  self->words = g_strsplit_set (folded, " -/&(),.;", -1);
  return self;
}

const char *
np_picker_item_get_id (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NULL);

  return self->id;
}

const char *
np_picker_item_get_name (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NULL);

  return self->name;
}

const char *
np_picker_item_get_value (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NULL);

  return self->value;
}

gboolean
np_picker_item_get_selected (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), FALSE);

  return self->selected;
}

int
np_picker_item_get_ink (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), -1);

  return self->ink;
}

void
np_picker_item_set_state (NpPickerItem *self, gboolean selected, const char *value, int ink)
{
  g_return_if_fail (NP_IS_PICKER_ITEM (self));

  if (self->selected != selected)
    {
      self->selected = selected;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
    }
  if (g_set_str (&self->value, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  if (self->ink != ink)
    {
      self->ink = ink;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INK]);
    }
}

static gboolean
begins_a_word (char *const *words, const char *start)
{
  for (; *words != NULL; words++)
    {
      if (g_str_has_prefix (*words, start))
        return TRUE;
    }
  return FALSE;
}

gboolean
np_picker_item_matches (NpPickerItem *self, const char *folded)
{
  g_auto (GStrv) wanted = NULL;

  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  wanted = g_strsplit_set (folded, " -/&(),.;", -1);
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (*wanted[i] != '\0' && !begins_a_word (self->words, wanted[i]))
        return FALSE;
    }
  return TRUE;
}

char *
np_picker_fold (const char *text)
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

      if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}
