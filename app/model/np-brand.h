/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-entity.h"

G_BEGIN_DECLS

/* Who held a brand, from when (inclusive) to when (exclusive); unset is unknown or still open. */
typedef struct
{
  guint group; /* index into the dataset's groups */
  NpDate from;
  NpDate to;
  double share;       /* 0 to 1; negative when not given */
  NpSource **sources; /* NULL-terminated (owned) */
} NpOwnership;

/* Where a registrations label is not one brand. */
typedef enum
{
  NP_BRAND_COVERS_ITSELF,
  NP_BRAND_COVERS_BRANDS, /* a combined label such as "Omoda & Jaecoo" */
  NP_BRAND_COVERS_POOL,   /* makes that the source does not itemise: has no rank */
} NpBrandCovers;

typedef struct
{
  NpEntityInit entity;
  const char *country;
  const char *const *aliases; /* NULL-terminated, may be NULL */
  NpBrandCovers covers;
  const char *const *covered; /* ids; NULL-terminated, may be NULL */
  NpDate entered;             /* when it was first sold in the market; unset: not known */
} NpBrandInit;

#define NP_TYPE_BRAND (np_brand_get_type ())
G_DECLARE_FINAL_TYPE (NpBrand, np_brand, NP, BRAND, NpEntity)

NpBrand *np_brand_new (const NpBrandInit *init);
/* All that it was made of, borrowed from it: for a copy that differs. */
NpBrandInit np_brand_get_init (NpBrand *self);
const char *np_brand_get_country (NpBrand *self);
const char *const *np_brand_get_aliases (NpBrand *self); /* never NULL */
NpBrandCovers np_brand_get_covers (NpBrand *self);
const char *const *np_brand_get_covered (NpBrand *self); /* never NULL */
const NpDate *np_brand_get_entered (NpBrand *self);      /* unset: not known */
/* Rows in order of start. (transfer none) */
const NpOwnership *np_brand_get_ownerships (NpBrand *self, guint *n);

G_END_DECLS
