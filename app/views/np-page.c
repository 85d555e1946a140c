/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-page-private.h"

/* How long a figure may take before a spinner says that one is being made. */
#define BUSY_AFTER_MS 300

enum
{
  PROP_NOTICE = 1,
  PROP_CONTROLS,
  PROP_BESIDE,
  PROP_BELOW,
  PROP_TIME,
  PROP_EDITOR,
  PROP_GLIDE,
  PROP_NARROW,
  PROP_SHOW_PICKER,
  PROP_SHOW_DETAILS,
  PROP_EDITING,
  N_PROPS
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (NpPage, np_page, ADW_TYPE_BREAKPOINT_BIN)

/* Where the widgets that are properties go. */
static void (*const slots[]) (NpFigurePane *, GtkWidget *) = {
  [PROP_NOTICE] = np_figure_pane_set_notice, [PROP_CONTROLS] = np_figure_pane_set_controls,
  [PROP_BESIDE] = np_figure_pane_set_beside, [PROP_BELOW] = np_figure_pane_set_below,
  [PROP_TIME] = np_figure_pane_set_time,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIVATE(self) ((NpPagePrivate *) np_page_get_instance_private (self))

NpPagePrivate *
np_page_get_private (NpPage *self)
{
  return PRIVATE (self);
}

static gboolean
busy_timeout_cb (gpointer user_data)
{
  NpPagePrivate *priv = PRIVATE (NP_PAGE (user_data));

  priv->busy_timeout = 0;
  gtk_revealer_set_reveal_child (GTK_REVEALER (priv->busy_revealer), TRUE);
  return G_SOURCE_REMOVE;
}

static void
set_idle (NpPagePrivate *priv)
{
  g_clear_handle_id (&priv->busy_timeout, g_source_remove);
  g_clear_object (&priv->cancellable);
  gtk_revealer_set_reveal_child (GTK_REVEALER (priv->busy_revealer), FALSE);
}

static void make_figure (NpPage *self);

/* @task has come to its end. */
static void
take_figure (NpPage *self, GTask *task)
{
  NpPagePrivate *priv = PRIVATE (self);
  NpFigureJob *job = np_figure_job_get (task);
  g_autofree char *focus = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (task, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      set_idle (priv);
      if (job->dataset != priv->dataset)
        {
          make_figure (self);
          return;
        }
      priv->chosen_here = FALSE;
      /* There is nothing of it that could be shown another part of. */
      g_clear_pointer (&priv->wanted, np_location_unref);
      np_figure_pane_show_failure (priv->pane, error->message);
      np_page_set_has_details (self, FALSE);
      return;
    }

  set_idle (priv);
  g_set_object (&priv->figure, job->figure);
  g_set_object (&priv->table, job->table);
  g_set_object (&priv->prepared, job->prepared);
  g_clear_pointer (&priv->location, np_location_unref);
  priv->location = np_location_ref (job->location);
  focus = np_location_get (priv->location, NP_PARAM_EVENT) != NULL
              ? g_strdup (np_location_get (priv->location, NP_PARAM_EVENT))
              : np_location_dup_last (priv->location, NP_PARAM_SELECT);
  np_figure_pane_show (priv->pane, priv->figure, priv->table,
                       np_location_is (priv->location, NP_PARAM_SHOW, "table"), focus);
  NP_PAGE_GET_CLASS (self)->update (self, priv->location);
  priv->chosen_here = FALSE;
  /* Meanwhile it is to be that of a scenario that has changed. */
  if (job->dataset != priv->dataset)
    make_figure (self);
}

static void
figure_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpPage) self = NP_PAGE (user_data);

  /* What was made ahead waits until it is asked for. */
  if (G_TASK (result) != PRIVATE (self)->ahead)
    take_figure (self, G_TASK (result));
}

static void
cancel (NpPagePrivate *priv)
{
  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_clear_handle_id (&priv->busy_timeout, g_source_remove);
}

static void
cancel_ahead (NpPagePrivate *priv)
{
  if (priv->ahead != NULL)
    g_cancellable_cancel (g_task_get_cancellable (priv->ahead));
  g_clear_object (&priv->ahead);
}

/* (transfer full): the task. The callback's data are let go of there. */
static GTask *
start_figure (NpPage *self, NpLocation *wanted)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  return np_figure_job_start (PRIVATE (self)->dataset, wanted, NP_PAGE_GET_CLASS (self)->prepare,
                              PRIVATE (self)->prepared, cancellable, figure_made_cb,
                              g_object_ref (self));
}

static void
make_figure (NpPage *self)
{
  NpPagePrivate *priv = PRIVATE (self);
  g_autoptr (GTask) task = NULL;

  cancel (priv);
  if (np_figure_job_is_of (priv->ahead, priv->dataset, priv->wanted))
    task = g_steal_pointer (&priv->ahead);
  else
    task = start_figure (self, priv->wanted);
  priv->cancellable = g_object_ref (g_task_get_cancellable (task));
  if (g_task_get_completed (task))
    take_figure (self, task);
  else
    priv->busy_timeout = g_timeout_add (BUSY_AFTER_MS, busy_timeout_cb, self);
}

void
np_page_activate_datum (NpPage *self, const char *id, const char *key)
{
  NpPagePrivate *priv = PRIVATE (self);

  if (priv->location == NULL)
    return;
  priv->chosen_here = TRUE;
  NP_PAGE_GET_CLASS (self)->activate_datum (self, id, key);
}

static void
layout_changed_cb (NpPage *self)
{
  NpPagePrivate *priv = PRIVATE (self);

  /* The layout also changes when the page is taken apart. */
  if (priv->pane == NULL || priv->layouts == NULL || priv->details_split == NULL)
    return;
  np_figure_pane_set_compact (priv->pane, np_page_is_narrow (priv));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  np_page_place_details (self);
}

static void
show_table_changed_cb (NpPage *self, gboolean show_table)
{
  NpPagePrivate *priv = PRIVATE (self);
  g_autoptr (NpLocation) location = NULL;

  if (priv->location == NULL
      || np_location_is (priv->location, NP_PARAM_SHOW, "table") == show_table)
    return;
  location = np_location_with (priv->location, NP_PARAM_SHOW, show_table ? "table" : NULL);
  np_page_navigate (self, location);
}

static void
retry_cb (NpPage *self)
{
  g_autoptr (NpLocation) location = np_location_new (NP_PAGE_GET_CLASS (self)->view);

  np_page_navigate (self, location);
}

static void
np_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpPagePrivate *priv = PRIVATE (NP_PAGE (object));

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, priv->layouts != NULL && np_page_is_narrow (priv));
      break;
    case PROP_SHOW_PICKER:
      g_value_set_boolean (value, priv->show_picker);
      break;
    case PROP_SHOW_DETAILS:
      g_value_set_boolean (value, priv->show_details);
      break;
    case PROP_EDITING:
      g_value_set_boolean (value, priv->editing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (NpPage *self, gboolean *flag, gboolean value, guint prop_id)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
np_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  NpPage *self = NP_PAGE (object);
  NpPagePrivate *priv = PRIVATE (self);

  if (prop_id <= PROP_TIME)
    {
      slots[prop_id](priv->pane, g_value_get_object (value));
      return;
    }
  switch (prop_id)
    {
    case PROP_EDITOR:
      adw_bin_set_child (priv->editor_bin, g_value_get_object (value));
      break;
    case PROP_GLIDE:
      np_figure_pane_set_glide (priv->pane, g_value_get_uint (value));
      break;
    case PROP_SHOW_PICKER:
      set_flag (self, &priv->show_picker, g_value_get_boolean (value), PROP_SHOW_PICKER);
      break;
    case PROP_SHOW_DETAILS:
      set_flag (self, &priv->show_details, g_value_get_boolean (value), PROP_SHOW_DETAILS);
      /* Closed is closed, also for what is edited there. */
      if (!priv->show_details)
        set_flag (self, &priv->editing, FALSE, PROP_EDITING);
      else
        np_page_choose_aside (priv);
      break;
    case PROP_EDITING:
      set_flag (self, &priv->editing, g_value_get_boolean (value), PROP_EDITING);
      np_page_follow_editing (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_page_dispose (GObject *object)
{
  NpPagePrivate *priv = PRIVATE (NP_PAGE (object));

  cancel (priv);
  cancel_ahead (priv);
  np_page_stop_details (NP_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PAGE);
  g_clear_object (&priv->dataset);
  g_clear_object (&priv->figure);
  g_clear_object (&priv->table);
  g_clear_object (&priv->prepared);
  g_clear_pointer (&priv->wanted, np_location_unref);
  g_clear_pointer (&priv->location, np_location_unref);

  G_OBJECT_CLASS (np_page_parent_class)->dispose (object);
}

static void
install_widget_property (GObjectClass *object_class, guint prop_id, const char *name)
{
  properties[prop_id] = g_param_spec_object (name, NULL, NULL, GTK_TYPE_WIDGET,
                                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
}

static void
np_page_class_init (NpPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = np_page_get_property;
  object_class->set_property = np_page_set_property;
  object_class->dispose = np_page_dispose;
  klass->choose = np_page_select;

  install_widget_property (object_class, PROP_NOTICE, "notice");
  install_widget_property (object_class, PROP_CONTROLS, "controls");
  install_widget_property (object_class, PROP_BESIDE, "beside");
  install_widget_property (object_class, PROP_BELOW, "below");
  install_widget_property (object_class, PROP_TIME, "time");
  install_widget_property (object_class, PROP_EDITOR, "editor");
  properties[PROP_GLIDE] = g_param_spec_uint ("glide", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_PICKER] = g_param_spec_boolean ("show-picker", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_DETAILS] = g_param_spec_boolean ("show-details", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_FIGURE_PANE);
  g_type_ensure (NP_TYPE_PICKER_PANE);
  g_type_ensure (NP_TYPE_DETAILS_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/nameplate_app/Nameplate/ui/np-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, picker);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, details);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, aside);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, aside_switcher);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, editor_bin);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, busy_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, details_split);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, layouts);
  gtk_widget_class_bind_template_child_private (widget_class, NpPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, np_page_activate_datum);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_table_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, np_page_choose);
  gtk_widget_class_bind_template_callback (widget_class, np_page_choose_nothing);
  gtk_widget_class_bind_template_callback (widget_class, np_page_navigate);
  gtk_widget_class_bind_template_callback (widget_class, np_page_leave_details);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
np_page_init (NpPage *self)
{
  PRIVATE (self)->show_picker = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whether all that is asked for is another part of the figure that is shown and wanted. */
static gboolean
is_move (NpPagePrivate *priv, NpLocation *location)
{
  return priv->cancellable == NULL && priv->figure != NULL && priv->wanted != NULL
         && np_location_differs_only_in (priv->wanted, location, NP_PARAM_ZOOM);
}

static gboolean
move (NpPage *self, NpLocation *location)
{
  NpPagePrivate *priv = PRIVATE (self);
  g_autoptr (NpLocation) complete
      = np_location_with (priv->location, NP_PARAM_ZOOM, np_location_get (location, NP_PARAM_ZOOM));

  if (NP_PAGE_GET_CLASS (self)->move == NULL || !NP_PAGE_GET_CLASS (self)->move (self, complete))
    return FALSE;
  g_clear_pointer (&priv->wanted, np_location_unref);
  priv->wanted = np_location_ref (location);
  g_clear_pointer (&priv->location, np_location_unref);
  priv->location = g_steal_pointer (&complete);
  return TRUE;
}

/**
 * np_page_show:
 * @dataset: what to look at
 * @location: what to show of it; its view must be the page's
 *
 * Makes the figure on a worker thread and shows it when it is there; a figure still being made
 * for an earlier call is given up. What was shown stays until then.
 */
void
np_page_show (NpPage *self, NpDataset *dataset, NpLocation *location)
{
  NpPagePrivate *priv;
  gboolean goes_on;

  g_return_if_fail (NP_IS_PAGE (self));
  g_return_if_fail (NP_IS_DATASET (dataset));
  g_return_if_fail (location != NULL);
  g_return_if_fail (np_location_get_view (location) == NP_PAGE_GET_CLASS (self)->view);

  priv = PRIVATE (self);
  if (priv->dataset == dataset && priv->wanted != NULL
      && np_location_equal (priv->wanted, location))
    return;
  if (dataset == priv->dataset && is_move (priv, location) && move (self, location))
    return;
  /* Scenarios change as one drags: what is being made is shown first, or nothing would be. */
  goes_on = priv->cancellable != NULL && priv->wanted != NULL
            && np_location_equal (priv->wanted, location)
            && np_dataset_get_plants (priv->dataset) == np_dataset_get_plants (dataset);
  g_set_object (&priv->dataset, dataset);
  if (goes_on)
    return;
  g_clear_pointer (&priv->wanted, np_location_unref);
  priv->wanted = np_location_ref (location);
  make_figure (self);
}

void
np_page_prepare_period (NpPage *self, NpPeriod period)
{
  NpPagePrivate *priv;
  g_autofree char *text = NULL;
  g_autoptr (NpLocation) location = NULL;

  g_return_if_fail (NP_IS_PAGE (self));

  priv = PRIVATE (self);
  if (priv->location == NULL || period == NP_PERIOD_NONE)
    return;
  text = np_period_to_string (period);
  location = np_location_with (priv->location, NP_PARAM_PERIOD, text);
  if (np_figure_job_is_of (priv->ahead, priv->dataset, location))
    return;
  cancel_ahead (priv);
  priv->ahead = start_figure (self, location);
}

NpDataset *
np_page_get_dataset (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->dataset;
}

NpLocation *
np_page_get_location (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->location;
}

NpLocation *
np_page_get_wanted (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->wanted != NULL ? PRIVATE (self)->wanted : PRIVATE (self)->location;
}

NpFigure *
np_page_get_figure (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->figure;
}

NpChart *
np_page_get_chart (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return np_figure_pane_get_chart (PRIVATE (self)->pane);
}

GObject *
np_page_get_prepared (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->prepared;
}

NpTable *
np_page_get_table (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->table;
}

NpTable *
np_page_get_shown_table (NpPage *self)
{
  NpTable *shown;

  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  shown = np_figure_pane_get_shown_table (PRIVATE (self)->pane);
  if (shown == NULL && PRIVATE (self)->table != NULL)
    shown = g_object_ref (PRIVATE (self)->table);
  return shown;
}

gboolean
np_page_is_idle (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), TRUE);

  return PRIVATE (self)->cancellable == NULL;
}

/**
 * np_page_navigate:
 * @location: where to go
 *
 * Asks whoever holds the page to go to @location.
 */
void
np_page_navigate (NpPage *self, NpLocation *location)
{
  g_return_if_fail (NP_IS_PAGE (self));
  g_return_if_fail (location != NULL);

  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

NpPickerPane *
np_page_get_picker (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->picker;
}

NpDetailsPane *
np_page_get_details (NpPage *self)
{
  g_return_val_if_fail (NP_IS_PAGE (self), NULL);

  return PRIVATE (self)->details;
}
