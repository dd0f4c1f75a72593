/** How long a follower is believed to be there without a sign of life. */
const LEASE = "now() + interval '1 minute'"

/** From the commit of this on, events of the account are noted for followers. */
export const addFollower = (accountId: string, id: string) => ({
  text: `insert into "EventFollower" ("accountId", id, "leaseUntil") values ($1, $2, ${LEASE})`,
  values: [accountId, id],
})

export const renewFollower = (accountId: string, id: string) => ({
  text: `update "EventFollower" set "leaseUntil" = ${LEASE} where "accountId" = $1 and id = $2`,
  values: [accountId, id],
})

export const dropFollower = (accountId: string, id: string) => ({
  text: `delete from "EventFollower" where "accountId" = $1 and id = $2`,
  values: [accountId, id],
})

/** Transactions, of whatever account, that record events at this moment. */
export const RECORDING = {
  text: `select virtualtransaction as id from pg_locks
    where locktype = 'relation' and relation = '"Event"'::regclass and mode = 'RowExclusiveLock' and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`,
}

/** An event as it is stored, beside what could be seen when it was read. A single row without one: there is none. */
export interface SeenRow {
  /** A snapshot of PostgreSQL: which transactions had been committed. */
  snapshot: string
  /** Whether the follower is still believed to be there. */
  following: boolean
  id: string | null
  type: string
  actorKind: string
  actorId: string | null
  subject: Record<string, string>
  createdAt: Date
  transaction: number
}

const seen = (events: string, order: string) => `select now.snapshot, now.following, e.* from (
    select pg_current_snapshot()::text as snapshot,
      exists (select from "EventFollower" where "accountId" = $1 and id = $2) as following
  ) now left join lateral (${events} limit $3) e on true order by ${order}`

const COLUMNS = `e.id, e.type, e."actorKind", e."actorId", e.subject, e."createdAt"`

/** The latest events of an account, oldest first. */
export const latestSeen = (accountId: string, follower: string, most: number) => ({
  text: seen(
    `select ${COLUMNS}, 0 as transaction from "Event" e where e."accountId" = $1 order by e.id desc`,
    "e.id",
  ),
  values: [accountId, follower, most],
})

/** What a follower reads next: what was committed since `from`, up to `to` where that is set, behind a place within it. */
export interface Window {
  from: string
  to: string | null
  after: { transaction: number; id: string } | null
}

const START = { transaction: 0, id: "00000000-0000-0000-0000-000000000000" }

const COMMITTED = seen(
  `select ${COLUMNS}, f.transaction from "FollowedEvent" f
    join "Event" e on e."accountId" = f."accountId" and e.id = f."eventId"
    where f."accountId" = $1 and f.transaction >= pg_snapshot_xmin($4::pg_snapshot)::text::bigint
      and not pg_visible_in_snapshot(f.transaction::text::xid8, $4::pg_snapshot)
      and ($5::pg_snapshot is null or pg_visible_in_snapshot(f.transaction::text::xid8, $5::pg_snapshot))
      and (f.transaction, f."eventId") > ($6::bigint, $7::uuid)
    order by f.transaction, f."eventId"`,
  "e.transaction, e.id",
)

/** Events of a window, in the order in which their transactions began to write. */
export const committedIn = (
  accountId: string,
  follower: string,
  { from, to, after }: Window,
  most: number,
) => {
  const { transaction, id } = after ?? START
  return {
    text: COMMITTED,
    values: [accountId, follower, most, from, to, transaction, id],
  }
}

/** Followers that gave no sign of life, and notes that nobody needs any more: readers look far more often. */
export const FORGET_FOLLOWERS = `with gone as (delete from "EventFollower" where "leaseUntil" < now())
  delete from "FollowedEvent" where "createdAt" < now() - interval '1 hour'`
