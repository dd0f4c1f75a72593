import type { Scope } from "../../db/transaction.ts"
import { findDataset } from "../knowledge/datasets/datasets.ts"

/** Settings that name their dataset by its id, where they had an alias. Throws `not_found`, for a deleted one as well. */
export async function withDataset<Settings extends { datasetId?: string | null | undefined }>(
  ctx: Scope,
  settings: Settings,
): Promise<Settings> {
  if (!settings.datasetId) return settings
  return { ...settings, datasetId: (await findDataset(ctx, settings.datasetId)).id }
}
