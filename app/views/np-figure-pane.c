/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figure-pane.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-table-view.h"

#define GLIDE_MS 250
/* Of a line of sources: about three lines have as many. More are scrolled, or little would be left for the
 * picture. */
#define MOST_LETTERS  330
#define SOURCE_HEIGHT 56
/* Pixels that a picture and what is beside it want; with less, one stands above the other. Looked at
 * when a figure comes. */
#define ROOM_FOR_TWO 720

struct _NpFigurePane
{
  AdwBin parent_instance;

  GtkBox *inner; /* scrolled */
  GtkBox *top;   /* heading and controls: in the one or in the other */
  GtkWidget *heading;
  GtkLabel *title;
  GtkLabel *summary;
  GtkToggleButton *table_button;
  AdwBin *notice_bin;
  AdwBin *controls_bin;
  GtkWidget *middle;
  GtkStack *stack;
  GtkScrolledWindow *chart_scroller;
  NpChart *chart;
  GtkColumnView *column_view;
  AdwStatusPage *failed_page;
  GtkScrolledWindow *beside_scroller;
  AdwBin *beside_bin; /* in that, or among what is scrolled */
  AdwBin *below_bin;
  AdwBin *time_bin;
  GtkScrolledWindow *source_scroller;
  GtkLabel *source_line;

  AdwAnimation *glide; /* (owned): from one figure to the next */
  guint glide_ms;      /* of the next one */

  char *focus;      /* id of the datum to keep in sight (nullable) */
  guint focus_tick; /* until the picture has been drawn with it */
  gboolean has_beside;
  gboolean compact;
  gboolean setting; /* the toggle follows, it was not pressed */
};

enum
{
  SIGNAL_ACTIVATE_DATUM,
  SIGNAL_SHOW_TABLE_CHANGED,
  SIGNAL_RETRY,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpFigurePane, np_figure_pane, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
activate_datum_cb (NpFigurePane *self, const char *id, const char *key)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE_DATUM], 0, id, key);
}

static void
activate_row_cb (NpFigurePane *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->column_view));
  g_autoptr (NpTableRow) row = g_list_model_get_item (model, position);
  const char *id = np_table_get_row_id (np_table_row_get_table (row), np_table_row_get_index (row));

  if (id != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATE_DATUM], 0, id, id);
}

static void
table_toggled_cb (NpFigurePane *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_SHOW_TABLE_CHANGED], 0,
                   gtk_toggle_button_get_active (self->table_button));
}

static void
retry_clicked_cb (NpFigurePane *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
move_to (GtkWidget *widget, GtkBox *wanted, gboolean first)
{
  GtkBox *current = GTK_BOX (gtk_widget_get_parent (widget));

  if (current == wanted)
    return;
  g_object_ref (widget);
  gtk_box_remove (current, widget);
  if (first)
    gtk_box_prepend (wanted, widget);
  else
    gtk_box_append (wanted, widget);
  g_object_unref (widget);
}

/* Beside the picture with a scrollbar of its own; on a small window under the picture. */
static void
place_beside (NpFigurePane *self, gboolean show_table)
{
  GtkWidget *bin = GTK_WIDGET (self->beside_bin);
  GtkWidget *parent = gtk_widget_get_parent (bin);
  gboolean is_under = parent == GTK_WIDGET (self->inner);
  gboolean has_beside = !show_table && self->has_beside;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->middle), width > 0 && width < ROOM_FOR_TWO
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (bin, has_beside);
  gtk_widget_set_visible (GTK_WIDGET (self->beside_scroller), has_beside && !self->compact);
  if (is_under == self->compact)
    return;
  g_object_ref (bin);
  if (self->compact)
    {
      gtk_scrolled_window_set_child (self->beside_scroller, NULL);
      gtk_box_insert_child_after (self->inner, bin, GTK_WIDGET (self->chart));
    }
  else
    {
      gtk_box_remove (self->inner, bin);
      gtk_scrolled_window_set_child (self->beside_scroller, bin);
    }
  g_object_unref (bin);
}

/* On a small window what stands above and below the picture scrolls along with it. A table has a
 * header of its own that must stay, so there they stay too. */
static void
place_text (NpFigurePane *self, gboolean show_table)
{
  GtkBox *outer = GTK_BOX (adw_bin_get_child (ADW_BIN (self)));
  GtkBox *wanted = self->compact && !show_table ? self->inner : outer;
  gboolean is_long;

  place_beside (self, show_table);
  move_to (GTK_WIDGET (self->top), wanted, TRUE);
  move_to (GTK_WIDGET (self->source_scroller), wanted, FALSE);
  /* A scrollbar that may come has a height of its own. */
  is_long = wanted != self->inner
            && g_utf8_strlen (gtk_label_get_label (self->source_line), -1) > MOST_LETTERS;
  gtk_scrolled_window_set_max_content_height (self->source_scroller, is_long ? SOURCE_HEIGHT : -1);
  gtk_scrolled_window_set_policy (self->source_scroller, GTK_POLICY_NEVER,
                                  is_long ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  move_to (GTK_WIDGET (self->below_bin), wanted, FALSE);
  /* Under the picture or the table, before what is under it already. */
  gtk_box_reorder_child_after (wanted, GTK_WIDGET (self->below_bin),
                               wanted == self->inner ? GTK_WIDGET (self->chart) : self->middle);
}

static void
set_show_table (NpFigurePane *self, gboolean show_table)
{
  place_text (self, show_table);
  gtk_widget_set_visible (GTK_WIDGET (self->below_bin),
                          !show_table && adw_bin_get_child (self->below_bin) != NULL);
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->table_button, show_table);
  self->setting = FALSE;
  gtk_stack_set_visible_child_name (self->stack, show_table ? "table" : "chart");
}

/* Ends at once where animations are off, and when the chart goes out of sight. */
static void
transition_started_cb (NpFigurePane *self)
{
  adw_timed_animation_set_duration (ADW_TIMED_ANIMATION (self->glide), self->glide_ms);
  adw_animation_play (self->glide);
}

static int
find_datum (const NpScene *scene, const char *id)
{
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    {
      if (g_strcmp0 (np_scene_get_datum (scene, i)->id, id) == 0)
        return i;
    }
  return -1;
}

/* @head: how much of the top a head covers that stays there */
static void
scroll_to (NpFigurePane *self, const graphene_rect_t *bounds, float chart_y, double head)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->chart_scroller);
  const double page = gtk_adjustment_get_page_size (adjustment);
  const double value = gtk_adjustment_get_value (adjustment);

  const double y = chart_y + bounds->origin.y;

  if (y >= value + head && y + bounds->size.height <= value + page)
    return;
  gtk_adjustment_set_value (adjustment, y - MAX (page / 3, head));
}

/* The figure's size, and so where its data are, is known once it has been drawn. */
static gboolean
focus_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  NpFigurePane *self = NP_FIGURE_PANE (widget);
  NpScene *scene = np_chart_get_data (self->chart);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->chart_scroller);
  graphene_rect_t chart_bounds;
  int datum;

  /* Where the heading scrolls along, it is what one arrives at. */
  if (self->compact || !gtk_widget_get_mapped (GTK_WIDGET (self->chart)))
    {
      self->focus_tick = 0;
      return G_SOURCE_REMOVE;
    }
  if (scene == NULL || gtk_adjustment_get_upper (adjustment) + 1 < np_scene_get_height (scene))
    return G_SOURCE_CONTINUE;
  datum = find_datum (scene, self->focus);
  if (datum >= 0
      && gtk_widget_compute_bounds (GTK_WIDGET (self->chart), GTK_WIDGET (self->inner),
                                    &chart_bounds))
    {
      double top = 0, bottom = 0;

      np_scene_get_head (scene, &top, &bottom);
      scroll_to (self, &np_scene_get_datum (scene, datum)->bounds, chart_bounds.origin.y,
                 bottom - top);
    }
  self->focus_tick = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_focusing (NpFigurePane *self)
{
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
}

static void
set_focus (NpFigurePane *self, const char *focus)
{
  if (!g_set_str (&self->focus, focus))
    return;
  stop_focusing (self);
  if (focus != NULL)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
}

static void
np_figure_pane_dispose (GObject *object)
{
  stop_focusing (NP_FIGURE_PANE (object));
  g_clear_pointer (&NP_FIGURE_PANE (object)->focus, g_free);
  g_clear_object (&NP_FIGURE_PANE (object)->glide);
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_FIGURE_PANE);

  G_OBJECT_CLASS (np_figure_pane_parent_class)->dispose (object);
}

static void
np_figure_pane_class_init (NpFigurePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_figure_pane_dispose;

  signals[SIGNAL_ACTIVATE_DATUM]
      = g_signal_new ("activate-datum", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_SHOW_TABLE_CHANGED]
      = g_signal_new ("show-table-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (NP_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-figure-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, inner);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, top);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, heading);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, title);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, summary);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, table_button);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, notice_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, controls_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, middle);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, stack);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, chart_scroller);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, chart);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, column_view);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, failed_page);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, beside_scroller);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, beside_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, below_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, time_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, source_scroller);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, source_line);
  gtk_widget_class_bind_template_callback (widget_class, activate_datum_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
np_figure_pane_init (NpFigurePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->glide_ms = GLIDE_MS;
  self->glide = adw_timed_animation_new (GTK_WIDGET (self->chart), 0, 1, GLIDE_MS,
                                         adw_property_animation_target_new (G_OBJECT (self->chart),
                                                                            "transition"));
  g_signal_connect_object (self->chart, "transition-started", G_CALLBACK (transition_started_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * np_figure_pane_show:
 * @figure: what to draw
 * @table: its twin
 * @show_table: whether the table is shown instead of the picture
 * @focus: (nullable): the id of a datum that is to be in sight
 *
 * Shows a figure in place of what was shown before.
 */
void
np_figure_pane_show (NpFigurePane *self,
                     NpFigure *figure,
                     NpTable *table,
                     gboolean show_table,
                     const char *focus)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));
  g_return_if_fail (NP_IS_FIGURE (figure));
  g_return_if_fail (NP_IS_TABLE (table));

  gtk_widget_set_visible (GTK_WIDGET (self->notice_bin), TRUE);
  gtk_widget_set_visible (self->heading, TRUE);
  gtk_label_set_label (self->title, np_figure_get_title (figure));
  gtk_label_set_label (self->summary, np_figure_get_summary (figure));
  gtk_label_set_label (self->source_line, np_figure_get_source_line (figure));
  np_chart_set_figure (self->chart, figure);
  set_show_table (self, show_table);
  np_table_view_set_table (self->column_view, show_table ? table : NULL, focus);
  set_focus (self, focus);
}

/**
 * np_figure_pane_show_failure:
 * @message: why there is nothing to show, as plain text
 *
 * Takes the figure away and says why.
 */
void
np_figure_pane_show_failure (NpFigurePane *self, const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (NP_IS_FIGURE_PANE (self));
  g_return_if_fail (message != NULL);

  /* A status page reads its description as markup, and this may quote a file. */
  escaped = g_markup_escape_text (message, -1);
  place_text (self, TRUE);
  /* What it says is of the figure that is taken away. */
  gtk_widget_set_visible (GTK_WIDGET (self->notice_bin), FALSE);
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->below_bin), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->beside_scroller), FALSE);
  gtk_label_set_label (self->source_line, "");
  np_chart_set_figure (self->chart, NULL);
  np_table_view_set_table (self->column_view, NULL, NULL);
  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

NpTable *
np_figure_pane_get_shown_table (NpFigurePane *self)
{
  g_return_val_if_fail (NP_IS_FIGURE_PANE (self), NULL);

  return np_table_view_get_table (self->column_view);
}

void
np_figure_pane_set_compact (NpFigurePane *self, gboolean compact)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  self->compact = compact;
  place_text (self, gtk_toggle_button_get_active (self->table_button));
}

void
np_figure_pane_set_glide (NpFigurePane *self, guint ms)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  /* One that is on its way keeps its pace. */
  self->glide_ms = ms;
}

void
np_figure_pane_set_notice (NpFigurePane *self, GtkWidget *notice)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  adw_bin_set_child (self->notice_bin, notice);
}

void
np_figure_pane_set_controls (NpFigurePane *self, GtkWidget *controls)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  adw_bin_set_child (self->controls_bin, controls);
}

void
np_figure_pane_set_time (NpFigurePane *self, GtkWidget *time)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  adw_bin_set_child (self->time_bin, time);
}

void
np_figure_pane_set_beside (NpFigurePane *self, GtkWidget *beside)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  adw_bin_set_child (self->beside_bin, beside);
}

void
np_figure_pane_set_has_beside (NpFigurePane *self, gboolean has_beside)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  self->has_beside = has_beside;
  place_beside (self, gtk_toggle_button_get_active (self->table_button));
}

void
np_figure_pane_set_below (NpFigurePane *self, GtkWidget *below)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));

  adw_bin_set_child (self->below_bin, below);
}

NpChart *
np_figure_pane_get_chart (NpFigurePane *self)
{
  g_return_val_if_fail (NP_IS_FIGURE_PANE (self), NULL);

  return self->chart;
}
