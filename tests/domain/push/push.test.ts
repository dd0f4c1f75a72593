import { decodeProtectedHeader, importJWK, jwtVerify } from "jose"
import { afterAll, beforeEach, expect, test } from "vitest"
import type { Context } from "#lib/core/context.ts"
import { system } from "#lib/db/system.ts"
import {
  removeMember,
  revokeSession,
  signOutEverywhere,
  startSession,
} from "#lib/domain/identity/identity.ts"
import {
  listPushBrowsers,
  pushBrowsersOf,
  pushKey,
  renewPush,
  sendPush,
  turnOffPush,
  turnOnPush,
} from "#lib/domain/push/push.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeAccount } from "#tests/support/account.ts"
import { joinAs } from "#tests/support/person.ts"
import { makeBrowser, startPushService } from "#tests/support/push-service.ts"

await useDatabase()
const service = await startPushService()
useSettings({ LIVERY_ALLOW_PRIVATE_HOSTS: service.host })
afterAll(service.close)
beforeEach(() => {
  service.status = 201
  service.received.length = 0
})

const TEXT = { title: "Acme: Kim wants a person", body: "Hello ✓", path: "/conversations?open=1" }

/** A person in a browser of their own, of an account. */
async function signedIn(person: Context, replaced?: string): Promise<Context> {
  const sessionId = await startSession(person.principal.id, "localhost", replaced, { agent: "Firefox/140" })
  return { ...person, principal: { ...person.principal, sessionId } }
}

async function withBrowser(account?: Context) {
  const owner = account ?? (await makeAccount())
  const person = await signedIn(await joinAs(owner, "editor"))
  const browser = makeBrowser(service.host)
  await turnOnPush(person, browser.keys)
  const [shown] = await listPushBrowsers(person, {})
  return { owner, person, browser, browserId: shown?.id ?? "" }
}

const send = (ctx: Context, browserId: string) => sendPush(ctx, { browserId, topic: "t1", text: TEXT })
const codeOf = (work: () => Promise<unknown>) =>
  (async () => work())().then(
    () => null,
    (error: { code?: string }) => error.code,
  )

test("a notification is one that the browser alone can read, from this install alone", async () => {
  const { owner, browser, browserId } = await withBrowser()
  await send(owner, browserId)
  const [pushed] = service.received
  expect(pushed?.path).toBe(browser.path)
  expect(pushed?.headers).toMatchObject({
    ttl: "14400",
    urgency: "high",
    topic: "t1",
    "content-encoding": "aes128gcm",
  })
  expect(pushed && browser.read(pushed.body)).toEqual(TEXT)
  expect(pushed?.body.toString("latin1")).not.toContain("Hello")
  const [, token = "", key = ""] =
    /^vapid t=([^,]+), ?k=(.+)$/.exec(pushed?.headers.authorization ?? "") ?? []
  expect(key).toBe(pushKey())
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: "ES256" })
  const point = Buffer.from(key, "base64url")
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")]
  const { payload } = await jwtVerify(token, await importJWK({ kty: "EC", crv: "P-256", x, y }, "ES256"))
  expect(payload.aud).toBe(`http://${service.host}`)
  expect(payload.sub).toMatch(/^mailto:.+@.+/)
})

test("a browser that the push service knows no more is forgotten; one that it cannot reach now is not", async () => {
  const { owner, person, browserId } = await withBrowser()
  const known = async () => (await listPushBrowsers(person, {})).length
  for (const status of [429, 500, 503]) {
    service.status = status
    expect(await codeOf(() => send(owner, browserId))).toBe("unprocessable")
  }
  service.status = 403
  await send(owner, browserId)
  expect(await known()).toBe(1)
  service.status = 410
  await send(owner, browserId)
  expect(await known()).toBe(0)
  const other = await withBrowser(owner)
  service.status = 404
  await send(owner, other.browserId)
  expect(await listPushBrowsers(other.person, {})).toEqual([])
})

test("it ends with the sign-in, and goes on with another one of the same person in that browser", async () => {
  const { owner, person, browserId } = await withBrowser()
  const again = await signedIn(person, person.principal.sessionId)
  expect(await listPushBrowsers(again, {})).toMatchObject([
    { id: browserId, isThis: true, agent: "Firefox/140" },
  ])
  const elsewhere = await signedIn(person)
  expect(await listPushBrowsers(elsewhere, {})).toMatchObject([{ isThis: false }])
  await signOutEverywhere(elsewhere, { except: elsewhere.principal.sessionId })
  expect(await system().pushSubscription.count({ where: { userId: person.principal.id } })).toBe(0)
  await turnOnPush(elsewhere, makeBrowser(service.host).keys)
  await revokeSession(elsewhere.principal.sessionId ?? "")
  expect(await system().pushSubscription.count({ where: { userId: person.principal.id } })).toBe(0)
  const third = await signedIn(person)
  await turnOnPush(third, makeBrowser(service.host).keys)
  const [shown] = await listPushBrowsers(third, {})
  await system().session.update({
    where: { id: third.principal.sessionId ?? "" },
    data: { expiresAt: new Date(0) },
  })
  await send(owner, shown?.id ?? "")
  expect(service.received).toEqual([])
})

test("a browser shows what is of whoever turned it on last, and nobody lists or removes another's", async () => {
  const { owner, person, browser, browserId } = await withBrowser()
  const other = await signedIn(await joinAs(owner, "editor"))
  expect(await listPushBrowsers(other, {})).toEqual([])
  expect(await codeOf(() => turnOffPush(other, { id: browserId }))).toBe("not_found")
  await turnOnPush(other, browser.keys)
  expect(await listPushBrowsers(person, {})).toEqual([])
  expect(await listPushBrowsers(other, {})).toHaveLength(1)
  const [shown] = await listPushBrowsers(other, {})
  await turnOffPush(other, { id: shown?.id ?? "" })
  expect(await listPushBrowsers(other, {})).toEqual([])
  expect(await codeOf(() => turnOnPush(owner, browser.keys))).toBe("not_authorized")
})

test("a browser that gets another address keeps its notifications, unless they were turned off or it is signed out", async () => {
  const { owner, person, browserId } = await withBrowser()
  const other = await withBrowser(owner)
  const moved = makeBrowser(service.host)
  await renewPush(person, moved.keys)
  expect(await listPushBrowsers(person, {})).toMatchObject([{ id: browserId, isThis: true }])
  await send(owner, browserId)
  expect(moved.read(service.received[0]?.body ?? Buffer.alloc(0))).toEqual(TEXT)
  // An address is of one browser, and that is the one that has it now.
  await renewPush(person, other.browser.keys)
  expect(await listPushBrowsers(other.person, {})).toEqual([])
  expect(await codeOf(() => renewPush(other.person, moved.keys))).toBe("not_found")
  await turnOffPush(person, { id: browserId })
  expect(await codeOf(() => renewPush(person, moved.keys))).toBe("not_found")
  await turnOnPush(person, moved.keys)
  await revokeSession(person.principal.sessionId ?? "")
  expect(await codeOf(() => renewPush(person, moved.keys))).toBe("not_found")
  expect(await codeOf(() => renewPush(owner, moved.keys))).toBe("not_authorized")
  expect(await codeOf(() => renewPush(person, { ...moved.keys, endpoint: "http://127.0.0.1:9/x" }))).toBe(
    "invalid_input",
  )
})

test("who is no member of an account is told nothing of it", async () => {
  const { owner, person, browserId } = await withBrowser()
  const stranger = await makeAccount()
  expect(await pushBrowsersOf(stranger, person.principal.id)).toEqual([])
  await send(stranger, browserId)
  expect(await pushBrowsersOf(owner, person.principal.id)).toEqual([browserId])
  await removeMember(await joinAs(owner), { userId: person.principal.id })
  await send(owner, browserId)
  expect(await pushBrowsersOf(owner, person.principal.id)).toEqual([])
  expect(service.received).toEqual([])
})

test("no other address is called, and no keys are kept that nothing can be encrypted with", async () => {
  const { person, browser } = await withBrowser()
  const refused = async (keys: object) => codeOf(() => turnOnPush(person, { ...browser.keys, ...keys }))
  for (const endpoint of [
    ...["http://127.0.0.1:1/push", "https://127.0.0.1/push", "https://[::1]/push", "https://10.0.0.1/x"],
    ...["http://push.example.com/x", "https://a:b@push.example.com/x", "https://push.example.com:8443/x"],
    ...["ftp://push.example.com/x", "nowhere", `https://push.example.com/${"x".repeat(1_000)}`],
  ])
    expect(await refused({ endpoint })).toBe("invalid_input")
  expect(await refused({ p256dh: "A".repeat(87) })).toBe("invalid_input")
  expect(await refused({ auth: "short" })).toBe("invalid_input")
  expect(await refused({ endpoint: "https://push.example.com/x" })).toBeNull()
})

test("one person has twenty browsers at most: the first makes way", async () => {
  const person = await joinAs(await makeAccount(), "editor")
  const all = []
  for (let n = 0; n < 21; n++) {
    const here = await signedIn(person)
    await turnOnPush(here, makeBrowser(service.host).keys)
    all.push(here)
  }
  const isOn = async (here: Context | undefined) =>
    here && (await listPushBrowsers(here, {})).some(({ isThis }) => isThis)
  expect(await isOn(all[0])).toBe(false)
  expect(await isOn(all[1])).toBe(true)
})
