import type { Statement } from "../wire/wire.ts"

/** From here to there, without the latter, in the terms of contacts. */
export interface Stretch {
  from: Buffer
  until: Buffer
}

/** A term that is looked for: its kind (migration "contacts_room"), and its text or the beginning of it. */
export interface Sought {
  /** Which condition it belongs to; any of one condition's terms meets it. */
  at: number
  kind: "s" | "r" | "t" | "b" | "c" | "l" | "a"
  text: string
  isPrefix: boolean
}

/** So many contacts are looked at one by one sooner than a list is walked along for them. */
export const FEW = 10_000

const STRETCHES = `select at, "from", until, (
      select count(*)::int from (
        select from "ContactTerm" t where t."accountId" = $1::uuid and t.term >= g."from" and t.term < g.until limit ${FEW + 1}
      ) found
    ) as n
  from (
    select at, bytes as "from", bytes || case when prefix then '\\xff'::bytea else '\\x00'::bytea end as until
    from (
      select at, prefix, convert_to(kind || case when kind in ('s', 'r', 't') then livery_fold(text) else text end, 'UTF8') as bytes
      from unnest($2::int[], $3::text[], $4::text[], $5::boolean[]) given (at, kind, text, prefix)
    ) folded
  ) g`

/** Where each sought term stands, with how many contacts have it, counted up to `FEW`. */
export const termStretches = (
  accountId: string,
  sought: readonly Sought[],
): Statement<Stretch & { at: number; n: number }> => ({
  text: STRETCHES,
  values: [
    accountId,
    sought.map(({ at }) => at),
    sought.map(({ kind }) => kind),
    sought.map(({ text }) => text),
    sought.map(({ isPrefix }) => isPrefix),
  ],
})

/** Which contacts, in which order, from where. */
export interface Walk {
  accountId: string
  /** Conditions over terms: one of each one's stretches has to be met. */
  terms: readonly (readonly Stretch[])[]
  /** Of these, the one that few contacts meet. */
  few?: number | undefined
  botId?: string | undefined
  channel?: string | undefined
  wantsPerson?: boolean | undefined
  withoutConsent?: boolean | undefined
  seenFrom?: Date | undefined
  seenTo?: Date | undefined
  order: keyof typeof KEYS
  isAscending: boolean
  from?: { key: string; id: string } | undefined
  take: number
  hidden: readonly string[]
}

/** What a list is ordered by before the id, and how a place in it is written. */
const KEYS = {
  seen: { column: `k."lastSeenAt"`, type: "timestamptz", shown: `k."lastSeenAt"::text` },
  left: { column: `k."leadAt"`, type: "timestamptz", shown: `k."leadAt"::text` },
  name: { column: `k."nameKey"`, type: "bytea", shown: `'\\x' || encode(k."nameKey", 'hex')` },
  created: { column: undefined, type: undefined, shown: "''" },
}

/** Browsers that opened a widget and said nothing, and previews of one: nobody whom a list is about. */
const IS_SOMEBODY = `not (k."lastSeenAt" = 'epoch' and k."leadAt" is null and k.name = '' and k.email is null and k.fingerprint like 'widget:%')`

const WAITS = `"personAskedAt" is not null and status = 'active' and "deletedAt" is null`

// Subqueries with a limit are asked row by row, by an index; as a join, the planner may read an account's terms whole.
const COLUMNS = `k.id, k.fingerprint, nullif(k.name, '') as name, k.email, k.phone, k.nick, k.description, k.tags, k.meta,
    k."leadAt", k.consent->>'at' as "consentAt", k.consent->>'version' as "consentVersion",
    nullif(k."lastSeenAt", 'epoch') as "lastSeenAt", k."createdAt", coalesce(said.n, 0) as conversations,
    coalesce(said.channels, '{}') as channels, coalesce(said.waits, false) as "wantsPerson",
    coalesce(place.url, session.origin) as url`

const joins = (hidden: string) => `left join lateral (
    select count(*)::int as n, array_agg(distinct channel) as channels, bool_or("personAskedAt" is not null and status = 'active') as waits
    from (select channel, "personAskedAt", status from "Conversation" c where c."accountId" = k."accountId" and c."contactId" = k.id
      and c."deletedAt" is null and c.channel <> all (${hidden}::text[]) order by id desc limit 100) latest
  ) said on true
  left join lateral (select page->>'url' as url from "Conversation" c where c."accountId" = k."accountId" and c."contactId" = k.id
    and c."deletedAt" is null order by id desc limit 1) place on true
  left join lateral (select origin from "VisitorSession" s where s."accountId" = k."accountId" and s."contactId" = k.id limit 1) session on true`

export interface ContactPageRow {
  id: string
  fingerprint: string
  name: string | null
  email: string | null
  phone: string | null
  nick: string | null
  description: string | null
  tags: string[]
  meta: Record<string, unknown>
  leadAt: Date | null
  consentAt: string | null
  consentVersion: string | null
  lastSeenAt: Date | null
  createdAt: Date
  conversations: number
  channels: string[]
  wantsPerson: boolean
  url: string | null
  key: string
}

/** Contacts from a place on, in the order that is walked: the caller turns a page that was walked backwards around. */
export function contactPage(walk: Walk): Statement<ContactPageRow> {
  const values: unknown[] = [walk.accountId]
  const value = (given: unknown) => `$${values.push(given)}`
  const { column, type, shown } = KEYS[walk.order]
  const direction = walk.isAscending ? "asc" : "desc"
  const order = `order by ${column ? `${column} ${direction}, ` : ""}k.id ${direction}`
  const where = conditionsOf(walk, value)
  if (column && walk.order === "left") where.push(`k."leadAt" is not null`)
  if (walk.from) {
    const than = walk.isAscending ? ">" : "<"
    const id = `${value(walk.from.id)}::uuid`
    where.push(
      column ? `(${column}, k.id) ${than} (${value(walk.from.key)}::${type}, ${id})` : `k.id ${than} ${id}`,
    )
  }
  const take = `${value(walk.take)}::int`
  const text = `select ${COLUMNS}, ${shown} as key from (
      select k.* from "Contact" k where ${where.join(" and ")} ${order} limit ${take}
    ) k ${joins(value(walk.hidden))} ${order}`
  return { text, values, prepared: false }
}

function conditionsOf(walk: Walk, value: (given: unknown) => string): string[] {
  const { botId, channel, seenFrom, seenTo } = walk
  const stretches = (some: readonly Stretch[]) =>
    some.map(({ from, until }) => `t.term >= ${value(from)} and t.term < ${value(until)}`).join(" or ")
  const terms = walk.terms.map((some, at) =>
    at === walk.few
      ? `k.id = any (array(select t."contactId" from "ContactTerm" t where t."accountId" = $1::uuid and (${stretches(some)})))`
      : `(select 1 from "ContactTerm" t where t."accountId" = $1::uuid and t."contactId" = k.id and (${stretches(some)}) limit 1) is not null`,
  )
  // Terms of bots and channels stay when a conversation goes.
  const talked = [
    botId && `c."botId" = ${value(botId)}::uuid`,
    channel && `c.channel = ${value(channel)}`,
  ].filter(Boolean)
  return [
    `k."accountId" = $1::uuid`,
    IS_SOMEBODY,
    ...terms,
    ...(talked.length
      ? [
          `(select 1 from "Conversation" c where c."accountId" = $1::uuid and c."contactId" = k.id and ${talked.join(" and ")} and c."deletedAt" is null limit 1) is not null`,
        ]
      : []),
    ...(walk.wantsPerson
      ? [
          `k.id = any (array(select "contactId" from "Conversation" where "accountId" = $1::uuid and ${WAITS}))`,
        ]
      : []),
    ...(walk.withoutConsent ? ["k.consent is null"] : []),
    ...(seenFrom ? [`k."lastSeenAt" >= ${value(seenFrom)}::timestamptz`] : []),
    ...(seenTo ? [`k."lastSeenAt" < ${value(seenTo)}::timestamptz and k."lastSeenAt" > 'epoch'`] : []),
  ]
}

const TAGS = `with recursive walk (term) as (
    (select term from "ContactTerm" where "accountId" = $1::uuid and term >= 't'::bytea and term < 'u'::bytea order by term limit 1)
    union all
    select (select t.term from "ContactTerm" t where t."accountId" = $1::uuid and t.term > walk.term and t.term < 'u'::bytea order by t.term limit 1)
    from walk where walk.term is not null
  )
  select (select tag from "ContactTerm" t cross join lateral (
      select unnest(tags) as tag from "Contact" k where k."accountId" = t."accountId" and k.id = t."contactId" limit 50
    ) tags where t."accountId" = $1::uuid and t.term = walk.term and 't'::bytea || convert_to(livery_fold(tag), 'UTF8') = walk.term limit 1) as tag
  from walk where term is not null limit 200`

/** The tags of an account, each as one contact has it: one probe a tag, however many contacts there are. */
export const tagsOfAccount = (accountId: string): Statement<{ tag: string | null }> => ({
  text: TAGS,
  values: [accountId],
})
