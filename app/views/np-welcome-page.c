/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-welcome-page.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"
#include "np-thumbnail.h"

#define WELCOME_STORY "welcome"

struct _NpWelcomePage
{
  AdwBin parent_instance;

  GtkLabel *headline;
  GtkLabel *description;
  GtkFlowBox *cards;

  NpDataset *dataset;
};

enum
{
  SIGNAL_NAVIGATE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpWelcomePage, np_welcome_page, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
card_activated_cb (NpWelcomePage *self, GtkFlowBoxChild *child)
{
  NpLocation *location = g_object_get_data (G_OBJECT (child), "np-location");

  /* The last card is for one's own data. */
  if (location == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.open", NULL);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_NAVIGATE], 0, location);
}

static GtkWidget *
new_label (const char *text, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_card (NpWelcomePage *self, NpStoryStep *step)
{
  NpLocation *location = np_story_step_get_location (step);
  g_autoptr (NpFigure) figure = np_figures_new_figure (self->dataset, location, NULL);
  const char *headline = figure != NULL ? np_figure_get_headline (figure) : NULL;
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_auto (GStrv) selected = np_location_get_list (location, NP_PARAM_SELECT);
  GtkWidget *title;

  /* A step that leads nowhere in this dataset is no card. */
  if (figure == NULL)
    {
      g_object_ref_sink (child);
      g_object_unref (child);
      g_object_ref_sink (card);
      g_object_unref (card);
      return;
    }
  if (headline == NULL || *headline == '\0')
    headline = np_story_step_get_title (step);
  title = new_label (headline, "heading", 3);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "activatable");
  gtk_widget_add_css_class (card, "np-card");
  gtk_box_append (GTK_BOX (card), np_thumbnail_new (figure, (const char *const *) selected));
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), new_label (np_story_step_get_text (step), "dim-label", 3));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  g_object_set_data_full (G_OBJECT (child), "np-location", np_location_ref (location),
                          (GDestroyNotify) np_location_unref);
  gtk_flow_box_append (self->cards, child);
}

static void
add_open_card (NpWelcomePage *self)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name ("document-open-symbolic");
  GtkWidget *title = gtk_label_new (_ ("Open a Dataset…"));
  GtkWidget *text = gtk_label_new (_ ("A .nameplate file, or a folder with datapackage.json"));

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 32);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (text, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 26);
  gtk_box_append (GTK_BOX (inner), icon);
  gtk_box_append (GTK_BOX (inner), title);
  gtk_box_append (GTK_BOX (inner), text);
  gtk_widget_set_valign (inner, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (inner, TRUE);
  gtk_box_append (GTK_BOX (card), inner);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "activatable");
  gtk_widget_add_css_class (card, "np-card");
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), card);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  gtk_flow_box_append (self->cards, child);
}

/* The first paragraph says what the dataset is; the rest is for those who ask. */
static void
set_description (NpWelcomePage *self, const char *description)
{
  g_auto (GStrv) paragraphs = g_strsplit (description != NULL ? description : "", "\n\n", 2);

  gtk_label_set_label (self->description, paragraphs[0] != NULL ? paragraphs[0] : "");
}

static void
np_welcome_page_dispose (GObject *object)
{
  NpWelcomePage *self = NP_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), NP_TYPE_WELCOME_PAGE);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (np_welcome_page_parent_class)->dispose (object);
}

static void
np_welcome_page_class_init (NpWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = np_welcome_page_dispose;

  signals[SIGNAL_NAVIGATE] = g_signal_new ("navigate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, NP_TYPE_LOCATION);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/nameplate_app/Nameplate/ui/np-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, NpWelcomePage, headline);
  gtk_widget_class_bind_template_child (widget_class, NpWelcomePage, description);
  gtk_widget_class_bind_template_child (widget_class, NpWelcomePage, cards);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static void
np_welcome_page_init (NpWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * np_welcome_page_set_dataset:
 * @dataset: whose story is told
 *
 * Fills the page with the dataset's title and its welcome story.
 */
void
np_welcome_page_set_dataset (NpWelcomePage *self, NpDataset *dataset)
{
  GListModel *steps;

  g_return_if_fail (NP_IS_WELCOME_PAGE (self));
  g_return_if_fail (NP_IS_DATASET (dataset));

  if (!g_set_object (&self->dataset, dataset))
    return;
  gtk_label_set_label (self->headline, np_dataset_get_title (dataset));
  set_description (self, np_dataset_get_description (dataset));
  gtk_flow_box_remove_all (self->cards);
  steps = np_dataset_get_story_steps (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (NpStoryStep) step = g_list_model_get_item (steps, i);

      if (g_str_equal (np_story_step_get_story (step), WELCOME_STORY))
        add_card (self, step);
    }
  add_open_card (self);
}
