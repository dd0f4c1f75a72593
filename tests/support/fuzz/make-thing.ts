import type { Context } from "#lib/core/context.ts"
import { isLiveryError } from "#lib/core/errors.ts"
import { newId } from "#lib/core/ids.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { createClient, createClientContext, createClientToken } from "#lib/domain/clients/clients.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { createFile, uploadFile } from "#lib/domain/files/files.ts"
import { createDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { createRecord } from "#lib/domain/knowledge/records/records.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { createEndpoint, testEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { allowSite, asVisitor, beginVisit, type Visitors } from "./fuzz-visitor.ts"

/** Ids of one of each kind that belong together, by kind; `aliases` by which some can be called as well. */
export interface Things {
  ids: Record<string, string>
  aliases: Record<string, string>
}

export interface Owner {
  customer: Context
  agency: Context
  /** Where the webhooks of the set go. */
  hook: string
  /** A bot of the customer's that no request names: conversations are with it whatever becomes of those that one does. */
  host: string
  /** Of that bot. */
  visitors: Visitors
}

let made = 0

/** What goes with a kind when it is deleted, in the order in which it is made again. */
const WITH: Record<string, string[]> = {
  session: ["conversation"],
  message: ["conversation"],
  dataset: ["dataset", "record"],
  record: ["dataset", "record"],
  webhook: ["webhook"],
  delivery: ["webhook"],
  user: ["user", "clienttoken", "context"],
  clienttoken: ["user", "clienttoken", "context"],
  context: ["user", "clienttoken", "context"],
}

/**
 * Makes a kind of thing, and what belongs to it, in place of those of the set; again when another request takes away
 * meanwhile what it belongs to. Where others have used up what an account may have, the set is left without.
 */
export async function makeThing(kind: string, owner: Owner, things: Things, tries = 5): Promise<void> {
  try {
    for (const each of WITH[kind] ?? [kind]) await MAKE[each]?.(owner, things)
  } catch (error) {
    if (isLiveryError(error) && error.code === "conflict") return
    if (tries === 0 || !isLiveryError(error) || error.code !== "not_found") throw error
    await makeThing(kind, owner, things, tries - 1)
  }
}

/** What sets are made from; `site` may show the customer's bots. */
export async function makeOwner(
  customer: Context,
  agency: Context,
  { hook, site }: { hook: string; site: string },
): Promise<Owner> {
  const { id: host } = await createBot(customer, { name: "Host", ownDataset: true })
  await allowSite(customer, host, site)
  const visitors = { bot: host, site, token: "" }
  await beginVisit(visitors)
  return { customer, agency, hook, host, visitors }
}

/** A set with one of every kind. */
export async function makeThings(owner: Owner): Promise<Things> {
  const things: Things = { ids: { channel: newId() }, aliases: {} }
  for (const kind of [
    "bot",
    "source",
    "conversation",
    "dataset",
    "file",
    "contact",
    "token",
    "webhook",
    "user",
    "visit",
  ])
    await makeThing(kind, owner, things)
  return things
}

const MAKE: Record<string, (owner: Owner, things: Things) => Promise<void>> = {
  async bot({ customer, visitors }, { ids, aliases }) {
    aliases.bot = `bot é/${made++}`
    ids.bot = (await createBot(customer, { name: "Bot", alias: aliases.bot, ownDataset: true })).id
    await allowSite(customer, ids.bot, visitors.site)
  },
  async source({ customer, host }, { ids }) {
    const content = "Delivery costs 5 euros."
    ids.source = (await createSource(customer, { botId: host, type: "text", name: "Notes", content })).id
  },
  async conversation({ customer, host }, { ids, aliases }) {
    const sessionId = `session ${made++}`
    for await (const event of respond(customer, { sessionId, botId: host, text: "Hello" }))
      if (event.type === "accepted")
        Object.assign(ids, { conversation: event.conversationId, message: event.answerId })
    ids.session = sessionId
    aliases.session = ids.conversation ?? ""
  },
  async dataset({ customer }, { ids, aliases }) {
    aliases.dataset = `dataset ${made++}`
    ids.dataset = (await createDataset(customer, { name: "Handbook", alias: aliases.dataset })).id
  },
  async record({ customer }, { ids }) {
    ids.record = (
      await createRecord(customer, { datasetId: ids.dataset ?? "", text: "Delivery is free." })
    ).id
  },
  async file({ customer }, { ids, aliases }) {
    aliases.file = `file ${made++}`
    ids.file = (await createFile(customer, { name: "File", alias: aliases.file })).id
    await uploadFile(customer, { id: ids.file, content: "data:text/plain,Hello" })
  },
  async contact({ customer }, { ids }) {
    ids.contact = (await createContact(customer, { name: "Ana" })).id
  },
  async token({ customer }, { ids }) {
    ids.token = (await createToken(customer, { kind: "secret" })).id
  },
  async webhook({ customer, hook }, { ids }) {
    const { endpoint } = await createEndpoint(customer, { url: hook })
    ids.webhook = endpoint.id
    ids.delivery = (await testEndpoint(customer, { id: endpoint.id })).id
  },
  async user({ agency }, { ids, aliases }) {
    aliases.user = `client ${made++}`
    ids.user = (await createClient(agency, { name: "Client", alias: aliases.user })).id
  },
  async visit({ visitors }, { ids }) {
    const { json } = await asVisitor(visitors)("POST /visitor/messages", { body: { text: "Hello" } })
    // Whoever ended the session meanwhile begins another, and makes these as well.
    if (json.conversation_id) ids.visit = json.conversation_id
    if (json.message) ids.visitanswer = json.message.id ?? ""
  },
  async clienttoken({ agency }, { ids }) {
    ids.clienttoken = (await createClientToken(agency, ids.user ?? "", {})).id
  },
  async context({ agency }, { ids }) {
    ids.context = (await createClientContext(agency, ids.user ?? "", {})).id
  },
}
