/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures lead back to the view that they show, and broken ones lead nowhere. */
#include <glib/gstdio.h>
#include <string.h>

#include "np-loader.h"
#include "np-picture-link.h"

#define LOCATION  "nameplate:registrations?period=2025&by=group"
#define SIGNATURE "\x89PNG\r\n\x1a\n"

/* --- Making pictures ---------------------------------------------------------------------- */

static void
append_chunk (GString *png, const char *type, const char *data, gsize length)
{
  guint32 size = GUINT32_TO_BE ((guint32) length);

  g_string_append_len (png, (const char *) &size, 4);
  g_string_append_len (png, type, 4);
  g_string_append_len (png, data, (gssize) length);
  g_string_append_len (png, "sums", 4); /* nothing is decoded, and so none is checked */
}

static GString *
new_png (void)
{
  GString *png = g_string_new (SIGNATURE);

  append_chunk (png, "IHDR", "0123456789012", 13);
  return png;
}

static void
end_png (GString *png)
{
  append_chunk (png, "IDAT", "pixels", 6);
  append_chunk (png, "IEND", "", 0);
}

/* A text as Nameplate writes it. */
static void
append_text (GString *png, const char *keyword, const char *text)
{
  g_autoptr (GString) data = g_string_new (keyword);

  g_string_append_len (data, "\0\0\0\0\0", 5);
  g_string_append (data, text);
  append_chunk (png, "iTXt", data->str, data->len);
}

static char *
make_svg (const char *metadata)
{
  return g_strdup_printf ("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">"
                          "<title>T</title><metadata><rdf:RDF><rdf:Description>%s"
                          "</rdf:Description></rdf:RDF></metadata><rect/></svg>",
                          metadata);
}

static NpPictureLink *
parse (const char *data, gsize size, int code)
{
  g_autoptr (GError) error = NULL;
  /* Where it ends exactly, so that reading behind it is seen. */
  g_autofree char *copy = g_memdup2 (data, size);
  NpPictureLink *link = np_picture_link_parse (size > 0 ? copy : NULL, size, "a.png", &error);

  if (code < 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (link);
    }
  else
    {
      g_assert_null (link);
      g_assert_error (error, NP_LOAD_ERROR, code);
      g_assert_nonnull (strstr (error->message, "a.png"));
    }
  return link;
}

static void
assert_fails (const char *data, int code)
{
  g_assert_null (parse (data, strlen (data), code));
}

static void
assert_svg (const char *metadata, int code)
{
  g_autofree char *svg = make_svg (metadata);

  assert_fails (svg, code);
}

/* --- Tests -------------------------------------------------------------------------------- */

static void
assert_link (const NpPictureLink *link, const char *dataset)
{
  g_autofree char *uri = np_location_to_uri (link->location);

  g_assert_cmpstr (uri, ==, LOCATION);
  g_assert_cmpstr (link->dataset, ==, dataset);
}

static void
test_png (void)
{
  g_autoptr (GString) png = new_png ();
  g_autoptr (NpPictureLink) link = NULL;

  append_text (png, "Title", "nameplate:plants");
  append_text (png, "Location", LOCATION);
  append_text (png, "Dataset", "uk-car-market 1.0");
  end_png (png);
  link = parse (png->str, png->len, -1);
  assert_link (link, "uk-car-market 1.0");
  g_assert_true (np_picture_link_is_of (link, "uk-car-market"));
  g_assert_false (np_picture_link_is_of (link, "uk-car"));
  g_assert_false (np_picture_link_is_of (link, "uk-car-market-2"));
}

/* As other programs write it again: plain texts, behind the pixels. */
static void
test_png_plain (void)
{
  g_autoptr (GString) png = new_png ();
  g_autoptr (NpPictureLink) link = NULL;

  append_chunk (png, "IDAT", "pixels", 6);
  append_chunk (png, "tEXt", "Location\0" LOCATION, sizeof "Location\0" LOCATION - 1);
  append_chunk (png, "IEND", "", 0);
  link = parse (png->str, png->len, -1);
  assert_link (link, NULL);
  g_assert_true (np_picture_link_is_of (link, "any"));
}

static void
test_png_without (void)
{
  g_autoptr (GString) png = new_png ();

  append_text (png, "Title", LOCATION);
  end_png (png);
  g_assert_null (parse (png->str, png->len, NP_LOAD_ERROR_NO_LOCATION));
}

static void
test_png_other_address (void)
{
  static const char *const addresses[] = { "https://example.org/", "nameplate:nowhere",
                                           "file:///etc/passwd", "nameplate:plants?a=b" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GString) png = new_png ();

      append_text (png, "Location", addresses[i]);
      end_png (png);
      g_assert_null (parse (png->str, png->len, NP_LOAD_ERROR_NO_LOCATION));
    }
}

/* Cut anywhere, it either says its location or that it is damaged. */
static void
test_png_cut (void)
{
  g_autoptr (GString) png = new_png ();
  gsize whole;

  append_text (png, "Location", LOCATION);
  whole = png->len;
  end_png (png);
  for (gsize size = 0; size < png->len; size++)
    {
      g_autoptr (NpPictureLink) link
          = parse (png->str, size, size < whole ? NP_LOAD_ERROR_PICTURE : -1);

      if (link != NULL)
        assert_link (link, NULL);
    }
}

static void
test_png_hostile (void)
{
  static const struct
  {
    const char *type;
    const char *data;
    gsize length;
  } chunks[] = {
    { "iTXt", "", 0 },
    { "iTXt", "Location", 8 },                              /* no end of the keyword */
    { "iTXt", "Location\0", 9 },                            /* nothing behind it */
    { "iTXt", "Location\0\0", 10 },                         /* half a header */
    { "iTXt", "Location\0\0\0en", 13 },                     /* no end of the language */
    { "iTXt", "Location\0\1\0\0\0nameplate:plants", 29 },   /* compressed */
    { "iTXt", "Location\0\0\0\0\0nameplate:\xff\xfe", 25 }, /* not UTF-8 */
    { "tEXt", "Location\0nameplate:\0plants", 26 },         /* a NUL */
    { "tEXt", "\0nameplate:plants", 17 },                   /* no keyword */
  };

  for (guint i = 0; i < G_N_ELEMENTS (chunks); i++)
    {
      g_autoptr (GString) png = new_png ();

      append_chunk (png, chunks[i].type, chunks[i].data, chunks[i].length);
      end_png (png);
      g_assert_null (parse (png->str, png->len, NP_LOAD_ERROR_NO_LOCATION));
    }
}

/* Lengths that reach behind the file's end, up to where adding to them would begin anew. */
static void
test_png_lengths (void)
{
  static const guint32 lengths[] = { 1, 100, 0x7fffffff, 0xfffffff3, 0xfffffff4, 0xffffffff };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GString) png = new_png ();
      guint32 length = GUINT32_TO_BE (lengths[i]);

      g_string_append_len (png, (const char *) &length, 4);
      g_string_append_len (png, "iTXtsums", 8);
      g_assert_null (parse (png->str, png->len, NP_LOAD_ERROR_PICTURE));
    }
}

static void
test_too_long (void)
{
  g_autofree char *many = g_strnfill (200 * 1024, 'a');
  g_autofree char *address = g_strconcat ("nameplate:plants?select=", many, NULL);
  g_autofree char *metadata = g_strdup_printf ("<dc:identifier>%s</dc:identifier>", address);
  g_autoptr (GString) png = new_png ();

  append_text (png, "Location", address);
  end_png (png);
  g_assert_null (parse (png->str, png->len, NP_LOAD_ERROR_NO_LOCATION));
  assert_svg (metadata, NP_LOAD_ERROR_NO_LOCATION);
}

static void
test_svg (void)
{
  g_autofree char *svg
      = make_svg ("<dc:identifier>nameplate:registrations?period=2025&amp;by=group</dc:identifier>"
                  "<dc:relation>small 2</dc:relation>");
  g_autoptr (NpPictureLink) link = parse (svg, strlen (svg), -1);

  assert_link (link, "small 2");
}

static void
test_svg_hostile (void)
{
  static const char *const not_pictures[] = {
    "",
    " ",
    "\x89PNG",
    "not a picture",
    "<html><dc:identifier>nameplate:plants</dc:identifier></html>",
    "<svg",
    "<svg></svg",
    "<svg><metadata></svg>",
    "<svg>&undefined;</svg>",
    /* An entity that isn't XML's own is neither looked up nor opened. */
    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
    "<svg><dc:identifier>&x;</dc:identifier></svg>",
    "<!DOCTYPE svg [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"
    "<svg><dc:identifier>nameplate:plants?country=&b;</dc:identifier></svg>",
    "<svg>\xff\xfe</svg>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (not_pictures); i++)
    assert_fails (not_pictures[i], NP_LOAD_ERROR_PICTURE);
  assert_svg ("", NP_LOAD_ERROR_NO_LOCATION);
  assert_svg ("<dc:identifier/>", NP_LOAD_ERROR_NO_LOCATION);
  assert_svg ("<dc:identifier> </dc:identifier>", NP_LOAD_ERROR_NO_LOCATION);
  assert_svg ("<identifier>nameplate:plants</identifier>", NP_LOAD_ERROR_NO_LOCATION);
  assert_svg ("<dc:title>nameplate:plants</dc:title>", NP_LOAD_ERROR_NO_LOCATION);
  assert_svg ("<dc:identifier>javascript:alert(1)</dc:identifier>", NP_LOAD_ERROR_NO_LOCATION);
}

/* Any number of elements inside one another takes no stack. */
static void
test_svg_deep (void)
{
  g_autoptr (GString) svg = g_string_new ("<svg>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (svg, "<g>");
  g_assert_null (parse (svg->str, svg->len, NP_LOAD_ERROR_PICTURE));
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    gboolean possible;
  } cases[] = { { "a.png", TRUE },   { "a.SVG", TRUE },
                { "a.pdf", FALSE },  { "a.nameplate", FALSE },
                { "png", FALSE },    { "a.png.zip", FALSE },
                { "a.svgz", FALSE }, { "datapackage.json", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename ("/tmp", cases[i].name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_cmpint (np_picture_link_is_possible (file), ==, cases[i].possible);
    }
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static NpPictureLink *
read_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  np_picture_link_read_async (file, cancellable, read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return np_picture_link_read_finish (result, error);
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_dir_make_tmp ("np-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *svg = make_svg (
      "<dc:identifier>nameplate:registrations?period=2025&amp;by=group</dc:identifier>");
  g_autoptr (NpPictureLink) link = NULL;

  g_assert_null (read_file (path, NULL, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (read_file (folder, NULL, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, svg, -1, &error));
  link = read_file (path, NULL, &error);
  g_assert_no_error (error);
  assert_link (link, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_null (read_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  /* Endless, and of a size that no one knows before. */
  g_assert_null (read_file ("/dev/zero", NULL, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_TOO_BIG);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-link/png", test_png);
  g_test_add_func ("/picture-link/png/plain", test_png_plain);
  g_test_add_func ("/picture-link/png/without", test_png_without);
  g_test_add_func ("/picture-link/png/other-address", test_png_other_address);
  g_test_add_func ("/picture-link/png/cut", test_png_cut);
  g_test_add_func ("/picture-link/png/hostile", test_png_hostile);
  g_test_add_func ("/picture-link/png/lengths", test_png_lengths);
  g_test_add_func ("/picture-link/too-long", test_too_long);
  g_test_add_func ("/picture-link/svg", test_svg);
  g_test_add_func ("/picture-link/svg/hostile", test_svg_hostile);
  g_test_add_func ("/picture-link/svg/deep", test_svg_deep);
  g_test_add_func ("/picture-link/names", test_names);
  g_test_add_func ("/picture-link/files", test_files);
  return g_test_run ();
}
