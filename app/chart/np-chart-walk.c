/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart-private.h"

/* The keyboard in a chart. What is drawn of a figure whose time axis moves is what is in sight; it
 * is walked over as a whole. */

/* (transfer none) (nullable) */
static NpScene *
get_walked_scene (NpChart *self)
{
  np_chart_ensure_scene (self);
  return self->moving.is_on ? np_chart_moving_get_data (self) : self->scene;
}

/* (transfer full) (nullable): handlers may show another figure meanwhile */
static NpScene *
ref_walked_scene (NpChart *self)
{
  NpScene *scene = get_walked_scene (self);

  return scene != NULL ? np_scene_ref (scene) : NULL;
}

/* @key: (nullable); @spoken: (nullable): what it says, where that is known */
static void
set_cursor (NpChart *self, const char *key, const char *spoken)
{
  np_chart_set_text (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, spoken);
  if (!g_set_str (&self->cursor, key))
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "cursor-changed", self->cursor);
}

/* @datum: (nullable): of any scene of the figure */
void
np_chart_take_cursor (NpChart *self, const NpDatum *datum)
{
  set_cursor (self, datum != NULL ? datum->key : NULL, datum != NULL ? datum->spoken : NULL);
}

/* (nullable): none where the keyboard is nowhere, or the figure doesn't have its key */
static const NpDatum *
find_datum (NpScene *scene, const char *key)
{
  int number = scene != NULL ? np_scene_find_key (scene, key) : -1;

  return number >= 0 ? np_scene_get_datum (scene, number) : NULL;
}

/* Lets go of a cursor that the figure does not have. One that it may turn out to have is kept. */
void
np_chart_check_cursor (NpChart *self)
{
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *datum;

  if (self->cursor == NULL)
    return;
  scene = ref_walked_scene (self);
  datum = find_datum (scene, self->cursor);
  if (datum != NULL || !np_chart_moving_is_approximate (self))
    np_chart_take_cursor (self, datum);
}

/* Never sideways: along a time axis that moves, another window is asked for. */
static void
bring_into_sight (NpChart *self, const NpDatum *datum)
{
  graphene_rect_t bounds = datum->bounds;
  double top, bottom;

  if (self->moving.is_on)
    {
      graphene_rect_t area = np_chart_get_visible_area (GTK_WIDGET (self));

      bounds.origin.x = area.origin.x + area.size.width / 2;
      bounds.size.width = 0;
    }
  /* A head that stays on top must not lie on it. */
  if (self->moving.is_on && self->scene != NULL && np_scene_get_head (self->scene, &top, &bottom)
      && bounds.origin.y >= bottom)
    {
      bounds.origin.y -= bottom - top;
      bounds.size.height += bottom - top;
    }
  np_chart_scroll_to (GTK_WIDGET (self), &bounds);
  if (self->moving.is_on)
    np_chart_window_reveal (self, datum);
}

void
np_chart_activate_datum (NpChart *self, const NpDatum *datum)
{
  g_signal_emit_by_name (self, "activate-datum", datum->id, datum->key);
}

/* What Enter does. */
void
np_chart_activate_cursor (NpChart *self)
{
  g_autoptr (NpChart) alive = g_object_ref (self); /* a handler may replace the view */
  g_autoptr (NpScene) scene = ref_walked_scene (self);
  const NpDatum *datum = find_datum (scene, self->cursor);

  if (datum != NULL)
    np_chart_activate_datum (self, datum);
}

static void
refuse (NpChart *self, NpWalk walk)
{
  const char *refusal = np_chart_walk_get_refusal (walk);

  gtk_widget_error_bell (GTK_WIDGET (self));
  if (refusal != NULL)
    g_signal_emit_by_name (self, "announce", refusal);
}

/* What "move-cursor" does; @walk: an NpWalk. */
void
np_chart_move_cursor (NpChart *self, int walk)
{
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *datum;
  int from, to;

  g_return_if_fail (walk >= NP_WALK_LEFT && walk <= NP_WALK_PREVIOUS_LINK);

  scene = ref_walked_scene (self);
  if (scene == NULL || np_scene_get_n_data (scene) == 0)
    return;
  from = np_scene_find_key (scene, self->cursor);
  to = np_scene_walk (scene, from, walk);
  datum = to >= 0 ? np_scene_get_datum (scene, to) : NULL;
  if (datum != NULL)
    bring_into_sight (self, datum);
  if (to == from)
    {
      refuse (self, walk);
      return;
    }
  np_chart_take_cursor (self, datum);
  if (datum->spoken != NULL)
    g_signal_emit_by_name (self, "announce", datum->spoken);
}

/**
 * np_chart_set_cursor:
 * @key: (nullable): a datum's key; one that the figure does not have is as none
 *
 * Puts the keyboard at a datum and brings it into sight, without announcing it. Where that takes
 * another window, #NpChart::window-wanted asks for it.
 */
void
np_chart_set_cursor (NpChart *self, const char *key)
{
  g_autoptr (NpScene) scene = NULL;
  const NpDatum *datum;

  g_return_if_fail (NP_IS_CHART (self));

  scene = ref_walked_scene (self);
  datum = find_datum (scene, key);
  if (datum == NULL && np_chart_moving_is_approximate (self))
    {
      set_cursor (self, key, NULL);
      return;
    }
  if (datum != NULL)
    bring_into_sight (self, datum);
  np_chart_take_cursor (self, datum);
}

/**
 * np_chart_get_data:
 *
 * Returns: (transfer none) (nullable): all the data of the figure, in pixels of what is shown; %NULL
 *   while a worker still has to say what there is
 */
NpScene *
np_chart_get_data (NpChart *self)
{
  g_return_val_if_fail (NP_IS_CHART (self), NULL);

  return np_chart_moving_is_approximate (self) ? NULL : get_walked_scene (self);
}
