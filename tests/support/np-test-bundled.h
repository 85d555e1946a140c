/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

/* The dataset that comes with the program, read with the loader. (transfer full) */
NpDataset *np_test_bundled_load (void);
