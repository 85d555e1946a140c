/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-label-layout.h"

static void
test_spread (void)
{
  double free_labels[] = { 10, 40, 70 };
  double crowd[] = { 50, 50, 52, 90 };
  double edge[] = { 98, 99 };

  np_label_layout_spread (free_labels, 3, 20, 0, 100);
  g_assert_cmpfloat (free_labels[1], ==, 40);
  /* The least movement in sum: around the middle of what they wanted. */
  np_label_layout_spread (crowd, 4, 10, 0, 100);
  g_assert_cmpfloat_with_epsilon (crowd[0], 122.0 / 3, 0.01);
  g_assert_cmpfloat_with_epsilon (crowd[2], 122.0 / 3 + 20, 0.01);
  g_assert_cmpfloat (crowd[3], ==, 90);
  np_label_layout_spread (edge, 2, 10, 0, 100);
  g_assert_cmpfloat (edge[0], ==, 90);
  g_assert_cmpfloat (edge[1], ==, 100);
  np_label_layout_spread (NULL, 0, 10, 0, 100);
}

/* Against the definition: nobody overlaps, and there are as many rows as the deepest pile. */
static void
test_pack (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double starts[50], ends[50];
  guint rows[50];

  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 50), deepest = 0;

      for (guint i = 0; i < n; i++)
        {
          starts[i] = (i > 0 ? starts[i - 1] : 0) + g_rand_double_range (rand, 0, 5);
          ends[i] = starts[i] + g_rand_double_range (rand, 0.1, 30);
        }

      guint n_rows = np_label_layout_pack (starts, ends, n, rows);
      for (guint i = 0; i < n; i++)
        {
          guint depth = 1;

          for (guint k = 0; k < i; k++)
            {
              g_assert_false (rows[k] == rows[i] && ends[k] > starts[i]);
              depth += ends[k] > starts[i];
            }
          deepest = MAX (deepest, depth);
        }
      g_assert_cmpuint (n_rows, ==, deepest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/label-layout/spread", test_spread);
  g_test_add_func ("/chart/label-layout/pack", test_pack);
  return g_test_run ();
}
