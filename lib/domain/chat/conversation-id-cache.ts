import { once } from "../../core/runtime.ts"
import type { Naming } from "../../db/statements/turn.ts"

/** The ids behind a conversation's name: a hint alone, since its bot may answer from other knowledge by now. */
interface ConversationIds {
  conversationId: string
  datasetId: string | null
}

/** Conversations whose ids this process remembers: some 300 bytes each. */
const MOST = 10_000

const known = () => once("chat.conversation-ids", () => new Map<string, ConversationIds>())

const keyOf = (accountId: string, { by, values }: Naming) => [accountId, by, ...values].join("\n")

/** The ids of the conversation that was found last under a name, if this process has met it. */
export const cachedIds = (accountId: string, naming: Naming): ConversationIds | undefined =>
  known().get(keyOf(accountId, naming))

/** Remembers the ids of a conversation that was found, and forgets the one that was not met for longest. */
export function cacheIds(
  accountId: string,
  naming: Naming,
  { conversationId, datasetId }: ConversationIds,
): void {
  const all = known()
  const key = keyOf(accountId, naming)
  all.delete(key)
  all.set(key, { conversationId, datasetId })
  const [oldest] = all.size > MOST ? all.keys() : []
  if (oldest !== undefined) all.delete(oldest)
}
