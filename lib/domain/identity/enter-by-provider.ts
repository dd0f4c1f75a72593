import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { TenantDb } from "../../db/transaction.ts"
import type { Host } from "../branding/schema.ts"
import { isOfRealm } from "../single-sign-on/single-sign-on.ts"
import { auditJoined, openInvitations, takeInvitation } from "./accept-invitation.ts"
import { takeAttempt } from "./attempts.ts"
import type { Role } from "./schema.ts"
import { makePass } from "./sign-in-link.ts"

/** Longer than a browser keeps it. */
const KEPT_SECONDS = 15 * 60

interface VouchedFor {
  /** Who vouches, and what it calls the person whatever their address. */
  issuer: string
  subject: string
  /** In the form of `normaliseEmail`. */
  email: string
  name: string
}

interface ByProvider {
  host: Pick<Host, "hostname" | "realmId">
  person: VouchedFor
  /** Where somebody new joins whom nobody invited; null for nowhere. */
  joins: { accountId: string; role: Role } | null
  /** What the browser kept while they were at the provider; a sign-in uses it up. */
  state: string
  /** Network of the caller, where it is known. */
  address?: string | undefined
}

/**
 * Lets somebody in for whom a provider vouches, and returns a pass for that sign-in: for `enterWithLink`, on this host,
 * once. They are who signed in by the provider before, else who has the address. Open invitations to the address are
 * taken up by it; somebody new needs one, or a place where new people join. Throws `not_authorized` with the reason
 * "provider_unknown" without one, "provider_other" where the provider knows the address's owner as somebody else.
 */
export async function enterByProvider({ host, person, joins, state, address }: ByProvider): Promise<string> {
  const { realmId } = host
  await takeAttempt({ key: `provider:${state}`, max: 1, seconds: KEPT_SECONDS })
  const isOpen = joins !== null && (await isOfRealm(realmId, joins.accountId))
  const userId = await system().$transaction(async (tx) => {
    const known = await findKnown(tx, realmId, person)
    const invitations = await openInvitations(sqlOf(tx), realmId, person.email)
    if (!known && !isOpen && invitations.length === 0)
      throw refused("provider_unknown", "Nobody here has this address")
    const id = known ?? (await makePerson(tx, realmId, person))
    for (const invitation of invitations) await takeInvitation(tx, invitation, id, address)
    if (!known && invitations.length === 0 && joins) await join(tx, id, joins, address)
    return id
  })
  return makePass(userId, host)
}

async function findKnown(
  tx: TenantDb,
  realmId: string,
  { issuer, subject, email }: VouchedFor,
): Promise<string | null> {
  const key = { realmId, provider: issuer, providerAccountId: subject }
  const link = await tx.oAuthLink.findUnique({ where: { realmId_provider_providerAccountId: key } })
  if (link) return link.userId
  const user = await tx.user.findUnique({
    where: { realmId_email: { realmId, email } },
    select: { id: true, links: { where: { provider: issuer }, select: { id: true } } },
  })
  if (!user) return null
  // Addresses are given to the next employee; what the one before could do here is not.
  if (user.links.length > 0) throw refused("provider_other", "This address belonged to somebody else")
  await tx.oAuthLink.createMany({
    data: [{ id: newId(), userId: user.id, type: "oidc", ...key }],
    skipDuplicates: true,
  })
  return user.id
}

async function makePerson(
  tx: TenantDb,
  realmId: string,
  { issuer, subject, email, name }: VouchedFor,
): Promise<string> {
  const id = newId()
  const data = [{ id, realmId, email, name, emailVerified: new Date() }]
  // Two windows that come back at the same moment: the later one is told to try again, and is known then.
  if (!(await tx.user.createMany({ data, skipDuplicates: true })).count)
    throw new LiveryError("conflict", "Somebody has just signed up with this address")
  const key = { realmId, provider: issuer, providerAccountId: subject }
  await tx.oAuthLink.create({ data: { id: newId(), userId: id, type: "oidc", ...key } })
  return id
}

async function join(
  tx: TenantDb,
  userId: string,
  { accountId, role }: { accountId: string; role: Role },
  address: string | undefined,
): Promise<void> {
  await tx.membership.create({ data: { id: newId(), accountId, userId, role } })
  await auditJoined(sqlOf(tx), { accountId, role }, userId, address)
}

const refused = (reason: string, message: string) => new LiveryError("not_authorized", message, { reason })
