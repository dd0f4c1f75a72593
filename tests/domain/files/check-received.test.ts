import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, it } from "vitest"
import { checkReceived, discardReceived, receiveBytes } from "#lib/domain/files/files.ts"
import { checkDocument } from "#lib/domain/knowledge/extraction/extraction.ts"
import type { Corpus } from "../knowledge/extraction/corpus/corpus.ts"
import { honestDocuments } from "../knowledge/extraction/corpus/honest-documents.ts"
import { honestTexts } from "../knowledge/extraction/corpus/honest-texts.ts"
import { hostileArchives, hostileOffice } from "../knowledge/extraction/corpus/hostile-archives.ts"
import { hostileCompound } from "../knowledge/extraction/corpus/hostile-compound.ts"
import { hostilePdfs } from "../knowledge/extraction/corpus/hostile-pdfs.ts"
import * as texts from "../knowledge/extraction/corpus/hostile-texts.ts"

const data = await mkdtemp(join(tmpdir(), "livery-received-"))
process.env.LIVERY_DATA = data
afterAll(() => rm(data, { recursive: true }))

const corpus: Corpus = {
  ...hostileArchives,
  ...hostileOffice,
  ...hostileCompound,
  ...hostilePdfs,
  ...Object.assign({}, ...Object.values(texts)),
  ...Object.fromEntries(
    Object.entries({ ...honestDocuments, ...honestTexts }).map(([name, { make }]) => [name, make]),
  ),
}

it("judges by a part of the file as by all of it", async () => {
  const judged = { large: 0, all: 0 }
  for (const [name, make] of Object.entries(corpus)) {
    const bytes = await make()
    const byAll = await outcome(() => checkDocument(bytes, { name }))
    const received = await receiveBytes(bytes, { limit: 1e9 })
    expect([name, await outcome(() => checkReceived(received, { name }))]).toEqual([name, byAll])
    await discardReceived(received)
    judged.all++
    if (bytes.length > 16 * 1024) judged.large++
  }
  expect(judged.all).toBeGreaterThan(100)
  expect(judged.large).toBeGreaterThan(20)
})

async function outcome(judge: () => unknown): Promise<unknown> {
  try {
    return await judge()
  } catch (error) {
    return (error as { code: string }).code
  }
}
