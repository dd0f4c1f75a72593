import { expect, test } from "vitest"
import { pageGate } from "#lib/auth/page-gate.ts"
import { makePass, passCookie } from "#lib/auth/page-pass.ts"
import { newId } from "#lib/core/ids.ts"
import { system } from "#lib/db/system.ts"
import { createBot } from "#lib/domain/bots/bots.ts"
import { createUser } from "#lib/domain/identity/identity.ts"
import { findWidget, pagePasswordHash, savePage } from "#lib/domain/widgets/widgets.ts"
import { useDatabase } from "#tests/setup/database.ts"
import { makeAccount, makeSibling } from "#tests/support/account.ts"
import { browser } from "./browser.ts"

await useDatabase()

const PAGE = { enabled: true, access: "public", noindex: false, slug: null } as const
const PASSWORD = "a pass phrase of a client"

/** A client with a bot, and the name of its agency's host. */
async function makePage() {
  const ctx = await makeAccount()
  const { id: botId } = await createBot(ctx, { name: "Bot" })
  const partnerId = ctx.account.parentId ?? ""
  const partner = await system().account.findUniqueOrThrow({ where: { id: partnerId } })
  const host = `${partner.slug}.localhost`
  const ask = async (cookies: Record<string, string> = {}) =>
    pageGate(await findWidget(botId, null), { host, cookie: (name) => cookies[name] })
  return { ctx, botId, host, partnerId, ask }
}

/** The cookies of somebody who signs in to an account. */
async function signIn(accountId: string, realmId: string, host: string) {
  const email = `${newId()}@lind.test`
  await createUser({ realmId, accountId, email, password: PASSWORD, role: "viewer" })
  const visit = browser(host)
  await visit.signIn(email, PASSWORD)
  return Object.fromEntries(visit.cookies)
}

test("a page that is open to all asks for nothing", async () => {
  const { ask } = await makePage()
  expect(await ask()).toBeNull()
})

test("a password is asked for until there is a pass for this page and this password", async () => {
  const { ctx, botId, ask } = await makePage()
  const guarded = { botId, ...PAGE, access: "password" } as const
  await savePage(ctx, { ...guarded, password: "open sesame" })
  expect(await ask()).toBe("password")
  const widget = await findWidget(botId, null)
  const pass = { [passCookie(widget.id)]: makePass(widget.id, (await pagePasswordHash(widget)) ?? "") }
  expect(await ask(pass)).toBeNull()
  expect(await ask({ [passCookie(widget.id)]: makePass(newId(), "hash") })).toBe("password")
  await savePage(ctx, { ...guarded, password: "another one" })
  expect(await ask(pass)).toBe("password")
})

test("the account's people are let in to what is closed to others, and people of others are not", async () => {
  const { ctx, botId, host, partnerId, ask } = await makePage()
  const own = await signIn(ctx.account.id, partnerId, host)
  const other = await makeSibling(partnerId)
  const stranger = await signIn(other.account.id, partnerId, host)
  await savePage(ctx, { botId, ...PAGE, access: "members" })
  expect(await ask()).toBe("sign-in")
  expect(await ask(stranger)).toBe("stranger")
  expect(await ask(own)).toBeNull()
  await savePage(ctx, { botId, ...PAGE, access: "members", enabled: false })
  expect(await ask()).toBe("closed")
  expect(await ask(stranger)).toBe("closed")
  expect(await ask(own)).toBeNull()
})
