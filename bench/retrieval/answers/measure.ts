import { FLAWS, flawsOf, isRefusal, isRight, type Shown } from "./judge.ts"
import type { Talk } from "./open-bot.ts"
import type { Question, QuestionSet } from "./schema.ts"

/** What is counted, in the order of the table. */
export const CHECKS = [
  "fresh",
  "plain",
  "two-part",
  "typo",
  "other language",
  "small talk",
  "one session",
  "as written",
  "reversed",
  "shuffled",
  "follow-up",
  "unanswerable",
  "unanswerable in a session",
  "person",
  "refusals differ",
  "fit to show",
  ...FLAWS,
] as const
export type Check = (typeof CHECKS)[number]

/** One thing that was looked at. */
export interface Outcome {
  check: Check
  ok: boolean
  question: Question
  answer: string
}

/** The sessions at once; most of one is waiting for the database. */
const AT_ONCE = 4

/** Asks a bot everything of its set: each question in a session of its own, and all of them in one, in three orders. */
export async function measure(set: QuestionSet, talk: Talk): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const note = (check: Check, ok: boolean, question: Question, answer: string) =>
    outcomes.push({ check, ok, question, answer })
  const fresh = new Map<Question, boolean>()
  await inTurn(set.questions, async (question) => {
    const shown = (await talk(question.ask)).at(-1) as Shown
    const ok = isRight(question, shown)
    fresh.set(question, ok)
    if (isAnswerable(question)) note("fresh", ok, question, shown.text)
    note(question.kind, ok, question, shown.text)
    if (isRefusal(shown)) return
    const flaws = flawsOf(shown, set)
    note("fit to show", !flaws.length, question, shown.text)
    for (const flaw of FLAWS) note(flaw, !flaws.includes(flaw), question, shown.text)
  })

  const asked = set.questions.filter((each) => isAnswerable(each) || each.kind === "unanswerable")
  const orders = { "as written": asked, reversed: asked.toReversed(), shuffled: shuffle(asked) }
  await inTurn(Object.entries(orders), async ([order, questions]) => {
    const answers = await talk(questions.flatMap(({ ask }) => ask))
    for (const [n, question] of questions.entries()) {
      const shown = answers[n] as Shown
      const ok = isRight(question, shown)
      if (question.kind === "unanswerable") note("unanswerable in a session", ok, question, shown.text)
      else if (fresh.get(question)) {
        note("one session", ok, question, shown.text)
        note(order as keyof typeof orders, ok, question, shown.text)
      }
    }
  })

  const refused = set.questions.filter(({ kind }) => kind === "unanswerable")
  const answers = await talk(refused.flatMap(({ ask }) => ask))
  for (const [n, question] of refused.entries()) {
    const [before, shown] = [answers[n - 1], answers[n] as Shown]
    if (before && isRefusal(before) && isRefusal(shown))
      note("refusals differ", shown.text !== before.text, question, shown.text)
  }
  return outcomes
}

/** Whether it is one message that the documents answer. */
const isAnswerable = ({ kind }: Question) => !["follow-up", "person", "unanswerable"].includes(kind)

async function inTurn<T>(all: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const rest = all.values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const each of rest) await work(each)
    }),
  )
}

/** The same disorder in every run. */
function shuffle<T>(all: readonly T[]): T[] {
  let state = 20
  const keyed = all.map((each) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return { each, key: state }
  })
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each)
}
