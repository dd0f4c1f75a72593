import type { Client } from "pg"
import { tablesOfAccounts } from "#tests/support/fill-account.ts"

/** What anybody may add who knows the id of a bot: its loader makes itself known from every site. */
const PUBLIC = ["WidgetSighting"]

/** A hash over the rows of accounts in each table that has any, and over the accounts themselves. */
export async function digestRows(
  owner: Client,
  accountIds: readonly string[],
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  const tables = (await tablesOfAccounts(owner))
    .filter((name) => !PUBLIC.includes(name))
    .map((name) => ({ name, by: `"accountId"` }))
  for (const { name, by } of [...tables, { name: "Account", by: "id" }]) {
    const { rows } = await owner.query<{ digest: string | null }>(
      `select md5(string_agg(r::text, '|' order by r::text)) as digest from "${name}" r where ${by} = any($1::uuid[])`,
      [accountIds],
    )
    if (rows[0]?.digest) digests[name] = rows[0].digest
  }
  return digests
}
