/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-plant-private.h"

#include <math.h>

struct _NpPlant
{
  NpEntity parent_instance;

  char *operator_name;
  char *city;
  char *country;
  double latitude;
  double longitude;
  NpProduct makes;
  NpDate opened;
  NpDate closed;
  gboolean is_total;
  char *note;
  GArray *capacities; /* of NpCapacity, by start */
  GArray *operations; /* of NpOperation, by start */
};

G_DEFINE_FINAL_TYPE (NpPlant, np_plant, NP_TYPE_ENTITY)

static void
np_plant_finalize (GObject *object)
{
  NpPlant *self = NP_PLANT (object);

  g_free (self->operator_name);
  g_free (self->city);
  g_free (self->country);
  g_free (self->note);
  g_array_unref (self->capacities);
  g_array_unref (self->operations);

  G_OBJECT_CLASS (np_plant_parent_class)->finalize (object);
}

static void
np_plant_class_init (NpPlantClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_plant_finalize;
}

static void
np_plant_init (NpPlant *self)
{
}

/**
 * np_plant_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new plant
 */
NpPlant *
np_plant_new (const NpPlantInit *init)
{
  NpPlant *self;

  g_return_val_if_fail (init != NULL, NULL);

  self = g_object_new (NP_TYPE_PLANT, NULL);
  np_entity_init_fields (NP_ENTITY (self), &init->entity);
  self->operator_name = g_strdup (init->operator_name);
  self->city = g_strdup (init->city);
  self->country = g_strdup (init->country);
  self->latitude = init->latitude;
  self->longitude = init->longitude;
  self->makes = init->makes;
  self->opened = init->opened;
  self->closed = init->closed;
  self->is_total = init->is_total;
  self->note = g_strdup (init->note);
  self->capacities = g_array_new (FALSE, FALSE, sizeof (NpCapacity));
  self->operations = g_array_new (FALSE, FALSE, sizeof (NpOperation));
  return self;
}

/**
 * np_plant_get_init: (skip)
 * @self: a plant
 *
 * Returns: all that it was made of, borrowed from @self
 */
NpPlantInit
np_plant_get_init (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), (NpPlantInit) { .entity = { NULL } });

  return (NpPlantInit) {
    .entity = np_entity_get_init (NP_ENTITY (self)),
    .operator_name = self->operator_name,
    .city = self->city,
    .country = self->country,
    .latitude = self->latitude,
    .longitude = self->longitude,
    .makes = self->makes,
    .opened = self->opened,
    .closed = self->closed,
    .is_total = self->is_total,
    .note = self->note,
  };
}

/**
 * np_plant_get_operator:
 * @self: a plant
 *
 * Returns: (nullable): who runs it, in the dataset's words
 */
const char *
np_plant_get_operator (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return self->operator_name;
}

/**
 * np_plant_get_city:
 * @self: a plant
 *
 * Returns: (nullable): the city
 */
const char *
np_plant_get_city (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return self->city;
}

/**
 * np_plant_get_country:
 * @self: a plant
 *
 * Returns: (nullable): the country
 */
const char *
np_plant_get_country (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return self->country;
}

/**
 * np_plant_get_makes:
 * @self: a plant
 *
 * Returns: what it makes
 */
NpProduct
np_plant_get_makes (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NP_PRODUCT_VEHICLES);

  return self->makes;
}

/**
 * np_plant_get_opened:
 * @self: a plant
 *
 * Returns: (transfer none): when it opened, or an unset date
 */
const NpDate *
np_plant_get_opened (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return &self->opened;
}

/**
 * np_plant_get_closed:
 * @self: a plant
 *
 * Returns: (transfer none): when it closed, or an unset date
 */
const NpDate *
np_plant_get_closed (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return &self->closed;
}

/**
 * np_plant_get_is_total:
 * @self: a plant
 *
 * Returns: whether this is a total over several plants, which lists of plants leave out
 */
gboolean
np_plant_get_is_total (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), FALSE);

  return self->is_total;
}

/**
 * np_plant_get_note:
 * @self: a plant
 *
 * Returns: (nullable): what the dataset says about it
 */
const char *
np_plant_get_note (NpPlant *self)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  return self->note;
}

/**
 * np_plant_get_place:
 * @self: a plant
 * @latitude: (out) (optional): degrees north; left alone when the place is not known
 * @longitude: (out) (optional): degrees east; left alone when the place is not known
 *
 * Returns: whether the place is known
 */
gboolean
np_plant_get_place (NpPlant *self, double *latitude, double *longitude)
{
  g_return_val_if_fail (NP_IS_PLANT (self), FALSE);

  if (!isfinite (self->latitude) || !isfinite (self->longitude))
    return FALSE;
  if (latitude != NULL)
    *latitude = self->latitude;
  if (longitude != NULL)
    *longitude = self->longitude;
  return TRUE;
}

/**
 * np_plant_get_capacities:
 * @self: a plant
 * @n: (out): how many there are
 *
 * What it can build, in order of start. Statements may contradict each other; all are kept.
 *
 * Returns: (array length=n) (transfer none): the statements
 */
const NpCapacity *
np_plant_get_capacities (NpPlant *self, guint *n)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->capacities->len;
  return (const NpCapacity *) (gpointer) self->capacities->data;
}

void
np_plant_take_capacities (NpPlant *self, GArray *capacities)
{
  g_return_if_fail (NP_IS_PLANT (self));
  g_return_if_fail (capacities != NULL);

  g_array_unref (self->capacities);
  self->capacities = capacities;
}

/**
 * np_plant_get_operations:
 * @self: a plant
 * @n: (out): how many there are
 *
 * Who ran it, in order of start, as far as the dataset says.
 *
 * Returns: (array length=n) (transfer none): the operations
 */
const NpOperation *
np_plant_get_operations (NpPlant *self, guint *n)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->operations->len;
  return (const NpOperation *) (gpointer) self->operations->data;
}

/**
 * np_plant_get_operation_on:
 * @self: a plant
 * @day: a Julian day number
 *
 * Who ran it on a day. A vague date ("2008") counts from its first day, at both ends, so that one
 * operator's end and the next one's start always meet. Of several that cover the day, the one that
 * started last counts.
 *
 * Returns: (transfer none) (nullable): the operation, or %NULL when none covers the day
 */
const NpOperation *
np_plant_get_operation_on (NpPlant *self, guint32 day)
{
  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  for (guint i = self->operations->len; i > 0; i--)
    {
      const NpOperation *operation = &g_array_index (self->operations, NpOperation, i - 1);

      if ((!np_date_is_set (&operation->from) || np_date_first_day (&operation->from) <= day)
          && (!np_date_is_set (&operation->to) || day < np_date_first_day (&operation->to)))
        return operation;
    }
  return NULL;
}

/**
 * np_plant_get_last_operation:
 * @self: a plant
 * @day: a Julian day number
 *
 * Who ran it on a day or, where it had closed by then, on the day before it did.
 *
 * Returns: (transfer none) (nullable): the operation, or %NULL when none covers that day
 */
const NpOperation *
np_plant_get_last_operation (NpPlant *self, guint32 day)
{
  const NpOperation *operation;

  g_return_val_if_fail (NP_IS_PLANT (self), NULL);

  operation = np_plant_get_operation_on (self, day);
  if (operation == NULL && np_plant_has_closed (self, day))
    operation
        = np_plant_get_operation_on (self, np_date_first_day (np_plant_get_closed (self)) - 1);
  return operation;
}

/**
 * np_plant_has_closed:
 * @self: a plant
 * @day: a Julian day number
 *
 * Returns: whether it had closed by the end of @day; one that closed in a month or a year of which the day
 *   isn't known is closed from the first day of that on
 */
gboolean
np_plant_has_closed (NpPlant *self, guint32 day)
{
  const NpDate *closed = np_plant_get_closed (self);

  return np_date_is_set (closed) && np_date_first_day (closed) <= day;
}

void
np_plant_take_operations (NpPlant *self, GArray *operations)
{
  g_return_if_fail (NP_IS_PLANT (self));
  g_return_if_fail (operations != NULL);

  g_array_unref (self->operations);
  self->operations = operations;
}
