import { expect, test } from "vitest"
import { transaction } from "#lib/db/transaction.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createSource } from "#lib/domain/knowledge/sources/sources.ts"
import { getWidget, settingsOf, suggestOrigins, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

async function makeBot() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot", ownDataset: true })
  return { ctx, botId }
}

test("a bot's widget is made once, with every default", async () => {
  const { ctx, botId } = await makeBot()
  const all = await Promise.all(Array.from({ length: 8 }, () => getWidget(ctx, { botId })))
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
  expect(all[0]?.settings).toEqual(settingsOf({}))
  expect(all[0]?.settings).toMatchObject({ theme: "auto", origins: [], position: "right" })
})

test("a change leaves what it does not name, of groups their members too", async () => {
  const { ctx, botId } = await makeBot()
  const widget = { botId }
  await updateWidget(ctx, {
    widget,
    settings: { title: "Ask us", parts: { copy: false }, suggestions: ["One?"] },
  })
  await Promise.all([
    updateWidget(ctx, { widget, settings: { parts: { erase: false } } }),
    updateWidget(ctx, { widget, settings: { suggestions: ["Two?"] } }),
    updateWidget(ctx, { widget, settings: { accent: "#0f766e" } }),
  ])
  expect((await getWidget(ctx, widget)).settings).toMatchObject({
    title: "Ask us",
    accent: "#0f766e",
    parts: { copy: false, erase: false },
    suggestions: ["Two?"],
  })
  await updateWidget(ctx, { widget, settings: { title: null } })
  expect((await getWidget(ctx, widget)).settings.title).toBeNull()
})

test.each([
  [{ accent: "red;}" }, "accent"],
  [{ origins: ["https://*.example.com"] }, "origins"],
  [{ origins: ["https://example.com/path"] }, "origins"],
  [{ parts: { everything: true } }, "everything"],
  [{ avatar: "https://elsewhere.example/a.png" }, "avatar"],
  [{ zIndex: -1 }, "zIndex"],
  [{ unheard: 1 }, "unheard"],
  [{ title: "a\0b" }, "settings.title"],
  [{ suggestions: ["When?", "\ud800"] }, "settings.suggestions.1"],
  [{ consent: { text: "\0" } }, "settings.consent.text"],
  [{ lead: { fields: [{ name: "size", label: "a\0" }] } }, "settings.lead.fields.0.label"],
])("%j is refused with its place, and nothing is changed", async (settings, place) => {
  const { ctx, botId } = await makeBot()
  const before = await getWidget(ctx, { botId })
  const change = updateWidget(ctx, { widget: { botId }, settings: settings as object })
  await expect(change).rejects.toMatchObject({
    code: "invalid_input",
    message: expect.stringContaining(place),
  })
  expect(await getWidget(ctx, { botId })).toEqual(before)
})

test("a page's name is unique on its host, and free again", async () => {
  const { ctx, botId } = await makeBot()
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  const { id: other } = await createBot(sibling, { name: "Bot" })
  expect((await updateWidget(ctx, { widget: { botId }, slug: "Help-Desk" })).slug).toBe("help-desk")
  const taken = updateWidget(sibling, { widget: { botId: other }, slug: "help-desk" })
  await expect(taken).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("address") })
  const elsewhere = await makeBot()
  await updateWidget(elsewhere.ctx, { widget: elsewhere, slug: "help-desk" }).catch(() => undefined)
  await updateWidget(ctx, { widget: { botId }, slug: null })
  expect((await updateWidget(sibling, { widget: { botId: other }, slug: "help-desk" })).slug).toBe(
    "help-desk",
  )
  for (const slug of ["a", "-ab", "with space", "x".repeat(61), crypto.randomUUID()])
    await expect(updateWidget(ctx, { widget: { botId }, slug })).rejects.toMatchObject({
      code: "invalid_input",
    })
})

test("another account's widget does not exist", async () => {
  const { ctx, botId } = await makeBot()
  const { id } = await getWidget(ctx, { botId })
  const other = await makeAccount()
  for (const reference of [{ botId }, { id }])
    await expect(getWidget(other, reference)).rejects.toMatchObject({ code: "not_found" })
})

test("what is stored and fits no longer is as if it had been left out", async () => {
  const { ctx, botId } = await makeBot()
  const { id } = await getWidget(ctx, { botId })
  const config = { theme: "sepia", title: "Kept", foreign: { layout: "a" }, parts: "all" }
  await transaction(ctx, ({ db }) => db.integration.updateMany({ where: { id }, data: { config } }))
  expect((await getWidget(ctx, { botId })).settings).toMatchObject({
    theme: "auto",
    title: "Kept",
    parts: {},
  })
  await updateWidget(ctx, { widget: { id }, settings: { title: "New" } })
  const [row] = await transaction(ctx, ({ db }) => db.integration.findMany({ where: { id } }))
  expect(row?.config).toMatchObject({ title: "New", foreign: { layout: "a" } })
})

test("sites that a bot learned from are offered, each once", async () => {
  const { ctx, botId } = await makeBot()
  for (const url of ["https://shop.example/help", "https://shop.example/", "https://docs.example/a"])
    await createSource(ctx, { botId, type: "url", name: url, url })
  expect(await suggestOrigins(ctx, { botId })).toEqual(["https://shop.example", "https://docs.example"])
})
