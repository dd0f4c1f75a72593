import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { isId } from "../../core/ids.ts"
import { literally } from "../../db/literally.ts"
import { systemSql } from "../../db/system.ts"
import { actingAs } from "./acting-as.ts"
import { AUDIT_TOPICS, type AuditTopic, type FoundEntry, SearchFilter } from "./schema.ts"

/** People and accounts that a text may mean; more than these are no answer to anything. */
const MEANT = 200

const ACTORS = `select id::text from "User" where email ilike $1 or name ilike $1 limit ${MEANT}`
const ACCOUNTS = `select id::text from "Account" where name ilike $1 or slug ilike $1 limit ${MEANT}`

const topicOf = (topic: AuditTopic | undefined): string =>
  topic
    ? `(${AUDIT_TOPICS[topic].map((noun) => `e.action like '${literally(noun)}.%'`).join(" or ")})`
    : "true"

/** Planned for what is asked: an actor or an account leads, else the days. */
const list = (
  topic: AuditTopic | undefined,
) => `select e.id::text, e."createdAt" as at, e.action, e."actorKind", e."actorId", e."actorName", e."actingForId", e.network,
    e.agent, e.subject, e.name, e."accountId"::text, a.name as account
  from "AuditEntry" e join "Account" a on a.id = e."accountId"
  where ($1::text[] is null or e."actorId" = any ($1)) and ($2::uuid[] is null or e."accountId" = any ($2))
    and ${topicOf(topic)} and e."createdAt" >= coalesce($3::date::timestamp at time zone 'UTC', '-infinity')
    and e."createdAt" < coalesce(($4::date + 1)::timestamp at time zone 'UTC', 'infinity')
    and ($5::timestamptz is null or (e."createdAt", e.id) < ($5, $6::uuid))
  order by e."createdAt" desc, e.id desc limit $7`

interface Row extends Omit<FoundEntry, "actor"> {
  actorKind: string
  actorId: string | null
  actorName: string | null
  actingForId: string | null
}

/**
 * Entries of all logs of the install by filter, the newest first; `after` is the last entry of the page before. An actor is
 * meant by a part of their name or address or by an id, an account by a part of its name or address or by its id. Throws
 * `not_authorized` for accounts that are not the platform's.
 */
export const searchAuditEntries = procedure({
  permission: "audit.read",
  input: z.strictObject({
    filter: SearchFilter.default({}),
    after: z.strictObject({ at: z.date(), id: z.uuid() }).optional(),
    take: z.int().min(1).max(500).default(50),
  }),
  async run(ctx, { filter, after, take }): Promise<FoundEntry[]> {
    assertPlatform(ctx)
    const [actors, accounts] = await Promise.all([
      meant(filter.actor, ACTORS),
      meant(filter.account, ACCOUNTS),
    ])
    const values = [actors, accounts, filter.from ?? null, filter.to ?? null]
    const { rows } = await systemSql().query<Row>(list(filter.topic), [
      ...values,
      ...[after?.at ?? null, after?.id ?? null, take],
    ])
    return rows.map(({ actorKind, actorId, actorName, actingForId, ...row }) => ({
      ...row,
      actor: { kind: actorKind, id: actorId, name: actorName, by: actingAs(actingForId) },
    }))
  },
})

/** The ids that a text means; null where nothing is asked. */
async function meant(text: string | undefined, find: string): Promise<string[] | null> {
  if (!text) return null
  if (isId(text)) return [text]
  return (await systemSql().query<{ id: string }>(find, [`%${literally(text)}%`])).rows.map(({ id }) => id)
}
