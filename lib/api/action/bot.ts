import { toDialect } from "../../core/noun-fields.ts"
import { createBot, deleteBot, getBot, listBots, updateBot } from "../../domain/bots/bots.ts"
import { BOT_FIELDS } from "../../domain/bots/schema.ts"
import { actionFields, actionView, settled } from "./fields.ts"
import { resource } from "./resource.ts"

export const bot = resource({
  noun: "bot",
  tag: "Bot",
  permissions: { read: "bots.read", write: "bots.write" },
  fields: actionFields(BOT_FIELDS),
  view: actionView(BOT_FIELDS),
  show: (bot) => toDialect(BOT_FIELDS, "action", bot),
  list: listBots,
  fetch: (ctx, id) => getBot(ctx, { id }),
  create: (ctx, fields) => createBot(ctx, settled(fields)),
  update: (ctx, id, fields) => updateBot(ctx, { id, settings: settled(fields) }),
  delete: (ctx, id) => deleteBot(ctx, { id }),
})
