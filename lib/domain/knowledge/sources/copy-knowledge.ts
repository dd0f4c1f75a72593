import { z } from "zod"
import { LiveryError } from "../../../core/errors.ts"
import { firstId, newId } from "../../../core/ids.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import * as copies from "../../../db/statements/copy-knowledge.ts"
import type { Scope } from "../../../db/transaction.ts"
import type { Sql } from "../../../db/wire/wire.ts"
import { recordEvent } from "../../events/events.ts"
import { reserve } from "../../plans/plans.ts"
import { indexRecords } from "../../retrieval/indexing/indexing.ts"
import { languageAmong } from "../../retrieval/retrieval.ts"
import { findDataset } from "../datasets/datasets.ts"
import { MOST_COPIED } from "./schema.ts"

/** Pages and records that one statement copies. */
const AT_ONCE = 500

type Names = Map<string, string>
interface Copied {
  /** Of sources, versions and pages: what is copied by what its copy is called. */
  sources: Names
  versions: Names
  pages: Names
}

/**
 * Gives an empty dataset of the account what another one answers from now: sources, pages, passages and how it is searched,
 * at once and whole, within the caller's transaction. What is still being read for the first time stays behind, and nothing
 * is read again. Throws `not_found`, `limit_reached` at the limit of records, `conflict` for more than `MOST_COPIED` passages.
 */
export const copyKnowledge = command({
  permission: "knowledge.write",
  input: z.strictObject({ from: z.string(), to: z.string() }),
  async run(ctx, { from, to }): Promise<void> {
    const [first, second] = [await findDataset(ctx, from), await findDataset(ctx, to)]
    await copyAll(ctx, { accountId: ctx.account.id, from: first.id, to: second.id })
  },
})

async function copyAll(ctx: Scope, copying: copies.Copying): Promise<void> {
  const sql = sqlOf(ctx.db)
  await sql.query(copies.holdSources(copying))
  const sources = (await sql.query(copies.sourcesToCopy(copying))).rows
  const [{ loose = 0 } = {}] = (await sql.query(copies.looseRecords(copying))).rows
  const amount = sources.reduce((sum, { recordCount }) => sum + recordCount, loose)
  if (amount > MOST_COPIED)
    throw new LiveryError("conflict", "This knowledge is too large to be copied", { noun: "copy" })
  if (amount) await reserve(sql, ctx.account, [{ metric: "records", amount }])
  await sql.query(copies.copySettings(copying))
  const copied: Copied = { sources: new Map(), versions: new Map(), pages: new Map() }
  for (const { id, versionId } of sources) {
    copied.sources.set(id, newId())
    copied.versions.set(versionId, newId())
  }
  await sql.query(copies.copySources(copying, renamed(copied.sources)))
  const { accountId } = copying
  await sql.query(copies.copyVersions(accountId, renamed(copied.versions), [...copied.sources.values()]))
  await copyPages(sql, accountId, copied)
  await copyRecords(sql, copying, copied)
  for (const sourceId of copied.sources.values())
    await recordEvent(ctx, "source.created", { sourceId, datasetId: copying.to })
}

async function copyPages(sql: Sql, accountId: string, { versions, pages }: Copied): Promise<void> {
  const { rows } = await sql.query(copies.pagesToCopy(accountId, [...versions.keys()]))
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    const ids = { old: some.map(({ id }) => id), new: some.map(() => newId()) }
    for (const [index, id] of ids.old.entries()) pages.set(id, ids.new[index] ?? "")
    const of = some.map(({ versionId }) => versions.get(versionId) ?? "")
    await sql.query(copies.copyPages(accountId, ids, of))
  }
}

/** Passages keep their order; each is found in the language that its page, or it by itself, is in. */
async function copyRecords(sql: Sql, copying: copies.Copying, copied: Copied): Promise<void> {
  const { accountId, to: datasetId } = copying
  const { rows: settings } = await sql.query<{ language: string }>({
    text: `select language from "Dataset" where "accountId" = $1::uuid and id = $2::uuid`,
    values: [accountId, datasetId],
  })
  const texts = new Map<string, (copies.RecordToCopy & { copy: string })[]>()
  for (let after = firstId(0); ; ) {
    const { rows } = await sql.query(copies.recordsToCopy(copying, after, AT_ONCE))
    const last = rows.at(-1)
    if (!last) break
    after = last.id
    // A draft of a run under way has passages too; they are of no version that answers.
    const some = rows.filter(({ versionId }) => versionId === null || copied.versions.has(versionId))
    const named = some.map((row) => ({ ...row, copy: newId() }))
    const of = (names: Names, id: string | null) => (id === null ? null : (names.get(id) ?? null))
    await sql.query(
      copies.copyRecords(
        copying,
        { old: named.map(({ id }) => id), new: named.map(({ copy }) => copy) },
        {
          sourceIds: named.map(({ sourceId }) => of(copied.sources, sourceId)),
          versionIds: named.map(({ versionId }) => of(copied.versions, versionId)),
          pageIds: named.map(({ pageId }) => of(copied.pages, pageId)),
        },
      ),
    )
    for (const row of named) {
      const page = row.pageId ?? row.id
      texts.set(page, [...(texts.get(page) ?? []), row])
    }
  }
  const surroundings = settings[0]?.language ?? "en"
  const byLanguage = Map.groupBy(texts.values(), (page) =>
    languageAmong(page.map(({ text }) => text).join("\n"), surroundings),
  )
  for (const [language, pages] of byLanguage) {
    const records = pages.flat().map(({ copy, text, heading, title }) => ({ id: copy, text, heading, title }))
    await indexRecords(sql, { accountId, datasetId, records, language })
  }
}

const renamed = (names: Names): copies.Renamed => ({ old: [...names.keys()], new: [...names.values()] })
