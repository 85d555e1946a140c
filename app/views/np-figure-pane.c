/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-figure-pane.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-table-view.h"

struct _NpFigurePane
{
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkLabel *title;
  GtkLabel *summary;
  GtkToggleButton *table_button;
  AdwBin *controls_bin;
  GtkStack *stack;
  NpChart *chart;
  GtkColumnView *column_view;
  AdwStatusPage *failed_page;
  AdwBin *time_bin;
  GtkLabel *source_line;

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
set_show_table (NpFigurePane *self, gboolean show_table)
{
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->table_button, show_table);
  self->setting = FALSE;
  gtk_stack_set_visible_child_name (self->stack, show_table ? "table" : "chart");
}

static void
np_figure_pane_dispose (GObject *object)
{
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
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, heading);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, title);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, summary);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, table_button);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, controls_bin);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, stack);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, chart);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, column_view);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, failed_page);
  gtk_widget_class_bind_template_child (widget_class, NpFigurePane, time_bin);
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
}

/**
 * np_figure_pane_show:
 * @figure: what to draw
 * @table: its twin
 * @show_table: whether the table is shown instead of the picture
 *
 * Shows a figure in place of what was shown before.
 */
void
np_figure_pane_show (NpFigurePane *self, NpFigure *figure, NpTable *table, gboolean show_table)
{
  g_return_if_fail (NP_IS_FIGURE_PANE (self));
  g_return_if_fail (NP_IS_FIGURE (figure));
  g_return_if_fail (NP_IS_TABLE (table));

  gtk_widget_set_visible (self->heading, TRUE);
  gtk_label_set_label (self->title, np_figure_get_title (figure));
  gtk_label_set_label (self->summary, np_figure_get_summary (figure));
  gtk_label_set_label (self->source_line, np_figure_get_source_line (figure));
  np_chart_set_figure (self->chart, figure);
  np_table_view_set_table (self->column_view, show_table ? table : NULL);
  set_show_table (self, show_table);
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
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_label_set_label (self->source_line, "");
  np_chart_set_figure (self->chart, NULL);
  np_table_view_set_table (self->column_view, NULL);
  adw_status_page_set_description (self->failed_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "failed");
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

NpChart *
np_figure_pane_get_chart (NpFigurePane *self)
{
  g_return_val_if_fail (NP_IS_FIGURE_PANE (self), NULL);

  return self->chart;
}
