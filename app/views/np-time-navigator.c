/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-time-navigator.h"

#include <math.h>

#include "np-period.h"

#define GLIDE_MS 250
/* No change for so long, and the window goes into the location. */
#define SETTLE_MS 300
/* So much of the axis is as good as all of it. */
#define ALL_SHARE 0.98
/* Of an axis that is aligned on something: a twelfth of a year on average. */
#define MONTH_DAYS 30.4375
#define MAX_MONTHS 120000
/* Days, for what has been through arithmetic. */
#define CRUMB 1e-6
/* Julian days of the years 1 to 9999. */
#define FIRST_DAY 1.0
#define LAST_DAY  3652059.0

struct _NpTimeNavigator
{
  GObject parent_instance;

  AdwAnimation *glide; /* (owned) */
  NpTimeWindow whole;
  gboolean relative;

  /* Here, all of the axis is its two ends. */
  NpTimeWindow from;    /* where the glide began */
  NpTimeWindow shown;   /* now */
  NpTimeWindow goal;    /* where it glides to, or what is shown */
  NpTimeWindow settled; /* what the location says */

  gboolean wanted; /* by the user, and not settled yet */
  guint settle_timeout;
};

enum
{
  SIGNAL_WINDOW_CHANGED,
  SIGNAL_WINDOW_SETTLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpTimeNavigator, np_time_navigator, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static double
get_length (const NpTimeWindow *window)
{
  return window->last_day - window->first_day;
}

static gboolean
windows_equal (const NpTimeWindow *a, const NpTimeWindow *b)
{
  return a->first_day == b->first_day && a->last_day == b->last_day;
}

/* Of the length that is allowed next to @window's, about the same middle, shifted into the axis. */
static NpTimeWindow
fit (NpTimeNavigator *self, const NpTimeWindow *window)
{
  double most = get_length (&self->whole);
  double least = MIN (NP_TIME_WINDOW_LEAST_DAYS, most);
  double length = CLAMP (get_length (window), least, most);
  double first = window->first_day / 2 + window->last_day / 2 - length / 2;

  if (length >= most * ALL_SHARE)
    return self->whole;
  if (length == get_length (window))
    first = window->first_day;
  first = CLAMP (first, self->whole.first_day, self->whole.last_day - length);
  return (NpTimeWindow) { first, MIN (first + length, self->whole.last_day) };
}

/* What is on the axis of @window, which comes from outside. A location's whole months may begin
 * before the axis does, and are not to be shifted for that; where nothing is on it, all is shown. */
static NpTimeWindow
fit_given (NpTimeNavigator *self, const NpTimeWindow *window)
{
  NpTimeWindow cut = {
    CLAMP (window->first_day, self->whole.first_day, self->whole.last_day),
    CLAMP (window->last_day, self->whole.first_day, self->whole.last_day),
  };

  return get_length (&cut) > 0 ? fit (self, &cut) : self->whole;
}

/* The months that hold @window. (transfer full) (nullable): NULL where there are no such months */
static char *
window_to_period (const NpTimeWindow *window)
{
  double first_day = floor (window->first_day + CRUMB);
  double last_day = MAX (ceil (window->last_day - CRUMB) - 1, first_day);
  GDate first, last;
  NpPeriod period;
  guint first_month, last_month;

  if (first_day < FIRST_DAY || last_day > LAST_DAY)
    return NULL;
  g_date_clear (&first, 1);
  g_date_set_julian (&first, (guint32) first_day);
  g_date_clear (&last, 1);
  g_date_set_julian (&last, (guint32) last_day);
  first_month = g_date_get_year (&first) * 12u + g_date_get_month (&first) - 1;
  last_month = g_date_get_year (&last) * 12u + g_date_get_month (&last) - 1;
  period = np_period_new (first_month, last_month - first_month + 1);
  return period != NP_PERIOD_NONE ? np_period_to_string (period) : NULL;
}

static char *
window_to_months (const NpTimeWindow *window)
{
  double first = floor ((window->first_day + CRUMB) / MONTH_DAYS);
  double last = MAX (ceil ((window->last_day - CRUMB) / MONTH_DAYS), first + 1);

  if (first < -MAX_MONTHS || last > MAX_MONTHS)
    return NULL;
  return g_strdup_printf ("%d/%d", (int) first, (int) last);
}

/* As in a location; NULL also where a window of whole months is as good as all. (transfer full)
 * (nullable) */
static char *
window_to_text (NpTimeNavigator *self, const NpTimeWindow *window)
{
  g_autofree char *text = NULL;
  NpTimeWindow read;

  if (windows_equal (window, &self->whole))
    return NULL;
  text = self->relative ? window_to_months (window) : window_to_period (window);
  if (text == NULL || !np_time_navigator_read_zoom (text, self->relative, &read))
    return NULL;
  read = fit_given (self, &read);
  return windows_equal (&read, &self->whole) ? NULL : g_steal_pointer (&text);
}

static gboolean
windows_read_alike (NpTimeNavigator *self, const NpTimeWindow *a, const NpTimeWindow *b)
{
  g_autofree char *one = window_to_text (self, a);
  g_autofree char *other = window_to_text (self, b);

  return g_strcmp0 (one, other) == 0;
}

/* As who asks from outside knows it. */
static NpTimeWindow
get_public (NpTimeNavigator *self, const NpTimeWindow *window)
{
  return windows_equal (window, &self->whole) ? (NpTimeWindow) { 0 } : *window;
}

static void
emit (NpTimeNavigator *self, guint signal, const NpTimeWindow *window)
{
  NpTimeWindow public = get_public (self, window);

  g_signal_emit (self, signals[signal], 0, public.first_day, public.last_day);
}

static gboolean
settle_cb (gpointer user_data)
{
  NpTimeNavigator *self = NP_TIME_NAVIGATOR (user_data);

  self->settle_timeout = 0;
  self->wanted = FALSE;
  if (!windows_equal (&self->goal, &self->settled))
    {
      self->settled = self->goal;
      emit (self, SIGNAL_WINDOW_SETTLED, &self->settled);
    }
  return G_SOURCE_REMOVE;
}

static void
show (NpTimeNavigator *self, const NpTimeWindow *window)
{
  if (windows_equal (window, &self->shown))
    return;
  self->shown = *window;
  if (self->wanted)
    {
      g_clear_handle_id (&self->settle_timeout, g_source_remove);
      self->settle_timeout = g_timeout_add (SETTLE_MS, settle_cb, self);
    }
  emit (self, SIGNAL_WINDOW_CHANGED, &self->shown);
}

static void
glide_cb (double progress, gpointer user_data)
{
  NpTimeNavigator *self = NP_TIME_NAVIGATOR (user_data);
  NpTimeWindow window = self->goal;

  /* At the end it is the goal itself, without a crumb. */
  if (progress < 1)
    {
      window.first_day
          = self->from.first_day + (self->goal.first_day - self->from.first_day) * progress;
      window.last_day
          = self->from.last_day + (self->goal.last_day - self->from.last_day) * progress;
    }
  show (self, &window);
}

/* Takes what is shown to the goal; at once where animations are off or nobody sees it. */
static void
go (NpTimeNavigator *self, gboolean animated)
{
  adw_animation_pause (self->glide);
  self->from = self->shown;
  if (animated)
    adw_animation_play (self->glide);
  else
    show (self, &self->goal);
}

static void
np_time_navigator_dispose (GObject *object)
{
  NpTimeNavigator *self = NP_TIME_NAVIGATOR (object);

  g_clear_handle_id (&self->settle_timeout, g_source_remove);
  if (self->glide != NULL)
    adw_animation_pause (self->glide);
  g_clear_object (&self->glide);

  G_OBJECT_CLASS (np_time_navigator_parent_class)->dispose (object);
}

static void
np_time_navigator_class_init (NpTimeNavigatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = np_time_navigator_dispose;

  signals[SIGNAL_WINDOW_CHANGED]
      = g_signal_new ("window-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SIGNAL_WINDOW_SETTLED]
      = g_signal_new ("window-settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
np_time_navigator_init (NpTimeNavigator *self)
{
}

/**
 * np_time_navigator_new:
 * @clock: whose frames the window moves by; it doesn't move while that is out of sight
 *
 * Returns: (transfer full): a navigator without an axis, which shows nothing
 */
NpTimeNavigator *
np_time_navigator_new (GtkWidget *clock)
{
  NpTimeNavigator *self;

  g_return_val_if_fail (GTK_IS_WIDGET (clock), NULL);

  self = g_object_new (NP_TYPE_TIME_NAVIGATOR, NULL);
  self->glide = adw_timed_animation_new (clock, 0, 1, GLIDE_MS,
                                         adw_callback_animation_target_new (glide_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->glide), ADW_EASE_OUT_CUBIC);
  return self;
}

/**
 * np_time_navigator_set_whole:
 * @whole: the ends of the axis; of length 0: there is none
 * @relative: whether its days are counted from what lanes are aligned on; Julian days otherwise
 *
 * Says what there is to show. What is shown stays as far as it still can; what was all of it is so
 * again, and so is everything when days are counted in another way.
 */
void
np_time_navigator_set_whole (NpTimeNavigator *self, const NpTimeWindow *whole, gboolean relative)
{
  gboolean anew;

  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));
  g_return_if_fail (whole != NULL);

  relative = !!relative;
  anew = relative != self->relative;
  if (!anew && windows_equal (whole, &self->whole))
    return;
  NpTimeWindow before = self->whole;
  self->whole = *whole;
  self->relative = relative;
  self->goal
      = anew || windows_equal (&self->goal, &before) ? self->whole : fit_given (self, &self->goal);
  if (anew || windows_equal (&self->settled, &before))
    self->settled = self->whole;
  go (self, FALSE);
}

/**
 * np_time_navigator_set_window:
 * @window: what a location says; of length 0: all
 *
 * Goes where the location is. That doesn't settle. A location that says in whole months where the
 * user has gone already, or was before moving on, changes nothing.
 */
void
np_time_navigator_set_window (NpTimeNavigator *self, const NpTimeWindow *window)
{
  NpTimeWindow given;

  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));
  g_return_if_fail (window != NULL);

  given = fit_given (self, window);
  if (windows_read_alike (self, &given, &self->goal)
      || (self->wanted && windows_read_alike (self, &given, &self->settled)))
    return;
  g_clear_handle_id (&self->settle_timeout, g_source_remove);
  self->wanted = FALSE;
  self->goal = self->settled = given;
  go (self, TRUE);
}

/**
 * np_time_navigator_get_window:
 *
 * Returns: what is shown now; of length 0: all
 */
NpTimeWindow
np_time_navigator_get_window (NpTimeNavigator *self)
{
  g_return_val_if_fail (NP_IS_TIME_NAVIGATOR (self), (NpTimeWindow) { 0 });

  return get_public (self, &self->shown);
}

/**
 * np_time_navigator_want:
 * @first: day of the axis
 * @last: day of the axis
 * @animated: whether to glide there
 *
 * The user wants that to be shown. It is made as long as it may be, and shifted into the axis; next
 * to all of the axis becomes all of it. What was wanted before is given up where it is.
 */
void
np_time_navigator_want (NpTimeNavigator *self, double first, double last, gboolean animated)
{
  NpTimeWindow window = { MIN (first, last), MAX (first, last) };

  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));

  if (!isfinite (first) || !isfinite (last) || !(get_length (&self->whole) > 0))
    return;
  window = fit (self, &window);
  if (windows_equal (&window, &self->goal))
    return;
  self->goal = window;
  self->wanted = TRUE;
  go (self, animated);
}

static NpTimeWindow
get_zoomed (NpTimeNavigator *self, double factor)
{
  double middle = (self->goal.first_day + self->goal.last_day) / 2;
  double half = get_length (&self->goal) / factor / 2;

  return (NpTimeWindow) { middle - half, middle + half };
}

/**
 * np_time_navigator_zoom:
 * @factor: how much larger things get; less than 1 for smaller
 *
 * Glides to a shorter or longer window about the middle of what it glides to, or shows, now.
 */
void
np_time_navigator_zoom (NpTimeNavigator *self, double factor)
{
  NpTimeWindow window;

  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));
  g_return_if_fail (factor > 0);

  window = get_zoomed (self, factor);
  np_time_navigator_want (self, window.first_day, window.last_day, TRUE);
}

/**
 * np_time_navigator_can_zoom:
 * @factor: as of np_time_navigator_zoom()
 *
 * Returns: whether that would change anything
 */
gboolean
np_time_navigator_can_zoom (NpTimeNavigator *self, double factor)
{
  NpTimeWindow window;

  g_return_val_if_fail (NP_IS_TIME_NAVIGATOR (self), FALSE);
  g_return_val_if_fail (factor > 0, FALSE);

  window = get_zoomed (self, factor);
  window = fit (self, &window);
  return fabs (get_length (&window) - get_length (&self->goal)) > CRUMB;
}

void
np_time_navigator_show_all (NpTimeNavigator *self)
{
  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));

  np_time_navigator_want (self, self->whole.first_day, self->whole.last_day, TRUE);
}

/**
 * np_time_navigator_settle:
 *
 * Doesn't wait any longer: what the user wanted is shown, and settles.
 */
void
np_time_navigator_settle (NpTimeNavigator *self)
{
  g_return_if_fail (NP_IS_TIME_NAVIGATOR (self));

  go (self, FALSE);
  if (self->settle_timeout == 0)
    return;
  g_clear_handle_id (&self->settle_timeout, g_source_remove);
  settle_cb (self);
}

/**
 * np_time_navigator_dup_zoom:
 *
 * What a location says of the window that is wanted: the whole months that hold it, as a period
 * ("2014-01/2016-12", "2014"), or on an aligned axis as months since what it is aligned on
 * ("-12/60").
 *
 * Returns: (transfer full) (nullable): the text, %NULL for all
 */
char *
np_time_navigator_dup_zoom (NpTimeNavigator *self)
{
  g_return_val_if_fail (NP_IS_TIME_NAVIGATOR (self), NULL);

  return window_to_text (self, &self->goal);
}

static gboolean
read_months (const char *text, NpTimeWindow *window)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 3);
  g_autofree char *canonical = NULL;
  gint64 first, last;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_signed (parts[0], 10, -MAX_MONTHS, MAX_MONTHS, &first, NULL)
      || !g_ascii_string_to_signed (parts[1], 10, -MAX_MONTHS, MAX_MONTHS, &last, NULL)
      || first >= last)
    return FALSE;
  canonical = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, first, last);
  if (!g_str_equal (text, canonical))
    return FALSE;
  *window = (NpTimeWindow) { first * MONTH_DAYS, last * MONTH_DAYS };
  return TRUE;
}

/**
 * np_time_navigator_read_zoom:
 * @text: what a location says
 * @relative: whether the axis is aligned on something
 * @window: (out): what that is, from the start of its first month to the end of its last; left alone
 *   on failure
 *
 * Returns: whether @text is the one form that np_time_navigator_dup_zoom() has for something
 */
gboolean
np_time_navigator_read_zoom (const char *text, gboolean relative, NpTimeWindow *window)
{
  g_autofree char *canonical = NULL;
  NpPeriod period;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (window != NULL, FALSE);

  if (relative)
    return read_months (text, window);
  if (!np_period_parse (text, &period))
    return FALSE;
  canonical = np_period_to_string (period);
  if (!g_str_equal (text, canonical))
    return FALSE;
  *window
      = (NpTimeWindow) { np_period_get_first_day (period), np_period_get_last_day (period) + 1.0 };
  return TRUE;
}
