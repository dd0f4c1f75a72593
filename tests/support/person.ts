import { permissionsOf } from "#lib/auth/roles.ts"
import type { Context } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import type { Role } from "#lib/domain/identity/schema.ts"

export const PASSWORD = "correct horse battery"

/** Somebody who signs in to an account with `PASSWORD`, as a caller; their realm is the agency's, or the account's own. */
export async function joinAs(account: Context, role: Role = "owner"): Promise<Context & { email: string }> {
  const { id: accountId, kind, parentId } = account.account
  const realmId = kind === "customer" ? (parentId ?? "") : accountId
  const person = { realmId, accountId, email: `${newId()}@example.com`, password: PASSWORD, role }
  const { id, email } = await createUser(person)
  const principal = { kind: "user" as const, id, permissions: permissionsOf(role), allowedRoutes: [] }
  return { ...account, principal, email }
}
