import { columnsOf as settingColumns } from "../../db/columns-of.ts"
import type { Scope } from "../../db/transaction.ts"
import { referencesOf } from "../references/references.ts"
import type { ConversationSettings } from "./schema.ts"

/**
 * The settings that were given, as columns, with the channel of a bot that they name. Throws `not_found` for a reference
 * that is not the account's.
 */
export async function columnsOf(
  ctx: Scope,
  settings: ConversationSettings,
  storedMeta?: Record<string, unknown>,
) {
  const { ids, channel } = await referencesOf(ctx, settings)
  const { spaceId: _, ...own } = settings
  return { columns: { ...settingColumns(own, storedMeta), ...ids }, channel }
}
