import { beforeAll, describe, expect, test } from "vitest"
import { action } from "#lib/api/action/action.ts"
import { messaging } from "#lib/api/messaging/messaging.ts"
import type { Route } from "#lib/api/route.ts"
import { tenant } from "#lib/api/tenant/tenant.ts"
import { newId } from "#lib/core/ids.ts"
import { createToken } from "#lib/domain/api-keys/api-keys.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { respond } from "#lib/domain/chat/chat.ts"
import { updateClient } from "#lib/domain/clients/clients.ts"
import { createFile } from "#lib/domain/files/files.ts"
import { createDataset } from "#lib/domain/knowledge/datasets/datasets.ts"
import { createSecret } from "#lib/domain/secrets/secrets.ts"
import { createWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Answer, type Caller, credential, makeCaller, partnerOf, sender } from "#tests/support/api.ts"
import { BODIES } from "./contract-bodies.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()

/** What each parameter of a path may be called by. By hand: a parameter that is not here fails the test below. */
const CALLED_BY: Record<string, "id" | "id or alias" | "id or session" | "text"> = {
  attachmentId: "id",
  bot_id: "id or alias",
  botId: "id or alias",
  channelId: "text",
  contactId: "id",
  contextId: "id",
  conversation_id: "id",
  conversationId: "id",
  datasetId: "id or alias",
  delivery_id: "id",
  fileId: "id or alias",
  flowId: "id",
  message_id: "id",
  messageId: "id",
  recordId: "id",
  secretId: "id or alias",
  session_id: "id or session",
  source_id: "id",
  tokenId: "id",
  userId: "id or alias",
  webhook_id: "id",
  widgetId: "id or alias",
}

const paramsOf = ({ path }: Route) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)
const CASES = [tenant, action, messaging].flatMap((dialect) =>
  dialect.routes
    // The bytes of a file carry a ticket, and no key.
    .filter((route) => !route.path.endsWith("/blob"))
    .flatMap((route) =>
      paramsOf(route).map((param) => ({
        family: dialect.name,
        route,
        param,
        name: `${route.method} ${route.path}`,
      })),
    ),
)

let customer: Caller
let agency: Caller
/** By parameter: an id of the account's and, where it has one, its other name. */
const own: Record<string, [id: string, other?: string]> = {}

beforeAll(async () => {
  customer = await makeCaller()
  agency = await partnerOf(customer)
  const { ctx } = customer
  const bot = await createBot(ctx, { name: "Bot", alias: "support bot/1", isDefault: true })
  const dataset = await createDataset(ctx, { name: "Dataset", alias: "handbook" })
  const file = await createFile(ctx, { name: "File", alias: "préçis.pdf" })
  await updateClient(agency.ctx, { id: ctx.account.id, settings: { alias: "Alder" } })
  for await (const event of respond(ctx, { sessionId: "Session/7", botId: bot.id, text: "Hello" }))
    if (event.type === "accepted" && event.answerId !== null) {
      const { conversationId } = event
      own.session_id = [conversationId, "Session/7"]
      own.conversation_id = own.conversationId = own.attachmentId = [conversationId]
      own.message_id = own.messageId = [event.answerId]
    }
  own.bot_id = own.botId = [bot.id, "support bot/1"]
  own.datasetId = [dataset.id, "handbook"]
  own.fileId = [file.id, "préçis.pdf"]
  own.secretId = [(await createSecret(ctx, { name: "Shop", alias: "shop/key" })).id, "shop/key"]
  own.widgetId = [(await createWidget(ctx, { alias: "front page" })).id, "front page"]
  own.userId = [ctx.account.id, "Alder"]
})

test("every parameter of a path is known here", () => {
  const unknown = CASES.filter(({ param }) => !(param in CALLED_BY)).map(({ name, param }) => [name, param])
  expect(unknown).toEqual([])
  for (const [param, by] of Object.entries(CALLED_BY))
    if (by.includes("or")) expect([param, own[param]?.length]).toEqual([param, 2])
})

/** An id or name as it can be written in an address, and still be the same. */
function spellings(name: string, by: string): string[] {
  const escapedAll = [...Buffer.from(name)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")
  const capital = escapedAll.replaceAll(/%../g, (code) => code.toUpperCase())
  const first = `%${name.charCodeAt(0).toString(16)}`
  const escapedFirst = name.charCodeAt(0) < 128 ? first + encodeURIComponent(name.slice(1)) : escapedAll
  const written = [encodeURIComponent(name), escapedFirst, escapedAll, capital]
  return by === "text" ? written : [...written, ...(/^[0-9a-f-]{36}$/.test(name) ? [name.toUpperCase()] : [])]
}

const isAgencys = ({ path }: Route) => /^\/(partner\/)?user\//.test(path)

async function asKey(route: Route, family: string, allowedRoutes: string[]) {
  const { ctx } = isAgencys(route) ? agency : customer
  const kind = family === "tenant" ? "tenant" : "secret"
  const { token } = await createToken(ctx, { kind, allowedRoutes })
  return sender(credential(family, token))
}

const pathWith = ({ path }: Route, at: Record<string, string>, rest: () => string) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => at[name] ?? rest())

describe.each(CASES)("$name: {$param}", ({ family, route, param, name }) => {
  test("is excluded, and listed, by whatever name it is called", async () => {
    const by = CALLED_BY[param] ?? "id"
    const [id, other] = own[param] ?? [by === "text" ? `a-channel-of-${newId()}` : newId()]
    const given = {
      ...(route.method !== "GET" && name in BODIES && { body: BODIES[name] }),
      // No form of a stream that would stay open.
      ...(name.endsWith("/subscribe") && { headers: { Accept: "image/png" } }),
    }
    const ask = async (send: ReturnType<typeof sender>, spelling: string): Promise<Answer> =>
      send(`${route.method} ${pathWith(route, { [param]: spelling }, newId)}`, given)
    const another = by === "text" ? `a-channel-of-${newId()}` : newId()
    const called = [id, ...(other ? [other] : [])].flatMap((each) => spellings(each, by))
    const named = [
      id,
      ...(other ? [encodeURIComponent(other)] : []),
      ...(by === "text" ? [] : [id.toUpperCase()]),
    ]

    for (const excluded of named) {
      const pattern = pathWith(route, { [param]: excluded }, () => "*")
      const send = await asKey(route, family, ["**", `!${pattern}`])
      const answers = await Promise.all(called.map((spelling) => ask(send, spelling)))
      expect(answers.map(({ status }, n) => [excluded, called[n], status])).toEqual(
        called.map((spelling) => [excluded, spelling, 403]),
      )
      // Another of its kind is not excluded: it is looked for.
      expect((await ask(send, another)).status).not.toBe(403)
    }

    const listing = await asKey(route, family, [pathWith(route, { [param]: id }, () => "*")])
    for (const unlisted of [another, newId(), "somebody-elses"])
      expect((await ask(listing, unlisted)).status).toBe(403)
    // Listed by its id, it may be called by its other name: the answer is the handler's.
    if (other && route.method === "GET")
      expect((await ask(listing, encodeURIComponent(other))).status).not.toBe(403)
  })

  test("refuses a spelling that cannot be decoded", async () => {
    const send = await asKey(route, family, [])
    for (const bad of ["%zz", "%", "%c3%28", "%ff", "a%2", "%ed%a0%80"]) {
      const { status, json } = await send(`${route.method} ${pathWith(route, { [param]: bad }, newId)}`)
      expect([bad, status]).toEqual([bad, 400])
      const { error } = json
      const envelope = family === "tenant" ? json.success : family === "messaging" ? json.ok : error?.code
      expect(envelope).toBe(family === "action" ? "BAD_REQUEST" : false)
    }
  })
})
