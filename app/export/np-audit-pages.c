/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words and pictures on upright A4 pages. */

#include "np-config.h"

#include "np-audit-pages.h"

#include <glib/gi18n-lib.h>

#include "np-export-split.h"
#include "np-export.h"

#define WIDTH  NP_AUDIT_WIDTH
#define HEIGHT NP_AUDIT_HEIGHT
#define TOP    NP_AUDIT_MARGIN
#define BOTTOM (HEIGHT - FOOT - GAP_FOOT - GAP_END)
/* From the foot's text to the end of the page, and from its rule to it. */
#define FOOT     NP_AUDIT_MARGIN
#define GAP_FOOT 8.0
/* Between what a page holds and that rule. */
#define GAP_END 14.0
/* What is parted begins on a page that has so much room left. */
#define LEAST_PIECE 240.0

static void
place_clear (gpointer place)
{
  g_clear_pointer (&((NpAuditPlace *) place)->title, g_free);
}

static void
link_clear (gpointer link)
{
  g_clear_pointer (&((NpAuditLink *) link)->uri, g_free);
}

static void
begin_page (NpAuditPages *self)
{
  g_ptr_array_add (self->pages, np_scene_new (WIDTH, HEIGHT));
  self->y = TOP;
}

static NpScene *
get_page (NpAuditPages *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

void
np_audit_pages_init (NpAuditPages *self, const NpTextMeasure *measure, gboolean rtl)
{
  *self = (NpAuditPages) { .measure = measure, .rtl = rtl };
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scene_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (NpAuditPlace));
  g_array_set_clear_func (self->places, place_clear);
  self->links = g_array_new (FALSE, FALSE, sizeof (NpAuditLink));
  g_array_set_clear_func (self->links, link_clear);
  begin_page (self);
}

void
np_audit_pages_clear (NpAuditPages *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

double
np_audit_pages_get_width (const NpAuditPages *self)
{
  return WIDTH - 2 * NP_AUDIT_MARGIN;
}

double
np_audit_pages_get_height (const NpAuditPages *self)
{
  return BOTTOM - TOP;
}

void
np_audit_pages_turn (NpAuditPages *self)
{
  if (self->y > TOP)
    begin_page (self);
}

void
np_audit_pages_need (NpAuditPages *self, double height)
{
  if (self->y + height > BOTTOM)
    np_audit_pages_turn (self);
}

/* There is none at the top of a page. */
void
np_audit_pages_add_space (NpAuditPages *self, double height)
{
  if (self->y > TOP)
    self->y += height;
}

guint
np_audit_pages_add_place (NpAuditPages *self, const char *title, guint level)
{
  NpAuditPlace place = { g_strdup (title), level, self->pages->len - 1, self->y };

  g_array_append_val (self->places, place);
  return self->places->len - 1;
}

static void
add_link (NpAuditPages *self, const graphene_rect_t *area, const char *uri, guint place)
{
  NpAuditLink link = { self->pages->len - 1, *area, g_strdup (uri), place };

  g_array_append_val (self->links, link);
}

static char **
wrap (const NpAuditPages *self, const NpAuditText *text)
{
  return np_text_measure_wrap (self->measure, text->text, text->style,
                               np_audit_pages_get_width (self) - text->indent);
}

double
np_audit_pages_measure (const NpAuditPages *self, const NpAuditText *text)
{
  g_auto (GStrv) lines = wrap (self, text);

  return g_strv_length (lines) * np_text_measure_height (self->measure, text->style);
}

void
np_audit_pages_add_text (NpAuditPages *self, const NpAuditText *text)
{
  double height = np_text_measure_height (self->measure, text->style);
  double x = self->rtl ? WIDTH - NP_AUDIT_MARGIN - text->indent : NP_AUDIT_MARGIN + text->indent;
  g_auto (GStrv) lines = wrap (self, text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      double width = np_text_measure_width (self->measure, lines[i], text->style);

      np_audit_pages_need (self, height);
      np_scene_add_text (get_page (self), -1, text->ink, text->style, lines[i], x, self->y,
                         self->rtl ? 1 : 0);
      if (text->uri != NULL)
        add_link (self, &GRAPHENE_RECT_INIT (self->rtl ? x - width : x, self->y, width, height),
                  text->uri, 0);
      self->y += height;
    }
}

void
np_audit_pages_add_glyph (NpAuditPages *self,
                          NpGlyph glyph,
                          NpInk ink,
                          double size,
                          NpTextStyle style)
{
  double middle = np_text_measure_height (self->measure, style) / 2;
  double x = NP_AUDIT_MARGIN + size / 2;

  np_scene_add_glyph (get_page (self), -1, ink, glyph, self->rtl ? WIDTH - x : x, self->y + middle,
                      size);
}

void
np_audit_pages_add_rule (NpAuditPages *self)
{
  np_scene_add_rule (get_page (self), NP_INK_GRID, 1, NP_DASH_SOLID, NP_AUDIT_MARGIN, self->y,
                     WIDTH - NP_AUDIT_MARGIN, self->y);
  self->y += 1;
}

/* A row that no page can hold gets a taller one, which is shown smaller. */
static void
make_room (NpAuditPages *self, double height)
{
  np_audit_pages_need (self, height);
  if (self->y + height <= BOTTOM)
    return;
  g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  g_ptr_array_add (self->pages, np_scene_new (WIDTH, HEIGHT - BOTTOM + TOP + height));
}

static void
add_piece (NpAuditPages *self, const NpScene *piece, GHashTable *places)
{
  make_room (self, np_scene_get_height (piece));
  for (guint i = 0; i < np_scene_get_n_marks (piece); i++)
    np_scene_add_copy (get_page (self), np_scene_get_mark (piece, i), -1, NP_AUDIT_MARGIN, self->y);
  for (guint i = 0; places != NULL && i < np_scene_get_n_data (piece); i++)
    {
      const NpDatum *datum = np_scene_get_datum (piece, i);
      graphene_rect_t area = datum->bounds;
      gpointer place;

      graphene_rect_offset (&area, (float) NP_AUDIT_MARGIN, (float) self->y);
      if (g_hash_table_lookup_extended (places, datum->key, NULL, &place))
        add_link (self, &area, NULL, GPOINTER_TO_UINT (place));
    }
  self->y += np_scene_get_height (piece);
}

gboolean
np_audit_pages_add_scene (NpAuditPages *self,
                          const NpScene *scene,
                          GHashTable *places,
                          GError **error)
{
  NpExportSplit split = {
    .scene = scene,
    .measure = self->measure,
    .height = np_audit_pages_get_height (self),
    .rtl = self->rtl,
  };
  g_autoptr (GPtrArray) pieces = NULL;

  if (np_scene_get_height (scene) <= split.height)
    {
      add_piece (self, scene, places);
      return TRUE;
    }
  np_audit_pages_need (self, LEAST_PIECE);
  split.first = BOTTOM - self->y;
  pieces = np_export_split_make (&split, error);
  if (pieces == NULL)
    return FALSE;
  for (guint i = 0; i < pieces->len; i++)
    {
      if (i > 0)
        np_audit_pages_turn (self);
      add_piece (self, g_ptr_array_index (pieces, i), places);
    }
  return TRUE;
}

/* Where a page is once those from @first on are the first. */
static guint
bring_forward (guint page, guint first, guint n_pages)
{
  return page >= first ? page - first : page + n_pages - first;
}

void
np_audit_pages_bring_forward (NpAuditPages *self, guint first)
{
  guint n = self->pages->len;
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) np_scene_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (pages, np_scene_ref (g_ptr_array_index (self->pages, (first + i) % n)));
  g_ptr_array_unref (self->pages);
  self->pages = pages;
  for (guint i = 0; i < self->places->len; i++)
    {
      NpAuditPlace *place = &g_array_index (self->places, NpAuditPlace, i);

      place->page = bring_forward (place->page, first, n);
    }
  for (guint i = 0; i < self->links->len; i++)
    {
      NpAuditLink *link = &g_array_index (self->links, NpAuditLink, i);

      link->page = bring_forward (link->page, first, n);
    }
}

void
np_audit_pages_cut (NpAuditPages *self, guint n_pages, guint n_places, guint n_links)
{
  g_ptr_array_set_size (self->pages, (int) n_pages);
  g_array_set_size (self->places, n_places);
  g_array_set_size (self->links, n_links);
  self->y = BOTTOM;
}

void
np_audit_pages_end (NpAuditPages *self, const char *name)
{
  double start = self->rtl ? WIDTH - NP_AUDIT_MARGIN : NP_AUDIT_MARGIN;
  double end = WIDTH - start;

  for (guint i = 0; i < self->pages->len; i++)
    {
      NpScene *page = g_ptr_array_index (self->pages, i);
      /* Translators: the number of a page, and how many there are. */
      g_autofree char *number = g_strdup_printf (_ ("page %u of %u"), i + 1, self->pages->len);
      double room = np_audit_pages_get_width (self) - NP_AUDIT_MARGIN
                    - np_text_measure_width (self->measure, number, NP_TEXT_CAPTION);
      g_autofree char *shown = np_text_measure_shorten (self->measure, name, NP_TEXT_CAPTION, room);

      double y = np_scene_get_height (page) - FOOT;

      np_scene_add_rule (page, NP_INK_GRID, 1, NP_DASH_SOLID, NP_AUDIT_MARGIN, y - GAP_FOOT,
                         WIDTH - NP_AUDIT_MARGIN, y - GAP_FOOT);
      np_scene_add_text (page, -1, NP_INK_DIM, NP_TEXT_CAPTION, shown, start, y, self->rtl ? 1 : 0);
      np_scene_add_text (page, -1, NP_INK_DIM, NP_TEXT_CAPTION, number, end, y, self->rtl ? 0 : 1);
    }
}
