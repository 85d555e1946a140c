/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of each page of a PDF, as pdftotext reads it. */
char **pdf_pages_read (GBytes *pdf);

G_END_DECLS
