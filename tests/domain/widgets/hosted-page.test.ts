import { expect, test } from "vitest"
import { newId } from "#lib/core/ids.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import {
  findWidget,
  getWidget,
  hasPagePassword,
  openPage,
  pagePasswordHash,
  savePage,
  slugState,
  updateWidget,
} from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"

await useDatabase()

const name = () => `p-${newId().slice(-12)}`
const PAGE = { enabled: true, access: "public", noindex: false, slug: null } as const

async function makeBot() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  return { ctx, botId }
}

test("a page is set up, and later changes of the widget leave its password", async () => {
  const { ctx, botId } = await makeBot()
  const slug = name()
  const page = { ...PAGE, access: "password", noindex: true, slug } as const
  const saved = await savePage(ctx, { botId, ...page, password: "open sesame" })
  expect(saved).toMatchObject({
    slug,
    settings: { page: { enabled: true, access: "password", noindex: true } },
  })
  await updateWidget(ctx, { widget: { botId }, settings: { title: "Ask" } })
  await savePage(ctx, { botId, ...page })
  const found = await findWidget(botId, null)
  expect(await openPage(found, "open sesame")).toBe(true)
  for (const wrong of ["open sesam", "", "OPEN SESAME", "x".repeat(100_000)])
    expect(await openPage(found, wrong)).toBe(false)
})

test("the password is kept hashed and shown to nobody", async () => {
  const { ctx, botId } = await makeBot()
  const { id } = await getWidget(ctx, { botId })
  expect(await hasPagePassword(ctx, { id })).toBe(false)
  const saved = await savePage(ctx, { botId, ...PAGE, access: "password", password: "open sesame" })
  expect(await hasPagePassword(ctx, { id })).toBe(true)
  const found = await findWidget(botId, null)
  expect(await pagePasswordHash(found)).toMatch(/^\$argon2id\$/)
  const shown = JSON.stringify([saved, await getWidget(ctx, { botId }), found])
  expect(shown).not.toMatch(/argon2|sesame|pagePassword/)
})

test("a page behind a password needs one, and a new one ends the old", async () => {
  const { ctx, botId } = await makeBot()
  const guarded = { botId, ...PAGE, access: "password" } as const
  await expect(savePage(ctx, guarded)).rejects.toMatchObject({
    code: "invalid_input",
    details: { path: ["password"] },
  })
  // What was refused has changed nothing.
  expect((await getWidget(ctx, { botId })).settings.page.access).toBeUndefined()
  const short = async () => savePage(ctx, { ...guarded, password: "short" })
  await expect(short()).rejects.toMatchObject({ details: { path: ["password"] } })
  await savePage(ctx, { ...guarded, password: "open sesame" })
  await savePage(ctx, { ...guarded, password: "another one" })
  const found = await findWidget(botId, null)
  expect(await openPage(found, "open sesame")).toBe(false)
  expect(await openPage(found, "another one")).toBe(true)
})

test("without a password set, none opens it", async () => {
  const { botId } = await makeBot()
  const found = await findWidget(botId, null)
  for (const password of ["", "null", "undefined"]) expect(await openPage(found, password)).toBe(false)
})

test("a name is free, one's own, taken by any account of the realm, or no name", async () => {
  const { ctx, botId } = await makeBot()
  const slug = name()
  expect(await slugState(ctx, { botId, slug })).toBe("free")
  await savePage(ctx, { botId, ...PAGE, slug })
  expect(await slugState(ctx, { botId, slug })).toBe("own")
  const sibling = await makeSibling(ctx.account.parentId ?? "")
  const { id: siblingBot } = await createBot(sibling, { name: "Bot" })
  expect(await slugState(sibling, { botId: siblingBot, slug: slug.toUpperCase() })).toBe("taken")
  await expect(savePage(sibling, { botId: siblingBot, ...PAGE, slug })).rejects.toMatchObject({
    code: "conflict",
  })
  const elsewhere = await makeBot()
  expect(await slugState(elsewhere.ctx, { botId: elsewhere.botId, slug })).toBe("free")
  for (const wrong of ["", "a", "-ab", "a b", "a/b", "ä-ö", "x".repeat(61), newId()])
    expect(await slugState(ctx, { botId, slug: wrong })).toBe("wrong")
})

test("another account's bot is not found", async () => {
  const { botId } = await makeBot()
  const other = await makeAccount()
  const refused = { code: "not_found" }
  await expect(savePage(other, { botId, ...PAGE })).rejects.toMatchObject(refused)
  await expect(slugState(other, { botId, slug: name() })).rejects.toMatchObject(refused)
})

test.each([
  [{ password: "open\0sesame" }, "password"],
  [{ slug: "a\0page" }, "slug"],
])("%j is refused at its field", async (given, field) => {
  const { ctx, botId } = await makeBot()
  const saving = async () => savePage(ctx, { botId, ...PAGE, access: "password", ...given })
  await expect(saving()).rejects.toMatchObject({ code: "invalid_input", details: { path: [field] } })
})
