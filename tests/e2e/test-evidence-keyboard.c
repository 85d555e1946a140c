/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a chart to a claim, from that to what it rests on, and to all data without that, by keyboard
 * alone. */
#include "session.h"

#include <string.h>

#include "np-evidence-page.h"
#include "np-source-row.h"
#include "np-test-pages.h"

#define CLAIM "The three Chery-group brands together reached 76,319 UK registrations"

/* Whether it is there, and is where that leads. */
static gboolean
is_at (Session *self, const char *param, const char *value)
{
  NpLocation *location = np_window_get_location (self->window);

  return np_window_is_idle (self->window) && np_location_get_view (location) == NP_VIEW_EVIDENCE
         && g_strcmp0 (np_location_get (location, param), value) == 0;
}

static GtkWidget *
get_page (Session *self)
{
  return np_test_find (GTK_WIDGET (self->window), NP_TYPE_EVIDENCE_PAGE);
}

static gboolean
tells (Session *self, const char *text)
{
  NpFigure *figure = np_page_get_figure (NP_PAGE (get_page (self)));

  return np_window_is_idle (self->window) && figure != NULL
         && strstr (np_figure_get_summary (figure), text) != NULL;
}

static void
press (Session *self, guint keyval, GdkModifierType modifiers)
{
  keyboard_press (self->keyboard, keyval, modifiers);
}

/* The first claim that has these words is chosen in the list beside. */
static void
choose_claim (Session *self)
{
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, GTK_TYPE_SEARCH_ENTRY, "Find…");
  keyboard_type (self->keyboard, "three chery");
  np_test_wait_for (session_is_said (get_page (self), CLAIM));
  press (self, GDK_KEY_Return, 0);
  np_test_wait_for (is_at (self, NP_PARAM_CLAIM, "chery-total-2025"));
  g_assert_true (tells (self, "19,855 + 2 × 28,232 = 76,319"));
}

/* Back to all, and to those with one verdict. */
static void
filter (Session *self)
{
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, GTK_TYPE_BUTTON, "All Claims");
  press (self, GDK_KEY_space, 0);
  np_test_wait_for (is_at (self, NP_PARAM_CLAIM, NULL));
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, GTK_TYPE_MENU_BUTTON, "Filter the List");
  press (self, GDK_KEY_space, 0);
  np_test_wait_for (keyboard_get_focus (self->keyboard, GTK_TYPE_POPOVER) != NULL);
  /* Its label has a number; what it means is in its tooltip. */
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, GTK_TYPE_CHECK_BUTTON,
                    "The figures in use give something else, and no source that is in use "
                    "gives what is stated.");
  press (self, GDK_KEY_space, 0);
  np_test_wait_for (is_at (self, NP_PARAM_VERDICT, "does-not-hold"));
  g_assert_true (tells (self, "Of 7 claims, 7 do not hold."));
  press (self, GDK_KEY_Escape, 0);
  np_test_wait_for (keyboard_get_focus (self->keyboard, GTK_TYPE_POPOVER) == NULL);
}

/* One step from a claim to what it rests on, and from there to all data without that. */
static void
set_aside (Session *self)
{
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, NP_TYPE_SOURCE_ROW,
                    "Registrations of new cars in the United Kingdom by marque, "
                    "December 2025");

  press (self, GDK_KEY_Return, 0);
  np_test_wait_for (is_at (self, NP_PARAM_SOURCE, "smmt-2025-12"));
  g_assert_true (tells (self, "Rests on it: 232 figures"));
  keyboard_walk_to (self->keyboard, GDK_KEY_Tab, 0, ADW_TYPE_SWITCH_ROW, "Set Aside");
  press (self, GDK_KEY_space, 0);
  np_test_wait_for (is_at (self, NP_PARAM_WITHOUT, "smmt-2025-12"));
  np_test_wait_for (tells (self, "It is set aside."));
  g_assert_true (session_is_said (GTK_WIDGET (self->window), "Set aside: SMMT"));
  /* The row was made anew; one still is at it. */
  g_assert_true (keyboard_is_at (self->keyboard, ADW_TYPE_SWITCH_ROW, "Set Aside"));
  g_assert_true (adw_switch_row_get_active (
      ADW_SWITCH_ROW (keyboard_get_focus (self->keyboard, ADW_TYPE_SWITCH_ROW))));
  press (self, GDK_KEY_Left, GDK_ALT_MASK);
  np_test_wait_for (is_at (self, NP_PARAM_WITHOUT, NULL));
}

static void
drive (Session *self)
{
  press (self, GDK_KEY_4, GDK_ALT_MASK);
  np_test_wait_for (is_at (self, NP_PARAM_MODE, NULL) || is_at (self, NP_PARAM_MODE, "claims"));
  choose_claim (self);
  filter (self);
  /* Back from what was filtered, to all, to the claim. */
  press (self, GDK_KEY_Left, GDK_ALT_MASK);
  press (self, GDK_KEY_Left, GDK_ALT_MASK);
  np_test_wait_for (is_at (self, NP_PARAM_CLAIM, "chery-total-2025"));
  set_aside (self);
}

static void
test_evidence (void)
{
  session_run ("nameplate:registrations?period=2025", drive);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence-keyboard/claim-to-source", test_evidence);
  return g_test_run ();
}
