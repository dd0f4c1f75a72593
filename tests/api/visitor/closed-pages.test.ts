import { expect, test } from "vitest"
import { handle } from "#lib/api/app.ts"
import { makePass, passCookie } from "#lib/auth/page-pass.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import { findWidget, pagePasswordHash, savePage, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { type Send, sender } from "#tests/support/api.ts"
import { browser } from "../../auth/browser.ts"
import { makeShop, onPage, SHOP } from "./page.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()

type Shop = Awaited<ReturnType<typeof makeShop>>

const open = { enabled: true, access: "public", noindex: false, slug: null } as const
const CLOSED = {
  "switched off": { ...open, enabled: false },
  "behind a password": { ...open, access: "password", password: "open sesame" },
  "for the account's people": { ...open, access: "members" },
} as const

/** How pages of the agency's own host send. */
async function ownHost({ caller }: Shop) {
  const partnerId = caller.ctx.account.parentId ?? ""
  const { slug } = await system().account.findUniqueOrThrow({ where: { id: partnerId } })
  const host = `${slug}.localhost`
  const send = (headers: Record<string, string> = {}): Send =>
    sender({ Host: host, "Sec-Fetch-Site": "same-origin", ...headers }, async (request) => handle(request))
  const post = (headers: Record<string, string> = {}) => send({ Origin: `http://${host}`, ...headers })
  return { host, partnerId, send, post }
}

/** What a page does before a visitor's first message. */
const calls = ({ botId }: Shop, { send, post }: Awaited<ReturnType<typeof ownHost>>, headers = {}) =>
  Promise.all([
    send(headers)(`GET /visitor/widgets/${botId}`),
    post(headers)(`GET /visitor/widgets/${botId}`),
    post(headers)("POST /visitor/challenges", { body: { bot: botId } }),
    post(headers)("POST /visitor/sessions", { body: { bot: botId } }),
  ])

const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status)

test.each(Object.entries(CLOSED))("a page %s tells nothing on the install's own hosts", async (_, page) => {
  const shop = await makeShop({ title: "Not for everybody" })
  const own = await ownHost(shop)
  expect(statuses(await calls(shop, own))).toEqual([200, 200, 200, 200])
  await savePage(shop.caller.ctx, { botId: shop.botId, ...page })
  const answers = await calls(shop, own)
  for (const { status, json, text, headers } of answers) {
    expect([status, json.error?.code]).toEqual([403, "origin_not_allowed"])
    expect(text).not.toContain("Not for everybody")
    expect(headers.get("etag")).toBeNull()
  }
  // The sites that the owner has allowed are another matter.
  expect((await onPage(SHOP)(`GET /visitor/widgets/${shop.botId}`)).status).toBe(200)
})

test.each(Object.entries(CLOSED))(
  "a page %s ends the sessions that were begun on it, and not those on allowed sites",
  async (_, page) => {
    const shop = await makeShop()
    const { post } = await ownHost(shop)
    const { json } = await post()("POST /visitor/sessions", { body: { bot: shop.botId } })
    const there = await onPage(SHOP)("POST /visitor/sessions", { body: { bot: shop.botId } })
    const here = post({ Authorization: `Bearer ${json.token}` })
    expect((await here("GET /visitor/conversations")).status).toBe(200)
    await savePage(shop.caller.ctx, { botId: shop.botId, ...page })
    for (const request of ["GET /visitor/conversations", "POST /visitor/messages"])
      expect(
        (await here(request, { body: request.startsWith("POST") ? { text: "Hi" } : undefined })).status,
      ).toBe(403)
    const onShop = onPage(SHOP, { Authorization: `Bearer ${there.json.token}` })
    expect((await onShop("GET /visitor/conversations")).status).toBe(200)
  },
)

test("an own host that stands in the list of sites opens no page", async () => {
  const shop = await makeShop()
  const own = await ownHost(shop)
  await updateWidget(shop.caller.ctx, {
    widget: { botId: shop.botId },
    settings: { origins: [`http://${own.host}`] },
  })
  await savePage(shop.caller.ctx, { botId: shop.botId, ...CLOSED["switched off"] })
  expect(statuses(await calls(shop, own))).toEqual([403, 403, 403, 403])
})

test("whoever knew the password has it all, until the password is another", async () => {
  const shop = await makeShop()
  const own = await ownHost(shop)
  const guarded = CLOSED["behind a password"]
  await savePage(shop.caller.ctx, { botId: shop.botId, ...guarded })
  const widget = await findWidget(shop.botId, null)
  const pass = makePass(widget.id, (await pagePasswordHash(widget)) ?? "")
  const headers = { Cookie: `a=b; ${passCookie(widget.id)}=${pass}` }
  expect(statuses(await calls(shop, own, headers))).toEqual([200, 200, 200, 200])
  await savePage(shop.caller.ctx, { botId: shop.botId, ...guarded, password: "another one" })
  expect(statuses(await calls(shop, own, headers))).toEqual([403, 403, 403, 403])
})

test.each(Object.entries(CLOSED))("the account's people see a page %s", async (_, page) => {
  const shop = await makeShop()
  const own = await ownHost(shop)
  await savePage(shop.caller.ctx, { botId: shop.botId, ...page })
  const email = `${newId()}@lind.test`
  const password = "a pass phrase of a client"
  await createUser({
    realmId: own.partnerId,
    accountId: shop.caller.ctx.account.id,
    email,
    password,
    role: "viewer",
  })
  const visit = browser(own.host)
  await visit.signIn(email, password)
  const headers = {
    Cookie: [...visit.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; "),
  }
  expect(statuses(await calls(shop, own, headers))).toEqual([200, 200, 200, 200])
})
