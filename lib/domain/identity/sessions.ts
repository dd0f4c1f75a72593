import type { Origin } from "../../core/context.ts"
import { isId, newId } from "../../core/ids.ts"
import { systemSql } from "../../db/system.ts"
import type { Sql } from "../../db/wire/wire.ts"
import { FACTS, type FactsRow, factsOf } from "../accounts/accounts.ts"
import type { LiveSession, Role } from "./schema.ts"

/** A session ends this long after its last use, and this long after its sign-in however much it is used. */
const IDLE = "interval '30 days'"
const LIFE = "interval '90 days'"

/**
 * Starts a session on one host, in the account where the person worked last. `replaced` is the session that the browser
 * had until now, whoever signed in then: it ends in the same statement, and what the same person is told in that browser goes
 * on. `from`: where somebody signs in, as their list of
 * devices shows it.
 */
export async function startSession(
  userId: string,
  hostname: string,
  replaced?: string,
  { network = null, agent = null }: { network?: string | null; agent?: string | null } = {},
): Promise<string> {
  const id = newId()
  await systemSql().query(
    `with replaced as (update "Session" set "revokedAt" = now() where id = $4 and hostname = $3 and "revokedAt" is null),
    taken as (update "PushSubscription" set "sessionId" = $1 where "sessionId" = $4 and "userId" = $2),
    told as (insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", network, agent, subject)
      select m."accountId", 'session.started', 'user', u.id::text, coalesce(u.name, u.email), $5, $6, jsonb_build_object('userId', u.id)
        from "User" u join "Membership" m on m."userId" = u.id where u.id = $2)
    insert into "Session" (id, "userId", hostname, network, agent, "expiresAt", "accountId") values ($1, $2, $3, $5, $6, now() + ${IDLE},
      (select s."accountId" from "Session" s join "Membership" m on m."accountId" = s."accountId" and m."userId" = s."userId"
        where s."userId" = $2 order by s."lastSeenAt" desc limit 1))`,
    [
      id,
      userId,
      hostname,
      replaced && isId(replaced) ? replaced : null,
      network,
      agent?.slice(0, 400) ?? null,
    ],
  )
  return id
}

/** Ends a session at once, and notifications in that browser; unknown ids are ignored. */
export async function revokeSession(id: string): Promise<void> {
  if (!isId(id)) return
  await systemSql().query(
    `with silent as (delete from "PushSubscription" where "sessionId" = $1)
    update "Session" set "revokedAt" = now() where id = $1 and "revokedAt" is null`,
    [id],
  )
}

/**
 * Ends every session of a person at once, on every host, but the one named, with what is shown in those browsers; returns how many. Called when their password
 * changes, is reset, or they ask to be signed out everywhere; `sql`: a running system transaction that it belongs to.
 */
export async function endSessions(userId: string, except?: string, sql: Sql = systemSql()): Promise<number> {
  const { rows } = await sql.query({ text: END, values: [userId, except ?? null] })
  return rows.length
}

const END = `with silent as (delete from "PushSubscription" where "userId" = $1::uuid and "sessionId" is distinct from $2::uuid)
  update "Session" set "revokedAt" = now()
  where "userId" = $1::uuid and "revokedAt" is null and id is distinct from $2::uuid returning id`

/**
 * Makes another of the person's accounts, or a client of an agency that they manage, the one the session works in. False
 * when it is neither.
 */
export async function chooseAccount(
  sessionId: string,
  accountId: string,
  { network, agent }: Origin = {},
): Promise<boolean> {
  if (!isId(accountId)) return false
  const { rows } = await systemSql().query<{ chosen: number }>(CHOOSE, [
    sessionId,
    accountId,
    network ?? null,
    agent ?? null,
  ])
  return Boolean(rows[0]?.chosen)
}

// Where somebody of the agency begins to work as its client, both of their logs tell it.
const CHOOSE = `with chosen as (update "Session" s set "accountId" = $2, "viewReason" = null, "viewWrites" = false where s.id = $1 and s."revokedAt" is null
      and exists (select from "Membership" m join "Account" a on a.id = $2 and a."deletedAt" is null
        where m."userId" = s."userId" and (m."accountId" = a.id or (m."accountId" = a."parentId" and a.kind = 'customer' and m.role in ('owner', 'admin'))))
      returning s."userId"),
    told as (insert into "AuditEntry" ("accountId", action, "actorKind", "actorId", "actorName", "actingForId", network, agent, subject, name)
      select log.id, 'account.viewed', 'user', u.id::text, coalesce(u.name, u.email), case when log.id = a.id then a."parentId" end,
          $3, $4, jsonb_build_object('clientId', a.id), a.name
        from chosen c join "User" u on u.id = c."userId" join "Account" a on a.id = $2
          cross join lateral (values (a.id), (a."parentId")) as log(id)
        where not exists (select from "Membership" m where m."accountId" = a.id and m."userId" = c."userId"))
    select count(*)::int as chosen from chosen`

interface Row extends FactsRow {
  chosenId: string | null
  viewReason: string | null
  viewWrites: boolean
  isStale: boolean
  userId: string
  email: string
  userName: string | null
  image: string | null
  timeZone: string | null
  theme: LiveSession["user"]["theme"]
  language: LiveSession["user"]["language"]
  role: Role
}

const SELECT = `select s."accountId" as "chosenId", s."viewReason", s."viewWrites", s."lastSeenAt" < now() - interval '1 minute' as "isStale",
    u.id as "userId", u.email, u.name as "userName", u.image, u."timeZone", u.theme, u.language, m.role, ${FACTS.columns}
  from "Session" s join "User" u on u.id = s."userId" join "Membership" m on m."userId" = u.id
    join "Account" a on a.id = m."accountId" ${FACTS.joins}
  where s.id = $1 and s.hostname = $2 and u."realmId" = $3 and s."revokedAt" is null and s."expiresAt" > now()
    and s."createdAt" > now() - ${LIFE} and a."deletedAt" is null and a.status <> 'suspended'
  order by m."createdAt", m.id limit 200`

/**
 * A session that is live on this host and realm, with its person, their accounts and the one they work in; null for any
 * other. Notes its use at most once a minute.
 */
export async function findSession(
  id: string,
  hostname: string,
  realmId: string,
): Promise<LiveSession | null> {
  if (!isId(id)) return null
  const found = await systemSql().query<Row>({
    text: SELECT,
    values: [id, hostname, realmId],
  })
  const rows = found.rows.filter((row) => factsOf(row).status !== "suspended")
  const chosen = rows.find((each) => each.accountId === each.chosenId)
  const row = chosen ?? rows[0]
  if (!row) return null
  const viewed = chosen ? null : ((await findLookedInto(row, rows)) ?? (await findViewed(row.chosenId, rows)))
  if (row.isStale) noteUse(id)
  return {
    session: { id, hostname },
    user: {
      ...{ id: row.userId, email: row.email, name: row.userName, image: row.image },
      ...{ timeZone: row.timeZone, theme: row.theme, language: row.language },
    },
    accounts: rows.map(choiceOf),
    account: factsOf(row),
    role: row.role,
    ...viewed,
  }
}

const choiceOf = ({ accountId, accountName, kind, role }: Row) => ({
  id: accountId,
  name: accountName,
  kind,
  role,
})

const VIEWED = `select ${FACTS.columns} from "Account" a ${FACTS.joins}
  where a.id = $1 and a."parentId" = any($2::uuid[]) and a."deletedAt" is null`

/** The client that a session works as, for a manager of its agency; null where there is no such client or it is suspended. */
async function findViewed(
  chosenId: string | null,
  rows: Row[],
): Promise<Pick<LiveSession, "account" | "role" | "agency"> | null> {
  const managed = rows.filter(
    ({ kind, role }) => kind === "partner" && (role === "owner" || role === "admin"),
  )
  if (!chosenId || managed.length === 0) return null
  const ids = managed.map(({ accountId }) => accountId)
  const found = await systemSql().query<FactsRow>({ text: VIEWED, values: [chosenId, ids] })
  const account = found.rows[0] && factsOf(found.rows[0])
  const agency = managed.find(({ accountId }) => accountId === account?.parentId)
  if (!account || !agency || account.status === "suspended") return null
  return { account, role: agency.role, agency: choiceOf(agency) }
}

const LOOKED_INTO = `select ${FACTS.columns} from "Account" a ${FACTS.joins}
  where a.id = $1 and a.kind <> 'platform' and a."deletedAt" is null`

/** The account that an administrator looks into, a suspended one too; null where nobody does. */
async function findLookedInto(
  { chosenId, viewReason, viewWrites }: Row,
  rows: Row[],
): Promise<Pick<LiveSession, "account" | "role" | "viewing"> | null> {
  const platform = rows.find(
    ({ kind, role }) => kind === "platform" && (role === "owner" || role === "admin"),
  )
  if (!platform || !chosenId || viewReason === null) return null
  const found = await systemSql().query<FactsRow>({ text: LOOKED_INTO, values: [chosenId] })
  if (!found.rows[0]) return null
  const viewing = { from: choiceOf(platform), reason: viewReason, writes: viewWrites }
  return { account: factsOf(found.rows[0]), role: viewWrites ? "admin" : "viewer", viewing }
}

// Beside the request: a page need not wait for it, and the next request tries again.
function noteUse(id: string): void {
  systemSql()
    .query(
      `update "Session" set "lastSeenAt" = now(), "expiresAt" = least(now() + ${IDLE}, "createdAt" + ${LIFE})
        where id = $1 and "revokedAt" is null and "lastSeenAt" < now() - interval '1 minute'`,
      [id],
    )
    .catch(() => {})
}
