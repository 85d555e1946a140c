/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lanes-data.h"

#include <math.h>

#include "np-time-strip.h"
#include "plots-data.h"

/* A day as GDate counts them, as a constant. */
#define LEAP(year) ((year) % 4 == 0 && ((year) % 100 != 0 || (year) % 400 == 0))
#define DAY(year, month, day)                                                        \
  (365.0 * ((year) - 1) + ((year) - 1) / 4 - ((year) - 1) / 100 + ((year) - 1) / 400 \
   + (367 * (month) - 362) / 12 - ((month) > 2) * (2 - LEAP (year)) + (day))

/* --- Fixed data --- */

static const char *const all_reports[] = { "‡ As good as signed: Auto Express", NULL };
static const NpLaneEvent chery_events[] = {
  { "venture", "venture", "Venture agreed", "18 November 2012", .first_day = DAY (2012, 11, 18),
    .last_day = DAY (2012, 11, 18), .glyph = NP_GLYPH_AGREEMENT },
  { "plant", "plant", "Changshu opens", "21 October 2014", .first_day = DAY (2014, 10, 21),
    .last_day = DAY (2014, 10, 21), .is_planned = TRUE, .planned_first = DAY (2012, 1, 1),
    .planned_last = DAY (2012, 12, 31), .glyph = NP_GLYPH_PLANT, .selected = TRUE },
  { "two", "two", "Phase two", "2018", .first_day = DAY (2018, 1, 1),
    .last_day = DAY (2018, 12, 31), .glyph = NP_GLYPH_PLANT, .trust = NP_TRUST_RIVALS,
    .linked = TRUE },
  { "one", "one", "First of many", "1 May 2024", .first_day = DAY (2024, 5, 1),
    .last_day = DAY (2024, 5, 1), .glyph = NP_GLYPH_NEWS },
  { "many", "many", "Second of many", "2 May 2024", .first_day = DAY (2024, 5, 2),
    .last_day = DAY (2024, 5, 2), .glyph = NP_GLYPH_NEWS },
  { "more", "more", "Third of many", "4 May 2024", .first_day = DAY (2024, 5, 4),
    .last_day = DAY (2024, 5, 4), .glyph = NP_GLYPH_PRODUCT },
  { "most", "most", "Fourth of many", "May 2024", .first_day = DAY (2024, 5, 1),
    .last_day = DAY (2024, 5, 31), .glyph = NP_GLYPH_FLAG },
};
static const NpLaneEvent jaguar_events[] = {
  { "before", "before", "Off the axis", "1989", .first_day = DAY (1989, 11, 1),
    .last_day = DAY (1989, 11, 1), .glyph = NP_GLYPH_SALE },
  { "last", "last", "Last combustion car", "19 December 2025", .first_day = DAY (2025, 12, 19),
    .last_day = DAY (2025, 12, 19), .glyph = NP_GLYPH_END },
};
static const NpLaneEvent bought_events[] = {
  { "tata", "tata", "Tata buys both", "2 June 2010", .first_day = DAY (2010, 6, 2),
    .last_day = DAY (2010, 6, 2), .glyph = NP_GLYPH_SALE },
  { "geely", "geely", "Geely buys Volvo", "2 August 2010", .first_day = DAY (2010, 8, 2),
    .last_day = DAY (2010, 8, 2), .glyph = NP_GLYPH_SALE, .trust = NP_TRUST_RIVALS,
    .reports = all_reports },
};
static const NpLaneEvent britain_events[] = {
  { "talks", "talks", "Talks on a plant", "about January 2020", .first_day = DAY (2020, 1, 1),
    .last_day = DAY (2020, 1, 31), .about = TRUE, .glyph = NP_GLYPH_TALKS, .trust = NP_TRUST_RIVALS,
    .reports = all_reports },
  { "denied", "denied", "Talks denied", "2 February 2026", .first_day = DAY (2026, 2, 2),
    .last_day = DAY (2026, 2, 2), .glyph = NP_GLYPH_NEWS,
    .trust = NP_TRUST_RIVALS | NP_TRUST_ESTIMATE },
};
static const NpLaneSpan chery_spans[] = {
  { "Chery Jaguar Land Rover", DAY (2012, 11, 18), DAY (2026, 6, 30), FALSE, TRUE },
  { "Freelander", DAY (2024, 6, 19), DAY (2026, 6, 30), FALSE, TRUE },
};
static const NpLaneSpan jaguar_spans[]
    = { { "Ford", DAY (2010, 1, 1), DAY (2014, 1, 1), TRUE, TRUE } };
static const NpLaneSpan bought_spans[] = { { "Volvo", DAY (2011, 1, 1), DAY (2024, 1, 1) } };
static const NpLane all_lanes[] = {
  { .fold_id = "fold:ventures",
    .open_id = "fold:ventures",
    .key = "section:ventures",
    .label = "Joint ventures",
    .spoken = "Joint ventures, 7 events, unfolded",
    .ink = NP_INK_REST,
    .fold = NP_LANE_FOLD_OPEN },
  { .id = "partnership:chery-jlr",
    .open_id = "expand:chery-jlr",
    .key = "chery-jlr",
    .label = "Chery and JLR",
    .sublabel = "Chery 50 %, JLR 50 % · since 18 November 2012",
    .spoken = "Chery and JLR, 7 events",
    .ink = NP_INK_SERIES_N (0),
    .level = 1,
    .eras = 1 << 1,
    .spans = chery_spans,
    .n_spans = G_N_ELEMENTS (chery_spans),
    .events = chery_events,
    .n_events = G_N_ELEMENTS (chery_events) },
  { .id = "partnership:jaguar",
    .key = "jaguar",
    .label = "Jaguar",
    .ink = NP_INK_SERIES_N (1),
    .level = 1,
    .eras = 1 << 0 | 1 << 1,
    .spans = jaguar_spans,
    .n_spans = 1,
    .events = jaguar_events,
    .n_events = G_N_ELEMENTS (jaguar_events) },
  { .fold_id = "fold:acquisitions",
    .open_id = "fold:acquisitions",
    .key = "section:acquisitions",
    .label = "Acquisitions",
    .sublabel = "2 lanes, folded",
    .ink = NP_INK_REST,
    .fold = NP_LANE_FOLD_CLOSED,
    .spans = bought_spans,
    .n_spans = 1,
    .events = bought_events,
    .n_events = G_N_ELEMENTS (bought_events) },
  { .id = "partnership:britain",
    .key = "britain",
    .label = "Building cars in Britain",
    .ink = NP_INK_SERIES_N (2),
    .expanded = TRUE,
    .events = britain_events,
    .n_events = G_N_ELEMENTS (britain_events) },
  { .key = "empty", .label = "Nothing yet", .sublabel = "nowhere", .ink = NP_INK_SERIES_N (3) },
};
static const NpLaneEra all_eras[] = {
  { "ford", "ford", "Jaguar under Ford", "1989 to 2008", .first_day = DAY (1989, 1, 1),
    .last_day = DAY (2012, 6, 2) },
  { "owner", "owner", "Under Tata", "since 2 June 2012", .first_day = DAY (2012, 6, 2),
    .open_end = TRUE },
};
static const NpLaneLink all_links[] = { { 1, 1, 1, 2 }, { 1, 1, 4, 1, TRUE } };
static const NpLaneKey all_legend[] = { { NP_GLYPH_AGREEMENT, "Agreement or joint venture" },
                                        { NP_GLYPH_PLANT, "Plant opens" },
                                        { NP_GLYPH_NEWS, "Announcement" } };

/* Sections that are open and folded, a crowd that is a cluster, what was planned, reports that are
 * written out and one that is only marked, eras, links, a marked year. */
NpScene *
build_lanes (const NpSceneContext *context)
{
  const NpLanesSpec spec = {
    .lanes = all_lanes,
    .n_lanes = G_N_ELEMENTS (all_lanes),
    .first_day = DAY (2010, 1, 1),
    .last_day = DAY (2026, 6, 30),
    .eras = all_eras,
    .n_eras = G_N_ELEMENTS (all_eras),
    .eras_label = "Owners",
    .links = all_links,
    .n_links = G_N_ELEMENTS (all_links),
    .legend = all_legend,
    .n_legend = G_N_ELEMENTS (all_legend),
    .mark_first = DAY (2016, 1, 1),
    .mark_last = DAY (2017, 1, 1),
  };

  return np_lanes_build (&spec, context, NULL);
}

/* Days since an agreement, with a table of what they say. */
NpScene *
build_lanes_aligned (const NpSceneContext *context)
{
  static const char *const cells[]
      = { "Partnership", "Agreement",        "First car",        "Years",
          "Chery–Ebro",  "April 2024",       "23 November 2024", "0.6",
          "Chery–JLR",   "18 November 2012", "21 October 2014",  "1.9" };
  static const NpLaneEvent jlr[] = {
    { "talks", "talks", "First talks", "August 2010", .first_day = -840, .last_day = -810,
      .glyph = NP_GLYPH_TALKS },
    { "agreed", "agreed", "Venture agreed", "18 November 2012", .glyph = NP_GLYPH_AGREEMENT },
    { "opens", "opens", "Changshu opens", "21 October 2014", .first_day = 702, .last_day = 702,
      .is_planned = TRUE, .planned_first = 590, .planned_last = 620, .glyph = NP_GLYPH_PLANT },
  };
  static const NpLaneEvent ebro[] = {
    { "signed", "signed", "Signed", "April 2024", .last_day = 29, .glyph = NP_GLYPH_AGREEMENT },
    { "first", "first", "First car", "23 November 2024", .first_day = 236, .last_day = 236,
      .glyph = NP_GLYPH_PRODUCT },
  };
  static const NpLaneSpan spans[] = { { "Chery–JLR", 0, 0, FALSE, TRUE } };
  const NpLane lanes[] = {
    { .id = "partnership:ebro",
      .key = "ebro",
      .label = "Chery–Ebro",
      .sublabel = "0.6 years to the first car",
      .ink = NP_INK_SERIES_N (0),
      .events = ebro,
      .n_events = G_N_ELEMENTS (ebro) },
    { .id = "partnership:jlr",
      .key = "jlr",
      .label = "Chery–JLR",
      .sublabel = "1.9 years to the first car",
      .ink = NP_INK_SERIES_N (1),
      .spans = spans,
      .n_spans = 1,
      .events = jlr,
      .n_events = G_N_ELEMENTS (jlr) },
  };
  const NpLanesTable table
      = { "Years from agreement to first car",
          "From the first agreement to the first product that starts after it.", cells, 4, 3 };
  const NpLanesSpec spec = { .lanes = lanes,
                             .n_lanes = G_N_ELEMENTS (lanes),
                             .first_day = -840,
                             .last_day = 1500,
                             .relative = TRUE,
                             .unit = "Years since the agreement",
                             .table = &table };

  return np_lanes_build (&spec, context, NULL);
}

static char *
format_value (double value, gpointer user_data)
{
  return g_strdup_printf ("%.0f", value);
}

/* Registrations under lanes, with a gap, a marked year and an event of a day. */
NpScene *
build_time_strip (const NpSceneContext *context)
{
  NpLinePoint jaguar[] = {
    { DAY (2012, 7, 2), 12000, "jaguar@2012", "2012", "12,000" },
    { DAY (2016, 7, 2), NAN, "jaguar@2016", "2016", "no figure", .trust = NP_TRUST_GAP },
    { DAY (2020, 7, 2), 9000, "jaguar@2020", "2020", "9,000", .trust = NP_TRUST_PROVISIONAL },
    { DAY (2024, 7, 2), 30, "jaguar@2024", "2024", "30" },
  };
  NpLinePoint chery[] = {
    { DAY (2024, 7, 2), 4000, "chery@2024", "2024", "4,000" },
    { DAY (2025, 7, 2), 53604, "chery@2025", "2025", "53,604" },
  };
  const NpLineSeries series[] = {
    { "jaguar", "Jaguar", jaguar, G_N_ELEMENTS (jaguar), NP_INK_SERIES_N (0), 0 },
    { "chery", "Chery", chery, G_N_ELEMENTS (chery), NP_INK_SERIES_N (1), 1 },
  };
  const NpTimeStripSpec spec = { .series = series,
                                 .n_series = G_N_ELEMENTS (series),
                                 .title = "New cars registered in the UK",
                                 .subtitle = "A year, by brand",
                                 .mark_first = DAY (2016, 1, 1),
                                 .mark_last = DAY (2017, 1, 1),
                                 .event_first = DAY (2014, 10, 21),
                                 .event_last = DAY (2014, 10, 21),
                                 .format_value = format_value };
  const NpLanesSpec lanes = { .first_day = DAY (2010, 1, 1), .last_day = DAY (2026, 12, 31) };
  NpTimeAxis axis;

  np_lanes_get_time_axis (&lanes, context, &axis);
  return np_time_strip_build (&spec, context, &axis);
}

/* --- Random data --- */

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const NpLaneEvent *left = a, *right = b;

  return (left->first_day > right->first_day) - (left->first_day < right->first_day);
}

/* Of a day, a month, a year, several years. */
static double
random_length (GRand *rand)
{
  static const double lengths[] = { 0, 0, 0, 30, 364, 1500 };

  return lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
}

static const char *const *
random_reports (GRand *rand)
{
  static const char *const one[] = { "‡ In another way", NULL };
  static const char *const two[]
      = { "‡ Something longer than the event itself is: a paper", "‡ Not at all", NULL };
  int which = g_rand_int_range (rand, 0, 10);

  return which == 0 ? one : which == 1 ? two : NULL;
}

/* Some happen by themselves, some at once. */
static void
random_event (GRand *rand, const NpLanesSpec *spec, double crowd, NpLaneEvent *event)
{
  double length = random_length (rand);
  double first = g_rand_boolean (rand)
                     ? crowd + g_rand_int_range (rand, 0, 60)
                     : g_rand_double_range (rand, spec->first_day, spec->last_day - length);

  first = CLAMP (first, spec->first_day, spec->last_day - length);
  *event = (NpLaneEvent) { .id = "id",
                           .key = random_key (rand),
                           .label = random_text (rand, 40),
                           .value = "then",
                           .first_day = first,
                           .last_day = first + length,
                           .about = g_rand_int_range (rand, 0, 6) == 0,
                           .is_planned = g_rand_int_range (rand, 0, 8) == 0,
                           .glyph = NP_GLYPH_PLANT,
                           .trust = random_trust (rand),
                           .selected = g_rand_int_range (rand, 0, 20) == 0,
                           .linked = g_rand_int_range (rand, 0, 9) == 0,
                           .reports = random_reports (rand) };
  if (event->is_planned)
    {
      double planned = first - g_rand_int_range (rand, -900, 900);

      event->planned_first = CLAMP (planned, spec->first_day, spec->last_day - 30);
      event->planned_last = event->planned_first + 30;
    }
}

static void
random_lane (RandomLanes *self, GRand *rand, guint l)
{
  double length = self->spec.last_day - self->spec.first_day;
  double crowd = g_rand_double_range (rand, self->spec.first_day, self->spec.last_day);
  gboolean is_section = g_rand_int_range (rand, 0, 8) == 0;
  NpLane *lane = &self->lanes[l];

  *lane = (NpLane) { .id = "lane",
                     .fold_id = "fold",
                     .open_id = "open",
                     .key = random_key (rand),
                     .label = random_text (rand, 40),
                     .sublabel = g_rand_boolean (rand) ? random_text (rand, 40) : NULL,
                     .ink = NP_INK_SERIES_N (l),
                     .fold = is_section
                                 ? (NpLaneFold) g_rand_int_range (rand, 1, NP_LANE_FOLD_CLOSED + 1)
                                 : NP_LANE_FOLD_NONE,
                     .level = g_rand_boolean (rand),
                     .expanded = g_rand_int_range (rand, 0, 4) == 0,
                     .eras = g_rand_int (rand) % (1 << G_N_ELEMENTS (self->eras)),
                     .spans = self->spans[l],
                     .events = self->events[l] };
  if (lane->fold == NP_LANE_FOLD_OPEN)
    return;
  lane->n_spans = (guint) g_rand_int_range (rand, 0, LANES_DATA_SPANS + 1);
  lane->n_events = (guint) g_rand_int_range (rand, 0, LANES_DATA_EVENTS + 1);
  for (guint i = 0; i < lane->n_spans; i++)
    {
      double first = g_rand_double_range (rand, 0, length);

      self->spans[l][i]
          = (NpLaneSpan) { random_text (rand, 30), self->spec.first_day + first,
                           self->spec.first_day + g_rand_double_range (rand, first, length),
                           g_rand_int_range (rand, 0, 4) == 0, g_rand_int_range (rand, 0, 4) == 0 };
    }
  for (guint i = 0; i < lane->n_events; i++)
    random_event (rand, &self->spec, crowd, &self->events[l][i]);
  qsort (self->events[l], lane->n_events, sizeof (NpLaneEvent), compare_events);
}

static void
random_era (RandomLanes *self, GRand *rand, guint i)
{
  double first = g_rand_double_range (rand, self->spec.first_day, self->spec.last_day - 40);

  self->eras[i]
      = (NpLaneEra) { .id = "era",
                      .key = random_key (rand),
                      .label = random_text (rand, 30),
                      .first_day = first,
                      .last_day = g_rand_double_range (rand, first + 31, self->spec.last_day),
                      .open_end = g_rand_boolean (rand) };
}

void
random_lanes_init (RandomLanes *self, GRand *rand)
{
  static const NpLaneKey legend[]
      = { { NP_GLYPH_TALKS, "Talks" }, { NP_GLYPH_NEWS, "An announcement" } };

  self->spec
      = (NpLanesSpec) { .lanes = self->lanes,
                        .n_lanes = (guint) g_rand_int_range (rand, 0, LANES_DATA_LANES + 1),
                        .first_day = DAY (2000, 1, 1),
                        .last_day = DAY (2000, 1, 1) + (g_rand_boolean (rand) ? 15000 : 3000),
                        .relative = g_rand_int_range (rand, 0, 5) == 0,
                        .unit = "Years since then",
                        .eras = self->eras,
                        .n_eras = (guint) g_rand_int_range (rand, 0, 4),
                        .eras_label = "Owners",
                        .links = self->links,
                        .legend = legend,
                        .n_legend = (guint) g_rand_int_range (rand, 0, 3) };
  if (self->spec.relative)
    {
      self->spec.last_day -= self->spec.first_day + 1000;
      self->spec.first_day = -1000;
    }
  for (guint i = 0; i < self->spec.n_lanes; i++)
    random_lane (self, rand, i);
  for (guint i = 0; i < self->spec.n_eras; i++)
    random_era (self, rand, i);
  for (guint i = 1; i < self->spec.n_lanes && self->spec.n_links < G_N_ELEMENTS (self->links); i++)
    if (self->lanes[i - 1].n_events > 1 && self->lanes[i].n_events > 0)
      self->links[self->spec.n_links++] = (NpLaneLink) { i - 1, 1, i, 0, g_rand_boolean (rand) };
}

NpScene *
random_lanes (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  static RandomLanes lanes;

  random_lanes_init (&lanes, rand);
  *n_data = lanes.spec.n_eras + lanes.spec.n_lanes;
  for (guint i = 0; i < lanes.spec.n_lanes; i++)
    *n_data += lanes.lanes[i].n_events;
  return np_lanes_build (&lanes.spec, context, NULL);
}
