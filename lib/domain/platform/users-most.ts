import { systemSql } from "../../db/system.ts"
import type { UsesMost } from "./schema.ts"

/** How many of each are shown. */
const MOST = 5

interface Row extends Omit<UsesMost, "cost"> {
  cost: string
}

const USED = `coalesce(sum(c.used) filter (where c.metric = 'messages'), 0)::float8 as messages,
    coalesce(sum(c.used) filter (where c.metric = 'cost'), 0)::text as cost`

const AGENCIES = `select a.id::text, a.name, null::text as agency, ${USED}
  from "Account" a join "Counter" c on c."accountId" = a.id and c.metric in ('messages', 'cost') and c.period = $2
  where a."parentId" = $1::uuid and a.kind = 'partner' and a."deletedAt" is null group by a.id order by 4 desc, a.id`

const CLIENTS = `select a.id::text, a.name, p.name as agency, ${USED}
  from "Account" a join "Account" p on p.id = a."parentId"
    join "Counter" c on c."accountId" = a.id and c.metric in ('messages', 'cost') and c.period = $2
  where a."parentId" = any ($1::uuid[]) and a.kind = 'customer' and a."deletedAt" is null
  group by a.id, p.name order by 4 desc, a.id limit ${MOST}`

/** The agencies and the clients that sent the most messages in a month ("2026-11"), those alone that sent any. */
export async function usersMost(
  platformId: string,
  month: string,
): Promise<{ agencies: UsesMost[]; clients: UsesMost[] }> {
  const { rows: agencies } = await systemSql().query<Row>(AGENCIES, [platformId, month])
  return {
    agencies: agencies
      .slice(0, MOST)
      .filter(({ messages }) => messages > 0)
      .map(shown),
    clients: (await clientsOf(agencies, month)).map(shown),
  }
}

/**
 * What an agency used holds what its clients did, so none of them used more. The agencies that used most therefore say from
 * where on the others need not be looked into: an install of many is not read whole.
 */
async function clientsOf(agencies: readonly Row[], month: string): Promise<Row[]> {
  const read = async (some: readonly Row[]) =>
    some.length > 0
      ? (await systemSql().query<Row>(CLIENTS, [some.map(({ id }) => id), month])).rows
      : ([] as Row[])
  const first = await read(agencies.slice(0, MOST))
  const least = first[MOST - 1]?.messages ?? 0
  const rest = await read(agencies.slice(MOST).filter(({ messages }) => messages > least))
  return [...first, ...rest]
    .filter(({ messages }) => messages > 0)
    .sort((a, b) => b.messages - a.messages || a.id.localeCompare(b.id))
    .slice(0, MOST)
}

const shown = ({ cost, ...row }: Row): UsesMost => ({ ...row, cost: BigInt(cost) })
