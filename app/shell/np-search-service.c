/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-search-service.h"

#include "np-config.h"
#include "np-loader.h"
#include "np-search.h"
#include "np-settings.h"
#include "shell-search-provider.h"

/* Seconds of quiet after which it ends; people search in bursts. */
#define PATIENCE 60
/* The desktop shows a handful and counts the others. */
#define MOST_RESULTS 100

struct _NpSearchService
{
  GApplication parent_instance;

  NpShellSearchProvider2 *skeleton;
  NpDataset *dataset;    /* (nullable): read when it is first asked for */
  GHashTable *known;     /* (nullable): address → NpSearchResult, all there is to find in it */
  NpLoader *loader;      /* (nullable): it is being read */
  GCancellable *loading; /* (nullable): of that */
  GQueue *questions;     /* (element-type Question): to be answered then */
};

/* What is answered once the dataset is there. */
typedef struct
{
  GDBusMethodInvocation *invocation; /* (owned) (nullable): NULL once it is answered */
  char **words;                      /* (owned): terms, or identifiers */
  void (*answer) (NpSearchService *self, GDBusMethodInvocation *invocation, char **words);
} Question;

G_DEFINE_FINAL_TYPE (NpSearchService, np_search_service, G_TYPE_APPLICATION)

static void
question_free (Question *question)
{
  if (question->invocation != NULL)
    g_dbus_method_invocation_return_error_literal (question->invocation, G_DBUS_ERROR,
                                                   G_DBUS_ERROR_FAILED, "the search has ended");
  g_strfreev (question->words);
  g_free (question);
}

/* --- Answers ------------------------------------------------------------------------------ */

/* Without a dataset nothing is found. */
static void
answer_terms (NpSearchService *self, GDBusMethodInvocation *invocation, char **words)
{
  g_autofree char *text = g_strjoinv (" ", words);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) addresses = NULL;

  if (self->dataset != NULL)
    {
      g_autoptr (GListStore) found = np_search_names (self->dataset, text, MOST_RESULTS);

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (found)); i++)
        {
          g_autoptr (NpSearchResult) result = g_list_model_get_item (G_LIST_MODEL (found), i);

          g_strv_builder_take (builder,
                               np_location_to_uri (np_search_result_get_location (result)));
        }
    }
  addresses = g_strv_builder_end (builder);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(^as)", addresses));
}

/* The icons that the application draws are in the theme by its name, for the desktop to find. */
static char *
name_icon (NpSearchResult *result)
{
  const char *name = np_search_result_get_icon (result);

  return g_strconcat (APPLICATION_ID "-", name + (g_str_has_prefix (name, "np-") ? 3 : 0), NULL);
}

static GVariant *
describe (const char *address, NpSearchResult *result)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *icon_name = name_icon (result);
  g_autoptr (GIcon) icon = g_themed_icon_new (icon_name);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);

  g_variant_builder_add (&builder, "{sv}", "id", g_variant_new_string (address));
  g_variant_builder_add (&builder, "{sv}", "name",
                         g_variant_new_string (np_search_result_get_name (result)));
  g_variant_builder_add (&builder, "{sv}", "description",
                         g_variant_new_string (np_search_result_get_kind (result)));
  g_variant_builder_add (&builder, "{sv}", "icon", serialized);
  return g_variant_builder_end (&builder);
}

static void
answer_identifiers (NpSearchService *self, GDBusMethodInvocation *invocation, char **words)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (; self->known != NULL && *words != NULL; words++)
    {
      NpSearchResult *result = g_hash_table_lookup (self->known, *words);

      if (result != NULL)
        g_variant_builder_add_value (&builder, describe (*words, result));
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &builder));
}

/* --- The dataset -------------------------------------------------------------------------- */

static void
answer_questions (NpSearchService *self)
{
  Question *question;

  while ((question = g_queue_pop_head (self->questions)) != NULL)
    {
      question->answer (self, g_steal_pointer (&question->invocation), question->words);
      question_free (question);
      g_application_release (G_APPLICATION (self));
    }
}

static void
list_known (NpSearchService *self)
{
  g_autoptr (GListStore) all = np_search_names (self->dataset, NULL, G_MAXUINT);

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (all)); i++)
    {
      NpSearchResult *result = g_list_model_get_item (G_LIST_MODEL (all), i);

      g_hash_table_insert (self->known, np_location_to_uri (np_search_result_get_location (result)),
                           result);
    }
}

static void
load_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (NpSearchService) self = NP_SEARCH_SERVICE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (NpDataset) dataset = np_loader_load_finish (NP_LOADER (source), result, &error);

  /* Another one is meant by now. */
  if (self->loader != NP_LOADER (source))
    return;
  g_clear_object (&self->loader);
  g_clear_object (&self->loading);
  if (dataset == NULL)
    {
      /* It is asked for again with the next question; the file may be back by then. */
      g_message ("%s", error->message);
    }
  else
    {
      self->dataset = g_steal_pointer (&dataset);
      list_known (self);
    }
  answer_questions (self);
}

static void
load (NpSearchService *self)
{
  g_autoptr (GFile) file = np_settings_get_start_file ();

  self->loader = np_loader_new (file);
  self->loading = g_cancellable_new ();
  np_loader_load_async (self->loader, self->loading, load_cb, g_object_ref (self));
}

static void
forget (NpSearchService *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->loader);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->known, g_hash_table_unref);
}

/* Nameplate has opened another dataset. */
static void
dataset_changed_cb (NpSearchService *self)
{
  forget (self);
  if (!g_queue_is_empty (self->questions))
    load (self);
}

static void
ask (NpSearchService *self,
     GDBusMethodInvocation *invocation,
     const char *const *words,
     void (*answer) (NpSearchService *, GDBusMethodInvocation *, char **))
{
  Question *question = g_new0 (Question, 1);

  question->invocation = invocation;
  question->words = g_strdupv ((char **) words);
  question->answer = answer;
  g_queue_push_tail (self->questions, question);
  g_application_hold (G_APPLICATION (self));
  if (self->dataset != NULL)
    answer_questions (self);
  else if (self->loader == NULL)
    load (self);
}

/* --- What the desktop asks ---------------------------------------------------------------- */

static gboolean
search_cb (NpSearchService *self, GDBusMethodInvocation *invocation, const char *const *terms)
{
  ask (self, invocation, terms, answer_terms);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* More terms find fewer names, all of which were found before. */
static gboolean
search_within_cb (NpSearchService *self,
                  GDBusMethodInvocation *invocation,
                  const char *const *previous,
                  const char *const *terms)
{
  return search_cb (self, invocation, terms);
}

static gboolean
describe_cb (NpSearchService *self,
             GDBusMethodInvocation *invocation,
             const char *const *identifiers)
{
  ask (self, invocation, identifiers, answer_identifiers);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_message ("%s", error->message);
  g_application_release (self);
}

/* Nameplate itself is started by the bus where it isn't running. @timestamp: of the event that asked for it,
 * by which the desktop lets its window come to the front. @parameters: without the platform's data, which
 * come last; floating. */
static void
call_application (NpSearchService *self,
                  const char *method,
                  GVariantBuilder *parameters,
                  guint timestamp)
{
  GVariantBuilder data = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *id = g_strdup_printf ("_TIME%u", timestamp);

  g_variant_builder_add (&data, "{sv}", "desktop-startup-id", g_variant_new_string (id));
  g_variant_builder_add_value (parameters, g_variant_builder_end (&data));
  g_application_hold (G_APPLICATION (self));
  g_dbus_connection_call (g_application_get_dbus_connection (G_APPLICATION (self)), APPLICATION_ID,
                          APPLICATION_PATH, "org.freedesktop.Application", method,
                          g_variant_builder_end (parameters), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, called_cb, g_object_ref (self));
}

static gboolean
activate_cb (NpSearchService *self,
             GDBusMethodInvocation *invocation,
             const char *identifier,
             const char *const *terms,
             guint timestamp)
{
  const char *uris[] = { identifier, NULL };
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);

  g_variant_builder_add (&parameters, "^as", uris);
  call_application (self, "Open", &parameters, timestamp);
  np_shell_search_provider2_complete_activate_result (self->skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launch_cb (NpSearchService *self,
           GDBusMethodInvocation *invocation,
           const char *const *terms,
           guint timestamp)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_TUPLE);
  GVariant *parameter = g_variant_new_string (text);

  g_variant_builder_add (&parameters, "s", "search");
  g_variant_builder_add_value (&parameters,
                               g_variant_new_array (G_VARIANT_TYPE_VARIANT,
                                                    (GVariant *[]) {
                                                        g_variant_new_variant (parameter) },
                                                    1));
  call_application (self, "ActivateAction", &parameters, timestamp);
  np_shell_search_provider2_complete_launch_search (self->skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* --- The application ---------------------------------------------------------------------- */

static gboolean
np_search_service_dbus_register (GApplication *application,
                                 GDBusConnection *connection,
                                 const char *object_path,
                                 GError **error)
{
  NpSearchService *self = NP_SEARCH_SERVICE (application);
  GApplicationClass *parent = G_APPLICATION_CLASS (np_search_service_parent_class);

  return parent->dbus_register (application, connection, object_path, error)
         && g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton),
                                              connection, object_path, error);
}

static void
np_search_service_dbus_unregister (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *object_path)
{
  NpSearchService *self = NP_SEARCH_SERVICE (application);

  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
  G_APPLICATION_CLASS (np_search_service_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

/* Who starts it by hand sees nothing; the desktop asks over the bus. */
static void
np_search_service_activate (GApplication *application)
{
}

static void
np_search_service_dispose (GObject *object)
{
  NpSearchService *self = NP_SEARCH_SERVICE (object);

  forget (self);
  g_clear_object (&self->skeleton);

  G_OBJECT_CLASS (np_search_service_parent_class)->dispose (object);
}

static void
np_search_service_finalize (GObject *object)
{
  g_queue_free_full (NP_SEARCH_SERVICE (object)->questions, (GDestroyNotify) question_free);

  G_OBJECT_CLASS (np_search_service_parent_class)->finalize (object);
}

static void
np_search_service_class_init (NpSearchServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = np_search_service_dispose;
  object_class->finalize = np_search_service_finalize;
  application_class->activate = np_search_service_activate;
  application_class->dbus_register = np_search_service_dbus_register;
  application_class->dbus_unregister = np_search_service_dbus_unregister;
}

static void
np_search_service_init (NpSearchService *self)
{
  GSettings *settings = np_settings_get ();

  self->questions = g_queue_new ();
  self->skeleton = np_shell_search_provider2_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-get-initial-result-set", G_CALLBACK (search_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-subsearch-result-set",
                           G_CALLBACK (search_within_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-result-metas", G_CALLBACK (describe_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-activate-result", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-launch-search", G_CALLBACK (launch_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::last-dataset", G_CALLBACK (dataset_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::default-dataset", G_CALLBACK (dataset_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * np_search_service_new:
 *
 * Returns: (transfer full): the service, to be run
 */
GApplication *
np_search_service_new (void)
{
  return g_object_new (NP_TYPE_SEARCH_SERVICE, "application-id", APPLICATION_ID ".SearchProvider",
                       "flags", G_APPLICATION_IS_SERVICE, "inactivity-timeout", PATIENCE * 1000,
                       NULL);
}
