import { z } from "zod"
import { createBot, deleteBot, getBot, pageOfBots, updateBot } from "../../domain/bots/bots.ts"
import { type Bot, BotSettings } from "../../domain/bots/schema.ts"
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

const { shape } = BotSettings
const description = "Handles customer inquiries"
const welcome = "Hi! How can I help you today?"
const prompt = "You are a helpful customer service assistant."
const settings = {
  description: shape.description.meta({ description: "What the bot is for", examples: [description] }),
  welcome_message: shape.welcomeMessage.meta({
    description: "Shown first in a new conversation",
    examples: [welcome],
  }),
  system_prompt: shape.backstory.meta({ description: "How the model is to behave", examples: [prompt] }),
  is_active: shape.isActive.describe("Whether the bot answers; default: true"),
  language: shape.language.meta({
    description: "What the bot answers in; default: en",
    examples: ["en"],
  }),
  personality: shape.personality.meta({ description: "The tone of answers", examples: ["friendly"] }),
  bot_role: shape.role.meta({ description: "The bot's task", examples: ["customer_support"] }),
}
const name = shape.name
  .unwrap()
  .min(1)
  .meta({ examples: ["Customer Support Bot"] })
const channel_type = shape.channelType.unwrap().meta({ description: "The channel the bot is made for" })
const BotCreate = z.strictObject({ name, channel_type, ...settings })
const BotUpdate = z.strictObject({
  name: name.optional(),
  channel_type: channel_type.optional(),
  is_default: z.literal(true).optional().describe("Makes this the default bot"),
  ...settings,
})
const BotView = z
  .object({
    id: z.uuid().meta({ examples: [exampleId("bot")] }),
    name: z.string().meta({ examples: ["Customer Support Bot"] }),
    channel_type: z.string().meta({ examples: ["webchat"] }),
    description: z
      .string()
      .nullable()
      .meta({ examples: [description] }),
    welcome_message: z
      .string()
      .nullable()
      .meta({ examples: [welcome] }),
    system_prompt: z
      .string()
      .nullable()
      .meta({ examples: [prompt] }),
    is_active: z.boolean().meta({ examples: [true] }),
    is_default: z.boolean().meta({
      description: "New sessions that name no bot get this one",
      examples: [true],
    }),
    language: z.string().meta({ examples: ["en"] }),
    personality: z
      .string()
      .nullable()
      .meta({ examples: ["friendly"] }),
    bot_role: z
      .string()
      .nullable()
      .meta({ examples: ["customer_support"] }),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: "Bot" })

const view = (bot: Bot) => ({
  id: bot.id,
  name: bot.name,
  channel_type: bot.channelType,
  description: bot.description,
  welcome_message: bot.welcomeMessage,
  system_prompt: bot.backstory,
  is_active: bot.isActive,
  is_default: bot.isDefault,
  language: bot.language,
  personality: bot.personality,
  bot_role: bot.role,
  created_at: bot.createdAt,
  updated_at: bot.updatedAt,
})

const settingsOf = (body: z.output<typeof BotUpdate>) => {
  const { channel_type, welcome_message, system_prompt, is_active, is_default, bot_role, ...same } = body
  return {
    ...same,
    channelType: channel_type,
    welcomeMessage: welcome_message,
    backstory: system_prompt,
    isActive: is_active,
    isDefault: is_default,
    role: bot_role,
  }
}

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
