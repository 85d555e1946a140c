/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "np-location.h"

G_BEGIN_DECLS

#define NP_TYPE_STORY_STEP (np_story_step_get_type ())
G_DECLARE_FINAL_TYPE (NpStoryStep, np_story_step, NP, STORY_STEP, GObject)

NpStoryStep *np_story_step_new (const char *story,
                                gint64 step,
                                const char *title,
                                const char *text,
                                NpLocation *location);
const char *np_story_step_get_story (NpStoryStep *self);
gint64 np_story_step_get_step (NpStoryStep *self);
const char *np_story_step_get_title (NpStoryStep *self);
const char *np_story_step_get_text (NpStoryStep *self);
NpLocation *np_story_step_get_location (NpStoryStep *self); /* (transfer none) */

G_END_DECLS
