import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  getSource,
  ingestSource,
  listDatasetFiles,
  listSources,
  uploadSource,
} from "#lib/domain/knowledge/sources/sources.ts"
import { makeXlsx, textRow } from "#tests/domain/knowledge/extraction/make-office.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"

await useDatabase()

const sheet = (name: string, row: string[]) => ({ name, rows: textRow(1, row) })
const prices = sheet("Prices", ["Kettle", "40 EUR"])

test("a source says what could not be read", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const broken = makeXlsx(
    [prices, sheet("Stock", ["Kettle", "12"])],
    {},
    { "xl/worksheets/sheet2.xml": "\0" },
  )
  const { id, datasetId, file } = await uploadSource(ctx, {
    botId: bot.id,
    fileName: "a.xlsx",
    bytes: broken,
  })
  await ingestSource(ctx, { sourceId: id })

  const { source, content } = await getSource(ctx, { id })
  expect(content).toContain("40 EUR")
  const lost = {
    kind: "damaged_sheets",
    count: 1,
    of: 2,
    where: ["Stock"],
    message: expect.stringMatching(/^1 of 2 sheets is damaged .*: Stock\. Open the file/),
  }
  expect(source).toMatchObject({ status: "ready", error: null, unread: [lost] })
  expect((await listSources(ctx, {})).sources).toMatchObject([{ unread: [lost] }])
  expect(await listDatasetFiles(ctx, { datasetId })).toMatchObject([{ id: file?.id, unread: [lost] }])
})

test("a source that was read whole says so", async () => {
  const ctx = await makeAccount()
  const bot = await createBot(ctx, { name: "Bot", ownDataset: true })
  const { id } = await uploadSource(ctx, { botId: bot.id, fileName: "a.xlsx", bytes: makeXlsx([prices]) })
  await ingestSource(ctx, { sourceId: id })
  const { source, pages } = await getSource(ctx, { id })
  expect(source).toMatchObject({ status: "ready", unread: [] })
  expect(pages).toMatchObject([{ unread: [] }])
})
