import { LiveryError } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { TenantDb } from "../../db/transaction.ts"
import type { Host } from "../branding/schema.ts"
import type { Vouched } from "../single-sign-on/schema.ts"
import { assertOtherWay, isOfRealm } from "../single-sign-on/single-sign-on.ts"
import { auditJoined, openInvitations, takeInvitation } from "./accept-invitation.ts"
import { takeAttempt } from "./attempts.ts"
import type { Role } from "./schema.ts"
import { makePass } from "./sign-in-link.ts"
import { assertMaySignUp, createPerson } from "./sign-up.ts"

/** Longer than a browser keeps it. */
const KEPT_SECONDS = 15 * 60

interface Entering {
  host: Pick<Host, "hostname" | "realmId">
  person: Vouched
  /** What the browser kept while they were at the provider; a sign-in uses it up. */
  state: string
  /** Network of the caller, where it is known. */
  address?: string | undefined
}
interface ByProvider extends Entering {
  /** Where somebody new joins whom nobody invited; null for nowhere. */
  joins: { accountId: string; role: Role } | null
}
interface ByService extends Entering {
  /** Where somebody new makes an account of their own, by a plan that is offered or the default one. */
  signsUp: { plan?: string | undefined } | null
}

/**
 * Lets somebody in for whom a provider vouches, and returns a pass for that sign-in: for `enterWithLink`, on this host,
 * once. They are who signed in by the provider before, else who has the address. Open invitations to the address are
 * taken up by it; somebody new needs one, or a place where new people join. Throws `not_authorized` with the reason
 * "provider_unknown" without one, "provider_other" where the provider knows the address's owner as somebody else.
 */
export async function enterByProvider({ host, person, joins, state, address }: ByProvider): Promise<string> {
  const { realmId } = host
  await useUp(state)
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

/**
 * The same for whom a service vouches where anybody may have an account. Somebody new needs an invitation, or makes an
 * account. The owner of an address is let in only where they have proved it here: else whoever made an account under
 * another's address would share it with them. Throws `not_authorized` with the reason "service_unknown",
 * "service_unproved" or "provider_only", and like `enterByProvider` and `signUp`.
 */
export async function enterByService({ host, person, signsUp, state, address }: ByService): Promise<string> {
  const { realmId } = host
  await useUp(state)
  await assertOtherWay(realmId, person.email)
  const found = await system().$transaction(async (tx) => {
    const known = await findKnown(tx, realmId, person, true)
    // Their address here may be another by now than at the service, and of a company with a way of its own.
    const own = known && (await tx.user.findUniqueOrThrow({ where: { id: known }, select: { email: true } }))
    if (own) await assertOtherWay(realmId, own.email)
    const invitations = await openInvitations(sqlOf(tx), realmId, person.email)
    const id = known ?? (invitations.length > 0 ? await makePerson(tx, realmId, person) : null)
    if (id) for (const invitation of invitations) await takeInvitation(tx, invitation, id, address)
    return id
  })
  if (found) return makePass(found, host)
  if (!signsUp) throw refused("service_unknown", "Nobody here has this address")
  return makePass(await signUpProved(realmId, person, signsUp, address), host)
}

const useUp = (state: string) => takeAttempt({ key: `provider:${state}`, max: 1, seconds: KEPT_SECONDS })

async function signUpProved(
  partnerId: string,
  { issuer, subject, email, name }: Vouched,
  { plan }: { plan?: string | undefined },
  address: string | undefined,
): Promise<string> {
  await assertMaySignUp({ partnerId, plan, address })
  const made = await createPerson({ partnerId, name, email, plan, emailVerified: new Date() })
  if (!made) throw gone()
  await link(system(), made.userId, { realmId: partnerId, issuer, subject })
  return made.userId
}

async function findKnown(
  tx: TenantDb,
  realmId: string,
  { issuer, subject, email }: Vouched,
  provedOnly = false,
): Promise<string | null> {
  const key = { realmId, provider: issuer, providerAccountId: subject }
  const found = await tx.oAuthLink.findUnique({ where: { realmId_provider_providerAccountId: key } })
  if (found) return found.userId
  const user = await tx.user.findUnique({
    where: { realmId_email: { realmId, email } },
    select: { id: true, emailVerified: true, links: { where: { provider: issuer }, select: { id: true } } },
  })
  if (!user) return null
  // Addresses are given to the next employee; what the one before could do here is not.
  if (user.links.length > 0) throw refused("provider_other", "This address belonged to somebody else")
  if (provedOnly && !user.emailVerified) throw refused("service_unproved", "This address was not proved here")
  await link(tx, user.id, { realmId, issuer, subject })
  return user.id
}

async function makePerson(
  tx: TenantDb,
  realmId: string,
  { issuer, subject, email, name }: Vouched,
): Promise<string> {
  const id = newId()
  const data = [{ id, realmId, email, name, emailVerified: new Date() }]
  // Two windows that come back at the same moment: the later one is told to try again, and is known then.
  if (!(await tx.user.createMany({ data, skipDuplicates: true })).count) throw gone()
  await link(tx, id, { realmId, issuer, subject })
  return id
}

const gone = () => new LiveryError("conflict", "Somebody has just signed up with this address")

/** From now on they are known by what the provider calls them. */
const link = (
  db: Pick<TenantDb, "oAuthLink">,
  userId: string,
  { realmId, issuer, subject }: { realmId: string; issuer: string; subject: string },
) =>
  db.oAuthLink.createMany({
    data: [{ id: newId(), userId, type: "oidc", realmId, provider: issuer, providerAccountId: subject }],
    skipDuplicates: true,
  })

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
