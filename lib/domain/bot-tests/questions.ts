import { z } from "zod"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import type { TestQuestion as Row } from "../../db/generated/client.ts"
import { lockByName } from "../../db/lock-by-name.ts"
import type { Scope } from "../../db/transaction.ts"
import { findBot } from "../bots/bots.ts"
import { MOST_QUESTIONS, NewTestQuestion, type TestQuestion, TestQuestionChange } from "./schema.ts"

/** The test questions of a bot, the oldest first. Throws `not_found`. */
export const listTestQuestions = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId }): Promise<TestQuestion[]> {
    const { id } = await findBot(ctx, botId)
    const rows = await ctx.db.testQuestion.findMany({
      where: { botId: id },
      orderBy: { id: "asc" },
      take: MOST_QUESTIONS,
    })
    return rows.map(questionOf)
  },
})

/**
 * Adds a test question; one that the bot has already, in the same words, gets the new expectation. Throws `not_found`,
 * `invalid_input`, and `conflict` where there are too many.
 */
export const addTestQuestion = command({
  permission: "bots.write",
  input: NewTestQuestion,
  async run(ctx, { botId: reference, question, phrases, sourceId }): Promise<TestQuestion> {
    const { id: botId } = await findBot(ctx, reference)
    await lockByName(ctx, `test-questions:${botId}`)
    const expected = { question, phrases, ...(await sourceOf(ctx, sourceId)) }
    const known = await ctx.db.testQuestion.findFirst({ where: { botId, question }, select: { id: true } })
    if (!known && (await ctx.db.testQuestion.count({ where: { botId } })) >= MOST_QUESTIONS)
      throw new LiveryError("conflict", `A bot can have ${MOST_QUESTIONS} test questions. Delete some first`)
    const id = known?.id ?? newId()
    if (known) await ctx.db.testQuestion.updateMany({ where: { id }, data: expected })
    else await ctx.db.testQuestion.createMany({ data: [{ id, botId, ...expected }] })
    return questionOf(await ctx.db.testQuestion.findFirstOrThrow({ where: { id } }))
  },
})

/** Changes a test question; what it came to in earlier runs stays. Throws `not_found`, `invalid_input`. */
export const updateTestQuestion = command({
  permission: "bots.write",
  input: TestQuestionChange,
  async run(ctx, { id, question, phrases, sourceId }): Promise<TestQuestion> {
    const data = { question, phrases, ...(await sourceOf(ctx, sourceId)) }
    const { count } = isId(id) ? await ctx.db.testQuestion.updateMany({ where: { id }, data }) : { count: 0 }
    if (!count) throw notFound("question")
    return questionOf(await ctx.db.testQuestion.findFirstOrThrow({ where: { id } }))
  },
})

/** Deletes a test question; what it came to in earlier runs stays. Throws `not_found`. */
export const deleteTestQuestion = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const { count } = isId(id) ? await ctx.db.testQuestion.deleteMany({ where: { id } }) : { count: 0 }
    if (!count) throw notFound("question")
    return { id }
  },
})

async function sourceOf({ db }: Scope, sourceId: string | null) {
  if (sourceId === null) return { sourceId: null, sourceName: null }
  const source = await db.source.findFirst({
    where: { id: sourceId, deletedAt: null },
    select: { name: true },
  })
  if (!source) throw notFound("source")
  return { sourceId, sourceName: source.name }
}

const questionOf = ({ id, question, phrases, sourceId, sourceName }: Row): TestQuestion => ({
  id,
  question,
  phrases,
  source: sourceId === null ? null : { id: sourceId, name: sourceName ?? "" },
})
