/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-figures.h"

G_BEGIN_DECLS

/* What tests of figures ask for. Every function fails the test where there is none. */

/* (transfer full) */
NpLocation *np_test_location (const char *uri);
NpFigure *np_test_figure (NpDataset *dataset, const char *uri);
NpTable *np_test_table (NpDataset *dataset, const char *uri);
/* With letters of a fixed width, light. (transfer full) */
NpScene *np_test_scene (NpFigure *figure, NpTheme *theme, double width);
/* Its scene at 720 pixels, as text, is what the file of goldens has; NP_UPDATE_GOLDENS=1 writes it anew. */
void np_test_assert_golden (NpDataset *dataset, const char *name, const char *uri);
/* The table as a file has it, without quotes. (transfer full) */
char *np_test_list (NpDataset *dataset, const char *uri);

guint np_test_column (NpTable *table, const char *column);
/* The first row, from @first on, of which a column's file cell is @value; G_MAXUINT: none. */
guint np_test_find_row (NpTable *table, guint first, const char *column, const char *value);
/* The first such row; fails when there is none. */
guint np_test_row (NpTable *table, const char *column, const char *value);
gboolean np_test_is_gap (NpTable *table, guint row, const char *column);
gint64 np_test_integer (NpTable *table, guint row, const char *column);
double np_test_fraction (NpTable *table, guint row, const char *column);
void np_test_assert_cell (NpTable *table, guint row, const char *column, const char *expected);
/* NULL: not looked at. */
void np_test_assert_texts (NpDataset *dataset,
                           const char *uri,
                           const char *title,
                           const char *summary,
                           const char *headline);

G_END_DECLS
