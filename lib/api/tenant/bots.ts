import { z } from "zod"
import { fromDialect, inputShape, toDialect, viewShape } from "../../core/noun-fields.ts"
import { createBot, deleteBot, getBot, pageOfBots, updateBot } from "../../domain/bots/bots.ts"
import { BOT_FIELDS, type Bot } from "../../domain/bots/schema.ts"
import { exampleId } from "../openapi/example-of.ts"
import { route } from "../route.ts"
import {
  Success,
  SuccessMessage,
  SuccessPage,
  success,
  successMessage,
  successPage,
  Timestamp,
} from "./envelope.ts"
import { pageQuery, queryBoolean } from "./pagination.ts"

const { name, channel_type, is_default, ...settings } = inputShape(BOT_FIELDS, "tenant")
const named = name.min(1)
const optional = z.strictObject(settings).partial().shape
const BotCreate = z.strictObject({ name: named, channel_type, ...optional })
const BotUpdate = z.strictObject({
  name: named.optional(),
  channel_type: channel_type.optional(),
  is_default: z.literal(true).optional().describe("Makes this the default bot"),
  ...optional,
})
const BotView = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("bot")] }),
    ...viewShape(BOT_FIELDS, "tenant"),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: "Bot" })

const view = (bot: Bot) => ({
  id: bot.id,
  ...toDialect(BOT_FIELDS, "tenant", bot),
  created_at: bot.createdAt,
  updated_at: bot.updatedAt,
})

const settingsOf = (body: z.output<typeof BotUpdate>) => fromDialect(BOT_FIELDS, "tenant", body)

const said = (done: string) => z.string().meta({ examples: [`Bot ${done} successfully`] })
const params = z.object({ bot_id: z.string().describe("The bot's id") })
const tag = "Bots"

const list = route({
  method: "GET",
  path: "/bots",
  tag,
  summary: "List all bots",
  permission: "bots.read",
  query: z.object({
    ...pageQuery,
    channel_type: z
      .string()
      .optional()
      .meta({ description: "Only bots of this channel", examples: ["webchat"] }),
    is_active: queryBoolean.optional().describe("Only bots that are switched on, or off"),
  }),
  responses: { 200: { description: "A page of bots, oldest first", schema: SuccessPage(BotView) } },
  async handler(ctx, { query }) {
    const { channel_type: channelType, is_active: isActive, page, per_page: perPage } = query
    const { bots, total } = await pageOfBots(ctx, { channelType, isActive, page, perPage })
    return successPage(bots.map(view), query, total)
  },
})

const create = route({
  method: "POST",
  path: "/bots",
  tag,
  summary: "Create new bot",
  doing: "creating a bot",
  atomic: true,
  permission: "bots.write",
  body: BotCreate,
  responses: {
    201: { description: "The new bot", schema: Success(BotView.extend({ message: said("created") })) },
  },
  async handler(ctx, { body }) {
    const bot = await createBot(ctx, { ...settingsOf(body), ownDataset: true })
    return success({ ...view(bot), message: "Bot created successfully" }, 201)
  },
})

const get = route({
  method: "GET",
  path: "/bots/{bot_id}",
  tag,
  summary: "Get specific bot",
  permission: "bots.read",
  params,
  responses: { 200: { description: "The bot", schema: Success(BotView) } },
  handler: async (ctx, { params }) => success(view(await getBot(ctx, { id: params.bot_id }))),
})

const update = route({
  method: "PUT",
  path: "/bots/{bot_id}",
  tag,
  summary: "Update bot",
  description:
    "Changes the fields that are sent; null clears a text. The default bot can be moved, not removed.",
  doing: "updating a bot",
  permission: "bots.write",
  params,
  body: BotUpdate,
  responses: {
    200: {
      description: "The bot as it is now",
      schema: Success(BotView.extend({ message: said("updated") })),
    },
  },
  async handler(ctx, { params, body }) {
    const bot = await updateBot(ctx, { id: params.bot_id, settings: settingsOf(body) })
    return success({ ...view(bot), message: "Bot updated successfully" })
  },
})

const remove = route({
  method: "DELETE",
  path: "/bots/{bot_id}",
  tag,
  summary: "Delete bot",
  description: "Deletes the bot with its conversations, messages and knowledge for good.",
  permission: "bots.write",
  params,
  responses: {
    200: {
      description: "Deleted",
      schema: SuccessMessage("Bot 'Customer Support Bot' deleted successfully"),
    },
  },
  async handler(ctx, { params }) {
    const { name } = await deleteBot(ctx, { id: params.bot_id })
    return successMessage(`Bot '${name}' deleted successfully`)
  },
})

export const botRoutes = [list, create, get, update, remove]
