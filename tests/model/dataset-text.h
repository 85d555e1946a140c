/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-dataset.h"

/* All that a dataset says, in an order of its own: two are alike when their texts are. (transfer full) */
char *np_test_dataset_to_text (NpDataset *dataset);
