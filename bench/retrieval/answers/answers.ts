// What visitors get from the keyless model through the chat: answers that are right, alone and in one session.
import { parseArgs } from "node:util"
import { openScratchDatabase } from "../../support/scratch-database.ts"

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true },
    verbose: { type: "boolean", default: false },
  },
})
process.env.LIVERY_LOG ??= "error"
const database = await openScratchDatabase()
const { registerQuotes } = await import("../../../lib/domain/quotes/quotes.ts")
const { measure } = await import("./measure.ts")
const { openBot } = await import("./open-bot.ts")
const { readSets, setNames } = await import("./read-sets.ts")
const { summary, table } = await import("./table.ts")
type Outcome = Awaited<ReturnType<typeof measure>>[number]

registerQuotes()
const totals: Outcome[] = []
try {
  for (const name of values.set ?? (await setNames())) {
    const outcomes: Outcome[] = []
    for (const set of await readSets(name)) outcomes.push(...(await measure(set, await openBot(set))))
    if (values.verbose) for (const outcome of outcomes) printMiss(outcome)
    console.log(`${table(name, outcomes)}\n`)
    totals.push(...outcomes)
  }
  console.log(`${table("all sets", totals)}\n\n${summary(totals)}`)
} finally {
  await database.leave()
}

/** Prints what went wrong with a question that may be read. */
function printMiss({ check, ok, question, answer }: Outcome) {
  const isTotal = ["fresh", "one session", "fit to show"].includes(check)
  if (ok || isTotal || !question.read) return
  console.log(`${check}: ${question.ask.join(" > ")}\n    -> ${answer.replaceAll("\n", "\n       ")}`)
}
