import { keyId, unseal } from "../../core/crypto.ts"
import { installSecret } from "../../core/env.ts"
import { LiveryError } from "../../core/errors.ts"
import { system, systemSql } from "../../db/system.ts"
import { domainOf, JOINING_ROLES, type RealmConnection, SERVICES, type Service, type Ways } from "./schema.ts"
import { servicesHere } from "./services.ts"

/** What a sign-in is refused with that has to go by the provider. */
export const PROVIDER_ONLY = "provider_only"

const find = (realmId: string) => system().signInWays.findUnique({ where: { accountId: realmId } })

/** Of the services that a realm's row names, those that there are. */
export const chosenOf = (names: readonly string[] = []): Service[] =>
  SERVICES.filter((each) => names.includes(each))

/** What the sign-in page of a realm offers beside a password. */
export async function waysOf(realmId: string): Promise<Ways> {
  const found = await find(realmId)
  return {
    links: found?.links ?? true,
    services: chosenOf(found?.services).filter((each) => servicesHere().includes(each)),
    provider: found?.issuer ? { label: found.label } : null,
  }
}

/** The provider of a realm; null where it has none. Throws `unavailable` where its secret cannot be read. */
export async function connectionOf(realmId: string): Promise<RealmConnection | null> {
  const found = await find(realmId)
  if (!found?.issuer || !found.clientId || !found.ciphertext || !found.keyId) return null
  const { issuer, clientId, ciphertext, domains, joinsId, joinsAs } = found
  if (found.keyId !== keyId(installSecret()))
    throw new LiveryError("unavailable", "The secret of the provider has to be entered again")
  const secret = unseal(installSecret(), realmId, { ciphertext, keyId: found.keyId })
  const role = JOINING_ROLES.find((each) => each === joinsAs) ?? "viewer"
  return { issuer, clientId, secret, domains, joins: joinsId ? { accountId: joinsId, role } : null }
}

/** Whether an account is an agency itself or a client of its own, and not deleted. */
export async function isOfRealm(realmId: string, accountId: string): Promise<boolean> {
  const where = { id: accountId, deletedAt: null, OR: [{ id: realmId }, { parentId: realmId }] }
  return (await system().account.findFirst({ where, select: { id: true } })) !== null
}

/** Owners of the agency itself keep every way in, so that a provider that fails locks nobody out for good. */
const ONLY = `select from "SignInWays" w where w."accountId" = $1::uuid and w."isOnly" and w.issuer is not null
  and $2 = any(w.domains) and not exists (select from "Membership" m join "User" u on u.id = m."userId"
    where m."accountId" = w."accountId" and m.role = 'owner' and u."realmId" = w."accountId" and u.email = $3)`

/** Whether somebody with this address, in the form of `normaliseEmail`, signs in by the realm's provider alone. */
export async function isProviderOnly(realmId: string, email: string): Promise<boolean> {
  const { rowCount } = await systemSql().query(ONLY, [realmId, domainOf(email) ?? "", email])
  return (rowCount ?? 0) > 0
}

/** Refuses every other way to somebody who signs in by the provider alone: `not_authorized`, with that as its reason. */
export async function assertOtherWay(realmId: string, email: string): Promise<void> {
  if (await isProviderOnly(realmId, email))
    throw new LiveryError("not_authorized", "Sign in by your company’s own sign-in", {
      reason: PROVIDER_ONLY,
    })
}
