/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "np-choice.h"

G_BEGIN_DECLS

#define NP_TYPE_CHOICE_SWITCH (np_choice_switch_get_type ())

/**
 * NpChoiceSwitch:
 *
 * Choices side by side, or as a drop-down list where there is no room for that. Those that can't be
 * chosen now say why: in their tooltip, and in the list. It does not change itself: it says what
 * was chosen.
 *
 * Properties: "label" (what it is for). Write-only, for templates.
 * Signals: "chosen" (const char *name).
 */
G_DECLARE_FINAL_TYPE (NpChoiceSwitch, np_choice_switch, NP, CHOICE_SWITCH, GtkWidget)

/* @choices: of NpChoice, the same names in every call. @active: the name of what is chosen now. */
void np_choice_switch_set_choices (NpChoiceSwitch *self, GPtrArray *choices, const char *active);

G_END_DECLS
