/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program that saves and is killed at any moment leaves each scenario as it last was, or as it was to
 * become. This program is also the one that is killed. */

#include "store-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define N_KILLS 30
#define N_IDS   3
/* So large that a file takes several writes. */
#define NOTE_SIZE (48 * 1024)
#define SAVES     "--save-for-ever"

static const char *const ids[N_IDS] = { "own-a", "own-b", "own-c" };

/* One of the versions that are written of a scenario: any of its bytes tells which one. */
static NpScenario *
make_version (const char *id, guint version)
{
  g_autofree char *name = g_strdup_printf ("%u", version);
  g_autofree char *note = g_strnfill (NOTE_SIZE, (char) ('a' + version % 26));
  NpChange changes[8];

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    changes[i] = (NpChange) {
      .kind = NP_CHANGE_CAPACITY, .plant = (char *) id, .amount = version, .note = note
    };
  return np_scenario_new (&(NpScenarioInit) { .id = id,
                                              .name = name,
                                              .note = note,
                                              .changes = changes,
                                              .n_changes = G_N_ELEMENTS (changes),
                                              .own = TRUE });
}

/* Saves version after version of each, and says so with a byte when one is on the disk. */
static int
save_for_ever (const char *folder, guint version)
{
  g_autoptr (NpScenarioStore) store = np_scenario_store_new (folder);

  for (;; version++)
    for (guint i = 0; i < N_IDS; i++)
      {
        g_autoptr (NpScenario) scenario = make_version (ids[i], version);
        g_autoptr (GError) error = NULL;

        if (!np_scenario_store_save (store, scenario, &error)
            || !np_scenario_store_flush (store, &error))
          {
            g_printerr ("%s\n", error->message);
            return EXIT_FAILURE;
          }
        if (write (STDOUT_FILENO, ".", 1) != 1)
          return EXIT_FAILURE;
      }
}

/* Starts the one that saves, lets it say so a random number of times, and kills it somewhere in what
 * comes after. What it said until it died is counted too. */
static guint
run_and_kill (const char *folder, guint version)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *from = g_strdup_printf ("%u", version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) child
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, self, SAVES, folder, from, NULL);
  GInputStream *output;
  guint until = (guint) g_test_rand_int_range (1, 20);
  guint spins = (guint) g_test_rand_int_range (0, 100);
  guint n = 0;
  char byte;

  g_assert_no_error (error);
  output = g_subprocess_get_stdout_pipe (child);
  for (; n < until; n++)
    g_assert_cmpint (g_input_stream_read (output, &byte, 1, NULL, NULL), ==, 1);
  /* Work of a random length, so that it is not always at the start of a save. */
  for (guint i = 0; i < spins; i++)
    g_object_unref (make_version (ids[0], i));
  g_subprocess_send_signal (child, SIGKILL);
  while (g_input_stream_read (output, &byte, 1, NULL, NULL) == 1)
    n++;
  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (child));
  return n;
}

/* The version that is there, which is whole. */
static guint
read_version (NpScenarioStore *store, const char *id)
{
  NpScenario *scenario = np_scenario_store_find (store, id);
  g_autoptr (NpScenario) expected = NULL;
  guint version;

  if (scenario == NULL)
    return 0;
  version = (guint) atoi (np_entity_get_name (NP_ENTITY (scenario)));
  expected = make_version (id, version);
  g_assert_true (np_scenario_equal (scenario, expected));
  return version;
}

static void
test_killed (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  guint known[N_IDS] = { 0 }; /* what was there last */
  guint version = 1;

  for (guint kill = 0; kill < N_KILLS; kill++)
    {
      guint n = run_and_kill (folder, version);
      g_autoptr (NpScenarioStore) store = open_store (folder);
      GListModel *diagnostics = np_scenario_store_get_diagnostics (store);

      g_assert_cmpuint (g_list_model_get_n_items (diagnostics), ==, 0);
      for (guint i = 0; i < N_IDS; i++)
        {
          /* The last version that was said to be on the disk; the one that is next may be there too,
           * of the scenario whose turn it was. */
          guint said = n > i ? version + (n - 1 - i) / N_IDS : known[i];
          guint next = n > i ? said + 1 : version;

          known[i] = read_version (store, ids[i]);
          if (known[i] != said && (i != n % N_IDS || known[i] != next))
            g_error ("%s is version %u and not %u or %u", ids[i], known[i], said, next);
        }
      version = known[0] + 1;
    }
}

int
main (int argc, char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], SAVES))
    return save_for_ever (argv[2], (guint) atoi (argv[3]));

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario-store/killed", test_killed);
  return g_test_run ();
}
