import { z } from "zod"
import { assertPlatform } from "../../core/assert-platform.ts"
import { procedure } from "../../core/command.ts"
import { notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { literally } from "../../db/literally.ts"
import { systemSql } from "../../db/system.ts"
import { resolveLimits } from "../plans/plans.ts"
import type { LimitsInput } from "../plans/schema.ts"
import { ACCOUNT_STATES, type FoundAccount, type PlatformAccount } from "./schema.ts"

const USED = `left join lateral (
    select coalesce(sum(c.used) filter (where c.metric = 'bots' and c.period = 'all'), 0)::float8 as bots,
      coalesce(sum(c.used) filter (where c.metric = 'conversations' and c.period = $1), 0)::float8 as conversations,
      coalesce(sum(c.used) filter (where c.metric = 'messages' and c.period = $1), 0)::float8 as messages,
      coalesce(sum(c.used) filter (where c.metric = 'tokens' and c.period = $1), 0)::float8 as tokens,
      coalesce(sum(c.used) filter (where c.metric = 'cost' and c.period = $1), 0)::text as cost
    from "Counter" c where c."accountId" = a.id and c.metric in ('bots', 'conversations', 'messages', 'tokens', 'cost')
      and c.period in ($1, 'all')
  ) used on true`

const COLUMNS = `a.id::text, a.kind::text, a.name, a.status::text as status, a."heldReason", least(a."closesAt", a."removesAt") as "closesAt", a."createdAt", a."isDemo",
  p.id::text as "agencyId", p.name as agency, plan.name as plan, used.*`
const FROM = `left join "Account" p on p.id = a."parentId" and p.kind = 'partner'
  left join "Plan" plan on plan."accountId" = a."parentId" and plan.id = a."planId"`

/** Each way of finding accounts goes by itself, so that no condition of one keeps another from its index. */
const HITS = `select a.id from "Account" a where a.name ilike $2 or a.email ilike $2
  union select a.id from "Account" a join "Account" p on p.id = a."parentId" where p.kind = 'partner' and (p.name ilike $2 or p.slug ilike $2)
  union select m."accountId" from "User" u join "Membership" m on m."userId" = u.id where u.email ilike $2 or u.name ilike $2`

const STATES: Record<(typeof ACCOUNT_STATES)[number], string> = {
  active: `a.status = 'active' and a."closesAt" is null`,
  suspended: `a.status = 'suspended'`,
  unpaid: `a.status = 'unpaid'`,
  closing: `(a."closesAt" is not null or a."removesAt" is not null)`,
}

/** At most as many as a page, the newest first, behind `$4`; their use is counted for these alone. */
const list = (hits: string | null, state: keyof typeof STATES | undefined, kind: string | undefined) => `
  ${hits === null ? "" : `with hit as (${hits})`}
  select ${COLUMNS} from (
    select a.* from "Account" a where a.kind <> 'platform' and a."deletedAt" is null and ($4::uuid is null or a.id < $4)
      ${hits === null ? "and $2::text is null" : "and a.id in (select id from hit)"} ${state ? `and ${STATES[state]}` : ""}
      ${kind ? `and a.kind = '${kind}'` : ""} order by a.id desc limit $3
  ) a ${FROM} ${USED} order by a.id desc`

type Row = Omit<FoundAccount, "cost"> & { cost: string }
const month = () => new Date().toISOString().slice(0, 7)
const shown = ({ cost, ...row }: Row): FoundAccount => ({ ...row, cost: BigInt(cost) })

/**
 * Agencies and clients, the newest first. `search` holds them to those that have it in their name, address or agency's name, or
 * in the name or e-mail address of somebody who signs in to them, or whose id it is; `after`: the last one of the page before.
 */
export const findAccounts = procedure({
  permission: "clients.read",
  input: z.strictObject({
    search: z.string().trim().max(200).optional(),
    state: z.enum(ACCOUNT_STATES).optional(),
    kind: z.enum(["partner", "customer"]).optional(),
    after: z.uuid().optional(),
    take: z.int().min(1).max(100).default(50),
  }),
  async run(ctx, { search, state, kind, after, take }): Promise<FoundAccount[]> {
    assertPlatform(ctx)
    const isNamed = search !== undefined && isId(search)
    const hits = !search ? null : isNamed ? `select $2::uuid as id` : HITS
    const wanted = !search ? null : isNamed ? search : `%${literally(search)}%`
    const values = [month(), wanted, take, after ?? null]
    return (await systemSql().query<Row>(list(hits, state, kind), values)).rows.map(shown)
  },
})

const GET = `select ${COLUMNS}, a.limits, plan.limits as "planLimits", a.slug, a."monthlyBudget"::text as budget,
    (select count(*)::int from "Account" c where c."parentId" = a.id and c."deletedAt" is null) as clients
  from "Account" a ${FROM} ${USED} where a.id = $2::uuid and a.kind <> 'platform' and a."deletedAt" is null`

const PEOPLE = `select u.id::text, u.name, u.email, u.image, m.role::text as role from "Membership" m join "User" u on u.id = m."userId"
  where m."accountId" = $1::uuid order by m."createdAt", m.id limit 200`

/** An account with its people and limits. Throws `not_found`. */
export const getAccount = procedure({
  permission: "clients.read",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<PlatformAccount> {
    assertPlatform(ctx)
    if (!isId(id)) throw notFound("account")
    type Found = Row &
      Pick<PlatformAccount, "slug" | "clients"> & { budget: string | null } & Record<
        "limits" | "planLimits",
        LimitsInput | null
      >
    const [found, people] = await Promise.all([
      systemSql().query<Found>(GET, [month(), id]),
      systemSql().query<PlatformAccount["people"][number]>(PEOPLE, [id]),
    ])
    const [row] = found.rows
    if (!row) throw notFound("account")
    const { limits, planLimits, slug, clients, budget, ...account } = row
    return {
      ...shown(account),
      ...{ slug, clients, people: people.rows, ownLimits: limits ?? {} },
      planLimits: resolveLimits(planLimits, null),
      budget: budget === null ? null : BigInt(budget),
    }
  },
})
