import { once } from "../../core/runtime.ts"
import type { Naming } from "../../db/hot/turn.ts"

/** Where a conversation was found: ids alone, and only a hint, since its bot may answer from other knowledge by now. */
export interface Whereabouts {
  conversationId: string
  datasetId: string | null
}

/** Conversations that this process remembers the whereabouts of. */
const MOST = 10_000

const known = () => once("chat.whereabouts", () => new Map<string, Whereabouts>())

const keyOf = (accountId: string, { by, values }: Naming) => [accountId, by, ...values].join("\n")

/** Where a conversation that is named so was found last, if this process has met it. */
export const whereaboutsOf = (accountId: string, naming: Naming): Whereabouts | undefined =>
  known().get(keyOf(accountId, naming))

/** Remembers where a conversation was found, and forgets the one that was not met for longest. */
export function noteWhereabouts(
  accountId: string,
  naming: Naming,
  { conversationId, datasetId }: Whereabouts,
): void {
  const all = known()
  const key = keyOf(accountId, naming)
  all.delete(key)
  all.set(key, { conversationId, datasetId })
  const [oldest] = all.size > MOST ? all.keys() : []
  if (oldest !== undefined) all.delete(oldest)
}
