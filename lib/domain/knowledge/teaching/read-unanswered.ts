import { z } from "zod"
import { notFound } from "../../../core/errors.ts"
import { isId } from "../../../core/ids.ts"
import { command, query } from "../../../db/command.ts"
import { findBot } from "../../bots/bots.ts"
import {
  TaughtAnswerFilter,
  type UnansweredQuestion,
  type UnansweredReason,
} from "../../taught-answers/schema.ts"

/** A page of the questions that a bot could not answer, those asked most often first, with the number of all. */
export const listUnanswered = query({
  permission: "conversations.read",
  input: TaughtAnswerFilter,
  async run(ctx, { botId, page, perPage }): Promise<{ questions: UnansweredQuestion[]; total: number }> {
    const { id } = await findBot(ctx, botId)
    const where = { botId: id }
    const rows = await ctx.db.unansweredQuestion.findMany({
      where,
      orderBy: [{ count: "desc" }, { lastAskedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    })
    const questions = rows.map(({ accountId: _, botId: _bot, questionKey: _key, reason, ...row }) => ({
      ...row,
      reason: reason as UnansweredReason,
    }))
    return { questions, total: await ctx.db.unansweredQuestion.count({ where }) }
  },
})

/** Takes a question off the list without an answer; it comes back when it is asked again. Throws `not_found`. */
export const dismissUnanswered = command({
  permission: "knowledge.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const { count } = isId(id) ? await ctx.db.unansweredQuestion.deleteMany({ where: { id } }) : { count: 0 }
    if (!count) throw notFound("question")
    return { id }
  },
})
