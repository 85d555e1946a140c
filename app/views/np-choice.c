/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-choice.h"

struct _NpChoice
{
  GObject parent_instance;

  char *name;
  char *title;
  char *explanation;
  char *obstacle;
};

G_DEFINE_FINAL_TYPE (NpChoice, np_choice, G_TYPE_OBJECT)

static void
np_choice_finalize (GObject *object)
{
  NpChoice *self = NP_CHOICE (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->explanation);
  g_free (self->obstacle);

  G_OBJECT_CLASS (np_choice_parent_class)->finalize (object);
}

static void
np_choice_class_init (NpChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_choice_finalize;
}

static void
np_choice_init (NpChoice *self)
{
}

NpChoice *
np_choice_new (const char *name, const char *title, const char *explanation, const char *obstacle)
{
  NpChoice *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (NP_TYPE_CHOICE, NULL);
  self->name = g_strdup (name);
  self->title = g_strdup (title);
  self->explanation = g_strdup (explanation);
  self->obstacle = g_strdup (obstacle);
  return self;
}

const char *
np_choice_get_name (NpChoice *self)
{
  g_return_val_if_fail (NP_IS_CHOICE (self), NULL);

  return self->name;
}

const char *
np_choice_get_title (NpChoice *self)
{
  g_return_val_if_fail (NP_IS_CHOICE (self), NULL);

  return self->title;
}

const char *
np_choice_get_explanation (NpChoice *self)
{
  g_return_val_if_fail (NP_IS_CHOICE (self), NULL);

  return self->explanation;
}

const char *
np_choice_get_obstacle (NpChoice *self)
{
  g_return_val_if_fail (NP_IS_CHOICE (self), NULL);

  return self->obstacle;
}

const char *
np_choice_get_subtitle (NpChoice *self)
{
  g_return_val_if_fail (NP_IS_CHOICE (self), NULL);

  return self->obstacle != NULL ? self->obstacle : self->explanation;
}

int
np_choices_find (GPtrArray *choices, const char *name)
{
  g_return_val_if_fail (choices != NULL, -1);

  for (guint i = 0; i < choices->len; i++)
    if (g_strcmp0 (np_choice_get_name (choices->pdata[i]), name) == 0)
      return (int) i;
  return -1;
}

gboolean
np_choices_equal (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;
  for (guint i = 0; i < a->len; i++)
    {
      NpChoice *one = a->pdata[i], *other = b->pdata[i];

      if (!g_str_equal (one->name, other->name) || !g_str_equal (one->title, other->title)
          || g_strcmp0 (one->explanation, other->explanation) != 0
          || g_strcmp0 (one->obstacle, other->obstacle) != 0)
        return FALSE;
    }
  return TRUE;
}
