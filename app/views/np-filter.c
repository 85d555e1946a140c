/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-filter.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"

/* As many as a location holds of the narrowest; more are a page that was pasted by mistake. */
#define MOST_LETTERS 256

NpLocation *
np_filter_change (NpLocation *location, const char *param, const char *value)
{
  if (g_strcmp0 (value, NP_FILTER_ANY) == 0 || (value != NULL && *value == '\0'))
    value = NULL;
  if (g_strcmp0 (np_location_get (location, param), value) == 0
      || (value != NULL && !np_location_can_have (location, param, value)))
    return NULL;
  return np_location_with (location, param, value);
}

guint
np_filter_count (NpLocation *location, const char *const *params)
{
  guint n = 0;

  for (guint i = 0; params[i] != NULL; i++)
    n += np_location_get (location, params[i]) != NULL;
  return n;
}

/* --- Words --- */

void
np_filter_init_entry (GtkSearchEntry *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gtk_text_set_max_length (GTK_TEXT (text), MOST_LETTERS);
  gtk_text_set_truncate_multiline (GTK_TEXT (text), TRUE);
}

void
np_filter_show_words (GtkSearchEntry *entry, NpLocation *location)
{
  const char *words = np_location_get (location, NP_PARAM_FIND);

  /* Who is typing has gone on. */
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)))))
    gtk_editable_set_text (GTK_EDITABLE (entry), words != NULL ? words : "");
}

/* An entry also says that it changed when it was told what it has. */
NpLocation *
np_filter_change_words (GtkSearchEntry *entry, NpLocation *location)
{
  const char *words = np_location_get (location, NP_PARAM_FIND);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  g_autofree char *told = g_strdup (words != NULL ? words : "");

  if (g_str_equal (g_strstrip (text), g_strstrip (told)))
    return NULL;
  return np_filter_change (location, NP_PARAM_FIND, text);
}

/* --- Lists --- */

GPtrArray *
np_filter_new_choices (const char *any)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (choices, np_choice_new (NP_FILTER_ANY, any, NULL, NULL));
  return choices;
}

/* The name of the choice that is meant: figures don't mind in what case a name is written. (nullable) */
static const char *
find_spelling (GPtrArray *choices, const char *value)
{
  g_autofree char *folded = g_utf8_casefold (value, -1);

  for (guint i = 0; i < choices->len; i++)
    {
      const char *name = np_choice_get_name (choices->pdata[i]);
      g_autofree char *other = g_utf8_casefold (name, -1);

      if (g_str_equal (other, folded))
        return name;
    }
  return NULL;
}

void
np_filter_show (NpChoiceDropDown *drop_down,
                GPtrArray *choices,
                NpLocation *location,
                const char *param)
{
  const char *value = np_location_get (location, param);
  const char *chosen = value != NULL ? find_spelling (choices, value) : NP_FILTER_ANY;

  /* An address may say what is in no list: it still is what is shown. */
  if (chosen == NULL)
    {
      g_ptr_array_add (choices, np_choice_new (value, value, NULL, NULL));
      chosen = value;
    }
  np_choice_drop_down_set_choices (drop_down, choices, chosen);
  g_ptr_array_unref (choices);
}

static const char *
get_year_obstacle (int year, int other_year, gboolean is_first)
{
  if (other_year > 0 && is_first && year > other_year)
    return _ ("After the last year");
  if (other_year > 0 && !is_first && year < other_year)
    return _ ("Before the first year");
  return NULL;
}

/* An address may say a month, or a year of which there is nothing. */
static void
add_strange_period (GPtrArray *choices, NpLocation *location, const char *param)
{
  const char *value = np_location_get (location, param);
  g_autofree char *title = NULL;

  if (value == NULL || np_choices_find (choices, value) >= 0)
    return;
  title = np_format_period (np_location_get_period (location, param));
  g_ptr_array_add (choices, np_choice_new (value, title, NULL, NULL));
}

void
np_filter_show_years (NpChoiceDropDown *drop_down,
                      NpLocation *location,
                      const char *param,
                      int first_year,
                      int last_year)
{
  gboolean is_first = g_str_equal (param, NP_PARAM_FROM);
  NpPeriod other = np_location_get_period (location, is_first ? NP_PARAM_TO : NP_PARAM_FROM);
  int other_year = other != NP_PERIOD_NONE ? (int) np_period_get_list_year (other) : 0;
  /* Translators: in a button that says "From any year" or "To any year". */
  GPtrArray *choices = np_filter_new_choices (_ ("any year"));

  for (int year = last_year; year >= first_year && year > 0; year--)
    {
      g_autofree char *name = g_strdup_printf ("%d", year);

      g_ptr_array_add (choices, np_choice_new (name, name, NULL,
                                               get_year_obstacle (year, other_year, is_first)));
    }
  add_strange_period (choices, location, param);
  np_filter_show (drop_down, choices, location, param);
}

/* --- Checks --- */

/* Whether there is a button for each choice, in their order. */
static gboolean
has_checks (GtkBox *box, GPtrArray *choices)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));
  guint n = 0;

  for (; child != NULL && n < choices->len
         && g_str_equal (gtk_widget_get_name (child), np_choice_get_name (choices->pdata[n]));
       child = gtk_widget_get_next_sibling (child))
    n++;
  return child == NULL && n == choices->len;
}

/* A button's widget name is the word that it stands for. */
void
np_filter_show_checks (GtkBox *box,
                       GPtrArray *choices,
                       NpLocation *location,
                       const char *param,
                       GCallback toggled,
                       gpointer self)
{
  GtkWidget *child;

  if (!has_checks (box, choices))
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
        gtk_box_remove (box, child);
      for (guint i = 0; i < choices->len; i++)
        {
          child = gtk_check_button_new ();
          gtk_widget_set_name (child, np_choice_get_name (choices->pdata[i]));
          g_signal_connect_object (child, "toggled", toggled, self, G_CONNECT_SWAPPED);
          gtk_box_append (box, child);
        }
    }
  child = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (guint i = 0; i < choices->len; i++, child = gtk_widget_get_next_sibling (child))
    {
      const char *name = np_choice_get_name (choices->pdata[i]);

      gtk_check_button_set_label (GTK_CHECK_BUTTON (child),
                                  np_choice_get_title (choices->pdata[i]));
      gtk_widget_set_tooltip_text (child, np_choice_get_explanation (choices->pdata[i]));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child),
                                   np_location_has_id (location, param, name));
    }
  g_ptr_array_unref (choices);
}

char *
np_filter_list_checks (GtkBox *box)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_strv_builder_add (builder, gtk_widget_get_name (child));
  words = g_strv_builder_end (builder);
  return g_strjoinv (",", words);
}

/* --- The button --- */

void
np_filter_show_count (GtkMenuButton *button, guint n)
{
  g_autofree char *label = n > 0 ? g_strdup_printf (C_ ("button", "Filter (%u)"), n)
                                 : g_strdup (C_ ("button", "Filter"));

  gtk_menu_button_set_label (button, label);
  /* Else it is named by all that is in it, once that is open. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
