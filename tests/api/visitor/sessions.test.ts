import { SignJWT } from "jose"
import { expect, test } from "vitest"
import { keyFor } from "#lib/core/crypto.ts"
import { installSecret } from "#lib/core/env.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { rotateIdentitySecret } from "#lib/domain/visitors/visitors.ts"
import { updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { asAction, makeCaller, sender } from "#tests/support/api.ts"
import { makeShop, onPage, SHOP } from "./page.ts"
import { browserOf, type Claims, identityOf, visit } from "./visitor.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()

const LIST = "GET /visitor/conversations"
const hello = { body: { text: "Hello" } }

test("a browser comes back with its secret, of 256 bits, and finds what it said", async () => {
  const { botId } = await makeShop()
  const first = await visit(botId)
  expect(first.secret).toMatch(/^[\w-]{43}$/)
  await first.send("POST /visitor/messages", hello)
  const back = await onPage(SHOP)("POST /visitor/sessions", { body: { bot: botId, secret: first.secret } })
  expect(back.json).toMatchObject({ conversations: 1, visitor: { id: first.contactId, identified: false } })
  expect(back.json).not.toHaveProperty("secret")
  const { json } = await browserOf(back.json.token ?? "").send(LIST)
  expect(json.conversations).toHaveLength(1)
  const stored = await system().visitorSession.findMany({ where: { contactId: first.contactId } })
  expect(JSON.stringify(stored)).not.toContain(first.secret)
})

test("a secret that was guessed, belongs to another bot or comes from another site begins anew", async () => {
  const { caller, botId } = await makeShop({ origins: [SHOP, "https://other.example"] })
  const { id: otherBot } = await createBot(caller.ctx, { name: "Other" })
  await updateWidget(caller.ctx, { widget: { botId: otherBot }, settings: { origins: [SHOP] } })
  const mine = await visit(botId)
  const again = [
    await visit(botId, { secret: "A".repeat(43) }),
    await visit(botId, { secret: `${mine.secret.slice(0, -1)}_` }),
    await visit(otherBot, { secret: mine.secret }),
    await visit(botId, { secret: mine.secret }, "https://other.example"),
  ]
  for (const { contactId, secret } of again) {
    expect(contactId).not.toBe(mine.contactId)
    expect(secret).toMatch(/^[\w-]{43}$/)
  }
})

test("a session is begun from an allowed page only", async () => {
  const { botId } = await makeShop()
  const body = { bot: botId }
  for (const origin of ["null", "https://shop.example.evil.test", "https://elsewhere.example"])
    expect((await onPage(origin)("POST /visitor/sessions", { body })).json.error?.code).toBe(
      "origin_not_allowed",
    )
  for (const headers of [{}, { "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }])
    expect((await sender(headers as Record<string, string>)("POST /visitor/sessions", { body })).status).toBe(
      403,
    )
})

/** A token with these claims, signed with whatever key. */
const forged = (claims: object, key: Uint8Array, header: object = {}) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "HS256", typ: "JWT", ...header })
    .setIssuedAt()
    .sign(key)

test("a token that was not made here for a visitor is worth nothing", async () => {
  const { caller, botId } = await makeShop()
  const { token, send } = await visit(botId)
  expect((await send(LIST)).status).toBe(200)
  const [head = "", body = "", signature = ""] = token.split(".")
  const payload = JSON.parse(Buffer.from(body, "base64url").toString())
  const kid = JSON.parse(Buffer.from(head, "base64url").toString()).kid
  const right = keyFor(installSecret(), "visitor-session")
  const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  const swapped = { ...payload, jti: newId() }
  const past = Math.floor(Date.now() / 1000) - 10
  const account = await asAction(caller)("POST /partner/user/x/session/create", { body: {} })
  expect(account.status).not.toBe(200)
  const tokens = [
    "",
    "nonsense",
    "a.b.c",
    caller.secretKey,
    `${b64({ alg: "none", typ: "JWT" })}.${body}.`,
    `${b64({ alg: "none", typ: "JWT", kid })}.${body}.${signature}`,
    `${head}.${b64(swapped)}.${signature}`,
    `${head}.${body}.${signature.slice(0, -2)}AA`,
    await forged(payload, new TextEncoder().encode("x".repeat(32)), { kid }),
    await forged(payload, keyFor(installSecret(), "api-session"), { kid }),
    await forged({ ...payload, aud: "livery:visitor" }, right, { kid }),
    await forged({ ...payload, iss: "elsewhere" }, right, { kid }),
    await forged({ ...payload, exp: past }, right, { kid }),
    await forged({ ...payload, jti: newId() }, right, { kid }),
    await forged({ ...payload, sub: newId() }, right, { kid }),
    await forged({ ...payload, exp: undefined }, right, { kid }),
  ]
  for (const each of tokens) {
    const { status, json } = await browserOf(each).send(LIST)
    expect([each.slice(0, 30), status, json.error?.code]).toEqual([each.slice(0, 30), 401, "session_ended"])
  }
})

test("a token is good on the page that it was made for, and nowhere else", async () => {
  const { botId } = await makeShop({ origins: [SHOP, "https://other.example"] })
  const { token } = await visit(botId)
  const auth = { Authorization: `Bearer ${token}` }
  const requests = [
    onPage("https://other.example", auth),
    onPage("https://shop.example.evil.test", auth),
    onPage("null", auth),
    sender(auth),
    sender({ ...auth, "Sec-Fetch-Site": "cross-site" }),
    sender({ ...auth, "Sec-Fetch-Site": "same-site" }),
    sender({ ...auth, "Sec-Fetch-Site": "same-origin" }),
    // A frame that says it is at home while the browser says it is not.
    sender({ ...auth, Origin: SHOP, "Sec-Fetch-Site": "same-origin" }),
  ]
  for (const send of requests) {
    const { status, json, headers } = await send(LIST)
    expect([status, json.error?.code]).toEqual([403, "origin_not_allowed"])
    expect(headers.get("access-control-allow-origin")).toBeNull()
  }
  expect((await onPage(SHOP, auth)(LIST)).status).toBe(200)
})

test("a page of the install itself reads without an Origin header", async () => {
  const { botId } = await makeShop()
  const home = sender({ Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" })
  const { json } = await home("POST /visitor/sessions", { body: { bot: botId } })
  const auth = { Authorization: `Bearer ${json.token}` }
  expect((await sender({ ...auth, "Sec-Fetch-Site": "same-origin" })(LIST)).status).toBe(200)
  expect((await sender({ ...auth, "Sec-Fetch-Site": "cross-site" })(LIST)).status).toBe(403)
})

test("a site that is no longer allowed is shut out at once, with its sessions", async () => {
  const { caller, botId } = await makeShop()
  const { send } = await visit(botId)
  await updateWidget(caller.ctx, { widget: { botId }, settings: { origins: [] } })
  expect((await send(LIST)).status).toBe(403)
})

test("a visitor's token opens no other door, and no other key this one", async () => {
  const { caller, botId } = await makeShop()
  const { token } = await visit(botId)
  const bearer = sender({ Authorization: `Bearer ${token}`, "X-API-Key": token, Origin: SHOP })
  for (const request of ["GET /bots", "GET /bot/list", "GET /conversation/list", "GET /tenant/info"])
    expect((await bearer(request)).status).toBe(401)
  for (const key of [caller.secretKey, caller.tenantKey])
    expect((await browserOf(key).send(LIST)).status).toBe(401)
})

test("logging out ends token and secret", async () => {
  const { botId } = await makeShop()
  const { send, secret, contactId } = await visit(botId)
  expect((await send("POST /visitor/sessions/logout", { body: {} })).status).toBe(200)
  expect((await send(LIST)).json.error?.code).toBe("session_ended")
  const next = await visit(botId, { secret })
  expect(next.contactId).not.toBe(contactId)
})

test("a visitor becomes the person whom the account vouches for, and keeps what it said", async () => {
  const { caller, botId } = await makeShop()
  const { send, token, contactId, secret } = await visit(botId)
  await send("POST /visitor/messages", hello)
  const identity = await identityOf(caller.ctx, { aud: botId, name: "Ada", email: "Ada@Example.com" })
  const { json } = await send("POST /visitor/sessions/identify", { body: { identity } })
  expect(json).toMatchObject({
    conversations: 1,
    visitor: { name: "Ada", email: "ada@example.com", identified: true },
  })
  expect(json.visitor?.id).not.toBe(contactId)
  expect((await browserOf(token).send(LIST)).json.conversations).toHaveLength(1)
  expect(await system().contact.count({ where: { id: contactId } })).toBe(0)
  // On another device the same person finds the same conversations; without the identity nobody does.
  const phone = await visit(botId, { identity: await identityOf(caller.ctx, { aud: botId }) })
  expect((await phone.send(LIST)).json.conversations).toHaveLength(1)
  expect((await (await visit(botId)).send(LIST)).json.conversations).toHaveLength(0)
  // Another person on this device does not get the first one's.
  const other = await identityOf(caller.ctx, { aud: botId, sub: "user-2" })
  await send("POST /visitor/sessions/identify", { body: { identity: other } })
  expect((await send(LIST)).json.conversations).toEqual([])
  expect((await phone.send(LIST)).json.conversations).toHaveLength(1)
  expect(secret).toBeTruthy()
})

test("an identity is believed for a day", async () => {
  const { caller, botId } = await makeShop()
  const { send, secret, contactId } = await visit(botId, {
    identity: await identityOf(caller.ctx, { aud: botId }),
  })
  await system().visitorSession.updateMany({ where: { contactId }, data: { identifiedUntil: new Date() } })
  expect((await send(LIST)).json.error?.code).toBe("session_ended")
  expect((await visit(botId, { secret })).contactId).not.toBe(contactId)
})

const hour = () => Math.floor(Date.now() / 1000) + 3600
const WRONG: Record<string, (of: { botId: string; elsewhere: string }) => Claims> = {
  "of another bot": ({ elsewhere }) => ({ aud: elsewhere }),
  "for nobody": () => ({}),
  "for an address": () => ({ aud: "https://shop.example" }),
  expired: ({ botId }) => ({ aud: botId, exp: hour() - 3700 }),
  "for longer than an hour": ({ botId }) => ({ aud: botId, exp: hour() + 120 }),
  "of nobody": ({ botId }) => ({ aud: botId, sub: "" }),
  "of too long a name": ({ botId }) => ({ aud: botId, sub: "x".repeat(201) }),
  "not valid yet": ({ botId }) => ({ aud: botId, nbf: hour() }),
}

test.each(Object.entries(WRONG))("an identity %s is refused, and the session stays", async (_, claims) => {
  const { caller, botId } = await makeShop()
  const { id: elsewhere } = await createBot(caller.ctx, { name: "Other" })
  const { send, contactId } = await visit(botId)
  const identity = await identityOf(caller.ctx, claims({ botId, elsewhere }))
  const { status, json } = await send("POST /visitor/sessions/identify", { body: { identity } })
  expect([status, json.error?.code]).toEqual([401, "identity_invalid"])
  expect((await send(LIST)).status).toBe(200)
  expect(await system().contact.count({ where: { accountId: caller.ctx.account.id } })).toBe(1)
  expect(contactId).toBeTruthy()
})

test("an identity that the account did not sign is refused", async () => {
  const { caller, botId } = await makeShop()
  const stranger = await makeCaller()
  const good = await identityOf(caller.ctx, { aud: botId })
  const [, body = ""] = good.split(".")
  const none = Buffer.from('{"alg":"none"}').toString("base64url")
  const identities = [
    await identityOf(stranger.ctx, { aud: botId }),
    await identityOf(caller.ctx, { aud: botId }, "guess"),
    `${none}.${body}.`,
    "x.y.z",
  ]
  const { send } = await visit(botId)
  for (const identity of identities)
    expect((await send("POST /visitor/sessions/identify", { body: { identity } })).status).toBe(401)
  await rotateIdentitySecret(caller.ctx, {})
  expect((await send("POST /visitor/sessions/identify", { body: { identity: good } })).status).toBe(401)
})
