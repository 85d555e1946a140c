/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evidence-data.h"

#include <math.h>

#include "np-proof.h"
#include "np-rows.h"
#include "plots-data.h"

#define INK(i) NP_INK_SERIES_N (i)

/* --- Fixed data --- */

static const NpRow apart[] = {
  { "chery-total-2025",
    "chery-total-2025",
    NP_GLYPH_NOT,
    INK (1),
    "Chery’s brands registered 76,319 cars in the United Kingdom in 2025",
    "An article, January 2026 · the parts are those that it lists itself",
    { "76,319", "53,604", "−22,715" },
    NAN,
    .spoken = "Does not hold: 76,319 stated, 53,604 by the data" },
  { "market-2023",
    "market-2023",
    NP_GLYPH_NOT,
    INK (1),
    "The market was 1,903,504 cars in 2023",
    "Two digits are swapped",
    { "1,903,504", "1,903,054", "−450" },
    NAN },
  { "outsold",
    "outsold",
    NP_GLYPH_PART,
    INK (4),
    "Chery outsold twelve brands: Peugeot, Vauxhall, Škoda, Hyundai, Renault, Volvo and others",
    "10 of 12 hold",
    { NULL, "10 of 12", NULL },
    NAN,
    .selected = TRUE,
    .trust = NP_TRUST_RIVALS },
};
static const NpRow settled[] = {
  { "jlr",
    "jlr",
    NP_GLYPH_HOLDS,
    INK (2),
    "JLR registered 62,445 cars",
    NULL,
    { "62,445", "62,445", "0" },
    NAN },
  { "opened",
    "opened",
    NP_GLYPH_UNKNOWN,
    NP_INK_DIM,
    "The plant opened two years later",
    "No date of the founding",
    { "2 years", NULL, NULL },
    NAN },
  { "closed",
    "closed",
    NP_GLYPH_DISPUTED,
    INK (3),
    "The plant at Changshu is closed",
    "Two sources say so, one doesn’t",
    { NULL, NULL, NULL },
    NAN },
};

NpScene *
build_rows (const NpSceneContext *context)
{
  static const NpRowsSection sections[] = {
    { "Don’t hold, or in part", "What the data that is listed here say is another figure.", apart,
      G_N_ELEMENTS (apart) },
    { "All others", NULL, settled, G_N_ELEMENTS (settled) },
  };
  const NpRowsSpec spec
      = { sections, G_N_ELEMENTS (sections), { "Stated", "By the data", "Difference" } };

  return np_rows_build (&spec, context);
}

NpScene *
build_rows_bars (const NpSceneContext *context)
{
  static const NpRow official[] = {
    { "smmt",
      "smmt",
      -1,
      INK (0),
      "SMMT, new car registrations, December 2025",
      "Society of Motor Manufacturers and Traders, 6 January 2026",
      { "412", "0", NULL },
      412 },
    { "dft",
      "dft",
      -1,
      INK (0),
      "DfT, VEH0160",
      "Department for Transport",
      { "280", "31", NULL },
      280,
      .trust = NP_TRUST_RIVALS },
  };
  static const NpRow press[] = {
    { "bbc", "bbc", -1, INK (0), "BBC News, 4 May 2024", NULL, { "3", "3", NULL }, 3 },
    { "unused",
      "unused",
      -1,
      INK (0),
      "A headline that nothing rests on",
      NULL,
      { "0", "0", NULL },
      0 },
  };
  static const NpRowsSection sections[] = {
    { "Official", NULL, official, G_N_ELEMENTS (official) },
    { "Press", NULL, press, G_N_ELEMENTS (press) },
    { "Social", "No source of this kind.", NULL, 0 },
  };
  const NpRowsSpec spec
      = { sections, G_N_ELEMENTS (sections), { "Figures", "On it alone", NULL }, TRUE };

  return np_rows_build (&spec, context);
}

NpScene *
build_proof_total (const NpSceneContext *context)
{
  static const NpProofSegment stated[]
      = { { "stated", "stated", NULL, NULL, .to = 76319, .fill = NP_PROOF_STATED } };
  static const NpProofSegment listed[] = {
    { "chery", "listed:chery", "Chery", "5,517", .to = 5517, .ink = INK (0) },
    { "omoda", "listed:omoda", "Omoda", "19,855", .from = 5517, .to = 25372, .ink = INK (2) },
    { "jaecoo", "listed:jaecoo", "Jaecoo", "28,232", .from = 25372, .to = 53604, .ink = INK (1),
      .trust = NP_TRUST_RIVALS },
    { "gap", "listed:gap", "22,715 apart", NULL, .from = 53604, .to = 76319, .fill = NP_PROOF_GAP },
  };
  static const NpProofSegment twice[] = {
    { "omoda", "twice:omoda", "Omoda", "19,855", .to = 19855, .ink = INK (2) },
    { "jaecoo", "twice:jaecoo", "Jaecoo", "28,232", .from = 19855, .to = 48087, .ink = INK (1) },
    { "jaecoo", "twice:again", "Jaecoo again", "28,232", .from = 48087, .to = 76319,
      .fill = NP_PROOF_AGAIN, .ink = INK (1) },
    { "chery", "twice:chery", "Chery, left out", "5,517", .to = 5517, .fill = NP_PROOF_LEFT_OUT,
      .ink = INK (0) },
  };
  static const NpProofBar bars[] = {
    { "As stated", "76,319", -1, NP_INK_DIM, stated, G_N_ELEMENTS (stated) },
    { "The listed parts", "53,604", NP_GLYPH_NOT, INK (1), listed, G_N_ELEMENTS (listed) },
    { "Omoda and twice Jaecoo", "76,319", NP_GLYPH_HOLDS, NP_INK_DIM, twice, G_N_ELEMENTS (twice) },
  };
  const NpProofSpec spec = {
    .bars = bars,
    .n_bars = G_N_ELEMENTS (bars),
    .max = 76319,
    .mark = 76319,
    .mark_label = "76,319 stated",
  };

  return np_proof_build (&spec, context);
}

static const struct
{
  const char *name, *text;
  double value;
} brands[] = {
  { "MINI", "43,721", 43721 },    { "Renault", "65,537", 65537 },     { "Volvo", "68,776", 68776 },
  { "Citroën", "28,501", 28501 }, { "SEAT", "29,233", 29233 },        { "Dacia", "31,204", 31204 },
  { "Mazda", "26,177", 26177 },   { "Honda", "24,882", 24882 },       { "Suzuki", "17,905", 17905 },
  { "Fiat", "9,870", 9870 },      { "Land Rover", "no figure", NAN }, { "Jeep", "8,201", 8201 },
};

NpScene *
build_proof_many (const NpSceneContext *context)
{
  NpProofSegment segments[G_N_ELEMENTS (brands)] = { 0 };
  NpProofBar bars[G_N_ELEMENTS (brands)] = { 0 };
  static const NpProofTick ticks[]
      = { { 0, "0" }, { 20000, "20,000" }, { 40000, "40,000" }, { 60000, "60,000" } };
  const NpProofSpec spec = {
    .bars = bars,
    .n_bars = G_N_ELEMENTS (bars),
    .max = 70000,
    .ticks = ticks,
    .n_ticks = G_N_ELEMENTS (ticks),
    .mark = 53604,
    .mark_label = "53,604: Chery’s brands",
  };

  for (guint i = 0; i < G_N_ELEMENTS (brands); i++)
    {
      gboolean known = isfinite (brands[i].value);

      segments[i] = (NpProofSegment) {
        .id = brands[i].name, .key = brands[i].name, .to = brands[i].value, .ink = INK (0)
      };
      bars[i] = (NpProofBar) {
        .label = brands[i].name,
        .value_label = brands[i].text,
        .glyph = !known                    ? NP_GLYPH_UNKNOWN
                 : brands[i].value < 53604 ? NP_GLYPH_HOLDS
                                           : NP_GLYPH_NOT,
        .glyph_ink = !known                    ? NP_INK_DIM
                     : brands[i].value < 53604 ? INK (2)
                                               : INK (1),
        .segments = &segments[i],
        .n_segments = known ? 1 : 0,
        .key = brands[i].name,
      };
    }
  return np_proof_build (&spec, context);
}

static double
day (int year, int month)
{
  GDate date;

  g_date_set_dmy (&date, 1, month, (GDateYear) year);
  return g_date_get_julian (&date);
}

NpScene *
build_proof_dates (const NpSceneContext *context)
{
  const NpProofSegment stated[] = {
    { "stated", "stated", "two years", NULL, .from = day (2012, 11), .to = day (2014, 11),
      .fill = NP_PROOF_STATED },
  };
  const NpProofSegment known[] = {
    { "founded", "founded", "Founded", "November 2012", .from = day (2012, 11),
      .to = day (2012, 11), .ink = INK (0) },
    { "between", "between", "1 year 11 months", NULL, .from = day (2012, 11), .to = day (2014, 10),
      .ink = INK (0) },
    { "opened", "opened", "Opened", "October 2014", .from = day (2014, 10), .to = day (2014, 10),
      .ink = INK (0) },
  };
  const NpProofBar bars[] = {
    { "As stated", "2 years", -1, NP_INK_DIM, stated, G_N_ELEMENTS (stated) },
    { "By the data", "1.9 years", NP_GLYPH_HOLDS, INK (2), known, G_N_ELEMENTS (known) },
  };
  const NpProofTick ticks[] = { { day (2012, 1), "2012" },
                                { day (2013, 1), "2013" },
                                { day (2014, 1), "2014" },
                                { day (2015, 1), "2015" } };
  const NpProofSpec spec = {
    .bars = bars,
    .n_bars = G_N_ELEMENTS (bars),
    .min = day (2012, 1),
    .max = day (2015, 6),
    .ticks = ticks,
    .n_ticks = G_N_ELEMENTS (ticks),
    .mark = NAN,
    .time = TRUE,
  };

  return np_proof_build (&spec, context);
}

/* --- Random data --- */

static const char *
random_words (GRand *rand, guint longest)
{
  return g_rand_int_range (rand, 0, 4) == 0 ? NULL : random_text (rand, longest);
}

static int
random_glyph (GRand *rand)
{
  return g_rand_boolean (rand) ? -1 : NP_GLYPH_HOLDS + g_rand_int_range (rand, 0, 5);
}

NpScene *
random_rows (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpRow rows[12] = { 0 };
  NpRowsSection sections[4] = { 0 };
  NpRowsSpec spec = { sections, (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (sections) + 1) };
  guint n = 0;

  for (guint c = 0; c < NP_ROWS_N_VALUES; c++)
    spec.value_labels[c] = random_words (rand, 30);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (NpRow) {
      .id = "id",
      .key = random_key (rand),
      .glyph = random_glyph (rand),
      .ink = INK (i),
      .label = random_text (rand, 60),
      .sublabel = random_words (rand, 60),
      .values = { random_words (rand, 40), random_words (rand, 12), random_words (rand, 20) },
      .bar = g_rand_boolean (rand) ? NAN : g_rand_double_range (rand, 0, 1000),
      .selected = g_rand_boolean (rand),
      .trust = random_trust (rand),
    };
  for (guint s = 0; s < spec.n_sections; s++)
    {
      sections[s] = (NpRowsSection) {
        .heading = random_words (rand, 60),
        .note = random_words (rand, 60),
        .rows = rows + n,
        .n_rows = (guint) g_rand_int_range (rand, 0, 4),
      };
      n += sections[s].n_rows;
    }
  *n_data = n;
  return np_rows_build (&spec, context);
}

/* Segments that follow each other, and some that lie on others or are points. */
static guint
random_segments (GRand *rand, NpProofSegment *segments, guint most, double max)
{
  guint n = (guint) g_rand_int_range (rand, 0, (gint32) most + 1);
  double at = 0;

  for (guint i = 0; i < n; i++)
    {
      double from = g_rand_int_range (rand, 0, 5) == 0 ? 0 : at;
      double to = MIN (from + g_rand_double_range (rand, 0, max / most * 1.5), max);

      if (g_rand_int_range (rand, 0, 6) == 0)
        to = from;
      segments[i] = (NpProofSegment) {
        .id = "id",
        .key = random_key (rand),
        .label = random_words (rand, 30),
        .value_label = random_words (rand, 10),
        .from = from,
        .to = to,
        .fill = (NpProofFill) g_rand_int_range (rand, 0, NP_PROOF_STATED + 1),
        .ink = INK (i),
        .trust = random_trust (rand),
      };
      at = to;
    }
  return n;
}

NpScene *
random_proof (GRand *rand, const NpSceneContext *context, guint *n_data)
{
  NpProofSegment segments[6][5] = { 0 };
  NpProofBar bars[6] = { 0 };
  NpProofTick ticks[5];
  NpProofSpec spec = {
    .bars = bars,
    .n_bars = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (bars) + 1),
    .max = g_rand_double_range (rand, 1, 1e6),
    .ticks = ticks,
    .n_ticks = g_rand_boolean (rand) ? G_N_ELEMENTS (ticks) : 0,
    .mark_label = random_words (rand, 40),
    .time = g_rand_boolean (rand),
  };

  spec.mark = g_rand_boolean (rand) ? NAN : g_rand_double_range (rand, 0, spec.max);
  for (guint i = 0; i < G_N_ELEMENTS (ticks); i++)
    ticks[i] = (NpProofTick) { spec.max * i / 5, random_text (rand, 12) };
  *n_data = 0;
  for (guint b = 0; b < spec.n_bars; b++)
    {
      bars[b] = (NpProofBar) {
        .label = random_words (rand, 60),
        .value_label = random_words (rand, 30),
        .glyph = random_glyph (rand),
        .glyph_ink = INK (b),
        .segments = segments[b],
        .n_segments = random_segments (rand, segments[b], G_N_ELEMENTS (segments[b]), spec.max),
        .key = random_key (rand),
      };
      *n_data += MAX (bars[b].n_segments, 1);
    }
  return np_proof_build (&spec, context);
}
