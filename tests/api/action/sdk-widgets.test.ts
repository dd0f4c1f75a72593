import { expect, test } from "vitest"
import { createBot } from "#lib/domain/bots/bots.ts"
import { getWidget, updateWidget } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { allOf } from "#tests/support/engine.ts"
import { startApi } from "#tests/support/mount.ts"
import { NOT_FOUND, startSdk } from "#tests/support/sdk.ts"

await useDatabase()
const { url } = await startApi()
const { caller, stranger, inEachWay } = await startSdk(url)

/** Everything that the SDK can say of a widget. */
const EVERYTHING = {
  theme: "dark",
  layout: "compact",
  title: "Ask us",
  intro: "Hello!",
  initial: "Hi",
  placeholder: "Your question",
  origin: "https://shop.example https://docs.example",
  sessionDuration: 3600,
  language: "de",
  plugins: "a,b",
  stream: true,
  verbose: false,
  tools: true,
  unfurl: false,
  math: true,
  carousel: false,
  form: true,
  attachments: true,
  autoScroll: false,
  startFirst: true,
  contactCollection: true,
  exportConversation: false,
  restartConversation: true,
  maximize: false,
  messagePeek: true,
  voiceIn: false,
  voiceOut: true,
  poweredBy: false,
}

inEachWay("widgets", (sdk) => {
  const widgets = sdk.integration.widget

  test("what is set comes back, also what means nothing here", async () => {
    const { id: botId } = await createBot(caller.ctx, { name: "Bot" })
    const body = { name: "Website", botId, meta: { a: 1 }, ...EVERYTHING }
    const { id } = await widgets.create(body)
    expect(await widgets.fetch(id)).toMatchObject({ id, ...body })
    await widgets.update(id, {
      theme: "sepia",
      language: "ja",
      title: "",
      attachments: false,
      layout: "wide",
    })
    const { title, ...rest } = EVERYTHING
    const now = await widgets.fetch(id)
    expect([title, now.title]).toEqual(["Ask us", undefined])
    expect(now).toMatchObject({
      ...rest,
      theme: "sepia",
      language: "ja",
      attachments: false,
      layout: "wide",
    })
    await widgets.update(id, { theme: "light", language: "fr" })
    expect(await widgets.fetch(id)).toMatchObject({ theme: "light", language: "fr" })
  })

  test("it is the widget that its owner sets up", async () => {
    const { id: botId } = await createBot(caller.ctx, { name: "Bot" })
    const { id } = await widgets.create({ botId, ...EVERYTHING })
    const { settings, id: own } = await getWidget(caller.ctx, { botId })
    expect(own).toBe(id)
    expect(settings).toMatchObject({
      title: "Ask us",
      origins: ["https://shop.example", "https://docs.example"],
      languages: ["de"],
      parts: { attachments: true, transcript: false, poweredBy: false },
      lead: { when: "before" },
    })
    await updateWidget(caller.ctx, { widget: { botId }, settings: { title: "Changed", zIndex: 7 } })
    expect(await widgets.fetch(id)).toMatchObject({ title: "Changed", plugins: "a,b" })
    await widgets.update(id, { title: "Again" })
    expect((await getWidget(caller.ctx, { botId })).settings).toMatchObject({ title: "Again", zIndex: 7 })
  })

  test("list, clone, set up and delete", async () => {
    const { id } = await widgets.create({ name: "One", origin: "https://shop.example" })
    expect((await widgets.list()).items.map((item) => item.id)).toContain(id)
    expect((await allOf(widgets.list().stream())).length).toBeGreaterThan(0)
    expect(await widgets.setup(id)).toMatchObject({ id })
    await widgets.delete(id)
    await expect(widgets.fetch(id)).rejects.toMatchObject(NOT_FOUND)
  })

  test("a site that is none is refused, and so is another account's bot", async () => {
    for (const origin of ["javascript:alert(1)", "nowhere", "https://*.example.com"])
      await expect(widgets.create({ origin })).rejects.toMatchObject({ code: "BAD_REQUEST" })
    const { id } = await widgets.create({ name: "Mine" })
    await expect(stranger.integration.widget.fetch(id)).rejects.toMatchObject(NOT_FOUND)
    await expect(widgets.create({ botId: crypto.randomUUID() })).rejects.toMatchObject(NOT_FOUND)
  })
})
