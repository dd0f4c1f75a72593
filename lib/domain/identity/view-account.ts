import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { notFound } from "../../core/errors.ts"
import { systemSql } from "../../db/system.ts"

/** Why an administrator does something to an account. */
export const ViewReason = z.string().trim().min(5, "Say why, in a few words").max(300)

// Both logs tell it: the account's, and the platform's, which is the realm of its administrators.
const told = (action: string, reason: string) => `told as (
    insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", "actingForId", network, agent, subject, name)
    select log.id, '${action}', 'user', u.id::text, coalesce(u.name, u.email), case when log.id = a.id then u."realmId" end,
      $2, $3, jsonb_build_object('clientId', a.id, 'reason', ${reason}), a.name
    from chosen c join "User" u on u.id = c."userId" join "Account" a on a.id = c."accountId"
      cross join lateral (values (a.id), (u."realmId")) as log(id))
  select count(*)::int as chosen from chosen`

const VIEW = `with chosen as (
    update "Session" s set "accountId" = $4, "viewReason" = $5, "viewWrites" = false
    where s.id = $1 and s."revokedAt" is null
      and exists (select from "Account" a where a.id = $4 and a.kind <> 'platform' and a."deletedAt" is null)
    returning s."userId", s."accountId"
  ), ${told("account.viewed", "$5::text")}`

const ALLOW = `with chosen as (
    update "Session" s set "viewWrites" = true
    where s.id = $1 and s."revokedAt" is null and s."viewReason" is not null and not s."viewWrites"
    returning s."userId", s."accountId", s."viewReason"
  ), ${told("account.view_unlocked", 'c."viewReason"')}`

const where = ({ principal, from }: Context) =>
  [principal.sessionId ?? null, from?.network ?? null, from?.agent?.slice(0, 400) ?? null] as const

/**
 * Lets an administrator's browser look into an account from now on, an agency's or a client's, to read: until it chooses
 * another. The reason stands in both logs. Throws `not_authorized` for accounts that are not the platform's, `not_found`.
 */
export const viewAccount = procedure({
  permission: "clients.write",
  input: z.strictObject({ id: z.uuid(), reason: ViewReason }),
  async run(ctx, { id, reason }): Promise<void> {
    assertPlatform(ctx)
    const { rows } = await systemSql().query<{ chosen: number }>(VIEW, [...where(ctx), id, reason])
    if (!rows[0]?.chosen) throw notFound("account")
  },
})

const DENY = `update "Session" set "viewWrites" = false where id = $1 and "viewReason" is not null`

/** Lets an administrator change things in the account that they look into, or read alone again. */
export const allowChanges = procedure({
  permission: "account.read",
  input: z.strictObject({ allowed: z.boolean() }),
  async run(ctx, { allowed }): Promise<void> {
    if (allowed) await systemSql().query(ALLOW, [...where(ctx)])
    else await systemSql().query(DENY, [ctx.principal.sessionId ?? null])
  },
})
