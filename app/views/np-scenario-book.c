/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-scenario-book.h"

#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-diagnostic.h"

/* A pause this long ends what follows on itself. */
#define PAUSE_US (1 * G_USEC_PER_SEC)
/* Scenarios are small; more than anyone goes back. */
#define MOST_STEPS 1000

/* One thing that was done. */
typedef struct
{
  NpScenario *before; /* (owned) (nullable): it was not there */
  NpScenario *after;  /* (owned) (nullable): it was removed */
  char *topic;        /* (owned) (nullable) */
  gint64 time;
} Step;

struct _NpScenarioBook
{
  GObject parent_instance;

  NpScenarioStore *store; /* (owned) */
  GPtrArray *steps;       /* (owned) of Step */
  guint n_done;           /* of them; the others were undone */
  gboolean loaded;
};

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_LOADED,
  N_PROPS
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (NpScenarioBook, np_scenario_book, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
step_free (Step *self)
{
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_free (self->topic);
  g_free (self);
}

static const char *
get_id (const Step *step)
{
  return np_entity_get_id (NP_ENTITY (step->after != NULL ? step->after : step->before));
}

static void
notify (NpScenarioBook *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
}

/* Whether @topic goes on with the newest step. */
static gboolean
follows (NpScenarioBook *self, const char *id, const char *topic, gint64 now)
{
  Step *last = self->n_done > 0 ? self->steps->pdata[self->n_done - 1] : NULL;

  return last != NULL && topic != NULL && g_strcmp0 (last->topic, topic) == 0 && last->after != NULL
         && g_str_equal (get_id (last), id) && now - last->time < PAUSE_US;
}

/* What was undone can't be done again from here on. @before and @after: (transfer full) (nullable) */
static void
note (NpScenarioBook *self, NpScenario *before, NpScenario *after, const char *topic)
{
  gint64 now = g_get_monotonic_time ();
  Step *step;

  g_ptr_array_set_size (self->steps, (int) self->n_done);
  if (after != NULL && follows (self, np_entity_get_id (NP_ENTITY (after)), topic, now))
    {
      step = self->steps->pdata[self->n_done - 1];
      g_object_unref (step->after);
      step->after = after;
      step->time = now;
      g_clear_object (&before);
      /* What is where it had been, there is nothing to undo of. */
      if (step->before != NULL && np_scenario_equal (step->before, after))
        g_ptr_array_set_size (self->steps, (int) --self->n_done);
      return;
    }
  step = g_new0 (Step, 1);
  step->before = before;
  step->after = after;
  step->topic = g_strdup (topic);
  step->time = now;
  if (self->steps->len == MOST_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
  g_ptr_array_add (self->steps, step);
  self->n_done = self->steps->len;
}

/* Makes a scenario what it was or is to be. @scenario: (nullable): it is not to be there */
static gboolean
restore (NpScenarioBook *self, const char *id, NpScenario *scenario, GError **error)
{
  g_autoptr (NpScenario) removed = NULL;

  if (scenario != NULL)
    return np_scenario_store_save (self->store, scenario, error);
  removed = np_scenario_store_remove (self->store, id);
  return TRUE;
}

/* What is done next is a step of its own, on whichever side of an undo. */
static void
end_topics (NpScenarioBook *self)
{
  for (guint i = MAX (self->n_done, 1) - 1; i < MIN (self->n_done + 1, self->steps->len); i++)
    g_clear_pointer (&((Step *) self->steps->pdata[i])->topic, g_free);
}

static void
fail (NpScenarioBook *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, message);
}

static void
write_failed_cb (NpScenarioBook *self, const char *id, const char *message)
{
  fail (self, message);
}

/* Files that can't be read stay as they are, and are not passed over in silence. */
static void
report_unread (NpScenarioBook *self)
{
  GListModel *diagnostics = np_scenario_store_get_diagnostics (self->store);
  guint n = g_list_model_get_n_items (diagnostics);
  g_autoptr (NpDiagnostic) first = g_list_model_get_item (diagnostics, 0);
  g_autofree char *message = NULL;

  if (first == NULL)
    return;
  message = g_strdup_printf (
      /* Translators: how many, then the first one's file and what is wrong with it. */
      ngettext ("%1$u problem in your saved scenarios: %2$s: %3$s",
                "%1$u problems in your saved scenarios, the first: %2$s: %3$s", n),
      n, np_diagnostic_get_file (first), np_diagnostic_get_found (first));
  fail (self, message);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpScenarioBook) self = NP_SCENARIO_BOOK (user_data);
  g_autoptr (GError) error = NULL;

  if (!np_scenario_store_load_finish (self->store, result, &error))
    fail (self, error->message);
  report_unread (self);
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
np_scenario_book_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  NpScenarioBook *self = NP_SCENARIO_BOOK (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, np_scenario_book_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, np_scenario_book_can_redo (self));
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
np_scenario_book_finalize (GObject *object)
{
  NpScenarioBook *self = NP_SCENARIO_BOOK (object);

  g_ptr_array_unref (self->steps);
  g_object_unref (self->store);

  G_OBJECT_CLASS (np_scenario_book_parent_class)->finalize (object);
}

static void
np_scenario_book_class_init (NpScenarioBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = np_scenario_book_get_property;
  object_class->finalize = np_scenario_book_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
np_scenario_book_init (NpScenarioBook *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/**
 * np_scenario_book_new:
 * @store: what keeps the scenarios
 *
 * Returns: (transfer full): a book in which nothing was done yet
 */
NpScenarioBook *
np_scenario_book_new (NpScenarioStore *store)
{
  NpScenarioBook *self;

  g_return_val_if_fail (NP_IS_SCENARIO_STORE (store), NULL);

  self = g_object_new (NP_TYPE_SCENARIO_BOOK, NULL);
  self->store = g_object_ref (store);
  g_signal_connect_object (store, "write-failed", G_CALLBACK (write_failed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
np_scenario_book_load (NpScenarioBook *self)
{
  g_return_if_fail (NP_IS_SCENARIO_BOOK (self));

  np_scenario_store_load_async (self->store, NULL, loaded_cb, g_object_ref (self));
}

gboolean
np_scenario_book_is_loaded (NpScenarioBook *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), FALSE);

  return self->loaded;
}

NpScenarioStore *
np_scenario_book_get_store (NpScenarioBook *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), NULL);

  return self->store;
}

/**
 * np_scenario_book_put:
 * @scenario: one of the user's own
 * @topic: (nullable): what of it is another
 * @error: as np_scenario_store_save()
 *
 * Keeps a scenario that is new, or another than the one of its id. One that says the same as that is no
 * step.
 *
 * Returns: whether it is kept
 */
gboolean
np_scenario_book_put (NpScenarioBook *self, NpScenario *scenario, const char *topic, GError **error)
{
  NpScenario *before;

  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), FALSE);
  g_return_val_if_fail (NP_IS_SCENARIO (scenario), FALSE);

  before = np_scenario_store_find (self->store, np_entity_get_id (NP_ENTITY (scenario)));
  if (before != NULL && np_scenario_equal (before, scenario))
    return TRUE;
  if (before != NULL)
    g_object_ref (before);
  if (!np_scenario_store_save (self->store, scenario, error))
    {
      g_clear_object (&before);
      return FALSE;
    }
  note (self, before, g_object_ref (scenario), topic);
  notify (self);
  return TRUE;
}

gboolean
np_scenario_book_remove (NpScenarioBook *self, const char *id)
{
  NpScenario *removed;

  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  removed = np_scenario_store_remove (self->store, id);
  if (removed == NULL)
    return FALSE;
  note (self, removed, NULL, NULL);
  notify (self);
  return TRUE;
}

gboolean
np_scenario_book_can_undo (NpScenarioBook *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), FALSE);

  return self->n_done > 0;
}

gboolean
np_scenario_book_can_redo (NpScenarioBook *self)
{
  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), FALSE);

  return self->n_done < self->steps->len;
}

char *
np_scenario_book_undo (NpScenarioBook *self, GError **error)
{
  Step *step;

  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), NULL);

  if (self->n_done == 0)
    return NULL;
  step = self->steps->pdata[self->n_done - 1];
  if (!restore (self, get_id (step), step->before, error))
    return NULL;
  self->n_done--;
  end_topics (self);
  notify (self);
  return g_strdup (get_id (step));
}

char *
np_scenario_book_redo (NpScenarioBook *self, GError **error)
{
  Step *step;

  g_return_val_if_fail (NP_IS_SCENARIO_BOOK (self), NULL);

  if (self->n_done == self->steps->len)
    return NULL;
  step = self->steps->pdata[self->n_done];
  if (!restore (self, get_id (step), step->after, error))
    return NULL;
  self->n_done++;
  notify (self);
  return g_strdup (get_id (step));
}
