/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-fact-item.h"

struct _NpFactItem
{
  GObject parent_instance;

  NpFact fact;
};

G_DEFINE_FINAL_TYPE (NpFactItem, np_fact_item, G_TYPE_OBJECT)

static void
np_fact_item_class_init (NpFactItemClass *klass)
{
}

static void
np_fact_item_init (NpFactItem *self)
{
}

/**
 * np_fact_item_new:
 * @fact: the fact to copy
 *
 * Returns: (transfer full): a new item
 */
NpFactItem *
np_fact_item_new (const NpFact *fact)
{
  NpFactItem *self;

  g_return_val_if_fail (fact != NULL, NULL);

  self = g_object_new (NP_TYPE_FACT_ITEM, NULL);
  self->fact = *fact;
  return self;
}

/**
 * np_fact_item_get_fact:
 * @self: an item
 *
 * Returns: (transfer none): the row that the item stands for
 */
const NpFact *
np_fact_item_get_fact (NpFactItem *self)
{
  g_return_val_if_fail (NP_IS_FACT_ITEM (self), NULL);

  return &self->fact;
}
