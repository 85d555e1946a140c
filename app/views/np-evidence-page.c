/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-page.h"

#include "np-claim-text.h"
#include "np-evidence-controls.h"
#include "np-evidence-details.h"
#include "np-evidence-picker.h"

struct _NpEvidencePage
{
  NpPage parent_instance;

  NpEvidenceControls *controls;
};

G_DEFINE_FINAL_TYPE (NpEvidencePage, np_evidence_page, NP_TYPE_PAGE)

static GObject *
np_evidence_page_prepare (NpDataset *dataset, NpLocation *location, GObject *before)
{
  return G_OBJECT (np_evidence_facts_new (dataset, location, (NpEvidenceFacts *) before));
}

static void
np_evidence_page_update (NpPage *page, NpLocation *location)
{
  NpEvidencePage *self = NP_EVIDENCE_PAGE (page);
  NpDataset *dataset = np_page_get_dataset (page);
  const NpEvidenceFacts *facts = (gpointer) np_page_get_prepared (page);
  g_autoptr (GPtrArray) items = np_evidence_picker_new_items (dataset, location, facts);

  np_picker_pane_set_items (np_page_get_picker (page), items);
  np_evidence_controls_update (self->controls, location, facts);
  np_page_set_has_details (page, np_evidence_details_fill (np_page_get_details (page), dataset,
                                                           location, facts));
}

static void
go_with (NpPage *page, const char *param, const char *value)
{
  NpLocation *current = np_page_get_location (page);
  g_autoptr (NpLocation) location = NULL;

  if (value != NULL && !np_location_can_have (current, param, value))
    return;
  location = np_location_with (current, param, value);
  np_page_navigate (page, location);
}

/* A part of a proof leads to where its figure is seen. */
static void
look_at_item (NpPage *page, const char *id)
{
  const NpEvidenceFacts *facts = (gpointer) np_page_get_prepared (page);

  for (guint i = 0; facts->check != NULL && i < facts->check->items->len; i++)
    {
      const NpClaimItem *item = &g_array_index (facts->check->items, NpClaimItem, i);
      g_autoptr (NpLocation) location = NULL;

      if (item->entity == NULL || g_strcmp0 (np_entity_get_id (item->entity), id) != 0)
        continue;
      location = np_claim_text_new_location (np_page_get_dataset (page), facts->check, item);
      if (location != NULL)
        np_page_navigate (page, location);
      return;
    }
}

/* One finding at a time: what is looked at is another one, or none any more. */
static void
select_finding (NpPage *page, const char *key)
{
  gboolean selected = np_location_is (np_page_get_location (page), NP_PARAM_SELECT, key);

  go_with (page, NP_PARAM_SELECT, selected ? NULL : key);
}

/* From the page of a source that it rests on; rows of its table are the source itself. */
static void
go_to_claim (NpPage *page, const char *id)
{
  g_autoptr (NpLocation) bare = np_location_new (NP_VIEW_EVIDENCE);
  g_autoptr (NpLocation) location = NULL;

  if (np_dataset_find_claim (np_page_get_dataset (page), id) == NULL
      || !np_location_can_have (bare, NP_PARAM_CLAIM, id))
    return;
  location = np_location_with (bare, NP_PARAM_CLAIM, id);
  np_page_navigate (page, location);
}

static void
np_evidence_page_activate_datum (NpPage *page, const char *id, const char *key)
{
  const NpEvidenceFacts *facts = (gpointer) np_page_get_prepared (page);

  if (id == NULL)
    return;
  if (facts->list == NP_EVIDENCE_MODE_FINDINGS)
    select_finding (page, id);
  else if (facts->list == NP_EVIDENCE_MODE_SOURCES && facts->source < 0)
    go_with (page, NP_PARAM_SOURCE, id);
  else if (facts->list == NP_EVIDENCE_MODE_SOURCES)
    go_to_claim (page, id);
  else if (facts->check != NULL)
    look_at_item (page, id);
  else if (facts->list == NP_EVIDENCE_MODE_CLAIMS)
    go_with (page, NP_PARAM_CLAIM, id);
}

static void
np_evidence_page_choose (NpPage *page, const char *id)
{
  g_autoptr (NpLocation) location = np_evidence_picker_choose (np_page_get_location (page), id);

  np_page_navigate (page, location);
}

static void
np_evidence_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (np_evidence_page_parent_class)->dispose (object);
}

static void
np_evidence_page_class_init (NpEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  NpPageClass *page_class = NP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_evidence_page_dispose;
  page_class->view = NP_VIEW_EVIDENCE;
  page_class->prepare = np_evidence_page_prepare;
  page_class->update = np_evidence_page_update;
  page_class->activate_datum = np_evidence_page_activate_datum;
  page_class->choose = np_evidence_page_choose;

  g_type_ensure (NP_TYPE_EVIDENCE_CONTROLS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-evidence-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpEvidencePage, controls);
  gtk_widget_class_bind_template_callback (widget_class, np_page_navigate);
}

static void
np_evidence_page_init (NpEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
