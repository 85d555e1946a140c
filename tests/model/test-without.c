/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random datasets from which random sources are set aside: what is left must be what is built without
 * the rows of those sources in the first place. */

#include <string.h>

#include "dataset-text.h"
#include "np-dataset-builder.h"

#define N_ROUNDS       200
#define N_SOURCES      6
#define N_BRANDS       5
#define N_PLANTS       4
#define N_GROUPS       3
#define N_PARTNERSHIPS 3
#define N_EVENTS       12
#define N_FACTS        80
#define N_DATED        20

/* A row of a table of facts, and one of a brand or plant; @sources: a bit for each. */
typedef struct
{
  NpFact fact;
  guint table;
} Row;

typedef struct
{
  guint kind; /* 0: an owner, 1: a capacity, 2: an operator */
  guint subject;
  guint from;
  guint sources;
} Dated;

typedef struct
{
  guint sources;
  guint year;
  int partnership; /* -1: none */
  int link;        /* another event, or -1 */
  NpEventLinkKind link_kind;
} Event;

typedef struct
{
  Row rows[N_FACTS];
  Dated dated[N_DATED];
  Event events[N_EVENTS];
  guint market, groups[N_GROUPS], brands[N_BRANDS], plants[N_PLANTS], partnerships[N_PARTNERSHIPS];
  guint preferred[2];
  guint completes;
} Spec;

static guint
random_sources (GRand *rand, gboolean some)
{
  guint sources = g_rand_int_range (rand, some ? 1 : 0, 1 << N_SOURCES);

  /* Few, so that often none is left. */
  sources &= (guint) g_rand_int_range (rand, 0, 1 << N_SOURCES);
  return sources != 0 || !some ? sources : 1u << g_rand_int_range (rand, 0, N_SOURCES);
}

static void
make_spec (Spec *spec, GRand *rand)
{
  for (guint i = 0; i < N_FACTS; i++)
    {
      guint table = (guint) g_rand_int_range (rand, 0, 3);

      spec->rows[i].table = table;
      spec->rows[i].fact = (NpFact) {
        .scope = table == 2 ? (guint16) g_rand_int_range (rand, 0, 2) : 0,
        .subject
        = table == 1 ? 0 : (guint16) g_rand_int_range (rand, 0, table == 0 ? N_BRANDS : N_PLANTS),
        .period = np_period_new ((guint) g_rand_int_range (rand, 2020, 2024) * 12, 12),
        .units = g_rand_int_range (rand, 0, 1000),
        .source = (guint16) g_rand_int_range (rand, 0, N_SOURCES),
        .status = (NpStatus) g_rand_int_range (rand, 0, 3),
        .line = i + 2,
      };
    }
  for (guint i = 0; i < N_DATED; i++)
    spec->dated[i]
        = (Dated) { (guint) g_rand_int_range (rand, 0, 3),
                    (guint) g_rand_int_range (rand, 0, N_PLANTS),
                    (guint) g_rand_int_range (rand, 1990, 2000), random_sources (rand, TRUE) };
  for (guint i = 0; i < N_EVENTS; i++)
    spec->events[i] = (Event) { .sources = random_sources (rand, TRUE),
                                .year = (guint) g_rand_int_range (rand, 1990, 2000),
                                .partnership = g_rand_int_range (rand, -1, N_PARTNERSHIPS),
                                .link = g_rand_int_range (rand, -1, N_EVENTS),
                                .link_kind = NP_EVENT_LINK_CAUSES };
  spec->market = random_sources (rand, FALSE);
  for (guint i = 0; i < N_GROUPS; i++)
    spec->groups[i] = random_sources (rand, FALSE);
  for (guint i = 0; i < N_BRANDS; i++)
    spec->brands[i] = random_sources (rand, FALSE);
  for (guint i = 0; i < N_PLANTS; i++)
    spec->plants[i] = random_sources (rand, FALSE);
  for (guint i = 0; i < N_PARTNERSHIPS; i++)
    spec->partnerships[i] = random_sources (rand, FALSE);
  spec->preferred[0] = (guint) g_rand_int_range (rand, 0, N_SOURCES);
  spec->preferred[1] = (guint) g_rand_int_range (rand, 0, N_SOURCES);
  spec->completes = (guint) g_rand_int_range (rand, 0, N_SOURCES);
}

/* What is being built, without what rests on @aside alone. */
typedef struct
{
  NpDatasetBuilder *builder;
  const Spec *spec;
  guint aside;
  NpSource *kept[N_SOURCES + 1];
  char id[8];
} Making;

/* Of what cites @sources; the array is overwritten by the next call. */
static NpSource *const *
keep (Making *self, guint sources)
{
  guint n = 0;

  for (guint i = 0; i < N_SOURCES; i++)
    if ((sources & ~self->aside & 1u << i) != 0)
      self->kept[n++] = np_dataset_builder_get_source (self->builder, i);
  self->kept[n] = NULL;
  return self->kept;
}

/* Whether nobody else says it. */
static gboolean
is_gone (const Making *self, guint sources)
{
  return sources != 0 && (sources & ~self->aside) == 0;
}

static const char *
name (Making *self, char kind, guint i)
{
  g_snprintf (self->id, sizeof self->id, "%c%u", kind, i);
  return self->id;
}

static NpEntityInit
entity (Making *self, char kind, guint i, guint sources)
{
  return (NpEntityInit) { name (self, kind, i), self->id, keep (self, sources) };
}

static NpDate
in_year (guint year)
{
  return (NpDate) { .year = (gint16) year };
}

static void
add_plants (Making *self)
{
  const Spec *spec = self->spec;

  for (guint i = 0; i < N_PLANTS; i++)
    {
      gboolean gone = is_gone (self, spec->plants[i]);
      g_autoptr (NpPlant) plant
          = np_plant_new (&(NpPlantInit) { .entity = entity (self, 'p', i, spec->plants[i]),
                                           .operator_name = "Someone",
                                           .city = "Halewood",
                                           .country = "UK",
                                           .latitude = 53,
                                           .longitude = -2,
                                           .makes = NP_PRODUCT_ENGINES,
                                           .opened = in_year (gone ? 0 : 1963),
                                           .closed = in_year (gone ? 0 : 2030),
                                           .is_total = i == 0,
                                           .note = "a note" });

      np_dataset_builder_add_plant (self->builder, plant);
    }
}

static void
add_partnerships (Making *self)
{
  const Spec *spec = self->spec;

  for (guint i = 0; i < N_PARTNERSHIPS; i++)
    {
      gboolean gone = is_gone (self, spec->partnerships[i]);
      g_autoptr (NpPartnership) partnership = np_partnership_new (&(NpPartnershipInit) {
          .entity = entity (self, 'j', i, spec->partnerships[i]),
          .kind = "joint-venture",
          .parties = (const char *const[]) { "Chery", "JLR", NULL },
          .stakes = (const char *const[]) { "Chery 50", NULL },
          .formed = in_year (gone ? 0 : 2012),
          .dissolved = in_year (gone ? 0 : 2040) });

      np_dataset_builder_add_partnership (self->builder, partnership);
    }
}

static void
add_entities (Making *self)
{
  const Spec *spec = self->spec;
  g_autoptr (NpMarket) market
      = np_market_new (&(NpMarketInit) { .entity = entity (self, 'm', 0, spec->market) });

  np_dataset_builder_add_market (self->builder, market);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_autoptr (NpGroup) group = np_group_new (&(NpGroupInit) {
          .entity = entity (self, 'g', i, spec->groups[i]), .note = "a note", .own_brand = -1 });

      np_dataset_builder_add_group (self->builder, group);
    }
  for (guint i = 0; i < N_BRANDS; i++)
    {
      g_autoptr (NpBrand) brand = np_brand_new (&(NpBrandInit) {
          .entity = entity (self, 'b', i, spec->brands[i]),
          .country = "China",
          .aliases = (const char *const[]) { "alias", NULL },
          .entered = in_year (is_gone (self, spec->brands[i]) ? 0 : 2001) });

      np_dataset_builder_add_brand (self->builder, brand);
    }
  add_plants (self);
  add_partnerships (self);
}

static void
add_dated (Making *self, const Dated *row)
{
  guint groups[] = { row->subject % N_GROUPS };

  if (is_gone (self, row->sources))
    return;
  if (row->kind == 0)
    np_dataset_builder_add_ownership (self->builder, row->subject,
                                      &(NpOwnership) { .group = groups[0],
                                                       .from = in_year (row->from),
                                                       .share = 0.5,
                                                       .sources
                                                       = (NpSource **) keep (self, row->sources) });
  else if (row->kind == 1)
    np_dataset_builder_add_capacity (self->builder, row->subject,
                                     &(NpCapacity) { .from = in_year (row->from),
                                                     .units = row->from,
                                                     .basis = NP_CAPACITY_BASIS_MAXIMUM,
                                                     .sources
                                                     = (NpSource **) keep (self, row->sources),
                                                     .note = (char *) "a note" });
  else
    np_dataset_builder_add_operation (self->builder, row->subject,
                                      &(NpOperation) { .name = (char *) "Someone",
                                                       .groups = groups,
                                                       .n_groups = 1,
                                                       .from = in_year (row->from),
                                                       .sources
                                                       = (NpSource **) keep (self, row->sources),
                                                       .note = (char *) "a note",
                                                       .line = row->from });
}

static void
add_event (Making *self, guint i)
{
  const Event *event = &self->spec->events[i];
  char partnership[8], other[8], plant[] = "p1";
  NpEventLink link = { event->link_kind, other };
  gboolean linked = event->link >= 0 && !is_gone (self, self->spec->events[event->link].sources);
  g_autoptr (NpEvent) made = NULL;

  if (is_gone (self, event->sources))
    return;
  g_snprintf (partnership, sizeof partnership, "j%d", event->partnership);
  g_snprintf (other, sizeof other, "e%d", event->link);
  made = np_event_new (&(NpEventInit) {
      .entity = entity (self, 'e', i, event->sources),
      .partnership = event->partnership >= 0
                         ? np_dataset_builder_find_partnership (self->builder, partnership)
                         : NULL,
      .date = in_year (event->year),
      .end = in_year (event->year + 1),
      .planned = in_year (event->year - 1),
      .kind = "talks",
      .summary = "They talk",
      .plant = plant,
      .brands = (const char *const[]) { "b1", NULL },
      .companies = (const char *const[]) { "Chery", NULL },
      .links = &link,
      .n_links = linked ? 1 : 0 });
  np_dataset_builder_add_event (self->builder, made);
}

static NpDataset *
build (const Spec *spec, guint aside)
{
  Making self = { np_dataset_builder_new (), spec, aside };

  for (guint i = 0; i < N_SOURCES; i++)
    {
      g_autoptr (NpSource) source
          = np_source_new (&(NpSourceInit) { .id = name (&self, 's', i), .title = "a title" });

      np_dataset_builder_add_source (self.builder, source);
    }
  for (guint i = 0; i < G_N_ELEMENTS (spec->preferred); i++)
    np_dataset_builder_prefer_source (self.builder, spec->preferred[i]);
  np_dataset_builder_set_supplemented (self.builder, spec->completes, 0);
  add_entities (&self);
  for (guint i = 0; i < N_DATED; i++)
    add_dated (&self, &spec->dated[i]);
  for (guint i = 0; i < N_EVENTS; i++)
    add_event (&self, i);
  for (guint i = 0; i < N_FACTS; i++)
    {
      const Row *row = &spec->rows[i];
      NpFactTableBuilder *tables[] = { np_dataset_builder_get_registrations (self.builder),
                                       np_dataset_builder_get_market_totals (self.builder),
                                       np_dataset_builder_get_production (self.builder) };

      if ((aside & 1u << row->fact.source) == 0)
        np_fact_table_builder_append (tables[row->table], &row->fact);
    }
  return np_dataset_builder_end (self.builder, NULL, NULL);
}

static char **
list_ids (guint sources)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < N_SOURCES; i++)
    if ((sources & 1u << i) != 0)
      g_strv_builder_take (ids, g_strdup_printf ("s%u", i));
  return g_strv_builder_end (ids);
}

static NpDataset *
derive (NpDataset *dataset, guint sources)
{
  g_auto (GStrv) ids = list_ids (sources);

  return np_dataset_without_sources (dataset, (const char *const *) ids);
}

static void
assert_alike (NpDataset *a, NpDataset *b)
{
  g_autofree char *text_a = np_test_dataset_to_text (a);
  g_autofree char *text_b = np_test_dataset_to_text (b);
  g_auto (GStrv) lines_a = g_strsplit (text_a, "\n", -1);
  g_auto (GStrv) lines_b = g_strsplit (text_b, "\n", -1);

  for (guint i = 0; lines_a[i] != NULL && lines_b[i] != NULL; i++)
    g_assert_cmpstr (lines_a[i], ==, lines_b[i]);
  g_assert_cmpstr (text_a, ==, text_b);
}

static void
test_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Spec spec;
      guint aside, first;
      g_autoptr (NpDataset) whole = NULL;
      g_autoptr (NpDataset) expected = NULL;
      g_autoptr (NpDataset) derived = NULL;
      g_autoptr (NpDataset) half = NULL;
      g_autoptr (NpDataset) steps = NULL;
      g_autoptr (NpDataset) back = NULL;
      g_auto (GStrv) ids = NULL;

      make_spec (&spec, rand);
      aside = (guint) g_rand_int_range (rand, 0, 1 << N_SOURCES);
      first = aside & (guint) g_rand_int (rand);
      ids = list_ids (aside);
      whole = build (&spec, 0);
      expected = build (&spec, aside);
      derived = derive (whole, aside);
      assert_alike (derived, expected);
      g_assert_cmpstrv (np_dataset_get_set_aside (derived), ids);
      /* In two steps, in whatever order, and back. */
      half = derive (whole, first);
      steps = derive (half, aside & ~first);
      assert_alike (steps, expected);
      back = np_dataset_with_all_sources (steps);
      assert_alike (back, whole);
    }
}

/* --- Single matters --- */

static void
test_ids (void)
{
  Spec spec;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (NpDataset) whole = NULL;
  g_autoptr (NpDataset) derived = NULL;
  g_autoptr (NpDataset) again = NULL;
  g_autoptr (NpDataset) nothing = NULL;
  const char *const ids[] = { "s4", "nobody", "s1", NULL };
  const char *const other_order[] = { "s1", "s4", NULL };
  const char *const fewer[] = { "s4", NULL };
  const char *const more[] = { "s1", "s2", "s4", NULL };

  make_spec (&spec, rand);
  whole = build (&spec, 0);
  nothing = np_dataset_without_sources (whole, (const char *const[]) { "nobody", NULL });
  g_assert_true (nothing == whole);
  g_assert_nonnull (np_dataset_get_set_aside (whole));
  g_assert_null (np_dataset_get_set_aside (whole)[0]);

  derived = np_dataset_without_sources (whole, ids);
  g_assert_cmpstrv (np_dataset_get_set_aside (derived), other_order);
  g_assert_false (np_dataset_is_source_set_aside (derived, 0));
  g_assert_true (np_dataset_is_source_set_aside (derived, 1));
  g_assert_false (np_dataset_is_source_set_aside (whole, 1));
  g_assert_true (np_dataset_has_set_aside (derived, ids));
  g_assert_true (np_dataset_has_set_aside (derived, other_order));
  g_assert_false (np_dataset_has_set_aside (derived, fewer));
  g_assert_false (np_dataset_has_set_aside (derived, more));
  g_assert_false (np_dataset_has_set_aside (whole, fewer));
  again = np_dataset_without_sources (derived, fewer);
  g_assert_true (again == derived);
  g_clear_object (&again);
  again = np_dataset_with_all_sources (whole);
  g_assert_true (again == whole);
}

/* What no row rests on costs nothing. */
static void
test_shared (void)
{
  Spec spec;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (NpDataset) whole = NULL;
  g_autoptr (NpDataset) derived = NULL;

  make_spec (&spec, rand);
  for (guint i = 0; i < N_FACTS; i++)
    if (spec.rows[i].table == 0)
      spec.rows[i].fact.source = 0;
  for (guint i = 0; i < N_PARTNERSHIPS; i++)
    spec.partnerships[i] = 1;
  whole = build (&spec, 0);
  derived = derive (whole, 1u << 3);
  g_assert_true (np_dataset_get_registrations (derived) == np_dataset_get_registrations (whole));
  g_assert_true (np_dataset_get_partnerships (derived) == np_dataset_get_partnerships (whole));
  g_assert_true (np_dataset_get_claims (derived) == np_dataset_get_claims (whole));
}

/* --- Reports of one event --- */

/* By number: which others report the same, as the links between those in @dataset have it; an event that
 * isn't there is alone. */
static void
find_reports (NpDataset *dataset, guint *sets)
{
  for (guint i = 0; i < N_EVENTS; i++)
    sets[i] = i;
  /* As often as there can be steps from one to another. */
  for (guint round = 0; round < N_EVENTS; round++)
    for (guint i = 0; i < N_EVENTS; i++)
      {
        char id[8];
        NpEvent *event;
        const NpEventLink *links;
        guint n = 0;

        g_snprintf (id, sizeof id, "e%u", i);
        event = np_dataset_find_event (dataset, id);
        links = event != NULL ? np_event_get_links (event, &n) : NULL;
        for (guint j = 0; j < n; j++)
          {
            guint other = (guint) g_ascii_strtoull (links[j].event + 1, NULL, 10);

            g_assert_nonnull (np_dataset_find_event (dataset, links[j].event));
            sets[i] = sets[other] = MIN (sets[i], sets[other]);
          }
      }
}

static void
test_reports_property (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      Spec spec;
      guint before[N_EVENTS], after[N_EVENTS];
      guint aside = (guint) g_rand_int_range (rand, 0, 1 << N_SOURCES);
      g_autoptr (NpDataset) whole = NULL;
      g_autoptr (NpDataset) derived = NULL;

      make_spec (&spec, rand);
      for (guint i = 0; i < N_EVENTS; i++)
        {
          spec.events[i].link_kind = NP_EVENT_LINK_RIVAL_OF;
          /* Chains and stars, and now and then a circle. */
          if (g_rand_boolean (rand))
            spec.events[i].link = -1;
        }
      whole = build (&spec, 0);
      derived = derive (whole, aside);
      find_reports (whole, before);
      find_reports (derived, after);
      for (guint i = 0; i < N_EVENTS; i++)
        for (guint j = 0; j < N_EVENTS; j++)
          if ((spec.events[i].sources & ~aside) != 0 && (spec.events[j].sources & ~aside) != 0)
            g_assert_true ((before[i] == before[j]) == (after[i] == after[j]));
    }
}

/* Two rivals of one that is gone: the first takes its place. */
static void
test_reports_head (void)
{
  Spec spec;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (NpDataset) whole = NULL;
  g_autoptr (NpDataset) derived = NULL;
  const NpEventLink *links;
  guint n;

  make_spec (&spec, rand);
  for (guint i = 0; i < N_EVENTS; i++)
    {
      spec.events[i].sources = i == 2 ? 1 : 2;
      spec.events[i].link = i == 3 || i == 5 ? 2 : -1;
      spec.events[i].link_kind = NP_EVENT_LINK_RIVAL_OF;
    }
  whole = build (&spec, 0);
  derived = derive (whole, 1);
  g_assert_null (np_dataset_find_event (derived, "e2"));
  np_event_get_links (np_dataset_find_event (derived, "e3"), &n);
  g_assert_cmpuint (n, ==, 0);
  links = np_event_get_links (np_dataset_find_event (derived, "e5"), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (links[0].event, ==, "e3");
  g_assert_cmpint (links[0].kind, ==, NP_EVENT_LINK_RIVAL_OF);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/without/property", test_property);
  g_test_add_func ("/without/ids", test_ids);
  g_test_add_func ("/without/shared", test_shared);
  g_test_add_func ("/without/reports/property", test_reports_property);
  g_test_add_func ("/without/reports/head", test_reports_head);

  return g_test_run ();
}
