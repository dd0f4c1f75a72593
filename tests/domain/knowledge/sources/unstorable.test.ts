import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getSource, ingestSource, uploadSource } from "#lib/domain/knowledge/sources/sources.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { faultyDatabase } from "#tests/support/faulty-database.ts"

await useDatabase()
const database = await faultyDatabase()

const upload = async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id } = await uploadSource(ctx, {
    botId: bot.id,
    fileName: "a.txt",
    bytes: Buffer.from("Open at nine."),
  })
  return { ctx, id }
}

test.each(["22003", "54000"])(
  "a value that the database refuses (%s) ends the source at once",
  async (code) => {
    const { ctx, id } = await upload()
    const fault = database.fail({ match: /insert into "Record"/, code })
    await ingestSource(ctx, { sourceId: id })
    expect(fault.happened).toBe(true)
    expect((await getSource(ctx, { id })).source).toMatchObject({
      status: "failed",
      attempts: 1,
      error: expect.stringMatching(/cannot be stored.*another format/),
    })
  },
)

test("a fault that passes is worth another attempt", async () => {
  const { ctx, id } = await upload()
  const fault = database.fail({ match: /insert into "Record"/, code: "40001" })
  await ingestSource(ctx, { sourceId: id }).catch(() => ingestSource(ctx, { sourceId: id, attempt: 2 }))
  expect(fault.happened).toBe(true)
  expect((await getSource(ctx, { id })).source).toMatchObject({ status: "ready" })
})
