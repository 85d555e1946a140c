/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-diagnostic.h"

#define MAX_FOUND    80
#define MAX_EXPECTED 240
#define MAX_FILE     160

struct _NpDiagnostic
{
  GObject parent_instance;

  NpSeverity severity;
  char *file;     /* (owned) */
  guint line;     /* 0 when the whole file is meant */
  guint column;   /* 0 when the whole line is meant */
  char *found;    /* (owned) */
  char *expected; /* (owned) */
};

G_DEFINE_ENUM_TYPE (NpSeverity,
                    np_severity,
                    G_DEFINE_ENUM_VALUE (NP_SEVERITY_ERROR, "error"),
                    G_DEFINE_ENUM_VALUE (NP_SEVERITY_WARNING, "warning"))
G_DEFINE_FINAL_TYPE (NpDiagnostic, np_diagnostic, G_TYPE_OBJECT)

enum
{
  PROP_SEVERITY = 1,
  PROP_FILE,
  PROP_LINE,
  PROP_COLUMN,
  PROP_FOUND,
  PROP_EXPECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Text of unknown origin as one short line: control characters become the pictures that Unicode
 * has for them, bytes that are not UTF-8 the replacement character. Line and paragraph separators
 * and the characters that turn the direction of writing could forge a line of a report as well. */
static char *
make_showable (const char *text, guint max_chars)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) shown = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (++n == max_chars && *g_utf8_next_char (p) != '\0')
        {
          g_string_append (shown, "…");
          break;
        }
      if (c < 0x20)
        c += 0x2400;
      else if (c == 0x7f)
        c = 0x2421;
      else if ((c >= 0x80 && c < 0xa0) || (c >= 0x2028 && c <= 0x202e)
               || (c >= 0x2066 && c <= 0x2069))
        c = 0xfffd;
      g_string_append_unichar (shown, c);
    }
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
np_diagnostic_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpDiagnostic *self = NP_DIAGNOSTIC (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_FOUND:
      g_value_set_string (value, self->found);
      break;
    case PROP_EXPECTED:
      g_value_set_string (value, self->expected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_diagnostic_finalize (GObject *object)
{
  NpDiagnostic *self = NP_DIAGNOSTIC (object);

  g_free (self->file);
  g_free (self->found);
  g_free (self->expected);
  G_OBJECT_CLASS (np_diagnostic_parent_class)->finalize (object);
}

static void
np_diagnostic_class_init (NpDiagnosticClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = np_diagnostic_get_property;
  object_class->finalize = np_diagnostic_finalize;

  properties[PROP_SEVERITY]
      = g_param_spec_enum ("severity", NULL, NULL, NP_TYPE_SEVERITY, NP_SEVERITY_ERROR, flags);
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_FOUND] = g_param_spec_string ("found", NULL, NULL, NULL, flags);
  properties[PROP_EXPECTED] = g_param_spec_string ("expected", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
np_diagnostic_init (NpDiagnostic *self)
{
}

/**
 * np_diagnostic_new:
 * @severity: an error is a row that was left out; a warning is not
 * @file: the file's name inside the package
 * @line: from 1, or 0 when the whole file is meant
 * @column: in characters from 1, or 0 when the whole line is meant
 * @found: what was found; may carry text of the file as it is
 * @expected: what should have been there
 *
 * Makes a diagnostic. Strings are copied, shortened and freed of control characters.
 *
 * Returns: (transfer full): a new diagnostic
 */
NpDiagnostic *
np_diagnostic_new (NpSeverity severity,
                   const char *file,
                   guint line,
                   guint column,
                   const char *found,
                   const char *expected)
{
  NpDiagnostic *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (found != NULL, NULL);
  g_return_val_if_fail (expected != NULL, NULL);

  self = g_object_new (NP_TYPE_DIAGNOSTIC, NULL);
  self->severity = severity;
  self->file = make_showable (file, MAX_FILE);
  self->line = line;
  self->column = column;
  self->found = make_showable (found, MAX_FOUND);
  self->expected = make_showable (expected, MAX_EXPECTED);
  return self;
}

NpSeverity
np_diagnostic_get_severity (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), NP_SEVERITY_ERROR);

  return self->severity;
}

const char *
np_diagnostic_get_file (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), NULL);

  return self->file;
}

guint
np_diagnostic_get_line (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), 0);

  return self->line;
}

guint
np_diagnostic_get_column (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), 0);

  return self->column;
}

const char *
np_diagnostic_get_found (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), NULL);

  return self->found;
}

const char *
np_diagnostic_get_expected (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), NULL);

  return self->expected;
}

/**
 * np_diagnostic_to_string:
 * @self: a diagnostic
 *
 * The diagnostic as the command line prints it. The word for the severity is not translated:
 * other programs match on it, as they do with a compiler's.
 *
 * Returns: (transfer full): "FILE:LINE:COLUMN: error: what was found; what was expected"
 */
char *
np_diagnostic_to_string (NpDiagnostic *self)
{
  g_return_val_if_fail (NP_IS_DIAGNOSTIC (self), NULL);

  return g_strdup_printf ("%s:%u:%u: %s: %s; %s", self->file, self->line, self->column,
                          self->severity == NP_SEVERITY_ERROR ? "error" : "warning", self->found,
                          self->expected);
}
