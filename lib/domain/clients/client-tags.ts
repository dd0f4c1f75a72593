import { z } from "zod"
import { procedure } from "../../core/command.ts"
import { invalidInput, notFound } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import { Tag, tagKey } from "../../core/noun-fields.ts"
import { partnerCommand } from "../../db/partner.ts"
import { sqlOf } from "../../db/prisma-sql.ts"
import { system } from "../../db/system.ts"
import type { Scope } from "../../db/transaction.ts"
import { assertPartner } from "./crud.ts"

const MOST = 50

const LOCK = `select id from "Account" where "parentId" = $1::uuid and id = any ($2::uuid[]) and "deletedAt" is null
  order by id for update`
const ADD = `insert into "ClientTag" ("accountId", "clientId", key, tag) select $1::uuid, unnest($2::uuid[]), $3, $4
  on conflict do nothing`
const REMOVE = `delete from "ClientTag" where "accountId" = $1::uuid and "clientId" = any ($2::uuid[]) and key = $3`
const FULL = `select 1 from "ClientTag" where "accountId" = $1::uuid and "clientId" = any ($2::uuid[])
  group by "clientId" having count(*) > $3 limit 1`

/**
 * Adds a tag to clients of the agency, or takes one away, for all of them or for none. Throws `not_found` where one is no
 * client of it, and `invalid_input` where one would have more than 50.
 */
export const tagClients = partnerCommand({
  permission: "clients.write",
  input: z.strictObject({
    ids: z.array(z.string()).min(1).max(100),
    add: Tag.optional(),
    remove: z.string().optional(),
  }),
  async run(ctx, { ids: named, add, remove }): Promise<void> {
    const ids = await lockClients(ctx, named)
    const sql = sqlOf(ctx.db)
    const of = [ctx.account.id, ids]
    if (remove !== undefined) await sql.query({ text: REMOVE, values: [...of, tagKey(remove)] })
    if (add === undefined) return
    await sql.query({ text: ADD, values: [...of, tagKey(add), add] })
    const { rows } = await sql.query({ text: FULL, values: [...of, MOST] })
    if (rows.length > 0) throw invalidInput("must be at most 50 tags", ["tags"])
  },
})

async function lockClients(ctx: Scope, named: string[]): Promise<string[]> {
  assertPartner(ctx)
  const wanted = [...new Set(named)]
  if (!wanted.every(isId)) throw notFound("user")
  const { rows } = await sqlOf(ctx.db).query<{ id: string }>({
    text: LOCK,
    values: [ctx.account.id, wanted],
  })
  if (rows.length < wanted.length) throw notFound("user")
  return rows.map(({ id }) => id)
}

/** The first 500 tags that the agency's clients have, by the alphabet. */
export const listClientTags = procedure({
  permission: "clients.read",
  input: z.strictObject({}),
  async run({ account }): Promise<string[]> {
    const rows = await system().clientTag.findMany({
      where: { accountId: account.id, client: { deletedAt: null } },
      distinct: ["key"],
      orderBy: { key: "asc" },
      take: 500,
      select: { tag: true },
    })
    return rows.map(({ tag }) => tag)
  },
})
