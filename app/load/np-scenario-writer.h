/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "np-scenario.h"

G_BEGIN_DECLS

/**
 * NpScenarioWriter:
 *
 * Writes and removes the files of a store on a worker thread, one at a time, in the order in which they
 * were queued; of one scenario only the newest state. What fails is kept and tried again with whatever
 * is queued next. Used on one thread.
 */
typedef struct _NpScenarioWriter NpScenarioWriter;

/* Called on the thread that uses the writer. @message is a whole sentence. */
typedef void (*NpScenarioWriterFunc) (const char *id, const char *message, gpointer user_data);

NpScenarioWriter *np_scenario_writer_new (const char *folder,
                                          NpScenarioWriterFunc failed,
                                          gpointer user_data);
/* Calls nobody from now on. What is queued is written all the same. */
void np_scenario_writer_free (NpScenarioWriter *self);
/* @scenario: (nullable): NULL removes */
void np_scenario_writer_queue (NpScenarioWriter *self, const char *id, NpScenario *scenario);
/* Waits until all is written, on this thread where no other is at it. */
gboolean np_scenario_writer_flush (NpScenarioWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (NpScenarioWriter, np_scenario_writer_free)

G_END_DECLS
