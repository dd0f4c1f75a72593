import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { type Context, personId } from "../../core/context.ts"
import { system, systemSql } from "../../db/system.ts"
import type { Told } from "./schema.ts"

const FIELDS = `a.id, a.title, a.text, a.kind, a.url, a."createdAt", coalesce(a.until <= now(), false) as "isOver"`

const LIST = `select ${FIELDS} from "Announcement" a where a."accountId" = $1::uuid
  order by a."createdAt" desc, a.id desc limit 100`

// Whoever came later is not told what was said before.
const NEWEST = `select ${FIELDS} from "Announcement" a
  join "Membership" m on m."accountId" = $2::uuid and m."userId" = $3::uuid
  where a."accountId" = $1::uuid and (a.until is null or a.until > now()) and a."createdAt" > m."announcementsSeenAt"
  order by a."createdAt" desc, a.id desc limit 1`

/** The agency that tells the account's people something; null where there is none. */
const agencyOf = ({ account }: Context) => (account.kind === "customer" ? account.parentId : null)

/** What the account's agency has announced, the newest first; nothing where there is no agency. */
export const listTold = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Told[]> {
    const agencyId = agencyOf(ctx)
    return agencyId ? (await systemSql().query<Told>({ text: LIST, values: [agencyId] })).rows : []
  },
})

/**
 * The newest that the signed-in person has not put aside; null where there is none. People who look in as the agency or the
 * operator are no members and are told nothing.
 */
export const newestTold = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<Told | null> {
    const [agencyId, userId] = [agencyOf(ctx), personId(ctx)]
    if (!agencyId || !userId) return null
    const values = [agencyId, ctx.account.id, userId]
    return (await systemSql().query<Told>({ text: NEWEST, values })).rows[0] ?? null
  },
})

/** The signed-in person puts aside what was announced up to now. */
export const putAside = procedure({
  permission: "account.read",
  input: z.strictObject({}),
  async run(ctx): Promise<void> {
    const userId = personId(ctx)
    if (!userId) return
    const where = { accountId: ctx.account.id, userId }
    await system().membership.updateMany({ where, data: { announcementsSeenAt: new Date() } })
  },
})

const SEEN = `select a.id, count(*)::int as n from "Announcement" a
  join "Account" c on c."parentId" = a."accountId" and c."deletedAt" is null
  join "Membership" m on m."accountId" = c.id and m."createdAt" <= a."createdAt" and m."announcementsSeenAt" >= a."createdAt"
  where a."accountId" = $1::uuid group by a.id`

/** How many people have put each of an agency's announcements aside, by its id; none where nobody has. */
export async function seenOf(agencyId: string): Promise<Map<string, number>> {
  const { rows } = await systemSql().query<{ id: string; n: number }>({ text: SEEN, values: [agencyId] })
  return new Map(rows.map(({ id, n }) => [id, n]))
}
