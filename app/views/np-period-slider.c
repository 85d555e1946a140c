/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-period-slider.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-chart.h"
#include "np-format.h"

/* How long a period is shown while playing at normal speed: marks glide for a part of it, the rest
 * is for reading. */
#define STEP_MS 1000
/* How long the way from one period to the next may take; never longer than a step. */
#define PLAYED_GLIDE_MS 600
#define CHOSEN_GLIDE_MS 250
/* Longer words than these ("September 2025") are set smaller, and stand without captions. */
#define SHORT_CHARS 8

struct _NpPeriodSlider
{
  AdwBin parent_instance;

  GtkToggleButton *play;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *first;
  GtkLabel *last;
  GtkLabel *label;
  GtkMenuButton *speed_button;
  GtkToggleButton *loop;

  GArray *periods;    /* of NpPeriod */
  guint n_played;     /* so many of @periods, from the first, are played */
  guint speed;        /* in speeds[] */
  guint play_timeout; /* while playing, and what was chosen is shown */
  gboolean narrow;
  gboolean setting;
};

static const struct
{
  const char *name; /* of the action's state */
  const char *label;
  guint step_ms;
} speeds[] = {
  { "0.5", N_ ("0.5×"), STEP_MS * 2 },
  { "1", N_ ("1×"), STEP_MS },
  { "2", N_ ("2×"), STEP_MS / 2 },
  { "4", N_ ("4×"), STEP_MS / 4 },
};

enum
{
  PROP_SPEED = 1,
  PROP_GLIDE,
  PROP_NARROW,
  N_PROPS
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPeriodSlider, np_period_slider, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static guint
get_index (NpPeriodSlider *self)
{
  return (guint) (gtk_adjustment_get_value (self->adjustment) + 0.5);
}

static AdwMultiLayoutView *
get_layouts (NpPeriodSlider *self)
{
  return ADW_MULTI_LAYOUT_VIEW (adw_bin_get_child (ADW_BIN (self)));
}

static gboolean
is_playing (NpPeriodSlider *self)
{
  return gtk_toggle_button_get_active (self->play);
}

static guint
get_glide (NpPeriodSlider *self)
{
  return is_playing (self) ? MIN (PLAYED_GLIDE_MS, speeds[self->speed].step_ms) : CHOSEN_GLIDE_MS;
}

/* What comes after the period that is shown; G_MAXUINT at the end. */
static guint
get_next_index (NpPeriodSlider *self)
{
  guint next = get_index (self) + 1;

  if (next < self->n_played)
    return next;
  return gtk_toggle_button_get_active (self->loop) && self->n_played > 1 ? 0 : G_MAXUINT;
}

static void
update_words (NpPeriodSlider *self)
{
  guint index = get_index (self);
  g_autofree char *text = NULL;

  if (index >= self->periods->len)
    return;
  text = np_format_period (g_array_index (self->periods, NpPeriod, index));
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  text, -1);
  gtk_widget_set_sensitive (self->earlier, index > 0);
  gtk_widget_set_sensitive (self->later, index + 1 < self->periods->len);
}

static void
set_caption (NpPeriodSlider *self, GtkLabel *caption, guint index, gboolean visible)
{
  g_autofree char *text = index < self->periods->len
                              ? np_format_period (g_array_index (self->periods, NpPeriod, index))
                              : g_strdup ("");

  gtk_label_set_label (caption, text);
  gtk_widget_set_visible (GTK_WIDGET (caption), visible);
}

/* The room for the words is that of the longest, so that nothing moves while playing. A year is
 * as large as can be, for who sits at the back; a month has no room for that. */
static void
update_room (NpPeriodSlider *self)
{
  guint n = self->periods->len;
  glong most = 0;
  gboolean is_short;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = np_format_period (g_array_index (self->periods, NpPeriod, i));

      most = MAX (most, g_utf8_strlen (text, -1));
    }
  is_short = most <= SHORT_CHARS;
  gtk_label_set_width_chars (self->label, self->narrow ? -1 : (int) most);
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), is_short ? "heading" : "title-1");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), is_short ? "title-1" : "heading");
  set_caption (self, self->first, 0, is_short && !self->narrow && n > 1);
  set_caption (self, self->last, MAX (n, 1) - 1, is_short && !self->narrow && n > 1);
}

/* The menu is words, which run as the language does. */
static void
set_left_to_right (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return;
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_left_to_right (child);
}

static void
update_speed (NpPeriodSlider *self)
{
  const char *shown = _ (speeds[self->speed].label);
  g_autofree char *words = NULL;

  /* Translators: how fast periods are played: "Speed of playing: 2×". */
  words = g_strdup_printf (_ ("Speed of playing: %s"), shown);
  gtk_menu_button_set_label (self->speed_button, shown);
  set_left_to_right (GTK_WIDGET (self->speed_button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speed_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
value_changed_cb (NpPeriodSlider *self)
{
  guint index = get_index (self);

  update_words (self);
  if (self->setting || index >= self->periods->len)
    return;
  /* From here on it waits for what was chosen to be shown. */
  g_clear_handle_id (&self->play_timeout, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_array_index (self->periods, NpPeriod, index));
}

static gboolean
play_step_cb (gpointer user_data)
{
  NpPeriodSlider *self = NP_PERIOD_SLIDER (user_data);
  guint next = get_next_index (self);

  self->play_timeout = 0;
  if (next == G_MAXUINT)
    gtk_toggle_button_set_active (self->play, FALSE);
  else
    gtk_adjustment_set_value (self->adjustment, next);
  return G_SOURCE_REMOVE;
}

/* What was chosen is shown: it stays for its time, and the last one for good. */
static void
play_on (NpPeriodSlider *self)
{
  if (!is_playing (self) || self->play_timeout != 0)
    return;
  if (get_next_index (self) == G_MAXUINT)
    gtk_toggle_button_set_active (self->play, FALSE);
  else
    self->play_timeout = g_timeout_add (speeds[self->speed].step_ms, play_step_cb, self);
}

static void
play_toggled_cb (NpPeriodSlider *self)
{
  gboolean playing = is_playing (self);

  g_clear_handle_id (&self->play_timeout, g_source_remove);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play),
                               playing ? _ ("Pause (Space)") : _ ("Play (Space)"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GLIDE]);
  if (!playing)
    return;
  /* At once, so that one sees that it plays; at the end, from the start. */
  gtk_adjustment_set_value (self->adjustment,
                            get_index (self) + 1 < self->n_played ? get_index (self) + 1 : 0);
}

/* What can't be seen doesn't play. */
static void
np_period_slider_unmap (GtkWidget *widget)
{
  gtk_toggle_button_set_active (NP_PERIOD_SLIDER (widget)->play, FALSE);

  GTK_WIDGET_CLASS (np_period_slider_parent_class)->unmap (widget);
}

static void
earlier_clicked_cb (NpPeriodSlider *self)
{
  np_period_slider_step (self, -1);
}

static void
later_clicked_cb (NpPeriodSlider *self)
{
  np_period_slider_step (self, 1);
}

/* The keys; @args: how far, 0 to play or pause. */
static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  NpPeriodSlider *self = NP_PERIOD_SLIDER (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = g_variant_get_int32 (args);

  /* Under a dialog, or in a view that isn't in front, they mean something else. */
  if (!gtk_widget_get_mapped (widget) || self->periods->len < 2
      || (focus != NULL && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG) != NULL))
    return GDK_EVENT_PROPAGATE;
  if (step != 0)
    {
      np_period_slider_step (self, step);
      /* The focus is elsewhere, and nothing else would be heard. It is the window that speaks: of
       * what nobody has looked at yet, GTK passes nothing on. */
      np_chart_announce (GTK_ACCESSIBLE (gtk_widget_get_root (widget)),
                         gtk_label_get_label (self->label));
    }
  else
    gtk_toggle_button_set_active (self->play, !is_playing (self));
  return GDK_EVENT_STOP;
}

static void
add_keys (NpPeriodSlider *self)
{
  static const struct
  {
    guint key;
    int step;
  } keys[] = {
    { GDK_KEY_space, 0 },  { GDK_KEY_KP_Space, 0 },      { GDK_KEY_comma, -1 },
    { GDK_KEY_period, 1 }, { GDK_KEY_Arabic_comma, -1 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (keys[i].key, 0),
                                         gtk_callback_action_new (key_cb, NULL, NULL), "i",
                                         keys[i].step));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
np_period_slider_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpPeriodSlider *self = NP_PERIOD_SLIDER (object);

  switch (prop_id)
    {
    case PROP_SPEED:
      g_value_set_static_string (value, speeds[self->speed].name);
      break;
    case PROP_GLIDE:
      g_value_set_uint (value, get_glide (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_speed (NpPeriodSlider *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      if (i == self->speed || g_strcmp0 (speeds[i].name, name) != 0)
        continue;
      self->speed = i;
      update_speed (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GLIDE]);
      break;
    }
}

static void
set_narrow (NpPeriodSlider *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  adw_multi_layout_view_set_layout_name (get_layouts (self), narrow ? "narrow" : "wide");
  update_room (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
np_period_slider_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SPEED:
      set_speed (NP_PERIOD_SLIDER (object), g_value_get_string (value));
      break;
    case PROP_NARROW:
      set_narrow (NP_PERIOD_SLIDER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_period_slider_dispose (GObject *object)
{
  g_clear_handle_id (&NP_PERIOD_SLIDER (object)->play_timeout, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PERIOD_SLIDER);

  G_OBJECT_CLASS (np_period_slider_parent_class)->dispose (object);
}

static void
np_period_slider_finalize (GObject *object)
{
  g_array_unref (NP_PERIOD_SLIDER (object)->periods);

  G_OBJECT_CLASS (np_period_slider_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-period-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, play);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, earlier);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, later);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, scale);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, adjustment);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, first);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, last);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, label);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, speed_button);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, loop);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
}

static void
np_period_slider_class_init (NpPeriodSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = np_period_slider_get_property;
  object_class->set_property = np_period_slider_set_property;
  object_class->dispose = np_period_slider_dispose;
  object_class->finalize = np_period_slider_finalize;
  widget_class->unmap = np_period_slider_unmap;

  properties[PROP_SPEED] = g_param_spec_string ("speed", NULL, NULL, "1", flags);
  properties[PROP_GLIDE] = g_param_spec_uint ("glide", NULL, NULL, 0, G_MAXUINT, CHOSEN_GLIDE_MS,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_install_property_action (widget_class, "time.speed", "speed");
  bind_template (widget_class);
}

/* A time axis is never mirrored, and neither is what moves along it. */
static void
never_mirror (NpPeriodSlider *self)
{
  static const char *const layouts[] = { "wide", "narrow" };
  static const char *const children[] = { "buttons", "track", "label", "choices" };
  AdwMultiLayoutView *view = get_layouts (self);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    set_left_to_right (
        adw_layout_get_content (adw_multi_layout_view_get_layout_by_name (view, layouts[i])));
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    set_left_to_right (adw_multi_layout_view_get_child (view, children[i]));
}

static void
np_period_slider_init (NpPeriodSlider *self)
{
  self->periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  self->speed = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  never_mirror (self);
  add_keys (self);
  update_speed (self);
  update_room (self);
}

void
np_period_slider_set_periods (NpPeriodSlider *self,
                              const NpPeriod *periods,
                              guint n_periods,
                              guint n_played,
                              NpPeriod current)
{
  guint before;
  guint index = 0;

  g_return_if_fail (NP_IS_PERIOD_SLIDER (self));

  before = get_index (self);
  self->n_played = MIN (n_played, n_periods);
  g_array_set_size (self->periods, 0);
  if (n_periods > 0)
    g_array_append_vals (self->periods, periods, n_periods);
  for (guint i = 0; i < n_periods && np_period_compare (periods[i], current) <= 0; i++)
    index = i;
  self->setting = TRUE;
  gtk_adjustment_configure (self->adjustment, index, 0, MAX (n_periods, 1) - 1, 1, 1, 0);
  self->setting = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n_periods > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->play), self->n_played > 1);
  update_room (self);
  update_words (self);
  /* Who went back, or elsewhere, doesn't want to be carried on from there. */
  if (index != before || self->n_played < 2)
    gtk_toggle_button_set_active (self->play, FALSE);
  play_on (self);
}

void
np_period_slider_step (NpPeriodSlider *self, int step)
{
  g_return_if_fail (NP_IS_PERIOD_SLIDER (self));

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + step);
}

NpPeriod
np_period_slider_get_next (NpPeriodSlider *self)
{
  guint next;

  g_return_val_if_fail (NP_IS_PERIOD_SLIDER (self), NP_PERIOD_NONE);

  next = is_playing (self) ? get_next_index (self) : G_MAXUINT;
  return next != G_MAXUINT ? g_array_index (self->periods, NpPeriod, next) : NP_PERIOD_NONE;
}
