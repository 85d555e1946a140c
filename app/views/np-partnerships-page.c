/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-partnerships-page.h"

#include <string.h>

#include "np-chart.h"
#include "np-time-bar.h"
#include "np-timeline-controls.h"
#include "np-timeline-details.h"

struct _NpPartnershipsPage
{
  NpPage parent_instance;

  NpTimelineControls *controls;
  NpChart *trends; /* registrations, on the timeline's axis */
  NpTimeBar *bar;

  NpTimeNavigator *navigator; /* (owned): what both charts and the bar show of the axis */
  gboolean from_details;      /* what is selected next was chosen in the details */
};

G_DEFINE_FINAL_TYPE (NpPartnershipsPage, np_partnerships_page, NP_TYPE_PAGE)

/* Not where no location can be: a dataset's words can be anything. */
static void
go_with (NpPartnershipsPage *self, const char *param, const char *value)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (current == NULL || g_strcmp0 (np_location_get (current, param), value) == 0
      || (value != NULL && !np_location_can_have (current, param, value)))
    return;
  location = np_location_with (current, param, value);
  np_page_navigate (NP_PAGE (self), location);
}

static void
navigate_cb (NpPartnershipsPage *self, NpLocation *location)
{
  np_page_navigate (NP_PAGE (self), location);
}

/* --- The time axis --- */

static void
window_wanted_cb (NpPartnershipsPage *self, double first, double last, gboolean animated)
{
  /* A chart's window of no length is all of the axis. */
  if (first == last)
    np_time_navigator_show_all (self->navigator);
  else
    np_time_navigator_want (self->navigator, first, last, animated);
}

static void
window_changed_cb (NpPartnershipsPage *self, double first, double last)
{
  NpTimeWindow window = { first, last };

  np_chart_set_window (np_page_get_chart (NP_PAGE (self)), &window);
  np_chart_set_window (self->trends, &window);
}

static void
update_overview (NpPartnershipsPage *self, const NpTimelineFacts *facts, const NpTimeAxis *axis)
{
  NpTimeOverview *overview = np_time_bar_get_overview (self->bar);
  NpTimeWindow whole = { axis->first_day, axis->last_day };

  np_time_overview_set_data (overview, (const double *) (gpointer) facts->days->data,
                             facts->days->len, &whole, facts->relative);
  np_time_navigator_set_whole (self->navigator, &whole, facts->relative);
}

/* How much room is beside the days depends on the chart's width, and so does what "all" is. A
 * navigator that has moved on since the location was settled keeps where it is.
 *
 * Returns whether the axis can be seen so. */
static gboolean
show_zoom (NpPartnershipsPage *self, const char *zoom)
{
  const NpTimelineFacts *facts = (gpointer) np_page_get_prepared (NP_PAGE (self));
  NpTimeWindow window = { 0 };
  NpTimeAxis axis;

  if (facts == NULL
      || (zoom != NULL && !np_time_navigator_read_zoom (zoom, facts->relative, &window)))
    return FALSE;
  if (!np_chart_get_whole_axis (np_page_get_chart (NP_PAGE (self)), &axis))
    return TRUE;
  update_overview (self, facts, &axis);
  np_time_navigator_set_window (self->navigator, &window);
  return TRUE;
}

static void
follow_zoom (NpPartnershipsPage *self)
{
  NpLocation *location = np_page_get_location (NP_PAGE (self));

  if (location != NULL)
    show_zoom (self, np_location_get (location, NP_PARAM_ZOOM));
}

/* What was chosen meanwhile may still be made, and isn't to be given up for this. Nor is who went to
 * another page to be called back: there, it stays as it was. */
static void
window_settled_cb (NpPartnershipsPage *self)
{
  NpLocation *wanted = np_page_get_wanted (NP_PAGE (self));
  g_autofree char *zoom = np_time_navigator_dup_zoom (self->navigator);
  g_autoptr (NpLocation) location = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      follow_zoom (self);
      return;
    }
  if (wanted == NULL || g_strcmp0 (np_location_get (wanted, NP_PARAM_ZOOM), zoom) == 0)
    return;
  location = np_location_with (wanted, NP_PARAM_ZOOM, zoom);
  np_page_navigate (NP_PAGE (self), location);
}

static void
details_navigate_cb (NpPartnershipsPage *self)
{
  self->from_details = TRUE;
}

/* An event that was chosen in the details of one that is linked to it may lie outside what is seen. */
static void
bring_in (NpPartnershipsPage *self, const NpTimelineFacts *facts)
{
  NpTimeWindow window = np_time_navigator_get_window (self->navigator);
  double length = window.last_day - window.first_day;
  double day = (facts->selection_first + facts->selection_last) / 2;

  if (length <= 0 || facts->selection_last <= facts->selection_first
      || (day >= window.first_day && day <= window.last_day))
    return;
  np_time_navigator_want (self->navigator, day - length / 3, day + length * 2 / 3, TRUE);
}

static void
update_selection (NpPartnershipsPage *self, const NpTimelineFacts *facts)
{
  NpTimeWindow selection = { facts->selection_first, facts->selection_last };

  np_time_bar_set_selection (self->bar,
                             selection.last_day > selection.first_day ? &selection : NULL);
}

/* --- What was chosen --- */

/* A point of registrations marks its year in the lanes; again, and it is marked no longer. */
static void
mark_period (NpPartnershipsPage *self, const char *period)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  gboolean is_marked = np_location_is (current, NP_PARAM_PERIOD, period);
  g_autoptr (NpLocation) bare = np_location_with (current, NP_PARAM_EVENT, NULL);
  g_autoptr (NpLocation) location
      = np_location_with (bare, NP_PARAM_PERIOD, is_marked ? NULL : period);

  np_page_navigate (NP_PAGE (self), location);
}

static void
toggle (NpPartnershipsPage *self, const char *param, const char *id)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) location = NULL;

  if (!np_location_can_have (current, param, id))
    return;
  location = np_location_toggle (current, param, id);
  np_page_navigate (NP_PAGE (self), location);
}

static void
go_to_plant (NpPartnershipsPage *self, const char *id)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_PLANTS);
  g_autoptr (NpLocation) location = np_location_with (view, NP_PARAM_SELECT, id);

  np_page_navigate (NP_PAGE (self), location);
}

/* What is selected is left once more than it was looked at. */
static void
select_event (NpPartnershipsPage *self, const char *id)
{
  NpLocation *current = np_page_get_location (NP_PAGE (self));
  g_autoptr (NpLocation) bare = np_location_with (current, NP_PARAM_PERIOD, NULL);
  g_autoptr (NpLocation) location = np_location_with (bare, NP_PARAM_EVENT, id);

  np_page_navigate (NP_PAGE (self), location);
}

static void
np_partnerships_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  NpPartnershipsPage *self = NP_PARTNERSHIPS_PAGE (page);
  const char *rest = strchr (id, ':');
  const char *period = strrchr (key, '@');

  /* Keys of points end in their period; no id has that sign. */
  if (period != NULL)
    mark_period (self, period + 1);
  /* Of the table, a row may be a partnership's. */
  else if (rest == NULL && np_dataset_find_partnership (np_page_get_dataset (page), id) != NULL)
    go_with (self, NP_PARAM_SELECT, id);
  else if (rest == NULL)
    select_event (self, id);
  else if (g_str_has_prefix (id, "expand:"))
    toggle (self, NP_PARAM_EXPAND, rest + 1);
  else if (g_str_has_prefix (id, "fold:"))
    toggle (self, NP_PARAM_FOLD, rest + 1);
  else if (g_str_has_prefix (id, "partnership:"))
    np_page_toggle_selected (page, rest + 1);
  else if (g_str_has_prefix (id, "company:"))
    go_with (self, NP_PARAM_COMPANY, rest + 1);
  else if (g_str_has_prefix (id, "kind:"))
    go_with (self, NP_PARAM_KIND, rest + 1);
  else if (g_str_has_prefix (id, "plant:"))
    go_to_plant (self, rest + 1);
}

/* --- The page --- */

static void
update_picker (NpPartnershipsPage *self, NpLocation *location)
{
  NpDataset *dataset = np_page_get_dataset (NP_PAGE (self));
  GListModel *partnerships = np_dataset_get_partnerships (dataset);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (partnerships); i++)
    {
      g_autoptr (NpPartnership) partnership = g_list_model_get_item (partnerships, i);
      const char *id = np_entity_get_id (NP_ENTITY (partnership));
      g_autofree char *words
          = g_strjoinv ("\n", (char **) np_partnership_get_parties (partnership));
      NpPickerItem *item
          = np_picker_item_new (id, np_entity_get_name (NP_ENTITY (partnership)), words);

      np_picker_item_set_state (item,
                                np_location_has_id (location, NP_PARAM_SELECT, id) ? NP_PICKER_SHOWN
                                                                                   : NP_PICKER_OUT,
                                NULL, -1);
      g_ptr_array_add (items, item);
    }
  np_picker_pane_set_items (np_page_get_picker (NP_PAGE (self)), items);
}

static GObject *
np_partnerships_page_prepare (NpDataset *dataset, NpLocation *location, GObject *before)
{
  return G_OBJECT (np_timeline_facts_new (dataset, location));
}

static void
np_partnerships_page_update (NpPage *page, NpLocation *location)
{
  NpPartnershipsPage *self = NP_PARTNERSHIPS_PAGE (page);
  const NpTimelineFacts *facts = (gpointer) np_page_get_prepared (page);

  update_picker (self, location);
  np_timeline_controls_update (self->controls, location, facts);
  np_chart_set_figure (self->trends, facts->trends);
  gtk_widget_set_visible (GTK_WIDGET (self->trends), facts->trends != NULL);
  /* A table has no axis to move. */
  gtk_widget_set_visible (GTK_WIDGET (self->bar),
                          !np_location_is (location, NP_PARAM_SHOW, "table"));
  follow_zoom (self);
  update_selection (self, facts);
  if (self->from_details && np_location_get (location, NP_PARAM_EVENT) != NULL)
    bring_in (self, facts);
  self->from_details = FALSE;
  np_page_set_has_details (page,
                           np_timeline_details_fill (np_page_get_details (page),
                                                     np_page_get_dataset (page), location, facts));
}

/* Only the part that is seen is another. */
static gboolean
np_partnerships_page_move (NpPage *page, NpLocation *location)
{
  return show_zoom (NP_PARTNERSHIPS_PAGE (page), np_location_get (location, NP_PARAM_ZOOM));
}

static void
np_partnerships_page_dispose (GObject *object)
{
  NpPartnershipsPage *self = NP_PARTNERSHIPS_PAGE (object);

  if (self->bar != NULL)
    np_time_bar_set_navigator (self->bar, NULL);
  g_clear_object (&self->navigator);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_PARTNERSHIPS_PAGE);

  G_OBJECT_CLASS (np_partnerships_page_parent_class)->dispose (object);
}

static void
np_partnerships_page_class_init (NpPartnershipsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_partnerships_page_dispose;
  page_class->view = NP_VIEW_PARTNERSHIPS;
  page_class->prepare = np_partnerships_page_prepare;
  page_class->update = np_partnerships_page_update;
  page_class->move = np_partnerships_page_move;
  page_class->activate_datum = np_partnerships_page_activate_datum;

  g_type_ensure (NP_TYPE_CHART);
  g_type_ensure (NP_TYPE_TIME_BAR);
  g_type_ensure (NP_TYPE_TIMELINE_CONTROLS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-partnerships-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpPartnershipsPage, controls);
  gtk_widget_class_bind_template_child (widget_class, NpPartnershipsPage, trends);
  gtk_widget_class_bind_template_child (widget_class, NpPartnershipsPage, bar);
  gtk_widget_class_bind_template_callback (widget_class, navigate_cb);
  gtk_widget_class_bind_template_callback (widget_class, window_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, np_page_activate_datum);
}

static void
np_partnerships_page_init (NpPartnershipsPage *self)
{
  NpChart *chart;

  gtk_widget_init_template (GTK_WIDGET (self));
  chart = np_page_get_chart (NP_PAGE (self));
  self->navigator = np_time_navigator_new (GTK_WIDGET (chart));
  np_time_bar_set_navigator (self->bar, self->navigator);
  g_signal_connect_object (chart, "window-wanted", G_CALLBACK (window_wanted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "axis-changed", G_CALLBACK (follow_zoom), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (np_page_get_details (NP_PAGE (self)), "navigate",
                           G_CALLBACK (details_navigate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "window-changed", G_CALLBACK (window_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "window-settled", G_CALLBACK (window_settled_cb), self,
                           G_CONNECT_SWAPPED);
}
