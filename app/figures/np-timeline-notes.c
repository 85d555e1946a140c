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

/* Where a month is drawn as wide as that, it is clear what the bar means. */
#define VAGUE_DAYS 32

static gboolean
has_trait (const NpTimelineLanes *self, NpLaneKeyKind kind)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const NpLane *lane = &g_array_index (self->lanes, NpLane, i);

      for (guint k = 0; k < lane->n_events; k++)
        {
          const NpLaneEvent *event = &lane->events[k];

          if ((kind == NP_LANE_KEY_RIVALS && (event->trust & NP_TRUST_RIVALS) != 0)
              || (kind == NP_LANE_KEY_PLANNED && (event->is_planned || event->is_plan))
              || (kind == NP_LANE_KEY_VAGUE && event->last_day - event->first_day > VAGUE_DAYS)
              || kind == NP_LANE_KEY_COUNT)
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_traits (NpTimelineLanes *self)
{
  static const struct
  {
    NpLaneKeyKind kind;
    const char *label;
  } keys[] = {
    { NP_LANE_KEY_RIVALS, N_ ("Reports differ") },
    { NP_LANE_KEY_PLANNED, N_ ("Planned") },
    { NP_LANE_KEY_VAGUE, N_ ("Some time in it") },
    { NP_LANE_KEY_COUNT, N_ ("Several events, opens") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (has_trait (self, keys[i].kind))
      {
        NpLaneKey key = { .label = _ (keys[i].label), .kind = keys[i].kind };

        g_array_append_val (self->legend, key);
      }
}

/* Only what is there. */
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
        NpLaneKey key = { .glyph = keys[i].glyph, .label = _ (keys[i].label) };

        g_array_append_val (self->legend, key);
      }
  add_traits (self);
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
