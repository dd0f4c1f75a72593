import { LiveryError, notFound } from "../../../core/errors.ts"
import { isId, newId } from "../../../core/ids.ts"
import { command } from "../../../db/command.ts"
import { sqlOf } from "../../../db/prisma-sql.ts"
import { lockSource } from "../../../db/statements/source-version.ts"
import type { Scope } from "../../../db/transaction.ts"
import { recordEvent } from "../../events/events.ts"
import { type TaughtAnswer, TaughtAnswerChange, TaughtAnswerInput } from "../../taught-answers/schema.ts"
import { questionKey, TAUGHT } from "../../taught-answers/taught-answers.ts"
import { publishVersion, targetDataset } from "../sources/sources.ts"
import { shownName } from "./shown-name.ts"

/**
 * Teaches a bot the answer to a question, which it then gives word for word. Taught again, the new answer takes the place
 * of the old one; the question leaves the list of unanswered ones.
 */
export const teachAnswer = command({
  permission: "knowledge.write",
  input: TaughtAnswerInput,
  async run(ctx, { botId, question, answer }): Promise<TaughtAnswer> {
    const datasetId = await targetDataset(ctx, { botId })
    const key = questionKey(question)
    const row = { id: newId(), datasetId, type: "qa" as const, name: shownName(question), questionKey: key }
    // Of two people who teach the same at once, the second waits here and then finds the first one's.
    const { count } = await ctx.db.source.createMany({ data: [row], skipDuplicates: true })
    if (count) await recordEvent(ctx, "source.created", { sourceId: row.id, datasetId })
    const { id } = await ctx.db.source.findFirstOrThrow({
      where: { datasetId, questionKey: key },
      select: { id: true },
    })
    return write(ctx, { id, datasetId, question, answer, key })
  },
})

/** Changes question or answer of what was taught. Throws `not_found`, and `conflict` when the question has another answer. */
export const updateTaughtAnswer = command({
  permission: "knowledge.write",
  input: TaughtAnswerChange,
  async run(ctx, { id, question, answer }): Promise<TaughtAnswer> {
    const found = isId(id) && (await ctx.db.source.findFirst({ where: { id, questionKey: { not: null } } }))
    if (!found) throw notFound("answer")
    const { datasetId } = found
    const key = questionKey(question)
    const other = await ctx.db.source.findFirst({ where: { datasetId, questionKey: key, id: { not: id } } })
    if (other) throw new LiveryError("conflict", "There is another answer to this question; change that one")
    return write(ctx, { id, datasetId, question, answer, key })
  },
})

interface Taught {
  id: string
  datasetId: string
  question: string
  answer: string
  key: string
}

/** Makes the answer the source's new version: one record, whose heading is the question. */
async function write(ctx: Scope, { id, datasetId, question, answer, key }: Taught): Promise<TaughtAnswer> {
  const held = await lockSource(sqlOf(ctx.db), ctx.account.id, id)
  if (!held) throw notFound("answer")
  const name = shownName(question)
  const attempts = held.attempts + 1
  const options = { pairs: [{ question, answer }] }
  const byteSize = Buffer.byteLength(answer)
  await ctx.db.source.updateMany({
    where: { id },
    data: { name, options, byteSize, questionKey: key, attempts },
  })
  const text = `${question}\n\n${answer}`
  const passage = { text: answer, heading: question, start: text.length - answer.length, end: text.length }
  const page = { title: null, text, passages: [passage] }
  await publishVersion(ctx, sqlOf(ctx.db), { id, datasetId, name, attempts }, [page])
  await ctx.db.record.updateMany({ where: { sourceId: id }, data: { meta: { [TAUGHT]: true } } })
  const asked = { bot: { datasetId }, questionKey: key }
  await ctx.db.unansweredQuestion.deleteMany({ where: asked })
  await recordEvent(ctx, "answer.taught", { sourceId: id, datasetId })
  return { id, question, answer, version: (held.currentVersion ?? 0) + 1, updatedAt: new Date() }
}
