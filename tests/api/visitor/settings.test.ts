import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot, deleteBot, updateBot } from "#lib/domain/bots/bots.ts"
import { listSightings, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { useSettings } from "#tests/setup/settings.ts"
import { makeCaller, sender } from "#tests/support/api.ts"
import { makeShop, onPage, SHOP } from "./page.ts"

useSettings({ LIVERY_RATE_LIMITS: "off" })
await useDatabase()

const LOOK_ALIKES = [
  "https://shop.example.evil.test",
  "https://evilshop.example",
  "https://shop.example:8443",
  "http://shop.example",
  "https://sub.shop.example",
  "https://shop.example@evil.test",
]

test("a page of an allowed site gets the settings with every default, and may read them", async () => {
  const { botId, widgetId } = await makeShop()
  const { status, json, headers } = await onPage(SHOP)(`GET /visitor/widgets/${botId}?locale=de-AT`)
  expect(status).toBe(200)
  expect(json).toMatchObject({
    bot: { id: botId, name: "Helper" },
    widget_id: widgetId,
    locale: "de",
    direction: "ltr",
    title: "Helper",
    intro: "Welcome!",
    parts: { sources: true, attachments: false, powered_by: true },
    lead: { when: "never" },
    person: { enabled: true },
    colors: { light: { accent: expect.stringContaining("oklch(") }, dark: expect.anything() },
    made_by: { name: "Agency" },
    disclosure: expect.stringContaining("KI"),
    consent: null,
    privacy_url: expect.stringMatching(new RegExp(`/privacy\\?bot=${botId}$`)),
    challenge: "off",
  })
  expect(json).not.toHaveProperty("origins")
  expect(json).not.toHaveProperty("budget")
  expect(headers.get("access-control-allow-origin")).toBe(SHOP)
  expect(headers.get("access-control-allow-credentials")).toBeNull()
  expect(headers.get("vary")).toContain("Origin")
  const tag = headers.get("etag") ?? ""
  const again = await onPage(SHOP, { "If-None-Match": tag })(`GET /visitor/widgets/${botId}?locale=de`)
  expect(again.status).toBe(304)
})

test("consent is asked for in the visitor's language, and the line about AI goes only for a reason", async () => {
  const { botId } = await makeShop({
    consent: { required: true, link: "https://shop.example/privacy" },
    disclosure: { offBecause: "Said above the chat" },
  })
  const { json } = await onPage(SHOP, { "Accept-Language": "fr-CH,en;q=0.8" })(
    `GET /visitor/widgets/${botId}`,
  )
  expect(json.consent).toEqual({
    required: true,
    text: expect.stringContaining("accepte que Client"),
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    link: "https://shop.example/privacy",
  })
  expect([json.locale, json.disclosure]).toEqual(["fr", null])
})

test("the same widget by its own id, and by the name of its page on its agency's host", async () => {
  const { caller, botId, widgetId } = await makeShop()
  const slug = `page-${newId().slice(-8)}`
  await updateWidget(caller.ctx, { widget: { id: widgetId }, slug })
  const { slug: agency } = await system().account.findUniqueOrThrow({
    where: { id: caller.ctx.account.parentId ?? "" },
  })
  const there = onPage(SHOP, { Host: `${agency}.localhost` })
  for (const name of [widgetId, slug])
    expect((await there(`GET /visitor/widgets/${name}`)).json.bot?.id).toBe(botId)
  // Names belong to a realm: elsewhere nobody has this one.
  expect((await onPage(SHOP)(`GET /visitor/widgets/${slug}`)).status).toBe(404)
})

test.each([...LOOK_ALIKES, "null", "chrome-extension://abc", "file://"])(
  "%s is not the site that was allowed",
  async (origin) => {
    const { botId } = await makeShop()
    const { status, json, headers } = await onPage(origin)(`GET /visitor/widgets/${botId}`)
    expect([status, json.error?.code]).toEqual([403, "origin_not_allowed"])
    expect(headers.get("access-control-allow-origin")).toBeNull()
  },
)

test("a request that hides its page is refused, and one of the install's own pages is not", async () => {
  const { botId } = await makeShop()
  const path = `GET /visitor/widgets/${botId}`
  for (const site of ["cross-site", "same-site", "none"])
    expect((await sender({ "Sec-Fetch-Site": site })(path)).status).toBe(403)
  expect((await sender({ "Sec-Fetch-Site": "same-origin" })(path)).status).toBe(200)
  expect((await sender({ Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" })(path)).status).toBe(
    200,
  )
  // A frame of a sibling, or a page that only calls itself the install.
  expect((await onPage("http://localhost")(path)).status).toBe(403)
  expect((await onPage("http://localhost:9999")(path)).status).toBe(403)
})

test("another agency's host is a foreign site", async () => {
  const { botId } = await makeShop()
  const other = await makeCaller()
  const { slug } = await system().account.findUniqueOrThrow({
    where: { id: other.ctx.account.parentId ?? "" },
  })
  const origin = `http://${slug}.localhost`
  const { status } = await sender({
    Host: `${slug}.localhost`,
    Origin: origin,
    "Sec-Fetch-Site": "same-origin",
  })(`GET /visitor/widgets/${botId}`)
  expect(status).toBe(403)
})

test("what does not exist, is switched off or was deleted is the same to anybody", async () => {
  const { caller, botId } = await makeShop()
  const { id: gone } = await createBot(caller.ctx, { name: "Gone" })
  await deleteBot(caller.ctx, { id: gone })
  await updateBot(caller.ctx, { id: botId, settings: { isActive: false } })
  const answers = await Promise.all(
    [botId, gone, newId(), "no-such-page", "x"].map((id) => onPage(SHOP)(`GET /visitor/widgets/${id}`)),
  )
  for (const { status, json } of answers) {
    expect(status).toBe(404)
    expect(json).toEqual(answers[0]?.json)
  }
})

test("the owner sees where the loader ran, allowed or not, and nothing else is written", async () => {
  const { caller, botId, widgetId } = await makeShop()
  await onPage(SHOP)(`GET /visitor/widgets/${botId}`)
  await onPage("https://staging.example")(`GET /visitor/widgets/${botId}`)
  const seen = await listSightings(caller.ctx, { id: widgetId })
  expect(seen.map(({ origin, isAllowed }) => [origin, isAllowed]).sort()).toEqual([
    [SHOP, true],
    ["https://staging.example", false],
  ])
  expect(await system().contact.count({ where: { accountId: caller.ctx.account.id } })).toBe(0)
})

test("made-up sites push no real one out", async () => {
  const { caller, botId, widgetId } = await makeShop()
  await onPage(SHOP)(`GET /visitor/widgets/${botId}`)
  for (let n = 0; n < 60; n++) await onPage(`https://made-up-${n}.example`)(`GET /visitor/widgets/${botId}`)
  const seen = await listSightings(caller.ctx, { id: widgetId })
  expect(seen).toHaveLength(50)
  expect(seen.map(({ origin }) => origin)).toContain(SHOP)
})

test("a preflight says the same of every bot and origin", async () => {
  const { botId } = await makeShop()
  const ask = { "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization" }
  for (const path of [
    `/visitor/widgets/${botId}`,
    `/visitor/widgets/${newId()}`,
    "/visitor/messages",
    "/visitor",
  ]) {
    const { status, headers } = await sender({ Origin: "https://anybody.example", ...ask })(`OPTIONS ${path}`)
    expect(status).toBe(204)
    expect(headers.get("access-control-allow-origin")).toBe("https://anybody.example")
    expect(headers.get("access-control-max-age")).toBe("7200")
    expect(headers.get("access-control-allow-credentials")).toBeNull()
  }
})
