/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-svg-writer.h"

#include <math.h>
#include <string.h>

/* Two decimals are a hundredth of a pixel; trailing zeros only make files larger. */
void
np_svg_append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", isfinite (value) ? value : 0.0);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  buffer[length] = '\0';
  g_string_append (out, g_str_equal (buffer, "-0") ? "0" : buffer);
}

/* XML can't hold most control characters, not even escaped, nor the two non-characters. */
static gboolean
is_writable (gunichar c)
{
  return (c == '\n' || c == '\t' || !g_unichar_iscntrl (c)) && c != 0xfffe && c != 0xffff;
}

void
np_svg_append_escaped (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (is_writable (c))
        g_string_append_unichar (out, c);
    }
}

void
np_svg_append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  np_svg_append_number (out, value);
  g_string_append_c (out, '"');
}

void
np_svg_append_text_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  np_svg_append_escaped (out, value);
  g_string_append_c (out, '"');
}

/* <name>text</name>, or nothing when there is no text. */
void
np_svg_append_element (GString *out, const char *name, const char *attributes, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return;
  g_string_append_printf (out, "<%s%s>", name, attributes);
  np_svg_append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", name);
}

void
np_svg_append_color (GString *out, const char *name, const GdkRGBA *color)
{
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", name, (guint) lround (color->red * 255),
                          (guint) lround (color->green * 255), (guint) lround (color->blue * 255));
  if (color->alpha < 1)
    {
      g_string_append_printf (out, " %s-opacity=\"", name);
      np_svg_append_number (out, color->alpha);
      g_string_append_c (out, '"');
    }
}
