/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

typedef struct
{
  NpEntityInit entity;
  const char *country;
  const char *note;
  /* Index of the brand that stands as its own group because no source names one, else -1.
   * Such a group's id is "own:" and the brand's id, which no dataset's own id can be. */
  int own_brand;
} NpGroupInit;

#define NP_TYPE_GROUP (np_group_get_type ())
G_DECLARE_FINAL_TYPE (NpGroup, np_group, NP, GROUP, NpEntity)

NpGroup *np_group_new (const NpGroupInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpGroupInit np_group_get_init (NpGroup *self);
const char *np_group_get_country (NpGroup *self);
const char *np_group_get_note (NpGroup *self);
int np_group_get_own_brand (NpGroup *self);

G_END_DECLS
