import { type Context, systemContext } from "#lib/core/context.ts"
import { makeLog } from "#lib/core/log.ts"
import { loadFacts } from "#lib/domain/accounts/accounts.ts"
import {
  createFromBotTemplate,
  createTemplate,
  updateTemplate,
} from "#lib/domain/bot-templates/bot-templates.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource, listSources, searchSources } from "#lib/domain/knowledge/sources/sources.ts"
import { teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { createFlow, deployFlow } from "#lib/domain/releases/releases.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { makeAccount, makeSibling } from "./account.ts"

export const FLOW = {
  format: 1 as const,
  start: "hello",
  blocks: [
    { id: "hello", type: "message" as const, text: "{{company}} greets {{contact.name}}", next: "ask" },
    { id: "ask", type: "answer" as const, text: "What can we do for you?" },
  ],
}
export const PRICES = "# Prices\n\nA check at {{company}} costs 89 euros. Call {{phone}}."

/** An agency with a bot that names placeholders everywhere, its template, and a client. */
export async function withTemplate() {
  const { account } = await makeAccount()
  const agency = systemContext(await loadFacts(account.parentId ?? ""), makeLog(), "test")
  const bot = await createBot(agency, {
    name: "Workshop",
    backstory: "You answer for {{company}}.\nBe short.",
    welcomeMessage: "Welcome to {{company}}",
    language: "en",
    personality: "friendly",
    model: "builtin/quotes",
    ownDataset: true,
  })
  await createSource(agency, { botId: bot.id, type: "text", name: "Prices", content: PRICES })
  const pairs = [{ question: "When are you open?", answer: "{{opening hours}}" }]
  await createSource(agency, { botId: bot.id, type: "qa", name: "Questions", pairs })
  await teachAnswer(agency, {
    botId: bot.id,
    question: "Do you lend bicycles?",
    answer: "{{company}} lends them.",
  })
  const look = { accent: "#7a1f3d", title: "{{company}}", suggestions: ["What does a check cost?"] }
  await updateWidget(agency, {
    widget: { botId: bot.id },
    settings: { ...look, origins: ["https://agency.test"] },
  })
  const flow = await createFlow(agency, { botId: bot.id, document: FLOW })
  await deployFlow(agency, { flowId: flow.id })
  const { id } = await createTemplate(agency, {
    botId: bot.id,
    name: "Bicycle shop",
    description: "For shops",
  })
  await updateTemplate(agency, {
    id,
    settings: {
      placeholders: {
        company: { label: "Your company" },
        "opening hours": { label: "Opening hours", kind: "long", required: false },
        phone: { label: "Phone", kind: "phone" },
      },
    },
  })
  const client = await makeSibling(agency.account.id)
  return { agency, bot, flow, template: id, client }
}

/** What the client fills in. */
export const VALUES = {
  company: "Lind Bicycles",
  "opening hours": "Monday to Friday",
  phone: "+44 20 7946 0000",
}
/** Makes a bot of a template. */
export const use = async (
  ctx: Context,
  templateId: string,
  values: Record<string, string> = VALUES,
  name = "Lind",
) => createFromBotTemplate(ctx, { templateId, name, values })
export const sourcesOf = async (ctx: Context, botId: string) =>
  (await listSources(ctx, { botId, page: 1, perPage: 50 })).sources
/** What a bot's knowledge finds of a question. */
export const found = async (ctx: Context, botId: string, question: string) =>
  (await searchSources(ctx, { botId, question })).map(({ text }) => text).join("\n")
