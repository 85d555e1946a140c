/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scene.h"

/* What is walked to in @other comes after all that is in @self. */
static void
append (NpScene *self, const NpScene *other, double dy)
{
  guint first_datum = np_scene_get_n_data (self), first_series = 0;

  for (guint i = 0; i < first_datum; i++)
    first_series = MAX (first_series, np_scene_get_datum (self, i)->series + 1);
  for (guint i = 0; i < np_scene_get_n_data (other); i++)
    {
      NpDatum datum = *np_scene_get_datum (other, i);

      datum.series += first_series;
      datum.bounds.origin.y += (float) dy;
      np_scene_add_datum_copy (self, &datum);
    }
  for (guint i = 0; i < np_scene_get_n_marks (other); i++)
    {
      const NpMark *mark = np_scene_get_mark (other, i);

      np_scene_add_copy (self, mark, mark->datum >= 0 ? mark->datum + (int) first_datum : -1, 0,
                         dy);
    }
  for (guint i = 0; i < np_scene_get_n_breaks (other); i++)
    np_scene_add_break (self, np_scene_get_break (other, i) + dy);
}

/**
 * np_scene_stack:
 * @upper: a scene
 * @lower: another
 * @gap: pixels between them
 *
 * One picture over another, in which the keyboard goes from the last of the upper to the first of the
 * lower. A page may end between the two, and none has a head any more.
 *
 * Returns: (transfer full): both
 */
NpScene *
np_scene_stack (const NpScene *upper, const NpScene *lower, double gap)
{
  double y = np_scene_get_height (upper) + gap;
  NpScene *both = np_scene_new (MAX (np_scene_get_width (upper), np_scene_get_width (lower)),
                                y + np_scene_get_height (lower));

  append (both, upper, 0);
  np_scene_add_break (both, y - gap / 2);
  append (both, lower, y);
  return both;
}
