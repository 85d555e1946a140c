/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include "np-timeline.h"

#include <glib/gi18n-lib.h>

#include "np-format.h"
#include "np-words.h"

static void
lane_free (gpointer data)
{
  NpTimelineLane *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->section);
  g_free (self->section_name);
  g_free (self->company);
  g_ptr_array_unref (self->events);
  g_free (self);
}

/* @key: (transfer full) */
static NpTimelineLane *
lane_new (char *key, const char *name)
{
  NpTimelineLane *self = g_new0 (NpTimelineLane, 1);

  self->key = key;
  self->name = g_strdup (name);
  self->events = g_ptr_array_new ();
  return self;
}

static void
lane_put_in (NpTimelineLane *self, const char *section, const char *name)
{
  self->section = g_strdup (section);
  self->section_name = g_strdup (name);
}

/* "Ebro-EV Motors" is "ebro-ev-motors": what a location's lists can hold. */
static char *
make_key (const char *name)
{
  g_autofree char *ascii = g_str_to_ascii (name, "C");
  GString *key = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (key, g_ascii_tolower (*p));
      else if (key->len > 0 && key->str[key->len - 1] != '-')
        g_string_append_c (key, '-');
    }
  while (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  if (key->len == 0)
    g_string_append_printf (key, "%08x", g_str_hash (name));
  return g_string_free_and_steal (key);
}

/* --- By partnership --- */

/* A section's heading. */
static char *
name_partnerships_of_kind (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *name;
  } names[] = {
    { "joint-venture", N_ ("Joint ventures") }, { "acquisition", N_ ("Acquisitions") },
    { "alliance", N_ ("Alliances") },           { "agreement", N_ ("Agreements") },
    { "investment", N_ ("Investments") },       { "market-entry", N_ ("Market entries") },
    { "own-programme", N_ ("Own programmes") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (kind, names[i].kind) == 0)
      return g_strdup (_ (names[i].name));
  return np_words_capitalise (np_format_partnership_kind (kind));
}

static NpTimelineLane *
new_partnership_lane (NpPartnership *partnership)
{
  NpEntity *entity = NP_ENTITY (partnership);
  NpTimelineLane *lane
      = lane_new (g_strdup (np_entity_get_id (entity)), np_entity_get_name (entity));

  lane->partnership = partnership;
  return lane;
}

/* Days since the first day that the anchor may have been. */
static gboolean
find_anchor (const NpQuery *query, NpTimelineLane *lane)
{
  NpDate date;

  if (query->align == NP_ANCHOR_NONE)
    return TRUE;
  if (!np_anchor_find (query->reports, lane->partnership, query->align, &date))
    return FALSE;
  lane->anchor = np_date_first_day (&date);
  return TRUE;
}

static void
add_partnership (NpTimeline *self, const NpQuery *query, NpPartnership *partnership)
{
  NpTimelineLane *lane = new_partnership_lane (partnership);
  const char *kind = np_partnership_get_kind (partnership);

  for (guint i = 0; i < self->events->len; i++)
    if (np_event_get_partnership (self->events->pdata[i]) == partnership)
      g_ptr_array_add (lane->events, self->events->pdata[i]);
  /* Who filters sees what is left, and not that the rest is empty. */
  if (lane->events->len == 0 && np_query_is_filtered (query))
    {
      lane_free (lane);
      return;
    }
  if (!find_anchor (query, lane))
    {
      g_ptr_array_add (self->left_out, partnership);
      lane_free (lane);
      return;
    }
  if (query->partnerships->len == 0 && query->align == NP_ANCHOR_NONE && kind != NULL)
    {
      g_autofree char *section = make_key (kind);
      g_autofree char *name = name_partnerships_of_kind (kind);

      lane_put_in (lane, section, name);
    }
  g_ptr_array_add (self->lanes, lane);
}

/* Lanes of one section follow each other, sections in the order of their first lanes. */
static void
gather_sections (NpTimeline *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->lanes);

  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  g_ptr_array_set_free_func (old, NULL);
  for (guint i = 0; i < old->len; i++)
    {
      NpTimelineLane *first = old->pdata[i];

      for (guint k = i; first != NULL && k < old->len; k++)
        {
          NpTimelineLane *lane = old->pdata[k];

          if (lane == NULL || (k > i && g_strcmp0 (lane->section, first->section) != 0)
              || (k > i && first->section == NULL))
            continue;
          g_ptr_array_add (self->lanes, lane);
          old->pdata[k] = NULL;
        }
    }
}

/* What no other lane can hold. */
static void
add_others (NpTimeline *self, GPtrArray *events)
{
  NpTimelineLane *lane;

  if (events->len == 0)
    return;
  lane = lane_new (g_strdup ("other"), _ ("Other events"));
  g_ptr_array_extend (lane->events, events, NULL, NULL);
  g_ptr_array_add (self->lanes, lane);
}

/* Beside the partnerships that were asked for, those of events that are here because of another report
 * of them; at the end, what belongs to none. */
static void
make_by_partnership (NpTimeline *self, const NpQuery *query)
{
  g_autoptr (GPtrArray) partnerships = np_query_list_partnerships (query);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      NpPartnership *partnership = np_event_get_partnership (self->events->pdata[i]);

      if (partnership == NULL)
        g_ptr_array_add (others, self->events->pdata[i]);
      else if (!g_ptr_array_find (partnerships, partnership, NULL))
        g_ptr_array_add (partnerships, partnership);
    }
  for (guint i = 0; i < partnerships->len; i++)
    add_partnership (self, query, partnerships->pdata[i]);
  gather_sections (self);
  if (query->align == NP_ANCHOR_NONE)
    add_others (self, others);
}

/* --- By company --- */

static NpTimelineLane *
find_lane (NpTimeline *self, const char *key)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (g_str_equal (((NpTimelineLane *) self->lanes->pdata[i])->key, key))
      return self->lanes->pdata[i];
  return NULL;
}

/* A company's lane for a partnership; @partnership: (nullable). */
static NpTimelineLane *
ensure_company_lane (NpTimeline *self, const char *company, NpPartnership *partnership)
{
  g_autofree char *section = make_key (company);
  g_autofree char *key
      = g_strconcat (section, ".",
                     partnership != NULL ? np_entity_get_id (NP_ENTITY (partnership)) : "", NULL);
  NpTimelineLane *lane = find_lane (self, key);

  if (lane != NULL)
    return lane;
  lane
      = lane_new (g_strdup (key), partnership != NULL ? np_entity_get_name (NP_ENTITY (partnership))
                                                      /* Translators: events of a company that
                                                        * belong to no partnership. */
                                                      : C_ ("events", "On its own"));
  lane->partnership = partnership;
  lane->company = g_strdup (company);
  lane_put_in (lane, section, company);
  g_ptr_array_add (self->lanes, lane);
  return lane;
}

/* Who took part; where the event names nobody, who its partnership is between. */
static const char *const *
list_companies (NpEvent *event)
{
  const char *const *companies = np_event_get_companies (event);
  NpPartnership *partnership = np_event_get_partnership (event);

  return companies[0] == NULL && partnership != NULL ? np_partnership_get_parties (partnership)
                                                     : companies;
}

/* The company that was asked for may be none of the event's own: it is a party to the partnership, or
 * another report names it. */
static void
make_by_company (NpTimeline *self, const NpQuery *query)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      NpEvent *event = self->events->pdata[i];
      const char *const asked[] = { query->company, NULL };
      const char *const *companies = query->company != NULL ? asked : list_companies (event);

      for (guint k = 0; companies[k] != NULL; k++)
        g_ptr_array_add (ensure_company_lane (self, companies[k], np_event_get_partnership (event))
                             ->events,
                         event);
      if (companies[0] == NULL)
        g_ptr_array_add (others, event);
    }
  gather_sections (self);
  add_others (self, others);
}

/* --- By plant, by kind --- */

static void
make_by_plant (NpTimeline *self, const NpQuery *query)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      NpEvent *event = self->events->pdata[i];
      int plant = np_event_get_plant (event) != NULL
                      ? np_dataset_find_plant (query->dataset, np_event_get_plant (event))
                      : -1;
      NpPlant *entity = plant >= 0 ? np_dataset_plant (query->dataset, (guint) plant) : NULL;
      NpTimelineLane *lane;

      if (entity == NULL)
        {
          self->n_without_plant++;
          continue;
        }
      lane = find_lane (self, np_entity_get_id (NP_ENTITY (entity)));
      if (lane == NULL)
        {
          lane = lane_new (g_strdup (np_entity_get_id (NP_ENTITY (entity))),
                           np_entity_get_name (NP_ENTITY (entity)));
          lane->plant = entity;
          if (np_plant_get_country (entity) != NULL)
            {
              g_autofree char *section = make_key (np_plant_get_country (entity));

              lane_put_in (lane, section, np_plant_get_country (entity));
            }
          g_ptr_array_add (self->lanes, lane);
        }
      g_ptr_array_add (lane->events, event);
    }
  gather_sections (self);
}

static void
make_by_kind (NpTimeline *self)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      NpEvent *event = self->events->pdata[i];
      const char *kind = np_event_get_kind (event);
      g_autofree char *key = make_key (kind);
      NpTimelineLane *lane = find_lane (self, key);

      if (lane == NULL)
        {
          g_autofree char *name = np_words_capitalise (np_format_event_kind (kind));

          lane = lane_new (g_steal_pointer (&key), name);
          lane->kind = kind;
          g_ptr_array_add (self->lanes, lane);
        }
      g_ptr_array_add (lane->events, event);
    }
}

/* --- Public --- */

/**
 * np_timeline_new: (skip)
 * @query: of partnerships
 *
 * Returns: (transfer full): what the query's timeline shows
 */
NpTimeline *
np_timeline_new (const NpQuery *query)
{
  NpTimeline *self = g_new0 (NpTimeline, 1);

  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->left_out = g_ptr_array_new ();
  self->events = np_query_list_events (query);
  switch (query->lanes_by)
    {
    case NP_LANES_BY_COMPANY:
      make_by_company (self, query);
      break;
    case NP_LANES_BY_PLANT:
      make_by_plant (self, query);
      break;
    case NP_LANES_BY_KIND:
      make_by_kind (self);
      break;
    case NP_LANES_BY_PARTNERSHIP:
    default:
      make_by_partnership (self, query);
      break;
    }
  return self;
}

void
np_timeline_free (NpTimeline *self)
{
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}
