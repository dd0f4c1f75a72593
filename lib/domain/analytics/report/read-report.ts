import type { z } from "zod"
import { procedure } from "../../../core/command.ts"
import type { Context } from "../../../core/context.ts"
import { askedIn, namesOf, neverQuoted, unansweredIn } from "../../../db/statements/report.ts"
import { batch } from "../../../db/wire/wire.ts"
import { rollUp } from "../rollup/roll-up.ts"
import { type Question, type Report, ReportInput } from "../schema.ts"
import { groupQuestions, type QuestionGroup } from "./group-questions.ts"
import { bucketsOf, plus, type Range, rangeOf } from "./range.ts"
import { readSumsOf } from "./read-sums-of.ts"
import { hoursIn, languagesIn, sourcesIn, topicsIn, waitsIn } from "./sum-details.ts"
import { readSums } from "./sum-figures.ts"

/** Rows of a list. */
const MOST = 10
const NEVER = 10
const TOPICS = 10
/** Transactions of counting that a reader waits for; a job does the rest. */
const ROUNDS = 2

/**
 * All figures of the page Analytics for UTC days, both included, of one bot or all and of one channel or all, with the
 * period before. Counts first what has happened since it was last asked. Its cost depends on the days, bots and channels,
 * not on how much was said. Throws `invalid_input` for a range that is backwards or longer than 366 days.
 */
export const readReport = procedure({
  permission: "analytics.read",
  input: ReportInput,
  async run(ctx, input): Promise<Report> {
    const range = rangeOf(input)
    const { done, version } = await rollUp(ctx, { rounds: ROUNDS })
    return { ...(await read(ctx, range, input, version)), isComplete: done }
  },
})

async function read(
  ctx: Context,
  range: Range,
  input: z.output<typeof ReportInput>,
  version: number,
): Promise<Omit<Report, "isComplete">> {
  const view = { botId: input.botId ?? null, channel: input.channel ?? null }
  const { botId } = view
  const { unit, before } = range
  const accountId = ctx.account.id
  const { figures, details } = await readSumsOf(ctx, range, view, version)
  const sums = readSums(figures)
  const { now, before: earlier, models } = details
  const sources = sourcesIn(now)
  const groups = groupQuestions(now.question ?? {}, MOST)
  const botIds = [...new Set([...sums.bots.map(({ key }) => key), ...models.keys()])]
  const names = await batch(
    ctx,
    [
      namesOf(accountId, "Bot", botIds),
      namesOf(
        accountId,
        "Source",
        sources.slice(0, 2 * MOST).map(({ id }) => id),
      ),
      askedIn(
        accountId,
        groups.flatMap(({ messages }) => messages.slice(0, 2)),
      ),
      neverQuoted(accountId, {
        quoted: sources.map(({ id }) => id),
        botId,
        before: plus(range.to, 1),
        take: NEVER,
      }),
      unansweredIn(accountId, { from: range.from, to: range.to, botId, take: MOST }),
    ],
    "read-apart",
  )
  const [bots, sourceNames, messages, never, unanswered] = names
  const nameOfBot = new Map(bots.rows.map(({ id, name }) => [id, name]))
  const nameOfSource = new Map(sourceNames.rows.map(({ id, name }) => [id, name]))
  const said = new Map(messages.rows.map((row) => [row.id, row]))
  return {
    range,
    ...view,
    now: sums.total("now"),
    before: sums.total("before"),
    series: sums.series("now", bucketsOf(range)),
    seriesBefore: sums.series("before", bucketsOf({ ...before, unit })),
    byBot: sums.bots.map(({ key, figures }) => ({ ...figures, id: key, name: nameOfBot.get(key) ?? "" })),
    byChannel: sums.channels.map(({ key, figures }) => ({ ...figures, channel: key })),
    waits: waitsIn(now),
    waitsBefore: waitsIn(earlier),
    hours: hoursIn(now),
    languages: languagesIn(now),
    models: [...models].flatMap(([id, { model = {} }]) =>
      Object.entries(model).map(([name, [count, inputTokens, outputTokens]]) => ({
        botId: id,
        bot: nameOfBot.get(id) ?? "",
        model: name,
        answers: count,
        inputTokens,
        outputTokens,
      })),
    ),
    sources: sources
      .flatMap(({ id, answers: count }) => {
        const name = nameOfSource.get(id)
        return name === undefined ? [] : [{ id, name, answers: count }]
      })
      .slice(0, MOST),
    neverQuoted: {
      total: never.rows[0]?.total ?? 0,
      some: never.rows.flatMap(({ id, name }) => (id === null ? [] : [{ id, name: name ?? "" }])),
    },
    questions: groups.map((group) => questionOf(group, said)),
    topics: topicsIn(now, TOPICS),
    unanswered: unanswered.rows,
  }
}

function questionOf(
  { terms, count, messages }: QuestionGroup,
  said: ReadonlyMap<string, { text: string; conversationId: string }>,
): Question {
  const message = messages.map((id) => said.get(id)).find((found) => found !== undefined)
  return { text: message?.text ?? terms, count, conversationId: message?.conversationId ?? null }
}
