/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-time-bar.h"

/* Of a press of a button; three bring one from decades to years. */
#define ZOOM_STEP 2.0
/* Beside what is selected, of its length: one sees that it ends there. */
#define MARGIN_SHARE 0.05

struct _NpTimeBar
{
  AdwBin parent_instance;

  NpTimeOverview *overview;
  GtkBox *buttons;
  GtkWidget *zoom_out;
  GtkWidget *zoom_in;
  GtkWidget *fit_selection;
  GtkWidget *show_all;

  NpTimeNavigator *navigator; /* (owned) (nullable) */
  NpTimeWindow selection;
  gboolean has_selection;
  gboolean narrow;
};

enum
{
  PROP_NARROW = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (NpTimeBar, np_time_bar, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static void
update_buttons (NpTimeBar *self)
{
  NpTimeNavigator *navigator = self->navigator;
  gboolean can_zoom_out
      = navigator != NULL && np_time_navigator_can_zoom (navigator, 1 / ZOOM_STEP);

  gtk_widget_set_sensitive (self->zoom_out, can_zoom_out);
  gtk_widget_set_sensitive (self->show_all, can_zoom_out);
  gtk_widget_set_sensitive (self->zoom_in,
                            navigator != NULL && np_time_navigator_can_zoom (navigator, ZOOM_STEP));
  gtk_widget_set_sensitive (self->fit_selection, navigator != NULL && self->has_selection);
}

static void
update (NpTimeBar *self)
{
  NpTimeWindow window = self->navigator != NULL ? np_time_navigator_get_window (self->navigator)
                                                : (NpTimeWindow) { 0 };

  np_time_overview_set_window (self->overview, &window);
  update_buttons (self);
}

static void
window_wanted_cb (NpTimeBar *self, double first, double last, gboolean animated)
{
  if (self->navigator != NULL)
    np_time_navigator_want (self->navigator, first, last, animated);
}

static void
zoom_out_clicked_cb (NpTimeBar *self)
{
  np_time_navigator_zoom (self->navigator, 1 / ZOOM_STEP);
}

static void
zoom_in_clicked_cb (NpTimeBar *self)
{
  np_time_navigator_zoom (self->navigator, ZOOM_STEP);
}

static void
fit_selection_clicked_cb (NpTimeBar *self)
{
  double margin = (self->selection.last_day - self->selection.first_day) * MARGIN_SHARE;

  np_time_navigator_want (self->navigator, self->selection.first_day - margin,
                          self->selection.last_day + margin, TRUE);
}

static void
show_all_clicked_cb (NpTimeBar *self)
{
  np_time_navigator_show_all (self->navigator);
}

static void
set_narrow (NpTimeBar *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (adw_bin_get_child (ADW_BIN (self))),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  /* Each as wide as there is room: for a finger. */
  gtk_box_set_homogeneous (self->buttons, narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
np_time_bar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, NP_TIME_BAR (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_time_bar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (NP_TIME_BAR (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_time_bar_dispose (GObject *object)
{
  NpTimeBar *self = NP_TIME_BAR (object);

  if (self->navigator != NULL)
    g_signal_handlers_disconnect_by_data (self->navigator, self);
  g_clear_object (&self->navigator);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_TIME_BAR);

  G_OBJECT_CLASS (np_time_bar_parent_class)->dispose (object);
}

static void
np_time_bar_class_init (NpTimeBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = np_time_bar_get_property;
  object_class->set_property = np_time_bar_set_property;
  object_class->dispose = np_time_bar_dispose;

  properties[PROP_NARROW]
      = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (NP_TYPE_TIME_OVERVIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-time-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, overview);
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, fit_selection);
  gtk_widget_class_bind_template_child (widget_class, NpTimeBar, show_all);
  gtk_widget_class_bind_template_callback (widget_class, window_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fit_selection_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_clicked_cb);
}

static void
np_time_bar_init (NpTimeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

GtkWidget *
np_time_bar_new (void)
{
  return g_object_new (NP_TYPE_TIME_BAR, NULL);
}

NpTimeOverview *
np_time_bar_get_overview (NpTimeBar *self)
{
  g_return_val_if_fail (NP_IS_TIME_BAR (self), NULL);

  return self->overview;
}

NpTimeNavigator *
np_time_bar_get_navigator (NpTimeBar *self)
{
  g_return_val_if_fail (NP_IS_TIME_BAR (self), NULL);

  return self->navigator;
}

void
np_time_bar_set_navigator (NpTimeBar *self, NpTimeNavigator *navigator)
{
  g_autoptr (NpTimeNavigator) before = NULL;

  g_return_if_fail (NP_IS_TIME_BAR (self));
  g_return_if_fail (navigator == NULL || NP_IS_TIME_NAVIGATOR (navigator));

  g_set_object (&before, self->navigator);
  if (!g_set_object (&self->navigator, navigator))
    return;
  if (before != NULL)
    g_signal_handlers_disconnect_by_data (before, self);
  if (navigator != NULL)
    g_signal_connect_object (navigator, "window-changed", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  update (self);
}

void
np_time_bar_set_selection (NpTimeBar *self, const NpTimeWindow *selection)
{
  g_return_if_fail (NP_IS_TIME_BAR (self));

  self->has_selection = selection != NULL;
  if (selection != NULL)
    self->selection = *selection;
  update_buttons (self);
}
