import type { z } from "zod"
import { newId } from "../../../core/ids.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { queueReading } from "../../../db/statements/queue-reading.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { nameMadeIn } from "../../idempotency/idempotency.ts"
import { splitPassages } from "../chunking/chunking.ts"
import { extractMarkdown, repairText } from "../extraction/extraction.ts"
import { createWebSource } from "./create-web-source.ts"
import { findSource, inheritedSource, sourceOf } from "./crud.ts"
import type { ReadPage } from "./plan-pages.ts"
import { publishVersion } from "./publish-version.ts"
import { documentOfPairs } from "./question-answers.ts"
import { type Source, SourceInput } from "./schema.ts"
import { splitOptionsOf } from "./split-options-of.ts"
import { targetDataset } from "./target-dataset.ts"

/** Characters up to which a text is searchable when the call returns; longer ones are indexed by a job. */
const AT_ONCE = 100_000

/** Gives a dataset, or a bot's dataset, a text, question-answer pairs or a web address, which a job then reads. */
export const createSource = command({
  permission: "knowledge.write",
  input: SourceInput,
  async run(ctx, input): Promise<Source> {
    const datasetId = await targetDataset(ctx, input)
    if (input.type === "url") return createWebSource(ctx, datasetId, input)
    const inherited = await inheritedSource(ctx)
    if (inherited) return inherited
    const content = contentOf(input)
    const id = newId()
    await nameMadeIn(ctx, { sourceId: id })
    const now = content.text.length <= AT_ONCE
    const row = {
      id,
      datasetId,
      type: input.type,
      name: input.name,
      byteSize: Buffer.byteLength(content.text),
    }
    const options = input.type === "qa" ? { pairs: input.pairs } : {}
    await ctx.db.source.createMany({ data: [{ ...row, options, attempts: now ? 1 : 0 }] })
    await recordEvent(ctx, "source.created", { sourceId: id, datasetId })
    if (now) {
      const passages = splitPassages(content, await splitOptionsOf(ctx, datasetId))
      const page: ReadPage = { title: content.title ?? null, text: content.text, passages }
      await publishVersion(ctx, sqlOf(ctx.db), { ...row, attempts: 1 }, [page])
    } else await saveDraft(ctx, id, content.text)
    return sourceOf(await findSource(ctx, id))
  },
})

const contentOf = (input: Exclude<z.output<typeof SourceInput>, { type: "url" }>) =>
  input.type === "qa" ? documentOfPairs(input.pairs) : extractMarkdown(repairText(input.content), "txt")

/** The text waits as a draft version, where the job finds it. */
async function saveDraft(ctx: Scope, sourceId: string, text: string): Promise<void> {
  const versionId = newId()
  await ctx.db.sourceVersion.createMany({ data: [{ id: versionId, sourceId, number: 1 }] })
  await ctx.db.sourcePage.createMany({ data: [{ versionId, position: 0, outcome: "queued", text }] })
  await queueReading(sqlOf(ctx.db), ctx.account.id, [sourceId])
}
