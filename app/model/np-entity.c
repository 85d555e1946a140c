/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-entity-private.h"

typedef struct
{
  char *id;
  char *name;
  NpSource **sources; /* NULL-terminated, each with a reference */
  guint n_sources;
} NpEntityPrivate;

typedef enum
{
  PROP_ID = 1,
  PROP_NAME,
} NpEntityProperty;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (NpEntity, np_entity, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_NAME + 1];

static void
np_entity_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpEntity *self = NP_ENTITY (object);

  switch ((NpEntityProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, np_entity_get_id (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, np_entity_get_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_entity_finalize (GObject *object)
{
  NpEntityPrivate *priv = np_entity_get_instance_private (NP_ENTITY (object));

  for (guint i = 0; i < priv->n_sources; i++)
    g_object_unref (priv->sources[i]);
  g_free (priv->sources);
  g_free (priv->id);
  g_free (priv->name);

  G_OBJECT_CLASS (np_entity_parent_class)->finalize (object);
}

static void
np_entity_class_init (NpEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = np_entity_get_property;
  object_class->finalize = np_entity_finalize;

  /**
   * NpEntity:id:
   *
   * What other tables and addresses call it; unique within its kind.
   */
  properties[PROP_ID]
      = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * NpEntity:name:
   *
   * What people call it.
   */
  properties[PROP_NAME]
      = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
np_entity_init (NpEntity *self)
{
}

/**
 * np_entity_get_id:
 * @self: an entity
 *
 * Returns: its id, unique within its kind
 */
const char *
np_entity_get_id (NpEntity *self)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), NULL);

  priv = np_entity_get_instance_private (self);
  return priv->id;
}

/**
 * np_entity_get_name:
 * @self: an entity
 *
 * Returns: its name, as the dataset gives it
 */
const char *
np_entity_get_name (NpEntity *self)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), NULL);

  priv = np_entity_get_instance_private (self);
  return priv->name;
}

/**
 * np_entity_get_n_sources:
 * @self: an entity
 *
 * Returns: how many sources it cites
 */
guint
np_entity_get_n_sources (NpEntity *self)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), 0);

  priv = np_entity_get_instance_private (self);
  return priv->n_sources;
}

/**
 * np_entity_get_source:
 * @self: an entity
 * @i: less than [method@Entity.get_n_sources]
 *
 * Returns: (transfer none): the source, in the order in which the dataset cites them
 */
NpSource *
np_entity_get_source (NpEntity *self, guint i)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), NULL);

  priv = np_entity_get_instance_private (self);
  g_return_val_if_fail (i < priv->n_sources, NULL);

  return priv->sources[i];
}

/**
 * np_entity_has_source:
 * @self: an entity
 * @source: a source of the same dataset
 *
 * Returns: whether it is among those that the dataset cites for it
 */
gboolean
np_entity_has_source (NpEntity *self, NpSource *source)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), FALSE);

  priv = np_entity_get_instance_private (self);
  for (guint i = 0; i < priv->n_sources; i++)
    if (priv->sources[i] == source)
      return TRUE;
  return FALSE;
}

/* What @self was made of, borrowed from it. */
NpEntityInit
np_entity_get_init (NpEntity *self)
{
  NpEntityPrivate *priv;

  g_return_val_if_fail (NP_IS_ENTITY (self), (NpEntityInit) { NULL });

  priv = np_entity_get_instance_private (self);
  return (NpEntityInit) { priv->id, priv->name, priv->sources };
}

/* Copies @init into a new entity; called once, by the subclass's constructor. */
void
np_entity_init_fields (NpEntity *self, const NpEntityInit *init)
{
  NpEntityPrivate *priv;

  g_return_if_fail (NP_IS_ENTITY (self));
  g_return_if_fail (init->id != NULL && init->name != NULL);

  priv = np_entity_get_instance_private (self);
  g_return_if_fail (priv->id == NULL);

  priv->id = g_strdup (init->id);
  priv->name = g_strdup (init->name);
  priv->sources = np_entity_copy_sources (init->sources);
  while (priv->sources[priv->n_sources] != NULL)
    g_object_ref (priv->sources[priv->n_sources++]);
}

char **
np_entity_copy_strv (const char *const *strv)
{
  return strv != NULL ? g_strdupv ((char **) strv) : g_new0 (char *, 1);
}

NpSource **
np_entity_copy_sources (NpSource *const *sources)
{
  guint n = 0;
  NpSource **copy;

  while (sources != NULL && sources[n] != NULL)
    n++;

  copy = g_new0 (NpSource *, n + 1);
  for (guint i = 0; i < n; i++)
    copy[i] = sources[i];
  return copy;
}
