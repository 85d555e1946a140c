/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A report as a PDF of A4 pages: text that can be searched and copied, an outline, and links. */

#include "np-config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "np-audit-private.h"
#include "np-export-private.h"

#define A4_WIDTH  (210.0 / 25.4 * 72.0)
#define A4_HEIGHT (297.0 / 25.4 * 72.0)
/* Points to a dot. */
#define POINTS     (A4_WIDTH / NP_AUDIT_WIDTH)
#define MAX_LEVELS 3
/* A heading isn't the last thing on a page: about what it takes itself. */
#define LEAST_BELOW 110.0
#define GLYPH_SIZE  20.0
#define GLYPH_GAP   8.0
#define GAP_BEFORE  34.0
#define GAP_SMALL   4.0
#define GAP_AFTER   12.0

static void
chapter_clear (gpointer chapter)
{
  g_clear_pointer (&((NpAuditChapter *) chapter)->note, g_free);
}

NpSceneContext
np_audit_get_context (const NpAudit *self)
{
  return (NpSceneContext) {
    .width = np_audit_pages_get_width (&self->pages),
    .theme = &self->theme,
    .measure = self->measure,
    .rtl = self->pages.rtl,
    .still = TRUE,
  };
}

void
np_audit_add_chapter (NpAudit *self, const NpAuditChapter *chapter)
{
  NpAuditChapter added = *chapter;
  NpAuditPages *pages = &self->pages;
  gboolean is_main = chapter->level == 0;
  double indent = chapter->glyph >= 0 ? GLYPH_SIZE + GLYPH_GAP : 0;
  /* Translators: a heading, and how many there are of it: "Does not hold · 7". */
  g_autofree char *heading
      = is_main ? g_strdup (chapter->title)
                : g_strdup_printf (C_ ("heading", "%1$s · %2$u"), chapter->title, chapter->n);

  if (is_main)
    np_audit_pages_turn (pages);
  np_audit_pages_add_space (pages, GAP_BEFORE);
  np_audit_pages_need (pages,
                       MIN (LEAST_BELOW + chapter->below, np_audit_pages_get_height (pages)));
  added.place = np_audit_pages_add_place (pages, chapter->title, chapter->level);
  g_array_append_val (self->chapters, added);
  if (chapter->glyph >= 0)
    np_audit_pages_add_glyph (pages, (NpGlyph) chapter->glyph, chapter->ink, GLYPH_SIZE,
                              NP_TEXT_TITLE);
  np_audit_pages_add_text (pages,
                           &(NpAuditText) { .text = heading,
                                            .style = is_main ? NP_TEXT_DISPLAY : NP_TEXT_TITLE,
                                            .indent = indent });
  np_audit_pages_add_space (pages, GAP_SMALL);
  if (chapter->note != NULL)
    np_audit_pages_add_text (pages,
                             &(NpAuditText) { .text = chapter->note,
                                              .style = is_main ? NP_TEXT_BODY : NP_TEXT_CAPTION,
                                              .ink = is_main ? NP_INK_FOREGROUND : NP_INK_DIM,
                                              .indent = indent });
  np_audit_pages_add_space (pages, GAP_SMALL);
  if (!is_main)
    np_audit_pages_add_rule (pages);
  np_audit_pages_add_space (pages, GAP_AFTER);
}

/* --- The file --- */

static void
set_metadata (const NpAudit *self, cairo_surface_t *surface)
{
  g_autofree char *title = np_audit_make_title (self);
  g_autofree char *name = np_export_name_dataset (self->dataset);
  g_autofree char *date = np_date_to_string (&self->options->date);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, name);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Nameplate");
  /* The day that it says, and no time: the same report is the same file. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  np_date_is_set (&self->options->date) ? date : "");
  cairo_pdf_surface_set_custom_metadata (surface, "Dataset", name);
}

/* "page=3 pos=[57 120]" (transfer full) */
static char *
describe_place (const NpAuditPlace *place)
{
  return g_strdup_printf ("page=%u pos=[%d %d]", place->page + 1, (int) (NP_AUDIT_MARGIN * POINTS),
                          (int) (place->y * POINTS));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const NpAuditPlace *x = *(NpAuditPlace *const *) a, *y = *(NpAuditPlace *const *) b;

  if (x->page != y->page)
    return x->page < y->page ? -1 : 1;
  return (x->y > y->y) - (x->y < y->y);
}

static void
add_outline (const NpAudit *self, cairo_surface_t *surface)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  int parents[MAX_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                                  CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->pages.places->len; i++)
    g_ptr_array_add (places, &g_array_index (self->pages.places, NpAuditPlace, i));
  g_ptr_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    {
      const NpAuditPlace *place = g_ptr_array_index (places, i);
      g_autofree char *target = describe_place (place);

      parents[place->level + 1]
          = cairo_pdf_surface_add_outline (surface, parents[place->level], place->title, target,
                                           place->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN
                                                             : (cairo_pdf_outline_flags_t) 0);
    }
}

/* As it can stand between quotes: what can't is written as addresses write it. (transfer full) */
static char *
escape_uri (const char *uri)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = uri; *p != '\0'; p++)
    if (g_ascii_isgraph (*p) && *p != '\'' && *p != '\\')
      g_string_append_c (escaped, *p);
    else
      g_string_append_printf (escaped, "%%%02X", (guint) (guchar) *p);
  return g_string_free_and_steal (escaped);
}

static void
add_links (const NpAudit *self, const NpExportPage *page, guint number, cairo_t *cr)
{
  for (guint i = 0; i < self->pages.links->len; i++)
    {
      const NpAuditLink *link = &g_array_index (self->pages.links, NpAuditLink, i);
      g_autofree char *target = NULL;
      g_autofree char *uri = link->uri != NULL ? escape_uri (link->uri) : NULL;
      g_autofree char *attributes = NULL;

      if (link->page != number)
        continue;
      target
          = uri != NULL
                ? g_strdup_printf ("uri='%s'", uri)
                : describe_place (&g_array_index (self->pages.places, NpAuditPlace, link->place));
      attributes = g_strdup_printf ("rect=[%d %d %d %d] %s",
                                    (int) (page->x + link->area.origin.x * page->scale),
                                    (int) (link->area.origin.y * page->scale),
                                    (int) (link->area.size.width * page->scale),
                                    (int) (link->area.size.height * page->scale), target);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

static gboolean
draw_pages (NpAudit *self, cairo_t *cr, GError **error)
{
  NpExportPage page = {
    .scenes = self->pages.pages,
    .pango = self->pango,
    .theme = self->theme,
    .width = NP_AUDIT_WIDTH,
    .height = NP_AUDIT_HEIGHT,
  };

  for (guint i = 0; i < page.scenes->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      np_export_page_turn (&page, i);
      cairo_save (cr);
      cairo_scale (cr, POINTS, POINTS);
      cairo_save (cr);
      np_export_page_draw (&page, cr);
      cairo_restore (cr);
      add_links (self, &page, i, cr);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  return TRUE;
}

static GBytes *
write_pages (NpAudit *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (np_export_append_cb, bytes, A4_WIDTH, A4_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn;
  cairo_status_t status;

  set_metadata (self, surface);
  drawn = draw_pages (self, cr, error);
  if (drawn)
    add_outline (self, surface);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_WRITE,
                   _ ("The report can’t be made: %s"), cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* What its pages are made with belongs to the calling thread. */
GBytes *
np_audit_make_pdf (NpAudit *self, GError **error)
{
  g_autofree char *dataset = np_export_name_dataset (self->dataset);
  /* Translators: the foot of a report's pages: %s is a dataset's name and version. */
  g_autofree char *foot = g_strdup_printf (_ ("Audit report · %s"), dataset);
  GBytes *bytes = NULL;

  np_theme_init (&self->theme, FALSE, FALSE);
  self->pango = np_text_context_new ();
  self->measure = np_text_measure_pango (self->pango, &self->theme);
  self->chapters = g_array_new (FALSE, FALSE, sizeof (NpAuditChapter));
  g_array_set_clear_func (self->chapters, chapter_clear);
  self->proofs = g_array_new (FALSE, FALSE, sizeof (guint));
  np_audit_pages_init (&self->pages, &self->measure,
                       gtk_get_locale_direction () == GTK_TEXT_DIR_RTL);
  if (np_audit_add_claims (self, error) && np_audit_add_findings (self, error)
      && np_audit_add_sources (self, error) && np_audit_add_front (self, error))
    {
      np_audit_pages_end (&self->pages, foot);
      bytes = write_pages (self, error);
    }
  np_audit_pages_clear (&self->pages);
  g_clear_pointer (&self->proofs, g_array_unref);
  g_clear_pointer (&self->chapters, g_array_unref);
  g_clear_object (&self->pango);
  return bytes;
}
