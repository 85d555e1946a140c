/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a report begins: of what it is, what came of it, how to read it, where everything is, and all claims
 * at a glance. */

#include "np-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "np-audit-private.h"
#include "np-claim-text.h"
#include "np-claims-figure.h"
#include "np-format.h"
#include "np-rows.h"

#define GAP_SMALL 6.0
#define GAP_LARGE 18.0
/* More are not needed to find how many pages the front takes: its length doesn't depend on whether a
 * page's number has two digits or three. */
#define MAX_TRIES 3

/* The rows of a list, while a picture is made of them. */
typedef struct
{
  GArray *sections;   /* of NpRowsSection (owned) */
  GArray *firsts;     /* of guint: the first row of each (owned) */
  GArray *rows;       /* of NpRow, of all sections (owned) */
  GHashTable *places; /* where each row leads, by its key (owned) */
  GPtrArray *texts;   /* (owned) */
} List;

static void
list_init (List *self)
{
  self->sections = g_array_new (FALSE, FALSE, sizeof (NpRowsSection));
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (NpRow));
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->texts = g_ptr_array_new_with_free_func (g_free);
}

static void
list_clear (List *self)
{
  g_clear_pointer (&self->sections, g_array_unref);
  g_clear_pointer (&self->firsts, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

/* Takes the text. */
static const char *
keep (List *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* Takes the heading. */
static void
add_section (List *self, char *heading, const char *note)
{
  NpRowsSection section = { .heading = keep (self, heading), .note = note };

  g_array_append_val (self->sections, section);
  g_array_append_val (self->firsts, self->rows->len);
}

/* @place: where it leads, which is told in the column @column. @n_front: how many pages come before those
 * that the places are on. */
static void
add_row (List *self, const NpAudit *audit, NpRow row, guint place, guint column, guint n_front)
{
  guint page = g_array_index (audit->pages.places, NpAuditPlace, place).page;

  row.key = keep (self, g_strdup_printf ("%u", self->rows->len));
  row.values[column] = keep (self, np_format_count (page + n_front + 1));
  row.bar = NAN;
  g_array_append_val (self->rows, row);
  g_hash_table_insert (self->places, (gpointer) row.key, GUINT_TO_POINTER (place));
}

/* @spec: heads of its columns. Sections borrow their rows, which must not move: they are told when all
 * rows are there. */
static gboolean
place_list (List *self, NpAudit *audit, NpRowsSpec *spec, GError **error)
{
  NpSceneContext context = np_audit_get_context (audit);
  g_autoptr (NpScene) picture = NULL;

  for (guint i = 0; i < self->sections->len; i++)
    {
      NpRowsSection *section = &g_array_index (self->sections, NpRowsSection, i);
      guint first = g_array_index (self->firsts, guint, i);
      guint end = i + 1 < self->firsts->len ? g_array_index (self->firsts, guint, i + 1)
                                            : self->rows->len;

      section->rows = (const NpRow *) self->rows->data + first;
      section->n_rows = end - first;
    }
  spec->sections = (const NpRowsSection *) self->sections->data;
  spec->n_sections = self->sections->len;
  picture = np_rows_build (spec, &context);
  return np_audit_pages_add_scene (&audit->pages, picture, self->places, error);
}

/* --- All claims at a glance --- */

static void
add_claim (List *self, NpAudit *audit, guint i, guint n_front)
{
  guint claim = g_array_index (audit->claims, guint, i);
  const NpClaimCheck *check = np_evidence_get_check (audit->query->evidence, claim);
  NpRow row = {
    .glyph = (int) np_claim_text_verdict_glyph (check->verdict),
    .ink = np_claim_text_verdict_ink (check->verdict),
    .label = np_entity_get_name (NP_ENTITY (check->claim)),
    .sublabel = keep (self, np_claim_text_said (check->claim)),
  };

  if (check->unit != NP_CLAIM_UNIT_NONE)
    row.values[0] = keep (self, np_claim_text_stated (check));
  row.values[1] = keep (self, np_claim_text_computed (check));
  add_row (self, audit, row, g_array_index (audit->proofs, guint, i), 2, n_front);
}

static gboolean
add_glance (NpAudit *self, guint n_front, GError **error)
{
  g_auto (List) list = { 0 };
  /* Translators: heads of columns: a stated figure, that of the data, and the page of the report. */
  NpRowsSpec spec = { .value_labels = { C_ ("claim", "Stated"), C_ ("claim", "By the data"),
                                        C_ ("report", "Page") } };
  int verdict = -1;

  list_init (&list);
  for (guint i = 0; i < self->claims->len; i++)
    {
      guint claim = g_array_index (self->claims, guint, i);
      NpVerdict own = np_evidence_get_check (self->query->evidence, claim)->verdict;

      if ((int) own != verdict)
        add_section (&list,
                     g_strdup_printf (C_ ("heading", "%1$s · %2$u"), np_claim_text_verdict (own),
                                      np_audit_count (self, own)),
                     np_claim_text_verdict_note (own));
      verdict = (int) own;
      add_claim (&list, self, i, n_front);
    }
  return place_list (&list, self, &spec, error);
}

/* --- What is in the report --- */

static gboolean
add_contents (NpAudit *self, guint n_front, GError **error)
{
  g_auto (List) list = { 0 };
  /* Translators: heads of columns: how many claims, findings or sources, and on which page. */
  NpRowsSpec spec = { .value_labels = { C_ ("report", "Number"), C_ ("report", "Page") } };

  list_init (&list);
  for (guint i = 0; i < self->chapters->len; i++)
    {
      const NpAuditChapter *chapter = &g_array_index (self->chapters, NpAuditChapter, i);
      NpRow row = {
        .glyph = chapter->glyph,
        .ink = chapter->ink,
        .label = chapter->level > 0 ? chapter->title : chapter->whole,
        .sublabel = chapter->glyph >= 0 ? chapter->note : NULL,
        .values = { keep (&list, np_format_count (chapter->n)) },
      };

      if (chapter->level == 0)
        add_section (&list, g_strdup (chapter->title), NULL);
      if (row.label != NULL)
        add_row (&list, self, row, chapter->place, 1, n_front);
    }
  return place_list (&list, self, &spec, error);
}

static void
add_paragraph (NpAudit *self, NpTextStyle style, NpInk ink, const char *text, double gap)
{
  if (text == NULL || *text == '\0')
    return;
  np_audit_pages_add_text (&self->pages,
                           &(NpAuditText) { .text = text, .style = style, .ink = ink });
  np_audit_pages_add_space (&self->pages, gap);
}

static void
add_words (NpAudit *self)
{
  g_autofree char *name = np_export_name_dataset (self->dataset);
  g_autofree char *date = np_format_date (&self->options->date);
  g_autofree char *set_aside = np_audit_make_set_aside (self);
  g_autofree char *about = g_strjoin (" · ", name, date, NULL);
  g_autofree char *summary = self->claims->len > 0
                                 ? np_claims_figure_summarise (self->query->evidence, self->claims)
                                 : NULL;

  add_paragraph (self, NP_TEXT_DISPLAY, NP_INK_FOREGROUND, _ ("Audit report"), GAP_SMALL);
  add_paragraph (self, NP_TEXT_TITLE, NP_INK_FOREGROUND, np_dataset_get_title (self->dataset),
                 GAP_SMALL);
  add_paragraph (self, NP_TEXT_LABEL, NP_INK_DIM, about, GAP_LARGE);
  add_paragraph (self, NP_TEXT_STRONG, NP_INK_FOREGROUND, set_aside, GAP_LARGE);
  add_paragraph (self, NP_TEXT_LABEL, NP_INK_FOREGROUND, np_dataset_get_description (self->dataset),
                 GAP_LARGE);
  add_paragraph (self, NP_TEXT_TITLE, NP_INK_FOREGROUND, summary, GAP_SMALL);
  add_paragraph (self, NP_TEXT_LABEL, NP_INK_FOREGROUND,
                 _ ("Each claim is held against the figures of the dataset by the same rules: what "
                    "is stated, what the data have, and what lies between. A verdict is about the "
                    "data that are listed here. It doesn’t say who is right, and a claim that "
                    "can’t be checked is not one that doesn’t hold."),
                 GAP_LARGE);
}

static gboolean
add_pages (NpAudit *self, guint n_front, GError **error)
{
  np_audit_pages_add_place (&self->pages, _ ("Audit report"), 0);
  add_words (self);
  if (!add_contents (self, n_front, error))
    return FALSE;
  if (self->claims->len == 0)
    return TRUE;
  np_audit_pages_turn (&self->pages);
  np_audit_pages_add_place (&self->pages, _ ("All claims at a glance"), 0);
  add_paragraph (self, NP_TEXT_DISPLAY, NP_INK_FOREGROUND, _ ("All claims at a glance"), GAP_SMALL);
  return add_glance (self, n_front, error);
}

gboolean
np_audit_add_front (NpAudit *self, GError **error)
{
  guint first, n_places, n_links, n_front = 1;

  np_audit_pages_turn (&self->pages);
  first = self->pages.pages->len - 1;
  n_places = self->pages.places->len;
  n_links = self->pages.links->len;
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      guint n;

      if (!add_pages (self, n_front, error))
        return FALSE;
      n = self->pages.pages->len - first;
      if (n == n_front)
        break;
      n_front = n;
      np_audit_pages_cut (&self->pages, first, n_places, n_links);
      np_audit_pages_turn (&self->pages);
    }
  np_audit_pages_bring_forward (&self->pages, first);
  return TRUE;
}
