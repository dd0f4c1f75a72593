import { expect, test } from "vitest"
import { trips } from "#lib/db/transaction.ts"
import { createBot, getBot } from "#lib/domain/bots/bots.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

await useDatabase()
const database = await faultyDatabase()
const ctx = await makeAccount()
const bots = await Promise.all(Array.from({ length: 6 }, (_, i) => createBot(ctx, { name: `Before ${i}` })))

const rename = (id: string, name: string) =>
  trips(ctx).query({
    name: "rename",
    text: `update "Bot" set name = $3 where "accountId" = $1 and id = $2`,
    values: [ctx.account.id, id, name],
  })

test.each([undefined, "57P01", "53100"])(
  "what is committed is not told to have failed when the flush after it does (%s)",
  async (code) => {
    const fault = database.fail({ match: /pg_logical_emit_message/, ...(code && { code }) })
    const name = `After ${code}`
    const ended = await Promise.allSettled(bots.map(({ id }) => rename(id, name)))
    expect(fault.happened).toBe(true)
    expect(ended.filter(({ status }) => status === "rejected")).toEqual([])
    for (const { id } of bots) expect((await getBot(ctx, { id })).name).toBe(name)
  },
)

test("a commit whose flush fails wherever it is tried is not acknowledged", async () => {
  const faults = Array.from({ length: 7 }, () =>
    database.fail({ match: /pg_logical_emit_message/, code: "53100" }),
  )
  const ended = await Promise.allSettled(bots.map(({ id }) => rename(id, "Unsure")))
  expect(faults.some(({ happened }) => happened)).toBe(true)
  database.clear()
  for (const each of ended)
    if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "unavailable" })
  expect(ended.some(({ status }) => status === "rejected")).toBe(true)
})
