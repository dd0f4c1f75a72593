import { z } from "zod"
import { getUsage } from "../../domain/accounts/accounts.ts"
import { listUsage, usageSeries } from "../../domain/analytics/analytics.ts"
import type { DayTotal, UsageEntry } from "../../domain/analytics/schema.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { listRoute } from "./list-route.ts"
import { rowOf, rowSchema } from "./row.ts"

const reading = { method: "GET", tag: "Usage", permission: "account.read" } as const
const count = z.number()
const Series = z.array(z.object({ date: z.number().describe("The UTC day's first moment"), total: count }))
const DATABASE = ["bots", "datasets", "records", "skillsets", "abilities", "files", "users"] as const
const database = z.object(
  Object.fromEntries(DATABASE.map((name) => [name, count])) as Record<
    (typeof DATABASE)[number],
    typeof count
  >,
)

const now = route({
  ...reading,
  path: "/usage/fetch",
  summary: "Fetch usage",
  description: "Tokens, conversations and messages of this UTC month, and what exists now.",
  responses: {
    200: {
      description: "What is used",
      schema: z.object({ tokens: count, conversations: count, messages: count, database }),
    },
  },
  async handler(ctx) {
    const { used } = await getUsage(ctx, {})
    const { tokens, conversations, messages, ...things } = used
    return json({ tokens, conversations, messages, database: database.parse(things) })
  },
})

const UsageRow = rowSchema(z.object({ type: z.string(), count: z.int() })).meta({ id: "Usage" })

const list = listRoute<UsageEntry>({
  ...reading,
  path: "/usage/list",
  summary: "List usage",
  row: UsageRow,
  show: (entry) => rowOf(entry, { type: entry.type, count: entry.count }),
  list: (ctx, at) => listUsage(ctx, at),
})

const series = route({
  ...reading,
  path: "/usage/series/fetch",
  summary: "Fetch usage series",
  description: "The last 30 UTC days, oldest first, every day present.",
  responses: {
    200: {
      description: "What was used by the day",
      schema: z.object({ tokens: Series, conversations: Series, messages: Series }),
    },
  },
  async handler(ctx) {
    const used = await usageSeries(ctx, {})
    const shown = (days: DayTotal[]) => days.map(({ day, total }) => ({ date: day.getTime(), total }))
    return json({
      tokens: shown(used.tokens),
      conversations: shown(used.conversations),
      messages: shown(used.messages),
    })
  },
})

export const usage = [now, list, series]
