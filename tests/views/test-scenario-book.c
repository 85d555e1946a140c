/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done to the user's scenarios can be undone, step by step and all of it. */
#include "np-scenario-book.h"

#include <string.h>

#include "np-load-support.h"
#include "np-test-pages.h"

typedef struct
{
  TempFolder *folder;
  NpScenarioStore *store; /* (owned) */
  NpScenarioBook *book;   /* (owned) */
  GString *failures;      /* a line each */
  guint n_notified;       /* how often it was told what can be undone */
} Fixture;

static void
failed_cb (NpScenarioBook *book, const char *message, Fixture *fixture)
{
  g_string_append_printf (fixture->failures, "%s\n", message);
}

static void
notify_cb (NpScenarioBook *book, GParamSpec *pspec, Fixture *fixture)
{
  fixture->n_notified++;
}

static void
open_book (Fixture *fixture, const char *path)
{
  fixture->store = np_scenario_store_new (path);
  fixture->book = np_scenario_book_new (fixture->store);
  g_signal_connect (fixture->book, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->book, "notify::can-undo", G_CALLBACK (notify_cb), fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = temp_folder_new ();
  fixture->failures = g_string_new (NULL);
  open_book (fixture, fixture->folder);
}

static void
close_book (Fixture *fixture)
{
  g_assert_finalize_object (fixture->book);
  g_assert_finalize_object (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  temp_folder_free (fixture->folder);
  g_string_free (fixture->failures, TRUE);
}

/* (transfer full) */
static NpScenario *
make_scenario (const char *id, const char *name, gint64 amount)
{
  const NpChange change = { .kind = NP_CHANGE_BUILD,
                            .plant = (char *) "halewood",
                            .subject = (char *) "group:chery",
                            .amount = amount };

  return np_scenario_new (&(NpScenarioInit) {
      .id = id, .name = name, .changes = &change, .n_changes = 1, .own = TRUE });
}

static void
put (Fixture *fixture, const char *id, gint64 amount, const char *topic)
{
  g_autoptr (NpScenario) scenario = make_scenario (id, id, amount);
  g_autoptr (GError) error = NULL;

  g_assert_true (np_scenario_book_put (fixture->book, scenario, topic, &error));
  g_assert_no_error (error);
}

/* "a=1 b=7" (transfer full) */
static char *
describe_store (NpScenarioStore *store)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n;
  NpScenario *const *all = np_scenario_store_get_all (store, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s=%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            np_entity_get_id (NP_ENTITY (all[i])),
                            np_scenario_get_change (all[i], 0)->amount);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_has (Fixture *fixture, const char *expected)
{
  g_autofree char *text = describe_store (fixture->store);

  g_assert_cmpstr (text, ==, expected);
}

/* @id: of the scenario that it is about; NULL: there is nothing to undo */
static void
undo (Fixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = np_scenario_book_undo (fixture->book, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, id);
}

static void
redo (Fixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = np_scenario_book_redo (fixture->book, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, id);
}

static void
assert_can (Fixture *fixture, gboolean can_undo, gboolean can_redo)
{
  gboolean undo_property, redo_property;

  g_object_get (fixture->book, "can-undo", &undo_property, "can-redo", &redo_property, NULL);
  g_assert_cmpint (undo_property, ==, can_undo);
  g_assert_cmpint (redo_property, ==, can_redo);
  g_assert_cmpint (np_scenario_book_can_undo (fixture->book), ==, can_undo);
  g_assert_cmpint (np_scenario_book_can_redo (fixture->book), ==, can_redo);
}

/* --- Steps --- */

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  assert_can (fixture, FALSE, FALSE);
  undo (fixture, NULL);
  redo (fixture, NULL);
  put (fixture, "a", 1, NULL);
  assert_can (fixture, TRUE, FALSE);
  put (fixture, "b", 7, NULL);
  put (fixture, "a", 2, NULL);
  assert_has (fixture, "a=2 b=7");

  undo (fixture, "a");
  assert_has (fixture, "a=1 b=7");
  assert_can (fixture, TRUE, TRUE);
  undo (fixture, "b");
  undo (fixture, "a");
  assert_has (fixture, "");
  assert_can (fixture, FALSE, TRUE);
  undo (fixture, NULL);

  redo (fixture, "a");
  redo (fixture, "b");
  redo (fixture, "a");
  assert_has (fixture, "a=2 b=7");
  assert_can (fixture, TRUE, FALSE);
  redo (fixture, NULL);
}

static void
test_removal (Fixture *fixture, gconstpointer data)
{
  NpScenario *first;

  g_assert_false (np_scenario_book_remove (fixture->book, "a"));
  assert_can (fixture, FALSE, FALSE);
  put (fixture, "a", 1, "amount");
  first = np_scenario_store_find (fixture->store, "a");
  g_assert_true (np_scenario_book_remove (fixture->book, "a"));
  assert_has (fixture, "");
  undo (fixture, "a");
  /* The very one, so that whoever looks at it sees that nothing has changed. */
  g_assert_true (np_scenario_store_find (fixture->store, "a") == first);
  redo (fixture, "a");
  assert_has (fixture, "");
  /* What comes after a removal doesn't go on with what was before it. */
  put (fixture, "a", 2, "amount");
  undo (fixture, "a");
  assert_has (fixture, "");
  undo (fixture, "a");
  assert_has (fixture, "a=1");
}

/* What says the same is no step, and takes nothing from what was undone. */
static void
test_equal (Fixture *fixture, gconstpointer data)
{
  guint n;

  put (fixture, "a", 1, NULL);
  put (fixture, "a", 2, NULL);
  undo (fixture, "a");
  n = fixture->n_notified;
  put (fixture, "a", 1, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, n);
  assert_can (fixture, TRUE, TRUE);
  redo (fixture, "a");
  assert_has (fixture, "a=2");
}

static void
test_new_branch (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  put (fixture, "a", 2, NULL);
  put (fixture, "a", 3, NULL);
  undo (fixture, "a");
  undo (fixture, "a");
  put (fixture, "a", 9, NULL);
  assert_can (fixture, TRUE, FALSE);
  redo (fixture, NULL);
  undo (fixture, "a");
  assert_has (fixture, "a=1");
}

/* --- What follows on itself --- */

static void
test_merges (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  put (fixture, "b", 1, NULL);
  for (gint64 i = 2; i <= 30; i++)
    put (fixture, "a", i, "amount 0");
  put (fixture, "a", 40, "amount 1");
  put (fixture, "b", 50, "amount 1");
  put (fixture, "b", 60, NULL);
  put (fixture, "b", 70, NULL);
  assert_has (fixture, "a=40 b=70");
  undo (fixture, "b");
  assert_has (fixture, "a=40 b=60");
  undo (fixture, "b");
  assert_has (fixture, "a=40 b=50");
  undo (fixture, "b");
  assert_has (fixture, "a=40 b=1");
  undo (fixture, "a");
  assert_has (fixture, "a=30 b=1");
  undo (fixture, "a");
  assert_has (fixture, "a=1 b=1");
  redo (fixture, "a");
  assert_has (fixture, "a=30 b=1");
}

/* What was dragged to and fro to where it had been is nothing that could be undone. */
static void
test_to_and_fro (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  put (fixture, "a", 2, "amount 0");
  put (fixture, "a", 3, "amount 0");
  put (fixture, "a", 1, "amount 0");
  put (fixture, "a", 5, "amount 0");
  undo (fixture, "a");
  assert_has (fixture, "a=1");
  redo (fixture, "a");
  put (fixture, "a", 6, "amount 1");
  put (fixture, "a", 5, "amount 1");
  undo (fixture, "a");
  assert_has (fixture, "a=1");
}

/* What is done after an undo or a redo is a step of its own, whatever was before. */
static void
test_ends_with_undo (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  put (fixture, "a", 2, "amount 0");
  undo (fixture, "a");
  redo (fixture, "a");
  put (fixture, "a", 3, "amount 0");
  undo (fixture, "a");
  assert_has (fixture, "a=2");
  redo (fixture, "a");
  put (fixture, "a", 4, "amount 1");
  undo (fixture, "a");
  put (fixture, "a", 5, "amount 0");
  undo (fixture, "a");
  assert_has (fixture, "a=3");
}

static void
pause_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* A pause ends what follows on itself. */
static void
test_pause (Fixture *fixture, gconstpointer data)
{
  gboolean over = FALSE;

  put (fixture, "a", 1, NULL);
  put (fixture, "a", 2, "amount 0");
  g_timeout_add_once (1050, pause_cb, &over);
  np_test_wait_for (over);
  put (fixture, "a", 3, "amount 0");
  undo (fixture, "a");
  assert_has (fixture, "a=2");
}

static void
test_most_steps (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  for (gint64 i = 1; i <= 1005; i++)
    put (fixture, "a", i, NULL);
  for (; np_scenario_book_can_undo (fixture->book); n++)
    undo (fixture, "a");
  g_assert_cmpuint (n, ==, 1000);
  assert_has (fixture, "a=5");
}

/* --- Any sequence --- */

/* What the book is to be: the states that there were, and of which is now. */
typedef struct
{
  GPtrArray *states; /* of char *, as describe_store() has them */
  GPtrArray *topics; /* of char * (nullable): of the step that led to the state, with its id */
  guint now;
} Model;

static void
model_note (Model *self, const char *topic, char *state)
{
  const char *last = self->topics->pdata[self->now];

  g_ptr_array_set_size (self->states, (int) self->now + 1);
  g_ptr_array_set_size (self->topics, (int) self->now + 1);
  if (topic != NULL && g_strcmp0 (last, topic) == 0)
    {
      g_ptr_array_set_size (self->states, (int) self->now);
      g_ptr_array_set_size (self->topics, (int) self->now);
      if (g_str_equal (self->states->pdata[self->now - 1], state))
        {
          g_free (state);
          self->now--;
          return;
        }
      self->now--;
    }
  g_ptr_array_add (self->states, state);
  g_ptr_array_add (self->topics, g_strdup (topic));
  self->now++;
}

/* Nothing goes on with what is on either side of an undo. */
static void
model_move (Model *self, int by)
{
  for (guint i = 0; i < self->topics->len; i++)
    g_clear_pointer (&self->topics->pdata[i], g_free);
  self->now += (guint) by;
}

static void
do_put (Fixture *fixture, Model *model, gint64 *last)
{
  static const char *const topics[] = { NULL, "amount 0", "amount 0", "amount 1" };
  g_autofree char *id = g_strdup_printf ("%c", 'a' + g_test_rand_int_range (0, 3));
  const char *topic = topics[g_test_rand_int_range (0, G_N_ELEMENTS (topics))];
  g_autofree char *full = NULL;
  g_autofree char *before = describe_store (fixture->store);
  char *after;

  /* Where the machine was held up, whether it follows is a matter of chance. */
  if (g_get_monotonic_time () - *last > G_USEC_PER_SEC / 2)
    topic = NULL;
  full = topic != NULL ? g_strdup_printf ("%s %s", id, topic) : NULL;
  put (fixture, id, g_test_rand_int_range (1, 5), topic);
  *last = g_get_monotonic_time ();
  after = describe_store (fixture->store);
  if (g_str_equal (before, after))
    g_free (after);
  else
    model_note (model, full, after);
}

static void
do_remove (Fixture *fixture, Model *model)
{
  g_autofree char *id = g_strdup_printf ("%c", 'a' + g_test_rand_int_range (0, 3));
  gboolean was_there = np_scenario_store_find (fixture->store, id) != NULL;

  g_assert_cmpint (np_scenario_book_remove (fixture->book, id), ==, was_there);
  g_assert_null (np_scenario_store_find (fixture->store, id));
  if (was_there)
    model_note (model, NULL, describe_store (fixture->store));
}

static void
do_undo (Fixture *fixture, Model *model)
{
  g_autofree char *id = np_scenario_book_undo (fixture->book, NULL);

  g_assert_cmpint (id != NULL, ==, model->now > 0);
  if (id != NULL)
    model_move (model, -1);
}

static void
do_redo (Fixture *fixture, Model *model)
{
  g_autofree char *id = np_scenario_book_redo (fixture->book, NULL);

  g_assert_cmpint (id != NULL, ==, model->now + 1 < model->states->len);
  if (id != NULL)
    model_move (model, 1);
}

static void
assert_is (Fixture *fixture, const Model *model)
{
  assert_has (fixture, model->states->pdata[model->now]);
  assert_can (fixture, model->now > 0, model->now + 1 < model->states->len);
}

static void
walk_all (Fixture *fixture, Model *model)
{
  while (np_scenario_book_can_redo (fixture->book))
    do_redo (fixture, model);
  assert_is (fixture, model);
  g_assert_cmpuint (model->now, ==, model->states->len - 1);
  while (np_scenario_book_can_undo (fixture->book))
    {
      do_undo (fixture, model);
      assert_is (fixture, model);
    }
  assert_has (fixture, "");
  while (np_scenario_book_can_redo (fixture->book))
    {
      do_redo (fixture, model);
      assert_is (fixture, model);
    }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  Model model
      = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free), 0 };
  gint64 last = g_get_monotonic_time ();

  g_ptr_array_add (model.states, g_strdup (""));
  g_ptr_array_add (model.topics, NULL);
  for (guint i = 0; i < 600; i++)
    {
      int choice = g_test_rand_int_range (0, 10);

      if (choice < 5)
        do_put (fixture, &model, &last);
      else if (choice < 6)
        do_remove (fixture, &model);
      else if (choice < 8)
        do_undo (fixture, &model);
      else
        do_redo (fixture, &model);
      assert_is (fixture, &model);
      if (i % 100 == 99)
        walk_all (fixture, &model);
    }
  g_ptr_array_unref (model.states);
  g_ptr_array_unref (model.topics);
}

/* --- What is read and written --- */

static void
load (Fixture *fixture)
{
  g_assert_false (np_scenario_book_is_loaded (fixture->book));
  np_scenario_book_load (fixture->book);
  np_test_wait_for (np_scenario_book_is_loaded (fixture->book));
}

static void
test_load (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  close_book (fixture);
  open_book (fixture, fixture->folder);
  load (fixture);
  assert_has (fixture, "a=1");
  /* What was there before isn't undone. */
  assert_can (fixture, FALSE, FALSE);
  g_assert_cmpstr (fixture->failures->str, ==, "");
}

/* What can't be read is told, in full where it is one, and is no end of the others. */
static void
test_unread (Fixture *fixture, gconstpointer data)
{
  put (fixture, "a", 1, NULL);
  close_book (fixture);
  temp_folder_write (fixture->folder, "b.nameplate", "no zip", -1);
  open_book (fixture, fixture->folder);
  load (fixture);
  assert_has (fixture, "a=1");
  g_assert_true (g_str_has_prefix (fixture->failures->str,
                                   "1 problem in your saved scenarios: b.nameplate: "));
  g_string_truncate (fixture->failures, 0);
  close_book (fixture);

  temp_folder_write (fixture->folder, "c.nameplate", "no zip", -1);
  open_book (fixture, fixture->folder);
  load (fixture);
  g_assert_true (g_str_has_prefix (fixture->failures->str, "2 problems in your saved scenarios, "
                                                           "the first: "));
}

/* A folder that isn't one is a failure, after which the book is as good as an empty one. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = temp_folder_path (fixture->folder, "file");

  close_book (fixture);
  temp_folder_write (fixture->folder, "file", "", -1);
  open_book (fixture, path);
  load (fixture);
  g_assert_cmpstr (fixture->failures->str, !=, "");
  assert_has (fixture, "");
}

static void
test_not_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = temp_folder_path (fixture->folder, "file");

  close_book (fixture);
  temp_folder_write (fixture->folder, "file", "", -1);
  open_book (fixture, path);
  put (fixture, "a", 1, NULL);
  np_test_wait_for (fixture->failures->len > 0);
  assert_has (fixture, "a=1");
  g_assert_true (np_scenario_book_remove (fixture->book, "a"));
}

/* What can't be kept is no step. */
static void
test_not_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strnfill (100 * 1024, 'x');
  g_autoptr (NpScenario) scenario = make_scenario ("a", name, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (np_scenario_book_put (fixture->book, scenario, NULL, &error));
  g_assert_error (error, NP_LOAD_ERROR, NP_LOAD_ERROR_SCENARIO);
  assert_can (fixture, FALSE, FALSE);
  assert_has (fixture, "");
}

#define ADD(name, test) g_test_add ("/scenario-book/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps);
  ADD ("removal", test_removal);
  ADD ("equal", test_equal);
  ADD ("new-branch", test_new_branch);
  ADD ("merges", test_merges);
  ADD ("to-and-fro", test_to_and_fro);
  ADD ("ends-with-undo", test_ends_with_undo);
  ADD ("pause", test_pause);
  ADD ("most-steps", test_most_steps);
  ADD ("random", test_random);
  ADD ("load", test_load);
  ADD ("unread", test_unread);
  ADD ("no-folder", test_no_folder);
  ADD ("not-written", test_not_written);
  ADD ("not-kept", test_not_kept);
  return g_test_run ();
}
