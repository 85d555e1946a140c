/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-filter.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-claim-text.h"
#include "np-claims-figure.h"
#include "np-filter.h"
#include "np-finding-text.h"
#include "np-format.h"

#define MOST_FILTERS 4

/* Those of each list, which end in NULL. */
static const char *const filters[NP_N_EVIDENCE_MODES][MOST_FILTERS + 1] = {
  [NP_EVIDENCE_MODE_CLAIMS]
  = { NP_PARAM_FIND, NP_PARAM_VERDICT, NP_PARAM_SUBJECT, NP_PARAM_SOURCE },
  [NP_EVIDENCE_MODE_FINDINGS] = { NP_PARAM_FIND, NP_PARAM_KIND, NP_PARAM_SOURCE },
  [NP_EVIDENCE_MODE_SOURCES] = { NP_PARAM_FIND },
};

struct _NpEvidenceFilter
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  NpChoiceDropDown *subject;
  NpChoiceDropDown *source;
  GtkWidget *verdicts_title;
  GtkBox *verdicts; /* of check buttons */
  GtkWidget *kinds_title;
  GtkBox *kinds; /* likewise */
  GtkWidget *clear;

  NpLocation *location; /* (owned) (nullable) */
  NpEvidenceMode list;
  gboolean setting; /* the widgets follow; nobody used them */
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpEvidenceFilter, np_evidence_filter, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* @location: (transfer full) (nullable) */
static void
go (NpEvidenceFilter *self, NpLocation *location)
{
  if (location == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
  np_location_unref (location);
}

static void
navigate_with (NpEvidenceFilter *self, const char *param, const char *value)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change (self->location, param, value));
}

/* Letters come one after the other: the entry waits a moment by itself, also when it was told. */
static void
search_changed_cb (NpEvidenceFilter *self)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change_words (self->entry, self->location));
}

static void
subject_chosen_cb (NpEvidenceFilter *self, const char *subject)
{
  navigate_with (self, NP_PARAM_SUBJECT, subject);
}

static void
source_chosen_cb (NpEvidenceFilter *self, const char *source)
{
  navigate_with (self, NP_PARAM_SOURCE, source);
}

static void
verdict_toggled_cb (NpEvidenceFilter *self)
{
  g_autofree char *list = np_filter_list_checks (self->verdicts);

  navigate_with (self, NP_PARAM_VERDICT, list);
}

static void
kind_toggled_cb (NpEvidenceFilter *self)
{
  g_autofree char *list = np_filter_list_checks (self->kinds);

  navigate_with (self, NP_PARAM_KIND, list);
}

/* What another list is filtered by is kept for that. */
static void
clear_clicked_cb (NpEvidenceFilter *self)
{
  go (self, np_location_without (self->location, filters[self->list]));
}

static void
np_evidence_filter_dispose (GObject *object)
{
  NpEvidenceFilter *self = NP_EVIDENCE_FILTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_EVIDENCE_FILTER);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_evidence_filter_parent_class)->dispose (object);
}

static void
np_evidence_filter_class_init (NpEvidenceFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_evidence_filter_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-evidence-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, entry);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, subject);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, source);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, verdicts_title);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, verdicts);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, kinds_title);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, kinds);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
np_evidence_filter_init (NpEvidenceFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  np_filter_init_entry (self->entry);
}

static gpointer
copy_choice (gconstpointer choice, gpointer user_data)
{
  return g_object_ref ((gpointer) choice);
}

static void
show_names (NpEvidenceFilter *self,
            NpChoiceDropDown *drop_down,
            const char *param,
            const char *any,
            GPtrArray *names)
{
  GPtrArray *choices = np_filter_new_choices (any);

  g_ptr_array_extend (choices, names, copy_choice, NULL);
  np_filter_show (drop_down, choices, self->location, param);
}

/* Of which there are none, too: one may want to know. */
static void
show_verdicts (NpEvidenceFilter *self, const NpEvidenceFacts *facts)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < NP_N_VERDICTS; i++)
    {
      NpVerdict verdict = np_claims_figure_get_verdict (i);
      g_autofree char *count = np_format_count (facts->n_of_verdict[verdict]);
      /* Translators: a verdict on claims, and how many have it: “Does not hold (7)”. */
      g_autofree char *title
          = g_strdup_printf (C_ ("verdict", "%1$s (%2$s)"), np_claim_text_verdict (verdict), count);

      g_ptr_array_add (choices, np_choice_new (np_claim_text_verdict_word (verdict), title,
                                               np_claim_text_verdict_note (verdict), NULL));
    }
  np_filter_show_checks (self->verdicts, choices, self->location, NP_PARAM_VERDICT,
                         G_CALLBACK (verdict_toggled_cb), self);
}

static void
show_kinds (NpEvidenceFilter *self)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < NP_N_FINDING_KINDS; i++)
    {
      g_autofree char *reason = np_finding_text_reason (i);

      g_ptr_array_add (choices, np_choice_new (np_finding_text_get_word (i),
                                               np_finding_text_get_title (i), reason, NULL));
    }
  np_filter_show_checks (self->kinds, choices, self->location, NP_PARAM_KIND,
                         G_CALLBACK (kind_toggled_cb), self);
}

static void
show_used (NpEvidenceFilter *self)
{
  const char *const *used = filters[self->list];
  gboolean verdicts = g_strv_contains (used, NP_PARAM_VERDICT);
  gboolean kinds = g_strv_contains (used, NP_PARAM_KIND);

  gtk_widget_set_visible (GTK_WIDGET (self->subject), g_strv_contains (used, NP_PARAM_SUBJECT));
  gtk_widget_set_visible (GTK_WIDGET (self->source), g_strv_contains (used, NP_PARAM_SOURCE));
  gtk_widget_set_visible (self->verdicts_title, verdicts);
  gtk_widget_set_visible (GTK_WIDGET (self->verdicts), verdicts);
  gtk_widget_set_visible (self->kinds_title, kinds);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), kinds);
}

guint
np_evidence_filter_update (NpEvidenceFilter *self,
                           NpLocation *location,
                           const NpEvidenceFacts *facts)
{
  guint n;

  g_return_val_if_fail (NP_IS_EVIDENCE_FILTER (self), 0);
  g_return_val_if_fail (location != NULL, 0);

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  self->list = facts->list;
  self->setting = TRUE;
  show_names (self, self->subject, NP_PARAM_SUBJECT, _ ("All subjects"), facts->subjects);
  show_names (self, self->source, NP_PARAM_SOURCE, _ ("All sources"), facts->sources);
  show_verdicts (self, facts);
  show_kinds (self);
  np_filter_show_words (self->entry, location);
  show_used (self);
  self->setting = FALSE;
  n = np_filter_count (location, filters[self->list]);
  gtk_widget_set_sensitive (self->clear, n > 0);
  return n;
}
