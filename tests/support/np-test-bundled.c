/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-test-bundled.h"

#include "np-loader.h"

NpDataset *
np_test_bundled_load (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("NP_TEST_DATASET"));
  g_autoptr (NpLoader) loader = np_loader_new (file);
  g_autoptr (GError) error = NULL;
  NpDataset *dataset = np_loader_load (loader, NULL, &error);

  g_assert_no_error (error);
  return dataset;
}
