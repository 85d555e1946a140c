/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-story-step.h"

struct _NpStoryStep
{
  GObject parent_instance;

  char *story;
  gint64 step;
  char *title;
  char *text; /* (nullable) */
  NpLocation *location;
};

G_DEFINE_FINAL_TYPE (NpStoryStep, np_story_step, G_TYPE_OBJECT)

static void
np_story_step_finalize (GObject *object)
{
  NpStoryStep *self = NP_STORY_STEP (object);

  g_free (self->story);
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->location, np_location_unref);

  G_OBJECT_CLASS (np_story_step_parent_class)->finalize (object);
}

static void
np_story_step_class_init (NpStoryStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = np_story_step_finalize;
}

static void
np_story_step_init (NpStoryStep *self)
{
}

/**
 * np_story_step_new:
 * @story: the id of the story
 * @step: its place in the story
 * @title: what the step says, in short
 * @text: (nullable): what it says at length
 * @location: (transfer none): what it shows
 *
 * Returns: (transfer full): a new step of a story
 */
NpStoryStep *
np_story_step_new (const char *story,
                   gint64 step,
                   const char *title,
                   const char *text,
                   NpLocation *location)
{
  NpStoryStep *self;

  g_return_val_if_fail (story != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (location != NULL, NULL);

  self = g_object_new (NP_TYPE_STORY_STEP, NULL);
  self->story = g_strdup (story);
  self->step = step;
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  self->location = np_location_ref (location);
  return self;
}

/**
 * np_story_step_get_story:
 * @self: a step
 *
 * Returns: the id of its story
 */
const char *
np_story_step_get_story (NpStoryStep *self)
{
  g_return_val_if_fail (NP_IS_STORY_STEP (self), NULL);

  return self->story;
}

/**
 * np_story_step_get_step:
 * @self: a step
 *
 * Returns: its place in the story: steps are told in rising order
 */
gint64
np_story_step_get_step (NpStoryStep *self)
{
  g_return_val_if_fail (NP_IS_STORY_STEP (self), 0);

  return self->step;
}

/**
 * np_story_step_get_title:
 * @self: a step
 *
 * Returns: what it says, in short
 */
const char *
np_story_step_get_title (NpStoryStep *self)
{
  g_return_val_if_fail (NP_IS_STORY_STEP (self), NULL);

  return self->title;
}

/**
 * np_story_step_get_text:
 * @self: a step
 *
 * Returns: (nullable): what it says at length
 */
const char *
np_story_step_get_text (NpStoryStep *self)
{
  g_return_val_if_fail (NP_IS_STORY_STEP (self), NULL);

  return self->text;
}

/**
 * np_story_step_get_location:
 * @self: a step
 *
 * Returns: (transfer none): what it shows
 */
NpLocation *
np_story_step_get_location (NpStoryStep *self)
{
  g_return_val_if_fail (NP_IS_STORY_STEP (self), NULL);

  return self->location;
}
