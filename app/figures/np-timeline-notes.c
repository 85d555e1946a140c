/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-pace-text.h"
#include "np-timeline-lanes.h"
#include "np-words.h"

/* What stands below lanes: what glyphs mean, and how fast partnerships went. */

static gboolean
has_glyph (const NpTimelineLanes *self, NpGlyph glyph)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const NpLane *lane = &g_array_index (self->lanes, NpLane, i);

      for (guint k = 0; k < lane->n_events; k++)
        if (lane->events[k].glyph == glyph)
          return TRUE;
    }
  return FALSE;
}

/* Only glyphs that are there. */
void
np_timeline_lanes_add_legend (NpTimelineLanes *self)
{
  static const struct
  {
    NpGlyph glyph;
    const char *label;
  } keys[] = {
    { NP_GLYPH_TALKS, N_ ("Talks") },
    { NP_GLYPH_AGREEMENT, N_ ("Agreement or joint venture") },
    { NP_GLYPH_SALE, N_ ("Sale of a company") },
    { NP_GLYPH_PLANT, N_ ("Plant opens") },
    { NP_GLYPH_PRODUCT, N_ ("Product or production starts") },
    { NP_GLYPH_END, N_ ("Production or plant ends") },
    { NP_GLYPH_FLAG, N_ ("Government decision") },
    { NP_GLYPH_NEWS, N_ ("Announcement") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (has_glyph (self, keys[i].glyph))
      {
        NpLaneKey key = { keys[i].glyph, _ (keys[i].label) };

        g_array_append_val (self->legend, key);
      }
}

static void
add_cell (NpTimelineLanes *self, char *text)
{
  g_ptr_array_add (self->cells, (gpointer) np_timeline_lanes_take (self, text));
}

static void
add_row (NpTimelineLanes *self, const NpPace *pace)
{
  add_cell (self, g_strdup (np_entity_get_name (NP_ENTITY (pace->partnership))));
  add_cell (self, np_format_date (&pace->agreement));
  add_cell (self, np_format_date (np_event_get_date (pace->first_car)));
  add_cell (self, np_pace_text_years (pace));
  self->table.n_rows++;
}

/* Beside lanes that are aligned, the years from agreement to first car of those in them, the
 * quickest first. */
void
np_timeline_lanes_add_pace (NpTimelineLanes *self)
{
  if (self->paces == NULL)
    return;
  self->table = (NpLanesTable) {
    .title = _ ("Years from agreement to first car"),
    .definition = np_pace_text_definition (),
    .n_columns = 4,
    .n_rows = 1,
  };
  add_cell (self, g_strdup (_ ("Partnership")));
  add_cell (self, g_strdup (_ ("Agreement")));
  add_cell (self, g_strdup (_ ("First car")));
  add_cell (self, g_strdup (_ ("Years")));
  for (guint i = 0; i < self->paces->len; i++)
    {
      const NpPace *pace = &g_array_index (self->paces, NpPace, i);

      if (pace->first_car != NULL)
        add_row (self, pace);
    }
  if (self->table.n_rows == 1)
    self->table.n_rows = 0;
  self->table.cells = (const char *const *) (gpointer) self->cells->pdata;
}
