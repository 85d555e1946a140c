/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-choice.h"

G_BEGIN_DECLS

#define NP_TYPE_CHOICE_DROP_DOWN (np_choice_drop_down_get_type ())

/**
 * NpChoiceDropDown:
 *
 * A drop-down list whose lines are explained, and which lets those be seen, and heard, that can't be
 * chosen now, with the reason. It does not change itself: it says what was chosen.
 *
 * Properties: "label" (what it is for: its name and its tooltip), "format" (such as "From %s": what
 * its button says of the choice; NULL: the choice alone). Write-only, for templates.
 * Signals: "chosen" (const char *name).
 */
G_DECLARE_FINAL_TYPE (NpChoiceDropDown, np_choice_drop_down, NP, CHOICE_DROP_DOWN, AdwBin)

/* @choices: of NpChoice. @active: the name of what is chosen now; an unknown one: none. */
void np_choice_drop_down_set_choices (NpChoiceDropDown *self,
                                      GPtrArray *choices,
                                      const char *active);

G_END_DECLS
