/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The audit report of the bundled dataset, read back as whoever gets it would read it; and what it does
 * with little, and with much. */

#include <string.h>

#include "np-audit-pages.h"
#include "np-audit.h"
#include "np-test-bundled.h"
#include "np-test-data.h"
#include "pdf-pages.h"

static NpDataset *bundled;

static GBytes *
make (NpDataset *dataset, NpExportFormat format)
{
  const NpAuditOptions options = { .format = format, .date = { 2026, 11, 26 } };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = np_audit_new (dataset, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Of each page, with broken lines made whole. */
static char **
read_pages (GBytes *pdf)
{
  char **pages = pdf_pages_read (pdf);

  for (char **page = pages; *page != NULL; page++)
    {
      g_auto (GStrv) words = g_strsplit_set (*page, " \n\r\t", -1);
      g_autoptr (GString) text = g_string_new (NULL);

      for (char **word = words; *word != NULL; word++)
        if (**word != '\0')
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", *word);
      g_free (*page);
      *page = g_strdup (text->str);
    }
  return pages;
}

/* The number of the first page with a text, from @first on; from 1. */
static guint
find_page (char **pages, const char *text, guint first)
{
  for (guint i = first - 1; pages[i] != NULL; i++)
    if (strstr (pages[i], text) != NULL)
      return i + 1;
  g_test_message ("%s", text);
  g_assert_not_reached ();
}

static void
assert_says (char **pages, const char *text)
{
  g_assert_cmpuint (find_page (pages, text, 1), >, 0);
}

static void
test_says (void)
{
  g_autoptr (GBytes) pdf = make (bundled, NP_EXPORT_PDF);
  g_auto (GStrv) pages = read_pages (pdf);
  guint n = g_strv_length (pages);

  g_assert_cmpuint (n, >, 20);
  g_assert_true (g_str_has_prefix (pages[0], "Audit report UK car market uk-car-market "));
  assert_says (pages, "26 November 2026");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *foot = g_strdup_printf ("page %u of %u", i + 1, n);

      g_assert_true (g_str_has_suffix (pages[i], foot));
      g_assert_nonnull (strstr (pages[i], "Audit report · uk-car-market "));
    }
  /* The claim that all this began with. */
  assert_says (pages, "The three Chery-group brands together reached 76,319 UK registrations");
  assert_says (pages, "Does not hold. The listed parts sum to 53,604, 22,715 fewer than stated");
  assert_says (pages, "19,855 + 2 × 28,232 = 76,319");
  assert_says (pages, "more than ten of the twelve, and not more than Renault (65,537) and Volvo "
                      "(68,776)");
  assert_says (pages, "Burnaston’s output in 1998, 172,300, is 132.5");
  assert_says (pages, "SMMT, Registrations of new cars in the United Kingdom by marque, December "
                      "2025, 6 January 2026,");
}

/* Everything has its place: every claim on the list of all and with its proof, every source with its
 * id. */
static void
test_complete (void)
{
  g_autoptr (GBytes) pdf = make (bundled, NP_EXPORT_PDF);
  g_auto (GStrv) pages = read_pages (pdf);
  GListModel *claims = np_dataset_get_claims (bundled);
  guint sources = find_page (pages, "Everything that the dataset names as a source", 1);
  guint proofs = find_page (pages, "Each with what is stated", 1);

  for (guint i = 0; i < g_list_model_get_n_items (claims); i++)
    {
      g_autoptr (NpEntity) claim = g_list_model_get_item (claims, i);
      g_autofree char *id = g_strdup_printf (" · %s", np_entity_get_id (claim));
      guint page = find_page (pages, id, proofs);

      g_assert_nonnull (strstr (pages[page - 1], np_entity_get_name (claim)));
      g_assert_cmpuint (page, <, sources);
    }
  for (guint i = 0; i < g_list_model_get_n_items (np_dataset_get_sources (bundled)); i++)
    {
      g_autofree char *id
          = g_strdup_printf (" · %s", np_source_get_id (np_dataset_source (bundled, i)));

      find_page (pages, id, sources);
    }
}

/* The same dataset and day make the same file. */
static void
test_same (void)
{
  const NpExportFormat formats[] = { NP_EXPORT_PDF, NP_EXPORT_XLSX };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) first = make (bundled, formats[i]);
      g_autoptr (GBytes) second = make (bundled, formats[i]);

      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A report that rests on some of the sources says so before anything else. */
static void
test_set_aside (void)
{
  const char *const ids[] = { "dft-vrs", NULL };
  g_autoptr (NpDataset) without = np_dataset_without_sources (bundled, ids);
  g_autoptr (GBytes) pdf = make (without, NP_EXPORT_PDF);
  g_autoptr (GBytes) whole = make (bundled, NP_EXPORT_PDF);
  g_auto (GStrv) pages = read_pages (pdf);
  g_auto (GStrv) pages_of_whole = read_pages (whole);

  g_assert_nonnull (strstr (pages[0], "26 November 2026 Set aside: Department for Transport and "
                                      "DVLA"));
  g_assert_null (strstr (pages_of_whole[0], "Set aside"));
}

static void
test_empty (void)
{
  g_autoptr (NpDataset) dataset = np_test_data_end (np_test_data_new ());
  g_autoptr (GBytes) pdf = make (dataset, NP_EXPORT_PDF);
  g_autoptr (GBytes) workbook = make (dataset, NP_EXPORT_XLSX);
  g_auto (GStrv) pages = read_pages (pdf);

  g_assert_true (g_str_has_prefix (pages[0], "Audit report Test test 1 · 26 November 2026"));
  g_assert_cmpuint (g_bytes_get_size (workbook), >, 0);
}

typedef struct
{
  GCancellable *cancellable;
  double last;
  guint n;
} Progress;

static void
progress_cb (double done, gpointer user_data)
{
  Progress *self = user_data;

  g_assert_cmpfloat (done, >=, self->last);
  g_assert_cmpfloat (done, <=, 1);
  self->last = done;
  if (++self->n == 3)
    g_cancellable_cancel (self->cancellable);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Progress progress = { .cancellable = cancellable };
  const NpAuditOptions options
      = { .format = NP_EXPORT_PDF, .progress = progress_cb, .user_data = &progress };
  g_autoptr (GError) error = NULL;

  g_assert_null (np_audit_new (bundled, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (progress.n, ==, 3);
}

static void
test_names (void)
{
  const char *const bad[] = { "-", "report", "report.csv", "report.png", ".pdfx", "" };
  NpExportFormat format;

  g_assert_true (np_audit_format_from_name ("a/Report.PDF", &format, NULL));
  g_assert_cmpint (format, ==, NP_EXPORT_PDF);
  g_assert_true (np_audit_format_from_name ("report.xlsx", &format, NULL));
  g_assert_cmpint (format, ==, NP_EXPORT_XLSX);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (np_audit_format_from_name (bad[i], &format, &error));
      g_assert_error (error, NP_EXPORT_ERROR, NP_EXPORT_ERROR_FORMAT);
    }
}

/* --- Pages --- */

typedef struct
{
  NpTheme theme;
  NpTextMeasure measure;
  NpAuditPages pages;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  np_theme_init (&f->theme, FALSE, FALSE);
  f->measure = np_text_measure_fixed (&f->theme);
  np_audit_pages_init (&f->pages, &f->measure, data != NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  np_audit_pages_clear (&f->pages);
}

static const NpScene *
get_page (const Fixture *f, guint i)
{
  return g_ptr_array_index (f->pages.pages, i);
}

/* Nothing of a page lies outside of it, whatever it is given. */
static void
assert_inside (const Fixture *f)
{
  for (guint i = 0; i < f->pages.pages->len; i++)
    for (guint m = 0; m < np_scene_get_n_marks (get_page (f, i)); m++)
      {
        const NpMark *mark = np_scene_get_mark (get_page (f, i), m);

        if (mark->kind == NP_MARK_RECT)
          {
            g_assert_cmpfloat (mark->y, >=, NP_AUDIT_MARGIN - 1);
            g_assert_cmpfloat (mark->y + mark->height, <=, np_scene_get_height (get_page (f, i)));
          }
        if (mark->kind == NP_MARK_TEXT)
          g_assert_cmpfloat (mark->y, <=, np_scene_get_height (get_page (f, i)) - NP_AUDIT_MARGIN);
      }
}

static NpScene *
new_rows (const Fixture *f, guint n, double height)
{
  NpScene *scene = np_scene_new (np_audit_pages_get_width (&f->pages), n * height);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);
      NpDatum datum
          = { .key = key,
              .bounds = GRAPHENE_RECT_INIT (0, (float) (i * height), 100, (float) height - 4) };
      guint number = np_scene_add_datum_copy (scene, &datum);

      np_scene_add_rect (scene, (int) number, NP_INK_REST, NP_FILL_SOLID, 0, i * height, 100,
                         height - 4, 0);
    }
  return scene;
}

static void
test_pages_text (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (words, "%u ", i);
  np_audit_pages_add_text (&f->pages, &(NpAuditText) { .text = words->str, .style = NP_TEXT_BODY });
  np_audit_pages_end (&f->pages, "Name");
  g_assert_cmpuint (f->pages.pages->len, >, 2);
  assert_inside (f);
  /* Every line is there once, and in order. */
  for (guint i = 0; i < f->pages.pages->len; i++)
    for (guint m = 0; m < np_scene_get_n_marks (get_page (f, i)); m++)
      {
        const NpMark *mark = np_scene_get_mark (get_page (f, i), m);
        g_auto (GStrv) line = NULL;

        if (mark->kind != NP_MARK_TEXT || mark->text_style != NP_TEXT_BODY)
          continue;
        line = g_strsplit (mark->text, " ", -1);
        for (guint w = 0; line[w] != NULL && line[w][0] != '\0'; w++)
          g_assert_cmpuint (g_ascii_strtoull (line[w], NULL, 10), ==, n++);
      }
  g_assert_cmpuint (n, ==, 3000);
}

/* A list goes on from where it begins; each of its rows can still be clicked on, on its page. */
static void
test_pages_scene (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = new_rows (f, 100, 40);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint place;

  np_audit_pages_add_text (&f->pages, &(NpAuditText) { .text = "Heading", .style = NP_TEXT_TITLE });
  place = np_audit_pages_add_place (&f->pages, "Heading", 0);
  for (guint i = 0; i < np_scene_get_n_data (scene); i++)
    g_hash_table_insert (places, np_scene_get_datum (scene, i)->key, GUINT_TO_POINTER (place));
  g_assert_true (np_audit_pages_add_scene (&f->pages, scene, places, NULL));
  g_assert_cmpuint (f->pages.pages->len, ==, 4);
  assert_inside (f);
  g_assert_cmpuint (f->pages.links->len, ==, 100);
  for (guint i = 0; i < 100; i++)
    {
      const NpAuditLink *link = &g_array_index (f->pages.links, NpAuditLink, i);
      gboolean found = FALSE;

      for (guint m = 0; m < np_scene_get_n_marks (get_page (f, link->page)); m++)
        {
          const NpMark *mark = np_scene_get_mark (get_page (f, link->page), m);

          found |= mark->kind == NP_MARK_RECT && ABS (mark->y - link->area.origin.y) < 0.5;
        }
      g_assert_true (found);
    }
}

/* A row that no page can hold gets a page that can. */
static void
test_pages_tall (Fixture *f, gconstpointer data)
{
  g_autoptr (NpScene) scene = new_rows (f, 1, 3000);

  np_audit_pages_add_text (&f->pages, &(NpAuditText) { .text = "Above", .style = NP_TEXT_BODY });
  g_assert_true (np_audit_pages_add_scene (&f->pages, scene, NULL, NULL));
  np_audit_pages_end (&f->pages, "Name");
  g_assert_cmpuint (f->pages.pages->len, ==, 2);
  g_assert_cmpfloat (np_scene_get_height (get_page (f, 1)), >, 3000);
  assert_inside (f);
}

static void
test_pages_forward (Fixture *f, gconstpointer data)
{
  const char *const texts[] = { "second", "third", "first" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      np_audit_pages_turn (&f->pages);
      np_audit_pages_add_place (&f->pages, texts[i], 0);
      np_audit_pages_add_text (&f->pages, &(NpAuditText) { .text = texts[i],
                                                           .style = NP_TEXT_BODY,
                                                           .uri = texts[i] });
    }
  np_audit_pages_bring_forward (&f->pages, 2);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint page = (i + 1) % 3;

      g_assert_cmpstr (np_scene_get_mark (get_page (f, page), 0)->text, ==, texts[i]);
      g_assert_cmpuint (g_array_index (f->pages.places, NpAuditPlace, i).page, ==, page);
      g_assert_cmpuint (g_array_index (f->pages.links, NpAuditLink, i).page, ==, page);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  gtk_init_check ();
  bundled = np_test_bundled_load ();
  g_test_add_func ("/audit/says", test_says);
  g_test_add_func ("/audit/complete", test_complete);
  g_test_add_func ("/audit/same", test_same);
  g_test_add_func ("/audit/set-aside", test_set_aside);
  g_test_add_func ("/audit/empty", test_empty);
  g_test_add_func ("/audit/cancel", test_cancel);
  g_test_add_func ("/audit/names", test_names);
  g_test_add ("/audit/pages/text", Fixture, NULL, set_up, test_pages_text, tear_down);
  g_test_add ("/audit/pages/scene", Fixture, NULL, set_up, test_pages_scene, tear_down);
  g_test_add ("/audit/pages/tall", Fixture, NULL, set_up, test_pages_tall, tear_down);
  g_test_add ("/audit/pages/forward", Fixture, NULL, set_up, test_pages_forward, tear_down);
  status = g_test_run ();
  g_clear_object (&bundled);
  return status;
}
