/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-source.h"

G_BEGIN_DECLS

/* How a source can be cited. */
typedef enum
{
  NP_CITATION_SHORT,    /* "SMMT 2026" */
  NP_CITATION_LONG,     /* a line of a list of references */
  NP_CITATION_BIBTEX,   /* an entry of a .bib file, for LaTeX */
  NP_CITATION_CSL_JSON, /* for Zotero, Pandoc and the like */
} NpCitationForm;

#define NP_N_CITATION_FORMS (NP_CITATION_CSL_JSON + 1)

/* The words that actions use: "short", "long", "bibtex", "csl-json". */
const char *np_citation_form_get_word (NpCitationForm form);
gboolean np_citation_form_parse (const char *word, NpCitationForm *form);
/* (transfer full) */
char *np_citation_new (NpSource *source, NpCitationForm form);

G_END_DECLS
