import { expect, test } from "vitest"
import { systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { getConversation, pageOfConversations } from "#lib/domain/conversations/conversations.ts"
import { demoSignIns } from "#lib/domain/demo/demo.ts"
import { removeDemo } from "#lib/domain/demo/remove-demo.ts"
import { seedDemo } from "#lib/domain/demo/seed-demo.ts"
import { signIn } from "#lib/domain/identity/identity.ts"
import { offeredPlans } from "#lib/domain/price-list/price-list.ts"
import { useDatabase } from "#tests/setup/database.ts"

await useDatabase()

test("the demo is made once, its people can sign in, its bot quotes its documents, and it goes for good", async () => {
  const [client, agency] = await seedDemo()
  expect([client?.url, agency?.url]).toEqual([
    "http://harbour.localhost:3000",
    "http://harbour.localhost:3000",
  ])
  expect(await seedDemo()).toHaveLength(2)
  expect(await system().account.count({ where: { isDemo: true } })).toBe(2)

  const partner = await system().account.findFirstOrThrow({ where: { kind: "partner", isDemo: true } })
  expect(await demoSignIns(partner.id)).toEqual([client, agency])
  expect(await demoSignIns((await createPartner({ name: "Real", slug: "real" })).id)).toEqual([])
  for (const { email = "", password = "" } of [client ?? {}, agency ?? {}])
    expect(await signIn({ realmId: partner.id, email, password })).toHaveProperty("userId")

  const customer = await system().account.findFirstOrThrow({ where: { kind: "customer" } })
  const ctx = systemContext(await loadFacts(customer.id), makeLog())
  expect(ctx.account.planName).toBe("Growth")
  expect((await offeredPlans(partner.id)).map(({ name, price }) => [name, price])).toEqual([
    ["Starter", 2900],
    ["Growth", 7900],
    ["Growth, yearly", 79_000],
  ])
  expect((await pageOfConversations(ctx, {})).total).toBe(3)
  const { messages } = await getConversation(ctx, { session: "demo-1" })
  const answer = messages.find(({ citations }) => citations.length > 0)
  expect(answer?.text).toContain(answer?.citations[0]?.quote)
  expect(answer?.text).toContain("€4.90")

  expect(await removeDemo()).toBe(true)
  expect(await seedDemo()).toEqual([])
  expect(await demoSignIns()).toEqual([])
  for (const table of ["account", "message", "event", "record", "searchBlock", "user"] as const) {
    const model = system()[table] as unknown as { count(): Promise<number> }
    expect(await model.count(), table).toBe(table === "account" ? 2 : 0)
  }
}, 60_000)
