import { Client } from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { pools } from "#lib/db/pools.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { allStatements, type Found } from "./all-statements.ts"
import { fillTables, LARGE } from "./fill-tables.ts"

const { url } = await useDatabase()
const owner = new Client({ connectionString: url })
const { found, silent } = await allStatements()
const NOT_ALLOWED = "42501"

interface Node {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  "Index Cond"?: string
  "Recheck Cond"?: string
  Plans?: Node[]
}
interface Read {
  from: string
  kind: string
  table: string
  /** What the index is asked for, null where the table or the index is read whole. */
  condition: string | null
}

beforeAll(async () => {
  await owner.connect()
  await owner.query("analyze")
})
afterAll(() => owner.end())

test("every statement of lib/db/statements is found", () => {
  expect(silent).toEqual([])
  expect(found.length).toBeGreaterThan(70)
})

test("every one goes by an index, planned while its tables were empty", async () => {
  const read = await reads()
  expect(read.length).toBeGreaterThan(200)
  expect(read.filter(({ condition }) => condition === null)).toEqual([])
})

test("none reads an account whole, planned over full tables whose statistics say that they are empty", async () => {
  const ctx = await makeAccount()
  await fillTables(owner, ctx.account.id)
  const whole = (await reads()).filter(
    ({ from, table, condition }) =>
      LARGE.includes(table) && /^\(+"accountId" = [^)]*\)+$/.test(condition ?? "()") && !ORDERED.test(from),
  )
  expect(whole).toEqual([])
})

/** Those that walk an account's rows in their order and stop at a limit, or the few that an index of their own holds. */
const ORDERED = /page|Page|latestSeen|filteredConversations/

const walk = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(walk)]

async function reads(): Promise<Read[]> {
  const plans = [...(await plansOf("app")), ...(await plansOf("system"))]
  const { rows } = await owner.query(
    `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid where indpred is not null`,
  )
  // These hold nothing but what is looked for: walked whole, they give no more than that.
  const partial = new Set(rows.map(({ name }) => name))
  return plans.flatMap(({ from, plan }) =>
    walk(plan)
      .filter(
        (node) =>
          node["Relation Name"] &&
          !node["Relation Name"].startsWith("pg_") &&
          /Scan$/.test(node["Node Type"]),
      )
      .map((node) => ({
        from,
        kind: node["Node Type"],
        table: node["Relation Name"] as string,
        condition:
          node["Index Cond"] ??
          node["Recheck Cond"] ??
          (node["Node Type"] === "Tid Scan" ? "ctid" : partial.has(node["Index Name"]) ? "partial" : null),
      })),
  )
}

/** As a connection of the pool plans them for any values; without what its role may not do at all. */
async function plansOf(role: "app" | "system"): Promise<{ from: string; plan: Node }[]> {
  const client = await pools()[role].connect()
  try {
    await client.query("set plan_cache_mode = force_generic_plan")
    const plans: { from: string; plan: Node }[] = []
    for (const statement of found) {
      const plan = await planOf(client, statement).catch((error) => {
        if (role === "app" && error.code === NOT_ALLOWED) return null
        throw new Error(`${statement.from}: ${error.message}`)
      })
      if (plan) plans.push({ from: `${role}, ${statement.from}`, plan })
      await client.query("deallocate planned")
    }
    return plans
  } finally {
    client.release(true)
  }
}

async function planOf(client: Pick<Client, "query">, { text }: Found): Promise<Node> {
  await client.query(`prepare planned as ${text}`)
  const { rows } = await client.query(
    "select cardinality(parameter_types) as n from pg_prepared_statements where name = 'planned'",
  )
  const values = rows[0].n ? `(${Array(rows[0].n).fill("null").join(", ")})` : ""
  const explained = await client.query(`explain (format json) execute planned${values}`)
  return explained.rows[0]["QUERY PLAN"][0].Plan
}
