import { z } from "zod"
import { authorize, procedure } from "../../core/command.ts"
import { type BotListRow, botList } from "../../db/statements/bot-list.ts"
import { batch } from "../../db/wire/wire.ts"
import { HIDDEN_CHANNELS } from "../integrations/schema.ts"
import { dayOf } from "./days.ts"
import { bucketsOf, plus } from "./report/range.ts"
import { rollUp } from "./rollup/roll-up.ts"
import { BOT_SORTS, BOT_STATES, type BotState, type ListedBot } from "./schema.ts"

/** Days that are shown, the present one included. */
const DAYS = 7

/**
 * A page of bots with their state, what they know, and what the last seven UTC days came to, to the unit as Analytics
 * has it for the same days. `states`: how many there are of each, of all that the search finds.
 */
export const listBotsOfWeek = procedure({
  permission: "bots.read",
  input: z.strictObject({
    search: z.string().max(200).optional(),
    state: z.enum(BOT_STATES).optional(),
    sort: z.enum(BOT_SORTS).default("created"),
    page: z.int().min(1).default(1),
    perPage: z.int().min(1).max(100).default(50),
  }),
  async run(
    ctx,
    { search, state, sort, page, perPage },
  ): Promise<{ bots: ListedBot[]; total: number; states: Record<BotState, number> }> {
    authorize(ctx, "analytics.read")
    await rollUp(ctx, { rounds: 1 })
    const to = dayOf(new Date())
    const days = { from: plus(to, 1 - DAYS), to }
    const [{ rows }] = await batch(
      ctx,
      [
        botList({
          accountId: ctx.account.id,
          search: search?.trim() || null,
          state: state ?? null,
          sort,
          ...days,
          hidden: HIDDEN_CHANNELS,
          skip: (page - 1) * perPage,
          take: perPage,
        }),
      ],
      "read-apart",
    )
    const buckets = bucketsOf({ ...days, unit: "day" })
    return {
      bots: rows.flatMap((row) => (row.id === null ? [] : [listedBot({ ...row, id: row.id }, buckets)])),
      total: rows[0]?.total ?? 0,
      states: { ready: 0, learning: 0, empty: 0, paused: 0, ...rows[0]?.states },
    }
  },
})

const listedBot = (
  { total: _, states: _states, state, days, ...bot }: BotListRow & { id: string },
  buckets: readonly string[],
): ListedBot => ({
  id: bot.id,
  name: bot.name,
  description: bot.description,
  isActive: bot.isActive,
  isDefault: bot.isDefault,
  updatedAt: bot.updatedAt,
  state: state as BotState,
  sources: bot.sources,
  passages: bot.passages,
  week: {
    conversations: bot.conversations,
    answered: bot.answered,
    answers: bot.answers,
    byDay: buckets.map((day) => ({ day, conversations: days[day] ?? 0 })),
  },
})
