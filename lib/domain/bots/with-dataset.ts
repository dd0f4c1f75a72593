import type { Scope } from "../../db/transaction.ts"
import { referencesOf } from "../references/references.ts"

/** Settings that name their dataset by its id, where they had an alias. Throws `not_found`, for a deleted one as well. */
export async function withDataset<Settings extends { datasetId?: string | null | undefined }>(
  ctx: Scope,
  settings: Settings,
): Promise<Settings> {
  if (!settings.datasetId) return settings
  const { ids } = await referencesOf(ctx, { datasetId: settings.datasetId })
  return { ...settings, ...ids }
}
