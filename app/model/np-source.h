/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "np-date.h"

G_BEGIN_DECLS

/* In falling order of weight; an enum value is never shown, see figures/np-format.h. */
typedef enum
{
  NP_SOURCE_KIND_OFFICIAL,
  NP_SOURCE_KIND_COMPANY,
  NP_SOURCE_KIND_TRADE_PRESS,
  NP_SOURCE_KIND_PRESS,
  NP_SOURCE_KIND_COMPILED,
  NP_SOURCE_KIND_SOCIAL,
} NpSourceKind;

/* What np_source_new() copies. Strings may be NULL but for id and title. */
typedef struct
{
  const char *id;
  const char *title;
  NpSourceKind kind;
  const char *publisher;
  NpDate published;
  const char *url;
  const char *licence;
  NpDate accessed;
  const char *note;
} NpSourceInit;

#define NP_TYPE_SOURCE (np_source_get_type ())
G_DECLARE_FINAL_TYPE (NpSource, np_source, NP, SOURCE, GObject)

NpSource *np_source_new (const NpSourceInit *init);
const char *np_source_get_id (NpSource *self);
const char *np_source_get_title (NpSource *self);
NpSourceKind np_source_get_kind (NpSource *self);
const char *np_source_get_publisher (NpSource *self);
const NpDate *np_source_get_published (NpSource *self);
const char *np_source_get_url (NpSource *self);
const char *np_source_get_licence (NpSource *self);
const NpDate *np_source_get_accessed (NpSource *self);
const char *np_source_get_note (NpSource *self);

G_END_DECLS
