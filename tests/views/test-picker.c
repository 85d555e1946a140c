/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found in a picker, however it is spelled, and the lines it is made of. */
#include "np-name-match.h"
#include "np-picker-item.h"

static void
test_fold (void)
{
  const struct
  {
    const char *text;
    const char *folded;
  } cases[] = { { "Škoda", "skoda" },
                { "CITROËN", "citroen" },
                { "Straße", "strasse" },
                { "Mercedes-Benz", "mercedes benz" },
                { " Omoda & Jaecoo ", "omoda jaecoo" },
                { "&", "" },
                { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = np_name_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static guint
match (NpPickerItem *item, const char *text)
{
  g_autofree char *folded = np_name_fold (text);
  guint found = np_picker_item_match (item, folded);

  g_assert_cmpuint (np_picker_item_get_match (item), ==, found);
  return found;
}

static void
test_matches (void)
{
  g_autoptr (NpPickerItem) item
      = np_picker_item_new ("mercedes-benz", "Mercedes-Benz", "Merc\nDaimler");
  const struct
  {
    const char *text;
    guint match;
  } cases[] = {
    { "mercedes benz", NP_NAME_MATCH_EXACT },
    { "MERCEDES-BENZ", NP_NAME_MATCH_EXACT },
    { "mercedesbenz", NP_NAME_MATCH_EXACT },
    { "merc", NP_NAME_MATCH_EXACT },
    { "mer", NP_NAME_MATCH_PREFIX },
    { "daim", NP_NAME_MATCH_PREFIX },
    { "mercedes-b", NP_NAME_MATCH_PREFIX },
    { "benz", NP_NAME_MATCH_WORDS },
    { "BENZ mer", NP_NAME_MATCH_WORDS },
    { "", NP_NAME_MATCH_WORDS },
    { "  ", NP_NAME_MATCH_WORDS },
    { "mercdes", NP_NAME_MATCH_CLOSE + 1 },
    { "merecdes benz", NP_NAME_MATCH_CLOSE + 1 },
    { "mercedez bens", NP_NAME_MATCH_CLOSE + 2 },
    { "benz audi", NP_NAME_MATCH_NONE },
    { "bmw", NP_NAME_MATCH_NONE },
    { "volvo", NP_NAME_MATCH_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (match (item, cases[i].text) != cases[i].match)
      g_error ("“%s” matches as %u", cases[i].text, match (item, cases[i].text));
}

/* What people type, and what they mean by it. */
static void
test_forgives_spelling (void)
{
  const char *const names[]
      = { "Volkswagen", "Škoda", "Citroën", "Land Rover", "Hyundai",       "Mercedes-Benz",
          "Seat",       "Fiat",  "Jaecoo",  "Alfa Romeo", "Omoda & Jaecoo" };
  const struct
  {
    const char *text;
    const char *name;
  } cases[] = {
    { "volkswagon", "Volkswagen" },
    { "wolkswagen", "Volkswagen" },
    { "volkswago", "Volkswagen" },
    { "Skoda", "Škoda" },
    { "skodda", "Škoda" },
    { "citreon", "Citroën" },
    { "citroen", "Citroën" },
    { "landrover", "Land Rover" },
    { "land rovr", "Land Rover" },
    { "hundai", "Hyundai" },
    { "mercedes bens", "Mercedes-Benz" },
    { "jaeco", "Jaecoo" },
    { "jeacoo", "Jaecoo" },
    { "alpha romeo", "Alfa Romeo" },
    { "omoda jaecoo", "Omoda & Jaecoo" },
    { "seat", "Seat" },
    { "fiat", "Fiat" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *best = NULL;
      guint best_match = NP_NAME_MATCH_NONE;

      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_autoptr (NpPickerItem) item = np_picker_item_new ("x", names[j], NULL);
          guint found = match (item, cases[i].text);

          if (found < best_match)
            {
              best_match = found;
              best = names[j];
            }
        }
      g_assert_cmpstr (best, ==, cases[i].name);
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
  np_picker_item_set_state (item, NP_PICKER_OUT, NULL, -1);
  g_assert_cmpuint (count, ==, 0);
  np_picker_item_set_state (item, NP_PICKER_SHOWN, "12", 3);
  g_assert_cmpuint (count, ==, 3);
  np_picker_item_set_state (item, NP_PICKER_SHOWN, "12", 3);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (np_picker_item_get_state (item), ==, NP_PICKER_SHOWN);
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
  g_test_add_func ("/picker/forgives-spelling", test_forgives_spelling);
  g_test_add_func ("/picker/state-notifies-changes-only", test_state_notifies_changes_only);
  return g_test_run ();
}
