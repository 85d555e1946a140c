/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-evidence-controls.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-choice-switch.h"
#include "np-evidence-filter.h"
#include "np-filter.h"

struct _NpEvidenceControls
{
  AdwBin parent_instance;

  NpChoiceSwitch *list;
  GtkButton *all;
  AdwButtonContent *all_content;
  GtkMenuButton *filter_button;
  NpEvidenceFilter *filter;

  NpLocation *location; /* (owned) (nullable) */
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpEvidenceControls, np_evidence_controls, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static const struct
{
  const char *title;
  const char *explanation;
  const char *all; /* back to all of them */
  const char *one; /* the parameter of what is shown alone (nullable) */
} lists[NP_N_EVIDENCE_MODES] = {
  [NP_EVIDENCE_MODE_CLAIMS] = { N_ ("Claims"), N_ ("What was said, held against the data"),
                                N_ ("All Claims"), NP_PARAM_CLAIM },
  [NP_EVIDENCE_MODE_FINDINGS]
  = { N_ ("Findings"), N_ ("What is worth a look in the whole dataset"), NULL, NULL },
  [NP_EVIDENCE_MODE_SOURCES] = { N_ ("Sources"), N_ ("What figures, events and claims rest on"),
                                 N_ ("All Sources"), NP_PARAM_SOURCE },
};

/* What is shown alone is left behind; a source stays, as what the other list has to do with. */
static void
list_chosen_cb (NpEvidenceControls *self, const char *word)
{
  static const char *const left[] = { NP_PARAM_CLAIM, NP_PARAM_SELECT, NULL };
  NpEvidenceMode shown;
  g_autoptr (NpLocation) bare = NULL;
  g_autoptr (NpLocation) location = NULL;

  if (self->location == NULL)
    return;
  shown = np_evidence_mode_of_location (self->location);
  if (g_str_equal (np_evidence_mode_get_name (shown), word))
    return;
  bare = np_location_without (self->location, left);
  location
      = np_location_with (bare, NP_PARAM_MODE,
                          g_str_equal (word, np_evidence_mode_get_name (NP_EVIDENCE_MODE_CLAIMS))
                              ? NULL
                              : word);
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
all_clicked_cb (NpEvidenceControls *self)
{
  NpEvidenceMode shown = np_evidence_mode_of_location (self->location);
  g_autoptr (NpLocation) location = np_location_with (self->location, lists[shown].one, NULL);

  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
filter_navigate_cb (NpEvidenceControls *self, NpLocation *location)
{
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static void
np_evidence_controls_dispose (GObject *object)
{
  NpEvidenceControls *self = NP_EVIDENCE_CONTROLS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_EVIDENCE_CONTROLS);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_evidence_controls_parent_class)->dispose (object);
}

static void
np_evidence_controls_class_init (NpEvidenceControlsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_evidence_controls_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_SWITCH);
  g_type_ensure (NP_TYPE_EVIDENCE_FILTER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-evidence-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceControls, list);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceControls, all);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceControls, all_content);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceControls, filter_button);
  gtk_widget_class_bind_template_child (widget_class, NpEvidenceControls, filter);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_navigate_cb);
}

static void
np_evidence_controls_init (NpEvidenceControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GPtrArray *
new_choices (void)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < NP_N_EVIDENCE_MODES; i++)
    g_ptr_array_add (choices, np_choice_new (np_evidence_mode_get_name ((NpEvidenceMode) i),
                                             _ (lists[i].title), _ (lists[i].explanation), NULL));
  return choices;
}

void
np_evidence_controls_update (NpEvidenceControls *self,
                             NpLocation *location,
                             const NpEvidenceFacts *facts)
{
  g_autoptr (GPtrArray) choices = new_choices ();
  const char *one = lists[facts->list].one;
  gboolean alone = one != NULL && np_location_get (location, one) != NULL;

  g_return_if_fail (NP_IS_EVIDENCE_CONTROLS (self));

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  np_choice_switch_set_choices (self->list, choices, np_evidence_mode_get_name (facts->list));
  np_filter_show_count (self->filter_button,
                        np_evidence_filter_update (self->filter, location, facts));
  /* One claim or source isn't filtered. */
  gtk_widget_set_visible (GTK_WIDGET (self->filter_button), !alone);
  gtk_widget_set_visible (GTK_WIDGET (self->all), alone);
  if (alone)
    adw_button_content_set_label (self->all_content, _ (lists[facts->list].all));
}
