/* SPDX-License-Identifier: GPL-3.0-or-later */

/* partnerships and events: who works with whom, and what came of it. */

#include "np-resource-table.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The words of NpEventLinkKind, in its order. */
static const char *const link_kinds[]
    = { "causes", "replaces", "leads-to", "contradicts", "follows", "rival-of", NULL };

enum
{
  PARTNERSHIP_ID,
  PARTNERSHIP_NAME,
  PARTNERSHIP_KIND,
  PARTNERSHIP_PARTIES,
  PARTNERSHIP_STAKES,
  PARTNERSHIP_FORMED,
  PARTNERSHIP_DISSOLVED,
  PARTNERSHIP_SOURCE,
};

/* Parties and stakes are names, not ids: partners need not be in the dataset. */
static const NpField partnership_fields[] = {
  [PARTNERSHIP_ID] = { "id", NP_FIELD_ID, TRUE },
  [PARTNERSHIP_NAME] = { "name", NP_FIELD_TEXT, TRUE },
  [PARTNERSHIP_KIND] = { "kind", NP_FIELD_TEXT },
  [PARTNERSHIP_PARTIES] = { "parties", NP_FIELD_TEXTS, TRUE },
  [PARTNERSHIP_STAKES] = { "stakes", NP_FIELD_TEXTS },
  [PARTNERSHIP_FORMED] = { "formed", NP_FIELD_DATE },
  [PARTNERSHIP_DISSOLVED] = { "dissolved", NP_FIELD_DATE },
  [PARTNERSHIP_SOURCE] = { "source", NP_FIELD_SOURCES },
};

static void
add_partnership (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (NpPartnership) partnership = NULL;

  if (np_resource_table_reject_backwards (table, PARTNERSHIP_FORMED, PARTNERSHIP_DISSOLVED))
    return;
  partnership = np_partnership_new (&(NpPartnershipInit) {
      .entity = { .id = values[PARTNERSHIP_ID].text,
                  .name = values[PARTNERSHIP_NAME].text,
                  .sources = values[PARTNERSHIP_SOURCE].sources },
      .kind = values[PARTNERSHIP_KIND].text,
      .parties = values[PARTNERSHIP_PARTIES].texts,
      .stakes = values[PARTNERSHIP_STAKES].texts,
      .formed = values[PARTNERSHIP_FORMED].date,
      .dissolved = values[PARTNERSHIP_DISSOLVED].date,
  });
  if (np_dataset_builder_add_partnership (np_resource_table_get_builder (table), partnership) < 0)
    np_resource_table_reject_repeated (table, PARTNERSHIP_ID);
}

const NpResourceTableSpec np_resource_table_partnerships = {
  .name = "partnerships",
  .fields = partnership_fields,
  .n_fields = G_N_ELEMENTS (partnership_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_partnership,
};

enum
{
  EVENT_ID,
  EVENT_PARTNERSHIP,
  EVENT_DATE,
  EVENT_PLANNED,
  EVENT_END,
  EVENT_KIND,
  EVENT_TITLE,
  EVENT_SUMMARY,
  EVENT_PLANT,
  EVENT_BRANDS,
  EVENT_COMPANIES,
  EVENT_LINKS,
  EVENT_SOURCE,
};

static const NpField event_fields[] = {
  [EVENT_ID] = { "id", NP_FIELD_ID, TRUE },
  [EVENT_PARTNERSHIP] = { "partnership", NP_FIELD_PARTNERSHIP },
  [EVENT_DATE] = { "date", NP_FIELD_DATE, TRUE },
  [EVENT_PLANNED] = { "planned", NP_FIELD_DATE },
  [EVENT_END] = { "end", NP_FIELD_DATE },
  [EVENT_KIND] = { "kind", NP_FIELD_TEXT, TRUE },
  [EVENT_TITLE] = { "title", NP_FIELD_TEXT, TRUE },
  [EVENT_SUMMARY] = { "summary", NP_FIELD_TEXT },
  [EVENT_PLANT] = { "plant", NP_FIELD_PLANT },
  [EVENT_BRANDS] = { "brands", NP_FIELD_BRANDS },
  [EVENT_COMPANIES] = { "companies", NP_FIELD_TEXTS },
  [EVENT_LINKS] = { "links", NP_FIELD_TEXTS },
  [EVENT_SOURCE] = { "source", NP_FIELD_SOURCES, TRUE },
};

static gboolean
parse_link (const char *text, NpEventLink *link)
{
  const char *colon = strchr (text, ':');

  for (guint i = 0; colon != NULL && link_kinds[i] != NULL; i++)
    if (strlen (link_kinds[i]) == (gsize) (colon - text) && g_str_has_prefix (text, link_kinds[i]))
      {
        link->kind = (NpEventLinkKind) i;
        link->event = (char *) colon + 1;
        return np_schema_is_id (link->event, strlen (link->event));
      }
  return FALSE;
}

/* @links borrow from the row; @references are the other events' ids. */
static gboolean
parse_links (NpResourceTable *table, const NpValue *values, GArray *links, GPtrArray *references)
{
  const char *const *texts = values[EVENT_LINKS].text != NULL ? values[EVENT_LINKS].texts : NULL;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      NpEventLink link;

      if (!parse_link (texts[i], &link))
        {
          g_autofree char *kinds = g_strjoinv (", ", (char **) link_kinds);
          g_autofree char *expected = g_strdup_printf (
              _ ("links such as leads-to:other-event with “;” between them; of these kinds: %s"),
              kinds);

          np_resource_table_reject (table, EVENT_LINKS, expected);
          return FALSE;
        }
      if (g_str_equal (link.event, values[EVENT_ID].text))
        {
          np_resource_table_reject (table, EVENT_LINKS, _ ("the ids of other events"));
          return FALSE;
        }
      g_array_append_val (links, link);
      g_ptr_array_add (references, g_strdup (link.event));
    }
  return TRUE;
}

/* An era without a company would be drawn nowhere, and one with a partnership not in its lane. */
static void
warn_of_era (NpResourceTable *table, const NpValue *values)
{
  if (!g_str_equal (values[EVENT_KIND].text, NP_EVENT_KIND_ERA))
    return;
  if (values[EVENT_PARTNERSHIP].partnership != NULL)
    np_resource_table_warn (table, EVENT_PARTNERSHIP,
                            _ ("nothing: an era stands behind the lanes of its companies"));
  if (values[EVENT_COMPANIES].text == NULL)
    np_resource_table_warn (table, EVENT_COMPANIES, _ ("the companies whose era it is"));
}

static void
add_event (NpResourceTable *table, const NpValue *values)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (NpEventLink));

  if (np_resource_table_reject_backwards (table, EVENT_DATE, EVENT_END)
      || !parse_links (table, values, links, references))
    return;
  warn_of_era (table, values);
  np_resource_table_defer (table, EVENT_ID, values[EVENT_ID].text,
                           np_event_new (&(NpEventInit) {
                               .entity = { .id = values[EVENT_ID].text,
                                           .name = values[EVENT_TITLE].text,
                                           .sources = values[EVENT_SOURCE].sources },
                               .partnership = values[EVENT_PARTNERSHIP].partnership,
                               .date = values[EVENT_DATE].date,
                               .planned = values[EVENT_PLANNED].date,
                               .end = values[EVENT_END].date,
                               .kind = values[EVENT_KIND].text,
                               .summary = values[EVENT_SUMMARY].text,
                               .plant = values[EVENT_PLANT].text,
                               .brands = values[EVENT_BRANDS].texts,
                               .companies = values[EVENT_COMPANIES].texts,
                               .links = (const NpEventLink *) (gpointer) links->data,
                               .n_links = links->len,
                           }),
                           EVENT_LINKS, g_steal_pointer (&references));
}

static void
commit_event (NpDatasetBuilder *builder, gpointer object)
{
  np_dataset_builder_add_event (builder, object);
}

const NpResourceTableSpec np_resource_table_events = {
  .name = "events",
  .fields = event_fields,
  .n_fields = G_N_ELEMENTS (event_fields),
  .max_rows = NP_DATASET_MAX_ENTITIES,
  .add = add_event,
  .commit = commit_event,
};
