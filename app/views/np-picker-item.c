/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-item.h"

#include "np-name-match.h"

struct _NpPickerItem
{
  GObject parent_instance;

  char *id;
  char *name;
  char **names; /* folded: all that it is called */
  gboolean sentence;
  char *icon;    /* (nullable) */
  char *meaning; /* (nullable) */
  char *value;
  NpPickerState state;
  int ink;
  guint match;
};

enum
{
  PROP_STATE = 1,
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
    case PROP_STATE:
      g_value_set_uint (value, self->state);
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
  g_free (self->icon);
  g_free (self->meaning);
  g_free (self->value);
  g_strfreev (self->names);

  G_OBJECT_CLASS (np_picker_item_parent_class)->finalize (object);
}

static void
np_picker_item_class_init (NpPickerItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = np_picker_item_get_property;
  object_class->finalize = np_picker_item_finalize;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, NP_PICKER_OUT, NP_PICKER_HIDDEN,
                                              NP_PICKER_OUT, flags);
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
np_picker_item_new (const char *id, const char *name, const char *others)
{
  NpPickerItem *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (NP_TYPE_PICKER_ITEM, NULL);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->names = np_name_fold_all (id, name, others);
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

NpPickerState
np_picker_item_get_state (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NP_PICKER_OUT);

  return self->state;
}

int
np_picker_item_get_ink (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), -1);

  return self->ink;
}

void
np_picker_item_set_state (NpPickerItem *self, NpPickerState state, const char *value, int ink)
{
  g_return_if_fail (NP_IS_PICKER_ITEM (self));

  if (self->state != state)
    {
      self->state = state;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }
  if (g_set_str (&self->value, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  if (self->ink != ink)
    {
      self->ink = ink;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INK]);
    }
}

void
np_picker_item_set_sentence (NpPickerItem *self, const char *icon_name, const char *meaning)
{
  g_return_if_fail (NP_IS_PICKER_ITEM (self));

  self->sentence = TRUE;
  g_set_str (&self->icon, icon_name);
  g_set_str (&self->meaning, meaning);
}

gboolean
np_picker_item_is_sentence (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), FALSE);

  return self->sentence;
}

const char *
np_picker_item_get_icon (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NULL);

  return self->icon;
}

const char *
np_picker_item_get_meaning (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NULL);

  return self->meaning;
}

gboolean
np_picker_item_is_called_alike (NpPickerItem *self, NpPickerItem *other)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), FALSE);
  g_return_val_if_fail (NP_IS_PICKER_ITEM (other), FALSE);

  return g_str_equal (self->name, other->name) && g_strcmp0 (self->icon, other->icon) == 0
         && g_strv_equal ((const char *const *) self->names, (const char *const *) other->names);
}

guint
np_picker_item_match (NpPickerItem *self, const char *folded)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NP_NAME_MATCH_NONE);
  g_return_val_if_fail (folded != NULL, NP_NAME_MATCH_NONE);

  self->match = np_name_match ((const char *const *) self->names, folded);
  return self->match;
}

guint
np_picker_item_get_match (NpPickerItem *self)
{
  g_return_val_if_fail (NP_IS_PICKER_ITEM (self), NP_NAME_MATCH_NONE);

  return self->match;
}
