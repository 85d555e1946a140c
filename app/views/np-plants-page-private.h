/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-period-slider.h"
#include "np-plants-controls.h"
#include "np-plants-facts.h"
#include "np-plants-page.h"
#include "np-scenario-banner.h"
#include "np-scenario-book.h"
#include "np-scenario-chooser.h"
#include "np-scenario-editor.h"

G_BEGIN_DECLS

/* For np-plants-*.c. */

struct _NpPlantsPage
{
  NpPage parent_instance;

  NpPlantsControls *controls;
  NpScenarioBanner *banner;
  GtkMenuButton *what_if;
  NpScenarioChooser *chooser;
  NpScenarioEditor *editor;
  NpPeriodSlider *slider;
  NpChart *beside; /* the list beside a map */

  NpScenarioBook *book;      /* (owned) (nullable): no scenario can be changed without */
  char *edited;              /* (owned) (nullable): id of the scenario in the editor */
  gboolean focus_name;       /* once it is in the editor */
  gboolean focus_change;     /* the newest one, likewise */
  GCancellable *cancellable; /* (owned): of files that are read or written */
};

/* np-plants-scenarios.c: what is done with scenarios */
void np_plants_scenarios_install (GtkWidgetClass *widget_class);
/* The page shows other scenarios, or the same otherwise. */
void np_plants_scenarios_update (NpPlantsPage *self);
void np_plants_scenarios_toggle (NpPlantsPage *self, const char *id);
void np_plants_scenarios_change (NpPlantsPage *self, NpScenario *scenario, const char *topic);
void np_plants_scenarios_edit (NpPlantsPage *self, const char *id);
/* Goes to a scenario and opens it in the editor. */
void np_plants_scenarios_look_at (NpPlantsPage *self, const char *id);
/* Says something in the window. */
void np_plants_scenarios_report (NpPlantsPage *self, const char *message);
/* np-plants-files.c: scenarios out of files and into them */
void np_plants_scenarios_export (NpPlantsPage *self, NpScenario *scenario);
void np_plants_scenarios_import (NpPlantsPage *self);

G_END_DECLS
