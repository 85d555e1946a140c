/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-amount-row.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-format.h"

struct _NpAmountRow
{
  AdwPreferencesRow parent_instance;

  GtkButton *reset;
  GtkSpinButton *spin;
  GtkWidget *percent; /* where the unit is no matter of choice */
  GtkDropDown *unit;
  GtkScale *scale;

  NpAmount amount;
  gboolean setting; /* the widgets follow, they were not used */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_UNIT_CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpAmountRow, np_amount_row, ADW_TYPE_PREFERENCES_ROW)

static guint signals[N_SIGNALS];

/* How many of an amount are one of what is shown: cars are cars, ten per mille are a per cent. */
static double
get_factor (const NpAmountRow *self)
{
  return self->amount.unit == NP_AMOUNT_PERMILLE ? 10.0 : 1.0;
}

static void
show_value (NpAmountRow *self)
{
  double shown = (double) self->amount.value / get_factor (self);

  self->setting = TRUE;
  gtk_spin_button_set_value (self->spin, shown);
  gtk_range_set_value (GTK_RANGE (self->scale), shown);
  self->setting = FALSE;
}

static void
choose (NpAmountRow *self, gint64 value)
{
  value = CLAMP (value, 0, np_change_get_max_amount (self->amount.unit));
  if (self->setting || value == self->amount.value)
    return;
  /* What is chosen next is another. */
  self->amount.value = value;
  /* Number and slider say the same at once, while a figure takes its time. */
  show_value (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, value);
}

static void
spin_changed_cb (NpAmountRow *self)
{
  choose (self, llround (gtk_spin_button_get_value (self->spin) * get_factor (self)));
}

static void
scale_changed_cb (NpAmountRow *self)
{
  choose (self, llround (gtk_range_get_value (GTK_RANGE (self->scale)) * get_factor (self)));
}

static void
reset_clicked_cb (NpAmountRow *self)
{
  if (self->amount.otherwise >= 0)
    choose (self, self->amount.otherwise);
}

static void
unit_selected_cb (NpAmountRow *self)
{
  guint unit = gtk_drop_down_get_selected (self->unit);

  if (!self->setting && unit != (guint) self->amount.unit)
    g_signal_emit (self, signals[SIGNAL_UNIT_CHOSEN], 0, (int) unit);
}

static void
np_amount_row_dispose (GObject *object)
{
  NpAmountRow *self = NP_AMOUNT_ROW (object);

  self->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_AMOUNT_ROW);

  G_OBJECT_CLASS (np_amount_row_parent_class)->dispose (object);
}

static void
np_amount_row_class_init (NpAmountRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_amount_row_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_UNIT_CHOSEN]
      = g_signal_new ("unit-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-amount-row.ui");
  gtk_widget_class_bind_template_child (widget_class, NpAmountRow, reset);
  gtk_widget_class_bind_template_child (widget_class, NpAmountRow, spin);
  gtk_widget_class_bind_template_child (widget_class, NpAmountRow, percent);
  gtk_widget_class_bind_template_child (widget_class, NpAmountRow, unit);
  gtk_widget_class_bind_template_child (widget_class, NpAmountRow, scale);
  gtk_widget_class_bind_template_callback (widget_class, spin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scale_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unit_selected_cb);
}

static void
np_amount_row_init (NpAmountRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
format_amount (const NpAmount *amount, gint64 value)
{
  return amount->unit == NP_AMOUNT_PERMILLE ? np_format_share ((double) value / 1000.0)
                                            : np_format_count (value);
}

static void
update_reset (NpAmountRow *self)
{
  const NpAmount *amount = &self->amount;
  g_autofree char *value = NULL;
  g_autofree char *tooltip = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->reset), amount->otherwise >= 0);
  if (amount->otherwise < 0)
    return;
  value = format_amount (amount, amount->otherwise);
  /* Translators: of a button: an amount such as "90,000" or "100 %". */
  tooltip = g_strdup_printf (_ ("Reset to %s"), value);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reset), tooltip);
  /* It keeps its place where there is nothing to reset. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->reset), amount->value != amount->otherwise);
  gtk_widget_set_opacity (GTK_WIDGET (self->reset), amount->value != amount->otherwise ? 1 : 0);
}

/* A step is what one key makes of it: a per cent, or a hundredth of what the slider has, which is at least
 * @reach. */
static void
update_ranges (NpAmountRow *self, double reach)
{
  const double factor = get_factor (self);
  const double slider_max
      = MAX ((double) MAX (self->amount.slider_max, self->amount.value) / factor, reach);
  const double most = (double) np_change_get_max_amount (self->amount.unit) / factor;
  const double step = self->amount.unit == NP_AMOUNT_PERMILLE
                          ? 1
                          : pow (10, MAX (floor (log10 (MAX (slider_max, 1))) - 2, 0));

  gtk_spin_button_set_digits (self->spin, self->amount.unit == NP_AMOUNT_PERMILLE ? 1 : 0);
  gtk_spin_button_set_increments (self->spin, step, step * 10);
  gtk_spin_button_set_range (self->spin, 0, most);
  gtk_range_set_increments (GTK_RANGE (self->scale), step, step * 10);
  gtk_range_set_range (GTK_RANGE (self->scale), 0, MAX (slider_max, 1));
}

/**
 * np_amount_row_set:
 * @amount: what it is and can be
 *
 * Shows an amount. What is being dragged or typed goes on.
 */
void
np_amount_row_set (NpAmountRow *self, const NpAmount *amount)
{
  gboolean is_own_choice;

  g_return_if_fail (NP_IS_AMOUNT_ROW (self));
  g_return_if_fail (amount != NULL);

  is_own_choice = amount->unit == self->amount.unit && amount->value == self->amount.value;
  self->amount = *amount;
  self->setting = TRUE;
  /* A slider doesn't get shorter under the hand that drags it. */
  update_ranges (self,
                 is_own_choice
                     ? gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (self->scale)))
                     : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), amount->slider_max > 0);
  gtk_scale_clear_marks (self->scale);
  if (amount->otherwise >= 0 && amount->otherwise <= amount->slider_max)
    gtk_scale_add_mark (self->scale, (double) amount->otherwise / get_factor (self), GTK_POS_BOTTOM,
                        NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), amount->has_units);
  gtk_widget_set_visible (self->percent, amount->unit == NP_AMOUNT_PERMILLE && !amount->has_units);
  gtk_drop_down_set_selected (self->unit, (guint) amount->unit);
  show_value (self);
  update_reset (self);
}
