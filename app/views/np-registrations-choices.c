/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-choices.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-mode.h"

typedef struct
{
  const char *name;
  const char *context; /* of the title, for translators (nullable) */
  const char *title;
  const char *explanation;
} Option;

static const Option modes[] = {
  { "ranking", NULL, N_ ("Ranking"), N_ ("Who registered most in one period") },
  { "trend", NULL, N_ ("Trend"), N_ ("Lines over time") },
  /* Translators: a kind of chart: shares of the market over time */
  { "share", "kind of chart", NC_ ("kind of chart", "Share"),
    N_ ("Who had which part of the market over time") },
  /* Translators: a kind of chart: places in the ranking over time */
  { "rank", "kind of chart", NC_ ("kind of chart", "Rank"), N_ ("Who stood where over time") },
  { "slope", NULL, N_ ("Slope"), N_ ("From one period to another") },
  /* Translators: a kind of chart: many small ones */
  { "multiples", NULL, N_ ("Multiples"), N_ ("A small chart of each") },
  { "concentration", NULL, N_ ("Concentration"), N_ ("How much the largest have together") },
};

static const Option measures[] = {
  { "units", NULL, N_ ("Cars registered"), N_ ("New cars in the period") },
  { "share", NULL, N_ ("Share of the market"), N_ ("Of all new cars in the period") },
  { "change", NULL, N_ ("Change in cars"), N_ ("Against a year before") },
  { "growth", NULL, N_ ("Change in %"), N_ ("Against a year before") },
  { "rolling", NULL, N_ ("Rolling 12 months"), N_ ("The year that ends with the period") },
  { "ytd", NULL, N_ ("Year to date"), N_ ("From January to the end of the period") },
  { "index", NULL, N_ ("Index"), N_ ("100 in a period that you choose") },
};

static const Option bys[] = {
  { "group", NULL, N_ ("Groups"), N_ ("As they owned brands in each period") },
  { "brand", NULL, N_ ("Brands"), N_ ("By the badge on the car") },
  { "country", NULL, N_ ("Countries"), N_ ("Where brands come from") },
};

static const struct
{
  Option option;
  NpPeriodUnit unit;
} intervals[] = {
  { { "year", NULL, N_ ("Years"), NULL }, NP_PERIOD_UNIT_YEAR },
  { { "quarter", NULL, N_ ("Quarters"), NULL }, NP_PERIOD_UNIT_QUARTER },
  { { "month", NULL, N_ ("Months"), NULL }, NP_PERIOD_UNIT_MONTH },
};

static const Option axes[] = {
  { "shared", NULL, N_ ("Shared axis"), N_ ("All charts have the same scale") },
  { "own", NULL, N_ ("Own axes"), N_ ("Each chart fills its height") },
};

static void
add (GPtrArray *choices, const Option *option, const char *obstacle)
{
  const char *title = option->context != NULL
                          ? g_dpgettext2 (GETTEXT_PACKAGE, option->context, option->title)
                          : _ (option->title);

  g_ptr_array_add (choices,
                   np_choice_new (option->name, title,
                                  option->explanation != NULL ? _ (option->explanation) : NULL,
                                  obstacle));
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  return name != NULL && g_strv_contains (names, name);
}

/* Why a measure can't be drawn in a way, or says nothing there; NULL when it can. */
static const char *
get_obstacle (const char *mode_name, const char *measure)
{
  NpMode mode = np_mode_from_name (mode_name);
  NpIndicator indicator = np_indicator_from_name (measure);
  const char *obstacle = np_mode_get_obstacle (mode, indicator);

  if (obstacle == NULL && indicator == NP_INDICATOR_INDEX && mode != NP_MODE_TREND
      && mode != NP_MODE_MULTIPLES)
    return _ ("An index is for charts over time: trend and multiples");
  return obstacle;
}

static const char *
get_mode_obstacle (const char *mode, NpLocation *location, const GArray *periods)
{
  if (periods->len < 2 && g_str_equal (mode, "slope"))
    return _ ("A slope needs two periods");
  if (periods->len < 2 && g_str_equal (mode, "rank"))
    return _ ("Rank over time needs at least two periods");
  if (periods->len < 2 && !g_str_equal (mode, "ranking"))
    return _ ("A chart over time needs at least two periods");
  return get_obstacle (mode, np_location_get (location, NP_PARAM_MEASURE));
}

/* Whether there are two periods with a year between them. */
static gboolean
has_year_before (const GArray *periods)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < periods->len; i++)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i);
      guint months = np_period_get_n_months (period);
      NpPeriod before = np_period_new (np_period_get_first_month (period) - 12, months);

      if (g_hash_table_contains (seen, GUINT_TO_POINTER (before)))
        return TRUE;
      g_hash_table_add (seen, GUINT_TO_POINTER (period));
    }
  return FALSE;
}

static const char *
get_measure_obstacle (const char *measure, NpLocation *location, gboolean year_before)
{
  static const char *const changes[] = { "change", "growth", NULL };
  static const char *const sums[] = { "rolling", "ytd", NULL };
  const char *obstacle = get_obstacle (np_location_get (location, NP_PARAM_MODE), measure);

  if (obstacle != NULL)
    return obstacle;
  if (is_one_of (measure, changes) && !year_before)
    return _ ("There are no two periods a year apart");
  if (is_one_of (measure, sums) && np_location_is (location, NP_PARAM_INTERVAL, "year"))
    return _ ("Of a year, the cars registered");
  return NULL;
}

GPtrArray *
np_registrations_choices_new_modes (NpLocation *location, const GArray *periods)
{
  GPtrArray *choices = new_list ();

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    add (choices, &modes[i], get_mode_obstacle (modes[i].name, location, periods));
  return choices;
}

GPtrArray *
np_registrations_choices_new_measures (NpLocation *location, const GArray *periods)
{
  GPtrArray *choices = new_list ();
  gboolean year_before = has_year_before (periods);

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    add (choices, &measures[i], get_measure_obstacle (measures[i].name, location, year_before));
  return choices;
}

GPtrArray *
np_registrations_choices_new_bys (NpDataset *dataset)
{
  GPtrArray *choices = new_list ();
  /* The last one stands for brands of which no country is known. */
  gboolean has_country = g_list_model_get_n_items (np_dataset_get_countries (dataset)) > 1;

  for (guint i = 0; i < G_N_ELEMENTS (bys); i++)
    add (choices, &bys[i],
         g_str_equal (bys[i].name, "country") && !has_country
             ? _ ("No brand of this dataset has a country")
             : NULL);
  return choices;
}

GPtrArray *
np_registrations_choices_new_intervals (const guint *n_periods)
{
  GPtrArray *choices = new_list ();

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    add (choices, &intervals[i].option,
         n_periods[intervals[i].unit] == 0 ? _ ("No source counts them") : NULL);
  return choices;
}

GPtrArray *
np_registrations_choices_new_axes (void)
{
  GPtrArray *choices = new_list ();

  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    add (choices, &axes[i], NULL);
  return choices;
}

GPtrArray *
np_registrations_choices_new_periods (const GArray *periods, NpPeriod after, NpPeriod before)
{
  GPtrArray *choices = new_list ();

  for (guint i = periods->len; i > 0; i--)
    {
      NpPeriod period = g_array_index (periods, NpPeriod, i - 1);
      g_autofree char *name = np_period_to_string (period);
      g_autofree char *title = np_format_period (period);
      const char *obstacle = NULL;

      if (after != NP_PERIOD_NONE && np_period_compare (period, after) <= 0)
        obstacle = _ ("Not after the first period");
      else if (before != NP_PERIOD_NONE && np_period_compare (period, before) >= 0)
        obstacle = _ ("Not before the second period");
      g_ptr_array_add (choices, np_choice_new (name, title, NULL, obstacle));
    }
  return choices;
}

gboolean
np_registrations_is_over_time (NpLocation *location)
{
  return np_mode_is_over_time (np_mode_from_name (np_location_get (location, NP_PARAM_MODE)));
}

NpPeriodUnit
np_registrations_get_unit (NpLocation *location)
{
  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    if (np_location_is (location, NP_PARAM_INTERVAL, intervals[i].option.name))
      return intervals[i].unit;
  return NP_PERIOD_UNIT_YEAR;
}
