import { parseArgs } from "node:util"
import type { Context } from "../lib/core/context.ts"
import { readReport } from "../lib/domain/analytics/analytics.ts"
import { registerQuotes } from "../lib/domain/quotes/quotes.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"
import { seedAnswers } from "./support/seed-answers.ts"

// What the page Analytics costs in an account of 100 messages and in one of a million: the p50 of its queries for each
// range, interleaved, and their ratio.

const { values } = parseArgs({
  options: { messages: { type: "string", default: "1000000" }, rounds: { type: "string", default: "200" } },
})
const FEW = 100
const many = Number(values.messages)
const rounds = Number(values.rounds)
const DAY = 86_400_000
const MOST = 1.5

const day = (ago: number) => new Date(Date.now() - ago * DAY).toISOString().slice(0, 10)
const months = () => `${new Date(Date.now() - 335 * DAY).toISOString().slice(0, 7)}-01`
const RANGES: Record<string, { from: string; to: string }> = {
  "7 days": { from: day(6), to: day(0) },
  "30 days": { from: day(29), to: day(0) },
  "90 days": { from: day(89), to: day(0) },
  "12 months": { from: months(), to: day(0) },
}

const database = await openScratchDatabase()
registerQuotes()
try {
  const began = Date.now()
  const small = await seedAnswers(FEW, 30)
  const large = await seedAnswers(many, 365)
  console.log(`filled and counted in ${((Date.now() - began) / 1000).toFixed(0)} s`)
  let worst = 0
  for (const [name, range] of Object.entries(RANGES)) {
    const first = await timed(large, range)
    const times = await interleaved(
      () => timed(small, range),
      () => timed(large, range),
    )
    const [few, lots] = times.map(p50) as [number, number]
    worst = Math.max(worst, lots / few)
    const { now } = await readReport(large, range)
    console.log(
      `${name}: p50 ${few.toFixed(2)} ms at ${FEW}, ${lots.toFixed(2)} ms at ${many} messages (${now.messages} of them in the range), ratio ${(lots / few).toFixed(2)}; first of a process ${first.toFixed(0)} ms`,
    )
  }
  console.log(`${worst <= MOST ? "ok" : "too slow"}: the worst ratio is ${worst.toFixed(2)}, at most ${MOST}`)
  process.exitCode = worst <= MOST ? 0 : 1
} finally {
  await database.leave()
}

async function timed(ctx: Context, range: { from: string; to: string }): Promise<number> {
  const began = performance.now()
  await readReport(ctx, range)
  return performance.now() - began
}

/** Both in turn, so that whatever else the machine does falls on both. */
async function interleaved(one: () => Promise<number>, other: () => Promise<number>): Promise<number[][]> {
  const times: [number[], number[]] = [[], []]
  for (let round = -10; round < rounds; round++) {
    const pair = [await one(), await other()] as const
    if (round >= 0) for (const [index, time] of pair.entries()) times[index as 0 | 1].push(time)
  }
  return times
}

function p50(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
