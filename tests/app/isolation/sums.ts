import { setTimeout as pause } from "node:timers/promises"
import { isDeepStrictEqual } from "node:util"
import { Client } from "pg"
import { tablesOfAccounts } from "#tests/support/fill-account.ts"

/**
 * What others change rightly: sessions say when they were last used, an agency's counters hold what its other clients use,
 * and sums over days are brought up to date in the background.
 */
const LEFT_OUT = /^(?:Session|Counter|Figure.*|.*Tally)$/

/** The same once what earlier work has queued is done: deliveries, runs of tests and the like change rows as they end. */
export async function settledSumsOf(
  url: string,
  accounts: readonly string[],
): Promise<Record<string, string>> {
  let sums = await sumsOf(url, accounts)
  for (let looks = 0; looks < 40; looks++) {
    await pause(1500)
    const next = await sumsOf(url, accounts)
    if (isDeepStrictEqual(next, sums)) break
    sums = next
  }
  return sums
}

/** A hash over all rows of some accounts, by table. */
export async function sumsOf(url: string, accounts: readonly string[]): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const tables = (await tablesOfAccounts(client)).filter((name) => !LEFT_OUT.test(name))
    const sums: Record<string, string> = {}
    for (const table of tables) sums[table] = await sumOf(client, table, `"accountId"`, accounts)
    sums.Account = await sumOf(client, "Account", "id", accounts)
    sums.User = await sumOf(client, "User", MEMBER, accounts)
    sums.newest = await newestEntry(client, accounts)
    return sums
  } finally {
    await client.end()
  }
}

/** Whether a person is a member of one of the accounts. */
const MEMBER = `(select m."accountId" from "Membership" m where m."userId" = r.id limit 1)`

async function sumOf(client: Client, table: string, column: string, accounts: readonly string[]) {
  const { rows } = await client.query<{ sum: string }>(
    `select count(*) || ':' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '') as sum from "${table}" r where ${column} = any($1)`,
    [accounts],
  )
  return rows[0]?.sum ?? ""
}

/** What was noted last, so that a difference says what made it. */
async function newestEntry(client: Client, accounts: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ entry: string }>(
    `select concat_ws(' ', action, "actorKind", "actorName") as entry from "AuditEntry" where "accountId" = any($1) order by "createdAt" desc limit 1`,
    [accounts],
  )
  return rows[0]?.entry ?? ""
}
