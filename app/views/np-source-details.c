/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source-details.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-source-menu.h"
#include "np-words.h"

static void
add_facts (NpDetailsPane *pane, NpSource *source)
{
  g_autofree char *published = np_date_is_set (np_source_get_published (source))
                                   ? np_format_date (np_source_get_published (source))
                                   : NULL;
  g_autofree char *accessed = np_date_is_set (np_source_get_accessed (source))
                                  ? np_format_date (np_source_get_accessed (source))
                                  : NULL;

  np_details_pane_add_fact (pane, _ ("Publisher"), np_source_get_publisher (source));
  np_details_pane_add_fact (pane, _ ("Published"), published);
  np_details_pane_add_fact (pane, _ ("Accessed"), accessed);
  np_details_pane_add_fact (pane, _ ("Licence"), np_source_get_licence (source));
}

static void
add_citation (NpDetailsPane *pane, NpSource *source)
{
  g_autofree char *citation = np_format_citation (source);
  g_autoptr (GMenuModel) menu = np_source_menu_new_citations (source);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Citation"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), citation);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             np_source_menu_new_button (menu, "edit-copy-symbolic",
                                                        _ ("Copy Citation")));
  np_details_pane_add_row (pane, row);
}

static void
page_activated_cb (GtkWidget *row, NpSource *source)
{
  np_source_menu_open_page (source, row);
}

static void
add_page (NpDetailsPane *pane, NpSource *source)
{
  GtkWidget *row;

  if (!np_source_menu_has_page (source))
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Open Its Page"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), np_source_get_url (source));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (page_activated_cb), source, 0);
  np_details_pane_add_row (pane, row);
}

static void
set_aside_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.set-aside", "s", gtk_widget_get_name (row));
}

/* All views are to be without what rests on it alone, or with it again. */
static void
add_switch (NpDetailsPane *pane, NpLocation *location, const char *id)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Set Aside"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Other sources are used in all views, where there are any"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                             np_location_has_id (location, NP_PARAM_WITHOUT, id));
  gtk_widget_set_name (row, id);
  g_signal_connect (row, "notify::active", G_CALLBACK (set_aside_cb), NULL);
  np_details_pane_add_heading (pane, NULL);
  np_details_pane_add_row (pane, row);
}

static void
add_list (NpDetailsPane *pane,
          const char *icon,
          const char *title,
          NpEvidenceMode list,
          const char *id)
{
  g_autoptr (NpLocation) view = np_location_new (NP_VIEW_EVIDENCE);
  g_autoptr (NpLocation) of_source = np_location_with (view, NP_PARAM_SOURCE, id);
  g_autoptr (NpLocation) there
      = np_location_with (of_source, NP_PARAM_MODE, np_evidence_mode_get_name (list));

  np_details_pane_add_link (pane, icon, title, NULL, there);
}

/* Its title and what rests on it are in the picture. */
void
np_source_details_fill (NpDetailsPane *pane,
                        NpDataset *dataset,
                        NpLocation *location,
                        const NpEvidenceFacts *facts)
{
  NpSource *source = np_dataset_source (dataset, (guint) facts->source);
  const char *id = np_source_get_id (source);
  g_autofree char *kind = np_words_capitalise (np_format_source_kind (np_source_get_kind (source)));

  np_details_pane_start (pane, kind, NULL);
  np_details_pane_set_icon (pane, np_format_source_icon (np_source_get_kind (source)));
  add_switch (pane, location, id);
  np_details_pane_add_heading (pane, NULL);
  add_facts (pane, source);
  add_citation (pane, source);
  add_page (pane, source);
  np_details_pane_add_remark (pane, _ ("Note in the dataset"), np_source_get_note (source));
  np_details_pane_add_heading (pane, _ ("What has to do with it"));
  add_list (pane, "np-evidence-symbolic", _ ("Claims"), NP_EVIDENCE_MODE_CLAIMS, id);
  add_list (pane, "edit-find-symbolic", _ ("Findings"), NP_EVIDENCE_MODE_FINDINGS, id);
}
