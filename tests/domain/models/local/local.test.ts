import { randomUUID } from "node:crypto"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { env } from "#lib/core/env.ts"
import { chooseEmbedder, embedAll, embedOne } from "#lib/domain/models/models.ts"
import { embedDataset } from "#lib/domain/retrieval/indexing/indexing.ts"
import { findPassages } from "#lib/domain/retrieval/retrieval.ts"
import { nameModel, withEmbeddings } from "../../retrieval/with-embeddings.ts"
import { type Words, writeTinyModel } from "./tiny-model.ts"

const { server, withBot } = await withEmbeddings()
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const WORDS: Words = {
  scientist: [1, 0, 0],
  boffin: [0.9, 0.1, 0],
  kitchen: [0, 1, 0],
  breakfast: [0, 0.9, 0.1],
  tennis: [0, 0, 1],
}
function makeModel(options?: Parameters<typeof writeTinyModel>[2]): string {
  const name = `tiny-${randomUUID().slice(0, 8)}`
  const folder = join(env().LIVERY_DATA, "models", name)
  writeTinyModel(folder, WORDS, options)
  folders.push(folder)
  return `local/${name}`
}
const never = new AbortController().signal
async function vectorOf(name: string, text: string) {
  const embedder = chooseEmbedder(name)
  if (!embedder) throw new Error(`${name} is not there`)
  return (await embedOne(embedder, text, never)).map((value) => Math.round(value * 1000) / 1000)
}

test("passages are found by their meaning, and nobody is asked", async () => {
  nameModel(makeModel())
  const bot = await withBot()
  await bot.tell("# Health\n\nA scientist visits every Tuesday.\n\n# Food\n\nThe kitchen serves until ten.")
  const find = async (query: string) =>
    (await findPassages(bot.ctx, { datasetId: bot.datasetId, query, limit: 1 })).map(({ text }) => text)
  expect(await find("boffin")).toEqual([])
  const asked = server.state.texts.length
  await embedDataset(bot.ctx, { datasetId: bot.datasetId })
  expect(await find("boffin")).toEqual(["A scientist visits every Tuesday."])
  expect(await find("breakfast")).toEqual(["The kitchen serves until ten."])
  expect(server.state.texts.length).toBe(asked)
})

test("the vectors of tokens become one as the model's files say", async () => {
  // The marks at both ends count as tokens, too.
  expect(await vectorOf(makeModel(), "Scientist KITCHEN")).toEqual([0.325, 0.325, 0.075])
  expect(await vectorOf(makeModel({ pooling: { pooling_mode_cls_token: true } }), "scientist")).toEqual([
    0.1, 0.1, 0.1,
  ])
  expect(await vectorOf(makeModel({ pooling: { pooling_mode_lasttoken: true } }), "scientist")).toEqual([
    0.2, 0.2, 0.2,
  ])
})

test("a text that is longer than the model reads is cut, and shorter ones beside it stay what they are", async () => {
  const name = makeModel({ maxTokens: 4 })
  const long = "scientist scientist kitchen kitchen kitchen tennis"
  expect(await vectorOf(name, long)).toEqual([0.575, 0.075, 0.075])
  const embedder = chooseEmbedder(name)
  const texts = [long, "tennis", ...Array.from({ length: 20 }, () => "kitchen")]
  const vectors = embedder ? await embedAll(embedder, texts, never) : []
  expect(vectors.map((vector) => vector?.map((value) => Math.round(value * 1000)))).toEqual([
    [575, 75, 75],
    [100, 100, 433],
    ...Array.from({ length: 20 }, () => [100, 433, 100]),
  ])
})

test("a question goes before passages that wait", async () => {
  const embedder = chooseEmbedder(makeModel())
  if (!embedder) throw new Error("no model")
  await embedOne(embedder, "tennis", never)
  const ended: string[] = []
  const passages = Array.from({ length: 30 }, () => "kitchen breakfast ".repeat(30))
  await Promise.all([
    ...[1, 2, 3].map((n) => embedAll(embedder, passages, never).then(() => ended.push(`passages ${n}`))),
    embedOne(embedder, "boffin", never).then(() => ended.push("question")),
  ])
  expect(ended[0]).toBe("question")
})

test("a folder that holds no model is no model, and no name leads out of the folder of models", () => {
  const name = makeModel()
  rmSync(join(folders.at(-1) ?? "", "tokenizer.json"))
  for (const each of [name, "local/nothing", "local/../models", "local/a/b", "local/.", "local/"])
    expect(chooseEmbedder(each)).toBeNull()
})

test("what is no network fails, and the process goes on", async () => {
  const name = makeModel()
  writeFileSync(join(folders.at(-1) ?? "", "onnx", "model.onnx"), "no network")
  await expect(vectorOf(name, "tennis")).rejects.toThrow()
  expect(await vectorOf(makeModel(), "tennis")).toEqual([0.1, 0.1, 0.433])
})
