import { chooseAccount } from "../domain/identity/identity.ts"
import { requireSession } from "./session-context.ts"

/** Makes another of the person's accounts the one they work in. False when it is not theirs. */
export async function switchAccount(accountId: string): Promise<boolean> {
  const { session, from } = await requireSession()
  return chooseAccount(session.id, accountId, from)
}
