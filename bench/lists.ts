import { parseArgs } from "node:util"
import { pageOfConversations } from "../lib/domain/conversations/conversations.ts"
import { openScratchDatabase } from "./support/scratch-database.ts"
import { seedLists } from "./support/seed-lists.ts"

// What the first page of the list of conversations costs in an account of 100,000 and in one of 100: plainly, by each
// filter, and by a search. Medians of rounds in which everything is asked in turn.

const { values } = parseArgs({
  options: {
    conversations: { type: "string", default: "100000" },
    rounds: { type: "string", default: "60" },
  },
})
const FEW = 100
const MOST = 1.5
const rounds = Number(values.rounds)
const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

type Filter = Parameters<typeof pageOfConversations>[1]
type Seeded = Awaited<ReturnType<typeof seedLists>>

const filters = ({ bots, team }: Seeded): Record<string, Filter> => ({
  plain: {},
  "a bot": { botId: bots[0] },
  "a bot that few use": { botId: bots[2] },
  "a channel": { channel: "webchat" },
  "a channel that few use": { channel: "email" },
  ended: { status: "ended" },
  active: { status: "active" },
  "asked for a person": { people: "asked" },
  "waits for a person": { people: "waiting" },
  "attended by anybody": { people: "attended" },
  "attended by me": { people: "own" },
  "assigned to me": { assignee: "me" },
  "assigned to a team": { assignee: `team:${team}` },
  "assigned to nobody": { assignee: "nobody" },
  "rated good": { feedback: "good" },
  "rated bad": { feedback: "bad" },
  "found nothing": { unanswered: true },
  "a tag that many have": { tag: "customer" },
  "a tag that few have": { tag: "vip" },
  "a language that half write": { language: "en" },
  "a language that few write": { language: "pt" },
  "a language, in a month long ago": { language: "de", from: day(300), to: day(270) },
  "resolved by the bot": { outcome: "resolved" },
  "rated at all, in 30 days": { feedback: "any", from: day(29), to: day(0) },
  "the last 7 days": { from: day(6) },
  "the last 90 days": { from: day(89) },
  "a month long ago": { from: day(300), to: day(270) },
  "found nothing, of a bot, in 30 days": { unanswered: true, botId: bots[0], from: day(29) },
  "search: a word of every message": { search: "order" },
  "search: a word of one in twenty": { search: "invoice" },
  "search: a rare word": { search: "harpsichord" },
})

const database = await openScratchDatabase()
try {
  const began = Date.now()
  const small = await seedLists(FEW)
  const large = await seedLists(Number(values.conversations))
  console.log(`filled in ${((Date.now() - began) / 1000).toFixed(0)} s`)
  const names = Object.keys(filters(small))
  const times = new Map(names.map((name) => [name, { few: [] as number[], many: [] as number[] }]))
  for (let round = -5; round < rounds; round++)
    for (const name of names) {
      const [few, many] = [await timed(small, name), await timed(large, name)]
      if (round >= 0) {
        times.get(name)?.few.push(few)
        times.get(name)?.many.push(many)
      }
    }
  const median = (name: string, of: "few" | "many") => p50(times.get(name)?.[of] ?? [])
  let slow = 0
  console.log(`${"".padEnd(38)}${FEW}  ${values.conversations}  times the plain list  times that of ${FEW}`)
  for (const name of names) {
    const [few, many] = [median(name, "few"), median(name, "many")]
    const [ofPlain, ofFew] = [many / median("plain", "many"), many / few]
    if (ofPlain > MOST) slow++
    const { total, isMore } = await pageOfConversations(large.ctx, { ...filters(large)[name], perPage: 25 })
    console.log(
      `${name.padEnd(36)} ${few.toFixed(2)} ms ${many.toFixed(2)} ms  ${ofPlain.toFixed(2)}  ${ofFew.toFixed(2)}  (${isMore ? "more than " : ""}${total})`,
    )
  }
  console.log(
    `${slow ? "too slow" : "ok"}: ${slow} of ${names.length} take more than ${MOST} times the plain list`,
  )
  process.exitCode = slow ? 1 : 0
} finally {
  await database.leave()
}

async function timed(seeded: Seeded, name: string): Promise<number> {
  const filter = { ...filters(seeded)[name], perPage: 25 }
  const began = performance.now()
  await pageOfConversations(seeded.ctx, filter)
  return performance.now() - began
}

function p50(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
