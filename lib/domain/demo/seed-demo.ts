import { readdir, readFile } from "node:fs/promises"
import { systemContext } from "../../core/context.ts"
import { makeLog } from "../../core/log.ts"
import { system } from "../../db/system.ts"
import { createCustomer, createPartner, loadFacts } from "../accounts/accounts.ts"
import { createBot } from "../bots/bots.ts"
import { respond } from "../chat/chat.ts"
import { assignPlan } from "../clients/clients.ts"
import { createUser } from "../identity/identity.ts"
import { createSource } from "../knowledge/sources/sources.ts"
import { listPlans } from "../price-list/price-list.ts"
import { updateWidget } from "../widgets/widgets.ts"
import { GROWTH, makeDemoPlans } from "./demo-plans.ts"
import { CLIENT, type DemoSignIn, demoSignIns, OWNER, PASSWORD, SLUG } from "./demo-sign-ins.ts"
import { demoWasRemoved } from "./remove-demo.ts"

const KNOWLEDGE = new URL("./knowledge/", import.meta.url)

/** What its chat offers to ask. */
const SUGGESTIONS = ["How much does delivery cost?", "When do you roast?", "Can I pause my subscription?"]

/** What visitors of the demo bot have asked, one list a conversation. */
const CONVERSATIONS = [
  {
    identifier: "maria@example.com",
    name: "Maria Lindqvist",
    asks: ["How much does delivery cost?", "And to other countries of the European Union?"],
  },
  { identifier: "tom@example.com", name: "Tom Okafor", asks: ["Can I send back a bag that I have opened?"] },
  {
    identifier: "visitor-3",
    name: "Visitor",
    asks: ["When do you roast?", "Can I pause my subscription?", "Do you sell tea?"],
  },
]

/**
 * Makes the demo on an install that has no agency yet: an agency with its brand, a client, a bot with a small knowledge
 * base and conversations that the bot really had. Returns the demo's sign-ins, none once it was removed.
 */
export async function seedDemo(): Promise<DemoSignIn[]> {
  const existing = await system().account.findFirst({
    where: { kind: "partner", deletedAt: null },
    select: { id: true },
  })
  if (!existing && !(await demoWasRemoved())) await seed()
  return demoSignIns()
}

async function seed(): Promise<void> {
  const customer = await system().$transaction(
    async (tx) => {
      const brand = { accent: "#0f766e", promise: "Answers for your customers, from your own pages." }
      const partner = await createPartner({ name: "Harbour Studio", slug: SLUG, isDemo: true, ...brand }, tx)
      const client = await createCustomer(
        { partnerId: partner.id, name: "Alder Coffee Roasters", isDemo: true },
        { db: tx, actor: { kind: "system", id: "demo" } },
      )
      const person = { realmId: partner.id, role: "owner" as const, password: PASSWORD }
      await createUser({ ...person, accountId: partner.id, email: OWNER, name: "Robin Harbour" }, tx)
      await createUser({ ...person, accountId: client.id, email: CLIENT, name: "Alex Alder" }, tx)
      return { ...client, partnerId: partner.id }
    },
    { timeout: 20_000 },
  )
  const agency = systemContext(await loadFacts(customer.partnerId), makeLog(), "demo")
  await makeDemoPlans(agency)
  const wanted = (await listPlans(agency, {})).find(({ name }) => name === GROWTH)
  if (wanted) await assignPlan(agency, { clientId: customer.id, planId: wanted.id })
  const ctx = systemContext(await loadFacts(customer.id), makeLog(), "demo")
  const bot = await createBot(ctx, {
    name: "Alder assistant",
    description: "Answers questions about orders, subscriptions and brewing.",
    welcomeMessage: "Hello, this is Alder Coffee. Ask me about orders, delivery, subscriptions or brewing.",
    backstory: "You answer for Alder Coffee Roasters, a small coffee roastery.",
    personality: "friendly",
    role: "customer_support",
    ownDataset: true,
  })
  await updateWidget(ctx, { widget: { botId: bot.id }, settings: { suggestions: SUGGESTIONS } })
  for (const file of (await readdir(KNOWLEDGE)).sort()) {
    const content = await readFile(new URL(file, KNOWLEDGE), "utf8")
    const name = content.slice(2, content.indexOf("\n"))
    await createSource(ctx, { botId: bot.id, type: "text", name, content })
  }
  for (const [index, { identifier, name, asks }] of CONVERSATIONS.entries()) {
    for (const text of asks) {
      for await (const _ of respond(ctx, {
        sessionId: `demo-${index + 1}`,
        text,
        visitor: { identifier, name },
      }))
        void _
    }
  }
}
