import { z } from "zod"
import { createBot, deleteBot, getBot, listBots, updateBot } from "../../domain/bots/bots.ts"
import { baseFields, clearable, settled } from "./fields.ts"
import { resource } from "./resource.ts"

const BotFields = z
  .strictObject({
    ...baseFields,
    model: clearable.describe("provider/model; without one the default model answers"),
    backstory: clearable.meta({
      description: "How the model is to behave",
      examples: ["You help the customers of a bicycle shop."],
    }),
    datasetId: clearable,
    skillsetId: clearable,
    privacy: z.boolean(),
    moderation: z.boolean(),
  })
  .partial()

const BotView = z.object({
  name: z.string(),
  description: z.string().optional(),
  alias: z.string().optional(),
  blueprintId: z.string().optional(),
  visibility: z.enum(["private", "protected", "public"]),
  meta: z.record(z.string(), z.unknown()),
  model: z.string().optional(),
  backstory: z.string().optional(),
  datasetId: z.string().optional(),
  skillsetId: z.string().optional(),
  privacy: z.boolean(),
  moderation: z.boolean(),
})

export const bot = resource({
  noun: "bot",
  tag: "Bot",
  permissions: { read: "bots.read", write: "bots.write" },
  fields: BotFields,
  view: BotView,
  show: ({
    name,
    description,
    alias,
    blueprintId,
    visibility,
    meta,
    model,
    backstory,
    datasetId,
    skillsetId,
    privacy,
    moderation,
  }) => ({
    name,
    description,
    alias,
    blueprintId,
    visibility,
    meta,
    model,
    backstory,
    datasetId,
    skillsetId,
    privacy,
    moderation,
  }),
  list: listBots,
  fetch: (ctx, id) => getBot(ctx, { id }),
  create: (ctx, fields) => createBot(ctx, settled(fields)),
  update: (ctx, id, fields) => updateBot(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteBot(ctx, { id }),
})
