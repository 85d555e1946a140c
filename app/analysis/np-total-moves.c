/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong in adding up, one thing after the other. */

#include "np-total-private.h"

#define MAX_DIGITS 20

/* A number in decimal. */
typedef struct
{
  guint8 digits[MAX_DIGITS];
  guint n;
} Digits;

/* Where moves go, and what they have in common. */
typedef struct
{
  GArray *moves;
  guint slot;
  guint id;
} Place;

/**
 * np_total_step_get_weight:
 * @kind: what went wrong
 *
 * Returns: how much it takes to believe it; see #NpTotalStepKind
 */
guint
np_total_step_get_weight (NpTotalStepKind kind)
{
  switch (kind)
    {
    case NP_TOTAL_STEP_ROUNDED:
    case NP_TOTAL_STEP_LEFT_OUT:
    case NP_TOTAL_STEP_TWICE:
      return 1;
    case NP_TOTAL_STEP_SWAPPED:
    case NP_TOTAL_STEP_DROPPED:
    case NP_TOTAL_STEP_DOUBLED:
      return 2;
    case NP_TOTAL_STEP_MONTH_FOR_YEAR:
    case NP_TOTAL_STEP_OTHER_PERIOD:
    case NP_TOTAL_STEP_OTHER_SOURCE:
      return 3;
    default:
      return 4;
    }
}

static void
read_digits (Digits *self, gint64 value)
{
  char text[32];

  self->n = (guint) g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  for (guint i = 0; i < self->n && i < MAX_DIGITS; i++)
    self->digits[i] = (guint8) (text[i] - '0');
}

/* -1: it would begin with a zero, or is none. */
static gint64
get_value (const Digits *self)
{
  gint64 value = 0;

  if (self->n == 0 || (self->digits[0] == 0 && self->n > 1))
    return -1;
  for (guint i = 0; i < self->n; i++)
    value = value * 10 + self->digits[i];
  return value;
}

static void
insert_digit (Digits *self, guint at, guint8 digit)
{
  for (guint i = self->n; i > at; i--)
    self->digits[i] = self->digits[i - 1];
  self->digits[at] = digit;
  self->n++;
}

static void
remove_digit (Digits *self, guint at)
{
  for (guint i = at; i + 1 < self->n; i++)
    self->digits[i] = self->digits[i + 1];
  self->n--;
}

static void
add_value (GArray *values, const Digits *digits)
{
  gint64 value = get_value (digits);

  if (value < 0)
    return;
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, gint64, i) == value)
      return;
  g_array_append_val (values, value);
}

static void
list_swapped (GArray *values, const Digits *digits)
{
  for (guint i = 0; i < digits->n; i++)
    for (guint j = i + 1; j < digits->n; j++)
      {
        Digits other = *digits;

        other.digits[i] = digits->digits[j];
        other.digits[j] = digits->digits[i];
        if (digits->digits[i] != digits->digits[j])
          add_value (values, &other);
      }
}

/* With one digit less; @twins: only where two are the same side by side. */
static void
list_shorter (GArray *values, const Digits *digits, gboolean twins)
{
  for (guint i = 0; i < digits->n; i++)
    {
      Digits other = *digits;

      if (twins && (i + 1 == digits->n || digits->digits[i] != digits->digits[i + 1]))
        continue;
      remove_digit (&other, i);
      add_value (values, &other);
    }
}

/* With one digit more; @twins: only the one that stands there again. */
static void
list_longer (GArray *values, const Digits *digits, gboolean twins)
{
  for (guint i = 0; i <= digits->n; i++)
    for (guint8 digit = 0; digit <= 9; digit++)
      {
        Digits other = *digits;

        if (twins && (i == digits->n || digit != digits->digits[i]))
          continue;
        insert_digit (&other, i, digit);
        add_value (values, &other);
      }
}

/* What @value becomes by an error of @kind or, @backwards, what becomes @value by it. */
static GArray *
list_variants (gint64 value, NpTotalStepKind kind, gboolean backwards)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  Digits digits;

  read_digits (&digits, value);
  if (kind == NP_TOTAL_STEP_SWAPPED)
    list_swapped (values, &digits);
  else if ((kind == NP_TOTAL_STEP_DROPPED) == backwards)
    list_longer (values, &digits, kind == NP_TOTAL_STEP_DOUBLED);
  else
    list_shorter (values, &digits, kind == NP_TOTAL_STEP_DOUBLED);
  return values;
}

/**
 * np_total_get_rounding:
 * @stated: a total
 *
 * Returns: by how much a sum may differ from it and yet be rounded to it, with two digits left at
 *   least; 0 for a number that isn't round
 */
gint64
np_total_get_rounding (gint64 stated)
{
  gint64 unit = 1;

  while (stated % (unit * 10) == 0 && stated / (unit * 10) >= 10)
    unit *= 10;
  return unit / 2;
}

static void
add_move (Place *place, gint64 delta, const NpTotalStep *steps, guint n_steps)
{
  NpTotalMove move = { .delta = delta, .slot = place->slot, .n_steps = n_steps };

  if (delta == 0)
    return;
  for (guint i = 0; i < n_steps; i++)
    {
      move.steps[i] = steps[i];
      move.weight += np_total_step_get_weight (steps[i].kind);
      move.is_digit |= steps[i].kind == NP_TOTAL_STEP_ROUNDED
                       || np_total_step_get_weight (steps[i].kind)
                              == np_total_step_get_weight (NP_TOTAL_STEP_SWAPPED);
    }
  g_array_append_val (place->moves, move);
}

static void
add_digit_moves (Place *place, gint64 value, gboolean is_total)
{
  static const NpTotalStepKind kinds[]
      = { NP_TOTAL_STEP_SWAPPED, NP_TOTAL_STEP_DROPPED, NP_TOTAL_STEP_DOUBLED };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GArray) values = list_variants (value, kinds[i], is_total);

      for (guint j = 0; j < values->len; j++)
        {
          gint64 other = g_array_index (values, gint64, j);
          NpTotalStep step = { .kind = kinds[i],
                               .id = place->id,
                               .of = place->id,
                               .from = is_total ? other : value,
                               .to = is_total ? value : other };

          add_move (place, step.to - step.from, &step, 1);
        }
    }
}

static void
add_rounded_moves (Place *place, gint64 value)
{
  gint64 last = value;

  for (gint64 unit = 10; value / unit >= 10; unit *= 10)
    {
      gint64 rounded = (value + unit / 2) / unit * unit;
      NpTotalStep step = { .kind = NP_TOTAL_STEP_ROUNDED,
                           .id = place->id,
                           .of = place->id,
                           .from = value,
                           .to = rounded };

      if (rounded != last)
        add_move (place, rounded - value, &step, 1);
      last = rounded;
    }
}

/* A figure of something, taken instead of the part's or beside it, once or twice. */
static void
add_other_figure (Place *place, const NpTotalPart *part, const NpTotalCandidate *other)
{
  NpTotalStep instead = { other->kind, other->id, TRUE, part->id, part->value, other->value };
  NpTotalStep beside = { other->kind, other->id, FALSE, part->id, -1, other->value };
  NpTotalStep again
      = { NP_TOTAL_STEP_TWICE, other->id, FALSE, part->id, other->value, other->value };
  NpTotalStep part_again
      = { NP_TOTAL_STEP_TWICE, part->id, FALSE, part->id, part->value, part->value };
  gint64 known = MAX (part->value, 0);
  const NpTotalStep both[] = { part_again, beside, again };

  /* A figure of 0 in its place is the part left out. */
  if (other->value == 0)
    return;
  add_move (place, other->value - known, &instead, 1);
  add_move (place, 2 * other->value - known, (NpTotalStep[]) { instead, again }, 2);
  if (part->value < 0)
    return;
  add_move (place, other->value, &beside, 1);
  add_move (place, 2 * other->value, (NpTotalStep[]) { beside, again }, 2);
  if (part->value == 0)
    return;
  add_move (place, part->value + other->value, both, 2);
  add_move (place, part->value + 2 * other->value, both, 3);
}

static void
add_part_moves (Place *place, const NpTotalPart *part, gboolean with_digits)
{
  NpTotalStep left_out = { NP_TOTAL_STEP_LEFT_OUT, part->id, FALSE, part->id, part->value, -1 };
  NpTotalStep twice = { NP_TOTAL_STEP_TWICE, part->id, FALSE, part->id, part->value, part->value };

  if (part->value < 0)
    return;
  add_move (place, -part->value, &left_out, 1);
  add_move (place, part->value, &twice, 1);
  if (with_digits)
    {
      add_digit_moves (place, part->value, FALSE);
      add_rounded_moves (place, part->value);
    }
}

static void
add_outsider_moves (Place *place, const NpTotalCandidate *outsider)
{
  const NpTotalStep steps[] = {
    { NP_TOTAL_STEP_OUTSIDER, outsider->id, FALSE, outsider->id, -1, outsider->value },
    { NP_TOTAL_STEP_TWICE, outsider->id, FALSE, outsider->id, outsider->value, outsider->value },
  };

  add_move (place, outsider->value, steps, 1);
  add_move (place, 2 * outsider->value, steps, 2);
}

/**
 * np_total_moves_new:
 * @stated: the total as stated
 * @parts: what should have been summed
 * @n_parts: how many
 * @candidates: what may have been taken instead or added
 * @n_candidates: how many
 *
 * Everything that can go wrong in one place. What changes nothing is no move: a part of 0 can be left
 * out unseen. Digits of a part that is the only one are the total's.
 *
 * Returns: (transfer full) (element-type NpTotalMove): by slot, the total's last
 */
GArray *
np_total_moves_new (gint64 stated,
                    const NpTotalPart *parts,
                    guint n_parts,
                    const NpTotalCandidate *candidates,
                    guint n_candidates)
{
  GArray *moves = g_array_new (FALSE, TRUE, sizeof (NpTotalMove));
  Place place = { .moves = moves };

  for (guint i = 0; i < n_parts; i++)
    {
      place.slot = i;
      place.id = parts[i].id;
      add_part_moves (&place, &parts[i], n_parts > 1);
      for (guint j = 0; j < n_candidates; j++)
        if (candidates[j].kind != NP_TOTAL_STEP_OUTSIDER && candidates[j].part == i)
          add_other_figure (&place, &parts[i], &candidates[j]);
    }
  for (guint j = 0; j < n_candidates; j++)
    if (candidates[j].kind == NP_TOTAL_STEP_OUTSIDER)
      {
        place.slot = n_parts + j;
        add_outsider_moves (&place, &candidates[j]);
      }
  place.slot = NP_TOTAL_ITSELF;
  place.id = NP_TOTAL_ITSELF;
  add_digit_moves (&place, stated, TRUE);
  return moves;
}
