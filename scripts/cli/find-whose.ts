import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import type { Person } from "#lib/domain/privacy/schema.ts"

/** What names a person on the command line. */
export const WHOSE = { account: "required", contact: "optional", email: "optional" } as const

/** Whose data is meant, in which account. Throws unless it is one of a contact's id and an address. */
export async function findWhose({
  account = "",
  contact,
  email,
}: Record<string, string | undefined>): Promise<{ ctx: Context; person: Person }> {
  if (Boolean(contact) === Boolean(email)) throw new Error("Name the person with --contact or with --email")
  const ctx = systemContext(await loadFacts(account), makeLog(), "cli")
  return { ctx, person: contact ? { id: contact } : { email: email ?? "" } }
}
