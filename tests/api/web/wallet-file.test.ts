import { expect, test } from "vitest"
import { walletCsv } from "#lib/api/web/wallet-file.ts"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

test("a ledger has every entry once, however many there are and fall on one moment", async () => {
  const { account } = await makeAccount()
  const agency = systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "test")
  await system().walletEntry.createMany({
    data: Array.from({ length: 2100 }, (_, n) => ({
      accountId: account.id,
      kind: "booked",
      amount: BigInt(n + 1) * 1_000_000n,
      note: "=cmd()",
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, Math.floor(n / 700))),
    })),
  })
  let csv = ""
  for await (const piece of walletCsv(agency, account.id)) csv += piece
  const lines = csv.trim().split("\r\n")
  expect(lines).toHaveLength(2101)
  expect(new Set(lines).size).toBe(2101)
  expect(csv).not.toMatch(/"=cmd/)
})
