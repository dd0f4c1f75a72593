// Rates of the API beside the reference's limit program, and what reads cost a small and a large account, in one run.
import { parseArgs } from "node:util"
import { compareRates, kindsOf } from "./support/compare.ts"
import { timeRequests } from "./support/load-rate.ts"
import { LIVERY, startPrograms } from "./support/programs.ts"
import { seedHistory } from "./support/seed-history.ts"

const { values } = parseArgs({
  options: {
    reference: { type: "string" },
    size: { type: "string", default: "10k" },
    seconds: { type: "string", default: "4" },
    reps: { type: "string", default: "3" },
    connections: { type: "string", default: "16" },
    small: { type: "string", default: "1000" },
    large: { type: "string", default: "1000000" },
    requests: { type: "string", default: "300" },
  },
})
const { reference, size } = values
if (!reference) throw new Error("--reference names the folder of the limit, load and mock-llm programs")

const programs = await startPrograms({ reference, size })
try {
  const load = {
    connections: Number(values.connections),
    seconds: Number(values.seconds),
    reps: Number(values.reps),
  }
  for (const kind of kindsOf(programs)) await compareRates(programs, kind, load)

  console.log(`seeding ${values.small} and ${values.large} messages …`)
  const small = await seedHistory(Number(values.small))
  const large = await seedHistory(Number(values.large))
  const pages = (conversations: number) => Math.ceil(conversations / 20)
  const reads: [name: string, path: (of: typeof small) => string][] = [
    ["first page", () => "conversations"],
    ["last page", ({ conversations }) => `conversations?page=${pages(conversations)}`],
    ["page at 90%", ({ conversations }) => `conversations?page=${Math.ceil(0.9 * pages(conversations))}`],
    [
      "page at half of the ended ones of a bot",
      ({ conversations, botId }) =>
        `conversations?status=ended&bot_id=${botId}&per_page=5&page=${Math.ceil(conversations / 9 / 10)}`,
    ],
    ["one conversation", ({ conversations }) => `conversations/session-${conversations / 2}`],
    ["overview of 90 days", () => "analytics/overview?period=90"],
    ["conversations of 90 days", () => "analytics/conversations?period=90"],
  ]
  console.log(`\n| read | p50 at ${values.small} messages | p50 at ${values.large} messages | ratio |`)
  console.log("| --- | --- | --- | --- |")
  for (const [name, path] of reads) {
    const asked = [small, large].map((of) => ({ key: of.key, path: `/api/v1/${path(of)}` }))
    const [few = 0, many = 0] = await timeRequests(LIVERY, asked, Number(values.requests))
    console.log(`| ${name} | ${few.toFixed(2)} ms | ${many.toFixed(2)} ms | ${(many / few).toFixed(2)} |`)
  }
} finally {
  await programs.stop()
}
process.exit(0)
