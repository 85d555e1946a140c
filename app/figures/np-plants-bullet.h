/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-bullets.h"
#include "np-query.h"

G_BEGIN_DECLS

/* Rows of plants. Their strings are kept by @strings. */

/* Keeps @text, which is freed. */
const char *np_plants_bullet_take (GStringChunk *strings, char *text);
/* What the data say of a plant in a period: without key, label and what is spoken. */
NpBullet np_plants_bullet_new (GStringChunk *strings,
                               const NpQuery *query,
                               const NpUtilisation *entry);
/* Adds what a scenario makes of it. @scenario: its place in the query */
void np_plants_bullet_add_scenario (NpBullet *self,
                                    GStringChunk *strings,
                                    const NpQuery *query,
                                    guint scenario,
                                    const NpPlantResult *result);
/* "Sunderland, 2025, 273,087 of 600,000, 45.5 %", and what a scenario would make of it. (transfer full) */
char *np_plants_bullet_speak (const NpBullet *self, const char *name, const char *period);

G_END_DECLS
