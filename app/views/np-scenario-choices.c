/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-choices.h"

#include "np-config.h"
#include "np-figures.h"
#include "np-scenario-text.h"

typedef struct
{
  char *name; /* (owned) */
  char *id;   /* (owned) */
} Choice;

static void
choice_clear (Choice *self)
{
  g_free (self->name);
  g_free (self->id);
}

static int
compare_choices (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Choice *) a)->name, ((const Choice *) b)->name);
}

static GArray *
new_choices (void)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  g_array_set_clear_func (choices, (GDestroyNotify) choice_clear);
  return choices;
}

/* Adds them at the end of the lists, by their names. */
static void
append (GArray *choices, GtkStringList *names, GPtrArray *ids)
{
  g_array_sort (choices, compare_choices);
  for (guint i = 0; i < choices->len; i++)
    {
      Choice *choice = &g_array_index (choices, Choice, i);

      gtk_string_list_append (names, choice->name);
      g_ptr_array_add (ids, g_steal_pointer (&choice->id));
    }
}

static void
add_plants (NpScenarioChoices *self, NpDataset *dataset)
{
  guint n = g_list_model_get_n_items (np_dataset_get_plants (dataset));
  g_autoptr (GArray) choices = new_choices ();

  for (guint i = 0; i < n; i++)
    {
      NpPlant *plant = np_dataset_plant (dataset, i);
      Choice choice;

      if (np_plant_get_is_total (plant) || np_plant_get_makes (plant) != NP_PRODUCT_VEHICLES)
        continue;
      choice.name = g_strdup (np_entity_get_name (NP_ENTITY (plant)));
      choice.id = g_strdup (np_entity_get_id (NP_ENTITY (plant)));
      g_array_append_val (choices, choice);
    }
  append (choices, self->plant_names, self->plant_ids);
}

/* Whether a group is nothing but one brand. */
static gboolean
stands_for_brand (NpDataset *dataset, guint group)
{
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));

  for (guint i = 0; i < n; i++)
    if (np_dataset_get_own_group (dataset, i) == group)
      return TRUE;
  return FALSE;
}

static void
add_subjects (NpScenarioChoices *self, NpDataset *dataset, GListModel *entities, const char *kind)
{
  gboolean are_groups = entities == np_dataset_get_groups (dataset);
  g_autoptr (GArray) choices = new_choices ();

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (NpEntity) entity = g_list_model_get_item (entities, i);
      Choice choice;
      NpChange change = { .kind = NP_CHANGE_VOLUME };

      if (are_groups && stands_for_brand (dataset, i))
        continue;
      choice.id = g_strdup_printf ("%s:%s", kind, np_entity_get_id (entity));
      change.subject = choice.id;
      choice.name = np_scenario_text_subject (dataset, &change);
      g_array_append_val (choices, choice);
    }
  append (choices, self->subject_names, self->subject_ids);
}

/**
 * np_scenario_choices_new:
 * @dataset: what is open
 *
 * Returns: (transfer full): what a change can be about in it
 */
NpScenarioChoices *
np_scenario_choices_new (NpDataset *dataset)
{
  NpScenarioChoices *self;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);

  self = g_new0 (NpScenarioChoices, 1);
  self->plant_names = gtk_string_list_new (NULL);
  self->plant_ids = g_ptr_array_new_with_free_func (g_free);
  self->subject_names = gtk_string_list_new (NULL);
  self->subject_ids = g_ptr_array_new_with_free_func (g_free);
  add_plants (self, dataset);
  add_subjects (self, dataset, np_dataset_get_groups (dataset), "group");
  add_subjects (self, dataset, np_dataset_get_brands (dataset), "brand");
  return self;
}

void
np_scenario_choices_free (NpScenarioChoices *self)
{
  g_object_unref (self->plant_names);
  g_ptr_array_unref (self->plant_ids);
  g_object_unref (self->subject_names);
  g_ptr_array_unref (self->subject_ids);
  g_free (self);
}

guint
np_scenario_choices_find (const GPtrArray *ids, const char *id)
{
  for (guint i = 0; id != NULL && i < ids->len; i++)
    if (g_str_equal (ids->pdata[i], id))
      return i;
  return GTK_INVALID_LIST_POSITION;
}
