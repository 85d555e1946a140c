/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-series-set.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-event-text.h"
#include "np-format.h"
#include "np-overtakes.h"
#include "np-point-text.h"
#include "np-series-codes.h"
#include "np-words.h"

static void
clear_series (gpointer data)
{
  g_free ((gpointer) ((NpLineSeries *) data)->points);
}

void
np_series_set_init (NpSeriesSet *self)
{
  *self = (NpSeriesSet) { NULL };
  self->strings = g_string_chunk_new (4096);
  self->series = g_array_new (FALSE, TRUE, sizeof (NpLineSeries));
  g_array_set_clear_func (self->series, clear_series);
  self->slots = g_array_new (FALSE, TRUE, sizeof (NpTimeSlot));
  self->events = g_array_new (FALSE, TRUE, sizeof (NpEventMark));
  self->sources = g_ptr_array_new ();
}

void
np_series_set_clear (NpSeriesSet *self)
{
  g_clear_pointer (&self->series, g_array_unref);
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->events, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

const char *
np_series_set_take (NpSeriesSet *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->strings, text);

  g_free (text);
  return kept;
}

double
np_series_set_get_middle (double first_day, double last_day)
{
  return (first_day + last_day + 1) / 2;
}

void
np_series_set_stretch (NpSeriesSet *self, NpPeriod period)
{
  if (self->last_day == 0 || np_period_get_first_day (period) < self->first_day)
    self->first_day = np_period_get_first_day (period);
  self->last_day = MAX (self->last_day, np_period_get_last_day (period));
}

static NpLinePoint
make_point (NpSeriesSet *self, const NpQuery *query, guint subject, const NpTrendPoint *from)
{
  const char *name = np_query_get_shown_name (query, subject);
  g_autofree char *period = np_period_to_string (from->period);
  NpLinePoint point = {
    .x = np_series_set_get_middle (np_period_get_first_day (from->period),
                                   np_period_get_last_day (from->period)),
    .value = from->gap != NP_GAP_NONE ? NAN : from->value,
    .trust = np_point_text_trust (from),
  };

  point.key = np_series_set_take (self, g_strdup_printf ("%s@%s", np_query_get_id (query, subject),
                                                         period));
  point.period = np_series_set_take (self, np_format_period (from->period));
  point.value_label = np_series_set_take (self, np_point_text_value (query, from));
  point.spoken = np_series_set_take (self, np_point_text_spoken (query, name, from));
  if ((point.trust & NP_TRUST_GAP) != 0)
    return point;
  point.detail = np_series_set_take (self, np_point_text_detail (query, from));
  point.source
      = np_series_set_take (self,
                            np_words_source (np_dataset_source (query->dataset, from->source)));
  return point;
}

static void
add_series (NpSeriesSet *self,
            const NpQuery *query,
            const NpTrendSeries *from,
            guint code,
            gboolean grey)
{
  NpLinePoint *points = g_new0 (NpLinePoint, MAX (from->n_points, 1));
  NpLineSeries series = {
    .id = g_string_chunk_insert_const (self->strings, np_query_get_id (query, from->subject)),
    .label
    = g_string_chunk_insert_const (self->strings, np_query_get_shown_name (query, from->subject)),
    .points = points,
    .n_points = from->n_points,
    .ink = grey ? NP_INK_REST : NP_INK_SERIES_N (code),
    .code = code,
    .selected = !grey && np_query_is_selected (query, from->subject),
  };

  for (guint i = 0; i < from->n_points; i++)
    {
      points[i] = make_point (self, query, from->subject, &from->points[i]);
      np_series_set_stretch (self, from->points[i].period);
    }
  g_array_append_val (self->series, series);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  return np_period_compare (*(const NpPeriod *) a, *(const NpPeriod *) b);
}

/* Every period that any series has a point of. */
static void
add_slots (NpSeriesSet *self, const GArray *trends)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  NpPeriod last = NP_PERIOD_NONE;

  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      for (guint j = 0; j < series->n_points; j++)
        g_array_append_val (periods, series->points[j].period);
    }
  g_array_sort (periods, compare_periods);
  for (guint i = 0; i < periods->len; i++)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i);
      NpTimeSlot slot = {
        .first_day = np_period_get_first_day (period),
        .last_day = np_period_get_last_day (period),
      };

      if (period == last)
        continue;
      last = period;
      slot.label = np_series_set_take (self, np_format_period (period));
      g_array_append_val (self->slots, slot);
    }
}

/* The newest figures' sources first: those are what a reader looks at. */
static void
note (NpSeriesSet *self, const NpQuery *query, const GArray *trends)
{
  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *one = &g_array_index (trends, NpTrendSeries, i);

      for (guint j = one->n_points; j > 0; j--)
        {
          const NpTrendPoint *point = &one->points[j - 1];

          np_signs_note_point (&self->signs, np_point_text_trust (point), j == one->n_points);
          if (point->gap == NP_GAP_NONE)
            np_words_note_source (self->sources, np_dataset_source (query->dataset, point->source));
        }
    }
}

/* Colours are given out among what is in colour. */
static guint *
assign_codes (const NpQuery *query, const GArray *trends)
{
  g_auto (NpSeriesCodes) codes = { 0 };
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      if (!series->grey)
        g_array_append_val (subjects, series->subject);
    }
  np_series_codes_init (&codes, query->dataset);
  return np_series_codes_assign (&codes, query->by, (const guint *) (gpointer) subjects->data,
                                 subjects->len);
}

void
np_series_set_add_trends (NpSeriesSet *self, const NpQuery *query, const GArray *trends)
{
  g_autofree guint *codes = assign_codes (query, trends);
  guint n = 0;

  for (guint i = 0; i < trends->len; i++)
    {
      const NpTrendSeries *series = &g_array_index (trends, NpTrendSeries, i);

      add_series (self, query, series, series->grey ? 0 : codes[n++], series->grey);
    }
  add_slots (self, trends);
  note (self, query, trends);
}

/* A point of a series in a slot that it has none of its own for. */
static NpLinePoint
make_gap (NpSeriesSet *self, const NpLineSeries *series, const NpTimeSlot *slot)
{
  return (NpLinePoint) {
    .x = np_series_set_get_middle (slot->first_day, slot->last_day),
    .value = NAN,
    .key = np_series_set_take (self, g_strdup_printf ("%s@-%s", series->id, slot->label)),
    .period = slot->label,
    .value_label = _ ("no figure"),
    /* Translators: what a screen reader says where a figure is missing: name, period. */
    .spoken = np_series_set_take (self, g_strdup_printf (_ ("%1$s, %2$s, no figure"), series->label,
                                                         slot->label)),
    .trust = NP_TRUST_GAP,
  };
}

void
np_series_set_fill_slots (NpSeriesSet *self)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      NpLineSeries *series = &g_array_index (self->series, NpLineSeries, i);
      NpLinePoint *points = g_new0 (NpLinePoint, MAX (self->slots->len, 1));

      for (guint j = 0, k = 0; j < self->slots->len; j++)
        {
          const NpTimeSlot *slot = &g_array_index (self->slots, NpTimeSlot, j);

          if (k < series->n_points && series->points[k].x < slot->last_day + 1)
            points[j] = series->points[k++];
          else
            points[j] = make_gap (self, series, slot);
        }
      g_free ((gpointer) series->points);
      series->points = points;
      series->n_points = self->slots->len;
    }
}

/* Adds what happens at a point to what it says. */
static void
mark_point (NpSeriesSet *self, NpLinePoint *point, const char *line)
{
  point->overtake = TRUE;
  point->detail = np_series_set_take (self, point->detail != NULL && *point->detail != '\0'
                                                ? g_strdup_printf ("%s\n%s", point->detail, line)
                                                : g_strdup (line));
  /* Translators: what a screen reader says of a figure, then what happens there. */
  point->spoken
      = np_series_set_take (self, g_strdup_printf (_ ("%1$s, %2$s"), point->spoken, line));
}

/* The point of a period, which has the place that it has in the trend. */
static NpLinePoint *
find_point (NpSeriesSet *self, const GArray *trends, guint series, NpPeriod period)
{
  const NpTrendSeries *from = &g_array_index (trends, NpTrendSeries, series);
  const NpLineSeries *line = &g_array_index (self->series, NpLineSeries, series);
  guint low = 0, high = from->n_points;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = np_period_compare (from->points[middle].period, period);

      if (order == 0)
        return (NpLinePoint *) &line->points[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

void
np_series_set_mark_overtakes (NpSeriesSet *self, const NpQuery *query, const GArray *trends)
{
  g_autoptr (GArray) overtakes = np_query_list_overtakes (query, trends);

  for (guint i = 0; i < overtakes->len; i++)
    {
      const NpOvertake *overtake = &g_array_index (overtakes, NpOvertake, i);
      NpLinePoint *point = find_point (self, trends, overtake->passing, overtake->period);
      const char *passed = g_array_index (self->series, NpLineSeries, overtake->passed).label;
      /* Translators: what happens at a point of a line: it goes past the other one named. */
      g_autofree char *line = g_strdup_printf (_ ("passes %s"), passed);

      if (point != NULL)
        mark_point (self, point, line);
    }
}

/* --- Events ------------------------------------------------------------------------------- */

static void
add_event (NpSeriesSet *self, NpEvent *event, NpInk ink, GPtrArray *all)
{
  NpEntity *entity = NP_ENTITY (event);
  const NpDate *date = np_event_get_date (event);
  double first = np_date_first_day (date), last = np_date_last_day (date);
  NpEventMark mark = {
    .day = first,
    .day_end = last > first ? last : 0,
    .glyph = np_event_text_glyph (event),
    .ink = ink,
    .label = g_string_chunk_insert_const (self->strings, np_entity_get_name (entity)),
  };

  mark.id = np_series_set_take (self, g_strconcat ("event:", np_entity_get_id (entity), NULL));
  mark.key = mark.id;
  mark.value = np_series_set_take (self, np_event_text_when (event));
  mark.detail
      = np_series_set_take (self,
                            np_event_text_detail (event,
                                                  np_event_text_is_contradicted (event, all)));
  /* Translators: what a screen reader says of an event on a chart: what, when. */
  mark.spoken
      = np_series_set_take (self, g_strdup_printf (_ ("%1$s, %2$s"), mark.label, mark.value));
  if (np_entity_get_n_sources (entity) > 0)
    mark.source = np_series_set_take (self, np_words_source (np_entity_get_source (entity, 0)));
  g_array_append_val (self->events, mark);
}

void
np_series_set_add_events (NpSeriesSet *self, const NpQuery *query, const GArray *trends)
{
  g_autoptr (GPtrArray) all = NULL;

  if (!query->events)
    return;
  all = np_query_list_all_events (query);
  for (guint i = 0; i < all->len; i++)
    {
      NpEvent *event = g_ptr_array_index (all, i);
      int series = np_query_find_series_of_event (query, trends, event);

      if (series >= 0 && np_date_last_day (np_event_get_date (event)) >= self->first_day
          && np_date_first_day (np_event_get_date (event)) <= self->last_day)
        add_event (self, event, g_array_index (self->series, NpLineSeries, series).ink, all);
    }
}
