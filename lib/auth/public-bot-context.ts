import type { Context } from "../core/context.ts"
import type { Log } from "../core/log.ts"
import { findPublicBot } from "../domain/api-keys/api-keys.ts"
import { checkStanding } from "./standing.ts"

/**
 * The context of somebody without any credential at a public bot, who may start a conversation. For every other bot the
 * same `not_authenticated`, so that nothing is learnt about it.
 */
export async function contextForPublicBot(
  botId: string,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<Context> {
  const found = await findPublicBot(botId)
  const { account } = checkStanding(found, "Send your key as Authorization: Bearer sk-…")
  const permissions = new Set(["conversations.write" as const])
  return { principal: { kind: "visitor", id: botId, permissions, allowedRoutes: [] }, account, log, signal }
}
