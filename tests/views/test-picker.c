/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-picker-item.h"

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[]
      = { { "Škoda", "skoda" }, { "CITROËN", "citroen" }, { "Straße", "strasse" }, { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = np_picker_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_matches (void)
{
  g_autoptr (NpPickerItem) item
      = np_picker_item_new ("mercedes-benz", "Mercedes-Benz", "Merc Daimler");
  const struct
  {
    const char *text;
    gboolean found;
  } cases[] = { { "mer", TRUE },      { "benz", TRUE },       { "BENZ mer", TRUE },
                { "daim", TRUE },     { "", TRUE },           { "  ", TRUE },
                { "ercedes", FALSE }, { "benz audi", FALSE }, { "mercedes-b", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = np_picker_fold (cases[i].text);

      g_assert_cmpint (np_picker_item_matches (item, folded), ==, cases[i].found);
    }
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_state_notifies_changes_only (void)
{
  NpPickerItem *item = np_picker_item_new ("a", "A", NULL);
  guint count = 0;

  g_signal_connect (item, "notify", G_CALLBACK (count_cb), &count);
  np_picker_item_set_state (item, FALSE, NULL, -1);
  g_assert_cmpuint (count, ==, 0);
  np_picker_item_set_state (item, TRUE, "12", 3);
  g_assert_cmpuint (count, ==, 3);
  np_picker_item_set_state (item, TRUE, "12", 3);
  g_assert_cmpuint (count, ==, 3);
  g_assert_true (np_picker_item_get_selected (item));
  g_assert_cmpstr (np_picker_item_get_value (item), ==, "12");
  g_assert_cmpint (np_picker_item_get_ink (item), ==, 3);
  g_assert_finalize_object (item);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picker/fold", test_fold);
  g_test_add_func ("/picker/matches", test_matches);
  g_test_add_func ("/picker/state-notifies-changes-only", test_state_notifies_changes_only);
  return g_test_run ();
}
