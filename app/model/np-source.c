/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-source.h"

struct _NpSource
{
  GObject parent_instance;

  char *id;
  char *title;
  NpSourceKind kind;
  char *publisher;
  NpDate published;
  char *url;
  char *licence;
  NpDate accessed;
  char *note;
};

G_DEFINE_FINAL_TYPE (NpSource, np_source, G_TYPE_OBJECT)

static void
np_source_finalize (GObject *object)
{
  NpSource *self = NP_SOURCE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->licence);
  g_free (self->note);

  G_OBJECT_CLASS (np_source_parent_class)->finalize (object);
}

static void
np_source_class_init (NpSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_source_finalize;
}

static void
np_source_init (NpSource *self)
{
}

/**
 * np_source_new:
 * @init: what to copy
 *
 * Returns: (transfer full): a new source
 */
NpSource *
np_source_new (const NpSourceInit *init)
{
  NpSource *self;

  g_return_val_if_fail (init != NULL, NULL);
  g_return_val_if_fail (init->id != NULL && init->title != NULL, NULL);

  self = g_object_new (NP_TYPE_SOURCE, NULL);
  self->id = g_strdup (init->id);
  self->title = g_strdup (init->title);
  self->kind = init->kind;
  self->publisher = g_strdup (init->publisher);
  self->published = init->published;
  self->url = g_strdup (init->url);
  self->licence = g_strdup (init->licence);
  self->accessed = init->accessed;
  self->note = g_strdup (init->note);
  return self;
}

/**
 * np_source_get_id:
 * @self: a source
 *
 * Returns: the id by which tables cite it
 */
const char *
np_source_get_id (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * np_source_get_title:
 * @self: a source
 *
 * Returns: its title
 */
const char *
np_source_get_title (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * np_source_get_kind:
 * @self: a source
 *
 * Returns: who speaks: a company filing and a headline do not weigh alike
 */
NpSourceKind
np_source_get_kind (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NP_SOURCE_KIND_SOCIAL);

  return self->kind;
}

/**
 * np_source_get_publisher:
 * @self: a source
 *
 * Returns: (nullable): who published it
 */
const char *
np_source_get_publisher (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * np_source_get_published:
 * @self: a source
 *
 * Returns: (transfer none): when it was published, or an unset date
 */
const NpDate *
np_source_get_published (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return &self->published;
}

/**
 * np_source_get_url:
 * @self: a source
 *
 * Returns: (nullable): where it is to be found
 */
const char *
np_source_get_url (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->url;
}

/**
 * np_source_get_licence:
 * @self: a source
 *
 * Returns: (nullable): the licence under which its figures may be used
 */
const char *
np_source_get_licence (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->licence;
}

/**
 * np_source_get_accessed:
 * @self: a source
 *
 * Returns: (transfer none): when it was last read, or an unset date
 */
const NpDate *
np_source_get_accessed (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return &self->accessed;
}

/**
 * np_source_get_note:
 * @self: a source
 *
 * Returns: (nullable): what the dataset says about it
 */
const char *
np_source_get_note (NpSource *self)
{
  g_return_val_if_fail (NP_IS_SOURCE (self), NULL);

  return self->note;
}
