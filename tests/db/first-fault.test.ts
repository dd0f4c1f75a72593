import { describe, expect, test } from "vitest"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { asAction, makeCaller } from "#tests/support/api.ts"
import { conversationOf } from "#tests/support/engine.ts"

await useDatabase()

describe("of several faults in one transaction the first by time is told", () => {
  test("where a later one is awaited first", async () => {
    const ctx = await makeAccount()
    const work = sqlTransaction(ctx, async (sql, awaitWithCommit) => {
      awaitWithCommit(sql.query({ text: "select 1 / 0" }))
      await sql.query({ text: "select 1" })
    })
    await expect(work).rejects.toMatchObject({ code: "22012" })
  })

  test("a turn with entities at the limit of messages is refused as any other", async () => {
    const caller = await makeCaller({ messages: 3 })
    const conversationId = await conversationOf(caller.ctx)
    const send = asAction(caller)
    const body = { text: "Hello", entities: [{ type: "x", begin: 0, end: 1, text: "H" }] }
    const first = await send(`POST /conversation/${conversationId}/complete`, { body })
    expect(first.status).toBe(200)
    const second = await send(`POST /conversation/${conversationId}/complete`, { body })
    expect([second.status, second.json.code]).toEqual([429, "LIMITS_REACHED"])
  })
})
