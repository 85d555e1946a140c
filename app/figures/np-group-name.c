/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "np-config.h"

#include <glib/gi18n-lib.h>

#include "np-figures.h"

/* The first day that anything is counted for, or G_MAXUINT32. */
static guint32
find_first_day (NpDataset *dataset)
{
  guint n_markets = g_list_model_get_n_items (np_dataset_get_markets (dataset));
  guint32 first = G_MAXUINT32;

  for (guint market = 0; market < n_markets; market++)
    {
      guint n = 0;
      const NpPeriod *periods
          = np_fact_table_get_periods (np_dataset_get_registrations (dataset), market, &n);

      for (guint i = 0; i < n; i++)
        first = MIN (first, np_period_get_first_day (periods[i]));
    }
  return first;
}

/* Whether the group holds the brand, or has held it since @since. */
static gboolean
holds (NpBrand *brand, guint group, guint32 since)
{
  guint n = 0;
  const NpOwnership *ownerships = np_brand_get_ownerships (brand, &n);

  for (guint i = 0; i < n; i++)
    if (ownerships[i].group == group
        && (!np_date_is_set (&ownerships[i].to) || np_date_first_day (&ownerships[i].to) > since))
      return TRUE;
  return FALSE;
}

/**
 * np_figures_group_name:
 * @dataset: a dataset
 * @group: a group's number
 *
 * A name that tells the group from a brand of the same name, whose number is another one: in the
 * time that the dataset counts, the group has held that brand's sisters too.
 *
 * Returns: (transfer full): "Chery group", or the group's own name where nothing can be confused
 */
char *
np_figures_group_name (NpDataset *dataset, guint group)
{
  const char *name;
  gboolean namesake = FALSE, others = FALSE;
  guint32 since;

  g_return_val_if_fail (NP_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (group < g_list_model_get_n_items (np_dataset_get_groups (dataset)), NULL);

  name = np_entity_get_name (NP_ENTITY (np_dataset_group (dataset, group)));
  if (np_group_get_own_brand (np_dataset_group (dataset, group)) >= 0)
    return g_strdup (name);
  since = find_first_day (dataset);
  for (guint i = 0; i < g_list_model_get_n_items (np_dataset_get_brands (dataset)); i++)
    {
      NpBrand *brand = np_dataset_brand (dataset, i);

      if (g_strcmp0 (np_entity_get_name (NP_ENTITY (brand)), name) == 0)
        namesake = TRUE;
      else if (np_brand_get_covers (brand) == NP_BRAND_COVERS_ITSELF)
        others |= holds (brand, group, since);
    }
  /* Translators: a group that has the name of one of its brands: "Chery group". */
  return namesake && others ? g_strdup_printf (_ ("%s group"), name) : g_strdup (name);
}
