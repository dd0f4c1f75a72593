import { expect, test } from "vitest"
import { createBot, topicsOf } from "#lib/domain/bots/bots.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

test("a bot can be asked about headings of its own knowledge", async () => {
  const ctx = await makeAccount()
  const { id } = await createBot(ctx, { name: "Bot", ownDataset: true })
  expect(await topicsOf(ctx, { id })).toEqual({ hasKnowledge: false, topics: [] })
  const content = "# Shop\n\n## Delivery\n\nDelivery costs five euros.\n\n## Returns\n\nReturns are free."
  await createSource(ctx, { botId: id, type: "text", name: "Shop", content })
  const { hasKnowledge, topics } = await topicsOf(ctx, { id })
  expect(hasKnowledge).toBe(true)
  expect(topics.toSorted()).toEqual(["Delivery", "Returns"])
  const one = await topicsOf(ctx, { id, most: 1 })
  expect(one.topics).toEqual([topics[0]])

  const stranger = await makeSibling(ctx.account.parentId ?? "")
  await expect(topicsOf(stranger, { id })).rejects.toMatchObject({ code: "not_found" })
})
