/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-entity-list.h"

struct _NpEntityList
{
  GObject parent_instance;

  GType item_type;
  GPtrArray *items;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (NpEntityList,
                               np_entity_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
np_entity_list_get_item_type (GListModel *model)
{
  return NP_ENTITY_LIST (model)->item_type;
}

static guint
np_entity_list_get_n_items (GListModel *model)
{
  return NP_ENTITY_LIST (model)->items->len;
}

static gpointer
np_entity_list_get_item (GListModel *model, guint position)
{
  NpEntityList *self = NP_ENTITY_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = np_entity_list_get_item_type;
  iface->get_n_items = np_entity_list_get_n_items;
  iface->get_item = np_entity_list_get_item;
}

static void
np_entity_list_finalize (GObject *object)
{
  NpEntityList *self = NP_ENTITY_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (np_entity_list_parent_class)->finalize (object);
}

static void
np_entity_list_class_init (NpEntityListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_entity_list_finalize;
}

static void
np_entity_list_init (NpEntityList *self)
{
}

NpEntityList *
np_entity_list_new (GType item_type, GPtrArray *items)
{
  NpEntityList *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  self = g_object_new (NP_TYPE_ENTITY_LIST, NULL);
  self->item_type = item_type;
  self->items = g_ptr_array_ref (items);
  return self;
}
