import { changedMeta } from "../../core/meta.ts"
import { given } from "../../db/columns-of.ts"
import type { Prisma } from "../../db/generated/client.ts"
import type { Scope } from "../../db/transaction.ts"
import { referencesOf } from "../references/references.ts"
import type { ConversationSettings } from "./schema.ts"

/**
 * The settings that were given, as columns, with the channel of a bot that they name. Throws `not_found` for a reference
 * that is not the account's.
 */
export async function columnsOf(
  ctx: Scope,
  {
    meta,
    spaceId,
    name,
    description,
    backstory,
    model,
    privacy,
    moderation,
    ...references
  }: ConversationSettings,
  storedMeta: Record<string, unknown> = {},
) {
  const { ids, channel } = await referencesOf(ctx, { ...references, spaceId })
  const own = { name, description, backstory, model, privacy, moderation }
  return {
    columns: {
      ...given(own),
      ...ids,
      ...(meta && { meta: changedMeta(storedMeta, meta) as Prisma.InputJsonObject }),
    },
    channel,
  }
}
