import fc from "fast-check"
import { Client } from "pg"
import { digestRows } from "../../tests/support/fuzz/digest-rows.ts"
import { makeFuzzWorld } from "../../tests/support/fuzz/fuzz-world.ts"
import { type Answered, makeJudge } from "../../tests/support/fuzz/judge.ts"
import { propertyOf, seedFor } from "../../tests/support/fuzz/property-of.ts"
import { targets } from "../../tests/support/fuzz/targets.ts"
import { malformedFraming } from "./malformed-framing.ts"
import { overHttp } from "./send-over-http.ts"

export interface Plan {
  requests: number
  /** After which no request is begun. */
  milliseconds: number
  connections: number
  seed: number
  /** Begins with one case of the seed; empty for the first. */
  path: string
  /** "POST /bots", to send to that operation alone; empty for all. */
  only: string
  /** An address on this machine that takes webhooks. */
  hook: string
  databaseUrl: string
  port: number
}

/** One of so many requests beyond the plan's is broken by hand below HTTP. */
const MALFORMED_SHARE = 50

/** Sends the requests of a plan to a running server, and says what was wrong with any answer. */
export async function fuzzRounds(plan: Plan) {
  const world = await makeFuzzWorld(plan.hook)
  const owner = new Client({ connectionString: plan.databaseUrl })
  await owner.connect()
  const before = await settled(() => digestRows(owner, world.strangers))
  const all = targets()
  const wanted = all.filter(({ name }) => !plan.only || name === plan.only)
  const byStatus = new Map<number, number>()
  const unavailable = new Set<string>()
  const faults: string[] = []
  const http = overHttp(plan.port, plan.connections)
  let sent = 0
  const run = {
    world,
    judge: makeJudge(all),
    send: http.send,
    note({ status, headers }: Answered) {
      sent++
      if (sent % 10_000 === 0) console.log(`  ${sent} sent`)
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      if (status === 503) unavailable.add(headers.get("x-request-id") ?? "")
    },
  }
  const end = performance.now() + plan.milliseconds
  const numRuns = Math.ceil(plan.requests / wanted.length)
  const queue = wanted.values()
  const worker = async () => {
    for (const target of queue) {
      const interruptAfterTimeLimit = Math.max(1, end - performance.now())
      const seed = seedFor(target, plan)
      const { path } = plan
      const details = await fc.check(propertyOf(target, run), {
        seed,
        path,
        numRuns,
        interruptAfterTimeLimit,
      })
      if (details.failed)
        faults.push(`${target.name}\n${fc.defaultReportMessage(details)}\n${details.errorInstance}`)
    }
  }
  await Promise.all(Array.from({ length: plan.connections }, worker))
  const malformed = Math.ceil(sent / MALFORMED_SHARE)
  faults.push(...(await malformedFraming({ port: plan.port, count: malformed, seed: plan.seed })))
  http.close()
  const health = await fetch(`http://127.0.0.1:${plan.port}/api/health`)
  const after = await digestRows(owner, world.strangers)
  await owner.end()
  return {
    sent,
    malformed,
    byStatus,
    unavailable,
    faults,
    leftOut: http.leftOut(),
    changedTables: Object.keys({ ...before, ...after }).filter((table) => before[table] !== after[table]),
    healthy: health.status === 200,
  }
}

/** What a reading comes to once the jobs that the set-up began have ended: the same five times, a second apart. */
async function settled<Value>(read: () => Promise<Value>): Promise<Value> {
  let last = await read()
  for (let same = 0; same < 5; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const now = await read()
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0
    last = now
  }
  return last
}
