import { beforeAll, expect, test } from "vitest"
import { sqlTransaction } from "#lib/db/transaction.ts"
import { createDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { searchTexts } from "#lib/domain/retrieval/inline/inline.ts"
import { findPassages, languageAmong } from "#lib/domain/retrieval/retrieval.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount } from "#tests/support/account.ts"
import { addWithin } from "../dataset.ts"

beforeAll(useDatabase)

const TEXTS = [
  "Delivery costs 4.90 euros and is free from 45 euros.",
  "Vouchers are valid for three years from the day of purchase.",
  "Write to help@shop.example or call us between nine and five.",
  "You get your refund within ten days, by the way you paid.",
  "El desayuno se sirve todos los días de ocho a diez en la terraza del hotel.",
  "Parking behind the shop is free for two hours on weekdays.",
  ...Array.from(
    { length: 60 },
    (_, i) => `Shelf ${i} of the shop holds coffee number ${i % 7}, roasted on weekdays.`,
  ),
]
const QUESTIONS = [
  "how much is delivery",
  "vuochers",
  "how do I get my money back?",
  "e-mail address",
  "when is breakfast served",
  "¿a qué hora es el desayuno?",
  "which coffee of the shop is roasted on weekdays and stands on a shelf",
  "nothing of the kind",
]

test("texts that no index holds are found in the same order and with the same scores as stored ones", async () => {
  const ctx = await makeAccount()
  const { id: datasetId } = await createDataset(ctx, { name: "Shop" })
  const place = { accountId: ctx.account.id, datasetId }
  const byLanguage = Map.groupBy(TEXTS, (text) => languageAmong(text, "en"))
  for (const [language, texts] of byLanguage)
    await sqlTransaction(ctx, (sql) => addWithin(sql, place, texts, { language }))
  const inline = TEXTS.map((text) => ({ text }))
  for (const query of QUESTIONS) {
    const stored = await findPassages(ctx, { datasetId, query, limit: 10, language: "en" })
    const found = await searchTexts(inline, { query, limit: 10, language: "en" })
    const shown = found.map(({ text, score }) => ({ text, score }))
    expect(shown, query).toEqual(stored.map(({ text, score }) => ({ text, score })))
  }
  expect((await searchTexts(inline, { query: "vuochers", limit: 1, language: "en" }))[0]?.text).toContain(
    "Vouchers",
  )
  expect(await searchTexts([], { query: "delivery", limit: 5, language: "en" })).toEqual([])
})
