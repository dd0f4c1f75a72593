import type { z } from "zod"
import { parse } from "../../core/command.ts"
import { invalidInput, LiveryError, notFound } from "../../core/errors.ts"
import { newId } from "../../core/ids.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system, systemSql } from "../../db/system.ts"
import type { TenantDb } from "../../db/transaction.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { takeAttempt } from "./attempts.ts"
import { linkHash } from "./link-secret.ts"
import { hashPassword, passwordFault } from "./password.ts"
import { AcceptInput, type FoundInvitation, type LinkState, type Role } from "./schema.ts"
import { signIn } from "./sign-in.ts"

const SELECT = `select i.id, i."accountId", i.email, i.role, i."expiresAt", a.name as account,
    u.id as "userId", case
      when i."acceptedAt" is not null then 'used' when i."withdrawnAt" is not null then 'withdrawn'
      when i."expiresAt" <= now() then 'expired'
      when a.status = 'suspended' or r.status = 'suspended' then 'closed' else 'open' end as state
  from "Invitation" i join "Account" a on a.id = i."accountId" and a."deletedAt" is null
    join "Account" r on r.id = $2 and r."deletedAt" is null
      and r.id = case when a.kind = 'customer' then a."parentId" else a.id end
    left join "User" u on u."realmId" = r.id and u.email = i.email
  where i.hash = $1`

interface Row {
  id: string
  accountId: string
  email: string
  role: Role
  expiresAt: Date
  account: string
  userId: string | null
  state: LinkState
}

async function find(secret: string, realmId: string): Promise<Row | null> {
  const hash = linkHash(secret)
  if (!hash) return null
  const { rows } = await systemSql().query<Row>({ text: SELECT, values: [hash, realmId] })
  return rows[0] ?? null
}

/** What a link of an invitation is worth on the host of a realm; null for one that never was, or is of another realm. */
export async function findInvitation(secret: string, realmId: string): Promise<FoundInvitation | null> {
  const row = await find(secret, realmId)
  if (!row) return null
  const { account, email, expiresAt, state, userId } = row
  return { account, email, expiresAt, state, isKnown: userId !== null }
}

/**
 * Takes an invitation up, exactly once: somebody new gets a name and a password, somebody who signs in here already
 * proves that with theirs; both become members of its account. Throws `invalid_input` with the field in its path,
 * `not_authenticated` for a wrong password of somebody known, `not_found` for a link that is not open any more.
 */
export async function acceptInvitation(
  input: z.input<typeof AcceptInput>,
): Promise<{ email: string; accountId: string }> {
  const { secret, realmId, name, password, address } = parse(AcceptInput, input)
  if (address) await takeAttempt({ key: `invitation:address:${address}`, max: 60, seconds: 60 * 60 })
  const row = await find(secret, realmId)
  if (row?.state !== "open") throw notFound("invitation")
  const { email } = row
  if (row.userId) await signIn({ realmId, email, password, ...(address && { address }) })
  const person = row.userId ? { id: row.userId } : await newcomer({ realmId, email, name, password })
  await join(row, person, address)
  return { email, accountId: row.accountId }
}

type Given = Record<"realmId" | "email" | "name" | "password", string>
type Newcomer = Omit<Given, "password"> & { id: string; passwordHash: string }

async function newcomer({ password, ...person }: Given): Promise<Newcomer> {
  if (!person.name) throw invalidInput("Enter your name", ["name"])
  const fault = passwordFault(password, person.email)
  if (fault) throw invalidInput(fault, ["password"])
  return { id: newId(), ...person, passwordHash: await hashPassword(password) }
}

const TAKE = `update "Invitation" set "acceptedAt" = now() where "accountId" = $1 and id = $2
  and "acceptedAt" is null and "withdrawnAt" is null and "expiresAt" > now() returning id`

const AUDIT_JOINED = `insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", network, subject, name)
  select $1::uuid, 'member.joined', 'user', u.id::text, coalesce(u.name, u.email), $4, jsonb_build_object('userId', u.id, 'to', $3::text), coalesce(u.name, u.email)
    from "User" u where u.id = $2::uuid`

async function join(row: Row, person: Newcomer | { id: string }, address: string | undefined): Promise<void> {
  await system().$transaction(async (tx) => {
    if ("email" in person && !(await tx.user.createMany({ data: [person], skipDuplicates: true })).count)
      throw new LiveryError("conflict", "This address has just been taken. Reload the page")
    await takeInvitation(tx, row, person.id, address)
  })
}

type OpenInvitation = Pick<Row, "id" | "accountId" | "role">

/** Makes a person a member by an invitation, once, in a running transaction of the system. Throws `not_found` for one that is not open. */
export async function takeInvitation(
  tx: TenantDb,
  { accountId, id, role }: OpenInvitation,
  userId: string,
  address: string | undefined,
): Promise<void> {
  const taken = await tx.$queryRawUnsafe<unknown[]>(TAKE, accountId, id)
  if (taken.length === 0) throw notFound("invitation")
  await tx.membership.createMany({ data: [{ id: newId(), accountId, userId, role }], skipDuplicates: true })
  const event = { id: newId(), type: "invitation.accepted", actorKind: "user", actorId: userId }
  await tx.event.create({ data: { ...event, accountId, subject: { invitationId: id, userId } } })
  await auditJoined(sqlOf(tx), { accountId, role }, userId, address)
}

/** Tells an account's audit log that somebody has become a member. */
export const auditJoined = (
  sql: Sql,
  { accountId, role }: Pick<Row, "accountId" | "role">,
  userId: string,
  address: string | undefined,
) => sql.query({ text: AUDIT_JOINED, values: [accountId, userId, role, address ?? null] })

const OPEN = `select i.id, i."accountId", i.role from "Invitation" i
  join "Account" a on a.id = i."accountId" and a."deletedAt" is null and a.status <> 'suspended'
    and (a.id = $1::uuid or (a."parentId" = $1::uuid and a.kind = 'customer'))
  where i.email = $2 and i."acceptedAt" is null and i."withdrawnAt" is null and i."expiresAt" > now() order by i.id`

/** The invitations of a realm's accounts to an address that are open. */
export async function openInvitations(sql: Sql, realmId: string, email: string): Promise<OpenInvitation[]> {
  return (await sql.query<OpenInvitation>({ text: OPEN, values: [realmId, email] })).rows
}
