/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-timeline-filter.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-filter.h"
#include "np-format.h"
#include "np-words.h"

static const char *const filters[]
    = { NP_PARAM_FIND, NP_PARAM_COMPANY, NP_PARAM_FROM, NP_PARAM_TO, NP_PARAM_KIND, NULL };

struct _NpTimelineFilter
{
  AdwBin parent_instance;

  GtkSearchEntry *entry;
  NpChoiceDropDown *company;
  NpChoiceDropDown *from;
  NpChoiceDropDown *to;
  GtkBox *kinds; /* of check buttons, in the order of the facts' kinds */
  GtkWidget *clear;

  NpLocation *location; /* (owned) (nullable) */
  gboolean setting;     /* the widgets follow; nobody used them */
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpTimelineFilter, np_timeline_filter, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

/* @location: (transfer full) (nullable) */
static void
go (NpTimelineFilter *self, NpLocation *location)
{
  if (location == NULL)
    return;
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
  np_location_unref (location);
}

static void
navigate_with (NpTimelineFilter *self, const char *param, const char *value)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change (self->location, param, value));
}

/* Letters come one after the other: the entry waits a moment by itself, also when it was told. */
static void
search_changed_cb (NpTimelineFilter *self)
{
  if (!self->setting && self->location != NULL)
    go (self, np_filter_change_words (self->entry, self->location));
}

static void
company_chosen_cb (NpTimelineFilter *self, const char *company)
{
  navigate_with (self, NP_PARAM_COMPANY, company);
}

static void
from_chosen_cb (NpTimelineFilter *self, const char *year)
{
  navigate_with (self, NP_PARAM_FROM, year);
}

static void
to_chosen_cb (NpTimelineFilter *self, const char *year)
{
  navigate_with (self, NP_PARAM_TO, year);
}

/* None checked is all. */
static void
kind_toggled_cb (NpTimelineFilter *self)
{
  g_autofree char *list = np_filter_list_checks (self->kinds);

  navigate_with (self, NP_PARAM_KIND, list);
}

static void
clear_clicked_cb (NpTimelineFilter *self)
{
  go (self, np_location_without (self->location, filters));
}

static void
np_timeline_filter_dispose (GObject *object)
{
  NpTimelineFilter *self = NP_TIMELINE_FILTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_TIMELINE_FILTER);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_timeline_filter_parent_class)->dispose (object);
}

static void
np_timeline_filter_class_init (NpTimelineFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_timeline_filter_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  g_type_ensure (NP_TYPE_CHOICE_DROP_DOWN);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-timeline-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, entry);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, company);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, from);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, to);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, kinds);
  gtk_widget_class_bind_template_child (widget_class, NpTimelineFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, company_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, from_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
np_timeline_filter_init (NpTimelineFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  np_filter_init_entry (self->entry);
}

static void
update_company (NpTimelineFilter *self, const NpTimelineFacts *facts)
{
  GPtrArray *choices = np_filter_new_choices (_ ("All companies"));

  for (guint i = 0; i < facts->companies->len; i++)
    g_ptr_array_add (choices, np_choice_new (facts->companies->pdata[i], facts->companies->pdata[i],
                                             NULL, NULL));
  np_filter_show (self->company, choices, self->location, NP_PARAM_COMPANY);
}

static void
update_kinds (NpTimelineFilter *self, const NpTimelineFacts *facts)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < facts->kinds->len; i++)
    {
      const char *kind = facts->kinds->pdata[i];
      g_autofree char *title = np_words_capitalise (np_format_event_kind (kind));

      g_ptr_array_add (choices, np_choice_new (kind, title, NULL, NULL));
    }
  np_filter_show_checks (self->kinds, choices, self->location, NP_PARAM_KIND,
                         G_CALLBACK (kind_toggled_cb), self);
}

guint
np_timeline_filter_update (NpTimelineFilter *self,
                           NpLocation *location,
                           const NpTimelineFacts *facts)
{
  guint n;

  g_return_val_if_fail (NP_IS_TIMELINE_FILTER (self), 0);

  g_clear_pointer (&self->location, np_location_unref);
  self->location = np_location_ref (location);
  self->setting = TRUE;
  update_company (self, facts);
  np_filter_show_years (self->from, location, NP_PARAM_FROM, facts->first_year, facts->last_year);
  np_filter_show_years (self->to, location, NP_PARAM_TO, facts->first_year, facts->last_year);
  update_kinds (self, facts);
  np_filter_show_words (self->entry, location);
  self->setting = FALSE;
  n = np_filter_count (location, filters);
  gtk_widget_set_sensitive (self->clear, n > 0);
  return n;
}
