// Chat, streams, lists and search of this checkout beside those of another one, interleaved in one run.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { freePort } from "../scripts/steps/free-port.ts"
import { root } from "../scripts/steps/root.ts"
import { type Checkout, startCheckout } from "./support/checkout.ts"
import { firstTokens } from "./support/first-token.ts"
import { loadRate } from "./support/load-rate.ts"
import { start, stop } from "./support/processes.ts"
import { copyReference } from "./support/reference.ts"

const { values } = parseArgs({
  options: {
    other: { type: "string" },
    reference: { type: "string" },
    size: { type: "string", default: "1k" },
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "7" },
    connections: { type: "string", default: "16" },
  },
})
const { other, reference: from, size } = values
if (!other || !from) throw new Error("--other names a checkout with its packages, --reference the programs")

/** A round to warm up takes so many times as long, as most of the code is compiled in it. */
const WARM_UP = 4
/** Streams of each checkout that are heard one by one in a round. */
const STREAMS = 100

/** Both checkouts in one round, the other one first; rates are a second, costs milliseconds of processor a request. */
interface Round {
  rates: [number, number]
  costs: [number, number]
}
type Measure = (pair: [Checkout, Checkout], seconds: number) => Promise<Round>

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T
const chatOf =
  ({ sessions, questions }: Checkout) =>
  (n: number) => ({
    path: `/api/v1/conversations/${pick(sessions, n)}/messages`,
    body: { message: pick(questions, n) },
  })

/** Keeps one checkout busy, then the other. */
const rates =
  (request: (of: Checkout) => (n: number) => { path: string; body?: object }): Measure =>
  async (pair, seconds) => {
    const measured = { rates: [0, 0], costs: [0, 0] } satisfies Round
    for (const at of turn++ % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
      const { port, headers, used } = pair[at]
      const before = used()
      const load = {
        port,
        headers,
        connections: Number(values.connections),
        seconds,
        request: request(pair[at]),
      }
      const { perSecond, done, errors, problem } = await loadRate(load)
      if (errors) throw new Error(`${errors} requests failed: ${problem}`)
      measured.rates[at] = perSecond
      measured.costs[at] = (used() - before) / done
    }
    return measured
  }
let turn = 0

/** Hears one stream of each checkout in turn; its rate is that of first words, of the median stream. */
const streams: Measure = async (pair, seconds) => {
  const before = pair.map(({ used }) => used())
  const programs = pair.map((checkout) => ({
    port: checkout.port,
    headers: { ...checkout.headers, accept: "text/event-stream" },
    request: chatOf(checkout),
  }))
  const count = Math.round((STREAMS * seconds) / Number(values.seconds))
  const times = await firstTokens(programs, count)
  const [a = 0, b = 0] = times.map((each) => 1000 / (each[each.length >> 1] ?? 0))
  const [costA = 0, costB = 0] = pair.map(({ used }, at) => (used() - (before[at] ?? 0)) / count)
  return { rates: [a, b], costs: [costA, costB] }
}

const kinds: [name: string, measure: Measure][] = [
  ["chat", rates(chatOf)],
  ["streams, first token", streams],
  ["list of 20 bots", rates(() => () => ({ path: "/api/v1/bots?page=1" }))],
  [
    "search",
    rates(({ datasetId, questions }) => (n) => ({
      path: `/api/v1/dataset/${datasetId}/search`,
      body: { search: pick(questions, n) },
    })),
  ],
]

const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0
const ratio = (rounds: Round[], of: "rates" | "costs") =>
  median(rounds.map((round) => round[of][1] / round[of][0]))
const middle = (rounds: Round[], of: "rates" | "costs", at: 0 | 1) =>
  median(rounds.map((round) => round[of][at]))

const data = await mkdtemp(join(tmpdir(), "livery-checkouts-"))
const reference = await copyReference(from, data)
const mockPort = await freePort()
const mock = await start(
  [join(reference, "mock-llm/server.mjs")],
  { PORT: String(mockPort) },
  /mock model on port/,
)
const pair: Checkout[] = []
try {
  for (const [at, folder] of [resolve(other), root].entries())
    pair.push(
      await startCheckout(folder, {
        corpus: join(reference, "limit/corpus.mjs"),
        size,
        data: join(data, `${at}`),
        mockPort,
      }),
    )
  const both = pair as [Checkout, Checkout]
  const seconds = Number(values.seconds)
  for (const [, measure] of kinds) await measure(both, seconds * WARM_UP)
  const rounds = kinds.map((): Round[] => [])
  for (let n = 0; n < Number(values.rounds); n++)
    for (const [at, [, measure]] of kinds.entries()) rounds[at]?.push(await measure(both, seconds))

  console.log("| | other, a second | this, a second | ratio | other, ms of processor | this | ratio |")
  console.log("| --- | --- | --- | --- | --- | --- | --- |")
  for (const [at, [name]] of kinds.entries()) {
    const mine = rounds[at] ?? []
    const cell = (of: "rates" | "costs", digits: number) =>
      `${middle(mine, of, 0).toFixed(digits)} | ${middle(mine, of, 1).toFixed(digits)} | ${ratio(mine, of).toFixed(2)}`
    console.log(`| ${name} | ${cell("rates", 0)} | ${cell("costs", 2)} |`)
  }
} finally {
  for (const checkout of pair) await checkout.stop()
  await stop(mock)
  await rm(data, { recursive: true, force: true })
}
process.exit(0)
