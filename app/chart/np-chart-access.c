/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-chart.h"

#include "np-chart-private.h"

/* Sets a property that is a text; none and an empty one are the same. */
void
np_chart_set_text (GtkAccessible *chart, GtkAccessibleProperty property, const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_accessible_update_property (chart, property, text, -1);
  else
    gtk_accessible_reset_property (chart, property);
}

/* Says what the chart shows: the title is its name, the alternative text or else the sentence its
 * description. */
void
np_chart_describe (GtkAccessible *chart, NpFigure *figure)
{
  g_autofree char *alt_text = NULL;

  if (figure != NULL)
    g_object_get (figure, "alt-text", &alt_text, NULL);
  if (figure != NULL && alt_text == NULL)
    alt_text = g_strdup (np_figure_get_summary (figure));
  np_chart_set_text (chart, GTK_ACCESSIBLE_PROPERTY_LABEL,
                     figure != NULL ? np_figure_get_title (figure) : NULL);
  np_chart_set_text (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, alt_text);
}

/* GTK's accessibility context for tests has no way to announce,
 * and in 4.18 it is called all the same, through a null pointer. */
void
np_chart_announce (GtkAccessible *accessible, const char *message)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (accessible);

  if (context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    gtk_accessible_announce (accessible, message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
