import { Buffer } from "node:buffer"
import type { Context } from "#lib/core/context.ts"
import { systemContext } from "#lib/core/context.ts"
import { newId } from "#lib/core/ids.ts"
import { makeLog } from "#lib/core/log.ts"
import { system } from "#lib/db/system.ts"
import { createPartner, ensurePlatform, loadFacts } from "#lib/domain/accounts/accounts.ts"
import { createAnnouncement } from "#lib/domain/announcements/announcements.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { saveBilling } from "#lib/domain/billing/billing.ts"
import { createTemplate, publishTemplate } from "#lib/domain/bot-templates/bot-templates.ts"
import { addTestQuestion, startTestRun } from "#lib/domain/bot-tests/bot-tests.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { addClientNote, tagClients, updateClient } from "#lib/domain/clients/clients.ts"
import { createImport } from "#lib/domain/contact-imports/contact-imports.ts"
import { createContact } from "#lib/domain/contacts/contacts.ts"
import { addDomain } from "#lib/domain/domains/domains.ts"
import { createTeam, invite, startSession } from "#lib/domain/identity/identity.ts"
import { addNote, attachToConversation, createSavedReply, saveView } from "#lib/domain/inbox/inbox.ts"
import { createSource, ingestSource } from "#lib/domain/knowledge/sources/sources.ts"
import { teachAnswer } from "#lib/domain/knowledge/teaching/teaching.ts"
import { createPlan } from "#lib/domain/price-list/price-list.ts"
import { createFlow, deployFlow, rollBack } from "#lib/domain/releases/releases.ts"
import { createSecret } from "#lib/domain/secrets/secrets.ts"
import { createEndpoint, testEndpoint } from "#lib/domain/webhooks/webhooks.ts"
import { makeSibling } from "#tests/support/account.ts"
import { joinAs } from "#tests/support/person.ts"

/** Stands in every text of the victims, and in nobody else's. */
export const MARK = "zephyrine"

/** Whose ids are asked for, by the names that the entries use. */
export type Ids = Record<string, string>

export type Person = Context & { email: string }

/** The people of one account that is looked at. */
export interface People {
  viewer: Person
  editor: Person
  owner: Person
}

/**
 * An agency with a client, both of them victims, filled with what pages show; another client of the same agency, another
 * agency and an administrator, who have nothing. `site`: an address that takes webhooks.
 */
export async function makeWorld(site: string) {
  const [slug, otherSlug] = ["harbour", "meadow"]
  const agency = await contextOf((await createPartner({ name: "Harbour", slug })).id)
  const client = await makeSibling(agency.account.id)
  const sibling = await makeSibling(agency.account.id)
  const stranger = await contextOf((await createPartner({ name: "Meadow", slug: otherSlug })).id)
  const platform = await contextOf((await ensurePlatform()).id)
  await updateClient(agency, { id: client.account.id, settings: { name: `${MARK} client` } })
  const customer = await peopleOf(client)
  const partner = await peopleOf(agency)
  const ofClient = await fillClient(client, customer, site)
  const ids: Ids = {
    ...ofClient,
    ...(await fillAgency(agency, client, partner.owner)),
    announcement: (await createAnnouncement(agency, ANNOUNCED)).id,
    template: await makeTemplates(agency, client, ofClient.bot ?? ""),
  }
  return {
    ids,
    accounts: [client.account.id, agency.account.id],
    customer,
    partner,
    sibling: await joinAs(sibling),
    stranger: await joinAs(stranger),
    admin: await joinAs(platform),
    hostnames: { ours: `${slug}.localhost`, theirs: `${otherSlug}.localhost`, install: "localhost" },
  }
}

const contextOf = async (id: string) => systemContext(await loadFacts(id), makeLog(), "test")

async function peopleOf(account: Context): Promise<People> {
  const people = {
    viewer: await joinAs(account, "viewer"),
    editor: await joinAs(account, "editor"),
    owner: await joinAs(account, "owner"),
  }
  for (const [role, { principal }] of Object.entries(people))
    await system().user.update({ where: { id: principal.id }, data: { name: `${MARK} ${role}` } })
  return people
}

/** Everything of a client's that an address or an action can name. */
async function fillClient(client: Context, { viewer, editor, owner }: People, site: string): Promise<Ids> {
  const bot = await createBot(client, { name: `${MARK} bot`, ownDataset: true })
  const text = { botId: bot.id, type: "text" as const, name: `${MARK} source` }
  const source = await createSource(client, { ...text, content: `The ${MARK} costs 12 euros.` })
  await ingestSource(client, { sourceId: source.id })
  const record = await system().record.findFirstOrThrow({ where: { accountId: client.account.id } })
  const said = { sessionId: newId(), botId: bot.id, visitor: { name: `${MARK} visitor` } }
  const ids: Ids = {}
  for await (const event of respond(client, { ...said, text: `What does the ${MARK} cost?` }))
    if (event.type === "accepted")
      Object.assign(ids, { conversation: event.conversationId, message: event.answerId })
  for await (const _ of respond(client, { ...said, text: `Does the ${MARK} bark at night?` }));
  const conversationId = ids.conversation ?? ""
  await addNote(owner, { conversationId, name: `${MARK} owner`, text: `${MARK} note` })
  const content = new Uint8Array(Buffer.from(`${MARK} attachment`))
  const attached = { name: `${MARK}.txt`, type: "text/plain", content, size: content.length }
  const file = await attachToConversation(owner, { conversationId, ...attached })
  const { endpoint } = await createEndpoint(client, { url: `${site}/${MARK}` })
  const unanswered = { id: newId(), botId: bot.id, questionKey: MARK, language: "en" }
  await system().unansweredQuestion.create({
    data: {
      ...unanswered,
      accountId: client.account.id,
      question: `Does the ${MARK} bark?`,
      reason: "nothing_found",
    },
  })
  const csv = Buffer.from(`name,email\n${MARK} row,row@${MARK}.example\n`)
  return {
    ...ids,
    account: client.account.id,
    bot: bot.id,
    source: source.id,
    record: record.id,
    attachment: file.id,
    word: MARK.slice(0, 6),
    site,
    fileName: "note.txt",
    address: "somebody@nowhere.example",
    contact: (await createContact(client, { name: `${MARK} contact`, email: "somebody@nowhere.example" })).id,
    otherContact: (await createContact(client, { name: `${MARK} contact again` })).id,
    lastContact: (await createContact(client, { name: `${MARK} last contact` })).id,
    import: (await createImport(client, { fileName: `${MARK}.csv`, bytes: csv })).id,
    domain: await makeDomain(client, bot.id),
    webhook: endpoint.id,
    delivery: (await testEndpoint(client, { id: endpoint.id })).id,
    key: (await createToken(client, { kind: "tenant", name: `${MARK} key` })).id,
    storedSecret: (await createSecret(owner, { name: `${MARK} secret`, value: MARK })).id,
    reply: (await createSavedReply(owner, { shortcut: `${MARK}`, text: `${MARK} reply` })).id,
    view: (await saveView(owner, { name: `${MARK} view`, query: "days=7", isShared: true })).id,
    team: (await createTeam(owner, { name: `${MARK} team`, userIds: [editor.principal.id] })).id,
    person: viewer.principal.id,
    ...(await invited(owner)),
    test: (
      await addTestQuestion(client, {
        botId: bot.id,
        question: `What does the ${MARK} cost?`,
        phrases: ["12 euros"],
        sourceId: null,
      })
    ).id,
    run: (await startTestRun(client, { botId: bot.id })).id,
    ...(await flowFor(client, bot.id)),
    taught: (
      await teachAnswer(client, { botId: bot.id, question: `Is ${MARK} old?`, answer: `${MARK} is not` })
    ).id,
    unanswered: unanswered.id,
    export: await keptExport(client),
    ...(await devicesOf(owner)),
  }
}

/** A flow that has been deployed, and with which no conversation begins. */
async function flowFor(client: Context, botId: string): Promise<Ids> {
  const blocks = [{ id: "end", type: "end" as const, name: "", place: null, text: `${MARK} flow` }]
  const { id } = await createFlow(client, { botId, document: { format: 1, start: "end", blocks } })
  const { release } = await deployFlow(client, { flowId: id })
  await rollBack(client, { botId, releaseId: null })
  return { flow: id, release: release.id }
}

async function invited(owner: Person): Promise<Ids> {
  const { link } = await invite(owner, { email: `guest@${MARK}.example`, role: "viewer" })
  await invite(owner, { email: `other@${MARK}.example`, role: "viewer" })
  const [one, other] = await system().invitation.findMany({
    where: { accountId: owner.account.id },
    orderBy: { id: "asc" },
  })
  return {
    invitation: one?.id ?? "",
    otherInvitation: other?.id ?? "",
    secret: new URL(link).pathname.split("/").at(-1) ?? "",
  }
}

async function keptExport({ account }: Context): Promise<string> {
  const ready = {
    status: "ready",
    storageKey: MARK,
    byteSize: 9n,
    expiresAt: new Date(Date.now() + 86_400_000),
  }
  return (await system().accountExport.create({ data: { accountId: account.id, ...ready } })).id
}

/** Another browser of the person's, a passkey, and a browser that shows notifications. */
async function devicesOf({ principal }: Person): Promise<Ids> {
  const userId = principal.id
  const device = await startSession(userId, "harbour.localhost", undefined, { agent: MARK })
  const push = await system().pushSubscription.create({
    data: { userId, sessionId: device, endpoint: `https://push.example/${MARK}`, p256dh: MARK, auth: MARK },
  })
  const passkey = await system().passkey.create({
    data: {
      userId,
      hostname: "harbour.localhost",
      credentialId: MARK,
      publicKey: new Uint8Array(8),
      counter: 0n,
      name: `${MARK} passkey`,
    },
  })
  await system().picture.create({
    data: { userId, type: "image/png", bytes: new Uint8Array(Buffer.from(MARK)) },
  })
  return { device, push: push.id, passkey: passkey.id, pictured: userId }
}

/** A domain of the client that no sweep looks up, which would note when it did. */
async function makeDomain(client: Context, botId: string): Promise<string> {
  const { id } = await addDomain(client, { hostname: `${MARK}.example`, botId })
  await system().domain.updateMany({ where: { id }, data: { checkedAt: new Date("2100-01-01") } })
  return id
}

/** Every client of the agency is told it, so that nothing in it gives the victim away. */
const ANNOUNCED = { title: "Common", text: "Common", kind: "news" as const, url: null, until: null }

/** A template that nobody but the agency knows, and one whose name says nothing, of which the client's bot is. */
async function makeTemplates(agency: Context, client: Context, botId: string): Promise<string> {
  const bot = await createBot(agency, { name: `${MARK} original` })
  const { id: templateId } = await createTemplate(agency, { botId: bot.id, name: "Common" })
  await publishTemplate(agency, { id: templateId })
  const { document } = await system().botTemplateVersion.findFirstOrThrow({ where: { templateId } })
  const of = { accountId: client.account.id, botId, templateId, version: 1 }
  await system().botOfTemplate.create({ data: { ...of, document: document ?? {} } })
  return (await createTemplate(agency, { botId: bot.id, name: `${MARK} template` })).id
}

/** What an agency has of its own: a plan, and of its client an invoice, a tag and a note. */
async function fillAgency(agency: Context, client: Context, owner: Person): Promise<Ids> {
  await saveBilling(agency, { mode: "manual", sellerName: `${MARK} seller`, invoicePrefix: "Z-" })
  const plan = await createPlan(agency, { name: `${MARK} plan`, price: 3000, isOffered: false })
  const [from, to] = [new Date("2026-01-01"), new Date("2026-02-01")]
  const invoice = await system().invoice.create({
    data: {
      accountId: agency.account.id,
      clientId: client.account.id,
      number: "Z-1",
      currency: "EUR",
      lines: [{ text: `${MARK} plan`, amount: 3000 }],
      ...{ net: 3000, tax: 0, total: 3000, taxName: "VAT", taxRate: 0 },
      seller: { name: `${MARK} seller`, address: "", taxId: "", paymentText: "" },
      buyer: { name: `${MARK} client`, email: "" },
      // Due when no sweep looks for it: one that is overdue would pause the client in the middle of what is compared.
      ...{ periodStart: from, periodEnd: to, dueAt: new Date("2100-01-01") },
    },
  })
  const clientId = client.account.id
  await tagClients(owner, { ids: [clientId], add: `${MARK} tag` })
  const note = await addClientNote(owner, { clientId, name: `${MARK} owner`, text: `${MARK} note` })
  const of = { client: clientId, clientNote: note.id }
  return { agency: agency.account.id, plan: plan.id, invoice: invoice.id, ...of }
}
