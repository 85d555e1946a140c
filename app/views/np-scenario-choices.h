/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "np-dataset.h"

G_BEGIN_DECLS

/**
 * NpScenarioChoices:
 * @plant_names: what can be chosen as a plant: those that make vehicles
 * @plant_ids: theirs, in the same order
 * @subject_names: what can be chosen as a subject: groups, then brands
 * @subject_ids: "group:chery", "brand:jaecoo", in the same order
 *
 * What a change can be about in a dataset.
 */
typedef struct
{
  GtkStringList *plant_names;   /* (owned) */
  GPtrArray *plant_ids;         /* (owned) of char */
  GtkStringList *subject_names; /* (owned) */
  GPtrArray *subject_ids;       /* (owned) of char */
} NpScenarioChoices;

NpScenarioChoices *np_scenario_choices_new (NpDataset *dataset);
void np_scenario_choices_free (NpScenarioChoices *self);
/* The place of an id; GTK_INVALID_LIST_POSITION: it isn't there. */
guint np_scenario_choices_find (const GPtrArray *ids, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScenarioChoices, np_scenario_choices_free)

G_END_DECLS
