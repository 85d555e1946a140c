/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figure.h"

G_BEGIN_DECLS

#define NP_CHART_TIP_RADIUS 9.0 /* of the card's corners, in pixels */

/* The card that says what a datum is: at most context->width wide. (transfer full) */
NpScene *np_chart_tip_build (const NpDatum *datum, const NpSceneContext *context);
/* Where a card of that size goes: beside @anchor, never out of @area unless it is larger. */
graphene_point_t np_chart_tip_place (const graphene_rect_t *anchor,
                                     const graphene_rect_t *area,
                                     double width,
                                     double height);

G_END_DECLS
