import { loadRate } from "./load-rate.ts"
import { LIMIT, LIVERY, type Programs } from "./programs.ts"

type Request = (n: number) => { path: string; body?: object }
export interface Kind {
  name: string
  limit: Request
  livery: Request
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** What both programs are asked: a chat turn, and reads that look the key up. */
export const kindsOf = ({ tenant, questions }: Programs): Kind[] => [
  {
    name: "chat",
    limit: (n) => ({
      path: "/api/v1/chat",
      body: { conversation_id: 1 + 1000 * (n % 90), message: pick(questions, n), stream: false },
    }),
    livery: (n) => ({
      path: `/api/v1/conversations/${pick(tenant.sessions, n)}/messages`,
      body: { message: pick(questions, n) },
    }),
  },
  ...[
    ["key only", "/api/v1/tenant/info"],
    ["20 bots", "/api/v1/bots?page=1"],
  ].map(([name = "", path = ""]) => ({ name, limit: () => ({ path }), livery: () => ({ path }) })),
]

/** A turn runs through so much code that it takes some thousand of them until all of it is compiled. Both get the time. */
const WARM_UP_SECONDS = 12

/**
 * Rates of both programs, one after the other in each round after a round to warm up; prints them and returns the median
 * of Livery's share.
 */
export async function compareRates(
  { tenant }: Programs,
  kind: Kind,
  { connections, seconds, reps }: { connections: number; seconds: number; reps: number },
): Promise<number> {
  const ratios: number[] = []
  const rates: [number, number][] = []
  for (let rep = -1; rep < reps; rep++) {
    const load = { connections, seconds: rep < 0 ? WARM_UP_SECONDS : seconds }
    const a = await loadRate({
      ...load,
      port: LIMIT,
      headers: { "x-api-key": "tk_key_1" },
      request: kind.limit,
    })
    const b = await loadRate({
      ...load,
      port: LIVERY,
      headers: { "x-api-key": tenant.key },
      request: kind.livery,
    })
    if (rep < 0) continue
    ratios.push(b.perSecond / a.perSecond)
    rates.push([a.perSecond, b.perSecond])
    if (a.errors + b.errors) console.log(`  errors: limit ${a.errors}, livery ${b.errors} (${b.problem})`)
  }
  const middle = [...ratios].sort((x, y) => x - y)[Math.floor(ratios.length / 2)] ?? 0
  const shown = rates.map(([a, b]) => `${b.toFixed(0)}/${a.toFixed(0)}`).join(", ")
  console.log(
    `${kind.name} | c=${connections} | livery/limit per second ${shown} | median ratio ${middle.toFixed(2)}`,
  )
  return middle
}
