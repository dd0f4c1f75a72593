import { expect, test } from "vitest"
import { loadFacts, renameAccount } from "#lib/domain/accounts/accounts.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

test("an account gets another name, its neighbours keep theirs", async () => {
  const mine = await makeAccount()
  const neighbour = await makeSibling(mine.account.parentId ?? "")
  expect(await renameAccount(mine, { name: "  Analytical Engines " })).toEqual({ name: "Analytical Engines" })
  expect((await loadFacts(mine.account.id)).name).toBe("Analytical Engines")
  expect((await loadFacts(neighbour.account.id)).name).toBe("Client")
})

test("a name of blanks and people who may only edit are refused", async () => {
  const mine = await makeAccount()
  await expect(renameAccount(mine, { name: "  " })).rejects.toMatchObject({ code: "invalid_input" })
  const principal = { ...mine.principal, permissions: new Set(["account.read"] as const) }
  await expect(renameAccount({ ...mine, principal }, { name: "X" })).rejects.toMatchObject({
    code: "not_authorized",
  })
})
