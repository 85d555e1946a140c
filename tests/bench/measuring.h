/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

/* What the programs share that measure. Prints "NAME VALUE". */
void say (const char *name, double value);
double seconds_since (gint64 start); /* @start: g_get_monotonic_time() */
double cpu_ms (void);                /* of this process, since some time */
/* Loads a package and says how long that took; ends the program when a row is left out. (transfer
 * full) */
NpDataset *load_package (const char *folder);
