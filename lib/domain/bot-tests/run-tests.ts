import { z } from "zod"
import { procedure } from "../../core/command.ts"
import type { Context } from "../../core/context.ts"
import { isLiveryError } from "../../core/errors.ts"
import { isId } from "../../core/ids.ts"
import type { TestQuestion as QuestionRow } from "../../db/generated/client.ts"
import { transaction } from "../../db/transaction.ts"
import { completeMessages } from "../chat/chat.ts"
import { judge } from "./judge.ts"
import type { TestResult } from "./schema.ts"

/** Questions that are asked at once. */
const AT_ONCE = 4

/**
 * Asks the test questions of a run, the work of the job `run-tests`. Answers are stored in no conversation and count in no
 * figure of visitors; they take of the plan's messages as a question in the playground does. Cut off, it goes on with what
 * was not asked. A plan that is used up ends the run with that reason.
 */
export const runTests = procedure({
  permission: "bots.write",
  input: z.strictObject({ runId: z.string() }),
  async run(ctx, { runId }): Promise<void> {
    const begun = await begin(ctx, runId)
    if (!begun) return
    const left = [...begun.questions]
    let isUsedUp = false
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        ctx.signal.throwIfAborted()
        const asked = await ask(ctx, begun.botId, next)
        if (asked === "used up") isUsedUp = true
        if (asked === "used up" || !(await keep(ctx, runId, next, asked))) left.length = 0
      }
    }
    // All of them: what one of them still asks counts, though another has found the plan used up.
    const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
    const cut = workers.find((worker) => worker.status === "rejected")
    if (cut) throw cut.reason
    await end(ctx, runId, isUsedUp ? { status: "failed", error: LIMIT } : { status: "done" })
  },
})

const LIMIT = "The messages of the plan are used up for this month, so the rest was not asked."

/** What is left to ask; null where the run is over, or nothing of it is there. */
const begin = (ctx: Context, runId: string) =>
  transaction(ctx, async ({ db }) => {
    const where = { id: runId, status: { in: ["queued", "running"] } }
    const run = isId(runId) ? await db.testRun.findFirst({ where }) : null
    if (!run) return null
    const all = await db.testQuestion.findMany({ where: { botId: run.botId }, orderBy: { id: "asc" } })
    const asked = await db.testResult.findMany({ where: { runId }, select: { questionId: true } })
    const known = new Set(asked.map(({ questionId }) => questionId))
    await db.testRun.updateMany({ where, data: { status: "running", total: all.length } })
    return { botId: run.botId, questions: all.filter(({ id }) => !known.has(id)) }
  })

type Asked = Pick<TestResult, "answer" | "sources" | "error">

/** What the bot says to a question that nobody asked before; "used up" where the plan has no message left for it. */
async function ask(ctx: Context, botId: string, { question }: QuestionRow): Promise<Asked | "used up"> {
  const asked: Asked = { answer: "", sources: [], error: null }
  try {
    const messages = [{ type: "user" as const, text: question }]
    for await (const event of completeMessages(ctx, { botId, messages })) {
      if (event.type === "token") asked.answer += event.text
      if (event.type === "citation") {
        const { sourceId: id, sourceName: name } = event.citation
        if (!asked.sources.some((each) => each.id === id)) asked.sources.push({ id, name: name ?? "" })
      }
      if (event.type === "failed") asked.error = event.message
    }
  } catch (error) {
    ctx.signal.throwIfAborted()
    if (!isLiveryError(error) || error.code === "internal") throw error
    if (error.code === "limit_reached") return "used up"
    asked.error = error.message
  }
  return asked
}

/** Writes down what became of a question; false where the run was stopped meanwhile. */
const keep = (
  ctx: Context,
  runId: string,
  asked: QuestionRow,
  { error, ...given }: Asked,
): Promise<boolean> =>
  transaction(ctx, async ({ db }) => {
    const verdict = judge(given, asked)
    const { id: questionId, question, phrases, sourceName } = asked
    const expected = { question, phrases, sourceName }
    const passed = verdict.passed && error === null
    const result = { ...expected, ...verdict, ...given, passed, error }
    // A run that was deleted with its bot takes no more results.
    if (!(await db.testRun.findFirst({ where: { id: runId }, select: { id: true } }))) return false
    const { count } = await db.testResult.createMany({
      data: [{ runId, questionId, ...result }],
      skipDuplicates: true,
    })
    const { count: running } = await db.testRun.updateMany({
      where: { id: runId, status: "running" },
      data: { done: { increment: count }, passed: { increment: passed ? count : 0 } },
    })
    return running > 0
  })

const end = (ctx: Context, runId: string, data: { status: "done" | "failed"; error?: string }) =>
  transaction(ctx, async ({ db }) => {
    const finished = { ...data, finishedAt: new Date() }
    await db.testRun.updateMany({ where: { id: runId, status: "running" }, data: finished })
  })
