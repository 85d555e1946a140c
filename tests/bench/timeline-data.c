/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "timeline-data.h"

#include "np-dataset-builder.h"

#define OF_LANE     20 /* events */
#define OF_SECTION  20 /* lanes */
#define N_KINDS     25 /* of partnerships */
#define N_COMPANIES 200
#define N_PLANTS    300
#define N_ERAS      8
#define N_LINKS     6
#define FIRST_YEAR  1980
#define N_YEARS     46

static const char *const kinds[]
    = { "agreement", "plant-opening", "product-launch", "production-end",
        "talks",     "government",    "sale",           "announcement" };

/* Numerical Recipes' generator: no library's, so that every system makes the same. */
static guint
draw_number (guint32 *random, guint n)
{
  *random = *random * 1664525u + 1013904223u;
  return (guint) (((guint64) *random * n) >> 32);
}

/* 15 to 60 characters. (transfer full) */
static char *
make_title (guint32 *random)
{
  static const char *const words[]
      = { "agree",  "joint venture", "plant",  "battery", "talks",    "Chery",   "electric",
          "opens",  "the",           "of",     "engine",  "platform", "Wuhu",    "Solihull",
          "starts", "production",    "shares", "ends",    "licence",  "saloons", "in",
          "second", "government",    "with",   "SUV",     "about",    "Europe",  "announced" };
  guint length = 15 + draw_number (random, 46);
  GString *title = g_string_new ("Maker");

  while (title->len < length)
    g_string_append_printf (title, " %s", words[draw_number (random, G_N_ELEMENTS (words))]);
  g_string_truncate (title, MIN (title->len, 60));
  return g_string_free_and_steal (title);
}

/* Half of them as precise as a day, the others to the month or the year. */
static NpDate
make_date (guint32 *random)
{
  guint precision = draw_number (random, 10);
  NpDate date = { .year = (gint16) (FIRST_YEAR + draw_number (random, N_YEARS)) };

  if (precision < 8)
    date.month = (guint8) (1 + draw_number (random, 12));
  if (precision < 5)
    date.day = (guint8) (1 + draw_number (random, 28));
  date.about = precision == 9;
  return date;
}

/* --- Lanes --- */

static const char *
keep (TimelineData *self, char *text)
{
  const char *kept = g_string_chunk_insert (self->strings, text);

  g_free (text);
  return kept;
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const NpLaneEvent *one = a, *other = b;

  return (one->first_day > other->first_day) - (one->first_day < other->first_day);
}

static NpLaneEvent
make_event (TimelineData *self, guint number, guint32 *random)
{
  NpDate date = make_date (random);
  NpDate planned = make_date (random);
  g_autofree char *when = np_date_to_string (&date);
  NpLaneEvent event = {
    .id = keep (self, g_strdup_printf ("event-%u", number)),
    .label = keep (self, make_title (random)),
    .value = keep (self, g_strdup (when)),
    .source = "Automobilwoche, 14 March 2019",
    .first_day = np_date_first_day (&date),
    .last_day = np_date_last_day (&date),
    .about = date.about,
    .is_planned = draw_number (random, 20) == 0,
    .planned_first = np_date_first_day (&planned),
    .planned_last = np_date_last_day (&planned),
    .glyph = (NpGlyph) (NP_GLYPH_AGREEMENT + draw_number (random, 8)),
    .trust = draw_number (random, 30) == 0 ? NP_TRUST_RIVALS : 0,
    .selected = number == 5,
  };

  event.key = event.id;
  event.detail = keep (self, g_strdup_printf ("Announcement\n%s, which was said to be the first.",
                                              event.label));
  event.spoken = keep (self, g_strdup_printf ("%s, %s, Partnership", event.label, when));
  return event;
}

static void
fill_lane (TimelineData *self, NpLane *lane, guint first, guint n, guint32 *random)
{
  NpLaneEvent *events = g_new0 (NpLaneEvent, n);
  NpLaneSpan *span = g_new0 (NpLaneSpan, 1);

  for (guint i = 0; i < n; i++)
    events[i] = make_event (self, first + i, random);
  qsort (events, n, sizeof *events, compare_events);
  *span = (NpLaneSpan) { .first_day = events[0].first_day,
                         .last_day = events[n - 1].last_day,
                         .open_end = draw_number (random, 2) == 0 };
  lane->events = events;
  lane->n_events = n;
  lane->spans = span;
  lane->n_spans = 1;
  g_ptr_array_add (self->blocks, events);
  g_ptr_array_add (self->blocks, span);
}

static void
add_lane (TimelineData *self, guint number, guint first, guint n_events, guint32 *random)
{
  NpLane lane = {
    .id = keep (self, g_strdup_printf ("partnership:lane-%u", number)),
    .open_id = keep (self, g_strdup_printf ("expand:lane-%u", number)),
    .key = keep (self, g_strdup_printf ("lane-%u", number)),
    .label = keep (self, g_strdup_printf ("Lane of partners %u", number)),
    .sublabel = keep (self, g_strdup_printf ("Maker %u 50\u202f%%, Company %u 50\u202f%% · 1998 to "
                                             "2019",
                                             number, number % 7)),
    .spoken = "Lane",
    .ink = number % 10 == 0 ? NP_INK_SERIES : NP_INK_REST,
    .level = 1,
    .eras = draw_number (random, 3) == 0 ? 1u << draw_number (random, N_ERAS) : 0,
  };

  fill_lane (self, &lane, first, n_events, random);
  g_array_append_val (self->lanes, lane);
}

static void
add_heading (TimelineData *self, guint number)
{
  NpLane lane = {
    .fold_id = keep (self, g_strdup_printf ("fold:section-%u", number)),
    .key = keep (self, g_strdup_printf ("section:section-%u", number)),
    .label = keep (self, g_strdup_printf ("Section %u", number)),
    .spoken = "Section",
    .ink = NP_INK_REST,
    .fold = NP_LANE_FOLD_OPEN,
  };

  lane.open_id = lane.fold_id;
  g_array_append_val (self->lanes, lane);
}

static void
add_around (TimelineData *self, guint32 *random)
{
  for (guint i = 0; i < N_ERAS; i++)
    {
      NpDate date = { .year = (gint16) (FIRST_YEAR + 5 * i) };
      NpLaneEra era = { .label = keep (self, g_strdup_printf ("Makers under owner %u", i)),
                        .value = "1989 to 2008",
                        .spoken = "Era",
                        .first_day = np_date_first_day (&date),
                        .last_day = np_date_first_day (&date) + 4000,
                        .open_end = i + 1 == N_ERAS };

      era.id = keep (self, g_strdup_printf ("era-%u", i));
      era.key = era.id;
      g_array_append_val (self->eras, era);
    }
  for (guint i = 0; self->lanes->len > 30 && i < N_LINKS; i++)
    {
      NpLaneLink link = { 1, 3, 2 + 3 * i, 4, i % 2 == 0 };

      g_array_append_val (self->links, link);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      NpLaneKey key = { (NpGlyph) (NP_GLYPH_AGREEMENT + i), kinds[i] };

      g_array_append_val (self->legend, key);
    }
}

static void
add_table (TimelineData *self, guint n_lanes)
{
  for (guint i = 0; i <= n_lanes; i++)
    {
      g_ptr_array_add (self->cells, (gpointer) keep (self, g_strdup_printf ("Partners %u", i)));
      g_ptr_array_add (self->cells, (gpointer) keep (self, g_strdup_printf ("%u May 2004", i)));
      g_ptr_array_add (self->cells, (gpointer) keep (self, g_strdup_printf ("June %u", 1900 + i)));
      g_ptr_array_add (self->cells, (gpointer) keep (self, g_strdup_printf ("%u.5", i)));
    }
  self->table = (NpLanesTable) { .title = "Years from agreement to first car",
                                 .definition = "From the day on which they were formed.",
                                 .cells = (const char *const *) (gpointer) self->cells->pdata,
                                 .n_columns = 4,
                                 .n_rows = n_lanes + 1 };
}

static void
begin (TimelineData *self)
{
  *self = (TimelineData) {
    .strings = g_string_chunk_new (65536),
    .lanes = g_array_new (FALSE, TRUE, sizeof (NpLane)),
    .blocks = g_ptr_array_new_with_free_func (g_free),
    .eras = g_array_new (FALSE, TRUE, sizeof (NpLaneEra)),
    .links = g_array_new (FALSE, TRUE, sizeof (NpLaneLink)),
    .legend = g_array_new (FALSE, TRUE, sizeof (NpLaneKey)),
    .cells = g_ptr_array_new (),
  };
}

static void
end (TimelineData *self)
{
  NpDate first = { .year = FIRST_YEAR }, last = { .year = FIRST_YEAR + N_YEARS - 1 };

  self->spec = (NpLanesSpec) {
    .lanes = (const NpLane *) (gpointer) self->lanes->data,
    .n_lanes = self->lanes->len,
    .first_day = np_date_first_day (&first),
    .last_day = np_date_last_day (&last),
    .eras = (const NpLaneEra *) (gpointer) self->eras->data,
    .n_eras = self->eras->len,
    .eras_label = "Owners",
    .links = (const NpLaneLink *) (gpointer) self->links->data,
    .n_links = self->links->len,
    .legend = (const NpLaneKey *) (gpointer) self->legend->data,
    .n_legend = self->legend->len,
    .table = self->table.n_rows > 0 ? &self->table : NULL,
  };
}

void
timeline_data_init (TimelineData *self, guint n_events)
{
  guint32 random = 1;

  begin (self);
  for (guint i = 0; i < n_events / OF_LANE; i++)
    {
      if (i % OF_SECTION == 0)
        add_heading (self, i / OF_SECTION);
      add_lane (self, i, i * OF_LANE, OF_LANE, &random);
    }
  add_around (self, &random);
  add_table (self, n_events / OF_LANE);
  end (self);
}

void
timeline_data_init_one (TimelineData *self, guint n_events)
{
  guint32 random = 1;

  begin (self);
  add_lane (self, 0, 0, n_events, &random);
  /* With few others a lane would be drawn in full. */
  for (guint i = 1; i < 5; i++)
    add_lane (self, i, n_events + i, 1, &random);
  end (self);
}

void
timeline_data_clear (TimelineData *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->lanes);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->eras);
  g_array_unref (self->links);
  g_array_unref (self->legend);
  g_ptr_array_unref (self->cells);
}

/* --- A dataset --- */

/* What an entity is made from; strings of @chunk. */
static NpEntityInit
make_entity (GStringChunk *chunk, const char *what, guint number, const char *name)
{
  g_autofree char *id = g_strdup_printf ("%s-%u", what, number);

  return (NpEntityInit) { .id = g_string_chunk_insert (chunk, id),
                          .name = g_string_chunk_insert (chunk, name != NULL ? name : id) };
}

static const char *
name_company (GStringChunk *chunk, guint number)
{
  g_autofree char *name = g_strdup_printf ("Maker %u", number % N_COMPANIES);

  return g_string_chunk_insert_const (chunk, name);
}

/* The first or the second, which are never the same. */
static const char *
name_party (GStringChunk *chunk, guint partnership, guint which)
{
  return name_company (chunk, which == 0 ? partnership : 7 * partnership + 1);
}

static void
add_sources (NpDatasetBuilder *builder, GStringChunk *chunk, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      NpEntityInit entity = make_entity (chunk, "source", i, NULL);
      g_autoptr (NpSource) source
          = np_source_new (&(NpSourceInit) { .id = entity.id,
                                             .title = "What happened",
                                             .publisher = name_company (chunk, i),
                                             .published = { .year = 2019, .month = 1 + i % 12 } });

      np_dataset_builder_add_source (builder, source);
    }
}

static void
add_plants (NpDatasetBuilder *builder, GStringChunk *chunk)
{
  for (guint i = 0; i < N_PLANTS; i++)
    {
      g_autoptr (NpPlant) plant
          = np_plant_new (&(NpPlantInit) { .entity = make_entity (chunk, "plant", i, NULL),
                                           .country = name_company (chunk, i / 10),
                                           .makes = NP_PRODUCT_VEHICLES });

      np_dataset_builder_add_plant (builder, plant);
    }
}

static void
add_partnerships (NpDatasetBuilder *builder, GStringChunk *chunk, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *parties[] = { name_party (chunk, i, 0), name_party (chunk, i, 1), NULL };
      g_autofree char *kind = g_strdup_printf ("kind-%u", i % N_KINDS);
      g_autoptr (NpPartnership) partnership = np_partnership_new (&(NpPartnershipInit) {
          .entity = make_entity (chunk, "partnership", i, NULL),
          .kind = kind,
          .parties = parties,
          .formed = { .year = (gint16) (FIRST_YEAR + i % N_YEARS) } });

      np_dataset_builder_add_partnership (builder, partnership);
    }
}

/* @number 0 is the hub that links of others lead to; a thirtieth are other reports. */
static void
add_event (NpDatasetBuilder *builder, GStringChunk *chunk, guint number, guint n, guint32 *random)
{
  guint partnership = number % (n / OF_LANE);
  g_autofree char *title = make_title (random);
  g_autofree char *partnership_id = g_strdup_printf ("partnership-%u", partnership);
  g_autofree char *plant = g_strdup_printf ("plant-%u", draw_number (random, N_PLANTS));
  g_autofree char *rival = g_strdup_printf ("event-%u", number - 1);
  NpSource *sources[] = { np_dataset_builder_get_source (builder, number / 4), NULL };
  const char *companies[]
      = { name_party (chunk, partnership, 0), name_party (chunk, partnership, 1), NULL };
  NpEventLink links[] = {
    { NP_EVENT_LINK_LEADS_TO, (char *) "event-0" },
    { NP_EVENT_LINK_RIVAL_OF, rival },
  };
  NpEventInit init = {
    .entity = make_entity (chunk, "event", number, title),
    .partnership = np_dataset_builder_find_partnership (builder, partnership_id),
    .date = make_date (random),
    .kind = kinds[draw_number (random, G_N_ELEMENTS (kinds))],
    .summary = "What was said to be the first of its kind. And more of that.",
    .plant = draw_number (random, 3) > 0 ? plant : NULL,
    .companies = companies,
    .links = &links[number % 30 == 1],
    .n_links = number % 30 <= 1 && number > 0,
  };
  g_autoptr (NpEvent) event = NULL;

  init.entity.sources = sources;
  event = np_event_new (&init);
  np_dataset_builder_add_event (builder, event);
}

static void
add_eras (NpDatasetBuilder *builder, GStringChunk *chunk)
{
  for (guint i = 0; i < NP_LANES_MAX_ERAS; i++)
    {
      const char *companies[] = { name_company (chunk, i), NULL };
      NpEventInit init = { .entity = make_entity (chunk, "era", i, NULL),
                           .date = { .year = (gint16) (FIRST_YEAR + i) },
                           .kind = NP_EVENT_KIND_ERA,
                           .companies = companies };
      g_autoptr (NpEvent) event = np_event_new (&init);

      np_dataset_builder_add_event (builder, event);
    }
}

NpDataset *
timeline_data_new_dataset (guint n_events)
{
  NpDatasetBuilder *builder = np_dataset_builder_new ();
  g_autoptr (NpMarket) market = np_market_new (&(NpMarketInit) {
      .entity = { .id = "uk", .name = "UK" }, .scope = "new cars" });
  GStringChunk *chunk = g_string_chunk_new (65536);
  guint32 random = 1;
  NpDataset *dataset;

  np_dataset_builder_set_about (builder, "made", "Made events", "1", NULL);
  np_dataset_builder_add_market (builder, market);
  add_sources (builder, chunk, n_events / 4 + 1);
  add_plants (builder, chunk);
  add_partnerships (builder, chunk, n_events / OF_LANE);
  for (guint i = 0; i < n_events; i++)
    add_event (builder, chunk, i, n_events, &random);
  add_eras (builder, chunk);
  dataset = np_dataset_builder_end (builder, NULL, NULL);
  g_string_chunk_free (chunk);
  return dataset;
}
