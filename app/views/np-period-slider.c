/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-period-slider.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

/* How long a period is shown while playing: marks glide for a part of it, the rest is for reading. */
#define PLAY_STEP_MS 1000

struct _NpPeriodSlider
{
  AdwBin parent_instance;

  GtkToggleButton *play;
  GtkWidget *earlier;
  GtkWidget *later;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *label;

  GArray *periods; /* of NpPeriod */
  guint play_timeout;
  gboolean setting;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpPeriodSlider, np_period_slider, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static guint
get_index (NpPeriodSlider *self)
{
  return (guint) (gtk_adjustment_get_value (self->adjustment) + 0.5);
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
value_changed_cb (NpPeriodSlider *self)
{
  guint index = get_index (self);

  update_words (self);
  if (!self->setting && index < self->periods->len)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, g_array_index (self->periods, NpPeriod, index));
}

static gboolean
play_step_cb (gpointer user_data)
{
  NpPeriodSlider *self = NP_PERIOD_SLIDER (user_data);

  np_period_slider_step (self, 1);
  if (get_index (self) + 1 < self->periods->len)
    return G_SOURCE_CONTINUE;
  self->play_timeout = 0;
  gtk_toggle_button_set_active (self->play, FALSE);
  return G_SOURCE_REMOVE;
}

static void
play_toggled_cb (NpPeriodSlider *self)
{
  gboolean playing = gtk_toggle_button_get_active (self->play);

  g_clear_handle_id (&self->play_timeout, g_source_remove);
  gtk_button_set_icon_name (GTK_BUTTON (self->play), playing ? "media-playback-pause-symbolic"
                                                             : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->play), playing ? _ ("Pause") : _ ("Play"));
  if (!playing)
    return;
  /* At the end, it plays from the start. */
  if (get_index (self) + 1 >= self->periods->len)
    gtk_adjustment_set_value (self->adjustment, 0);
  self->play_timeout = g_timeout_add (PLAY_STEP_MS, play_step_cb, self);
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
np_period_slider_class_init (NpPeriodSliderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_period_slider_dispose;
  G_OBJECT_CLASS (klass)->finalize = np_period_slider_finalize;
  widget_class->unmap = np_period_slider_unmap;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-period-slider.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, play);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, earlier);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, later);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, scale);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, adjustment);
  gtk_widget_class_bind_template_child (widget_class, NpPeriodSlider, label);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, play_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_clicked_cb);
}

static void
set_left_to_right (GtkWidget *widget)
{
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_left_to_right (child);
}

static void
np_period_slider_init (NpPeriodSlider *self)
{
  self->periods = g_array_new (FALSE, FALSE, sizeof (NpPeriod));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A time axis is never mirrored, and neither is what moves along it. */
  set_left_to_right (adw_bin_get_child (ADW_BIN (self)));
}

void
np_period_slider_set_periods (NpPeriodSlider *self,
                              const NpPeriod *periods,
                              guint n_periods,
                              NpPeriod current)
{
  guint index = 0;

  g_return_if_fail (NP_IS_PERIOD_SLIDER (self));

  g_array_set_size (self->periods, 0);
  if (n_periods > 0)
    g_array_append_vals (self->periods, periods, n_periods);
  for (guint i = 0; i < n_periods && np_period_compare (periods[i], current) <= 0; i++)
    index = i;
  self->setting = TRUE;
  gtk_adjustment_configure (self->adjustment, index, 0, MAX (n_periods, 1) - 1, 1, 1, 0);
  self->setting = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->scale), n_periods > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->play), n_periods > 1);
  update_words (self);
}

void
np_period_slider_step (NpPeriodSlider *self, int step)
{
  g_return_if_fail (NP_IS_PERIOD_SLIDER (self));

  gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) + step);
}
