import { beforeAll, expect, test } from "vitest"
import { useDatabase } from "#tests/setup/database.ts"
import { asAction, makeAgency, makeCaller, type Send } from "#tests/support/api.ts"

await useDatabase()

let send: Send
let agency: Send
beforeAll(async () => {
  send = asAction(await makeCaller())
  agency = asAction(await makeAgency())
})
const texts = { name: "Ana", description: "Buyer", meta: { tier: 1 } }

/** Makes a thing and reads it, as text; ids and moments that nobody sets are written down by their kind. */
async function shown(base: string, body: object, api = send): Promise<string> {
  const { id } = (await api(`POST ${base}/create`, { body })).json
  const { text } = await api(`GET ${base}/${id}/fetch`)
  return text
    .replaceAll(/"[0-9a-f]{8}-[0-9a-f-]{27}"/g, "ID")
    .replaceAll(/"(createdAt|updatedAt|lastUsedAt)":\d+/g, '"$1":AT')
}
const made = async (path: string, body: object = {}, api = send) =>
  String((await api(`POST ${path}`, { body })).json.id)

test("contacts", async () => {
  const more = { email: "a@example.com", phone: "+49 30 1", nick: "an", preferences: "Short" }
  const body = { ...texts, ...more, fingerprint: "crm:7", verifiedAt: 1_760_000_000_000 }
  expect(await shown("/contact", body)).toBe(
    '{"id":ID,"fingerprint":"crm:7","name":"Ana","description":"Buyer","meta":{"tier":1},"email":"a@example.com","phone":"+49 30 1","nick":"an","preferences":"Short","verifiedAt":1760000000000,"createdAt":AT,"updatedAt":AT}',
  )
  expect(await shown("/contact", { fingerprint: "crm:8", name: "" })).toBe(
    '{"id":ID,"fingerprint":"crm:8","meta":{},"createdAt":AT,"updatedAt":AT}',
  )
})

test("files", async () => {
  const body = { ...texts, alias: "doc", visibility: "public" }
  expect(await shown("/file", body)).toBe(
    '{"id":ID,"name":"Ana","description":"Buyer","alias":"doc","meta":{"tier":1},"visibility":"public","createdAt":AT,"updatedAt":AT}',
  )
})

test("conversations", async () => {
  const [botId, datasetId] = [await made("/bot/create"), await made("/dataset/create")]
  const contactId = await made("/contact/create")
  const own = { backstory: "Be brief", model: "x/y", privacy: true, moderation: true }
  expect(await shown("/conversation", { ...texts, ...own, botId, datasetId, contactId })).toBe(
    '{"id":ID,"name":"Ana","description":"Buyer","meta":{"tier":1},"botId":ID,"backstory":"Be brief","model":"x/y","datasetId":ID,"privacy":true,"moderation":true,"contactId":ID,"createdAt":AT,"updatedAt":AT}',
  )
  expect(await shown("/conversation", { botId: null, spaceId: "" })).toBe(
    '{"id":ID,"meta":{},"privacy":false,"moderation":false,"createdAt":AT,"updatedAt":AT}',
  )
})

test("messages", async () => {
  const base = `/conversation/${await made("/conversation/create")}/message`
  const entities = [{ type: "name", begin: 0, end: 2, text: "Hi" }]
  expect(await shown(base, { ...texts, type: "user", text: "Hi", entities })).toBe(
    '{"id":ID,"type":"user","text":"Hi","name":"Ana","description":"Buyer","meta":{"tier":1},"entities":[{"end":2,"text":"Hi","type":"name","begin":0}],"createdAt":AT,"updatedAt":AT}',
  )
  expect(await shown(base, { type: "bot", text: "Hello" })).toBe(
    '{"id":ID,"type":"bot","text":"Hello","meta":{},"entities":[],"createdAt":AT,"updatedAt":AT}',
  )
})

test("records", async () => {
  const base = `/dataset/${await made("/dataset/create")}/record`
  expect(await shown(base, { text: "Open at nine", source: "Manual", meta: { a: 1 } })).toBe(
    '{"id":ID,"text":"Open at nine","source":"Manual","meta":{"a":1},"createdAt":AT,"updatedAt":AT}',
  )
})

test("tokens", async () => {
  const config = { allowedRoutes: ["/bot/**"], note: 1 }
  expect(await shown("/token", { ...texts, config })).toBe(
    '{"id":ID,"name":"Ana","description":"Buyer","meta":{"tier":1},"config":{"note":1,"allowedRoutes":["/bot/**"]},"createdAt":AT,"updatedAt":AT}',
  )
})

test("sub-accounts and what is kept about them", async () => {
  const user = { ...texts, alias: "ana", image: "data:,x", email: "Ana@Example.com", limits: { tokens: 5 } }
  expect(await shown("/partner/user", user, agency)).toBe(
    '{"id":ID,"name":"Ana","description":"Buyer","alias":"ana","image":"data:,x","email":"ana@example.com","limits":{"tokens":5},"meta":{"tier":1},"createdAt":AT,"updatedAt":AT}',
  )
  const userId = await made("/partner/user/create", {}, agency)
  const context = { ...texts, payload: { plan: "a" } }
  expect(await shown(`/partner/user/${userId}/context`, context, agency)).toBe(
    '{"id":ID,"name":"Ana","description":"Buyer","meta":{"tier":1},"payload":{"plan":"a"},"createdAt":AT,"updatedAt":AT}',
  )
})
