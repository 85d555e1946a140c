/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-registrations-picker.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-registrations-choices.h"
#include "np-series.h"

/* What becomes of what is in no list: charts over time leave it out, but for shares, which pool it
 * in one grey band. */
static NpPickerContext
get_context (NpLocation *location)
{
  return np_registrations_is_over_time (location)
                 && !np_location_is (location, NP_PARAM_MODE, "share")
             ? NP_PICKER_CONTEXT_HIDDEN
             : NP_PICKER_CONTEXT_GREY;
}

static NpPickerState
get_state (NpLocation *location, NpPickerContext context, const char *id)
{
  if (np_location_has_id (location, NP_PARAM_SELECT, id))
    return NP_PICKER_SHOWN;
  if (np_location_has_id (location, NP_PARAM_HIDE, id))
    return NP_PICKER_HIDDEN;
  return context == NP_PICKER_CONTEXT_GREY || np_location_has_id (location, NP_PARAM_GREY, id)
             ? NP_PICKER_GREY
             : NP_PICKER_OUT;
}

static void
add_names (GString *names, NpBrand *brand)
{
  const char *const *aliases = np_brand_get_aliases (brand);

  g_string_append_printf (names, "\n%s", np_entity_get_name (NP_ENTITY (brand)));
  for (; *aliases != NULL; aliases++)
    g_string_append_printf (names, "\n%s", *aliases);
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

/* Who looks for a brand finds what it counts in: its names, by the numbers of @by's subjects.
 * (transfer full) of GString */
static GHashTable *
list_brands (NpDataset *dataset, NpBy by, NpPeriod period)
{
  GHashTable *all = g_hash_table_new_full (NULL, NULL, NULL, free_string);
  guint n = g_list_model_get_n_items (np_dataset_get_brands (dataset));

  for (guint i = 0; i < n; i++)
    {
      guint subject = np_by_get_subject (dataset, by, i, period);
      GString *names = g_hash_table_lookup (all, GUINT_TO_POINTER (subject));

      if (names == NULL)
        {
          names = g_string_new (NULL);
          g_hash_table_insert (all, GUINT_TO_POINTER (subject), names);
        }
      add_names (names, np_dataset_brand (dataset, i));
    }
  return all;
}

/* What is selected stands on top, in its order; the rest keeps one order through all periods. */
GPtrArray *
np_registrations_picker_new_items (NpDataset *dataset,
                                   NpLocation *location,
                                   const GArray *subjects,
                                   NpPeriod shown)
{
  NpBy by = np_series_get_by (location);
  NpPickerContext context = get_context (location);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) inks = np_series_list_inks (dataset, location);
  g_autoptr (GHashTable) brands = list_brands (dataset, by, shown);
  guint n_selected = 0;

  for (guint i = 0; i < subjects->len; i++)
    {
      guint subject = g_array_index (subjects, guint, i);
      const char *id = np_entity_get_id (np_by_get_entity (dataset, by, subject));
      GString *names = g_hash_table_lookup (brands, GUINT_TO_POINTER (subject));
      g_autofree char *name = np_series_get_name (dataset, by, subject);
      NpPickerItem *item = np_picker_item_new (id, name, names != NULL ? names->str : NULL);
      guint ink = GPOINTER_TO_UINT (g_hash_table_lookup (inks, id));
      NpPickerState state = get_state (location, context, id);

      np_picker_item_set_state (item, state, NULL, (int) ink - 1);
      g_ptr_array_insert (items, state == NP_PICKER_SHOWN ? (int) n_selected++ : -1, item);
    }
  return items;
}

void
np_registrations_picker_fill (NpPickerPane *pane, NpLocation *location, GPtrArray *items)
{
  np_picker_pane_set_context (pane, get_context (location));
  np_picker_pane_set_items (pane, items);
}

static NpLocation *
put (NpLocation *location, const char *param, const char *id, gboolean wanted)
{
  return np_location_has_id (location, param, id) == wanted
             ? np_location_ref (location)
             : np_location_toggle (location, param, id);
}

NpLocation *
np_registrations_picker_locate (NpLocation *location, const char *id, NpPickerState state)
{
  gboolean listed = state == NP_PICKER_GREY && get_context (location) == NP_PICKER_CONTEXT_HIDDEN;
  g_autoptr (NpLocation) shown = put (location, NP_PARAM_SELECT, id, state == NP_PICKER_SHOWN);
  g_autoptr (NpLocation) grey = put (shown, NP_PARAM_GREY, id, listed);

  return put (grey, NP_PARAM_HIDE, id, state == NP_PICKER_HIDDEN);
}

static const char *
get_heading (const NpPreset *preset)
{
  switch (preset->kind)
    {
    case NP_PRESET_GROUPS:
      /* Translators: headings of a menu, over names of groups, and of countries. */
      return preset->by == NP_BY_BRAND ? _ ("Brands of a Group") : _ ("Groups");
    case NP_PRESET_COUNTRIES:
      return _ ("Brands from a Country");
    case NP_PRESET_CLAIMS:
      /* Translators: heading over “Chery group, by The Guardian”. */
      return _ ("Compared with Others");
    case NP_PRESET_SIZE:
    default:
      return NULL;
    }
}

GMenuModel *
np_registrations_picker_new_menu (const GPtrArray *presets)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = NULL;
  int kind = -1;

  for (guint i = 0; i < presets->len; i++)
    {
      const NpPreset *preset = presets->pdata[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (preset->title, NULL);

      if (section == NULL || kind != (int) preset->kind)
        {
          g_clear_object (&section);
          section = g_menu_new ();
          kind = (int) preset->kind;
          g_menu_append_section (menu, get_heading (preset), G_MENU_MODEL (section));
        }
      g_menu_item_set_action_and_target (item, "registrations.preset", "u", (guint32) i);
      g_menu_append_item (section, item);
    }
  return G_MENU_MODEL (menu);
}

NpLocation *
np_registrations_picker_locate_preset (NpLocation *location, const NpPreset *preset)
{
  static const char *const lists[]
      = { NP_PARAM_GREY, NP_PARAM_HIDE, NP_PARAM_EXPAND, NP_PARAM_SELECT };
  NpLocation *current
      = np_location_with (location, NP_PARAM_BY, np_series_get_by_name (preset->by));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (NpLocation) before = current;

      current = np_location_with (before, lists[i],
                                  g_str_equal (lists[i], NP_PARAM_SELECT) ? preset->ids : NULL);
    }
  return current;
}
