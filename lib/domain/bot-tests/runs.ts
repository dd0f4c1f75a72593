import { z } from "zod"
import { personId } from "../../core/context.ts"
import { LiveryError, notFound } from "../../core/errors.ts"
import { isId, newId } from "../../core/ids.ts"
import { command, query } from "../../db/command.ts"
import { enqueue } from "../../db/enqueue.ts"
import type { TestResult as ResultRow, TestRun as RunRow } from "../../db/generated/client.ts"
import { findBot } from "../bots/bots.ts"
import { compare } from "./compare.ts"
import type { ComparedResult, RunStatus, TestResult, TestRun } from "./schema.ts"

/** Runs that are listed, and kept. */
const MOST_RUNS = 50

/** Lets a job ask all test questions of a bot. Throws `not_found`, and `conflict` where there are none or a run is under way. */
export const startTestRun = command({
  permission: "bots.write",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId: reference }): Promise<{ id: string }> {
    const { id: botId } = await findBot(ctx, reference)
    const total = await ctx.db.testQuestion.count({ where: { botId } })
    if (!total) throw new LiveryError("conflict", "There are no test questions yet")
    const startedBy = { startedById: personId(ctx), startedByName: ctx.principal.name ?? null }
    const id = newId()
    const { count } = await ctx.db.testRun.createMany({
      data: [{ id, botId, total, ...startedBy }],
      skipDuplicates: true,
    })
    if (!count) throw new LiveryError("conflict", "The tests are running already")
    const old = await ctx.db.testRun.findMany({
      where: { botId },
      orderBy: { id: "desc" },
      skip: MOST_RUNS,
      select: { id: true },
    })
    await ctx.db.testRun.deleteMany({ where: { id: { in: old.map((run) => run.id) } } })
    await enqueue(ctx, "run-tests", { runId: id }, { key: `tests:${id}` })
    return { id }
  },
})

/** Stops a run after the question that is being asked; what is known by then stays. Throws `conflict` for one that is over. */
export const stopTestRun = command({
  permission: "bots.write",
  input: z.strictObject({ id: z.string() }),
  async run(ctx, { id }): Promise<{ id: string }> {
    const where = { id, status: { in: ["queued", "running"] } }
    const data = { status: "stopped", finishedAt: new Date() }
    const { count } = isId(id) ? await ctx.db.testRun.updateMany({ where, data }) : { count: 0 }
    if (!count) throw new LiveryError("conflict", "This run is over")
    return { id }
  },
})

/** The latest runs of a bot, the newest first. Throws `not_found`. */
export const listTestRuns = query({
  permission: "bots.read",
  input: z.strictObject({ botId: z.string() }),
  async run(ctx, { botId }): Promise<TestRun[]> {
    const { id } = await findBot(ctx, botId)
    const rows = await ctx.db.testRun.findMany({
      where: { botId: id },
      orderBy: { id: "desc" },
      take: MOST_RUNS,
    })
    return rows.map(runOf)
  },
})

/** A run with its results, each beside that of the run before which came to an end. Throws `not_found`. */
export const getTestRun = query({
  permission: "bots.read",
  input: z.strictObject({ id: z.string() }),
  async run({ db }, { id }): Promise<{ run: TestRun; before: TestRun | null; results: ComparedResult[] }> {
    const row = isId(id) ? await db.testRun.findFirst({ where: { id } }) : null
    if (!row) throw notFound("run")
    const before = await db.testRun.findFirst({
      where: { botId: row.botId, id: { lt: row.id }, status: "done" },
      orderBy: { id: "desc" },
    })
    const results = async (runId: string) =>
      (await db.testResult.findMany({ where: { runId }, orderBy: { questionId: "asc" } })).map(resultOf)
    const earlier = before ? await results(before.id) : []
    return {
      run: runOf(row),
      before: before && runOf(before),
      results: compare(await results(row.id), earlier),
    }
  },
})

const runOf = ({ id, status, ...row }: RunRow): TestRun => ({
  id,
  status: status as RunStatus,
  error: row.error,
  total: row.total,
  done: row.done,
  passed: row.passed,
  startedBy: row.startedByName,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
})

const resultOf = (row: ResultRow): TestResult => ({
  questionId: row.questionId,
  question: row.question,
  phrases: row.phrases,
  sourceName: row.sourceName,
  passed: row.passed,
  answer: row.answer,
  sources: row.sources as unknown as TestResult["sources"],
  missing: row.missing,
  lacksSource: row.lacksSource,
  error: row.error,
})
