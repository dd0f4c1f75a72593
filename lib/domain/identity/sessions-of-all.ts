import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { literally } from "../../db/literally.ts"
import { systemSql } from "../../db/system.ts"
import { auditStatement } from "../events/events.ts"
import type { Device } from "./list-devices.ts"
import { revokeSession } from "./sessions.ts"

const MOST = 100

/** A browser in which somebody is signed in, with whose it is. */
export interface PersonsDevice extends Device {
  email: string
  name: string | null
  /** The agency on whose hosts they sign in; the platform for administrators. */
  realm: string
}

const LIST = `select s.id::text, s.hostname, s.network, s.agent, s."createdAt" as "signedInAt", s."lastSeenAt", s.id = $2::uuid as "isThis",
    u.email, u.name, realm.name as realm
  from (select id, email, name, "realmId" from "User" where case when $1::text is null then "realmId" = $3::uuid
      else email ilike $1 or name ilike $1 end limit 1000) u
    join "Session" s on s."userId" = u.id join "Account" realm on realm.id = u."realmId"
  where s."revokedAt" is null and s."expiresAt" > now() and s."createdAt" > now() - interval '90 days'
  order by s."lastSeenAt" desc, s.id desc limit ${MOST}`

/**
 * Who is signed in: the administrators, or by `search` those people who have it in their name or address; what was used last
 * first, at most 100. Throws `not_authorized` for accounts that are not the platform's.
 */
export const listSessions = procedure({
  permission: "members.read",
  input: z.strictObject({ search: z.string().trim().max(200).optional() }),
  async run(ctx, { search }): Promise<PersonsDevice[]> {
    assertPlatform(ctx)
    const pattern = search ? `%${literally(search)}%` : null
    const values = [pattern, ctx.principal.sessionId ?? null, ctx.account.id]
    return (await systemSql().query<PersonsDevice>(LIST, values)).rows
  },
})

const WHOSE = `select u.email from "Session" s join "User" u on u.id = s."userId" where s.id = $1::uuid and s."revokedAt" is null`

/** Signs somebody out of a browser at once, with what it has open; the platform's log tells it. Throws `not_found`. */
export const endSession = procedure({
  permission: "members.write",
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<void> {
    assertPlatform(ctx)
    const { rows } = await systemSql().query<{ email: string }>(WHOSE, [id])
    if (!rows[0]) throw notFound("session")
    await revokeSession(id)
    await systemSql().query(auditStatement(ctx, "session.ended", {}, rows[0].email))
  },
})
