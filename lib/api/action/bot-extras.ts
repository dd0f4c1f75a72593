import { z } from "zod"
import { botUsage } from "../../domain/analytics/analytics.ts"
import { cloneBot, rateBot } from "../../domain/bots/bots.ts"
import { json } from "../reply.ts"
import { route } from "../route.ts"
import { timeQuery } from "./time-query.ts"
import { voteRoutes } from "./vote.ts"

const tag = "Bot"
const params = z.object({ botId: z.string() })

const clone = route({
  method: "POST",
  path: "/bot/{botId}/clone",
  tag,
  summary: "Clone bot",
  description: "A new bot with the same settings, which answers from the same dataset.",
  doing: "creating a bot",
  permission: "bots.write",
  atomic: true,
  params,
  body: z.strictObject({}),
  responses: { 200: { description: "The new bot's id", schema: z.object({ id: z.string() }) } },
  handler: async (ctx, { params }) => json(await cloneBot(ctx, { id: params.botId })),
})

const usage = route({
  method: "GET",
  path: "/bot/{botId}/usage/fetch",
  tag,
  summary: "Fetch usage of bot",
  description:
    "What the bot was used for on the UTC days of from and to and those between them, or on all days.",
  permission: "analytics.read",
  params,
  query: z.looseObject({ from: timeQuery, to: timeQuery }),
  responses: {
    200: {
      description: "Tokens of its answers, conversations that began, and messages of both sides",
      schema: z.object({ tokens: z.int(), conversations: z.int(), messages: z.int() }),
    },
  },
  async handler(ctx, { params, query: { from, to } }) {
    return json(await botUsage(ctx, { id: params.botId, ...(from && { from }), ...(to && { to }) }))
  },
})

const votes = voteRoutes({
  noun: "bot",
  path: "/bot/{botId}",
  tag,
  params,
  permission: "bots.write",
  description: "Votes come from many people: each one counts.",
  vote: (ctx, { botId = "" }, vote) => rateBot(ctx, { id: botId, ...vote }),
})

export const botExtras = [clone, usage, ...votes]
