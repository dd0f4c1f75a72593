import { setTimeout as pause } from "node:timers/promises"
import { expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const reached = async (ctx: Context) => {
  await pause(300)
  return transaction(ctx, ({ db }) => db.event.findMany({ where: { type: "limit.reached" } }))
}
const turn = async (ctx: Context) => {
  for await (const _ of respond(ctx, { sessionId: "one", text: "Hello" }));
}

test("a limit that is reached again and again is one event a metric, period and limit", async () => {
  const ctx = await makeAccount({ bots: 1, messages: 2 })
  await createBot(ctx, { name: "One" })
  expect(await reached(ctx)).toHaveLength(0)
  await turn(ctx)
  const refusals = await Promise.allSettled([
    ...Array.from({ length: 10 }, () => createBot(ctx, { name: "Two" })),
    ...Array.from({ length: 10 }, () => turn(ctx)),
  ])
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ status: "rejected", reason: { code: "limit_reached" } })
  const events = await reached(ctx)
  expect(events.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining([
      { metric: "bots", period: "all", limit: "1" },
      { metric: "messages", period: new Date().toISOString().slice(0, 7), limit: "2" },
    ]),
  )
  expect(events).toHaveLength(2)
})

test("several processes record it once", async () => {
  const ctx = await makeAccount({ bots: 0 })
  const { sqlTransaction } = await import("#lib/db/transaction.ts")
  const { insertEventOnce } = await import("#lib/domain/events/events.ts")
  const subject = { metric: "bots", period: "all", limit: "0" }
  await Promise.all(
    Array.from({ length: 8 }, () =>
      sqlTransaction(ctx, (sql) => insertEventOnce(ctx, sql, "limit.reached", subject)),
    ),
  )
  await expect(createBot(ctx, { name: "One" })).rejects.toMatchObject({ code: "limit_reached" })
  expect(await reached(ctx)).toHaveLength(1)
})
