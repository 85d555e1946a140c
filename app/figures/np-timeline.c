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

/* @by_key: where lanes are looked up while they are made */
static void
add_lane (NpTimeline *self, GHashTable *by_key, NpTimelineLane *lane)
{
  g_ptr_array_add (self->lanes, lane);
  g_hash_table_insert (by_key, lane->key, lane);
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

/* @events: (nullable): the partnership's */
static void
add_partnership (NpTimeline *self,
                 const NpQuery *query,
                 NpPartnership *partnership,
                 GPtrArray *events)
{
  NpTimelineLane *lane = new_partnership_lane (partnership);
  const char *kind = np_partnership_get_kind (partnership);

  if (events != NULL)
    g_ptr_array_extend (lane->events, events, NULL, NULL);
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
  g_autoptr (GPtrArray) sections
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  g_ptr_array_set_free_func (old, NULL);
  for (guint i = 0; i < old->len; i++)
    {
      NpTimelineLane *lane = old->pdata[i];
      GPtrArray *section
          = lane->section != NULL ? g_hash_table_lookup (by_key, lane->section) : NULL;

      if (section == NULL)
        {
          section = g_ptr_array_new ();
          g_ptr_array_add (sections, section);
          if (lane->section != NULL)
            g_hash_table_insert (by_key, lane->section, section);
        }
      g_ptr_array_add (section, lane);
    }
  for (guint i = 0; i < sections->len; i++)
    g_ptr_array_extend (self->lanes, sections->pdata[i], NULL, NULL);
}

/* NpPartnership -> GPtrArray of NpEvent; those that belong to none are under %NULL. */
static GHashTable *
group_events (NpTimeline *self)
{
  GHashTable *groups = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->events->len; i++)
    {
      NpPartnership *partnership = np_event_get_partnership (self->events->pdata[i]);
      GPtrArray *group = g_hash_table_lookup (groups, partnership);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, partnership, group);
        }
      g_ptr_array_add (group, self->events->pdata[i]);
    }
  return groups;
}

/* What no other lane can hold. */
static void
add_others (NpTimeline *self, GPtrArray *events)
{
  NpTimelineLane *lane;

  if (events == NULL || events->len == 0)
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
  g_autoptr (GHashTable) groups = group_events (self);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < partnerships->len; i++)
    g_hash_table_add (known, partnerships->pdata[i]);
  for (guint i = 0; i < self->events->len; i++)
    {
      NpPartnership *partnership = np_event_get_partnership (self->events->pdata[i]);

      if (partnership != NULL && g_hash_table_add (known, partnership))
        g_ptr_array_add (partnerships, partnership);
    }
  for (guint i = 0; i < partnerships->len; i++)
    add_partnership (self, query, partnerships->pdata[i],
                     g_hash_table_lookup (groups, partnerships->pdata[i]));
  gather_sections (self);
  if (query->align == NP_ANCHOR_NONE)
    add_others (self, g_hash_table_lookup (groups, NULL));
}

/* --- By company --- */

/* A company's lane for a partnership; @partnership: (nullable). */
static NpTimelineLane *
ensure_company_lane (NpTimeline *self,
                     GHashTable *by_key,
                     const char *company,
                     NpPartnership *partnership)
{
  g_autofree char *section = make_key (company);
  g_autofree char *key
      = g_strconcat (section, ".",
                     partnership != NULL ? np_entity_get_id (NP_ENTITY (partnership)) : "", NULL);
  NpTimelineLane *lane = g_hash_table_lookup (by_key, key);

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
  add_lane (self, by_key, lane);
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

/* An event may name a company twice. */
static void
add_once (NpTimelineLane *lane, NpEvent *event)
{
  if (lane->events->len == 0 || lane->events->pdata[lane->events->len - 1] != event)
    g_ptr_array_add (lane->events, event);
}

/* The company that was asked for may be none of the event's own: it is a party to the partnership, or
 * another report names it. */
static void
make_by_company (NpTimeline *self, const NpQuery *query)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      NpEvent *event = self->events->pdata[i];
      const char *const asked[] = { query->company, NULL };
      const char *const *companies = query->company != NULL ? asked : list_companies (event);

      for (guint k = 0; companies[k] != NULL; k++)
        add_once (ensure_company_lane (self, by_key, companies[k],
                                       np_event_get_partnership (event)),
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
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

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
      lane = g_hash_table_lookup (by_key, np_entity_get_id (NP_ENTITY (entity)));
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
          add_lane (self, by_key, lane);
        }
      g_ptr_array_add (lane->events, event);
    }
  gather_sections (self);
}

static void
make_by_kind (NpTimeline *self)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->events->len; i++)
    {
      NpEvent *event = self->events->pdata[i];
      const char *kind = np_event_get_kind (event);
      g_autofree char *key = make_key (kind);
      NpTimelineLane *lane = g_hash_table_lookup (by_key, key);

      if (lane == NULL)
        {
          g_autofree char *name = np_words_capitalise (np_format_event_kind (kind));

          lane = lane_new (g_steal_pointer (&key), name);
          lane->kind = kind;
          add_lane (self, by_key, lane);
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
